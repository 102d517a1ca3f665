//! Opinion maps: processor time of our method and of the reference method on planted conversations,
//! beside red-dwarf (PyPI) on the same votes with one thread. Parsing is not counted on either side.

use std::fs;
use std::path::Path;
use std::process::Command;

use ::opinion::map::{self, Options, adjusted_rand};
use ::opinion::planted::{Person, Plan, plant};
use ::opinion::{Event, GroupAnswers, Votes, burning, everybody, lists, polis};
use anyhow::{Context, Result, ensure};
use basics::Dice;

#[derive(clap::Args)]
pub struct Opinion {
    #[arg(long, default_value_t = 10_000)]
    participants: usize,
    #[arg(long, default_value_t = 500)]
    statements: usize,
    #[arg(long, default_value_t = 32.0)]
    mean_votes: f64,
    /// Also run red-dwarf, in a Python environment made for it.
    #[arg(long)]
    red_dwarf: bool,
    /// Also recover the clusters of so many unseen seeds.
    #[arg(long, default_value_t = 0)]
    seeds: u64,
}

/// Each measurement is repeated so often; the least is told.
const REPEATS: usize = 3;

impl Opinion {
    pub fn run(self) -> Result<()> {
        let plan = Plan::usual(self.participants, self.statements, self.mean_votes);
        let people: Vec<Person> = plant(&plan, Dice::seeded(1))?.collect();
        let votes = laid_out(&people, self.statements)?;
        println!("{} × {}, {} votes", votes.rows(), votes.columns(), votes.len());
        let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build()?;
        let options = Options::default();
        let groups = everybody(votes.rows());
        let (reference, ours, refresh) = pool.install(|| -> Result<(f64, f64, f64)> {
            let reference = least(|| {
                polis::tick_and_priorities(&votes, &polis::Options::default(), None);
            })?;
            let ours = least(|| {
                map::map(&votes, None, &options);
            })?;
            let (_, profiles) = map::map(&votes, None, &options);
            let refresh = least(|| {
                map::refresh(&votes, None, &options, &profiles);
                let answers = GroupAnswers::count(&votes, &groups);
                lists(&answers, &[]);
                burning(&answers, &[]);
            })?;
            Ok((reference, ours, refresh))
        })?;
        println!(
            "reference method {:.1} ms, full run {:.1} ms, refresh {:.1} ms of processor time",
            reference * 1e3,
            ours * 1e3,
            refresh * 1e3
        );
        if self.red_dwarf {
            let theirs = red_dwarf(&votes)?;
            println!(
                "red-dwarf {:.0} ms: {:.0} × the reference method, {:.1} × a full run, {:.0} × a refresh",
                theirs * 1e3,
                theirs / reference,
                theirs / ours,
                theirs / refresh
            );
        }
        if self.seeds > 0 {
            recovery(&plan, self.seeds)?;
        }
        Ok(())
    }
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

/// Processor seconds of all threads of this program.
fn processor_seconds() -> Result<f64> {
    let mut nanoseconds = 0u64;
    for task in fs::read_dir("/proc/self/task")? {
        let figures = fs::read_to_string(task?.path().join("schedstat"))?;
        nanoseconds += figures.split(' ').next().unwrap_or("0").parse::<u64>()?;
    }
    Ok(nanoseconds as f64 / 1e9)
}

fn least(mut work: impl FnMut()) -> Result<f64> {
    let mut least = f64::INFINITY;
    for _ in 0..REPEATS {
        let before = processor_seconds()?;
        work();
        least = least.min(processor_seconds()? - before);
    }
    Ok(least)
}

/// Adjusted Rand index to the truth over unseen seeds, as a part of what the oracle reaches.
fn recovery(plan: &Plan, seeds: u64) -> Result<()> {
    let mut sums = [[0.0; 2]; 2];
    let mut right = 0;
    for seed in 0..seeds {
        let people: Vec<Person> = plant(plan, Dice::seeded(1000 + seed))?.collect();
        let votes = laid_out(&people, plan.statements)?;
        let (found, _) = map::map(&votes, None, &Options { min_votes: 1, ..Options::default() });
        right += usize::from(found.clusters.k == plan.shares.len());
        for (sum, fewest) in sums.iter_mut().zip([7, 30]) {
            let kept: Vec<usize> =
                (0..people.len()).filter(|&row| people[row].ballot.len() >= fewest).collect();
            let of = |pick: &dyn Fn(usize) -> usize| kept.iter().map(|&row| pick(row)).collect::<Vec<_>>();
            let truth = of(&|row| people[row].cluster);
            sum[0] += adjusted_rand(&truth, &of(&|row| found.clusters.of[row]));
            sum[1] += adjusted_rand(&truth, &of(&|row| people[row].oracle));
        }
    }
    let [few, many] = sums.map(|[ours, oracle]| 100.0 * ours / oracle);
    println!(
        "recovered {few:.0} % (7 votes) and {many:.0} % (30 votes) of the oracle; {right} of {seeds} in the right number"
    );
    Ok(())
}

const THEIR_RUN: &str = "
import csv, sys, time, warnings
warnings.filterwarnings('ignore')
from reddwarf.implementations.polis import run_pipeline
votes = [dict(participant_id=int(p), statement_id=int(s), vote=int(v)) for p, s, v in list(csv.reader(open(sys.argv[1])))[1:]]
least = 1e9
for _ in range(2):
    before = time.process_time()
    run_pipeline(votes=votes)
    least = min(least, time.process_time() - before)
print(least)
";

/// Processor seconds of red-dwarf's pipeline with one thread.
fn red_dwarf(votes: &Votes) -> Result<f64> {
    let folder = tempfile::tempdir()?;
    let python = folder.path().join("python/bin/python");
    let run = |command: &mut Command| -> Result<String> {
        let done = command.output().with_context(|| format!("{command:?} did not start"))?;
        ensure!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        Ok(String::from_utf8(done.stdout)?)
    };
    run(Command::new("python3").args(["-m", "venv"]).arg(folder.path().join("python")))?;
    run(Command::new(&python).args(["-m", "pip", "-q", "install", "red-dwarf==0.4.0"]))?;
    let file = folder.path().join("votes.csv");
    write_votes(votes, &file)?;
    let mut command = Command::new(&python);
    for name in ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"] {
        command.env(name, "1");
    }
    Ok(run(command.args(["-c", THEIR_RUN]).arg(&file))?.trim().parse()?)
}

fn write_votes(votes: &Votes, file: &Path) -> Result<()> {
    let mut text = String::from("participant,statement,vote\n");
    for row in 0..votes.rows() {
        for (column, choice, _) in votes.ballot(row) {
            text.push_str(&format!("{row},{column},{}\n", choice.value()));
        }
    }
    Ok(fs::write(file, text)?)
}
