//! Instant run-off: the last one leaves, until somebody holds more than half of the live ballots.

use std::collections::BTreeMap;

use super::Field;
use crate::model::{Election, EqualRanks, Finding, LastPlace, Rankings, Reason, Round, Rules};
use crate::{Exact, Refusal};

/// Each ballot stands with its best option still in the count; the option with fewest ballots leaves
/// (Ware 1871). What happens when several are last is [`LastPlace`].
///
/// Ranking more options never hurts those ranked before; options that many could live with, but few put
/// first, are squeezed out. Work grows with marks on all ballots plus options².
pub fn count(election: &Election, rules: &Rules) -> Result<Finding, Refusal> {
    let field = Field::new(election.options(), rules);
    let rankings = election.rankings();
    let mut piles = Piles::new(&rankings, election.len(), rules.equal);
    let mut live: Vec<usize> = (0..election.len()).collect();
    let mut history: Vec<Vec<Exact>> = Vec::new();
    let (mut rounds, mut reasons, mut ranking) = (Vec::new(), Vec::new(), Vec::new());
    let mut round = 0;
    loop {
        round += 1;
        history.push(piles.votes.clone());
        let total: Exact = live.iter().map(|&option| piles.votes[option].clone()).sum();
        let tally: BTreeMap<_, _> =
            live.iter().map(|&option| (field.name(option), piles.votes[option].clone())).collect();
        let mut shown = Round { round, tally, exhausted: piles.exhausted.clone(), ..Round::default() };
        let best = live.iter().map(|&option| &piles.votes[option]).max().cloned().unwrap_or_default();
        let leaders: Vec<_> = live.iter().copied().filter(|&o| piles.votes[o] == best).collect();
        let lowest = live.iter().map(|&option| &piles.votes[option]).min().cloned().unwrap_or_default();
        let last: Vec<_> = live.iter().copied().filter(|&o| piles.votes[o] == lowest).collect();
        let majority = &best + &best > total;
        if majority || last.len() == live.len() {
            for &leader in &leaders {
                reasons.push(Reason::Reached {
                    option: field.name(leader),
                    round,
                    votes: best.clone(),
                    needed: (&total / &Exact::from(2)).floor() + Exact::one(),
                });
            }
            shown.elected = leaders.iter().map(|&leader| field.name(leader)).collect();
            rounds.push(shown);
            live.retain(|option| !leaders.contains(option));
            let votes: Vec<_> = live.iter().map(|&option| piles.votes[option].clone()).collect();
            let rest = crate::pairwise::by_score(&votes);
            ranking.extend(
                rest.into_iter().rev().map(|tier| tier.into_iter().map(|i| live[i]).collect::<Vec<_>>()),
            );
            ranking.push(leaders);
            ranking.reverse();
            break;
        }
        let leaving = choose_last(last, rules.last_place, &history, &field);
        for &option in &leaving {
            reasons.push(Reason::Left { option: field.name(option), round, votes: lowest.clone() });
            shown.eliminated.push(field.name(option));
        }
        rounds.push(shown);
        live.retain(|option| !leaving.contains(option));
        piles.remove(&leaving);
        ranking.push(leaving);
    }
    let scores = history.swap_remove(0);
    Ok(Finding { ranking, rounds, reasons, scores, ..Finding::default() })
}

fn choose_last(last: Vec<usize>, rule: LastPlace, history: &[Vec<Exact>], field: &Field<'_>) -> Vec<usize> {
    let mut last = last;
    if rule == LastPlace::All {
        return last;
    }
    if rule == LastPlace::PreviousRound {
        for earlier in history.iter().rev() {
            let lowest = last.iter().map(|&option| &earlier[option]).min().cloned().unwrap_or_default();
            last.retain(|&option| earlier[option] == lowest);
        }
    }
    last.sort_by_key(|&option| field.lot[option]);
    last.pop().into_iter().collect()
}

/// Which ballots lie with which option.
struct Piles<'a> {
    rankings: &'a Rankings,
    equal: EqualRanks,
    gone: Vec<bool>,
    votes: Vec<Exact>,
    exhausted: Exact,
    /// Ballot numbers by option; with split weights a ballot lies in several piles.
    piles: Vec<Vec<usize>>,
}

impl<'a> Piles<'a> {
    fn new(rankings: &'a Rankings, n: usize, equal: EqualRanks) -> Self {
        let mut piles = Self {
            rankings,
            equal,
            gone: vec![false; n],
            votes: vec![Exact::zero(); n],
            exhausted: Exact::zero(),
            piles: vec![Vec::new(); n],
        };
        let mut counts = vec![0u64; n];
        for index in 0..rankings.len() {
            if !rankings.get(index).places.is_empty() {
                piles.place(index, &mut counts);
            }
        }
        piles.settle(counts);
        piles
    }

    /// The best options still in the count on this ballot: one, or several with split weights.
    fn holders(&self, index: usize) -> Vec<usize> {
        for tier in self.rankings.get(index).tiers() {
            if tier.len() > 1 && self.equal == EqualRanks::Forbid {
                return Vec::new();
            }
            let here: Vec<_> = tier
                .iter()
                .map(|place| usize::from(place.option))
                .filter(|&option| !self.gone[option])
                .collect();
            if !here.is_empty() {
                return here;
            }
        }
        Vec::new()
    }

    fn place(&mut self, index: usize, counts: &mut [u64]) {
        let count = self.rankings.get(index).count;
        let holders = self.holders(index);
        match holders[..] {
            [] => self.exhausted += &Exact::from(count),
            [only] => {
                counts[only] += count;
                self.piles[only].push(index);
            }
            ref several => {
                let share = Exact::from(count) / Exact::from(several.len());
                for &option in several {
                    self.votes[option] += &share;
                    self.piles[option].push(index);
                }
            }
        }
    }

    fn settle(&mut self, counts: Vec<u64>) {
        for (votes, count) in self.votes.iter_mut().zip(counts) {
            *votes += &Exact::from(count);
        }
    }

    fn remove(&mut self, leaving: &[usize]) {
        let mut moving: Vec<usize> =
            leaving.iter().flat_map(|&option| std::mem::take(&mut self.piles[option])).collect();
        moving.sort_unstable();
        moving.dedup();
        if self.equal == EqualRanks::Split {
            // A split ballot also lies with others: lift it from everywhere, then lay it down again.
            for &index in &moving {
                let holders = self.holders(index);
                let share = Exact::from(self.rankings.get(index).count) / Exact::from(holders.len());
                for option in holders {
                    self.votes[option] -= &share;
                    self.piles[option].retain(|&other| other != index);
                }
            }
        }
        for &option in leaving {
            self.gone[option] = true;
            self.votes[option] = Exact::zero();
        }
        let mut counts = vec![0u64; self.votes.len()];
        for index in moving {
            self.place(index, &mut counts);
        }
        self.settle(counts);
    }
}
