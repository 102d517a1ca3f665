//! Do kinds of tie lie upon each other, and do two of them go together more than chance would give?
//!
//! Further kinds are asked only about those who were ticked. A plain correlation of two further kinds is therefore
//! high by the way of asking alone; what is held against chance is the part left once the tick itself is accounted for.

use basics::Dice;
use network::chance::{PairMatrix, mrqap};
use network::report::Named;
use network::{Network, Options, report};
use serde::{Deserialize, Serialize};

/// Below this many actors a shuffle has no power to tell anything.
const FEWEST_SHUFFLED: usize = 8;

/// Several kinds of tie upon each other. Pairs count where either side says so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Together {
    /// Pairs with a tie of any kind, and with two kinds or more.
    pub tied: u64,
    pub several: u64,
    pub kinds_on_average: Option<f64>,
    pub pairs: Vec<GoTogether>,
}

/// Two kinds, held against each other over who says what of whom.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GoTogether {
    pub one: String,
    pub other: String,
    /// Pearson's r over ordered pairs, as in QAP (Krackhardt 1988).
    pub r: f64,
    /// The other was asked only where the one was ticked, so chance has no say.
    pub is_nested: bool,
    /// Of what is said of the one kind, how much is said of the other too; and of ticks without the one.
    pub share_with: Option<f64>,
    pub share_without: Option<f64>,
    /// How far the one raises the other once the tick is accounted for, and how often shuffling gives as much
    /// (MRQAP; Dekker, Krackhardt & Snijders 2007). Nothing for a nested pair or below eight actors.
    pub raised: Option<f64>,
    pub p: Option<f64>,
}

/// `None` where only one kind was said.
pub(super) fn find(
    layers: &Named<Network>,
    measured: &report::Findings<&str>,
    options: &Options,
) -> Option<Together> {
    let upon = measured.multiplexity.as_ref()?;
    let (_, tick) = layers.0.first()?;
    let mut pairs = Vec::new();
    for (at, (one, x)) in layers.0.iter().enumerate() {
        for (other, y) in layers.0.iter().skip(at + 1) {
            // All or no ties of one kind: nothing varies, so nothing goes together.
            let Some(qap) = measured.qap.get(&format!("{one}~{other}")) else { continue };
            let (raised, p) = if at == 0 { (None, None) } else { raised(y, tick, x, options) };
            let said = |of: &Network| of.list().filter(|tie| y.outward().has(tie.from, tie.to)).count();
            let (of_one, of_tick) = (said(x), said(tick));
            pairs.push(GoTogether {
                one: one.clone(),
                other: other.clone(),
                r: qap.r,
                is_nested: at == 0,
                share_with: share(of_one, x.list().count()),
                share_without: (at > 0)
                    .then(|| {
                        let both = x.list().filter(|tie| tick.outward().has(tie.from, tie.to)).count();
                        share(of_tick.saturating_sub(of_one), tick.list().count().saturating_sub(both))
                    })
                    .flatten(),
                raised,
                p,
            });
        }
    }
    Some(Together {
        tied: upon.tied_dyads,
        several: upon.multiplex_dyads_ge2,
        kinds_on_average: upon.mean_types_per_tied_dyad,
        pairs,
    })
}

/// The same as `langbord network measure --explain "other ~ tick + one"`.
fn raised(other: &Network, tick: &Network, one: &Network, options: &Options) -> (Option<f64>, Option<f64>) {
    if other.actors() < FEWEST_SHUFFLED {
        return (None, None);
    }
    let [y, tick, one] = [other, tick, one].map(|network| PairMatrix::of(network, false));
    let fit = mrqap(&y, &[&tick, &one], options.permutations, &mut Dice::seeded(options.seed)).ok();
    // The intercept comes first, then the tick.
    let third = |list: Vec<f64>| list.get(2).copied();
    fit.map_or((None, None), |fit| (third(fit.coef), third(fit.p)))
}

fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}
