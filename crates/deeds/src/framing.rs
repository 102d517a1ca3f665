//! Framing the task together: agendas on the table, the task in versions, ground rules, common thirds, states.
//! The backbone opens, offers and keeps the story; it neither writes the task nor says yes to it.

pub mod agendas;
pub mod assents;
pub mod people;
pub mod rules;
pub mod states;
pub mod task;
pub mod thirds;
pub mod writing;

use basics::{Id, Language};
use model::partnerships::{Member, Role, Sector};
use model::statements::{KnowledgeKind, Review, Statement, Translation};

use crate::{Desk, Refusal};

/// The actor somebody speaks for. A facilitator has the backbone's own card.
pub(crate) async fn actor_of(desk: &mut Desk<'_, '_>, member: &Member) -> Result<Option<Id>, Refusal> {
    if member.actor.is_some() || member.role != Role::Facilitator {
        return Ok(member.actor);
    }
    let actors = store::partnerships::actors(desk.tx, member.partnership).await?;
    Ok(actors.into_iter().find(|actor| actor.sector == Sector::Backbone).map(|actor| actor.id))
}

/// The voice behind something.
#[derive(Clone, Debug)]
pub enum Voice {
    Said {
        statement: Box<Statement>,
        translation: Option<Translation>,
    },
    /// Its teller has taken it back, or it is being read again: what kind of knowledge it was stays.
    TakenBack(KnowledgeKind),
}

/// Every statement of the table that others may read, with a person's translation.
pub struct Statements {
    all: Vec<(Statement, Option<Translation>)>,
}

impl Statements {
    pub(crate) async fn read(
        desk: &mut Desk<'_, '_>,
        partnership: Id,
        language: Language,
    ) -> Result<Self, Refusal> {
        let mut translations = store::statements::table_translations(desk.tx, partnership, language).await?;
        let statements = store::statements::of_partnership(desk.tx, partnership).await?;
        let all = statements.into_iter().filter(is_readable).map(|statement| {
            let found = translations.iter().position(|(id, _)| *id == statement.id);
            let translation = found
                .map(|place| translations.swap_remove(place).1)
                .filter(|translation| translation.language != statement.language);
            (statement, translation)
        });
        Ok(Self { all: all.collect() })
    }

    pub fn all(&self) -> &[(Statement, Option<Translation>)] {
        &self.all
    }

    pub fn find(&self, id: Id) -> Option<&Statement> {
        self.all.iter().map(|(statement, _)| statement).find(|statement| statement.id == id)
    }

    pub(crate) fn voice(&self, statement: Option<Id>, knowledge: KnowledgeKind) -> Voice {
        match self.all.iter().find(|(known, _)| Some(known.id) == statement) {
            Some((statement, translation)) => {
                Voice::Said { statement: Box::new(statement.clone()), translation: translation.clone() }
            }
            None => Voice::TakenBack(knowledge),
        }
    }
}

/// A statement that was joined to another still says what it said.
fn is_readable(statement: &Statement) -> bool {
    matches!(statement.review, Review::Shown | Review::Joined)
}
