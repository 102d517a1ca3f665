//! Value and trust as partners rate each other (after PARTNER: Varda et al. 2008).

use serde::Serialize;

/// One organisation's ratings of another, each item 1 (not at all) to 4 (a great deal).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rating {
    pub rater: u32,
    pub rated: u32,
    /// Power and influence, level of involvement, resource contribution.
    pub value: [f64; 3],
    /// Reliability, support of the mission, openness to discussion.
    pub trust: [f64; 3],
}

/// What one organisation received.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Received {
    /// How many rated it. Below [`RATERS_AT_LEAST`] nothing of this may be shown.
    pub raters: u32,
    pub value_received: Option<f64>,
    pub trust_received: Option<f64>,
    /// Sum over raters of the mean of value and trust, in percent of the greatest: this program's
    /// own definition, since PARTNER publishes none.
    pub relative_connectivity_percent: Option<f64>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ratings {
    pub received: Vec<Received>,
    /// (mean trust − 1) ÷ 3, in percent.
    pub network_trust_percent: Option<f64>,
}

/// An organisation with fewer raters is shown nothing, nor is anybody else.
pub const RATERS_AT_LEAST: u32 = 5;

/// Adds up the ratings each organisation received.
///
/// Neither the rated nor the facilitator ever sees raters or single scores, and no table by name is
/// ever drawn: its danger is to become a league table. Ratings of oneself count for nothing.
pub fn ratings(actors: usize, given: &[Rating]) -> Ratings {
    let mut sums = vec![(0u32, 0.0, 0.0); actors];
    let (mut trust_sum, mut raters) = (0.0, 0u32);
    for rating in given.iter().filter(|rating| rating.rater != rating.rated) {
        let Some(sum) = sums.get_mut(rating.rated as usize) else { continue };
        let mean = |items: [f64; 3]| items.iter().sum::<f64>() / 3.0;
        sum.0 += 1;
        sum.1 += mean(rating.value);
        sum.2 += mean(rating.trust);
        trust_sum += mean(rating.trust);
        raters += 1;
    }
    let greatest = sums.iter().map(|(_, value, trust)| f64::midpoint(*value, *trust)).fold(0.0, f64::max);
    let received = sums.iter().map(|&(raters, value, trust)| {
        let per_rater = |sum: f64| (raters > 0).then(|| sum / f64::from(raters));
        Received {
            raters,
            value_received: per_rater(value),
            trust_received: per_rater(trust),
            relative_connectivity_percent: (greatest > 0.0)
                .then(|| 100.0 * f64::midpoint(value, trust) / greatest),
        }
    });
    Ratings {
        received: received.collect(),
        network_trust_percent: (raters > 0).then(|| (trust_sum / f64::from(raters) - 1.0) / 3.0 * 100.0),
    }
}
