//! What the API promises about what came of voices, and who is owed an answer.

use serde_json::{Value, json};

use super::framing::{kind, maybe, named, reading, words as text, writing};
use super::{Operation, closed, day, id, list, object, one_of, string};

pub(super) fn operations() -> Vec<Operation> {
    let words = || json!({ "type": ["string", "null"], "maxLength": 600 });
    vec![
        reading(
            "/api/v1/p/{partnership}/outcomes",
            "outcomes",
            "Decisions, promises and what was done, with the voices behind each; of a promise also how it stands",
            object(&[(
                "outcomes",
                list(object(&[
                    ("kind", kind()),
                    ("id", id()),
                    ("text", string()),
                    ("done_by", string()),
                    ("day", day()),
                    ("promise", promise()),
                    ("actor", maybe("string")),
                    ("voices", list(json!({ "type": "object" }))),
                ])),
            )]),
        ),
        writing(
            "/api/v1/p/{partnership}/outcomes",
            "record_outcome",
            "Writes down a decision, a promise or an act, with what it came from",
            json!({
                "type": "object", "required": ["kind", "text", "done_by", "day", "from"],
                "properties": {
                    "kind": one_of(&["decision", "commitment", "action"]),
                    "text": text(300),
                    "done_by": text(120),
                    "actor": { "type": ["string", "null"], "format": "uuid" },
                    "day": day(),
                    "from": list(closed(object(&[("kind", kind()), ("id", id())]))),
                },
            }),
            Some(object(&[("id", id())])),
        ),
        reading(
            "/api/v1/p/{partnership}/answers",
            "answers",
            "Who is owed an answer and what was answered: each statement, and each round for all who answered in it. \
             Who said it is not told",
            object(&[
                (
                    "statements",
                    list(object(&[
                        ("statement", id()),
                        ("label", string()),
                        ("text", string()),
                        ("due", day()),
                        ("answer", maybe("object")),
                    ])),
                ),
                (
                    "rounds",
                    list(object(&[
                        ("round", id()),
                        ("title", string()),
                        ("due", maybe("string")),
                        ("came", list(named())),
                        ("told", maybe("object")),
                    ])),
                ),
            ]),
        ),
        writing(
            "/api/v1/p/{partnership}/answers/{statement}",
            "give_answer",
            "Answers whoever said something: what was done, what was not, and why. What was not used needs a reason",
            json!({
                "type": "object", "required": ["used"],
                "properties": {
                    "used": { "type": "boolean" }, "did": words(), "did_not": words(), "because": words(),
                },
            }),
            None,
        ),
        writing(
            "/api/v1/p/{partnership}/rounds/{round}/answer-back",
            "tell_round",
            "Tells everybody who answered in a round what came of it, in the same words for all",
            json!({
                "type": "object",
                "properties": { "did": words(), "did_not": words(), "because": words() },
            }),
            None,
        ),
    ]
}

fn promise() -> Value {
    json!({ "enum": ["taken-up-again", "day-gone", "waits", "done", null] })
}
