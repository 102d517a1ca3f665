//! What people say, and the answers others give. The findings are drawn by the `opinion` workshop;
//! only what five or more people said together is ever let out.

pub mod findings;
pub mod front;
pub mod offers;
pub mod reckoning;
pub mod results;
pub mod rooms;
pub mod rounds;

use basics::{Dice, Id, Language};
use model::partnerships::Member;
use model::statements::{
    Answer, KnowledgeKind, Response, ResponseError, Review, Round, RoundState, Statement, Translation, Way,
};
use model::text;
use opinion::next::{Open, draw_open};
use serde_json::json;
use sha2::{Digest, Sha256};
use store::statements::responses::Heard;

use self::offers::Offer;
use crate::permissions::Act;
use crate::{Desk, Refusal, companions};

const LONGEST_STATEMENT: usize = 280;

/// One idea, one voice, no name.
#[derive(Clone, Debug)]
pub struct NewStatement {
    pub text: String,
    pub said_by: String,
    pub language: Language,
    pub knowledge: KnowledgeKind,
}

/// Says something in one's own words. It is read for names of persons and harm before others see it.
pub async fn say(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    author: Id,
    round: Id,
    new: &NewStatement,
) -> Result<Statement, Refusal> {
    let member = desk.permit(partnership, author, Act::StatementsSay).await?;
    keep(desk, &member, round, new, None).await
}

/// A helper writes it down, with the person's leave, and reads it back before it is kept.
pub async fn write_down(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    helper: Id,
    author: Id,
    round: Id,
    new: &NewStatement,
) -> Result<Statement, Refusal> {
    companions::may_write_for(desk, partnership, helper, author).await?;
    let member = desk.permit(partnership, author, Act::StatementsSay).await?;
    keep(desk, &member, round, new, Some(helper)).await
}

async fn keep(
    desk: &mut Desk<'_, '_>,
    author: &Member,
    round: Id,
    new: &NewStatement,
    written_by: Option<Id>,
) -> Result<Statement, Refusal> {
    let round = rounds::find(desk, author.partnership, round).await?;
    if round.state != RoundState::Open {
        return Err(ResponseError::RoundNotOpen.into());
    }
    let number = store::statements::next_number(desk.tx, round.id).await?;
    let statement = Statement {
        id: desk.new_id(),
        round: round.id,
        label: format!("S{number:02}"),
        author: Some(author.person),
        said_by: text::line(&new.said_by, 60).map_err(Refusal::field("said_by"))?,
        text: text::words(&new.text, LONGEST_STATEMENT).map_err(Refusal::field("text"))?,
        language: new.language,
        knowledge: new.knowledge,
        review: Review::Waiting,
        refusal: None,
        written_by,
        created_at: desk.now(),
    };
    store::statements::add(desk.tx, &statement).await?;
    let about =
        json!({ "statement": statement.id.to_string(), "written_by": written_by.map(|id| id.to_string()) });
    desk.note_personal(author.partnership, author.person, Act::StatementsSay, about).await?;
    Ok(statement)
}

/// The statements of a round that wait for review, for whoever reviews.
pub async fn waiting(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    round: Id,
) -> Result<Vec<Statement>, Refusal> {
    desk.permit(partnership, reader, Act::StatementsReview).await?;
    let round = rounds::find(desk, partnership, round).await?;
    let mut statements = store::statements::of_round(desk.tx, round.id).await?;
    statements.retain(|statement| statement.review == Review::Waiting);
    Ok(statements)
}

/// Shows a statement, or refuses it with a reason its author reads. Only names of persons and harm are reasons.
pub async fn review(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reviewer: Id,
    statement: Id,
    refusal: Option<&str>,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, reviewer, Act::StatementsReview).await?;
    let statement = find(desk, partnership, statement).await?;
    if matches!(statement.review, Review::Withdrawn | Review::Joined) {
        return Err(Refusal::NoSuchStep);
    }
    let reason =
        refusal.map(|reason| text::words(reason, 300).map_err(Refusal::field("reason"))).transpose()?;
    let review = if reason.is_some() { Review::Refused } else { Review::Shown };
    store::statements::set_review(desk.tx, statement.id, review, reason.as_deref()).await?;
    // The reason is for the author alone; the journal, which nobody can erase, must not repeat what was refused.
    let about = json!({ "statement": statement.label, "review": review.key() });
    desk.note(&member, Act::StatementsReview, about).await
}

/// The teller takes her sentence back; nobody is asked about it any more.
pub async fn withdraw(desk: &mut Desk<'_, '_>, person: Id, statement: Id) -> Result<(), Refusal> {
    let (statement, round) = own(desk, person, statement).await?;
    store::statements::set_review(desk.tx, statement.id, Review::Withdrawn, None).await?;
    desk.note_personal(
        round.partnership,
        person,
        Act::StatementsSay,
        json!({ "withdrawn": statement.id.to_string() }),
    )
    .await
}

/// The teller mends her own words; they are read again before others see them.
pub async fn reword(desk: &mut Desk<'_, '_>, person: Id, statement: Id, words: &str) -> Result<(), Refusal> {
    let (statement, round) = own(desk, person, statement).await?;
    let words = text::words(words, LONGEST_STATEMENT).map_err(Refusal::field("text"))?;
    store::statements::reword(desk.tx, statement.id, &words, Review::Waiting).await?;
    desk.note_personal(
        round.partnership,
        person,
        Act::StatementsSay,
        json!({ "reworded": statement.id.to_string() }),
    )
    .await
}

/// Two statements say the same; this one's teller agrees to be joined to the other.
pub async fn join(desk: &mut Desk<'_, '_>, person: Id, statement: Id, into: Id) -> Result<(), Refusal> {
    let (statement, round) = own(desk, person, statement).await?;
    let other = find(desk, round.partnership, into).await?;
    if other.round != statement.round || other.id == statement.id || other.review != Review::Shown {
        return Err(Refusal::NoSuchStep);
    }
    store::statements::join(desk.tx, statement.id, other.id).await?;
    desk.note_personal(
        round.partnership,
        person,
        Act::StatementsSay,
        json!({ "joined": statement.id.to_string() }),
    )
    .await
}

/// A teller's own statement, and the shown ones of its round that it could be joined to.
pub async fn could_join(
    desk: &mut Desk<'_, '_>,
    person: Id,
    statement: Id,
) -> Result<(Statement, Vec<Statement>), Refusal> {
    let (statement, round) = own(desk, person, statement).await?;
    let mut others = store::statements::of_round(desk.tx, round.id).await?;
    others.retain(|other| other.review == Review::Shown && other.id != statement.id);
    Ok((statement, others))
}

async fn own(desk: &mut Desk<'_, '_>, person: Id, statement: Id) -> Result<(Statement, Round), Refusal> {
    let statement = store::statements::find(desk.tx, statement)
        .await?
        .filter(|statement| statement.author == Some(person))
        .ok_or(Refusal::NotFound)?;
    let round = store::statements::rounds::by_id(desk.tx, statement.round).await?.ok_or(Refusal::NotFound)?;
    desk.permit(round.partnership, person, Act::StatementsSay).await?;
    Ok((statement, round))
}

async fn find(desk: &mut Desk<'_, '_>, partnership: Id, statement: Id) -> Result<Statement, Refusal> {
    let statement = store::statements::find(desk.tx, statement).await?.ok_or(Refusal::NotFound)?;
    rounds::find(desk, partnership, statement.round).await?;
    Ok(statement)
}

/// A statement others may see, for whoever translates it.
pub async fn shown(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    statement: Id,
) -> Result<Statement, Refusal> {
    desk.permit(partnership, reader, Act::StatementsSee).await?;
    let statement = find(desk, partnership, statement).await?;
    if statement.review == Review::Shown { Ok(statement) } else { Err(Refusal::NotFound) }
}

/// The same words in another language, also of who says them.
#[derive(Clone, Debug)]
pub struct NewTranslation {
    pub language: Language,
    pub text: String,
    pub said_by: String,
}

/// A person's translation, marked as such. The original stands beside it everywhere.
pub async fn translate(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    translator: Id,
    statement: Id,
    new: &NewTranslation,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, translator, Act::StatementsTranslate).await?;
    let statement = find(desk, partnership, statement).await?;
    if statement.language == new.language {
        return Err(Refusal::Choice("language"));
    }
    let translation = Translation {
        language: new.language,
        text: text::words(&new.text, 2 * LONGEST_STATEMENT).map_err(Refusal::field("text"))?,
        said_by: text::line(&new.said_by, 60).map_err(Refusal::field("said_by"))?,
        translator: Some(translator),
    };
    store::statements::translate(desk.tx, statement.id, &translation).await?;
    desk.note(
        &member,
        Act::StatementsTranslate,
        json!({ "statement": statement.label, "language": new.language.tag() }),
    )
    .await
}

/// What somebody answers, and how it came in.
#[derive(Clone, Copy, Debug)]
pub struct NewResponse {
    pub statement: Id,
    pub answer: Answer,
    pub matters: Option<bool>,
    pub way: Way,
}

/// Keeps an answer. A later one replaces an earlier one; the journal keeps both.
pub async fn respond(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    new: NewResponse,
) -> Result<Response, Refusal> {
    desk.permit(partnership, person, Act::StatementsRespond).await?;
    keep_response(desk, partnership, person, new, None).await
}

/// A helper passes on the answer of a person who let her write.
pub async fn respond_for(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    helper: Id,
    person: Id,
    new: NewResponse,
) -> Result<Response, Refusal> {
    companions::may_write_for(desk, partnership, helper, person).await?;
    desk.permit(partnership, person, Act::StatementsRespond).await?;
    keep_response(desk, partnership, person, new, Some(helper)).await
}

/// The next statement to read to a person, for a helper who may write for her.
pub async fn next_for(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    helper: Id,
    person: Id,
    round: Id,
    skip: &[Id],
    language: Language,
) -> Result<Option<Asked>, Refusal> {
    companions::may_write_for(desk, partnership, helper, person).await?;
    next(desk, partnership, person, round, skip, language).await
}

/// An answer from a sheet of paper that the person handed over herself.
pub(crate) async fn respond_on_paper(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    helper: Id,
    person: Id,
    new: NewResponse,
) -> Result<Response, Refusal> {
    desk.permit(partnership, person, Act::StatementsRespond).await?;
    keep_response(desk, partnership, person, new, Some(helper)).await
}

async fn keep_response(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    new: NewResponse,
    written_by: Option<Id>,
) -> Result<Response, Refusal> {
    let statement = store::statements::find(desk.tx, new.statement).await?.ok_or(Refusal::NotFound)?;
    rounds::find(desk, partnership, statement.round).await?.receive(&statement)?;
    let NewResponse { answer, matters, way, .. } = new;
    let response =
        Response { statement: statement.id, person, answer, matters, way, written_by, at: desk.now() };
    store::statements::responses::keep(desk.tx, &response).await?;
    let what = json!({ "statement": statement.id.to_string(), "answer": answer.sign(), "matters": matters });
    desk.note_personal(partnership, person, Act::StatementsRespond, what).await?;
    Ok(response)
}

/// Whether it matters to her: asked after the answer, and she may leave it out.
pub async fn say_whether_it_matters(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    statement: Id,
    matters: Option<bool>,
) -> Result<(), Refusal> {
    desk.permit(partnership, person, Act::StatementsRespond).await?;
    let statement = store::statements::find(desk.tx, statement).await?.ok_or(Refusal::NotFound)?;
    rounds::find(desk, partnership, statement.round).await?.receive(&statement)?;
    let now = desk.now();
    if !store::statements::responses::set_matters(desk.tx, statement.id, person, matters, now).await? {
        return Err(Refusal::NotFound);
    }
    let what = json!({ "statement": statement.id.to_string(), "matters": matters });
    desk.note_personal(partnership, person, Act::StatementsRespond, what).await
}

/// She takes an answer back. Works in any round, open or closed.
pub async fn withdraw_response(desk: &mut Desk<'_, '_>, person: Id, statement: Id) -> Result<(), Refusal> {
    let statement = store::statements::find(desk.tx, statement).await?.ok_or(Refusal::NotFound)?;
    let round = store::statements::rounds::by_id(desk.tx, statement.round).await?.ok_or(Refusal::NotFound)?;
    if !store::statements::responses::withdraw(desk.tx, statement.id, person).await? {
        return Err(Refusal::NotFound);
    }
    let what = json!({ "statement": statement.id.to_string(), "withdrawn": true });
    desk.note_personal(round.partnership, person, Act::StatementsRespond, what).await
}

/// A statement to answer, in her language if a person has translated it.
pub struct Asked {
    pub round: Round,
    pub statement: Statement,
    pub translation: Option<Translation>,
    pub mine: Option<Response>,
    pub n_answered: usize,
    pub n_left: usize,
    /// With which chance it was drawn for her; nothing where she chose it herself.
    pub offer: Option<Offer>,
}

/// The next statement for this person, drawn by chance: the likelier, the less her own groups were heard on it, the
/// fewer have answered it and the more open it is. The draw stays the same until she has answered, so that a page
/// that is loaded again asks the same. `skip` are those she puts off until later today.
pub async fn next(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    round: Id,
    skip: &[Id],
    language: Language,
) -> Result<Option<Asked>, Refusal> {
    desk.permit(partnership, person, Act::StatementsRespond).await?;
    let round = rounds::find(desk, partnership, round).await?;
    let n_answered = store::statements::responses::of_person_in(desk.tx, round.id, person).await?.len();
    let left = store::statements::responses::unanswered(desk.tx, round.id, person).await?;
    let n_left = left.len();
    let mut left: Vec<_> = left.into_iter().filter(|heard| !skip.contains(&heard.statement.id)).collect();
    let open: Vec<_> = left.iter().map(open).collect();
    let Some(drawn) = draw_open(&open, &mut dice_of(round.id, person, n_answered)) else { return Ok(None) };
    let heard = left.swap_remove(drawn.column);
    let translation = translation(desk, &heard.statement, language).await?;
    let offer = Some(Offer::seal(desk, heard.statement.id, person, drawn.propensity)?);
    Ok(Some(Asked { round, statement: heard.statement, translation, mine: None, n_answered, n_left, offer }))
}

fn open(heard: &Heard) -> Open {
    let [agree, disagree, seen, in_my_groups] =
        [heard.n_agree, heard.n_disagree, heard.n_answers, heard.n_in_my_groups].map(|n| n as f64);
    Open { agree, disagree, seen, seen_in_own_groups: if heard.i_have_groups { in_my_groups } else { seen } }
}

/// The same dice for the same person until she has answered once more.
fn dice_of(round: Id, person: Id, n_answered: usize) -> Dice {
    let mut sum = Sha256::new();
    sum.update(round.bytes());
    sum.update(person.bytes());
    sum.update(n_answered.to_le_bytes());
    let sum: [u8; 32] = sum.finalize().into();
    Dice::seeded(sum.iter().take(8).fold(0, |seed, &byte| seed << 8 | u64::from(byte)))
}

/// One statement of a round, with her own answer.
pub async fn asked(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    statement: Id,
    language: Language,
) -> Result<Asked, Refusal> {
    desk.permit(partnership, person, Act::StatementsRespond).await?;
    let statement = store::statements::find(desk.tx, statement).await?.ok_or(Refusal::NotFound)?;
    let round = rounds::find(desk, partnership, statement.round).await?;
    let mine = store::statements::responses::of_person_in(desk.tx, round.id, person).await?;
    let n_answered = mine.len();
    let mine = mine.into_iter().find(|response| response.statement == statement.id);
    if statement.review != Review::Shown {
        return Err(Refusal::NotFound);
    }
    let n_left = store::statements::responses::unanswered(desk.tx, round.id, person).await?.len();
    let translation = translation(desk, &statement, language).await?;
    Ok(Asked { round, statement, translation, mine, n_answered, n_left, offer: None })
}

async fn translation(
    desk: &mut Desk<'_, '_>,
    statement: &Statement,
    language: Language,
) -> Result<Option<Translation>, Refusal> {
    if statement.language == language {
        return Ok(None);
    }
    Ok(store::statements::translation(desk.tx, statement.id, language).await?)
}
