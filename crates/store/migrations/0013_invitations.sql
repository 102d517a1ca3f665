-- Personal invitations. Link and code are recomputed from the house key; here they stand only as SHA-256.
CREATE TABLE invitation (
    id {id} NOT NULL PRIMARY KEY,
    partnership {id} NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    inviter {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    invitee TEXT NOT NULL,
    role TEXT NOT NULL,
    actor {id} REFERENCES actor (id),
    message TEXT NOT NULL,
    why_you TEXT NOT NULL,
    how_we_know TEXT NOT NULL,
    way TEXT NOT NULL,
    language TEXT NOT NULL,
    may_invite {int} NOT NULL,
    link_hash {bytes} NOT NULL UNIQUE,
    code_hash {bytes} NOT NULL UNIQUE,
    reply TEXT NOT NULL,
    reminded {int} NOT NULL,
    created_at {int} NOT NULL,
    expires_at {int} NOT NULL,
    person {id} REFERENCES person (id) ON DELETE SET NULL
) {strict};
CREATE INDEX invitation_of_partnership ON invitation (partnership);
CREATE INDEX invitation_by_inviter ON invitation (inviter);
