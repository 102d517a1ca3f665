//! Meek's rule: every elected option keeps just the share of each ballot it needs, found by repeated counting.

use std::collections::BTreeMap;

use num_bigint::BigInt;

use crate::model::{Election, Finding, Reason, Round, Rules};
use crate::ranked::Field;
use crate::ranked::irv::{behind_earlier, last_met};
use crate::{Exact, Refusal};

/// Votes in billionths of a billionth: whole numbers, so that every machine counts alike.
const UNIT: i128 = 1_000_000_000_000_000_000;
/// A surplus smaller than a billionth of a vote in all is no surplus.
const OMEGA: i128 = UNIT / 1_000_000_000;

/// Counts by Meek's rule with quota (votes not exhausted) / (seats + 1) (Hill, Wichmann & Woodall 1987).
pub(crate) fn count(election: &Election, rules: &Rules) -> Result<Finding, Refusal> {
    let field = Field::new(election.options(), rules);
    let mut meek = Meek::new(election);
    let seats = election.seats();
    let (mut elected, mut excluded): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
    let mut history: Vec<Vec<Exact>> = Vec::new();
    let mut finding = Finding::default();
    for round in 1.. {
        let live = meek.standing(Standing::Hopeful);
        let open = seats - elected.len();
        meek.settle(seats);
        let shown_votes: Vec<Exact> = meek.votes.iter().map(|&votes| as_votes(votes)).collect();
        history.push(shown_votes.clone());
        let tally: BTreeMap<_, _> = (0..election.len())
            .filter(|&option| meek.standing[option] != Standing::Excluded)
            .map(|option| (field.name(option), shown_votes[option].clone()))
            .collect();
        let quota = as_votes(meek.quota);
        let exhausted = as_votes(meek.exhausted);
        let mut shown = Round { round, tally, exhausted, quota: Some(quota.clone()), ..Round::default() };
        let by_votes = |mut options: Vec<usize>| {
            options.sort_by(|&a, &b| {
                let earlier = history.iter().rev().map(|votes| votes[b].cmp(&votes[a]));
                let differs = earlier.into_iter().find(|order| order.is_ne());
                differs.unwrap_or_else(|| field.lot[a].cmp(&field.lot[b]))
            });
            options
        };
        if open == 0 {
            break;
        }
        let last_standing = live.len() <= open;
        let above: Vec<usize> = live
            .iter()
            .copied()
            .filter(|&option| last_standing || meek.votes[option] >= meek.quota)
            .collect();
        for option in by_votes(above.clone()) {
            let (name, votes) = (field.name(option), shown_votes[option].clone());
            shown.elected.push(name.clone());
            finding.reasons.push(match last_standing {
                true => Reason::LastStanding { option: name, round, votes },
                false => Reason::Reached { option: name, round, votes, needed: quota.clone() },
            });
            meek.standing[option] = Standing::Elected;
            elected.push(option);
        }
        if above.is_empty() {
            let lowest = live.iter().map(|&option| meek.votes[option]).min().unwrap_or(0);
            let mut last: Vec<usize> =
                live.into_iter().filter(|&option| meek.votes[option] == lowest).collect();
            behind_earlier(&mut last, &history);
            let Some(out) = last.into_iter().max_by_key(|&option| field.lot[option]) else { break };
            shown.eliminated.push(field.name(out));
            finding.reasons.push(Reason::Left {
                option: field.name(out),
                round,
                votes: shown_votes[out].clone(),
            });
            meek.standing[out] = Standing::Excluded;
            meek.keep[out] = 0;
            excluded.push(out);
        }
        finding.rounds.push(shown);
        if last_standing {
            break;
        }
    }
    let mut hopeful = meek.standing(Standing::Hopeful);
    hopeful.sort_by_key(|&option| (std::cmp::Reverse(meek.votes[option]), field.lot[option]));
    let order = elected.iter().copied().chain(hopeful).chain(excluded.into_iter().rev());
    finding.ranking = order.map(|option| vec![option]).collect();
    finding.last_votes = last_met(&finding.ranking, elected.len(), &history);
    finding.scores = if history.is_empty() { Vec::new() } else { history.swap_remove(0) };
    finding.chosen = Some(elected);
    Ok(finding)
}

fn as_votes(units: i128) -> Exact {
    let whole = Exact::from((units / UNIT) as i64);
    let part = Exact::ratio((units % UNIT / 1_000_000_000) as i64, 1_000_000_000);
    whole + part
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Hopeful,
    Elected,
    Excluded,
}

struct Meek {
    ballots: Vec<(i128, Vec<u16>)>,
    standing: Vec<Standing>,
    /// How much of a ballot that reaches it each option keeps, in units.
    keep: Vec<i128>,
    votes: Vec<i128>,
    exhausted: i128,
    quota: i128,
}

impl Meek {
    fn new(election: &Election) -> Self {
        let n = election.len();
        let mut ballots = Vec::new();
        for ballot in election.rankings().gathered().iter() {
            let order: Vec<u16> =
                ballot.tiers().take_while(|tier| tier.len() == 1).map(|tier| tier[0].option).collect();
            if !order.is_empty() {
                ballots.push((i128::from(ballot.count), order));
            }
        }
        Self {
            ballots,
            standing: vec![Standing::Hopeful; n],
            keep: vec![UNIT; n],
            votes: vec![0; n],
            exhausted: 0,
            quota: 0,
        }
    }

    fn standing(&self, standing: Standing) -> Vec<usize> {
        (0..self.standing.len()).filter(|&option| self.standing[option] == standing).collect()
    }

    /// Counts once with the present keep factors.
    fn distribute(&mut self, seats: usize) {
        self.votes.iter_mut().for_each(|votes| *votes = 0);
        self.exhausted = 0;
        for (count, order) in &self.ballots {
            let mut left = UNIT;
            for &option in order {
                let keep = self.keep[usize::from(option)];
                // Rounded up, as the rule asks, so that no ballot is left with dust.
                let kept = if keep == UNIT { left } else { (left * keep + UNIT - 1) / UNIT };
                self.votes[usize::from(option)] += kept * count;
                left -= kept;
                if left <= 0 {
                    break;
                }
            }
            self.exhausted += left * count;
        }
        let total: i128 = self.votes.iter().sum();
        self.quota = total / (seats as i128 + 1) + 1;
    }

    /// Counts until the elected keep no more than the quota, or somebody new reaches it.
    fn settle(&mut self, seats: usize) {
        const MOST_COUNTS: usize = 100_000;
        let mut before = i128::MAX;
        for _ in 0..MOST_COUNTS {
            self.distribute(seats);
            let elected = self.standing(Standing::Elected);
            let surplus: i128 = elected.iter().map(|&option| self.votes[option] - self.quota).sum();
            let reached =
                self.standing(Standing::Hopeful).iter().any(|&option| self.votes[option] >= self.quota);
            if surplus < OMEGA || surplus >= before || reached {
                return;
            }
            before = surplus;
            for option in elected {
                let votes = self.votes[option].max(1);
                self.keep[option] = scale_up(self.keep[option], self.quota, votes);
            }
        }
    }
}

/// `keep · quota / votes`, rounded up. The product needs more than 128 bits.
fn scale_up(keep: i128, quota: i128, votes: i128) -> i128 {
    let product = BigInt::from(keep) * BigInt::from(quota) + BigInt::from(votes - 1);
    i128::try_from(product / BigInt::from(votes)).unwrap_or(UNIT).min(UNIT)
}
