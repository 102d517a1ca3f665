-- The statements that together speak for everybody, as the latest release has them.
CREATE TABLE slate_statement (
    round {id} NOT NULL REFERENCES round (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    statement {id} NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    PRIMARY KEY (round, position)
) {strict};

-- Which of them speak for a person: one bit for each position. Shown to her alone.
ALTER TABLE released_ballot ADD COLUMN speaks_for {int};
CREATE INDEX released_ballot_of_person ON released_ballot (person);
