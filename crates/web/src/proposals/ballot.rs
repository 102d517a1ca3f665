//! The ballot: one question on a phone, without scripts. Then the receipt.

use axum::extract::{Path, State};
use basics::Id;
use deeds::proposals::ballots::{self, NewBallot, Receipt, Said, act_of};
use deeds::proposals::outcomes::{self, DecisionPage};
use deeds::{Refusal, companions};
use model::proposals::ProposalError;
use model::proposals::decisions::Stance;
use model::proposals::rules::{RuleKind, Secrecy};
use model::statements::Way;
use serde::Deserialize;
use words::Words;

use super::decision::OfDecision;
use super::one::{frame_for, pick};
use super::propose::with_leave;
use super::views::ReceiptView;
use super::wording;
use crate::Web;
use crate::shell::answer::{Answer, go, mend, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Field, FieldKind, FormId, Link, Pick, Qr, Voice};
use crate::shell::write::Write;

#[derive(Deserialize)]
pub struct ForPerson {
    decision: Id,
    person: Id,
}

pub async fn ask(
    State(web): State<Web>,
    at: AtTable,
    Path(OfDecision { decision }): Path<OfDecision>,
) -> Answer {
    let found = read(&web, &at, decision, at.person.id).await?;
    if found.mine.is_none() {
        return Err(Refusal::from(ProposalError::NotOnTheRoll).into());
    }
    page(&asking(&web, &at, &found, None).await?)
}

/// The decision as the person on whose seat the ballot is cast sees it.
async fn read(web: &Web, at: &AtTable, decision: Id, person: Id) -> Result<DecisionPage, Refusal> {
    let partnership = at.partnership.id;
    let found =
        web.house.look(move |desk| Box::pin(outcomes::page(desk, partnership, person, decision))).await?;
    if !found.decision.receives(web.house.now()) {
        return Err(ProposalError::NotOpen.into());
    }
    Ok(found)
}

async fn asking(web: &Web, at: &AtTable, found: &DecisionPage, name: Option<&str>) -> Result<Ask, Refusal> {
    let (partnership, person) = (at.partnership.id, at.person.id);
    // Who writes for somebody reads it to her; nobody reads along with the helper.
    let companion = match name {
        Some(_) => None,
        None => {
            web.house.look(move |desk| Box::pin(companions::reader_for(desk, partnership, person))).await?
        }
    };
    let words = at.words();
    let decision = &found.decision;
    let mine = found.mine.as_ref();
    let heading = match decision.kind {
        RuleKind::Budget => words.proposals_ballot_budget(),
        _ => words.proposals_ballot(),
    };
    let mut ask = Ask::new(frame_for(web, at, heading.clone()), heading, FormId(mark(web, &at.visitor)))
        .voice(Voice::new(&found.version.sentence, found.proposal.language).by(&found.proposal.said_by));
    ask = ask.line(words.proposals_nothing_means(decision.if_nothing.as_str()));
    match decision.kind {
        RuleKind::Budget => {
            ask = ask.line(words.proposals_sum(decision.budget.unwrap_or_default()));
            ask = ask.picks(words.proposals_mark_several(), options(at, found));
        }
        _ => {
            let stance = match mine.and_then(|mine| mine.said.clone()) {
                Some(Said::Stance(stance)) => Some(stance),
                _ => None,
            };
            ask = ask.picks(words.proposals_what_say(), stances(words, stance)).field(
                Field::new("words", words.proposals_why(), FieldKind::Lines)
                    .hint(words.proposals_why_hint())
                    .value(mine.and_then(|mine| mine.words.clone()).unwrap_or_default()),
            );
        }
    }
    let is_change = mine.is_some_and(|mine| mine.has_voted);
    if decision.secrecy == Secrecy::Detached && is_change {
        ask = ask.field(
            Field::new("receipt", words.proposals_show_receipt(), FieldKind::Code)
                .hint(words.proposals_show_receipt_hint()),
        );
    }
    let mut seen = frame::seen(words, act_of(decision.secrecy), companion.as_deref());
    seen.lines.push(wording::secrecy(words, decision.secrecy));
    if decision.secrecy != Secrecy::Open {
        seen.lines.push(words.proposals_published_later());
        seen.lines.push(words.proposals_server_chance());
        if decision.small_groups_told {
            seen.lines.push(words.proposals_small_groups_guess());
        }
    }
    ask = ask.seen(seen).button(
        "vote",
        match name {
            Some(name) => words.proposals_vote_for(name),
            None => words.proposals_vote(),
        },
    );
    Ok(ask.way(Link::new(at.url(&format!("/decisions/{}", decision.id)), words.shell_back())))
}

fn options(at: &AtTable, found: &DecisionPage) -> Vec<Pick> {
    let words = at.words();
    let chosen = match found.mine.as_ref().and_then(|mine| mine.said.clone()) {
        Some(Said::Options(chosen)) => chosen,
        _ => Vec::new(),
    };
    found
        .options
        .iter()
        .map(|(name, cost)| Pick {
            name: "options".to_owned(),
            value: name.clone(),
            text: words.proposals_option(name.as_str(), *cost),
            ticked: chosen.contains(name),
            single: false,
        })
        .collect()
}

/// The five stances, of one size and weight.
pub(super) fn stances(words: &Words, chosen: Option<Stance>) -> Vec<Pick> {
    let one = |&stance: &Stance| {
        pick("stance", stance.key(), wording::stance(words, stance), Some(stance) == chosen)
    };
    Stance::ALL.iter().map(one).collect()
}

/// What was ticked.
pub(super) fn said_in(form: &Form, kind: RuleKind) -> Result<Said, Refusal> {
    match kind {
        RuleKind::Budget => Ok(Said::Options(form.all("options").map(str::to_owned).collect())),
        _ => Stance::from_key(form.text("stance")).map(Said::Stance).ok_or(Refusal::Choice("stance")),
    }
}

fn ballot(form: &Form, kind: RuleKind, way: Way) -> Result<NewBallot, Refusal> {
    Ok(NewBallot {
        said: said_in(form, kind)?,
        words: form.text("words").to_owned(),
        way,
        receipt: form.text("receipt").to_owned(),
    })
}

pub async fn cast(
    State(web): State<Web>,
    at: AtTable,
    Path(OfDecision { decision }): Path<OfDecision>,
    form: Form,
) -> Answer {
    let found = read(&web, &at, decision, at.person.id).await?;
    let new = match ballot(&form, found.decision.kind, Way::Page) {
        Ok(new) => new,
        Err(refusal) => return again(&web, &at, &found, &form, refusal, None).await,
    };
    let (partnership, person) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { ballots::cast(desk, partnership, person, decision, &new).await })
        })
        .await;
    kept(&web, &at, &found, &form, done, None).await
}

async fn kept(
    web: &Web,
    at: &AtTable,
    found: &DecisionPage,
    form: &Form,
    done: Result<Receipt, Refusal>,
    name: Option<&str>,
) -> Answer {
    match done {
        Ok(receipt) => page(&receipt_view(web, at, found, &receipt)),
        Err(Refusal::Again) => Ok(go(&at.url(&format!("/decisions/{}", found.decision.id)))),
        Err(refusal) => again(web, at, found, form, refusal, name).await,
    }
}

/// The ballot back with everything on it, and what to mend.
async fn again(
    web: &Web,
    at: &AtTable,
    found: &DecisionPage,
    form: &Form,
    refusal: Refusal,
    name: Option<&str>,
) -> Answer {
    let words = at.words();
    let ask = asking(web, at, found, name).await?.filled(form);
    let ask = match &refusal {
        Refusal::Proposal(error @ ProposalError::NoReason) => {
            ask.mend("words", &wording::trouble(words, error))
        }
        Refusal::Proposal(error @ (ProposalError::ShowReceipt | ProposalError::UnknownReceipt)) => {
            ask.mend("receipt", &wording::trouble(words, error))
        }
        Refusal::Choice(field) => ask.mend_choice(field, &words.shell_mend_choose()),
        Refusal::Field { field, why } => ask.mend(field, &crate::shell::errors::text_trouble(words, why)),
        _ => return Err(refusal.into()),
    };
    if name.is_some() {
        return mend(&Write::of(Ask { layout: frame::table(web, at, ask.heading.clone()), ..ask }));
    }
    mend(&ask)
}

fn receipt_view(web: &Web, at: &AtTable, found: &DecisionPage, receipt: &Receipt) -> ReceiptView {
    let words = at.words();
    let decision = &found.decision;
    let closes = match decision.stage {
        model::proposals::decisions::Stage::Extended => decision.second_at,
        _ => decision.closes_at,
    };
    let change = match decision.secrecy {
        Secrecy::Detached => words.proposals_change_with_receipt(words.date(closes.date())),
        _ => words.proposals_change_until(words.date(closes.date())),
    };
    ReceiptView {
        layout: frame_for(web, at, words.proposals_kept()),
        lines: vec![change, words.proposals_receipt_means()],
        code: receipt.code.split('-').map(str::to_owned).collect(),
        qr: Qr::of(&format!("langbord:{}:{}", decision.id, receipt.commitment), words.proposals_receipt()),
        hide: (decision.secrecy != Secrecy::Open).then(|| words.proposals_receipt_hide()),
        back: Link::new(at.url(&format!("/decisions/{}", decision.id)), words.proposals_see_decision()),
    }
}

pub async fn ask_for(
    State(web): State<Web>,
    at: AtTable,
    Path(ForPerson { decision, person }): Path<ForPerson>,
) -> Answer {
    let name = with_leave(&web, &at, person).await?;
    let found = read(&web, &at, decision, person).await?;
    let ask = asking(&web, &at, &without_old(found), Some(&name)).await?;
    let ask = ask.line(at.words().proposals_read_back());
    page(&Write::of(Ask { layout: frame::table(&web, &at, ask.heading.clone()), ..ask }))
}

/// A helper does not see what was said before.
fn without_old(mut found: DecisionPage) -> DecisionPage {
    if let Some(mine) = &mut found.mine {
        mine.said = None;
        mine.words = None;
        mine.receipt = None;
    }
    found
}

pub async fn cast_for(
    State(web): State<Web>,
    at: AtTable,
    Path(ForPerson { decision, person }): Path<ForPerson>,
    form: Form,
) -> Answer {
    let name = with_leave(&web, &at, person).await?;
    let found = without_old(read(&web, &at, decision, person).await?);
    let new = match ballot(&form, found.decision.kind, Way::Voice) {
        Ok(new) => new,
        Err(refusal) => return again(&web, &at, &found, &form, refusal, Some(&name)).await,
    };
    let (partnership, helper) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(
                async move { ballots::cast_for(desk, partnership, helper, person, decision, &new).await },
            )
        })
        .await;
    kept(&web, &at, &found, &form, done, Some(&name)).await
}

#[cfg(test)]
mod tests {
    use deeds::permissions::Act;

    use super::*;

    #[test]
    fn a_secret_ballot_is_seen_by_others_only_together() {
        let audience = deeds::permissions::audience(act_of(Secrecy::Receipt));
        assert_eq!(audience.as_said, []);
        assert!(!deeds::permissions::audience(act_of(Secrecy::Open)).as_said.is_empty());
        assert_eq!(deeds::permissions::rule(Act::ProposalsVote).seen_by.len(), 2);
    }
}
