//! Answer back to everybody who answered in a round. All read the same words, so nobody learns what somebody answered.

use std::sync::Arc;

use basics::{Id, Language, Timestamp};
use model::partnerships::Role;
use model::statements::Round;
use model::text;
use model::trace::answers::{AnswerWay, says_enough};
use model::trace::rounds::{RoundAnswer, due};
use model::trace::{Kind, Point, reached};
use serde_json::json;
use store::trace::rounds::Wanted;

use super::{Known, Named};
use crate::permissions::Act;
use crate::{Desk, Refusal, companions};

/// What is told to those who answered.
#[derive(Clone, Debug)]
pub struct NewRoundAnswer {
    pub round: Id,
    pub did: String,
    pub did_not: String,
    pub because: String,
}

/// Tells everybody who answered in a round what came of it. Where nothing was done, it says why.
pub async fn tell(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    new: &NewRoundAnswer,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::TraceAnswer).await?;
    let answered = store::trace::rounds::answered(desk.tx, partnership).await?;
    let round = answered.into_iter().find(|round| round.id == new.round).ok_or(Refusal::NotFound)?;
    let did = text::optional_words(&new.did, 600).map_err(Refusal::field("did"))?;
    let did_not = text::optional_words(&new.did_not, 600).map_err(Refusal::field("did_not"))?;
    let because = text::optional_words(&new.because, 600).map_err(Refusal::field("because"))?;
    says_enough(did.is_some(), did.is_some(), did_not.is_some(), because.is_some())?;
    let (id, at) = (desk.new_id(), desk.now());
    let answer = RoundAnswer { id, round: round.id, did, did_not, because, answered_by: Some(doer), at };
    store::trace::rounds::keep(desk.tx, &answer).await?;
    desk.note(&member, Act::TraceAnswer, json!({ "round": round.title })).await
}

/// A round in which people answered, and whether they have heard what came of it.
pub struct Owed {
    pub round: Round,
    /// What was told last.
    pub answer: Option<RoundAnswer>,
    /// The day they are owed a word; nothing when they have heard it all.
    pub due: Option<Timestamp>,
    /// What came of the sentences of this round.
    pub came: Vec<Named>,
}

impl Owed {
    pub fn is_late(&self, now: Timestamp) -> bool {
        self.due.is_some_and(|due| due < now)
    }
}

/// Rounds with answers, and what was told about them.
struct Told {
    rounds: Vec<Round>,
    answers: Vec<RoundAnswer>,
}

impl Told {
    async fn read(desk: &mut Desk<'_, '_>, partnership: Id) -> Result<Arc<Self>, Refusal> {
        let whose = partnership.to_string();
        if let Some(known) = desk.recall(&whose) {
            return Ok(known);
        }
        let told = Self {
            rounds: store::trace::rounds::answered(desk.tx, partnership).await?,
            answers: store::trace::rounds::of_partnership(desk.tx, partnership).await?,
        };
        Ok(desk.remember(whose, told))
    }

    fn latest(&self, round: Id) -> Option<&RoundAnswer> {
        self.answers.iter().find(|answer| answer.round == round)
    }
}

/// Every round in which somebody answered: those who are owed a word first, the oldest promise first of all.
pub async fn owed(desk: &mut Desk<'_, '_>, partnership: Id, reader: Id) -> Result<Vec<Owed>, Refusal> {
    desk.permit(partnership, reader, Act::TraceSee).await?;
    let told = Told::read(desk, partnership).await?;
    let known = Known::read(desk, partnership, Language::Da).await?;
    let mut owed: Vec<_> = told
        .rounds
        .iter()
        .map(|round| {
            let came = known.came_of_round(round.id);
            let came_at: Vec<_> = came.iter().map(|(at, _)| *at).collect();
            let answer = told.latest(round.id).cloned();
            Owed {
                due: due(round.answer_back_by, &came_at, answer.as_ref().map(|answer| answer.at)),
                came: came.into_iter().map(|(_, named)| named).collect(),
                round: round.clone(),
                answer,
            }
        })
        .collect();
    owed.sort_by_key(|owed| (owed.due.is_none(), owed.due, owed.round.id));
    Ok(owed)
}

pub async fn one(desk: &mut Desk<'_, '_>, partnership: Id, reader: Id, round: Id) -> Result<Owed, Refusal> {
    let all = owed(desk, partnership, reader).await?;
    all.into_iter().find(|owed| owed.round.id == round).ok_or(Refusal::NotFound)
}

/// A word about a round that somebody should carry.
pub struct ToHand {
    pub round: Round,
    /// To whom, and how she wants it: for the one who walks with her. The backbone lays it out where people come,
    /// for all with whom nobody walks, and learns of nobody.
    pub person: Option<(Id, String, AnswerWay)>,
}

/// What waits to be carried: for a companion to those she walks with, for the backbone to all others.
pub async fn to_hand(desk: &mut Desk<'_, '_>, partnership: Id, helper: Id) -> Result<Vec<ToHand>, Refusal> {
    let member = desk.permit(partnership, helper, Act::TraceHand).await?;
    let told = Told::read(desk, partnership).await?;
    let walks = companions::who_lets(desk, partnership, helper, |allowed| allowed.read_aloud).await?;
    let waiting = waiting(desk, partnership, &told).await?;
    let mut to_hand: Vec<ToHand> = Vec::new();
    for (answer, wanted) in waiting {
        let Some(round) = told.rounds.iter().find(|round| round.id == answer.round) else { continue };
        let walk = walks.iter().find(|walk| walk.companionship.person == wanted.person);
        let person = walk.map(|walk| (wanted.person, walk.person_name.clone(), wanted.way));
        let is_laid_out = !wanted.is_walked_with && member.role == Role::Facilitator;
        let stands_there =
            |known: &ToHand| known.round.id == round.id && known.person.is_none() && person.is_none();
        if (person.is_some() || is_laid_out) && !to_hand.iter().any(stands_there) {
            to_hand.push(ToHand { round: round.clone(), person });
        }
    }
    Ok(to_hand)
}

/// Who still waits for the latest word about a round.
async fn waiting(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    told: &Told,
) -> Result<Vec<(RoundAnswer, Wanted)>, Refusal> {
    let handed = store::trace::rounds::handed(desk.tx, partnership).await?;
    let wanted = store::trace::rounds::wanted(desk.tx, partnership).await?;
    let untold = wanted.into_iter().filter_map(|wanted| {
        let answer = told.latest(wanted.round)?;
        (!handed.contains(&(answer.id, wanted.person))).then(|| (answer.clone(), wanted))
    });
    Ok(untold.collect())
}

/// It was carried to her; or, by the backbone, laid out for those with whom nobody walks.
pub async fn handed(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    helper: Id,
    round: Id,
    person: Option<Id>,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, helper, Act::TraceHand).await?;
    let mine = to_hand(desk, partnership, helper).await?;
    let is_this =
        |one: &&ToHand| one.round.id == round && one.person.as_ref().map(|(person, ..)| *person) == person;
    let found = mine.iter().find(is_this).ok_or(Refusal::NotFound)?;
    let told = Told::read(desk, partnership).await?;
    let now = desk.now();
    for (answer, wanted) in waiting(desk, partnership, &told).await? {
        let is_hers = match person {
            Some(person) => wanted.person == person,
            None => !wanted.is_walked_with,
        };
        if answer.round == round && is_hers {
            store::trace::rounds::hand_over(desk.tx, answer.id, wanted.person, now).await?;
        }
    }
    desk.note(&member, Act::TraceHand, json!({ "round": found.round.title })).await
}

impl Known {
    /// What was decided, promised or done with the sentences of a round, and when the house learned of it.
    fn came_of_round(&self, round: Id) -> Vec<(Timestamp, Named)> {
        // The round stands before its sentences as one more point, so that all their ways are walked at once.
        let start = Point { kind: Kind::Task, id: round };
        let statements = self.statements.all().iter().map(|(statement, _)| statement);
        let said = statements.filter(|statement| statement.round == round);
        let mut arrows = self.arrows();
        arrows.extend(said.map(|said| (start, Point { kind: Kind::Statement, id: said.id })));
        reached(start, &arrows)
            .into_iter()
            .filter(|point| matches!(point.kind, Kind::Decision | Kind::Commitment | Kind::Action))
            .filter_map(|point| Some((self.learned_at(point)?, self.name(point)?)))
            .collect()
    }
}
