//! `langbord say`: a statement from a terminal, the same deed as on the page. It waits to be read for names.

use std::io::Read;

use anyhow::{Context, Result};
use basics::Language;
use clap::Args;
use deeds::statements::{self, NewStatement};
use model::statements::{KnowledgeKind, RoundState};
use serde_json::json;

use super::place::At;
use super::who::{Who, one};
use crate::output;

#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    who: Who,
    /// The round's title or id (may be left out when one is open).
    #[arg(long, value_name = "ROUND")]
    round: Option<String>,
    /// The words; `-` reads them from stdin.
    #[arg(long, value_name = "TEXT")]
    text: String,
    /// Who says it, as the teller wants it put: `a mother`. Never a name.
    #[arg(long, value_name = "TEXT")]
    said_by: String,
    /// lived, professional, research or data.
    #[arg(long, default_value = "lived", value_parser = knowledge)]
    knowledge: KnowledgeKind,
    #[command(flatten)]
    at: At,
    #[arg(long)]
    json: bool,
}

fn knowledge(word: &str) -> Result<KnowledgeKind, String> {
    KnowledgeKind::from_key(word).ok_or_else(|| format!("`{word}` is no kind of knowledge"))
}

pub async fn run(arguments: Arguments, language: Language) -> Result<()> {
    let text = match arguments.text.as_str() {
        "-" => {
            let mut text = String::new();
            std::io::stdin().lock().read_to_string(&mut text).context("stdin could not be read")?;
            text
        }
        text => text.to_owned(),
    };
    let house = arguments.at.house().await?;
    let (table, teller) = arguments.who.find(&house).await?;
    let rounds = house
        .look(move |desk| {
            Box::pin(async move { Ok(store::statements::rounds::of_partnership(desk.tx, table).await?) })
        })
        .await?;
    let open = rounds.into_iter().filter(|round| round.state == RoundState::Open);
    let round =
        one("round", open.map(|round| (round.id, round.title)).collect(), arguments.round.as_deref())?;
    let new = NewStatement { text, said_by: arguments.said_by, language, knowledge: arguments.knowledge };
    let statement = house
        .deed(None, move |desk| {
            Box::pin(async move { statements::say(desk, table, teller, round, &new).await })
        })
        .await?;
    house.store().clone().close().await?;
    if arguments.json {
        let id = statement.id.to_string();
        return output::print_json(&json!({ "statement": id, "label": statement.label }));
    }
    output::print(&format!("{}\n", words::of(language).program_said(&*statement.label)))
}
