//! The whole partnership as one open file: a zip with one text of JSON lines per partnership, sealed with `age`.
//! It imports again unchanged: export, import into an empty house and export once more give the same bytes.
//! The form is described in `docs/whole-partnership.md`.

mod lines;
pub mod seal;
mod unpacked;

use std::io::{Cursor, Write};

use basics::Id;
use serde_json::json;
use store::exchange::whole::{self, PEOPLE, TABLES};
use store::journal::{self, Breach, Entry, HOUSE};
use zip::write::SimpleFileOptions;

pub use unpacked::{Limits, Partnership, WholeError, unpack};

use crate::{Desk, Refusal};

/// What the first line of a partnership's text says.
pub const FORMAT: &str = "langbord-partnership/1";

/// Writes these partnerships, whole. The house's journal notes that they were taken.
pub async fn export(desk: &mut Desk<'_, '_>, partnerships: &[Id]) -> Result<Vec<u8>, Refusal> {
    let mut texts = Vec::with_capacity(partnerships.len());
    for &partnership in partnerships {
        let rows = whole::read(desk.tx, partnership).await?;
        texts.push((partnership, lines::write(partnership, &rows)));
    }
    for &partnership in partnerships {
        note(desk, "exchange.export-whole", partnership).await?;
    }
    zipped(&texts).map_err(|error| {
        tracing::error!(%error, "the partnership could not be zipped");
        Refusal::Store(store::StoreError::Panicked)
    })
}

/// Puts partnerships into this house: all of them or none, and none that is here already.
pub async fn import(desk: &mut Desk<'_, '_>, partnerships: Vec<Partnership>) -> Result<Vec<Id>, Refusal> {
    let ids = settle(desk, partnerships).await?;
    let breaches = journal::verify(desk.tx).await?;
    if breaches.iter().any(|breach| ids.contains(&chain_of(breach))) {
        return Err(Refusal::Store(store::StoreError::Damaged(
            "the journal in this file is not the one that was written; nothing was taken in".to_owned(),
        )));
    }
    for &id in &ids {
        note(desk, "exchange.import-whole", id).await?;
    }
    Ok(ids)
}

/// Puts every row in its place and looks at none of them; on its own only for a house that is thrown away again.
pub async fn settle(desk: &mut Desk<'_, '_>, partnerships: Vec<Partnership>) -> Result<Vec<Id>, Refusal> {
    let mut ids = Vec::with_capacity(partnerships.len());
    for partnership in partnerships {
        ids.push(settle_in(desk, partnership).await?);
    }
    Ok(ids)
}

async fn settle_in(desk: &mut Desk<'_, '_>, partnership: Partnership) -> Result<Id, Refusal> {
    let Partnership { id, name, mut rows } = partnership;
    if store::partnerships::find(desk.tx, id).await?.is_some() {
        return Err(Refusal::AlreadyThere(name));
    }
    let mut people = rows.remove(PEOPLE.name).unwrap_or_default();
    let ids: Vec<Id> = people.iter().filter_map(|row| whole::as_id(row.first()?)).collect();
    // Somebody who sits at another table of this house is the same person; a file gives nobody a key to her account.
    let known = whole::known_people(desk.tx, &ids).await?;
    let is_known = |cell: Option<&store::Value>| {
        cell.and_then(whole::as_id).is_some_and(|person| known.contains(&person))
    };
    people.retain(|row| !is_known(row.first()));
    whole::write(desk.tx, &PEOPLE, people).await?;
    for table in TABLES {
        let mut of_table = rows.remove(table.name).unwrap_or_default();
        if matches!(table.name, "passkey" | "look") {
            of_table.retain(|row| !is_known(row.get(1)));
        }
        whole::write(desk.tx, table, of_table).await?;
    }
    Ok(id)
}

const fn chain_of(breach: &Breach) -> Id {
    match breach {
        Breach::Altered { partnership, .. }
        | Breach::Missing { partnership, .. }
        | Breach::BeyondEnd { partnership, .. }
        | Breach::PersonalAltered { partnership, .. } => *partnership,
    }
}

async fn note(desk: &mut Desk<'_, '_>, act: &'static str, partnership: Id) -> Result<(), Refusal> {
    let public = json!({ "partnership": partnership.to_string() });
    let entry = Entry { partnership: HOUSE, at: desk.now(), act, public, personal: None };
    let mut dice = desk.dice().branch();
    journal::append(desk.tx, &mut dice, entry).await?;
    Ok(())
}

fn zipped(texts: &[(Id, String)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    // No clock in the zip: the same partnership makes the same bytes.
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default()).large_file(true);
    for (id, text) in texts {
        zip.start_file(format!("{id}.jsonl"), options)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}
