//! `langbord found`: an empty table, and the link that lets its first facilitator in once.

use anyhow::Result;
use basics::Language;
use clap::Args;
use deeds::partnerships::Founding;
use model::accounts::Device;
use serde_json::json;

use super::place::At;
use crate::output;

/// The founder may need to find a quiet hour first.
const DAYS: i64 = 7;

#[derive(Args)]
pub struct Arguments {
    /// What the partnership is called.
    #[arg(long, value_name = "NAME")]
    name: String,
    /// Where it is at home (default: its name).
    #[arg(long, value_name = "PLACE")]
    place: Option<String>,
    /// What the first facilitator is called.
    #[arg(long, value_name = "NAME")]
    facilitator: String,
    #[command(flatten)]
    at: At,
    /// The address people will see.
    #[arg(long, value_name = "URL", env = "LANGBORD_PUBLIC_URL", default_value = "http://localhost:8080")]
    public_url: String,
    #[arg(long)]
    json: bool,
}

pub async fn run(arguments: Arguments, language: Language) -> Result<()> {
    let house = arguments.at.house().await?;
    let founding = Founding {
        place: arguments.place.unwrap_or_else(|| arguments.name.clone()),
        name: arguments.name,
        facilitator: arguments.facilitator,
        language,
    };
    let (partnership, person, link) = house
        .deed(None, |desk| {
            Box::pin(async move {
                let (partnership, person) = deeds::partnerships::found(desk, &founding).await?;
                let until = desk.now().plus_days(DAYS);
                let link = deeds::accounts::make_link_until(desk, person.id, Device::Staff, until).await?;
                Ok((partnership, person, link))
            })
        })
        .await?;
    house.store().clone().close().await?;
    let url = format!("{}/l/{}", arguments.public_url.trim_end_matches('/'), link.as_str());
    if arguments.json {
        let (id, person) = (partnership.id.to_string(), person.id.to_string());
        return output::print_json(&json!({ "partnership": id, "facilitator": person, "link": url }));
    }
    let words = words::of(language);
    output::print(&format!("{}\n{url}\n", words.program_founded(&*partnership.name, &*person.name)))
}
