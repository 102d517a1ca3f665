//! GraphML, as Gephi, yEd, networkx and Network Canvas write and read it.

use std::collections::HashMap;
use std::fmt::Write;

use super::xml::{Piece, Pieces, attribute, escaped};
use super::{NetworkFileError, TieRow, TieTable, csv};
use crate::table::decode;

/// What a `<key>` declares.
struct Key {
    for_edges: bool,
    name: String,
}

/// What is being read at the moment.
enum Open {
    Node { actor: u32 },
    Edge { from: u32, to: u32, directed: Option<bool>, kind: String, strength: f64 },
}

pub fn read(bytes: &[u8]) -> Result<TieTable, NetworkFileError> {
    let text = decode(bytes);
    let mut pieces = Pieces::of(&text);
    let mut table = TieTable::default();
    let mut keys: HashMap<String, Key> = HashMap::new();
    let mut declared: Vec<bool> = Vec::new();
    let (mut by_default, mut graphs) = (None, 0);
    let mut open: Option<Open> = None;
    let mut data: Option<(String, String)> = None;
    while let Some(piece) = pieces.next()? {
        match piece {
            Piece::Begin { name, attributes, empty } => {
                let own = |name: &str| attribute(&attributes, name).unwrap_or_default().to_owned();
                match name.as_str() {
                    "key" => {
                        let name = if own("attr.name").is_empty() { own("name") } else { own("attr.name") };
                        let name = if name.is_empty() { own("id") } else { name };
                        keys.insert(own("id"), Key { for_edges: own("for") == "edge", name });
                    }
                    "graph" => {
                        graphs += 1;
                        if graphs > 1 {
                            return Err(pieces.error(
                                "there is a graph inside or beside the first; save each as a file of its own",
                            ));
                        }
                        by_default = Some(own("edgedefault") != "undirected");
                    }
                    "node" => {
                        let id = own("id");
                        if id.is_empty() {
                            return Err(NetworkFileError::NoId { line: pieces.line() });
                        }
                        let actor = table.actor(&id);
                        if declared.get(actor as usize) == Some(&true) {
                            return Err(NetworkFileError::TwiceTheSameId { line: pieces.line(), id });
                        }
                        declared.resize(table.actors.len(), false);
                        declared[actor as usize] = true;
                        table.within_bounds()?;
                        open = (!empty).then_some(Open::Node { actor });
                    }
                    "edge" => {
                        let (source, target) = (own("source"), own("target"));
                        if source.is_empty() || target.is_empty() {
                            return Err(pieces.error("an edge lacks its source or its target"));
                        }
                        let directed = match own("directed").as_str() {
                            "true" => Some(true),
                            "false" => Some(false),
                            _ => by_default,
                        };
                        let (from, to) = (table.actor(&source), table.actor(&target));
                        let edge = Open::Edge { from, to, directed, kind: String::new(), strength: 1.0 };
                        if empty { close(edge, &mut table)? } else { open = Some(edge) }
                    }
                    "hyperedge" => {
                        return Err(pieces.error("a hyperedge joins more than two; a tie joins two"));
                    }
                    "data" => data = (!empty).then(|| (own("key"), String::new())),
                    _ => {}
                }
            }
            Piece::Text(text) => {
                if let Some((_, value)) = &mut data {
                    value.push_str(&text);
                }
            }
            Piece::End(name) => match name.as_str() {
                "data" => {
                    if let (Some((key, value)), Some(open)) = (data.take(), open.as_mut()) {
                        let named = keys.get(&key).map_or(key.as_str(), |key| key.name.as_str());
                        let for_edges = keys.get(&key).is_none_or(|key| key.for_edges);
                        note(open, named, for_edges, value.trim(), &mut table, &pieces)?;
                    }
                }
                "node" | "edge" => {
                    if let Some(edge) = open.take() {
                        close(edge, &mut table)?;
                    }
                }
                _ => {}
            },
        }
    }
    if graphs == 0 {
        return Err(NetworkFileError::NotThisFormat { format: "GraphML", lacking: "a `<graph>` element" });
    }
    Ok(table)
}

fn note(
    open: &mut Open,
    name: &str,
    for_edges: bool,
    value: &str,
    table: &mut TieTable,
    pieces: &Pieces,
) -> Result<(), NetworkFileError> {
    match open {
        Open::Node { actor } => table.set(*actor, name, value),
        Open::Edge { kind, strength, directed, .. } if for_edges => {
            match name.to_ascii_lowercase().as_str() {
                "weight" | "strength" => *strength = csv::strength(value, pieces.line())?,
                "direction" => *directed = Some(value != "undirected"),
                "kind" | "type" | "networkcanvastype" => *kind = value.to_owned(),
                _ => {}
            }
        }
        Open::Edge { .. } => {}
    }
    Ok(())
}

fn close(open: Open, table: &mut TieTable) -> Result<(), NetworkFileError> {
    if let Open::Edge { from, to, directed, kind, strength } = open {
        let kind = table.kind(&kind);
        table.tie(TieRow { from, to, kind, strength, directed });
    }
    table.within_bounds()
}

/// One graph; each tie with its kind and weight. Where some types are directed and others not, the
/// file is directed and says `direction` beside each tie, since readers refuse a mixture.
pub fn write(table: &TieTable) -> String {
    let undirected = |tie: &TieRow| tie.directed == Some(false);
    let all_undirected = !table.ties.is_empty() && table.ties.iter().all(undirected);
    let mixed = !all_undirected && table.ties.iter().any(undirected);
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n",
    );
    for (at, column) in table.columns.iter().enumerate() {
        let _ = writeln!(
            out,
            "<key id=\"n{at}\" for=\"node\" attr.name=\"{}\" attr.type=\"string\"/>",
            escaped(column)
        );
    }
    out.push_str("<key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n");
    out.push_str("<key id=\"kind\" for=\"edge\" attr.name=\"kind\" attr.type=\"string\"/>\n");
    if mixed {
        out.push_str("<key id=\"direction\" for=\"edge\" attr.name=\"direction\" attr.type=\"string\"/>\n");
    }
    let default = if all_undirected { "undirected" } else { "directed" };
    let _ = writeln!(out, "<graph edgedefault=\"{default}\">");
    for actor in &table.actors {
        let _ = write!(out, "<node id=\"{}\">", escaped(&actor.id));
        for (at, value) in actor.values.iter().enumerate().filter(|(_, value)| !value.is_empty()) {
            let _ = write!(out, "<data key=\"n{at}\">{}</data>", escaped(value));
        }
        out.push_str("</node>\n");
    }
    for (number, tie) in table.ties.iter().enumerate() {
        let id = |actor: u32| escaped(&table.actors[actor as usize].id);
        let _ = write!(
            out,
            "<edge id=\"e{number}\" source=\"{}\" target=\"{}\"><data key=\"weight\">{}</data><data key=\"kind\">{}</data>",
            id(tie.from),
            id(tie.to),
            tie.strength,
            escaped(&table.kinds[tie.kind as usize])
        );
        if mixed {
            let direction = if undirected(tie) { "undirected" } else { "directed" };
            let _ = write!(out, "<data key=\"direction\">{direction}</data>");
        }
        out.push_str("</edge>\n");
    }
    out.push_str("</graph>\n</graphml>\n");
    out
}
