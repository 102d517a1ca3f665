//! Tasks, their versions, sentences, wordings with their voices, and assents.

use basics::{Id, Timestamp};
use model::framing::task::{
    Assent, Placed, Sentence, Step, Task, TaskVersion, VersionState, Wording, WordingVoice,
};
use model::statements::KnowledgeKind;

use crate::keyed::{keyed, language};
use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

pub async fn add(tx: &mut Tx<'_>, task: &Task) -> Result<()> {
    let Task { id, partnership, title, opened_at } = task;
    let sql = "INSERT INTO task (id, partnership, title, opened_at) VALUES ($1, $2, $3, $4)";
    tx.execute(sql, args![*id, *partnership, title, *opened_at]).await?;
    Ok(())
}

/// The tasks of a table, in the order they were opened.
pub async fn of_partnership(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Task>> {
    let rows = tx.all("SELECT * FROM task WHERE partnership = $1 ORDER BY id", args![partnership]).await?;
    rows.iter().map(task).collect()
}

pub async fn find(tx: &mut Tx<'_>, partnership: Id, id: Id) -> Result<Option<Task>> {
    let row = tx.one("SELECT * FROM task WHERE id = $1 AND partnership = $2", args![id, partnership]).await?;
    row.as_ref().map(task).transpose()
}

pub async fn add_version(tx: &mut Tx<'_>, version: &TaskVersion) -> Result<()> {
    let v = version;
    let sql = "INSERT INTO task_version (id, task, number, state, based_on, source, opened_at, assent_by, adopted_at, adopted_by) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let values = args![
        v.id,
        v.task,
        v.number,
        v.state.key(),
        v.based_on,
        v.source.clone(),
        v.opened_at,
        v.assent_by,
        v.adopted_at,
        v.adopted_by.clone(),
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Every version of a table's tasks, the newest first.
pub async fn versions(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<TaskVersion>> {
    let sql = "SELECT task_version.* FROM task_version JOIN task ON task.id = task_version.task \
               WHERE task.partnership = $1 ORDER BY task.id, task_version.number DESC";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(version_of).collect()
}

pub async fn version(tx: &mut Tx<'_>, partnership: Id, id: Id) -> Result<Option<TaskVersion>> {
    let sql = "SELECT task_version.* FROM task_version JOIN task ON task.id = task_version.task \
               WHERE task_version.id = $1 AND task.partnership = $2";
    let row = tx.one(sql, args![id, partnership]).await?;
    row.as_ref().map(version_of).transpose()
}

/// The version that stands now, if one was ever adopted.
pub async fn current(tx: &mut Tx<'_>, task: Id) -> Result<Option<Id>> {
    let sql = "SELECT id FROM task_version WHERE task = $1 AND state = 'adopted'";
    tx.one(sql, args![task]).await?.map(|row| row.id("id")).transpose()
}

pub async fn offer(tx: &mut Tx<'_>, version: Id, assent_by: Timestamp) -> Result<()> {
    let sql = "UPDATE task_version SET state = 'offered', assent_by = $2 WHERE id = $1";
    tx.execute(sql, args![version, assent_by]).await?;
    Ok(())
}

/// Back to writing: what was said to it stays with it.
pub async fn take_back(tx: &mut Tx<'_>, version: Id) -> Result<()> {
    let sql = "UPDATE task_version SET state = 'writing', assent_by = NULL WHERE id = $1";
    tx.execute(sql, args![version]).await?;
    Ok(())
}

/// It stands from now on, by the rule of this title where there was one; the one before it is kept as replaced.
pub async fn adopt(tx: &mut Tx<'_>, version: &TaskVersion, by: Option<&str>, now: Timestamp) -> Result<()> {
    let sql = "UPDATE task_version SET state = $2 WHERE task = $1 AND state = $3";
    let (replaced, adopted) = (VersionState::Replaced.key(), VersionState::Adopted.key());
    tx.execute(sql, args![version.task, replaced, adopted]).await?;
    let sql = "UPDATE task_version SET state = $2, adopted_at = $3, adopted_by = $4 WHERE id = $1";
    tx.execute(sql, args![version.id, adopted, now, by.map(str::to_owned)]).await?;
    Ok(())
}

pub async fn add_sentence(tx: &mut Tx<'_>, sentence: &Sentence) -> Result<()> {
    let Sentence { id, version, position, came_from, left_out } = *sentence;
    let sql =
        "INSERT INTO task_sentence (id, version, position, came_from, left_out) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(sql, args![id, version, position, came_from, left_out]).await?;
    Ok(())
}

pub async fn leave_out(tx: &mut Tx<'_>, sentence: Id, left_out: bool) -> Result<()> {
    let sql = "UPDATE task_sentence SET left_out = $2 WHERE id = $1";
    tx.execute(sql, args![sentence, left_out]).await?;
    Ok(())
}

/// Every sentence of a table's tasks in reading order.
pub async fn all_sentences(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Sentence>> {
    let sql = "SELECT task_sentence.* FROM task_sentence JOIN task_version ON task_version.id = task_sentence.version \
               JOIN task ON task.id = task_version.task WHERE task.partnership = $1 \
               ORDER BY task_sentence.version, task_sentence.position, task_sentence.id";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(sentence_of).collect()
}

/// Every wording of a table's tasks, in the order they were written.
pub async fn all_wordings(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Wording>> {
    let sql = "SELECT task_wording.* FROM task_wording JOIN task_sentence ON task_sentence.id = task_wording.sentence \
               JOIN task_version ON task_version.id = task_sentence.version \
               JOIN task ON task.id = task_version.task WHERE task.partnership = $1 ORDER BY task_wording.id";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(wording_of).collect()
}

/// The voices behind every wording of a table's tasks.
pub async fn all_voices(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<WordingVoice>> {
    let sql = "SELECT wording_voice.* FROM wording_voice JOIN task_wording ON task_wording.id = wording_voice.wording \
               JOIN task_sentence ON task_sentence.id = task_wording.sentence \
               JOIN task_version ON task_version.id = task_sentence.version \
               JOIN task ON task.id = task_version.task WHERE task.partnership = $1 \
               ORDER BY wording_voice.wording, wording_voice.position";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(voice_of).collect()
}

/// Every sentence of a version in reading order.
pub async fn sentences(tx: &mut Tx<'_>, version: Id) -> Result<Vec<Sentence>> {
    let sql = "SELECT * FROM task_sentence WHERE version = $1 ORDER BY position, id";
    let rows = tx.all(sql, args![version]).await?;
    rows.iter().map(sentence_of).collect()
}

pub async fn sentence(tx: &mut Tx<'_>, partnership: Id, id: Id) -> Result<Option<Sentence>> {
    let sql = "SELECT task_sentence.* FROM task_sentence \
               JOIN task_version ON task_version.id = task_sentence.version \
               JOIN task ON task.id = task_version.task WHERE task_sentence.id = $1 AND task.partnership = $2";
    let row = tx.one(sql, args![id, partnership]).await?;
    row.as_ref().map(sentence_of).transpose()
}

pub async fn add_wording(tx: &mut Tx<'_>, wording: &Wording) -> Result<()> {
    let w = wording;
    let sql = "INSERT INTO task_wording (id, sentence, text, language, author, actor, placed, at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    tx.execute(sql, args![w.id, w.sentence, &w.text, w.language, w.author, w.actor, w.placed.key(), w.at])
        .await?;
    Ok(())
}

pub async fn place(tx: &mut Tx<'_>, wording: Id, placed: Placed) -> Result<()> {
    tx.execute("UPDATE task_wording SET placed = $2 WHERE id = $1", args![wording, placed.key()]).await?;
    Ok(())
}

/// The wordings of one sentence, in the order they were written.
pub async fn wordings_of_sentence(tx: &mut Tx<'_>, sentence: Id) -> Result<Vec<Wording>> {
    let rows = tx.all("SELECT * FROM task_wording WHERE sentence = $1 ORDER BY id", args![sentence]).await?;
    rows.iter().map(wording_of).collect()
}

pub async fn add_voice(tx: &mut Tx<'_>, voice: &WordingVoice) -> Result<()> {
    let WordingVoice { wording, position, statement, knowledge } = *voice;
    let sql = "INSERT INTO wording_voice (wording, position, statement, knowledge) VALUES ($1, $2, $3, $4)";
    tx.execute(sql, args![wording, position, statement, knowledge.key()]).await?;
    Ok(())
}

pub async fn voices_of_wording(tx: &mut Tx<'_>, wording: Id) -> Result<Vec<WordingVoice>> {
    let sql = "SELECT * FROM wording_voice WHERE wording = $1 ORDER BY position";
    let rows = tx.all(sql, args![wording]).await?;
    rows.iter().map(voice_of).collect()
}

pub async fn add_assent(tx: &mut Tx<'_>, assent: &Assent) -> Result<()> {
    let a = assent;
    let sql = "INSERT INTO task_assent (id, version, person, actor, step, reason, said_by, at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let step = i64::from(a.step.number());
    let values = args![a.id, a.version, a.person, a.actor, step, a.reason.clone(), a.said_by.clone(), a.at];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Everything ever said to a version, in the order it was said.
pub async fn assents(tx: &mut Tx<'_>, version: Id) -> Result<Vec<Assent>> {
    let rows = tx.all("SELECT * FROM task_assent WHERE version = $1 ORDER BY at, id", args![version]).await?;
    rows.iter().map(assent).collect()
}

/// Who belongs to which group, of those who have spoken to this version.
pub async fn speakers_by_group(tx: &mut Tx<'_>, version: Id) -> Result<Vec<(Id, Id)>> {
    let sql = "SELECT DISTINCT group_member.affected_group, group_member.person FROM group_member \
               JOIN task_assent ON task_assent.person = group_member.person \
               WHERE task_assent.version = $1 ORDER BY group_member.affected_group, group_member.person";
    let rows = tx.all(sql, args![version]).await?;
    rows.iter().map(|row| Ok((row.id("affected_group")?, row.id("person")?))).collect()
}

/// Something a person wrote herself: where, what and when.
pub struct OwnWords {
    pub version: i64,
    pub text: String,
    pub at: Timestamp,
}

/// How far a person went along with a version.
pub struct OwnAssent {
    pub version: i64,
    pub step: Step,
    pub reason: Option<String>,
    pub at: Timestamp,
}

pub async fn suggested_by(tx: &mut Tx<'_>, person: Id) -> Result<Vec<OwnWords>> {
    let sql = "SELECT task_version.number, task_wording.text, task_wording.at FROM task_wording \
               JOIN task_sentence ON task_sentence.id = task_wording.sentence \
               JOIN task_version ON task_version.id = task_sentence.version \
               WHERE task_wording.author = $1 ORDER BY task_wording.id";
    own_words(tx.all(sql, args![person]).await?)
}

/// What she said to versions, by step, with her reason where she gave one.
pub async fn assents_by(tx: &mut Tx<'_>, person: Id) -> Result<Vec<OwnAssent>> {
    let sql = "SELECT task_assent.*, task_version.number FROM task_assent \
               JOIN task_version ON task_version.id = task_assent.version \
               WHERE task_assent.person = $1 ORDER BY task_assent.id";
    let rows = tx.all(sql, args![person]).await?;
    let own = |row: &Row| {
        let Assent { step, reason, at, .. } = assent(row)?;
        Ok(OwnAssent { version: row.int("number")?, step, reason, at })
    };
    rows.iter().map(own).collect()
}

fn own_words(rows: Vec<Row>) -> Result<Vec<OwnWords>> {
    let own = |row: &Row| {
        Ok(OwnWords { version: row.int("number")?, text: row.text("text")?, at: row.time("at")? })
    };
    rows.iter().map(own).collect()
}

fn task(row: &Row) -> Result<Task> {
    Ok(Task {
        id: row.id("id")?,
        partnership: row.id("partnership")?,
        title: row.text("title")?,
        opened_at: row.time("opened_at")?,
    })
}

fn version_of(row: &Row) -> Result<TaskVersion> {
    Ok(TaskVersion {
        id: row.id("id")?,
        task: row.id("task")?,
        number: row.int("number")?,
        state: keyed(row, "state", VersionState::from_key)?,
        based_on: row.opt_id("based_on")?,
        source: row.opt_text("source")?,
        opened_at: row.time("opened_at")?,
        assent_by: row.opt_time("assent_by")?,
        adopted_at: row.opt_time("adopted_at")?,
        adopted_by: row.opt_text("adopted_by")?,
    })
}

fn sentence_of(row: &Row) -> Result<Sentence> {
    Ok(Sentence {
        id: row.id("id")?,
        version: row.id("version")?,
        position: row.int("position")?,
        came_from: row.opt_id("came_from")?,
        left_out: row.flag("left_out")?,
    })
}

fn wording_of(row: &Row) -> Result<Wording> {
    Ok(Wording {
        id: row.id("id")?,
        sentence: row.id("sentence")?,
        text: row.text("text")?,
        language: language(row)?,
        author: row.opt_id("author")?,
        actor: row.opt_id("actor")?,
        placed: keyed(row, "placed", Placed::from_key)?,
        at: row.time("at")?,
    })
}

fn voice_of(row: &Row) -> Result<WordingVoice> {
    Ok(WordingVoice {
        wording: row.id("wording")?,
        position: row.int("position")?,
        statement: row.opt_id("statement")?,
        knowledge: keyed(row, "knowledge", KnowledgeKind::from_key)?,
    })
}

fn assent(row: &Row) -> Result<Assent> {
    let step = row.int("step")?;
    Ok(Assent {
        id: row.id("id")?,
        version: row.id("version")?,
        person: row.opt_id("person")?,
        actor: row.opt_id("actor")?,
        step: Step::new(step)
            .ok_or_else(|| StoreError::Damaged(format!("an assent is kept as step {step} of eight")))?,
        reason: row.opt_text("reason")?,
        said_by: row.opt_text("said_by")?,
        at: row.time("at")?,
    })
}
