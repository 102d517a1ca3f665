-- Rounds, statements in the language they were said, and the answers to them.
CREATE TABLE round (
    id {id} NOT NULL PRIMARY KEY,
    partnership {id} NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    question TEXT NOT NULL,
    influence TEXT NOT NULL,
    answer_back_by {int} NOT NULL,
    answerer {id} NOT NULL REFERENCES person (id),
    state TEXT NOT NULL,
    small_groups_told {int} NOT NULL,
    opened_at {int} NOT NULL
) {strict};
CREATE INDEX round_of_partnership ON round (partnership);

-- The groups a round's answers are known for. A group may be declared for a round before anybody of it was asked.
CREATE TABLE round_group (
    round {id} NOT NULL REFERENCES round (id) ON DELETE CASCADE,
    affected_group {id} NOT NULL REFERENCES affected_group (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    PRIMARY KEY (round, affected_group)
) {strict};

CREATE TABLE statement (
    id {id} NOT NULL PRIMARY KEY,
    round {id} NOT NULL REFERENCES round (id) ON DELETE CASCADE,
    label TEXT NOT NULL,
    author {id} REFERENCES person (id) ON DELETE SET NULL,
    said_by TEXT NOT NULL,
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    knowledge TEXT NOT NULL,
    review TEXT NOT NULL,
    refusal TEXT,
    joined_into {id} REFERENCES statement (id),
    written_by {id} REFERENCES person (id) ON DELETE SET NULL,
    created_at {int} NOT NULL,
    UNIQUE (round, label)
) {strict};
CREATE INDEX statement_by_author ON statement (author);

CREATE TABLE translation (
    statement {id} NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    said_by TEXT NOT NULL,
    translator {id} REFERENCES person (id) ON DELETE SET NULL,
    PRIMARY KEY (statement, language)
) {strict};

CREATE TABLE response (
    statement {id} NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    person {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    answer {int} NOT NULL,
    matters {int},
    way TEXT NOT NULL,
    written_by {id} REFERENCES person (id) ON DELETE SET NULL,
    at {int} NOT NULL,
    PRIMARY KEY (statement, person)
) {strict};
CREATE INDEX response_of_person ON response (person);

-- What has been shown of a round: made at closing, then when five or more people's answers changed.

CREATE TABLE release (
    round {id} NOT NULL REFERENCES round (id) ON DELETE CASCADE,
    number {int} NOT NULL,
    made_at {int} NOT NULL,
    n_people {int} NOT NULL,
    findings TEXT NOT NULL,
    PRIMARY KEY (round, number)
) {strict};

-- The fingerprint of each person's answers in the latest release, to count how many have changed since,
-- and her own place on its map, which is shown to her alone.
CREATE TABLE released_ballot (
    round {id} NOT NULL REFERENCES round (id) ON DELETE CASCADE,
    person {id} NOT NULL,
    fingerprint {bytes} NOT NULL,
    x {real},
    y {real},
    cluster {int},
    PRIMARY KEY (round, person)
) {strict};
