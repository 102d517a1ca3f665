//! The task and the trace for programs: read the text with its voices, suggest words, say how far one goes along,
//! follow a voice, ask to take something up again.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use basics::{Id, Language};
use deeds::Refusal;
use deeds::framing::assents::{self, NewAssent};
use deeds::framing::task::{self, Page, Suggested};
use deeds::framing::writing::{self, Fate, NewWording};
use deeds::framing::{Voice, people::By};
use deeds::trace::reopenings::{self, Asked, NewReopening};
use deeds::trace::{self, Named};
use model::framing::task::{Step, TaskVersion};
use model::trace::{Kind, Point};
use serde::Deserialize;
use serde_json::{Value, json};

use super::body::Body;
use crate::Web;
use crate::shell::answer::Answer;
use crate::shell::guard::AtTable;
use crate::statements::done_once;

#[derive(Deserialize)]
pub struct OfVersion {
    version: Id,
}

pub async fn tasks(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let all = web.house.look(move |desk| Box::pin(task::all(desk, partnership, reader))).await?;
    let tasks: Vec<_> = all
        .tasks
        .iter()
        .map(|(task, versions)| {
            let versions: Vec<_> = versions.iter().map(version_json).collect();
            json!({ "id": task.id.to_string(), "title": task.title, "versions": versions })
        })
        .collect();
    Ok(Json(json!({ "tasks": tasks })).into_response())
}

fn version_json(version: &TaskVersion) -> Value {
    json!({
        "id": version.id.to_string(), "number": version.number, "state": version.state.key(), "source": version.source,
        "based_on": version.based_on.map(|id| id.to_string()),
    })
}

pub async fn version(
    State(web): State<Web>,
    at: AtTable,
    Path(OfVersion { version }): Path<OfVersion>,
) -> Answer {
    let (partnership, reader, language) = (at.partnership.id, at.person.id, at.visitor.language);
    let page = web
        .house
        .look(move |desk| Box::pin(task::page(desk, partnership, reader, version, language)))
        .await?;
    Ok(Json(page_json(&page)).into_response())
}

fn page_json(page: &Page) -> Value {
    let sentences: Vec<_> = page
        .sentences
        .iter()
        .map(|written| {
            json!({
                "id": written.sentence.id.to_string(), "left_out": written.sentence.left_out,
                "text": written.text.as_ref().map(wording_json),
                "beside": written.beside.iter().map(wording_json).collect::<Vec<_>>(),
                "before": written.before.iter().map(wording_json).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "version": version_json(&page.version), "sentences": sentences,
        "share": { "sentences": page.share.n_sentences, "lived": page.share.n_lived, "voiceless": page.share.n_voiceless },
    })
}

fn wording_json(suggested: &Suggested) -> Value {
    let by = match &suggested.by {
        By::Named { name, .. } => Some(name.as_str()),
        By::Me | By::Citizen { .. } | By::Gone { .. } => None,
    };
    json!({
        "id": suggested.wording.id.to_string(), "text": suggested.wording.text, "by": by,
        "voices": suggested.voices.iter().map(voice_json).collect::<Vec<_>>(),
    })
}

pub(super) fn voice_json(voice: &Voice) -> Value {
    match voice {
        Voice::Said { statement, .. } => {
            json!({ "statement": statement.id.to_string(), "label": statement.label, "text": statement.text })
        }
        Voice::TakenBack(knowledge) => json!({ "taken_back": true, "knowledge": knowledge.key() }),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordingBody {
    sentence: Option<Id>,
    /// The wording that stood there when it was read.
    seen: Option<Id>,
    text: String,
    language: Language,
    voices: Vec<Id>,
    put_in: bool,
}

pub async fn write(
    State(web): State<Web>,
    at: AtTable,
    Path(OfVersion { version }): Path<OfVersion>,
    body: Body<WordingBody>,
) -> Answer {
    let WordingBody { sentence, seen, text, language, voices, put_in } = body.value;
    let new = NewWording { version, sentence, seen, text, language, voices, put_in };
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let (wording, fate) = web
        .house
        .deed(body.once, move |desk| {
            Box::pin(async move { writing::write(desk, partnership, doer, &new).await })
        })
        .await?;
    let fate = match fate {
        Fate::PutIn => "put_in",
        Fate::LiesBeside => "beside",
        Fate::LiesBesideChanged => "beside_changed",
    };
    Ok((StatusCode::CREATED, Json(json!({ "wording": wording.to_string(), "fate": fate }))).into_response())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssentBody {
    /// 1 wholly yes … 8 a reasoned objection.
    step: i64,
    reason: Option<String>,
    for_actor: bool,
    said_by: Option<String>,
}

pub async fn assent(
    State(web): State<Web>,
    at: AtTable,
    Path(OfVersion { version }): Path<OfVersion>,
    body: Body<AssentBody>,
) -> Answer {
    let AssentBody { step, reason, for_actor, said_by } = body.value;
    let new = NewAssent {
        version,
        step: Step::new(step).ok_or(Refusal::Choice("step"))?,
        reason: reason.unwrap_or_default(),
        for_actor,
        said_by: said_by.unwrap_or_default(),
    };
    let (partnership, person) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(body.once, move |desk| {
            Box::pin(async move { assents::assent(desk, partnership, person, &new).await })
        })
        .await;
    done_once(done)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

#[derive(Deserialize)]
pub struct AtPoint {
    kind: String,
    id: Id,
}

pub(super) fn point_of(kind: &str, id: Id) -> Result<Point, Refusal> {
    Ok(Point { kind: Kind::from_key(kind).ok_or(Refusal::NotFound)?, id })
}

pub async fn trace(State(web): State<Web>, at: AtTable, Path(here): Path<AtPoint>) -> Answer {
    let point = point_of(&here.kind, here.id)?;
    let (partnership, reader, language) = (at.partnership.id, at.person.id, at.visitor.language);
    let page =
        web.house.look(move |desk| Box::pin(trace::page(desk, partnership, reader, point, language))).await?;
    let answer = page.answer.as_ref().map(|answer| {
        json!({
            "used": answer.used, "did": answer.did, "did_not": answer.did_not, "because": answer.because,
            "day": answer.at.date().to_string(),
        })
    });
    Ok(Json(json!({
        "here": named_json(&page.here),
        "forward": page.forward.iter().map(named_json).collect::<Vec<_>>(),
        "voices": page.voices.iter().map(voice_json).collect::<Vec<_>>(),
        "answer": answer,
        "reopenings": page.reopenings.iter().map(asked_json).collect::<Vec<_>>(),
    }))
    .into_response())
}

pub(super) fn named_json(named: &Named) -> Value {
    json!({ "kind": named.point.kind.key(), "id": named.point.id.to_string(), "text": named.text })
}

fn asked_json(asked: &Asked) -> Value {
    let reasons: Vec<_> = asked
        .reasons
        .iter()
        .map(|reason| json!({ "text": reason.text, "said_by": reason.said_by }))
        .collect();
    let target = asked.reopening.target;
    json!({
        "id": asked.reopening.id.to_string(), "kind": target.kind.key(), "target": target.id.to_string(),
        "reasons": reasons, "answerer": asked.answerer, "due": asked.reopening.due_at.date().to_string(),
        "answer": asked.reopening.answer.as_ref().map(|answer| answer.text.as_str()),
        "changed": asked.reopening.answer.as_ref().map(|answer| answer.changed),
    })
}

pub async fn reopenings(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let all = web.house.look(move |desk| Box::pin(reopenings::all(desk, partnership, reader))).await?;
    Ok(Json(json!({ "reopenings": all.iter().map(asked_json).collect::<Vec<_>>() })).into_response())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReopeningBody {
    kind: String,
    target: Id,
    reason: String,
    said_by: String,
}

pub async fn reopen(State(web): State<Web>, at: AtTable, body: Body<ReopeningBody>) -> Answer {
    let ReopeningBody { kind, target, reason, said_by } = body.value;
    let target = point_of(&kind, target)?;
    let new = NewReopening { target, reason, said_by };
    let (partnership, person) = (at.partnership.id, at.person.id);
    let asked = web
        .house
        .deed(body.once, move |desk| {
            Box::pin(async move { reopenings::ask(desk, partnership, person, &new).await })
        })
        .await?;
    Ok((StatusCode::CREATED, Json(json!({ "id": asked.to_string() }))).into_response())
}
