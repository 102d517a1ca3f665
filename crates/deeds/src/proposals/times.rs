//! When to meet: the time that leaves out nobody's group. Counted by the workshop; shown without small numbers.

use std::collections::{BTreeMap, BTreeSet};

use basics::{Id, Timestamp};
use decision::Exact;
use decision::blocs::Roll;
use decision::time_poll::{Slot, TimePoll as Poll};
use model::proposals::ProposalError;
use model::proposals::times::{Can, Offers, TimePoll, TimeSlot};
use model::text;
use serde_json::json;

use crate::permissions::Act;
use crate::{Desk, Refusal};

const MOST_SLOTS: usize = 12;
/// Fewer people than this are never counted in public.
const FEWEST: usize = 5;

pub async fn ask(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    title: &str,
    closes_at: Timestamp,
    slots: &[(Timestamp, Offers)],
) -> Result<TimePoll, Refusal> {
    let member = desk.permit(partnership, doer, Act::ProposalsAskTime).await?;
    if slots.is_empty() || slots.len() > MOST_SLOTS {
        return Err(Refusal::Choice("times"));
    }
    if closes_at <= desk.now() {
        return Err(Refusal::Choice("closes_at"));
    }
    let poll = TimePoll {
        id: desk.new_id(),
        partnership,
        title: text::line(title, 120).map_err(Refusal::field("title"))?,
        asked_by: doer,
        closes_at,
        slots: (0..)
            .zip(slots)
            .map(|(position, (starts_at, offers))| TimeSlot {
                position,
                starts_at: *starts_at,
                offers: *offers,
            })
            .collect(),
    };
    store::proposals::times::add(desk.tx, &poll).await?;
    desk.note(&member, Act::ProposalsAskTime, json!({ "poll": poll.title })).await?;
    Ok(poll)
}

/// Says which times one can come to, and what one cannot come without. A later answer replaces an earlier one.
pub async fn answer(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    poll: Id,
    answers: &[(i64, Can)],
    needs: Offers,
) -> Result<(), Refusal> {
    desk.permit(partnership, person, Act::ProposalsAnswerTime).await?;
    let poll = find(desk, partnership, poll).await?;
    if desk.now() >= poll.closes_at {
        return Err(ProposalError::NotOpen.into());
    }
    if answers.iter().any(|(position, _)| !poll.slots.iter().any(|slot| slot.position == *position)) {
        return Err(Refusal::Choice("times"));
    }
    store::proposals::times::answer(desk.tx, poll.id, person, answers, needs).await?;
    let what = json!({ "poll": poll.id.to_string() });
    desk.note_personal(partnership, person, Act::ProposalsAnswerTime, what).await
}

async fn find(desk: &mut Desk<'_, '_>, partnership: Id, poll: Id) -> Result<TimePoll, Refusal> {
    store::proposals::times::find(desk.tx, partnership, poll).await?.ok_or(Refusal::NotFound)
}

pub async fn all(desk: &mut Desk<'_, '_>, partnership: Id, reader: Id) -> Result<Vec<TimePoll>, Refusal> {
    desk.permit(partnership, reader, Act::ProposalsSee).await?;
    Ok(store::proposals::times::of_partnership(desk.tx, partnership).await?)
}

/// A time as the page shows it.
pub struct Time {
    pub slot: TimeSlot,
    pub mine: Option<Can>,
}

pub struct TimePage {
    pub poll: TimePoll,
    /// Before closing in the order of the clock; afterwards the one that leaves out no group comes first.
    pub times: Vec<Time>,
    pub is_open: bool,
    /// After closing, when five or more answered: every group can come to the first time.
    pub every_group_can: Option<bool>,
    pub my_needs: Offers,
}

pub async fn page(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    poll: Id,
) -> Result<TimePage, Refusal> {
    desk.permit(partnership, reader, Act::ProposalsSee).await?;
    let poll = find(desk, partnership, poll).await?;
    let answers = store::proposals::times::answers(desk.tx, poll.id).await?;
    let needs = store::proposals::times::needs(desk.tx, poll.id).await?;
    let is_open = desk.now() < poll.closes_at;
    let people: BTreeSet<Id> = answers.iter().map(|(person, ..)| *person).collect();
    let (order, every_group_can) = if is_open || people.len() < FEWEST {
        ((0..poll.slots.len()).collect(), None)
    } else {
        let belongs = store::proposals::rules::people_of_groups(desk.tx, partnership, None).await?;
        let (order, worst) = counted(&poll, &answers, &needs, &belongs)?;
        (order, Some(worst.is_positive()))
    };
    let mine = |position: i64| {
        let own = answers.iter().find(|(person, at, _)| *person == reader && *at == position);
        own.map(|(_, _, can)| *can)
    };
    let times = order.iter().filter_map(|index: &usize| poll.slots.get(*index));
    Ok(TimePage {
        times: times.map(|slot| Time { slot: *slot, mine: mine(slot.position) }).collect(),
        my_needs: needs
            .iter()
            .find(|(person, _)| *person == reader)
            .map(|(_, needs)| *needs)
            .unwrap_or_default(),
        is_open,
        every_group_can,
        poll,
    })
}

/// The times in order of fit, and the smallest share of any group that can come to the first.
fn counted(
    poll: &TimePoll,
    answers: &[(Id, i64, Can)],
    needs: &[(Id, Offers)],
    belongs: &[(Id, Id)],
) -> Result<(Vec<usize>, Exact), Refusal> {
    let mut counting = Poll {
        slots: poll
            .slots
            .iter()
            .map(|slot| Slot {
                id: slot.position.to_string(),
                start: slot.starts_at.seconds() / 60,
                offers: slot.offers.keys().map(str::to_owned).collect(),
            })
            .collect(),
        ..Poll::default()
    };
    let mut roll: BTreeMap<String, BTreeMap<String, Exact>> = BTreeMap::new();
    for (person, position, can) in answers {
        let Some(index) = poll.slots.iter().position(|slot| slot.position == *position) else { continue };
        let number = u32::try_from(can.number()).unwrap_or(0);
        counting.answers.entry(person.to_string()).or_default().insert(index, number);
        let groups: Vec<Id> =
            belongs.iter().filter(|(who, _)| who == person).map(|(_, group)| *group).collect();
        let share = Exact::ratio(1, i64::try_from(groups.len().max(1)).unwrap_or(1));
        roll.insert(
            person.to_string(),
            groups.iter().map(|group| (group.to_string(), share.clone())).collect(),
        );
    }
    for (person, needs) in needs {
        counting.needs.insert(person.to_string(), needs.keys().map(str::to_owned).collect());
    }
    counting.blocs = Roll(roll);
    let order = counting.choose()?.order;
    let worst = order.first().map(|(_, fit)| fit.worst_bloc.clone()).unwrap_or_default();
    let place = |id: &String| poll.slots.iter().position(|slot| slot.position.to_string() == *id);
    Ok((order.iter().filter_map(|(id, _)| place(id)).collect(), worst))
}
