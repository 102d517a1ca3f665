-- A sentence of the task in another language, by a person, never by a machine. It belongs to these very words:
-- when the sentence is worded anew, it is translated anew.
CREATE TABLE wording_translation (
    wording {id} NOT NULL REFERENCES task_wording (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    translator {id} REFERENCES person (id) ON DELETE SET NULL,
    PRIMARY KEY (wording, language)
) {strict};
