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

#[test]
fn where_all_are_equal_everybody_is_tied_and_the_lot_decides() {
    let mut answered = 0;
    for n in [2usize, 3, 5] {
        let all: Vec<u16> = (0..n as u16).collect();
        let (mut rankings, mut grades, mut approvals) =
            (Rankings::new(), Grades::default(), Approvals::default());
        rankings.push_tiers(4, [&all]);
        grades.ballots.push((4, vec![Some(2); n]));
        approvals.push(4, all);
        for ballots in [Ballots::Ranked(rankings), Ballots::Graded(grades), Ballots::Approved(approvals)] {
            let options: Vec<String> = (0..n).map(|option| format!("o{option}")).collect();
            let first = Rules::default().lot.places(&options).iter().position(|&place| place == 0);
            let election = Election::new(options.clone(), 1, ballots).expect("sound");
            for method in METHODS {
                match tally(&election, method.name, &Rules::default()) {
                    Err(Refusal::WrongBallots { .. }) => continue,
                    Err(refusal) => panic!("{}: {refusal}", method.name),
                    Ok(found) => {
                        answered += 1;
                        let lot = first.map(|first| options[first].clone());
                        assert_eq!(found.winners.first(), lot.as_ref(), "{} of {n}: {found:?}", method.name);
                        // Counts in rounds let the lot decide round by round, and say so there.
                        if method.name != "stv" {
                            assert!(
                                found.tied && found.tied_set.len() == n,
                                "{} of {n}: {found:?}",
                                method.name
                            );
                        }
                    }
                }
            }
        }
    }
    assert!(answered > 100, "{answered}");
}

#[test]
fn no_seats_and_more_seats_than_options_are_refused() {
    let options = || vec!["park".to_owned(), "cafe".to_owned()];
    let ballots = || Ballots::Approved(Approvals { ballots: vec![(1, vec![0])] });
    assert_eq!(Election::new(options(), 0, ballots()), Err(Refusal::NoSeats));
    assert_eq!(Election::new(options(), 3, ballots()), Err(Refusal::TooManySeats { seats: 3, options: 2 }));
    assert_eq!(Election::new(Vec::new(), 1, Ballots::Ranked(Rankings::new())), Err(Refusal::NoOptions));
}
