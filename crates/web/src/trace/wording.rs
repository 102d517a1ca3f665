//! What the house's words for the trace are called by people.

use deeds::trace::promises::Promise;
use deeds::trace::{About, Named};
use model::trace::Kind;
use model::trace::answers::AnswerWay;
use model::trace::promises::PromiseState;
use words::Words;

use crate::proposals::wording as proposals;

pub fn kind(words: &Words, kind: Kind) -> String {
    match kind {
        Kind::Statement => words.trace_kind_statement(),
        Kind::Sentence => words.trace_kind_sentence(),
        Kind::Task => words.trace_kind_task(),
        Kind::Rule => words.trace_kind_rule(),
        Kind::Proposal => words.trace_kind_proposal(),
        Kind::Decision => words.trace_kind_decision(),
        Kind::Commitment => words.trace_kind_commitment(),
        Kind::Action => words.trace_kind_action(),
    }
}

/// What something is, and where it stands or who does it.
pub fn about(words: &Words, named: &Named) -> String {
    let kind = kind(words, named.point.kind);
    match &named.about {
        // Who said it stands beside the words.
        About::Statement(statement) => format!("{kind} {}", statement.label),
        About::InVersion { number, stands: true } => format!("{kind} · {}", words.trace_in_standing(*number)),
        About::InVersion { number, stands: false } => format!("{kind} · {}", words.trace_in_version(*number)),
        About::Rule => kind,
        About::Proposal { said_by } => format!("{kind} · {said_by}"),
        About::Outcome { done_by, on_day } => {
            format!("{kind} · {done_by} · {}", words.date_with_year(on_day.date()))
        }
        About::Decided { verdict, on_day } => {
            format!("{kind} · {}", proposals::verdict(words, *verdict, *on_day))
        }
    }
}

/// How a promise stands, in words that mark nobody.
pub fn promise(words: &Words, promise: &Promise) -> String {
    let day = words.date(promise.on_day.date());
    match promise.state {
        PromiseState::TakenUpAgain => words.trace_promise_taken_up(),
        PromiseState::DayGone => words.trace_promise_day_gone(day),
        PromiseState::Waits => words.trace_promise_waits(day),
        PromiseState::Done => words.trace_promise_done(),
    }
}

pub fn way(words: &Words, way: AnswerWay) -> String {
    match way {
        AnswerWay::Page => words.trace_way_page(),
        AnswerWay::Slip => words.trace_way_slip(),
        AnswerWay::Message => words.trace_way_message(),
    }
}

/// How somebody would like her answer, for whoever carries it.
pub fn carried(words: &Words, way: AnswerWay) -> String {
    match way {
        AnswerWay::Page => words.trace_way_page(),
        AnswerWay::Slip => words.trace_carry_slip(),
        AnswerWay::Message => words.trace_carry_message(),
    }
}
