//! What the table has agreed, for programs: agenda cards, ground rules, common thirds, and where each task stands.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use basics::Id;
use deeds::Refusal;
use deeds::framing::agendas::{self, Card};
use deeds::framing::rules::{self, Ruled};
use deeds::framing::states::{self, Story};
use deeds::framing::thirds::{self, Third};
use model::framing::agendas::Aim;
use model::framing::states::State as Standing;
use serde::Deserialize;
use serde_json::{Value, json};

use super::body::Body;
use crate::Web;
use crate::shell::answer::Answer;
use crate::shell::guard::AtTable;
use crate::statements::done_once;

pub async fn agendas(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let cards = web.house.look(move |desk| Box::pin(agendas::cards(desk, partnership, reader))).await?;
    Ok(Json(json!({ "cards": cards.iter().map(card_json).collect::<Vec<_>>() })).into_response())
}

fn card_json(card: &Card) -> Value {
    let lines: Vec<_> = card
        .lines
        .iter()
        .map(|seen| {
            json!({
                "id": seen.line.id.to_string(), "aim": seen.line.aim.key(), "text": seen.line.text,
                "released": seen.line.released, "seen_by": seen.seen_by, "counts": seen.counts,
            })
        })
        .collect();
    json!({ "actor": card.actor.to_string(), "name": card.name, "mine": card.is_mine, "lines": lines })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineBody {
    aim: String,
    text: String,
    released: bool,
}

pub async fn write_line(State(web): State<Web>, at: AtTable, body: Body<LineBody>) -> Answer {
    let LineBody { aim, text, released } = body.value;
    let aim = Aim::from_key(&aim).ok_or(Refusal::Choice("aim"))?;
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let line = web
        .house
        .deed(body.once, move |desk| {
            Box::pin(async move { agendas::write(desk, partnership, doer, aim, &text, released).await })
        })
        .await?;
    Ok((StatusCode::CREATED, Json(json!({ "id": line.id.to_string() }))).into_response())
}

pub async fn rules(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let (hold, gone) = web.house.look(move |desk| Box::pin(rules::all(desk, partnership, reader))).await?;
    let gone: Vec<_> = gone
        .iter()
        .map(|rule| {
            json!({
                "id": rule.id.to_string(), "topic": rule.topic.key(), "text": rule.text,
                "since": rule.since.date().to_string(),
                "until": rule.ended_at.map(|at| at.date().to_string()),
            })
        })
        .collect();
    Ok(Json(json!({ "rules": hold.iter().map(rule_json).collect::<Vec<_>>(), "gone": gone })).into_response())
}

fn rule_json(ruled: &Ruled) -> Value {
    json!({
        "id": ruled.rule.id.to_string(), "topic": ruled.rule.topic.key(), "text": ruled.rule.text,
        "since": ruled.rule.since.date().to_string(), "agreed": ruled.agreed,
        "people_agreed": ruled.people_agreed, "not_yet": ruled.not_yet,
    })
}

#[derive(Deserialize)]
pub struct OfRule {
    rule: Id,
}

pub async fn agree(
    State(web): State<Web>,
    at: AtTable,
    Path(OfRule { rule }): Path<OfRule>,
    body: Body<Nothing>,
) -> Answer {
    let Nothing {} = body.value;
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done =
        web.house.deed(body.once, move |desk| Box::pin(rules::agree(desk, partnership, doer, rule))).await;
    done_once(done)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// An act that says all there is to say by its address.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

pub async fn thirds(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let all = web.house.look(move |desk| Box::pin(thirds::all(desk, partnership, reader))).await?;
    Ok(Json(json!({ "thirds": all.iter().map(third_json).collect::<Vec<_>>() })).into_response())
}

fn third_json(found: &Third) -> Value {
    let parts: Vec<_> = found
        .parts
        .iter()
        .map(|part| json!({ "what": part.what, "who": part.who, "hands": part.hands.key() }))
        .collect();
    json!({
        "id": found.third.id.to_string(), "name": found.third.name, "about": found.third.about,
        "chosen_by": found.third.chosen_by, "owned_by": found.third.owned_by, "parts": parts,
        "shared": found.is_shared, "since": found.third.since.date().to_string(),
        "rests_since": found.third.ended_at.map(|at| at.date().to_string()),
    })
}

pub async fn stories(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let all = web.house.look(move |desk| Box::pin(states::story(desk, partnership, reader))).await?;
    Ok(Json(json!({ "tasks": all.iter().map(story_json).collect::<Vec<_>>() })).into_response())
}

/// Several states may be open at once; none is further than another.
fn story_json(story: &Story) -> Value {
    let stays: Vec<_> = story
        .stays
        .iter()
        .map(|(stay, _)| {
            json!({
                "id": stay.id.to_string(), "state": stay.state.key(), "why": stay.why,
                "since": stay.since.date().to_string(), "until": stay.until.map(|at| at.date().to_string()),
            })
        })
        .collect();
    json!({ "task": story.task.id.to_string(), "title": story.task.title, "stays": stays })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StateBody {
    task: Id,
    state: String,
    why: String,
}

pub async fn enter(State(web): State<Web>, at: AtTable, body: Body<StateBody>) -> Answer {
    let StateBody { task, state, why } = body.value;
    let state = Standing::from_key(&state).ok_or(Refusal::Choice("state"))?;
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(body.once, move |desk| {
            Box::pin(async move { states::enter(desk, partnership, doer, task, state, &why).await })
        })
        .await;
    done_once(done)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
