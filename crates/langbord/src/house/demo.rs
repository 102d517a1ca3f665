//! `langbord demo`: Bregneparken, a made-up partnership, and a way in for each of its people.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use basics::{Clock, FixedClock, Language, SystemClock};
use clap::Args;
use deeds::{House, Refusal};
use model::accounts::Device;
use model::invitations::Reply;
use serde::Serialize;
use testkit::bregneparken::{self, Cast};
use web::Settings;

use super::place::At;
use super::running::{self, Listen};
use crate::output;

/// A demo may run for a while; its links last as long.
const DAYS: i64 = 365;

#[derive(Args)]
pub struct Arguments {
    /// Keeps the demo in this folder (default: a temporary one, gone when the demo ends).
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    #[command(flatten)]
    listen: Listen,
    /// Also writes the links to this file, as JSON.
    #[arg(long, value_name = "FILE")]
    links: Option<PathBuf>,
}

/// The file for scripts.
#[derive(Serialize)]
struct Links {
    base_url: String,
    links: Vec<Link>,
    /// Cards nobody has answered yet, for seeing what an invited person sees first.
    invitations: Vec<Card>,
    /// Links of the open wave of the network survey that no representative has opened yet.
    surveys: Vec<Survey>,
}

#[derive(Serialize)]
struct Survey {
    who: String,
    actor: String,
    url: String,
}

#[derive(Serialize)]
struct Card {
    who: String,
    url: String,
    code: String,
}

#[derive(Serialize)]
struct Link {
    who: &'static str,
    role: &'static str,
    url: String,
}

pub async fn run(arguments: Arguments, language: Language) -> Result<()> {
    let door = arguments.listen.open().await?;
    let temporary = match arguments.data {
        Some(_) => None,
        None => Some(
            tempfile::Builder::new()
                .prefix("langbord-demo-")
                .tempdir()
                .context("no temporary folder can be made; choose one with --data")?,
        ),
    };
    let folder = match (&temporary, arguments.data) {
        (Some(folder), _) => folder.path().to_owned(),
        (None, folder) => folder.unwrap_or_default(),
    };
    let (house, cast) = furnish(&folder).await?;
    let links = make_links(&house, &cast, door.url.clone()).await?;
    if let Some(file) = &arguments.links {
        let mut text = serde_json::to_string_pretty(&links)?;
        text.push('\n');
        output::write_whole(file, text.as_bytes())?;
    }
    output::print(&as_text(&links, language))?;
    running::serve(house, door, None, true, Settings::default()).await
}

/// The seeded house, from then on with the real clock. A folder that was seeded before is used as it is.
async fn furnish(folder: &Path) -> Result<(House, Cast)> {
    let real: Arc<dyn Clock> = Arc::new(SystemClock::default());
    let story = Arc::new(FixedClock::at(real.now()));
    let house = At::folder(folder.to_owned()).house_at(story.clone()).await?;
    let cast = match bregneparken::find(&house).await? {
        Some(cast) => cast,
        None => bregneparken::seed(&house, &story).await?,
    };
    deeds::survey::releases::release_what_is_due(&house).await?;
    Ok((house.with_clock(real), cast))
}

async fn make_links(house: &House, cast: &Cast, base_url: String) -> Result<Links, Refusal> {
    let (people, table, wave) = (cast.shown(), cast.partnership, cast.waves.last().copied());
    let mette = cast.id("mette");
    let base = base_url.clone();
    let (links, invitations, surveys) = house
        .deed(None, move |desk| {
            Box::pin(async move {
                let until = desk.now().plus_days(DAYS);
                let mut links = Vec::with_capacity(people.len());
                for (who, person, role) in people {
                    let device = if role.is_private() { Device::Own } else { Device::Staff };
                    let link = deeds::accounts::make_demo_link(desk, person, device, until).await?;
                    links.push(Link { who, role: role.key(), url: format!("{base}/l/{}", link.as_str()) });
                }
                let waiting = store::invitations::of_partnership(desk.tx, table).await?;
                let cards =
                    waiting.into_iter().filter(|sent| sent.reply == Reply::Waiting).map(|sent| Card {
                        url: format!("{base}/i/{}", desk.keys().invitation_link(sent.id).as_str()),
                        code: desk.keys().invitation_code(sent.id).to_string(),
                        who: sent.invitee,
                    });
                let cards = cards.collect();
                let asked = match wave {
                    Some(wave) => deeds::survey::hand_over(desk, table, mette, wave).await?.asked,
                    None => Vec::new(),
                };
                let surveys = asked.into_iter().filter_map(|handed| {
                    let url = format!("{base}/survey/{}", handed.link?.as_str());
                    Some(Survey { who: handed.respondent.representative, actor: handed.actor.name, url })
                });
                Ok((links, cards, surveys.collect()))
            })
        })
        .await?;
    Ok(Links { base_url, links, invitations, surveys })
}

fn as_text(links: &Links, language: Language) -> String {
    let words = words::of(language);
    let mut text = format!("{}\n\n", words.program_demo());
    for Link { who, role, url } in &links.links {
        text += &format!("  {role:<12} {who:<8} {url}\n");
    }
    text += &format!("\n{}\n\n", words.program_demo_cards());
    for Card { who, url, code } in &links.invitations {
        text += &format!("  {code:<12} {who:<8} {url}\n");
    }
    text + "\n"
}
