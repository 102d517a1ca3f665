//! Consent: questions, reactions, objections with what would be harmed, and a new version written with those who
//! object. Nobody is outvoted; the workshop's state machine says which step may come next.

use std::collections::BTreeMap;

use basics::Id;
use decision::Exact;
use decision::blocs::{BlocFrame, Need, Roll as Weights, Thresholds};
use decision::talking::{
    Consent, ConsentFrame, ConsentOutcome, ConsentStance, Objection as Raised, Stage as Step, Standing,
};
use model::partnerships::Member;
use model::proposals::decisions::{
    ConsentWord, Decision, DecisionGroup, Objection, ObjectionState, Seat, Stage, TalkWord, Verdict,
};
use model::proposals::rules::Secrecy;
use model::proposals::{Proposal, ProposalError, Version};
use model::text;
use serde_json::json;
use store::proposals::decisions::Concluded;

use super::ballots::permitted;
use super::counting::Report;
use super::outcomes::Talk;
use super::{decisions, frames};
use crate::permissions::Act;
use crate::{Desk, Refusal};

/// Asks a question or reacts, while the round is for that.
pub async fn speak(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    decision: Id,
    said_by: &str,
    words: &str,
) -> Result<(), Refusal> {
    let decision = permitted(desk, partnership, person, decision).await?;
    if !matches!(decision.stage, Stage::Clarifying | Stage::Reactions) {
        return Err(ProposalError::NoSuchStep.into());
    }
    let seat = decisions::seat_of(desk, &decision, person).await?.ok_or(ProposalError::NotOnTheRoll)?;
    let member = desk.permit(partnership, person, Act::ProposalsVoteByName).await?;
    let word = TalkWord {
        id: desk.new_id(),
        decision: decision.id,
        seat: Some(seat.id),
        stage: decision.stage,
        said_by: super::voice(desk, &member, said_by).await?,
        text: text::words(words, 400).map_err(Refusal::field("words"))?,
    };
    store::proposals::talk::say(desk.tx, &word).await?;
    let what = json!({ "decision": decision.id.to_string(), "stage": decision.stage.key() });
    desk.note_personal(partnership, person, Act::ProposalsVoteByName, what).await
}

/// What a seat says to the version before the table.
#[derive(Clone, Debug)]
pub enum Says {
    Word {
        word: ConsentWord,
        why: String,
    },
    Objects {
        reason: String,
        harmed: String,
        suggestion: String,
    },
    /// The objection she raised is met.
    Resolved,
}

pub async fn say(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    decision: Id,
    says: &Says,
) -> Result<(), Refusal> {
    let decision = permitted(desk, partnership, person, decision).await?;
    let seat = decisions::seat_of(desk, &decision, person).await?.ok_or(ProposalError::NotOnTheRoll)?;
    let mut machine = machine(desk, &decision).await?;
    let name = seat.id.to_string();
    match says {
        Says::Word { word, why } => {
            let why = text::optional_words(why, 400).map_err(Refusal::field("why"))?;
            if *word != ConsentWord::Consent && why.is_none() {
                return Err(ProposalError::NoReason.into());
            }
            machine.take(&name, stance(*word)).map_err(no_such_step)?;
            let version = decision.version;
            store::proposals::talk::keep_word(desk.tx, seat.id, version, *word, why.as_deref()).await?;
        }
        Says::Objects { reason, harmed, suggestion } => {
            let reason = text::words(reason, 400).map_err(Refusal::field("reason"))?;
            let harmed = text::words(harmed, 400).map_err(Refusal::field("harmed"))?;
            let suggestion = text::optional_words(suggestion, 400).map_err(Refusal::field("suggestion"))?;
            machine.object(&name, &reason, &harmed, suggestion.as_deref()).map_err(no_such_step)?;
            store::proposals::talk::replace_standing(desk.tx, seat.id).await?;
            store::proposals::talk::drop_word(desk.tx, seat.id, decision.version).await?;
            let objection = Objection {
                id: desk.new_id(),
                decision: decision.id,
                seat: seat.id,
                reason,
                harmed,
                suggestion,
                version: decision.version,
                state: ObjectionState::Stands,
            };
            store::proposals::talk::object(desk.tx, &objection).await?;
        }
        Says::Resolved => {
            machine.resolve(&name).map_err(no_such_step)?;
            let all = store::proposals::talk::objections(desk.tx, decision.id).await?;
            let own = all.iter().filter(|o| o.seat == seat.id && o.state == ObjectionState::Stands);
            for objection in own {
                store::proposals::talk::resolve(desk.tx, objection.id).await?;
            }
        }
    }
    store::proposals::decisions::mark_voted(desk.tx, seat.id).await?;
    let what = json!({ "decision": decision.id.to_string(), "version": decision.version });
    desk.note_personal(partnership, person, Act::ProposalsVote, what).await
}

/// The facilitator leads on to the next kind of talk, or ends a round of objections: adopted, on to a new version,
/// or parked. Never to a majority.
pub async fn go_on(desk: &mut Desk<'_, '_>, partnership: Id, doer: Id, decision: Id) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::ProposalsConvene).await?;
    let mut decision = decisions::find(desk, partnership, decision).await?;
    let mut machine = machine(desk, &decision).await?;
    decision.stage = match decision.stage {
        Stage::Clarifying | Stage::Reactions => of_step(machine.go_on().map_err(no_such_step)?),
        Stage::Objections => return end_round(desk, decision, machine, &member).await,
        _ => return Err(ProposalError::NoSuchStep.into()),
    };
    store::proposals::decisions::save(desk.tx, &decision).await?;
    let about = json!({ "decision": decision.id.to_string(), "stage": decision.stage.key() });
    desk.note(&member, Act::ProposalsConvene, about).await
}

async fn end_round(
    desk: &mut Desk<'_, '_>,
    mut decision: Decision,
    mut machine: Consent,
    member: &Member,
) -> Result<(), Refusal> {
    let day = |at: basics::Timestamp| at.seconds().div_euclid(86_400);
    let (today, review) = (day(desk.now()), day(decision.review_on));
    let since = decision.opened_at.map_or(0, |opened| today - day(opened));
    let days_open = u32::try_from(since).unwrap_or(0);
    match machine.close_round(today, days_open, review).map_err(no_such_step)? {
        ConsentOutcome::Adopted { .. } => conclude(desk, &mut decision, Verdict::Adopted).await?,
        ConsentOutcome::Parked => conclude(desk, &mut decision, Verdict::Parked).await?,
        ConsentOutcome::Integrate { .. } => decision.stage = Stage::Integration,
        // Silence is not consent: the page names the groups, and the round goes on.
        ConsentOutcome::Reach { .. } => return Err(ProposalError::TooEarly.into()),
    }
    store::proposals::decisions::save(desk.tx, &decision).await?;
    let about = json!({ "decision": decision.id.to_string(), "stage": decision.stage.key() });
    desk.note(member, Act::ProposalsConvene, about).await
}

async fn conclude(desk: &mut Desk<'_, '_>, decision: &mut Decision, verdict: Verdict) -> Result<(), Refusal> {
    decision.stage = Stage::Closed;
    decision.verdict = Some(verdict);
    decision.closed_at = Some(desk.now());
    let report = serde_json::to_string(&Report::default());
    let concluded = Concluded {
        beacon: String::new(),
        outcome: json!({ "outcome": verdict.key(), "version": decision.version }).to_string(),
        outcome_hash: String::new(),
        report: report.map_err(|error| ProposalError::Rule(error.to_string()))?,
    };
    Ok(store::proposals::decisions::conclude(desk.tx, decision.id, &concluded).await?)
}

/// The next version, by whoever proposed or objects, with what was changed and for whom.
#[derive(Clone, Debug)]
pub struct NewVersion {
    pub sentence: String,
    pub more: String,
    pub why: String,
}

pub async fn integrate(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    decision: Id,
    new: &NewVersion,
) -> Result<(), Refusal> {
    let mut decision = permitted(desk, partnership, person, decision).await?;
    let proposal = super::find(desk, partnership, decision.proposal).await?;
    let member = desk.permit(partnership, person, Act::ProposalsPropose).await?;
    let seat = decisions::seat_of(desk, &decision, person).await?.ok_or(ProposalError::NotOnTheRoll)?;
    let objections = store::proposals::talk::objections(desk.tx, decision.id).await?;
    if !may_integrate(&proposal, person, seat.id, &objections) {
        return Err(Refusal::NotForRole(Act::ProposalsPropose));
    }
    machine(desk, &decision).await?.integrate().map_err(no_such_step)?;
    let versions = store::proposals::versions(desk.tx, proposal.id).await?;
    let version = Version {
        proposal: proposal.id,
        number: versions.last().map_or(1, |last| last.number + 1),
        sentence: text::words(&new.sentence, super::LONGEST_SENTENCE).map_err(Refusal::field("sentence"))?,
        more: text::optional_words(&new.more, super::LONGEST_MORE).map_err(Refusal::field("more"))?,
        why: Some(text::words(&new.why, 400).map_err(Refusal::field("why"))?),
        made_at: desk.now(),
    };
    store::proposals::add_version(desk.tx, &version).await?;
    decision.version = version.number;
    decision.integrations += 1;
    decision.stage = Stage::Objections;
    store::proposals::decisions::save(desk.tx, &decision).await?;
    let about = json!({ "proposal": version.sentence, "version": version.number });
    desk.note(&member, Act::ProposalsPropose, about).await
}

fn may_integrate(proposal: &Proposal, person: Id, seat: Id, objections: &[Objection]) -> bool {
    let objects = |o: &Objection| o.seat == seat && o.state == ObjectionState::Stands;
    proposal.author == Some(person) || objections.iter().any(objects)
}

/// The workshop's machine, as the rows tell it.
async fn machine(desk: &mut Desk<'_, '_>, decision: &Decision) -> Result<Consent, Refusal> {
    let seats = store::proposals::decisions::seats(desk.tx, decision.id).await?;
    let groups = store::proposals::decisions::groups(desk.tx, decision.id).await?;
    let words = store::proposals::talk::words_on(desk.tx, decision.id, decision.version).await?;
    let objections = store::proposals::talk::objections(desk.tx, decision.id).await?;
    let around = Around { seats: &seats, groups: &groups, names: &Names::new() };
    stand(decision, &around, &words, &objections)
}

/// The names of actors by their seats.
pub(crate) type Names = BTreeMap<Id, Option<String>>;

/// The roll of a decision with the names on it, and its groups.
pub(crate) struct Around<'a> {
    pub seats: &'a [Seat],
    pub groups: &'a [DecisionGroup],
    pub names: &'a Names,
}

impl Around<'_> {
    pub fn name(&self, seat: Id) -> Option<String> {
        self.names.get(&seat)?.clone()
    }
}

type SeatWord = (Id, ConsentWord, Option<String>);

/// The machine as far as it has come.
fn stand(
    decision: &Decision,
    around: &Around<'_>,
    words: &[SeatWord],
    objections: &[Objection],
) -> Result<Consent, Refusal> {
    let Around { seats, groups, .. } = around;
    let name = |position: &i64| groups.iter().find(|group| group.position == *position);
    let weights = |seat: &Seat| {
        let own = seat.groups.iter().filter_map(name);
        own.map(|group| (group.name.clone(), frames::share(seat))).collect::<BTreeMap<String, Exact>>()
    };
    let blocs = BlocFrame {
        blocs: groups.iter().map(|group| (group.name.clone(), Thresholds::default())).collect(),
        need: Need::Every,
        affected: groups.iter().filter(|group| group.affected).map(|group| group.name.clone()).collect(),
    };
    let roll = Weights(seats.iter().map(|seat| (seat.id.to_string(), weights(seat))).collect());
    let frame = ConsentFrame { blocs, roll, most_integrations: 3, silence_is_consent_after_days: None };
    let number = |n: i64| u32::try_from(n).unwrap_or(u32::MAX);
    let mut machine = Consent::new(frame).map_err(no_such_step)?;
    machine.stage = step(decision.stage);
    machine.version = number(decision.version);
    machine.integrations = number(decision.integrations);
    machine.stances = words.iter().map(|(seat, word, _)| (seat.to_string(), stance(*word))).collect();
    machine.objections = objections
        .iter()
        .map(|o| Raised {
            member: o.seat.to_string(),
            reason: o.reason.clone(),
            harmed: o.harmed.clone(),
            suggestion: o.suggestion.clone(),
            raised_on_version: number(o.version),
            standing: match o.state {
                ObjectionState::Stands => Standing::Stands,
                ObjectionState::Resolved => Standing::Resolved,
            },
        })
        .collect();
    Ok(machine)
}

/// What a page shows of the talk to the member who reads it.
pub(crate) async fn shown(
    desk: &mut Desk<'_, '_>,
    decision: &Decision,
    proposal: &Proposal,
    reader: &Member,
    around: &Around<'_>,
) -> Result<Talk, Refusal> {
    let name = |seat: Id| around.name(seat).filter(|_| decision.secrecy == Secrecy::Open);
    let words = store::proposals::talk::words_on(desk.tx, decision.id, decision.version).await?;
    let objections = store::proposals::talk::objections(desk.tx, decision.id).await?;
    let own = decisions::seat_among(around.seats, decision.roll, reader).map(|seat| seat.id);
    let not_heard = match decision.stage {
        Stage::Objections => stand(decision, around, &words, &objections)?.not_heard(0),
        _ => Vec::new(),
    };
    let my_objection =
        objections.iter().find(|o| Some(o.seat) == own && o.state == ObjectionState::Stands).cloned();
    Ok(Talk {
        words: store::proposals::talk::said(desk.tx, decision.id).await?,
        my_word: words.iter().find(|(seat, ..)| Some(*seat) == own).map(|(_, word, _)| *word),
        may_integrate: decision.stage == Stage::Integration
            && own.is_some_and(|seat| may_integrate(proposal, reader.person, seat, &objections)),
        said: words
            .into_iter()
            .map(|(seat, word, why)| (name(seat).unwrap_or_default(), word, why))
            .collect(),
        objections: objections.into_iter().map(|o| (name(o.seat).unwrap_or_default(), o)).collect(),
        is_on_the_roll: own.is_some(),
        my_objection,
        not_heard,
    })
}

const fn stance(word: ConsentWord) -> ConsentStance {
    match word {
        ConsentWord::Consent => ConsentStance::Consent,
        ConsentWord::Concern => ConsentStance::Concern,
        ConsentWord::StandAside => ConsentStance::StandAside,
    }
}

const fn step(stage: Stage) -> Step {
    match stage {
        Stage::Preparing | Stage::Open | Stage::Extended => Step::Draft,
        Stage::Clarifying => Step::Clarifying,
        Stage::Reactions => Step::Reactions,
        Stage::Objections => Step::Objections,
        Stage::Integration => Step::Integration,
        Stage::Closed => Step::Adopted,
    }
}

const fn of_step(step: Step) -> Stage {
    match step {
        Step::Draft => Stage::Preparing,
        Step::Clarifying => Stage::Clarifying,
        Step::Reactions => Stage::Reactions,
        Step::Objections => Stage::Objections,
        Step::Integration => Stage::Integration,
        Step::Adopted | Step::Parked | Step::Withdrawn => Stage::Closed,
    }
}

fn no_such_step(error: decision::talking::ConsentError) -> Refusal {
    use decision::talking::ConsentError;
    match error {
        ConsentError::NotOnTheRoll(_) => ProposalError::NotOnTheRoll.into(),
        ConsentError::NoHarmNamed => ProposalError::NoReason.into(),
        ConsentError::Frame(refusal) => refusal.into(),
        _ => ProposalError::NoSuchStep.into(),
    }
}
