//! Names in other letters are held in their place, so that they do not turn a line around.
//!
//! In Arabic the bundle isolates every argument. In Danish and English only what runs the other way is
//! isolated, so that ordinary sentences stay free of invisible marks.

use basics::Language;
use fluent_bundle::FluentValue;

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';

pub(crate) fn held_in_place(value: FluentValue<'_>, language: Language) -> FluentValue<'_> {
    match value {
        FluentValue::String(text) if language != Language::Ar && text.chars().any(runs_right_to_left) => {
            FluentValue::from(format!("{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"))
        }
        other => other,
    }
}

/// One name of several, held by itself, so that the list as a whole runs the way of its language.
pub(crate) fn name_held(name: &str, language: Language) -> String {
    if language == Language::Ar || name.chars().any(runs_right_to_left) {
        return format!("{FIRST_STRONG_ISOLATE}{name}{POP_ISOLATE}");
    }
    name.to_owned()
}

/// Without marks: for a date, which reads on as one phrase in its own language.
pub(crate) fn bare(text: String) -> String {
    text.replace([FIRST_STRONG_ISOLATE, POP_ISOLATE], "")
}

const fn runs_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}
