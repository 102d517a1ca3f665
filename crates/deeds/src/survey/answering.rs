//! A representative answers by a personal link: yes for herself and her organisation, whom they work with, and then
//! only about those. She may stop and come back, and correct until the wave closes.

use std::collections::{BTreeMap, BTreeSet};

use basics::Id;
use model::partnerships::{Actor, Partnership};
use model::survey::{Level, Rating, Reply, Respondent, TieKind, Wave};
use model::text;
use serde_json::json;

use super::sealing;
use crate::permissions::Act;
use crate::{Desk, Refusal, Secret};

/// What the handed-over link shows before anybody has said yes.
pub struct Hello {
    pub partnership: Partnership,
    pub wave: Wave,
    pub actor: Actor,
    pub respondent: Respondent,
}

pub async fn hello(desk: &mut Desk<'_, '_>, link: &Secret) -> Result<Hello, Refusal> {
    let respondent = store::survey::by_link(desk.tx, link.hash()).await?.ok_or(Refusal::UnknownSecret)?;
    let (wave, actor, partnership) = around(desk, &respondent).await?;
    Ok(Hello { partnership, wave, actor, respondent })
}

async fn around(
    desk: &mut Desk<'_, '_>,
    respondent: &Respondent,
) -> Result<(Wave, Actor, Partnership), Refusal> {
    let wave = store::survey::by_id(desk.tx, respondent.wave).await?.ok_or(Refusal::UnknownSecret)?;
    let partnership =
        store::partnerships::find(desk.tx, wave.partnership).await?.ok_or(Refusal::UnknownSecret)?;
    let actors = store::partnerships::actors(desk.tx, wave.partnership).await?;
    let actor =
        actors.into_iter().find(|actor| actor.id == respondent.actor).ok_or(Refusal::UnknownSecret)?;
    Ok((wave, actor, partnership))
}

/// Person and organisation say yes. `own` becomes her address, hers alone; the link opens nothing any more.
pub async fn begin(
    desk: &mut Desk<'_, '_>,
    link: &Secret,
    yes_by: &str,
    own: &Secret,
) -> Result<(), Refusal> {
    let Hello { wave, actor, respondent, .. } = hello(desk, link).await?;
    if respondent.is_begun {
        return Err(Refusal::UnknownSecret);
    }
    if !wave.is_open() {
        return Err(Refusal::WaveClosed);
    }
    let yes_by = text::line(yes_by, 60).map_err(Refusal::field("organisation_yes_by"))?;
    store::survey::begin(desk.tx, wave.id, actor.id, own.hash(), &yes_by).await?;
    desk.note_for_actor(&actor, Act::SurveyAnswer, json!({ "wave": wave.title, "reply": Reply::Begun.key() }))
        .await
}

/// »We would rather not«, by the handed-over link; no reason asked.
pub async fn decline(desk: &mut Desk<'_, '_>, link: &Secret) -> Result<(), Refusal> {
    let Hello { wave, actor, respondent, .. } = hello(desk, link).await?;
    if respondent.is_begun {
        return Err(Refusal::UnknownSecret);
    }
    step_back(desk, &wave, &actor).await
}

async fn step_back(desk: &mut Desk<'_, '_>, wave: &Wave, actor: &Actor) -> Result<(), Refusal> {
    let now = desk.now();
    store::survey::set_reply(desk.tx, wave.id, actor.id, Reply::Declined).await?;
    store::survey::answers::replace_of(desk.tx, wave.id, actor.id, &[]).await?;
    // What was shown goes at once; the next release is made without this actor.
    store::survey::releases::forget(desk.tx, wave.id).await?;
    store::survey::touch(desk.tx, wave.id, now).await?;
    store::survey::releases::touch_later(desk.tx, wave.id, now).await?;
    let about = json!({ "wave": wave.title, "reply": Reply::Declined.key() });
    desk.note_for_actor(actor, Act::SurveyAnswer, about).await
}

/// Her own answers, by her own address.
pub struct Mine {
    pub partnership: Partnership,
    pub wave: Wave,
    pub kinds: Vec<TieKind>,
    pub actor: Actor,
    pub respondent: Respondent,
    /// Everybody else in the wave, in the order of the codes.
    pub others: Vec<Actor>,
    /// Whom she named, and which further kinds of tie.
    pub named: BTreeMap<Id, BTreeSet<u32>>,
    pub ratings: BTreeMap<Id, Rating>,
    /// Ratings are asked until the first closing; those given from an address she has lost are out of reach.
    pub asks_ratings: bool,
    /// What five or more raters said of her organisation together, once the wave has closed.
    pub received: Received,
}

/// Value and trust in coarse words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Received {
    pub value: Option<Level>,
    pub trust: Option<Level>,
}

pub async fn mine(desk: &mut Desk<'_, '_>, own: &Secret) -> Result<Mine, Refusal> {
    let respondent = store::survey::by_own(desk.tx, own.hash()).await?.ok_or(Refusal::UnknownSecret)?;
    let (wave, actor, partnership) = around(desk, &respondent).await?;
    let kinds = store::survey::kinds(desk.tx, wave.id).await?;
    let asked = store::survey::respondents(desk.tx, wave.id).await?;
    let mut named: BTreeMap<Id, BTreeSet<u32>> = BTreeMap::new();
    for tie in store::survey::answers::ties(desk.tx, wave.id).await? {
        if tie.from == actor.id {
            named.entry(tie.to).or_default().insert(tie.place);
        }
    }
    let ids: Vec<Id> = asked.iter().map(|(_, actor)| actor.id).collect();
    let opened = sealing::open_own(own, &respondent, &ids);
    let asks_ratings = wave.asks_ratings && wave.closed_at.is_none() && opened.is_ok();
    let words = store::survey::answers::words(desk.tx, wave.id, Some(actor.id)).await?;
    let received = Received { value: level(words.value), trust: level(words.trust) };
    Ok(Mine {
        others: asked.into_iter().map(|(_, other)| other).filter(|other| other.id != actor.id).collect(),
        ratings: opened.unwrap_or_default(),
        partnership,
        wave,
        kinds,
        actor,
        respondent,
        named,
        asks_ratings,
        received,
    })
}

pub(super) fn level(word: Option<String>) -> Option<Level> {
    word.and_then(|word| Level::from_key(&word))
}

/// Whom the organisation works with: the ticked ones, and nobody is an answer too. What was said about somebody who
/// is no longer ticked goes.
pub async fn keep_partners(desk: &mut Desk<'_, '_>, own: &Secret, ticked: &[Id]) -> Result<(), Refusal> {
    let mine = open_mine(desk, own).await?;
    let mut named = BTreeMap::new();
    for &other in ticked {
        if !mine.others.iter().any(|known| known.id == other) {
            return Err(Refusal::Choice("partner"));
        }
        let mut places = mine.named.get(&other).cloned().unwrap_or_default();
        places.insert(0);
        named.insert(other, places);
    }
    let ratings = mine.ratings.iter().filter(|(other, _)| named.contains_key(*other));
    let ratings = ratings.map(|(other, rating)| (*other, *rating)).collect();
    keep(desk, own, &mine, &named, &ratings).await?;
    let is_first = mine.respondent.reply != Reply::Answered;
    if is_first {
        store::survey::set_reply(desk.tx, mine.wave.id, mine.actor.id, Reply::Answered).await?;
        let about = json!({ "wave": mine.wave.title, "reply": Reply::Answered.key() });
        return desk.note_for_actor(&mine.actor, Act::SurveyAnswer, about).await;
    }
    note_correction(desk, &mine).await
}

/// About one of those she ticked: which further kinds of tie, and how she rates it.
pub async fn keep_about(
    desk: &mut Desk<'_, '_>,
    own: &Secret,
    other: Id,
    places: &[u32],
    rating: Rating,
) -> Result<(), Refusal> {
    let mine = open_mine(desk, own).await?;
    if !mine.named.contains_key(&other) {
        return Err(Refusal::NotFound);
    }
    let further = mine.kinds.iter().map(|kind| kind.place).filter(|place| places.contains(place));
    let mut named = mine.named.clone();
    named.insert(other, std::iter::once(0).chain(further).collect());
    let mut ratings = mine.ratings.clone();
    if mine.asks_ratings {
        ratings.remove(&other);
        if !rating.is_empty() {
            ratings.insert(other, rating);
        }
    }
    keep(desk, own, &mine, &named, &ratings).await?;
    note_correction(desk, &mine).await
}

async fn keep(
    desk: &mut Desk<'_, '_>,
    own: &Secret,
    mine: &Mine,
    named: &BTreeMap<Id, BTreeSet<u32>>,
    ratings: &BTreeMap<Id, Rating>,
) -> Result<(), Refusal> {
    let ties: Vec<(u32, Id)> =
        named.iter().flat_map(|(other, places)| places.iter().map(|place| (*place, *other))).collect();
    let now = desk.now();
    store::survey::answers::replace_of(desk.tx, mine.wave.id, mine.actor.id, &ties).await?;
    store::survey::touch(desk.tx, mine.wave.id, now).await?;
    if mine.asks_ratings {
        let ids: Vec<Id> = store::survey::respondents(desk.tx, mine.wave.id)
            .await?
            .into_iter()
            .map(|(_, actor)| actor.id)
            .collect();
        sealing::replace(desk, own, &mine.respondent, &ids, ratings).await?;
    }
    Ok(())
}

/// A correction is counted among the day's acts; whom it was about is told nowhere.
async fn note_correction(desk: &mut Desk<'_, '_>, mine: &Mine) -> Result<(), Refusal> {
    let what = json!({ "wave": mine.wave.title });
    desk.note_personal(mine.wave.partnership, mine.actor.id, Act::SurveyAnswer, what).await
}

async fn open_mine(desk: &mut Desk<'_, '_>, own: &Secret) -> Result<Mine, Refusal> {
    let mine = mine(desk, own).await?;
    if mine.wave.is_open() { Ok(mine) } else { Err(Refusal::WaveClosed) }
}

/// She takes everything back, at any time: her organisation is not drawn any more. Ratings go while the wave has never
/// closed; afterwards nobody can pick them out of the coarse words.
pub async fn withdraw(desk: &mut Desk<'_, '_>, own: &Secret) -> Result<(), Refusal> {
    let mine = mine(desk, own).await?;
    if mine.asks_ratings {
        keep(desk, own, &mine, &BTreeMap::new(), &BTreeMap::new()).await?;
    }
    step_back(desk, &mine.wave, &mine.actor).await
}
