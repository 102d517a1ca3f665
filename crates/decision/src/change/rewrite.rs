//! Ways to fill in a ballot otherwise, for one option and against another.

use std::cmp::Reverse;

use crate::model::{Approvals, Ballots, Election, Grades, How, Rankings};

/// A way, and the two options it is about: `option` gains, `against` is where the ballots are taken from first.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rewrite {
    pub way: Way,
    pub option: usize,
    pub against: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// `option` moves up to just above `against`.
    Lift,
    Favour,
    Alone,
    Move,
}

/// What is fixed while ballots are rewritten.
pub(super) struct Sheet<'a> {
    pub election: &'a Election,
    /// The grades that help and harm an option most.
    pub best: u32,
    pub worst: u32,
    /// Grades are points of which each ballot has so many: all of them go to the one.
    pub all_points: bool,
    /// Equal ranks mean something to the method, so that all the unnamed may stand above one.
    pub equal_ranks: bool,
}

/// One entry's ballot, as its kind has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Ballot {
    Ranked(Vec<Vec<u16>>),
    Graded(Vec<Option<u32>>),
    Approved(Vec<u16>),
}

impl Sheet<'_> {
    pub(super) fn entries(&self) -> usize {
        match self.election.ballots() {
            Ballots::Ranked(rankings) => rankings.len(),
            Ballots::Graded(grades) => grades.ballots.len(),
            Ballots::Approved(approvals) => approvals.ballots.len(),
        }
    }

    pub(super) fn count(&self, entry: usize) -> u64 {
        match self.election.ballots() {
            Ballots::Ranked(rankings) => rankings.get(entry).count,
            Ballots::Graded(grades) => grades.ballots[entry].0,
            Ballots::Approved(approvals) => approvals.ballots[entry].0,
        }
    }

    pub(super) fn ballot(&self, entry: usize) -> Ballot {
        match self.election.ballots() {
            Ballots::Ranked(rankings) => {
                let tier = |tier: &[crate::Place]| tier.iter().map(|place| place.option).collect();
                Ballot::Ranked(rankings.get(entry).tiers().map(tier).collect())
            }
            Ballots::Graded(grades) => Ballot::Graded(grades.ballots[entry].1.clone()),
            Ballots::Approved(approvals) => Ballot::Approved(approvals.ballots[entry].1.clone()),
        }
    }

    /// The entries that would be changed, those that bear most on the two options first.
    pub(super) fn order(&self, rewrite: Rewrite) -> Vec<usize> {
        let mut order: Vec<(Reverse<(bool, i64)>, usize)> = (0..self.entries())
            .filter(|&entry| self.bears_on(entry, rewrite))
            .map(|entry| (Reverse(self.leverage(entry, rewrite)), entry))
            .collect();
        order.sort_unstable();
        order.into_iter().map(|(_, entry)| entry).collect()
    }

    /// Whether the entry marks something, and would not stay as it is.
    fn bears_on(&self, entry: usize, rewrite: Rewrite) -> bool {
        let (option, against) = (rewrite.option as u16, rewrite.against as u16);
        match self.election.ballots() {
            Ballots::Ranked(rankings) => {
                let places = rankings.get(entry).places;
                let tier = |o: u16| places.iter().find(|p| p.option == o).map_or(u16::MAX, |p| p.tier);
                let lowest = |o: u16| tier(o) == u16::MAX;
                !places.is_empty()
                    && match rewrite.way {
                        Way::Lift => tier(against) < tier(option),
                        Way::Favour => {
                            places[0].option != option || places.get(1).is_some_and(|p| p.tier == 0)
                        }
                        Way::Alone => places.len() > 1 || places[0].option != option,
                        Way::Move => places[0].option != option || !lowest(against),
                    }
            }
            Ballots::Graded(grades) => {
                let marks = &grades.ballots[entry].1;
                marks.iter().any(Option::is_some)
                    && rewrite.way != Way::Lift
                    && rewrite.graded(marks, self) != *marks
            }
            Ballots::Approved(approvals) => {
                let options = &approvals.ballots[entry].1;
                !options.is_empty() && rewrite.way != Way::Lift && rewrite.approved(options) != *options
            }
        }
    }

    fn leverage(&self, entry: usize, rewrite: Rewrite) -> (bool, i64) {
        let (option, against) = (rewrite.option as u16, rewrite.against as u16);
        match self.election.ballots() {
            Ballots::Ranked(rankings) => {
                let places = rankings.get(entry).places;
                let tier = |o: u16| {
                    let place = places.iter().find(|place| place.option == o);
                    place.map_or(self.election.len() as i64, |place| i64::from(place.tier))
                };
                match rewrite.way {
                    // Neighbours first: then no other comparison changes.
                    Way::Lift => (false, tier(against) - tier(option)),
                    _ => (places[0].option == against, tier(option) - tier(against)),
                }
            }
            Ballots::Graded(grades) => {
                let grade = |o: u16| {
                    grades.ballots[entry].1.get(usize::from(o)).copied().flatten().map_or(0, i64::from)
                };
                let difference = grade(against) - grade(option);
                (false, if self.best < self.worst { -difference } else { difference })
            }
            Ballots::Approved(approvals) => {
                let has = |o: u16| approvals.ballots[entry].1.binary_search(&o).is_ok();
                (false, 2 * i64::from(has(against)) - i64::from(has(option)))
            }
        }
    }

    /// The election in which `k` ballots are rewritten, taken in `order`.
    pub(super) fn rewritten(&self, rewrite: Rewrite, order: &[usize], k: u64) -> Election {
        let mut taken = vec![0u64; self.entries()];
        let mut left = k;
        for &entry in order {
            let here = self.count(entry).min(left);
            taken[entry] = here;
            left -= here;
            if left == 0 {
                break;
            }
        }
        let changed = |entry: usize| rewrite.apply(self, &self.ballot(entry));
        self.with(|entry| (taken[entry] > 0).then(|| (taken[entry], changed(entry))))
    }

    /// The election in which one ballot of `entry` is `instead`.
    pub(super) fn one_rewritten(&self, entry: usize, instead: &Ballot) -> Election {
        self.with(|other| (other == entry).then(|| (1, instead.clone())))
    }

    fn with(&self, instead: impl Fn(usize) -> Option<(u64, Ballot)>) -> Election {
        let mut made = match self.election.ballots() {
            Ballots::Ranked(_) => Ballots::Ranked(Rankings::new()),
            Ballots::Graded(_) => Ballots::Graded(Grades::default()),
            Ballots::Approved(_) => Ballots::Approved(Approvals::default()),
        };
        let push = |made: &mut Ballots, count: u64, ballot: &Ballot| match (made, ballot) {
            (Ballots::Ranked(rankings), Ballot::Ranked(tiers)) => {
                rankings.push_tiers(count, tiers);
            }
            (Ballots::Graded(grades), Ballot::Graded(marks)) => grades.ballots.push((count, marks.clone())),
            (Ballots::Approved(approvals), Ballot::Approved(options)) => {
                approvals.push(count, options.clone())
            }
            _ => {}
        };
        for entry in 0..self.entries() {
            let mut count = self.count(entry);
            if let Some((taken, ballot)) = instead(entry) {
                push(&mut made, taken, &ballot);
                count -= taken;
            }
            match (&mut made, self.election.ballots()) {
                _ if count == 0 => {}
                (Ballots::Ranked(made), Ballots::Ranked(rankings)) => {
                    made.push_places(count, rankings.get(entry).places)
                }
                (made, _) => push(made, count, &self.ballot(entry)),
            }
        }
        self.election.with_ballots(made)
    }
}

impl Rewrite {
    pub(super) fn apply(self, sheet: &Sheet<'_>, ballot: &Ballot) -> Ballot {
        match ballot {
            Ballot::Ranked(tiers) => Ballot::Ranked(self.ranked(tiers, sheet)),
            Ballot::Graded(marks) => Ballot::Graded(self.graded(marks, sheet)),
            Ballot::Approved(options) => Ballot::Approved(self.approved(options)),
        }
    }

    fn ranked(self, tiers: &[Vec<u16>], sheet: &Sheet<'_>) -> Vec<Vec<u16>> {
        let (option, against) = (self.option as u16, self.against as u16);
        let without = |gone: &[u16]| -> Vec<Vec<u16>> {
            let left = |tier: &Vec<u16>| tier.iter().copied().filter(|o| !gone.contains(o)).collect();
            tiers.iter().map(left).filter(|tier: &Vec<u16>| !tier.is_empty()).collect()
        };
        let only = vec![vec![option]];
        match self.way {
            Way::Alone => only,
            Way::Favour => [only, without(&[option])].concat(),
            Way::Lift => {
                let mut lifted = without(&[option]);
                let at = lifted.iter().position(|tier| tier.contains(&against)).unwrap_or(0);
                lifted.insert(at, vec![option]);
                lifted
            }
            Way::Move => {
                let mut moved = [only, without(&[option, against])].concat();
                let unnamed: Vec<u16> = (0..sheet.election.len() as u16)
                    .filter(|o| *o != against && !moved.iter().flatten().any(|named| named == o))
                    .collect();
                if sheet.equal_ranks || unnamed.is_empty() {
                    moved.push(unnamed);
                    moved.push(vec![against]);
                }
                moved
            }
        }
    }

    fn graded(self, marks: &[Option<u32>], sheet: &Sheet<'_>) -> Vec<Option<u32>> {
        let all: u32 = marks.iter().flatten().sum();
        let mut marks = match self.way {
            Way::Alone => vec![Some(sheet.worst); marks.len()],
            _ => marks.to_vec(),
        };
        if let Some(mark) = marks.get_mut(self.option) {
            *mark = Some(if sheet.all_points { all } else { sheet.best });
        }
        if let Some(mark) = marks.get_mut(self.against).filter(|_| self.way == Way::Move) {
            *mark = Some(sheet.worst);
        }
        marks
    }

    fn approved(self, options: &[u16]) -> Vec<u16> {
        let (option, against) = (self.option as u16, self.against as u16);
        let mut kept: Vec<u16> = match self.way {
            Way::Alone => Vec::new(),
            Way::Move => options.iter().copied().filter(|&other| other != against).collect(),
            Way::Favour | Way::Lift => options.to_vec(),
        };
        if let Err(at) = kept.binary_search(&option) {
            kept.insert(at, option);
        }
        kept
    }

    /// As it is told.
    pub(super) fn how(self, election: &Election) -> How {
        let option = election.option(self.option).to_owned();
        let against = election.option(self.against).to_owned();
        match self.way {
            Way::Lift => How::Turned { option, over: against },
            Way::Favour if matches!(election.ballots(), Ballots::Approved(_)) => How::Added { option },
            Way::Favour => How::Favoured { option },
            Way::Alone => How::Alone { option },
            Way::Move => How::Moved { option, instead_of: against },
        }
    }
}

impl Ballot {
    /// As a person would write it: `park > cafe = bus`, `park 5, cafe 0`, `park, cafe`.
    pub(super) fn written(&self, election: &Election) -> String {
        let name = |option: &u16| election.option(usize::from(*option)).to_owned();
        let joined = |options: &[u16], by: &str| options.iter().map(name).collect::<Vec<_>>().join(by);
        match self {
            Self::Ranked(tiers) => {
                tiers.iter().map(|tier| joined(tier, " = ")).collect::<Vec<_>>().join(" > ")
            }
            Self::Graded(marks) => {
                let given = (0u16..).zip(marks).filter_map(|(option, mark)| mark.map(|mark| (option, mark)));
                let words: Vec<String> =
                    given.map(|(option, mark)| format!("{} {mark}", name(&option))).collect();
                words.join(", ")
            }
            Self::Approved(options) => joined(options, ", "),
        }
    }
}
