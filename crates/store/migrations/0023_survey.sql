-- The network survey: waves, the kinds of tie asked about, who speaks for which actor, and who names whom.
CREATE TABLE survey_wave (
    id {id} NOT NULL PRIMARY KEY,
    partnership {id} NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    learner TEXT NOT NULL,
    asks_ratings {int} NOT NULL,
    state TEXT NOT NULL,
    opened_at {int} NOT NULL,
    closes_on {int} NOT NULL,
    closed_at {int},
    -- How much trust there is around the table, in one coarse word, when five or more have rated.
    trust_together TEXT,
    -- When anything that a release is made from changed last.
    changed_at {int} NOT NULL
) {strict};
CREATE INDEX survey_wave_of_partnership ON survey_wave (partnership);

CREATE TABLE survey_kind (
    wave {id} NOT NULL REFERENCES survey_wave (id) ON DELETE CASCADE,
    place {int} NOT NULL,
    wording TEXT NOT NULL,
    is_mutual {int} NOT NULL,
    PRIMARY KEY (wave, place),
    UNIQUE (wave, wording)
) {strict};

-- The handed-over link is reckoned from the house key and stands here as SHA-256, and so does the address that the
-- representative alone gets when she begins. `sealed` opens only with that address: her own ratings.
CREATE TABLE survey_respondent (
    wave {id} NOT NULL REFERENCES survey_wave (id) ON DELETE CASCADE,
    actor {id} NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    representative TEXT NOT NULL,
    side TEXT NOT NULL,
    reply TEXT NOT NULL,
    organisation_yes_by TEXT,
    turn {int} NOT NULL,
    link_hash {bytes} NOT NULL UNIQUE,
    own_hash {bytes} UNIQUE,
    reminded {int} NOT NULL,
    sealed {bytes},
    PRIMARY KEY (wave, actor)
) {strict};

CREATE TABLE survey_tie (
    wave {id} NOT NULL REFERENCES survey_wave (id) ON DELETE CASCADE,
    place {int} NOT NULL,
    source {id} NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    target {id} NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    PRIMARY KEY (wave, place, source, target)
) {strict};

-- What raters said of an actor together: sums, sealed with the house key, gone when the wave closes.
-- No row says who rated.
CREATE TABLE survey_sum (
    wave {id} NOT NULL REFERENCES survey_wave (id) ON DELETE CASCADE,
    actor {id} NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    sealed {bytes} NOT NULL,
    PRIMARY KEY (wave, actor)
) {strict};

-- What five or more raters said of an actor, in one coarse word each; shown to that actor's own people.
CREATE TABLE survey_received (
    wave {id} NOT NULL REFERENCES survey_wave (id) ON DELETE CASCADE,
    actor {id} NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    value_level TEXT,
    trust_level TEXT,
    PRIMARY KEY (wave, actor)
) {strict};

-- What is shown of a closed wave. Only the latest is kept: who takes her answer back is gone from it.
CREATE TABLE survey_release (
    wave {id} NOT NULL PRIMARY KEY REFERENCES survey_wave (id) ON DELETE CASCADE,
    made_at {int} NOT NULL,
    findings TEXT NOT NULL
) {strict};

CREATE TABLE survey_note (
    id {id} NOT NULL PRIMARY KEY,
    wave {id} NOT NULL REFERENCES survey_wave (id) ON DELETE CASCADE,
    person {id} REFERENCES person (id) ON DELETE CASCADE,
    said_by TEXT NOT NULL,
    text TEXT NOT NULL,
    at {int} NOT NULL
) {strict};
CREATE INDEX survey_note_of_wave ON survey_note (wave);

CREATE TABLE survey_step (
    id {id} NOT NULL PRIMARY KEY,
    wave {id} NOT NULL REFERENCES survey_wave (id) ON DELETE CASCADE,
    one {id} NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    other {id} NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    talk TEXT NOT NULL,
    at {int} NOT NULL
) {strict};
CREATE INDEX survey_step_of_wave ON survey_step (wave);
