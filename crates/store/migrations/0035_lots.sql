-- A panel drawn by lot in public: who offered to sit, which seats are kept for which knowledge, the hash of a thousand
-- panels published before the throw, and the dice that chose one.
CREATE TABLE panel (
    id {id} NOT NULL PRIMARY KEY,
    partnership {id} NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    asked_by {id} NOT NULL REFERENCES person (id),
    seats {int} NOT NULL,
    lived_at_least {int} NOT NULL,
    professional_at_least {int} NOT NULL,
    seed {int} NOT NULL,
    list_hash TEXT,
    drawn {int},
    drawn_at {int}
) {strict};
CREATE INDEX panel_of_partnership ON panel (partnership);

CREATE TABLE panel_volunteer (
    panel {id} NOT NULL REFERENCES panel (id) ON DELETE CASCADE,
    person {id} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    knows TEXT NOT NULL,
    PRIMARY KEY (panel, person)
) {strict};
