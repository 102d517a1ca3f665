//! What the API promises, as OpenAPI 3.1. A test holds it against the route table.

mod answers;
mod framing;
mod table;

use serde_json::{Map, Value, json};

/// One operation: how it is asked, what it takes and gives.
struct Operation {
    method: &'static str,
    path: &'static str,
    id: &'static str,
    summary: &'static str,
    body: Option<Value>,
    status: &'static str,
    gives: Option<Value>,
    query: &'static [&'static str],
}

pub fn openapi() -> Value {
    let mut paths: Map<String, Value> = Map::new();
    let rooms = framing::operations().into_iter().chain(answers::operations()).chain(table::operations());
    for operation in operations().into_iter().chain(rooms) {
        let entry = paths.entry(operation.path).or_insert_with(|| json!({}));
        if let Some(methods) = entry.as_object_mut() {
            methods.insert(operation.method.to_owned(), described(&operation));
        }
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Langbord", "version": "1",
            "description": "The same deeds as the pages, for programs. Ask with a personal key from your seat: `Authorization: Bearer …`. \
                            A repeated request with the same `Idempotency-Key` changes nothing.",
        },
        "paths": paths,
        "security": [{ "key": [] }],
        "components": {
            "securitySchemes": { "key": { "type": "http", "scheme": "bearer" } },
            "schemas": { "Problem": object(&[
                ("type", string()), ("title", string()), ("detail", string()), ("status", json!({ "type": "integer" })),
            ]) },
        },
    })
}

fn described(operation: &Operation) -> Value {
    let mut parameters: Vec<Value> = operation
        .path
        .split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
        .map(|name| {
            let schema = if name == "kind" { framing::kind() } else { id() };
            json!({ "name": name, "in": "path", "required": true, "schema": schema })
        })
        .collect();
    parameters.extend(operation.query.iter().map(|name| {
        json!({ "name": name, "in": "query", "required": false, "schema": { "type": "integer", "format": "int64" } })
    }));
    let done = match &operation.gives {
        None => json!({ "description": "Done" }),
        Some(schema) => {
            json!({ "description": "Done", "content": { "application/json": { "schema": schema } } })
        }
    };
    let problem = |why: &str| json!({ "description": why, "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } } });
    let mut responses = json!({
        operation.status: done,
        "400": problem("The request could not be read; the answer says where"),
        "401": problem("No key, or not one we know"),
        "403": problem("Another role does this, or the table has not said yes"),
        "404": problem("Not there, or not yours to know about"),
        "409": problem("Received before"),
        "413": problem("Too large"),
        "415": problem("Not JSON"),
        "422": problem("Understood, but something in it does not fit"),
        "429": problem("Too often; wait a little"),
        "503": problem("Nothing can be saved right now"),
    });
    let mut told = json!({
        "operationId": operation.id, "summary": operation.summary, "parameters": parameters, "responses": responses.take(),
    });
    if let (Some(schema), Some(fields)) = (&operation.body, told.as_object_mut()) {
        fields.insert(
            "requestBody".to_owned(),
            json!({ "required": true, "content": { "application/json": { "schema": schema } } }),
        );
    }
    told
}

fn operations() -> Vec<Operation> {
    let reading = |path, id, summary, gives| Operation {
        method: "get",
        path,
        id,
        summary,
        body: None,
        status: "200",
        gives: Some(gives),
        query: &[],
    };
    let round = || {
        object(&[
            ("id", id()),
            ("title", string()),
            ("question", one_of(&["recognise", "agree"])),
            ("influence", string()),
            ("state", one_of(&["open", "paused", "closed"])),
            ("answer_back_by", day()),
        ])
    };
    let statement = || {
        object(&[
            ("id", id()),
            ("label", string()),
            ("text", string()),
            ("language", language()),
            ("said_by", string()),
            ("knowledge", knowledge()),
            ("review", string()),
        ])
    };
    let wave = || {
        object(&[
            ("id", id()),
            ("title", string()),
            ("purpose", string()),
            ("learner", string()),
            ("state", one_of(&["open", "closed"])),
            ("closes_on", day()),
            ("asked", json!({ "type": "integer" })),
            ("answered", json!({ "type": "integer" })),
        ])
    };
    let proposal = || {
        object(&[
            ("id", id()),
            ("sentence", string()),
            ("said_by", string()),
            ("held", json!({ "type": "boolean" })),
            ("decision", json!({ "type": ["string", "null"] })),
        ])
    };
    let response = "/api/v1/p/{partnership}/statements/{statement}/response";
    vec![
        reading("/api/openapi.json", "openapi", "This document", json!({ "type": "object" })),
        reading(
            "/api/v1/me",
            "me",
            "Who the key belongs to, and the tables she sits at",
            object(&[
                ("name", string()),
                ("language", language()),
                (
                    "partnerships",
                    list(object(&[
                        ("id", id()),
                        ("name", string()),
                        ("role", string()),
                        ("standing", string()),
                    ])),
                ),
            ]),
        ),
        reading(
            "/api/v1/p/{partnership}",
            "about",
            "Mandate, funders and actors",
            object(&[
                ("id", id()),
                ("name", string()),
                ("place", string()),
                ("mandate", string()),
                (
                    "funders",
                    list(object(&[("name", string()), ("share_percent", json!({ "type": "number" }))])),
                ),
                (
                    "actors",
                    list(object(&[
                        ("id", id()),
                        ("code", string()),
                        ("name", string()),
                        ("sector", string()),
                    ])),
                ),
            ]),
        ),
        reading(
            "/api/v1/p/{partnership}/groups",
            "groups",
            "Affected groups, who is missing first",
            object(&[(
                "groups",
                list(object(&[
                    ("id", id()),
                    ("name", string()),
                    ("stake", string()),
                    ("presence", one_of(&["missing", "asked", "takes-part"])),
                ])),
            )]),
        ),
        reading(
            "/api/v1/p/{partnership}/rounds",
            "rounds",
            "The rounds of this table",
            object(&[("rounds", list(round()))]),
        ),
        reading(
            "/api/v1/p/{partnership}/rounds/{round}",
            "round",
            "A round with its statements",
            object(&[
                ("round", round()),
                ("groups", list(object(&[("id", id()), ("name", string())]))),
                ("statements", list(statement())),
            ]),
        ),
        reading(
            "/api/v1/p/{partnership}/rounds/{round}/results",
            "results",
            "The latest release, under the small-number rule",
            object(&[("round", round()), ("findings", json!({ "type": ["object", "null"] }))]),
        ),
        reading(
            "/api/v1/p/{partnership}/survey",
            "waves",
            "The waves of the network survey, the newest first",
            object(&[("waves", list(wave()))]),
        ),
        reading(
            "/api/v1/p/{partnership}/survey/{wave}",
            "wave",
            "A wave, and what is shown of it once it has closed; ratings are in none of it",
            object(&[("wave", wave()), ("findings", json!({ "type": ["object", "null"] }))]),
        ),
        Operation {
            method: "post",
            path: "/api/v1/p/{partnership}/rounds/{round}/statements",
            id: "say",
            summary: "Says something in one's own words; it is read for names before others see it",
            body: Some(closed(object(&[
                ("text", json!({ "type": "string", "minLength": 1, "maxLength": 280 })),
                ("said_by", json!({ "type": "string", "minLength": 1, "maxLength": 60 })),
                ("knowledge", knowledge()),
                ("language", language()),
            ]))),
            status: "201",
            gives: Some(statement()),
            query: &[],
        },
        Operation {
            method: "put",
            path: response,
            id: "respond",
            summary: "Answers a statement: 1 agree, -1 disagree, 0 pass. A later answer replaces an earlier one",
            body: Some(closed(json!({
                "type": "object", "required": ["answer"],
                "properties": { "answer": { "type": "integer", "enum": [-1, 0, 1] }, "matters": { "type": ["boolean", "null"] } },
            }))),
            status: "200",
            gives: Some(object(&[
                ("statement", id()),
                ("answer", json!({ "type": "integer" })),
                ("matters", json!({ "type": ["boolean", "null"] })),
            ])),
            query: &[],
        },
        Operation {
            method: "delete",
            path: response,
            id: "withdraw",
            summary: "Takes one's answer back",
            body: None,
            status: "204",
            gives: None,
            query: &[],
        },
        reading(
            "/api/v1/p/{partnership}/proposals",
            "proposals",
            "The proposals of this table, the latest first",
            object(&[("proposals", list(proposal()))]),
        ),
        Operation {
            method: "post",
            path: "/api/v1/p/{partnership}/proposals",
            id: "propose",
            summary: "Proposes something; it waits until somebody who lives with it has been asked",
            body: Some(closed(json!({
                "type": "object", "required": ["sentence", "language"],
                "properties": {
                    "sentence": { "type": "string", "minLength": 1, "maxLength": 200 },
                    "more": { "type": "string", "maxLength": 1500 },
                    "said_by": { "type": "string", "maxLength": 60 },
                    "language": language(),
                    "statements": list(id()),
                },
            }))),
            status: "201",
            gives: Some(object(&[("id", id())])),
            query: &[],
        },
        reading(
            "/api/v1/p/{partnership}/decisions/{decision}",
            "decision",
            "A decision: its rule, its frame's hash, and after closing what came of it",
            object(&[
                ("id", id()),
                ("sentence", string()),
                ("rule", string()),
                ("kind", one_of(&["votes", "groups", "consent", "budget"])),
                ("stage", string()),
                ("options", list(object(&[("name", string()), ("cost", json!({ "type": "integer" }))]))),
                ("frame_hash", json!({ "type": ["string", "null"] })),
                ("verdict", json!({ "type": ["string", "null"] })),
                ("report", json!({ "type": ["object", "null"] })),
            ]),
        ),
        Operation {
            method: "put",
            path: "/api/v1/p/{partnership}/decisions/{decision}/ballot",
            id: "cast",
            summary: "Casts or changes one's ballot: a stance, or what the money should go to",
            body: Some(closed(json!({
                "type": "object",
                "properties": {
                    "stance": one_of(&["support", "accept", "stand-aside", "against", "abstain"]),
                    "options": list(string()),
                    "words": { "type": "string", "maxLength": 500 },
                    "receipt": { "type": "string" },
                },
            }))),
            status: "200",
            gives: Some(object(&[("receipt", string()), ("commitment", string())])),
            query: &[],
        },
        reading(
            "/api/v1/p/{partnership}/decisions/{decision}/record",
            "record",
            "The record of a closed decision, which `langbord decision verify` counts again",
            json!({ "type": "object" }),
        ),
        Operation {
            query: &["before"],
            ..reading(
                "/api/v1/p/{partnership}/journal",
                "journal",
                "Acts of governance, newest first, fifty at a time",
                object(&[(
                    "acts",
                    list(object(&[
                        ("number", json!({ "type": "integer" })),
                        ("day", day()),
                        ("act", string()),
                        ("public", json!({ "type": ["object", "null"] })),
                    ])),
                )]),
            )
        },
    ]
}

fn object(fields: &[(&str, Value)]) -> Value {
    let required: Vec<_> = fields.iter().map(|(name, _)| *name).collect();
    let properties: Map<String, Value> =
        fields.iter().map(|(name, schema)| ((*name).to_owned(), schema.clone())).collect();
    json!({ "type": "object", "required": required, "properties": properties })
}

fn closed(mut schema: Value) -> Value {
    if let Some(fields) = schema.as_object_mut() {
        fields.insert("additionalProperties".to_owned(), json!(false));
    }
    schema
}

fn list(item: Value) -> Value {
    json!({ "type": "array", "items": item })
}

fn string() -> Value {
    json!({ "type": "string" })
}

fn id() -> Value {
    json!({ "type": "string", "pattern": "^[0-9a-f]{32}$" })
}

fn day() -> Value {
    json!({ "type": "string", "format": "date" })
}

fn language() -> Value {
    one_of(&["da", "en", "ar"])
}

fn knowledge() -> Value {
    one_of(&["lived", "professional", "research", "data"])
}

fn one_of(words: &[&str]) -> Value {
    json!({ "type": "string", "enum": words })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    #[test]
    fn every_door_for_programs_is_in_the_document_and_no_other() {
        let document = super::openapi();
        let told: BTreeSet<(String, String)> = document["paths"]
            .as_object()
            .unwrap()
            .iter()
            .flat_map(|(path, methods)| {
                methods.as_object().unwrap().keys().map(move |method| (method.to_uppercase(), path.clone()))
            })
            .collect();
        let there: BTreeSet<(String, String)> = crate::route_table()
            .iter()
            .filter(|route| route.feature == "api")
            .map(|route| (route.method.to_owned(), route.path.to_owned()))
            .collect();
        assert_eq!(told, there);
    }
}
