-- What a person agreed to beyond taking part, at one table. Withdrawing leaves the row, so that the day is known.
CREATE TABLE consent (
    person {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    partnership {id} NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    given_at {int} NOT NULL,
    withdrawn_at {int},
    PRIMARY KEY (person, partnership, purpose)
) {strict};
