//! Passkeys. A small script asks the browser and puts its answer into the form on the page; without scripts, or where
//! the browser has no keys, these forms stay hidden and the link by e-mail is the way in.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::response::IntoResponse;
use basics::Id;
use deeds::Refusal;
use deeds::accounts::{self, Answered, Asked, Site};
use serde::Deserialize;
use serde_json::json;

use super::coming_in::signed_in_once;
use crate::Web;
use crate::shell::answer::{Answer, go, go_with};
use crate::shell::cookies;
use crate::shell::form::Form;
use crate::shell::guard::Visitor;
use crate::statements::done_once;

fn site(web: &Web) -> Result<Arc<Site>, Refusal> {
    web.passkeys.clone().ok_or(Refusal::NotFound)
}

fn asked(Asked { ceremony, options }: Asked) -> Answer {
    Ok(Json(json!({ "ceremony": ceremony, "options": options })).into_response())
}

fn answered(form: &Form) -> Result<Answered, Refusal> {
    Ok(Answered {
        ceremony: form.text("ceremony").parse().map_err(|_| Refusal::NotThisKey)?,
        credential: form.text("credential").to_owned(),
    })
}

/// Asking twice begins two ceremonies, so the form's mark is looked at but not used up.
pub async fn start_making(State(web): State<Web>, visitor: Visitor, _form: Form) -> Answer {
    let (person, site) = (visitor.person()?.person.id, site(&web)?);
    let begun = web
        .house
        .deed(None, move |desk| Box::pin(async move { accounts::start_making(desk, &site, person).await }))
        .await?;
    asked(begun)
}

pub async fn make(State(web): State<Web>, visitor: Visitor, form: Form) -> Answer {
    let (person, site) = (visitor.person()?.person.id, site(&web)?);
    let (answer, label) = (answered(&form)?, form.text("label").to_owned());
    let made = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { accounts::finish_making(desk, &site, person, &answer, &label).await })
        })
        .await;
    done_once(made)?;
    Ok(go("/seat/ways-in"))
}

#[derive(Deserialize)]
pub struct OfPasskey {
    passkey: Id,
}

pub async fn remove(
    State(web): State<Web>,
    visitor: Visitor,
    Path(OfPasskey { passkey }): Path<OfPasskey>,
    form: Form,
) -> Answer {
    let person = visitor.person()?.person.id;
    let removed = web
        .house
        .release(Some(form.once), move |desk| Box::pin(accounts::remove_passkey(desk, person, passkey)));
    done_once(removed.await)?;
    Ok(go("/seat/ways-in"))
}

pub async fn start_using(State(web): State<Web>, _form: Form) -> Answer {
    let site = site(&web)?;
    let begun = web
        .house
        .deed(None, move |desk| Box::pin(async move { accounts::start_using(desk, &site).await }))
        .await?;
    asked(begun)
}

pub async fn come_in(State(web): State<Web>, form: Form) -> Answer {
    let (site, answer) = (site(&web)?, answered(&form)?);
    let used = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { accounts::finish_using(desk, &site, &answer).await })
        })
        .await;
    let (session, device) = signed_in_once(&web, &form, used).await?;
    Ok(go_with("/", cookies::sign_in(&session, device, &web.public_url)))
}
