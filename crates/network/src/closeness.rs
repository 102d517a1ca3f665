//! How near each actor is to all others.

use crate::distances::Horizon;

/// Nearness to everybody: the mean of one over the distance, who cannot be reached counting 0
/// (Marchiori & Latora 2000).
///
/// Tells a partnership whom news reaches in few steps. In dense networks the values crowd together:
/// show an order only where they spread over more than a tenth. An isolate has 0.
pub fn harmonic(horizons: &[Horizon]) -> Vec<f64> {
    let others = horizons.len().saturating_sub(1).max(1) as f64;
    horizons.iter().map(|horizon| horizon.nearness / others).collect()
}

/// Closeness inside the own component: reached ÷ sum of their distances (Freeman 1979). Actors of a
/// tiny component look close; read it with the component's size. An isolate has 0.
pub fn within_component(horizons: &[Horizon]) -> Vec<f64> {
    horizons
        .iter()
        .map(
            |horizon| {
                if horizon.reached == 0 { 0.0 } else { f64::from(horizon.reached) / horizon.steps as f64 }
            },
        )
        .collect()
}

/// [`within_component`] times the share of all others that is reached (Wasserman & Faust 1994), which
/// keeps a tiny component from looking central.
pub fn wasserman_faust(horizons: &[Horizon]) -> Vec<f64> {
    let others = horizons.len().saturating_sub(1).max(1) as f64;
    within_component(horizons)
        .into_iter()
        .zip(horizons)
        .map(|(value, horizon)| value * f64::from(horizon.reached) / others)
        .collect()
}
