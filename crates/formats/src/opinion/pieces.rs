//! Large tables of votes are read in pieces, side by side; the pieces are put together in order, so that
//! ids are numbered and trouble is told as if the file had been read from top to bottom.

use rayon::prelude::*;

use super::votes::{Columns, Sheet, VoteEvent, VoteSheetError};
use crate::table::TableError;

/// Shorter tables are read in one go.
pub(super) const LARGE: usize = 1 << 22;
const PIECE: usize = 1 << 23;
/// So many pieces at a time: what they hold is added up and let go before the next.
const AT_A_TIME: usize = 8;

pub(super) fn read(whole: &mut Sheet, body: &str, delimiter: u8, width: usize) -> Result<(), VoteSheetError> {
    let pieces = cut(body);
    let mut lines_before = 0;
    for some in pieces.chunks(AT_A_TIME) {
        let columns: Columns = whole.columns;
        let read: Vec<_> = some
            .par_iter()
            .map(|piece| {
                let mut sheet = Sheet::new(columns);
                sheet.read_plain(piece, delimiter, width).map(|()| sheet)
            })
            .collect();
        for (piece, read) in some.iter().zip(read) {
            append(whole, read.map_err(|error| further_down(error, lines_before))?)?;
            lines_before += piece.bytes().filter(|&byte| byte == b'\n').count() as u64;
        }
    }
    Ok(())
}

/// Cut behind line ends, so that every piece holds whole lines.
fn cut(body: &str) -> Vec<&str> {
    let mut pieces = Vec::with_capacity(body.len() / PIECE + 1);
    let mut rest = body;
    while !rest.is_empty() {
        let behind = |from: usize| rest.as_bytes().get(from..)?.iter().position(|&byte| byte == b'\n');
        let end = behind(PIECE).map_or(rest.len(), |at| PIECE + at + 1);
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    pieces
}

fn append(whole: &mut Sheet, piece: Sheet) -> Result<(), VoteSheetError> {
    let rows = piece.participants.names.iter().map(|name| whole.participants.number(name));
    let rows = rows.collect::<Result<Vec<u32>, _>>()?;
    let columns = piece.statements.names.iter().map(|name| whole.statements.number(name));
    let columns = columns.collect::<Result<Vec<u32>, _>>()?;
    whole.events.extend(piece.events.iter().map(|event| {
        let (row, column) = (rows[event.row as usize], columns[event.column() as usize]);
        VoteEvent::new(row, column, event.value(), event.matters())
    }));
    whole.times.extend(piece.times);
    Ok(())
}

fn further_down(error: VoteSheetError, lines: u64) -> VoteSheetError {
    let VoteSheetError::Table(error) = error else { return error };
    VoteSheetError::Table(match error {
        TableError::Field { line, column, problem } => {
            TableError::Field { line: line + lines, column, problem }
        }
        TableError::UnevenLine { line, fields, columns } => {
            TableError::UnevenLine { line: line + lines, fields, columns }
        }
        other => other,
    })
}
