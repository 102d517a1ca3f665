//! What must hold of every network, whatever its ties.

use basics::Dice;
use network::communities::{leiden, louvain, modularity_of};
use network::components::weak;
use network::distances::horizons;
use network::synth::{Recipe, synthetic};
use network::{Network, Scale, Tie, betweenness, betweenness::betweenness_sampled};
use proptest::prelude::*;

fn arcs(actors: u32) -> impl Strategy<Value = Vec<(u32, u32)>> {
    let tie = (0..actors, 0..actors).prop_filter("no tie to oneself", |(from, to)| from != to);
    prop::collection::vec(tie, 0..60)
}

fn close(one: &[f64], other: &[f64]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| (one - other).abs() < 1e-9)
}

/// Every figure of a network that has one value per actor or for the whole.
fn figures(network: &Network) -> (Vec<Vec<f64>>, Vec<f64>) {
    let near = horizons(network.outward(), network.inward());
    let holes = network::burt::structural_holes(network.around(), false, network::burt::Sight::WholeNetwork);
    let triangles = network::transitivity::triangles(network.around());
    let per_actor = vec![
        betweenness(network, Scale::Paths),
        network::closeness::harmonic(&near),
        network::pagerank::pagerank(network, 0.85, false),
        network::cores::coreness(network.around()).into_iter().map(f64::from).collect(),
        holes.effective_size,
        holes.constraint.into_iter().map(|value| value.unwrap_or(-1.0)).collect(),
        triangles.iter().map(|&count| count as f64).collect(),
    ];
    let reach = network::cohesion::reach(&near);
    let krackhardt = network::krackhardt::krackhardt(network, &weak(network.around()), &near);
    let census = network::triads::triad_census(network);
    let whole = vec![
        reach.compactness.unwrap_or(-1.0),
        krackhardt.connectedness,
        krackhardt.hierarchy.unwrap_or(-1.0),
        krackhardt.lub.unwrap_or(-1.0),
        census.t030t as f64,
        census.t111d as f64,
        census.t120c as f64,
    ];
    (per_actor, whole)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn names_do_not_matter(arcs in arcs(14), seed in 0u64..1_000) {
        let mut name: Vec<u32> = (0..14).collect();
        Dice::seeded(seed).shuffle(&mut name);
        let renamed: Vec<(u32, u32)> = arcs.iter().map(|&(from, to)| (name[from as usize], name[to as usize])).collect();
        let (one, other) = (Network::from_arcs(14, &arcs).unwrap(), Network::from_arcs(14, &renamed).unwrap());
        let ((one, whole), (other, same_whole)) = (figures(&one), figures(&other));
        prop_assert!(close(&whole, &same_whole));
        for (one, other) in one.iter().zip(&other) {
            let back: Vec<f64> = (0..14).map(|actor| other[name[actor] as usize]).collect();
            prop_assert!(close(one, &back));
        }
    }

    #[test]
    fn turning_every_arc_round_turns_in_and_out(arcs in arcs(12)) {
        let network = Network::from_arcs(12, &arcs).unwrap();
        let turned = network.reversed();
        prop_assert!(close(&betweenness(&network, Scale::Paths), &betweenness(&turned, Scale::Paths)));
        let near = horizons(network.inward(), network.outward());
        prop_assert_eq!(near, horizons(turned.outward(), turned.inward()));
        let (census, round) = (network::triads::triad_census(&network), network::triads::triad_census(&turned));
        prop_assert_eq!((census.t021d, census.t111u, census.t120d), (round.t021u, round.t111d, round.t120u));
        prop_assert_eq!((census.t003, census.t030t, census.t300), (round.t003, round.t030t, round.t300));
    }

    #[test]
    fn an_isolate_more_changes_nothing_for_the_others(arcs in arcs(12)) {
        let (network, larger) = (Network::from_arcs(12, &arcs).unwrap(), Network::from_arcs(13, &arcs).unwrap());
        prop_assert!(close(&betweenness(&network, Scale::Paths), &betweenness(&larger, Scale::Paths)[..12]));
        prop_assert_eq!(horizons(network.outward(), network.inward()), horizons(larger.outward(), larger.inward())[..12].to_vec());
        prop_assert_eq!(weak(larger.around()).sizes.len(), weak(network.around()).sizes.len() + 1);
    }

    #[test]
    fn shares_of_time_do_not_depend_on_the_unit(arcs in arcs(10), factor in 0.1f64..20.0) {
        let strong = |factor: f64| {
            let ties: Vec<Tie> = arcs.iter().enumerate().map(|(at, &(from, to))| Tie { from, to, strength: factor * (1 + at % 4) as f64 }).collect();
            Network::directed(10, &ties).unwrap()
        };
        let holes = |network: &Network| network::burt::structural_holes(network.around(), true, network::burt::Sight::WholeNetwork);
        let (one, other) = (strong(1.0), strong(factor));
        let constraint = |found: network::burt::StructuralHoles| -> Vec<f64> { found.constraint.into_iter().flatten().collect() };
        prop_assert!(close(&constraint(holes(&one)), &constraint(holes(&other))));
        prop_assert!(close(&network::pagerank::pagerank(&one, 0.85, true), &network::pagerank::pagerank(&other, 0.85, true)));
    }

    #[test]
    fn the_triads_are_all_triples(arcs in arcs(13)) {
        let census = serde_json::to_value(network::triads::triad_census(&Network::from_arcs(13, &arcs).unwrap())).unwrap();
        let all: u64 = census.as_object().unwrap().values().map(|count| count.as_u64().unwrap()).sum();
        prop_assert_eq!(all, 13 * 12 * 11 / 6);
    }
}

fn made(nodes: u32) -> (Network, network::synth::Synthetic) {
    let made = synthetic(&Recipe { nodes, degree: 12.0, mixing: 0.2 }, &mut Dice::seeded(5));
    (Network::from_ties(nodes as usize, &made.ties).unwrap(), made)
}

#[test]
fn eight_sources_at_once_find_what_one_at_a_time_finds() {
    let (network, _) = made(700);
    let one_at_a_time = network::betweenness::betweenness_valued(&network, Scale::Paths);
    assert!(close(&betweenness(&network, Scale::Paths), &one_at_a_time));
    let arcs: Vec<(u32, u32)> = network.list().map(|tie| (tie.from, tie.to)).collect();
    let directed = Network::from_arcs(700, &arcs).unwrap();
    let one_at_a_time = network::betweenness::betweenness_valued(&directed, Scale::Paths);
    assert!(close(&betweenness(&directed, Scale::Paths), &one_at_a_time));
}

#[test]
fn a_long_road_is_walked_too() {
    let road: Vec<(u32, u32)> = (0..299).map(|at| (at, at + 1)).collect();
    let road = Network::from_ties(300, &road).unwrap();
    let found = betweenness(&road, Scale::Paths);
    assert!((found[150] - 150.0 * 149.0).abs() < 1e-6);
}

#[test]
fn all_sources_sampled_leave_no_error_and_some_leave_the_error_they_say() {
    let (network, _) = made(600);
    let exact = betweenness(&network, Scale::Paths);
    let all = betweenness_sampled(&network, 600, &mut Dice::seeded(1));
    assert!(all.values.iter().zip(&exact).all(|(one, other)| (one - other).abs() < 1e-6 * (1.0 + other)));
    assert!(all.standard_error.iter().all(|&error| error < 1e-6));
    let some = betweenness_sampled(&network, 100, &mut Dice::seeded(1));
    let mut hubs: Vec<usize> = (0..600).collect();
    hubs.sort_by(|&one, &other| exact[other].total_cmp(&exact[one]));
    // Of the first dozen the error told holds; below, few sources give most of a value.
    let far = |at: usize| (some.values[at] - exact[at]).abs() > 4.0 * some.standard_error[at];
    assert_eq!(hubs[..12].iter().filter(|&&at| far(at)).count(), 0);
}

#[test]
fn planted_communities_are_found_again() {
    let (network, made) = made(3_000);
    let planted = network::communities::Partition::renumbered(&made.community);
    let worth = modularity_of(network.around(), &planted, false);
    for found in [
        louvain(network.around(), false, &mut Dice::seeded(2)),
        leiden(network.around(), false, 2, &mut Dice::seeded(2)),
    ] {
        assert!(modularity_of(network.around(), &found, false) > worth - 0.01);
        assert!(network::communities::normalised_information(&planted, &found) > 0.8);
    }
}

#[test]
fn leidens_communities_hang_together() {
    let (network, _) = made(2_000);
    let found = leiden(network.around(), false, 2, &mut Dice::seeded(3));
    for community in 0..found.communities as u32 {
        let inside: Vec<bool> = found.of.iter().map(|&of| of == community).collect();
        assert_eq!(weak(network.among(&inside).around()).sizes.len(), 1);
    }
}

#[test]
fn a_made_up_network_has_the_ties_and_the_mixing_asked_for() {
    let made = synthetic(&Recipe { nodes: 20_000, degree: 15.0, mixing: 0.3 }, &mut Dice::seeded(0));
    let mean = 2.0 * made.ties.len() as f64 / 20_000.0;
    assert!((mean - 15.0).abs() < 0.5, "{mean}");
    let out = made
        .ties
        .iter()
        .filter(|(one, other)| made.community[*one as usize] != made.community[*other as usize])
        .count();
    let mixing = out as f64 / made.ties.len() as f64;
    assert!((mixing - 0.3).abs() < 0.05, "{mixing}");
    let mut sorted = made.ties.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(sorted.len(), made.ties.len());
}

#[test]
fn findings_are_the_same_bytes_on_one_thread_and_on_three() {
    let (network, made) = made(400);
    let (small, grouping) = (
        network.among(&[true; 60]),
        made.community[..60].iter().map(|group| (group % 4).to_string()).collect::<Vec<_>>(),
    );
    let study = network::Study {
        layers: network::report::Named(vec![
            ("one".to_owned(), small),
            ("other".to_owned(), network.among(&[true; 61]).without(&[60])),
        ]),
        groupings: network::report::Named(vec![(
            "sector".to_owned(),
            network::Grouping::from_labels(&grouping),
        )]),
        answered: None,
    };
    let measured = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let options = network::Options { permutations: 700, ..network::Options::default() };
        pool.install(|| serde_json::to_string(&network::measure(&study, &options)).unwrap())
    };
    assert_eq!(measured(1), measured(3));
    let large = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| betweenness(&network, Scale::Paths))
    };
    assert_eq!(large(1), large(3));
}
