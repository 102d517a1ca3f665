//! Asking everyone about a version, and what they said. Whether that is a yes stands in `adoption`.

use basics::{Id, Language, Timestamp};
use model::framing::task::{Assent, Consent, Step, TaskVersion, VersionError, VersionState, latest};
use model::partnerships::Sector;
use model::text;
use serde_json::json;
use store::inclusion::CountedGroup;

use super::people::People;
use super::{Texts, adoption, task};
use crate::permissions::Act;
use crate::statements::findings::FEWEST;
use crate::{Desk, Refusal};

/// How long everyone is waited for, unless the table says otherwise.
pub const ASKING_DAYS: i64 = 14;

/// Stops the writing and asks everyone what they think of the text.
pub async fn offer(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    version: Id,
    days: i64,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::FramingOpen).await?;
    let page = task::page(desk, partnership, doer, version, Language::Da).await?;
    page.version.write()?;
    if page.text().next().is_none() {
        return Err(VersionError::Empty.into());
    }
    let by = desk.now().plus_days(days.clamp(1, 60));
    store::framing::task::offer(desk.tx, version, by).await?;
    let about = json!({ "version": page.version.number, "offered": true });
    desk.note(&member, Act::FramingOpen, about).await
}

/// Back to writing. What was said to it stays with it.
pub async fn take_back(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    version: Id,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::FramingOpen).await?;
    let version = task::version(desk, partnership, version).await?;
    version.assent()?;
    store::framing::task::take_back(desk.tx, version.id).await?;
    desk.note(&member, Act::FramingOpen, json!({ "version": version.number, "offered": false })).await
}

/// What somebody says to a version.
#[derive(Clone, Debug)]
pub struct NewAssent {
    pub version: Id,
    pub step: Step,
    pub reason: String,
    /// For her actor, by its name; else for herself, signed as she wants it.
    pub for_actor: bool,
    pub said_by: String,
}

pub async fn assent(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    new: &NewAssent,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, person, Act::FramingAssent).await?;
    let version = task::version(desk, partnership, new.version).await?;
    version.assent()?;
    let reason = text::optional_words(&new.reason, 600).map_err(Refusal::field("reason"))?;
    if new.step.needs_reason() && reason.is_none() {
        return Err(Refusal::Field { field: "reason", why: text::TextError::Empty });
    }
    let actor = member.actor.filter(|_| new.for_actor);
    let said_by = match (actor, &reason) {
        (None, Some(_)) => Some(text::line(&new.said_by, 60).map_err(Refusal::field("said_by"))?),
        _ => None,
    };
    let assent = Assent {
        id: desk.new_id(),
        version: version.id,
        person: Some(person),
        actor,
        step: new.step,
        reason,
        said_by,
        at: desk.now(),
    };
    store::framing::task::add_assent(desk.tx, &assent).await?;
    let what = json!({ "version": version.number, "step": new.step.number() });
    match actor {
        // What is said under an organisation's name stands in the journal; what somebody says for herself is hers.
        Some(_) => desk.note(&member, Act::FramingAssent, what).await,
        None => desk.note_personal(partnership, person, Act::FramingAssent, what).await,
    }
}

/// What was said to a version, as everyone may read it.
pub struct Said {
    pub by_actor: Vec<ActorSaid>,
    /// Reasons of people who spoke for themselves, signed as they want it.
    pub reasons: Vec<(Step, String, String)>,
    pub groups: Vec<GroupSaid>,
    pub consent: Consent,
    pub mine: Vec<Assent>,
}

pub struct ActorSaid {
    pub name: String,
    /// Nothing while it has not spoken.
    pub said: Option<(Step, Option<String>, Timestamp)>,
}

/// Whether a group has been heard; and, when the asking is over and five or more spoke, how they stood in five fields:
/// along, in between, against.
pub struct GroupSaid {
    pub name: String,
    pub heard: Heard,
    pub fifths: Option<(u8, u8)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    Yes,
    NotYet,
    /// So few that it would tell of single people.
    TooFew,
    /// Nobody of it is at the table.
    NotHere,
}

pub async fn said(desk: &mut Desk<'_, '_>, partnership: Id, reader: Id, id: Id) -> Result<Said, Refusal> {
    desk.permit(partnership, reader, Act::FramingSee).await?;
    let version = Texts::read(desk, partnership).await?.version(id)?.clone();
    let people = People::read(desk, partnership, reader).await?;
    let all = store::framing::task::assents(desk.tx, version.id).await?;
    let now_said = latest(&all);
    let heard = Register::read(desk, partnership, version.id).await?;
    let by_actor = asked_actors(&people).map(|(id, name)| ActorSaid {
        name,
        said: now_said
            .iter()
            .find(|assent| assent.actor == Some(id))
            .map(|assent| (assent.step, assent.reason.clone(), assent.at)),
    });
    let reasons = now_said.iter().filter(|assent| assent.actor.is_none()).filter_map(|assent| {
        Some((assent.step, assent.reason.clone()?, assent.said_by.clone().unwrap_or_default()))
    });
    Ok(Said {
        by_actor: by_actor.collect(),
        reasons: reasons.collect(),
        groups: heard.groups(&version, &now_said),
        consent: adoption::consent(desk, &version, &people, &heard, &now_said, reader).await?,
        mine: all.iter().filter(|assent| assent.person == Some(reader)).cloned().collect(),
    })
}

/// The actors that are asked: all but the backbone and those who only give money.
pub(super) fn asked_actors(people: &People) -> impl Iterator<Item = (Id, String)> {
    people
        .actors()
        .iter()
        .filter(|actor| !matches!(actor.sector, Sector::Backbone | Sector::Funder))
        .map(|actor| (actor.id, actor.name.clone()))
}

/// The affected groups, and who of them has spoken to a version.
pub(super) struct Register {
    pub groups: Vec<CountedGroup>,
    pub speakers: Vec<(Id, Id)>,
}

impl Register {
    pub async fn read(desk: &mut Desk<'_, '_>, partnership: Id, version: Id) -> Result<Self, Refusal> {
        Ok(Self {
            groups: store::inclusion::groups(desk.tx, partnership).await?,
            speakers: store::framing::task::speakers_by_group(desk.tx, version).await?,
        })
    }

    fn groups(&self, version: &TaskVersion, said: &[&Assent]) -> Vec<GroupSaid> {
        let is_over = matches!(version.state, VersionState::Adopted | VersionState::Replaced);
        let enough = |n: usize| n as f64 >= FEWEST;
        let group = |counted: &CountedGroup| {
            let of_group = self.speakers.iter().filter(|(group, _)| *group == counted.group.id);
            let steps: Vec<u8> = of_group
                .filter_map(|(_, person)| {
                    let own = said.iter().filter(|assent| assent.person == Some(*person));
                    own.map(|assent| assent.step.number()).next_back()
                })
                .collect();
            let heard = match counted.n_members as usize {
                0 => Heard::NotHere,
                n if !enough(n) => Heard::TooFew,
                _ if steps.is_empty() => Heard::NotYet,
                _ => Heard::Yes,
            };
            let fifths = (is_over && enough(steps.len())).then(|| fifths(&steps));
            GroupSaid { name: counted.group.name.clone(), heard, fifths }
        };
        self.groups.iter().map(group).collect()
    }
}

/// How many of five fields go along (steps 1–3), and how many are against (6–8); the rest stand in between.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "fields of five are 0 to 5")]
fn fifths(steps: &[u8]) -> (u8, u8) {
    let share = |wanted: fn(u8) -> bool| {
        let n = steps.iter().filter(|step| wanted(**step)).count();
        5.0 * n as f64 / steps.len() as f64
    };
    let (along, against) = (share(|step| step <= 3).round() as u8, share(|step| step >= 6).round() as u8);
    (along, against.min(5 - along))
}
