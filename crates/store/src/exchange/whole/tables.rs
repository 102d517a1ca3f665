//! Every table of a partnership with its columns, in an order in which each row finds what it speaks of.
//! A test compares this list with the schema: a new table stands here, or among those left out, with the reason.

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The row's own id.
    Key,
    /// The id of a row of this table, which must come along.
    Of(&'static str),
    /// The same, of a row that may stand further down in the same table.
    Later(&'static str),
    /// An id that need not lead to anything any more.
    Loose,
    Int,
    Real,
    Text,
    Bytes,
}

#[derive(Debug)]
pub struct Table {
    pub name: &'static str,
    pub columns: &'static [(&'static str, Kind)],
    /// As many of the first columns make a row unique, and give the order.
    pub n_key: usize,
    /// Which rows belong to partnership `$1`.
    pub whose: &'static str,
}

impl Table {
    pub(super) fn list(&self) -> String {
        self.columns.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
    }
}

use Kind::{Bytes, Int, Key, Later, Loose, Of, Real, Text};

/// People come first, for everything else speaks of them. Who comes along follows from the rows of the others.
pub const PEOPLE: Table = Table {
    name: "person",
    columns: &[("id", Key), ("name", Text), ("language", Text), ("email", Text), ("created_at", Int)],
    n_key: 1,
    whose: "",
};

const OF_TABLE: &str = "partnership = $1";
const OF_ROUND: &str = "round IN (SELECT id FROM round WHERE partnership = $1)";
const OF_WAVE: &str = "wave IN (SELECT id FROM survey_wave WHERE partnership = $1)";
const OF_STATEMENT: &str = "statement IN (SELECT statement.id FROM statement \
    JOIN round ON round.id = statement.round WHERE round.partnership = $1)";
const OF_TASK: &str = "task IN (SELECT id FROM task WHERE partnership = $1)";
const OF_VERSION: &str = "version IN (SELECT task_version.id FROM task_version \
    JOIN task ON task.id = task_version.task WHERE task.partnership = $1)";
const OF_SENTENCE: &str = "sentence IN (SELECT task_sentence.id FROM task_sentence \
    JOIN task_version ON task_version.id = task_sentence.version \
    JOIN task ON task.id = task_version.task WHERE task.partnership = $1)";
const OF_WORDING: &str = "wording IN (SELECT task_wording.id FROM task_wording \
    JOIN task_sentence ON task_sentence.id = task_wording.sentence \
    JOIN task_version ON task_version.id = task_sentence.version \
    JOIN task ON task.id = task_version.task WHERE task.partnership = $1)";

pub const TABLES: &[Table] = &[
    Table {
        name: "partnership",
        columns: &[
            ("id", Key),
            ("name", Text),
            ("place", Text),
            ("mandate", Text),
            ("phone", Text),
            ("founded_at", Int),
        ],
        n_key: 1,
        whose: "id = $1",
    },
    Table {
        name: "funder",
        columns: &[("partnership", Of("partnership")), ("name", Text), ("share_percent", Real)],
        n_key: 2,
        whose: OF_TABLE,
    },
    Table {
        name: "actor",
        columns: &[
            ("id", Key),
            ("partnership", Of("partnership")),
            ("code", Text),
            ("name", Text),
            ("sector", Text),
        ],
        n_key: 1,
        whose: OF_TABLE,
    },
    Table {
        name: "member",
        columns: &[
            ("person", Of("person")),
            ("partnership", Of("partnership")),
            ("role", Text),
            ("actor", Of("actor")),
            ("standing", Text),
            ("may_invite", Int),
            ("since", Int),
        ],
        n_key: 2,
        whose: OF_TABLE,
    },
    Table {
        name: "passkey",
        columns: &[
            ("id", Key),
            ("person", Of("person")),
            ("credential", Bytes),
            ("record", Text),
            ("label", Text),
            ("created_at", Int),
        ],
        n_key: 1,
        whose: "person IN (SELECT person FROM member WHERE partnership = $1)",
    },
    Table {
        name: "look",
        columns: &[("id", Key), ("person", Of("person")), ("by_name", Text), ("what", Text), ("at", Int)],
        n_key: 1,
        // Who looked at another table is told at that table alone.
        whose: "person IN (SELECT person FROM member WHERE partnership = $1) \
                AND person NOT IN (SELECT person FROM member WHERE partnership <> $1)",
    },
    Table {
        name: "consent",
        columns: &[
            ("person", Of("person")),
            ("partnership", Of("partnership")),
            ("purpose", Text),
            ("given_at", Int),
            ("withdrawn_at", Int),
        ],
        n_key: 3,
        whose: OF_TABLE,
    },
    Table {
        name: "wish",
        columns: &[("partnership", Of("partnership")), ("person", Of("person")), ("wish", Text)],
        n_key: 3,
        whose: OF_TABLE,
    },
    Table {
        name: "affected_group",
        columns: &[
            ("id", Key),
            ("partnership", Of("partnership")),
            ("name", Text),
            ("stake", Text),
            ("asked_at", Int),
            ("broad", Int),
        ],
        n_key: 1,
        whose: OF_TABLE,
    },
    Table {
        name: "group_member",
        columns: &[("affected_group", Of("affected_group")), ("person", Of("person"))],
        n_key: 2,
        whose: "affected_group IN (SELECT id FROM affected_group WHERE partnership = $1)",
    },
    Table {
        name: "invitation",
        columns: &[
            ("id", Key),
            ("partnership", Of("partnership")),
            ("inviter", Of("person")),
            ("invitee", Text),
            ("role", Text),
            ("actor", Of("actor")),
            ("message", Text),
            ("why_you", Text),
            ("how_we_know", Text),
            ("way", Text),
            ("language", Text),
            ("may_invite", Int),
            ("link_hash", Bytes),
            ("code_hash", Bytes),
            ("reply", Text),
            ("reminded", Int),
            ("created_at", Int),
            ("expires_at", Int),
            ("person", Of("person")),
        ],
        n_key: 1,
        whose: OF_TABLE,
    },
    Table {
        name: "companionship",
        columns: &[
            ("id", Key),
            ("partnership", Of("partnership")),
            ("person", Of("person")),
            ("companion", Of("person")),
            ("read_aloud", Int),
            ("write_down", Int),
            ("since", Int),
            ("ended_at", Int),
        ],
        n_key: 1,
        whose: OF_TABLE,
    },
    Table {
        name: "round",
        columns: &[
            ("id", Key),
            ("partnership", Of("partnership")),
            ("title", Text),
            ("question", Text),
            ("influence", Text),
            ("answer_back_by", Int),
            ("answerer", Of("person")),
            ("state", Text),
            ("small_groups_told", Int),
            ("opened_at", Int),
        ],
        n_key: 1,
        whose: OF_TABLE,
    },
    Table {
        name: "imported_round",
        columns: &[
            ("round", Of("round")),
            ("imported_by", Of("person")),
            ("imported_at", Int),
            ("format", Text),
            ("agree_sign", Int),
            ("sha256", Bytes),
        ],
        n_key: 1,
        whose: OF_ROUND,
    },
    Table {
        name: "round_group",
        columns: &[("round", Of("round")), ("affected_group", Of("affected_group")), ("position", Int)],
        n_key: 2,
        whose: OF_ROUND,
    },
    Table {
        name: "statement",
        columns: &[
            ("id", Key),
            ("round", Of("round")),
            ("label", Text),
            ("author", Of("person")),
            ("said_by", Text),
            ("text", Text),
            ("language", Text),
            ("knowledge", Text),
            ("review", Text),
            ("refusal", Text),
            ("joined_into", Later("statement")),
            ("written_by", Of("person")),
            ("created_at", Int),
        ],
        n_key: 1,
        whose: OF_ROUND,
    },
    Table {
        name: "translation",
        columns: &[
            ("statement", Of("statement")),
            ("language", Text),
            ("text", Text),
            ("said_by", Text),
            ("translator", Of("person")),
        ],
        n_key: 2,
        whose: OF_STATEMENT,
    },
    Table {
        name: "response",
        columns: &[
            ("statement", Of("statement")),
            ("person", Of("person")),
            ("answer", Int),
            ("matters", Int),
            ("way", Text),
            ("written_by", Of("person")),
            ("at", Int),
        ],
        n_key: 2,
        whose: OF_STATEMENT,
    },
    Table {
        name: "release",
        columns: &[
            ("round", Of("round")),
            ("number", Int),
            ("made_at", Int),
            ("n_people", Int),
            ("findings", Text),
        ],
        n_key: 2,
        whose: OF_ROUND,
    },
    Table {
        name: "released_ballot",
        columns: &[
            ("round", Of("round")),
            ("person", Loose),
            ("fingerprint", Bytes),
            ("x", Real),
            ("y", Real),
            ("cluster", Int),
        ],
        n_key: 2,
        whose: OF_ROUND,
    },
    Table {
        name: "shared_file",
        columns: &[
            ("round", Of("round")),
            ("number", Int),
            ("made_at", Int),
            ("n_people", Int),
            ("cells", Text),
        ],
        n_key: 2,
        whose: OF_ROUND,
    },
    Table {
        name: "shared_ballot",
        columns: &[("round", Of("round")), ("person", Loose), ("fingerprint", Bytes)],
        n_key: 2,
        whose: OF_ROUND,
    },
    Table {
        name: "survey_wave",
        columns: &[
            ("id", Key),
            ("partnership", Of("partnership")),
            ("title", Text),
            ("purpose", Text),
            ("learner", Text),
            ("asks_ratings", Int),
            ("state", Text),
            ("opened_at", Int),
            ("closes_on", Int),
            ("closed_at", Int),
            ("trust_together", Text),
            ("changed_at", Int),
        ],
        n_key: 1,
        whose: OF_TABLE,
    },
    Table {
        name: "survey_kind",
        columns: &[("wave", Of("survey_wave")), ("place", Int), ("wording", Text), ("is_mutual", Int)],
        n_key: 2,
        whose: OF_WAVE,
    },
    Table {
        name: "survey_respondent",
        columns: &[
            ("wave", Of("survey_wave")),
            ("actor", Of("actor")),
            ("representative", Text),
            ("side", Text),
            ("reply", Text),
            ("organisation_yes_by", Text),
            ("turn", Int),
            ("link_hash", Bytes),
            ("own_hash", Bytes),
            ("reminded", Int),
            ("sealed", Bytes),
        ],
        n_key: 2,
        whose: OF_WAVE,
    },
    Table {
        name: "survey_tie",
        columns: &[
            ("wave", Of("survey_wave")),
            ("place", Int),
            ("source", Of("actor")),
            ("target", Of("actor")),
        ],
        n_key: 4,
        whose: OF_WAVE,
    },
    Table {
        name: "survey_received",
        columns: &[
            ("wave", Of("survey_wave")),
            ("actor", Of("actor")),
            ("value_level", Text),
            ("trust_level", Text),
        ],
        n_key: 2,
        whose: OF_WAVE,
    },
    Table {
        name: "survey_release",
        columns: &[("wave", Of("survey_wave")), ("made_at", Int), ("findings", Text)],
        n_key: 1,
        whose: OF_WAVE,
    },
    Table {
        name: "survey_note",
        columns: &[
            ("id", Key),
            ("wave", Of("survey_wave")),
            ("person", Of("person")),
            ("said_by", Text),
            ("text", Text),
            ("at", Int),
        ],
        n_key: 1,
        whose: OF_WAVE,
    },
    Table {
        name: "survey_step",
        columns: &[
            ("id", Key),
            ("wave", Of("survey_wave")),
            ("one", Of("actor")),
            ("other", Of("actor")),
            ("talk", Text),
            ("at", Int),
        ],
        n_key: 1,
        whose: OF_WAVE,
    },
    Table {
        name: "task",
        columns: &[("id", Key), ("partnership", Of("partnership")), ("title", Text), ("opened_at", Int)],
        n_key: 1,
        whose: OF_TABLE,
    },
    Table {
        name: "task_version",
        columns: &[
            ("id", Key),
            ("task", Of("task")),
            ("number", Int),
            ("state", Text),
            ("based_on", Later("task_version")),
            ("source", Text),
            ("opened_at", Int),
            ("assent_by", Int),
            ("adopted_at", Int),
        ],
        n_key: 1,
        whose: OF_TASK,
    },
    Table {
        name: "task_sentence",
        columns: &[
            ("id", Key),
            ("version", Of("task_version")),
            ("position", Int),
            ("came_from", Loose),
            ("left_out", Int),
        ],
        n_key: 1,
        whose: OF_VERSION,
    },
    Table {
        name: "task_wording",
        columns: &[
            ("id", Key),
            ("sentence", Of("task_sentence")),
            ("text", Text),
            ("language", Text),
            ("author", Of("person")),
            ("actor", Of("actor")),
            ("placed", Text),
            ("at", Int),
        ],
        n_key: 1,
        whose: OF_SENTENCE,
    },
    Table {
        name: "wording_voice",
        columns: &[
            ("wording", Of("task_wording")),
            ("position", Int),
            ("statement", Of("statement")),
            ("knowledge", Text),
        ],
        n_key: 2,
        whose: OF_WORDING,
    },
    Table {
        name: "task_assent",
        columns: &[
            ("id", Key),
            ("version", Of("task_version")),
            ("person", Of("person")),
            ("actor", Of("actor")),
            ("step", Int),
            ("reason", Text),
            ("said_by", Text),
            ("at", Int),
        ],
        n_key: 1,
        whose: OF_VERSION,
    },
    Table {
        name: "task_state",
        columns: &[
            ("id", Key),
            ("task", Of("task")),
            ("state", Text),
            ("since", Int),
            ("until", Int),
            ("why", Text),
            ("person", Of("person")),
        ],
        n_key: 1,
        whose: OF_TASK,
    },
    Table {
        name: "agenda_line",
        columns: &[
            ("id", Key),
            ("partnership", Of("partnership")),
            ("actor", Of("actor")),
            ("aim", Text),
            ("text", Text),
            ("released", Int),
            ("author", Of("person")),
            ("at", Int),
        ],
        n_key: 1,
        whose: OF_TABLE,
    },
    Table {
        name: "let_go_seen",
        columns: &[("line", Of("agenda_line")), ("actor", Of("actor")), ("at", Int)],
        n_key: 2,
        whose: "line IN (SELECT id FROM agenda_line WHERE partnership = $1)",
    },
    Table {
        name: "ground_rule",
        columns: &[
            ("id", Key),
            ("partnership", Of("partnership")),
            ("topic", Text),
            ("text", Text),
            ("since", Int),
            ("replaces", Later("ground_rule")),
            ("ended_at", Int),
        ],
        n_key: 1,
        whose: OF_TABLE,
    },
    Table {
        name: "rule_agreement",
        columns: &[
            ("rule", Of("ground_rule")),
            ("id", Loose),
            ("actor", Of("actor")),
            ("person", Of("person")),
            ("at", Int),
        ],
        n_key: 2,
        whose: "rule IN (SELECT id FROM ground_rule WHERE partnership = $1)",
    },
    Table {
        name: "common_third",
        columns: &[
            ("id", Key),
            ("partnership", Of("partnership")),
            ("name", Text),
            ("about", Text),
            ("chosen_by", Text),
            ("owned_by", Text),
            ("since", Int),
            ("ended_at", Int),
        ],
        n_key: 1,
        whose: OF_TABLE,
    },
    Table {
        name: "third_part",
        columns: &[
            ("id", Key),
            ("third", Of("common_third")),
            ("what", Text),
            ("who", Text),
            ("hands", Text),
        ],
        n_key: 1,
        whose: "third IN (SELECT id FROM common_third WHERE partnership = $1)",
    },
    Table {
        name: "outcome",
        columns: &[
            ("id", Key),
            ("partnership", Of("partnership")),
            ("kind", Text),
            ("text", Text),
            ("done_by", Text),
            ("on_day", Int),
        ],
        n_key: 1,
        whose: OF_TABLE,
    },
    Table {
        name: "trace_step",
        columns: &[
            ("id", Key),
            ("partnership", Of("partnership")),
            ("from_kind", Text),
            ("from_id", Loose),
            ("to_kind", Text),
            ("to_id", Loose),
            ("knowledge", Text),
            ("at", Int),
        ],
        n_key: 1,
        whose: OF_TABLE,
    },
    Table {
        name: "answer_back",
        columns: &[
            ("id", Key),
            ("statement", Of("statement")),
            ("used", Int),
            ("did", Text),
            ("did_not", Text),
            ("because", Text),
            ("answered_by", Of("person")),
            ("at", Int),
            ("reply", Text),
            ("handed_at", Int),
        ],
        n_key: 1,
        whose: OF_STATEMENT,
    },
    Table {
        name: "answer_way",
        columns: &[("person", Of("person")), ("partnership", Of("partnership")), ("way", Text)],
        n_key: 2,
        whose: OF_TABLE,
    },
    Table {
        name: "reopening",
        columns: &[
            ("id", Key),
            ("partnership", Of("partnership")),
            ("kind", Text),
            ("target", Loose),
            ("answerer", Of("person")),
            ("asked_at", Int),
            ("due_at", Int),
            ("answer", Text),
            ("answered_at", Int),
            ("changed", Int),
            ("talk", Text),
        ],
        n_key: 1,
        whose: OF_TABLE,
    },
    Table {
        name: "reopening_reason",
        columns: &[
            ("id", Key),
            ("reopening", Of("reopening")),
            ("text", Text),
            ("said_by", Text),
            ("person", Of("person")),
            ("written_by", Of("person")),
            ("at", Int),
        ],
        n_key: 1,
        whose: "reopening IN (SELECT id FROM reopening WHERE partnership = $1)",
    },
    Table {
        name: "journal",
        columns: &[
            ("partnership", Of("partnership")),
            ("number", Int),
            ("at", Int),
            ("act", Text),
            ("public", Text),
            ("commitment", Bytes),
            ("hash", Bytes),
        ],
        n_key: 2,
        whose: OF_TABLE,
    },
    Table {
        name: "journal_head",
        columns: &[("partnership", Of("partnership")), ("number", Int), ("hash", Bytes)],
        n_key: 1,
        whose: OF_TABLE,
    },
    Table {
        name: "journal_personal",
        columns: &[
            ("partnership", Of("partnership")),
            ("number", Int),
            ("person", Loose),
            ("salt", Bytes),
            ("payload", Text),
        ],
        n_key: 2,
        whose: OF_TABLE,
    },
];

/// Tables that stay behind, and why.
pub const LEFT_OUT: &[(&str, &str)] = &[
    ("session", "a signed-in device belongs to the house it signed in at"),
    ("ceremony", "lasts minutes"),
    ("sign_in_link", "opens one house, for minutes"),
    ("api_token", "a key to one house"),
    ("elsewhere", "an account tied to one house"),
    ("letter", "goes out from one house; its address is forgotten when it has gone"),
    ("link_wish", "lasts seconds"),
    ("address_wish", "lasts a day"),
    ("form_once", "forms already received by this house"),
    ("failed_try", "counts guesses at this house's door"),
    ("waiting_upload", "waits for a day at most"),
    ("survey_sum", "ratings that only this house's key opens; close a wave before the table moves"),
    ("migration", "the house's own schema"),
];
