//! What members do around a decision besides voting: say that it affects them, and keep watch over its log.

use axum::extract::{Path, State};
use basics::Id;
use deeds::Refusal;
use deeds::permissions::Act;
use deeds::proposals::{decisions, witnesses};
use model::proposals::ProposalError;

use super::convene::AtPosition;
use super::decision::OfDecision;
use super::one::frame_for;
use super::wording;
use crate::Web;
use crate::shell::answer::{Answer, go, mend, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::message::Message;
use crate::shell::parts::{Field, FieldKind, FormId, Link};
use crate::statements::done_once;

fn marking(web: &Web, at: &AtTable, decision: Id) -> Ask {
    let words = at.words();
    Ask::new(
        frame_for(web, at, words.proposals_mark()),
        words.proposals_mark(),
        FormId(mark(web, &at.visitor)),
    )
    .line(words.proposals_mark_means())
    .field(Field::new("reason", words.proposals_mark_reason(), FieldKind::Lines))
    .seen(frame::seen(words, Act::ProposalsMarkAffected, None))
    .button("mark", words.proposals_say_it())
    .way(Link::new(at.url(&format!("/decisions/{decision}")), words.shell_back()))
}

pub async fn ask_affected(State(web): State<Web>, at: AtTable, Path(place): Path<AtPosition>) -> Answer {
    page(&marking(&web, &at, place.decision))
}

pub async fn mark_affected(
    State(web): State<Web>,
    at: AtTable,
    Path(AtPosition { decision, position }): Path<AtPosition>,
    form: Form,
) -> Answer {
    let (partnership, person, reason) = (at.partnership.id, at.person.id, form.text("reason").to_owned());
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move {
                decisions::mark_affected(desk, partnership, person, decision, position, &reason).await
            })
        })
        .await;
    match done {
        Err(refusal @ Refusal::Field { .. }) => marking(&web, &at, decision).refused(&form, refusal),
        other => {
            done_once(other)?;
            Ok(go(&at.url(&format!("/decisions/{decision}"))))
        }
    }
}

pub async fn ask_witness(
    State(web): State<Web>,
    at: AtTable,
    Path(AtPosition { decision, .. }): Path<AtPosition>,
) -> Answer {
    let words = at.words();
    let heading = words.proposals_be_witness();
    page(
        &Ask::new(frame_for(&web, &at, heading.clone()), heading, FormId(mark(&web, &at.visitor)))
            .line(words.proposals_witness_means())
            .line(words.proposals_witness_code_once())
            .seen(frame::seen(words, Act::ProposalsWitness, None))
            .button("witness", words.proposals_witness_yes())
            .way(Link::new(at.url(&format!("/decisions/{decision}")), words.shell_back())),
    )
}

pub async fn come_forward(
    State(web): State<Web>,
    at: AtTable,
    Path(AtPosition { decision, position }): Path<AtPosition>,
    form: Form,
) -> Answer {
    let (partnership, person) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(witnesses::come_forward(desk, partnership, person, decision, position))
        })
        .await;
    let back = at.url(&format!("/decisions/{decision}"));
    let words = at.words();
    match done {
        Ok(code) => page(
            &Message::new(
                frame_for(&web, &at, words.proposals_witness_code()),
                words.proposals_witness_code(),
            )
            .line(code)
            .line(words.proposals_witness_code_keep())
            .link(Link::new(back, words.proposals_see_decision())),
        ),
        Err(Refusal::Again) => Ok(go(&back)),
        Err(refusal) => Err(refusal.into()),
    }
}

fn signing(web: &Web, at: &AtTable, decision: Id) -> Ask {
    let words = at.words();
    Ask::new(
        frame_for(web, at, words.proposals_sign()),
        words.proposals_sign(),
        FormId(mark(web, &at.visitor)),
    )
    .line(words.proposals_sign_means())
    .field(Field::new("code", words.proposals_witness_code(), FieldKind::Code))
    .button("sign", words.proposals_sign_it())
    .way(Link::new(at.url(&format!("/decisions/{decision}")), words.shell_back()))
}

pub async fn ask_signature(
    State(web): State<Web>,
    at: AtTable,
    Path(OfDecision { decision }): Path<OfDecision>,
) -> Answer {
    page(&signing(&web, &at, decision))
}

pub async fn sign(
    State(web): State<Web>,
    at: AtTable,
    Path(OfDecision { decision }): Path<OfDecision>,
    form: Form,
) -> Answer {
    let (partnership, person, code) = (at.partnership.id, at.person.id, form.text("code").to_owned());
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { witnesses::sign(desk, partnership, person, decision, &code).await })
        })
        .await;
    match done {
        Err(Refusal::Proposal(error @ ProposalError::NotTheWitness)) => {
            mend(&signing(&web, &at, decision).mend("code", &wording::trouble(at.words(), &error)))
        }
        other => {
            done_once(other)?;
            Ok(go(&at.url(&format!("/decisions/{decision}"))))
        }
    }
}
