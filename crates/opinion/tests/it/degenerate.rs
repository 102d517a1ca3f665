//! Conversations with hardly anything in them: found out, not fallen over.

use opinion::map::{Map, Missing, Options, map};
use opinion::{Choice, Event, GroupAnswers, Groups, Votes, burning, everybody, lists, polis};
use proptest::prelude::*;

fn votes(rows: usize, columns: usize, answer: impl Fn(usize, usize) -> Option<Choice>) -> Votes {
    let mut events = Vec::new();
    for row in 0..rows {
        for column in 0..columns {
            let choice = answer(row, column);
            events.extend(choice.map(|choice| Event {
                row: row as u32,
                column: column as u32,
                choice,
                matters: false,
            }));
        }
    }
    Votes::from_events(rows, columns, events).unwrap()
}

/// Everything this crate finds, with every number checked for being one.
fn everything(votes: &Votes, out: &[bool]) -> Map {
    let options = Options { out: out.to_vec(), ..Options::default() };
    let groups = everybody(votes.rows());
    for groups in [None, Some(&groups)] {
        let (found, _) = map(votes, groups, &options);
        let numbers = found.positions.iter().chain(&found.position_sd).chain(&found.loadings).flatten();
        assert!(numbers.chain(&found.explained).all(|x| x.is_finite()), "{found:?}");
        assert_eq!(found.clusters.of.len(), found.rows.len());
    }
    let answers = GroupAnswers::count(votes, &groups);
    lists(&answers, out);
    burning(&answers, out);
    let options = polis::Options { out: out.to_vec(), ..polis::Options::default() };
    let (found, state) = polis::tick(votes, &options, None);
    assert!(found.projections.iter().flatten().chain(&found.priorities).all(|x| x.is_finite()), "{found:?}");
    polis::tick(votes, &options, Some(&state));
    map(votes, None, &Options { out: out.to_vec(), ..Options::default() }).0
}

#[test]
fn nobody_nothing_and_next_to_nothing() {
    let yes = |_, _| Some(Choice::Agree);
    for (rows, columns) in [(0, 0), (0, 3), (3, 0), (1, 1), (1, 5), (2, 1), (2, 5), (40, 1)] {
        let found = everything(&votes(rows, columns, yes), &[]);
        assert!(found.missing.is_some(), "{rows} × {columns}");
    }
    assert!(matches!(everything(&votes(2, 5, yes), &[]).missing, Some(Missing::People { have: 2, .. })));
}

#[test]
fn everybody_says_the_same_or_passes() {
    for choice in [Choice::Agree, Choice::Pass, Choice::Disagree] {
        let found = everything(&votes(30, 10, |_, _| Some(choice)), &[]);
        assert!(found.missing.is_some() && !found.clusters.clear);
        assert_eq!(found.clusters.k, 1);
    }
}

#[test]
fn everything_moderated_out_or_never_answered() {
    let some = votes(20, 8, |row, column| {
        (column < 6).then_some(if row % 2 == 0 { Choice::Agree } else { Choice::Pass })
    });
    assert_eq!(everything(&some, &[true; 8]).rows.len(), 0);
    let found = everything(&some, &[]);
    assert_eq!(found.columns.len(), 8);
    assert!(!found.slate.contains(&7));
}

#[test]
fn fewer_than_seven_answers_each() {
    let few = votes(20, 30, |row, column| (column / 5 == row % 6).then_some(Choice::Agree));
    assert_eq!(everything(&few, &[]).rows.len(), 0);
    // The reference fills its map up to fifteen people.
    assert_eq!(polis::tick(&few, &polis::Options::default(), None).0.in_map.len(), 15);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_small_conversation_is_understood(
        answers in prop::collection::vec(prop::collection::vec(0u8..5, 1..12), 0..25),
        out in prop::collection::vec(any::<bool>(), 0..12),
    ) {
        let columns = answers.iter().map(Vec::len).max().unwrap_or(0);
        let votes = votes(answers.len(), columns, |row, column| {
            let answer = *answers[row].get(column)?;
            Choice::from_value(answer as i8 - 1)
        });
        everything(&votes, &out);
    }
}

#[test]
fn groups_without_people_have_no_figures_and_do_not_burn() {
    let some = votes(10, 3, |_, _| Some(Choice::Agree));
    let groups = Groups::new(10, 2, &[]).unwrap();
    let answers = GroupAnswers::count(&some, &groups);
    assert_eq!(groups.none(), Some(2));
    assert!(burning(&answers, &[]).iter().all(|concern| concern.unasked == [0, 1]));
}
