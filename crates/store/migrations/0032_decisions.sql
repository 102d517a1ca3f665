-- Decisions: their groups and roll, frozen at opening; ballots; talk; the log's heads and signatures.
CREATE TABLE decision (
    id {id} NOT NULL PRIMARY KEY,
    partnership {id} NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    proposal {id} NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
    rule {id} NOT NULL REFERENCES rule (id),
    kind TEXT NOT NULL,
    roll TEXT NOT NULL,
    secrecy TEXT NOT NULL,
    stage TEXT NOT NULL,
    version {int} NOT NULL,
    integrations {int} NOT NULL,
    if_nothing TEXT NOT NULL,
    small_groups_told {int} NOT NULL,
    budget {int},
    convened_by {id} NOT NULL REFERENCES person (id),
    opened_at {int},
    closes_at {int} NOT NULL,
    second_at {int} NOT NULL,
    review_on {int} NOT NULL,
    closed_at {int},
    verdict TEXT
) {strict};
CREATE INDEX decision_of_partnership ON decision (partnership);
CREATE INDEX decision_of_proposal ON decision (proposal);

-- What was hashed when it opened, and what was signed when it closed.
CREATE TABLE decision_frame (
    decision {id} NOT NULL PRIMARY KEY REFERENCES decision (id) ON DELETE CASCADE,
    frame TEXT NOT NULL,
    hash {bytes} NOT NULL,
    beacon TEXT,
    outcome TEXT,
    outcome_hash TEXT,
    -- JSON: what the page shows of it under the small-number rule.
    report TEXT
) {strict};

CREATE TABLE decision_group (
    decision {id} NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    name TEXT NOT NULL,
    named_affected {int} NOT NULL,
    affected {int} NOT NULL,
    labels_withheld {int} NOT NULL,
    witness {id} REFERENCES person (id) ON DELETE SET NULL,
    witness_key TEXT,
    PRIMARY KEY (decision, position)
) {strict};

CREATE TABLE affected_mark (
    decision {id} NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    person {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    reason TEXT NOT NULL,
    PRIMARY KEY (decision, position, person)
) {strict};

-- Somebody went to a group that was not heard, before the second deadline.
CREATE TABLE decision_reach (
    decision {id} NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    by_person {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    told TEXT NOT NULL,
    at {int} NOT NULL,
    PRIMARY KEY (decision, position, by_person)
) {strict};

CREATE TABLE decision_option (
    decision {id} NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    name TEXT NOT NULL,
    cost {int} NOT NULL,
    PRIMARY KEY (decision, position)
) {strict};

CREATE TABLE seat (
    id {id} NOT NULL PRIMARY KEY,
    decision {id} NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
    person {id} REFERENCES person (id) ON DELETE SET NULL,
    actor {id} REFERENCES actor (id) ON DELETE CASCADE,
    pseudonym TEXT NOT NULL,
    -- A ballot was cast from here. When, and which, stands nowhere.
    voted {int} NOT NULL,
    UNIQUE (decision, pseudonym)
) {strict};

CREATE TABLE seat_group (
    seat {id} NOT NULL REFERENCES seat (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    PRIMARY KEY (seat, position)
) {strict};

-- Ballots by name or with a receipt: the place in the log, and what will be opened after closing.
CREATE TABLE ballot (
    decision {id} NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
    place {int} NOT NULL,
    seat {id} NOT NULL REFERENCES seat (id) ON DELETE CASCADE,
    seq {int} NOT NULL,
    commitment {bytes} NOT NULL,
    opening TEXT NOT NULL,
    -- Why, in the voter's own words, for everybody to read after closing.
    words TEXT,
    way TEXT NOT NULL,
    written_by {id} REFERENCES person (id) ON DELETE SET NULL,
    PRIMARY KEY (decision, place),
    UNIQUE (seat, seq)
) {strict};

-- All detached ballots of one decision, sealed anew whenever one is put in: no row, page or log tells which.
CREATE TABLE sealed_box (
    decision {id} NOT NULL PRIMARY KEY REFERENCES decision (id) ON DELETE CASCADE,
    sealed {bytes} NOT NULL
) {strict};

-- What was in the box, published at closing in an order that chance gave.
CREATE TABLE detached_ballot (
    decision {id} NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
    commitment {bytes} NOT NULL,
    opening TEXT NOT NULL,
    words TEXT,
    PRIMARY KEY (decision, commitment)
) {strict};

CREATE TABLE tree_head (
    decision {id} NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    size {int} NOT NULL,
    root TEXT NOT NULL,
    at TEXT NOT NULL,
    signature TEXT NOT NULL,
    PRIMARY KEY (decision, role, size)
) {strict};

CREATE TABLE closing_signature (
    decision {id} NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    signature TEXT NOT NULL,
    PRIMARY KEY (decision, role)
) {strict};

-- Consent, round by round.
CREATE TABLE talk_word (
    id {id} NOT NULL PRIMARY KEY,
    decision {id} NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
    seat {id} REFERENCES seat (id) ON DELETE SET NULL,
    stage TEXT NOT NULL,
    said_by TEXT NOT NULL,
    text TEXT NOT NULL
) {strict};
CREATE INDEX talk_word_of_decision ON talk_word (decision);

CREATE TABLE consent_word (
    seat {id} NOT NULL REFERENCES seat (id) ON DELETE CASCADE,
    version {int} NOT NULL,
    word TEXT NOT NULL,
    why TEXT,
    PRIMARY KEY (seat, version)
) {strict};

CREATE TABLE objection (
    id {id} NOT NULL PRIMARY KEY,
    decision {id} NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
    seat {id} NOT NULL REFERENCES seat (id) ON DELETE CASCADE,
    reason TEXT NOT NULL,
    harmed TEXT NOT NULL,
    suggestion TEXT,
    version {int} NOT NULL,
    state TEXT NOT NULL
) {strict};
CREATE INDEX objection_of_decision ON objection (decision);
