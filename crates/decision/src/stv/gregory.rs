//! Weighted inclusive Gregory: a surplus passes on with every ballot of the elected, at a lower value.
//! Scottish rules cut values to five decimals and go one step a stage; the exact version does neither.

use std::collections::BTreeMap;

use crate::model::{Election, Finding, Quota, Reason, Round, Rules};
use crate::ranked::Field;
use crate::ranked::irv::{behind_earlier, last_met};
use crate::ranked::piles::Piles;
use crate::{Exact, Refusal};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manner {
    Scottish,
    Exact,
}

const SCOTTISH_DECIMALS: u32 = 5;

pub(crate) fn count(election: &Election, rules: &Rules, manner: Manner) -> Result<Finding, Refusal> {
    let mut count = Count {
        field: Field::new(election.options(), rules),
        piles: Piles::new(election, rules.equal)?,
        seats: election.seats(),
        manner,
        recount_quota: rules.quota == Quota::Live,
        quota: Exact::zero(),
        history: Vec::new(),
        elected: Vec::new(),
        excluded: Vec::new(),
        surpluses: Vec::new(),
        finding: Finding::default(),
    };
    count.quota = droop(&count.piles.total, count.seats);
    while count.stage() {}
    Ok(count.conclude())
}

/// The smallest number of votes that no more options than seats can reach.
fn droop(total: &Exact, seats: usize) -> Exact {
    (total / &Exact::from(seats + 1)).floor() + Exact::one()
}

struct Count<'a> {
    field: Field<'a>,
    piles: Piles,
    seats: usize,
    manner: Manner,
    recount_quota: bool,
    quota: Exact,
    history: Vec<Vec<Exact>>,
    /// In the order of their election.
    elected: Vec<usize>,
    excluded: Vec<usize>,
    /// Elected options whose surplus has not passed on yet.
    surpluses: Vec<usize>,
    finding: Finding,
}

impl Count<'_> {
    /// One stage; false once all seats are filled.
    fn stage(&mut self) -> bool {
        let round = self.history.len() + 1;
        let live = self.piles.live();
        self.history.push(self.piles.votes.clone());
        let tally: BTreeMap<_, _> = live
            .iter()
            .chain(&self.surpluses)
            .map(|&o| (self.field.name(o), self.piles.votes[o].clone()))
            .collect();
        if self.recount_quota {
            let active = &self.piles.total - &self.piles.exhausted;
            self.quota = droop(&active, self.seats);
        }
        let (quota, exhausted) = (Some(self.quota.clone()), self.piles.exhausted.clone());
        let mut shown = Round { round, tally, exhausted, quota, ..Round::default() };
        let open = self.seats - self.elected.len();
        if open == 0 {
            if !live.is_empty() && self.manner == Manner::Exact {
                self.finding.rounds.push(shown);
            }
            return false;
        }
        if live.len() <= open {
            let standing = self.by_votes(live);
            for &option in &standing {
                let votes = self.piles.votes[option].clone();
                self.say(Reason::LastStanding { option: self.field.name(option), round, votes });
            }
            self.elect(&standing, &mut shown);
            self.finding.rounds.push(shown);
            return false;
        }
        let above: Vec<usize> = live.into_iter().filter(|&o| self.piles.votes[o] >= self.quota).collect();
        let above = self.by_votes(above);
        for &option in &above {
            let (votes, needed) = (self.piles.votes[option].clone(), self.quota.clone());
            self.say(Reason::Reached { option: self.field.name(option), round, votes, needed });
        }
        self.elect(&above, &mut shown);
        self.surpluses.extend(above);
        if self.elected.len() == self.seats && self.manner == Manner::Scottish {
            self.finding.rounds.push(shown);
            return false;
        }
        if self.surpluses.is_empty() {
            self.exclude(round, &mut shown);
        } else {
            self.pass_surpluses_on();
        }
        self.finding.rounds.push(shown);
        true
    }

    fn say(&mut self, reason: Reason) {
        self.finding.reasons.push(reason);
    }

    fn elect(&mut self, options: &[usize], shown: &mut Round) {
        self.piles.close(options);
        self.elected.extend(options);
        shown.elected.extend(options.iter().map(|&option| self.field.name(option)));
    }

    /// Most votes first; equal ones by who was ahead earlier, then by the lot.
    fn by_votes(&self, options: Vec<usize>) -> Vec<usize> {
        let mut left = options;
        let mut order = Vec::new();
        while !left.is_empty() {
            let mut first = left.clone();
            for votes in self.history.iter().rev() {
                let most = first.iter().map(|&option| &votes[option]).max().cloned().unwrap_or_default();
                first.retain(|&option| votes[option] == most);
            }
            let Some(option) = first.into_iter().min_by_key(|&option| self.field.lot[option]) else { break };
            left.retain(|&other| other != option);
            order.push(option);
        }
        order
    }

    fn pass_surpluses_on(&mut self) {
        let now = match self.manner {
            Manner::Exact => std::mem::take(&mut self.surpluses),
            // The largest surplus alone; the others wait for the next stage.
            Manner::Scottish => {
                let largest = self.by_votes(self.surpluses.clone()).into_iter().take(1).collect::<Vec<_>>();
                self.surpluses.retain(|option| !largest.contains(option));
                largest
            }
        };
        for option in now {
            let votes = self.piles.votes[option].clone();
            let surplus = &votes - &self.quota;
            let (manner, quota) = (self.manner, self.quota.clone());
            self.piles.pass_on(option, quota, |value| {
                let passed = &(value * &surplus) / &votes;
                if manner == Manner::Scottish { passed.truncated(SCOTTISH_DECIMALS) } else { passed }
            });
        }
    }

    fn exclude(&mut self, round: usize, shown: &mut Round) {
        let live = self.piles.live();
        let votes = |option: usize| &self.piles.votes[option];
        let lowest = live.iter().map(|&option| votes(option)).min().cloned().unwrap_or_default();
        let mut last: Vec<usize> = live.into_iter().filter(|&option| *votes(option) == lowest).collect();
        behind_earlier(&mut last, &self.history);
        let by_lot = last.len() > 1;
        let Some(out) = last.iter().copied().max_by_key(|&option| self.field.lot[option]) else { return };
        if by_lot {
            let options = last.iter().map(|&option| self.field.name(option)).collect();
            let step = "lot, for leaving,".to_owned();
            self.say(Reason::Tie { options, step, chosen: vec![self.field.name(out)] });
        }
        self.say(Reason::Left { option: self.field.name(out), round, votes: lowest });
        shown.eliminated.push(self.field.name(out));
        self.excluded.push(out);
        self.piles.close(&[out]);
        self.piles.pass_on(out, Exact::zero(), Exact::clone);
    }

    fn conclude(mut self) -> Finding {
        let live = self.by_votes(self.piles.live());
        let behind = live.into_iter().chain(self.excluded.iter().rev().copied());
        self.finding.ranking =
            self.elected.iter().copied().chain(behind).map(|option| vec![option]).collect();
        self.finding.last_votes = last_met(&self.finding.ranking, self.elected.len(), &self.history);
        self.finding.scores = self.history.swap_remove(0);
        self.finding.chosen = Some(self.elected);
        self.finding
    }
}
