//! What a program may do for its person.

use axum::Json;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use basics::{Id, Language};
use deeds::statements::{NewResponse, NewStatement};
use deeds::{Refusal, statements};
use model::statements::{Answer as Said, KnowledgeKind, Way};
use serde::Deserialize;
use serde_json::json;

use super::body::{Body, once};
use super::reading::{InRound, statement_json};
use crate::Web;
use crate::shell::answer::Answer;
use crate::shell::guard::AtTable;
use crate::statements::done_once;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatementBody {
    text: String,
    said_by: String,
    knowledge: String,
    language: Language,
}

pub async fn say(
    State(web): State<Web>,
    at: AtTable,
    Path(InRound { round }): Path<InRound>,
    body: Body<StatementBody>,
) -> Answer {
    let StatementBody { text, said_by, knowledge, language } = body.value;
    let knowledge = KnowledgeKind::from_key(&knowledge).ok_or(Refusal::Choice("knowledge"))?;
    let new = NewStatement { text, said_by, language, knowledge };
    let (partnership, person) = (at.partnership.id, at.person.id);
    let said = web
        .house
        .deed(body.once, move |desk| {
            Box::pin(async move { statements::say(desk, partnership, person, round, &new).await })
        })
        .await?;
    Ok((StatusCode::CREATED, Json(statement_json(&said))).into_response())
}

#[derive(Deserialize)]
pub struct OfStatement {
    statement: Id,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResponseBody {
    /// 1 agree, -1 disagree, 0 pass.
    answer: i64,
    matters: Option<bool>,
}

pub async fn respond(
    State(web): State<Web>,
    at: AtTable,
    Path(OfStatement { statement }): Path<OfStatement>,
    body: Body<ResponseBody>,
) -> Answer {
    let answer = Said::from_sign(body.value.answer).ok_or(Refusal::Choice("answer"))?;
    let new = NewResponse { statement, answer, matters: body.value.matters, way: Way::Page };
    let (partnership, person) = (at.partnership.id, at.person.id);
    let kept = web
        .house
        .deed(body.once, move |desk| {
            Box::pin(async move { statements::respond(desk, partnership, person, new).await.map(drop) })
        })
        .await;
    done_once(kept)?;
    Ok(Json(
        json!({ "statement": statement.to_string(), "answer": answer.sign(), "matters": body.value.matters }),
    )
    .into_response())
}

pub async fn withdraw(
    State(web): State<Web>,
    at: AtTable,
    Path(OfStatement { statement }): Path<OfStatement>,
    request: Request,
) -> Answer {
    let (person, once) = (at.person.id, once(&request));
    done_once(
        web.house
            .release(once, move |desk| Box::pin(statements::withdraw_response(desk, person, statement)))
            .await,
    )?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
