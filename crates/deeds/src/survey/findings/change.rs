//! What changed since the wave before: people first, then ties, then figures where the same was asked.

use basics::{Dice, Timestamp};
use network::{Network, Waves, compare};

use super::{Change, Drawn, Figures, Findings, KindFindings};

pub(super) fn find(since: Timestamp, before: &Findings, now: &KindFindings, actors: &[Drawn]) -> Change {
    const DRAWS: u32 = 500;
    let codes = |these: &[Drawn]| these.iter().map(|actor| actor.code.clone()).collect::<Vec<_>>();
    let (then_codes, now_codes) = (codes(&before.actors), codes(actors));
    let mut all: Vec<String> = then_codes.iter().chain(&now_codes).cloned().collect();
    all.sort_unstable();
    all.dedup();
    let names = |these: &[Drawn], wanted: &dyn Fn(&Drawn) -> bool| -> Vec<String> {
        these.iter().filter(|actor| wanted(actor)).map(|actor| actor.name.clone()).collect()
    };
    let then_kind = before.kinds.iter().find(|kind| kind.wording == now.wording);
    let wave = |kind: &KindFindings, these: &[Drawn]| {
        let place = |at: usize| {
            let code = &these.get(at)?.code;
            all.iter().position(|known| known == code).map(|at| at as u32)
        };
        let arcs: Vec<(u32, u32)> =
            kind.arcs.iter().filter_map(|(from, to)| Some((place(*from)?, place(*to)?))).collect();
        let there: Vec<bool> =
            all.iter().map(|code| these.iter().any(|actor| actor.code == *code && actor.answered)).collect();
        Some((Network::from_arcs(all.len(), &arcs).ok()?, there))
    };
    let compared = then_kind.and_then(|then| {
        let ((before_net, in_before), (after_net, in_after)) =
            (wave(then, &before.actors)?, wave(now, actors)?);
        let waves =
            Waves { before: &before_net, after: &after_net, in_before: &in_before, in_after: &in_after };
        Some(compare(&waves, DRAWS, &mut Dice::seeded(0)))
    });
    Change {
        since,
        joiners: names(actors, &|actor| !then_codes.contains(&actor.code)),
        leavers: names(&before.actors, &|actor| !now_codes.contains(&actor.code)),
        silent_before: names(&before.actors, &|actor| !actor.answered),
        silent_now: names(actors, &|actor| !actor.answered),
        stable: compared.as_ref().map_or(0, |found| found.stable),
        created: compared.as_ref().map_or(0, |found| found.created),
        dissolved: compared.as_ref().map_or(0, |found| found.dissolved),
        jaccard: compared.as_ref().and_then(|found| found.jaccard),
        figures: then_kind.map(|kind| figures(kind, before)),
    }
}

fn figures(kind: &KindFindings, before: &Findings) -> Figures {
    let code = |at: usize| before.actors.get(at).map(|actor| actor.code.clone()).unwrap_or_default();
    Figures {
        n_ties: kind.n_ties,
        density: kind.density,
        degree_centralization: kind.degree_centralization,
        betweenness_centralization: kind.betweenness_centralization,
        connectedness: kind.connectedness,
        reciprocity: kind.reciprocity,
        index: kind.sectors.as_ref().and_then(|sectors| sectors.index),
        sides: kind.sides.clone(),
        alone: kind
            .alone
            .iter()
            .filter_map(|at| before.actors.get(*at).map(|actor| actor.name.clone()))
            .collect(),
        actors: before.actors.iter().map(|actor| actor.code.clone()).collect(),
        arcs: kind.arcs.iter().map(|(from, to)| (code(*from), code(*to))).collect(),
    }
}
