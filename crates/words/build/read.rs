//! Reads one language's folder of Fluent files into messages with their place and variables.

use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::parser;

/// A message as its file has it.
pub struct Text {
    pub id: String,
    /// `locales/da/statements.ftl:12`
    pub place: String,
    /// The file's name without its ending: the feature this text belongs to.
    pub feature: String,
    /// The last `## …` heading above: the page and its readers.
    pub page: Option<String>,
    /// In the order in which they first appear.
    pub variables: Vec<String>,
    /// As written, for the doc comment.
    pub written: String,
    pub has_value: bool,
    pub has_attributes: bool,
    /// What a plain text must not use: functions, terms, references to other messages.
    pub machinery: Vec<&'static str>,
}

pub fn language(locales: &Path, tag: &str) -> Result<Vec<Text>, Vec<String>> {
    let folder = locales.join(tag);
    let mut names: Vec<String> = fs::read_dir(&folder)
        .map_err(|error| vec![format!("{}: {error}", folder.display())])?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".ftl"))
        .collect();
    names.sort();
    let (mut texts, mut complaints) = (Vec::new(), Vec::new());
    for name in names {
        match fs::read_to_string(folder.join(&name)) {
            Ok(source) => file(&source, tag, &name, &mut texts, &mut complaints),
            Err(error) => complaints.push(format!("locales/{tag}/{name}: {error}")),
        }
    }
    if complaints.is_empty() { Ok(texts) } else { Err(complaints) }
}

fn file(source: &str, tag: &str, name: &str, texts: &mut Vec<Text>, complaints: &mut Vec<String>) {
    let place = |line: usize| format!("locales/{tag}/{name}:{line}");
    let resource = match parser::parse(source) {
        Ok(resource) => resource,
        Err((_, errors)) => {
            for error in errors {
                let line = source.get(..error.pos.start).unwrap_or(source).lines().count();
                complaints.push(format!("{}: {}", place(line), error.kind));
            }
            return;
        }
    };
    let (mut page, mut read) = (None, 0);
    for entry in &resource.body {
        match entry {
            Entry::GroupComment(comment) => page = Some(comment.content.join(" ").trim().to_owned()),
            Entry::Message(message) => {
                let (line, written) = as_written(source, message.id.name, read);
                read = line;
                texts.push(text(message, place(line), name.trim_end_matches(".ftl"), page.clone(), written));
            }
            Entry::Term(term) => complaints.push(format!(
                "locales/{tag}/{name}: the term `-{}` is not used in this house",
                term.id.name
            )),
            Entry::Comment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
        }
    }
}

fn text(
    message: &Message<&str>,
    place: String,
    feature: &str,
    page: Option<String>,
    written: String,
) -> Text {
    let mut found = Found::default();
    if let Some(pattern) = &message.value {
        found.pattern(pattern);
    }
    Text {
        id: message.id.name.to_owned(),
        place,
        feature: feature.to_owned(),
        page,
        variables: found.variables,
        written,
        has_value: message.value.is_some(),
        has_attributes: !message.attributes.is_empty(),
        machinery: found.machinery,
    }
}

/// The line on which a message stands, below those already read, and its text with the lines that belong to it.
fn as_written(source: &str, id: &str, read: usize) -> (usize, String) {
    let starts = |line: &str| line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('='));
    let Some(at) = source.lines().skip(read).position(starts) else { return (read, String::new()) };
    let mut lines = source.lines().skip(read + at);
    let first = lines.next().and_then(|line| line.split_once('=')).map_or("", |(_, text)| text.trim());
    let rest = lines.take_while(|line| line.starts_with([' ', '}']) || line.is_empty());
    let mut written = first.to_owned();
    for line in rest {
        written.push('\n');
        written.push_str(line);
    }
    (read + at + 1, written.trim().to_owned())
}

#[derive(Default)]
struct Found {
    variables: Vec<String>,
    machinery: Vec<&'static str>,
}

impl Found {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                if !self.variables.iter().any(|known| known == id.name) {
                    self.variables.push(id.name.to_owned());
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::FunctionReference { .. } => self.machinery.push("a function"),
            InlineExpression::MessageReference { .. } => self.machinery.push("another message"),
            InlineExpression::TermReference { .. } => self.machinery.push("a term"),
        }
    }
}
