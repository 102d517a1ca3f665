//! Asking the right statement next, so that the least-heard group is heard.

use basics::Dice;
use opinion::map::{Options, map};
use opinion::next::{Router, Rule};
use opinion::planted::{Person, Plan, plant};
use opinion::{GroupAnswers, Groups, Membership, polis};

use crate::planted::votes;

const STATEMENTS: usize = 40;
const PEOPLE: usize = 60;
const SMALL_GROUP: usize = 6;

fn start(seed: u64) -> (Vec<Person>, Groups) {
    let people: Vec<Person> =
        plant(&Plan::usual(PEOPLE, STATEMENTS, 5.0), Dice::seeded(seed)).unwrap().collect();
    let group = |row: usize| if row < SMALL_GROUP { 0 } else { 1 + row as u32 % 2 };
    let members = (0..PEOPLE).map(|row| Membership { row: row as u32, group: group(row), share: None });
    (people, Groups::new(PEOPLE, 3, &members.collect::<Vec<_>>()).unwrap())
}

/// Everyone answers ten more; part of the statements on which the least-heard group has been heard twice.
fn coverage_after_ten(rule: Rule, seed: u64) -> f64 {
    let (people, groups) = start(seed);
    let votes = votes(&people, STATEMENTS);
    let (found, profiles) = map(&votes, None, &Options { max_clusters: 1, ..Options::default() });
    let answers = GroupAnswers::count(&votes, &groups);
    let priorities = polis::tick(&votes, &polis::Options::default(), None).0.priorities;
    let mut router = Router::new(rule, &found, &profiles, &answers, &priorities);
    let mut dice = Dice::seeded(seed);
    let mut heard: Vec<Vec<usize>> = (0..3)
        .map(|group| (0..STATEMENTS).map(|column| answers.get(group, column).seen as usize).collect())
        .collect();
    let mut ballots: Vec<Vec<usize>> = (0..PEOPLE).map(|row| opinion::next::answered(&votes, row)).collect();
    for _ in 0..10 {
        for (row, ballot) in ballots.iter_mut().enumerate() {
            let group = groups.of(row).next().unwrap().0;
            let Some(draw) = router.draw(0, group, ballot, &mut dice) else { continue };
            ballot.push(draw.column);
            heard[group][draw.column] += 1;
            router.record(group, draw.column);
        }
    }
    let covered = |group: &Vec<usize>| group.iter().filter(|&&n| n >= 2).count() as f64 / STATEMENTS as f64;
    heard.iter().map(covered).fold(1.0, f64::min)
}

#[test]
fn the_least_heard_group_is_heard_on_more_statements_than_under_other_rules() {
    for other in [Rule::Uniform, Rule::Polis] {
        let gains: Vec<f64> = (0..200)
            .map(|seed| coverage_after_ten(Rule::Langbord, seed) - coverage_after_ten(other, seed))
            .collect();
        let n = gains.len() as f64;
        let mean = gains.iter().sum::<f64>() / n;
        let variance = gains.iter().map(|gain| (gain - mean).powi(2)).sum::<f64>() / (n - 1.0);
        let half = 1.96 * (variance / n).sqrt();
        println!("coverage of the least-heard group, ours less {other:?}: {mean:.3} ± {half:.3}");
        assert!(mean - half > 0.0);
    }
}

#[test]
fn statements_come_as_often_as_their_propensity_says() {
    let (people, groups) = start(1);
    let votes = votes(&people, STATEMENTS);
    let (found, profiles) = map(&votes, None, &Options::default());
    let answers = GroupAnswers::count(&votes, &groups);
    let router = Router::new(Rule::Langbord, &found, &profiles, &answers, &[]);
    let answered = opinion::next::answered(&votes, 9);
    let mut dice = Dice::seeded(2);
    let (mut drawn, mut propensity) = (vec![0.0; STATEMENTS], vec![0.0; STATEMENTS]);
    for _ in 0..50_000 {
        let draw = router.draw(0, 2, &answered, &mut dice).unwrap();
        drawn[draw.column] += 1.0 / 50_000.0;
        propensity[draw.column] = draw.propensity;
    }
    assert!((propensity.iter().sum::<f64>() - 1.0).abs() < 1e-9);
    for (drawn, propensity) in drawn.iter().zip(&propensity) {
        assert!((drawn - propensity).abs() < 0.012, "{drawn} {propensity}");
    }
    assert!(answered.iter().all(|&column| drawn[column] == 0.0));
}

#[test]
fn who_has_answered_everything_is_asked_nothing() {
    let (people, groups) = start(1);
    let votes = votes(&people, STATEMENTS);
    let (found, profiles) = map(&votes, None, &Options::default());
    let answers = GroupAnswers::count(&votes, &groups);
    let router = Router::new(Rule::Uniform, &found, &profiles, &answers, &[]);
    let all: Vec<usize> = (0..STATEMENTS).collect();
    assert_eq!(router.draw(0, 0, &all, &mut Dice::seeded(0)), None);
    assert_eq!(router.draw(0, 0, &all[1..], &mut Dice::seeded(0)).unwrap().column, 0);
}
