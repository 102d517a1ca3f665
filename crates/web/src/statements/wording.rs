//! What the house's words for rounds and answers are called by people.

use model::statements::{Answer, InfluenceLevel, KnowledgeKind, Question, RoundState};
use words::Words;

pub fn question(words: &Words, question: Question) -> String {
    match question {
        Question::Recognise => words.statements_recognise(),
        Question::Agree => words.statements_agree(),
    }
}

pub fn answer(words: &Words, answer: Answer) -> String {
    match answer {
        Answer::Agree => words.statements_yes(),
        Answer::Disagree => words.statements_no(),
        Answer::Pass => words.statements_pass(),
    }
}

/// What is promised to those who answer.
pub fn influence(words: &Words, level: InfluenceLevel) -> String {
    match level {
        InfluenceLevel::Inform => words.statements_influence_inform(),
        InfluenceLevel::Consult => words.statements_influence_consult(),
        InfluenceLevel::Involve => words.statements_influence_involve(),
        InfluenceLevel::Collaborate => words.statements_influence_collaborate(),
        InfluenceLevel::Empower => words.statements_influence_empower(),
    }
}

pub fn state(words: &Words, state: RoundState) -> String {
    match state {
        RoundState::Open => words.statements_round_open(),
        RoundState::Paused => words.statements_round_paused(),
        RoundState::Closed => words.statements_round_closed(),
    }
}

pub fn knowledge(words: &Words, kind: KnowledgeKind) -> String {
    match kind {
        KnowledgeKind::Lived => words.statements_kind_lived(),
        KnowledgeKind::Professional => words.statements_kind_professional(),
        KnowledgeKind::Research => words.statements_kind_research(),
        KnowledgeKind::Data => words.statements_kind_data(),
    }
}
