//! A ballot on paper: two people of different groups type it in. The first notes only a keyed fingerprint of what it
//! says; when the second one types the same, it is cast like any other.

use basics::Id;
use model::proposals::ProposalError;
use model::proposals::decisions::Decision;
use model::proposals::rules::Secrecy;
use model::statements::Way;
use serde_json::json;
use store::proposals::paper::Sheet;

use super::ballots::{self, NewBallot, Receipt, Said};
use super::decisions;
use crate::permissions::Act;
use crate::{Desk, Refusal, companions};

/// Types a sheet in for the first time; gives the number to write on it. The person whose sheet it is has let this
/// helper write for her.
pub async fn first(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    helper: Id,
    person: Id,
    decision: Id,
    said: &Said,
) -> Result<i64, Refusal> {
    let member = desk.permit(partnership, helper, Act::ProposalsVoteFor).await?;
    super::not_backbone(desk, &member).await?;
    companions::may_write_for(desk, partnership, helper, person).await?;
    let decision = open(desk, partnership, person, decision).await?;
    decisions::seat_of(desk, &decision, person).await?.ok_or(ProposalError::NotOnTheRoll)?;
    let sheet = Sheet {
        decision: decision.id,
        number: store::proposals::paper::next_number(desk.tx, decision.id).await?,
        person,
        first_by: helper,
        fingerprint: fingerprint(desk, &decision, person, said),
    };
    store::proposals::paper::keep(desk.tx, &sheet).await?;
    let what = json!({ "decision": decision.id.to_string(), "sheet": sheet.number });
    desk.note_personal(partnership, helper, Act::ProposalsVoteFor, what).await?;
    Ok(sheet.number)
}

/// Types the same sheet in again. It counts when both say the same and the two belong to no common group.
pub async fn second(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    typist: Id,
    decision: Id,
    number: i64,
    said: Said,
    words: &str,
) -> Result<Receipt, Refusal> {
    let member = desk.permit(partnership, typist, Act::ProposalsTypeIn).await?;
    super::not_backbone(desk, &member).await?;
    let found = decisions::find(desk, partnership, decision).await?;
    let sheet = store::proposals::paper::find(desk.tx, found.id, number).await?.ok_or(Refusal::NotFound)?;
    if !are_of_different_groups(desk, &found, sheet.first_by, typist).await? {
        return Err(ProposalError::SameGroup.into());
    }
    let found = open(desk, partnership, sheet.person, decision).await?;
    if fingerprint(desk, &found, sheet.person, &said) != sheet.fingerprint {
        return Err(ProposalError::SheetsDiffer.into());
    }
    let new = NewBallot { said, words: words.to_owned(), way: Way::Paper, receipt: String::new() };
    let receipt = ballots::keep(desk, &found, sheet.person, &new, Some(sheet.first_by)).await?;
    store::proposals::paper::done(desk.tx, found.id, number).await?;
    let what = json!({ "decision": found.id.to_string(), "sheet": number });
    desk.note_personal(partnership, typist, Act::ProposalsTypeIn, what).await?;
    Ok(receipt)
}

/// The decision, if it takes this person's ballot on paper. A detached ballot is never tied to a sheet and its writers.
async fn open(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    decision: Id,
) -> Result<Decision, Refusal> {
    let decision = ballots::permitted(desk, partnership, person, decision).await?;
    if decision.secrecy == Secrecy::Detached || !decision.receives(desk.now()) {
        return Err(ProposalError::NotOpen.into());
    }
    Ok(decision)
}

async fn are_of_different_groups(
    desk: &mut Desk<'_, '_>,
    decision: &Decision,
    one: Id,
    other: Id,
) -> Result<bool, Refusal> {
    let mut of = Vec::with_capacity(2);
    for person in [one, other] {
        let member = store::partnerships::member(desk.tx, decision.partnership, person).await?;
        of.push((
            decisions::own_positions(desk, decision, person).await?,
            member.and_then(|member| member.actor),
        ));
    }
    let [(first, first_actor), (second, second_actor)] = of.as_slice() else { return Ok(false) };
    let one_actor = first_actor.is_some() && first_actor == second_actor;
    let common = first.iter().any(|position| second.contains(position));
    let of_no_group = first.is_empty() && second.is_empty();
    Ok(one != other && !one_actor && !common && !of_no_group)
}

fn fingerprint(desk: &Desk<'_, '_>, decision: &Decision, person: Id, said: &Said) -> [u8; 32] {
    let text = match said {
        Said::Stance(stance) => stance.key().to_owned(),
        Said::Options(options) => {
            let mut options = options.clone();
            options.sort_unstable();
            options.join("\n")
        }
    };
    desk.keys().paper_mark(decision.id, person, &text)
}
