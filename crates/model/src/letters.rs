//! Letters that leave the house by e-mail, each to one person about one thing.

use basics::{Id, Timestamp};

/// What a letter is for. Which link stands in it follows from this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterKind {
    /// A personal invitation, sent by its writer.
    Invitation,
    /// The one reminder of it.
    Reminder,
    /// A link that signs its reader in.
    SignIn,
    /// "Is this address yours?"
    Confirm,
}

keyed!(LetterKind { Invitation = "invitation", Reminder = "reminder", SignIn = "sign-in", Confirm = "confirm" });

/// How a letter's journey ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The mail server has taken it.
    Sent,
    /// The mail server will not have it, or its time was over before it could go.
    GivenUp,
}

keyed!(Ending { Sent = "sent", GivenUp = "given-up" });

/// Stands in a letter's text where its link will be.
pub const LINK_HERE: char = '\u{E000}';
/// Stands where its short code will be.
pub const CODE_HERE: char = '\u{E001}';

/// A letter on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    pub id: Id,
    /// Names the act it is about; two letters about one act cannot be.
    pub once: String,
    pub kind: LetterKind,
    /// The invitation or the person it is about.
    pub about: Id,
    pub address: String,
    /// Whose name stands as the sender.
    pub sender: String,
    pub subject: String,
    pub body: String,
    pub made_at: Timestamp,
    /// Later than this it is of no use.
    pub good_until: Timestamp,
    pub tries: i64,
}

impl Letter {
    /// Seconds until the next try after the `tries`th failed: a minute, then twice as long each time, at most six hours.
    pub fn patience_seconds(&self) -> i64 {
        let doublings = u32::try_from(self.tries.clamp(1, 9) - 1).unwrap_or(0);
        (60 << doublings).min(6 * 3_600)
    }
}

/// An e-mail address as one person's: one, without a name around it, in small letters after the `@`.
/// Whether it exists, only a letter can tell.
pub fn address(input: &str) -> Option<String> {
    let text = input.trim();
    let (name, host) = text.split_once('@')?;
    let is_name = !name.is_empty()
        && name.len() <= 64
        && name.chars().all(|sign| sign.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(sign));
    let labels: Vec<&str> = host.split('.').collect();
    let is_host = labels.len() >= 2
        && host.len() <= 190
        && labels.iter().all(|label| {
            !label.is_empty()
                && label.chars().all(|sign| sign.is_alphanumeric() || sign == '-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        });
    (is_name && is_host).then(|| format!("{name}@{}", host.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_is_taken_and_a_list_is_not() {
        assert_eq!(address(" Mette.Holm@Bro.Example "), Some("Mette.Holm@bro.example".to_owned()));
        for wrong in [
            "",
            "mette",
            "mette@bro",
            "a@b.dk, c@d.dk",
            "a@b.dk;c@d.dk",
            "a@b.dk c@d.dk",
            "Mette <a@b.dk>",
            "a@b.dk\r\nBcc: c@d.dk",
            "a@b@c.dk",
            "@b.dk",
            "a@-b.dk",
            "a@b..dk",
        ] {
            assert_eq!(address(wrong), None, "{wrong:?}");
        }
    }
}
