-- Who looked at what is kept about a person, and why: shown to her.
CREATE TABLE look (
    id {id} NOT NULL PRIMARY KEY,
    person {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    by_name TEXT NOT NULL,
    what TEXT NOT NULL,
    at {int} NOT NULL
) {strict};
CREATE INDEX look_of_person ON look (person);
