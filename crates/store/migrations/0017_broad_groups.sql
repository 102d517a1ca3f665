-- A broad group gathers people for a round's answers (parents, staff). It has no stake of its own and does not
-- stand in the register of affected groups.
ALTER TABLE affected_group ADD COLUMN broad {int} NOT NULL DEFAULT 0;
