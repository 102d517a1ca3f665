//! A group of eight weighs as much as a group of three hundred.

use std::collections::BTreeSet;

use basics::Dice;
use opinion::map::{Map, Options, map};
use opinion::planted::{Person, Plan, plant};
use opinion::{GroupAnswers, Groups, Membership, burning, lists, shared};
use proptest::prelude::*;

use crate::planted::votes;

struct Room {
    people: Vec<Person>,
    group_of: Vec<u32>,
}

const GROUPS: usize = 3;
const STATEMENTS: usize = 20;

fn room(seed: u64) -> Room {
    let people: Vec<Person> =
        plant(&Plan::usual(60, STATEMENTS, 12.0), Dice::seeded(seed)).unwrap().collect();
    let group_of = (0..60).map(|row| if row < 8 { 0 } else { 1 + row % 2 }).collect();
    Room { people, group_of }
}

impl Room {
    /// Everyone of one group so many times.
    fn copied(&self, group: u32, times: usize) -> Self {
        let copies = self.people.iter().zip(&self.group_of).flat_map(|(person, &own)| {
            std::iter::repeat_n((person.clone(), own), if own == group { times } else { 1 })
        });
        let (people, group_of) = copies.unzip();
        Self { people, group_of }
    }

    fn groups(&self) -> Groups {
        let members = self.group_of.iter().enumerate();
        let members = members.map(|(row, &group)| Membership { row: row as u32, group, share: None });
        Groups::new(self.people.len(), GROUPS, &members.collect::<Vec<_>>()).unwrap()
    }

    fn answers(&self) -> GroupAnswers {
        GroupAnswers::count(&votes(&self.people, STATEMENTS), &self.groups())
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_head_count_of_a_group_does_not_turn_the_map(seed in 0u64..1000, group in 0u32..3, times in 2usize..=50) {
        let room = room(seed);
        let many = room.copied(group, times);
        let found = |room: &Room| {
            let options = Options { max_clusters: 1, min_votes: 1, ..Options::default() };
            map(&votes(&room.people, STATEMENTS), Some(&room.groups()), &options).0
        };
        let (one, many) = (found(&room), found(&many));
        for (a, b) in one.loadings.iter().flatten().zip(many.loadings.iter().flatten()) {
            prop_assert!((a - b).abs() < 1e-3, "{a} {b}");
        }
        // Two that speak for equally many may change places when a loading moves by a thousandth.
        let chosen = |map: &Map| map.slate.iter().copied().collect::<BTreeSet<_>>();
        prop_assert_eq!(chosen(&one), chosen(&many));
    }

    #[test]
    fn the_head_count_of_a_group_changes_nobody_elses_figures(seed in 0u64..1000, group in 0u32..3, times in 2usize..=50) {
        let room = room(seed);
        let (one, many) = (room.answers(), room.copied(group, times).answers());
        for column in 0..STATEMENTS {
            for other in 0..GROUPS {
                let (own, copied) = (one.get(other, column), many.get(other, column));
                if other as u32 != group {
                    prop_assert_eq!(own, copied);
                } else if own.was_asked() {
                    // Its shares stay; only the smoothing, which knows how little one has seen, yields.
                    prop_assert!((own.agree / own.seen - copied.agree / copied.seen).abs() < 1e-12);
                    let (smoothed, raw) = (own.agree_rate(), own.agree / own.seen);
                    let between = (copied.agree_rate() - smoothed) * (copied.agree_rate() - raw);
                    prop_assert!(between <= 1e-12);
                }
            }
        }
    }

    #[test]
    fn a_group_nobody_asked_changes_only_coverage(seed in 0u64..1000) {
        let room = room(seed);
        let members: Vec<Membership> = room.group_of.iter().enumerate()
            .map(|(row, &group)| Membership { row: row as u32, group, share: None }).collect();
        let votes = votes(&room.people, STATEMENTS);
        let with = |declared: usize| {
            let groups = Groups::new(room.people.len(), declared, &members).unwrap();
            (GroupAnswers::count(&votes, &groups), map(&votes, Some(&groups), &Options::default()).0)
        };
        let ((before, before_map), (after, after_map)) = (with(GROUPS), with(GROUPS + 1));
        prop_assert_eq!(lists(&before, &[]), lists(&after, &[]));
        prop_assert_eq!(before_map, after_map);
        for (before, after) in burning(&before, &[]).iter().zip(burning(&after, &[])) {
            prop_assert!(after.coverage <= before.coverage);
        }
    }
}

#[test]
fn what_is_shared_neither_falls_with_the_number_of_groups_nor_rises_for_the_unseen() {
    use opinion::Answers;
    let agreeing = Answers { seen: 10.0, agree: 8.0, disagree: 2.0, ..Answers::default() };
    let value = |groups: usize, answers: Answers| {
        shared(0, &GroupAnswers::from_rows(groups, vec![vec![answers]; groups]).unwrap()).unwrap().value
    };
    assert!((value(2, agreeing) - value(12, agreeing)).abs() < 1e-12);
    let one_voice = Answers { seen: 1.0, agree: 1.0, ..Answers::default() };
    assert!(value(3, one_voice) < value(3, agreeing));
}
