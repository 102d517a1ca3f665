//! Structural holes: does an actor join groups that do not know each other, or sit among partners
//! who all do? (Burt 1992)

use crate::adjacency::Adjacency;

/// Burt's four for every actor; `None` where an actor has too few partners for the question.
#[derive(Clone, Debug, PartialEq)]
pub struct StructuralHoles {
    /// Low: bridges groups that do not know each other. High: partners all know each other. It exceeds
    /// 1 in small closed groups. Low constraint is power *and* exposure.
    pub constraint: Vec<Option<f64>>,
    /// Partners, less what they repeat of each other.
    pub effective_size: Vec<f64>,
    /// Effective size ÷ partners.
    pub efficiency: Vec<Option<f64>>,
    /// Whether the constraint comes from one partner (1) or evenly from all (0): Coleman and Theil.
    pub hierarchy: Vec<Option<f64>>,
}

/// How far an actor's look goes when shares are worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// Burt 1992: partners' other ties count.
    WholeNetwork,
    /// UCINET's default: only ties among the actor and its partners.
    EgoNetwork,
}

/// `valued`: shares by strength; else a tie is a tie. Work: ties × degree.
pub fn structural_holes(around: &Adjacency, valued: bool, sight: Sight) -> StructuralHoles {
    let actors = around.actors();
    let strength = |strength: f64| if valued { strength } else { 1.0 };
    let totals: Vec<f64> =
        (0..actors as u32).map(|actor| around.ties(actor).map(|(_, s)| strength(s)).sum()).collect();
    let strongest: Vec<f64> = (0..actors as u32)
        .map(|actor| around.ties(actor).map(|(_, s)| strength(s)).fold(0.0, f64::max))
        .collect();
    let mut found = StructuralHoles {
        constraint: Vec::with_capacity(actors),
        effective_size: Vec::with_capacity(actors),
        efficiency: Vec::with_capacity(actors),
        hierarchy: Vec::with_capacity(actors),
    };
    // For the actor at hand: the share of its time each partner gets (0: no partner).
    let mut share = vec![0.0; actors];
    let mut invested = vec![0.0; actors];
    for ego in 0..actors as u32 {
        for (partner, s) in around.ties(ego) {
            share[partner as usize] = strength(s) / totals[ego as usize];
            invested[partner as usize] = share[partner as usize];
        }
        let mut redundancy = 0.0;
        for (between, s_ego) in around.ties(ego) {
            let in_sight = |other: u32| other == ego || share[other as usize] > 0.0;
            let (total, top) = match sight {
                Sight::WholeNetwork => (totals[between as usize], strongest[between as usize]),
                Sight::EgoNetwork => around
                    .ties(between)
                    .filter(|&(other, _)| in_sight(other))
                    .fold((0.0, strength(s_ego)), |(sum, top), (_, s)| {
                        (sum + strength(s), top.max(strength(s)))
                    }),
            };
            for (partner, s) in
                around.ties(between).filter(|&(partner, _)| partner != ego && share[partner as usize] > 0.0)
            {
                // p_iq · p_qj of the papers; and, read from the partner's side, p_iq · m_jq.
                invested[partner as usize] += share[between as usize] * strength(s) / total;
                redundancy += share[partner as usize] * strength(s) / top;
            }
        }
        let partners = around.degree(ego) as f64;
        let parts: Vec<f64> =
            around.neighbours(ego).iter().map(|&partner| invested[partner as usize].powi(2)).collect();
        let constraint: f64 = parts.iter().sum();
        let effective = partners - redundancy;
        found.constraint.push((partners > 0.0).then_some(constraint));
        found.effective_size.push(effective);
        found.efficiency.push((partners > 0.0).then(|| effective / partners));
        found.hierarchy.push((partners > 1.0).then(|| {
            let mean = constraint / partners;
            parts.iter().map(|part| part / mean * (part / mean).ln()).sum::<f64>()
                / (partners * partners.ln())
        }));
        for &partner in around.neighbours(ego) {
            share[partner as usize] = 0.0;
            invested[partner as usize] = 0.0;
        }
    }
    found
}
