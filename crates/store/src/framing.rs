//! The task in versions, agenda cards, ground rules, common thirds and states; one file each.

pub mod agendas;
pub mod rules;
pub mod states;
pub mod task;
pub mod thirds;
pub mod translations;

use basics::Id;

use crate::{StoreError, Tx, args};

/// She leaves. Words that became the table's text stay without her; with `words` gone too, what only lay beside
/// goes with her, and so does what she said to a version for herself.
pub async fn forget_person(tx: &mut Tx<'_>, person: Id, words_too: bool) -> Result<(), StoreError> {
    if words_too {
        tx.execute("DELETE FROM task_wording WHERE author = $1 AND placed = 'beside'", args![person]).await?;
        tx.execute("DELETE FROM task_assent WHERE person = $1 AND actor IS NULL", args![person]).await?;
    }
    tx.execute("UPDATE task_wording SET author = NULL WHERE author = $1", args![person]).await?;
    tx.execute("UPDATE task_assent SET person = NULL WHERE person = $1", args![person]).await?;
    tx.execute("UPDATE wording_translation SET translator = NULL WHERE translator = $1", args![person])
        .await?;
    tx.execute("UPDATE agenda_line SET author = NULL WHERE author = $1", args![person]).await?;
    tx.execute("UPDATE rule_agreement SET person = NULL WHERE person = $1", args![person]).await?;
    tx.execute("UPDATE task_state SET person = NULL WHERE person = $1", args![person]).await?;
    Ok(())
}
