//! A journal that left the house is verified from the file alone, and so is an end of it that somebody kept.

use std::path::Path;

use age::secrecy::ExposeSecret;
use serde_json::Value;
use store::{Place, SQLITE_FILE, Store, StoreError, args};

use crate::program::langbord;

/// A house with a founder, her table and four invitations.
fn told(data: &str) {
    langbord(&["found", "--name", "Bordet", "--facilitator", "Ida", "--data", data]);
    let words = ["--message", "Kaffe?", "--why", "Du ved noget.", "--how", "Naboer.", "--data", data];
    for guest in ["Bo", "Lis", "Noah", "Amina"] {
        langbord(&[&["invite", "--as", "Ida", "--to", guest], &words[..]].concat());
    }
}

fn verify(arguments: &[&str]) -> (Option<i32>, Value) {
    let done = langbord(&[&["journal", "verify", "--json"], arguments].concat());
    (done.status.code(), serde_json::from_slice(&done.stdout).unwrap_or_default())
}

#[test]
fn a_backup_and_a_sealed_export_are_verified_from_the_file_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (data, copy, sealed, secret) = (path("data"), path("copy.db"), path("table.age"), path("secret"));
    told(&data);
    let identity = age::x25519::Identity::generate();
    std::fs::write(&secret, identity.to_string().expose_secret()).unwrap();
    let public = identity.to_public().to_string();
    langbord(&["backup", &copy, "--data", &data]);
    let (code, house) = verify(&["--data", &data]);
    assert_eq!((code, verify(&[&copy])), (Some(0), (Some(0), house.clone())));
    langbord(&["export", &sealed, "--recipient", &public, "--data", &data]);
    let (code, table) = verify(&[&sealed, "--identity", &secret]);
    let chain = |found: &Value, at: usize| found["chains"][at].clone();
    assert_eq!((code, chain(&table, 0)), (Some(0), chain(&house, 0)), "{table}");

    let end = format!("{}:{}", chain(&house, 0)["entries"], chain(&house, 0)["hash"].as_str().unwrap());
    assert_eq!(verify(&[&sealed, "--identity", &secret, "--kept", &end]).0, Some(0));
    let other = end.replace(&end[end.len() - 4..], "0000");
    let (code, found) = verify(&[&copy, "--kept", &other]);
    assert_eq!((code, found["breaches"].as_array().map(Vec::len)), (Some(1), Some(1)), "{found}");

    std::fs::write(&copy, b"no database").unwrap();
    assert_eq!(verify(&[&copy]).0, Some(1));
}

/// In a copy: an entry changed, one gone, two that stand in each other's place, the last ones cut off.
#[test]
fn what_was_changed_in_a_copy_is_found() {
    const TAMPERINGS: [&str; 4] = [
        "UPDATE journal SET public = '{}' WHERE number = 3",
        "DELETE FROM journal_personal WHERE number = 2; DELETE FROM journal WHERE number = 2",
        "UPDATE journal SET public = (SELECT public FROM journal AS twin WHERE twin.number = 3 - journal.number)
         WHERE number IN (1, 2)",
        "DELETE FROM journal_personal WHERE number > 3; DELETE FROM journal WHERE number > 3",
    ];
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (data, copy) = (path("data"), path("copy.db"));
    told(&data);
    for tampering in TAMPERINGS {
        langbord(&["backup", &copy, "--data", &data]);
        tamper(Path::new(&copy), tampering);
        let (code, found) = verify(&[&copy]);
        assert_eq!(code, Some(1), "{tampering}");
        assert!(!found["breaches"].as_array().unwrap().is_empty(), "{tampering}");
        std::fs::remove_file(&copy).unwrap();
    }
}

/// As somebody would who has the file and no scruples.
fn tamper(copy: &Path, statements: &'static str) {
    let aside = tempfile::tempdir().unwrap();
    let inside = aside.path().join(SQLITE_FILE);
    std::fs::copy(copy, &inside).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let store = Store::open(Place::Sqlite(aside.path().to_owned())).await.unwrap();
        let written = store.write(move |tx| {
            Box::pin(async move {
                for statement in statements.split(';') {
                    tx.execute(statement, args![]).await?;
                }
                Ok::<_, StoreError>(())
            })
        });
        written.await.unwrap();
        store.close().await.unwrap();
    });
    std::fs::copy(&inside, copy).unwrap();
}
