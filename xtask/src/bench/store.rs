//! How many deeds a second are on disk before they are acknowledged, with group commit and without.

use std::time::{Duration, Instant};

use anyhow::Result;
use store::{Place, StoreError, Tuning, args};

#[derive(clap::Args)]
pub struct Store {
    /// People who write at the same time
    #[arg(long, default_value_t = 64)]
    writers: u64,
    /// How long each run lasts
    #[arg(long, default_value_t = 3)]
    seconds: u64,
    /// Where the data goes; the disk decides
    #[arg(long, default_value = "target")]
    on: std::path::PathBuf,
}

impl Store {
    pub fn run(self) -> Result<()> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        for (name, group) in [("group commit", 64), ("one commit each", 1)] {
            let folder = tempfile::tempdir_in(&self.on)?;
            let tuning = Tuning { group, ..Tuning::default() };
            let mut waits = runtime.block_on(self.measure(Place::Sqlite(folder.path().into()), tuning))?;
            waits.sort_unstable();
            let at =
                |share: f64| waits.get((waits.len() as f64 * share) as usize).copied().unwrap_or_default();
            println!(
                "{name:>16}: {:>6} deeds/s, acknowledged after {:.1} ms (median), {:.1} ms (99 of 100)",
                waits.len() as u64 / self.seconds.max(1),
                at(0.5).as_secs_f64() * 1000.0,
                at(0.99).as_secs_f64() * 1000.0,
            );
        }
        Ok(())
    }

    async fn measure(&self, place: Place, tuning: Tuning) -> Result<Vec<Duration>> {
        let store = store::Store::open_tuned(place, tuning).await?;
        let end = Instant::now() + Duration::from_secs(self.seconds);
        let writers = (0..self.writers).map(|writer| {
            let store = store.clone();
            tokio::spawn(async move {
                let mut waits = Vec::new();
                while Instant::now() < end {
                    let asked = Instant::now();
                    let number = writer * 1_000_000 + waits.len() as u64;
                    store.write(move |tx| Box::pin(async move { three_rows(tx, number).await })).await?;
                    waits.push(asked.elapsed());
                }
                Ok::<_, StoreError>(waits)
            })
        });
        let mut waits = Vec::new();
        for writer in writers.collect::<Vec<_>>() {
            waits.extend(writer.await??);
        }
        store.close().await?;
        Ok(waits)
    }
}

async fn three_rows(tx: &mut store::Tx<'_>, number: u64) -> Result<(), StoreError> {
    let sql = "INSERT INTO journal_head (partnership, number, hash) VALUES ($1, $2, $3)";
    for part in 0..3 {
        let id = basics::Id(uuid::Uuid::from_u128(u128::from(number) * 4 + part));
        tx.execute(sql, args![id, number, vec![0_u8; 32]]).await?;
    }
    Ok(())
}
