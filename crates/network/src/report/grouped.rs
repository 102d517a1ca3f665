//! The measures of one grouping on one network.

use serde::Serialize;

use basics::Dice;

use super::named::Named;
use crate::chance::{LabelTest, shuffle_labels};
use crate::groups::{
    self, BrokerageChance, BrokerageRoles, DensityByGroup, ExternalInternal, GroupTies, Grouping,
};
use crate::ties::Network;

#[derive(Clone, Debug, Serialize)]
pub struct GroupMeasures {
    pub ei: ExternalInternal,
    /// In directed networks, the index over pairs tied either way: the one to show for joint work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ei_undirected: Option<ExternalInternal>,
    pub ei_by_group: Named<GroupTies>,
    pub h_internal_share: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ei_permutation: Option<LabelTest>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assortativity_permutation: Option<LabelTest>,
    pub assortativity_nominal: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modularity_of_groups_directed: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modularity_of_groups: Option<f64>,
    pub density_by_group: DensityByGroup,
    pub gould_fernandez: BrokerageRoles,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brokerage_permutation: Option<BrokerageChance>,
}

/// `permutations` 0: nothing is shuffled.
pub(super) fn measure(
    network: &Network,
    grouping: &Grouping,
    permutations: u32,
    dice: &mut Dice,
) -> GroupMeasures {
    let directed = network.is_directed();
    let ei = groups::external_internal(network, grouping);
    let modularity = groups::modularity(network, grouping);
    let by_group = groups::external_internal_by_group(network, grouping);
    let tests =
        (permutations > 0).then(|| shuffle_labels(network, grouping, permutations, &mut dice.branch()));
    let roles = groups::brokerage(network, grouping);
    let role_chance = (permutations > 0)
        .then(|| groups::brokerage_chance(network, grouping, &roles, permutations, &mut dice.branch()));
    let (ei_permutation, assortativity_permutation) =
        tests.map_or((None, None), |tests| (tests.ei_permutation, tests.assortativity_permutation));
    GroupMeasures {
        ei_permutation,
        assortativity_permutation,
        brokerage_permutation: role_chance,
        h_internal_share: groups::internal_share(&ei),
        ei,
        ei_undirected: directed.then(|| groups::external_internal(&network.either_way(), grouping)),
        ei_by_group: grouping.labels.iter().cloned().zip(by_group).collect(),
        assortativity_nominal: groups::assortativity(network, grouping),
        modularity_of_groups_directed: modularity.filter(|_| directed),
        modularity_of_groups: modularity.filter(|_| !directed),
        density_by_group: groups::density_by_group(network, grouping),
        gould_fernandez: roles,
    }
}
