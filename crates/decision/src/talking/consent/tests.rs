use super::*;

/// Amina and Dilek are citizens and affected; Boris, Chen and Mette's colleagues are staff.
fn table() -> Consent {
    let frame = r#"{
        "blocs": {"blocs": {"citizens": {}, "staff": {}}, "affected": ["citizens"]},
        "roll": {
            "amina": {"citizens": 1}, "dilek": {"citizens": 1},
            "boris": {"staff": 1}, "chen": {"staff": 1}, "erik": {"staff": 1}
        }
    }"#;
    let mut consent = Consent::new(serde_json::from_str(frame).unwrap()).unwrap();
    for _ in 0..3 {
        consent.go_on().unwrap();
    }
    consent
}

#[test]
fn one_objection_stops_a_majority_until_its_author_says_it_is_resolved() {
    let mut consent = table();
    for member in ["boris", "chen", "erik", "dilek"] {
        consent.take(member, ConsentStance::Consent).unwrap();
    }
    consent.object("amina", "the path is dark", "children's way home", Some("two lamps")).unwrap();
    let outcome = consent.close_round(100, 7, 200).unwrap();
    assert_eq!(outcome, ConsentOutcome::Integrate { objections: vec!["amina".into()] });
    assert_eq!(consent.integrate().unwrap(), 2);
    assert!(consent.stances.is_empty(), "a new text asks for consent anew");
    assert_eq!(consent.standing().count(), 1, "an objection stays until its author speaks");
    consent.resolve("amina").unwrap();
    for member in ["amina", "boris"] {
        consent.take(member, ConsentStance::Consent).unwrap();
    }
    assert_eq!(consent.close_round(107, 7, 200).unwrap(), ConsentOutcome::Adopted { review_on_day: 200 });
}

#[test]
fn silence_is_no_consent_and_an_affected_bloc_must_speak() {
    let mut consent = table();
    for member in ["boris", "chen", "erik"] {
        consent.take(member, ConsentStance::Consent).unwrap();
    }
    assert_eq!(
        consent.close_round(1, 90, 50).unwrap(),
        ConsentOutcome::Reach { blocs: vec!["citizens".into()] }
    );
    consent.frame.silence_is_consent_after_days = Some(14);
    assert_eq!(consent.not_heard(90), ["citizens"], "silence never counts where one is affected");
}

#[test]
fn no_majority_can_delete_an_objection() {
    let mut consent = table();
    consent.object("amina", "the path is dark", "children's way home", None).unwrap();
    let mut answers: BTreeMap<String, Vote> =
        ["boris", "chen", "erik", "dilek"].map(|member| (member.to_owned(), Vote::Yes)).into();
    answers.insert("amina".into(), Vote::No);
    assert_eq!(
        consent.qualify("amina", &answers).unwrap(),
        Standing::Stands,
        "half of the citizens is not three quarters"
    );
    answers.remove("amina");
    assert_eq!(consent.qualify("amina", &answers).unwrap(), Standing::Lapsed);
}

#[test]
fn after_three_integrations_the_proposal_is_parked_and_never_voted_through() {
    let mut consent = table();
    for round in 0..4 {
        consent.object("amina", "the path is dark", "children's way home", None).unwrap();
        let outcome = consent.close_round(round, 7, 900).unwrap();
        if round < 3 {
            consent.integrate().unwrap();
        } else {
            assert_eq!(outcome, ConsentOutcome::Parked);
        }
    }
}

#[test]
fn steps_are_not_skipped_and_strangers_not_heard() {
    let mut consent = table();
    assert_eq!(
        consent.take("mette", ConsentStance::Consent),
        Err(ConsentError::NotOnTheRoll("mette".into()))
    );
    assert_eq!(consent.object("amina", "no", " ", None), Err(ConsentError::NoHarmNamed));
    assert_eq!(consent.resolve("amina"), Err(ConsentError::NoSuchObjection("amina".into())));
    assert!(consent.integrate().is_err());
    consent.take("amina", ConsentStance::Concern).unwrap();
    consent.take("boris", ConsentStance::StandAside).unwrap();
    assert_eq!(consent.close_round(5, 7, 5), Err(ConsentError::NoReview));
}
