//! The short code of a hall. It opens the question of an open round, to look at; to answer takes a seat of one's own.
//! It is reckoned anew each day and kept nowhere: yesterday's is still good, for an evening may last.

use basics::Id;
use model::codes::RoomCode;
use model::statements::{Round, RoundState};

use crate::permissions::Act;
use crate::{Desk, Refusal};

const DAY_SECONDS: i64 = 86_400;

fn today(desk: &Desk<'_, '_>) -> i64 {
    desk.now().seconds().div_euclid(DAY_SECONDS)
}

/// Today's code, while the round is open, for whoever puts it on the wall.
pub async fn code(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    round: &Round,
) -> Result<Option<RoomCode>, Refusal> {
    desk.permit(partnership, reader, Act::StatementsSee).await?;
    let day = today(desk);
    Ok((round.state == RoundState::Open).then(|| desk.keys().room_code(round.id, day)))
}

/// The open round this code is for. One that fits two rooms opens neither.
pub async fn find(desk: &mut Desk<'_, '_>, code: RoomCode) -> Result<Round, Refusal> {
    let day = today(desk);
    let mut rooms = store::statements::rounds::all(desk.tx).await?;
    rooms.retain(|round| {
        let is_todays = |day| desk.keys().room_code(round.id, day) == code;
        round.state == RoundState::Open && (is_todays(day) || is_todays(day - 1))
    });
    match rooms.as_slice() {
        [only] => Ok(only.clone()),
        _ => Err(Refusal::UnknownSecret),
    }
}

/// Whether this person has a seat from which she may answer in this round.
pub async fn may_answer(desk: &mut Desk<'_, '_>, round: &Round, person: Id) -> Result<bool, Refusal> {
    match desk.permit(round.partnership, person, Act::StatementsRespond).await {
        Ok(_) => Ok(true),
        Err(store @ Refusal::Store(_)) => Err(store),
        Err(_) => Ok(false),
    }
}
