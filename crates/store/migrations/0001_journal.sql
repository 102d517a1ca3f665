-- The journal: append-only, one hash chain per partnership; the nil id is the house itself.
-- {id}, {bytes}, {int}, {real} and {strict} are replaced by each database's own word.

CREATE TABLE journal (
    partnership {id} NOT NULL,
    number {int} NOT NULL,
    at {int} NOT NULL,
    act TEXT NOT NULL,
    -- Exactly the bytes that were hashed: JSON with sorted keys, never what a database made of it.
    public TEXT NOT NULL,
    commitment {bytes},
    hash {bytes} NOT NULL,
    PRIMARY KEY (partnership, number)
) {strict};

CREATE INDEX journal_act ON journal (partnership, act, at);

-- Where each chain ends, so that a cut tail is seen.
CREATE TABLE journal_head (
    partnership {id} NOT NULL PRIMARY KEY,
    number {int} NOT NULL,
    hash {bytes} NOT NULL
) {strict};

-- What only the person may read. Erasing these rows leaves the chain verifiable.
CREATE TABLE journal_personal (
    partnership {id} NOT NULL,
    number {int} NOT NULL,
    person {id} NOT NULL,
    salt {bytes} NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (partnership, number),
    FOREIGN KEY (partnership, number) REFERENCES journal (partnership, number)
) {strict};

CREATE INDEX journal_personal_person ON journal_personal (person);
