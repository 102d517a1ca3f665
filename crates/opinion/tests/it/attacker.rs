//! Somebody who watches every page and tries to tell one person's answer.
//!
//! The attacker knows the room's size, everybody's presence, how often people agree, and sees all
//! releases. In one variant they know everybody else's answers too. What they gain over guessing the
//! likelier answer must stay within two points; with the guard off they must win.

use basics::Dice;
use opinion::reveal::{Release, Rules, Shown};
use opinion::{Answers, GroupAnswers};

const ROOMS: u64 = 500;

/// A room: one group, one statement; who agrees, in the order of answering.
struct Room {
    rate: f64,
    agrees: Vec<bool>,
}

impl Room {
    fn new(dice: &mut Dice) -> Self {
        let people = 8 + dice.below(53) as usize;
        let mut middle = [dice.uniform(), dice.uniform(), dice.uniform()];
        middle.sort_by(f64::total_cmp);
        let rate = middle[1];
        Self { rate, agrees: (0..people).map(|_| dice.uniform() < rate).collect() }
    }
}

fn answers(agrees: &[bool]) -> GroupAnswers {
    let agree = agrees.iter().filter(|&&agrees| agrees).count() as f64;
    let seen = agrees.len() as f64;
    GroupAnswers::from_rows(
        1,
        vec![vec![Answers { seen, agree, disagree: seen - agree, ..Answers::default() }]],
    )
    .unwrap()
}

/// All pages while people answer one after another, each with the moment it came up.
fn watch(agrees: &[bool], rules: &Rules) -> Vec<(usize, Shown)> {
    let mut last: Option<(Release, usize)> = None;
    let mut pages = Vec::new();
    for so_far in 1..=agrees.len() {
        let changed = (so_far - last.as_ref().map_or(0, |&(_, at)| at)) as u32;
        if last.is_some() && changed < rules.fewest {
            // A release under these circumstances is the last one again; see the test of batches.
            continue;
        }
        let standing = last.as_ref().map(|(release, _)| release);
        let next = Release::next(standing, &answers(&agrees[..so_far]), rules, |_, _| changed);
        pages.push((so_far, next.page(rules)[0][0].agree));
        if changed >= rules.fewest {
            last = Some((next, so_far));
        }
    }
    pages
}

/// How well the attacker does, and how well plain guessing does, over all rooms; and how often they
/// were certain.
struct Outcome {
    attack: f64,
    guess: f64,
    certain: usize,
}

impl Outcome {
    fn gain(&self) -> f64 {
        100.0 * (self.attack - self.guess)
    }
}

/// Chance of what was seen for either answer of the target: over all secrets the house could hold
/// (sampled), and over all answers of the others (sampled, unless they are known).
fn attack(guarded: impl Fn(u64) -> Rules, knows_others: bool) -> Outcome {
    let mut dice = Dice::seeded(12);
    let (mut attack, mut guess, mut certain, mut n) = (0.0, 0.0, 0, 0.0);
    for number in 0..ROOMS {
        let room = Room::new(&mut dice);
        let target = dice.below(room.agrees.len() as u64) as usize;
        let seen = watch(&room.agrees, &guarded(number ^ 0x0f0f));
        let prior = room.rate;
        // How often the same pages come up if the target agrees, and if not.
        let mut alike = [0.5f64; 2];
        let trials = 400;
        for trial in 0..trials {
            let rules = guarded(dice.next_u64());
            for (alike, agrees) in alike.iter_mut().zip([false, true]) {
                let mut imagined = room.agrees.clone();
                if !knows_others {
                    imagined.iter_mut().for_each(|own| *own = dice.uniform() < room.rate);
                }
                imagined[target] = agrees;
                *alike += f64::from(u8::from(last_pages(&watch(&imagined, &rules)) == last_pages(&seen)));
            }
            if trial == 40 && rules.shaking.is_none() && knows_others {
                break; // nothing is by chance here: the same each time
            }
        }
        let posterior = prior * alike[1] / (prior * alike[1] + (1.0 - prior) * alike[0]);
        let truth = room.agrees[target];
        attack += f64::from(u8::from((posterior >= 0.5) == truth));
        guess += f64::from(u8::from((prior >= 0.5) == truth));
        certain += usize::from(alike.iter().any(|&n| n > 20.0) && alike.contains(&0.5));
        n += 1.0;
    }
    Outcome { attack: attack / n, guess: guess / n, certain }
}

/// The whole history in a small room; in larger ones the last page, which sampling can still match.
fn last_pages(pages: &[(usize, Shown)]) -> &[(usize, Shown)] {
    let small = pages.last().is_none_or(|&(people, _)| people <= 12);
    let from = if small { 0 } else { pages.len() - 1 };
    &pages[from..]
}

#[test]
fn watching_every_page_gains_nothing_over_guessing() {
    let outcome = attack(Rules::for_a_page, false);
    println!("a watcher gains {:.1} points, {} certain", outcome.gain(), outcome.certain);
    assert!(outcome.gain() <= 2.0);
    assert_eq!(outcome.certain, 0);
}

#[test]
fn even_knowing_everybody_elses_answer_gains_hardly_anything() {
    let outcome = attack(Rules::for_a_page, true);
    println!("who knows all others gains {:.1} points, {} certain", outcome.gain(), outcome.certain);
    assert!(outcome.gain() <= 2.0);
    assert_eq!(outcome.certain, 0);
}

#[test]
fn with_the_guard_off_the_attacker_wins() {
    let open = |_| Rules { fewest: 1, few: 1, many: 1, unanimous_below: 0, ..Rules::without_shaking() };
    let outcome = attack(open, true);
    println!("unguarded: {:.1} points, {} certain of {ROOMS}", outcome.gain(), outcome.certain);
    assert!(outcome.gain() > 15.0 && outcome.certain > ROOMS as usize / 2);
}

#[test]
fn no_page_and_no_difference_of_pages_is_about_one_to_four_people() {
    let mut dice = Dice::seeded(3);
    for seen in 0..5 {
        let agrees: Vec<bool> = (0..seen).map(|_| dice.below(2) == 0).collect();
        let rules = Rules { told: vec![true], ..Rules::without_shaking() };
        assert!(watch(&agrees, &rules).iter().all(|&(_, shown)| shown == Shown::TooFew));
    }
    // Whoever answers after a page came up changes nothing until five have.
    let rules = Rules::without_shaking();
    let agrees: Vec<bool> = (0..60).map(|_| dice.below(2) == 0).collect();
    for from in 10..55 {
        let before = Release::next(None, &answers(&agrees[..from]), &rules, |_, _| from as u32);
        for more in 1..5u32 {
            let now = answers(&agrees[..from + more as usize]);
            assert_eq!(Release::next(Some(&before), &now, &rules, |_, _| more), before);
        }
    }
}

#[test]
fn the_whole_is_silent_where_it_would_give_a_hidden_group_away() {
    let seen = |n: f64| vec![Answers { seen: n, agree: n, ..Answers::default() }];
    let whole = |groups: Vec<Vec<Answers>>| {
        let rules = Rules::without_shaking();
        let answers = GroupAnswers::from_rows(groups.len(), groups).unwrap();
        Release::next(None, &answers, &rules, |_, _| 99).page(&rules).pop().unwrap()[0].agree
    };
    assert_eq!(whole(vec![seen(30.0), seen(3.0)]), Shown::TooFew);
    assert_ne!(whole(vec![seen(30.0), seen(3.0), seen(4.0)]), Shown::TooFew);
    assert_ne!(whole(vec![seen(30.0), seen(12.0)]), Shown::TooFew);
}
