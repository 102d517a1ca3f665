//! Rounds: opened with a promise, a date for the answer back and somebody who gives it.

use basics::{Id, Timestamp};
use model::inclusion::AffectedGroup;
use model::statements::{InfluenceLevel, Question, Round, RoundState, Statement, Translation};
use model::text;
use serde_json::json;

use crate::permissions::Act;
use crate::{Desk, Refusal};

#[derive(Clone, Debug)]
pub struct NewRound {
    pub title: String,
    pub question: Question,
    pub influence: InfluenceLevel,
    pub answer_back_by: Timestamp,
    /// The groups its answers are known for; a group nobody has asked yet belongs here too.
    pub groups: Vec<Id>,
    pub small_groups_told: bool,
}

pub async fn open(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    new: &NewRound,
) -> Result<Round, Refusal> {
    let member = desk.permit(partnership, doer, Act::StatementsOpenRound).await?;
    for &group in &new.groups {
        store::inclusion::group(desk.tx, partnership, group).await?.ok_or(Refusal::Choice("groups"))?;
    }
    if new.answer_back_by <= desk.now() {
        return Err(Refusal::Choice("answer_back_by"));
    }
    let round = Round {
        id: desk.new_id(),
        partnership,
        title: text::line(&new.title, 120).map_err(Refusal::field("title"))?,
        question: new.question,
        influence: new.influence,
        answer_back_by: new.answer_back_by,
        answerer: doer,
        state: RoundState::Open,
        small_groups_told: new.small_groups_told,
        opened_at: desk.now(),
    };
    store::statements::rounds::add(desk.tx, &round, &new.groups).await?;
    let about =
        json!({ "round": round.title, "influence": round.influence.key(), "state": round.state.key() });
    desk.note(&member, Act::StatementsOpenRound, about).await?;
    Ok(round)
}

/// Opens, pauses or closes: any state may go to any other.
pub async fn set_state(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    round: Id,
    state: RoundState,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::StatementsOpenRound).await?;
    let round = find(desk, partnership, round).await?;
    store::statements::rounds::set_state(desk.tx, round.id, state).await?;
    desk.note(&member, Act::StatementsOpenRound, json!({ "round": round.title, "state": state.key() })).await
}

pub async fn find(desk: &mut Desk<'_, '_>, partnership: Id, round: Id) -> Result<Round, Refusal> {
    store::statements::rounds::find(desk.tx, partnership, round).await?.ok_or(Refusal::NotFound)
}

pub async fn all(desk: &mut Desk<'_, '_>, partnership: Id, reader: Id) -> Result<Vec<Round>, Refusal> {
    desk.permit(partnership, reader, Act::StatementsSee).await?;
    Ok(store::statements::rounds::of_partnership(desk.tx, partnership).await?)
}

/// A round with its groups and the statements others may see.
pub struct RoundPage {
    pub round: Round,
    pub groups: Vec<AffectedGroup>,
    pub statements: Vec<Statement>,
}

pub async fn page(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    round: Id,
) -> Result<RoundPage, Refusal> {
    desk.permit(partnership, reader, Act::StatementsSee).await?;
    let round = find(desk, partnership, round).await?;
    let groups = store::statements::rounds::groups(desk.tx, round.id).await?;
    let mut statements = store::statements::of_round(desk.tx, round.id).await?;
    statements.retain(|statement| statement.review == model::statements::Review::Shown);
    Ok(RoundPage { round, groups, statements })
}

/// Everybody's first name, so that a page can say who answers back, wrote down or translated.
/// Only names of people whom these rounds name are looked up by the page.
pub async fn names(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
) -> Result<Vec<(Id, String)>, Refusal> {
    desk.permit(partnership, reader, Act::StatementsSee).await?;
    let members = store::partnerships::members(desk.tx, partnership).await?;
    Ok(members.into_iter().map(|named| (named.member.person, named.name)).collect())
}

/// What persons have translated of a round, in every language of the house.
pub async fn translations(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    round: Id,
) -> Result<Vec<(Id, Translation)>, Refusal> {
    desk.permit(partnership, reader, Act::StatementsSee).await?;
    let round = find(desk, partnership, round).await?;
    Ok(store::statements::all_translations(desk.tx, round.id).await?)
}

/// Every round with a sign that changes when its state or its answers do; for the house's own work.
pub async fn pulses(desk: &mut Desk<'_, '_>) -> Result<Vec<(Id, (RoundState, i64, i64))>, Refusal> {
    let mut pulses = Vec::new();
    for round in store::statements::rounds::all(desk.tx).await? {
        let (n, latest) = store::statements::releases::pulse(desk.tx, round.id).await?;
        pulses.push((round.id, (round.state, n, latest)));
    }
    Ok(pulses)
}
