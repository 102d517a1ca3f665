//! What a person leaves in rooms that know nothing of accounts: gathered for her own eyes, and let go when she leaves.
//! It stands above the rooms, so that none of them has to ask another.

use basics::Id;
use model::survey::Note;
use model::trace::answers::AnswerBack;
use model::trace::reopenings::{Reason, Reopening};
use store::framing::task::OwnWords;

use crate::accounts::Farewell;
use crate::{Desk, Refusal};

/// Her part in the rooms where people write together.
pub struct OwnRecord {
    /// What she suggested for the task.
    pub suggested: Vec<OwnWords>,
    /// What she said to versions of it.
    pub assents: Vec<OwnWords>,
    pub reopenings: Vec<(Reopening, Reason)>,
    /// The answers to what she said.
    pub answers: Vec<AnswerBack>,
}

pub async fn of(desk: &mut Desk<'_, '_>, person: Id) -> Result<OwnRecord, Refusal> {
    Ok(OwnRecord {
        suggested: store::framing::task::suggested_by(desk.tx, person).await?,
        assents: store::framing::task::assents_by(desk.tx, person).await?,
        reopenings: store::trace::reopenings::of_person(desk.tx, person).await?,
        answers: store::trace::answers::of_author(desk.tx, person).await?,
    })
}

/// What she wrote beside pictures of ties, with the title of each picture.
pub async fn notes(desk: &mut Desk<'_, '_>, person: Id) -> Result<Vec<(String, Note)>, Refusal> {
    Ok(store::survey::releases::notes_by(desk.tx, person).await?)
}

/// She leaves. What became the table's own text stays, without her; an answer she still owes is handed over first.
pub(crate) async fn forget(desk: &mut Desk<'_, '_>, person: Id, farewell: Farewell) -> Result<(), Refusal> {
    if store::trace::reopenings::waits_for(desk.tx, person).await? {
        return Err(Refusal::StillAnswers);
    }
    let words_too = farewell == Farewell::EraseWords;
    store::framing::forget_person(desk.tx, person, words_too).await?;
    store::trace::forget_person(desk.tx, person, words_too).await?;
    store::survey::releases::forget_person(desk.tx, person, words_too).await?;
    Ok(())
}
