//! `--blocs FILE` into frame and roll: who belongs where, and with which share.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use decision::Exact;
use decision::blocs::{BlocFrame, Need, Roll, Thresholds};
use formats::ballots::blocs;

use crate::output;

/// Reads the blocs. Somebody in several is shared equally among them where no share is written.
pub fn read(path: &Path) -> Result<(BlocFrame, Roll)> {
    let bytes = output::read(path)?;
    let file = blocs::read(&bytes).map_err(|error| anyhow!("`{}`, {error}", path.display()))?;
    let frame = BlocFrame {
        blocs: file.blocs.keys().map(|bloc| (bloc.clone(), Thresholds::default())).collect(),
        need: Need::Every,
        affected: file
            .blocs
            .iter()
            .filter(|(_, affected)| **affected)
            .map(|(bloc, _)| bloc.clone())
            .collect(),
    };
    let mut roll = Roll::default();
    for (member, memberships) in file.members {
        let equal = Exact::ratio(1, memberships.len() as i64);
        let mut weights = BTreeMap::new();
        for (bloc, share) in memberships {
            let weight = match share {
                None => equal.clone(),
                Some(share) => {
                    share.parse().with_context(|| format!("the share of `{member}` in `{bloc}`"))?
                }
            };
            weights.insert(bloc, weight);
        }
        roll.0.insert(member, weights);
    }
    frame.check()?;
    roll.check(&frame)?;
    Ok((frame, roll))
}

/// One bloc of everybody, for tables without blocs.
pub fn everybody(voters: impl IntoIterator<Item = String>) -> (BlocFrame, Roll) {
    let all = "(all)".to_owned();
    let frame = BlocFrame {
        blocs: [(all.clone(), Thresholds::default())].into(),
        need: Need::Every,
        affected: [all.clone()].into(),
    };
    let weight: BTreeMap<String, Exact> = [(all, Exact::one())].into();
    (frame, Roll(voters.into_iter().map(|voter| (voter, weight.clone())).collect()))
}
