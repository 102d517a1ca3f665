//! Statements with their text and moderation: ours, or Polis' `comments.csv`.

use crate::table::{Row, Table, TableError};

/// One statement. What is moderated out or about the conversation itself is left off the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementRow {
    pub statement: String,
    pub text: String,
    pub moderated_out: bool,
    pub is_meta: bool,
    /// The participant who wrote it, where the file says so.
    pub author: Option<String>,
    /// When, as the file writes it: seconds or milliseconds.
    pub timestamp: Option<i64>,
    pub line: u64,
}

pub fn read_statements(bytes: &[u8]) -> Result<Vec<StatementRow>, TableError> {
    let table = Table::read(bytes)?;
    let statement = table.column("statement", &["comment-id", "statement-id", "tid"])?;
    let text = table.optional_column("text", &["comment-body", "comment"])?;
    let moderated = table.optional_column("moderated", &["moderation"])?;
    let is_meta = table.optional_column("is_meta", &["is-meta"])?;
    let author = table.optional_column("author", &["author-id"])?;
    let timestamp = table.optional_column("timestamp", &[])?;
    table
        .rows()
        .map(|row| {
            Ok(StatementRow {
                statement: required(row, statement, "statement")?,
                text: text.map_or("", |text| row.get(text)).to_owned(),
                moderated_out: match moderated.map_or("", |column| row.get(column)) {
                    "" | "0" | "1" | "+1" => false,
                    "-1" => true,
                    other => return Err(bad(row, "moderated", other, "1 (in), 0 (open) or -1 (out)")),
                },
                is_meta: match is_meta.map_or("", |column| row.get(column)).to_ascii_lowercase().as_str() {
                    "" | "0" | "false" | "no" => false,
                    "1" | "true" | "yes" => true,
                    other => return Err(bad(row, "is_meta", other, "0 or 1")),
                },
                author: author.map(|column| row.get(column)).filter(|id| !id.is_empty()).map(str::to_owned),
                timestamp: timestamp.and_then(|column| row.get(column).parse().ok()),
                line: row.line,
            })
        })
        .collect()
}

pub(super) fn required(row: Row<'_>, column: usize, name: &str) -> Result<String, TableError> {
    match row.get(column) {
        "" => Err(TableError::Field {
            line: row.line,
            column: name.to_owned(),
            problem: "there is nothing here; every line needs it".to_owned(),
        }),
        field => Ok(field.to_owned()),
    }
}

pub(super) fn bad(row: Row<'_>, column: &str, found: &str, wanted: &str) -> TableError {
    TableError::Field {
        line: row.line,
        column: column.to_owned(),
        problem: format!("`{found}` is not {wanted}"),
    }
}
