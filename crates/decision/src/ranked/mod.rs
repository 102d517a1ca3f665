//! One winner from rankings. Every pairwise method is a function from the pairwise table to an order,
//! so that the same code runs on plain and on bloc-balanced tables.

pub mod borda;
pub mod copeland;
pub mod irv;
pub mod minimax;
pub(crate) mod piles;
pub mod plurality;
pub mod ranked_pairs;
pub mod river;
pub mod schulze;
pub mod split_cycle;
pub mod stable_voting;
pub mod veto;

use crate::model::{Election, Finding, Reason, Rules};
use crate::{Pairwise, Refusal};

/// A pairwise method: an order, best first, and why.
pub type Order = fn(&Pairwise, &Field<'_>) -> Result<Ordered, Refusal>;

/// What a pairwise method may look at besides the table.
pub struct Field<'a> {
    pub options: &'a [String],
    pub rules: &'a Rules,
    /// Where each option stands in the lot.
    pub lot: Vec<usize>,
}

/// What a pairwise method says.
#[derive(Default)]
pub struct Ordered {
    pub ranking: Vec<Vec<usize>>,
    /// Where the lot had to decide inside the method: all that could have won.
    pub tied: Vec<usize>,
    pub scores: Vec<crate::Exact>,
    pub reasons: Vec<Reason>,
}

impl<'a> Field<'a> {
    pub fn new(options: &'a [String], rules: &'a Rules) -> Self {
        Self { options, rules, lot: rules.lot.places(options) }
    }

    pub fn name(&self, option: usize) -> String {
        self.options.get(option).cloned().unwrap_or_default()
    }
}

/// Counts the ballots into a table and lets the method read it.
pub(crate) fn run(order: Order, election: &Election, rules: &Rules) -> Result<Finding, Refusal> {
    let pairwise = Pairwise::count(&election.rankings(), election.len(), rules.unranked);
    let field = Field::new(election.options(), rules);
    read(order, pairwise, &field)
}

/// Lets the method read a table and adds what the table itself says about the winner.
pub(crate) fn read(order: Order, pairwise: Pairwise, field: &Field<'_>) -> Result<Finding, Refusal> {
    let ordered = order(&pairwise, field)?;
    let mut reasons = comparisons(&pairwise, field, &ordered.ranking);
    reasons.extend(ordered.reasons);
    Ok(Finding {
        ranking: ordered.ranking,
        tied: ordered.tied,
        scores: ordered.scores,
        pairwise: Some(pairwise),
        reasons,
        ..Finding::default()
    })
}

/// The direct comparisons of the first, and the circle if there is one.
fn comparisons(pairwise: &Pairwise, field: &Field<'_>, ranking: &[Vec<usize>]) -> Vec<Reason> {
    let mut reasons = Vec::new();
    match pairwise.condorcet_winner() {
        Some(winner) => reasons.push(Reason::BeatsAll { option: field.name(winner) }),
        None => {
            let options = pairwise.smith_set().into_iter().map(|option| field.name(option)).collect();
            reasons.push(Reason::Circle { options });
        }
    }
    for &first in ranking.first().into_iter().flatten() {
        for other in (0..pairwise.len()).filter(|&other| other != first) {
            reasons.push(Reason::Preferred {
                option: field.name(first),
                over: field.name(other),
                by: pairwise.support(first, other).clone(),
                against: pairwise.support(other, first).clone(),
            });
        }
    }
    reasons
}
