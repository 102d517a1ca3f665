//! The JSON blueprint: `{"elements":[…],"connections":[…]}`; keys beyond the known ones are fields.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Connection, connect, direction};
use crate::network::{NetworkFileError, TieTable};
use crate::table::decode;

#[derive(Serialize, Deserialize)]
struct Blueprint {
    #[serde(default)]
    elements: Vec<Element>,
    #[serde(default)]
    connections: Vec<Link>,
}

#[derive(Serialize, Deserialize)]
struct Element {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    id: Option<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    label: Option<String>,
    #[serde(flatten)]
    fields: BTreeMap<String, Value>,
}

#[derive(Serialize, Deserialize)]
struct Link {
    from: Value,
    to: Value,
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    direction: Option<String>,
    #[serde(default, alias = "weight", skip_serializing_if = "Option::is_none")]
    strength: Option<Value>,
}

pub fn read(bytes: &[u8]) -> Result<TieTable, NetworkFileError> {
    let text = decode(bytes);
    let blueprint: Blueprint = serde_json::from_str(&text).map_err(|problem| NetworkFileError::Json {
        line: problem.line() as u64,
        column: problem.column() as u64,
        problem: problem.to_string().split(" at line").next().unwrap_or_default().to_owned(),
    })?;
    let mut table = TieTable::default();
    for (at, element) in blueprint.elements.into_iter().enumerate() {
        let place = at as u64 + 1;
        let id = element.id.as_ref().map(said).or(element.label.clone()).unwrap_or_default();
        if id.is_empty() {
            return Err(NetworkFileError::Entry {
                list: "elements",
                place,
                problem: "it has neither an id nor a label".to_owned(),
            });
        }
        if table.number_of(&id).is_some() {
            return Err(NetworkFileError::Entry {
                list: "elements",
                place,
                problem: format!("the id `{id}` was there before"),
            });
        }
        let actor = table.actor(&id);
        if let Some(label) = element.label.filter(|label| *label != id) {
            table.set(actor, "label", &label);
        }
        for (field, value) in &element.fields {
            table.set(actor, field, &said(value));
        }
        table.within_bounds()?;
    }
    for (at, link) in blueprint.connections.iter().enumerate() {
        let connection = Connection {
            from: &said(&link.from),
            to: &said(&link.to),
            kind: link.kind.as_deref().unwrap_or_default(),
            direction: link.direction.as_deref().unwrap_or_default(),
            strength: &link.strength.as_ref().map(said).unwrap_or_default(),
            line: at as u64 + 1,
        };
        connect(&mut table, &connection)?;
    }
    Ok(table)
}

/// A field as text; several values stand between bars, as in Kumu's sheets.
fn said(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(said).collect::<Vec<_>>().join("|"),
        other => other.to_string(),
    }
}

pub fn write(table: &TieTable) -> Result<String, NetworkFileError> {
    let label = table.columns.iter().position(|column| column == "label");
    let elements = table.actors.iter().map(|actor| Element {
        id: Some(Value::from(&*actor.id)),
        label: Some(
            label
                .and_then(|at| actor.values.get(at))
                .filter(|l| !l.is_empty())
                .map_or_else(|| actor.id.to_string(), String::clone),
        ),
        fields: table
            .columns
            .iter()
            .zip(&actor.values)
            .filter(|(column, value)| *column != "label" && !value.is_empty())
            .map(|(column, value)| (column.clone(), Value::from(value.as_str())))
            .collect(),
    });
    let connections = table.ties.iter().map(|tie| Link {
        from: Value::from(&*table.actors[tie.from as usize].id),
        to: Value::from(&*table.actors[tie.to as usize].id),
        kind: Some(table.kinds[tie.kind as usize].clone()),
        direction: Some(direction(tie).to_owned()),
        strength: Some(Value::from(tie.strength)),
    });
    let blueprint = Blueprint { elements: elements.collect(), connections: connections.collect() };
    serde_json::to_string_pretty(&blueprint).map_err(|problem| NetworkFileError::Entry {
        list: "elements",
        place: 0,
        problem: problem.to_string(),
    })
}
