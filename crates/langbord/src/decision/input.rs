//! Ballot files into elections, whichever format they come in.

use std::path::Path;

use anyhow::{Context, Result, bail};
use decision::{Approvals, Ballots, Election, Grades, Rankings};
use formats::ballots::sheet::{Cells, Marks};
use formats::ballots::{BallotError, Note, RankedFile, abc, blt, pb, preflib, sheet};

use crate::output;

/// What a ballot file held.
pub struct Read {
    pub options: Vec<String>,
    pub seats: Option<usize>,
    pub ballots: Ballots,
    /// Who cast each entry of `ballots`, where the file says so.
    pub voters: Vec<String>,
    pub notes: Vec<Note>,
}

impl Read {
    /// The election, and what the file says besides: who cast each entry, and what had to be put right.
    pub fn into_election(self, seats: usize) -> Result<(Election, Vec<String>, Vec<Note>)> {
        Ok((Election::new(self.options, seats, self.ballots)?, self.voters, self.notes))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Blt,
    Preflib,
    Abc,
    Pabulib,
    Sheet,
}

/// Reads ballots; `cells` says what the cells of a one-column-per-option sheet mean.
pub fn read(path: &Path, cells: Cells) -> Result<Read> {
    let bytes = output::read(path)?;
    let at = |error: BallotError| anyhow::anyhow!("`{}`, {error}", path.display());
    let format = format(path, &bytes);
    match format {
        Format::Blt | Format::Preflib => {
            let read = if format == Format::Blt { blt::read } else { preflib::read };
            let file = read(&bytes).map_err(at)?;
            drop(bytes);
            Ok(ranked(file))
        }
        Format::Abc => {
            let file = abc::read(&bytes).map_err(at)?;
            let mut approvals = Approvals::default();
            file.ballots.into_iter().for_each(|options| approvals.push(1, options));
            Ok(plain(file.options, file.seats, Ballots::Approved(approvals), Vec::new()))
        }
        Format::Pabulib => points(pb::read(&bytes).map_err(at)?),
        Format::Sheet => from_sheet(sheet::read(&bytes, cells).map_err(at)?)
            .with_context(|| format!("`{}` could not be counted", path.display())),
    }
}

/// By extension, else by how the file begins.
fn format(path: &Path, bytes: &[u8]) -> Format {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    match extension.to_ascii_lowercase().as_str() {
        "blt" => return Format::Blt,
        "toi" | "soi" | "soc" | "toc" => return Format::Preflib,
        "yaml" | "yml" => return Format::Abc,
        "pb" => return Format::Pabulib,
        "csv" | "tsv" => return Format::Sheet,
        _ => {}
    }
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).into_owned();
    let first = start.lines().next().unwrap_or_default().trim();
    let two_numbers = || {
        let mut words = first.split_whitespace();
        words.clone().count() == 2 && words.all(|word| word.parse::<usize>().is_ok())
    };
    if start.contains("# NUMBER ALTERNATIVES") || first.parse::<usize>().is_ok() {
        Format::Preflib
    } else if first == "META" {
        Format::Pabulib
    } else if start.lines().any(|line| line.starts_with("profile:")) {
        Format::Abc
    } else if two_numbers() || first.starts_with('#') {
        Format::Blt
    } else {
        Format::Sheet
    }
}

fn plain(options: Vec<String>, seats: Option<usize>, ballots: Ballots, notes: Vec<Note>) -> Read {
    Read { options, seats, ballots, voters: Vec::new(), notes }
}

fn ranked(mut file: RankedFile) -> Read {
    // Options that withdrew leave the list and every ballot; those behind them move up.
    let mut number: Vec<Option<u16>> = Vec::with_capacity(file.options.len());
    let mut options = Vec::new();
    for (index, name) in (0u16..).zip(&file.options) {
        if file.withdrawn.contains(&index) {
            number.push(None);
        } else {
            number.push(Some(options.len() as u16));
            options.push(name.clone());
        }
    }
    let (ballots, marks) = file.ballots().fold((0, 0), |(n, all), (_, marks)| (n + 1, all + marks.len()));
    let mut rankings = Rankings::with_capacity(ballots, marks);
    for (count, marks) in file.ballots() {
        // Equal to one that withdrew is equal to nobody, unless more stand in the same tier.
        let mut fresh = true;
        let left = marks.iter().filter_map(|mark| {
            fresh |= !mark.tied;
            let option = number.get(usize::from(mark.option)).copied().flatten()?;
            Some((option, !std::mem::replace(&mut fresh, false)))
        });
        rankings.push_marks(count, left);
    }
    let (seats, notes) = (file.seats, std::mem::take(&mut file.notes));
    drop(file);
    plain(options, seats, Ballots::Ranked(rankings.gathered()), notes)
}

/// Points per project as grades; ballots without points are approvals.
fn points(file: pb::Budget) -> Result<Read> {
    let options: Vec<String> = file.projects.iter().map(|project| project.id.clone()).collect();
    if file.votes.iter().all(|vote| vote.points.is_none()) {
        let mut approvals = Approvals::default();
        file.votes.into_iter().for_each(|vote| approvals.push(1, vote.projects));
        return Ok(plain(options, None, Ballots::Approved(approvals), file.notes));
    }
    let mut ballots = Vec::with_capacity(file.votes.len());
    for vote in &file.votes {
        let mut marks = vec![None; options.len()];
        for (project, points) in vote.projects.iter().zip(vote.points.iter().flatten()) {
            let points = points.parse().with_context(|| {
                format!("`{points}`, given by voter `{}`, is not a whole number of points", vote.voter)
            })?;
            marks[usize::from(*project)] = Some(points);
        }
        ballots.push((1, marks));
    }
    Ok(plain(options, None, Ballots::Graded(Grades { ballots }), file.notes))
}

fn from_sheet(file: sheet::Sheet) -> Result<Read> {
    let (mut rankings, mut grades, mut approvals) =
        (Rankings::new(), Grades::default(), Approvals::default());
    let mut voters = Vec::new();
    for ballot in file.ballots {
        match &ballot.marks {
            Marks::Ranking(tiers) => {
                rankings.push_tiers(ballot.count, tiers);
            }
            Marks::Grades(marks) => grades.ballots.push((ballot.count, marks.clone())),
            Marks::Approvals(options) => approvals.push(ballot.count, options.clone()),
            Marks::Stance { .. } => {
                bail!("line {}: a stance decides in talking methods, not here", ballot.line)
            }
        }
        voters.push(ballot.voter);
    }
    let ballots = match (rankings.is_empty(), grades.ballots.is_empty(), approvals.ballots.is_empty()) {
        (_, true, true) => Ballots::Ranked(rankings),
        (true, false, true) => Ballots::Graded(grades),
        (true, true, false) => Ballots::Approved(approvals),
        _ => bail!("the sheet mixes kinds of ballots"),
    };
    Ok(Read { voters, ..plain(file.options, None, ballots, file.notes) })
}
