//! Choosing what to take up again; and asking for it for somebody, in her words and with her leave: first it is read
//! back to her, then asked for.

use axum::extract::{Path, State};
use basics::Id;
use deeds::trace::reopenings;
use deeds::{Refusal, companions};
use serde::Deserialize;

use super::points::{At, reopen_url};
use super::reopenings::{new, target, why};
use super::{outcomes, wording};
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{FormId, Link, Pick, Voice};
use crate::shell::write::Write;

#[derive(Deserialize)]
pub struct OfPerson {
    person: Id,
}

#[derive(Deserialize)]
pub struct ForPerson {
    person: Id,
    kind: String,
    id: Id,
}

pub async fn choose(State(web): State<Web>, at: AtTable) -> Answer {
    page(&choosing(&web, &at, at.words().trace_take_up_again()).await?)
}

/// Everything at the table that can be taken up again, by what it says.
async fn choosing(web: &Web, at: &AtTable, title: String) -> Result<Write, Refusal> {
    let (partnership, reader, language) = (at.partnership.id, at.person.id, at.visitor.language);
    let all = web
        .house
        .look(move |desk| Box::pin(reopenings::targets(desk, partnership, reader, language)))
        .await?;
    let words = at.words();
    let picks = all.iter().map(|named| Pick {
        name: "target".to_owned(),
        value: format!("{}/{}", named.point.kind.key(), named.point.id),
        text: outcomes::source(words, named),
        ticked: false,
        single: true,
    });
    Ok(Write::of(
        Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
            .line(words.trace_choose_what())
            .picks(words.trace_what_to_take_up(), picks.collect())
            .button("next", words.trace_next())
            .way(Link::new(at.url("/reopenings"), words.trace_reopenings())),
    ))
}

/// The point that was ticked.
fn chosen(form: &Form) -> Result<At, Refusal> {
    let (kind, id) = form.text("target").split_once('/').ok_or(Refusal::Choice("target"))?;
    let here = At::of(kind, id.parse().map_err(|_| Refusal::Choice("target"))?);
    here.point()?;
    Ok(here)
}

pub async fn chose(State(web): State<Web>, at: AtTable, form: Form) -> Answer {
    match chosen(&form) {
        Ok(here) => Ok(go(&reopen_url(&at, here.point()?))),
        Err(refusal) => choosing(&web, &at, at.words().trace_take_up_again()).await?.refused(&form, refusal),
    }
}

/// What she is called, if she lets this helper write for her. She can see on her seat that he was here.
async fn name_of(web: &Web, at: &AtTable, person: Id) -> Result<String, Refusal> {
    let (partnership, helper) = (at.partnership.id, at.person.id);
    web.house.deed(None, move |desk| Box::pin(companions::open_for(desk, partnership, helper, person))).await
}

pub async fn choose_for(
    State(web): State<Web>,
    at: AtTable,
    Path(OfPerson { person }): Path<OfPerson>,
) -> Answer {
    let name = name_of(&web, &at, person).await?;
    page(&choosing(&web, &at, at.words().trace_take_up_for(name)).await?)
}

pub async fn chose_for(
    State(web): State<Web>,
    at: AtTable,
    Path(OfPerson { person }): Path<OfPerson>,
    form: Form,
) -> Answer {
    let name = name_of(&web, &at, person).await?;
    match chosen(&form) {
        Ok(here) => {
            let point = here.point()?;
            Ok(go(&at.url(&format!("/for/{person}/reopen/{}/{}", point.kind.key(), point.id))))
        }
        Err(refusal) => {
            choosing(&web, &at, at.words().trace_take_up_for(name)).await?.refused(&form, refusal)
        }
    }
}

pub async fn ask(State(web): State<Web>, at: AtTable, Path(whose): Path<ForPerson>) -> Answer {
    let name = name_of(&web, &at, whose.person).await?;
    let ask = blank(&web, &at, &whose, &name).await?;
    page(&Write::of(ask.button("read", at.words().companions_read_back())))
}

/// Her reason, for her own words. Without a button yet.
async fn blank(web: &Web, at: &AtTable, whose: &ForPerson, name: &str) -> Result<Ask, Refusal> {
    let words = at.words();
    let named = target(web, at, At::of(&whose.kind, whose.id).point()?).await?;
    let about = wording::kind(words, named.point.kind);
    let mut ask = why(web, at, &named, words.trace_take_up_for(name));
    // The page speaks to the helper, and shows her reason as the voice, once it is read back.
    (ask.voice, ask.lines) = (None, Vec::new());
    Ok(ask
        .line(format!("{about}: {}", words.shell_quote(named.text.as_str())))
        .line(words.companions_her_words())
        .way(Link::new(at.url("/companions"), words.companions_title())))
}

/// First it is read back, then asked for: two presses, for the words are hers.
pub async fn reopen(State(web): State<Web>, at: AtTable, Path(whose): Path<ForPerson>, form: Form) -> Answer {
    let words = at.words();
    let name = name_of(&web, &at, whose.person).await?;
    let blank = blank(&web, &at, &whose, &name).await?;
    let ask = blank.button("ask", words.trace_yes_ask()).button("read", words.companions_read_again());
    let new = new(At::of(&whose.kind, whose.id).point()?, &form);
    if form.text("do") != "ask" {
        if new.reason.trim().is_empty() {
            let why = model::text::TextError::Empty;
            return Write::of(ask).refused(&form, Refusal::Field { field: "reason", why });
        }
        let read = Voice::new(new.reason, at.visitor.language).by(new.said_by);
        return page(&Write::of(ask.filled(&form).line(words.companions_is_it_so(name)).voice(read)));
    }
    let (partnership, helper, person) = (at.partnership.id, at.person.id, whose.person);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(
                async move { reopenings::ask_for(desk, partnership, helper, person, &new).await.map(drop) },
            )
        })
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url("/reopenings?asked=yes"))),
        Err(refusal) => Write::of(ask).refused(&form, refusal),
    }
}
