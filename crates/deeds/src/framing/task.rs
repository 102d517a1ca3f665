//! The task as it stands and as it is being written. No version is ever overwritten; no text is ever locked.

use basics::{Id, Language, Timestamp};
use model::framing::diff::{Change, Standing, between};
use model::framing::task::{
    Placed, Sentence, Share, Task, TaskVersion, VersionState, Wording, WordingVoice, share,
};
use model::framing::translations::WordingTranslation;
use model::statements::KnowledgeKind;
use model::text;
use serde_json::json;

use super::people::{By, People};
use super::{Statements, Texts, Voice};
use crate::permissions::Act;
use crate::{Desk, Refusal};

/// The longest text that can be brought in at once.
const LONGEST_TEXT: usize = 4_000;

/// Opens a task that the table will frame together.
pub async fn open(desk: &mut Desk<'_, '_>, partnership: Id, doer: Id, title: &str) -> Result<Task, Refusal> {
    let member = desk.permit(partnership, doer, Act::FramingOpen).await?;
    let title = text::line(title, 120).map_err(Refusal::field("title"))?;
    let task = Task { id: desk.new_id(), partnership, title, opened_at: desk.now() };
    store::framing::task::add(desk.tx, &task).await?;
    desk.note(&member, Act::FramingOpen, json!({ "task": task.title })).await?;
    Ok(task)
}

/// Brings in the text somebody else gave the table, such as a funder's. It is shown with its source and stands until
/// the table has its own words. It has no voices, and says so.
pub async fn bring_old_text(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    task: Id,
    source: &str,
    old_text: &str,
) -> Result<TaskVersion, Refusal> {
    let member = desk.permit(partnership, doer, Act::FramingOpen).await?;
    let task = find(desk, partnership, task).await?;
    let source = text::line(source, 120).map_err(Refusal::field("source"))?;
    let words = text::words(old_text, LONGEST_TEXT).map_err(Refusal::field("text"))?;
    let versions = of_task(desk, &task).await?;
    if !versions.is_empty() {
        return Err(Refusal::NoSuchStep);
    }
    let version = TaskVersion {
        id: desk.new_id(),
        task: task.id,
        number: 1,
        state: VersionState::Adopted,
        based_on: None,
        source: Some(source),
        opened_at: desk.now(),
        assent_by: None,
        adopted_at: None,
        adopted_by: None,
    };
    store::framing::task::add_version(desk.tx, &version).await?;
    for (position, sentence) in (1..).zip(in_sentences(&words)) {
        add_sentence(desk, &version, position, None, &sentence).await?;
    }
    let about = json!({ "task": task.title, "version": 1, "source": version.source });
    desk.note(&member, Act::FramingOpen, about).await?;
    Ok(version)
}

/// Begins the next version from the one that stands: its sentences, with the voices behind them.
pub async fn begin(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    task: Id,
) -> Result<TaskVersion, Refusal> {
    let member = desk.permit(partnership, doer, Act::FramingOpen).await?;
    let task = find(desk, partnership, task).await?;
    let versions = of_task(desk, &task).await?;
    let current = versions.iter().find(|version| version.state == VersionState::Adopted);
    let version = TaskVersion {
        id: desk.new_id(),
        task: task.id,
        number: versions.iter().map(|version| version.number).max().unwrap_or(0) + 1,
        state: VersionState::Writing,
        based_on: current.map(|version| version.id),
        source: None,
        opened_at: desk.now(),
        assent_by: None,
        adopted_at: None,
        adopted_by: None,
    };
    store::framing::task::add_version(desk.tx, &version).await?;
    if let Some(current) = current {
        copy(desk, partnership, current.id, &version).await?;
    }
    desk.note(&member, Act::FramingOpen, json!({ "task": task.title, "version": version.number })).await?;
    Ok(version)
}

async fn copy(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    from: Id,
    version: &TaskVersion,
) -> Result<(), Refusal> {
    let texts = Texts::read(desk, partnership).await?;
    for old in texts.sentences_of(from).filter(|sentence| !sentence.left_out) {
        let Some(wording) = texts.standing(old.id) else { continue };
        let copied = add_sentence(desk, version, old.position, Some(old.id), wording).await?;
        for voice in texts.voices_of(wording.id) {
            let voice = WordingVoice { wording: copied, ..voice.clone() };
            store::framing::task::add_voice(desk.tx, &voice).await?;
        }
        store::framing::translations::copy(desk.tx, wording.id, copied).await?;
    }
    Ok(())
}

/// What is needed to put a sentence down: its words, and whose they were.
trait Words {
    fn wording(&self, id: Id, sentence: Id, at: Timestamp) -> Wording;
}

impl Words for Wording {
    fn wording(&self, id: Id, sentence: Id, at: Timestamp) -> Wording {
        Wording { id, sentence, at, ..self.clone() }
    }
}

impl Words for String {
    fn wording(&self, id: Id, sentence: Id, at: Timestamp) -> Wording {
        let (text, language) = (self.clone(), Language::Da);
        Wording { id, sentence, text, language, author: None, actor: None, placed: Placed::In, at }
    }
}

async fn add_sentence(
    desk: &mut Desk<'_, '_>,
    version: &TaskVersion,
    position: i64,
    came_from: Option<Id>,
    words: &impl Words,
) -> Result<Id, Refusal> {
    let sentence = Sentence { id: desk.new_id(), version: version.id, position, came_from, left_out: false };
    store::framing::task::add_sentence(desk.tx, &sentence).await?;
    let wording = words.wording(desk.new_id(), sentence.id, desk.now());
    store::framing::task::add_wording(desk.tx, &wording).await?;
    Ok(wording.id)
}

/// Splits a text after full stops and question marks; a text without any is one sentence.
fn in_sentences(words: &str) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::new();
    let mut rest = words;
    while let Some(end) = rest.find(['.', '?', '\n', '؟']) {
        let after = rest[end..].chars().next().map_or(end, |sign| end + sign.len_utf8());
        let (sentence, left) = rest.split_at(after);
        sentences.push(sentence.trim().to_owned());
        rest = left;
    }
    sentences.push(rest.trim().to_owned());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

pub(crate) async fn find(desk: &mut Desk<'_, '_>, partnership: Id, task: Id) -> Result<Task, Refusal> {
    store::framing::task::find(desk.tx, partnership, task).await?.ok_or(Refusal::NotFound)
}

pub(super) async fn version(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    version: Id,
) -> Result<TaskVersion, Refusal> {
    store::framing::task::version(desk.tx, partnership, version).await?.ok_or(Refusal::NotFound)
}

async fn of_task(desk: &mut Desk<'_, '_>, task: &Task) -> Result<Vec<TaskVersion>, Refusal> {
    let mut versions = store::framing::task::versions(desk.tx, task.partnership).await?;
    versions.retain(|version| version.task == task.id);
    Ok(versions)
}

/// A table's tasks with their versions, the newest version first.
pub struct Tasks {
    pub tasks: Vec<(Task, Vec<TaskVersion>)>,
}

pub async fn all(desk: &mut Desk<'_, '_>, partnership: Id, reader: Id) -> Result<Tasks, Refusal> {
    desk.permit(partnership, reader, Act::FramingSee).await?;
    let texts = Texts::read(desk, partnership).await?;
    let with_versions = texts.tasks.iter().map(|task| {
        let of_task = texts.versions.iter().filter(|version| version.task == task.id);
        (task.clone(), of_task.cloned().collect())
    });
    Ok(Tasks { tasks: with_versions.collect() })
}

/// A version with everything that stands in it and lies beside it.
pub struct Page {
    pub task: Task,
    pub version: TaskVersion,
    pub sentences: Vec<Written>,
    /// Shares over the text as it stands.
    pub share: Share,
    pub people: People,
}

/// A place in the text, with its words and what else was suggested for it.
pub struct Written {
    pub sentence: Sentence,
    /// The words that stand there; none while a new sentence is only suggested.
    pub text: Option<Suggested>,
    pub beside: Vec<Suggested>,
    pub before: Vec<Suggested>,
}

/// Somebody's wording with the voices it came from.
pub struct Suggested {
    pub wording: Wording,
    pub by: By,
    pub voices: Vec<Voice>,
    /// The same words in the reader's language, where a person has translated them.
    pub translation: Option<WordingTranslation>,
}

pub async fn page(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    id: Id,
    language: Language,
) -> Result<Page, Refusal> {
    desk.permit(partnership, reader, Act::FramingSee).await?;
    let texts = Texts::read(desk, partnership).await?;
    let people = People::read(desk, partnership, reader).await?;
    let statements = Statements::read(desk, partnership, language).await?;
    let translations = match texts.wordings.iter().any(|wording| wording.language != language) {
        true => store::framing::translations::of_partnership(desk.tx, partnership, language).await?,
        false => Vec::new(),
    };
    let version = texts.version(id)?.clone();
    let task = texts.tasks.iter().find(|task| task.id == version.task).cloned().ok_or(Refusal::NotFound)?;
    let suggested = |wording: &Wording| Suggested {
        wording: wording.clone(),
        by: people.by(wording.author, wording.actor),
        translation: translations.iter().find(|known| known.wording == wording.id).cloned(),
        voices: texts
            .voices_of(wording.id)
            .map(|voice| statements.voice(voice.statement, voice.knowledge))
            .collect(),
    };
    let of = |sentence: Id, placed: Placed| {
        let of_sentence = texts.wordings.iter().filter(move |w| w.sentence == sentence && w.placed == placed);
        of_sentence.map(suggested)
    };
    let written = texts.sentences_of(version.id).map(|sentence| Written {
        text: of(sentence.id, Placed::In).next(),
        beside: of(sentence.id, Placed::Beside).collect(),
        before: of(sentence.id, Placed::Before).collect(),
        sentence: sentence.clone(),
    });
    let sentences: Vec<_> = written.collect();
    let kinds: Vec<Vec<KnowledgeKind>> = sentences
        .iter()
        .filter(|written| !written.sentence.left_out)
        .filter_map(|written| written.text.as_ref())
        .map(|text| texts.voices_of(text.wording.id).map(|voice| voice.knowledge).collect())
        .collect();
    Ok(Page { task, version, sentences, share: share(&kinds), people })
}

impl Page {
    /// The text as it stands, sentence by sentence.
    pub fn text(&self) -> impl Iterator<Item = (&Sentence, &Suggested)> {
        self.sentences
            .iter()
            .filter(|written| !written.sentence.left_out)
            .filter_map(|written| Some((&written.sentence, written.text.as_ref()?)))
    }
}

/// The statements a sentence can be linked to.
pub async fn statements(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    language: Language,
) -> Result<Statements, Refusal> {
    desk.permit(partnership, reader, Act::FramingSee).await?;
    Statements::read(desk, partnership, language).await
}

/// What changed from the version this one was begun from.
pub async fn changes(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    id: Id,
) -> Result<(Option<TaskVersion>, TaskVersion, Vec<Change>), Refusal> {
    desk.permit(partnership, reader, Act::FramingSee).await?;
    let texts = Texts::read(desk, partnership).await?;
    let now = texts.version(id)?.clone();
    let before = now.based_on.map(|base| texts.version(base).cloned()).transpose()?;
    let old = before.as_ref().map(|before| standing(&texts, before.id)).unwrap_or_default();
    let changes = between(&old, &standing(&texts, now.id));
    Ok((before, now, changes))
}

fn standing(texts: &Texts, version: Id) -> Vec<Standing> {
    let kept = texts.sentences_of(version).filter(|sentence| !sentence.left_out).filter_map(|sentence| {
        let text = texts.standing(sentence.id)?.text.clone();
        Some(Standing { sentence: sentence.id, came_from: sentence.came_from, text })
    });
    kept.collect()
}

#[cfg(test)]
mod tests {
    use super::in_sentences;

    #[test]
    fn an_old_text_falls_into_its_sentences() {
        assert_eq!(in_sentences("Et. To?\nTre"), ["Et.", "To?", "Tre"]);
        assert_eq!(in_sentences("Uden punktum"), ["Uden punktum"]);
    }
}
