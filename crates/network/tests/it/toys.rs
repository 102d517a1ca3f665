//! Small graphs whose figures can be had by hand, one test per graph of `toy.json`.

use network::cohesion::{density, fragmentation, reciprocity};
use network::components::weak;
use network::groups::{ROLES, brokerage, external_internal, modularity};
use network::{Grouping, Network, Scale, Study, betweenness, report, triads};
use serde_json::Value;

use crate::shared;

struct Toy {
    network: Network,
    groups: Option<Grouping>,
    expect: Value,
}

fn toy(name: &str) -> Option<Toy> {
    let all = shared::json(&shared::folder()?.join("toy/toy.json"));
    let toy = &all[name];
    let edges: Vec<(u32, u32)> = toy["edges"]
        .as_array()?
        .iter()
        .map(|edge| (edge[0].as_u64().unwrap() as u32, edge[1].as_u64().unwrap() as u32))
        .collect();
    let make = if toy["directed"] == true { Network::from_arcs } else { Network::from_ties };
    let groups = toy["groups"].as_array().map(|labels| {
        let labels: Vec<String> = labels.iter().map(|label| label.to_string().replace('"', "")).collect();
        Grouping::from_labels(&labels)
    });
    Some(Toy {
        network: make(toy["n"].as_u64()? as usize, &edges).unwrap(),
        groups,
        expect: toy["expect"].clone(),
    })
}

impl Toy {
    fn measured(&self) -> Value {
        let layers = report::Named(vec![("toy".to_owned(), self.network.clone())]);
        let study = Study { layers, ..Study::default() };
        serde_json::to_value(network::measure(&study, &network::Options::default())).unwrap()["layers"]["toy"]
            .clone()
    }

    /// Every expectation in turn, by the words `toy.json` uses; a word nobody knows fails.
    fn hold(&self) {
        let ours = self.measured();
        let (whole, node) = (&ours["whole"], &ours["node"]);
        let loss = |actor: u32| Value::from(fragmentation(&weak(self.network.without(&[actor]).around())));
        for (word, expected) in self.expect.as_object().unwrap() {
            let found = match word.as_str() {
                "krackhardt_connectedness" => whole["krackhardt"]["connectedness"].clone(),
                "krackhardt_hierarchy" => whole["krackhardt"]["hierarchy"].clone(),
                "krackhardt_efficiency" => whole["krackhardt"]["efficiency_underlying"].clone(),
                "krackhardt_lub" => whole["krackhardt"]["lub"].clone(),
                "reciprocity_arc" => reciprocity(&self.network).reciprocity_arc.into(),
                "triads_030C" => triads::triad_census(&self.network).t030c.into(),
                "degree_centralization" => whole["centralization"]["degree_undirected"].clone(),
                "betweenness_centralization" => whole["centralization"]["betweenness_undirected"].clone(),
                "closeness_centralization" => {
                    whole["centralization"]["closeness_undirected_largest_component"].clone()
                }
                "betweenness" => betweenness(&self.network, Scale::Paths).into(),
                "closeness" => node["closeness_component_undirected"].clone(),
                "degree" => node["degree_undirected"].clone(),
                "articulation" => whole["articulation_points"].clone(),
                "bridges" => whole["bridges"].clone(),
                "constraint" => node["constraint"].clone(),
                "constraint_centre" => node["constraint"][0].clone(),
                "constraint_leaf" => node["constraint"][1].clone(),
                "effective_size" => node["effective_size"].clone(),
                "effective_size_centre" => node["effective_size"][0].clone(),
                "efficiency" => node["efficiency_burt"].clone(),
                "density" => density(&self.network).into(),
                "transitivity" => whole["transitivity_undirected"].clone(),
                "k_core" => whole["k_core_max"].clone(),
                "F_baseline" => fragmentation(&weak(self.network.around())).into(),
                "F_after_losing_centre" => loss(0),
                "F_after_losing_2" => loss(2),
                "modularity_two_groups" => modularity(&self.network, self.groups.as_ref().unwrap()).into(),
                "ei_two_groups" => external_internal(&self.network, self.groups.as_ref().unwrap()).ei.into(),
                "counts_node0" => {
                    brokerage(&self.network, self.groups.as_ref().unwrap()).raw[0].to_vec().into()
                }
                "role" => {
                    let raw = brokerage(&self.network, self.groups.as_ref().unwrap()).raw[0];
                    ROLES[raw.iter().position(|&count| count == 1).unwrap()].into()
                }
                unknown => panic!("nobody measures `{unknown}`"),
            };
            // The kite's figures were printed with four digits.
            assert!(close(&found, expected, 5e-5), "{word}: {expected}, ours {found}");
        }
    }
}

fn close(ours: &Value, expected: &Value, tolerance: f64) -> bool {
    match (ours, expected) {
        (Value::Array(ours), Value::Array(expected)) => {
            ours.len() == expected.len() && ours.iter().zip(expected).all(|(a, b)| close(a, b, tolerance))
        }
        _ => match (ours.as_f64(), expected.as_f64()) {
            (Some(ours), Some(expected)) => (ours - expected).abs() <= tolerance,
            _ => ours == expected,
        },
    }
}

macro_rules! toys {
    ($($test:ident: $name:literal,)+) => {$(
        #[test]
        fn $test() {
            if let Some(toy) = toy($name) {
                toy.hold();
            }
        }
    )+};
}

toys! {
    an_out_tree_has_all_four_of_krackhardts_at_one: "outtree7",
    in_a_circle_of_arcs_nobody_stands_above: "cycle4",
    two_roots_over_one_boss_lack_one_upper_bound: "two_roots_one_boss",
    a_star_of_five_leans_wholly_on_its_centre: "star5",
    a_star_of_ten_leans_wholly_on_its_centre: "star10",
    a_circle_leans_on_nobody: "circle6",
    in_a_triangle_all_partners_know_each_other: "triangle",
    a_barbell_hangs_by_its_bar: "barbell",
    krackhardts_kite_has_three_different_firsts: "krackhardt_kite",
    a_coordinator_stays_within_the_group: "gf_coordinator",
    an_itinerant_serves_a_group_from_outside: "gf_itinerant",
    a_gatekeeper_lets_things_in: "gf_gatekeeper",
    a_representative_carries_things_out: "gf_representative",
    a_liaison_joins_two_other_groups: "gf_liaison",
    a_closed_path_needs_no_broker: "gf_closed",
}

#[test]
fn the_ideal_core_is_found_whole() {
    if let Some(toy) = toy("ideal_core_periphery") {
        let found = network::core_periphery::discrete_core(
            &toy.network,
            network::core_periphery::CorePattern::Or,
            10,
            &mut basics::Dice::seeded(0),
        )
        .unwrap();
        assert!((found.fit - 1.0).abs() < 1e-12);
        assert_eq!(Value::from(found.core), toy.expect["core"]);
    }
}

#[test]
fn of_four_links_seen_in_either_wave_two_lasted() {
    let Some(folder) = shared::folder() else { return };
    let toy = &shared::json(&folder.join("toy/toy.json"))["two_waves"];
    let wave = |name: &str| {
        let arcs = toy["edges"][name].as_array().unwrap();
        let arcs: Vec<(u32, u32)> = arcs
            .iter()
            .map(|arc| (arc[0].as_u64().unwrap() as u32, arc[1].as_u64().unwrap() as u32))
            .collect();
        Network::from_arcs(4, &arcs).unwrap()
    };
    let (before, after) = (wave("t1"), wave("t2"));
    let there = [true; 4];
    let waves = network::Waves { before: &before, after: &after, in_before: &there, in_after: &there };
    let change = serde_json::to_value(network::compare(&waves, 0, &mut basics::Dice::seeded(0))).unwrap();
    for (word, expected) in toy["expect"].as_object().unwrap() {
        assert_eq!(change[word].as_f64(), expected.as_f64(), "{word}");
    }
}

#[test]
fn partners_rate_each_other_and_one_did_not_answer() {
    use network::missing::missing_respondents;
    use network::partner::{Rating, ratings};
    let Some(folder) = shared::folder() else { return };
    let toy = &shared::json(&folder.join("toy/toy.json"))["partner_mini"];
    let (edges, expect) = (&toy["edges"], &toy["expect"]);
    let items = |of: &Value| [0, 1, 2].map(|item| of[item].as_f64().unwrap());
    let mut given = Vec::new();
    for (rater, rated) in edges["value_items"].as_object().unwrap() {
        for (partner, value) in rated.as_object().unwrap() {
            given.push(Rating {
                rater: rater.parse().unwrap(),
                rated: partner.parse().unwrap(),
                value: items(value),
                trust: items(&edges["trust_items"][rater][partner]),
            });
        }
    }
    let found = ratings(4, &given);
    let list = |of: fn(&network::partner::Received) -> Option<f64>| -> Value {
        found.received.iter().map(|received| of(received).unwrap()).collect::<Vec<_>>().into()
    };
    let holds = |ours: Value, word: &str| assert!(close(&ours, &expect[word], 1e-9), "{word}: {ours}");
    holds(list(|received| received.value_received), "value_received");
    holds(list(|received| received.trust_received), "trust_received");
    holds(list(|received| received.relative_connectivity_percent), "relative_connectivity_percent");
    holds(found.network_trust_percent.into(), "network_trust_percent");
    let arcs: Vec<(u32, u32)> = given.iter().map(|rating| (rating.rater, rating.rated)).collect();
    let network = Network::from_arcs(4, &arcs).unwrap();
    let silent = missing_respondents(&network, &[true, true, true, false], 0, &mut basics::Dice::seeded(0));
    holds(silent.density_available_case.into(), "density_available_case");
    holds(density(&network).into(), "density_naive");
}
