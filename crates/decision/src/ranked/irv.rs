//! Instant run-off: the last one leaves, until somebody holds more than half of the live ballots.

use std::collections::BTreeMap;

use super::Field;
use super::piles::Piles;
use crate::model::{Election, Finding, LastPlace, Reason, Round, Rules};
use crate::{Exact, Refusal};

/// Each ballot stands with its best option still in the count; the option with fewest ballots leaves
/// (Ware 1871). What happens when several are last is [`LastPlace`].
///
/// Ranking more options never hurts those ranked before; options that many could live with, but few put
/// first, are squeezed out. Work grows with marks on all ballots plus options².
pub fn count(election: &Election, rules: &Rules) -> Result<Finding, Refusal> {
    let field = Field::new(election.options(), rules);
    let mut piles = Piles::new(election, rules.equal)?;
    let mut history: Vec<Vec<Exact>> = Vec::new();
    let (mut rounds, mut reasons, mut ranking) = (Vec::new(), Vec::new(), Vec::new());
    for round in 1.. {
        let live = piles.live();
        history.push(piles.votes.clone());
        let held = |option: &usize| &piles.votes[*option];
        let total: Exact = live.iter().map(|option| held(option).clone()).sum();
        let best = live.iter().map(held).max().cloned().unwrap_or_default();
        let lowest = live.iter().map(held).min().cloned().unwrap_or_default();
        let tally: BTreeMap<_, _> =
            live.iter().map(|option| (field.name(*option), held(option).clone())).collect();
        let mut shown = Round { round, tally, exhausted: piles.exhausted.clone(), ..Round::default() };
        let (leaders, others): (Vec<usize>, Vec<usize>) =
            live.iter().partition(|option| *held(option) == best);
        if &best + &best > total || others.is_empty() {
            let needed = (&total / &Exact::from(2)).floor() + Exact::one();
            for &leader in &leaders {
                let (option, votes, needed) = (field.name(leader), best.clone(), needed.clone());
                reasons.push(Reason::Reached { option, round, votes, needed });
            }
            shown.elected = leaders.iter().map(|&leader| field.name(leader)).collect();
            rounds.push(shown);
            let standing: Vec<Exact> = others.iter().map(|option| held(option).clone()).collect();
            let behind = crate::pairwise::by_score(&standing).into_iter().rev();
            ranking
                .extend(behind.map(|tier| tier.into_iter().map(|index| others[index]).collect::<Vec<_>>()));
            ranking.push(leaders);
            break;
        }
        let last = live.iter().copied().filter(|option| *held(option) == lowest).collect();
        let leaving = choose_last(last, rules.last_place, &history, &field);
        for &option in &leaving {
            reasons.push(Reason::Left { option: field.name(option), round, votes: lowest.clone() });
            shown.eliminated.push(field.name(option));
        }
        rounds.push(shown);
        piles.close(&leaving);
        for &option in &leaving {
            piles.pass_on(option, Exact::zero(), Exact::clone);
        }
        ranking.push(leaving);
    }
    ranking.reverse();
    let last_votes = last_met(&ranking, 1, &history);
    let scores = history.swap_remove(0);
    Ok(Finding { ranking, rounds, reasons, scores, last_votes, ..Finding::default() })
}

/// What all held in the last round in which the first of the losers stood.
pub(crate) fn last_met(ranking: &[Vec<usize>], seats: usize, history: &[Vec<Exact>]) -> Option<Vec<Exact>> {
    let loser = *ranking.iter().flatten().nth(seats)?;
    history.iter().rev().find(|votes| votes[loser].is_positive()).cloned()
}

fn choose_last(
    mut last: Vec<usize>,
    rule: LastPlace,
    history: &[Vec<Exact>],
    field: &Field<'_>,
) -> Vec<usize> {
    match rule {
        LastPlace::All => return last,
        LastPlace::PreviousRound => behind_earlier(&mut last, history),
        LastPlace::Lot => {}
    }
    last.into_iter().max_by_key(|&option| field.lot[option]).into_iter().collect()
}

/// Keeps those that were last in the latest earlier round in which they differ.
pub(crate) fn behind_earlier(last: &mut Vec<usize>, history: &[Vec<Exact>]) {
    for earlier in history.iter().rev() {
        let lowest = last.iter().map(|&option| &earlier[option]).min().cloned().unwrap_or_default();
        last.retain(|&option| earlier[option] == lowest);
    }
}
