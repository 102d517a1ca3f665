//! Sentences of the task as persons have translated them.

use basics::{Id, Language};
use model::framing::translations::WordingTranslation;

use crate::keyed::language;
use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

/// Keeps a translation; a later one into the same language stands in its place.
pub async fn keep(tx: &mut Tx<'_>, translation: &WordingTranslation) -> Result<()> {
    let sql = "INSERT INTO wording_translation (wording, language, text, translator) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (wording, language) DO UPDATE SET text = excluded.text, translator = excluded.translator";
    let WordingTranslation { wording, language, text, translator } = translation;
    tx.execute(sql, args![*wording, *language, text, *translator]).await?;
    Ok(())
}

/// Everything that was translated into a language at this table.
pub async fn of_partnership(
    tx: &mut Tx<'_>,
    partnership: Id,
    into: Language,
) -> Result<Vec<WordingTranslation>> {
    let sql = "SELECT wording_translation.* FROM wording_translation \
               JOIN task_wording ON task_wording.id = wording_translation.wording \
               JOIN task_sentence ON task_sentence.id = task_wording.sentence \
               JOIN task_version ON task_version.id = task_sentence.version \
               JOIN task ON task.id = task_version.task \
               WHERE task.partnership = $1 AND wording_translation.language = $2 \
               ORDER BY wording_translation.wording";
    let rows = tx.all(sql, args![partnership, into]).await?;
    rows.iter().map(translation).collect()
}

/// The same words stand in a new version: what was translated of them comes along.
pub async fn copy(tx: &mut Tx<'_>, from: Id, to: Id) -> Result<()> {
    let sql = "INSERT INTO wording_translation (wording, language, text, translator) \
               SELECT $2, language, text, translator FROM wording_translation WHERE wording = $1";
    tx.execute(sql, args![from, to]).await?;
    Ok(())
}

fn translation(row: &Row) -> Result<WordingTranslation> {
    Ok(WordingTranslation {
        wording: row.id("wording")?,
        language: language(row)?,
        text: row.text("text")?,
        translator: row.opt_id("translator")?,
    })
}
