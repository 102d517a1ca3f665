//! The short code on a card, tried at the door. A guesser is stopped; the hall around him is not.
//!
//! A hall shares one address, so an address that has guessed too often is not shut out: from then on its codes open
//! only together with the inviter's first name, which stands on the card and nowhere else. Whoever holds a card comes
//! in; a guesser would have to guess both.

use basics::Id;
use model::invitations::{Invitation, ShortCode};

use crate::{Desk, Refusal, Secret};

/// Wrong codes from one place in an hour, before a name is asked for.
const MOST_WRONG_FROM_ONE_PLACE: i64 = 60;
/// Wrong codes from everywhere in an hour, before a name is asked for everywhere.
const MOST_WRONG: i64 = 1_000;

/// A code somebody typed.
#[derive(Clone, Debug)]
pub struct CodeTry {
    pub code: String,
    /// Who she says invited her; only asked when many wrong codes came from her place.
    pub inviter: String,
    /// Where it was typed: an address, or the helper who typed it.
    pub from: String,
}

/// Finds an invitation by its short code and gives its long link. Wrong codes are counted, slips of the finger are not:
/// the check sign tells them apart. [`Refusal::TooManyTries`] asks for the inviter's name.
pub async fn open_code(desk: &mut Desk<'_, '_>, tried: &CodeTry) -> Result<Option<Secret>, Refusal> {
    let now = desk.now();
    let buckets =
        [(format!("code {}", tried.from), MOST_WRONG_FROM_ONE_PLACE), ("code".to_owned(), MOST_WRONG)];
    let mut asks_for_a_name = false;
    for (bucket, most) in &buckets {
        asks_for_a_name |= store::accounts::failed_tries(desk.tx, bucket, now).await? >= *most;
    }
    let code = ShortCode::read(&tried.code)?;
    if asks_for_a_name && tried.inviter.trim().is_empty() {
        return Err(Refusal::TooManyTries);
    }
    let hash = desk.keys().code_hash(code);
    if let Some(invitation) = store::invitations::by_code(desk.tx, hash).await?
        && (!asks_for_a_name || is_inviter(desk, &invitation, &tried.inviter).await?)
    {
        return Ok(Some(desk.keys().invitation_link(invitation.id)));
    }
    for (bucket, _) in &buckets {
        store::accounts::count_failed_try(desk.tx, bucket, now).await?;
    }
    Ok(None)
}

async fn is_inviter(desk: &mut Desk<'_, '_>, invitation: &Invitation, said: &str) -> Result<bool, Refusal> {
    let inviter: Id = invitation.inviter;
    let person = store::accounts::find(desk.tx, inviter).await?;
    Ok(person.is_some_and(|person| is_called(&person.name, said)))
}

/// »karin« is Karin, and so is »Karin« where the card says »Karin Holm«.
fn is_called(name: &str, said: &str) -> bool {
    let words = |text: &str| text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
    let (name, said) = (words(name), words(said));
    !said.is_empty() && name.starts_with(&said)
}

#[cfg(test)]
mod tests {
    use super::is_called;

    #[test]
    fn a_first_name_is_enough_and_no_name_is_nobodys() {
        assert!(is_called("Karin Holm", " karin ") && is_called("Øyvind", "øyvind"));
        assert!(!is_called("Karin Holm", "Holm") && !is_called("Karin", "Kari") && !is_called("", ""));
    }
}
