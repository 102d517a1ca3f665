//! `langbord decision verify`: does a published decision hold?

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use basics::Language;
use clap::Args;
use decision::record::{Held, Record, compare, verify};

use crate::output;

#[derive(Args)]
pub struct Arguments {
    /// A published record; `-` is stdin.
    record: PathBuf,
    /// The frame hash you were shown at opening.
    #[arg(long)]
    frame_hash: Option<String>,
    /// A head you hold, as `size:root`.
    #[arg(long, value_parser = parse_head)]
    head: Option<(usize, String)>,
    /// The code on your receipt.
    #[arg(long)]
    receipt: Option<String>,
    /// One JSON document instead of a table.
    #[arg(long)]
    json: bool,
}

fn parse_head(text: &str) -> Result<(usize, String), String> {
    let parts = text.split_once(':').and_then(|(size, root)| Some((size.parse().ok()?, root.to_owned())));
    parts.ok_or_else(|| format!("`{text}` is not a head; write it like `36:9f86d0…`"))
}

pub fn run(arguments: &Arguments, language: Language) -> Result<()> {
    let bytes = output::read(&arguments.record)?;
    let record: Record = serde_json::from_slice(&bytes)
        .with_context(|| format!("`{}` is not a record of a decision", arguments.record.display()))?;
    let held = Held {
        frame_hash: arguments.frame_hash.clone(),
        head: arguments.head.clone(),
        receipt: arguments.receipt.clone(),
    };
    let mut breaches = compare(&record, &held);
    let verified = match verify(&record) {
        Ok(verified) if breaches.is_empty() => verified,
        Ok(_) => bail!("`{}` does not hold: {}", arguments.record.display(), sentence(&breaches)),
        Err(found) => {
            breaches.extend(found);
            bail!("`{}` does not hold: {}", arguments.record.display(), sentence(&breaches));
        }
    };
    if arguments.json {
        return output::print_json(&verified);
    }
    let words = words::of(language);
    let mut lines = vec![
        words.counting_holds(verified.ballots as u64, verified.superseded as u64),
        format!("frame {}", verified.frame_hash),
        format!("root {}", verified.root),
        words.counting_signed_for(words.list(&verified.witnesses)),
    ];
    if !verified.without_witness.is_empty() {
        lines.push(words.counting_without_witness(words.list(&verified.without_witness)));
    }
    lines.extend(verified.not_recounted.iter().map(|bloc| words.counting_not_recounted(bloc.as_str())));
    output::print(&(lines.join("\n") + "\n"))
}

fn sentence(breaches: &[decision::record::Breach]) -> String {
    const MOST: usize = 5;
    let told: Vec<String> = breaches.iter().take(MOST).map(ToString::to_string).collect();
    let more = breaches.len().saturating_sub(MOST);
    if more > 0 { format!("{}; and {more} more", told.join("; ")) } else { told.join("; ") }
}
