//! Common thirds: a thing or an activity people share, who chose it, who owns it, who does what.

use basics::Id;
use model::framing::thirds::{CommonThird, Hands, Part, is_shared};
use model::text;
use serde_json::json;

use crate::permissions::Act;
use crate::{Desk, Refusal};

#[derive(Clone, Debug)]
pub struct NewThird {
    pub name: String,
    pub about: String,
    pub chosen_by: String,
    pub owned_by: String,
}

pub async fn begin(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    new: &NewThird,
) -> Result<CommonThird, Refusal> {
    let member = desk.permit(partnership, doer, Act::FramingThird).await?;
    let third = CommonThird {
        id: desk.new_id(),
        partnership,
        name: text::line(&new.name, 80).map_err(Refusal::field("name"))?,
        about: text::words(&new.about, 300).map_err(Refusal::field("about"))?,
        chosen_by: text::line(&new.chosen_by, 80).map_err(Refusal::field("chosen_by"))?,
        owned_by: text::line(&new.owned_by, 80).map_err(Refusal::field("owned_by"))?,
        since: desk.now(),
        ended_at: None,
    };
    store::framing::thirds::add(desk.tx, &third).await?;
    desk.note(&member, Act::FramingThird, json!({ "third": third.name })).await?;
    Ok(third)
}

/// Adds who does what.
pub async fn add_part(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    third: Id,
    what: &str,
    who: &str,
    hands: Hands,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::FramingThird).await?;
    let third = store::framing::thirds::find(desk.tx, partnership, third).await?.ok_or(Refusal::NotFound)?;
    let part = Part {
        id: desk.new_id(),
        third: third.id,
        what: text::line(what, 120).map_err(Refusal::field("what"))?,
        who: text::line(who, 80).map_err(Refusal::field("who"))?,
        hands,
    };
    store::framing::thirds::add_part(desk.tx, &part).await?;
    desk.note(&member, Act::FramingThird, json!({ "third": third.name, "part": part.what })).await
}

/// It ends for now, or goes on again.
pub async fn rest(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    third: Id,
    rests: bool,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::FramingThird).await?;
    let third = store::framing::thirds::find(desk.tx, partnership, third).await?.ok_or(Refusal::NotFound)?;
    let until = rests.then(|| desk.now());
    store::framing::thirds::end(desk.tx, third.id, until).await?;
    desk.note(&member, Act::FramingThird, json!({ "third": third.name, "rests": rests })).await
}

pub struct Third {
    pub third: CommonThird,
    pub parts: Vec<Part>,
    /// Whether both sides have a hand in it; nothing while there is too little to say.
    pub is_shared: Option<bool>,
}

pub async fn all(desk: &mut Desk<'_, '_>, partnership: Id, reader: Id) -> Result<Vec<Third>, Refusal> {
    desk.permit(partnership, reader, Act::FramingSee).await?;
    let parts = store::framing::thirds::parts(desk.tx, partnership).await?;
    let thirds = store::framing::thirds::of_partnership(desk.tx, partnership).await?;
    let with_parts = thirds.into_iter().map(|third| {
        let parts: Vec<_> = parts.iter().filter(|part| part.third == third.id).cloned().collect();
        Third { is_shared: is_shared(&parts), third, parts }
    });
    Ok(with_parts.collect())
}
