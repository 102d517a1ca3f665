//! When to meet: the slot that leaves out nobody who must be there, and no bloc.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::blocs::Roll;
use crate::{Exact, Refusal};

/// What somebody said about a slot. Nothing said is unknown, never a no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CanCome {
    No,
    IfNeedBe,
    Yes,
}

impl CanCome {
    /// 2 yes, 1 if need be, 0 no.
    pub fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::No),
            1 => Some(Self::IfNeedBe),
            2 => Some(Self::Yes),
            _ => None,
        }
    }
}

/// A possible time. `start` orders slots (minutes since any moment); what a slot offers is a list of words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    pub id: String,
    #[serde(default)]
    pub start: i64,
    /// Such as `child-care`, `step-free`, `interpreter`.
    #[serde(default)]
    pub offers: BTreeSet<String>,
}

/// A time poll. Answers by member, then by slot number: 2, 1, 0, or left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimePoll {
    pub slots: Vec<Slot>,
    pub answers: BTreeMap<String, BTreeMap<usize, u32>>,
    /// Without them the meeting makes no sense.
    #[serde(default)]
    pub required: BTreeSet<String>,
    /// What somebody cannot come without: a slot that does not offer it is a no for them.
    #[serde(default)]
    pub needs: BTreeMap<String, BTreeSet<String>>,
    /// Blocs, if the poll is balanced over them.
    #[serde(default)]
    pub blocs: Roll,
}

/// How a slot, or a series, stands; compared from the first field on, larger is better.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Fit {
    /// Everyone required can come.
    pub required_can: bool,
    /// The smallest share of a bloc that can come.
    pub worst_bloc: Exact,
    pub can: usize,
    pub gladly: usize,
}

/// The slots in order of fit, best first, earlier ones first where equal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TimeOutcome {
    pub order: Vec<(String, Fit)>,
}

/// Above this many combinations a series is built greedily.
const MOST_SERIES: u128 = 1_000_000;

impl TimePoll {
    fn check(&self) -> Result<(), Refusal> {
        if self.slots.is_empty() {
            return Err(Refusal::NoOptions);
        }
        for answers in self.answers.values() {
            for (&slot, &answer) in answers {
                if slot >= self.slots.len() {
                    return Err(Refusal::NoSuchOption(slot + 1, self.slots.len()));
                }
                if CanCome::from_number(answer).is_none() {
                    return Err(Refusal::GradeTooHigh(answer, 2));
                }
            }
        }
        Ok(())
    }

    fn answer(&self, member: &str, slot: usize) -> Option<CanCome> {
        let lacks = |needs: &BTreeSet<String>| !needs.is_subset(&self.slots[slot].offers);
        if self.needs.get(member).is_some_and(lacks) {
            return Some(CanCome::No);
        }
        self.answers.get(member)?.get(&slot).and_then(|&answer| CanCome::from_number(answer))
    }

    /// How well people can come to at least one of these slots.
    fn fit(&self, slots: &[usize]) -> Fit {
        let best = |member: &str| slots.iter().filter_map(|&slot| self.answer(member, slot)).max();
        let can = |member: &str| best(member).is_some_and(|answer| answer >= CanCome::IfNeedBe);
        let blocs: BTreeSet<&String> = self.blocs.0.values().flat_map(BTreeMap::keys).collect();
        let share = |bloc: &&String| -> Exact {
            let (mut all, mut here) = (Exact::zero(), Exact::zero());
            for (member, weight) in self.blocs.members(bloc) {
                all += weight;
                if can(member) {
                    here += weight;
                }
            }
            here / all
        };
        Fit {
            required_can: self.required.iter().all(|member| can(member)),
            worst_bloc: blocs.iter().map(share).min().unwrap_or_default(),
            can: self.answers.keys().filter(|member| can(member)).count(),
            gladly: self.answers.keys().filter(|member| best(member) == Some(CanCome::Yes)).count(),
        }
    }

    /// Orders the slots: required people, then the worst-off bloc, then how many can, how many gladly, the earliest.
    pub fn choose(&self) -> Result<TimeOutcome, Refusal> {
        self.check()?;
        let mut order: Vec<(Fit, usize)> =
            (0..self.slots.len()).map(|slot| (self.fit(&[slot]), slot)).collect();
        order.sort_by(|a, b| {
            b.0.cmp(&a.0).then(self.slots[a.1].start.cmp(&self.slots[b.1].start)).then(a.1.cmp(&b.1))
        });
        Ok(TimeOutcome {
            order: order.into_iter().map(|(fit, slot)| (self.slots[slot].id.clone(), fit)).collect(),
        })
    }

    /// `k` slots such that as many as possible, worst-off bloc first, can come to at least one: exact up to a
    /// million combinations, then greedy. For those who work shifts.
    pub fn series(&self, k: usize) -> Result<(Vec<String>, Fit), Refusal> {
        self.check()?;
        let n = self.slots.len();
        if k == 0 || k > n {
            return Err(Refusal::TooManySeats { seats: k, options: n });
        }
        let combinations = (0..k).try_fold(1u128, |ways, step| {
            let ways = ways * (n - step) as u128 / (step + 1) as u128;
            (ways <= MOST_SERIES).then_some(ways)
        });
        let mut by_start: Vec<usize> = (0..n).collect();
        by_start.sort_by_key(|&slot| (self.slots[slot].start, slot));
        let mut best: Option<(Fit, Vec<usize>)> = None;
        if combinations.is_some() {
            let mut picks: Vec<usize> = (0..k).collect();
            loop {
                let slots: Vec<usize> = picks.iter().map(|&pick| by_start[pick]).collect();
                let fit = self.fit(&slots);
                if best.as_ref().is_none_or(|(most, _)| fit > *most) {
                    best = Some((fit, slots));
                }
                // The next combination in order, earliest slots first.
                let Some(moving) = (0..k).rev().find(|&index| picks[index] < n - k + index) else { break };
                picks[moving] += 1;
                for index in moving + 1..k {
                    picks[index] = picks[index - 1] + 1;
                }
            }
        } else {
            let mut slots: Vec<usize> = Vec::new();
            for _ in 0..k {
                let with = |slot: usize| [&slots[..], &[slot]].concat();
                let open = by_start.iter().copied().filter(|slot| !slots.contains(slot));
                let next = open.rev().max_by_key(|&slot| self.fit(&with(slot)));
                slots.extend(next);
            }
            best = Some((self.fit(&slots), slots));
        }
        let (fit, slots) = best.ok_or(Refusal::NoOptions)?;
        Ok((slots.into_iter().map(|slot| self.slots[slot].id.clone()).collect(), fit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn poll(answers: &[(&str, [Option<u32>; 3])]) -> TimePoll {
        let slots = ["mon", "tue", "wed"].into_iter().zip(0..).map(|(id, start)| Slot {
            id: id.to_owned(),
            start,
            offers: BTreeSet::new(),
        });
        let row =
            |row: &[Option<u32>; 3]| row.iter().enumerate().filter_map(|(s, a)| a.map(|a| (s, a))).collect();
        TimePoll {
            slots: slots.collect(),
            answers: answers.iter().map(|(member, answers)| ((*member).to_owned(), row(answers))).collect(),
            ..TimePoll::default()
        }
    }

    #[test]
    fn a_slot_without_child_care_is_a_no_for_those_who_need_it() {
        let mut poll = poll(&[("amina", [Some(2), Some(2), None]), ("boris", [Some(2), Some(0), Some(1)])]);
        assert_eq!(poll.choose().unwrap().order[0].0, "mon");
        poll.needs.insert("amina".into(), ["child-care".to_owned()].into());
        poll.required.insert("amina".into());
        poll.slots[1].offers.insert("child-care".into());
        assert_eq!(poll.choose().unwrap().order[0].0, "tue");
    }

    #[test]
    fn the_worst_off_bloc_comes_before_the_number_of_people() {
        let mut poll = poll(&[
            ("amina", [Some(0), Some(1), None]),
            ("boris", [Some(2), Some(1), None]),
            ("chen", [Some(2), Some(0), None]),
            ("dilek", [Some(2), None, None]),
        ]);
        poll.blocs = serde_json::from_str(
            r#"{"amina": {"citizens": 1}, "boris": {"staff": 1}, "chen": {"staff": 1}, "dilek": {"staff": 1}}"#,
        )
        .unwrap();
        assert_eq!(poll.choose().unwrap().order[0].0, "tue");
        assert_eq!(poll.series(2).unwrap().0, ["mon", "tue"]);
    }
}
