-- When to meet: times with what they offer, who can come, and what somebody cannot come without.
CREATE TABLE time_poll (
    id {id} NOT NULL PRIMARY KEY,
    partnership {id} NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    asked_by {id} NOT NULL REFERENCES person (id),
    closes_at {int} NOT NULL
) {strict};
CREATE INDEX time_poll_of_partnership ON time_poll (partnership);

CREATE TABLE time_slot (
    poll {id} NOT NULL REFERENCES time_poll (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    starts_at {int} NOT NULL,
    child_care {int} NOT NULL,
    step_free {int} NOT NULL,
    interpreter {int} NOT NULL,
    PRIMARY KEY (poll, position)
) {strict};

-- 2 gladly, 1 if need be, 0 no. Nothing here: unknown, never a no.
CREATE TABLE time_answer (
    poll {id} NOT NULL REFERENCES time_poll (id) ON DELETE CASCADE,
    person {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    can {int} NOT NULL,
    PRIMARY KEY (poll, person, position)
) {strict};

CREATE TABLE time_need (
    poll {id} NOT NULL REFERENCES time_poll (id) ON DELETE CASCADE,
    person {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    child_care {int} NOT NULL,
    step_free {int} NOT NULL,
    interpreter {int} NOT NULL,
    PRIMARY KEY (poll, person)
) {strict};
