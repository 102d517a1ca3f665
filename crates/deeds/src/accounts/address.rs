//! An e-mail address of one's own, and the sign-in link that is sent there. Only staff have one, and only if they like.
//! Whoever asks with an address is answered alike, whether we know it or not.

use basics::{Id, Language};
use data_encoding::HEXLOWER;
use model::accounts::{Device, SIGN_IN_LINK_SECONDS};
use model::letters::{self, LetterKind};
use sha2::{Digest, Sha256};

use super::is_staff;
use crate::letters::{Text, link_of, post};
use crate::{Desk, Refusal, Secret};

/// Links one address gets in an hour; further wishes are heard in silence.
const MOST_LINKS_AN_HOUR: i64 = 4;
/// Wishes from one place in an hour, a hall's worth.
const MOST_WISHES_FROM_ONE_PLACE: i64 = 300;
/// A confirming letter may be read tomorrow.
const CONFIRM_SECONDS: i64 = 24 * 3_600;

/// How a letter is put into its reader's language: from her language and her name.
pub type Worded = fn(Language, &str) -> Text;

/// "Send me a link." Only noted here: known and unknown addresses cost the same time and leave the same trace.
pub async fn ask_for_link(desk: &mut Desk<'_, '_>, address: &str, from: &str) -> Result<(), Refusal> {
    let address = letters::address(address).ok_or(Refusal::NoAddress("email"))?;
    let now = desk.now();
    if store::accounts::count_failed_try(desk.tx, &format!("link {from}"), now).await?
        > MOST_WISHES_FROM_ONE_PLACE
    {
        return Err(Refusal::TooManyTries);
    }
    let id = desk.new_id();
    Ok(store::letters::wish_for_link(desk.tx, id, &address, now).await?)
}

pub async fn somebody_asks(desk: &mut Desk<'_, '_>) -> Result<bool, Refusal> {
    Ok(store::letters::has_link_wishes(desk.tx).await?)
}

/// Answers what was asked with [`ask_for_link`]: a letter to whoever is known, nothing to others.
pub async fn answer_who_asked(desk: &mut Desk<'_, '_>, worded: Worded) -> Result<(), Refusal> {
    let now = desk.now();
    for (wish, address, at) in store::letters::take_link_wishes(desk.tx).await? {
        let until = at.plus_seconds(SIGN_IN_LINK_SECONDS);
        let Some(person) = store::accounts::by_email(desk.tx, &address).await? else { continue };
        let bucket = format!("letters {}", HEXLOWER.encode(&Sha256::digest(address.as_bytes())));
        if until <= now
            || store::accounts::count_failed_try(desk.tx, &bucket, now).await? > MOST_LINKS_AN_HOUR
        {
            continue;
        }
        let text = worded(person.language, &person.name);
        let once = format!("sign-in {wish}");
        if let Some(letter) =
            post(desk, LetterKind::SignIn, person.id, once, (&address, until), &text).await?
        {
            let link = link_of(desk, letter).hash();
            store::accounts::add_sign_in_link(desk.tx, link, person.id, Device::Staff, until).await?;
        }
    }
    Ok(())
}

/// "This address is mine." It becomes hers when she opens the letter that is sent there.
pub async fn say_address(
    desk: &mut Desk<'_, '_>,
    person: Id,
    address: &str,
    worded: Worded,
) -> Result<(), Refusal> {
    is_staff(desk, person).await?;
    let address = letters::address(address).ok_or(Refusal::NoAddress("email"))?;
    let now = desk.now();
    if store::accounts::count_failed_try(desk.tx, &format!("address {person}"), now).await?
        > MOST_LINKS_AN_HOUR
    {
        return Err(Refusal::TooManyTries);
    }
    let known = store::accounts::find(desk.tx, person).await?.ok_or(Refusal::NotFound)?;
    let (until, once) = (now.plus_seconds(CONFIRM_SECONDS), format!("confirm {}", desk.new_id()));
    let text = worded(known.language, &known.name);
    if let Some(letter) = post(desk, LetterKind::Confirm, person, once, (&address, until), &text).await? {
        let link = link_of(desk, letter).hash();
        store::letters::wish_for_address(desk.tx, link, person, &address, until).await?;
    }
    Ok(())
}

/// The address a confirming letter's link would make hers. Looking uses nothing up.
pub async fn waiting_address(desk: &mut Desk<'_, '_>, person: Id, link: &Secret) -> Result<String, Refusal> {
    let now = desk.now();
    match store::letters::address_wish(desk.tx, link.hash(), now).await? {
        Some((whose, address)) if whose == person => Ok(address),
        _ => Err(Refusal::UnknownSecret),
    }
}

pub async fn confirm_address(desk: &mut Desk<'_, '_>, person: Id, link: &Secret) -> Result<(), Refusal> {
    let address = waiting_address(desk, person, link).await?;
    store::letters::forget_address_wish(desk.tx, person).await?;
    store::accounts::set_email(desk.tx, person, Some(&address))
        .await
        .map_err(Refusal::already_there(&address))
}

/// No more links by e-mail.
pub async fn forget_address(desk: &mut Desk<'_, '_>, person: Id) -> Result<(), Refusal> {
    store::letters::forget_address_wish(desk.tx, person).await?;
    Ok(store::accounts::set_email(desk.tx, person, None).await?)
}
