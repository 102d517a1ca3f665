-- Which voice went where and what came of it; answers back; reopenings.
CREATE TABLE outcome (
    id {id} NOT NULL PRIMARY KEY,
    partnership {id} NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    done_by TEXT NOT NULL,
    on_day {int} NOT NULL
) {strict};
CREATE INDEX outcome_of_partnership ON outcome (partnership);

-- This went into that. Both ends are a kind and an id, so that a room built later needs no new table.
-- A statement that was taken along leaves its step and its kind of knowledge.
CREATE TABLE trace_step (
    id {id} NOT NULL PRIMARY KEY,
    partnership {id} NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    from_kind TEXT NOT NULL,
    from_id {id} NOT NULL,
    to_kind TEXT NOT NULL,
    to_id {id} NOT NULL,
    knowledge TEXT,
    at {int} NOT NULL,
    UNIQUE (partnership, from_kind, from_id, to_kind, to_id)
) {strict};

CREATE TABLE answer_back (
    id {id} NOT NULL PRIMARY KEY,
    statement {id} NOT NULL UNIQUE REFERENCES statement (id) ON DELETE CASCADE,
    used {int} NOT NULL,
    did TEXT,
    did_not TEXT,
    because TEXT,
    answered_by {id} REFERENCES person (id) ON DELETE SET NULL,
    at {int} NOT NULL,
    reply TEXT,
    handed_at {int}
) {strict};

CREATE TABLE answer_way (
    person {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    partnership {id} NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    way TEXT NOT NULL,
    PRIMARY KEY (person, partnership)
) {strict};

CREATE TABLE reopening (
    id {id} NOT NULL PRIMARY KEY,
    partnership {id} NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    target {id} NOT NULL,
    answerer {id} REFERENCES person (id) ON DELETE SET NULL,
    asked_at {int} NOT NULL,
    due_at {int} NOT NULL,
    answer TEXT,
    answered_at {int},
    changed {int},
    talk TEXT
) {strict};
CREATE INDEX reopening_of_partnership ON reopening (partnership);

CREATE TABLE reopening_reason (
    id {id} NOT NULL PRIMARY KEY,
    reopening {id} NOT NULL REFERENCES reopening (id) ON DELETE CASCADE,
    text TEXT,
    said_by TEXT NOT NULL,
    person {id} REFERENCES person (id) ON DELETE SET NULL,
    written_by {id} REFERENCES person (id) ON DELETE SET NULL,
    at {int} NOT NULL
) {strict};
CREATE INDEX reopening_reason_of ON reopening_reason (reopening);
CREATE INDEX reopening_reason_by ON reopening_reason (person);
