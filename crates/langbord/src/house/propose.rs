//! `langbord propose`: a proposal from a terminal, the same deed as on the page.

use anyhow::Result;
use basics::Language;
use clap::Args;
use deeds::proposals::{self, NewProposal};
use serde_json::json;

use super::place::At;
use super::who::Who;
use crate::output;

#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    who: Who,
    /// The proposal in a sentence or two.
    #[arg(long, value_name = "TEXT")]
    text: String,
    /// What else there is to say.
    #[arg(long, value_name = "TEXT", default_value = "")]
    more: String,
    /// Who says it: `a mother`. May be left out by who sits there for an organisation.
    #[arg(long, value_name = "TEXT", default_value = "")]
    said_by: String,
    #[command(flatten)]
    at: At,
    #[arg(long)]
    json: bool,
}

pub async fn run(arguments: Arguments, language: Language) -> Result<()> {
    let house = arguments.at.house().await?;
    let (table, author) = arguments.who.find(&house).await?;
    let new = NewProposal {
        sentence: arguments.text,
        more: arguments.more,
        said_by: arguments.said_by,
        language,
        statements: Vec::new(),
    };
    let kept = house
        .deed(None, move |desk| Box::pin(async move { proposals::propose(desk, table, author, &new).await }))
        .await?;
    house.store().clone().close().await?;
    if arguments.json {
        return output::print_json(&json!({ "proposal": kept.id.to_string() }));
    }
    output::print(&format!("{}\n", words::of(language).program_proposed()))
}
