//! The promises of the bloc gate, P1 to P10 of its definition.

use std::collections::BTreeMap;

use decision::Exact;
use decision::blocs::{BlocFrame, GateOutcome, Need, Reveal, Roll, State, Thresholds, Vote, decide, reveal};
use proptest::prelude::*;

#[derive(Clone, Debug)]
struct Case {
    frame: BlocFrame,
    roll: Roll,
    votes: BTreeMap<String, Vote>,
    extended: bool,
}

impl Case {
    fn outcome(&self) -> GateOutcome {
        decide(&self.frame, &self.roll, &self.votes, self.extended).expect("a sound case").outcome
    }
}

fn vote() -> impl Strategy<Value = Option<Vote>> {
    prop_oneof![
        3 => Just(Some(Vote::Yes)),
        2 => Just(Some(Vote::No)),
        1 => Just(Some(Vote::Neutral)),
        1 => Just(None),
    ]
}

fn bloc(number: usize) -> String {
    format!("b{number}")
}

fn case() -> impl Strategy<Value = Case> {
    (2usize..5)
        .prop_flat_map(|n| {
            let member = (proptest::collection::btree_set(0..n, 0..=2), vote());
            (
                Just(n),
                proptest::collection::vec(member, 0..24),
                proptest::collection::vec(any::<bool>(), n),
                prop_oneof![Just(Need::Every), (1..=n).prop_map(Need::AtLeast)],
                any::<bool>(),
            )
        })
        .prop_map(|(n, members, affected, need, extended)| {
            let blocs = (0..n).map(|number| (bloc(number), Thresholds::default())).collect();
            let affected = (0..n).filter(|&number| affected[number]).map(bloc).collect();
            let frame = BlocFrame { blocs, need, affected };
            let (mut roll, mut votes) = (BTreeMap::new(), BTreeMap::new());
            for (index, (of, vote)) in members.into_iter().enumerate() {
                let member = format!("m{index:02}");
                let share = Exact::ratio(1, of.len().max(1) as i64);
                roll.insert(
                    member.clone(),
                    of.into_iter().map(|number| (bloc(number), share.clone())).collect(),
                );
                votes.extend(vote.map(|vote| (member, vote)));
            }
            Case { frame, roll: Roll(roll), votes, extended }
        })
}

proptest! {
    #[test]
    fn p1_copying_every_member_of_a_bloc_changes_nothing(case in case(), copies in 2usize..4) {
        let before = case.outcome();
        // Only members wholly inside one bloc: copying a shared one would grow the other bloc too.
        let alone: Vec<String> = case.frame.blocs.keys().filter(|bloc| {
            case.roll.members(bloc).all(|(member, _)| case.roll.0[member].len() == 1)
        }).cloned().collect();
        for bloc in alone {
            let mut grown = case.clone();
            let members: Vec<String> = case.roll.members(&bloc).map(|(member, _)| member.to_owned()).collect();
            for member in members {
                for copy in 1..copies {
                    let name = format!("{member}-{copy}");
                    grown.roll.0.insert(name.clone(), case.roll.0[&member].clone());
                    if let Some(vote) = case.votes.get(&member) {
                        grown.votes.insert(name, *vote);
                    }
                }
            }
            prop_assert_eq!(grown.outcome(), before);
        }
    }

    #[test]
    fn p2_members_of_equal_weights_may_swap_ballots(case in case(), a in 0usize..24, b in 0usize..24) {
        let Some((one, weights)) = case.roll.0.iter().nth(a) else { return Ok(()) };
        let alike: Vec<&String> =
            case.roll.0.iter().filter(|(member, w)| *w == weights && *member != one).map(|(member, _)| member).collect();
        let Some(other) = alike.get(b % alike.len().max(1)) else { return Ok(()) };
        let mut swapped = case.clone();
        let (of_one, of_other) = (swapped.votes.remove(one), swapped.votes.remove(*other));
        swapped.votes.extend(of_other.map(|vote| (one.clone(), vote)));
        swapped.votes.extend(of_one.map(|vote| ((*other).clone(), vote)));
        prop_assert_eq!(swapped.outcome(), case.outcome());
    }

    #[test]
    fn p3_names_of_blocs_do_not_matter(case in case()) {
        let renamed = |bloc: &String| format!("z{}", 9 - bloc[1..].parse::<usize>().expect("a number"));
        let mut turned = case.clone();
        turned.frame.blocs = case.frame.blocs.iter().map(|(bloc, t)| (renamed(bloc), t.clone())).collect();
        turned.frame.affected = case.frame.affected.iter().map(renamed).collect();
        for weights in turned.roll.0.values_mut() {
            *weights = weights.iter().map(|(bloc, weight)| (renamed(bloc), weight.clone())).collect();
        }
        prop_assert_eq!(turned.outcome(), case.outcome());
    }

    #[test]
    fn p4_abstaining_is_the_same_as_not_answering(case in case()) {
        let mut absent = case.clone();
        absent.votes.retain(|_, vote| *vote != Vote::Neutral);
        prop_assert_eq!(absent.outcome(), case.outcome());
    }

    #[test]
    fn p5_more_agreement_never_leads_to_less(case in case(), who in 0usize..24) {
        let Some(member) = case.roll.0.keys().nth(who).cloned() else { return Ok(()) };
        let outcome = |vote: Vote| {
            let mut changed = case.clone();
            changed.votes.insert(member.clone(), vote);
            changed.outcome()
        };
        let (no, neutral, yes) = (outcome(Vote::No), outcome(Vote::Neutral), outcome(Vote::Yes));
        prop_assert!(no <= neutral && neutral <= yes, "{no:?} {neutral:?} {yes:?}");
    }

    #[test]
    fn p6_no_bloc_is_overruled(case in case()) {
        let gate = decide(&case.frame, &case.roll, &case.votes, case.extended).expect("a sound case");
        if gate.outcome == GateOutcome::Adopted {
            for bloc in &case.frame.affected {
                prop_assert_eq!(gate.states[bloc], State::Agrees);
            }
            if case.frame.need == Need::Every {
                prop_assert!(gate.states.values().all(|state| *state != State::Objects));
            }
        }
    }

    #[test]
    fn p7_where_all_say_yes_it_is_adopted(case in case()) {
        let mut all = case.clone();
        all.votes = case.roll.0.keys().map(|member| (member.clone(), Vote::Yes)).collect();
        // A bloc nobody belongs to cannot say yes.
        if case.frame.blocs.keys().any(|bloc| case.roll.members(bloc).next().is_none()) {
            return Ok(());
        }
        prop_assert_eq!(all.outcome(), GateOutcome::Adopted);
    }

    #[test]
    fn p8_nobody_weighs_more_than_one_person(case in case(), extra in 1i64..5) {
        let Some((member, weights)) = case.roll.0.iter().find(|(_, weights)| !weights.is_empty()) else { return Ok(()) };
        let bloc = weights.keys().next().expect("a bloc").clone();
        let mut heavy = case.clone();
        *heavy.roll.0.get_mut(member).expect("a member").get_mut(&bloc).expect("a weight") += &Exact::from(extra);
        prop_assert!(decide(&heavy.frame, &heavy.roll, &heavy.votes, heavy.extended).is_err());
    }

    #[test]
    fn p9_a_silent_unaffected_bloc_lapses_at_the_second_deadline(case in case(), members in 1usize..5) {
        let mut case = case;
        case.extended = true;
        case.frame.need = Need::Every;
        let mut wider = case.clone();
        wider.frame.blocs.insert("silent".into(), Thresholds::default());
        for number in 0..members {
            wider.roll.0.insert(format!("s{number}"), [("silent".to_owned(), Exact::one())].into());
        }
        prop_assert_eq!(wider.outcome(), case.outcome());
    }

    #[test]
    fn p10_what_hidden_blocs_answered_shows_nowhere(
        case in case(),
        others in proptest::collection::vec(vote(), 24),
        told in any::<bool>(),
    ) {
        let how = Reveal::Fifths { small_blocs_were_told: told };
        let report = |case: &Case| {
            let gate = decide(&case.frame, &case.roll, &case.votes, case.extended).expect("a sound case");
            serde_json::to_string(&reveal(&gate, &case.frame, &case.roll, how)).expect("JSON")
        };
        let shown: serde_json::Value = serde_json::from_str(&report(&case)).expect("JSON");
        let hidden = |bloc: &String| shown["blocs"][bloc]["shown"] == "too-few";
        let mut other = case.clone();
        for ((member, weights), vote) in case.roll.0.iter().zip(others) {
            if !weights.is_empty() && weights.keys().all(hidden) {
                other.votes.remove(member);
                other.votes.extend(vote.map(|vote| (member.clone(), vote)));
            }
        }
        if other.outcome() != case.outcome() {
            return Ok(());
        }
        prop_assert_eq!(report(&other), report(&case));
    }

    #[test]
    fn p10_what_hidden_blocs_ranked_shows_nowhere_in_a_choice(
        case in case(),
        ranks in proptest::collection::vec(proptest::collection::vec(0i64..4, 3), 24),
        others in proptest::collection::vec(proptest::collection::vec(0i64..4, 3), 24),
        told in any::<bool>(),
    ) {
        let options = ["park", "cafe", "talk on"].map(String::from);
        let ballot = |ranks: &Vec<i64>| options.iter().cloned().zip(ranks.iter().copied()).collect::<BTreeMap<_, _>>();
        let ballots: BTreeMap<String, BTreeMap<String, i64>> =
            case.votes.keys().zip(&ranks).map(|(member, ranks)| (member.clone(), ballot(ranks))).collect();
        let how = Reveal::Fifths { small_blocs_were_told: told };
        let chosen = |ballots: &BTreeMap<String, BTreeMap<String, i64>>| {
            let rules = decision::Rules::default();
            decision::blocs::choose(&case.frame, &case.roll, &options, "talk on", ballots, "ranked-pairs", &rules)
                .expect("a sound case")
        };
        let report = |choice: &decision::blocs::Choice| decision::blocs::reveal_choice(choice, &case.frame, &case.roll, how);
        let before = chosen(&ballots);
        let shown = report(&before);
        let mut changed = ballots.clone();
        for ((member, weights), ranks) in case.roll.0.iter().zip(&others) {
            if !weights.is_empty() && weights.keys().all(|bloc| shown.blocs[bloc].is_none()) {
                changed.insert(member.clone(), ballot(ranks));
            }
        }
        let after = chosen(&changed);
        if after.winners == before.winners {
            prop_assert_eq!(report(&after), shown);
        }
    }
}
