//! What the house's words for proposals, rules and decisions are called by people.

use basics::Timestamp;
use deeds::proposals::counting::GroupState;
use model::proposals::ProposalError;
use model::proposals::Side;
use model::proposals::decisions::{ConsentWord, Decision, Stage, Stance, Verdict};
use model::proposals::rules::{Roll, RuleKind, Secrecy};
use words::Words;

pub fn side(words: &Words, side: Side) -> String {
    match side {
        Side::For => words.proposals_for(),
        Side::Against => words.proposals_against(),
        Side::Means => words.proposals_means(),
    }
}

pub fn stance(words: &Words, stance: Stance) -> String {
    match stance {
        Stance::Support => words.proposals_support(),
        Stance::Accept => words.proposals_accept(),
        Stance::StandAside => words.proposals_stand_aside(),
        Stance::Against => words.proposals_no(),
        Stance::Abstain => words.proposals_abstain(),
    }
}

/// What a stance is called beside somebody's words.
pub fn said(words: &Words, stance: Option<Stance>) -> String {
    match stance {
        Some(Stance::Support) => words.proposals_said_yes(),
        Some(Stance::Accept) => words.proposals_said_accept(),
        Some(Stance::StandAside) => words.proposals_said_aside(),
        Some(Stance::Against) => words.proposals_said_no(),
        Some(Stance::Abstain) | None => words.proposals_said_nothing(),
    }
}

pub fn consent(words: &Words, word: ConsentWord) -> String {
    match word {
        ConsentWord::Consent => words.proposals_consent(),
        ConsentWord::Concern => words.proposals_concern(),
        ConsentWord::StandAside => words.proposals_stand_aside(),
    }
}

pub fn kind(words: &Words, kind: RuleKind) -> String {
    match kind {
        RuleKind::Votes => words.proposals_kind_votes(),
        RuleKind::Groups => words.proposals_kind_groups(),
        RuleKind::Consent => words.proposals_kind_consent(),
        RuleKind::Budget => words.proposals_kind_budget(),
    }
}

pub fn roll(words: &Words, roll: Roll) -> String {
    match roll {
        Roll::Actors => words.proposals_roll_actors(),
        Roll::People => words.proposals_roll_people(),
        Roll::Citizens => words.proposals_roll_citizens(),
    }
}

/// Who can tell who said what: shown before anybody answers.
pub fn secrecy(words: &Words, secrecy: Secrecy) -> String {
    match secrecy {
        Secrecy::Open => words.proposals_secrecy_open(),
        Secrecy::Receipt => words.proposals_secrecy_receipt(),
        Secrecy::Detached => words.proposals_secrecy_detached(),
    }
}

pub fn state(words: &Words, state: GroupState) -> String {
    match state {
        GroupState::Agrees => words.proposals_group_agrees(),
        GroupState::Objects => words.proposals_group_objects(),
        GroupState::Unheard => words.proposals_group_unheard(),
    }
}

pub fn stage(words: &Words, decision: &Decision) -> String {
    match (decision.stage, decision.verdict) {
        (Stage::Preparing, _) => words.proposals_stage_preparing(),
        (Stage::Open, _) => words.proposals_stage_open(words.date(decision.closes_at.date())),
        (Stage::Extended, _) => words.proposals_stage_extended(words.date(decision.second_at.date())),
        (Stage::Clarifying, _) => words.proposals_stage_clarifying(),
        (Stage::Reactions, _) => words.proposals_stage_reactions(),
        (Stage::Objections, _) => words.proposals_stage_objections(),
        (Stage::Integration, _) => words.proposals_stage_integration(),
        (Stage::Closed, came_to) => {
            let at = decision.closed_at.unwrap_or(decision.closes_at);
            verdict(words, came_to.unwrap_or(Verdict::NotAdopted), at)
        }
    }
}

pub fn verdict(words: &Words, verdict: Verdict, at: Timestamp) -> String {
    match verdict {
        Verdict::Adopted => words.proposals_adopted_on(words.date(at.date())),
        Verdict::NotAdopted => words.proposals_not_adopted(),
        Verdict::Parked => words.proposals_parked(),
    }
}

/// Why a step was not taken, with the way on.
pub fn trouble(words: &Words, error: &ProposalError) -> String {
    match error {
        ProposalError::Held => words.proposals_trouble_held(),
        ProposalError::Withdrawn => words.proposals_trouble_withdrawn(),
        ProposalError::RuleNotAdopted => words.proposals_trouble_rule(),
        ProposalError::Rule(_) => words.proposals_trouble_frame(),
        ProposalError::NotOpen => words.proposals_trouble_not_open(),
        ProposalError::Backbone => words.proposals_trouble_backbone(),
        ProposalError::NotOnTheRoll => words.proposals_trouble_roll(),
        ProposalError::NoReason => words.proposals_trouble_reason(),
        ProposalError::ShowReceipt | ProposalError::UnknownReceipt => words.proposals_trouble_receipt(),
        ProposalError::TooEarly => words.proposals_trouble_early(),
        ProposalError::NoSuchStep => words.proposals_trouble_step(),
        ProposalError::SheetsDiffer => words.proposals_trouble_sheets(),
        ProposalError::SameGroup => words.proposals_trouble_same_group(),
        ProposalError::NotTheWitness => words.proposals_trouble_witness(),
    }
}
