//! One of several options: what every bloc can accept, then the order in which each bloc weighs the same.

use std::collections::BTreeMap;

use serde::Serialize;

use super::frame::{BlocFrame, Need, Roll};
use crate::model::{Refusal, Rules};
use crate::{Exact, Pairwise, order_by};

/// Which options a bloc can accept.
pub type Acceptable = BTreeMap<String, bool>;

/// A bloc-balanced choice; exact, and so not for publishing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// Usually one; further discussion where no option is acceptable to all.
    pub winners: Vec<String>,
    pub eligible: Vec<String>,
    pub acceptable: BTreeMap<String, Acceptable>,
    /// Per bloc and option the weight of ballots that place it above further discussion, and below.
    pub above_and_below: BTreeMap<String, BTreeMap<String, (Exact, Exact)>>,
    /// `a>c`: the mean over heard blocs of the share of their ballots that place `a` above `c`.
    pub pairwise: BTreeMap<String, Exact>,
    /// Who would win if this bloc were left out; a bloc with few ballots still weighs as much as any.
    pub without: BTreeMap<String, Vec<String>>,
}

/// Chooses among options of which one means further discussion.
///
/// An option is acceptable to a bloc if enough of its ballots place it above further discussion (more where
/// the bloc is affected). Among those acceptable to all affected blocs and to all (or k) blocs, `method` orders
/// by the mean of the blocs' own pairwise shares. Rankings are tiers by number, lowest best; unranked options
/// stand last. No bloc can be overruled; taking part can hurt, as with every pairwise method.
pub fn choose(
    frame: &BlocFrame,
    roll: &Roll,
    options: &[String],
    further_discussion: &str,
    ballots: &BTreeMap<String, BTreeMap<String, i64>>,
    method: &str,
    rules: &Rules,
) -> Result<Choice, Refusal> {
    frame.check()?;
    roll.check(frame)?;
    let number = |name: &str| options.iter().position(|option| option == name);
    let fd = number(further_discussion).ok_or_else(|| {
        Refusal::Other(format!("`{further_discussion}` (further discussion) is none of the options"))
    })?;
    let mut ranks: BTreeMap<&str, Vec<i64>> = BTreeMap::new();
    for (member, ballot) in ballots {
        let mut row = vec![i64::MAX; options.len()];
        for (name, rank) in ballot {
            let option = number(name).ok_or_else(|| {
                Refusal::Other(format!("`{member}` ranks `{name}`, which is none of the options"))
            })?;
            row[option] = *rank;
        }
        ranks.insert(member, row);
    }
    let tables: BTreeMap<&str, Table> = frame
        .blocs
        .keys()
        .map(|bloc| (bloc.as_str(), Table::count(roll, bloc, &ranks, options.len())))
        .collect();
    let (mut acceptable, mut above_and_below) = (BTreeMap::new(), BTreeMap::new());
    let mut accepted_by = vec![0usize; options.len()];
    let mut refused = vec![false; options.len()];
    for (bloc, thresholds) in &frame.blocs {
        let affected = frame.affected.contains(bloc);
        let table = &tables[bloc.as_str()];
        let (mut accepts, mut weights) = (Acceptable::new(), BTreeMap::new());
        for option in (0..options.len()).filter(|&option| option != fd) {
            let (above, below) = (table.above(option, fd), table.above(fd, option));
            let ok = thresholds.ok(above, below, affected);
            weights.insert(options[option].clone(), (above.clone(), below.clone()));
            accepted_by[option] += usize::from(ok);
            refused[option] |= affected && !ok;
            accepts.insert(options[option].clone(), ok);
        }
        acceptable.insert(bloc.clone(), accepts);
        above_and_below.insert(bloc.clone(), weights);
    }
    let needed = match frame.need {
        Need::Every => frame.blocs.len(),
        Need::AtLeast(k) => k,
    };
    let eligible: Vec<usize> =
        (0..options.len()).filter(|&o| o != fd && !refused[o] && accepted_by[o] >= needed).collect();
    let names: Vec<String> = eligible.iter().map(|&option| options[option].clone()).collect();
    let winners = |left_out: Option<&str>| -> Result<Vec<String>, Refusal> {
        if eligible.is_empty() {
            return Ok(vec![further_discussion.to_owned()]);
        }
        let heard: Vec<&Table> =
            tables.iter().filter(|(bloc, _)| Some(**bloc) != left_out).map(|(_, table)| table).collect();
        let table = balanced(&heard, options.len()).among(&eligible);
        let found = order_by(method, table, &names, rules)?;
        Ok(found.ranking.first().into_iter().flatten().map(|&option| names[option].clone()).collect())
    };
    let all: Vec<&Table> = tables.values().collect();
    let whole = balanced(&all, options.len());
    let mut pairwise = BTreeMap::new();
    for (a, name) in options.iter().enumerate() {
        for (b, other) in options.iter().enumerate().filter(|(b, _)| *b != a) {
            pairwise.insert(format!("{name}>{other}"), whole.support(a, b).clone());
        }
    }
    let mut without = BTreeMap::new();
    for bloc in frame.blocs.keys() {
        without.insert(bloc.clone(), winners(Some(bloc))?);
    }
    Ok(Choice { winners: winners(None)?, eligible: names, acceptable, above_and_below, pairwise, without })
}

/// One bloc's ballots: weights by comparison, and their total.
struct Table {
    n: usize,
    above: Vec<Exact>,
    voted: Exact,
}

impl Table {
    fn count(roll: &Roll, bloc: &str, ranks: &BTreeMap<&str, Vec<i64>>, n: usize) -> Self {
        let mut table = Self { n, above: vec![Exact::zero(); n * n], voted: Exact::zero() };
        for (member, weight) in roll.members(bloc) {
            let Some(row) = ranks.get(member) else { continue };
            table.voted += weight;
            for a in 0..n {
                for b in (0..n).filter(|&b| row[a] < row[b]) {
                    table.above[a * n + b] += weight;
                }
            }
        }
        table
    }

    fn above(&self, a: usize, b: usize) -> &Exact {
        &self.above[a * self.n + b]
    }
}

/// The mean of the heard blocs' shares.
fn balanced(tables: &[&Table], n: usize) -> Pairwise {
    let heard: Vec<&&Table> = tables.iter().filter(|table| table.voted.is_positive()).collect();
    Pairwise::from_fn(n, |a, b| {
        let shares: Exact = heard.iter().map(|table| table.above(a, b) / &table.voted).sum();
        shares / Exact::from(heard.len())
    })
}
