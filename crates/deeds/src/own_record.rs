//! What a person leaves in rooms that know nothing of accounts: gathered for her own eyes, and let go when she leaves.
//! It stands above the rooms, so that none of them has to ask another.

use basics::Id;
use model::statements::Round;
use model::survey::Note;
use model::trace::answers::AnswerBack;
use model::trace::reopenings::{Reason, Reopening};
use model::trace::rounds::RoundAnswer;
use store::framing::task::{OwnAssent, OwnWords};
use store::journal::Own;

use crate::accounts::{self, Farewell, Record};
use crate::{Desk, Refusal};

/// Her part in the rooms where people write together.
pub struct OwnRecord {
    /// What she suggested for the task.
    pub suggested: Vec<OwnWords>,
    /// What she said to versions of it.
    pub assents: Vec<OwnAssent>,
    pub reopenings: Vec<(Reopening, Reason)>,
    /// The answers to what she said.
    pub answers: Vec<AnswerBack>,
    /// The rounds in which she answered, with what was told to all who did.
    pub rounds: Vec<(Round, Option<RoundAnswer>)>,
}

/// All that is kept about her, for her own page and her own copy.
pub struct Everything {
    pub record: Record,
    pub own: OwnRecord,
    /// Her proposals, and what she wrote beside those of others.
    pub at_proposals: Vec<store::proposals::OwnWords>,
    /// What she wrote beside pictures of ties, with the title of each picture.
    pub notes: Vec<(String, Note)>,
    pub acts: Vec<Own>,
}

pub async fn everything(desk: &mut Desk<'_, '_>, person: Id) -> Result<Everything, Refusal> {
    Ok(Everything {
        record: accounts::record(desk, person).await?,
        own: of(desk, person).await?,
        at_proposals: store::proposals::by_author(desk.tx, person).await?,
        notes: store::survey::releases::notes_by(desk.tx, person).await?,
        acts: store::journal::of_person(desk.tx, person).await?,
    })
}

pub async fn of(desk: &mut Desk<'_, '_>, person: Id) -> Result<OwnRecord, Refusal> {
    Ok(OwnRecord {
        suggested: store::framing::task::suggested_by(desk.tx, person).await?,
        assents: store::framing::task::assents_by(desk.tx, person).await?,
        reopenings: store::trace::reopenings::of_person(desk.tx, person).await?,
        answers: store::trace::answers::of_author(desk.tx, person).await?,
        rounds: store::trace::rounds::of_person(desk.tx, person).await?,
    })
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
