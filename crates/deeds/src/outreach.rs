//! Paper: a whole sheet typed in at once. Each answer goes the same way as from a phone.

use basics::{Id, Language};
use model::partnerships::Member;
use model::statements::{Answer, Round, Statement, Translation, Way};
use store::companions::Named;

use crate::invitations::{self, CodeTry};
use crate::permissions::Act;
use crate::statements::NewResponse;
use crate::{Desk, Refusal, companions, statements};

/// Whose sheet it is.
#[derive(Clone, Debug)]
pub enum Whose {
    /// Somebody who lets this helper write for her.
    Person(Id),
    /// Somebody who handed over the sheet with the code from her card: the card is her yes.
    Card(String),
}

/// A round on paper: its sentences in the order of their labels, in the language asked for where a person
/// has translated them.
pub struct Sheet {
    pub round: Round,
    pub rows: Vec<(Statement, Option<Translation>)>,
}

pub async fn sheet(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    round: Id,
    language: Language,
) -> Result<Sheet, Refusal> {
    desk.permit(partnership, reader, Act::OutreachPrint).await?;
    let page = statements::rounds::page(desk, partnership, reader, round).await?;
    let mut translations = store::statements::translations(desk.tx, page.round.id, language).await?;
    let rows = page.statements.into_iter().map(|statement| {
        let found = translations.iter().position(|(id, _)| *id == statement.id);
        let translation = found.map(|place| translations.swap_remove(place).1);
        (statement, translation)
    });
    Ok(Sheet { rows: rows.collect(), round: page.round })
}

/// The people at this table who let this helper write for them.
pub async fn may_write_for(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    helper: Id,
) -> Result<Vec<Named>, Refusal> {
    desk.permit(partnership, helper, Act::StatementsWriteDown).await?;
    companions::who_lets(desk, partnership, helper, |allowed| allowed.write_down).await
}

/// Types a sheet in, all of it or nothing. `None`: nobody has a card with that code; the try is counted.
pub async fn type_in(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    helper: Id,
    whose: &Whose,
    answers: &[(Id, Answer)],
) -> Result<Option<usize>, Refusal> {
    let member = desk.permit(partnership, helper, Act::OutreachTypeIn).await?;
    if answers.is_empty() {
        return Err(Refusal::Choice("answers"));
    }
    let by_card = match whose {
        Whose::Person(_) => None,
        Whose::Card(code) => match seat_by_card(desk, &member, code).await? {
            Some(person) => Some(person),
            None => return Ok(None),
        },
    };
    for &(statement, answer) in answers {
        let new = NewResponse { statement, answer, matters: None, way: Way::Paper };
        match (whose, by_card) {
            (_, Some(person)) => statements::respond_on_paper(desk, partnership, helper, person, new).await?,
            (Whose::Person(person), None) => {
                statements::respond_for(desk, partnership, helper, *person, new).await?
            }
            (Whose::Card(_), None) => return Err(Refusal::UnknownSecret),
        };
    }
    Ok(Some(answers.len()))
}

/// A card that nobody has used yet seats its bearer. One that has been used is refused: her answers are hers,
/// and another may write them only with the leave she gives from her own seat.
async fn seat_by_card(desk: &mut Desk<'_, '_>, helper: &Member, code: &str) -> Result<Option<Id>, Refusal> {
    let tried =
        CodeTry { code: code.to_owned(), inviter: String::new(), from: format!("helper {}", helper.person) };
    let Some(link) = invitations::open_code(desk, &tried).await? else { return Ok(None) };
    let hello = invitations::hello(desk, &link).await?;
    if hello.partnership.id != helper.partnership {
        return Ok(None);
    }
    if !hello.invitation.role.is_private() {
        return Err(Refusal::NotAllowedByPerson);
    }
    invitations::take_seat(desk, hello).await.map(Some)
}
