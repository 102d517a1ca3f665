-- Who walks along with whom, and what she lets the other do.
CREATE TABLE companionship (
    id {id} NOT NULL PRIMARY KEY,
    partnership {id} NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    person {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    companion {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    read_aloud {int} NOT NULL,
    write_down {int} NOT NULL,
    since {int} NOT NULL,
    ended_at {int}
) {strict};
CREATE INDEX companionship_of_person ON companionship (person);
CREATE INDEX companionship_of_companion ON companionship (companion);
