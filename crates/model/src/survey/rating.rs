//! Value and trust between organisations, inspired by PARTNER: six items of 1 (not at all) to 4 (a great deal).
//! Only sums over raters are ever reckoned with; who rated whom stands nowhere in the clear.

/// One of the six things asked, in the order in which they are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    Influence,
    Involvement,
    Resources,
    Reliability,
    Mission,
    Openness,
}

keyed!(Item { Influence = "influence", Involvement = "involvement", Resources = "resources", Reliability = "reliability", Mission = "mission", Openness = "openness" });

/// One organisation's rating of another; 0 where nothing was said. The first three are value, the others trust.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rating(pub [u8; 6]);

impl Rating {
    pub const LOWEST: u8 = 1;
    pub const HIGHEST: u8 = 4;

    /// Keeps what is on the scale; anything else was not said.
    pub fn of(said: [u8; 6]) -> Self {
        Self(said.map(|item| if (Self::LOWEST..=Self::HIGHEST).contains(&item) { item } else { 0 }))
    }

    pub fn said(&self, item: Item) -> u8 {
        let [influence, involvement, resources, reliability, mission, openness] = self.0;
        match item {
            Item::Influence => influence,
            Item::Involvement => involvement,
            Item::Resources => resources,
            Item::Reliability => reliability,
            Item::Mission => mission,
            Item::Openness => openness,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|item| *item == 0)
    }

    /// What one rating adds to the sums: a half of it counts only when all of its three items were said.
    pub fn sums(&self) -> Sums {
        let [a, b, c, d, e, f] = self.0.map(u32::from);
        let whole = |items: [u32; 3]| items.iter().all(|item| *item > 0);
        let (value, trust) = (whole([a, b, c]), whole([d, e, f]));
        Sums {
            n_value: u32::from(value),
            value: if value { a + b + c } else { 0 },
            n_trust: u32::from(trust),
            trust: if trust { d + e + f } else { 0 },
        }
    }
}

/// What several raters said of one organisation, added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    pub n_value: u32,
    /// Three items a rater.
    pub value: u32,
    pub n_trust: u32,
    pub trust: u32,
}

impl Sums {
    pub fn plus(self, other: Self) -> Self {
        Self {
            n_value: self.n_value + other.n_value,
            value: self.value + other.value,
            n_trust: self.n_trust + other.n_trust,
            trust: self.trust + other.trust,
        }
    }

    /// Takes back what was added before.
    pub fn minus(self, other: Self) -> Self {
        Self {
            n_value: self.n_value.saturating_sub(other.n_value),
            value: self.value.saturating_sub(other.value),
            n_trust: self.n_trust.saturating_sub(other.n_trust),
            trust: self.trust.saturating_sub(other.trust),
        }
    }

    /// Nothing below `fewest` raters.
    pub fn value_level(self, fewest: u32) -> Option<Level> {
        level(self.n_value, self.value, fewest)
    }

    /// Nothing below `fewest` raters.
    pub fn trust_level(self, fewest: u32) -> Option<Level> {
        level(self.n_trust, self.trust, fewest)
    }
}

fn level(n: u32, sum: u32, fewest: u32) -> Option<Level> {
    (n >= fewest.max(1)).then(|| Level::of(f64::from(sum) / f64::from(3 * n)))
}

/// A mean in coarse words. Exact means of few raters would give single ratings away when all agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Little,
    Some,
    Much,
    VeryMuch,
}

keyed!(Level { Little = "little", Some = "some", Much = "much", VeryMuch = "very-much" });

impl Level {
    /// Quarters of the scale from 1 to 4.
    pub fn of(mean: f64) -> Self {
        match mean {
            mean if mean < 1.75 => Self::Little,
            mean if mean < 2.5 => Self::Some,
            mean if mean < 3.25 => Self::Much,
            _ => Self::VeryMuch,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rating_counts_by_halves_and_comes_off_again() {
        let half = Rating::of([4, 3, 2, 4, 0, 9]);
        assert_eq!(half.sums(), Sums { n_value: 1, value: 9, n_trust: 0, trust: 0 });
        let whole = Rating::of([1, 1, 1, 4, 4, 4]).sums();
        assert_eq!(whole.plus(half.sums()).minus(half.sums()), whole);
    }

    #[test]
    fn four_raters_say_nothing_and_five_only_a_coarse_word() {
        let five = (0..5).fold(Sums::default(), |sums, _| sums.plus(Rating([4, 4, 4, 4, 4, 3]).sums()));
        let four = five.minus(Rating([4, 4, 4, 4, 4, 3]).sums());
        assert_eq!((four.trust_level(5), five.trust_level(5)), (None, Some(Level::VeryMuch)));
        assert_eq!(five.value_level(5), Some(Level::VeryMuch));
    }
}
