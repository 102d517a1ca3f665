//! Say before a rule is adopted: the figures of Bregneparken, and what must hold for every rule.

use decision::Exact;
use decision::power::{Game, power};
use proptest::prelude::*;
use serde_json::{Value, json};

const ACTORS: [&str; 15] =
    ["KOM", "SKO", "PPR", "JOB", "SUN", "KLU", "BOL", "HEL", "AFD", "FAR", "ELE", "BYD", "IDR", "LEK", "SUP"];
const CITIZENS: [&str; 4] = ["AFD", "BYD", "FAR", "ELE"];

fn say(rule: Value) -> (f64, f64, Vec<String>) {
    let game: Game = serde_json::from_value(json!({"players": ACTORS, "rule": rule})).expect("a game");
    let power = power(&game).expect("counted");
    let of = |name: &str| {
        power.players.iter().find(|player| player.player == name).expect("an actor").banzhaf_decimal
    };
    let thousandths = |share: f64| (share * 1000.0).round() / 1000.0;
    (thousandths(CITIZENS.iter().map(|name| of(name)).sum()), thousandths(of("KOM")), power.without_power)
}

#[test]
fn the_rules_of_bregneparken_give_the_say_that_was_computed_for_them() {
    let heads = json!({"quota": {"quota": 8}});
    let citizens = json!({"quota": {"quota": 3, "of": CITIZENS}});
    let professionals = json!({"quota": {"quota": 5, "of": ACTORS[..8]}});
    assert_eq!(say(heads.clone()).0, 0.267);
    let weighted = say(json!({"quota": {"quota": 12, "weights": {"KOM": 5, "BOL": 3, "HEL": 2, "SKO": 2}}}));
    assert_eq!((weighted.0, weighted.1), (0.163, 0.264));
    assert_eq!(say(json!({"all": [heads, citizens]})).0, 0.645);
    let silenced = say(json!({"all": [heads, citizens, professionals]}));
    assert_eq!(silenced.0, 0.444);
    assert_eq!(silenced.2, ["IDR", "LEK", "SUP"], "a rule that looks fair can silence somebody");
}

#[test]
fn known_indices_come_out() {
    let shares = |weights: &[u32], quota: u32| -> Vec<f64> {
        let players: Vec<String> = (0..weights.len()).map(|index| format!("p{index}")).collect();
        let weights: serde_json::Map<String, Value> =
            players.iter().cloned().zip(weights.iter().map(|&weight| json!(weight))).collect();
        let game = json!({"players": players, "rule": {"quota": {"quota": quota, "weights": weights}}});
        let power = power(&serde_json::from_value(game).expect("a game")).expect("counted");
        power.players.iter().map(|player| (player.banzhaf_decimal * 1000.0).round() / 1000.0).collect()
    };
    assert_eq!(shares(&[50, 49, 1], 51), [0.6, 0.2, 0.2]);
    assert_eq!(shares(&[8, 6, 4, 2], 12), [0.417, 0.25, 0.25, 0.083]);
}

#[test]
fn a_gate_gives_a_small_affected_bloc_a_veto() {
    let game = json!({
        "players": ["amina", "boris", "chen", "dilek"],
        "rule": {"gate": {
            "frame": {"blocs": {"citizens": {}, "staff": {}}, "affected": ["citizens"]},
            "members": {"amina": {"citizens": 1}, "boris": {"staff": 1}, "chen": {"staff": 1}, "dilek": {"staff": 1}},
        }},
    });
    let power = power(&serde_json::from_value(game).expect("a game")).expect("counted");
    assert_eq!(power.can_block, ["amina"]);
    assert!(power.without_power.is_empty());
}

proptest! {
    #[test]
    fn shares_add_up_to_one(weights in proptest::collection::vec(0u32..9, 1..9), quota in 1u32..20) {
        let players: Vec<String> = (0..weights.len()).map(|index| format!("p{index}")).collect();
        let by_name: serde_json::Map<String, Value> =
            players.iter().cloned().zip(weights.iter().map(|&weight| json!(weight))).collect();
        let game = json!({"players": players, "rule": {"quota": {"quota": quota, "weights": by_name}}});
        let power = power(&serde_json::from_value(game).expect("a game")).expect("counted");
        if power.carrying == 0 || power.carrying == 1 << weights.len() {
            return Ok(());
        }
        let sum = |share: fn(&decision::power::PowerOf) -> Exact| power.players.iter().map(share).sum::<Exact>();
        prop_assert_eq!(sum(|player| player.banzhaf.clone()), Exact::one());
        prop_assert_eq!(sum(|player| player.shapley_shubik.clone()), Exact::one());
    }
}
