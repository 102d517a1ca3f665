//! Who suggested, wrote or answered, as others may read it: staff by name, citizens by their group's name at most.

use std::sync::Arc;

use basics::Id;
use model::partnerships::Actor;
use store::partnerships::NamedMember;

use crate::{Desk, Refusal};

/// How somebody stands beside what she did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    Me,
    Named {
        name: String,
        actor: Option<String>,
    },
    /// A private person; her group's name when she spoke for one.
    Citizen {
        actor: Option<String>,
    },
    /// Nobody any more; the actor it was done for stays.
    Gone {
        actor: Option<String>,
    },
}

pub struct People {
    partnership: Id,
    reader: Id,
    around: Arc<Around>,
}

/// Everybody around one table.
struct Around {
    members: Vec<NamedMember>,
    actors: Vec<Actor>,
}

impl People {
    pub(crate) async fn read(desk: &mut Desk<'_, '_>, partnership: Id, reader: Id) -> Result<Self, Refusal> {
        let whose = partnership.to_string();
        let around = match desk.recall::<Around>(&whose) {
            Some(known) => known,
            None => {
                let members = store::partnerships::members(desk.tx, partnership).await?;
                let actors = store::partnerships::actors(desk.tx, partnership).await?;
                desk.remember(whose, Around { members, actors })
            }
        };
        Ok(Self { partnership, reader, around })
    }

    pub(crate) const fn partnership(&self) -> Id {
        self.partnership
    }

    /// The actors in the order of their names.
    pub fn actors(&self) -> &[Actor] {
        &self.around.actors
    }

    pub fn actor(&self, id: Option<Id>) -> Option<String> {
        self.around.actors.iter().find(|actor| Some(actor.id) == id).map(|actor| actor.name.clone())
    }

    /// Somebody's name, where she sits for an organisation; else nothing.
    pub fn public_name(&self, person: Option<Id>) -> Option<String> {
        let named = self.around.members.iter().find(|named| Some(named.member.person) == person)?;
        (!named.member.role.is_private()).then(|| named.name.clone()).filter(|name| !name.is_empty())
    }

    pub fn by(&self, person: Option<Id>, actor: Option<Id>) -> By {
        let actor = self.actor(actor);
        let named = self.around.members.iter().find(|named| Some(named.member.person) == person);
        match named {
            Some(named) if named.member.person == self.reader => By::Me,
            Some(named) if named.member.role.is_private() => By::Citizen { actor },
            Some(named) if named.name.is_empty() => By::Gone { actor },
            Some(named) => By::Named { name: named.name.clone(), actor },
            None => By::Gone { actor },
        }
    }

    pub(crate) fn members(&self) -> &[NamedMember] {
        &self.around.members
    }
}
