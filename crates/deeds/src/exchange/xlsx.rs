//! A round as a spreadsheet for evaluators. Every cell is typed as text, so that nothing in it is reckoned.

use std::error::Error;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet};

use super::csv::{COLUMNS, lines};
use super::shared_round::SharedRound;

pub fn write(round: &SharedRound) -> Result<Vec<u8>, Box<dyn Error + Send + Sync>> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(
        u16::try_from(round.made.year())?,
        u8::try_from(round.made.month())?,
        u8::try_from(round.made.day())?,
    )?;
    book.set_properties(&DocProperties::new().set_title(&round.title).set_creation_datetime(&made));
    let bold = Format::new().set_bold();

    let sheet = book.add_worksheet().set_name("statements")?;
    row(sheet, 0, &["statement", "text", "said_by", "language", "knowledge"], Some(&bold))?;
    for (at, said) in (1..).zip(&round.statements) {
        row(sheet, at, &[&said.label, &said.text, &said.said_by, said.language, said.knowledge], None)?;
    }
    let sheet = book.add_worksheet().set_name("answers")?;
    row(sheet, 0, &COLUMNS, Some(&bold))?;
    for (at, line) in (1..).zip(lines(round)) {
        row(sheet, at, &line.each_ref().map(String::as_str), None)?;
    }
    Ok(book.save_to_buffer()?)
}

fn row(
    sheet: &mut Worksheet,
    at: u32,
    fields: &[&str],
    format: Option<&Format>,
) -> Result<(), Box<dyn Error + Send + Sync>> {
    for (column, field) in (0..).zip(fields) {
        match format {
            Some(format) => sheet.write_string_with_format(at, column, *field, format)?,
            None => sheet.write_string(at, column, *field)?,
        };
    }
    Ok(())
}
