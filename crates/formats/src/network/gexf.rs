//! GEXF, read from 1.1 on and written as 1.3 (gexf.net): Gephi's own format.

use std::collections::HashMap;
use std::fmt::Write;

use super::xml::{Piece, Pieces, attribute, escaped};
use super::{NetworkFileError, TieRow, TieTable, csv};
use crate::table::decode;

/// A tie whose attributes are still being read.
struct OpenEdge {
    from: u32,
    to: u32,
    directed: Option<bool>,
    kind: String,
    strength: f64,
}

pub fn read(bytes: &[u8]) -> Result<TieTable, NetworkFileError> {
    let text = decode(bytes);
    let mut pieces = Pieces::of(&text);
    let mut table = TieTable::default();
    // Titles of the attributes of nodes and of edges, by their ids.
    let mut titles: [HashMap<String, String>; 2] = [HashMap::new(), HashMap::new()];
    let mut class = 0;
    let mut declared: Vec<bool> = Vec::new();
    let mut by_default = Some(false);
    let mut node: Option<u32> = None;
    let mut edge: Option<OpenEdge> = None;
    let mut graphs = 0;
    while let Some(piece) = pieces.next()? {
        match piece {
            Piece::Begin { name, attributes, empty } => {
                let own = |name: &str| attribute(&attributes, name).unwrap_or_default().to_owned();
                match name.as_str() {
                    "graph" => {
                        graphs += 1;
                        by_default = Some(own("defaultedgetype") == "directed");
                    }
                    "attributes" => class = usize::from(own("class") == "edge"),
                    "attribute" => {
                        titles[class].insert(own("id"), own("title"));
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
                        let label = own("label");
                        if !label.is_empty() && label != id {
                            table.set(actor, "label", &label);
                        }
                        table.within_bounds()?;
                        node = (!empty).then_some(actor);
                    }
                    "edge" => {
                        let (source, target) = (own("source"), own("target"));
                        if source.is_empty() || target.is_empty() {
                            return Err(pieces.error("an edge lacks its source or its target"));
                        }
                        let directed = match own("type").as_str() {
                            "directed" => Some(true),
                            "undirected" | "mutual" => Some(false),
                            _ => by_default,
                        };
                        let strength = csv::strength(&own("weight"), pieces.line())?;
                        let (from, to) = (table.actor(&source), table.actor(&target));
                        let read = OpenEdge { from, to, directed, kind: own("kind"), strength };
                        if empty { close(read, &mut table)? } else { edge = Some(read) }
                    }
                    "attvalue" => {
                        let key = if own("for").is_empty() { own("id") } else { own("for") };
                        let title =
                            |class: usize| titles[class].get(&key).cloned().unwrap_or_else(|| key.clone());
                        if let Some(edge) = &mut edge {
                            if matches!(title(1).as_str(), "kind" | "type") {
                                edge.kind = own("value");
                            }
                        } else if let Some(actor) = node {
                            table.set(actor, &title(0), &own("value"));
                        }
                    }
                    _ => {}
                }
            }
            Piece::End(name) => match name.as_str() {
                "node" => node = None,
                "edge" => {
                    if let Some(read) = edge.take() {
                        close(read, &mut table)?;
                    }
                }
                _ => {}
            },
            Piece::Text(_) => {}
        }
    }
    if graphs == 0 {
        return Err(NetworkFileError::NotThisFormat { format: "GEXF", lacking: "a `<graph>` element" });
    }
    Ok(table)
}

fn close(edge: OpenEdge, table: &mut TieTable) -> Result<(), NetworkFileError> {
    let OpenEdge { from, to, directed, kind, strength } = edge;
    let kind = table.kind(&kind);
    table.tie(TieRow { from, to, kind, strength, directed });
    table.within_bounds()
}

/// One static graph; parallel ties told apart by their kind.
pub fn write(table: &TieTable) -> String {
    let undirected = |tie: &TieRow| tie.directed == Some(false);
    let all_undirected = !table.ties.is_empty() && table.ties.iter().all(undirected);
    let default = if all_undirected { "undirected" } else { "directed" };
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n\
         <meta><creator>Langbord</creator></meta>\n<graph mode=\"static\" defaultedgetype=\"{default}\">\n"
    );
    let label = table.columns.iter().position(|column| column == "label");
    if table.columns.iter().any(|column| column != "label") {
        out.push_str("<attributes class=\"node\">\n");
        for (at, column) in table.columns.iter().enumerate().filter(|(at, _)| Some(*at) != label) {
            let _ = writeln!(out, "<attribute id=\"{at}\" title=\"{}\" type=\"string\"/>", escaped(column));
        }
        out.push_str("</attributes>\n");
    }
    out.push_str("<attributes class=\"edge\">\n<attribute id=\"kind\" title=\"kind\" type=\"string\"/>\n</attributes>\n<nodes>\n");
    for actor in &table.actors {
        let shown = label
            .and_then(|at| actor.values.get(at))
            .filter(|label| !label.is_empty())
            .map_or(&*actor.id, String::as_str);
        let _ = write!(out, "<node id=\"{}\" label=\"{}\">", escaped(&actor.id), escaped(shown));
        let values =
            actor.values.iter().enumerate().filter(|(at, value)| Some(*at) != label && !value.is_empty());
        let values: Vec<String> = values
            .map(|(at, value)| format!("<attvalue for=\"{at}\" value=\"{}\"/>", escaped(value)))
            .collect();
        if !values.is_empty() {
            let _ = write!(out, "<attvalues>{}</attvalues>", values.concat());
        }
        out.push_str("</node>\n");
    }
    out.push_str("</nodes>\n<edges>\n");
    for (number, tie) in table.ties.iter().enumerate() {
        let id = |actor: u32| escaped(&table.actors[actor as usize].id);
        let direction = if undirected(tie) { "undirected" } else { "directed" };
        let kind = escaped(&table.kinds[tie.kind as usize]);
        let _ = writeln!(
            out,
            "<edge id=\"{number}\" source=\"{}\" target=\"{}\" type=\"{direction}\" weight=\"{}\" kind=\"{kind}\">\
             <attvalues><attvalue for=\"kind\" value=\"{kind}\"/></attvalues></edge>",
            id(tie.from),
            id(tie.to),
            tie.strength
        );
    }
    out.push_str("</edges>\n</graph>\n</gexf>\n");
    out
}
