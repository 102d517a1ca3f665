//! Tables as people send them: `,` `;` or tab, UTF-8 (with or without a mark) or Windows-1252,
//! any line ends, quoted fields. Header names matter, their order does not.

use std::borrow::Cow;

/// What is wrong with a table, and where.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    #[error("the file is empty; its first line must name the columns")]
    Empty,
    #[error("line 1: there is no column `{wanted}`; the columns are {found}")]
    NoSuchColumn { wanted: &'static str, found: String },
    #[error("line 1: the column `{0}` is there twice")]
    TwiceTheSameColumn(String),
    #[error("line {line}: {fields} fields, but the first line names {columns} columns")]
    UnevenLine { line: u64, fields: usize, columns: usize },
    #[error("line {line}, column `{column}`: {problem}")]
    Field { line: u64, column: String, problem: String },
    #[error("the table could not be read")]
    Csv(#[from] csv::Error),
}

/// A whole table in memory, every field as text.
///
/// ```
/// # use formats::table::Table;
/// let table = Table::read("participant;group\r\nanna;parents\r\n".as_bytes())?;
/// let group = table.column("group", &[])?;
/// assert_eq!(table.rows().map(|row| row.get(group)).collect::<Vec<_>>(), ["parents"]);
/// # Ok::<(), formats::table::TableError>(())
/// ```
#[derive(Debug)]
pub struct Table {
    headers: Vec<String>,
    records: Vec<csv::StringRecord>,
}

/// One line of a table.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    pub line: u64,
    record: &'a csv::StringRecord,
}

impl<'a> Row<'a> {
    /// The field without the spaces around it; nothing where the line ends early.
    pub fn get(&self, column: usize) -> &'a str {
        self.record.get(column).unwrap_or("").trim()
    }
}

impl Table {
    pub fn read(bytes: &[u8]) -> Result<Self, TableError> {
        let text = decode(bytes);
        let mut reader =
            csv::ReaderBuilder::new().delimiter(delimiter(&text)).flexible(true).from_reader(text.as_bytes());
        let headers: Vec<String> = reader.headers()?.iter().map(|name| name.trim().to_owned()).collect();
        if headers.iter().all(String::is_empty) {
            return Err(TableError::Empty);
        }
        let mut records = Vec::new();
        for record in reader.records() {
            let record = record?;
            if record.iter().all(|field| field.trim().is_empty()) {
                continue;
            }
            if record.len() > headers.len() {
                let line = record.position().map_or(0, csv::Position::line);
                return Err(TableError::UnevenLine { line, fields: record.len(), columns: headers.len() });
            }
            records.push(record);
        }
        Ok(Self { headers, records })
    }

    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    /// Where a column stands, under its name or another it goes by; upper and lower case are one.
    pub fn optional_column(&self, name: &str, aliases: &[&str]) -> Result<Option<usize>, TableError> {
        position(&self.headers, name, aliases)
    }

    /// As [`Table::optional_column`], for columns that must be there.
    pub fn column(&self, name: &'static str, aliases: &[&str]) -> Result<usize, TableError> {
        self.optional_column(name, aliases)?.ok_or_else(|| missing(&self.headers, name))
    }

    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.records
            .iter()
            .map(|record| Row { line: record.position().map_or(0, csv::Position::line), record })
    }

    pub fn len(&self) -> usize {
        self.records.len()
    }

    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }
}

pub(crate) fn position(
    headers: &[String],
    name: &str,
    aliases: &[&str],
) -> Result<Option<usize>, TableError> {
    let is_it = |header: &str| {
        header.eq_ignore_ascii_case(name) || aliases.iter().any(|alias| header.eq_ignore_ascii_case(alias))
    };
    let mut found = headers.iter().enumerate().filter(|(_, header)| is_it(header));
    let first = found.next().map(|(position, _)| position);
    match found.next() {
        Some((_, header)) => Err(TableError::TwiceTheSameColumn(header.clone())),
        None => Ok(first),
    }
}

pub(crate) fn missing(headers: &[String], wanted: &'static str) -> TableError {
    TableError::NoSuchColumn { wanted, found: headers.join(", ") }
}

/// UTF-8 where it is valid, else Windows-1252, in which every byte means something.
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// Of comma, semicolon and tab the one the first line holds most of, outside quotes.
pub fn delimiter(text: &str) -> u8 {
    let first_line = text.lines().next().unwrap_or("");
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in first_line.bytes() {
        quoted ^= byte == b'"';
        if let Some((_, n)) = counts.iter_mut().find(|(delimiter, _)| !quoted && *delimiter == byte) {
            *n += 1;
        }
    }
    let most = counts.iter().map(|&(_, n)| n).max().unwrap_or(0);
    counts.iter().find(|&&(_, n)| n == most).map_or(b',', |&(delimiter, _)| delimiter)
}
