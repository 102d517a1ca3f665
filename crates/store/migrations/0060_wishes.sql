-- What people feel like doing at a table, chosen by themselves.
CREATE TABLE wish (
    partnership {id} NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    person {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    wish TEXT NOT NULL,
    PRIMARY KEY (partnership, person, wish)
) {strict};
