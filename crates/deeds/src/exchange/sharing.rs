//! What a shared file may hold: answers of people who agreed, under random numbers, with days instead of hours,
//! and no cell of one to four people, neither in this file nor as a difference to an earlier one.
//!
//! A cell is the number of people who gave one answer to one statement; that of people without an answer counts too.

use std::collections::{BTreeMap, BTreeSet};

use basics::{Dice, Id};
use jiff::civil::Date;
use model::statements::Answer;

/// Fewer people than this are never counted in a file.
pub const FEWEST: usize = 5;
/// Among fewer than this, one answer by all would tell what each of them thinks.
const FEWEST_OF_ONE_MIND: usize = 20;

/// One answer of somebody who agreed to sharing; `statement` is a place in the list of statements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    pub person: Id,
    pub statement: usize,
    pub answer: Answer,
    pub matters: Option<bool>,
    pub day: Date,
}

/// One answer as it leaves the house.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SharedAnswer {
    /// A number drawn for this file alone, from 1.
    pub participant: u32,
    pub statement: usize,
    pub answer: Answer,
    pub matters: Option<bool>,
    pub day: Date,
}

/// How many people of a file gave each answer to a statement: agree, disagree, pass, none.
pub type Cells = [usize; 4];

/// Everything a file may hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    pub n_people: usize,
    /// By participant and statement.
    pub answers: Vec<SharedAnswer>,
    pub cells: Vec<Cells>,
    /// Answers that had to stay at home.
    pub n_kept_back: usize,
}

/// Chooses what may leave. `people` are those who agreed and answered; `earlier` the cells of every file that left
/// before, by statement.
pub fn share(
    people: &BTreeSet<Id>,
    given: &[Given],
    n_statements: usize,
    earlier: &[BTreeMap<usize, Cells>],
    dice: &mut Dice,
) -> Option<Shared> {
    if people.len() < FEWEST {
        return None;
    }
    let mut cells = vec![[0, 0, 0, people.len()]; n_statements];
    for one in given {
        if let Some(cell) = cells.get_mut(one.statement) {
            cell[place(one.answer)] += 1;
            cell[3] -= 1;
        }
    }
    let kept: Vec<[bool; 3]> = cells
        .iter_mut()
        .enumerate()
        .map(|(statement, cells)| settle(cells, earlier.iter().filter_map(|file| file.get(&statement))))
        .collect();
    let stays = |one: &Given| kept.get(one.statement).is_some_and(|kept| kept[place(one.answer)]);
    let shown: Vec<&Given> = given.iter().filter(|one| stays(one)).collect();
    // Days of a later file beside those of an earlier one could be subtracted; so a later one has a single day.
    let days = merged_days(&shown, !earlier.is_empty());
    let silent = statements_whose_marks_tell_too_much(&shown, people.len());
    let numbers = random_numbers(people, dice);
    let mut answers: Vec<SharedAnswer> = shown
        .iter()
        .filter_map(|one| {
            Some(SharedAnswer {
                participant: *numbers.get(&one.person)?,
                statement: one.statement,
                answer: one.answer,
                matters: one.matters.filter(|_| !silent.contains(&one.statement)),
                day: *days.get(&one.day)?,
            })
        })
        .collect();
    answers.sort();
    let n_kept_back = given.len() - answers.len();
    Some(Shared { n_people: people.len(), answers, cells, n_kept_back })
}

const fn place(answer: Answer) -> usize {
    match answer {
        Answer::Agree => 0,
        Answer::Disagree => 1,
        Answer::Pass => 2,
    }
}

/// Takes cells away, into "no answer", until none tells of one to four people; says which stay.
fn settle<'a>(cells: &mut Cells, earlier: impl Iterator<Item = &'a Cells>) -> [bool; 3] {
    let few = |n: usize| (1..FEWEST).contains(&n);
    let mut kept = [true; 3];
    let mut take = |cells: &mut Cells, place: usize| {
        cells[3] += cells[place];
        cells[place] = 0;
        kept[place] = false;
    };
    loop {
        let answers = cells.iter().take(3);
        let of_one_mind = answers.clone().filter(|&&n| n > 0).count() == 1;
        let small = (0..3).find(|&place| few(cells[place])).or_else(|| {
            // Complementary: what was taken away, or was never said, must not be reckoned back from the rest.
            let smallest = (0..3).filter(|&place| cells[place] > 0).min_by_key(|&place| cells[place])?;
            let alone = of_one_mind && answers.sum::<usize>() < FEWEST_OF_ONE_MIND;
            (few(cells[3]) || alone).then_some(smallest)
        });
        match small {
            Some(place) => take(cells, place),
            None => break,
        }
    }
    let differs = |before: &Cells| before.iter().zip(cells.iter()).any(|(a, b)| few(a.abs_diff(*b)));
    let earlier: Vec<&Cells> = earlier.collect();
    if earlier.iter().any(|before| differs(before)) {
        (0..3).for_each(|place| take(cells, place));
    }
    kept
}

/// Days on which fewer than five people answered are counted with the next day, the last ones with the one before.
fn merged_days(shown: &[&Given], single: bool) -> BTreeMap<Date, Date> {
    let mut by_day: BTreeMap<Date, BTreeSet<Id>> = BTreeMap::new();
    for one in shown {
        by_day.entry(one.day).or_default().insert(one.person);
    }
    let mut labels = BTreeMap::new();
    let mut open: Vec<Date> = Vec::new();
    let mut people = BTreeSet::new();
    let mut latest = None;
    for (day, of_day) in by_day {
        open.push(day);
        people.extend(of_day);
        if people.len() >= FEWEST && !single {
            labels.extend(open.drain(..).map(|before| (before, day)));
            people.clear();
            latest = Some(day);
        }
    }
    let last = latest.or(open.last().copied());
    labels.extend(open.into_iter().filter_map(|day| Some((day, last?))));
    labels
}

/// Statements at which "it matters" together with an answer would tell of one to four people.
fn statements_whose_marks_tell_too_much(shown: &[&Given], n_people: usize) -> BTreeSet<usize> {
    let mut cells: BTreeMap<(usize, Answer, Option<bool>), usize> = BTreeMap::new();
    for one in shown {
        *cells.entry((one.statement, one.answer, one.matters)).or_default() += 1;
    }
    let small = cells.iter().filter(|(_, n)| (1..FEWEST).contains(*n) || **n > n_people);
    small.map(|((statement, ..), _)| *statement).collect()
}

fn random_numbers(people: &BTreeSet<Id>, dice: &mut Dice) -> BTreeMap<Id, u32> {
    let mut order: Vec<Id> = people.iter().copied().collect();
    dice.shuffle(&mut order);
    order.into_iter().zip(1..).collect()
}

#[cfg(test)]
mod tests;
