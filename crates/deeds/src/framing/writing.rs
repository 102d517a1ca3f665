//! Writing the task together. Whoever writes at the same time as another keeps her words: nothing is overwritten
//! in silence, and what gave way stays readable.

use basics::{Id, Language};
use model::framing::task::{Placed, Sentence, TaskVersion, Wording, WordingVoice};
use model::partnerships::Member;
use model::text;
use serde_json::json;

use super::Statements;
use super::task::version;
use crate::permissions::Act;
use crate::{Desk, Refusal};

/// A sentence of the task is as long as a statement at most.
const LONGEST_SENTENCE: usize = 280;
/// A table that has more sentences than this has two tasks.
const MOST_SENTENCES: usize = 200;

/// Words for a sentence of the task.
#[derive(Clone, Debug)]
pub struct NewWording {
    pub version: Id,
    /// The sentence they are for; nothing for a new one.
    pub sentence: Option<Id>,
    /// The wording the writer saw standing there.
    pub seen: Option<Id>,
    pub text: String,
    pub language: Language,
    /// The statements they came from.
    pub voices: Vec<Id>,
    /// Put them in; else they lie beside the text.
    pub put_in: bool,
}

/// What became of somebody's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    PutIn,
    LiesBeside,
    /// Somebody else changed the sentence while she wrote: both stand there now.
    LiesBesideChanged,
}

/// Suggests words for a sentence, or puts them in. The same words twice are one suggestion with more voices.
pub async fn write(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    new: &NewWording,
) -> Result<(Id, Fate), Refusal> {
    let member = desk.permit(partnership, doer, Act::FramingWrite).await?;
    let version = version(desk, partnership, new.version).await?;
    version.write()?;
    let words = text::line(&new.text, LONGEST_SENTENCE).map_err(Refusal::field("text"))?;
    let statements = Statements::read(desk, partnership, new.language).await?;
    if new.voices.iter().any(|voice| statements.find(*voice).is_none()) {
        return Err(Refusal::Choice("voices"));
    }
    let sentence = match new.sentence {
        Some(sentence) => of_version(desk, &version, sentence).await?,
        None => one_more(desk, &version).await?,
    };
    let known = store::framing::task::wordings_of_sentence(desk.tx, sentence).await?;
    let wording = match known.iter().find(|wording| wording.text == words) {
        Some(same) => same.id,
        None => lay_beside(desk, &member, sentence, words, new.language).await?,
    };
    add_voices(desk, wording, &new.voices, &statements).await?;
    let fate = if new.put_in { put_in(desk, &known, wording, new.seen).await? } else { Fate::LiesBeside };
    let about = json!({ "version": version.number, "put_in": fate == Fate::PutIn });
    desk.note(&member, Act::FramingWrite, about).await?;
    Ok((wording, fate))
}

async fn of_version(desk: &mut Desk<'_, '_>, version: &TaskVersion, sentence: Id) -> Result<Id, Refusal> {
    let sentences = store::framing::task::sentences(desk.tx, version.id).await?;
    let found = sentences.iter().find(|known| known.id == sentence);
    found.map(|sentence| sentence.id).ok_or(Refusal::NotFound)
}

async fn one_more(desk: &mut Desk<'_, '_>, version: &TaskVersion) -> Result<Id, Refusal> {
    let sentences = store::framing::task::sentences(desk.tx, version.id).await?;
    if sentences.len() >= MOST_SENTENCES {
        return Err(Refusal::NoSuchStep);
    }
    let position = sentences.iter().map(|sentence| sentence.position).max().unwrap_or(0) + 1;
    let sentence =
        Sentence { id: desk.new_id(), version: version.id, position, came_from: None, left_out: false };
    store::framing::task::add_sentence(desk.tx, &sentence).await?;
    Ok(sentence.id)
}

async fn lay_beside(
    desk: &mut Desk<'_, '_>,
    member: &Member,
    sentence: Id,
    text: String,
    language: Language,
) -> Result<Id, Refusal> {
    let wording = Wording {
        id: desk.new_id(),
        sentence,
        text,
        language,
        author: Some(member.person),
        actor: member.actor,
        placed: Placed::Beside,
        at: desk.now(),
    };
    store::framing::task::add_wording(desk.tx, &wording).await?;
    Ok(wording.id)
}

async fn add_voices(
    desk: &mut Desk<'_, '_>,
    wording: Id,
    voices: &[Id],
    statements: &Statements,
) -> Result<(), Refusal> {
    let known = store::framing::task::voices_of_wording(desk.tx, wording).await?;
    let mut position = known.iter().map(|voice| voice.position).max().unwrap_or(0);
    for &voice in voices {
        let Some(statement) = statements.find(voice) else { continue };
        if known.iter().any(|known| known.statement == Some(voice)) {
            continue;
        }
        position += 1;
        let voice =
            WordingVoice { wording, position, statement: Some(voice), knowledge: statement.knowledge };
        store::framing::task::add_voice(desk.tx, &voice).await?;
    }
    Ok(())
}

async fn put_in(
    desk: &mut Desk<'_, '_>,
    known: &[Wording],
    wording: Id,
    seen: Option<Id>,
) -> Result<Fate, Refusal> {
    let standing = known.iter().find(|wording| wording.placed == Placed::In).map(|wording| wording.id);
    if standing == Some(wording) {
        return Ok(Fate::PutIn);
    }
    if standing != seen {
        return Ok(Fate::LiesBesideChanged);
    }
    if let Some(standing) = standing {
        store::framing::task::place(desk.tx, standing, Placed::Before).await?;
    }
    store::framing::task::place(desk.tx, wording, Placed::In).await?;
    Ok(Fate::PutIn)
}

/// Puts a suggestion in that lies beside the text, or one that stood there before.
pub async fn take(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    sentence: Id,
    wording: Id,
    seen: Option<Id>,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::FramingWrite).await?;
    let version = writable(desk, partnership, sentence).await?;
    let known = store::framing::task::wordings_of_sentence(desk.tx, sentence).await?;
    if !known.iter().any(|known| known.id == wording) {
        return Err(Refusal::NotFound);
    }
    match put_in(desk, &known, wording, seen).await? {
        Fate::PutIn => {
            desk.note(&member, Act::FramingWrite, json!({ "version": version.number, "put_in": true })).await
        }
        Fate::LiesBeside | Fate::LiesBesideChanged => Err(Refusal::ChangedMeanwhile),
    }
}

/// Leaves a sentence out of the text, or brings it back. Its words and voices stay.
pub async fn leave_out(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    sentence: Id,
    left_out: bool,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::FramingWrite).await?;
    let version = writable(desk, partnership, sentence).await?;
    store::framing::task::leave_out(desk.tx, sentence, left_out).await?;
    let about = json!({ "version": version.number, "left_out": left_out });
    desk.note(&member, Act::FramingWrite, about).await
}

async fn writable(desk: &mut Desk<'_, '_>, partnership: Id, sentence: Id) -> Result<TaskVersion, Refusal> {
    let found =
        store::framing::task::sentence(desk.tx, partnership, sentence).await?.ok_or(Refusal::NotFound)?;
    let version = version(desk, partnership, found.version).await?;
    version.write()?;
    Ok(version)
}
