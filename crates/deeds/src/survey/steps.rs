//! What people do with the picture: their own reading of it, and two who will be introduced.

use basics::Id;
use model::survey::{Note, Step};
use model::text;
use serde_json::json;

use crate::permissions::Act;
use crate::{Desk, Refusal};

/// »What is missing, what surprises?«, in the reader's own words. Signed by her actor, or as a resident; never by name.
pub async fn write(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    wave: Id,
    words: &str,
) -> Result<Note, Refusal> {
    let member = desk.permit(partnership, reader, Act::SurveyRead).await?;
    let wave = super::find(desk, partnership, wave).await?;
    let actors = store::partnerships::actors(desk.tx, partnership).await?;
    let actor = actors.into_iter().find(|actor| Some(actor.id) == member.actor);
    let said_by = match actor {
        Some(actor) if !member.role.is_private() => actor.name,
        _ => member.role.key().to_owned(),
    };
    let note = Note {
        id: desk.new_id(),
        wave: wave.id,
        person: Some(reader),
        said_by,
        text: text::words(words, 600).map_err(Refusal::field("note"))?,
        at: desk.now(),
    };
    store::survey::releases::add_note(desk.tx, &note).await?;
    // What she read in the picture stands beside it; the journal only counts it.
    desk.note_personal(partnership, reader, Act::SurveyRead, json!({ "note": note.id.to_string() })).await?;
    Ok(note)
}

pub async fn take_back(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    note: Id,
) -> Result<(), Refusal> {
    desk.permit(partnership, reader, Act::SurveyRead).await?;
    if !store::survey::releases::take_note_back(desk.tx, note, reader).await? {
        return Err(Refusal::NotFound);
    }
    let what = json!({ "note": note.to_string(), "withdrawn": true });
    desk.note_personal(partnership, reader, Act::SurveyRead, what).await
}

/// Two who will be introduced: who talks to whom, and when.
#[derive(Clone, Debug)]
pub struct NewStep {
    pub one: Id,
    pub other: Id,
    pub talk: String,
}

pub async fn introduce(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    wave: Id,
    new: &NewStep,
) -> Result<Step, Refusal> {
    let member = desk.permit(partnership, doer, Act::SurveyIntroduce).await?;
    let wave = super::find(desk, partnership, wave).await?;
    let asked = store::survey::respondents(desk.tx, wave.id).await?;
    let name = |id: Id| {
        let found = asked.iter().find(|(respondent, actor)| actor.id == id && respondent.is_drawn());
        found.map(|(_, actor)| actor.name.clone())
    };
    let one = name(new.one).ok_or(Refusal::Choice("one"))?;
    let other = name(new.other).filter(|_| new.one != new.other).ok_or(Refusal::Choice("other"))?;
    let step = Step {
        id: desk.new_id(),
        wave: wave.id,
        one: new.one,
        other: new.other,
        talk: text::words(&new.talk, 300).map_err(Refusal::field("talk"))?,
        at: desk.now(),
    };
    store::survey::releases::add_step(desk.tx, &step).await?;
    desk.note(&member, Act::SurveyIntroduce, json!({ "one": one, "other": other })).await?;
    Ok(step)
}
