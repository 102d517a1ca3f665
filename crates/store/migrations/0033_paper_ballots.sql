-- A paper ballot that one person has typed in and a second one, of another group, has not yet. What it says stands here
-- only as a keyed fingerprint, to be compared.
CREATE TABLE paper_sheet (
    decision {id} NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
    number {int} NOT NULL,
    person {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    first_by {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    fingerprint {bytes} NOT NULL,
    PRIMARY KEY (decision, number)
) {strict};
