//! What changed between two waves of the same question.

use basics::Dice;
use serde::Serialize;

use crate::ties::Network;

/// Two moments of the same question, actors numbered over both.
#[derive(Clone, Debug)]
pub struct Waves<'a> {
    pub before: &'a Network,
    pub after: &'a Network,
    /// Who took part in each wave; others are joiners, leavers or did not answer.
    pub in_before: &'a [bool],
    pub in_after: &'a [bool],
}

/// Ties that lasted, came and went, among actors in both waves.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change<A> {
    pub joiners: Vec<A>,
    pub leavers: Vec<A>,
    pub actors_in_both: usize,
    pub stable: u64,
    pub created: u64,
    pub dissolved: u64,
    /// stable ÷ (stable + created + dissolved). Below .2 it is not the same network.
    pub jaccard: Option<f64>,
    /// stable ÷ (stable + dissolved).
    pub persistence: Option<f64>,
    pub hamming: u64,
    pub density_before: Option<f64>,
    pub density_after: Option<f64>,
    pub density_change: Option<f64>,
    /// Range of the change in 95 of 100 draws of the same actors with replacement, in both waves at once.
    pub density_change_ci95: Option<[f64; 2]>,
    pub turnover: Turnover<A>,
}

/// Per actor in both waves: the share of the ties it had in either that did not last.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Turnover<A> {
    pub id: Vec<A>,
    pub stable: Vec<u64>,
    pub created: Vec<u64>,
    pub dissolved: Vec<u64>,
    pub turnover: Vec<Option<f64>>,
}

/// Compares ties among those present in both waves (Snijders, van de Bunt & Steglich 2010).
///
/// "Of all links seen in either wave, so many lasted." New members and people who did not answer look
/// like churn: tell joiners, leavers and silence first. Directed if both waves are, else by pairs.
pub fn compare(waves: &Waves, draws: u32, dice: &mut Dice) -> Change<u32> {
    let n = waves.before.actors();
    let there = |list: &[bool], actor: u32| list.get(actor as usize).copied().unwrap_or(false);
    let both: Vec<u32> = (0..n as u32)
        .filter(|&actor| there(waves.in_before, actor) && there(waves.in_after, actor))
        .collect();
    let only = |these: &[bool], those: &[bool]| -> Vec<u32> {
        (0..n as u32).filter(|&actor| there(these, actor) && !there(those, actor)).collect()
    };
    let directed = waves.before.is_directed() && waves.after.is_directed();
    let (before, after) = if directed {
        (waves.before.clone(), waves.after.clone())
    } else {
        (waves.before.either_way(), waves.after.either_way())
    };
    let stays: Vec<bool> = (0..n as u32).map(|actor| both.binary_search(&actor).is_ok()).collect();
    let (before, after) = (before.among(&stays), after.among(&stays));

    let count = |of: &Network, not: &Network, shared: bool| -> u64 {
        of.list().filter(|tie| not.outward().has(tie.from, tie.to) == shared).count() as u64
    };
    let (stable, created, dissolved) =
        (count(&after, &before, true), count(&after, &before, false), count(&before, &after, false));
    let share = |part: u64, whole: u64| (whole > 0).then(|| part as f64 / whole as f64);
    let densities = (crate::cohesion::density(&before), crate::cohesion::density(&after));
    Change {
        joiners: only(waves.in_after, waves.in_before),
        leavers: only(waves.in_before, waves.in_after),
        actors_in_both: both.len(),
        stable,
        created,
        dissolved,
        jaccard: share(stable, stable + created + dissolved),
        persistence: share(stable, stable + dissolved),
        hamming: created + dissolved,
        density_before: densities.0,
        density_after: densities.1,
        density_change: densities.0.zip(densities.1).map(|(before, after)| after - before),
        density_change_ci95: paired_bootstrap(&before, &after, draws, dice),
        turnover: turnover(&before, &after, both),
    }
}

fn turnover(before: &Network, after: &Network, id: Vec<u32>) -> Turnover<u32> {
    let mut found =
        Turnover { id, stable: Vec::new(), created: Vec::new(), dissolved: Vec::new(), turnover: Vec::new() };
    for actor in 0..before.actors() as u32 {
        let arcs = |of: &Network, not: &Network, shared: bool| -> u64 {
            let outward = of
                .outward()
                .neighbours(actor)
                .iter()
                .filter(|&&o| not.outward().has(actor, o) == shared)
                .count();
            let inward = of
                .inward()
                .neighbours(actor)
                .iter()
                .filter(|&&o| not.inward().has(actor, o) == shared)
                .count();
            (if of.is_directed() { outward + inward } else { outward }) as u64
        };
        let (stable, created, dissolved) =
            (arcs(after, before, true), arcs(after, before, false), arcs(before, after, false));
        let all = stable + created + dissolved;
        found.stable.push(stable);
        found.created.push(created);
        found.dissolved.push(dissolved);
        found.turnover.push((all > 0).then(|| (created + dissolved) as f64 / all as f64));
    }
    found
}

/// The change of density when the same actors are drawn with replacement in both waves.
fn paired_bootstrap(before: &Network, after: &Network, draws: u32, dice: &mut Dice) -> Option<[f64; 2]> {
    let n = before.actors();
    if n < 3 || draws < 40 {
        return None;
    }
    let (one, other) =
        (crate::chance::PairMatrix::of(before, false), crate::chance::PairMatrix::of(after, false));
    let mut changes: Vec<f64> = (0..draws)
        .map(|_| {
            let drawn: Vec<usize> = (0..n).map(|_| dice.below(n as u64) as usize).collect();
            // A pair of one actor drawn twice says nothing; the others stand in for it.
            let (mut change, mut pairs) = (0.0, 0.0);
            for (at, &from) in drawn.iter().enumerate() {
                for (beside, &to) in drawn.iter().enumerate() {
                    if at != beside && from != to {
                        change += other.at(from, to) - one.at(from, to);
                        pairs += 1.0;
                    }
                }
            }
            if pairs > 0.0 { change / pairs } else { 0.0 }
        })
        .collect();
    changes.sort_by(f64::total_cmp);
    let at = |share: f64| changes[((changes.len() - 1) as f64 * share).round() as usize];
    Some([at(0.025), at(0.975)])
}

impl<A> Change<A> {
    /// The same change with every actor called by `name`.
    pub fn named<B>(self, name: impl Fn(A) -> B) -> Change<B> {
        let all = |actors: Vec<A>| actors.into_iter().map(&name).collect();
        Change {
            joiners: all(self.joiners),
            leavers: all(self.leavers),
            actors_in_both: self.actors_in_both,
            stable: self.stable,
            created: self.created,
            dissolved: self.dissolved,
            jaccard: self.jaccard,
            persistence: self.persistence,
            hamming: self.hamming,
            density_before: self.density_before,
            density_after: self.density_after,
            density_change: self.density_change,
            density_change_ci95: self.density_change_ci95,
            turnover: Turnover {
                id: all(self.turnover.id),
                stable: self.turnover.stable,
                created: self.turnover.created,
                dissolved: self.turnover.dissolved,
                turnover: self.turnover.turnover,
            },
        }
    }
}
