//! A map depends on what was answered, not on who stands first in the file or how many threads there are.

use basics::Dice;
use opinion::map::{Map, Options, map, refresh};
use opinion::planted::{Plan, plant};
use opinion::{Event, Groups, Membership, Votes};

use crate::planted::votes;

/// The same votes with rows and columns dealt out anew: `rows[old]` is the new number.
struct Dealt {
    rows: Vec<u32>,
    columns: Vec<u32>,
}

impl Dealt {
    fn new(votes: &Votes, dice: &mut Dice) -> Self {
        let mut deal = |n: usize| {
            let mut numbers: Vec<u32> = (0..n as u32).collect();
            dice.shuffle(&mut numbers);
            numbers
        };
        Self { rows: deal(votes.rows()), columns: deal(votes.columns()) }
    }

    fn votes(&self, votes: &Votes) -> Votes {
        let events: Vec<Event> = (0..votes.rows())
            .flat_map(|row| {
                votes.ballot(row).map(move |(column, choice, matters)| Event {
                    row: self.rows[row],
                    column: self.columns[column],
                    choice,
                    matters,
                })
            })
            .collect();
        Votes::from_events(votes.rows(), votes.columns(), events).unwrap()
    }

    /// The map of dealt votes, in the old numbers and their order.
    fn undo(&self, map: &Map) -> Map {
        let old =
            |new: &[u32], number: usize| new.iter().position(|&other| other as usize == number).unwrap();
        let back = |new: &[u32], numbers: &[usize]| -> (Vec<usize>, Vec<usize>) {
            let old_numbers: Vec<usize> = numbers.iter().map(|&number| old(new, number)).collect();
            let mut order: Vec<usize> = (0..numbers.len()).collect();
            order.sort_by_key(|&at| old_numbers[at]);
            (order.iter().map(|&at| old_numbers[at]).collect(), order)
        };
        let (rows, row_order) = back(&self.rows, &map.rows);
        let (columns, column_order) = back(&self.columns, &map.columns);
        let mut undone = map.clone();
        undone.rows = rows;
        undone.columns = columns;
        fn pick<T: Clone>(list: &[T], order: &[usize]) -> Vec<T> {
            order.iter().filter_map(|&at| list.get(at).cloned()).collect()
        }
        undone.positions = pick(&map.positions, &row_order);
        undone.position_sd = pick(&map.position_sd, &row_order);
        undone.speaks_for = pick(&map.speaks_for, &row_order);
        undone.clusters.of = pick(&map.clusters.of, &row_order);
        undone.loadings = pick(&map.loadings, &column_order);
        for column in &mut undone.slate {
            *column = old(&self.columns, *column);
        }
        for shown in undone.representative.iter_mut().flatten() {
            shown.column = old(&self.columns, shown.column);
        }
        undone
    }
}

#[test]
fn a_hundred_orders_of_rows_and_columns_give_the_same_bytes() {
    let people: Vec<_> = plant(&Plan::usual(120, 30, 12.0), Dice::seeded(3)).unwrap().collect();
    let votes = votes(&people, 30);
    let bytes = |map: &Map| serde_json::to_string(map).unwrap();
    let expected = bytes(&map(&votes, None, &Options::default()).0);
    let mut dice = Dice::seeded(4);
    for _ in 0..100 {
        let dealt = Dealt::new(&votes, &mut dice);
        let (found, _) = map(&dealt.votes(&votes), None, &Options::default());
        assert_eq!(bytes(&dealt.undo(&found)), expected);
    }
}

#[test]
fn groups_dealt_out_with_their_people_give_the_same_bytes() {
    let people: Vec<_> = plant(&Plan::usual(90, 20, 10.0), Dice::seeded(5)).unwrap().collect();
    let votes = votes(&people, 20);
    let members = |of: &dyn Fn(u32) -> u32| {
        let members = (0..90).map(|row| Membership { row: of(row), group: row % 7 / 3, share: None });
        Groups::new(90, 3, &members.collect::<Vec<_>>()).unwrap()
    };
    let bytes = |map: &Map| serde_json::to_string(map).unwrap();
    let expected = bytes(&map(&votes, Some(&members(&|row| row)), &Options::default()).0);
    let mut dice = Dice::seeded(6);
    for _ in 0..20 {
        let dealt = Dealt::new(&votes, &mut dice);
        let groups = members(&|row| dealt.rows[row as usize]);
        let (found, _) = map(&dealt.votes(&votes), Some(&groups), &Options::default());
        assert_eq!(bytes(&dealt.undo(&found)), expected);
    }
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let people: Vec<_> = plant(&Plan::usual(4_000, 100, 40.0), Dice::seeded(9)).unwrap().collect();
    let votes = votes(&people, 100);
    let with_threads = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| serde_json::to_string(&map(&votes, None, &Options::default()).0).unwrap())
    };
    let alone = with_threads(1);
    for threads in [2, 3, 8] {
        assert_eq!(with_threads(threads), alone, "{threads} threads");
    }
}

#[test]
fn a_full_run_after_a_refresh_is_the_same_as_without() {
    let people: Vec<_> = plant(&Plan::usual(300, 40, 15.0), Dice::seeded(11)).unwrap().collect();
    let early = votes(&people[..200], 40);
    let late = votes(&people, 40);
    let options = Options::default();
    let (_, profiles) = map(&early, None, &options);
    let refreshed = refresh(&late, None, &options, &profiles);
    assert_eq!(refreshed.rows.len(), map(&late, None, &options).0.rows.len());
    assert_eq!(map(&late, None, &options), map(&votes(&people, 40), None, &options));
    // Where nothing came since, a refresh says what the run said.
    assert_eq!(refresh(&early, None, &options, &profiles), map(&early, None, &options).0);
}
