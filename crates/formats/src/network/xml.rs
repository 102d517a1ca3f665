//! XML from strangers: read piece by piece, nothing fetched, no entities of the file's own making.

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

use super::NetworkFileError;

/// One piece of a document, with namespace prefixes taken off names.
pub(super) enum Piece {
    /// A beginning tag; `empty` when it ends at once.
    Begin {
        name: String,
        attributes: Vec<(String, String)>,
        empty: bool,
    },
    End(String),
    Text(String),
}

pub(super) struct Pieces<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    depth: usize,
}

/// Deeper than any network file nests its elements.
const DEEPEST: usize = 64;

impl<'a> Pieces<'a> {
    pub fn of(text: &'a str) -> Self {
        Self { text, reader: Reader::from_str(text), depth: 0 }
    }

    /// The line the reader stands in, for messages.
    pub fn line(&self) -> u64 {
        let at = (self.reader.buffer_position() as usize).min(self.text.len());
        let before = self.text.as_bytes().get(..at).unwrap_or_default();
        1 + before.iter().filter(|&&byte| byte == b'\n').count() as u64
    }

    pub fn error(&self, problem: impl Into<String>) -> NetworkFileError {
        NetworkFileError::Xml { line: self.line(), problem: problem.into() }
    }

    pub fn next(&mut self) -> Result<Option<Piece>, NetworkFileError> {
        loop {
            let event = self.reader.read_event();
            return Ok(Some(match event {
                Ok(Event::Start(tag)) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(self.error(format!(
                            "elements nest more than {DEEPEST} deep; this is not a network file"
                        )));
                    }
                    self.begin(&tag, false)?
                }
                Ok(Event::Empty(tag)) => self.begin(&tag, true)?,
                Ok(Event::End(tag)) => {
                    self.depth = self.depth.saturating_sub(1);
                    Piece::End(local(tag.name().as_ref()))
                }
                Ok(Event::Text(text)) => Piece::Text(text.into_inner().into_owned()),
                Ok(Event::CData(text)) => Piece::Text(text.into_inner().into_owned()),
                Ok(Event::GeneralRef(reference)) => Piece::Text(self.meaning(&reference)?),
                Ok(Event::DocType(_)) => {
                    return Err(self.error(
                        "the file declares a DOCTYPE, which can make entities of its own; take that line out",
                    ));
                }
                Ok(Event::Eof) if self.depth > 0 => return Err(self.error("the file ends in the middle")),
                Ok(Event::Eof) => return Ok(None),
                Ok(Event::Comment(_) | Event::Decl(_) | Event::PI(_)) => continue,
                Err(problem) => return Err(self.error(format!("this is not well-formed XML ({problem})"))),
            }));
        }
    }

    fn begin(&self, tag: &BytesStart, empty: bool) -> Result<Piece, NetworkFileError> {
        let mut attributes = Vec::new();
        for attribute in tag.attributes() {
            let attribute = attribute
                .map_err(|problem| self.error(format!("this is not well-formed XML ({problem})")))?;
            let value = quick_xml::escape::unescape(&attribute.value)
                .map_err(|_| self.error("an attribute uses an entity nobody declared"))?;
            attributes.push((local(attribute.key.as_ref()), value.into_owned()));
        }
        Ok(Piece::Begin { name: local(tag.name().as_ref()), attributes, empty })
    }

    fn meaning(&self, reference: &BytesRef) -> Result<String, NetworkFileError> {
        if let Ok(Some(character)) = reference.resolve_char_ref() {
            return Ok(character.to_string());
        }
        let name: &str = reference;
        resolve_predefined_entity(name)
            .map(str::to_owned)
            .ok_or_else(|| self.error(format!("the entity `&{name};` is not one of XML's own")))
    }
}

fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or_default().to_owned()
}

pub(super) fn attribute<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

/// For writing; characters XML cannot hold are left out.
pub(super) fn escaped(text: &str) -> String {
    let allowed = |character: &char| !character.is_control() || matches!(character, '\t' | '\n' | '\r');
    let text: String = text.chars().filter(allowed).collect();
    quick_xml::escape::escape(&text).into_owned()
}
