//! The figures of one kind of tie, taken from the workshop's document where it has them.

use basics::Dice;
use model::survey::{Side, TieKind};
use network::core_periphery::{CorePattern, discrete_core};
use network::report::{GroupMeasures, Layer};
use network::{Network, Options, Study};

use super::{CoreFindings, Drawn, KindFindings, SectorFindings, SideFindings, seen};

/// What one kind of tie is read from.
pub(super) struct Upon<'a> {
    pub network: &'a Network,
    /// Measured as it was said.
    pub layer: &'a Layer<&'a str>,
    /// Measured as pairs; nothing where nobody has a sector.
    pub by_sector: Option<&'a GroupMeasures>,
}

pub(super) fn find(
    kind: &TieKind,
    upon: &Upon<'_>,
    options: &Options,
    study: &Study,
    actors: &[Drawn],
) -> KindFindings {
    const STARTS: u32 = 60;
    let Upon { network, layer, by_sector } = *upon;
    let either = seen(network, study, options).either_way();
    let (whole, missing) = (&layer.whole, layer.missing_respondents.as_ref());
    let ranges = missing.and_then(|missing| missing.range_over_fills.as_ref());
    let n = actors.len();
    let directed = whole.directed.as_ref();
    KindFindings {
        wording: kind.wording.clone(),
        is_mutual: kind.is_mutual,
        arcs: network.list().map(|tie| (tie.from as usize, tie.to as usize)).collect(),
        n_ties: either.ties(),
        n_pairs: n * n.saturating_sub(1) / 2,
        density: directed.and_then(|directed| directed.density_undirected),
        partners_on_average: 2.0 * either.ties() as f64 / n.max(1) as f64,
        reciprocity: match missing {
            Some(missing) => missing.reciprocity_arc_respondents_only,
            None => directed.and_then(|directed| directed.reciprocity.reciprocity_arc),
        },
        degree_centralization: whole.centralization.degree_undirected,
        betweenness_centralization: whole.centralization.betweenness_undirected,
        betweenness_range: ranges.and_then(|ranges| ranges.betweenness_centralization),
        connectedness: network::components::weak(either.around()).connectedness(),
        connectedness_range: ranges.map(|ranges| ranges.connectedness),
        distance_fragmentation: network::key_players::baseline(either.around()).distance,
        hierarchy: whole.krackhardt.hierarchy,
        efficiency_sna: whole.krackhardt.efficiency_sna,
        alone: (0..n).filter(|&actor| either.around().degree(actor as u32) == 0).collect(),
        hub: hub(&either),
        sectors: by_sector.map(|groups| SectorFindings {
            across: groups.ei.external,
            within: groups.ei.internal,
            index: groups.ei.ei,
            by_chance: groups.ei.expected_random_mixing,
            p: groups.ei_permutation.as_ref().map(|test| test.p),
        }),
        sides: sides(&either, actors),
        core: discrete_core(&either, CorePattern::Or, STARTS, &mut Dice::seeded(options.seed)).map(|found| {
            CoreFindings { core: found.core.iter().map(|actor| *actor as usize).collect(), fit: found.fit }
        }),
        liaison: layer
            .groups
            .get("sector")
            .map(|groups| groups.gould_fernandez.raw.iter().map(|roles| roles[4]).collect())
            .unwrap_or_default(),
    }
}

/// A rank difference of small values is noise: the first is named only when it has half as much again as the second.
fn hub(either: &Network) -> Option<usize> {
    let between = network::betweenness(either, network::Scale::Pairs);
    let mut order: Vec<usize> = (0..between.len()).collect();
    let of = |at: &usize| between.get(*at).copied().unwrap_or_default();
    order.sort_by(|one, other| of(other).total_cmp(&of(one)).then(one.cmp(other)));
    let (first, second) = (order.first()?, order.get(1)?);
    (of(first) > 0.0 && of(first) >= 1.5 * of(second)).then_some(*first)
}

fn sides(either: &Network, actors: &[Drawn]) -> SideFindings {
    let side = |actor: u32| actors.get(actor as usize).and_then(Drawn::side);
    let across = |one: u32, other: u32| {
        matches!(
            (side(one), side(other)),
            (Some(Side::Citizens), Some(Side::Professionals))
                | (Some(Side::Professionals), Some(Side::Citizens))
        )
    };
    let count = |wanted: Side| actors.iter().filter(|actor| actor.side() == Some(wanted)).count();
    SideFindings {
        ties: either.list().filter(|tie| across(tie.from, tie.to)).count(),
        possible: count(Side::Citizens) * count(Side::Professionals),
    }
}
