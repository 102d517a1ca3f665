-- Proposals with their versions, the statements they answer, and the knowledge for, against and about them.
CREATE TABLE proposal (
    id {id} NOT NULL PRIMARY KEY,
    partnership {id} NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    author {id} REFERENCES person (id) ON DELETE SET NULL,
    said_by TEXT NOT NULL,
    language TEXT NOT NULL,
    written_by {id} REFERENCES person (id) ON DELETE SET NULL,
    created_at {int} NOT NULL,
    withdrawn_at {int}
) {strict};
CREATE INDEX proposal_of_partnership ON proposal (partnership);
CREATE INDEX proposal_by_author ON proposal (author);

CREATE TABLE proposal_version (
    proposal {id} NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
    number {int} NOT NULL,
    sentence TEXT NOT NULL,
    more TEXT,
    why TEXT,
    made_at {int} NOT NULL,
    PRIMARY KEY (proposal, number)
) {strict};

CREATE TABLE proposal_statement (
    proposal {id} NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
    statement {id} NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    PRIMARY KEY (proposal, statement)
) {strict};

CREATE TABLE knowledge (
    id {id} NOT NULL PRIMARY KEY,
    proposal {id} NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
    author {id} REFERENCES person (id) ON DELETE SET NULL,
    said_by TEXT NOT NULL,
    kind TEXT NOT NULL,
    side TEXT NOT NULL,
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    written_by {id} REFERENCES person (id) ON DELETE SET NULL,
    at {int} NOT NULL
) {strict};
CREATE INDEX knowledge_of_proposal ON knowledge (proposal);
CREATE INDEX knowledge_by_author ON knowledge (author);
