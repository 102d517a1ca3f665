//! The network survey: waves are opened by the facilitator, answered by each actor's representative, and read by all.
//!
//! Who works with whom stands under the organisations' names: that is what they said yes to. Who rated whom stands
//! nowhere: see [`sealing`] for what holds and what does not.

pub mod answering;
pub mod findings;
pub mod releases;
mod sealing;
pub mod steps;
pub mod taking;

use basics::{Id, Timestamp};
use model::partnerships::{Actor, Sector};
use model::survey::{Reply, Respondent, Side, TieKind, Wave, WaveState};
use model::text;
use serde_json::json;
pub use store::survey::Counted;

use crate::permissions::Act;
use crate::{Desk, Refusal, Secret};

/// More kinds of tie than a person answers about in five minutes.
pub const MOST_KINDS: usize = 5;
/// More actors than one list on a phone holds.
pub const MOST_ACTORS: usize = 150;
/// Ratings by fewer than this are shown to nobody.
pub const FEWEST_RATERS: u32 = 5;

/// One actor to ask, and who speaks for it.
#[derive(Clone, Debug)]
pub struct Asked {
    pub actor: Id,
    pub representative: String,
    pub side: Side,
}

#[derive(Clone, Debug)]
pub struct NewWave {
    pub title: String,
    pub purpose: String,
    pub learner: String,
    pub closes_on: Timestamp,
    /// In the partnership's own words; the first is the one that is ticked.
    pub kinds: Vec<(String, bool)>,
    pub asks_ratings: bool,
    pub asked: Vec<Asked>,
}

/// Whom an actor of this sector stands close to, unless somebody says otherwise.
pub const fn usual_side(sector: Sector) -> Side {
    match sector {
        Sector::Citizens => Side::Citizens,
        Sector::Public | Sector::Housing => Side::Professionals,
        Sector::Association | Sector::Private | Sector::Backbone | Sector::Funder => Side::Neither,
    }
}

/// Opens a wave: who is asked, about what, for what, and who will learn from it.
pub async fn open(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    new: &NewWave,
) -> Result<Wave, Refusal> {
    let member = desk.permit(partnership, doer, Act::SurveyOpen).await?;
    let now = desk.now();
    if new.closes_on <= now {
        return Err(Refusal::Choice("closes_on"));
    }
    let kinds = kinds(&new.kinds)?;
    let actors = store::partnerships::actors(desk.tx, partnership).await?;
    let wave = Wave {
        id: desk.new_id(),
        partnership,
        title: text::line(&new.title, 120).map_err(Refusal::field("title"))?,
        purpose: text::words(&new.purpose, 600).map_err(Refusal::field("purpose"))?,
        learner: text::line(&new.learner, 200).map_err(Refusal::field("learner"))?,
        asks_ratings: new.asks_ratings,
        state: WaveState::Open,
        opened_at: now,
        closes_on: new.closes_on,
        closed_at: None,
    };
    let mut seen: Vec<Id> = Vec::new();
    store::survey::add(desk.tx, &wave, &kinds).await?;
    for asked in &new.asked {
        let actor = actors.iter().find(|actor| actor.id == asked.actor).ok_or(Refusal::Choice("actors"))?.id;
        if seen.contains(&actor) {
            continue;
        }
        seen.push(actor);
        let respondent = Respondent {
            wave: wave.id,
            actor,
            representative: text::line(&asked.representative, 40)
                .map_err(Refusal::field("representative"))?,
            side: asked.side,
            reply: Reply::Waiting,
            organisation_yes_by: None,
            turn: 0,
            is_begun: false,
            reminded: false,
            sealed: None,
        };
        let link = desk.keys().survey_link(wave.id, actor, 0).hash();
        store::survey::add_respondent(desk.tx, &respondent, link).await?;
    }
    // Two make a tie, not a network; and nobody could hide in it.
    if !(3..=MOST_ACTORS).contains(&seen.len()) {
        return Err(Refusal::Choice("actors"));
    }
    let about = json!({ "wave": wave.title, "learner": wave.learner, "n_actors": seen.len(), "state": wave.state.key() });
    desk.note(&member, Act::SurveyOpen, about).await?;
    Ok(wave)
}

fn kinds(worded: &[(String, bool)]) -> Result<Vec<TieKind>, Refusal> {
    let mut kinds: Vec<TieKind> = Vec::new();
    for (wording, is_mutual) in worded {
        let wording = match text::line(wording, 160) {
            Err(text::TextError::Empty) if !kinds.is_empty() => continue,
            cleaned => cleaned.map_err(Refusal::field("kind"))?,
        };
        if kinds.iter().any(|kind| kind.wording == wording) {
            return Err(Refusal::AlreadyThere(wording));
        }
        let place = u32::try_from(kinds.len()).unwrap_or(u32::MAX);
        kinds.push(TieKind { place, wording, is_mutual: *is_mutual });
    }
    if kinds.is_empty() || kinds.len() > MOST_KINDS {
        return Err(Refusal::Field { field: "kind", why: text::TextError::Empty });
    }
    Ok(kinds)
}

/// Closes a wave, or opens it again. Ratings end with the first closing: a later one could be told by the difference.
pub async fn set_state(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    wave: Id,
    state: WaveState,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::SurveyOpen).await?;
    let wave = find(desk, partnership, wave).await?;
    if wave.state == state {
        return Err(Refusal::NoSuchStep);
    }
    let now = desk.now();
    if state == WaveState::Closed && wave.closed_at.is_none() {
        sealing::add_up(desk, &wave).await?;
    }
    store::survey::set_state(desk.tx, wave.id, state, now).await?;
    store::survey::releases::touch_later(desk.tx, wave.id, now).await?;
    desk.note(&member, Act::SurveyOpen, json!({ "wave": wave.title, "state": state.key() })).await
}

pub(crate) async fn find(desk: &mut Desk<'_, '_>, partnership: Id, wave: Id) -> Result<Wave, Refusal> {
    store::survey::find(desk.tx, partnership, wave).await?.ok_or(Refusal::NotFound)
}

/// The table's waves with how many have answered, the newest first.
pub async fn all(desk: &mut Desk<'_, '_>, partnership: Id, reader: Id) -> Result<Vec<Counted>, Refusal> {
    desk.permit(partnership, reader, Act::SurveySee).await?;
    Ok(store::survey::counted(desk.tx, partnership).await?)
}

/// The links and how far each has come, for whoever hands them over.
pub struct HandOver {
    pub wave: Wave,
    pub asked: Vec<Handed>,
}

pub struct Handed {
    pub respondent: Respondent,
    pub actor: Actor,
    /// While nobody has opened it: afterwards the way back is the representative's own.
    pub link: Option<Secret>,
}

pub async fn hand_over(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    wave: Id,
) -> Result<HandOver, Refusal> {
    desk.permit(partnership, doer, Act::SurveyHandOver).await?;
    let wave = find(desk, partnership, wave).await?;
    let mut asked = Vec::new();
    for (respondent, actor) in store::survey::respondents(desk.tx, wave.id).await? {
        let unopened = !respondent.is_begun && respondent.is_drawn();
        let link = unopened.then(|| desk.keys().survey_link(wave.id, actor.id, respondent.turn));
        asked.push(Handed { respondent, actor, link });
    }
    Ok(HandOver { wave, asked })
}

/// The one reminder has been sent.
pub async fn remind(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    wave: Id,
    actor: Id,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::SurveyHandOver).await?;
    let (wave, respondent, actor) = asked(desk, partnership, wave, actor).await?;
    if !respondent.may_be_reminded() {
        return Err(Refusal::NoSecondReminder);
    }
    store::survey::set_reminded(desk.tx, wave.id, actor.id).await?;
    let about = json!({ "wave": wave.title, "actor": actor.name, "reminded": true });
    desk.note(&member, Act::SurveyHandOver, about).await
}

/// A new link, for another representative or for one who lost her way back. What she answered stays; her ratings
/// stay in the sums, and can be opened by nobody any more.
pub async fn new_link(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    wave: Id,
    actor: Id,
    representative: &str,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::SurveyHandOver).await?;
    let (wave, mut respondent, actor) = asked(desk, partnership, wave, actor).await?;
    if !wave.is_open() {
        return Err(Refusal::WaveClosed);
    }
    respondent.turn += 1;
    respondent.representative = text::line(representative, 40).map_err(Refusal::field("representative"))?;
    if respondent.reply != Reply::Answered {
        respondent.reply = Reply::Waiting;
    }
    let link = desk.keys().survey_link(wave.id, actor.id, respondent.turn).hash();
    store::survey::new_turn(desk.tx, &respondent, link).await?;
    let about = json!({ "wave": wave.title, "actor": actor.name, "new_link": true });
    desk.note(&member, Act::SurveyHandOver, about).await
}

async fn asked(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    wave: Id,
    actor: Id,
) -> Result<(Wave, Respondent, Actor), Refusal> {
    let wave = find(desk, partnership, wave).await?;
    let all = store::survey::respondents(desk.tx, wave.id).await?;
    let found = all.into_iter().find(|(_, asked)| asked.id == actor).ok_or(Refusal::NotFound)?;
    Ok((wave, found.0, found.1))
}
