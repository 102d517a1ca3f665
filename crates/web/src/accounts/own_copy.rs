//! Her own copy of what is kept about her, for a program or another house.

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use basics::Timestamp;
use deeds::own_record::{self, Everything};
use serde_json::{Value, json};

use crate::Web;
use crate::shell::answer::Answer;
use crate::shell::guard::Visitor;

pub async fn download(State(web): State<Web>, visitor: Visitor) -> Answer {
    let person = visitor.person()?.person.id;
    let all = web.house.look(move |desk| Box::pin(own_record::everything(desk, person))).await?;
    let body = serde_json::to_vec_pretty(&copy(&all)).unwrap_or_default();
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"my-record.json\"")),
    ];
    Ok((headers, body).into_response())
}

fn copy(all: &Everything) -> Value {
    let Everything { record, own, at_proposals, notes, acts } = all;
    json!({
        "format": "langbord-own-record/1",
        "name": record.person.name,
        "language": record.person.language,
        "tables": list(&record.memberships, |(member, partnership)| json!({
            "name": partnership.name, "role": member.role.key(), "since": day(member.since),
        })),
        "groups": record.groups,
        "statements": list(&record.statements, |statement| json!({
            "text": statement.text, "language": statement.language, "said_by": statement.said_by,
            "knowledge": statement.knowledge.key(), "review": statement.review.key(),
            "day": day(statement.created_at),
        })),
        "answers": list(&record.responses, |(response, text)| json!({
            "text": text, "answer": response.answer.sign(), "matters": response.matters,
            "way": response.way.key(), "day": day(response.at),
        })),
        "suggested": list(&own.suggested, |own| json!({
            "version": own.version, "text": own.text, "day": day(own.at),
        })),
        "said_to_versions": list(&own.assents, |own| json!({
            "version": own.version, "step": own.step.number(), "reason": own.reason, "day": day(own.at),
        })),
        "asked_to_take_up_again": list(&own.reopenings, |(reopening, reason)| json!({
            "reason": reason.text, "said_by": reason.said_by, "day": day(reason.at),
            "answer": reopening.answer.as_ref().map(|answer| answer.text.as_str()),
        })),
        "answers_back": list(&own.answers, |answer| json!({
            "did": answer.did, "did_not": answer.did_not, "because": answer.because, "day": day(answer.at),
        })),
        "rounds_answered": list(&own.rounds, |(round, told)| json!({
            "round": round.title,
            "told": told.as_ref().map(|told| json!({
                "did": told.did, "did_not": told.did_not, "because": told.because, "day": day(told.at),
            })),
        })),
        "proposed": Vec::from_iter(at_proposals.iter().filter(|own| own.side.is_none()).map(|own| json!({
            "sentence": own.proposal, "more": own.text, "said_by": own.said_by, "language": own.language,
            "day": day(own.at),
        }))),
        "beside_proposals": Vec::from_iter(at_proposals.iter().filter_map(|own| own.side.map(|side| json!({
            "proposal": own.proposal, "side": side.key(), "text": own.text, "said_by": own.said_by,
            "language": own.language, "day": day(own.at),
        })))),
        "beside_pictures": list(notes, |(picture, note)| json!({
            "picture": picture, "text": note.text, "said_by": note.said_by, "day": day(note.at),
        })),
        "acts": list(acts, |own| json!({ "day": day(own.at), "act": own.act, "what": own.payload })),
    })
}

fn list<T>(all: &[T], one: impl Fn(&T) -> Value) -> Vec<Value> {
    all.iter().map(one).collect()
}

fn day(at: Timestamp) -> String {
    at.date().to_string()
}
