//! The demo partnership before and after: who met monthly or more about the children's mornings.

use network::components::weak;
use network::core_periphery::{CorePattern, discrete_core};
use network::groups::brokerage;
use network::report::Named;
use network::{Grouping, Network, Options, Study, Waves, compare, measure};
use serde_json::Value;

const ACTORS: [(&str, &str); 16] = [
    ("BRO", "backbone"),
    ("KOM", "public"),
    ("SKO", "public"),
    ("SUN", "public"),
    ("JOB", "public"),
    ("PPR", "public"),
    ("KLU", "public"),
    ("BOL", "housing"),
    ("HEL", "housing"),
    ("AFD", "citizens"),
    ("BYD", "associations"),
    ("FAR", "citizens"),
    ("ELE", "citizens"),
    ("IDR", "associations"),
    ("LEK", "associations"),
    ("SUP", "private"),
];

const T0: &str = "KOM=SKO KOM=PPR KOM=JOB KOM=SUN KOM=KLU KOM=BOL KOM=HEL KOM=BRO SKO=PPR SKO>KLU BOL=HEL \
                  BOL=AFD HEL=BYD HEL=LEK HEL=BRO IDR>SKO ELE>SKO";

const T1: &str = "BRO=KOM BRO=SKO BRO=HEL BRO=AFD BRO=BYD BRO=FAR BRO=ELE KOM=SKO KOM=PPR KOM=HEL KOM=BOL \
                  KOM=JOB SKO=PPR SKO=KLU SKO=BYD SKO=FAR SKO=ELE SKO=IDR SKO=SUN BOL=HEL BOL=AFD HEL=BYD \
                  HEL=LEK BYD=SUN BYD=FAR LEK=KLU LEK>SKO IDR=KLU IDR=FAR SUP=JOB SUP=KLU AFD=FAR ELE=KLU PPR>BYD";

fn number(actor: &str) -> u32 {
    ACTORS.iter().position(|(id, _)| *id == actor).unwrap() as u32
}

/// `A=B`: both name each other; `A>B`: A names B.
fn drawn(ties: &str) -> Network {
    let mut arcs = Vec::new();
    for tie in ties.split_whitespace() {
        let (from, to) = tie.split_once(['=', '>']).unwrap();
        arcs.push((number(from), number(to)));
        if tie.contains('=') {
            arcs.push((number(to), number(from)));
        }
    }
    Network::from_arcs(ACTORS.len(), &arcs).unwrap()
}

fn measured(network: &Network) -> Value {
    let sectors: Vec<&str> = ACTORS.iter().map(|(_, sector)| *sector).collect();
    let study = Study {
        layers: Named(vec![("mornings".to_owned(), network.clone())]),
        groupings: Named(vec![("sector".to_owned(), Grouping::from_labels(&sectors))]),
        answered: None,
    };
    let options = Options { permutations: 100, ..Options::default() };
    let findings = measure(&study, &options).named(|actor| ACTORS[actor as usize].0);
    serde_json::to_value(findings).unwrap()["layers"]["mornings"].clone()
}

/// The figure rounded as the table prints it.
fn says(found: &Value, printed: f64, digits: i32, what: &str) {
    let half = 0.500_001 * 10f64.powi(-digits);
    let found = found.as_f64().unwrap_or_else(|| panic!("{what} is missing"));
    assert!((found - printed).abs() <= half, "{what}: {printed}, ours {found}");
}

#[test]
fn the_demo_table_comes_out_as_printed() {
    for (ties, row) in [
        (T0, [31.0, 17.0, 0.142, 0.448, 0.481, 0.758, 0.601, 0.903, 0.267, 0.893, 0.059]),
        (T1, [66.0, 34.0, 0.283, 0.438, 0.268, 1.0, 0.392, 0.970, 0.0, 0.773, 0.529]),
    ] {
        let ours = measured(&drawn(ties));
        let whole = &ours["whole"];
        let figures = [
            (&whole["ties"], "arcs"),
            (&whole["ties_undirected"], "undirected ties"),
            (&whole["density_undirected"], "density"),
            (&whole["centralization"]["degree_undirected"], "degree centralization"),
            (&whole["centralization"]["betweenness_undirected"], "betweenness centralization"),
            (&whole["krackhardt"]["connectedness"], "connectedness"),
            (&whole["key_players"]["baseline"]["DF"], "distance-weighted fragmentation"),
            (&whole["reciprocity_arc"], "reciprocity"),
            (&whole["krackhardt"]["hierarchy"], "hierarchy"),
            (&whole["krackhardt"]["efficiency_sna"], "efficiency as sna counts it"),
            (&ours["groups"]["sector"]["ei_undirected"]["ei"], "E-I by sector"),
        ];
        for ((found, what), printed) in figures.into_iter().zip(row) {
            says(found, printed, 3, what);
        }
    }
}

#[test]
fn the_core_gains_a_citizen_voice() {
    for (ties, core, fit) in
        [(T0, vec!["KOM", "SKO", "HEL"], 0.50), (T1, vec!["BRO", "KOM", "SKO", "KLU", "BYD"], 0.36)]
    {
        let network = drawn(ties).either_way();
        let found = discrete_core(&network, CorePattern::Or, 60, &mut basics::Dice::seeded(0)).unwrap();
        let named: Vec<&str> = found.core.iter().map(|&actor| ACTORS[actor as usize].0).collect();
        assert_eq!(named, core);
        assert!((found.fit - fit).abs() < 0.005, "{}", found.fit);
    }
}

#[test]
fn the_second_autumn_stands_without_its_backbone() {
    let connectedness = |ties| weak(drawn(ties).without(&[number("BRO")]).around()).connectedness();
    assert!((connectedness(T0) - 0.743).abs() < 0.0005);
    assert_eq!(connectedness(T1), 1.0);
}

#[test]
fn the_neighbourhood_mothers_become_a_bridge() {
    let sectors: Vec<&str> = ACTORS.iter().map(|(_, sector)| *sector).collect();
    let liaison = |ties| {
        let roles = brokerage(&drawn(ties), &Grouping::from_labels(&sectors));
        ["BRO", "KOM", "BYD"].map(|actor| roles.raw[number(actor) as usize][4])
    };
    assert_eq!(liaison(T0), [0, 2, 0]);
    assert_eq!(liaison(T1), [22, 2, 13]);
}

#[test]
fn citizens_and_professionals_are_tied_three_times_and_then_eight() {
    let professional = |actor: u32| matches!(ACTORS[actor as usize].1, "public" | "housing");
    let citizen = |actor: u32| ["AFD", "FAR", "ELE", "BYD"].map(number).contains(&actor);
    let across = |ties| {
        let across = |from, to| (citizen(from) && professional(to)) || (citizen(to) && professional(from));
        drawn(ties).either_way().list().filter(|tie| across(tie.from, tie.to)).count()
    };
    assert_eq!((across(T0), across(T1)), (3, 8));
}

#[test]
fn ties_that_lasted_came_and_went_add_up() {
    let (before, after) = (drawn(T0), drawn(T1));
    let everybody = [true; 16];
    let waves = Waves { before: &before, after: &after, in_before: &everybody, in_after: &everybody };
    let change = compare(&waves, 500, &mut basics::Dice::seeded(0));
    assert_eq!(change.stable + change.dissolved, 31);
    assert_eq!(change.stable + change.created, 66);
    let [low, high] = change.density_change_ci95.unwrap();
    let change = change.density_change.unwrap();
    assert!((change - 35.0 / 240.0).abs() < 1e-12);
    assert!(low < change && change < high);
}
