//! How long it takes to go through a long journal and find that nothing was changed.

use std::time::Instant;

use anyhow::{Result, ensure};
use basics::{Dice, Id, Timestamp};
use store::journal::{self, Entry, HOUSE, Personal};
use store::{Place, Store, StoreError};

#[derive(clap::Args)]
pub struct Journal {
    #[arg(long, default_value_t = 200_000)]
    entries: u64,
}

/// Entries in one deed.
const PORTION: u64 = 5000;

impl Journal {
    pub fn run(self) -> Result<()> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(self.measure())
    }

    async fn measure(&self) -> Result<()> {
        let folder = crate::soak::scratch()?;
        let store = Store::open(Place::Sqlite(folder.path().to_owned())).await?;
        let started = Instant::now();
        for portion in 0..self.entries.div_ceil(PORTION) {
            store.write(move |tx| Box::pin(async move { write(tx, portion).await })).await?;
        }
        let n = self.entries.div_ceil(PORTION) * PORTION;
        let written = started.elapsed().as_secs_f64();
        println!("{n} entries written in {written:.1} s, {:.0} a second", n as f64 / written);
        let started = Instant::now();
        let breaches = store.read(|tx| Box::pin(async move { journal::verify(tx).await })).await?;
        ensure!(breaches.is_empty(), "a journal nobody touched does not verify: {breaches:?}");
        let verified = started.elapsed().as_secs_f64();
        println!("verified in {verified:.1} s: {:.1} s for a million", verified * 1e6 / n as f64);
        Ok(store.close().await?)
    }
}

async fn write(tx: &mut store::Tx<'_>, portion: u64) -> Result<(), StoreError> {
    let mut dice = Dice::seeded(portion);
    for number in portion * PORTION..(portion + 1) * PORTION {
        let person = Id(uuid::Uuid::from_u128(u128::from(number % 500) + 1));
        let payload = serde_json::json!({"statement": number, "answer": 1, "matters": null});
        let at = Timestamp::from_seconds(1_780_000_000).plus_seconds(number as i64);
        let personal = Some(Personal { person, payload });
        let public = serde_json::Value::Null;
        let entry = Entry { partnership: HOUSE, at, act: "statements.respond", public, personal };
        journal::append(tx, &mut dice, entry).await?;
    }
    Ok(())
}
