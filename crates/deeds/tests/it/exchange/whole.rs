//! A partnership moves house and is the same afterwards.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use basics::Id;
use deeds::Refusal;
use deeds::exchange::whole::{Limits, WholeError, export, import, unpack};
use store::exchange::whole::{LEFT_OUT, PEOPLE, TABLES};
use testkit::Database;

use super::export::bring_in;
use crate::house::{Small, count};

async fn taken_out(small: &Small) -> Result<Vec<u8>, Refusal> {
    let table = small.table;
    small.house.deed(None, move |desk| Box::pin(async move { export(desk, &[table]).await })).await
}

async fn taken_in(small: &Small, bytes: Vec<u8>) -> Result<Vec<Id>, Refusal> {
    small
        .house
        .deed(None, move |desk| {
            Box::pin(async move {
                let partnerships = unpack(&bytes, Limits::default()).map_err(|_| Refusal::NotFound)?;
                import(desk, partnerships).await
            })
        })
        .await
}

/// The text inside, changed, in a zip again.
fn forged(bytes: &[u8], change: impl Fn(String) -> String) -> Vec<u8> {
    use std::io::Write;
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut entry = archive.by_index(0).expect("a text");
    let (name, mut text) = (entry.name().expect("a name").into_owned(), String::new());
    entry.read_to_string(&mut text).expect("UTF-8");
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file(name, zip::write::SimpleFileOptions::default()).expect("begun");
    zip.write_all(change(text).as_bytes()).expect("written");
    zip.finish().expect("done").into_inner()
}

testkit::on_both_databases! {
    async fn moving_house_changes_no_byte(old: Small) {
        bring_in(&old, 40, true).await?;
        let first = taken_out(&old).await?;
        let again = taken_out(&old).await?;
        assert_eq!(first, again);
        let home = tempfile::tempdir()?;
        let new = Small::empty(home.path()).await?;
        assert_eq!(taken_in(&new, first.clone()).await?, [old.table]);
        assert_eq!(taken_out(&Small { table: old.table, ..new.clone() }).await?, first);
        assert_eq!(count(&new.house, "response").await?, 120);
        let breaches = new.house.store().read(|tx| Box::pin(async move { store::journal::verify(tx).await }));
        assert_eq!(breaches.await?, []);
        let twice = taken_in(&new, first).await;
        assert!(matches!(&twice, Err(Refusal::AlreadyThere(name)) if name == "Bregneparken"), "{twice:?}");
    }

    async fn what_was_tampered_with_is_not_taken_in(old: Small) {
        bring_in(&old, 6, true).await?;
        let bytes = taken_out(&old).await?;
        let home = tempfile::tempdir()?;
        let new = Small::empty(home.path()).await?;
        // A later journal entry in other words: the chain no longer holds.
        let other_words = forged(&bytes, |text| text.replace("\\\"answers\\\":18", "\\\"answers\\\":19"));
        assert!(matches!(taken_in(&new, other_words).await, Err(Refusal::Store(_))));
        let wrong = |bytes: &[u8]| unpack(bytes, Limits::default());
        let shorter = forged(&bytes, |text| {
            let mut lines: Vec<_> = text.lines().collect();
            lines.retain(|line| !line.contains("\"table\":\"response\""));
            lines.join("\n")
        });
        assert!(matches!(wrong(&shorter), Err(WholeError::Rows { found: 0, said: 18, .. })));
        let stranger = forged(&bytes, |text| text.replacen("\"author\":null", "\"author\":\"00000000000000000000000000000001\"", 1));
        assert!(matches!(wrong(&stranger), Err(WholeError::Line { .. })));
        let extra = forged(&bytes, |text| text.replacen("\"label\":", "\"rank\":1,\"label\":", 1));
        assert!(matches!(wrong(&extra), Err(WholeError::Line { .. })));
        let future = forged(&bytes, |text| text.replacen("\"migration\":", "\"migration\":9", 1));
        assert!(matches!(wrong(&future), Err(WholeError::FromTheFuture { .. })));
        assert!(matches!(wrong(b"PK nothing"), Err(WholeError::NotOurs)));
        let small = Limits { inflated_bytes: 1_000, partnerships: 1 };
        assert!(matches!(unpack(&bytes, small), Err(WholeError::TooBig { .. })));
        for table in ["partnership", "round", "response"] {
            assert_eq!(count(&new.house, table).await?, 0, "{table}");
        }
    }

    async fn every_table_and_column_moves_or_stays_for_a_reason(database: Database) {
        if !database.is_sqlite() {
            return Ok(());
        }
        let store = store::Store::open_tuned(database.place(), database.tuning()).await?;
        let sql = "SELECT sqlite_schema.name AS name, columns.name AS field FROM sqlite_schema \
                   JOIN pragma_table_info(sqlite_schema.name) AS columns \
                   WHERE sqlite_schema.type = 'table' AND sqlite_schema.name NOT LIKE 'sqlite_%'";
        let rows = store.read(move |tx| Box::pin(async move { tx.all(sql, vec![]).await })).await?;
        let mut found = BTreeSet::new();
        for row in &rows {
            found.insert((row.text("name")?, row.text("field")?));
        }
        found.retain(|(table, _)| !LEFT_OUT.iter().any(|(left, _)| left == table));
        let listed = std::iter::once(&PEOPLE).chain(TABLES).flat_map(|table| {
            table.columns.iter().map(|(column, _)| (table.name.to_owned(), (*column).to_owned()))
        });
        assert_eq!(found, listed.collect(), "see crates/store/src/exchange/whole/tables.rs");
    }
}
