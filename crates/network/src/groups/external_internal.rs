//! The E-I index: do ties cross the groups' borders or stay inside?

use serde::Serialize;

use super::Grouping;
use crate::ties::Network;

/// External and internal ties, the index, and what to hold it against.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ExternalInternal {
    #[serde(rename = "E")]
    pub external: f64,
    #[serde(rename = "I")]
    pub internal: f64,
    /// (E−I)/(E+I): −1 everyone stays in their own group, +1 everyone works across.
    pub ei: Option<f64>,
    /// What chance would give with these group sizes.
    pub expected_random_mixing: Option<f64>,
    /// The lowest and highest index this many ties could have.
    pub min_given_density: Option<f64>,
    pub max_given_density: Option<f64>,
    /// Where the index stands between those two, −1 to +1.
    pub rescaled: Option<f64>,
}

/// One group's own ties; arcs count whichever way they point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct GroupTies {
    pub internal: f64,
    pub external: f64,
    pub ei: Option<f64>,
}

/// Krackhardt & Stern (1988). Arcs count in a directed network, pairs in an undirected one; ties to
/// actors without a group are left out.
///
/// The raw index is mostly group sizes: always show it beside `expected_random_mixing`. A group of
/// one cannot have internal ties.
pub fn external_internal(network: &Network, grouping: &Grouping) -> ExternalInternal {
    let (mut external, mut internal) = (0.0, 0.0);
    for tie in network.list() {
        if let (Some(from), Some(to)) = (grouping.of(tie.from), grouping.of(tie.to)) {
            *(if from == to { &mut internal } else { &mut external }) += 1.0;
        }
    }
    let sizes = grouping.sizes();
    let grouped = f64::from(sizes.iter().sum::<u32>());
    let directions = if network.is_directed() { 1.0 } else { 0.5 };
    let possible_inside =
        directions * sizes.iter().map(|&s| f64::from(s) * (f64::from(s) - 1.0)).sum::<f64>();
    let possible_across = directions * grouped * (grouped - 1.0) - possible_inside;
    let ties = external + internal;
    let index = |external: f64, internal: f64| {
        (external + internal > 0.0).then(|| (external - internal) / (external + internal))
    };
    let ei = index(external, internal);
    let min = index(ties - ties.min(possible_inside), ties.min(possible_inside));
    let max = index(ties.min(possible_across), ties - ties.min(possible_across));
    let rescaled = match (ei, min, max) {
        (Some(ei), Some(min), Some(max)) if max > min => Some(2.0 * (ei - min) / (max - min) - 1.0),
        _ => None,
    };
    ExternalInternal {
        external,
        internal,
        ei,
        expected_random_mixing: index(possible_across, possible_inside),
        min_given_density: min,
        max_given_density: max,
        rescaled,
    }
}

/// The same for each group's own ties, in the order of the labels.
pub fn external_internal_by_group(network: &Network, grouping: &Grouping) -> Vec<GroupTies> {
    let mut groups = vec![GroupTies::default(); grouping.labels.len()];
    for tie in network.list() {
        if let (Some(from), Some(to)) = (grouping.of(tie.from), grouping.of(tie.to)) {
            if from == to {
                groups[from as usize].internal += 1.0;
            } else {
                groups[from as usize].external += 1.0;
                groups[to as usize].external += 1.0;
            }
        }
    }
    for group in &mut groups {
        let ties = group.external + group.internal;
        group.ei = (ties > 0.0).then(|| (group.external - group.internal) / ties);
    }
    groups
}

/// Internal ties ÷ all ties between grouped actors.
pub fn internal_share(ei: &ExternalInternal) -> Option<f64> {
    let ties = ei.external + ei.internal;
    (ties > 0.0).then(|| ei.internal / ties)
}
