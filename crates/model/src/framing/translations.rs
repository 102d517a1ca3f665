//! A sentence of the task in another language.

use basics::{Id, Language};

/// The same words in another language, by a person, never by a machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordingTranslation {
    pub wording: Id,
    pub language: Language,
    pub text: String,
    pub translator: Option<Id>,
}
