//! The languages Langbord speaks.

use serde::{Deserialize, Serialize};

/// A language of the house, written right to left or left to right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    #[default]
    Da,
    En,
    Ar,
}

impl Language {
    pub const ALL: [Self; 3] = [Self::Da, Self::En, Self::Ar];

    pub const fn tag(self) -> &'static str {
        match self {
            Self::Da => "da",
            Self::En => "en",
            Self::Ar => "ar",
        }
    }

    /// The language's own name in its own script.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Da => "Dansk",
            Self::En => "English",
            Self::Ar => "العربية",
        }
    }

    pub const fn direction(self) -> &'static str {
        match self {
            Self::Da | Self::En => "ltr",
            Self::Ar => "rtl",
        }
    }

    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.']).next()?;
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }
}
