//! Answer back: you said – we did – we did not, because. Everyone who said something gets one, in time.

use basics::{Id, Timestamp};

/// So many days after somebody said something she has an answer, if only that it is being worked on.
pub const WITHIN_DAYS: i64 = 14;

/// How somebody wants her answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnswerWay {
    /// It stands on her own page.
    #[default]
    Page,
    /// On paper, handed over by somebody she knows.
    Slip,
    /// As a message, sent by somebody she knows from that person's own phone.
    Message,
}

keyed!(AnswerWay { Page = "page", Slip = "slip", Message = "message" });

/// What she said to the answer. Both weigh the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    Fine,
    Again,
}

keyed!(Reply { Fine = "fine", Again = "again" });

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerBack {
    pub id: Id,
    pub statement: Id,
    /// Whether it was used; when not, `because` says why.
    pub used: bool,
    pub did: Option<String>,
    pub did_not: Option<String>,
    pub because: Option<String>,
    pub answered_by: Option<Id>,
    pub at: Timestamp,
    pub reply: Option<Reply>,
    /// When it was handed over on paper or sent, for those who asked for that.
    pub handed_at: Option<Timestamp>,
}

/// Why an answer is no answer yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    #[error("what was not used needs a reason")]
    NoReason,
    #[error("an answer says what was done, or what was not and why")]
    SaysNothing,
}

/// "Thank you for your input" is no answer: it says what was done, and what was not with a reason.
pub const fn says_enough(used: bool, did: bool, did_not: bool, because: bool) -> Result<(), AnswerError> {
    if !because && (!used || did_not) {
        Err(AnswerError::NoReason)
    } else if !did && !because {
        Err(AnswerError::SaysNothing)
    } else {
        Ok(())
    }
}

/// The day an answer is owed: two weeks after it was said, or earlier when the round promised that.
pub fn due(said_at: Timestamp, promised: Timestamp) -> Timestamp {
    said_at.plus_days(WITHIN_DAYS).min(promised)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn not_used_needs_a_reason() {
        assert_eq!(says_enough(false, true, false, false), Err(AnswerError::NoReason));
        assert_eq!(says_enough(true, true, true, false), Err(AnswerError::NoReason));
        assert_eq!(says_enough(true, false, false, false), Err(AnswerError::SaysNothing));
        assert_eq!(says_enough(true, true, false, false), Ok(()));
        assert_eq!(says_enough(false, false, true, true), Ok(()));
    }

    #[test]
    fn an_answer_is_owed_after_two_weeks_or_when_promised() {
        let said = Timestamp::from_seconds(0);
        assert_eq!(due(said, said.plus_days(52)), said.plus_days(14));
        assert_eq!(due(said, said.plus_days(7)), said.plus_days(7));
    }
}
