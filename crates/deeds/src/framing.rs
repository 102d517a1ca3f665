//! Framing the task together: agendas on the table, the task in versions, ground rules, common thirds, states.
//! The backbone opens, offers and keeps the story; it neither writes the task nor says yes to it.

pub mod adoption;
pub mod agendas;
pub mod assents;
pub mod people;
pub mod rules;
pub mod states;
pub mod task;
pub mod thirds;
pub mod translating;
pub mod writing;

use std::sync::Arc;

use basics::{Id, Language};
use model::framing::task::{Placed, Sentence, Task, TaskVersion, Wording, WordingVoice};
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
    all: Arc<Vec<(Statement, Option<Translation>)>>,
}

impl Statements {
    pub(crate) async fn read(
        desk: &mut Desk<'_, '_>,
        partnership: Id,
        language: Language,
    ) -> Result<Self, Refusal> {
        let whose = format!("{partnership} {}", language.tag());
        if let Some(all) = desk.recall(&whose) {
            return Ok(Self { all });
        }
        let statements = store::statements::of_partnership(desk.tx, partnership).await?;
        let mut translations = match statements.iter().any(|statement| statement.language != language) {
            true => store::statements::table_translations(desk.tx, partnership, language).await?,
            false => Vec::new(),
        };
        let all = statements.into_iter().filter(is_readable).map(|statement| {
            let found = translations.iter().position(|(id, _)| *id == statement.id);
            let translation = found
                .map(|place| translations.swap_remove(place).1)
                .filter(|translation| translation.language != statement.language);
            (statement, translation)
        });
        let all: Vec<_> = all.collect();
        Ok(Self { all: desk.remember(whose, all) })
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

/// Every task of a table with its versions, places, wordings and the voices behind them.
pub(crate) struct Texts {
    pub tasks: Vec<Task>,
    /// The newest first within each task.
    pub versions: Vec<TaskVersion>,
    pub sentences: Vec<Sentence>,
    pub wordings: Vec<Wording>,
    pub voices: Vec<WordingVoice>,
}

impl Texts {
    pub async fn read(desk: &mut Desk<'_, '_>, partnership: Id) -> Result<Arc<Self>, Refusal> {
        let whose = partnership.to_string();
        if let Some(known) = desk.recall(&whose) {
            return Ok(known);
        }
        let texts = Self {
            tasks: store::framing::task::of_partnership(desk.tx, partnership).await?,
            versions: store::framing::task::versions(desk.tx, partnership).await?,
            sentences: store::framing::task::all_sentences(desk.tx, partnership).await?,
            wordings: store::framing::task::all_wordings(desk.tx, partnership).await?,
            voices: store::framing::task::all_voices(desk.tx, partnership).await?,
        };
        Ok(desk.remember(whose, texts))
    }

    pub fn version(&self, id: Id) -> Result<&TaskVersion, Refusal> {
        self.versions.iter().find(|version| version.id == id).ok_or(Refusal::NotFound)
    }

    pub fn sentences_of(&self, version: Id) -> impl Iterator<Item = &Sentence> {
        self.sentences.iter().filter(move |sentence| sentence.version == version)
    }

    /// The words that stand in a place; none while a new sentence is only suggested.
    pub fn standing(&self, sentence: Id) -> Option<&Wording> {
        self.wordings.iter().find(|wording| wording.sentence == sentence && wording.placed == Placed::In)
    }

    pub fn voices_of(&self, wording: Id) -> impl Iterator<Item = &WordingVoice> {
        self.voices.iter().filter(move |voice| voice.wording == wording)
    }
}
