//! A round as one table for evaluators: a line for each answer, with the words of its statement.
//! Every field is quoted, and nothing in it can start a formula, whichever separator a program splits at.

use std::error::Error;

use model::statements::Answer;

use super::shared_round::SharedRound;

/// The columns of the answers, here and in the spreadsheet.
pub const COLUMNS: [&str; 8] =
    ["participant", "day", "statement", "answer", "matters", "text", "said_by", "language"];

pub fn write(round: &SharedRound) -> Result<Vec<u8>, Box<dyn Error + Send + Sync>> {
    // A mark at the start tells spreadsheets that this is UTF-8.
    let mut table = csv::WriterBuilder::new()
        .delimiter(b';')
        .quote_style(csv::QuoteStyle::Always)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    table.write_record(COLUMNS)?;
    for line in lines(round) {
        table.write_record(line.iter().map(|field| harmless(field)))?;
    }
    Ok(table.into_inner().map_err(|error| error.into_error())?)
}

/// The answers as words.
pub(super) fn lines(round: &SharedRound) -> impl Iterator<Item = [String; 8]> + '_ {
    round.shared.answers.iter().filter_map(|given| {
        let said = round.statements.get(given.statement)?;
        Some([
            given.participant.to_string(),
            given.day.to_string(),
            said.label.clone(),
            answer_word(given.answer).to_owned(),
            given.matters.map_or("", |matters| if matters { "yes" } else { "no" }).to_owned(),
            said.text.clone(),
            said.said_by.clone(),
            said.language.to_owned(),
        ])
    })
}

pub(super) const fn answer_word(answer: Answer) -> &'static str {
    match answer {
        Answer::Agree => "agree",
        Answer::Disagree => "disagree",
        Answer::Pass => "pass",
    }
}

/// A text that no spreadsheet takes for a formula: an apostrophe before `= + - @`, a tab or a carriage return,
/// at the start and wherever a program with another separator would begin a cell.
pub fn harmless(text: &str) -> String {
    let mut harmless = String::with_capacity(text.len() + 1);
    let mut begins_cell = true;
    for sign in text.chars() {
        if begins_cell && matches!(sign, '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠')
        {
            harmless.push('\'');
        }
        harmless.push(sign);
        begins_cell = matches!(sign, ',' | ';' | '\t' | '\n' | '\r' | '"');
    }
    harmless
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn nothing_starts_a_formula_wherever_a_program_splits() {
        for (text, safe) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("- mere lys", "'- mere lys"),
            ("lys;=1+1", "lys;'=1+1"),
            ("lys\",=cmd|'/c calc'!A1", "lys\",'=cmd|'/c calc'!A1"),
            ("lys\n+4512345678", "lys\n'+4512345678"),
            ("\t=1", "'\t'=1"),
            ("1-2 gange", "1-2 gange"),
            ("", ""),
        ] {
            assert_eq!(harmless(text), safe);
        }
    }
}
