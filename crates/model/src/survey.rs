//! The network survey: in each wave every actor's representative says whom her organisation works with.
//! Measures and pictures are made in the `network` workshop. Citizens are never asked, and never drawn, as single people.

mod rating;

use basics::{Id, Timestamp};

pub use rating::{Item, Level, Rating, Sums};

/// A wave takes answers or rests. Nothing is finished: a closed one may open again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaveState {
    Open,
    Closed,
}

keyed!(WaveState { Open = "open", Closed = "closed" });

/// One moment at which the same actors are asked the same thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wave {
    pub id: Id,
    pub partnership: Id,
    pub title: String,
    /// What it is for, in words a representative can take home.
    pub purpose: String,
    /// Who will learn from it. Without a learner nothing is asked.
    pub learner: String,
    /// Whether value and trust are asked as well.
    pub asks_ratings: bool,
    pub state: WaveState,
    pub opened_at: Timestamp,
    pub closes_on: Timestamp,
    pub closed_at: Option<Timestamp>,
}

/// A kind of tie, asked in the partnership's own words. The first is the one that is ticked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TieKind {
    pub place: u32,
    pub wording: String,
    /// One tie for both sides, such as working together; else it points somewhere, such as »asks advice of«.
    pub is_mutual: bool,
}

/// Whom an actor stands close to, for counting the ties between citizens' own groups and professionals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    Citizens,
    Professionals,
    Neither,
}

keyed!(Side { Citizens = "citizens", Professionals = "professionals", Neither = "neither" });

/// How far an actor has come in one wave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    Waiting,
    /// Person and organisation have said yes.
    Begun,
    Answered,
    /// Said no, or took it back: the actor is not drawn and nobody's ties to it are.
    Declined,
}

keyed!(Reply { Waiting = "waiting", Begun = "begun", Answered = "answered", Declined = "declined" });

/// An actor in a wave, and who speaks for it there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Respondent {
    pub wave: Id,
    pub actor: Id,
    /// The representative's first name.
    pub representative: String,
    pub side: Side,
    pub reply: Reply,
    /// Who said yes for the organisation.
    pub organisation_yes_by: Option<String>,
    /// How often a new link was handed out; each turn has a link of its own.
    pub turn: u32,
    /// Somebody has opened the link: the way back is hers alone.
    pub is_begun: bool,
    pub reminded: bool,
    /// Her ratings, sealed with what she alone holds.
    pub sealed: Option<Vec<u8>>,
}

/// Who names whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NamedTie {
    pub place: u32,
    pub from: Id,
    pub to: Id,
}

/// Somebody's reading of the picture: what is missing, what surprises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub id: Id,
    pub wave: Id,
    pub person: Option<Id>,
    /// How the note is signed: a name and an actor, or »a resident«.
    pub said_by: String,
    pub text: String,
    pub at: Timestamp,
}

/// Two who will be introduced: who talks to whom, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub id: Id,
    pub wave: Id,
    pub one: Id,
    pub other: Id,
    pub talk: String,
    pub at: Timestamp,
}

impl Wave {
    /// Answers come in until it closes.
    pub fn is_open(&self) -> bool {
        self.state == WaveState::Open
    }
}

impl Respondent {
    pub fn is_drawn(&self) -> bool {
        self.reply != Reply::Declined
    }

    /// One reminder, and only to somebody who has not answered.
    pub fn may_be_reminded(&self) -> bool {
        !self.reminded && matches!(self.reply, Reply::Waiting | Reply::Begun)
    }
}
