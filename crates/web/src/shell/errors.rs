//! Pages for what could not be shown: plain words, and a way on.

use askama::Template;
use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use basics::Language;
use deeds::Refusal;
use deeds::permissions::Act;
use model::invitations::ReplyError;
use model::statements::ResponseError;
use model::text::TextError;
use serde_json::json;
use store::StoreError;
use words::Words;

use super::failure::{Failure, Why};
use super::layout::Layout;
use super::message::Message;
use super::parts::Link;

/// The page (or, for programs, the problem document) for a failure.
pub fn answer(failure: &Failure, language: Language, wants_json: bool) -> Response {
    if let Why::Refused(refusal) = &failure.why
        && let Refusal::Store(error) = &**refusal
    {
        tracing::error!(error = error as &dyn std::error::Error, "the store refused");
    }
    let words = words::of(language);
    let (heading, line) = said(words, failure);
    if wants_json {
        let problem = json!({ "type": "about:blank", "title": heading, "detail": line, "status": failure.status.as_u16() });
        return (failure.status, [(header::CONTENT_TYPE, "application/problem+json")], Json(problem))
            .into_response();
    }
    let layout = Layout::new(words, heading.clone(), "/");
    let page = Message::new(layout, heading).line(line).link(Link::new("/", words.shell_to_start()));
    match page.render() {
        Ok(html) => (failure.status, Html(html)).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn said(words: &Words, failure: &Failure) -> (String, String) {
    match &failure.why {
        Why::NotSignedIn => (words.shell_not_signed_in(), words.shell_not_signed_in_means()),
        Why::StaleForm => (words.shell_stale_form(), words.shell_stale_form_means()),
        Why::Body(trouble) => (words.shell_unreadable(), trouble.clone()),
        Why::Status if failure.status == StatusCode::PAYLOAD_TOO_LARGE => {
            (words.shell_too_large(), words.shell_not_kept())
        }
        Why::Status => (words.shell_our_mistake(), words.shell_our_mistake_means()),
        Why::Refused(refusal) => refused(words, refusal),
    }
}

/// A refusal as heading and line.
pub fn refused(words: &Words, refusal: &Refusal) -> (String, String) {
    match refusal {
        Refusal::NotFound => (words.shell_nothing_here(), words.shell_nothing_here_means()),
        Refusal::UnknownSecret => (words.shell_link_used(), words.shell_link_used_means()),
        Refusal::NotForRole(
            Act::ProposalsVote
            | Act::ProposalsVoteByName
            | Act::ProposalsPropose
            | Act::ProposalsConsentToRule,
        ) => (words.proposals_trouble_backbone(), words.shell_not_for_role_means()),
        Refusal::NotForRole(_) => (words.shell_not_for_role(), words.shell_not_for_role_means()),
        Refusal::NotConfirmed => (words.shell_not_confirmed(), words.shell_not_confirmed_means()),
        Refusal::NotAllowedByPerson => (words.shell_not_allowed_by_person(), words.shell_not_kept()),
        Refusal::Again => (words.shell_again(), words.shell_again_means()),
        Refusal::Invitation(ReplyError::Used) => (words.shell_link_used(), words.shell_link_used_means()),
        Refusal::Invitation(_) => (words.shell_link_over(), words.shell_link_used_means()),
        Refusal::TooManyTries => (words.shell_too_many_tries(), words.shell_too_many_tries_means()),
        Refusal::TooManyInvitations(most) => {
            (words.shell_too_many_invitations(*most), words.shell_not_kept())
        }
        Refusal::Response(ResponseError::RoundNotOpen) => (words.shell_round_rests(), words.shell_not_kept()),
        Refusal::WaveClosed => (words.survey_wave_closed(), words.shell_not_kept()),
        Refusal::Response(ResponseError::NotShown) => (words.shell_statement_gone(), words.shell_not_kept()),
        Refusal::Store(
            StoreError::Full | StoreError::Poisoned | StoreError::Unreachable(_) | StoreError::Closed,
        ) => (words.shell_cannot_save(), words.shell_cannot_save_means()),
        Refusal::Store(_) => (words.shell_our_mistake(), words.shell_our_mistake_means()),
        Refusal::Field { why, .. } => (words.shell_not_kept(), text_trouble(words, why)),
        Refusal::NotThisKey => (words.accounts_passkey_not(), words.accounts_passkey_not_means()),
        Refusal::UnknownAccount => {
            (words.accounts_elsewhere_unknown(), words.accounts_elsewhere_unknown_means())
        }
        Refusal::NotFromElsewhere => (words.accounts_elsewhere_not(), words.accounts_elsewhere_not_means()),
        Refusal::NoAddress(_) => (words.shell_not_kept(), words.shell_mend_address()),
        Refusal::AlreadyThere(what) => (words.shell_already_there(what.as_str()), words.shell_not_kept()),
        Refusal::SharesTooLarge => (words.shell_shares_too_large(), words.shell_not_kept()),
        Refusal::NoSecondReminder => (words.shell_no_second_reminder(), words.shell_not_kept()),
        Refusal::StillAnswers => (words.shell_still_answers(), words.shell_not_kept()),
        Refusal::Code(_) => (words.shell_code_not_right(), words.shell_code_not_right_means()),
        Refusal::TooFewShared => (words.exchange_no_file(), words.exchange_too_few_shared()),
        Refusal::TooFewChanged => (words.exchange_no_file(), words.exchange_too_few_changed()),
        Refusal::Upload(trouble) => {
            (words.exchange_trouble(), crate::exchange::wording::trouble(words, trouble))
        }
        Refusal::Version(error) => (crate::framing::wording::trouble(words, error), words.shell_not_kept()),
        Refusal::ChangedMeanwhile => (words.framing_both_kept(), words.framing_both_kept_means()),
        Refusal::Answer(_) => (words.trace_because_hint(), words.shell_not_kept()),
        Refusal::NeedsTalk => (words.trace_comes_back(), words.shell_not_kept()),
        Refusal::Proposal(error) => {
            (words.proposals_not_now(), crate::proposals::wording::trouble(words, error))
        }
        Refusal::Choice(_) | Refusal::NoSuchStep => (words.shell_no_such_step(), words.shell_not_kept()),
    }
}

/// What to mend in a text.
pub fn text_trouble(words: &Words, why: &TextError) -> String {
    match why {
        TextError::Empty => words.shell_mend_empty(),
        TextError::TooLong { most, .. } => words.shell_mend_long(*most),
        TextError::HoldsCpr => words.shell_mend_cpr(),
    }
}
