//! `langbord invite`: a personal invitation from a terminal, the same deed as on the page.

use anyhow::Result;
use basics::Language;
use clap::Args;
use deeds::invitations::{self, NewInvitation};
use model::invitations::Way;
use model::partnerships::Role;
use serde_json::json;

use super::place::At;
use super::who::{Who, one};
use crate::output;

#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    who: Who,
    /// What the inviter calls her.
    #[arg(long, value_name = "NAME")]
    to: String,
    /// In the inviter's own words.
    #[arg(long, value_name = "TEXT")]
    message: String,
    /// Why you?
    #[arg(long, value_name = "TEXT")]
    why: String,
    /// How we know each other.
    #[arg(long, value_name = "TEXT")]
    how: String,
    /// citizen, companion, partner, frontline, facilitator or mediator.
    #[arg(long, default_value = "citizen", value_parser = role)]
    role: Role,
    /// The code of the actor she comes for.
    #[arg(long, value_name = "CODE")]
    actor: Option<String>,
    /// card, sms, email or voice.
    #[arg(long, default_value = "card", value_parser = way)]
    way: Way,
    /// Lets her invite others.
    #[arg(long)]
    may_invite: bool,
    #[command(flatten)]
    at: At,
    /// The address people will see.
    #[arg(long, value_name = "URL", env = "LANGBORD_PUBLIC_URL", default_value = "http://localhost:8080")]
    public_url: String,
    #[arg(long)]
    json: bool,
}

fn role(word: &str) -> Result<Role, String> {
    Role::from_key(word).ok_or_else(|| format!("`{word}` is no role"))
}

fn way(word: &str) -> Result<Way, String> {
    Way::from_key(word).ok_or_else(|| format!("`{word}` is no way to invite"))
}

pub async fn run(arguments: Arguments, language: Language) -> Result<()> {
    let house = arguments.at.house().await?;
    let (table, inviter) = arguments.who.find(&house).await?;
    let actors = house
        .look(move |desk| Box::pin(async move { Ok(store::partnerships::actors(desk.tx, table).await?) }))
        .await?;
    let actors = actors.into_iter().map(|actor| (actor.id, actor.code)).collect();
    let actor = arguments.actor.as_deref().map(|code| one("actor", actors, Some(code))).transpose()?;
    let new = NewInvitation {
        invitee: arguments.to,
        role: arguments.role,
        actor,
        message: arguments.message,
        why_you: arguments.why,
        how_we_know: arguments.how,
        way: arguments.way,
        language,
        may_invite: arguments.may_invite,
    };
    let (invitation, link, code) = house
        .deed(None, move |desk| {
            Box::pin(async move {
                let sent = invitations::send(desk, table, inviter, &new).await?;
                invitations::card(desk, table, inviter, sent.id).await
            })
        })
        .await?;
    house.store().clone().close().await?;
    let url = format!("{}/i/{}", arguments.public_url.trim_end_matches('/'), link.as_str());
    let code = code.to_string();
    if arguments.json {
        let id = invitation.id.to_string();
        return output::print_json(&json!({ "invitation": id, "link": url, "code": code }));
    }
    let words = words::of(language);
    output::print(&format!("{}\n{url}\n{code}\n", words.program_invited(&*invitation.invitee)))
}
