//! What came of voices, for programs: outcomes with how promises stand, who is owed an answer, and giving one.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use basics::{Id, Timestamp};
use deeds::Refusal;
use deeds::trace::answers::{self, NewAnswer, Owed};
use deeds::trace::rounds::{self, NewRoundAnswer};
use deeds::trace::{self, About, NewOutcome, promises};
use jiff::civil::Date;
use model::trace::promises::PromiseState;
use model::trace::{Kind, Point};
use serde::Deserialize;
use serde_json::{Value, json};

use super::body::Body;
use super::framing::{named_json, point_of, voice_json};
use crate::Web;
use crate::shell::answer::Answer;
use crate::shell::guard::AtTable;
use crate::statements::done_once;

pub async fn outcomes(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader, language) = (at.partnership.id, at.person.id, at.visitor.language);
    let (all, promises) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let all = trace::outcomes(desk, partnership, reader, language).await?;
                Ok((all, promises::all(desk, partnership, reader).await?))
            })
        })
        .await?;
    let outcomes: Vec<_> = all
        .iter()
        .map(|(named, voices)| {
            let mut outcome = named_json(named);
            if let About::Outcome { done_by, on_day } = &named.about {
                outcome["done_by"] = json!(done_by);
                outcome["day"] = json!(on_day.date().to_string());
            }
            let promise = promises.iter().find(|promise| promise.named.point == named.point);
            outcome["promise"] = json!(promise.map(|promise| state(promise.state)));
            outcome["actor"] =
                json!(promise.and_then(|promise| promise.actor).map(|actor| actor.to_string()));
            outcome["voices"] = json!(voices.iter().map(voice_json).collect::<Vec<_>>());
            outcome
        })
        .collect();
    Ok(Json(json!({ "outcomes": outcomes })).into_response())
}

const fn state(state: PromiseState) -> &'static str {
    match state {
        PromiseState::TakenUpAgain => "taken-up-again",
        PromiseState::DayGone => "day-gone",
        PromiseState::Waits => "waits",
        PromiseState::Done => "done",
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeBody {
    kind: String,
    text: String,
    done_by: String,
    actor: Option<Id>,
    day: String,
    from: Vec<FromBody>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FromBody {
    kind: String,
    id: Id,
}

pub async fn record(State(web): State<Web>, at: AtTable, body: Body<OutcomeBody>) -> Answer {
    let OutcomeBody { kind, text, done_by, actor, day, from } = body.value;
    let day: Date = day.parse().map_err(|_| Refusal::Choice("day"))?;
    let from: Vec<Point> =
        from.iter().map(|from| point_of(&from.kind, from.id)).collect::<Result<_, Refusal>>()?;
    let new = NewOutcome {
        kind: Kind::from_key(&kind).ok_or(Refusal::Choice("kind"))?,
        text,
        done_by,
        actor,
        on_day: Timestamp::evening_of(day),
        from,
    };
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let kept = web
        .house
        .deed(body.once, move |desk| {
            Box::pin(async move { trace::record_outcome(desk, partnership, doer, &new).await })
        })
        .await?;
    Ok((StatusCode::CREATED, Json(json!({ "id": kept.id.to_string() }))).into_response())
}

pub async fn owed(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let (said, answered) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let said = answers::owed(desk, partnership, reader).await?;
                Ok((said, rounds::owed(desk, partnership, reader).await?))
            })
        })
        .await?;
    let rounds: Vec<_> = answered
        .iter()
        .map(|owed| {
            json!({
                "round": owed.round.id.to_string(), "title": owed.round.title,
                "due": owed.due.map(|due| due.date().to_string()),
                "came": owed.came.iter().map(named_json).collect::<Vec<_>>(),
                "told": owed.answer.as_ref().map(|told| json!({
                    "did": told.did, "did_not": told.did_not, "because": told.because,
                    "day": told.at.date().to_string(),
                })),
            })
        })
        .collect();
    let statements: Vec<_> = said.iter().map(owed_json).collect();
    Ok(Json(json!({ "statements": statements, "rounds": rounds })).into_response())
}

/// Who said it and how she wants her answer is not in it.
fn owed_json(owed: &Owed) -> Value {
    json!({
        "statement": owed.statement.id.to_string(), "label": owed.statement.label, "text": owed.statement.text,
        "due": owed.due.date().to_string(),
        "answer": owed.answer.as_ref().map(|answer| json!({
            "used": answer.used, "did": answer.did, "did_not": answer.did_not, "because": answer.because,
            "day": answer.at.date().to_string(),
        })),
    })
}

#[derive(Deserialize)]
pub struct OfStatement {
    statement: Id,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerBody {
    used: bool,
    did: Option<String>,
    did_not: Option<String>,
    because: Option<String>,
}

pub async fn give(
    State(web): State<Web>,
    at: AtTable,
    Path(OfStatement { statement }): Path<OfStatement>,
    body: Body<AnswerBody>,
) -> Answer {
    let AnswerBody { used, did, did_not, because } = body.value;
    let new = NewAnswer {
        statement,
        used,
        did: did.unwrap_or_default(),
        did_not: did_not.unwrap_or_default(),
        because: because.unwrap_or_default(),
    };
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(body.once, move |desk| {
            Box::pin(async move { answers::give(desk, partnership, doer, &new).await })
        })
        .await;
    done_once(done)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

#[derive(Deserialize)]
pub struct OfRound {
    round: Id,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundAnswerBody {
    did: Option<String>,
    did_not: Option<String>,
    because: Option<String>,
}

pub async fn tell(
    State(web): State<Web>,
    at: AtTable,
    Path(OfRound { round }): Path<OfRound>,
    body: Body<RoundAnswerBody>,
) -> Answer {
    let RoundAnswerBody { did, did_not, because } = body.value;
    let new = NewRoundAnswer {
        round,
        did: did.unwrap_or_default(),
        did_not: did_not.unwrap_or_default(),
        because: because.unwrap_or_default(),
    };
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(body.once, move |desk| {
            Box::pin(async move { rounds::tell(desk, partnership, doer, &new).await })
        })
        .await;
    done_once(done)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
