//! Letters that leave by e-mail. A deed puts one in the bag in its own transaction; the house carries it afterwards.
//! Each is to one person about one act, so that mass mailing is not possible and a repeat sends nothing new.

use basics::{Id, Timestamp};
use model::letters::{CODE_HERE, Ending, LINK_HERE, Letter, LetterKind};
use model::text;

use crate::{Desk, Refusal, Secret};

/// As long as one try may take; afterwards the letter is anybody's again.
const TRY_SECONDS: i64 = 120;
/// So many at a time.
const MOST_AT_ONCE: i64 = 20;

/// What a letter says, in its reader's language. [`LINK_HERE`] and [`CODE_HERE`] hold the places of link and code.
#[derive(Clone, Debug)]
pub struct Text {
    pub sender: String,
    pub subject: String,
    pub lines: Vec<String>,
}

/// Puts a letter in the bag. `once` names the act it is about.
pub(crate) async fn post(
    desk: &mut Desk<'_, '_>,
    kind: LetterKind,
    about: Id,
    once: String,
    to: (&str, Timestamp),
    text: &Text,
) -> Result<Option<Id>, Refusal> {
    let (address, good_until) = to;
    let letter = Letter {
        id: desk.new_id(),
        once,
        kind,
        about,
        address: address.to_owned(),
        sender: text::line(&text.sender, 80).map_err(Refusal::field("sender"))?,
        subject: text::line(&text.subject, 120).map_err(Refusal::field("subject"))?,
        body: text.lines.join("\n\n"),
        made_at: desk.now(),
        good_until,
        tries: 0,
    };
    Ok(store::letters::add(desk.tx, &letter).await?.then_some(letter.id))
}

/// Whether a try is due; looked at before anything is written.
pub async fn is_waiting(desk: &mut Desk<'_, '_>) -> Result<bool, Refusal> {
    let now = desk.now();
    Ok(!store::letters::due(desk.tx, now, 1).await?.is_empty())
}

/// Takes what is due out of the bag: no other server tries these for two minutes. What came too late is given up.
/// Links and codes stand in their places.
pub async fn take(desk: &mut Desk<'_, '_>, public_url: &str) -> Result<Vec<Letter>, Refusal> {
    let now = desk.now();
    let mut taken = Vec::new();
    for mut letter in store::letters::due(desk.tx, now, MOST_AT_ONCE).await? {
        if letter.good_until <= now {
            store::letters::end(desk.tx, letter.id, Ending::GivenUp, now).await?;
            continue;
        }
        store::letters::begin_try(desk.tx, letter.id, now.plus_seconds(TRY_SECONDS)).await?;
        letter.tries += 1;
        letter.body = written_out(desk, &letter, public_url);
        taken.push(letter);
    }
    Ok(taken)
}

fn written_out(desk: &Desk<'_, '_>, letter: &Letter, public_url: &str) -> String {
    let (way, secret) = match letter.kind {
        LetterKind::Invitation | LetterKind::Reminder => ("/i/", desk.keys().invitation_link(letter.about)),
        LetterKind::SignIn => ("/l/", desk.keys().letter_link(letter.id)),
        LetterKind::Confirm => ("/seat/address/", desk.keys().letter_link(letter.id)),
    };
    let code = desk.keys().invitation_code(letter.about).to_string();
    letter.body.replace(LINK_HERE, &format!("{public_url}{way}{}", secret.as_str())).replace(CODE_HERE, &code)
}

/// What the mail server said to a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    Taken,
    /// Not now: busy, unreachable, or no answer.
    Later,
    /// Never: there is no such address, or the letter is not wanted.
    Never,
}

pub async fn answered(desk: &mut Desk<'_, '_>, letter: &Letter, reply: Reply) -> Result<(), Refusal> {
    let now = desk.now();
    match reply {
        Reply::Taken => store::letters::end(desk.tx, letter.id, Ending::Sent, now).await?,
        Reply::Never => store::letters::end(desk.tx, letter.id, Ending::GivenUp, now).await?,
        Reply::Later => {
            let next = now.plus_seconds(letter.patience_seconds());
            store::letters::put_off(desk.tx, letter.id, next).await?;
        }
    }
    Ok(())
}

/// The link that stands in a letter.
pub(crate) fn link_of(desk: &Desk<'_, '_>, letter: Id) -> Secret {
    desk.keys().letter_link(letter)
}
