//! Proposals and decisions for programs. A program votes for its person, and the backbone's has no vote here either.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use basics::{Id, Language};
use deeds::Refusal;
use deeds::proposals::ballots::{self, NewBallot, Said};
use deeds::proposals::{self, NewProposal, outcomes, records};
use model::proposals::decisions::{Stance, Verdict};
use model::statements::Way;
use serde::Deserialize;
use serde_json::{Value, json};

use super::body::Body;
use crate::Web;
use crate::shell::answer::Answer;
use crate::shell::guard::AtTable;

#[derive(Deserialize)]
pub struct OfDecision {
    decision: Id,
}

pub async fn all(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let all = web.house.look(move |desk| Box::pin(proposals::all(desk, partnership, reader))).await?;
    let told = all.iter().filter(|listed| listed.proposal.withdrawn_at.is_none()).map(|listed| {
        json!({
            "id": listed.proposal.id.to_string(),
            "sentence": listed.version.sentence,
            "said_by": listed.proposal.said_by,
            "held": listed.is_held,
            "decision": listed.decision.as_ref().map(|decision| decision.id.to_string()),
        })
    });
    Ok(Json(json!({ "proposals": told.collect::<Vec<Value>>() })).into_response())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposalBody {
    sentence: String,
    #[serde(default)]
    more: String,
    #[serde(default)]
    said_by: String,
    language: Language,
    #[serde(default)]
    statements: Vec<Id>,
}

pub async fn propose(State(web): State<Web>, at: AtTable, body: Body<ProposalBody>) -> Answer {
    let ProposalBody { sentence, more, said_by, language, statements } = body.value;
    let new = NewProposal { sentence, more, said_by, language, statements };
    let (partnership, author) = (at.partnership.id, at.person.id);
    let kept = web
        .house
        .deed(body.once, move |desk| {
            Box::pin(async move { proposals::propose(desk, partnership, author, &new).await })
        })
        .await?;
    Ok((StatusCode::CREATED, Json(json!({ "id": kept.id.to_string() }))).into_response())
}

pub async fn decision(
    State(web): State<Web>,
    at: AtTable,
    Path(OfDecision { decision }): Path<OfDecision>,
) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let page =
        web.house.look(move |desk| Box::pin(outcomes::page(desk, partnership, reader, decision))).await?;
    let options = page.options.iter().map(|(name, cost)| json!({ "name": name, "cost": cost }));
    Ok(Json(json!({
        "id": page.decision.id.to_string(),
        "sentence": page.version.sentence,
        "rule": page.rule.title,
        "kind": page.decision.kind.key(),
        "stage": page.decision.stage.key(),
        "options": options.collect::<Vec<Value>>(),
        "frame_hash": page.frame_hash,
        "verdict": page.decision.verdict.map(Verdict::key),
        "report": page.outcome.as_ref().map(|outcome| &outcome.report),
    }))
    .into_response())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BallotBody {
    stance: Option<String>,
    options: Option<Vec<String>>,
    #[serde(default)]
    words: String,
    #[serde(default)]
    receipt: String,
}

pub async fn cast(
    State(web): State<Web>,
    at: AtTable,
    Path(OfDecision { decision }): Path<OfDecision>,
    body: Body<BallotBody>,
) -> Answer {
    let BallotBody { stance, options, words, receipt } = body.value;
    let said = match (stance, options) {
        (Some(stance), None) => Said::Stance(Stance::from_key(&stance).ok_or(Refusal::Choice("stance"))?),
        (None, Some(options)) => Said::Options(options),
        _ => return Err(Refusal::Choice("stance").into()),
    };
    let new = NewBallot { said, words, way: Way::Page, receipt };
    let (partnership, person) = (at.partnership.id, at.person.id);
    let kept = web
        .house
        .deed(body.once, move |desk| {
            Box::pin(async move { ballots::cast(desk, partnership, person, decision, &new).await })
        })
        .await?;
    Ok(Json(json!({ "receipt": kept.code, "commitment": kept.commitment })).into_response())
}

pub async fn record(
    State(web): State<Web>,
    at: AtTable,
    Path(OfDecision { decision }): Path<OfDecision>,
) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let published =
        web.house.look(move |desk| Box::pin(records::record(desk, partnership, reader, decision))).await?;
    Ok(Json(published.record).into_response())
}
