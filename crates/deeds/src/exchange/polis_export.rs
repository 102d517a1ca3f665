//! A round as `polis-export/1`: summary, comments, votes and one line per participant, in a zip.
//! Authors and clusters stay empty, times are days, and the sign is declared.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{Cursor, Write};

use formats::polis::DECLARATION;
use jiff::civil::Date;
use model::statements::Answer;
use serde_json::json;
use zip::write::SimpleFileOptions;

use super::csv::harmless;
use super::shared_round::SharedRound;
use super::sharing::SharedAnswer;

type Trouble = Box<dyn Error + Send + Sync>;

pub fn write(round: &SharedRound) -> Result<Vec<u8>, Trouble> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    // The same round makes the same bytes: no clock stands in the zip.
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    let format = json!({ "format": "polis-export/1", "vote-convention": DECLARATION });
    for (name, bytes) in [
        ("format.json", serde_json::to_vec(&format)?),
        ("summary.csv", summary(round)?),
        ("comments.csv", comments(round)?),
        ("votes.csv", votes(round)?),
        ("participant-votes.csv", participants(round)?),
    ] {
        zip.start_file(name, options)?;
        zip.write_all(&bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn table() -> csv::Writer<Vec<u8>> {
    csv::WriterBuilder::new().flexible(true).from_writer(Vec::new())
}

fn done(table: csv::Writer<Vec<u8>>) -> Result<Vec<u8>, Trouble> {
    Ok(table.into_inner().map_err(|error| error.into_error())?)
}

fn summary(round: &SharedRound) -> Result<Vec<u8>, Trouble> {
    let voters = by_participant(round).len().to_string();
    let n_statements = round.statements.len().to_string();
    let mut rows = table();
    for (key, value) in [
        ("topic", harmless(&round.title).as_str()),
        ("url", ""),
        ("voters", &voters),
        ("voters-in-conv", &voters),
        ("commenters", ""),
        ("comments", &n_statements),
        ("groups", ""),
        ("conversation-description", ""),
        ("vote-convention", DECLARATION),
    ] {
        rows.write_record([key, value])?;
    }
    done(rows)
}

fn comments(round: &SharedRound) -> Result<Vec<u8>, Trouble> {
    let mut rows = table();
    rows.write_record([
        "timestamp",
        "datetime",
        "comment-id",
        "author-id",
        "agrees",
        "disagrees",
        "moderated",
        "comment-body",
    ])?;
    for (place, said) in round.statements.iter().enumerate() {
        let [agrees, disagrees, ..] = round.shared.cells.get(place).copied().unwrap_or_default();
        rows.write_record([
            seconds(round.made).to_string().as_str(),
            &javascript(round.made),
            &place.to_string(),
            "",
            &agrees.to_string(),
            &disagrees.to_string(),
            "1",
            &harmless(&said.text),
        ])?;
    }
    done(rows)
}

fn votes(round: &SharedRound) -> Result<Vec<u8>, Trouble> {
    let asks = round.shared.answers.iter().any(|given| given.matters.is_some());
    let mut rows = table();
    let mut header = vec!["timestamp", "datetime", "comment-id", "voter-id", "vote"];
    header.extend(asks.then_some("important"));
    rows.write_record(header)?;
    for given in &round.shared.answers {
        let mut fields = vec![
            seconds(given.day).to_string(),
            javascript(given.day),
            given.statement.to_string(),
            given.participant.to_string(),
            given.answer.sign().to_string(),
        ];
        fields.extend(asks.then(|| i32::from(given.matters == Some(true)).to_string()));
        rows.write_record(fields)?;
    }
    done(rows)
}

fn participants(round: &SharedRound) -> Result<Vec<u8>, Trouble> {
    let mut rows = table();
    let mut header: Vec<String> =
        ["participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree"]
            .map(str::to_owned)
            .into();
    header.extend((0..round.statements.len()).map(|place| place.to_string()));
    rows.write_record(&header)?;
    for (participant, answers) in by_participant(round) {
        let n = |wanted: Answer| answers.iter().filter(|given| given.answer == wanted).count().to_string();
        // How many comments somebody wrote would tie her to her sentences; so it stays empty.
        let mut fields = vec![
            participant.to_string(),
            String::new(),
            String::new(),
            answers.len().to_string(),
            n(Answer::Agree),
            n(Answer::Disagree),
        ];
        let signs: BTreeMap<usize, i64> =
            answers.iter().map(|given| (given.statement, given.answer.sign())).collect();
        let sign = |place| signs.get(&place).map(i64::to_string).unwrap_or_default();
        fields.extend((0..round.statements.len()).map(sign));
        rows.write_record(fields)?;
    }
    done(rows)
}

fn by_participant(round: &SharedRound) -> BTreeMap<u32, Vec<&SharedAnswer>> {
    let mut people: BTreeMap<u32, Vec<&SharedAnswer>> = BTreeMap::new();
    for given in &round.shared.answers {
        people.entry(given.participant).or_default().push(given);
    }
    people
}

/// Noon is far from every border of a day, in every time zone that matters here.
fn noon(day: Date) -> jiff::Timestamp {
    day.at(12, 0, 0, 0).in_tz("UTC").map_or(jiff::Timestamp::UNIX_EPOCH, |noon| noon.timestamp())
}

fn seconds(day: Date) -> i64 {
    noon(day).as_second()
}

/// A day as JavaScript writes moments: `Sat Nov 17 2018 12:00:00 GMT+0000 (Coordinated Universal Time)`.
fn javascript(day: Date) -> String {
    let date = day.strftime("%a %b %d %Y");
    format!("{date} 12:00:00 GMT+0000 (Coordinated Universal Time)")
}
