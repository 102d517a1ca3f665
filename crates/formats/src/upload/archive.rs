//! Zip files from strangers, read with what they claim about themselves left aside.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::{Limits, NamedFile, Trouble, shortened};

/// Whether these bytes begin (or, empty, end) as a zip file does.
pub fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Every entry with one of the wanted endings, unpacked in memory. Refuses what no honest export does:
/// names that climb out, zips within zips, sizes that lie, too much of anything.
pub fn unpack(
    zip: &NamedFile,
    limits: &Limits,
    wanted: impl Fn(&str) -> bool,
) -> Result<Vec<NamedFile>, Trouble> {
    let file = || shortened(&zip.name);
    let broken = || Trouble::BrokenZip { file: file() };
    let refused = |error| match error {
        ZipError::InvalidPassword => Trouble::LockedZip { file: file() },
        ZipError::UnsupportedArchive(text) if text.contains("assword") => Trouble::LockedZip { file: file() },
        _ => broken(),
    };
    let mut archive = ZipArchive::new(Cursor::new(zip.bytes.as_slice())).map_err(refused)?;
    if archive.len() > limits.entries {
        return Err(Trouble::TooManyEntries { file: file(), most: limits.entries });
    }
    let mut found: Vec<NamedFile> = Vec::new();
    let mut left = limits.inflated_bytes;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(refused)?;
        let name = entry.name().map_err(|_| broken())?.into_owned();
        if climbs_out(&name) {
            return Err(Trouble::OutsideName { file: file(), entry: shortened(&name) });
        }
        if name.to_lowercase().ends_with(".zip") {
            return Err(Trouble::NestedZip { file: file(), entry: shortened(&name) });
        }
        if entry.is_dir() || !wanted(&name) {
            continue;
        }
        if found.iter().any(|other| other.name == name) {
            return Err(Trouble::TwiceInside { file: file(), entry: shortened(&name) });
        }
        let claimed = entry.size();
        let lying = || Trouble::LyingSize { file: file(), entry: shortened(&name) };
        let mut bytes = Vec::new();
        // One byte more than fits tells that there is more.
        let read = entry.take(left.saturating_add(1)).read_to_end(&mut bytes);
        if bytes.len() as u64 > left {
            return Err(Trouble::TooBigInside { file: file(), most_mb: limits.inflated_bytes >> 20 });
        }
        if read.is_err() || bytes.len() as u64 != claimed {
            return Err(lying());
        }
        if is_zip(&bytes) {
            return Err(Trouble::NestedZip { file: file(), entry: shortened(&name) });
        }
        left -= bytes.len() as u64;
        found.push(NamedFile { name, bytes });
    }
    Ok(found)
}

/// Absolute, or leading upwards, in either system's way of writing.
fn climbs_out(name: &str) -> bool {
    name.starts_with(['/', '\\'])
        || name.contains('\0')
        || name.get(1..2) == Some(":")
        || name.split(['/', '\\']).any(|step| step == "..")
}
