//! From ballots to an outcome: run the method, fill the seats, break ties by the frozen policy, say why.

use crate::methods::{Chooses, Count, Method};
use crate::model::{
    Ballots, BlankGrade, Change, Election, Finding, Outcome, PairwiseTable, Reason, Refusal, Rules, TieBreak,
    TieStep,
};
use crate::{Pairwise, change, ranked};

/// Counts an election by a method of [`crate::METHODS`].
///
/// Refuses ballots of another kind than the method reads. Nobody marked anything: nothing is decided,
/// and that is never a tie between all. See [`Election`] for an example.
pub fn tally(election: &Election, method: &str, rules: &Rules) -> Result<Outcome, Refusal> {
    let method = Method::named(method)?;
    if election.n_marked() == 0 {
        return Ok(nothing_decided(method, election));
    }
    let finding = match method.count {
        Count::Pairwise(order) => ranked::run(order, election, rules)?,
        Count::Ballots(count) => count(election, rules)?,
    };
    conclude(method, election, rules, finding)
}

/// As [`tally`], but reading a table made otherwise from the same ballots, such as the bloc-balanced one.
pub fn tally_table(
    election: &Election,
    method: &str,
    table: Pairwise,
    rules: &Rules,
) -> Result<Outcome, Refusal> {
    if election.n_marked() == 0 {
        return Ok(nothing_decided(Method::named(method)?, election));
    }
    let finding = order_by(method, table, election.options(), rules)?;
    conclude(Method::named(method)?, election, rules, finding)
}

fn nothing_decided(method: &Method, election: &Election) -> Outcome {
    let ballots = election.n_ballots();
    let finding = Finding { reasons: vec![Reason::NobodyChose { ballots }], ..Finding::default() };
    shape(method, election, finding)
}

fn shape(method: &Method, election: &Election, finding: Finding) -> Outcome {
    let names = |options: &[usize]| election.names(options);
    Outcome {
        method: method.label(),
        ballots: election.n_ballots(),
        blank: election.n_ballots() - election.n_marked(),
        winners: Vec::new(),
        ranking: finding.ranking.iter().map(|tier| names(tier)).collect(),
        tied: false,
        tied_set: Vec::new(),
        tie_break: None,
        equal_sets: if finding.equal_sets.len() > 1 && method.chooses == Chooses::Several {
            finding.equal_sets.iter().map(|set| names(set)).collect()
        } else {
            Vec::new()
        },
        rounds: finding.rounds,
        scores: election.options().iter().cloned().zip(finding.scores).collect(),
        pairwise: finding.pairwise.as_ref().map(|pairwise| table(election, pairwise)),
        explanation: finding.reasons.iter().map(Reason::to_string).collect(),
        reasons: finding.reasons,
        would_have_changed: None,
        protects: method.protects.to_vec(),
        gives_up: method.gives_up.to_vec(),
    }
}

fn table(election: &Election, pairwise: &Pairwise) -> PairwiseTable {
    let n = pairwise.len();
    let row = |a| (0..n).map(|b| pairwise.support(a, b).clone()).collect();
    PairwiseTable { options: election.options().to_vec(), support: (0..n).map(row).collect() }
}

fn conclude(
    method: &Method,
    election: &Election,
    rules: &Rules,
    mut finding: Finding,
) -> Result<Outcome, Refusal> {
    let seats = match method.chooses {
        Chooses::One => 1,
        Chooses::Several => election.seats(),
    };
    let (mut winners, mut tied, mut tie_break) = (Vec::new(), finding.tied.clone(), None);
    if let Some(chosen) = &finding.chosen {
        winners.clone_from(chosen);
        if rules.ties.0.first() == Some(&TieStep::Set) && finding.equal_sets.len() > 1 {
            tied = (0..election.len())
                .filter(|option| finding.equal_sets.iter().any(|set| set.contains(option)))
                .collect();
        }
    } else {
        for tier in &finding.ranking {
            let open = seats - winners.len();
            if tier.len() <= open {
                winners.extend(tier);
            } else if open > 0 {
                tied.clone_from(tier);
                let sets = equal_sets(&winners, tier, open);
                let tie = Tie { election, rules, finding: &finding, objections: &[] };
                let (step, chosen) = tie.decide(tier, open)?;
                finding.reasons.push(Reason::Tie {
                    options: election.names(tier),
                    step: step.clone(),
                    chosen: election.names(&chosen),
                });
                tie_break = Some(TieBreak { step, chosen: election.names(&chosen) });
                finding.equal_sets = sets;
                winners.extend(chosen);
                break;
            }
        }
        if rules.ties.0.first() == Some(&TieStep::Set) && tied.len() > 1 {
            let sure: Vec<usize> = winners.iter().copied().filter(|option| !tied.contains(option)).collect();
            winners = if seats == 1 { tied.clone() } else { [sure, tied.clone()].concat() };
        } else if tied.len() > 1 && tie_break.is_none() {
            let chosen = election.names(&winners);
            tie_break = Some(TieBreak { step: "lot".to_owned(), chosen });
        }
    }
    let change = change_of(method, election, rules, &finding, seats);
    let mut outcome = shape(method, election, finding);
    outcome.would_have_changed = change;
    outcome.winners = election.names(&winners);
    outcome.tied = tied.len() > 1;
    outcome.tied_set = if outcome.tied { election.names(&tied) } else { Vec::new() };
    outcome.tie_break = tie_break;
    Ok(outcome)
}

/// The smallest change found that would have led to other winners, for methods where it can be told.
fn change_of(
    method: &Method,
    election: &Election,
    rules: &Rules,
    finding: &Finding,
    seats: usize,
) -> Option<Change> {
    match (method.count, &finding.pairwise) {
        (Count::Pairwise(order), Some(pairwise)) => {
            change::of_pairwise(order, pairwise, election.options(), rules)
        }
        (Count::Ballots(_), _) if finding.chosen.is_none() && finding.rounds.is_empty() => {
            let most = match (election.ballots(), method.name) {
                (_, "plurality" | "approval") => 1,
                (Ballots::Graded(grades), "score" | "dots") if rules.blank == BlankGrade::Zero => {
                    let given = grades.ballots.iter().flat_map(|(_, marks)| marks).flatten().max();
                    rules.highest_grade.or(given.copied())?.into()
                }
                _ => return None,
            };
            change::of_totals(&finding.ranking, &finding.scores, seats, most, election.options())
        }
        _ => None,
    }
}

/// Every way to fill the open places from the tied, as far as there are not too many to tell.
fn equal_sets(sure: &[usize], tied: &[usize], open: usize) -> Vec<Vec<usize>> {
    const MOST_SETS: usize = 1_000;
    let mut ways: Vec<Vec<usize>> = vec![Vec::new()];
    for (index, &option) in tied.iter().enumerate() {
        let behind = tied.len() - index - 1;
        let with = ways.iter().filter(|way| way.len() < open).map(|way| [&way[..], &[option]].concat());
        let without = ways.iter().filter(|way| way.len() + behind >= open).cloned();
        ways = with.chain(without).collect();
        if ways.len() > MOST_SETS {
            return Vec::new();
        }
    }
    let whole = |way: Vec<usize>| {
        let mut set = [sure, &way].concat();
        set.sort_unstable();
        set
    };
    let mut sets: Vec<Vec<usize>> = ways.into_iter().map(whole).collect();
    sets.sort();
    sets
}

/// A tie to be broken by the policy of the frame.
struct Tie<'a> {
    election: &'a Election,
    rules: &'a Rules,
    finding: &'a Finding,
    /// How many blocs object to each option; empty without blocs.
    objections: &'a [u32],
}

impl Tie<'_> {
    /// Fills `open` places from `tied`, and says by which step of the policy the last one was decided.
    fn decide(&self, tied: &[usize], open: usize) -> Result<(String, Vec<usize>), Refusal> {
        let mut order: Vec<Vec<usize>> = vec![tied.to_vec()];
        for step in &self.rules.ties.0 {
            let name = match step {
                TieStep::Own => {
                    let Some(second) = &self.finding.second else { continue };
                    refine(&mut order, |option| std::cmp::Reverse(second[option].clone()));
                    "own second criterion"
                }
                TieStep::FewestObjections => {
                    if self.objections.is_empty() {
                        continue;
                    }
                    refine(&mut order, |option| self.objections[option]);
                    "fewest blocs objecting"
                }
                TieStep::Lot => {
                    let lot = self.rules.lot.places(self.election.options());
                    refine(&mut order, |option| lot[option]);
                    "lot"
                }
                TieStep::StatusQuo => {
                    let kept = self.rules.status_quo.as_ref().ok_or(Refusal::NoStatusQuo)?;
                    let kept = self.election.options().iter().position(|option| option == kept);
                    return Ok(("status quo".to_owned(), vec![kept.ok_or(Refusal::NoStatusQuo)?]));
                }
                TieStep::Set => return Ok(("nobody".to_owned(), tied.to_vec())),
            };
            let mut chosen = Vec::new();
            for tier in &order {
                if chosen.len() + tier.len() <= open {
                    chosen.extend(tier);
                } else {
                    break;
                }
            }
            if chosen.len() == open {
                return Ok((name.to_owned(), chosen));
            }
        }
        // A policy that ends without deciding hands the tie back to the table.
        Ok(("nobody".to_owned(), tied.to_vec()))
    }
}

/// Splits every tier by a key, smallest first.
fn refine<K: Ord>(order: &mut Vec<Vec<usize>>, key: impl Fn(usize) -> K) {
    let split = |tier: &Vec<usize>| {
        let mut tier = tier.clone();
        tier.sort_by_key(|&option| key(option));
        tier.chunk_by(|&a, &b| key(a) == key(b)).map(<[usize]>::to_vec).collect::<Vec<_>>()
    };
    *order = order.iter().flat_map(split).collect();
}

/// Counts a bloc-balanced table by a pairwise method: the table is the ballots already.
pub fn order_by(
    method: &str,
    pairwise: Pairwise,
    options: &[String],
    rules: &Rules,
) -> Result<Finding, Refusal> {
    let method = Method::named(method)?;
    match method.count {
        Count::Pairwise(order) => ranked::read(order, pairwise, &ranked::Field::new(options, rules)),
        Count::Ballots(_) => Err(Refusal::WrongBallots {
            method: method.name,
            needed: "single ballots",
            given: "a table of direct comparisons",
        }),
    }
}
