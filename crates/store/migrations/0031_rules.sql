-- The rules a table decides by, and what its members said before it adopted them.
CREATE TABLE rule (
    id {id} NOT NULL PRIMARY KEY,
    partnership {id} NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    roll TEXT NOT NULL,
    secrecy TEXT NOT NULL,
    quota {int},
    suggested_at {int} NOT NULL,
    adopted_at {int},
    retired_at {int},
    UNIQUE (partnership, title)
) {strict};

CREATE TABLE rule_weight (
    rule {id} NOT NULL REFERENCES rule (id) ON DELETE CASCADE,
    actor {id} NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    weight {int} NOT NULL,
    PRIMARY KEY (rule, actor)
) {strict};

CREATE TABLE rule_group (
    rule {id} NOT NULL REFERENCES rule (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    name TEXT NOT NULL,
    at_least {int},
    affected_group {id} REFERENCES affected_group (id) ON DELETE CASCADE,
    PRIMARY KEY (rule, position)
) {strict};

CREATE TABLE rule_group_actor (
    rule {id} NOT NULL REFERENCES rule (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    actor {id} NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    PRIMARY KEY (rule, position, actor)
) {strict};

-- No objection written: consents.
CREATE TABLE rule_stance (
    rule {id} NOT NULL REFERENCES rule (id) ON DELETE CASCADE,
    person {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    objection TEXT,
    at {int} NOT NULL,
    PRIMARY KEY (rule, person)
) {strict};
