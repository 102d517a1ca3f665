//! Cohesive groups get their share, and a group can keep out what it cannot live with.

use decision::ranked::veto::consume;
use decision::{Approvals, Ballots, Election, Exact, Outcome, Rankings, Rules, StvRules, count as counted};
use proptest::prelude::*;

fn approvals() -> impl Strategy<Value = (usize, usize, Vec<Vec<u16>>)> {
    (2usize..6).prop_flat_map(|n| {
        let ballot = proptest::sample::subsequence((0..n as u16).collect::<Vec<_>>(), 0..=n);
        (Just(n), 1..=n.min(4), proptest::collection::vec(ballot, 1..9))
    })
}

fn count(n: usize, seats: usize, ballots: Ballots, method: &str, rules: &Rules) -> Outcome {
    let options = (0..n).map(|option| option.to_string()).collect();
    counted(&Election::new(options, seats, ballots).expect("sound"), method, rules).expect("counted")
}

fn committee(n: usize, seats: usize, ballots: &[Vec<u16>], method: &str) -> Vec<u16> {
    let mut approvals = Approvals::default();
    ballots.iter().for_each(|options| approvals.push(1, options.clone()));
    let found = count(n, seats, Ballots::Approved(approvals), method, &Rules::default());
    found.winners.iter().map(|name| name.parse().expect("a number")).collect()
}

proptest! {
    /// EJR: a group of at least ℓ·n/k people who all approve the same ℓ options holds somebody with ℓ of theirs chosen.
    #[test]
    fn equal_shares_and_pav_serve_every_cohesive_group((n, seats, ballots) in approvals()) {
        for method in ["equal-shares", "pav"] {
            let chosen = committee(n, seats, &ballots, method);
            for shared in 1u32..1 << n {
                let size = shared.count_ones() as usize;
                let group: Vec<&Vec<u16>> = ballots.iter().filter(|approved| {
                    (0..n as u16).all(|option| shared >> option & 1 == 0 || approved.contains(&option))
                }).collect();
                for level in 1..=size.min(seats) {
                    // Any part of the group that is large enough must be served: so at most too few may be left poor.
                    let poor = group.iter().filter(|approved| {
                        approved.iter().filter(|option| chosen.contains(option)).count() < level
                    }).count();
                    prop_assert!(poor * seats < level * ballots.len(), "{method}: {chosen:?} leaves {poor} at {level}");
                }
            }
        }
    }

    #[test]
    fn a_solid_group_gets_its_seats_by_transferable_vote(
        seats in 1usize..4, own in 1u64..40, others in 1u64..40, order in Just(vec![0u16, 1, 2]).prop_shuffle(),
    ) {
        // One group ranks 0, 1, 2 on top in any order, the other 3, 4, 5.
        let mut rankings = Rankings::new();
        rankings.push(own, &[&order[..], &[3, 4, 5]].concat());
        rankings.push(others, &[3, 4, 5, 0, 1, 2]);
        let quota = (own + others) / (seats as u64 + 1) + 1;
        for stv in [StvRules::Scottish, StvRules::Wig, StvRules::Meek] {
            let rules = Rules { stv, ..Rules::default() };
            let found = count(6, seats, Ballots::Ranked(rankings.clone()), "stv", &rules);
            prop_assert_eq!(found.winners.len(), seats);
            let mine = found.winners.iter().filter(|name| ["0", "1", "2"].contains(&name.as_str())).count() as u64;
            prop_assert!(mine >= (own / quota).min(3).min(seats as u64), "{stv:?}: {:?}", found.winners);
        }
    }

    /// Proportional veto: a group with weight share α keeps out what fewer than α·m − … options could replace:
    /// no winner x with a group T and a set B all of T put above x, where |B|/m > 1 − |T|/n.
    #[test]
    fn veto_by_consumption_stays_in_the_proportional_veto_core(
        orders in proptest::collection::vec(Just(vec![0u16, 1, 2, 3]).prop_shuffle(), 1..7),
    ) {
        let mut ballots = Rankings::new();
        orders.iter().for_each(|order| { ballots.push(1, order); });
        let weights = vec![Exact::one(); orders.len()];
        let (voters, m) = (orders.len(), 4usize);
        for &winner in &consume(&ballots, &weights, m)[0] {
            for group in 1u32..1 << voters {
                let above = orders.iter().enumerate().filter(|(index, _)| group >> index & 1 == 1).fold(0b1111u32, |above, (_, order)| {
                    let place = order.iter().position(|&option| usize::from(option) == winner).expect("ranked");
                    above & order[..place].iter().fold(0, |set, &option| set | 1 << option)
                });
                let (size, better) = (group.count_ones() as usize, above.count_ones() as usize);
                prop_assert!(better * voters <= (voters - size) * m, "{orders:?}: {winner} against {group:b}");
            }
        }
    }
}
