//! From ballots to an outcome: run the method, fill the seats, break ties by the frozen policy, say why.

use crate::blocs::{balanced_approvals, balanced_grades, balanced_table};
use crate::methods::{Chooses, Count, Method};
use crate::model::{
    BlankGrade, Election, Finding, Outcome, PairwiseTable, Reason, Refusal, Rules, TieBreak, TieStep, Unit,
};
use crate::pairwise::by_score;
use crate::ranked::{Field, copeland::collected};
use crate::ties::{Tie, equal_sets};
use crate::{Exact, Pairwise, change, ranked};

/// Counts an election by a method of [`crate::METHODS`], and looks for the smallest change of ballots that would
/// have led elsewhere.
///
/// Refuses ballots of another kind than the method reads. Nobody marked anything: nothing is decided,
/// and that is never a tie between all. See [`Election`] for an example.
pub fn tally(election: &Election, method: &str, rules: &Rules) -> Result<Outcome, Refusal> {
    counted(Method::named(method)?, election, rules, true)
}

/// As [`tally`], without looking for what would have changed it: for records, which anyone counts again.
pub fn count(election: &Election, method: &str, rules: &Rules) -> Result<Outcome, Refusal> {
    counted(Method::named(method)?, election, rules, false)
}

fn counted(method: &Method, election: &Election, rules: &Rules, weigh: bool) -> Result<Outcome, Refusal> {
    if election.n_marked() == 0 {
        return Ok(nothing_decided(method, election));
    }
    let mut finding = find(method, election, rules)?;
    let filled = fill(method, election, rules, &mut finding)?;
    let mut now = filled.winners.clone();
    now.sort_unstable();
    let change = if weigh { change::smallest(method, election, rules, &finding, &now) } else { None };
    let mut outcome = outcome(method, election, finding, filled);
    outcome.would_have_changed = change;
    Ok(outcome)
}

fn find(method: &Method, election: &Election, rules: &Rules) -> Result<Finding, Refusal> {
    match method.count {
        Count::Pairwise(order) => ranked::run(order, election, rules),
        Count::Ballots(count) => count(election, rules),
    }
}

/// As [`tally`], with every heard bloc weighing the same: `weights[bloc][entry]` is what each entry of the ballots
/// weighs there.
///
/// Pairwise methods read the mean of the blocs' shares; `score` and `approval` the mean of their means, a blank grade
/// being 0. No other method is defined for blocs that weigh the same, and is refused.
pub fn tally_balanced(
    election: &Election,
    method: &str,
    weights: &[Vec<Exact>],
    rules: &Rules,
) -> Result<Outcome, Refusal> {
    let known = Method::named(method)?;
    if election.n_marked() == 0 {
        return Ok(nothing_decided(known, election));
    }
    let n = election.len();
    let mut finding = match (&known.count, known.name) {
        (Count::Pairwise(_), _) => {
            let table = balanced_table(&election.rankings(), weights, n, rules.unranked);
            order_by(method, table, election.options(), rules)?
        }
        (Count::Ballots(_), "score") if rules.blank == BlankGrade::Zero => {
            scored(election, balanced_grades(&election.grades("score")?, weights, n), rules)
        }
        (Count::Ballots(_), "approval") => {
            scored(election, balanced_approvals(&election.approvals("approval")?, weights, n), rules)
        }
        (Count::Ballots(_), name) => return Err(Refusal::NotForBlocs(name)),
    };
    let filled = fill(known, election, rules, &mut finding)?;
    Ok(outcome(known, election, finding, filled))
}

fn scored(election: &Election, scores: Vec<Exact>, rules: &Rules) -> Finding {
    let ranking = by_score(&scores);
    let reasons = collected(&ranking, &scores, Unit::MeanOfBlocs, &Field::new(election.options(), rules));
    Finding { ranking, scores, reasons, ..Finding::default() }
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

/// Fills the seats from a finding; the tie policy decides where the method does not.
struct Filled {
    winners: Vec<usize>,
    tied: Vec<usize>,
    tie_break: Option<TieBreak>,
}

fn seats_of(method: &Method, election: &Election) -> usize {
    match method.chooses {
        Chooses::One => 1,
        Chooses::Several => election.seats(),
    }
}

fn fill(
    method: &Method,
    election: &Election,
    rules: &Rules,
    finding: &mut Finding,
) -> Result<Filled, Refusal> {
    let seats = seats_of(method, election);
    let (mut winners, mut tied, mut tie_break) = (Vec::new(), finding.tied.clone(), None);
    if let Some(chosen) = &finding.chosen {
        winners.clone_from(chosen);
        if rules.ties.0.first() == Some(&TieStep::Set) && finding.equal_sets.len() > 1 {
            tied = (0..election.len())
                .filter(|option| finding.equal_sets.iter().any(|set| set.contains(option)))
                .collect();
        }
        return Ok(Filled { winners, tied, tie_break });
    }
    for tier in &finding.ranking {
        let open = seats - winners.len();
        if tier.len() <= open {
            winners.extend(tier);
        } else if open > 0 {
            tied.clone_from(tier);
            let sets = equal_sets(&winners, tier, open);
            let tie = Tie { election, rules, finding, objections: &[] };
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
    Ok(Filled { winners, tied, tie_break })
}

fn outcome(method: &Method, election: &Election, finding: Finding, filled: Filled) -> Outcome {
    let Filled { winners, tied, tie_break } = filled;
    let mut outcome = shape(method, election, finding);
    outcome.winners = election.names(&winners);
    outcome.tied = tied.len() > 1;
    outcome.tied_set = if outcome.tied { election.names(&tied) } else { Vec::new() };
    outcome.tie_break = tie_break;
    outcome
}

/// Only who wins, in option numbers; nobody where nobody marked anything.
pub(crate) fn winners(method: &Method, election: &Election, rules: &Rules) -> Result<Vec<usize>, Refusal> {
    if election.n_marked() == 0 {
        return Ok(Vec::new());
    }
    let mut finding = find(method, election, rules)?;
    Ok(fill(method, election, rules, &mut finding)?.winners)
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
