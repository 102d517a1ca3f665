//! A decision from preparing to opening. The facilitator convenes it; groups mark what affects them and send a
//! witness; at opening everything is frozen and hashed, and nothing about it can be loosened later.

use basics::{Id, Timestamp};
use decision::record::hex;
use model::partnerships::Member;
use model::proposals::decisions::{AffectedMark, Decision, DecisionGroup, Seat, Stage, marks_needed};
use model::proposals::rules::{Roll, Rule, RuleKind, Secrecy};
use model::proposals::{ProposalError, Version, is_held};
use model::text;
use serde_json::json;
pub use store::proposals::decisions::Answerable;

use super::rules::People;
use super::{frames, rules, sealed};
use crate::permissions::{Act, allows};
use crate::{Desk, Refusal};

const MOST_OPTIONS: usize = 30;

/// What the facilitator settles with the table before anybody answers.
#[derive(Clone, Debug)]
pub struct NewDecision {
    pub proposal: Id,
    pub rule: Id,
    /// What happens if nothing is decided.
    pub if_nothing: String,
    pub closes_at: Timestamp,
    pub second_at: Timestamp,
    pub review_on: Timestamp,
    pub small_groups_told: bool,
    /// Positions of the rule's groups that are affected whatever they mark.
    pub affected: Vec<i64>,
    /// For a budget: the sum, and what it may go to, in whole kroner.
    pub budget: Option<i64>,
    pub options: Vec<(String, i64)>,
}

pub async fn prepare(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    new: &NewDecision,
) -> Result<Decision, Refusal> {
    let member = desk.permit(partnership, doer, Act::ProposalsConvene).await?;
    let version = decidable(desk, partnership, new.proposal).await?;
    let rule = rules::find(desk, partnership, new.rule).await?;
    if !rule.stands() {
        return Err(ProposalError::RuleNotAdopted.into());
    }
    if new.closes_at <= desk.now() {
        return Err(Refusal::Choice("closes_at"));
    }
    if new.second_at <= new.closes_at {
        return Err(Refusal::Choice("second_at"));
    }
    if new.review_on <= new.second_at {
        return Err(Refusal::Choice("review_on"));
    }
    let options = options(&rule, new)?;
    let decision = Decision {
        id: desk.new_id(),
        partnership,
        proposal: new.proposal,
        rule: rule.id,
        kind: rule.kind,
        roll: rule.roll,
        secrecy: rule.secrecy,
        stage: Stage::Preparing,
        version: version.number,
        integrations: 0,
        if_nothing: text::words(&new.if_nothing, 300).map_err(Refusal::field("if_nothing"))?,
        small_groups_told: new.small_groups_told,
        budget: new.budget.filter(|_| rule.kind == RuleKind::Budget),
        convened_by: doer,
        opened_at: None,
        closes_at: new.closes_at,
        second_at: new.second_at,
        review_on: new.review_on,
        closed_at: None,
        verdict: None,
    };
    store::proposals::decisions::add(desk.tx, &decision).await?;
    store::proposals::decisions::add_options(desk.tx, decision.id, &options).await?;
    for group in &rule.groups {
        let group = DecisionGroup {
            position: group.position,
            name: group.name.clone(),
            named_affected: new.affected.contains(&group.position),
            affected: false,
            labels_withheld: false,
            witness: None,
            witness_key: None,
        };
        store::proposals::decisions::put_group(desk.tx, decision.id, &group).await?;
    }
    let about = json!({ "prepared": version.sentence, "rule": rule.title });
    desk.note(&member, Act::ProposalsConvene, about).await?;
    Ok(decision)
}

/// The words a decision would be about, if the proposal may be decided on.
async fn decidable(desk: &mut Desk<'_, '_>, partnership: Id, proposal: Id) -> Result<Version, Refusal> {
    let proposal = super::find(desk, partnership, proposal).await?;
    if proposal.withdrawn_at.is_some() {
        return Err(ProposalError::Withdrawn.into());
    }
    let statements = store::proposals::statements(desk.tx, proposal.id).await?;
    let knowledge = store::proposals::knowledge::of_proposal(desk.tx, proposal.id).await?;
    if is_held(statements.iter().map(|said| said.knowledge).chain(knowledge.iter().map(|known| known.kind))) {
        return Err(ProposalError::Held.into());
    }
    store::proposals::versions(desk.tx, proposal.id).await?.pop().ok_or(Refusal::NotFound)
}

fn options(rule: &Rule, new: &NewDecision) -> Result<Vec<(String, i64)>, Refusal> {
    if rule.kind != RuleKind::Budget {
        return Ok(Vec::new());
    }
    let budget = new.budget.filter(|sum| *sum > 0).ok_or(Refusal::Choice("budget"))?;
    let mut options: Vec<(String, i64)> = Vec::with_capacity(new.options.len());
    for (name, cost) in &new.options {
        let name = text::line(name, 80).map_err(Refusal::field("options"))?;
        if !(1..=budget).contains(cost) || options.iter().any(|(known, _)| *known == name) {
            return Err(Refusal::Choice("options"));
        }
        options.push((name, *cost));
    }
    if options.is_empty() || options.len() > MOST_OPTIONS {
        return Err(Refusal::Choice("options"));
    }
    Ok(options)
}

/// »This affects us«, by somebody of the group, with a reason. Marks freeze at opening.
pub async fn mark_affected(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    decision: Id,
    position: i64,
    reason: &str,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, person, Act::ProposalsMarkAffected).await?;
    super::not_backbone(desk, &member).await?;
    let decision = preparing(desk, partnership, decision).await?;
    if !own_positions(desk, &decision, person).await?.contains(&position) {
        return Err(ProposalError::NotOnTheRoll.into());
    }
    let reason = text::words(reason, 300).map_err(Refusal::field("reason"))?;
    let mark = AffectedMark { position, person, reason };
    store::proposals::decisions::mark(desk.tx, decision.id, &mark).await?;
    let what = json!({ "decision": decision.id.to_string(), "position": position });
    desk.note_personal(partnership, person, Act::ProposalsMarkAffected, what).await
}

/// The groups of a decision that somebody belongs to, before the roll is fixed.
pub(crate) async fn own_positions(
    desk: &mut Desk<'_, '_>,
    decision: &Decision,
    person: Id,
) -> Result<Vec<i64>, Refusal> {
    let member = store::partnerships::member(desk.tx, decision.partnership, person).await?;
    let Some(member) = member else { return Ok(Vec::new()) };
    let rule = rules::find(desk, decision.partnership, decision.rule).await?;
    let actors = store::partnerships::actors(desk.tx, decision.partnership).await?;
    rules::positions_of(desk, &rule, &member, &actors).await
}

async fn preparing(desk: &mut Desk<'_, '_>, partnership: Id, decision: Id) -> Result<Decision, Refusal> {
    let decision = find(desk, partnership, decision).await?;
    if decision.stage != Stage::Preparing {
        return Err(ProposalError::NoSuchStep.into());
    }
    Ok(decision)
}

/// Fixes roll, groups and marks, hashes the frame, and lets ballots (or talk) begin.
pub async fn open(desk: &mut Desk<'_, '_>, partnership: Id, doer: Id, decision: Id) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::ProposalsConvene).await?;
    let mut decision = preparing(desk, partnership, decision).await?;
    let version = decidable(desk, partnership, decision.proposal).await?;
    let rule = rules::find(desk, partnership, decision.rule).await?;
    let people = People::of(desk, partnership).await?;
    let seats = seats(desk, &decision, &rule, &people);
    if seats.is_empty() {
        return Err(ProposalError::NotOnTheRoll.into());
    }
    let mut groups = store::proposals::decisions::groups(desk.tx, decision.id).await?;
    let marks = store::proposals::decisions::marks(desk.tx, decision.id).await?;
    settle(&decision, &rule, &people, &seats, &marks, &mut groups);
    for seat in &seats {
        store::proposals::decisions::add_seat(desk.tx, seat).await?;
    }
    for group in &groups {
        store::proposals::decisions::put_group(desk.tx, decision.id, group).await?;
    }
    decision.version = version.number;
    decision.opened_at = Some(desk.now());
    decision.stage = if decision.kind == RuleKind::Consent { Stage::Clarifying } else { Stage::Open };
    let options = store::proposals::decisions::options(desk.tx, decision.id).await?;
    let matter = frames::Matter { decision: &decision, rule: &rule, version: &version, options: &options };
    let actors = &people.actors;
    let frozen = frames::freeze(&matter, actors, &groups, &seats, &desk.keys().log_key(decision.id))?;
    store::proposals::decisions::freeze(desk.tx, decision.id, &frozen.text, frozen.hash).await?;
    store::proposals::decisions::save(desk.tx, &decision).await?;
    if decision.secrecy == Secrecy::Detached {
        sealed::start(desk, decision.id, seats.len()).await?;
    }
    let about = json!({ "opened": version.sentence, "frame": hex(&frozen.hash) });
    desk.note(&member, Act::ProposalsConvene, about).await
}

/// The roll: one seat for each actor, or for each person of one of the groups.
fn seats(desk: &mut Desk<'_, '_>, decision: &Decision, rule: &Rule, people: &People) -> Vec<Seat> {
    let mut seats = Vec::new();
    if decision.roll == Roll::Actors {
        for actor in super::power::on_the_roll(&people.actors) {
            let own = rule.groups.iter().filter(|group| group.actors.contains(&actor.id));
            seats.push(Seat {
                id: desk.new_id(),
                decision: decision.id,
                person: None,
                actor: Some(actor.id),
                pseudonym: actor.code.clone(),
                groups: own.map(|group| group.position).collect(),
                voted: false,
            });
        }
        return seats;
    }
    let blocs = rules::blocs(rule, people);
    for named in &people.members {
        let person = named.member.person;
        let own = rule.groups.iter().zip(&blocs).filter(|(_, bloc)| bloc.people.contains(&person));
        let groups: Vec<i64> = own.map(|(group, _)| group.position).collect();
        if !groups.is_empty() {
            let mut letters = [0; 8];
            desk.dice().fill(&mut letters);
            seats.push(Seat {
                id: desk.new_id(),
                decision: decision.id,
                person: Some(person),
                actor: None,
                pseudonym: hex(&letters),
                groups,
                voted: false,
            });
        }
    }
    seats
}

/// Which groups are affected, and which are too small for their labels to be published.
fn settle(
    decision: &Decision,
    rule: &Rule,
    people: &People,
    seats: &[Seat],
    marks: &[AffectedMark],
    groups: &mut [DecisionGroup],
) {
    let actor_of = |person: Id| {
        people.members.iter().find(|named| named.member.person == person).and_then(|named| named.member.actor)
    };
    for group in groups.iter_mut() {
        // Representatives mark for their actor: two of one house are one.
        let mut who: Vec<Option<Id>> = marks
            .iter()
            .filter(|mark| mark.position == group.position)
            .map(|mark| if rule.roll == Roll::Actors { actor_of(mark.person) } else { Some(mark.person) })
            .collect();
        who.sort_unstable();
        who.dedup();
        let size = seats.iter().filter(|seat| seat.groups.contains(&group.position)).count();
        group.affected = group.named_affected || who.len() >= marks_needed(size);
    }
    if decision.secrecy != Secrecy::Open {
        for position in frames::withheld(seats, groups) {
            if let Some(group) = groups.iter_mut().find(|group| group.position == position) {
                group.labels_withheld = true;
            }
        }
    }
}

/// Somebody goes to a group that was not heard before the first deadline, and notes what was told there.
pub async fn reach(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    decision: Id,
    position: i64,
    told: &str,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::ProposalsReach).await?;
    let decision = find(desk, partnership, decision).await?;
    let groups = store::proposals::decisions::groups(desk.tx, decision.id).await?;
    let group = groups.iter().find(|group| group.position == position).ok_or(Refusal::Choice("group"))?;
    if decision.stage != Stage::Extended {
        return Err(ProposalError::NoSuchStep.into());
    }
    let told = text::words(told, 400).map_err(Refusal::field("told"))?;
    let now = desk.now();
    store::proposals::decisions::reach(desk.tx, decision.id, position, doer, &told, now).await?;
    desk.note(&member, Act::ProposalsReach, json!({ "group": group.name })).await
}

/// What a reader's front page shows: open decisions on whose roll she stands. Who is not confirmed at this table, or
/// has no seat, has none.
pub async fn answerable(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
) -> Result<Vec<Answerable>, Refusal> {
    let now = desk.now();
    let mut found = store::proposals::decisions::answerable(desk.tx, partnership, reader).await?;
    found.retain(|one| one.decision.receives(now));
    Ok(found)
}

pub(crate) async fn find(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    decision: Id,
) -> Result<Decision, Refusal> {
    store::proposals::decisions::find(desk.tx, partnership, decision).await?.ok_or(Refusal::NotFound)
}

/// The seat somebody votes from: her own, or that of the actor she speaks for.
pub(crate) async fn seat_of(
    desk: &mut Desk<'_, '_>,
    decision: &Decision,
    person: Id,
) -> Result<Option<Seat>, Refusal> {
    let member = store::partnerships::member(desk.tx, decision.partnership, person).await?;
    let Some(member) = member else { return Ok(None) };
    let seats = store::proposals::decisions::seats(desk.tx, decision.id).await?;
    Ok(seat_among(&seats, decision.roll, &member).cloned())
}

/// The same, where the roll is read already.
pub(crate) fn seat_among<'s>(seats: &'s [Seat], roll: Roll, member: &Member) -> Option<&'s Seat> {
    if !allows(Act::ProposalsVote, member) {
        return None;
    }
    seats.iter().find(|seat| match roll {
        Roll::Actors => seat.actor.is_some() && seat.actor == member.actor,
        Roll::People | Roll::Citizens => seat.person == Some(member.person),
    })
}
