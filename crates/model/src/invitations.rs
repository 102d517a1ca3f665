//! Personal invitations: from a named person, in own words, with a reason why *you*.

use basics::{Id, Language, Timestamp};

pub use crate::codes::{CodeError, ShortCode};
use crate::partnerships::Role;

/// How the invitation reaches her.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Card,
    Sms,
    Email,
    Voice,
}

keyed!(Way { Card = "card", Sms = "sms", Email = "email", Voice = "voice" });

/// What became of it. "Later" and "no" need no reason, and both may change their mind until it expires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    Waiting,
    Yes,
    Later,
    No,
    Withdrawn,
}

keyed!(Reply { Waiting = "waiting", Yes = "yes", Later = "later", No = "no", Withdrawn = "withdrawn" });

/// An invitation waits this long; a paper card waits longer, it may hang on a fridge.
pub const fn lifetime_days(way: Way) -> i64 {
    match way {
        Way::Card => 90,
        Way::Sms | Way::Email | Way::Voice => 30,
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    pub id: Id,
    pub partnership: Id,
    pub inviter: Id,
    /// What the inviter calls her.
    pub invitee: String,
    pub role: Role,
    pub actor: Option<Id>,
    /// The inviter's own words.
    pub message: String,
    pub why_you: String,
    pub how_we_know: String,
    pub way: Way,
    pub language: Language,
    pub may_invite: bool,
    pub reply: Reply,
    pub reminded: bool,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
    pub person: Option<Id>,
}

/// Why an invitation can't be taken up now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReplyError {
    #[error("the invitation has been used")]
    Used,
    #[error("the invitation was taken back")]
    Withdrawn,
    #[error("the invitation has expired")]
    Expired,
}

impl Invitation {
    pub fn receive(&self, reply: Reply, now: Timestamp) -> Result<Reply, ReplyError> {
        match self.reply {
            Reply::Yes => Err(ReplyError::Used),
            Reply::Withdrawn => Err(ReplyError::Withdrawn),
            _ if now >= self.expires_at => Err(ReplyError::Expired),
            Reply::Waiting | Reply::Later | Reply::No => Ok(reply),
        }
    }

    /// One reminder at most, and none to who has answered.
    pub fn may_remind(&self, now: Timestamp) -> bool {
        !self.reminded && self.reply == Reply::Waiting && now < self.expires_at
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Reply::*;

    fn invitation(reply: Reply) -> Invitation {
        let nil = Id(Default::default());
        Invitation {
            id: nil,
            partnership: nil,
            inviter: nil,
            invitee: "Amina".into(),
            role: Role::Citizen,
            actor: None,
            message: "Kaffe?".into(),
            why_you: String::new(),
            how_we_know: String::new(),
            way: Way::Card,
            language: Language::Da,
            may_invite: false,
            reply,
            reminded: false,
            created_at: Timestamp(0),
            expires_at: Timestamp::from_seconds(10),
            person: None,
        }
    }

    #[test]
    fn not_now_may_become_yes() {
        assert_eq!(invitation(Later).receive(Yes, Timestamp(0)), Ok(Yes));
        assert_eq!(invitation(No).receive(Yes, Timestamp(0)), Ok(Yes));
    }

    #[test]
    fn a_used_invitation_opens_no_second_door() {
        assert_eq!(invitation(Yes).receive(Yes, Timestamp(0)), Err(ReplyError::Used));
    }

    #[test]
    fn an_expired_invitation_cannot_be_accepted() {
        assert_eq!(invitation(Waiting).receive(Yes, Timestamp::from_seconds(10)), Err(ReplyError::Expired));
    }

    #[test]
    fn nobody_is_reminded_twice() {
        assert!(invitation(Waiting).may_remind(Timestamp(0)));
        assert!(!Invitation { reminded: true, ..invitation(Waiting) }.may_remind(Timestamp(0)));
        assert!(!invitation(Later).may_remind(Timestamp(0)));
    }
}
