//! Eight people who vote as fast as they are answered, and remember what they were told.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::table::{STATEMENTS, Table};

/// One vote, and what its writer was told about it.
#[derive(Clone, Copy, Debug)]
pub struct Attempt {
    pub statement: usize,
    pub sign: i64,
    pub fate: Fate,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Acknowledged,
    /// The line went dead: it may be kept or not.
    Unknown,
    Refused,
}

/// A writer's next vote: every statement in turn, and another answer each time round.
/// So no two votes close to each other are the same, and a lost one is missed.
pub fn nth(number: usize) -> Attempt {
    let sign = [1, -1, 0][(number / STATEMENTS) % 3];
    Attempt { statement: number % STATEMENTS, sign, fate: Fate::Unknown }
}

/// Votes until the line goes dead, or `enough` votes are on the list.
pub fn vote(port: u16, table: &Table, writer: usize, enough: usize, attempts: &mut Vec<Attempt>) {
    let Ok(mut line) = TcpStream::connect(("127.0.0.1", port)) else { return };
    let Ok(reading) = line.try_clone() else { return };
    let _ = line.set_nodelay(true);
    let _ = reading.set_read_timeout(Some(Duration::from_secs(30)));
    let mut answers = BufReader::new(reading);
    while attempts.len() < enough {
        let number = attempts.len();
        let attempt = nth(number);
        let (person, statement) = (table.people[writer], table.statements[attempt.statement]);
        attempts.push(attempt);
        let asked =
            format!("{writer} {number} {} {person} {statement} {}\n", table.partnership, attempt.sign);
        if line.write_all(asked.as_bytes()).is_err() {
            return;
        }
        let mut said = String::new();
        let heard = answers.read_line(&mut said);
        if heard.is_err() || !said.ends_with('\n') {
            return;
        }
        attempts[number].fate = match said.starts_with("kept ") {
            true => Fate::Acknowledged,
            false => Fate::Refused,
        };
    }
}
