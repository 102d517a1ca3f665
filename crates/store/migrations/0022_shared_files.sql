-- Every file of a round that left under the small-number rule: its cells, so that no later file can be subtracted.
CREATE TABLE shared_file (
    round {id} NOT NULL REFERENCES round (id) ON DELETE CASCADE,
    number {int} NOT NULL,
    made_at {int} NOT NULL,
    n_people {int} NOT NULL,
    -- JSON: by statement id, how many agreed, disagreed, passed and gave no answer.
    cells TEXT NOT NULL,
    PRIMARY KEY (round, number)
) {strict};

-- The fingerprint of each person's answers in the latest file, to count how many have changed since.
CREATE TABLE shared_ballot (
    round {id} NOT NULL REFERENCES round (id) ON DELETE CASCADE,
    person {id} NOT NULL,
    fingerprint {bytes} NOT NULL,
    PRIMARY KEY (round, person)
) {strict};
