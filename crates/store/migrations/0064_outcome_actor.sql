-- Which actor stands for a decision, promise or act, so that its own people read what they promised.
ALTER TABLE outcome ADD COLUMN actor {id} REFERENCES actor (id);
