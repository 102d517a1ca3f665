//! Saying a sentence of the task in another language. A person does it, and the page says so.

use basics::{Id, Language};
use model::framing::task::Wording;
use model::framing::translations::WordingTranslation;
use model::text;
use serde_json::json;

use super::Texts;
use crate::permissions::Act;
use crate::{Desk, Refusal};

/// The same sentence may be longer in another language.
const LONGEST_TRANSLATION: usize = 560;

/// The words that are to be translated.
pub async fn wording(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    wording: Id,
) -> Result<Wording, Refusal> {
    desk.permit(partnership, reader, Act::FramingTranslate).await?;
    let texts = Texts::read(desk, partnership).await?;
    texts.wordings.iter().find(|known| known.id == wording).cloned().ok_or(Refusal::NotFound)
}

/// Keeps a person's translation of these words.
pub async fn translate(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    translator: Id,
    id: Id,
    language: Language,
    words: &str,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, translator, Act::FramingTranslate).await?;
    let original = wording(desk, partnership, translator, id).await?;
    if original.language == language {
        return Err(Refusal::Choice("language"));
    }
    let text = text::line(words, LONGEST_TRANSLATION).map_err(Refusal::field("text"))?;
    let translator = Some(translator);
    let translation = WordingTranslation { wording: id, language, text, translator };
    store::framing::translations::keep(desk.tx, &translation).await?;
    let about = json!({ "text": original.text, "language": language.tag() });
    desk.note(&member, Act::FramingTranslate, about).await
}
