//! Reading, writing, and what an acknowledgement means.

use basics::{Id, Timestamp};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use store::{AssertSqlSafe, Store, StoreError, Tuning, Tx, args};
use testkit::Database;

const NEW: &str = "INSERT INTO journal_head (partnership, number, hash) VALUES ($1, $2, $3)";

fn id(n: u128) -> Id {
    Id(uuid::Uuid::from_u128(n))
}

/// Any small table will do to try the engine on.
fn insert<'t>(tx: &'t mut Tx<'_>, n: u128) -> BoxFuture<'t, Result<u64, StoreError>> {
    Box::pin(async move { tx.execute(NEW, args![id(n), n as i64, vec![7_u8]]).await })
}

async fn count(store: &Store) -> Result<i64, StoreError> {
    let asked = store.read(|tx| {
        Box::pin(async move {
            let row = tx.one("SELECT COUNT(*) AS n FROM journal_head", args![]).await?;
            row.ok_or(StoreError::Closed)?.int("n")
        })
    });
    asked.await
}

testkit::on_both_databases! {
    async fn every_kind_of_value_comes_back_as_it_went_in(store: Store) {
        let sql = "SELECT CAST($1 AS BIGINT) AS whole, CAST($2 AS DOUBLE PRECISION) AS part, $3 AS word, CAST($4 AS BIGINT) AS moment, CAST($5 AS BIGINT) AS yes";
        let row = store.read(move |tx| Box::pin(async move {
            let given = args![i64::MIN, 0.1, "Æblegrød", Timestamp(1_700_000_000_000_001), true];
            tx.one(sql, given).await
        })).await?.unwrap();
        assert_eq!(row.int("whole")?, i64::MIN);
        assert_eq!(row.real("part")?, 0.1);
        assert_eq!(row.text("word")?, "Æblegrød");
        assert_eq!(row.time("moment")?, Timestamp(1_700_000_000_000_001));
        assert!(row.flag("yes")?);

        store.write(|tx| insert(tx, 7)).await?;
        let row = store.read(|tx| Box::pin(async move {
            tx.one("SELECT partnership, hash FROM journal_head WHERE partnership = $1", args![id(7)]).await
        })).await?.unwrap();
        assert_eq!((row.id("partnership")?, row.bytes("hash")?), (id(7), vec![7]));
    }

    async fn missing_values_keep_their_kind(store: Store) {
        let sql = "SELECT CAST($1 AS BIGINT) AS whole, CAST($2 AS DOUBLE PRECISION) AS part, CAST($3 AS TEXT) AS word";
        let row = store.read(move |tx| Box::pin(async move {
            tx.one(sql, args![None::<i64>, None::<f64>, None::<&str>]).await
        })).await?.unwrap();
        assert_eq!((row.opt_int("whole")?, row.opt_real("part")?, row.opt_text("word")?), (None, None, None));
        assert_eq!(row.int("whole").unwrap_err().to_string(), "column `whole` is empty here");
        assert!(row.text("wrod").unwrap_err().to_string().contains("`wrod`"));
    }

    async fn a_refused_deed_leaves_nothing_and_harms_no_neighbour(store: Store) {
        let deeds = (0..40_u128).map(|n| {
            let store = store.clone();
            tokio::spawn(async move {
                store.write(move |tx| Box::pin(async move {
                    insert(tx, n).await?;
                    match n % 4 {
                        0 => Err(StoreError::Damaged("no".into())),
                        1 => insert(tx, n).await,
                        #[allow(clippy::panic)]
                        2 => panic!("a mistake in the program"),
                        _ => Ok(1),
                    }
                })).await
            })
        });
        for (n, deed) in deeds.collect::<Vec<_>>().into_iter().enumerate() {
            let outcome = deed.await?;
            match n % 4 {
                0 => assert!(matches!(outcome, Err(StoreError::Damaged(_)))),
                1 => assert!(outcome.unwrap_err().is_already_there()),
                2 => assert!(matches!(outcome, Err(StoreError::Panicked))),
                _ => assert_eq!(outcome?, 1),
            }
        }
        assert_eq!(count(&store).await?, 10);
    }

    async fn a_deed_is_done_though_its_caller_went_away(store: Store) {
        for n in 0..50_u128 {
            let store = store.clone();
            let caller = tokio::spawn(async move { store.write(move |tx| insert(tx, n)).await });
            tokio::task::yield_now().await;
            if n % 2 == 0 {
                caller.abort();
            }
            let _ = caller.await;
        }
        // A deed handed over is done; at most those aborted before they began are missing, and nothing is stuck.
        store.write(|tx| insert(tx, 1000)).await?;
        assert!((26..=51).contains(&count(&store).await?));
        assert!(store.write(|tx| insert(tx, 2000)).now_or_never().is_none());
        store.write(|tx| insert(tx, 3000)).await?;
        let seen = store.read(|tx| Box::pin(async move {
            tx.one("SELECT number FROM journal_head WHERE partnership = $1", args![id(2000)]).await
        })).await?;
        assert!(seen.is_some());
    }

    async fn a_reader_sees_one_moment(store: Store) {
        store.write(|tx| insert(tx, 1)).await?;
        let (seen, go_on) = (tokio::sync::oneshot::channel(), tokio::sync::oneshot::channel());
        let reading = {
            let store = store.clone();
            tokio::spawn(async move { store.read(move |tx| Box::pin(async move {
                let before = tx.all("SELECT number FROM journal_head", args![]).await?.len();
                let _ = seen.0.send(());
                let _ = go_on.1.await;
                let after = tx.all("SELECT number FROM journal_head", args![]).await?.len();
                assert_eq!(tx.statements(), 2);
                Ok::<_, StoreError>((before, after))
            })).await })
        };
        seen.1.await?;
        store.write(|tx| insert(tx, 2)).await?;
        let _ = go_on.0.send(());
        assert_eq!(reading.await??, (1, 1));
        assert_eq!(count(&store).await?, 2);
    }

    async fn a_reader_cannot_write(store: Store) {
        let tried = store.read(|tx| insert(tx, 1)).await;
        assert!(tried.is_err());
        assert_eq!(count(&store).await?, 0);
    }

    async fn what_one_deed_has_read_stays_true_until_it_is_kept(store: Store) {
        // Everyone reads the highest number and writes the next: two deeds at once would write the same one.
        let deeds = (0..60_u128).map(|n| {
            let store = store.clone();
            tokio::spawn(async move { store.write(move |tx| Box::pin(async move {
                let row = tx.one("SELECT COALESCE(MAX(number), 0) AS top FROM journal_head", args![]).await?;
                let top = row.ok_or(StoreError::Closed)?.int("top")?;
                tx.execute(NEW, args![id(n), top + 1, vec![0_u8]]).await?;
                Ok::<_, StoreError>(top + 1)
            })).await })
        });
        let mut numbers = Vec::new();
        for deed in deeds.collect::<Vec<_>>() {
            numbers.push(deed.await??);
        }
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=60).collect::<Vec<_>>());
    }

    async fn what_is_kept_is_there_after_opening_again(database: Database) {
        let store = Store::open_tuned(database.place(), database.tuning()).await?;
        store.write(|tx| insert(tx, 1)).await?;
        store.close().await?;
        let store = Store::open_tuned(database.place(), Tuning { group: 1, ..database.tuning() }).await?;
        assert_eq!(count(&store).await?, 1);
        let built = format!("SELECT number FROM journal_head WHERE partnership IN ({})", ["$1", "$2"].join(", "));
        let rows = store.read(|tx| Box::pin(async move {
            tx.all(AssertSqlSafe(built), args![id(1), id(2)]).await
        })).await?;
        assert_eq!(rows.len(), 1);
    }

    async fn a_closed_store_says_so(store: Store) {
        let other = store.clone();
        store.close().await?;
        assert!(matches!(other.write(|tx| insert(tx, 1)).await, Err(StoreError::Closed)));
    }
}
