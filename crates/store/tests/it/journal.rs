//! The journal: the same chain on both databases, nothing can be changed unseen, and people can be forgotten.

use basics::{Dice, Id, Timestamp};
use serde_json::json;
use store::journal::{self, Breach, Entry, HOUSE, Personal};
use store::{Store, StoreError, Tx, args};

const FIRST_OF_MARCH: Timestamp = Timestamp::from_seconds(1_772_366_400); // 2026-03-01, noon in Greenwich

fn id(n: u128) -> Id {
    Id(uuid::Uuid::from_u128(n))
}

fn governance(partnership: Id, at: Timestamp, number: usize) -> Entry {
    let public = json!({"role": "facilitator", "name": "Mette", "about": number});
    Entry { partnership, at, act: "meetings.convene", public, personal: None }
}

fn answer(partnership: Id, at: Timestamp, person: Id, words: &str) -> Entry {
    let personal = Some(Personal { person, payload: json!({"said": words, "choice": "agree"}) });
    Entry { partnership, at, act: "statements.respond", public: json!({}), personal }
}

/// Three chains, twelve entries in each, every third a citizen's.
async fn history(store: &Store) -> Result<(), StoreError> {
    let written = store.write(|tx| {
        Box::pin(async move {
            let mut dice = Dice::seeded(1);
            for step in 0..36_usize {
                let (chain, at) = (id(step as u128 % 3), FIRST_OF_MARCH.plus_seconds(step as i64));
                let entry = match step % 4 {
                    0 => answer(chain, at, id(100 + step as u128 % 5), "æble"),
                    _ => governance(chain, at, step),
                };
                journal::append(tx, &mut dice, entry).await?;
            }
            Ok(())
        })
    });
    written.await
}

async fn verify(store: &Store) -> Result<Vec<Breach>, StoreError> {
    store.read(|tx| Box::pin(async move { journal::verify(tx).await })).await
}

testkit::on_both_databases! {
    async fn both_databases_make_the_same_chain(store: Store) {
        history(&store).await?;
        let heads = store.read(|tx| Box::pin(async move { journal::heads(tx).await })).await?;
        let print: String = heads[1].hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        assert_eq!((heads.len(), heads[0].number, print.as_str()), (3, 12, "b3fc5ad647efc0a7"));
        assert_eq!(verify(&store).await?, []);
    }

    async fn members_read_governance_by_name_and_nothing_of_a_citizen(store: Store) {
        history(&store).await?;
        let page = store.read(|tx| Box::pin(async move { journal::page(tx, HOUSE, Some(12), 3).await })).await?;
        let numbers: Vec<_> = page.iter().map(|act| act.number).collect();
        assert_eq!(numbers, [11, 10, 8]);
        assert!(page.iter().all(|act| act.act == "meetings.convene" && act.public["name"] == "Mette"));
    }

    async fn a_person_reads_her_own_acts_and_words(store: Store) {
        history(&store).await?;
        let own = store.read(|tx| Box::pin(async move { journal::of_person(tx, id(100)).await })).await?;
        assert_eq!(own.len(), 2);
        assert!(own.iter().all(|own| own.payload["said"] == "æble" && own.act == "statements.respond"));
        assert!(own[0].at > own[1].at);
    }

    async fn others_see_counts_of_finished_days_on_which_five_people_acted(store: Store) {
        store.write(|tx| Box::pin(async move {
            let mut dice = Dice::seeded(2);
            // The first of March: four people, six acts. The second: five people. The third isn't over.
            let days: [&[u128]; 3] = [&[1, 2, 3, 4, 4, 4], &[1, 2, 3, 4, 5, 5], &[1, 2, 3, 4, 5, 6]];
            for (day, people) in days.into_iter().enumerate() {
                for person in people {
                    let at = FIRST_OF_MARCH.plus_days(day as i64);
                    journal::append(tx, &mut dice, answer(id(9), at, id(*person), "æble")).await?;
                }
            }
            Ok::<_, StoreError>(())
        })).await?;
        let today = FIRST_OF_MARCH.plus_days(2);
        let counts = store.read(move |tx| Box::pin(async move { journal::daily_counts(tx, id(9), today).await })).await?;
        assert_eq!(counts.len(), 1, "{counts:?}");
        assert_eq!((counts[0].day.to_string().as_str(), counts[0].acts), ("2026-03-02", 6));

        store.write(|tx| Box::pin(async move { journal::erase_person(tx, id(5)).await })).await?;
        let counts = store.read(move |tx| Box::pin(async move { journal::daily_counts(tx, id(9), today).await })).await?;
        assert_eq!(counts, []);
    }

    async fn a_citizens_id_cannot_slip_into_the_open_part(store: Store) {
        let tried = store.write(|tx| Box::pin(async move {
            let mut entry = answer(HOUSE, FIRST_OF_MARCH, id(77), "æble");
            entry.public = json!({"by": id(77).to_string()});
            journal::append(tx, &mut Dice::seeded(3), entry).await
        })).await;
        assert!(matches!(tried, Err(StoreError::Damaged(_))), "{tried:?}");
    }

    async fn a_person_can_be_forgotten_and_the_chain_still_holds(store: Store) {
        history(&store).await?;
        let before = store.read(|tx| Box::pin(async move { journal::heads(tx).await })).await?;
        let erased = store.write(|tx| Box::pin(async move { journal::erase_person(tx, id(100)).await })).await?;
        assert_eq!(erased, 2);
        assert_eq!(verify(&store).await?, []);
        let (own, after) = store.read(|tx| Box::pin(async move {
            Ok::<_, StoreError>((journal::of_person(tx, id(100)).await?, journal::heads(tx).await?))
        })).await?;
        assert_eq!((own, after), (vec![], before));
    }

    async fn a_head_kept_elsewhere_shows_a_rollback(store: Store) {
        history(&store).await?;
        let kept = store.read(|tx| Box::pin(async move { journal::heads(tx).await })).await?[0].clone();
        // The whole chain is rolled back by five entries, its head with it: by itself it looks whole.
        store.write(|tx| Box::pin(async move {
            tx.execute("DELETE FROM journal_personal WHERE partnership = $1 AND number > 7", args![HOUSE]).await?;
            tx.execute("DELETE FROM journal WHERE partnership = $1 AND number > 7", args![HOUSE]).await?;
            let sql = "UPDATE journal_head SET number = 7, hash = (SELECT hash FROM journal WHERE journal.partnership = $1 AND journal.number = 7) WHERE partnership = $1";
            tx.execute(sql, args![HOUSE]).await
        })).await?;
        assert_eq!(verify(&store).await?, []);
        assert!(!store.read(move |tx| Box::pin(async move { journal::holds(tx, &kept).await })).await?);
    }

    async fn a_thousand_ways_to_tamper_are_all_seen(store: Store) {
        history(&store).await?;
        let unseen = store.write(|tx| Box::pin(async move {
            let mut dice = Dice::seeded(4);
            let mut unseen = Vec::new();
            for round in 0..1000 {
                tx.execute("SAVEPOINT tampering", args![]).await?;
                let what = tamper(tx, &mut dice).await?;
                if journal::verify(tx).await?.is_empty() {
                    unseen.push(format!("round {round}: {what}"));
                }
                tx.execute("ROLLBACK TO SAVEPOINT tampering", args![]).await?;
            }
            Ok::<_, StoreError>(unseen)
        })).await?;
        assert!(unseen.is_empty(), "{unseen:?}");
        assert_eq!(verify(&store).await?, []);
    }
}

/// Does one thing nobody may do to a journal, and says what.
async fn tamper(tx: &mut Tx<'_>, dice: &mut Dice) -> Result<String, StoreError> {
    let (chain, number) = (id(u128::from(dice.below(3))), 1 + dice.below(12));
    let other = 1 + (number + dice.below(11)) % 12;
    let at = args![chain, number];
    let kind = dice.below(9);
    let changed = match kind {
        0 => tx.execute("UPDATE journal SET at = at + 1 WHERE partnership = $1 AND number = $2", at).await?,
        1 => {
            tx.execute(
                "UPDATE journal SET act = 'meetings.cancel' WHERE partnership = $1 AND number = $2",
                at,
            )
            .await?
        }
        2 => {
            tx.execute("UPDATE journal SET public = '{}' || ' ' WHERE partnership = $1 AND number = $2", at)
                .await?
        }
        3 => {
            let noise = vec![dice.below(256) as u8; 32];
            let sql = "UPDATE journal SET hash = $3 WHERE partnership = $1 AND number = $2";
            tx.execute(sql, args![chain, number, noise]).await?
        }
        4 => {
            let sql = "UPDATE journal SET commitment = $3 WHERE partnership = $1 AND number = $2";
            tx.execute(sql, args![chain, number, vec![1_u8; 32]]).await?
        }
        5 => {
            delete(tx, chain, number).await?;
            1
        }
        6 => {
            // Two entries change places, words and hashes and all.
            let sql = "UPDATE journal SET
                at = (SELECT at FROM journal AS twin WHERE twin.partnership = $1 AND twin.number = $2 + $3 - journal.number),
                act = (SELECT act FROM journal AS twin WHERE twin.partnership = $1 AND twin.number = $2 + $3 - journal.number),
                public = (SELECT public FROM journal AS twin WHERE twin.partnership = $1 AND twin.number = $2 + $3 - journal.number)
                WHERE partnership = $1 AND number IN ($2, $3)";
            tx.execute(sql, args![chain, number, other]).await?
        }
        7 => {
            for number in number..=12 {
                delete(tx, chain, number).await?;
            }
            1
        }
        _ => {
            let sql =
                "UPDATE journal_personal SET payload = '{\"choice\":\"disagree\"}' WHERE partnership = $1
                AND number = (SELECT MAX(number) FROM journal_personal AS twin WHERE twin.partnership = $1)";
            tx.execute(sql, args![chain]).await?
        }
    };
    Ok(format!("kind {kind} at {number} and {other} of {chain}, {changed} rows"))
}

async fn delete(tx: &mut Tx<'_>, chain: Id, number: u64) -> Result<(), StoreError> {
    tx.execute("DELETE FROM journal_personal WHERE partnership = $1 AND number = $2", args![chain, number])
        .await?;
    tx.execute("DELETE FROM journal WHERE partnership = $1 AND number = $2", args![chain, number])
        .await
        .map(drop)
}
