//! Migrations go forward, once, and never change after they were applied.

use store::{MIGRATIONS, Migration, Store, StoreError, args};
use testkit::Database;

const EXTRA: Migration = Migration {
    number: 9001,
    feature: "trees",
    text: "CREATE TABLE tree (tree {id} NOT NULL PRIMARY KEY, height {real} NOT NULL, planted {int} NOT NULL) {strict};
           CREATE INDEX tree_planted ON tree (planted);",
};

fn with(extra: &[Migration]) -> Vec<Migration> {
    [MIGRATIONS, extra].concat()
}

testkit::on_both_databases! {
    async fn a_new_step_is_applied_once(database: Database) {
        for _ in 0..2 {
            let store = Store::open_with(database.place(), database.tuning(), &with(&[EXTRA])).await?;
            let planted = store.write(|tx| Box::pin(async move {
                tx.execute("DELETE FROM tree", args![]).await
            })).await;
            assert!(planted.is_ok(), "{planted:?}");
            store.close().await?;
        }
    }

    async fn a_changed_step_refuses_to_start(database: Database) {
        Store::open_with(database.place(), database.tuning(), &with(&[EXTRA])).await?.close().await?;
        let changed = Migration { text: "CREATE TABLE tree (tree {id})", ..EXTRA };
        let opened = Store::open_with(database.place(), database.tuning(), &with(&[changed])).await;
        let Err(StoreError::MigrationChanged { name }) = opened else { panic!("it started") };
        assert_eq!(name, "9001_trees");
    }

    async fn a_failing_step_leaves_nothing_behind(database: Database) {
        let broken = Migration { text: "CREATE TABLE tree (tree {id}); CREATE TABLE tree (tree {id});", ..EXTRA };
        let opened = Store::open_with(database.place(), database.tuning(), &with(&[broken])).await;
        assert!(matches!(opened, Err(StoreError::Migration { .. })));
        Store::open_with(database.place(), database.tuning(), &with(&[EXTRA])).await?.close().await?;
    }

    async fn data_of_a_newer_program_is_left_alone(database: Database) {
        Store::open_with(database.place(), database.tuning(), &with(&[EXTRA])).await?.close().await?;
        let opened = Store::open_with(database.place(), database.tuning(), MIGRATIONS).await;
        assert!(matches!(opened, Err(StoreError::FromTheFuture { number: 9001 })));
    }
}

#[test]
fn every_migration_can_be_read_by_both_databases() {
    for step in MIGRATIONS {
        let unknown = step.text.replace("{id}", "").replace("{int}", "").replace("{bytes}", "");
        let unknown = unknown.replace("{real}", "").replace("{strict}", "");
        let sql: String = unknown.lines().filter(|line| !line.trim_start().starts_with("--")).collect();
        assert!(!sql.contains('{'), "{:04}_{} has an unknown placeholder", step.number, step.feature);
    }
}
