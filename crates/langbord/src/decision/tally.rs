//! `langbord decision tally`: from a file of ballots to winners with reasons.

use std::path::{Path, PathBuf};

use anyhow::Result;
use basics::Language;
use clap::{Args, ValueEnum};
use decision::{
    BlankGrade, Chooses, Election, EqualRanks, Exact, LastPlace, Lot, Method, Outcome, Quota, Rules,
    Strength, StvRules, TieStep, TieSteps, Unranked,
};
use formats::ballots::sheet::Cells;
use serde::Serialize;
use words::Words;

use super::talking::{self, Talked};
use super::{input, say, table_of_blocs};
use crate::output;

#[derive(Args)]
pub struct Arguments {
    /// `.blt`, PrefLib `.toi/.soi/.soc/.toc`, `.abc.yaml`, `.pb` or CSV ballots; `-` is stdin.
    ballots: PathBuf,
    #[arg(long)]
    method: String,
    /// How many to choose; else what the file says, else one.
    #[arg(long)]
    seats: Option<usize>,
    /// `voter,bloc[,share][,affected]`: every bloc weighs the same (pairwise methods, score, approval), or has a
    /// say of its own (consent, consensus, time polls).
    #[arg(long)]
    blocs: Option<PathBuf>,
    /// How strong a direct win is.
    #[arg(long, value_enum, default_value = "margins")]
    strength: StrengthWord,
    /// Where an option stands that a ballot does not name.
    #[arg(long, value_enum, default_value = "last")]
    unranked: UnrankedWord,
    /// What equal ranks mean where one option at a time holds a ballot.
    #[arg(long, value_enum, default_value = "forbid")]
    equal: EqualWord,
    /// Which single transferable vote.
    #[arg(long, value_enum, default_value = "scottish")]
    rules: StvWord,
    /// Whether the quota stays or follows the ballots not exhausted.
    #[arg(long, value_enum, default_value = "fixed")]
    quota: QuotaWord,
    /// What decides between options that are equal.
    #[arg(long, value_enum, default_value = "lot")]
    ties: TiesWord,
    /// What leaves in instant run-off when several are last.
    #[arg(long, value_enum, default_value = "all")]
    last_place: LastPlaceWord,
    /// What a missing grade means.
    #[arg(long, value_enum, default_value = "zero")]
    blank: BlankWord,
    /// The highest grade of the scale; else the highest one given.
    #[arg(long)]
    highest_grade: Option<u32>,
    /// The option that means "leave things as they are", for `--ties status-quo`.
    #[arg(long)]
    status_quo: Option<String>,
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// One JSON document instead of a table.
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum StrengthWord {
    Margins,
    WinningVotes,
}

#[derive(Clone, Copy, ValueEnum)]
enum UnrankedWord {
    Last,
    NoOpinion,
}

#[derive(Clone, Copy, ValueEnum)]
enum EqualWord {
    Forbid,
    Split,
}

#[derive(Clone, Copy, ValueEnum)]
enum StvWord {
    Scottish,
    Wig,
    Meek,
}

#[derive(Clone, Copy, ValueEnum)]
enum QuotaWord {
    Fixed,
    Live,
}

#[derive(Clone, Copy, ValueEnum)]
enum TiesWord {
    Lot,
    StatusQuo,
    Set,
}

#[derive(Clone, Copy, ValueEnum)]
enum LastPlaceWord {
    All,
    PreviousRound,
    Lot,
}

#[derive(Clone, Copy, ValueEnum)]
enum BlankWord {
    Zero,
    Excluded,
}

impl Arguments {
    fn rules(&self) -> Rules {
        Rules {
            strength: match self.strength {
                StrengthWord::Margins => Strength::Margins,
                StrengthWord::WinningVotes => Strength::WinningVotes,
            },
            unranked: match self.unranked {
                UnrankedWord::Last => Unranked::Last,
                UnrankedWord::NoOpinion => Unranked::NoOpinion,
            },
            equal: match self.equal {
                EqualWord::Forbid => EqualRanks::Forbid,
                EqualWord::Split => EqualRanks::Split,
            },
            last_place: match self.last_place {
                LastPlaceWord::All => LastPlace::All,
                LastPlaceWord::PreviousRound => LastPlace::PreviousRound,
                LastPlaceWord::Lot => LastPlace::Lot,
            },
            blank: match self.blank {
                BlankWord::Zero => BlankGrade::Zero,
                BlankWord::Excluded => BlankGrade::Excluded,
            },
            stv: match self.rules {
                StvWord::Scottish => StvRules::Scottish,
                StvWord::Wig => StvRules::Wig,
                StvWord::Meek => StvRules::Meek,
            },
            quota: match self.quota {
                QuotaWord::Fixed => Quota::Fixed,
                QuotaWord::Live => Quota::Live,
            },
            ties: match self.ties {
                TiesWord::Lot => TieSteps::default(),
                TiesWord::StatusQuo => TieSteps(vec![TieStep::StatusQuo]),
                TiesWord::Set => TieSteps(vec![TieStep::Set]),
            },
            highest_grade: self.highest_grade,
            status_quo: self.status_quo.clone(),
            lot: Lot::numbered(self.seed),
        }
    }
}

#[derive(Serialize)]
struct Document {
    seed: u64,
    #[serde(flatten)]
    outcome: Outcome,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reported: Vec<String>,
}

pub fn run(arguments: &Arguments, language: Language) -> Result<()> {
    let blocs = arguments.blocs.as_deref();
    let talk = talking::count(&arguments.method, &arguments.ballots, blocs, arguments.seats, arguments.seed)?;
    if let Some(talked) = talk {
        return print_talk(words::of(language), &talked, arguments.json);
    }
    let method = Method::named(&arguments.method)?;
    let read = input::read(&arguments.ballots, cells(method.name))?;
    let seats = match (arguments.seats, method.chooses) {
        (Some(seats), _) => seats,
        (None, Chooses::Several) => read.seats.unwrap_or(1),
        (None, Chooses::One) => 1,
    };
    let ((election, voters, notes), rules) = (read.into_election(seats)?, arguments.rules());
    let outcome = match blocs {
        None => decision::tally(&election, method.name, &rules)?,
        Some(blocs) => balanced(&election, &voters, method, &rules, blocs)?,
    };
    let reported = notes.iter().map(ToString::to_string).collect();
    let document = Document { seed: arguments.seed, outcome, reported };
    if arguments.json {
        return output::print_json(&document);
    }
    output::print(&table(words::of(language), &document))
}

fn print_talk(words: &Words, talked: &Talked, json: bool) -> Result<()> {
    let document = &talked.document;
    if json {
        return output::print_json(document);
    }
    let word = match document["outcome"].as_str() {
        Some("adopted") => words.counting_adopted(),
        Some("integrate") => words.counting_integrate(),
        Some("reach") => words.counting_reach(),
        Some("parked") => words.counting_parked(),
        Some("extend") => words.counting_extend(),
        Some(_) => words.counting_not_adopted(),
        None => document["winners"][0].as_str().unwrap_or_default().to_owned(),
    };
    let mut text = say::heading(words, document["method"].as_str().unwrap_or_default(), &[word]) + "\n";
    for reason in &talked.reasons {
        text.push_str(&format!("  {}\n", reason.say(words)));
    }
    output::print(&text)
}

/// The same count with every heard bloc weighing the same.
fn balanced(
    election: &Election,
    voters: &[String],
    method: &Method,
    rules: &Rules,
    blocs: &Path,
) -> Result<Outcome> {
    anyhow::ensure!(
        !voters.is_empty(),
        "blocs need ballots that say who cast them: a CSV with a column `voter`"
    );
    let (frame, roll) = table_of_blocs::read(blocs)?;
    let of = |bloc: &String| voters.iter().map(|voter| roll.weight(voter, bloc)).collect();
    let weights: Vec<Vec<Exact>> = frame.blocs.keys().map(of).collect();
    Ok(decision::tally_balanced(election, method.name, &weights, rules)?)
}

fn cells(method: &str) -> Cells {
    match method {
        "score" | "star" | "majority-judgment" | "consensing" | "dots" | "quadratic" | "approval"
        | "time-poll" | "pav" | "seq-pav" | "phragmen" | "equal-shares" => Cells::Grades,
        _ => Cells::Ranks,
    }
}

fn table(words: &Words, document: &Document) -> String {
    let notes: String = document.reported.iter().map(|note| format!("! {note}\n")).collect();
    say::outcome(words, &document.outcome) + &notes
}
