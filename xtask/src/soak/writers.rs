//! Eight people who vote as fast as they are answered, and remember what they were told.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::Result;

use super::table::{STATEMENTS, Table};
use crate::phone::Phone;

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

/// Which door a writer's votes go through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// One line a vote, at the [keeper](super::keeper).
    Line,
    /// The pages of the real server.
    Pages,
}

/// Votes until the line goes dead, or `enough` votes are on the list.
pub fn vote(door: Door, port: u16, table: &Table, writer: usize, enough: usize, attempts: &mut Vec<Attempt>) {
    // A server that is gone is what we are here for: the last attempt then stays unknown.
    let _ = match door {
        Door::Line => by_line(port, table, writer, enough, attempts),
        Door::Pages => by_pages(port, table, writer, enough, attempts),
    };
}

fn by_line(
    port: u16,
    table: &Table,
    writer: usize,
    enough: usize,
    attempts: &mut Vec<Attempt>,
) -> Result<()> {
    let mut line = Line::open(port)?;
    while attempts.len() < enough {
        let number = attempts.len();
        let attempt = nth(number);
        attempts.push(attempt);
        let said = line.ask(table, writer, number, attempt.statement, &attempt.sign.to_string())?;
        attempts[number].fate = if said.starts_with("kept ") { Fate::Acknowledged } else { Fate::Refused };
    }
    Ok(())
}

fn by_pages(
    port: u16,
    table: &Table,
    writer: usize,
    enough: usize,
    attempts: &mut Vec<Attempt>,
) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut phone = Phone::new(port, table.secrets[writer].as_str());
        while attempts.len() < enough {
            let number = attempts.len();
            let attempt = nth(number);
            attempts.push(attempt);
            let statement = table.statements[attempt.statement];
            let path = format!("/p/{}/statements/{statement}/answer", table.partnership);
            let word = ["no", "pass", "yes"][usize::try_from(attempt.sign + 1)?];
            let form = format!("form={}&answer={word}", table.mark(writer, number));
            let reply = phone.post(&path, &form).await?;
            attempts[number].fate = if reply.status == 303 { Fate::Acknowledged } else { Fate::Refused };
        }
        Ok(())
    })
}

/// A writer's line to the server.
pub struct Line {
    asks: TcpStream,
    answers: BufReader<TcpStream>,
}

impl Line {
    pub fn open(port: u16) -> std::io::Result<Self> {
        let asks = TcpStream::connect(("127.0.0.1", port))?;
        asks.set_nodelay(true)?;
        asks.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Self { answers: BufReader::new(asks.try_clone()?), asks })
    }

    /// Asks for one thing and waits for what is said about it; a dead line is an error.
    pub fn ask(
        &mut self,
        table: &Table,
        writer: usize,
        number: usize,
        statement: usize,
        what: &str,
    ) -> std::io::Result<String> {
        let (person, statement) = (table.people[writer], table.statements[statement]);
        writeln!(self.asks, "{writer} {number} {} {person} {statement} {what}", table.partnership)?;
        let mut said = String::new();
        self.answers.read_line(&mut said)?;
        if said.ends_with('\n') { Ok(said) } else { Err(std::io::ErrorKind::UnexpectedEof.into()) }
    }
}
