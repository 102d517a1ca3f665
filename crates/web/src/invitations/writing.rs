//! Writing an invitation: from one person to one other, in her own words. Two starts help over the empty page.

use axum::extract::{Query, State};
use basics::{Id, Language};
use deeds::invitations::{self, NewInvitation};
use deeds::permissions::Act;
use deeds::{Refusal, partnerships};
use model::invitations::Way;
use model::partnerships::{Actor, Role};
use serde::Deserialize;
use words::Words;

use super::texts::reads;
use super::wording;
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Field, FieldKind, FormId, Link, Pick};
use crate::shell::write::Write;

#[derive(Deserialize)]
pub struct Start {
    #[serde(default)]
    start: String,
}

pub async fn ask(State(web): State<Web>, at: AtTable, Query(Start { start }): Query<Start>) -> Answer {
    let words = at.words();
    let letter = match start.as_str() {
        "coffee" => words.invitations_start_coffee(),
        "task" => words.invitations_start_task(),
        _ => String::new(),
    };
    page(&Write::of(view(&web, &at, &letter).await?))
}

async fn view(web: &Web, at: &AtTable, letter: &str) -> Result<Ask, Refusal> {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let known = web.house.look(move |desk| Box::pin(partnerships::about(desk, partnership, reader))).await?;
    let words = at.words();
    let title = words.invitations_write();
    let start = |key: &str, text| Link::new(at.url(&format!("/invitations/new?start={key}")), text);
    let mut ask = Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
        .line(words.invitations_lead())
        .field(
            Field::new("invitee", words.invitations_guest(), FieldKind::Line)
                .hint(words.invitations_guest_hint()),
        )
        .field(
            Field::new("message", words.invitations_letter(), FieldKind::Lines)
                .hint(words.invitations_letter_hint())
                .value(letter),
        )
        .field(
            Field::new("why_you", words.invitations_why_you(), FieldKind::Line)
                .hint(words.invitations_why_you_hint()),
        )
        .field(
            Field::new("how_we_know", words.invitations_how_we_know(), FieldKind::Line)
                .hint(words.invitations_how_we_know_hint()),
        )
        .picks(words.invitations_how(), ways(words))
        .picks(words.shell_languages(), languages(at))
        .picks(words.invitations_comes_as(), roles(words, at));
    let actors = actors(at, &known.actors);
    if !actors.is_empty() {
        ask = ask.picks(words.invitations_comes_from(), actors);
    }
    Ok(ask
        .picks(
            words.invitations_further(),
            vec![single(false, "may_invite", "yes", words.invitations_may_invite())],
        )
        .seen(frame::seen(words, Act::InvitationsSend, None))
        .button("look", words.invitations_look_through())
        .button("send", words.invitations_done())
        .way(start("coffee", words.invitations_begin_with_coffee()))
        .way(start("task", words.invitations_begin_with_task()))
        .way(Link::new(at.url("/invitations"), words.invitations_title())))
}

fn single(single: bool, name: &str, value: &str, text: String) -> Pick {
    Pick { name: name.to_owned(), value: value.to_owned(), text, ticked: false, single }
}

fn ways(words: &Words) -> Vec<Pick> {
    Way::ALL.iter().map(|&way| single(true, "way", way.key(), wording::way(words, way))).collect()
}

fn languages(at: &AtTable) -> Vec<Pick> {
    let pick = |language: Language| Pick {
        ticked: language == at.visitor.language,
        ..single(true, "language", language.tag(), language.own_name().to_owned())
    };
    Language::ALL.into_iter().map(pick).collect()
}

/// Only roles this person may bring in; the deed asks again.
fn roles(words: &Words, at: &AtTable) -> Vec<Pick> {
    let may = |role: Role| match role {
        _ if at.member.role == Role::Facilitator => true,
        Role::Citizen | Role::Companion => true,
        Role::Partner | Role::Frontline => at.member.actor.is_some(),
        Role::Facilitator | Role::Mediator => false,
    };
    let pick = |&role: &Role| Pick {
        ticked: role == Role::Citizen,
        ..single(true, "role", role.key(), frame::role_name(words, role))
    };
    Role::ALL.iter().filter(|role| may(**role)).map(pick).collect()
}

/// The facilitator chooses among all; a partner's colleague comes from the partner's own.
fn actors(at: &AtTable, actors: &[Actor]) -> Vec<Pick> {
    let mine = |actor: &&Actor| at.member.role == Role::Facilitator || Some(actor.id) == at.member.actor;
    let found: Vec<_> = actors.iter().filter(mine).collect();
    if found.is_empty() {
        return Vec::new();
    }
    let nobody = Pick { ticked: true, ..single(true, "actor", "", at.words().invitations_comes_alone()) };
    let rest = found.iter().map(|actor| single(true, "actor", &actor.id.to_string(), actor.name.clone()));
    std::iter::once(nobody).chain(rest).collect()
}

pub async fn send(State(web): State<Web>, at: AtTable, form: Form) -> Answer {
    let view = view(&web, &at, "").await?;
    if form.text("do") == "look" {
        return page(&Write::of(view.filled(&form).line(reads(at.words(), form.text("message")))));
    }
    let new = match read(&form) {
        Ok(new) => new,
        Err(refusal) => return Write::of(view).refused(&form, refusal),
    };
    let (partnership, inviter) = (at.partnership.id, at.person.id);
    let sent = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { invitations::send(desk, partnership, inviter, &new).await })
        })
        .await;
    match sent {
        Ok(invitation) => Ok(go(&at.url(&format!("/invitations/{}", invitation.id)))),
        Err(Refusal::Again) => Ok(go(&at.url("/invitations"))),
        Err(refusal) => Write::of(view).refused(&form, refusal),
    }
}

fn read(form: &Form) -> Result<NewInvitation, Refusal> {
    let actor = match form.text("actor") {
        "" => None,
        id => Some(id.parse::<Id>().map_err(|_| Refusal::Choice("actor"))?),
    };
    Ok(NewInvitation {
        invitee: form.text("invitee").to_owned(),
        role: Role::from_key(form.text("role")).ok_or(Refusal::Choice("role"))?,
        actor,
        message: form.text("message").to_owned(),
        why_you: form.text("why_you").to_owned(),
        how_we_know: form.text("how_we_know").to_owned(),
        way: Way::from_key(form.text("way")).ok_or(Refusal::Choice("way"))?,
        language: Language::from_tag(form.text("language")).ok_or(Refusal::Choice("language"))?,
        may_invite: form.has("may_invite"),
    })
}
