//! Writing a sentence of the task, with the statements it came from; and putting one in that lay beside.

use axum::extract::{Path, Query, State};
use basics::Id;
use deeds::Refusal;
use deeds::framing::task::{self, Page};
use deeds::framing::writing::{self, Fate, NewWording};
use deeds::framing::{Statements, Voice};
use deeds::permissions::Act;
use serde::Deserialize;

use super::task::{OfVersion, url_of};
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Field, FieldKind, FormId, Link, Pick};
use crate::shell::write::Write;

#[derive(Deserialize)]
pub struct Which {
    sentence: Option<Id>,
}

#[derive(Deserialize)]
pub struct OfSentence {
    sentence: Id,
}

#[derive(Deserialize)]
pub struct Taken {
    wording: Option<Id>,
    seen: Option<Id>,
}

#[derive(Deserialize)]
pub struct Out {
    out: Option<bool>,
}

pub async fn ask(
    State(web): State<Web>,
    at: AtTable,
    Path(OfVersion { version }): Path<OfVersion>,
    Query(Which { sentence }): Query<Which>,
) -> Answer {
    page(&asking(&web, &at, version, sentence).await?)
}

async fn asking(web: &Web, at: &AtTable, version: Id, sentence: Option<Id>) -> Result<Write, Refusal> {
    let (partnership, reader, language) = (at.partnership.id, at.person.id, at.visitor.language);
    let (read, statements) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let read = task::page(desk, partnership, reader, version, language).await?;
                Ok((read, task::statements(desk, partnership, reader, language).await?))
            })
        })
        .await?;
    Ok(form_of(web, at, &read, &statements, sentence))
}

fn form_of(web: &Web, at: &AtTable, read: &Page, statements: &Statements, sentence: Option<Id>) -> Write {
    let words = at.words();
    let title = if sentence.is_some() { words.framing_suggest() } else { words.framing_add_sentence() };
    let standing = read
        .sentences
        .iter()
        .find(|written| Some(written.sentence.id) == sentence)
        .and_then(|written| written.text.as_ref());
    let behind = |statement: Id| {
        standing.is_some_and(|text| {
            text.voices
                .iter()
                .any(|voice| matches!(voice, Voice::Said { statement: said, .. } if said.id == statement))
        })
    };
    let picks = statements.all().iter().map(|(statement, translation)| Pick {
        name: "voices".to_owned(),
        value: statement.id.to_string(),
        text: format!(
            "{} {}",
            statement.label,
            translation.as_ref().map_or(&statement.text, |translated| &translated.text)
        ),
        ticked: behind(statement.id),
        single: false,
    });
    let mut ask = Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
        .line(words.framing_suggest_lead())
        .field(
            Field::new("text", words.framing_sentence(), FieldKind::Lines)
                .hint(words.framing_sentence_hint())
                .value(standing.map(|text| text.wording.text.clone()).unwrap_or_default()),
        )
        .picks(words.framing_which_voices(), picks.collect())
        .seen(frame::seen(words, Act::FramingWrite, None))
        .button("beside", words.framing_lay_beside())
        .button("in", words.framing_put_in())
        .way(Link::new(url_of(at, read.version.id), words.shell_back()));
    let mut query = Vec::new();
    query.extend(sentence.map(|sentence| format!("sentence={sentence}")));
    query.extend(standing.map(|text| format!("seen={}", text.wording.id)));
    if !query.is_empty() {
        ask.action = format!("{}?{}", ask.action, query.join("&"));
    }
    Write::of(ask)
}

#[derive(Deserialize)]
pub struct Written {
    sentence: Option<Id>,
    seen: Option<Id>,
}

pub async fn write(
    State(web): State<Web>,
    at: AtTable,
    Path(OfVersion { version }): Path<OfVersion>,
    Query(Written { sentence, seen }): Query<Written>,
    form: Form,
) -> Answer {
    let new = NewWording {
        version,
        sentence,
        seen,
        text: form.text("text").to_owned(),
        language: at.visitor.language,
        voices: form.all("voices").filter_map(|id| id.parse().ok()).collect(),
        put_in: form.text("do") == "in",
    };
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { writing::write(desk, partnership, doer, &new).await })
        })
        .await;
    let kept = match done {
        Ok((_, Fate::PutIn)) => "in",
        Ok((_, Fate::LiesBeside)) => "beside",
        Ok((_, Fate::LiesBesideChanged)) => "both",
        Err(Refusal::Again) => return Ok(go(&url_of(&at, version))),
        Err(refusal) => return asking(&web, &at, version, sentence).await?.refused(&form, refusal),
    };
    Ok(go(&format!("{}?kept={kept}", url_of(&at, version))))
}

pub async fn take(
    State(web): State<Web>,
    at: AtTable,
    Path(OfSentence { sentence }): Path<OfSentence>,
    Query(Taken { wording, seen }): Query<Taken>,
    form: Form,
) -> Answer {
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let wording = wording.ok_or(Refusal::NotFound)?;
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move {
                writing::take(desk, partnership, doer, sentence, wording, seen).await?;
                version_of(desk, partnership, sentence).await
            })
        })
        .await;
    after(&web, &at, sentence, done, "in").await
}

pub async fn leave_out(
    State(web): State<Web>,
    at: AtTable,
    Path(OfSentence { sentence }): Path<OfSentence>,
    Query(Out { out }): Query<Out>,
    form: Form,
) -> Answer {
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let left_out = out.unwrap_or(true);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move {
                writing::leave_out(desk, partnership, doer, sentence, left_out).await?;
                version_of(desk, partnership, sentence).await
            })
        })
        .await;
    after(&web, &at, sentence, done, "in").await
}

async fn version_of(desk: &mut deeds::Desk<'_, '_>, partnership: Id, sentence: Id) -> Result<Id, Refusal> {
    let found = store::framing::task::sentence(desk.tx, partnership, sentence).await?;
    found.map(|sentence| sentence.version).ok_or(Refusal::NotFound)
}

/// Back to the version; when somebody else was quicker, with a word that both wordings stand there.
async fn after(web: &Web, at: &AtTable, sentence: Id, done: Result<Id, Refusal>, kept: &str) -> Answer {
    let partnership = at.partnership.id;
    let (version, kept) = match done {
        Ok(version) => (version, kept),
        Err(Refusal::ChangedMeanwhile | Refusal::Again) => {
            let found = web
                .house
                .look(move |desk| Box::pin(async move { version_of(desk, partnership, sentence).await }));
            (found.await?, "both")
        }
        Err(refusal) => return Err(refusal.into()),
    };
    Ok(go(&format!("{}?kept={kept}", url_of(at, version))))
}
