-- A link of the demo's cast signs in as often as its button is pressed; any other link signs in once.
ALTER TABLE sign_in_link ADD COLUMN lasting {int} NOT NULL DEFAULT 0;
