//! Actors in groups (sectors, agencies): do ties cross, who carries things between?

mod brokerage;
mod external_internal;
mod mixing;

pub use brokerage::{BrokerageChance, BrokerageRoles, ROLES, brokerage, brokerage_chance};
pub use external_internal::{
    ExternalInternal, GroupTies, external_internal, external_internal_by_group, internal_share,
};
pub use mixing::{DensityByGroup, assortativity, density_by_group, modularity};

/// Which group each actor belongs to, if any.
#[derive(Clone, Debug, PartialEq)]
pub struct Grouping {
    pub labels: Vec<String>,
    pub of: Vec<Option<u32>>,
}

impl Grouping {
    /// From one label per actor; an empty label is no group. Labels stand in alphabetical order.
    ///
    /// ```
    /// # use network::Grouping;
    /// let sectors = Grouping::from_labels(&["public", "", "citizens"]);
    /// assert_eq!(sectors.labels, ["citizens", "public"]);
    /// assert_eq!(sectors.of, [Some(1), None, Some(0)]);
    /// ```
    pub fn from_labels<S: AsRef<str>>(of_actor: &[S]) -> Self {
        let mut labels: Vec<String> = of_actor
            .iter()
            .map(|label| label.as_ref().to_owned())
            .filter(|label| !label.is_empty())
            .collect();
        labels.sort_unstable();
        labels.dedup();
        let of = of_actor
            .iter()
            .map(|label| {
                labels.binary_search_by(|known| known.as_str().cmp(label.as_ref())).ok().map(|at| at as u32)
            })
            .collect();
        Self { labels, of }
    }

    /// The same groups for these actors only, in this order.
    pub fn among(&self, actors: &[u32]) -> Self {
        Self { labels: self.labels.clone(), of: actors.iter().map(|&actor| self.of(actor)).collect() }
    }

    /// How many actors each group has.
    pub fn sizes(&self) -> Vec<u32> {
        let mut sizes = vec![0; self.labels.len()];
        for group in self.of.iter().flatten() {
            sizes[*group as usize] += 1;
        }
        sizes
    }

    pub fn of(&self, actor: u32) -> Option<u32> {
        self.of.get(actor as usize).copied().flatten()
    }
}
