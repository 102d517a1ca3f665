//! Ballots as CSV, in the shapes people make by hand:
//! - one mark a row: `voter,option,rank` or `grade`, `points`, `approved`
//! - one ballot a row: `[count,][voter,]ranking` like `Park > Cafe = Bus`, or `approvals` like `Park|Cafe`
//! - one column per option: `voter,Park,Cafe,Bus` with ranks or grades, whichever the method reads
//! - stances: `voter,stance[,reason]`

use std::collections::BTreeMap;

use super::table::Table;
use super::{BallotError, Note};

const VOTER: &[&str] = &["voter", "voter_id", "participant", "ballot"];
const COUNT: &[&str] = &["count", "ballots", "n"];
const GRADE: &[&str] = &["grade", "score", "points", "stars", "resistance"];

/// What the cells of one-column-per-option sheets mean; only the method asked for can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cells {
    Ranks,
    Grades,
}

/// A sheet of ballots with the voters as written.
#[derive(Debug, Default)]
pub struct Sheet {
    pub options: Vec<String>,
    pub ballots: Vec<SheetBallot>,
    pub notes: Vec<Note>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetBallot {
    pub voter: String,
    pub count: u64,
    pub line: usize,
    pub marks: Marks,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Marks {
    /// Tiers, best first.
    Ranking(Vec<Vec<u16>>),
    Grades(Vec<Option<u32>>),
    Approvals(Vec<u16>),
    Stance {
        stance: String,
        reason: String,
    },
}

/// Reads a sheet. A voter's later row replaces the earlier one (one current ballot per person), and is reported.
pub fn read(bytes: &[u8], cells: Cells) -> Result<Sheet, BallotError> {
    let table = Table::read(bytes)?;
    let mut sheet = if table.column(&["option"]).is_some() {
        long(&table)?
    } else if let Some(column) = table.column(&["ranking"]) {
        compact(&table, column, ranking)?
    } else if let Some(column) = table.column(&["approvals", "approved"]) {
        compact(&table, column, approvals)?
    } else if let Some(column) = table.column(&["stance", "answer", "vote"]) {
        stances(&table, column)?
    } else {
        wide(&table, cells)?
    };
    latest(&mut sheet);
    Ok(sheet)
}

fn latest(sheet: &mut Sheet) {
    let mut last: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, ballot) in sheet.ballots.iter().enumerate() {
        if !ballot.voter.is_empty() {
            last.insert(&ballot.voter, index);
        }
    }
    let keep: Vec<bool> = (0..)
        .zip(&sheet.ballots)
        .map(|(index, ballot)| ballot.voter.is_empty() || last.get(ballot.voter.as_str()) == Some(&index))
        .collect();
    for (ballot, _) in sheet.ballots.iter().zip(&keep).filter(|(_, keep)| !**keep) {
        let what = format!("`{}` votes again further down; the later ballot counts", ballot.voter);
        sheet.notes.push(Note::at(ballot.line, what));
    }
    let mut keep = keep.into_iter();
    sheet.ballots.retain(|_| keep.next().unwrap_or(true));
}

/// Options numbered as they first appear.
#[derive(Default)]
struct Options {
    names: Vec<String>,
    numbers: BTreeMap<String, u16>,
}

impl Options {
    fn number(&mut self, line: usize, name: &str) -> Result<u16, BallotError> {
        if name.is_empty() {
            return Err(BallotError::at(line, "an option without a name"));
        }
        if let Some(&number) = self.numbers.get(name) {
            return Ok(number);
        }
        let number = u16::try_from(self.names.len())
            .map_err(|_| BallotError::at(line, "more options than can be counted"))?;
        self.names.push(name.to_owned());
        self.numbers.insert(name.to_owned(), number);
        Ok(number)
    }
}

fn whole(line: usize, cell: &str, what: &str) -> Result<u64, BallotError> {
    cell.parse().map_err(|_| BallotError::at(line, format!("`{cell}` is not {what}; write a whole number")))
}

fn grade(line: usize, cell: &str) -> Result<Option<u32>, BallotError> {
    match cell {
        "" => Ok(None),
        "-" => Ok(None),
        _ => whole(line, cell, "a grade")?
            .try_into()
            .map(Some)
            .map_err(|_| BallotError::at(line, format!("`{cell}` is too high for a grade"))),
    }
}

fn tiers(mut ranked: Vec<(u64, u16)>) -> Vec<Vec<u16>> {
    ranked.sort_unstable();
    ranked.chunk_by(|a, b| a.0 == b.0).map(|tier| tier.iter().map(|&(_, option)| option).collect()).collect()
}

fn long(table: &Table) -> Result<Sheet, BallotError> {
    let (voter, option) = (table.needed(VOTER)?, table.needed(&["option"])?);
    let (rank, grades) = (table.column(&["rank"]), table.column(GRADE));
    let approved = table.column(&["approved", "approval"]);
    let mut options = Options::default();
    // In order of first appearance, so that blank ballots and reports keep the file's order.
    let mut order: Vec<(String, usize)> = Vec::new();
    let mut marks: BTreeMap<String, Vec<(u16, String, usize)>> = BTreeMap::new();
    for (line, cells) in &table.rows {
        if cells[voter].is_empty() {
            return Err(BallotError::at(*line, "a mark without a voter"));
        }
        let row = marks.entry(cells[voter].clone()).or_insert_with(|| {
            order.push((cells[voter].clone(), *line));
            Vec::new()
        });
        if cells[option].is_empty() {
            continue;
        }
        let number = options.number(*line, &cells[option])?;
        let value = rank.or(grades).or(approved).map_or("1", |column| &cells[column]);
        row.retain(|(other, ..)| *other != number);
        row.push((number, value.to_owned(), *line));
    }
    let mut sheet = Sheet { options: options.names, ..Sheet::default() };
    for (voter, line) in order {
        let given = marks.remove(&voter).unwrap_or_default();
        let marks = if rank.is_some() {
            let ranked = given
                .iter()
                .filter(|(_, cell, _)| !cell.is_empty())
                .map(|(option, cell, line)| Ok((whole(*line, cell, "a rank")?, *option)))
                .collect::<Result<_, BallotError>>()?;
            Marks::Ranking(tiers(ranked))
        } else if grades.is_some() {
            let mut row = vec![None; sheet.options.len()];
            for (option, cell, line) in &given {
                row[usize::from(*option)] = grade(*line, cell)?;
            }
            Marks::Grades(row)
        } else {
            let mut approved = Vec::new();
            for (option, cell, line) in &given {
                if yes(*line, cell)? {
                    approved.push(*option);
                }
            }
            approved.sort_unstable();
            Marks::Approvals(approved)
        };
        sheet.ballots.push(SheetBallot { voter, count: 1, line, marks });
    }
    Ok(sheet)
}

fn yes(line: usize, cell: &str) -> Result<bool, BallotError> {
    match cell.to_lowercase().as_str() {
        "1" | "x" | "yes" | "ja" | "true" => Ok(true),
        "" | "0" | "no" | "nej" | "false" | "-" => Ok(false),
        _ => Err(BallotError::at(line, format!("`{cell}` is neither yes nor no; write 1 or 0"))),
    }
}

type ReadCell = fn(&mut Options, usize, &str) -> Result<Marks, BallotError>;

fn ranking(options: &mut Options, line: usize, cell: &str) -> Result<Marks, BallotError> {
    let mut tiers = Vec::new();
    for tier in cell.split('>').filter(|tier| !tier.trim().is_empty()) {
        let tied: Result<Vec<u16>, _> =
            tier.split('=').map(|name| options.number(line, name.trim())).collect();
        tiers.push(tied?);
    }
    Ok(Marks::Ranking(tiers))
}

fn approvals(options: &mut Options, line: usize, cell: &str) -> Result<Marks, BallotError> {
    let names = cell.split('|').map(str::trim).filter(|name| !name.is_empty());
    let mut approved: Vec<u16> = names.map(|name| options.number(line, name)).collect::<Result<_, _>>()?;
    approved.sort_unstable();
    approved.dedup();
    Ok(Marks::Approvals(approved))
}

fn compact(table: &Table, column: usize, read: ReadCell) -> Result<Sheet, BallotError> {
    let (voter, count) = (table.column(VOTER), table.column(COUNT));
    let mut options = Options::default();
    let mut sheet = Sheet::default();
    for (line, cells) in &table.rows {
        let marks = read(&mut options, *line, &cells[column])?;
        let count = match count {
            Some(count) => whole(*line, &cells[count], "a number of ballots")?,
            None => 1,
        };
        let voter = voter.map(|voter| cells[voter].clone()).unwrap_or_default();
        sheet.ballots.push(SheetBallot { voter, count, line: *line, marks });
    }
    sheet.options = options.names;
    Ok(sheet)
}

fn wide(table: &Table, meaning: Cells) -> Result<Sheet, BallotError> {
    let (voter, count) = (table.column(VOTER), table.column(COUNT));
    let columns: Vec<usize> =
        (0..table.header.len()).filter(|&column| Some(column) != voter && Some(column) != count).collect();
    if columns.is_empty() {
        return Err(BallotError::at(1, "no column names an option"));
    }
    if columns.len() > usize::from(u16::MAX) {
        return Err(BallotError::at(1, "more options than can be counted"));
    }
    let options = columns.iter().map(|&column| table.header[column].clone()).collect();
    let mut sheet = Sheet { options, ..Sheet::default() };
    for (line, cells) in &table.rows {
        let marks = match meaning {
            Cells::Ranks => {
                let mut ranked = Vec::new();
                for (option, &column) in (0u16..).zip(&columns) {
                    if !matches!(cells[column].as_str(), "" | "-") {
                        ranked.push((whole(*line, &cells[column], "a rank")?, option));
                    }
                }
                Marks::Ranking(tiers(ranked))
            }
            Cells::Grades => Marks::Grades(
                columns.iter().map(|&column| grade(*line, &cells[column])).collect::<Result<_, _>>()?,
            ),
        };
        let count = match count {
            Some(count) => whole(*line, &cells[count], "a number of ballots")?,
            None => 1,
        };
        let voter = voter.map(|voter| cells[voter].clone()).unwrap_or_default();
        sheet.ballots.push(SheetBallot { voter, count, line: *line, marks });
    }
    Ok(sheet)
}

fn stances(table: &Table, column: usize) -> Result<Sheet, BallotError> {
    let (voter, reason) = (table.needed(VOTER)?, table.column(&["reason", "harm"]));
    let mut sheet = Sheet::default();
    for (line, cells) in &table.rows {
        let reason = reason.map(|reason| cells[reason].clone()).unwrap_or_default();
        let marks = Marks::Stance { stance: cells[column].to_lowercase(), reason };
        sheet.ballots.push(SheetBallot { voter: cells[voter].clone(), count: 1, line: *line, marks });
    }
    Ok(sheet)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(text: &str, cells: Cells) -> Vec<Marks> {
        read(text.as_bytes(), cells).unwrap().ballots.into_iter().map(|ballot| ballot.marks).collect()
    }

    #[test]
    fn the_same_ballots_in_three_shapes() {
        let long = marks(
            "voter,option,rank\namina,Park,1\namina,Cafe,3\nboris,Cafe,1\nboris,Park,1\n",
            Cells::Ranks,
        );
        let compact = marks("voter,ranking\namina,Park > Cafe\nboris,Park = Cafe\n", Cells::Ranks);
        let wide = marks("voter;Park;Cafe\namina;1;2\nboris;1;1\n", Cells::Ranks);
        assert_eq!(long, compact);
        assert_eq!(long, wide);
    }

    #[test]
    fn a_later_ballot_of_the_same_person_counts() {
        let sheet = read(b"voter,stance\namina,object\namina,consent\n", Cells::Ranks).unwrap();
        assert_eq!(sheet.ballots.len(), 1);
        assert_eq!(
            sheet.notes[0].to_string(),
            "line 2: `amina` votes again further down; the later ballot counts"
        );
    }

    #[test]
    fn a_word_where_a_grade_is_due_is_refused_with_its_line() {
        let refused = read(b"voter,Park\namina,much\n", Cells::Grades).unwrap_err();
        assert_eq!(refused.to_string(), "line 2: `much` is not a grade; write a whole number");
    }
}
