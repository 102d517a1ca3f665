//! Banzhaf and Shapley–Shubik: how often somebody's yes is the one that carries.

use serde::Serialize;

use super::rule::Game;
use crate::{Exact, Refusal};

/// The work doubles with every player.
const MOST_PLAYERS: usize = 22;

/// The say of one player.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PowerOf {
    pub player: String,
    /// In how many coalitions of the others this player's yes makes the difference.
    pub swings: u64,
    /// Share of all swings (Banzhaf 1965).
    pub banzhaf: Exact,
    /// Share of all orders in which this player's yes carries (Shapley & Shubik 1954).
    pub shapley_shubik: Exact,
    /// Plain decimals of the two, for reading.
    pub banzhaf_decimal: f64,
    pub shapley_shubik_decimal: f64,
}

/// The say of all players under a rule.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Power {
    pub players: Vec<PowerOf>,
    /// Those who never make a difference: a rule that looks fair can silence somebody.
    pub without_power: Vec<String>,
    /// Those without whom nothing carries.
    pub can_block: Vec<String>,
    /// The yes of this one alone carries.
    pub dictator: Option<String>,
    /// How many of all coalitions carry.
    pub carrying: u64,
}

/// Counts every coalition. Refuses more than 22 players; work doubles with each.
///
/// ```
/// use decision::power::{Game, power};
/// let game: Game = serde_json::from_str(
///     r#"{"players": ["a", "b", "c"], "rule": {"quota": {"quota": 51, "weights": {"a": 50, "b": 49, "c": 1}}}}"#,
/// )?;
/// let say: Vec<String> = power(&game)?.players.iter().map(|player| player.banzhaf.to_string()).collect();
/// assert_eq!(say, ["3/5", "1/5", "1/5"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn power(game: &Game) -> Result<Power, Refusal> {
    let n = game.players.len();
    if n == 0 {
        return Err(Refusal::NoOptions);
    }
    if n > MOST_PLAYERS {
        return Err(Refusal::TooManyOptions(n, MOST_PLAYERS, "power"));
    }
    let rule = game.asked()?;
    let all = 1u64 << n;
    let carries: Vec<bool> = (0..all).map(|coalition| rule.carries(coalition)).collect();
    let mut swings = vec![vec![0u64; n]; n];
    let mut carrying = 0;
    let mut can_block = all - 1;
    for coalition in (0..all).filter(|&coalition| carries[coalition as usize]) {
        carrying += 1;
        can_block &= coalition;
        for (player, swings) in swings.iter_mut().enumerate() {
            let without = coalition & !(1 << player);
            if without != coalition && !carries[without as usize] {
                swings[coalition.count_ones() as usize - 1] += 1;
            }
        }
    }
    let totals: Vec<u64> = swings.iter().map(|by_size| by_size.iter().sum()).collect();
    let sum: u64 = totals.iter().sum();
    let of = |player: usize| {
        let banzhaf = Exact::from(totals[player]) / Exact::from(sum);
        let shapley_shubik: Exact = swings[player]
            .iter()
            .enumerate()
            .map(|(others, &swings)| Exact::from(swings) * orders(others, n))
            .sum();
        PowerOf {
            player: game.players[player].clone(),
            swings: totals[player],
            banzhaf_decimal: banzhaf.to_f64(),
            shapley_shubik_decimal: shapley_shubik.to_f64(),
            banzhaf,
            shapley_shubik,
        }
    };
    let players: Vec<PowerOf> = (0..n).map(of).collect();
    let named = |set: &dyn Fn(usize) -> bool| -> Vec<String> {
        (0..n).filter(|&player| set(player)).map(|player| game.players[player].clone()).collect()
    };
    let dictator = (0..n).find(|&player| carries[1 << player] && can_block >> player & 1 == 1);
    Ok(Power {
        without_power: named(&|player| totals[player] == 0),
        can_block: named(&|player| carrying > 0 && can_block >> player & 1 == 1),
        dictator: dictator.map(|player| game.players[player].clone()),
        players,
        carrying,
    })
}

/// The share of orders in which exactly these many others come before: s!·(n−s−1)!/n!.
fn orders(others: usize, n: usize) -> Exact {
    // 1 / (n · C(n−1, s)), which stays small.
    let ways =
        (0..others).fold(Exact::one(), |ways, step| ways * Exact::from(n - 1 - step) / Exact::from(step + 1));
    Exact::one() / (ways * Exact::from(n))
}
