//! A first look at a table before it is read: is it text at all, and are its lines of a length somebody wrote?

use super::{Limits, NamedFile, Trouble, shortened};

/// Refuses UTF-16, bytes no table has, endless lines and quotation marks that are never closed.
/// One pass over the bytes, and nothing is copied.
pub fn check_table(file: &NamedFile, limits: &Limits) -> Result<(), Trouble> {
    let name = || shortened(&file.name);
    let bytes = file.bytes.as_slice();
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) || is_wide(bytes) {
        return Err(Trouble::Utf16 { file: name() });
    }
    let mut line = 1;
    let mut line_began = 0;
    // Where the record began that is being read: a quoted field may run over several lines.
    let mut record = (1, 0);
    let mut quoted = false;
    let mut at_field_start = true;
    let mut closed_at = usize::MAX;
    for (at, &byte) in bytes.iter().enumerate() {
        match byte {
            b'"' if quoted => (quoted, closed_at) = (false, at),
            // A mark in the middle of a field is just a mark, unless it doubles the one that seemed to close.
            b'"' if at_field_start || at.checked_sub(1) == Some(closed_at) => quoted = true,
            b'\n' => {
                line += 1;
                line_began = at + 1;
                if !quoted {
                    record = (line, line_began);
                }
            }
            0..=8 | 11 | 12 | 14..=31 => return Err(Trouble::NotText { file: name(), line }),
            _ => {}
        }
        at_field_start = matches!(byte, b',' | b';' | b'\t' | b'\n') && !quoted;
        if at - record.1.min(at) > limits.line_bytes {
            return Err(match quoted {
                true if line_began != record.1 => Trouble::OpenQuote { file: name(), line: record.0 },
                _ => Trouble::LongLine { file: name(), line: record.0, most_kb: limits.line_bytes >> 10 },
            });
        }
    }
    if quoted {
        return Err(Trouble::OpenQuote { file: name(), line: record.0 });
    }
    Ok(())
}

/// Every second byte is nothing, as in UTF-16 without its mark.
fn is_wide(bytes: &[u8]) -> bool {
    let start = bytes.get(..64.min(bytes.len())).unwrap_or_default();
    let zeros = start.iter().filter(|&&byte| byte == 0).count();
    start.len() >= 8 && zeros * 3 > start.len()
}
