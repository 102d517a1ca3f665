//! What a program may read.

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::response::IntoResponse;
use basics::Id;
use deeds::statements::{results, rounds};
use deeds::{Refusal, inclusion, partnerships};
use model::inclusion::Presence;
use model::statements::{Round, Statement};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::Web;
use crate::shell::answer::Answer;
use crate::shell::guard::{AtTable, Visitor};

#[derive(Deserialize)]
pub struct InRound {
    pub round: Id,
}

pub async fn me(State(web): State<Web>, visitor: Visitor) -> Answer {
    let person = visitor.person()?.person.clone();
    let id = person.id;
    let tables = web
        .house
        .look(move |desk| Box::pin(async move { Ok(store::partnerships::memberships(desk.tx, id).await?) }))
        .await?;
    let tables: Vec<_> = tables
        .iter()
        .map(|(member, partnership)| {
            json!({ "id": partnership.id.to_string(), "name": partnership.name, "role": member.role.key(), "standing": member.standing.key() })
        })
        .collect();
    Ok(Json(json!({ "name": person.name, "language": person.language, "partnerships": tables }))
        .into_response())
}

pub async fn about(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let about = web.house.look(move |desk| Box::pin(partnerships::about(desk, partnership, reader))).await?;
    let funders: Vec<_> = about
        .funders
        .iter()
        .map(|funder| json!({ "name": funder.name, "share_percent": funder.share_percent }))
        .collect();
    let actors: Vec<_> = about
        .actors
        .iter()
        .map(|actor| json!({ "id": actor.id.to_string(), "code": actor.code, "name": actor.name, "sector": actor.sector.key() }))
        .collect();
    let told = about.partnership;
    Ok(Json(json!({
        "id": told.id.to_string(), "name": told.name, "place": told.place, "mandate": told.mandate,
        "funders": funders, "actors": actors,
    }))
    .into_response())
}

/// Counts below five are not told; whether a group was asked is.
pub async fn groups(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let groups = web.house.look(move |desk| Box::pin(inclusion::groups(desk, partnership, reader))).await?;
    let groups: Vec<_> = groups
        .iter()
        .map(|counted| {
            let presence = match counted.group.presence(counted.n_members) {
                Presence::Missing => "missing",
                Presence::Asked => "asked",
                Presence::TakesPart => "takes-part",
            };
            json!({ "id": counted.group.id.to_string(), "name": counted.group.name, "stake": counted.group.stake, "presence": presence })
        })
        .collect();
    Ok(Json(json!({ "groups": groups })).into_response())
}

pub async fn rounds(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let all = web.house.look(move |desk| Box::pin(rounds::all(desk, partnership, reader))).await?;
    Ok(Json(json!({ "rounds": all.iter().map(round_json).collect::<Vec<_>>() })).into_response())
}

pub async fn round(State(web): State<Web>, at: AtTable, Path(InRound { round }): Path<InRound>) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let page = web.house.look(move |desk| Box::pin(rounds::page(desk, partnership, reader, round))).await?;
    let groups: Vec<_> =
        page.groups.iter().map(|group| json!({ "id": group.id.to_string(), "name": group.name })).collect();
    let statements: Vec<_> = page.statements.iter().map(statement_json).collect();
    Ok(Json(json!({ "round": round_json(&page.round), "groups": groups, "statements": statements }))
        .into_response())
}

/// The latest release, as the pages show it; `null` before there is one.
pub async fn results(State(web): State<Web>, at: AtTable, Path(InRound { round }): Path<InRound>) -> Answer {
    let (partnership, reader, language) = (at.partnership.id, at.person.id, at.visitor.language);
    let found = web
        .house
        .look(move |desk| Box::pin(results::latest(desk, partnership, reader, round, language)))
        .await?;
    Ok(Json(json!({ "round": round_json(&found.round), "findings": found.findings })).into_response())
}

#[derive(Deserialize)]
pub struct Before {
    before: Option<String>,
}

/// Acts of governance, newest first, fifty at a time.
pub async fn journal(State(web): State<Web>, at: AtTable, Query(Before { before }): Query<Before>) -> Answer {
    let before = before.map(|text| text.parse::<i64>().map_err(|_| Refusal::Choice("before"))).transpose()?;
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let page =
        web.house.look(move |desk| Box::pin(deeds::journal::page(desk, partnership, reader, before))).await?;
    let acts: Vec<_> = page
        .iter()
        .map(|act| json!({ "number": act.number, "day": act.at.date().to_string(), "act": act.act, "public": act.public }))
        .collect();
    Ok(Json(json!({ "acts": acts })).into_response())
}

fn round_json(round: &Round) -> Value {
    json!({
        "id": round.id.to_string(), "title": round.title, "question": round.question.key(), "influence": round.influence.key(),
        "state": round.state.key(), "answer_back_by": round.answer_back_by.date().to_string(),
    })
}

pub(super) fn statement_json(statement: &Statement) -> Value {
    json!({
        "id": statement.id.to_string(), "label": statement.label, "text": statement.text, "language": statement.language,
        "said_by": statement.said_by, "knowledge": statement.knowledge.key(), "review": statement.review.key(),
    })
}
