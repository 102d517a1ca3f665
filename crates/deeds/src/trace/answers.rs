//! Answer back to everyone who said something: what we did, what we did not and why, on the way she chose.

use std::sync::Arc;

use basics::{Id, Language, Timestamp};
use model::statements::{Review, Round, Statement};
use model::text;
use model::trace::answers::{AnswerBack, AnswerWay, Reply, due, says_enough};
use serde_json::json;

use crate::framing::Statements;
use crate::permissions::Act;
use crate::{Desk, Refusal, companions};

/// What is told to whoever said it.
#[derive(Clone, Debug)]
pub struct NewAnswer {
    pub statement: Id,
    pub used: bool,
    pub did: String,
    pub did_not: String,
    pub because: String,
}

/// Gives the answer back. What was not used needs a reason; a later answer stands in its place.
pub async fn give(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    new: &NewAnswer,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::TraceAnswer).await?;
    let statement = of_table(desk, partnership, new.statement).await?;
    let did = text::optional_words(&new.did, 600).map_err(Refusal::field("did"))?;
    let did_not = text::optional_words(&new.did_not, 600).map_err(Refusal::field("did_not"))?;
    let because = text::optional_words(&new.because, 600).map_err(Refusal::field("because"))?;
    says_enough(new.used, did.is_some(), did_not.is_some(), because.is_some())?;
    let answer = AnswerBack {
        id: desk.new_id(),
        statement: statement.id,
        used: new.used,
        did,
        did_not,
        because,
        answered_by: Some(doer),
        at: desk.now(),
        reply: None,
        handed_at: None,
    };
    store::trace::answers::keep(desk.tx, &answer).await?;
    desk.note(&member, Act::TraceAnswer, json!({ "statement": statement.label, "used": new.used })).await
}

async fn of_table(desk: &mut Desk<'_, '_>, partnership: Id, statement: Id) -> Result<Statement, Refusal> {
    let statement = store::statements::find(desk.tx, statement).await?.ok_or(Refusal::NotFound)?;
    store::statements::rounds::find(desk.tx, partnership, statement.round).await?.ok_or(Refusal::NotFound)?;
    if statement.review == Review::Shown { Ok(statement) } else { Err(Refusal::NotFound) }
}

/// A sentence somebody said, and whether she has her answer.
pub struct Owed {
    pub statement: Statement,
    pub due: Timestamp,
    pub answer: Option<AnswerBack>,
    /// How she wants it. Who she is, is not told.
    pub way: AnswerWay,
}

impl Owed {
    pub fn is_late(&self, now: Timestamp) -> bool {
        self.answer.is_none() && self.due < now
    }

    /// Somebody still has to hand it over.
    pub fn waits_for_hands(&self) -> bool {
        let answer = self.answer.as_ref();
        self.way != AnswerWay::Page && answer.is_some_and(|answer| answer.handed_at.is_none())
    }
}

/// What was promised to those who said something, what they got, and how they want it.
struct Promises {
    rounds: Vec<Round>,
    answers: Vec<AnswerBack>,
    ways: Vec<(Id, AnswerWay)>,
}

impl Promises {
    async fn read(desk: &mut Desk<'_, '_>, partnership: Id) -> Result<Arc<Self>, Refusal> {
        let whose = partnership.to_string();
        if let Some(known) = desk.recall(&whose) {
            return Ok(known);
        }
        let promises = Self {
            rounds: store::statements::rounds::of_partnership(desk.tx, partnership).await?,
            answers: store::trace::answers::of_partnership(desk.tx, partnership).await?,
            ways: store::trace::answers::ways(desk.tx, partnership).await?,
        };
        Ok(desk.remember(whose, promises))
    }
}

/// Everything said that others may read and that somebody still owns: what is owed first, the oldest first of all.
pub async fn owed(desk: &mut Desk<'_, '_>, partnership: Id, reader: Id) -> Result<Vec<Owed>, Refusal> {
    desk.permit(partnership, reader, Act::TraceSee).await?;
    let Promises { rounds, answers, ways } = &*Promises::read(desk, partnership).await?;
    let statements = Statements::read(desk, partnership, Language::Da).await?;
    let mut owed = Vec::new();
    for (statement, _) in statements.all() {
        let Some(author) = statement.author.filter(|_| statement.review == Review::Shown) else { continue };
        let promised = rounds.iter().find(|round| round.id == statement.round);
        let promised = promised.map_or(statement.created_at, |round| round.answer_back_by);
        owed.push(Owed {
            due: due(statement.created_at, promised),
            answer: answers.iter().find(|answer| answer.statement == statement.id).cloned(),
            way: ways.iter().find(|(person, _)| *person == author).map(|(_, way)| *way).unwrap_or_default(),
            statement: statement.clone(),
        });
    }
    owed.sort_by_key(|owed| (owed.answer.is_some(), owed.due, owed.statement.id));
    Ok(owed)
}

/// One sentence with its answer, for whoever answers or hands over.
pub async fn one(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    statement: Id,
) -> Result<Owed, Refusal> {
    let all = owed(desk, partnership, reader).await?;
    all.into_iter().find(|owed| owed.statement.id == statement).ok_or(Refusal::NotFound)
}

/// An answer that somebody should hand over. A name stands there only for the one who walks with her.
pub struct ToHand {
    pub owed: Owed,
    pub name: Option<String>,
}

/// Answers that wait to be handed over: for a companion those of the people she walks with, for the backbone all.
pub async fn to_hand(desk: &mut Desk<'_, '_>, partnership: Id, helper: Id) -> Result<Vec<ToHand>, Refusal> {
    let member = desk.permit(partnership, helper, Act::TraceHand).await?;
    let walks = companions::who_lets(desk, partnership, helper, |allowed| allowed.read_aloud).await?;
    let all = owed(desk, partnership, helper).await?;
    let waiting = all.into_iter().filter(Owed::waits_for_hands).filter_map(|owed| {
        let walk = walks.iter().find(|walk| Some(walk.companionship.person) == owed.statement.author);
        let is_backbone = member.role == model::partnerships::Role::Facilitator;
        (walk.is_some() || is_backbone)
            .then(|| ToHand { name: walk.map(|walk| walk.person_name.clone()), owed })
    });
    Ok(waiting.collect())
}

/// It was handed over, or sent from somebody's own phone.
pub async fn handed(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    helper: Id,
    statement: Id,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, helper, Act::TraceHand).await?;
    let waiting = to_hand(desk, partnership, helper).await?;
    let found = waiting.into_iter().find(|to_hand| to_hand.owed.statement.id == statement);
    let found = found.ok_or(Refusal::NotFound)?;
    let now = desk.now();
    store::trace::answers::hand_over(desk.tx, statement, now).await?;
    desk.note(&member, Act::TraceHand, json!({ "statement": found.owed.statement.label })).await
}

/// How she wants her answers at this table.
pub async fn choose_way(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    way: AnswerWay,
) -> Result<(), Refusal> {
    desk.permit(partnership, person, Act::TraceWay).await?;
    store::trace::answers::choose_way(desk.tx, partnership, person, way).await?;
    desk.note_personal(partnership, person, Act::TraceWay, json!({ "way": way.key() })).await
}

/// The helper writes down how somebody wants her answers, with her leave.
pub async fn choose_way_for(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    helper: Id,
    person: Id,
    way: AnswerWay,
) -> Result<(), Refusal> {
    companions::may_write_for(desk, partnership, helper, person).await?;
    choose_way(desk, partnership, person, way).await
}

pub async fn way_of(desk: &mut Desk<'_, '_>, partnership: Id, person: Id) -> Result<AnswerWay, Refusal> {
    desk.permit(partnership, person, Act::TraceWay).await?;
    let ways = store::trace::answers::ways(desk.tx, partnership).await?;
    Ok(ways.into_iter().find(|(known, _)| *known == person).map(|(_, way)| way).unwrap_or_default())
}

/// "That is fine", or "take it up again", from the one who said it.
pub async fn reply(desk: &mut Desk<'_, '_>, person: Id, statement: Id, reply: Reply) -> Result<Id, Refusal> {
    let statement = store::statements::find(desk.tx, statement)
        .await?
        .filter(|statement| statement.author == Some(person))
        .ok_or(Refusal::NotFound)?;
    let round = store::statements::rounds::by_id(desk.tx, statement.round).await?.ok_or(Refusal::NotFound)?;
    desk.permit(round.partnership, person, Act::TraceReopen).await?;
    store::trace::answers::find(desk.tx, statement.id).await?.ok_or(Refusal::NotFound)?;
    store::trace::answers::reply(desk.tx, statement.id, reply).await?;
    let what = json!({ "statement": statement.id.to_string(), "reply": reply.key() });
    desk.note_personal(round.partnership, person, Act::TraceReopen, what).await?;
    Ok(round.partnership)
}
