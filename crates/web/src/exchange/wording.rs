//! What is wrong with an upload, in the reader's language.

use formats::upload::{Part, Trouble, What};
use words::Words;

pub fn trouble(words: &Words, trouble: &Trouble) -> String {
    match trouble {
        Trouble::NothingSent => words.exchange_trouble_nothing_sent(),
        Trouble::TooBig { most_mb } => words.exchange_trouble_too_big(*most_mb),
        Trouble::TooBigInside { file, .. } => words.exchange_trouble_too_big_inside(file.as_str()),
        Trouble::TooManyEntries { file, most } => {
            words.exchange_trouble_too_many_entries(file.as_str(), *most)
        }
        Trouble::BrokenZip { file } => words.exchange_trouble_broken_zip(file.as_str()),
        Trouble::LockedZip { file } => words.exchange_trouble_locked_zip(file.as_str()),
        Trouble::NestedZip { file, entry } => {
            words.exchange_trouble_nested_zip(file.as_str(), entry.as_str())
        }
        Trouble::OutsideName { file, entry } => {
            words.exchange_trouble_outside_name(file.as_str(), entry.as_str())
        }
        Trouble::LyingSize { file, entry } => {
            words.exchange_trouble_lying_size(entry.as_str(), file.as_str())
        }
        Trouble::TwiceInside { file, entry } => {
            words.exchange_trouble_twice_inside(file.as_str(), entry.as_str())
        }
        Trouble::Missing { part: Part::Votes } => words.exchange_trouble_missing_votes(),
        Trouble::Missing { part: Part::Statements } => words.exchange_trouble_missing_statements(),
        Trouble::Twice { first, second, .. } => words.exchange_trouble_twice(first.as_str(), second.as_str()),
        Trouble::Empty { file } => words.exchange_trouble_empty(file.as_str()),
        Trouble::Utf16 { file } => words.exchange_trouble_utf16(file.as_str()),
        Trouble::NotText { file, line } => words.exchange_trouble_not_text(file.as_str(), *line),
        Trouble::LongLine { file, line, .. } => words.exchange_trouble_long_line(file.as_str(), *line),
        Trouble::OpenQuote { file, line } => words.exchange_trouble_open_quote(file.as_str(), *line),
        Trouble::NoColumn { file, wanted, found } => {
            words.exchange_trouble_no_column(file.as_str(), wanted.as_str(), found.as_str())
        }
        Trouble::ColumnTwice { file, column } => {
            words.exchange_trouble_column_twice(file.as_str(), column.as_str())
        }
        Trouble::Uneven { file, line, fields, columns } => {
            words.exchange_trouble_uneven(file.as_str(), *line, *fields, *columns)
        }
        Trouble::Field { file, line, column, .. } => {
            words.exchange_trouble_field(file.as_str(), *line, column.as_str())
        }
        Trouble::StatementTwice { file, line, statement } => {
            words.exchange_trouble_statement_twice(file.as_str(), *line, statement.as_str())
        }
        Trouble::Cpr { file, line } => words.exchange_trouble_cpr(file.as_str(), *line),
        Trouble::LongStatement { file, line, len, most } => {
            words.exchange_trouble_long_statement(file.as_str(), *line, *len, *most)
        }
        Trouble::TooMany { what, most } => match what {
            What::Votes => words.exchange_trouble_too_many_votes(*most),
            What::Participants => words.exchange_trouble_too_many_people(*most),
            What::Statements => words.exchange_trouble_too_many_statements(*most),
        },
        Trouble::UnknownConvention { file, found } => {
            words.exchange_trouble_unknown_convention(file.as_str(), found.as_str())
        }
        Trouble::TwoConventions { first, second } => {
            words.exchange_trouble_two_conventions(first.as_str(), second.as_str())
        }
        Trouble::TooSlow { seconds } => words.exchange_trouble_too_slow(*seconds),
        Trouble::TooHungry => words.exchange_trouble_too_hungry(),
        Trouble::Garbled => words.exchange_trouble_garbled(),
    }
}

#[cfg(test)]
mod tests {
    use basics::Language;

    use super::*;

    #[test]
    fn every_word_of_a_sentence_stands_in_its_place() {
        let said =
            |what: Trouble| trouble(words::of(Language::En), &what).replace(['\u{2068}', '\u{2069}'], "");
        let file = || "votes.csv".to_owned();
        let uneven = Trouble::Uneven { file: file(), line: 7, fields: 9, columns: 5 };
        assert!(said(uneven).starts_with("votes.csv, line 7: There are 9 fields, but only 5 columns."));
        let long = Trouble::LongStatement { file: file(), line: 7, len: 3_001, most: 2_000 };
        assert!(said(long).contains("line 7"));
        let nested = Trouble::NestedZip { file: "a.zip".into(), entry: "b.zip".into() };
        assert!(said(nested).starts_with("a.zip has a zip file inside it: b.zip."));
        let missing = Trouble::NoColumn { file: file(), wanted: "vote".into(), found: "a, b".into() };
        assert!(said(missing).starts_with("votes.csv lacks the column vote. It has: a, b."));
    }
}
