//! Planted clusters in conversations no one has seen: how much of what could be known is found.

use anyhow::Result;
use basics::Dice;
use opinion::map::{self, Options, adjusted_rand};
use opinion::planted::{Person, Plan, plant};
use opinion::{Event, Votes, polis};

use super::chart::{Chart, Series};
use super::report;

/// Seeds from here on; tests use others.
const FIRST_SEED: u64 = 1000;
/// Votes per person, as in the model with 32 votes on average, whose shortest ballots have about seven.
const LENGTHS: [usize; 8] = [7, 10, 14, 20, 30, 45, 70, 100];
/// Shorter ones come from a sparser conversation: 22 votes on average, at least about five.
const SHORTEST: usize = 5;
const SPARSER: f64 = 22.0;

/// Adjusted Rand index to the truth: ours, the oracle's, the reference's.
type Three = [f64; 3];

pub fn run(seeds: u64) -> Result<()> {
    let plan = Plan::usual(10_000, 500, 32.0);
    let mut by_length = [[0.0; 3]; LENGTHS.len()];
    let mut shortest = [0.0; 3];
    let mut overall = [[0.0; 3]; 2];
    let (mut right, mut chosen) = (0, Vec::new());
    for seed in FIRST_SEED..FIRST_SEED + seeds {
        let found = Found::of(&plan, seed)?;
        right += usize::from(found.k == plan.shares.len());
        chosen.push(found.k.to_string());
        for (sum, fewest) in overall.iter_mut().zip([7, 30]) {
            add(sum, found.compared(|length| length >= fewest));
        }
        for (sum, length) in by_length.iter_mut().zip(LENGTHS) {
            add(sum, found.compared(about(length)));
        }
        add(&mut shortest, Found::of(&Plan::usual(10_000, 500, SPARSER), seed)?.compared(about(SHORTEST)));
    }
    let mean = |sum: &Three| sum.map(|sum| sum / seeds as f64);
    let [few, many] = [mean(&overall[0]), mean(&overall[1])];
    let share = |three: Three, which: usize| 100.0 * three[which] / three[1];
    let text = format!(
        "## Planted clusters recovered\n\n`cargo xtask bench opinion recovery --seeds {seeds}`: four clusters among 10 000 \
         people × 500 statements, seeds {FIRST_SEED} to {}. Clusters chosen: {}; four in {right} of {seeds}.\n\n\
         | people with | ours (adjusted Rand index) | the oracle | the reference | ours, of the oracle's | the reference's |\n\
         |---|---|---|---|---|---|\n\
         | 7 votes or more | {:.3} | {:.3} | {:.3} | {:.0} % | {:.0} % |\n\
         | 30 votes or more | {:.3} | {:.3} | {:.3} | {:.0} % | {:.0} % |\n\n\
         ![Recovery by votes per person](../pictures/opinion/recovery.svg)\n",
        FIRST_SEED + seeds - 1,
        chosen.join(", "),
        few[0],
        few[1],
        few[2],
        share(few, 0),
        share(few, 2),
        many[0],
        many[1],
        many[2],
        share(many, 0),
        share(many, 2),
    );
    let lengths = || std::iter::once((SHORTEST, &shortest)).chain(LENGTHS.into_iter().zip(&by_length));
    let series = |name: &str, which: usize| Series {
        name: name.to_owned(),
        points: lengths().map(|(n, sum)| (n as f64, mean(sum)[which])).collect(),
    };
    let chart = Chart {
        title: "How well people's clusters are found, by how many votes they gave".to_owned(),
        across: "votes per person".to_owned(),
        along: "adjusted Rand index".to_owned(),
        log_across: true,
        log_along: false,
        series: vec![series("who knows all rates", 1), series("langbord", 0), series("polis", 2)],
    };
    report::picture("recovery.svg", &chart.svg())?;
    report::section("recovery", &text)
}

/// One planted conversation, and what was made of it.
struct Found {
    people: Vec<Person>,
    k: usize,
    ours: Vec<usize>,
    theirs: Vec<usize>,
}

impl Found {
    fn of(plan: &Plan, seed: u64) -> Result<Self> {
        let people: Vec<Person> = plant(plan, Dice::seeded(seed))?.collect();
        let votes = laid_out(&people, plan.statements)?;
        let (found, _) = map::map(&votes, None, &Options { min_votes: 1, ..Options::default() });
        let (reference, _) = polis::tick(&votes, &polis::Options::default(), None);
        // Whom the reference leaves out stands alone.
        let theirs = reference.group_of.iter().map(|group| group.unwrap_or(99)).collect();
        Ok(Self { k: found.clusters.k, ours: found.clusters.of, theirs, people })
    }

    /// Among people with so many votes.
    fn compared(&self, kept: impl Fn(usize) -> bool) -> Three {
        let rows: Vec<usize> =
            (0..self.people.len()).filter(|&row| kept(self.people[row].ballot.len())).collect();
        let of = |label: &dyn Fn(usize) -> usize| rows.iter().map(|&row| label(row)).collect::<Vec<_>>();
        let truth = of(&|row| self.people[row].cluster);
        [of(&|row| self.ours[row]), of(&|row| self.people[row].oracle), of(&|row| self.theirs[row])]
            .map(|labels| adjusted_rand(&truth, &labels))
    }
}

/// So many votes, a fifth more or less.
fn about(length: usize) -> impl Fn(usize) -> bool {
    let length = length as f64;
    move |own| (own as f64) > length / 1.2 && (own as f64) < length * 1.2
}

fn add(sum: &mut Three, more: Three) {
    sum.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
}

fn laid_out(people: &[Person], statements: usize) -> Result<Votes> {
    let events = people.iter().enumerate().flat_map(|(row, person)| {
        person.ballot.iter().map(move |&(column, choice)| Event {
            row: row as u32,
            column,
            choice,
            matters: false,
        })
    });
    Ok(Votes::from_events(people.len(), statements, events)?)
}
