//! Votes packed for large conversations: everybody's standing answers, two or four bytes each, in
//! about a tenth of the table's size. Ids keep their order.

use super::votes::{VoteEvent, VoteSheet};

/// The first bytes of every packed file.
pub const MAGIC: &[u8] = b"langbord-votes/1\n";

/// Up to so many statements a cell takes two bytes.
const MOST_NARROW: usize = 1 << 13;

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum PackedError {
    #[error("the packed votes end too early")]
    Short,
    #[error("the packed votes are damaged: their sum does not fit")]
    Sum,
    #[error("the packed votes are damaged: {0}")]
    Damaged(&'static str),
    #[error("votes can be packed only ballot by ballot, in the order of the participants")]
    Unsorted,
}

/// Whether these bytes are packed votes.
pub fn is_packed(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// Packs a sheet whose events stand ballot by ballot.
pub fn write_packed(sheet: &VoteSheet) -> Result<Vec<u8>, PackedError> {
    if !sheet.events.is_sorted_by_key(|event| event.row) {
        return Err(PackedError::Unsorted);
    }
    let mut bytes = MAGIC.to_vec();
    bytes.push(u8::from(sheet.asks_what_matters));
    for ids in [&sheet.participants, &sheet.statements] {
        number(&mut bytes, ids.len());
        for id in ids {
            number(&mut bytes, id.len());
            bytes.extend_from_slice(id.as_bytes());
        }
    }
    let mut lengths = vec![0usize; sheet.participants.len()];
    sheet.events.iter().for_each(|event| lengths[event.row as usize] += 1);
    lengths.into_iter().for_each(|length| number(&mut bytes, length));
    for event in &sheet.events {
        if sheet.statements.len() <= MOST_NARROW {
            bytes.extend_from_slice(&(event.packed() as u16).to_le_bytes());
        } else {
            bytes.extend_from_slice(&event.packed().to_le_bytes());
        }
    }
    let sum = sum(&bytes);
    bytes.extend_from_slice(&sum.to_le_bytes());
    Ok(bytes)
}

/// Reads what [`write_packed`] wrote.
pub fn read_packed(bytes: &[u8]) -> Result<VoteSheet, PackedError> {
    let (content, end) = bytes.split_last_chunk::<8>().ok_or(PackedError::Short)?;
    if sum(content) != u64::from_le_bytes(*end) {
        return Err(PackedError::Sum);
    }
    let mut rest =
        content.strip_prefix(MAGIC).ok_or(PackedError::Damaged("it does not begin as it should"))?;
    let asks_what_matters = take(&mut rest, 1)? == [1];
    let participants = ids(&mut rest)?;
    let statements = ids(&mut rest)?;
    let lengths = (0..participants.len()).map(|_| take_number(&mut rest)).collect::<Result<Vec<_>, _>>()?;
    let width = if statements.len() <= MOST_NARROW { 2 } else { 4 };
    let all = lengths.iter().try_fold(0usize, |sum, &length| sum.checked_add(length));
    if all.and_then(|all| all.checked_mul(width)) != Some(rest.len()) {
        return Err(PackedError::Damaged("the ballots' lengths do not add up"));
    }
    let mut events = Vec::with_capacity(rest.len() / width);
    let mut cells = rest.chunks_exact(width);
    for (row, &length) in lengths.iter().enumerate() {
        for cell in cells.by_ref().take(length) {
            let mut wide = [0; 4];
            wide[..width].copy_from_slice(cell);
            let event = VoteEvent::from_packed(row as u32, u32::from_le_bytes(wide));
            match event {
                Some(event) if (event.column() as usize) < statements.len() => events.push(event),
                _ => return Err(PackedError::Damaged("an answer that does not exist")),
            }
        }
    }
    Ok(VoteSheet { participants, statements, events, asks_what_matters })
}

fn number(bytes: &mut Vec<u8>, n: usize) {
    bytes.extend_from_slice(&(n as u32).to_le_bytes());
}

fn take<'a>(rest: &mut &'a [u8], n: usize) -> Result<&'a [u8], PackedError> {
    let (taken, after) = rest.split_at_checked(n).ok_or(PackedError::Short)?;
    *rest = after;
    Ok(taken)
}

fn take_number(rest: &mut &[u8]) -> Result<usize, PackedError> {
    let (taken, after) = rest.split_first_chunk::<4>().ok_or(PackedError::Short)?;
    *rest = after;
    Ok(u32::from_le_bytes(*taken) as usize)
}

fn ids(rest: &mut &[u8]) -> Result<Vec<String>, PackedError> {
    let n = take_number(rest)?;
    // Every id takes four bytes at least: no more room is made than the file can fill.
    let mut ids = Vec::with_capacity(n.min(rest.len() / 4));
    for _ in 0..n {
        let length = take_number(rest)?;
        let id = std::str::from_utf8(take(rest, length)?);
        ids.push(id.map_err(|_| PackedError::Damaged("an id that is not text"))?.to_owned());
    }
    Ok(ids)
}

/// Notices damage, eight bytes at a time.
fn sum(bytes: &[u8]) -> u64 {
    let eights = bytes.chunks_exact(8);
    let rest = eights.remainder().iter().fold(1u64, |sum, &byte| sum << 8 | u64::from(byte));
    let step = |sum: u64, word: u64| (sum.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    eights.fold(step(0, rest), |sum, word| {
        word.first_chunk::<8>().map_or(sum, |word| step(sum, u64::from_le_bytes(*word)))
    })
}
