//! What is told about the smallest change is true: tried against every way to fill in one ballot, or two.

use decision::{
    Approvals, Ballots, Election, Grades, METHODS, Proof, Rankings, Refusal, Rules, count, tally,
};
use proptest::prelude::*;

const OPTIONS: u16 = 3;

/// All ballots of a kind over three options, blank ones first.
fn ways(kind: usize) -> Vec<Vec<u32>> {
    match kind {
        // Strict rankings, as the options in order.
        0 => {
            let mut ways: Vec<Vec<u32>> = vec![Vec::new()];
            for length in 1..=3 {
                let longer: Vec<Vec<u32>> = ways
                    .iter()
                    .filter(|way| way.len() == length - 1)
                    .flat_map(|way| (0..3).filter(|o| !way.contains(o)).map(|o| [&way[..], &[o]].concat()))
                    .collect();
                ways.extend(longer);
            }
            ways
        }
        // Grades 0 to 2 of every option.
        1 => (0..27).map(|code| vec![code % 3, code / 3 % 3, code / 9]).collect(),
        // Approvals, as the options.
        _ => (0..8u32).map(|set| (0..3).filter(|o| set >> o & 1 == 1).collect()).collect(),
    }
}

fn election(kind: usize, ballots: &[Vec<u32>]) -> Election {
    let ballots = match kind {
        0 => {
            let mut rankings = Rankings::new();
            for ballot in ballots {
                rankings.push(1, &ballot.iter().map(|&o| o as u16).collect::<Vec<_>>());
            }
            Ballots::Ranked(rankings)
        }
        1 => Ballots::Graded(Grades {
            ballots: ballots.iter().map(|marks| (1, marks.iter().copied().map(Some).collect())).collect(),
        }),
        _ => {
            let mut approvals = Approvals::default();
            ballots.iter().for_each(|b| approvals.push(1, b.iter().map(|&o| o as u16).collect()));
            Ballots::Approved(approvals)
        }
    };
    let seats = if kind == 2 { 2 } else { 1 };
    Election::new((0..OPTIONS).map(|o| o.to_string()).collect(), seats, ballots).expect("sound")
}

fn winners(election: &Election, method: &str, rules: &Rules) -> Vec<String> {
    let mut winners = count(election, method, rules).expect("counted").winners;
    winners.sort();
    winners
}

/// Every way to fill in `k` of the ballots otherwise.
fn changed(ballots: &[Vec<u32>], ways: &[Vec<u32>], k: usize, from: usize) -> Vec<Vec<Vec<u32>>> {
    if k == 0 {
        return vec![ballots.to_vec()];
    }
    let mut all = Vec::new();
    for at in from..ballots.len() {
        for way in ways.iter().filter(|way| **way != ballots[at]) {
            let mut other = ballots.to_vec();
            other[at].clone_from(way);
            all.extend(changed(&other, ways, k - 1, at + 1));
        }
    }
    all
}

/// Each case counts thousands of elections, so fewer are enough outside the soak.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(96)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]
    #[test]
    fn no_smaller_change_than_the_one_told_as_exact(
        kind in 0usize..3,
        picks in proptest::collection::vec(0usize..1000, 1..7),
    ) {
        let ways = ways(kind);
        let ballots: Vec<Vec<u32>> = picks.iter().map(|pick| ways[pick % ways.len()].clone()).collect();
        let election_now = election(kind, &ballots);
        // A highest grade is fixed, else one ballot could widen the scale.
        let rules = Rules { highest_grade: Some(2), ..Rules::default() };
        for method in METHODS {
            let now = match tally(&election_now, method.name, &rules) {
                Err(Refusal::WrongBallots { .. }) => continue,
                Err(refusal) => panic!("{}: {refusal}", method.name),
                Ok(now) if now.winners.is_empty() => continue,
                Ok(now) => now,
            };
            let mut before = now.winners.clone();
            before.sort();
            let told = now.would_have_changed;
            let pairs = kind == 2 && ballots.len() < 5 && matches!(method.name, "approval" | "plurality");
            // Points and credits go as far as a ballot has them; other ballots may not have more.
            if kind == 1 && matches!(method.name, "dots" | "quadratic") {
                continue;
            }
            for k in 1..=if pairs { 2 } else { 1 } {
                let other = changed(&ballots, &ways, k, 0).into_iter().find(|other| {
                    let other = election(kind, other);
                    other.n_marked() > 0 && winners(&other, method.name, &rules) != before
                });
                if let Some(other) = other {
                    let told = told.as_ref().map(|told| (told.ballots, told.proof));
                    let smallest = k as u64;
                    prop_assert!(
                        told.is_some_and(|(ballots, proof)| ballots == smallest && proof == Proof::Exact),
                        "{}: {:?} would change {:?}, told {:?}", method.name, other, ballots, told
                    );
                    break;
                }
                if let Some(told) = &told {
                    prop_assert!(told.ballots > k as u64, "{}: {:?} told {:?}", method.name, ballots, told);
                }
            }
        }
    }
}
