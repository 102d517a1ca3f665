-- The task in versions, agenda cards, ground rules, common thirds, and the states a task stands in.
-- Nothing here is deleted: what gave way stays readable. Who leaves takes her name along, not the table's text.
CREATE TABLE task (
    id {id} NOT NULL PRIMARY KEY,
    partnership {id} NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    opened_at {int} NOT NULL
) {strict};
CREATE INDEX task_of_partnership ON task (partnership);

CREATE TABLE task_version (
    id {id} NOT NULL PRIMARY KEY,
    task {id} NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    number {int} NOT NULL,
    state TEXT NOT NULL,
    based_on {id} REFERENCES task_version (id),
    source TEXT,
    opened_at {int} NOT NULL,
    assent_by {int},
    adopted_at {int},
    UNIQUE (task, number)
) {strict};

CREATE TABLE task_sentence (
    id {id} NOT NULL PRIMARY KEY,
    version {id} NOT NULL REFERENCES task_version (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    -- The same place in the version before.
    came_from {id},
    left_out {int} NOT NULL
) {strict};
CREATE INDEX task_sentence_of_version ON task_sentence (version);

CREATE TABLE task_wording (
    id {id} NOT NULL PRIMARY KEY,
    sentence {id} NOT NULL REFERENCES task_sentence (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    author {id} REFERENCES person (id) ON DELETE SET NULL,
    actor {id} REFERENCES actor (id),
    placed TEXT NOT NULL,
    at {int} NOT NULL
) {strict};
CREATE INDEX task_wording_of_sentence ON task_wording (sentence);
CREATE INDEX task_wording_by_author ON task_wording (author);

-- The voices a wording came from. When a teller takes her sentence along, its kind of knowledge stays.
CREATE TABLE wording_voice (
    wording {id} NOT NULL REFERENCES task_wording (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    statement {id} REFERENCES statement (id) ON DELETE SET NULL,
    knowledge TEXT NOT NULL,
    PRIMARY KEY (wording, position)
) {strict};
CREATE INDEX wording_voice_of_statement ON wording_voice (statement);

CREATE TABLE task_assent (
    id {id} NOT NULL PRIMARY KEY,
    version {id} NOT NULL REFERENCES task_version (id) ON DELETE CASCADE,
    person {id} REFERENCES person (id) ON DELETE SET NULL,
    actor {id} REFERENCES actor (id),
    step {int} NOT NULL,
    reason TEXT,
    said_by TEXT,
    at {int} NOT NULL
) {strict};
CREATE INDEX task_assent_of_version ON task_assent (version);
CREATE INDEX task_assent_by_person ON task_assent (person);

CREATE TABLE agenda_line (
    id {id} NOT NULL PRIMARY KEY,
    partnership {id} NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    actor {id} NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    aim TEXT NOT NULL,
    text TEXT NOT NULL,
    released {int} NOT NULL,
    author {id} REFERENCES person (id) ON DELETE SET NULL,
    at {int} NOT NULL
) {strict};
CREATE INDEX agenda_line_of_partnership ON agenda_line (partnership);

CREATE TABLE let_go_seen (
    line {id} NOT NULL REFERENCES agenda_line (id) ON DELETE CASCADE,
    actor {id} NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    at {int} NOT NULL,
    PRIMARY KEY (line, actor)
) {strict};

CREATE TABLE ground_rule (
    id {id} NOT NULL PRIMARY KEY,
    partnership {id} NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    topic TEXT NOT NULL,
    text TEXT NOT NULL,
    since {int} NOT NULL,
    replaces {id} REFERENCES ground_rule (id),
    ended_at {int}
) {strict};
CREATE INDEX ground_rule_of_partnership ON ground_rule (partnership);

-- Who agreed to a rule: an actor by its name; people for themselves only as "people for themselves".
CREATE TABLE rule_agreement (
    rule {id} NOT NULL REFERENCES ground_rule (id) ON DELETE CASCADE,
    id {id} NOT NULL,
    actor {id} REFERENCES actor (id) ON DELETE CASCADE,
    person {id} REFERENCES person (id) ON DELETE SET NULL,
    at {int} NOT NULL,
    PRIMARY KEY (rule, id)
) {strict};

CREATE TABLE common_third (
    id {id} NOT NULL PRIMARY KEY,
    partnership {id} NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    about TEXT NOT NULL,
    chosen_by TEXT NOT NULL,
    owned_by TEXT NOT NULL,
    since {int} NOT NULL,
    ended_at {int}
) {strict};
CREATE INDEX common_third_of_partnership ON common_third (partnership);

CREATE TABLE third_part (
    id {id} NOT NULL PRIMARY KEY,
    third {id} NOT NULL REFERENCES common_third (id) ON DELETE CASCADE,
    what TEXT NOT NULL,
    who TEXT NOT NULL,
    hands TEXT NOT NULL
) {strict};
CREATE INDEX third_part_of_third ON third_part (third);

CREATE TABLE task_state (
    id {id} NOT NULL PRIMARY KEY,
    task {id} NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    since {int} NOT NULL,
    until {int},
    why TEXT NOT NULL,
    person {id} REFERENCES person (id) ON DELETE SET NULL
) {strict};
CREATE INDEX task_state_of_task ON task_state (task);
