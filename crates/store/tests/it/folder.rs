//! The data folder of SQLite: one server at a time, and enough space to leave.

use std::time::{Duration, Instant};

use store::{Place, Store, StoreError, Tuning, args};

#[tokio::test]
async fn a_second_langbord_on_the_same_folder_is_refused_at_once_and_told_why() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let store = Store::open(Place::Sqlite(folder.path().into())).await?;
    let tried =
        tokio::time::timeout(Duration::from_secs(1), Store::open(Place::Sqlite(folder.path().into())))
            .await?;
    let Err(StoreError::InUse { by, .. }) = tried else { anyhow::bail!("a second one was let in") };
    assert_eq!(by, format!(" (process {})", std::process::id()));
    store.close().await?;
    Store::open(Place::Sqlite(folder.path().into())).await?.close().await?;
    Ok(())
}

#[tokio::test]
async fn after_closing_a_plain_copy_of_the_database_file_is_whole() -> anyhow::Result<()> {
    let (folder, copy) = (tempfile::tempdir()?, tempfile::tempdir()?);
    let store = Store::open(Place::Sqlite(folder.path().into())).await?;
    let sql = "INSERT INTO migration (number, feature, sha256) VALUES (-1, 'x', $1)";
    store.write(move |tx| Box::pin(async move { tx.execute(sql, args![vec![1_u8]]).await })).await?;
    store.close().await?;
    std::fs::copy(folder.path().join("langbord.db"), copy.path().join("langbord.db"))?;
    let store = Store::open(Place::Sqlite(copy.path().into())).await?;
    let sql = "SELECT feature FROM migration WHERE number = -1";
    assert!(store.read(move |tx| Box::pin(async move { tx.one(sql, args![]).await })).await?.is_some());
    Ok(())
}

#[tokio::test]
async fn the_space_kept_aside_is_really_taken() -> anyhow::Result<()> {
    use std::os::unix::fs::MetadataExt;
    let folder = tempfile::tempdir()?;
    let tuning = Tuning { ballast_bytes: 300_000, ..Tuning::default() };
    let store = Store::open_tuned(Place::Sqlite(folder.path().into()), tuning).await?;
    assert!(std::fs::metadata(folder.path().join("ballast"))?.blocks() * 512 >= 300_000);
    store.close().await?;
    Ok(())
}

#[tokio::test]
async fn nobody_else_on_the_machine_may_read_the_data() -> anyhow::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let parent = tempfile::tempdir()?;
    let folder = parent.path().join("data");
    let store = Store::open(Place::Sqlite(folder.clone())).await?;
    for path in [folder.clone(), folder.join("langbord.db"), folder.join("langbord.db-wal")] {
        assert_eq!(std::fs::metadata(&path)?.permissions().mode() & 0o077, 0, "{}", path.display());
    }
    store.close().await?;
    Ok(())
}

#[tokio::test]
async fn refusing_takes_no_longer_than_a_second_even_while_the_other_writes() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let store = Store::open(Place::Sqlite(folder.path().into())).await?;
    let busy = tokio::spawn({
        let store = store.clone();
        async move {
            let waits = async || {
                tokio::time::sleep(Duration::from_millis(1500)).await;
                Ok::<_, StoreError>(())
            };
            store.write(move |_| Box::pin(async move { waits().await })).await
        }
    });
    let started = Instant::now();
    assert!(Store::open(Place::Sqlite(folder.path().into())).await.is_err());
    assert!(started.elapsed() < Duration::from_secs(1));
    busy.await??;
    Ok(())
}

#[tokio::test]
async fn looking_works_beside_a_server_and_after_one_was_killed_and_changes_nothing() -> anyhow::Result<()> {
    let (folder, copy) = (tempfile::tempdir()?, tempfile::tempdir()?);
    let place = |folder: &tempfile::TempDir| Place::Sqlite(folder.path().into());
    assert!(matches!(Store::look(place(&folder)).await, Err(StoreError::Folder { .. })));

    let server = Store::open(place(&folder)).await?;
    let sql = "INSERT INTO journal_head (partnership, number, hash) VALUES ($1, 1, $1)";
    server.write(move |tx| Box::pin(async move { tx.execute(sql, args![vec![7_u8; 16]]).await })).await?;
    // What a killed server leaves: the file and its log, and nobody who holds the lock.
    for file in ["langbord.db", "langbord.db-wal"] {
        std::fs::copy(folder.path().join(file), copy.path().join(file))?;
    }
    for folder in [&folder, &copy] {
        let seen = Store::look(place(folder)).await?;
        let sql = "SELECT COUNT(*) AS n FROM journal_head";
        let row = seen.read(move |tx| Box::pin(async move { tx.one(sql, args![]).await })).await?;
        assert_eq!(row.map(|row| row.int("n")).transpose()?, Some(1));
        let sql = "DELETE FROM journal_head";
        let tried = seen.write(move |tx| Box::pin(async move { tx.execute(sql, args![]).await })).await;
        assert!(matches!(tried, Err(StoreError::ReadOnly)), "{tried:?}");
        seen.close().await?;
    }
    server.close().await?;
    Ok(())
}

#[tokio::test]
async fn a_full_disk_undoes_the_deed_and_the_store_goes_on() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let store = Store::open(Place::Sqlite(folder.path().into())).await?;
    let limit =
        |sql: &'static str| store.write(move |tx| Box::pin(async move { tx.all(sql, args![]).await }));
    let write = |kilobytes: usize| {
        let sql = "INSERT INTO journal_head (partnership, number, hash) VALUES ($1, 1, $2)";
        let given = args![vec![kilobytes as u8; 16], vec![7_u8; kilobytes << 10]];
        store.write(move |tx| Box::pin(async move { tx.execute(sql, given).await }))
    };
    write(1).await?;
    // SQLite gives the same answer here as on a disk without room.
    limit("PRAGMA max_page_count = 1").await?;
    assert!(matches!(write(200).await, Err(StoreError::Full)));
    limit("PRAGMA max_page_count = 100000").await?;
    write(201).await?;
    let sql = "SELECT COUNT(*) AS n FROM journal_head";
    let row = store.read(move |tx| Box::pin(async move { tx.one(sql, args![]).await })).await?;
    assert_eq!(row.map(|row| row.int("n")).transpose()?, Some(2));
    assert_eq!(store.damage().await?, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn what_was_erased_is_nowhere_in_the_files() -> anyhow::Result<()> {
    const MARK: &[u8] = b"a sentence nobody should find again";
    let folder = tempfile::tempdir()?;
    let found = || -> std::io::Result<bool> {
        let mut held = Vec::new();
        for entry in std::fs::read_dir(folder.path())? {
            held.extend(std::fs::read(entry?.path())?);
        }
        Ok(held.windows(MARK.len()).any(|part| part == MARK))
    };
    let store = Store::open(Place::Sqlite(folder.path().into())).await?;
    let sql = "INSERT INTO journal_head (partnership, number, hash) VALUES ($1, 1, $2)";
    let given = args![vec![7_u8; 16], MARK.repeat(300)];
    store.write(move |tx| Box::pin(async move { tx.execute(sql, given).await })).await?;
    assert!(found()?);

    // While somebody looks at the moment before, the erasing is done but the log must stay.
    let (looking, done) = (tokio::sync::oneshot::channel(), tokio::sync::oneshot::channel::<()>());
    let reader = tokio::spawn({
        let store = store.clone();
        async move {
            let look = store.read(move |tx| {
                Box::pin(async move {
                    let n = tx.all("SELECT number FROM journal_head", args![]).await?.len();
                    let _ = looking.0.send(());
                    let _ = done.1.await;
                    Ok::<_, StoreError>(n)
                })
            });
            look.await
        }
    });
    looking.1.await?;
    let sql = "DELETE FROM journal_head";
    store.write_release(move |tx| Box::pin(async move { tx.execute(sql, args![]).await })).await?;
    let _ = done.0.send(());
    assert_eq!(reader.await??, 1);
    let started = Instant::now();
    while found()? {
        anyhow::ensure!(started.elapsed() < Duration::from_secs(30), "it is still there");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    store.close().await?;
    Ok(())
}
