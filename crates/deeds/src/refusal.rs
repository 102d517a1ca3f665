//! Why a deed was not done. Every variant is something a person can act on; the words stand in `locales`.

use formats::upload::Trouble;
use model::framing::task::VersionError;
use model::invitations::{CodeError, ReplyError};
use model::proposals::ProposalError;
use model::statements::ResponseError;
use model::text::TextError;
use model::trace::answers::AnswerError;
use store::StoreError;

use crate::permissions::Act;

#[derive(Clone, Debug, thiserror::Error)]
pub enum Refusal {
    /// Absent, or not hers to know about: the answer is the same.
    #[error("there is nothing here under that address")]
    NotFound,
    #[error("`{}` is not for this role", .0.key())]
    NotForRole(Act),
    #[error("the others have not said yes to this membership, or it rests")]
    NotConfirmed,
    #[error("this form was received before; nothing was changed")]
    Again,
    #[error("the field `{field}`: {why}")]
    Field { field: &'static str, why: TextError },
    #[error("the field `{0}` holds none of the choices offered")]
    Choice(&'static str),
    #[error("the field `{0}` holds no e-mail address")]
    NoAddress(&'static str),
    #[error("`{0}` is there already")]
    AlreadyThere(String),
    #[error("the funders' shares are more than a whole")]
    SharesTooLarge,
    #[error(transparent)]
    Invitation(#[from] ReplyError),
    #[error("this person was reminded before, or has answered")]
    NoSecondReminder,
    #[error("{0} invitations today are as many as one person can mean personally")]
    TooManyInvitations(i64),
    #[error(transparent)]
    Code(#[from] CodeError),
    #[error("the link or code is not one we know, or its time is over")]
    UnknownSecret,
    #[error("the passkey is not one we know, or was not made for this place")]
    NotThisKey,
    #[error("the account is nobody's here, or another person's")]
    UnknownAccount,
    #[error("coming in by the account elsewhere did not work")]
    NotFromElsewhere,
    #[error("too many tries; wait an hour or ask the person who invited you")]
    TooManyTries,
    #[error(transparent)]
    Response(#[from] ResponseError),
    #[error("this wave is closed")]
    WaveClosed,
    #[error("the membership cannot take that step from where it is")]
    NoSuchStep,
    #[error("somebody still waits for an answer from this person; hand that over first")]
    StillAnswers,
    #[error(transparent)]
    Version(#[from] VersionError),
    /// Somebody else put other words in since this page was drawn. Both stand there.
    #[error("the sentence was changed by somebody else meanwhile; both wordings are kept")]
    ChangedMeanwhile,
    #[error(transparent)]
    Answer(#[from] AnswerError),
    #[error("this keeps being taken up; say when people meet about it")]
    NeedsTalk,
    #[error("this person has not let anybody write for her")]
    NotAllowedByPerson,
    #[error("fewer than five people have agreed that their answers leave this house in a file")]
    TooFewShared,
    #[error("too few answers have changed since the last file; two files would tell of single people")]
    TooFewChanged,
    /// A file that could not be taken in.
    #[error(transparent)]
    Upload(#[from] Trouble),
    #[error(transparent)]
    Proposal(#[from] ProposalError),
    #[error(transparent)]
    Store(StoreError),
}

/// What the workshop refuses is a rule or a frame that cannot be used.
impl From<decision::Refusal> for Refusal {
    fn from(refusal: decision::Refusal) -> Self {
        Self::Proposal(ProposalError::Rule(refusal.to_string()))
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Refusal {
    /// Says what is there already, where the store only knows that something is.
    pub(crate) fn already_there(name: &str) -> impl FnOnce(StoreError) -> Self {
        let name = name.to_owned();
        move |error| if error.is_already_there() { Self::AlreadyThere(name) } else { Self::Store(error) }
    }

    /// Pins a text's trouble to the field it stands in: `text::line(..).map_err(Refusal::field("name"))`.
    pub fn field(field: &'static str) -> impl FnOnce(TextError) -> Self {
        move |why| Self::Field { field, why }
    }
}
