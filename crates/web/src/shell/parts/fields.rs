//! Five fields of equal width for each group, whatever its size. Exact counts are never drawn.

use words::Words;

/// What a field stands for: about a fifth of the group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filling {
    Yes,
    No,
    /// Would not say: the choice that says least.
    Pass,
}

/// One group's answers to one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fields {
    pub group: String,
    /// Nothing when the group is too small to show.
    pub fields: Vec<Filling>,
    pub word: String,
}

impl Fields {
    /// From whole fifths, already coarse: yes first, then no; the rest would not say.
    pub fn of_fifths(group: impl Into<String>, yes: u8, no: u8, words: &Words) -> Self {
        let (yes, no) = (yes.min(5), no.min(5 - yes.min(5)));
        let filling = |place: u8| match place {
            place if place < yes => Filling::Yes,
            place if place < yes + no => Filling::No,
            _ => Filling::Pass,
        };
        Self { group: group.into(), fields: (0..5).map(filling).collect(), word: word(yes, no, words) }
    }

    pub fn too_few(group: impl Into<String>, words: &Words) -> Self {
        Self { group: group.into(), fields: Vec::new(), word: words.shell_too_few() }
    }
}

fn word(yes: u8, no: u8, words: &Words) -> String {
    let most = match yes {
        0 => words.shell_fields_few_or_none(),
        1 => words.shell_fields_some(),
        2 => words.shell_fields_under_half(),
        3 => words.shell_fields_over_half(),
        4 => words.shell_fields_most(),
        _ => words.shell_fields_nearly_all(),
    };
    let pass = 5 - yes - no;
    if no >= 4 {
        format!("{most} · {}", words.shell_fields_most_say_no())
    } else if pass >= 2 {
        format!("{most} · {}", words.shell_fields_many_passed())
    } else {
        most
    }
}

impl Filling {
    pub const fn class(&self) -> &'static str {
        match self {
            Self::Yes => "y",
            Self::No => "n",
            Self::Pass => "p",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_always_make_five_and_come_with_a_word() {
        let danish = words::of(basics::Language::Da);
        for yes in 0..=9 {
            for no in 0..=9 {
                let group = Fields::of_fifths("Elever", yes, no, danish);
                assert_eq!(group.fields.len(), 5);
                assert!(!group.word.is_empty());
            }
        }
        assert_eq!(Fields::of_fifths("Elever", 2, 1, danish).word, "under halvdelen · mange lod være");
        assert_eq!(Fields::of_fifths("Elever", 1, 4, danish).word, "nogle få · de fleste siger nej");
    }
}
