//! What the API promises about what the table has agreed: agenda cards, ground rules, common thirds, states.

use serde_json::json;

use super::framing::{maybe, reading, words, writing};
use super::{Operation, day, id, list, object, one_of, string};

const AIMS: &[&str] = &["wants", "must", "lets-go", "fears"];
const TOPICS: &[&str] = &["decide", "disagree", "data", "money", "together"];
const STATES: &[&str] = &[
    "listen",
    "platform",
    "redefine",
    "rules",
    "decide",
    "act",
    "accompany",
    "reflect",
    "reopen",
    "mediate",
];

pub(super) fn operations() -> Vec<Operation> {
    let yes_no = || json!({ "type": "boolean" });
    let mut all = rooms();
    all.extend([
        writing(
            "/api/v1/p/{partnership}/agendas",
            "write_agenda_line",
            "Writes a line on one's own actor's card; others read it only once it is released",
            json!({
                "type": "object", "required": ["aim", "text", "released"],
                "properties": {
                    "aim": one_of(AIMS), "text": words(300),
                    "released": yes_no(),
                },
            }),
            Some(object(&[("id", id())])),
        ),
        writing(
            "/api/v1/p/{partnership}/rules/{rule}/agreement",
            "agree_to_rule",
            "Says yes to a ground rule, for one's actor or for oneself",
            json!({ "type": "object", "properties": {} }),
            None,
        ),
        writing(
            "/api/v1/p/{partnership}/states",
            "enter_state",
            "Opens a state for a task; others may stay open beside it, and any leads to any",
            json!({
                "type": "object", "required": ["task", "state", "why"],
                "properties": {
                    "task": id(), "state": one_of(STATES),
                    "why": words(300),
                },
            }),
            None,
        ),
    ]);
    all
}

fn rooms() -> Vec<Operation> {
    let yes_no = || json!({ "type": "boolean" });
    vec![
        reading(
            "/api/v1/p/{partnership}/agendas",
            "agendas",
            "Each actor's card: what it wants, must by law, lets go of and fears; only what it released",
            object(&[(
                "cards",
                list(object(&[
                    ("actor", id()),
                    ("name", string()),
                    ("mine", yes_no()),
                    (
                        "lines",
                        list(object(&[
                            ("id", id()),
                            ("aim", one_of(AIMS)),
                            ("text", string()),
                            ("released", yes_no()),
                            ("seen_by", list(string())),
                            ("counts", yes_no()),
                        ])),
                    ),
                ])),
            )]),
        ),
        reading(
            "/api/v1/p/{partnership}/rules",
            "rules",
            "The ground rules that hold, who agreed and who has not yet; and those that held before",
            object(&[
                (
                    "rules",
                    list(object(&[
                        ("id", id()),
                        ("topic", one_of(TOPICS)),
                        ("text", string()),
                        ("since", day()),
                        ("agreed", list(string())),
                        ("people_agreed", yes_no()),
                        ("not_yet", list(string())),
                    ])),
                ),
                (
                    "gone",
                    list(object(&[
                        ("id", id()),
                        ("topic", one_of(TOPICS)),
                        ("text", string()),
                        ("since", day()),
                        ("until", maybe("string")),
                    ])),
                ),
            ]),
        ),
        reading(
            "/api/v1/p/{partnership}/thirds",
            "thirds",
            "Common thirds: the shared thing, who chose it, who owns it, who does what",
            object(&[(
                "thirds",
                list(object(&[
                    ("id", id()),
                    ("name", string()),
                    ("about", string()),
                    ("chosen_by", string()),
                    ("owned_by", string()),
                    (
                        "parts",
                        list(object(&[
                            ("what", string()),
                            ("who", string()),
                            ("hands", one_of(&["citizens", "staff", "both"])),
                        ])),
                    ),
                    ("shared", maybe("boolean")),
                    ("since", day()),
                    ("rests_since", maybe("string")),
                ])),
            )]),
        ),
        reading(
            "/api/v1/p/{partnership}/states",
            "states",
            "Where each task stands and has stood, the oldest first; several states may be open at once",
            object(&[(
                "tasks",
                list(object(&[
                    ("task", id()),
                    ("title", string()),
                    (
                        "stays",
                        list(object(&[
                            ("id", id()),
                            ("state", one_of(STATES)),
                            ("why", string()),
                            ("since", day()),
                            ("until", maybe("string")),
                        ])),
                    ),
                ])),
            )]),
        ),
    ]
}
