//! Words people write: cleaned without changing what they say, and kept free of civil registration numbers.

mod cpr;

pub use cpr::contains_cpr;

use unicode_normalization::UnicodeNormalization;

/// Why a text could not be kept. Each is something the writer can mend.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    #[error("the field is empty")]
    Empty,
    #[error("the text has {len} characters; at most {most} fit here")]
    TooLong { len: usize, most: usize },
    #[error("the text holds what looks like a CPR number; take it out, Langbord never keeps one")]
    HoldsCpr,
}

/// One line: a name, a title, a place.
pub fn line(input: &str, most: usize) -> Result<String, TextError> {
    let text: String = clean(input).split_whitespace().collect::<Vec<_>>().join(" ");
    checked(text, most)
}

/// Several lines in somebody's own words.
pub fn words(input: &str, most: usize) -> Result<String, TextError> {
    let lines: Vec<&str> = input.lines().map(str::trim_end).collect();
    checked(clean(lines.join("\n").trim()), most)
}

/// Like [`words`], where leaving the field empty is fine.
pub fn optional_words(input: &str, most: usize) -> Result<Option<String>, TextError> {
    match words(input, most) {
        Err(TextError::Empty) => Ok(None),
        other => other.map(Some),
    }
}

fn checked(text: String, most: usize) -> Result<String, TextError> {
    let len = text.chars().count();
    if text.is_empty() {
        Err(TextError::Empty)
    } else if len > most {
        Err(TextError::TooLong { len, most })
    } else if contains_cpr(&text) {
        Err(TextError::HoldsCpr)
    } else {
        Ok(text)
    }
}

/// Composed form (NFC), without control characters and without the marks that can turn a neighbour's
/// text around (U+202A–202E, U+2066–2069). Arabic joiners and the plain direction marks stay.
fn clean(input: &str) -> String {
    input
        .nfc()
        .filter(|&c| c == '\n' || !c.is_control())
        .filter(|c| !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_turns_the_line_around_is_straightened() {
        assert_eq!(line("Ami\u{202E}na ", 40), Ok("Amina".to_owned()));
    }

    #[test]
    fn arabic_joiners_stay() {
        assert_eq!(line("می\u{200C}روم", 40), Ok("می\u{200C}روم".to_owned()));
    }

    #[test]
    fn an_empty_line_says_so() {
        assert_eq!(line(" \u{7} ", 40), Err(TextError::Empty));
    }

    #[test]
    fn a_cpr_number_is_never_kept() {
        assert_eq!(words("hun hedder 010190-1234", 400), Err(TextError::HoldsCpr));
    }
}
