//! The demo's answers give the demo's lists, and one changed answer does not turn them over.

use std::collections::{BTreeMap, BTreeSet};

use opinion::{Burning, Choice, Event, GroupAnswers, Groups, Heat, Lists, Membership, Votes, burning, lists};
use serde_json::Value;

struct Demo {
    statements: Vec<String>,
    groups: Vec<String>,
    people: usize,
    events: Vec<Event>,
    memberships: Vec<Membership>,
}

fn number(known: &mut Vec<String>, id: &str) -> u32 {
    let at = known.iter().position(|other| other == id).unwrap_or_else(|| {
        known.push(id.to_owned());
        known.len() - 1
    });
    at as u32
}

fn demo() -> Demo {
    let (mut people, mut statements, mut groups) = (Vec::new(), Vec::new(), Vec::new());
    let fields = |text: &'static str| text.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>());
    let events = fields(include_str!("bregneparken/votes.csv"))
        .map(|row| Event {
            row: number(&mut people, row[0]),
            column: number(&mut statements, row[1]),
            choice: Choice::from_value(row[2].parse().unwrap()).unwrap(),
            matters: row[3] == "1",
        })
        .collect();
    let memberships = fields(include_str!("bregneparken/groups.csv"))
        .filter_map(|row| {
            let group = number(&mut groups, row[1]);
            (!row[0].is_empty()).then(|| Membership { row: number(&mut people, row[0]), group, share: None })
        })
        .collect();
    Demo { statements, groups, people: people.len(), events, memberships }
}

impl Demo {
    fn answers(&self) -> GroupAnswers {
        let votes =
            Votes::from_events(self.people, self.statements.len(), self.events.iter().copied()).unwrap();
        let groups = Groups::new(self.people, self.groups.len(), &self.memberships).unwrap();
        GroupAnswers::count(&votes, &groups)
    }

    fn lists(&self) -> Lists {
        lists(&self.answers(), &[])
    }

    fn burning(&self) -> Vec<Burning> {
        burning(&self.answers(), &[])
    }

    /// Which list each statement stands in.
    fn places(&self) -> BTreeMap<usize, String> {
        let lists = self.lists();
        let shared = lists.shared.iter().map(|found| (found.column, "shared".to_owned()));
        let one = lists.one_group.iter().map(|found| (found.column, format!("known to {}", found.group)));
        let clashing = lists.clashing.iter().map(|found| (found.column, "clashing".to_owned()));
        let not = lists.not_listed.iter().map(|&(column, _)| (column, "not listed".to_owned()));
        shared.chain(one).chain(clashing).chain(not).collect()
    }
}

#[test]
fn the_demo_gives_exactly_its_lists() {
    let demo = demo();
    let expected: Value = serde_json::from_str(include_str!("bregneparken/expected.json")).unwrap();
    let name = |column: usize| demo.statements[column].as_str();
    let lists = demo.lists();
    let texts = |key: &str| {
        expected[key].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect::<Vec<_>>()
    };

    assert_eq!(lists.clashing.iter().map(|found| name(found.column)).collect::<Vec<_>>(), texts("clashing"));
    assert_eq!(
        lists.shared.iter().map(|found| name(found.column)).collect::<Vec<_>>(),
        texts("shared_by_value")
    );
    assert_eq!(
        lists.not_listed.iter().map(|&(column, _)| name(column)).collect::<Vec<_>>(),
        texts("not_listed")
    );
    let one: BTreeMap<&str, &str> =
        lists.one_group.iter().map(|found| (name(found.column), demo.groups[found.group].as_str())).collect();
    let expected_one: BTreeMap<&str, &str> = expected["one_group"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(id, group)| (id.as_str(), group.as_str().unwrap()))
        .collect();
    assert_eq!(one, expected_one);
    for found in &lists.shared {
        let value = expected["shared_value"][name(found.column)].as_f64().unwrap();
        assert!((found.value - value).abs() <= 0.005 + 1e-9, "{}: {}", name(found.column), found.value);
        assert!(found.interval.low < found.value && found.value < found.interval.high);
    }
}

#[test]
fn nothing_burns_while_a_group_is_unasked() {
    let demo = demo();
    for state in demo.burning() {
        assert_ne!(state.state, Heat::Burning);
        assert_eq!(demo.groups[state.unasked[0]], "families who may have to move");
    }
}

#[test]
fn one_changed_answer_moves_at_most_one_statement() {
    let mut demo = demo();
    let before = demo.places();
    let mut tried = 0;
    for at in 0..demo.events.len() {
        let original = demo.events[at];
        for choice in [Choice::Disagree, Choice::Pass, Choice::Agree] {
            demo.events[at].choice = choice;
            let moved: BTreeSet<_> =
                demo.places().into_iter().filter(|place| before.get(&place.0) != Some(&place.1)).collect();
            assert!(moved.len() <= 1, "{moved:?}");
            tried += 1;
        }
        demo.events[at] = original;
    }
    assert!(tried > 2_000);
}

#[test]
fn a_group_nobody_asked_changes_coverage_and_nothing_else() {
    let mut demo = demo();
    let (before, states) = (demo.lists(), demo.burning());
    demo.groups.push("elders".to_owned());
    assert_eq!(demo.lists(), before);
    for (after, before) in demo.burning().iter().zip(&states) {
        assert!(after.coverage < before.coverage);
    }
}
