//! A ballot on paper, typed in by two people of different groups.

use axum::extract::{Path, State};
use basics::Id;
use deeds::Refusal;
use deeds::proposals::outcomes::{self, DecisionPage};
use deeds::proposals::paper;
use model::proposals::ProposalError;
use model::proposals::rules::RuleKind;
use serde::Deserialize;

use super::ballot::{said_in, stances};
use super::decision::OfDecision;
use super::propose::with_leave;
use super::wording;
use crate::Web;
use crate::shell::answer::{Answer, mend, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::message::Message;
use crate::shell::parts::{Field, FieldKind, FormId, Link, Pick, Voice};
use crate::shell::write::Write;

#[derive(Deserialize)]
pub struct ForPerson {
    decision: Id,
    person: Id,
}

async fn read(web: &Web, at: &AtTable, decision: Id) -> Result<DecisionPage, Refusal> {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let found =
        web.house.look(move |desk| Box::pin(outcomes::page(desk, partnership, reader, decision))).await?;
    if !found.decision.receives(web.house.now()) {
        return Err(ProposalError::NotOpen.into());
    }
    Ok(found)
}

/// The sheet as it lies before the typist; nothing on it is ticked beforehand.
fn sheet(web: &Web, at: &AtTable, found: &DecisionPage, heading: String) -> Ask {
    let words = at.words();
    let ask = Ask::new(frame::table(web, at, heading.clone()), heading, FormId(mark(web, &at.visitor)))
        .voice(Voice::new(&found.version.sentence, found.proposal.language).by(&found.proposal.said_by))
        .way(Link::new(at.url(&format!("/decisions/{}", found.decision.id)), words.shell_back()));
    match found.decision.kind {
        RuleKind::Budget => {
            let options = found.options.iter().map(|(name, cost)| Pick {
                name: "options".to_owned(),
                value: name.clone(),
                text: words.proposals_option(name.as_str(), *cost),
                ticked: false,
                single: false,
            });
            ask.picks(words.proposals_mark_several(), options.collect())
        }
        _ => ask.picks(words.proposals_what_say(), stances(words, None)),
    }
}

fn first_form(web: &Web, at: &AtTable, found: &DecisionPage, name: &str) -> Write {
    let words = at.words();
    let ask = sheet(web, at, found, words.proposals_paper_first(name))
        .line(words.proposals_paper_means())
        .button("first", words.proposals_keep_it());
    Write::of(ask)
}

pub async fn ask_first(
    State(web): State<Web>,
    at: AtTable,
    Path(ForPerson { decision, person }): Path<ForPerson>,
) -> Answer {
    let name = with_leave(&web, &at, person).await?;
    let found = read(&web, &at, decision).await?;
    page(&first_form(&web, &at, &found, &name))
}

pub async fn first(
    State(web): State<Web>,
    at: AtTable,
    Path(ForPerson { decision, person }): Path<ForPerson>,
    form: Form,
) -> Answer {
    let name = with_leave(&web, &at, person).await?;
    let found = read(&web, &at, decision).await?;
    let said = match said_in(&form, found.decision.kind) {
        Ok(said) => said,
        Err(refusal) => return first_form(&web, &at, &found, &name).refused(&form, refusal),
    };
    let (partnership, helper) = (at.partnership.id, at.person.id);
    let number = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { paper::first(desk, partnership, helper, person, decision, &said).await })
        })
        .await?;
    let words = at.words();
    let layout = frame::table(&web, &at, words.proposals_paper_kept());
    page(
        &Message::new(layout, words.proposals_paper_kept())
            .line(words.proposals_paper_number(number))
            .line(words.proposals_paper_next())
            .link(Link::new(at.url(&format!("/decisions/{decision}")), words.proposals_see_decision())),
    )
}

fn second_form(web: &Web, at: &AtTable, found: &DecisionPage) -> Write {
    let words = at.words();
    let number = Field::new("number", words.proposals_paper_which(), FieldKind::Number);
    let mut ask = sheet(web, at, found, words.proposals_paper_second()).line(words.proposals_paper_means());
    ask.fields.insert(0, number);
    if found.decision.kind != RuleKind::Budget {
        ask = ask.field(
            Field::new("words", words.proposals_why(), FieldKind::Lines).hint(words.proposals_why_hint()),
        );
    }
    Write::of(ask.button("second", words.proposals_vote_on_paper()))
}

pub async fn ask_second(
    State(web): State<Web>,
    at: AtTable,
    Path(OfDecision { decision }): Path<OfDecision>,
) -> Answer {
    let found = read(&web, &at, decision).await?;
    page(&second_form(&web, &at, &found))
}

pub async fn second(
    State(web): State<Web>,
    at: AtTable,
    Path(OfDecision { decision }): Path<OfDecision>,
    form: Form,
) -> Answer {
    let found = read(&web, &at, decision).await?;
    let view = || second_form(&web, &at, &found);
    let number: i64 = match form.text("number").trim().parse() {
        Ok(number) => number,
        Err(_) => return view().refused(&form, Refusal::Choice("number")),
    };
    let said = match said_in(&form, found.decision.kind) {
        Ok(said) => said,
        Err(refusal) => return view().refused(&form, refusal),
    };
    let (partnership, typist, own) = (at.partnership.id, at.person.id, form.text("words").to_owned());
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(
                async move { paper::second(desk, partnership, typist, decision, number, said, &own).await },
            )
        })
        .await;
    let words = at.words();
    match done {
        Ok(receipt) => page(
            &Message::new(frame::table(&web, &at, words.proposals_kept()), words.proposals_kept())
                .line(words.proposals_paper_receipt(receipt.code))
                .link(Link::new(at.url(&format!("/decisions/{decision}")), words.proposals_see_decision())),
        ),
        Err(Refusal::Proposal(error @ (ProposalError::SheetsDiffer | ProposalError::SameGroup))) => {
            let Write { ask, .. } = view();
            mend(&Write::of(ask.filled(&form).mend("number", &wording::trouble(words, &error))))
        }
        Err(Refusal::Proposal(error @ ProposalError::NoReason)) => {
            let Write { ask, .. } = view();
            mend(&Write::of(ask.filled(&form).mend("words", &wording::trouble(words, &error))))
        }
        Err(refusal) => Err(refusal.into()),
    }
}
