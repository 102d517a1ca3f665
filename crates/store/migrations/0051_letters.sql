-- Letters that leave by e-mail. `once` names the act a letter is about: the same act never sends two.
-- Link and code are not written here; they are reckoned when the letter goes. Once it has gone, its address and its
-- words are forgotten: what stays is that it went, when, and after how many tries.
CREATE TABLE letter (
    id {id} NOT NULL PRIMARY KEY,
    once TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    about {id} NOT NULL,
    address TEXT NOT NULL,
    sender TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    made_at {int} NOT NULL,
    good_until {int} NOT NULL,
    tries {int} NOT NULL,
    next_at {int} NOT NULL,
    ended_at {int},
    ending TEXT
) {strict};
CREATE INDEX letter_waiting ON letter (ended_at, next_at);
CREATE INDEX letter_about ON letter (about);

-- Somebody asked for a sign-in link. Written alike whether the address is known or not; looked at afterwards.
CREATE TABLE link_wish (
    id {id} NOT NULL PRIMARY KEY,
    address TEXT NOT NULL,
    at {int} NOT NULL
) {strict};

-- An address somebody says is hers, until she opens the letter that was sent there.
CREATE TABLE address_wish (
    hash {bytes} NOT NULL PRIMARY KEY,
    person {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    expires_at {int} NOT NULL
) {strict};
CREATE INDEX address_wish_of_person ON address_wish (person);
