//! Passkeys: made from one's own seat, used at the door. The house keeps the public half; a ceremony under way lies in
//! the store, so that any server can finish it, and only once.

use basics::Id;
use model::accounts::Device;
use model::text;
use serde_json::{Value, json};
use store::accounts::passkeys::{self, Passkey};
use webauthn_rs::Webauthn;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, DiscoverableKey, Passkey as Credential, PasskeyRegistration,
    PublicKeyCredential, RegisterPublicKeyCredential, Url, WebauthnBuilder, WebauthnError,
};

use super::{begin_session, is_staff};
use crate::{Desk, Refusal, Secret};

/// A ceremony waits so long for a finger.
const CEREMONY_SECONDS: i64 = 5 * 60;
/// More are no help to anybody.
const MOST: usize = 10;

/// The place passkeys are made for: they work at this address and no other.
pub struct Site(Webauthn);

impl Site {
    /// None where browsers make no passkeys: without encryption, but on one's own machine; or at a bare number.
    pub fn at(public_url: &str) -> Option<Self> {
        let url = Url::parse(public_url).ok()?;
        let host = url.domain()?.to_owned();
        if url.scheme() != "https" && host != "localhost" {
            return None;
        }
        let builder = WebauthnBuilder::new(&host, &url).ok()?.rp_name("Langbord");
        builder.build().ok().map(Self)
    }
}

/// What a browser is asked to do, and the ceremony it belongs to.
pub struct Asked {
    pub ceremony: Id,
    /// For `navigator.credentials`.
    pub options: Value,
}

/// "Make a key for me."
pub async fn start_making(desk: &mut Desk<'_, '_>, site: &Site, person: Id) -> Result<Asked, Refusal> {
    is_staff(desk, person).await?;
    let known = store::accounts::find(desk.tx, person).await?.ok_or(Refusal::NotFound)?;
    let has = passkeys::of_person(desk.tx, person).await?;
    if has.len() >= MOST {
        return Err(Refusal::AlreadyThere(MOST.to_string()));
    }
    let there = has.into_iter().map(|key| key.credential).collect();
    let name = if known.name.is_empty() { "Langbord" } else { &known.name };
    let (options, state) =
        site.0.start_passkey_registration(person.0, name, name, Some(there)).map_err(not_this_key)?;
    let mut options = read(serde_json::to_value(&options))?;
    // She signs in without writing who she is, so the key has to remember it.
    if let Some(choice) =
        options.pointer_mut("/publicKey/authenticatorSelection").and_then(Value::as_object_mut)
    {
        choice.insert("residentKey".to_owned(), json!("required"));
        choice.insert("requireResidentKey".to_owned(), json!(true));
    }
    begin(desk, Some(person), &read(serde_json::to_string(&state))?, options).await
}

/// Keeps the key that was made.
pub async fn finish_making(
    desk: &mut Desk<'_, '_>,
    site: &Site,
    person: Id,
    answer: &Answered,
    label: &str,
) -> Result<(), Refusal> {
    is_staff(desk, person).await?;
    let label = text::line(label, 40).map_err(Refusal::field("label"))?;
    let state: PasskeyRegistration = end(desk, Some(person), answer.ceremony).await?;
    let credential: RegisterPublicKeyCredential =
        serde_json::from_str(&answer.credential).map_err(|_| Refusal::NotThisKey)?;
    let made = site.0.finish_passkey_registration(&credential, &state).map_err(not_this_key)?;
    let passkey = Passkey {
        id: desk.new_id(),
        person,
        credential: made.cred_id().clone(),
        record: read(serde_json::to_string(&made))?,
        label,
        created_at: desk.now(),
    };
    passkeys::add(desk.tx, &passkey).await.map_err(Refusal::already_there(&passkey.label))
}

/// "Let me in with my key." Nobody says who she is; the key will.
pub async fn start_using(desk: &mut Desk<'_, '_>, site: &Site) -> Result<Asked, Refusal> {
    let (options, state) = site.0.start_discoverable_authentication().map_err(not_this_key)?;
    let mut options = read(serde_json::to_value(&options))?;
    // She presses a button; the browser need not offer the key by itself.
    if let Some(options) = options.as_object_mut() {
        options.remove("mediation");
    }
    begin(desk, None, &read(serde_json::to_string(&state))?, options).await
}

/// What a browser answered.
#[derive(Clone, Debug)]
pub struct Answered {
    pub ceremony: Id,
    pub credential: String,
}

/// In by a key we know, for the person it was made for.
pub async fn finish_using(
    desk: &mut Desk<'_, '_>,
    site: &Site,
    answer: &Answered,
) -> Result<(Secret, Device), Refusal> {
    let state: DiscoverableAuthentication = end(desk, None, answer.ceremony).await?;
    let credential: PublicKeyCredential =
        serde_json::from_str(&answer.credential).map_err(|_| Refusal::NotThisKey)?;
    let (person, name) = site.0.identify_discoverable_authentication(&credential).map_err(not_this_key)?;
    let passkey = passkeys::by_credential(desk.tx, name)
        .await?
        .filter(|passkey| passkey.person.0 == person)
        .ok_or(Refusal::NotThisKey)?;
    let mut known: Credential = read(serde_json::from_str(&passkey.record))?;
    let used = site
        .0
        .finish_discoverable_authentication_v2(&credential, state, DiscoverableKey::from(&known))
        .map_err(not_this_key)?;
    if known.update_credential(&used) == Some(true) {
        let record = read(serde_json::to_string(&known))?;
        passkeys::keep_record(desk.tx, passkey.id, &record).await?;
    }
    Ok((begin_session(desk, passkey.person, Device::Staff).await?, Device::Staff))
}

pub async fn remove_passkey(desk: &mut Desk<'_, '_>, person: Id, id: Id) -> Result<(), Refusal> {
    if passkeys::remove(desk.tx, person, id).await? { Ok(()) } else { Err(Refusal::NotFound) }
}

async fn begin(
    desk: &mut Desk<'_, '_>,
    person: Option<Id>,
    state: &str,
    options: Value,
) -> Result<Asked, Refusal> {
    let (ceremony, now) = (desk.new_id(), desk.now());
    let until = now.plus_seconds(CEREMONY_SECONDS);
    passkeys::begin_ceremony(desk.tx, ceremony, person, state, now, until).await?;
    Ok(Asked { ceremony, options })
}

async fn end<T: serde::de::DeserializeOwned>(
    desk: &mut Desk<'_, '_>,
    person: Option<Id>,
    ceremony: Id,
) -> Result<T, Refusal> {
    let now = desk.now();
    let state = passkeys::take_ceremony(desk.tx, ceremony, person, now).await?;
    // A state of the other kind of ceremony is none of this one.
    serde_json::from_str(&state.ok_or(Refusal::NotThisKey)?).map_err(|_| Refusal::NotThisKey)
}

fn not_this_key(why: WebauthnError) -> Refusal {
    tracing::info!(%why, "a passkey was not accepted");
    Refusal::NotThisKey
}

/// What we wrote ourselves reads back.
fn read<T>(written: serde_json::Result<T>) -> Result<T, Refusal> {
    written.map_err(|_| Refusal::NotThisKey)
}
