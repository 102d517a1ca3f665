//! What our map recovers of clusters that were planted, and that it finds none where there are none.

use basics::Dice;
use opinion::map::{Options, adjusted_rand, map};
use opinion::planted::{Person, Plan, plant};
use opinion::{Choice, Event, Votes, polis};

pub fn votes(people: &[Person], statements: usize) -> Votes {
    let events = people.iter().enumerate().flat_map(|(row, person)| {
        person.ballot.iter().map(move |&(column, choice)| Event {
            row: row as u32,
            column,
            choice,
            matters: false,
        })
    });
    Votes::from_events(people.len(), statements, events).unwrap()
}

/// Adjusted Rand index to the truth over those with so many votes, of the found and of the oracle's guess.
fn recovery(people: &[Person], cluster_of: &[usize], fewest: usize) -> (f64, f64) {
    let kept: Vec<usize> = (0..people.len()).filter(|&row| people[row].ballot.len() >= fewest).collect();
    let pick = |of: &dyn Fn(usize) -> usize| kept.iter().map(|&row| of(row)).collect::<Vec<_>>();
    let truth = pick(&|row| people[row].cluster);
    (
        adjusted_rand(&truth, &pick(&|row| cluster_of[row])),
        adjusted_rand(&truth, &pick(&|row| people[row].oracle)),
    )
}

/// `cargo xtask bench opinion` does the same with more seeds.
const SEEDS: std::ops::Range<u64> = 101..104;

#[test]
fn planted_clusters_are_recovered_nearly_as_well_as_by_somebody_who_knows_the_rates() {
    let mut sums = [[0.0; 2]; 2];
    for seed in SEEDS {
        let people: Vec<Person> =
            plant(&Plan::usual(10_000, 500, 32.0), Dice::seeded(seed)).unwrap().collect();
        let options = Options { min_votes: 1, ..Options::default() };
        let (found, _) = map(&votes(&people, 500), None, &options);
        assert_eq!(found.clusters.k, 4, "seed {seed}");
        for (sum, fewest) in sums.iter_mut().zip([7, 30]) {
            let (ours, oracle) = recovery(&people, &found.clusters.of, fewest);
            *sum = [sum[0] + ours, sum[1] + oracle];
        }
    }
    for ([ours, oracle], votes) in sums.iter().zip(["seven", "thirty"]) {
        println!("people with {votes} votes: {:.0} % of the oracle", 100.0 * ours / oracle);
        assert!(*ours >= 0.9 * oracle);
    }
}

#[test]
fn the_reference_finds_nothing_of_them() {
    let people: Vec<Person> = plant(&Plan::usual(10_000, 500, 32.0), Dice::seeded(100)).unwrap().collect();
    let votes = votes(&people, 500);
    let (found, _) = polis::tick(&votes, &polis::Options::default(), None);
    let of: Vec<usize> = found.group_of.iter().map(|group| group.unwrap_or(0)).collect();
    let (theirs, oracle) = recovery(&people, &of, 30);
    println!("the reference: {theirs:.3} of {oracle:.3} for people with thirty votes");
    assert!(theirs < 0.3 * oracle);
}

/// The same answers to every statement, dealt out among its answerers by chance.
pub fn shuffled(votes: &Votes, dice: &mut Dice) -> Votes {
    let mut by_column: Vec<(Vec<u32>, Vec<Choice>)> = vec![Default::default(); votes.columns()];
    for row in 0..votes.rows() {
        for (column, choice, _) in votes.ballot(row) {
            by_column[column].0.push(row as u32);
            by_column[column].1.push(choice);
        }
    }
    let mut events = Vec::new();
    for (column, (rows, choices)) in by_column.iter_mut().enumerate() {
        dice.shuffle(choices);
        let dealt = rows.iter().zip(choices);
        events.extend(dealt.map(|(&row, &mut choice)| Event {
            row,
            column: column as u32,
            choice,
            matters: false,
        }));
    }
    Votes::from_events(votes.rows(), votes.columns(), events).unwrap()
}

#[test]
fn where_there_is_nothing_it_says_so() {
    let people: Vec<Person> = plant(&Plan::usual(400, 60, 20.0), Dice::seeded(7)).unwrap().collect();
    let votes = votes(&people, 60);
    let mut dice = Dice::seeded(8);
    let (mut none, mut undrawn) = (0, 0);
    for seed in 0..100 {
        let options = Options { seed, ..Options::default() };
        let (found, _) = map(&shuffled(&votes, &mut dice), None, &options);
        none += usize::from(!found.clusters.clear && found.clusters.k == 1);
        undrawn += usize::from(found.missing.is_some());
    }
    println!("no clear groups in {none} of 100 draws, no map drawn in {undrawn}");
    assert!(none >= 95);
}
