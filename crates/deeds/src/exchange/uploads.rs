//! An upload waits until its person has seen what was understood, and has said what the file does not say.

use basics::Id;
use formats::upload::Upload;

use crate::permissions::Act;
use crate::{Desk, Refusal};

/// Keeps an upload for later this day, in place of a former one.
pub async fn keep(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    upload: &Upload,
) -> Result<Id, Refusal> {
    desk.permit(partnership, person, Act::ExchangeImport).await?;
    let (id, now) = (desk.new_id(), desk.now());
    store::exchange::uploads::keep(desk.tx, partnership, person, id, upload.to_bytes(), now).await?;
    Ok(id)
}

/// Which upload of this person waits, for a form that was sent twice.
pub async fn latest(desk: &mut Desk<'_, '_>, partnership: Id, person: Id) -> Result<Id, Refusal> {
    desk.permit(partnership, person, Act::ExchangeImport).await?;
    let id = store::exchange::uploads::latest(desk.tx, partnership, person).await?;
    id.ok_or(Refusal::NotFound)
}

/// The waiting upload, for the person who sent it.
pub async fn find(desk: &mut Desk<'_, '_>, partnership: Id, person: Id, id: Id) -> Result<Upload, Refusal> {
    desk.permit(partnership, person, Act::ExchangeImport).await?;
    let bytes = store::exchange::uploads::find(desk.tx, partnership, person, id).await?;
    Ok(Upload::from_bytes(&bytes.ok_or(Refusal::NotFound)?)?)
}
