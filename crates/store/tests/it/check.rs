//! `check` finds what a deed would never do, and nothing where all is well.

use basics::Id;
use store::check::{Invariant, check};
use store::{AssertSqlSafe, Store, StoreError, args};
use testkit::Bregneparken;

/// Does to the data what no deed would, and says which invariants are then broken.
async fn after(store: &Store, harm: &'static str, about: Id) -> anyhow::Result<Vec<Invariant>> {
    store
        .write(move |tx| {
            Box::pin(async move {
                tx.execute(AssertSqlSafe(harm), args![about]).await?;
                Ok::<_, StoreError>(())
            })
        })
        .await?;
    let mut found: Vec<_> = found(store).await?.into_iter().map(|breach| breach.invariant).collect();
    found.dedup();
    Ok(found)
}

async fn found(store: &Store) -> Result<Vec<store::check::Breach>, StoreError> {
    store.read(|tx| Box::pin(check(tx))).await
}

testkit::on_both_databases! {
    async fn nothing_is_broken_in_bregneparken(guest: Bregneparken) {
        assert_eq!(found(guest.house.store()).await?, []);
        assert_eq!(guest.house.store().damage().await?, Vec::<String>::new());
    }

    async fn each_breach_is_told_for_what_it_is(guest: Bregneparken) {
        let (house, cast) = (guest.house, guest.cast);
        let store = house.store();
        let harms = [
            ("UPDATE response SET answer = 3 WHERE person = $1", "yusuf", Invariant::AnswerIsOneOfThree),
            ("DELETE FROM member WHERE person = $1", "poul", Invariant::FromTheTable),
            ("UPDATE member SET role = 'facilitator' WHERE person = $1", "soren", Invariant::BackboneIsSilent),
            ("UPDATE member SET role = 'guest' WHERE person = $1", "tove", Invariant::KnownWords),
            ("UPDATE statement SET review = 'refused' WHERE author = $1", "leyla", Invariant::RefusalHasReason),
            (
                "UPDATE statement SET joined_into = \
                 (SELECT id FROM statement ORDER BY id LIMIT 1) WHERE author = $1",
                "nadia",
                Invariant::JoinedInRound,
            ),
            ("UPDATE invitation SET reply = 'no' WHERE person = $1", "lone", Invariant::YesLeadsToPerson),
            ("UPDATE person SET name = '010190-1234' WHERE id = $1", "mikkel", Invariant::NoCpr),
            ("UPDATE journal_personal SET payload = '{}' WHERE person = $1", "amal", Invariant::JournalHolds),
        ];
        let mut broken = Vec::new();
        for (harm, who, invariant) in harms {
            broken.push(invariant);
            broken.sort();
            let found = after(store, harm, cast.id(who)).await?;
            assert_eq!(found, broken, "after `{harm}`");
        }
        let found = after(store, "UPDATE funder SET share_percent = 90 WHERE partnership = $1", cast.partnership);
        assert!(found.await?.contains(&Invariant::SharesAddUp));
        let found = after(store, "DELETE FROM journal_head WHERE partnership = $1", cast.partnership).await?;
        assert!(found.contains(&Invariant::JournalIsKept) && found.contains(&Invariant::JournalHolds));
    }
}
