-- A device that has said whose it is goes on under a new secret. The old one ends when the new one is first seen,
-- so that an answer lost on its way locks nobody out.
ALTER TABLE session ADD COLUMN replaces {id};
