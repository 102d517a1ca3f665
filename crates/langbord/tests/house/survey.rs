//! What leaves the survey room as files gives the page's figures on the command line.

use std::process::Command;

use deeds::survey::releases::release_what_is_due;
use deeds::survey::taking::take;
use testkit::Bregneparken;
use testkit::databases::on_sqlite;

#[test]
fn network_measure_on_an_exported_wave_prints_the_pages_own_document() {
    on_sqlite(async |told: Bregneparken| {
        release_what_is_due(&told.house).await?;
        for wave in told.cast.waves.iter().take(2).copied() {
            let (table, karin) = (told.cast.partnership, told.cast.id("karin"));
            let taken = told.house.deed(None, move |desk| Box::pin(take(desk, table, karin, wave))).await?;
            let folder = tempfile::tempdir()?;
            for (name, bytes) in taken.files()? {
                std::fs::write(folder.path().join(name), bytes)?;
            }
            // The command that the files' own guide gives.
            let guide = std::fs::read_to_string(folder.path().join("README.txt"))?;
            let line = guide.lines().find(|line| line.starts_with("langbord ")).unwrap_or_default();
            let words = line.split_whitespace().skip(1);
            let done = Command::new(env!("CARGO_BIN_EXE_langbord"))
                .args(words)
                .current_dir(folder.path())
                .output()?;
            assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
            let printed: serde_json::Value = serde_json::from_slice(&done.stdout)?;
            assert!(printed == taken.findings.measured, "the page and the command line differ");
        }
        Ok(())
    });
}
