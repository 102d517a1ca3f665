-- What came of a round, told to everybody who answered in it. The words are the same for all: whoever carries them
-- learns nothing of what somebody answered. A later answer stands beside the earlier ones.
CREATE TABLE round_answer (
    id {id} NOT NULL PRIMARY KEY,
    round {id} NOT NULL REFERENCES round (id) ON DELETE CASCADE,
    did TEXT,
    did_not TEXT,
    because TEXT,
    answered_by {id} REFERENCES person (id) ON DELETE SET NULL,
    at {int} NOT NULL
) {strict};
CREATE INDEX round_answer_of ON round_answer (round);

-- To whom of those who wanted it carried it has been carried.
CREATE TABLE round_answer_handed (
    answer {id} NOT NULL REFERENCES round_answer (id) ON DELETE CASCADE,
    person {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    handed_at {int} NOT NULL,
    PRIMARY KEY (answer, person)
) {strict};
