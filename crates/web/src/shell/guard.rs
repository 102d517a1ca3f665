//! Stands before every handler: who is this, and may she pass? Leaves a [`Visitor`] behind for the handler.

use axum::extract::{FromRequestParts, RawPathParams, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::Response;
use basics::{Id, Language};
use deeds::{Refusal, Secret, accounts};
use model::accounts::{Person, Session};
use model::partnerships::{Member, Partnership};

use super::caller::Caller;
use super::failure::Failure;
use super::routes::Door;
use super::{cookies, language};
use crate::Web;

/// Whoever stands at the door, known or not.
#[derive(Clone, Debug)]
pub struct Visitor {
    pub language: Language,
    pub path: String,
    pub signed_in: Option<SignedIn>,
    /// What a form's one-time mark is bound to.
    pub holder: [u8; 32],
}

#[derive(Clone, Debug)]
pub struct SignedIn {
    pub session: Session,
    pub person: Person,
}

/// A confirmed member at her table, who may do what this page does.
#[derive(Clone, Debug)]
pub struct AtTable {
    pub visitor: Visitor,
    pub person: Person,
    pub member: Member,
    pub partnership: Partnership,
}

impl Visitor {
    /// The signed-in person; the guard of a [`Door::Person`] has made sure there is one.
    pub fn person(&self) -> Result<&SignedIn, Failure> {
        self.signed_in.as_ref().ok_or_else(Failure::not_signed_in)
    }
}

pub async fn pass(
    State((web, door)): State<(Web, Door)>,
    path_params: RawPathParams,
    mut request: Request,
    next: Next,
) -> Result<Response, Failure> {
    if door == Door::Open && request.method() != Method::GET {
        let caller = Caller::of(&web, request.extensions(), request.headers());
        if !web.settings.crowd.lets_in(&caller, web.house.now()) {
            return Err(Failure::from(Refusal::TooManyTries).in_language(language::asked_for(&request)));
        }
    }
    // Programs come with a key and never with a cookie, so that no other site can make a browser speak for one.
    let is_program = request.uri().path().starts_with("/api/");
    let cookie = match is_program {
        true => bearer(request.headers()),
        false => cookies::session(request.headers(), &web.public_url),
    };
    let table =
        path_params.iter().find(|(name, _)| *name == "partnership").map(|(_, value)| value.to_owned());
    let partnership = match (door, table) {
        (Door::Member(_), Some(text)) => {
            Some(text.parse::<Id>().map_err(|_| Failure::from(Refusal::NotFound))?)
        }
        _ => None,
    };
    let holder = cookie.as_ref().map_or([0; 32], Secret::hash);
    let seen = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let Some(cookie) = cookie else { return Ok(None) };
                let known = match is_program {
                    true => accounts::program(desk, &cookie).await?,
                    false => accounts::session(desk, &cookie).await?,
                };
                let Some((session, person)) = known else { return Ok(None) };
                // A refusal still knows who it speaks to, and in which language.
                let place = match (door, partnership) {
                    (Door::Member(act), Some(partnership)) => {
                        match desk.permit_at(partnership, person.id, act).await {
                            Ok(seat) => Ok(Some(seat)),
                            Err(refusal @ Refusal::Store(_)) => return Err(refusal),
                            Err(refusal) => Err(refusal),
                        }
                    }
                    _ => Ok(None),
                };
                Ok(Some((SignedIn { session, person }, place)))
            })
        })
        .await;
    let language = language::asked_for(&request);
    let seen = seen.map_err(|refusal| Failure::from(refusal).in_language(language))?;
    let visitor = Visitor {
        language: language
            .or_else(|| seen.as_ref().map(|(known, _)| known.person.language))
            .unwrap_or_else(|| language::of_browser(request.headers())),
        path: request.uri().path().to_owned(),
        holder: if seen.is_some() { holder } else { [0; 32] },
        signed_in: seen.as_ref().map(|(known, _)| known.clone()),
    };
    match (door, seen) {
        (Door::Open, _) => {}
        (_, None) => return Err(Failure::not_signed_in().in_language(Some(visitor.language))),
        (Door::Person, Some(_)) => {}
        (Door::Member(_), Some((_, Err(refusal)))) => {
            return Err(Failure::from(refusal).in_language(Some(visitor.language)));
        }
        (Door::Member(_), Some((_, Ok(None)))) => {
            return Err(Failure::from(Refusal::NotFound).in_language(Some(visitor.language)));
        }
        (Door::Member(_), Some((known, Ok(Some((member, partnership)))))) => {
            let at_table = AtTable { visitor: visitor.clone(), person: known.person, member, partnership };
            request.extensions_mut().insert(at_table);
        }
    }
    if let Some(SignedIn { session, .. }) = &visitor.signed_in
        && session.seen_at.plus_seconds(60) < web.house.now()
    {
        let (house, id) = (web.house.clone(), session.id);
        // A sign of life may be late or lost; the page does not wait for it.
        tokio::spawn(async move { house.deed(None, move |desk| Box::pin(accounts::touch(desk, id))).await });
    }
    if let Some(SignedIn { session, .. }) = &visitor.signed_in
        && session.replaces.is_some()
    {
        let id = session.id;
        // When it cannot be written now, the next page tries again; the old secret lasts a quarter of an hour at most.
        if let Err(refusal) = web.house.deed(None, move |desk| Box::pin(accounts::arrived(desk, id))).await {
            tracing::warn!(%refusal, "the session before this one could not be ended yet");
        }
    }
    request.extensions_mut().insert(visitor);
    Ok(next.run(request).await)
}

fn bearer(headers: &HeaderMap) -> Option<Secret> {
    headers
        .get(header::AUTHORIZATION)?
        .to_str()
        .ok()?
        .strip_prefix("Bearer ")
        .map(|key| Secret::read(key.trim()))
}

impl<S: Send + Sync> FromRequestParts<S> for Visitor {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        parts.extensions.get::<Self>().cloned().ok_or_else(Failure::not_signed_in)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for AtTable {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| Failure::from(Refusal::NotFound))
    }
}
