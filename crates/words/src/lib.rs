//! Everything people read, in Danish, English and Arabic.
//!
//! The texts stand in `locales/<language>/<feature>.ftl`; from the Danish ones a method each is made when
//! this crate is built, so that a missing text or a misspelt variable never reaches a page. Start at [`of`].

mod dates;
mod direction;
mod lists;
mod lix;
mod numbers;

use std::sync::LazyLock;

use basics::Language;
pub use fluent_bundle::FluentValue;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
pub use lix::{Lix, lix};

/// One language's texts.
///
/// ```
/// # use basics::Language;
/// let words = words::of(Language::En);
/// assert_eq!(words.date(jiff::civil::date(2026, 12, 15)), "15 December");
/// ```
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// A message as the locale files have it; for tests and tools.
#[derive(Clone, Copy, Debug)]
pub struct Message {
    pub id: &'static str,
    /// The name of the method that says it.
    pub method: &'static str,
    pub feature: &'static str,
    /// The heading it stands under: a page and its readers, such as `answer · citizen`.
    pub page: &'static str,
    pub arguments: &'static [&'static str],
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

struct All {
    danish: Words,
    english: Words,
    arabic: Words,
}

static ALL: LazyLock<All> = LazyLock::new(|| All {
    danish: Words::read(Language::Da),
    english: Words::read(Language::En),
    arabic: Words::read(Language::Ar),
});

/// The texts in this language.
pub fn of(language: Language) -> &'static Words {
    match language {
        Language::Da => &ALL.danish,
        Language::En => &ALL.english,
        Language::Ar => &ALL.arabic,
    }
}

impl Words {
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A text whose id is data. Prefer the methods: they are checked when the house is built.
    pub fn by_key<'a>(
        &self,
        id: &str,
        arguments: impl IntoIterator<Item = (&'a str, FluentValue<'a>)>,
    ) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let arguments: FluentArgs<'_> = arguments
            .into_iter()
            .map(|(name, value)| (name, direction::held_in_place(value, self.language)))
            .collect();
        Some(self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned())
    }

    fn say<'a, const N: usize>(&self, id: &str, arguments: [(&'a str, FluentValue<'a>); N]) -> String {
        // The build has compared every id in every language; the id itself would only show if that were broken.
        self.by_key(id, arguments).unwrap_or_else(|| id.to_owned())
    }

    fn read(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.tag().parse().unwrap_or_default()]);
        // In Arabic lines a name or a number in other letters must not turn its neighbours around.
        bundle.set_use_isolating(language == Language::Ar);
        bundle.set_formatter(Some(numbers::formatter(language)));
        for source in sources(language) {
            let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(source.to_owned());
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }
}
