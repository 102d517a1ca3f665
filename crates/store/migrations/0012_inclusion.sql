-- Affected groups, asked or not, and who says she belongs to which.
CREATE TABLE affected_group (
    id {id} NOT NULL PRIMARY KEY,
    partnership {id} NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    stake TEXT NOT NULL,
    asked_at {int},
    UNIQUE (partnership, name)
) {strict};

CREATE TABLE group_member (
    affected_group {id} NOT NULL REFERENCES affected_group (id) ON DELETE CASCADE,
    person {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (affected_group, person)
) {strict};
CREATE INDEX group_member_of_person ON group_member (person);
