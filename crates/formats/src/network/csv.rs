//! `nodes.csv` and `edges.csv`: the plainest network file, and Gephi's spreadsheet form of it.

use csv::{ReaderBuilder, StringRecord};

use super::{NetworkFileError, TieRow, TieTable};
use crate::table::{TableError, decode, delimiter, missing, position};

/// Actors: `id` and any attributes. Gephi's `Id,Label` is understood too.
pub fn read_nodes(bytes: &[u8]) -> Result<TieTable, NetworkFileError> {
    let text = decode(bytes);
    let (headers, mut reader) = open(&text)?;
    let id = position(&headers, "id", &["node", "name"])?.ok_or_else(|| missing(&headers, "id"))?;
    let attributes: Vec<usize> = (0..headers.len()).filter(|&column| column != id).collect();
    let mut table = TieTable {
        columns: attributes.iter().map(|&column| headers[column].clone()).collect(),
        ..TieTable::default()
    };
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).map_err(TableError::from)? {
        let line = line_of(&record);
        let field = |column: usize| record.get(column).unwrap_or("").trim();
        if record.iter().all(|field| field.trim().is_empty()) {
            continue;
        }
        even(&record, &headers)?;
        if field(id).is_empty() {
            return Err(NetworkFileError::NoId { line });
        }
        if table.number_of(field(id)).is_some() {
            return Err(NetworkFileError::TwiceTheSameId { line, id: field(id).to_owned() });
        }
        let number = table.actor(field(id)) as usize;
        table.actors[number].values = attributes.iter().map(|&column| field(column).to_owned()).collect();
        table.within_bounds()?;
    }
    Ok(table)
}

/// Ties: `source,target[,type][,weight]`. Where `nodes` is given every end must be in it; else actors
/// are those that ties name, in the order met. Gephi's `Type` of `Directed` or `Undirected` is a direction.
pub fn read_edges(bytes: &[u8], nodes: Option<TieTable>) -> Result<TieTable, NetworkFileError> {
    let text = decode(bytes);
    let (headers, mut reader) = open(&text)?;
    let find = |name: &'static str, aliases: &[&str]| position(&headers, name, aliases);
    let source = find("source", &["from"])?.ok_or_else(|| missing(&headers, "source"))?;
    let target = find("target", &["to"])?.ok_or_else(|| missing(&headers, "target"))?;
    let kind = find("type", &["kind", "layer"])?;
    let weight = find("weight", &["strength"])?;
    let closed = nodes.is_some();
    let mut table = nodes.unwrap_or_default();
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).map_err(TableError::from)? {
        let line = line_of(&record);
        if record.iter().all(|field| field.trim().is_empty()) {
            continue;
        }
        even(&record, &headers)?;
        let field = |column: usize| record.get(column).unwrap_or("").trim();
        let mut end = |column: usize| {
            let id = field(column);
            match table.number_of(id) {
                Some(number) => Ok(number),
                None if id.is_empty() => Err(NetworkFileError::NoId { line }),
                None if closed => Err(NetworkFileError::UnknownActor { line, id: id.to_owned() }),
                None => Ok(table.actor(id)),
            }
        };
        let (from, to) = (end(source)?, end(target)?);
        let (directed, kind) = match kind.map_or("", field) {
            kind if kind.eq_ignore_ascii_case("directed") => (Some(true), ""),
            kind if kind.eq_ignore_ascii_case("undirected") => (Some(false), ""),
            kind => (None, kind),
        };
        let strength = strength(weight.map_or("", field), line)?;
        let kind = table.kind(kind);
        table.tie(TieRow { from, to, kind, strength, directed });
        table.within_bounds()?;
    }
    Ok(table)
}

/// `nodes.csv`: the id and every attribute.
pub fn write_nodes(table: &TieTable) -> Result<Vec<u8>, NetworkFileError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let headers = std::iter::once("id").chain(table.columns.iter().map(String::as_str));
    writer.write_record(headers).map_err(TableError::from)?;
    for actor in &table.actors {
        let value = |at: usize| actor.values.get(at).map_or("", String::as_str);
        let fields = std::iter::once(&*actor.id).chain((0..table.columns.len()).map(value));
        writer.write_record(fields).map_err(TableError::from)?;
    }
    finished(writer)
}

/// `edges.csv`: `source,target,type,weight`.
pub fn write_edges(table: &TieTable) -> Result<Vec<u8>, NetworkFileError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["source", "target", "type", "weight"]).map_err(TableError::from)?;
    for tie in &table.ties {
        let id = |actor: u32| &*table.actors[actor as usize].id;
        let weight = tie.strength.to_string();
        let fields = [id(tie.from), id(tie.to), &table.kinds[tie.kind as usize], &weight];
        writer.write_record(fields).map_err(TableError::from)?;
    }
    finished(writer)
}

fn finished(writer: csv::Writer<Vec<u8>>) -> Result<Vec<u8>, NetworkFileError> {
    writer.into_inner().map_err(|problem| TableError::from(csv::Error::from(problem.into_error())).into())
}

type Reader<'a> = csv::Reader<&'a [u8]>;

fn open(text: &str) -> Result<(Vec<String>, Reader<'_>), NetworkFileError> {
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter(text)).flexible(true).from_reader(text.as_bytes());
    let headers: Vec<String> =
        reader.headers().map_err(TableError::from)?.iter().map(|name| name.trim().to_owned()).collect();
    if headers.iter().all(String::is_empty) {
        return Err(TableError::Empty.into());
    }
    Ok((headers, reader))
}

fn line_of(record: &StringRecord) -> u64 {
    record.position().map_or(0, csv::Position::line)
}

fn even(record: &StringRecord, headers: &[String]) -> Result<(), TableError> {
    if record.len() > headers.len() {
        let (line, fields, columns) = (line_of(record), record.len(), headers.len());
        return Err(TableError::UnevenLine { line, fields, columns });
    }
    Ok(())
}

/// An empty weight is 1; a decimal comma is a point.
pub(super) fn strength(text: &str, line: u64) -> Result<f64, NetworkFileError> {
    if text.is_empty() {
        return Ok(1.0);
    }
    let number = text.parse().or_else(|_| text.replacen(',', ".", 1).parse());
    match number {
        Ok(weight) if f64::is_finite(weight) && weight >= 0.0 => Ok(weight),
        _ => Err(NetworkFileError::Weight { line, weight: text.to_owned() }),
    }
}
