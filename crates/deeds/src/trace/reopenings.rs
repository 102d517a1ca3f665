//! Taking something up again: anybody asks, somebody named answers within two weeks, and what it changed is shown.

use basics::{Id, Language};
use model::partnerships::{Role, Standing};
use model::text;
use model::trace::reopenings::{Answer, Reason, Reopening, WITHIN_DAYS, keeps_coming};
use model::trace::{Kind, Point};
use serde_json::json;

use super::{Known, Named};
use crate::framing::people::People;
use crate::permissions::{Act, allows};
use crate::{Desk, Refusal, companions};

/// What somebody wants taken up again, and why.
#[derive(Clone, Debug)]
pub struct NewReopening {
    pub target: Point,
    pub reason: String,
    /// How the reason is signed: "a pupil". Never a name.
    pub said_by: String,
}

/// Asks for it. While the same thing waits for an answer already, the reason joins the others there.
pub async fn ask(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    new: &NewReopening,
) -> Result<Id, Refusal> {
    keep(desk, partnership, person, new, None).await
}

/// A helper writes it down for somebody who lets her.
pub async fn ask_for(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    helper: Id,
    person: Id,
    new: &NewReopening,
) -> Result<Id, Refusal> {
    companions::may_write_for(desk, partnership, helper, person).await?;
    keep(desk, partnership, person, new, Some(helper)).await
}

async fn keep(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    new: &NewReopening,
    written_by: Option<Id>,
) -> Result<Id, Refusal> {
    let member = desk.permit(partnership, person, Act::TraceReopen).await?;
    let known = Known::read(desk, partnership, Language::Da).await?;
    if known.name(new.target).is_none() {
        return Err(Refusal::NotFound);
    }
    let words = text::words(&new.reason, 400).map_err(Refusal::field("reason"))?;
    let said_by = text::line(&new.said_by, 60).map_err(Refusal::field("said_by"))?;
    let all = store::trace::reopenings::of_partnership(desk.tx, partnership).await?;
    let waiting = all.iter().find(|known| known.target == new.target && known.is_open());
    let reopening = match waiting {
        Some(waiting) => waiting.id,
        None => open(desk, partnership, new.target).await?,
    };
    let reason = Reason {
        id: desk.new_id(),
        reopening,
        text: Some(words),
        said_by,
        person: Some(person),
        written_by,
        at: desk.now(),
    };
    store::trace::reopenings::add_reason(desk.tx, &reason).await?;
    desk.note(
        &member,
        Act::TraceReopen,
        json!({ "kind": new.target.kind.key(), "joins": waiting.is_some() }),
    )
    .await?;
    Ok(reopening)
}

async fn open(desk: &mut Desk<'_, '_>, partnership: Id, target: Point) -> Result<Id, Refusal> {
    let reopening = Reopening {
        id: desk.new_id(),
        partnership,
        target,
        answerer: Some(answerer(desk, partnership, target).await?),
        asked_at: desk.now(),
        due_at: desk.now().plus_days(WITHIN_DAYS),
        answer: None,
    };
    store::trace::reopenings::add(desk.tx, &reopening).await?;
    Ok(reopening.id)
}

/// Who answers until the backbone hands it on: for a statement its round's answerer, else the backbone.
async fn answerer(desk: &mut Desk<'_, '_>, partnership: Id, target: Point) -> Result<Id, Refusal> {
    let members = store::partnerships::members(desk.tx, partnership).await?;
    let here = |person: Id| {
        members.iter().any(|n| n.member.person == person && n.member.standing == Standing::Confirmed)
    };
    if target.kind == Kind::Statement
        && let Some(statement) = store::statements::find(desk.tx, target.id).await?
        && let Some(round) = store::statements::rounds::by_id(desk.tx, statement.round).await?
        && here(round.answerer)
    {
        return Ok(round.answerer);
    }
    let backbone = members
        .iter()
        .find(|named| named.member.role == Role::Facilitator && named.member.standing == Standing::Confirmed);
    backbone.map(|named| named.member.person).ok_or(Refusal::NoSuchStep)
}

/// Hands a request to somebody else who will answer; her name stands there from now on.
pub async fn hand_over(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    reopening: Id,
    answerer: Id,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::TraceName).await?;
    let reopening = find(desk, partnership, reopening).await?;
    let other = store::partnerships::member(desk.tx, partnership, answerer)
        .await?
        .ok_or(Refusal::Choice("answerer"))?;
    let can = other.standing == Standing::Confirmed && !other.role.is_private();
    if !can || !allows(Act::TraceReply, &other) {
        return Err(Refusal::Choice("answerer"));
    }
    store::trace::reopenings::hand_over(desk.tx, reopening.id, answerer).await?;
    desk.note(&member, Act::TraceName, json!({ "kind": reopening.target.kind.key() })).await
}

/// What is answered.
#[derive(Clone, Debug)]
pub struct NewAnswer {
    pub text: String,
    pub changed: bool,
    /// Who meets about it, and when: needed where the same thing keeps coming back.
    pub talk: String,
}

/// The named person answers. A second answer stands in place of the first.
pub async fn answer(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    reopening: Id,
    new: &NewAnswer,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::TraceReply).await?;
    let reopening = find(desk, partnership, reopening).await?;
    if reopening.answerer != Some(doer) {
        return Err(Refusal::NotForRole(Act::TraceReply));
    }
    let words = text::words(&new.text, 600).map_err(Refusal::field("text"))?;
    let talk = text::optional_words(&new.talk, 200).map_err(Refusal::field("talk"))?;
    if talk.is_none() && comes_back(desk, &reopening).await? {
        return Err(Refusal::NeedsTalk);
    }
    let answer = Answer { text: words, at: desk.now(), changed: new.changed, talk };
    store::trace::reopenings::answer(desk.tx, reopening.id, &answer).await?;
    let about = json!({ "kind": reopening.target.kind.key(), "changed": new.changed });
    desk.note(&member, Act::TraceReply, about).await
}

async fn comes_back(desk: &mut Desk<'_, '_>, reopening: &Reopening) -> Result<bool, Refusal> {
    let all = store::trace::reopenings::of_partnership(desk.tx, reopening.partnership).await?;
    let same = all.iter().filter(|other| other.target == reopening.target).map(|other| other.asked_at);
    let asked_at: Vec<_> = same.collect();
    Ok(keeps_coming(&asked_at, desk.now()))
}

async fn find(desk: &mut Desk<'_, '_>, partnership: Id, id: Id) -> Result<Reopening, Refusal> {
    store::trace::reopenings::find(desk.tx, partnership, id).await?.ok_or(Refusal::NotFound)
}

/// A request as everyone at the table reads it.
pub struct Asked {
    pub reopening: Reopening,
    /// What it is about; nothing when its teller has taken it back.
    pub about: Option<Named>,
    pub reasons: Vec<Reason>,
    /// Staff who wrote a reason down for somebody, by the reason.
    pub helpers: Vec<(Id, String)>,
    pub answerer: Option<String>,
    /// The reader is the one who answers.
    pub is_mine_to_answer: bool,
    pub keeps_coming: bool,
}

/// All requests: those that wait first, the longest waiting first of all; then the answered, the newest first.
pub async fn all(desk: &mut Desk<'_, '_>, partnership: Id, reader: Id) -> Result<Vec<Asked>, Refusal> {
    desk.permit(partnership, reader, Act::TraceSee).await?;
    let known = Known::read(desk, partnership, Language::Da).await?;
    let people = People::read(desk, partnership, reader).await?;
    let reopenings = store::trace::reopenings::of_partnership(desk.tx, partnership).await?;
    let reasons = store::trace::reopenings::reasons(desk.tx, partnership).await?;
    let now = desk.now();
    let of = |id: Id| reasons.iter().filter(move |reason| reason.reopening == id);
    let asked = |reopening: &Reopening| {
        let same = reopenings.iter().filter(|other| other.target == reopening.target);
        let asked_at: Vec<_> = same.map(|other| other.asked_at).collect();
        Asked {
            about: known.name(reopening.target),
            reasons: of(reopening.id).cloned().collect(),
            helpers: of(reopening.id)
                .filter_map(|reason| Some((reason.id, people.public_name(reason.written_by)?)))
                .collect(),
            answerer: people.public_name(reopening.answerer),
            is_mine_to_answer: reopening.answerer == Some(reader),
            keeps_coming: keeps_coming(&asked_at, now),
            reopening: reopening.clone(),
        }
    };
    let mut all: Vec<Asked> = reopenings.iter().map(asked).collect();
    all.sort_by_key(|asked| match &asked.reopening.answer {
        None => (false, asked.reopening.due_at.0),
        Some(answer) => (true, -answer.at.0),
    });
    Ok(all)
}

pub async fn one(desk: &mut Desk<'_, '_>, partnership: Id, reader: Id, id: Id) -> Result<Asked, Refusal> {
    let all = all(desk, partnership, reader).await?;
    all.into_iter().find(|asked| asked.reopening.id == id).ok_or(Refusal::NotFound)
}

/// Everything that can be taken up again: ground rules first, then what came of voices, then the voices.
pub async fn targets(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    language: Language,
) -> Result<Vec<Named>, Refusal> {
    desk.permit(partnership, reader, Act::TraceReopen).await?;
    let mut all = super::sources(desk, partnership, reader, language).await?;
    all.sort_by_key(|named| match named.point.kind {
        Kind::Decision | Kind::Commitment | Kind::Action => 0,
        Kind::Proposal => 2,
        Kind::Statement => 3,
        _ => 1,
    });
    let rules = Known::read(desk, partnership, language).await?.rules();
    all.splice(0..0, rules);
    Ok(all)
}

/// What can be taken up again, for a page that asks for a reason.
pub async fn target(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    point: Point,
    language: Language,
) -> Result<Named, Refusal> {
    desk.permit(partnership, reader, Act::TraceReopen).await?;
    Known::read(desk, partnership, language).await?.name(point).ok_or(Refusal::NotFound)
}
