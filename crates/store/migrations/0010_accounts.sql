-- People and how they come in. Secrets stand here only as SHA-256.
CREATE TABLE person (
    id {id} NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    email TEXT,
    created_at {int} NOT NULL
) {strict};
CREATE UNIQUE INDEX person_by_email ON person (email);

CREATE TABLE session (
    id {id} NOT NULL PRIMARY KEY,
    hash {bytes} NOT NULL UNIQUE,
    person {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    device TEXT NOT NULL,
    since {int} NOT NULL,
    seen_at {int} NOT NULL
) {strict};
CREATE INDEX session_of_person ON session (person);

CREATE TABLE passkey (
    id {id} NOT NULL PRIMARY KEY,
    person {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    credential {bytes} NOT NULL UNIQUE,
    record TEXT NOT NULL,
    label TEXT NOT NULL,
    created_at {int} NOT NULL
) {strict};
CREATE INDEX passkey_of_person ON passkey (person);

-- A passkey ceremony under way; any server can finish it.
CREATE TABLE ceremony (
    id {id} NOT NULL PRIMARY KEY,
    person {id} REFERENCES person (id) ON DELETE CASCADE,
    record TEXT NOT NULL,
    expires_at {int} NOT NULL
) {strict};

CREATE TABLE sign_in_link (
    hash {bytes} NOT NULL PRIMARY KEY,
    person {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    device TEXT NOT NULL,
    expires_at {int} NOT NULL,
    used_at {int}
) {strict};
CREATE INDEX sign_in_link_of_person ON sign_in_link (person);

CREATE TABLE api_token (
    id {id} NOT NULL PRIMARY KEY,
    hash {bytes} NOT NULL UNIQUE,
    person {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    label TEXT NOT NULL,
    created_at {int} NOT NULL
) {strict};
CREATE INDEX api_token_of_person ON api_token (person);

-- The one-time marks of forms already received: a repeat of the same act changes nothing.
CREATE TABLE form_once (
    mark {bytes} NOT NULL PRIMARY KEY,
    at {int} NOT NULL
) {strict};

-- Failed tries at codes, tokens and links, counted across servers.
CREATE TABLE failed_try (
    bucket TEXT NOT NULL,
    hour {int} NOT NULL,
    tries {int} NOT NULL,
    PRIMARY KEY (bucket, hour)
) {strict};
