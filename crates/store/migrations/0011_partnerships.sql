-- The partnership, its funders and actors, and who sits at the table.
CREATE TABLE partnership (
    id {id} NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    place TEXT NOT NULL,
    mandate TEXT NOT NULL,
    phone TEXT,
    founded_at {int} NOT NULL
) {strict};

CREATE TABLE funder (
    partnership {id} NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    share_percent {real} NOT NULL,
    PRIMARY KEY (partnership, name)
) {strict};

CREATE TABLE actor (
    id {id} NOT NULL PRIMARY KEY,
    partnership {id} NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    sector TEXT NOT NULL,
    UNIQUE (partnership, code)
) {strict};

CREATE TABLE member (
    person {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    partnership {id} NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    actor {id} REFERENCES actor (id),
    standing TEXT NOT NULL,
    may_invite {int} NOT NULL,
    since {int} NOT NULL,
    PRIMARY KEY (person, partnership)
) {strict};
CREATE INDEX member_of_partnership ON member (partnership);
