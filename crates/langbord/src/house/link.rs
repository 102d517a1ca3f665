//! `langbord link`: a way in for a member who is locked out, printed for handing over.

use anyhow::Result;
use basics::Language;
use clap::Args;
use deeds::accounts;
use serde_json::json;

use super::place::At;
use super::who::Who;
use crate::output;

#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    who: Who,
    #[command(flatten)]
    at: At,
    /// The address people see.
    #[arg(long, value_name = "URL", env = "LANGBORD_PUBLIC_URL", default_value = "http://localhost:8080")]
    public_url: String,
    #[arg(long)]
    json: bool,
}

pub async fn run(arguments: Arguments, language: Language) -> Result<()> {
    let house = arguments.at.house().await?;
    let (table, person) = arguments.who.find(&house).await?;
    let link = house.deed(None, move |desk| Box::pin(accounts::print_link(desk, table, person))).await?;
    house.store().clone().close().await?;
    let url = format!("{}/l/{}", arguments.public_url.trim_end_matches('/'), link.as_str());
    if arguments.json {
        return output::print_json(&json!({ "link": url }));
    }
    output::print(&format!("{}\n{url}\n", words::of(language).program_link()))
}
