//! Nobody can be reckoned out of a shared file, tried on many made-up rounds.

use basics::Timestamp;
use jiff::civil::date;

use super::*;

struct Round {
    people: BTreeSet<Id>,
    given: Vec<Given>,
}

/// People who answer as the dice fall; `from` lets two rounds share people.
fn round(dice: &mut Dice, n_people: usize, n_statements: usize, lean: u64) -> Round {
    let people: BTreeSet<Id> = (0..n_people).map(|n| Id::new(Timestamp(n as i64), dice)).collect();
    let mut given = Vec::new();
    for &person in &people {
        for statement in 0..n_statements {
            let answer = match dice.below(10 + lean) {
                0..=1 => Answer::Disagree,
                2 => Answer::Pass,
                3..=4 => continue,
                _ => Answer::Agree,
            };
            let matters = [None, Some(true), Some(false)][dice.below(3) as usize];
            let day = date(2026, 11, 1 + dice.below(20) as i8);
            given.push(Given { person, statement, answer, matters, day });
        }
    }
    Round { people, given }
}

fn new_people(dice: &mut Dice, n_people: usize, n_statements: usize, lean: u64) -> Round {
    round(dice, n_people, n_statements, lean)
}

fn few(n: usize) -> bool {
    (1..FEWEST).contains(&n)
}

/// Counts a file anew, as whoever got it would.
fn recount(shared: &Shared, n_statements: usize) -> Vec<Cells> {
    let mut cells = vec![[0, 0, 0, shared.n_people]; n_statements];
    for one in &shared.answers {
        cells[one.statement][place(one.answer)] += 1;
        cells[one.statement][3] -= 1;
    }
    cells
}

#[test]
fn no_cell_of_one_to_four_leaves_the_house() {
    let mut dice = Dice::seeded(1);
    let (mut n_cells, mut n_unguarded) = (0, 0);
    for case in 0..400 {
        let (n_people, n_statements) = (5 + case % 60, 1 + case % 9);
        let round = round(&mut dice, n_people, n_statements, (case % 7) as u64);
        let shared = share(&round.people, &round.given, n_statements, &[], &mut dice).expect("five or more");
        let cells = recount(&shared, n_statements);
        assert_eq!(cells, shared.cells);
        for cell in &cells {
            n_cells += 4;
            assert!(!cell.iter().any(|&n| few(n)), "{cell:?}");
            let said: Vec<_> = cell.iter().take(3).filter(|&&n| n > 0).collect();
            assert!(said.len() != 1 || *said[0] >= FEWEST_OF_ONE_MIND, "all of one mind: {cell:?}");
        }
        let mut by_day: BTreeMap<Date, BTreeSet<u32>> = BTreeMap::new();
        let mut marks: BTreeMap<(usize, Answer, Option<bool>), usize> = BTreeMap::new();
        for one in &shared.answers {
            by_day.entry(one.day).or_default().insert(one.participant);
            *marks.entry((one.statement, one.answer, one.matters)).or_default() += 1;
        }
        assert!(by_day.values().all(|people| !few(people.len())), "{by_day:?}");
        assert!(marks.values().all(|&n| !few(n)), "{marks:?}");
        // Control: the same answers without the rule do tell of one to four people.
        let raw = Shared { n_people, answers: unguarded(&round), ..Shared::default() };
        n_unguarded += recount(&raw, n_statements).iter().flatten().filter(|&&n| few(n)).count();
    }
    eprintln!(
        "looked at {n_cells} cells; without the rule {n_unguarded} of them would tell of one to four people"
    );
    assert!(n_cells > 5_000 && n_unguarded > 500);
}

fn unguarded(round: &Round) -> Vec<SharedAnswer> {
    let order: Vec<Id> = round.people.iter().copied().collect();
    let answer = |one: &Given| SharedAnswer {
        participant: order.iter().position(|id| *id == one.person).unwrap_or_default() as u32,
        statement: one.statement,
        answer: one.answer,
        matters: one.matters,
        day: one.day,
    };
    round.given.iter().map(answer).collect()
}

#[test]
fn two_files_of_one_round_subtract_to_nobody() {
    let mut dice = Dice::seeded(2);
    let (mut n_differences, mut n_shown) = (0, 0);
    for case in 0..200 {
        let n_statements = 6;
        let mut round = round(&mut dice, 30 + case % 30, n_statements, 0);
        let mut files: Vec<BTreeMap<usize, Cells>> = Vec::new();
        for _ in 0..3 {
            let shared = share(&round.people, &round.given, n_statements, &files, &mut dice).expect("enough");
            for earlier in &files {
                for (a, b) in earlier.values().flatten().zip(shared.cells.iter().flatten()) {
                    n_differences += 1;
                    assert!(!few(a.abs_diff(*b)), "{a} then {b}");
                }
            }
            n_shown += shared.answers.len();
            files.push(shared.cells.into_iter().enumerate().collect());
            let more = new_people(&mut dice, 5 + case % 20, n_statements, 0);
            round.people.extend(more.people);
            round.given.extend(more.given);
        }
    }
    eprintln!("compared {n_differences} differences over {n_shown} shown answers");
    assert!(n_differences > 10_000 && n_shown > 10_000);
}

#[test]
fn four_people_share_nothing() {
    let mut dice = Dice::seeded(3);
    let round = round(&mut dice, 4, 3, 0);
    assert_eq!(share(&round.people, &round.given, 3, &[], &mut dice), None);
}

#[test]
fn numbers_are_drawn_anew_for_each_file() {
    let mut dice = Dice::seeded(4);
    let round = round(&mut dice, 60, 4, 0);
    let mut file = || share(&round.people, &round.given, 4, &[], &mut dice).expect("enough");
    let (one, two) = (file(), file());
    assert_ne!(one.answers, two.answers);
    assert_eq!(one.cells, two.cells);
}

#[test]
fn what_need_not_stay_at_home_leaves() {
    let mut dice = Dice::seeded(5);
    let round = round(&mut dice, 300, 4, 0);
    let shared = share(&round.people, &round.given, 4, &[], &mut dice).expect("enough");
    assert_eq!(shared.n_kept_back, 0);
    assert_eq!(shared.answers.len(), round.given.len());
}
