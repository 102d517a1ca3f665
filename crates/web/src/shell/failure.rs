//! A page that could not be shown or a deed that was not done, on its way to words a person understands.
//! The words are chosen at the outermost layer, which knows the language.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use basics::Language;
use deeds::Refusal;
use model::proposals::ProposalError;
use store::StoreError;

#[derive(Clone, Debug)]
pub struct Failure {
    pub status: StatusCode,
    pub why: Why,
    pub language: Option<Language>,
}

/// What the page will say.
#[derive(Clone, Debug)]
pub enum Why {
    Refused(Box<Refusal>),
    NotSignedIn,
    /// The form was made for another session, or is too old.
    StaleForm,
    Status,
    /// A program's body that could not be read, and where.
    Body(String),
}

impl Failure {
    pub const fn not_signed_in() -> Self {
        Self { status: StatusCode::UNAUTHORIZED, why: Why::NotSignedIn, language: None }
    }

    pub const fn stale_form() -> Self {
        Self { status: StatusCode::CONFLICT, why: Why::StaleForm, language: None }
    }

    pub const fn body(trouble: String) -> Self {
        Self { status: StatusCode::BAD_REQUEST, why: Why::Body(trouble), language: None }
    }

    pub const fn status(status: StatusCode) -> Self {
        Self { status, why: Why::Status, language: None }
    }

    pub fn in_language(self, language: Option<Language>) -> Self {
        Self { language, ..self }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self { status: status_of(&refusal), why: Why::Refused(Box::new(refusal)), language: None }
    }
}

/// The status a refusal answers with. What one may not know about looks absent.
pub fn status_of(refusal: &Refusal) -> StatusCode {
    match refusal {
        Refusal::NotFound | Refusal::UnknownSecret | Refusal::UnknownAccount => StatusCode::NOT_FOUND,
        Refusal::NotForRole(_) | Refusal::NotConfirmed | Refusal::NotAllowedByPerson => StatusCode::FORBIDDEN,
        Refusal::Again => StatusCode::CONFLICT,
        Refusal::TooManyTries | Refusal::TooManyInvitations(_) => StatusCode::TOO_MANY_REQUESTS,
        Refusal::Invitation(_) => StatusCode::GONE,
        Refusal::WaveClosed => StatusCode::CONFLICT,
        Refusal::Store(
            StoreError::Full | StoreError::Poisoned | StoreError::Unreachable(_) | StoreError::Closed,
        ) => StatusCode::SERVICE_UNAVAILABLE,
        Refusal::Store(_) => StatusCode::INTERNAL_SERVER_ERROR,
        Refusal::Proposal(ProposalError::Backbone | ProposalError::NotOnTheRoll) => StatusCode::FORBIDDEN,
        Refusal::Field { .. }
        | Refusal::Choice(_)
        | Refusal::NoAddress(_)
        | Refusal::NotThisKey
        | Refusal::NotFromElsewhere
        | Refusal::AlreadyThere(_)
        | Refusal::SharesTooLarge
        | Refusal::NoSecondReminder
        | Refusal::Code(_)
        | Refusal::Response(_)
        | Refusal::Proposal(_)
        | Refusal::NoSuchStep
        | Refusal::Upload(_)
        | Refusal::TooFewShared
        | Refusal::TooFewChanged
        | Refusal::StillAnswers
        | Refusal::Version(_)
        | Refusal::ChangedMeanwhile
        | Refusal::Answer(_)
        | Refusal::NeedsTalk => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}
