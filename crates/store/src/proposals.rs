//! Proposals with their versions and the statements they answer; knowledge, rules and decisions in files of their own.

pub mod ballots;
pub mod decisions;
pub mod knowledge;
pub mod panels;
pub mod paper;
pub mod rules;
pub mod talk;
pub mod times;

use basics::{Id, Language, Timestamp};
use model::proposals::decisions::Verdict;
use model::proposals::{Proposal, Side, Version};
use model::statements::Statement;

use crate::keyed::{keyed, language};
use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

pub async fn add(tx: &mut Tx<'_>, proposal: &Proposal) -> Result<()> {
    let sql = "INSERT INTO proposal (id, partnership, author, said_by, language, written_by, created_at, withdrawn_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let p = proposal;
    let values = args![
        p.id,
        p.partnership,
        p.author,
        &p.said_by,
        p.language,
        p.written_by,
        p.created_at,
        p.withdrawn_at
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub async fn find(tx: &mut Tx<'_>, partnership: Id, id: Id) -> Result<Option<Proposal>> {
    let sql = "SELECT * FROM proposal WHERE id = $1 AND partnership = $2";
    let row = tx.one(sql, args![id, partnership]).await?;
    row.as_ref().map(proposal).transpose()
}

/// A proposal with all its versions, the first one first.
pub async fn whole(tx: &mut Tx<'_>, partnership: Id, id: Id) -> Result<Option<(Proposal, Vec<Version>)>> {
    let sql = "SELECT proposal.*, proposal_version.* FROM proposal \
               JOIN proposal_version ON proposal_version.proposal = proposal.id \
               WHERE proposal.id = $1 AND proposal.partnership = $2 ORDER BY proposal_version.number";
    let rows = tx.all(sql, args![id, partnership]).await?;
    let Some(first) = rows.first() else { return Ok(None) };
    Ok(Some((proposal(first)?, rows.iter().map(version).collect::<Result<_>>()?)))
}

/// Each with its latest words, the latest proposal first.
pub async fn of_partnership(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<(Proposal, Version)>> {
    let sql = "SELECT proposal.*, proposal_version.* FROM proposal \
               JOIN proposal_version ON proposal_version.proposal = proposal.id \
               WHERE proposal.partnership = $1 AND proposal_version.number = \
               (SELECT MAX(number) FROM proposal_version AS latest WHERE latest.proposal = proposal.id) \
               ORDER BY proposal.id DESC";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(|row| Ok((proposal(row)?, version(row)?))).collect()
}

/// A proposal that stands, beside a statement it answers and a decision it came to.
pub struct Answering {
    pub proposal: Proposal,
    /// Its latest words.
    pub version: Version,
    pub statement: Option<Id>,
    pub decided: Option<Decided>,
}

/// A decision that is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decided {
    pub id: Id,
    pub at: Timestamp,
    pub verdict: Verdict,
}

/// Each proposal that stands, once for each shown statement it answers and each decision it came to.
pub async fn answering(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Answering>> {
    let sql = "SELECT proposal.*, proposal_version.*, statement.id AS answers, decision.id AS decided, \
               decision.closed_at, decision.verdict FROM proposal \
               JOIN proposal_version ON proposal_version.proposal = proposal.id AND proposal_version.number = \
               (SELECT MAX(number) FROM proposal_version AS latest WHERE latest.proposal = proposal.id) \
               LEFT JOIN proposal_statement ON proposal_statement.proposal = proposal.id \
               LEFT JOIN statement ON statement.id = proposal_statement.statement AND statement.review = 'shown' \
               LEFT JOIN decision ON decision.proposal = proposal.id AND decision.stage = 'closed' \
               WHERE proposal.partnership = $1 AND proposal.withdrawn_at IS NULL \
               ORDER BY proposal.id, statement.id, decision.id";
    let rows = tx.all(sql, args![partnership]).await?;
    let answering = |row: &Row| {
        let decided = |id| -> Result<Decided> {
            Ok(Decided { id, at: row.time("closed_at")?, verdict: keyed(row, "verdict", Verdict::from_key)? })
        };
        Ok(Answering {
            proposal: proposal(row)?,
            version: version(row)?,
            statement: row.opt_id("answers")?,
            decided: row.opt_id("decided")?.map(decided).transpose()?,
        })
    };
    rows.iter().map(answering).collect()
}

/// Something somebody wrote here: a version of her own proposal, or what she knows beside a proposal.
pub struct OwnWords {
    /// The sentence of the proposal.
    pub proposal: String,
    /// Where it stands beside a proposal; nothing for a proposal of her own.
    pub side: Option<Side>,
    pub text: String,
    pub said_by: String,
    pub language: Language,
    pub at: Timestamp,
}

/// Everything a person wrote in this room, her own proposals first.
pub async fn by_author(tx: &mut Tx<'_>, author: Id) -> Result<Vec<OwnWords>> {
    let sql = "SELECT proposal_version.sentence, COALESCE(proposal_version.more, '') AS text, proposal.said_by, \
               proposal.language, proposal_version.made_at AS at, '' AS side, proposal.id AS id \
               FROM proposal JOIN proposal_version ON proposal_version.proposal = proposal.id \
               WHERE proposal.author = $1 \
               UNION ALL SELECT proposal_version.sentence, knowledge.text, knowledge.said_by, \
               knowledge.language, knowledge.at, knowledge.side, knowledge.id \
               FROM knowledge JOIN proposal_version ON proposal_version.proposal = knowledge.proposal \
               AND proposal_version.number = \
               (SELECT MAX(number) FROM proposal_version AS latest WHERE latest.proposal = knowledge.proposal) \
               WHERE knowledge.author = $1 ORDER BY at, id";
    let rows = tx.all(sql, args![author]).await?;
    let own = |row: &Row| {
        Ok(OwnWords {
            proposal: row.text("sentence")?,
            side: Side::from_key(&row.text("side")?),
            text: row.text("text")?,
            said_by: row.text("said_by")?,
            language: language(row)?,
            at: row.time("at")?,
        })
    };
    let mut words = rows.iter().map(own).collect::<Result<Vec<_>>>()?;
    words.sort_by_key(|own| own.side.is_some());
    Ok(words)
}

pub async fn withdraw(tx: &mut Tx<'_>, id: Id, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE proposal SET withdrawn_at = $2 WHERE id = $1", args![id, now]).await?;
    Ok(())
}

pub async fn add_version(tx: &mut Tx<'_>, version: &Version) -> Result<()> {
    let sql = "INSERT INTO proposal_version (proposal, number, sentence, more, why, made_at) \
               VALUES ($1, $2, $3, $4, $5, $6)";
    let Version { proposal, number, sentence, more, why, made_at } = version;
    tx.execute(sql, args![*proposal, *number, sentence, more.clone(), why.clone(), *made_at]).await?;
    Ok(())
}

/// All versions, the first one first.
pub async fn versions(tx: &mut Tx<'_>, proposal: Id) -> Result<Vec<Version>> {
    let sql = "SELECT * FROM proposal_version WHERE proposal = $1 ORDER BY number";
    let rows = tx.all(sql, args![proposal]).await?;
    rows.iter().map(version).collect()
}

pub async fn link(tx: &mut Tx<'_>, proposal: Id, statement: Id) -> Result<()> {
    let sql = "INSERT INTO proposal_statement (proposal, statement) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    tx.execute(sql, args![proposal, statement]).await?;
    Ok(())
}

/// The shown statements a proposal answers.
pub async fn statements(tx: &mut Tx<'_>, proposal: Id) -> Result<Vec<Statement>> {
    let sql = "SELECT statement.* FROM proposal_statement \
               JOIN statement ON statement.id = proposal_statement.statement \
               WHERE proposal_statement.proposal = $1 AND statement.review = 'shown' ORDER BY statement.id";
    let rows = tx.all(sql, args![proposal]).await?;
    rows.iter().map(crate::statements::statement).collect()
}

/// Everything shown at this table that a proposal could answer.
pub async fn linkable(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Statement>> {
    let sql = "SELECT statement.* FROM statement JOIN round ON round.id = statement.round \
               WHERE round.partnership = $1 AND statement.review = 'shown' ORDER BY statement.id";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(crate::statements::statement).collect()
}

/// Which proposals of a table have lived knowledge beside them: a sentence they answer, or something added.
pub async fn with_lived(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Id>> {
    let sql = "SELECT proposal.id FROM proposal WHERE proposal.partnership = $1 AND (EXISTS \
               (SELECT 1 FROM knowledge WHERE knowledge.proposal = proposal.id AND knowledge.kind = 'lived') OR EXISTS \
               (SELECT 1 FROM proposal_statement JOIN statement ON statement.id = proposal_statement.statement \
               WHERE proposal_statement.proposal = proposal.id AND statement.knowledge = 'lived' \
               AND statement.review = 'shown')) ORDER BY proposal.id";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(|row| row.id("id")).collect()
}

/// The words stay, without a trace of who said them.
pub async fn forget_author(tx: &mut Tx<'_>, author: Id) -> Result<()> {
    tx.execute("UPDATE proposal SET author = NULL WHERE author = $1", args![author]).await?;
    tx.execute("UPDATE knowledge SET author = NULL WHERE author = $1", args![author]).await?;
    Ok(())
}

/// Proposals nobody has decided about go with their author, and everything she added to others.
pub async fn erase_of_author(tx: &mut Tx<'_>, author: Id) -> Result<()> {
    let sql = "DELETE FROM proposal WHERE author = $1 AND NOT EXISTS \
               (SELECT 1 FROM decision WHERE decision.proposal = proposal.id)";
    tx.execute(sql, args![author]).await?;
    tx.execute("DELETE FROM knowledge WHERE author = $1", args![author]).await?;
    forget_author(tx, author).await
}

fn proposal(row: &Row) -> Result<Proposal> {
    Ok(Proposal {
        id: row.id("id")?,
        partnership: row.id("partnership")?,
        author: row.opt_id("author")?,
        said_by: row.text("said_by")?,
        language: language(row)?,
        written_by: row.opt_id("written_by")?,
        created_at: row.time("created_at")?,
        withdrawn_at: row.opt_time("withdrawn_at")?,
    })
}

fn version(row: &Row) -> Result<Version> {
    Ok(Version {
        proposal: row.id("proposal")?,
        number: row.int("number")?,
        sentence: row.text("sentence")?,
        more: row.opt_text("more")?,
        why: row.opt_text("why")?,
        made_at: row.time("made_at")?,
    })
}
