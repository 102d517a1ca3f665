-- Where an imported round came from, and uploads that wait for a person to say how they are meant.
CREATE TABLE imported_round (
    round {id} NOT NULL PRIMARY KEY REFERENCES round (id) ON DELETE CASCADE,
    imported_by {id} REFERENCES person (id) ON DELETE SET NULL,
    imported_at {int} NOT NULL,
    format TEXT NOT NULL,
    -- Which number meant agreement in the file: 1 or -1.
    agree_sign {int} NOT NULL,
    -- The file's SHA-256, so that two imports of one file can be told.
    sha256 {bytes} NOT NULL
) {strict};

-- One waiting upload per person and table; gone when it was imported, replaced or a day old.
CREATE TABLE waiting_upload (
    partnership {id} NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    person {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    id {id} NOT NULL,
    upload {bytes} NOT NULL,
    at {int} NOT NULL,
    PRIMARY KEY (partnership, person)
) {strict};
