//! What a Polis export says of its own votes: `agree=+1;disagree=-1;pass=0;format=polis-export/1`.

use super::AgreeSign;
use crate::table::decode;
use crate::upload::{NamedFile, Trouble, shortened};

/// The line that new exports carry, and ours always.
pub const DECLARATION: &str = "agree=+1;disagree=-1;pass=0;format=polis-export/1";

/// Which sign the files declare, if any does. Files that contradict each other are refused, never weighed.
pub fn declared_sign(files: &[NamedFile]) -> Result<Option<AgreeSign>, Trouble> {
    let mut found: Option<(&str, AgreeSign)> = None;
    for file in files {
        let Some(text) = declaration(file) else { continue };
        let sign = sign_of(&text).ok_or_else(|| Trouble::UnknownConvention {
            file: shortened(&file.name),
            found: shortened(&text),
        })?;
        match found {
            Some((first, other)) if other != sign => {
                let (first, second) = (shortened(first), shortened(&file.name));
                return Err(Trouble::TwoConventions { first, second });
            }
            _ => found = Some((&file.name, sign)),
        }
    }
    Ok(found.map(|(_, sign)| sign))
}

/// The declaration in `summary.csv`, in `format.json`, or in a first line `# vote-convention: …`.
fn declaration(file: &NamedFile) -> Option<String> {
    let name = file.name.to_lowercase();
    if name.ends_with("format.json") {
        let format: serde_json::Value = serde_json::from_slice(&file.bytes).ok()?;
        let said = ["vote-convention", "vote_convention", "voteConvention"];
        return said.iter().find_map(|key| format.get(key)?.as_str().map(str::to_owned));
    }
    let text = decode(&file.bytes);
    if name.ends_with("summary.csv") {
        return value_of(&text, "vote-convention");
    }
    let (key, value) = text.lines().next()?.strip_prefix('#')?.split_once(':')?;
    (key.trim() == "vote-convention").then(|| value.trim().to_owned())
}

/// A row `key,value` of `summary.csv`, which has no header.
pub(super) fn value_of(text: &str, key: &str) -> Option<String> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut records = reader.records().filter_map(Result::ok);
    let record = records.find(|record| record.get(0).is_some_and(|field| field.trim() == key))?;
    record.get(1).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}

fn sign_of(declaration: &str) -> Option<AgreeSign> {
    let mut agree = None;
    let mut disagree = None;
    for pair in declaration.split(';') {
        let (key, value) = pair.split_once('=')?;
        let number = || value.trim().trim_start_matches('+').parse::<i8>().ok();
        match key.trim() {
            "agree" => agree = number(),
            "disagree" => disagree = number(),
            "pass" => (number()? == 0).then_some(())?,
            _ => {}
        }
    }
    match (agree?, disagree?) {
        (1, -1) => Some(AgreeSign::PlusOne),
        (-1, 1) => Some(AgreeSign::MinusOne),
        _ => None,
    }
}
