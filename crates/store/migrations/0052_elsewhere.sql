-- An account somebody has elsewhere and comes in by. Only a hash of issuer and subject: it tells nobody who she is there.
CREATE TABLE elsewhere (
    hash {bytes} NOT NULL PRIMARY KEY,
    person {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    since {int} NOT NULL
) {strict};
CREATE INDEX elsewhere_of_person ON elsewhere (person);
