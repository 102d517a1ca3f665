//! The smallest tables: nobody, one person, one option. Every method answers and none falls over.

use decision::{Approvals, Ballots, Election, Grades, METHODS, Rankings, Refusal, Rules, tally};

fn kinds(voters: u64, n: usize) -> Vec<Ballots> {
    let (mut rankings, mut grades, mut approvals) =
        (Rankings::new(), Grades::default(), Approvals::default());
    if voters > 0 {
        rankings.push(voters, &(0..n as u16).collect::<Vec<_>>());
        grades.ballots.push((voters, (0..n as u32).rev().map(|grade| Some(grade + 1)).collect()));
        approvals.push(voters, vec![0]);
    }
    vec![Ballots::Ranked(rankings), Ballots::Graded(grades), Ballots::Approved(approvals)]
}

#[test]
fn every_method_answers_for_nobody_one_person_and_one_option() {
    let mut answered = 0;
    for n in [1, 2, 5] {
        for voters in [0, 1, 3] {
            for ballots in kinds(voters, n) {
                for method in METHODS {
                    let options = (0..n).map(|option| format!("o{option}")).collect();
                    let election = Election::new(options, 1, ballots.clone()).expect("sound");
                    match tally(&election, method.name, &Rules::default()) {
                        Err(Refusal::WrongBallots { .. }) => continue,
                        Err(refusal) => {
                            panic!("{} with {voters} voters and {n} options: {refusal}", method.name)
                        }
                        Ok(found) if voters == 0 => assert!(found.winners.is_empty(), "{}", method.name),
                        // Resistance turns the scale round: there the last option is the best.
                        Ok(found) if method.name == "consensing" => assert_eq!(found.winners.len(), 1),
                        Ok(found) => {
                            let first = "o0".to_owned();
                            let fair = found.winners == ["o0"] || found.tied_set.contains(&first);
                            assert!(fair, "{} with {voters} voters and {n} options: {found:?}", method.name);
                        }
                    }
                    answered += 1;
                }
            }
        }
    }
    assert!(answered > 300, "{answered}");
}
