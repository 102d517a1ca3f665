//! Asking everyone about a version, saying what one thinks of it, and adopting it.

use axum::extract::{Path, Query, State};
use basics::Id;
use deeds::Refusal;
use deeds::framing::assents::{self, ASKING_DAYS, NewAssent};
use deeds::framing::{adoption, task};
use deeds::permissions::Act;
use model::framing::task::Step;
use serde::Deserialize;

use super::task::{OfVersion, url_of};
use super::wording;
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Field, FieldKind, FormId, Link, Pick, Voice};
use crate::shell::write::Write;

#[derive(Deserialize)]
pub struct Back {
    back: Option<bool>,
}

pub async fn offer(
    State(web): State<Web>,
    at: AtTable,
    Path(OfVersion { version }): Path<OfVersion>,
    Query(Back { back }): Query<Back>,
    form: Form,
) -> Answer {
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move {
                match back {
                    Some(true) => assents::take_back(desk, partnership, doer, version).await,
                    _ => assents::offer(desk, partnership, doer, version, ASKING_DAYS).await,
                }
            })
        })
        .await;
    there(&at, version, done)
}

pub async fn adopt(
    State(web): State<Web>,
    at: AtTable,
    Path(OfVersion { version }): Path<OfVersion>,
    form: Form,
) -> Answer {
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { adoption::adopt(desk, partnership, doer, version).await.map(drop) })
        })
        .await;
    there(&at, version, done)
}

fn there(at: &AtTable, version: Id, done: Result<(), Refusal>) -> Answer {
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&url_of(at, version))),
        Err(refusal) => Err(refusal.into()),
    }
}

pub async fn ask(
    State(web): State<Web>,
    at: AtTable,
    Path(OfVersion { version }): Path<OfVersion>,
) -> Answer {
    page(&asking(&web, &at, version).await?)
}

async fn asking(web: &Web, at: &AtTable, version: Id) -> Result<Write, Refusal> {
    let (partnership, reader, language) = (at.partnership.id, at.person.id, at.visitor.language);
    let (read, actor) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let read = task::page(desk, partnership, reader, version, language).await?;
                let member = store::partnerships::member(desk.tx, partnership, reader).await?;
                let actor = member.and_then(|member| member.actor);
                let name = read.people.actor(actor);
                Ok((read, name))
            })
        })
        .await?;
    let words = at.words();
    let title = words.framing_what_do_you_say(read.version.number);
    let pick = |name: &str, value: &str, text, ticked| Pick {
        name: name.to_owned(),
        value: value.to_owned(),
        text,
        ticked,
        single: true,
    };
    let steps = Step::ALL
        .into_iter()
        .map(|step| pick("step", &step.number().to_string(), wording::step(words, step), false));
    let text: Vec<&str> = read.text().map(|(_, text)| text.wording.text.as_str()).collect();
    let mut ask = Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
        .voice(Voice::new(text.join(" "), basics::Language::Da))
        .picks(words.framing_how_far(), steps.collect())
        .field(
            Field::new("reason", words.framing_reason(), FieldKind::Lines).hint(words.framing_reason_hint()),
        );
    if let Some(actor) = actor {
        let for_whom = vec![
            pick("for", "actor", words.framing_for_actor(actor.as_str()), true),
            pick("for", "me", words.framing_for_me(), false),
        ];
        ask = ask.picks(words.framing_for_whom(), for_whom);
    }
    let mut seen = frame::seen(words, Act::FramingAssent, None);
    seen.lines.push(words.framing_say_seen());
    Ok(Write::of(
        ask.field(
            Field::new("said_by", words.framing_signed(), FieldKind::Line).hint(words.framing_signed_hint()),
        )
        .seen(seen)
        .button("say", words.framing_say_it())
        .way(Link::new(url_of(at, version), words.shell_back())),
    ))
}

pub async fn say(
    State(web): State<Web>,
    at: AtTable,
    Path(OfVersion { version }): Path<OfVersion>,
    form: Form,
) -> Answer {
    let Some(step) = form.text("step").parse().ok().and_then(Step::new) else {
        return asking(&web, &at, version).await?.refused(&form, Refusal::Choice("step"));
    };
    let new = NewAssent {
        version,
        step,
        reason: form.text("reason").to_owned(),
        for_actor: form.text("for") == "actor",
        said_by: form.text("said_by").to_owned(),
    };
    let (partnership, person) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { assents::assent(desk, partnership, person, &new).await })
        })
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&url_of(&at, version))),
        Err(refusal) => asking(&web, &at, version).await?.refused(&form, refusal),
    }
}
