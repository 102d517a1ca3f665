//! Bregneparken, the made-up partnership of the demo and the tests, told through the same deeds that people do.
//!
//! Sixteen actors, twelve affected groups of whom one has not been asked, twenty statements, and forty-one people
//! who answered them one autumn. The story ends on the day the clock shows when it begins to be told.

mod actors;
mod answers;
mod deciding;
mod framing;
mod gathering;
mod groups;
mod letters;
mod people;
mod statements;
mod story;
mod survey;
mod trace;

use std::collections::BTreeMap;

use basics::Id;
use deeds::{House, Refusal};
use model::partnerships::Role;

pub use framing::{NEW_TEXT, OLD_TEXT};
pub use story::seed;

pub const NAME: &str = "Trygt af sted";
pub const PLACE: &str = "Bregneparken";

/// The people of Bregneparken by what the story calls them: `amina`, `mette`.
#[derive(Clone, Debug)]
pub struct Cast {
    pub partnership: Id,
    /// The round of November, with its twenty statements.
    pub round: Id,
    /// The network survey: before, after, and one that is open.
    pub waves: Vec<Id>,
    people: BTreeMap<String, (Id, Role)>,
}

impl Cast {
    /// Somebody's id.
    ///
    /// # Panics
    /// When the story has nobody of that name: a test's own mistake.
    pub fn id(&self, key: &str) -> Id {
        self.people.get(key).expect("somebody in Bregneparken has this name").0
    }

    /// Those a visitor of the demo can be: at least one of each role.
    pub fn shown(&self) -> Vec<(&'static str, Id, Role)> {
        SHOWN.iter().filter_map(|&key| self.people.get(key).map(|&(id, role)| (key, id, role))).collect()
    }
}

const SHOWN: [&str; 12] =
    ["amina", "yusuf", "lone", "ifrah", "sara", "hodan", "soren", "bilal", "jytte", "karin", "mette", "tove"];

/// The cast of a house that was seeded before.
pub async fn find(house: &House) -> Result<Option<Cast>, Refusal> {
    house
        .look(|desk| {
            Box::pin(async move {
                let all = store::partnerships::all(desk.tx).await?;
                let Some(found) = all.into_iter().find(|known| known.name == NAME && known.place == PLACE)
                else {
                    return Ok(None);
                };
                let rounds = store::statements::rounds::of_partnership(desk.tx, found.id).await?;
                let Some(round) = rounds.last() else { return Ok(None) };
                let members = store::partnerships::members(desk.tx, found.id).await?;
                let mut waves = store::survey::of_partnership(desk.tx, found.id).await?;
                waves.reverse();
                let waves = waves.iter().map(|wave| wave.id).collect();
                let people = members
                    .into_iter()
                    .map(|named| (key_of(&named.name), (named.member.person, named.member.role)))
                    .collect();
                Ok(Some(Cast { partnership: found.id, round: round.id, waves, people }))
            })
        })
        .await
}

/// The story's name for somebody: hers in plain letters.
fn key_of(name: &str) -> String {
    name.to_lowercase().replace('ø', "o").replace('å', "aa").replace('æ', "ae")
}
