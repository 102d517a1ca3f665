//! A wave as files: actors, ties and who answered, with the words to measure them again elsewhere.
//! Ratings are in none of them.

use std::io::Write;

use basics::Id;
use formats::network::{TieRow, TieTable, write_edges, write_nodes};
use model::survey::WaveState;
use serde_json::json;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::findings::Findings;
use crate::exchange::csv::harmless;
use crate::permissions::Act;
use crate::{Desk, Refusal};

/// What leaves the house, before it is packed.
#[derive(Clone, Debug)]
pub struct Taken {
    pub title: String,
    pub findings: Findings,
}

/// Takes a closed wave out of the house; noted, with what left.
pub async fn take(desk: &mut Desk<'_, '_>, partnership: Id, reader: Id, wave: Id) -> Result<Taken, Refusal> {
    let member = desk.permit(partnership, reader, Act::SurveyTake).await?;
    let results = super::releases::results(desk, partnership, reader, wave).await?;
    let findings = results.findings.filter(|_| results.wave.state == WaveState::Closed);
    let findings = findings.ok_or(Refusal::NoSuchStep)?;
    desk.note(&member, Act::SurveyTake, json!({ "wave": results.wave.title })).await?;
    Ok(Taken { title: results.wave.title, findings })
}

impl Taken {
    /// `nodes.csv`, `edges.csv`, `respondents.csv`, `findings.json` and how to measure them again.
    ///
    /// # Errors
    /// When the files could not be put together, which only memory could cause.
    pub fn packed(&self) -> Result<Vec<u8>, Refusal> {
        let failed = |_| Refusal::Store(store::StoreError::Panicked);
        let mut archive = ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, bytes) in self.files()? {
            archive.start_file(name, SimpleFileOptions::default()).map_err(failed)?;
            archive.write_all(&bytes).map_err(|_| Refusal::Store(store::StoreError::Panicked))?;
        }
        Ok(archive.finish().map_err(failed)?.into_inner())
    }

    /// The same, file by file.
    pub fn files(&self) -> Result<Vec<(&'static str, Vec<u8>)>, Refusal> {
        let table = self.table();
        let respondents: String = std::iter::once("id,answered\n".to_owned())
            .chain(self.findings.actors.iter().map(|actor| {
                format!(
                    "\"{}\",{}\n",
                    actor.code.replace('"', "\"\""),
                    if actor.answered { "yes" } else { "no" }
                )
            }))
            .collect();
        let findings = serde_json::to_vec_pretty(&self.findings.measured)
            .map_err(|_| Refusal::Store(store::StoreError::Panicked))?;
        let unwritten = |_| Refusal::Store(store::StoreError::Panicked);
        Ok(vec![
            ("nodes.csv", write_nodes(&table).map_err(unwritten)?),
            ("edges.csv", write_edges(&table).map_err(unwritten)?),
            ("respondents.csv", respondents.into_bytes()),
            ("findings.json", findings),
            ("README.txt", self.guide().into_bytes()),
        ])
    }

    fn table(&self) -> TieTable {
        let mut table = TieTable::default();
        table.columns = ["label", "sector", "side"].map(str::to_owned).to_vec();
        for actor in &self.findings.actors {
            let number = table.actor(&actor.code);
            if let Some(known) = table.actors.get_mut(number as usize) {
                known.values = vec![harmless(&actor.name), actor.sector.clone(), actor.side.clone()];
            }
        }
        for kind in &self.findings.kinds {
            let number = table.kind(&harmless(&kind.wording));
            for &(from, to) in &kind.arcs {
                let (from, to) = (from as u32, to as u32);
                table.tie(TieRow { from, to, kind: number, strength: 1.0, directed: Some(true) });
            }
        }
        table
    }

    /// How to get the page's figures from these files, to the last digit.
    pub fn guide(&self) -> String {
        let respondents = match self.findings.actors.iter().all(|actor| actor.answered) {
            true => String::new(),
            false => format!(" --respondents respondents.csv --missing {}", self.findings.missing),
        };
        format!(
            "{}\n\nlangbord network measure --edges edges.csv --nodes nodes.csv{respondents} --seed {} --json\n\n\
             gives findings.json. An edge says who named whom. Figures of pairs (density_undirected, \
             degree_undirected) count a tie where either side says so. How sectors mix (ei, ei_permutation) and the \
             core (borgatti_everett_or) on the page are those of the same command with --undirected.\nRead by {}.\n",
            self.title, self.findings.seed, self.findings.method
        )
    }
}
