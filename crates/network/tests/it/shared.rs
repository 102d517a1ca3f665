//! The reference data, read where it lies; it is not part of this repository.

use std::path::{Path, PathBuf};

use formats::network::{TieTable, read_edges, read_nodes};
use network::report::Named;
use network::{Grouping, Network, Study, Tie};
use serde_json::Value;

/// The folder of the network reference sets; `None`, said aloud, where it is absent.
pub fn folder() -> Option<PathBuf> {
    let shared = std::env::var_os("LANGBORD_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    let folder = shared.join("data/network");
    if folder.is_dir() {
        return Some(folder);
    }
    assert!(std::env::var_os("CI").is_none(), "the reference data is missing: set LANGBORD_SHARED");
    eprintln!("NOT COMPARED: no reference data at {}; set LANGBORD_SHARED", folder.display());
    None
}

pub fn json(path: &Path) -> Value {
    let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_slice(&bytes).unwrap()
}

pub struct Set {
    pub study: Study,
    pub ids: Vec<String>,
    pub golden: Value,
}

/// One reference set, grouped by every column its golden file groups by.
pub fn set(folder: &Path) -> Set {
    let read = |name: &str| std::fs::read(folder.join(name)).unwrap();
    let nodes = read_nodes(&read("nodes.csv")).unwrap();
    let table = read_edges(&read("edges.csv"), Some(nodes)).unwrap();
    let directed = &json(&folder.join("meta.json"))["directed"];
    let golden = json(&folder.join("golden.json"));
    let layers = golden["layers"].as_object().unwrap();
    // In the order of the files: an object read from JSON does not keep one.
    let names: Vec<&String> = table.kinds.iter().filter(|kind| layers.contains_key(*kind)).collect();
    assert_eq!(names.len(), layers.len());
    let network = |name: &String| {
        let kind = table.kinds.iter().position(|known| known == name).unwrap() as u32;
        (name.clone(), network_of(&table, kind, directed[name].as_bool().unwrap()))
    };
    let columns = layers.values().next().unwrap()["groups"].as_object().unwrap();
    let grouping = |column: &String| (column.clone(), Grouping::from_labels(&table.column(column).unwrap()));
    let study = Study {
        layers: Named(names.into_iter().map(network).collect()),
        groupings: Named(columns.keys().map(grouping).collect()),
        answered: None,
    };
    Set { study, ids: table.actors.iter().map(|actor| actor.id.to_string()).collect(), golden }
}

fn network_of(table: &TieTable, kind: u32, directed: bool) -> Network {
    let rows = table.ties.iter().filter(|tie| tie.kind == kind);
    let ties: Vec<Tie> = rows.map(|tie| Tie { from: tie.from, to: tie.to, strength: tie.strength }).collect();
    let make = if directed { Network::directed } else { Network::undirected };
    make(table.actors.len(), &ties).unwrap()
}
