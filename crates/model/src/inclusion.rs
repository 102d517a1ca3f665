//! Affected groups: people the issue touches, asked or not. People declare themselves;
//! no ethnicity, religion or health stands anywhere.

use basics::{Id, Timestamp};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AffectedGroup {
    pub id: Id,
    pub partnership: Id,
    pub name: String,
    /// What is at stake for them.
    pub stake: String,
    /// When somebody went and asked them; until then the group is missing.
    pub asked_at: Option<Timestamp>,
}

/// What somebody feels like doing. Chosen by herself, several at once or none; just sitting is a seat too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wish {
    Sit,
    WalkAlong,
    Cook,
    SpeakMyLanguage,
    Chair,
    /// Something she thinks of herself.
    MyOwn,
}

keyed!(Wish {
    Sit = "sit",
    WalkAlong = "walk",
    Cook = "cook",
    SpeakMyLanguage = "speak",
    Chair = "chair",
    MyOwn = "own"
});

/// How far a group has come to the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Presence {
    /// Nobody has asked them. Stands first everywhere.
    Missing,
    Asked,
    TakesPart,
}

impl AffectedGroup {
    pub fn presence(&self, n_members: u32) -> Presence {
        match (self.asked_at, n_members) {
            (_, 1..) => Presence::TakesPart,
            (Some(_), 0) => Presence::Asked,
            (None, 0) => Presence::Missing,
        }
    }
}
