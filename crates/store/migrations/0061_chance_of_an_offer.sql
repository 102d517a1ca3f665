-- With which chance a statement was offered to whoever answered it, so that later counts can be weighed by it.
-- Nothing where she chose the statement herself. Shown nowhere; gone with the answer.
ALTER TABLE response ADD COLUMN chance {real};
