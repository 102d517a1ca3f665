//! What the API promises about the task and the trace.

use serde_json::{Value, json};

use super::{Operation, closed, day, id, language, list, object, one_of, string};

pub(super) fn operations() -> Vec<Operation> {
    let version = || {
        object(&[
            ("id", id()),
            ("number", json!({ "type": "integer" })),
            ("state", one_of(&["writing", "offered", "adopted", "replaced"])),
            ("source", maybe("string")),
            ("based_on", maybe("string")),
        ])
    };
    let reopening = || {
        object(&[
            ("id", id()),
            ("kind", kind()),
            ("target", id()),
            ("reasons", list(object(&[("text", maybe("string")), ("said_by", string())]))),
            ("answerer", maybe("string")),
            ("due", day()),
            ("answer", maybe("string")),
            ("changed", maybe("boolean")),
        ])
    };
    vec![
        reading(
            "/api/v1/p/{partnership}/tasks",
            "tasks",
            "The tasks of this table with their versions",
            object(&[(
                "tasks",
                list(object(&[("id", id()), ("title", string()), ("versions", list(version()))])),
            )]),
        ),
        reading(
            "/api/v1/p/{partnership}/tasks/versions/{version}",
            "version",
            "A version of the task: each sentence with the voices behind it, and what lies beside",
            object(&[
                ("version", version()),
                ("sentences", list(json!({ "type": "object" }))),
                ("share", json!({ "type": "object" })),
            ]),
        ),
        writing(
            "/api/v1/p/{partnership}/tasks/versions/{version}/wordings",
            "suggest",
            "Suggests words for a sentence, or puts them in. Nobody's words are overwritten: if another changed the \
             sentence since `seen`, these lie beside it",
            json!({
                "type": "object", "required": ["text", "language", "voices", "put_in"],
                "properties": {
                    "sentence": maybe("string"), "seen": maybe("string"),
                    "text": { "type": "string", "minLength": 1, "maxLength": 280 },
                    "language": language(), "voices": list(id()), "put_in": { "type": "boolean" },
                },
            }),
            Some(object(&[("wording", id()), ("fate", one_of(&["put_in", "beside", "beside_changed"]))])),
        ),
        writing(
            "/api/v1/p/{partnership}/tasks/versions/{version}/assents",
            "assent",
            "Says how far one goes along with a version: 1 wholly, 8 a reasoned objection. Six to eight need a reason",
            json!({
                "type": "object", "required": ["step", "for_actor"],
                "properties": {
                    "step": { "type": "integer", "minimum": 1, "maximum": 8 }, "reason": maybe("string"),
                    "for_actor": { "type": "boolean" }, "said_by": maybe("string"),
                },
            }),
            None,
        ),
        reading(
            "/api/v1/p/{partnership}/trace/{kind}/{id}",
            "trace",
            "What something went into, the voices it came from, and what was answered",
            object(&[
                ("here", named()),
                ("forward", list(named())),
                ("voices", list(json!({ "type": "object" }))),
                ("answer", maybe("object")),
                ("reopenings", list(reopening())),
            ]),
        ),
        reading(
            "/api/v1/p/{partnership}/reopenings",
            "reopenings",
            "Requests to take something up again, who has waited longest first",
            object(&[("reopenings", list(reopening()))]),
        ),
        writing(
            "/api/v1/p/{partnership}/reopenings",
            "reopen",
            "Asks to take something up again; somebody named answers within 14 days",
            json!({
                "type": "object", "required": ["kind", "target", "reason", "said_by"],
                "properties": {
                    "kind": kind(), "target": id(),
                    "reason": { "type": "string", "minLength": 1, "maxLength": 400 },
                    "said_by": { "type": "string", "minLength": 1, "maxLength": 60 },
                },
            }),
            Some(object(&[("id", id())])),
        ),
    ]
}

/// This kind of value, or nothing.
pub(super) fn maybe(kind: &str) -> Value {
    json!({ "type": [kind, "null"] })
}

/// Anything with a trace, by what it says.
pub(super) fn named() -> Value {
    object(&[("kind", kind()), ("id", id()), ("text", string())])
}

/// Words somebody writes: at least one sign that can be read.
pub(super) fn words(most: usize) -> Value {
    let seen = r"[^\s\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]";
    json!({ "type": "string", "minLength": 1, "maxLength": most, "pattern": seen })
}

pub(super) fn kind() -> Value {
    one_of(&["statement", "sentence", "task", "rule", "proposal", "decision", "commitment", "action"])
}

pub(super) fn reading(
    path: &'static str,
    id: &'static str,
    summary: &'static str,
    gives: Value,
) -> Operation {
    Operation { method: "get", path, id, summary, body: None, status: "200", gives: Some(gives), query: &[] }
}

pub(super) fn writing(
    path: &'static str,
    id: &'static str,
    summary: &'static str,
    body: Value,
    gives: Option<Value>,
) -> Operation {
    let status = if gives.is_some() { "201" } else { "204" };
    Operation { method: "post", path, id, summary, body: Some(closed(body)), status, gives, query: &[] }
}
