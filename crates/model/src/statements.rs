//! Statements people make, the rounds they are asked in, and the responses others give.
//! The map drawn from those responses is made in the `opinion` workshop.

use basics::{Id, Language, Timestamp};

/// What kind of knowledge a statement carries. All kinds have the same standing and the same dress.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum KnowledgeKind {
    Lived,
    Professional,
    Research,
    Data,
}

keyed!(KnowledgeKind { Lived = "lived", Professional = "professional", Research = "research", Data = "data" });

/// Whether others may answer it yet. Any state may go back to review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Review {
    /// Waits for somebody to look for names of persons and harm, and for nothing else.
    Waiting,
    Shown,
    /// With a reason that its author sees.
    Refused,
    Withdrawn,
    /// Says the same as another; its teller agreed.
    Joined,
}

keyed!(Review { Waiting = "waiting", Shown = "shown", Refused = "refused", Withdrawn = "withdrawn", Joined = "joined" });

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    pub id: Id,
    pub round: Id,
    /// The short mark on paper sheets and lists, such as `S05`.
    pub label: String,
    pub author: Option<Id>,
    /// Who says it, as the teller wants it put: "a mother", "a teacher". Never a name.
    pub said_by: String,
    pub text: String,
    pub language: Language,
    pub knowledge: KnowledgeKind,
    pub review: Review,
    pub refusal: Option<String>,
    /// Who wrote it down for the author, if somebody did.
    pub written_by: Option<Id>,
    pub created_at: Timestamp,
}

/// The same words in another language, by a named person, never by a machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    pub language: Language,
    pub text: String,
    pub said_by: String,
    pub translator: Option<Id>,
}

/// What a person answers. Passing weighs as much as yes and no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    Disagree,
    Pass,
    Agree,
}

impl Answer {
    pub const ALL: [Self; 3] = [Self::Agree, Self::Disagree, Self::Pass];

    /// The sign of the field's files: agree 1, disagree -1, pass 0.
    pub const fn sign(self) -> i64 {
        match self {
            Self::Agree => 1,
            Self::Disagree => -1,
            Self::Pass => 0,
        }
    }

    pub const fn from_sign(sign: i64) -> Option<Self> {
        match sign {
            1 => Some(Self::Agree),
            -1 => Some(Self::Disagree),
            0 => Some(Self::Pass),
            _ => None,
        }
    }
}

/// How an answer came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Page,
    Paper,
    Voice,
    Import,
}

keyed!(Way { Page = "page", Paper = "paper", Voice = "voice", Import = "import" });

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    pub statement: Id,
    pub person: Id,
    pub answer: Answer,
    pub matters: Option<bool>,
    pub way: Way,
    pub written_by: Option<Id>,
    pub at: Timestamp,
}

/// The question a round asks about each statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Do you recognise this?
    Recognise,
    /// Do you agree?
    Agree,
}

keyed!(Question { Recognise = "recognise", Agree = "agree" });

/// What is promised to those who answer, from least to most (IAP2's spectrum).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum InfluenceLevel {
    Inform,
    Consult,
    Involve,
    Collaborate,
    Empower,
}

keyed!(InfluenceLevel { Inform = "inform", Consult = "consult", Involve = "involve", Collaborate = "collaborate", Empower = "empower" });

/// Rounds open, pause and close, in any order: nothing is finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundState {
    Open,
    Paused,
    Closed,
}

keyed!(RoundState { Open = "open", Paused = "paused", Closed = "closed" });

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    pub id: Id,
    pub partnership: Id,
    pub title: String,
    pub question: Question,
    pub influence: InfluenceLevel,
    /// No collection opens without a date for the answer back and somebody who gives it.
    pub answer_back_by: Timestamp,
    pub answerer: Id,
    pub state: RoundState,
    /// Members of groups under ten were told, before answering, that others can sometimes guess.
    pub small_groups_told: bool,
    pub opened_at: Timestamp,
}

/// Why a response was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ResponseError {
    #[error("the round is not open")]
    RoundNotOpen,
    #[error("the statement is not shown")]
    NotShown,
}

impl Round {
    pub fn receive(&self, statement: &Statement) -> Result<(), ResponseError> {
        if self.state != RoundState::Open {
            Err(ResponseError::RoundNotOpen)
        } else if statement.review != Review::Shown {
            Err(ResponseError::NotShown)
        } else {
            Ok(())
        }
    }
}
