//! On real conversations our places foretell answers they have not seen better than the statements'
//! means do, and better than the reference's places.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use basics::Dice;
use opinion::map::{Options, map};
use opinion::{Choice, Event, Votes, polis};

fn opinion_data() -> Option<PathBuf> {
    let root = std::env::var_os("LANGBORD_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    let folder = root.join("data/opinion");
    if folder.is_dir() {
        return Some(folder);
    }
    assert!(std::env::var_os("CI").is_none(), "the reference data is not at `{}`", folder.display());
    eprintln!("SKIPPED: the reference data is not at `{}`", folder.display());
    None
}

/// A real conversation without its moderated statements.
fn conversation(folder: &Path) -> (usize, usize, Vec<Event>) {
    let read = |file: &str| std::fs::read_to_string(folder.join(file)).unwrap();
    let out: Vec<String> = read("comments.csv")
        .lines()
        .skip(1)
        .filter(|line| line.split(',').nth(1) == Some("-1") || line.split(',').nth(2) == Some("1"))
        .filter_map(|line| line.split(',').next().map(str::to_owned))
        .collect();
    let (mut rows, mut columns) = (BTreeMap::new(), BTreeMap::new());
    let mut latest = BTreeMap::new();
    for line in read("votes.csv").lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        if out.iter().any(|id| id == fields[1]) {
            continue;
        }
        let number = |known: &mut BTreeMap<String, u32>, id: &str| {
            let next = known.len() as u32;
            *known.entry(id.to_owned()).or_insert(next)
        };
        let (row, column) = (number(&mut rows, fields[0]), number(&mut columns, fields[1]));
        let choice = Choice::from_value(fields[2].parse().unwrap()).unwrap();
        latest.insert((row, column), Event { row, column, choice, matters: false });
    }
    (rows.len(), columns.len(), latest.into_values().collect())
}

/// Sums over held-out answers.
#[derive(Default)]
struct Score {
    squares: f64,
    answers: f64,
    sided: Vec<(f64, bool)>,
}

impl Score {
    fn add(&mut self, expected: f64, choice: Choice) {
        let value = f64::from(choice.value());
        self.squares += (expected.clamp(-1.0, 1.0) - value).powi(2);
        self.answers += 1.0;
        if choice != Choice::Pass {
            self.sided.push((expected, choice == Choice::Agree));
        }
    }

    fn rmse(&self) -> f64 {
        (self.squares / self.answers).sqrt()
    }

    /// Chance that an agreement was expected to be more of one than a disagreement.
    fn auc(&self) -> f64 {
        let mut sorted = self.sided.clone();
        sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
        let agrees = sorted.iter().filter(|(_, agrees)| *agrees).count() as f64;
        let ranks: f64 = sorted
            .iter()
            .enumerate()
            .filter(|(_, (_, agrees))| *agrees)
            .map(|(rank, _)| rank as f64 + 1.0)
            .sum();
        (ranks - agrees * (agrees + 1.0) / 2.0) / (agrees * (sorted.len() as f64 - agrees))
    }
}

#[test]
fn held_out_answers_of_real_conversations() {
    let Some(data) = opinion_data() else { return };
    let mut dice = Dice::seeded(2);
    for set in ["brexit-consensus", "scoop-ubi", "vtaiwan-uberx"] {
        let (rows, columns, events) = conversation(&data.join(set));
        let [mut means, mut reference, mut ours] = [(); 3].map(|()| Score::default());
        for _ in 0..5 {
            let (held, kept): (Vec<Event>, Vec<Event>) =
                events.iter().copied().partition(|_| dice.uniform() < 0.1);
            let votes = Votes::from_events(rows, columns, kept.iter().copied()).unwrap();
            let (found, profiles) = map(&votes, None, &Options { max_clusters: 1, ..Options::default() });
            let place: BTreeMap<usize, [f64; 2]> =
                found.rows.iter().copied().zip(found.positions.iter().copied()).collect();
            let (theirs, _) = polis::tick(&votes, &polis::Options::default(), None);
            for event in held {
                let (row, column) = (event.row as usize, event.column as usize);
                let Some(&place) = place.get(&row) else { continue };
                let [x, y] = theirs.projections[row];
                means.add(theirs.center[column], event.choice);
                let expected = theirs.center[column]
                    + x * theirs.components[0][column]
                    + y * theirs.components[1][column];
                reference.add(expected, event.choice);
                ours.add(profiles.expected(place, column), event.choice);
            }
        }
        println!(
            "{set}: means {:.3}/{:.3}, reference {:.3}/{:.3}, ours {:.3}/{:.3} (RMSE/AUC of {} answers)",
            means.rmse(),
            means.auc(),
            reference.rmse(),
            reference.auc(),
            ours.rmse(),
            ours.auc(),
            ours.answers
        );
        assert!(ours.rmse() < means.rmse() && ours.auc() > means.auc(), "{set}");
        assert!(ours.rmse() < reference.rmse() && ours.auc() > reference.auc(), "{set}");
    }
}
