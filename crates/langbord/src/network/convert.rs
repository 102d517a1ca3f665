//! `langbord network convert`: from one of the field's formats to another.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;
use formats::network::{
    FileKind, TieTable, write_edges, write_gexf, write_graphml, write_kumu_json, write_kumu_workbook,
    write_members, write_nodes,
};

use super::read::{self, name};
use crate::output;

#[derive(Args)]
pub struct Arguments {
    /// A file by its ending (.csv, .graphml, .gexf, .xlsx and .json of Kumu, .zip of Network Canvas) or a
    /// folder with `nodes.csv` and `edges.csv`.
    input: PathBuf,
    /// Where to: .graphml, .gexf, .xlsx, .json; .csv for the ties alone; `members.csv` for PARTNER; else a folder.
    output: PathBuf,
    /// Actors of a CSV input.
    #[arg(long, value_name = "FILE")]
    nodes: Option<PathBuf>,
    /// Types whose ties have no direction (without a list: all).
    #[arg(long, value_name = "T,…", num_args = 0..=1, require_equals = true, value_delimiter = ',', default_missing_value = "")]
    undirected: Option<Vec<String>>,
}

pub fn run(arguments: &Arguments) -> Result<()> {
    let mut table = read::table(&arguments.input, arguments.nodes.as_deref())?;
    if let Some(types) = &arguments.undirected {
        let all = types.iter().all(String::is_empty);
        for tie in &mut table.ties {
            if all || types.contains(&table.kinds[tie.kind as usize]) {
                tie.directed = Some(false);
            }
        }
    }
    read::tell(table.remarks);
    let path = &arguments.output;
    let written = |bytes: Vec<u8>| output::write_whole(path, &bytes);
    let to = path.to_string_lossy();
    let is_file = path.extension().is_some();
    match FileKind::of(&to) {
        _ if to.ends_with("members.csv") => {
            written(write_members(&table).with_context(|| name(path))?.into_bytes())
        }
        FileKind::GraphMl => written(write_graphml(&table).into_bytes()),
        FileKind::Gexf => written(write_gexf(&table).into_bytes()),
        FileKind::KumuJson => written(write_kumu_json(&table).with_context(|| name(path))?.into_bytes()),
        FileKind::KumuWorkbook => written(write_kumu_workbook(&table).with_context(|| name(path))?),
        FileKind::NetworkCanvas => bail!("{}: Network Canvas exports are read, not written", name(path)),
        FileKind::Csv if is_file => written(write_edges(&table).with_context(|| name(path))?),
        FileKind::Csv => folder(path, &table),
    }
}

fn folder(path: &Path, table: &TieTable) -> Result<()> {
    std::fs::create_dir_all(path).with_context(|| format!("{} could not be made", name(path)))?;
    let parts = [("nodes.csv", write_nodes(table)), ("edges.csv", write_edges(table))];
    for (file, bytes) in parts {
        output::write_whole(&path.join(file), &bytes.with_context(|| name(path))?)?;
    }
    Ok(())
}
