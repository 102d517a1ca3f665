//! From network files to what the workshop measures: layers, groups, names.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;
use formats::network::{FileKind, Remarks, TieTable, read_edges, read_members, read_nodes};
use network::report::Named;
use network::{Grouping, Network, Tie};

use crate::output;

/// Where the network is and how to read its ties.
#[derive(Args)]
pub struct Source {
    /// Ties: CSV with `source,target[,type][,weight]`; or GraphML, GEXF, Kumu (.xlsx, .json) or a Network
    /// Canvas export (.zip), by the file's ending. `-` reads CSV from stdin.
    #[arg(long, value_name = "FILE")]
    pub edges: PathBuf,
    /// Actors: CSV with `id` and any attributes. Without it, the actors are those the ties name.
    #[arg(long, value_name = "FILE")]
    pub nodes: Option<PathBuf>,
    /// Only ties of this type (several allowed).
    #[arg(long = "type", value_name = "T")]
    pub types: Vec<String>,
    /// Types whose ties have no direction (without a list: all).
    #[arg(long, value_name = "T,…", num_args = 0..=1, require_equals = true, value_delimiter = ',', default_missing_value = "")]
    pub undirected: Option<Vec<String>>,
    /// Only ties of at least this weight.
    #[arg(long, value_name = "W")]
    pub threshold: Option<f64>,
}

impl Source {
    pub fn table(&self) -> Result<TieTable> {
        let table = table(&self.edges, self.nodes.as_deref())?;
        if let Some(missing) = self.types.iter().find(|&wanted| !table.kinds.contains(wanted)) {
            bail!(
                "{}: there are no ties of type `{missing}`; the types are {}",
                name(&self.edges),
                table.kinds.join(", ")
            );
        }
        Ok(table)
    }

    /// Whether ties of this type point somewhere.
    fn is_directed(&self, table: &TieTable, kind: u32) -> bool {
        let mut said = table.ties.iter().filter(|tie| tie.kind == kind).map(|tie| tie.directed);
        match &self.undirected {
            Some(types) if types.iter().all(String::is_empty) => false,
            Some(types) if types.contains(&table.kinds[kind as usize]) => false,
            // What the file itself says counts where nobody said otherwise.
            _ => !said.all(|directed| directed == Some(false)),
        }
    }

    pub fn layers(&self, table: &TieTable) -> Result<Named<Network>> {
        let wanted = if self.types.is_empty() { &table.kinds } else { &self.types };
        let mut layers = Vec::new();
        for name in wanted {
            let kind = table.kinds.iter().position(|known| known == name).unwrap_or_default() as u32;
            let directed = self.is_directed(table, kind);
            let threshold = self.threshold.unwrap_or(0.0);
            let rows = table.ties.iter().filter(|tie| tie.kind == kind && tie.strength >= threshold);
            let ties: Vec<Tie> =
                rows.map(|tie| Tie { from: tie.from, to: tie.to, strength: tie.strength }).collect();
            let make = if directed { Network::directed } else { Network::undirected };
            layers.push((name.clone(), make(table.actors.len(), &ties)?));
        }
        Ok(Named(layers))
    }
}

/// The network in one file, or in two, or in a folder of `nodes.csv` and `edges.csv`.
pub fn table(edges: &Path, nodes: Option<&Path>) -> Result<TieTable> {
    if edges.is_dir() {
        return table(&edges.join("edges.csv"), Some(&edges.join("nodes.csv")));
    }
    let bytes = output::read(edges)?;
    match (FileKind::of(&edges.to_string_lossy()), nodes) {
        (FileKind::Csv, nodes) => {
            let nodes = nodes.map(actors).transpose()?;
            read_edges(&bytes, nodes).with_context(|| name(edges))
        }
        (_, Some(_)) => {
            bail!("{}: this format holds actors and ties together; leave `--nodes` out", name(edges))
        }
        (kind, None) => kind.read(&bytes).with_context(|| name(edges)),
    }
}

/// Actors from `nodes.csv` or a list of PARTNER members.
fn actors(path: &Path) -> Result<TieTable> {
    let bytes = output::read(path)?;
    let is_members =
        formats::table::decode(&bytes).lines().next().is_some_and(|line| line.contains("Node Label"));
    if is_members { read_members(&bytes) } else { read_nodes(&bytes) }.with_context(|| name(path))
}

/// The groupings asked for by column, `sector` where there is one and nothing was asked.
pub fn groupings(table: &TieTable, by: &[String]) -> Result<Named<Grouping>> {
    let default = [String::from("sector")];
    let wanted: &[String] = if by.is_empty() && table.columns.contains(&default[0]) { &default } else { by };
    let mut groupings = Vec::new();
    for column in wanted {
        let Some(labels) = table.column(column) else {
            bail!(
                "there is no column `{column}` in the nodes file; the columns are {}",
                table.columns.join(", ")
            );
        };
        groupings.push((column.clone(), Grouping::from_labels(&labels)));
    }
    Ok(Named(groupings))
}

/// Who answered: those the file lists, less those it says did not.
pub fn answered(path: &Path, table: &TieTable) -> Result<Vec<bool>> {
    let listed = read_nodes(&output::read(path)?).with_context(|| name(path))?;
    let said = ["answered", "responded", "respondent"].iter().find_map(|column| listed.column(column));
    let mut answered = vec![false; table.actors.len()];
    for (at, actor) in listed.actors.iter().enumerate() {
        let Some(number) = table.number_of(&actor.id) else {
            bail!("{}: `{}` is not among the actors", name(path), actor.id);
        };
        let word = said.as_ref().map_or("yes", |said| said[at]).to_lowercase();
        answered[number as usize] = match word.as_str() {
            "yes" | "ja" | "1" | "true" | "x" => true,
            "no" | "nej" | "0" | "false" | "" => false,
            other => bail!("{}: `{other}` is neither yes nor no (for `{}`)", name(path), actor.id),
        };
    }
    Ok(answered)
}

/// Rows that were left out, said once on stderr.
pub fn tell(remarks: Remarks) {
    use std::io::Write;
    let mut out = std::io::stderr();
    if remarks.self_ties > 0 {
        let _ = writeln!(out, "langbord: {} ties of an actor to itself were left out", remarks.self_ties);
    }
    if remarks.no_ties > 0 {
        let _ = writeln!(out, "langbord: {} rows of weight 0 were read as no tie", remarks.no_ties);
    }
}

pub fn name(path: &Path) -> String {
    if path == Path::new("-") { "stdin".to_owned() } else { format!("`{}`", path.display()) }
}
