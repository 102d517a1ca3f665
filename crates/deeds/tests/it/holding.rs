//! `check` names what does not fit in a decision, and finds nothing where all is well.

use std::sync::{Arc, Mutex};

use basics::{Id, Language};
use deeds::partnerships::{self, Founding};
use deeds::proposals::holding;
use deeds::{House, Refusal};
use store::check::{Breach, Invariant};
use store::{AssertSqlSafe, args};
use testkit::Bregneparken;

async fn found(house: &House) -> Vec<Breach> {
    let look = house.look(|desk| {
        Box::pin(async move {
            let mut breaches = store::check::check(desk.tx).await?;
            breaches.extend(holding::check(desk.tx).await?);
            Ok(breaches)
        })
    });
    look.await.expect("everything can be checked")
}

/// What is found after a harm that no deed does; the harm itself is taken back.
async fn after(house: &House, harm: String, decision: Id) -> Vec<Invariant> {
    let told = Arc::new(Mutex::new(Vec::new()));
    let tell = told.clone();
    let undone = house
        .deed(None, move |desk| {
            let (harm, tell) = (harm.clone(), tell.clone());
            Box::pin(async move {
                let changed = desk.tx.execute(AssertSqlSafe(harm.clone()), args![decision]).await?;
                assert!(changed > 0, "`{harm}` changed nothing");
                let mut breaches = store::check::check(desk.tx).await?;
                breaches.extend(holding::check(desk.tx).await?);
                *tell.lock().expect("one at a time") = breaches;
                Err::<(), _>(Refusal::Again)
            })
        })
        .await;
    assert!(matches!(undone, Err(Refusal::Again)), "{undone:?}");
    let mut found: Vec<Invariant> =
        told.lock().expect("one at a time").iter().map(|breach| breach.invariant).collect();
    found.sort();
    found.dedup();
    found
}

/// A second partnership in the same house.
async fn another_table(house: &House) {
    let founding = Founding {
        name: "Et andet bord".into(),
        place: "Egeå".into(),
        facilitator: "Ida".into(),
        language: Language::Da,
    };
    let founded = house.deed(None, move |desk| {
        let founding = founding.clone();
        Box::pin(async move { partnerships::found(desk, &founding).await.map(drop) })
    });
    founded.await.expect("a partnership is founded");
}

/// The decision about this.
async fn decision(told: &Bregneparken, about: &'static str) -> Id {
    let table = told.cast.partnership;
    let look = told.house.look(move |desk| {
        Box::pin(async move {
            for decision in store::proposals::decisions::of_partnership(desk.tx, table).await? {
                let versions = store::proposals::versions(desk.tx, decision.proposal).await?;
                if versions.iter().any(|version| version.sentence.contains(about)) {
                    return Ok(decision.id);
                }
            }
            Err(Refusal::NotFound)
        })
    });
    look.await.expect("a decision about this")
}

testkit::on_both_databases! {
    async fn nothing_is_broken_in_bregneparkens_decisions(told: Bregneparken) {
        assert_eq!(found(&told.house).await, []);
    }

    async fn whatever_is_done_to_a_decision_is_named(told: Bregneparken) {
        use Invariant::{
            BackboneIsSilent, BallotFromRoll, FrameHolds, HeadsHold, KnownWords, LogHolds, NoCpr, OneTable,
            OutcomeHolds,
        };
        another_table(&told.house).await;
        let by_name = decision(&told, "Skolen ringer hjem").await;
        let by_receipt = decision(&told, "klokken halv syv").await;
        let open = decision(&told, "så længe det er mørkt").await;
        let money = decision(&told, "20.000 kroner").await;
        let talk = decision(&told, "uden navne").await;
        let harms: &[(&str, Id, Invariant)] = &[
            ("UPDATE decision SET stage = 'asleep' WHERE id = $1", open, KnownWords),
            ("UPDATE decision SET if_nothing = 'Ring til 010190-1234' WHERE id = $1", open, NoCpr),
            ("UPDATE proposal SET author = (SELECT person FROM member WHERE role = 'facilitator' LIMIT 1) \
              WHERE id = (SELECT proposal FROM decision WHERE id = $1)", open, BackboneIsSilent),
            ("UPDATE seat SET actor = (SELECT id FROM actor WHERE sector = 'backbone' LIMIT 1) \
              WHERE decision = $1 AND voted = 1", by_name, BackboneIsSilent),
            ("UPDATE decision SET partnership = (SELECT id FROM partnership WHERE name = 'Et andet bord') WHERE id = $1",
              open, OneTable),
            ("UPDATE ballot SET seat = (SELECT id FROM seat WHERE decision <> $1 AND voted = 0 LIMIT 1) \
              WHERE decision = $1 AND place = 3", by_name, BallotFromRoll),
            ("UPDATE decision SET stage = 'objections', verdict = NULL WHERE id = $1", by_name, BallotFromRoll),
            ("DELETE FROM ballot WHERE decision = $1 AND place = 0", open, BallotFromRoll),
            ("UPDATE seat SET voted = 0 WHERE decision = $1", by_receipt, BallotFromRoll),
            ("DELETE FROM decision_frame WHERE decision = $1", open, FrameHolds),
            ("UPDATE decision_frame SET frame = REPLACE(frame, '\"affected\":true', '\"affected\":false') \
              WHERE decision = $1", by_receipt, FrameHolds),
            ("UPDATE decision_frame SET frame = REPLACE(frame, 'skema', 'regneark') WHERE decision = $1", talk, FrameHolds),
            ("UPDATE ballot SET opening = REPLACE(REPLACE(opening, 'against', 'support'), '\"no\"', '\"yes\"') \
              WHERE decision = $1 AND opening LIKE '%against%'", by_receipt, LogHolds),
            ("UPDATE ballot SET opening = REPLACE(opening, 'support', 'against') WHERE decision = $1", open, LogHolds),
            ("DELETE FROM detached_ballot WHERE decision = $1 AND commitment = \
              (SELECT commitment FROM detached_ballot WHERE decision = $1 ORDER BY commitment LIMIT 1)", money, HeadsHold),
            ("UPDATE detached_ballot SET opening = REPLACE(opening, 'Morgenmad', 'Aftensmad') \
              WHERE decision = $1", money, LogHolds),
            ("DELETE FROM ballot WHERE decision = $1 AND place > 30", by_receipt, HeadsHold),
            ("UPDATE tree_head SET at = '2020-01-01' WHERE decision = $1 AND role = 'server'", by_receipt, HeadsHold),
            ("DELETE FROM tree_head WHERE decision = $1 AND role = 'server'", by_receipt, HeadsHold),
            ("UPDATE tree_head SET signature = (SELECT other.signature FROM tree_head AS other \
              WHERE other.decision = $1 AND other.role = 'server' ORDER BY other.size DESC LIMIT 1) \
              WHERE decision = $1 AND role <> 'server'", by_receipt, HeadsHold),
            ("DELETE FROM closing_signature WHERE decision = $1 AND role = 'server'", by_name, HeadsHold),
            ("UPDATE decision_frame SET outcome = '{\"outcome\":\"adopted\"}' WHERE decision = $1",
              by_receipt, OutcomeHolds),
            ("UPDATE decision SET verdict = NULL WHERE id = $1", by_name, OutcomeHolds),
        ];
        for (harm, about, invariant) in harms {
            let found = after(&told.house, (*harm).to_owned(), *about).await;
            assert!(found.contains(invariant), "after `{harm}`: {found:?}");
        }
        eprintln!("{} harms named", harms.len());
        assert_eq!(found(&told.house).await, [], "every harm was taken back");
    }

    async fn a_witness_who_has_not_signed_yet_is_no_breach(told: Bregneparken) {
        let by_name = decision(&told, "Skolen ringer hjem").await;
        let harm = "DELETE FROM closing_signature WHERE decision = $1 AND role <> 'server'";
        assert_eq!(after(&told.house, harm.to_owned(), by_name).await, []);
    }
}
