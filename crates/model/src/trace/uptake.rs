//! Uptake: how much of what was said went into anything, by kind of knowledge. For the whole, never for a person.

use crate::statements::KnowledgeKind;

/// Fewer statements than this tell of single people.
pub const FEWEST: usize = 5;

/// One kind's uptake: how many were said, how many were taken up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Uptake {
    pub n_said: usize,
    pub n_used: usize,
}

impl Uptake {
    #[expect(clippy::cast_precision_loss, reason = "no table says 2^52 sentences")]
    fn share(self) -> f64 {
        self.n_used as f64 / self.n_said as f64
    }

    /// In how many of five fields it was taken up; nothing for too few.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of five fields is 0 to 5"
    )]
    pub fn fifths(self) -> Option<u8> {
        (self.n_said >= FEWEST).then(|| (self.share() * 5.0).round() as u8)
    }
}

/// Lived experience beside all other knowledge: 1 is parity. Nothing while either is too few, or nothing professional
/// was taken up at all.
pub fn parity(lived: Uptake, other: Uptake) -> Option<f64> {
    (lived.n_said >= FEWEST && other.n_said >= FEWEST && other.n_used > 0)
        .then(|| lived.share() / other.share())
}

/// Sums up statements given as their kind and whether they went into anything.
pub fn of(statements: &[(KnowledgeKind, bool)], wanted: impl Fn(KnowledgeKind) -> bool) -> Uptake {
    let mine = || statements.iter().filter(|(kind, _)| wanted(*kind));
    Uptake { n_said: mine().count(), n_used: mine().filter(|(_, used)| *used).count() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parity_is_one_when_both_are_heard_alike() {
        let even = Uptake { n_said: 10, n_used: 5 };
        assert_eq!(parity(even, even), Some(1.0));
        assert_eq!(parity(Uptake { n_said: 10, n_used: 3 }, even), Some(0.6));
        assert_eq!(parity(Uptake { n_said: 4, n_used: 4 }, even), None);
        assert_eq!(even.fifths(), Some(3));
        assert_eq!(Uptake { n_said: 4, n_used: 4 }.fifths(), None);
    }
}
