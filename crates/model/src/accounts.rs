//! People and how they come in. No passwords anywhere.

use basics::{Id, Language, Timestamp};

/// Somebody at a table. What she is called is all that is known; a citizen has no e-mail here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: Id,
    pub name: String,
    pub language: Language,
    /// Only staff who asked for sign-in links by mail.
    pub email: Option<String>,
    pub created_at: Timestamp,
}

/// How long a signed-in device stays signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    /// Her own phone.
    Own,
    /// A phone somebody else uses too; also every device until she has said which it is.
    Shared,
    /// A tablet that goes from hand to hand.
    Kiosk,
    /// Staff with a passkey or a sign-in link.
    Staff,
}

keyed!(Device { Own = "own", Shared = "shared", Kiosk = "kiosk", Staff = "staff" });

impl Device {
    /// Seconds without a sign of life after which the session ends.
    pub const fn idle_seconds(self) -> i64 {
        match self {
            Self::Own => 30 * 86_400,
            Self::Shared => 15 * 60,
            Self::Kiosk => 3 * 60,
            Self::Staff => 30 * 60,
        }
    }

    /// Seconds after which the session ends whatever happened.
    pub const fn longest_seconds(self) -> i64 {
        match self {
            Self::Own => 90 * 86_400,
            Self::Shared => 60 * 60,
            Self::Kiosk => 15 * 60,
            Self::Staff => 12 * 3_600,
        }
    }
}

/// One signed-in device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub id: Id,
    pub person: Id,
    pub device: Device,
    pub since: Timestamp,
    pub seen_at: Timestamp,
    /// The session this one takes over from. It lives on until this one is first seen: the answer that carries
    /// the new secret may be lost on its way.
    pub replaces: Option<Id>,
}

impl Session {
    pub fn is_alive(&self, now: Timestamp) -> bool {
        now < self.seen_at.plus_seconds(self.device.idle_seconds())
            && now < self.since.plus_seconds(self.device.longest_seconds())
    }
}

/// What a person may agree to beyond taking part. Nothing at the table depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// Her answers and sentences may go into files for researchers and evaluators, without her name.
    Research,
}

keyed!(Purpose { Research = "research" });

/// One consent, given once and withdrawn whenever she likes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consent {
    pub purpose: Purpose,
    pub given_at: Timestamp,
    pub withdrawn_at: Option<Timestamp>,
}

impl Consent {
    pub const fn stands(&self) -> bool {
        self.withdrawn_at.is_none()
    }
}

/// How long a sign-in link waits for its button to be pressed.
pub const SIGN_IN_LINK_SECONDS: i64 = 10 * 60;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shared_phone_forgets_after_a_quarter_of_an_hour() {
        let since = Timestamp::from_seconds(0);
        let session = Session {
            id: Id(Default::default()),
            person: Id(Default::default()),
            device: Device::Shared,
            since,
            seen_at: since,
            replaces: None,
        };
        assert!(session.is_alive(since.plus_seconds(899)));
        assert!(!session.is_alive(since.plus_seconds(900)));
    }
}
