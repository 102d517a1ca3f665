//! Asking to take something up again for oneself, and answering by name. Asking for somebody has a file of its own.

use axum::extract::{Path, Query, State};
use basics::{Id, Language, Timestamp};
use deeds::Refusal;
use deeds::permissions::{Act, allows};
use deeds::trace::Named;
use deeds::trace::reopenings::{self, Asked, NewAnswer, NewReopening};
use model::trace::Point;
use model::trace::reopenings::Reason;
use serde::Deserialize;

use super::points::{At, trace_url};
use super::views::{Reopenings, Request};
use super::wording;
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Empty, Field, FieldKind, FormId, Link, Note, Pick, Talk, Voice};
use crate::shell::write::Write;

#[derive(Deserialize)]
pub struct OfReopening {
    reopening: Id,
}

#[derive(Deserialize)]
pub struct Done {
    asked: Option<String>,
}

pub async fn reopenings(State(web): State<Web>, at: AtTable, Query(Done { asked }): Query<Done>) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let all = web.house.look(move |desk| Box::pin(reopenings::all(desk, partnership, reader))).await?;
    let words = at.words();
    let now = web.house.now();
    let (waiting, answered): (Vec<_>, Vec<_>) = all.iter().partition(|asked| asked.reopening.is_open());
    let requests = |list: Vec<&Asked>| list.into_iter().map(|asked| request(&at, asked, now)).collect();
    page(&Reopenings {
        layout: frame::table(&web, &at, words.trace_reopenings()),
        note: asked.map(|_| Note { heading: words.trace_asked(), lines: vec![words.trace_asked_means()] }),
        waiting: requests(waiting),
        answered: requests(answered),
        empty: Empty { heading: words.trace_no_reopenings(), line: words.trace_no_reopenings_means() },
        ask: Link::new(at.url("/reopenings/new"), words.trace_ask_for_something()),
        talk: Some(Talk { text: words.trace_reopenings_talk() }),
    })
}

pub fn request(at: &AtTable, asked: &Asked, now: Timestamp) -> Request {
    let words = at.words();
    let reopening = &asked.reopening;
    let name = asked.answerer.clone().unwrap_or_else(|| words.framing_by_gone());
    let due = words.date(reopening.due_at.date());
    let path = format!("/reopenings/{}", reopening.id);
    let mut ways = Vec::new();
    if asked.is_mine_to_answer && allows(Act::TraceReply, &at.member) {
        ways.push(Link::new(at.url(&format!("{path}/answer")), words.trace_answer_it()));
    }
    if reopening.is_open() && allows(Act::TraceName, &at.member) {
        ways.push(Link::new(at.url(&format!("{path}/answerer")), words.trace_name_answerer()));
    }
    let n_gone = asked.reasons.iter().filter(|reason| reason.text.is_none()).count();
    Request {
        about: wording::kind(words, reopening.target.kind),
        target: asked.about.as_ref().map(|named| {
            (named.text.clone(), Link::new(trace_url(at, named.point), words.framing_where_it_went()))
        }),
        reasons: asked
            .reasons
            .iter()
            .filter_map(|reason| {
                Some(Voice::new(reason.text.clone()?, Language::Da).by(signed(words, asked, reason)))
            })
            .collect(),
        gone: (n_gone > 0).then(|| words.framing_voices_gone(n_gone)),
        state: match &reopening.answer {
            Some(answer) => words.trace_answered(name.as_str(), words.date(answer.at.date())),
            None if reopening.is_late(now) => words.trace_late(name.as_str(), due),
            None => words.trace_answers_by(name.as_str(), due),
        },
        is_late: reopening.is_late(now),
        answer: reopening.answer.as_ref().map(|answer| answer.text.clone()),
        changed: reopening.answer.as_ref().map(|answer| match answer.changed {
            true => words.trace_it_changed(),
            false => words.trace_it_did_not_change(),
        }),
        comes_back: asked.keeps_coming.then(|| words.trace_comes_back()),
        ways,
        talk: reopening
            .answer
            .as_ref()
            .and_then(|answer| answer.talk.clone())
            .or_else(|| reopening.is_open().then(|| words.trace_talk_with(name)))
            .map(|text| Talk { text }),
    }
}

/// How a reason is signed: as its teller wants it, and that somebody wrote it down for her.
fn signed(words: &words::Words, asked: &Asked, reason: &Reason) -> String {
    let helper = asked.helpers.iter().find(|(of, _)| *of == reason.id);
    match (helper, reason.written_by) {
        (Some((_, name)), _) => words.trace_written_down_by(reason.said_by.as_str(), name.as_str()),
        (None, Some(_)) => words.trace_written_down(reason.said_by.as_str()),
        (None, None) => reason.said_by.clone(),
    }
}

pub async fn ask(State(web): State<Web>, at: AtTable, Path(here): Path<At>) -> Answer {
    page(&asking(&web, &at, here.point()?).await?)
}

async fn asking(web: &Web, at: &AtTable, point: Point) -> Result<Write, Refusal> {
    let named = target(web, at, point).await?;
    Ok(Write::of(
        why(web, at, &named, at.words().trace_take_up_again()).button("ask", at.words().trace_ask_for_it()),
    ))
}

pub(super) async fn target(web: &Web, at: &AtTable, point: Point) -> Result<Named, Refusal> {
    let (partnership, reader, language) = (at.partnership.id, at.person.id, at.visitor.language);
    web.house.look(move |desk| Box::pin(reopenings::target(desk, partnership, reader, point, language))).await
}

/// One page for everyone: what it is about, why, and how the reason is signed.
pub(super) fn why(web: &Web, at: &AtTable, named: &Named, title: String) -> Ask {
    let words = at.words();
    Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
        .line(words.trace_reopen_lead())
        .voice(Voice::new(&named.text, at.visitor.language).by(wording::kind(words, named.point.kind)))
        .field(Field::new("reason", words.trace_reason(), FieldKind::Lines))
        .field(
            Field::new("said_by", words.framing_signed(), FieldKind::Line).hint(words.framing_signed_hint()),
        )
        .seen(frame::seen(words, Act::TraceReopen, None))
        .way(Link::new(trace_url(at, named.point), words.shell_back()))
}

pub(super) fn new(target: Point, form: &Form) -> NewReopening {
    NewReopening { target, reason: form.text("reason").to_owned(), said_by: form.text("said_by").to_owned() }
}

pub async fn reopen(State(web): State<Web>, at: AtTable, Path(here): Path<At>, form: Form) -> Answer {
    let point = here.point()?;
    let new = new(point, &form);
    let (partnership, person) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { reopenings::ask(desk, partnership, person, &new).await.map(drop) })
        })
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url("/reopenings?asked=yes"))),
        Err(refusal) => asking(&web, &at, point).await?.refused(&form, refusal),
    }
}

async fn asked(web: &Web, at: &AtTable, reopening: Id) -> Result<Asked, Refusal> {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    web.house.look(move |desk| Box::pin(reopenings::one(desk, partnership, reader, reopening))).await
}

pub async fn ask_answer(
    State(web): State<Web>,
    at: AtTable,
    Path(OfReopening { reopening }): Path<OfReopening>,
) -> Answer {
    let asked = asked(&web, &at, reopening).await?;
    page(&answering(&web, &at, &asked))
}

fn answering(web: &Web, at: &AtTable, asked: &Asked) -> Write {
    let words = at.words();
    let title = words.trace_answer_it();
    let dot = |value: &str, text| Pick {
        name: "changed".to_owned(),
        value: value.to_owned(),
        text,
        ticked: false,
        single: true,
    };
    let changed = vec![dot("yes", words.trace_it_changed()), dot("no", words.trace_it_did_not_change())];
    let mut ask = Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)));
    if let Some(reason) = asked.reasons.iter().find(|reason| reason.text.is_some()) {
        let text = reason.text.clone().unwrap_or_default();
        ask = ask.voice(Voice::new(text, Language::Da).by(reason.said_by.as_str()));
    }
    if let Some(named) = &asked.about {
        ask = ask.line(words.trace_about(named.text.as_str()));
    }
    if asked.keeps_coming {
        ask = ask.line(words.trace_comes_back());
    }
    Write::of(
        ask.field(Field::new("text", words.trace_answer_text(), FieldKind::Lines))
            .picks(words.trace_did_it_change(), changed)
            .field(Field::new("talk", words.shell_talk(), FieldKind::Line).hint(words.trace_talk_hint()))
            .seen(frame::seen(words, Act::TraceReply, None))
            .button("answer", words.trace_give_answer())
            .way(Link::new(at.url("/reopenings"), words.trace_reopenings())),
    )
}

pub async fn answer(
    State(web): State<Web>,
    at: AtTable,
    Path(OfReopening { reopening }): Path<OfReopening>,
    form: Form,
) -> Answer {
    let changed = match form.text("changed") {
        "yes" => true,
        "no" => false,
        _ => {
            let asked = asked(&web, &at, reopening).await?;
            return answering(&web, &at, &asked).refused(&form, Refusal::Choice("changed"));
        }
    };
    let new = NewAnswer { text: form.text("text").to_owned(), changed, talk: form.text("talk").to_owned() };
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { reopenings::answer(desk, partnership, doer, reopening, &new).await })
        })
        .await;
    let refusal = match done {
        Ok(()) | Err(Refusal::Again) => return Ok(go(&at.url("/reopenings"))),
        Err(Refusal::NeedsTalk) => Refusal::Field { field: "talk", why: model::text::TextError::Empty },
        Err(refusal) => refusal,
    };
    let asked = asked(&web, &at, reopening).await?;
    answering(&web, &at, &asked).refused(&form, refusal)
}

pub async fn ask_answerer(
    State(web): State<Web>,
    at: AtTable,
    Path(OfReopening { reopening }): Path<OfReopening>,
) -> Answer {
    page(&naming(&web, &at, reopening).await?)
}

async fn naming(web: &Web, at: &AtTable, reopening: Id) -> Result<Write, Refusal> {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let people = web
        .house
        .look(move |desk| Box::pin(deeds::partnerships::representatives(desk, partnership, reader)))
        .await?;
    let asked = asked(web, at, reopening).await?;
    let words = at.words();
    let title = words.trace_name_answerer();
    let picks = people.iter().filter(|named| allows(Act::TraceReply, &named.member)).map(|named| Pick {
        name: "answerer".to_owned(),
        value: named.member.person.to_string(),
        text: named.name.clone(),
        ticked: asked.reopening.answerer == Some(named.member.person),
        single: true,
    });
    let mut ask = Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)));
    if let Some(reason) = asked.reasons.iter().find(|reason| reason.text.is_some()) {
        let text = reason.text.clone().unwrap_or_default();
        ask = ask.voice(Voice::new(text, Language::Da).by(reason.said_by.as_str()));
    }
    Ok(Write::of(
        ask.picks(words.trace_who_answers(), picks.collect())
            .seen(frame::seen(words, Act::TraceName, None))
            .button("name", words.accounts_keep())
            .way(Link::new(at.url("/reopenings"), words.trace_reopenings())),
    ))
}

pub async fn hand_over(
    State(web): State<Web>,
    at: AtTable,
    Path(OfReopening { reopening }): Path<OfReopening>,
    form: Form,
) -> Answer {
    let Ok(answerer) = form.text("answerer").parse::<Id>() else {
        return naming(&web, &at, reopening).await?.refused(&form, Refusal::Choice("answerer"));
    };
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(reopenings::hand_over(desk, partnership, doer, reopening, answerer))
        })
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url("/reopenings"))),
        Err(refusal) => naming(&web, &at, reopening).await?.refused(&form, refusal),
    }
}
