//! Ranked methods: permutations, clones, monotonicity, reversal.

use decision::{Ballots, Election, Outcome, Rankings, Rules, TieStep, TieSteps, count as counted};
use proptest::prelude::*;

const PAIRWISE: [&str; 8] =
    ["ranked-pairs", "split-cycle", "stable-voting", "schulze", "river", "minimax", "copeland", "borda"];

type Profile = (usize, Vec<(u64, Vec<u16>)>);

/// Ballots that rank some of 2 to 5 options.
fn profile() -> impl Strategy<Value = Profile> {
    (2usize..6).prop_flat_map(|n| {
        let order = Just((0..n as u16).collect::<Vec<_>>()).prop_shuffle();
        let ballot = (1u64..4, order, 1..=n).prop_map(|(count, mut order, named)| {
            order.truncate(named);
            (count, order)
        });
        (Just(n), proptest::collection::vec(ballot, 1..9))
    })
}

fn names(n: usize) -> Vec<String> {
    (0..n).map(|option| ((b'a' + option as u8) as char).to_string()).collect()
}

fn count(options: Vec<String>, ballots: &[(u64, Vec<u16>)], method: &str, ties: &[TieStep]) -> Outcome {
    let mut rankings = Rankings::new();
    for (count, order) in ballots {
        rankings.push(*count, order);
    }
    let election = Election::new(options, 1, Ballots::Ranked(rankings)).expect("a sound election");
    let rules = Rules { ties: TieSteps(ties.to_vec()), ..Rules::default() };
    counted(&election, method, &rules).expect("a sound count")
}

fn winners(n: usize, ballots: &[(u64, Vec<u16>)], method: &str) -> Vec<String> {
    let mut winners = count(names(n), ballots, method, &[TieStep::Set]).winners;
    winners.sort();
    winners
}

proptest! {
    #[test]
    fn the_order_of_ballots_and_options_does_not_matter((n, ballots) in profile(), turn in 1usize..5) {
        for method in PAIRWISE.into_iter().chain(["irv", "plurality", "veto"]) {
            let plain = winners(n, &ballots, method);
            let mut backwards = ballots.clone();
            backwards.reverse();
            prop_assert_eq!(&winners(n, &backwards, method), &plain, "{} with ballots reversed", method);
            // The same options listed in another order, and the same with the lot deciding.
            let turned: Vec<String> = (0..n).map(|index| names(n)[(index + turn) % n].clone()).collect();
            let to = |option: u16| ((usize::from(option) + n - turn % n) % n) as u16;
            let moved: Vec<_> = ballots.iter().map(|(c, order)| (*c, order.iter().map(|&o| to(o)).collect())).collect();
            let mut found = count(turned.clone(), &moved, method, &[TieStep::Set]).winners;
            found.sort();
            prop_assert_eq!(&found, &plain, "{} with options turned", method);
            let by_lot = |options: Vec<String>, ballots: &[_]| count(options, ballots, method, &[TieStep::Lot]).winners;
            prop_assert_eq!(by_lot(turned, &moved), by_lot(names(n), &ballots), "{} by lot", method);
        }
    }

    #[test]
    fn a_copy_of_an_option_changes_nothing_for_the_others((n, ballots) in profile(), which in 0usize..5) {
        let original = (which % n) as u16;
        // The copy stands right behind the original wherever that is named.
        let cloned: Vec<(u64, Vec<u16>)> = ballots.iter().map(|(count, order)| {
            let with = order.iter().flat_map(|&o| if o == original { vec![o, n as u16] } else { vec![o] });
            (*count, with.collect())
        }).collect();
        for method in ["ranked-pairs", "schulze", "split-cycle"] {
            let others = |winners: Vec<String>| -> Vec<String> {
                winners.into_iter().filter(|w| *w != names(n)[usize::from(original)] && *w != names(n + 1)[n]).collect()
            };
            let before = winners(n, &ballots, method);
            let after = winners(n + 1, &cloned, method);
            prop_assert_eq!(others(before.clone()), others(after.clone()), "{}", method);
            prop_assert_eq!(others(before.clone()).len() == before.len(), others(after.clone()).len() == after.len());
        }
    }

    #[test]
    fn placing_the_winner_higher_keeps_it((n, ballots) in profile(), which in 0usize..9) {
        for method in ["ranked-pairs", "schulze", "split-cycle", "minimax", "copeland", "borda", "plurality", "veto"] {
            let found = winners(n, &ballots, method);
            let [only] = &found[..] else { continue };
            let winner = names(n).iter().position(|name| name == only).expect("an option") as u16;
            let mut raised = ballots.clone();
            let index = which % raised.len();
            let order = &mut raised[index].1;
            match order.iter().position(|&option| option == winner) {
                Some(place) if place > 0 => order.swap(place - 1, place),
                _ => continue,
            }
            prop_assert!(winners(n, &raised, method).contains(only), "{}", method);
        }
    }

    #[test]
    fn a_single_winner_does_not_win_when_everybody_turns_round((n, ballots) in profile()) {
        let whole: Vec<(u64, Vec<u16>)> = ballots.iter().filter(|(_, order)| order.len() == n).cloned().collect();
        if whole.is_empty() {
            return Ok(());
        }
        let turned: Vec<(u64, Vec<u16>)> =
            whole.iter().map(|(count, order)| (*count, order.iter().rev().copied().collect())).collect();
        if let [only] = &winners(n, &whole, "schulze")[..] {
            let after = winners(n, &turned, "schulze");
            prop_assert!(after.len() == n || !after.contains(only) || after.len() > 1);
        }
    }

    #[test]
    fn a_direct_winner_wins_and_the_smith_set_holds_them_all((n, ballots) in profile()) {
        let table = count(names(n), &ballots, "schulze", &[TieStep::Set]);
        let reasons = serde_json::to_value(&table.reasons).expect("JSON");
        for method in ["ranked-pairs", "split-cycle", "stable-voting", "schulze", "river", "copeland"] {
            let found = winners(n, &ballots, method);
            if reasons[0]["reason"] == "beats-all" {
                prop_assert_eq!(&found, &[reasons[0]["option"].as_str().expect("a name").to_owned()], "{}", method);
            } else {
                let circle: Vec<&str> =
                    reasons[0]["options"].as_array().expect("names").iter().filter_map(|v| v.as_str()).collect();
                prop_assert!(found.iter().all(|winner| circle.contains(&winner.as_str())), "{}", method);
            }
        }
    }
}
