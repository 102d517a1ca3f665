//! Agenda cards. Each actor writes what it wants, must by law, can let go of and is afraid of, and shows what it likes.

use basics::Id;
use model::framing::agendas::{AgendaLine, Aim, LetGo};
use model::partnerships::Member;
use model::text;
use serde_json::json;

use super::actor_of;
use super::people::People;
use crate::permissions::Act;
use crate::{Desk, Refusal};

/// Writes a line on one's own actor's card. Nobody else reads it before it is released.
pub async fn write(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    aim: Aim,
    words: &str,
    released: bool,
) -> Result<AgendaLine, Refusal> {
    let member = desk.permit(partnership, doer, Act::FramingCard).await?;
    let actor = actor_of(desk, &member).await?.ok_or(Refusal::NoSuchStep)?;
    let line = AgendaLine {
        id: desk.new_id(),
        partnership,
        actor,
        aim,
        text: text::words(words, 300).map_err(Refusal::field("text"))?,
        released,
        author: Some(doer),
        at: desk.now(),
    };
    store::framing::agendas::add(desk.tx, &line).await?;
    note(desk, &member, &line).await?;
    Ok(line)
}

/// What can be done with a line of one's own card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Release,
    KeepBack,
    TakeOff,
}

pub async fn turn(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    line: Id,
    turn: Turn,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::FramingCard).await?;
    let actor = actor_of(desk, &member).await?;
    let mut line = store::framing::agendas::find(desk.tx, partnership, line)
        .await?
        .filter(|line| Some(line.actor) == actor)
        .ok_or(Refusal::NotFound)?;
    match turn {
        Turn::TakeOff => store::framing::agendas::remove(desk.tx, line.id).await?,
        Turn::Release | Turn::KeepBack => {
            line.released = turn == Turn::Release;
            store::framing::agendas::release(desk.tx, line.id, line.released).await?;
        }
    }
    note(desk, &member, &line).await
}

/// What is not released stays out of the journal as well.
async fn note(desk: &mut Desk<'_, '_>, member: &Member, line: &AgendaLine) -> Result<(), Refusal> {
    let about = json!({ "aim": line.aim.key(), "released": line.released });
    desk.note(member, Act::FramingCard, about).await
}

/// "We have seen that you put this down." It counts when others say so; a duty by law cannot be put down.
pub async fn see(desk: &mut Desk<'_, '_>, partnership: Id, doer: Id, line: Id) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::FramingSeen).await?;
    let actor = member.actor.ok_or(Refusal::NoSuchStep)?;
    let line = store::framing::agendas::find(desk.tx, partnership, line)
        .await?
        .filter(|line| line.released)
        .ok_or(Refusal::NotFound)?;
    if line.aim != Aim::LetsGo || line.actor == actor {
        return Err(Refusal::NoSuchStep);
    }
    let now = desk.now();
    store::framing::agendas::see(desk.tx, line.id, actor, now).await?;
    desk.note(&member, Act::FramingSeen, json!({ "seen": line.text })).await
}

/// One actor's card, as this reader may see it.
pub struct Card {
    pub actor: Id,
    pub name: String,
    pub lines: Vec<Line>,
    pub is_mine: bool,
}

pub struct Line {
    pub line: AgendaLine,
    /// Other actors that have seen it put down, by name.
    pub seen_by: Vec<String>,
    pub counts: bool,
    pub seen_by_me: bool,
}

/// Every actor's card in the order of their names; an empty one has its place too.
pub async fn cards(desk: &mut Desk<'_, '_>, partnership: Id, reader: Id) -> Result<Vec<Card>, Refusal> {
    let member = desk.permit(partnership, reader, Act::FramingSee).await?;
    let mine = actor_of(desk, &member).await?;
    let people = People::read(desk, partnership, reader).await?;
    let lines = store::framing::agendas::of_partnership(desk.tx, partnership).await?;
    let let_goes = store::framing::agendas::let_goes(desk.tx, partnership).await?;
    let card = |actor: &model::partnerships::Actor| {
        let is_mine = mine == Some(actor.id);
        let shown = lines.iter().filter(|line| line.actor == actor.id && (line.released || is_mine));
        Card {
            actor: actor.id,
            name: actor.name.clone(),
            lines: shown.map(|line| seen(line, &let_goes, &people, member.actor)).collect(),
            is_mine,
        }
    };
    Ok(people.actors().iter().map(card).collect())
}

fn seen(line: &AgendaLine, let_goes: &[LetGo], people: &People, mine: Option<Id>) -> Line {
    let put_down = let_goes.iter().find(|let_go| let_go.line == line.id);
    let seen_by = put_down.map(|let_go| let_go.seen_by.as_slice()).unwrap_or_default();
    Line {
        seen_by: seen_by.iter().filter_map(|actor| people.actor(Some(*actor))).collect(),
        counts: put_down.is_some_and(LetGo::counts),
        seen_by_me: mine.is_some_and(|mine| seen_by.contains(&mine)),
        line: line.clone(),
    }
}

/// One let-go of each actor that has put one on the table, to be read aloud at a meeting.
pub async fn to_read_aloud(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
) -> Result<Vec<(String, Line)>, Refusal> {
    let cards = cards(desk, partnership, reader).await?;
    let first = |card: Card| {
        let lines = card.lines.into_iter();
        let mut lines = lines.filter(|line| line.line.aim == Aim::LetsGo && line.line.released);
        lines.next().map(|line| (card.name, line))
    };
    Ok(cards.into_iter().filter_map(first).collect())
}
