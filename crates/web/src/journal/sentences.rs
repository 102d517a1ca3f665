//! An entry of the journal as a sentence. What an act leaves in the journal is written where it is done, in `deeds`.

use basics::Language;
use deeds::permissions::Act;
use model::partnerships::Standing;
use model::statements::{InfluenceLevel, Review, RoundState};
use model::survey::{Reply, WaveState};
use serde_json::Value;
use words::Words;

/// What somebody did, by name.
pub fn sentence(words: &Words, act: &str, public: &Value) -> String {
    let doer = text(public, "doer");
    let about = &public["about"];
    let of = |key: &str| text(about, key);
    let known = Act::ALL.iter().find(|known| known.key() == act);
    match known {
        Some(Act::PartnershipsDescribe) if !of("founded").is_empty() => {
            words.journal_founded(doer, of("founded"))
        }
        Some(Act::PartnershipsDescribe) => words.journal_described(doer),
        Some(Act::PartnershipsAddActor) => words.journal_actor(doer, of("name")),
        Some(Act::PartnershipsConfirm) => match Standing::from_key(of("standing")) {
            Some(Standing::Confirmed) => words.journal_confirmed(doer, of("person")),
            Some(Standing::Paused) => words.journal_paused(doer, of("person")),
            _ => words.journal_removed(doer, of("person")),
        },
        Some(Act::InclusionAddGroup) => words.journal_group(doer, of("group")),
        Some(Act::InclusionMarkAsked) => words.journal_asked(doer, of("group")),
        Some(Act::StatementsOpenRound) => round(words, doer, about),
        Some(Act::StatementsReview) => match Review::from_key(of("review")) {
            Some(Review::Refused) => words.journal_not_shown(doer, of("statement")),
            _ => words.journal_shown(doer, of("statement")),
        },
        Some(Act::StatementsTranslate) => {
            let tag = of("language");
            let language = Language::from_tag(tag).map_or(tag, |language| language.own_name());
            words.journal_translated(doer, of("statement"), language)
        }
        Some(Act::SurveyOpen) => wave(words, doer, about),
        Some(Act::SurveyAnswer) => match Reply::from_key(of("reply")) {
            Some(Reply::Begun) => words.journal_wave_begun(doer, of("wave")),
            Some(Reply::Declined) => words.journal_wave_declined(doer, of("wave")),
            _ => words.journal_wave_answered(doer, of("wave")),
        },
        Some(Act::SurveyHandOver) if about["new_link"] == true => {
            words.journal_wave_new_link(doer, of("actor"), of("wave"))
        }
        Some(Act::SurveyHandOver) => words.journal_wave_reminded(doer, of("actor"), of("wave")),
        Some(Act::SurveyIntroduce) => words.journal_wave_introduced(doer, of("one"), of("other")),
        Some(Act::SurveyTake) => words.journal_wave_taken(doer, of("wave")),
        Some(Act::FramingOpen) => match (of("task"), about["version"].as_i64()) {
            (_, Some(n)) if about["offered"].as_bool() == Some(true) => words.framing_noted_offered(doer, n),
            (_, Some(n)) if about["offered"].as_bool() == Some(false) => {
                words.framing_noted_taken_back(doer, n)
            }
            (_, Some(n)) => words.framing_noted_begun(doer, n),
            (task, None) => words.framing_noted_task(doer, task),
        },
        Some(Act::FramingWrite) => {
            words.framing_noted_wrote(doer, about["version"].as_i64().unwrap_or_default())
        }
        Some(Act::FramingTranslate) => {
            let tag = of("language");
            let language = Language::from_tag(tag).map_or(tag, |language| language.own_name());
            words.journal_translated(doer, of("text"), language)
        }
        Some(Act::FramingAssent) => {
            words.framing_noted_said(doer, about["version"].as_i64().unwrap_or_default())
        }
        Some(Act::FramingAdopt) => {
            let n = about["version"].as_i64().unwrap_or_default();
            match about["rule"].as_str() {
                Some(rule) => words.framing_noted_adopted_by(doer, n, rule),
                None => words.framing_noted_adopted(doer, n),
            }
        }
        Some(Act::FramingCard) => words.framing_noted_card(doer),
        Some(Act::FramingSeen) => words.framing_noted_seen(doer, of("seen")),
        Some(Act::FramingRule) => words.framing_noted_rule(doer, of("rule")),
        Some(Act::FramingAgree) => words.framing_noted_agreed(doer, of("rule")),
        Some(Act::FramingThird) => words.framing_noted_third(doer, of("third")),
        Some(Act::FramingState) => words.framing_noted_state(doer),
        Some(Act::TraceLink) => words.trace_noted_outcome(doer, of("text")),
        Some(Act::TraceAnswer) if about["round"].is_string() => {
            words.trace_noted_answer_round(doer, of("round"))
        }
        Some(Act::TraceAnswer) => words.trace_noted_answer(doer, of("statement")),
        Some(Act::TraceHand) if about["round"].is_string() => {
            words.trace_noted_handed_round(doer, of("round"))
        }
        Some(Act::TraceHand) => words.trace_noted_handed(doer, of("statement")),
        Some(Act::TraceReopen) => words.trace_noted_reopened(doer),
        Some(Act::TraceReply) => words.trace_noted_replied(doer),
        Some(Act::TraceName) => words.trace_noted_named(doer),
        Some(Act::ProposalsPropose) if !about["withdrawn"].is_null() => {
            words.journal_proposal_withdrawn(doer)
        }
        Some(Act::ProposalsPropose) if about["version"].is_i64() => {
            words.journal_new_version(doer, of("proposal"))
        }
        Some(Act::ProposalsPropose) => words.journal_proposed(doer, of("proposal")),
        Some(Act::ProposalsAddKnowledge) => words.journal_knowledge(doer),
        Some(Act::ProposalsSuggestRule) => words.journal_rule_suggested(doer, of("rule")),
        Some(Act::ProposalsConsentToRule) if about["objects"] == true => {
            words.journal_rule_objected(doer, of("rule"))
        }
        Some(Act::ProposalsConsentToRule) if about["adopted"] == true => {
            words.journal_rule_adopted(doer, of("rule"))
        }
        Some(Act::ProposalsConsentToRule) => words.journal_rule_consented(doer, of("rule")),
        Some(Act::ProposalsConvene) => convened(words, doer, about),
        Some(Act::ProposalsReach) => words.journal_reached(doer, of("group")),
        Some(Act::ProposalsWitness) => words.journal_witness(doer, of("group")),
        // An act without words of its own still stands here, by its key: nothing is left out of the journal.
        _ => words.journal_other(doer, act),
    }
}

fn convened(words: &Words, doer: &str, about: &Value) -> String {
    match (text(about, "prepared"), text(about, "opened"), &about["counted"]) {
        ("", "", counted) if *counted == true => words.journal_decision_counted(doer),
        ("", "", _) => words.journal_decision_moved(doer),
        ("", opened, _) => words.journal_decision_opened(doer, opened),
        (prepared, ..) => words.journal_prepared(doer, prepared),
    }
}

fn round(words: &Words, doer: &str, about: &Value) -> String {
    let (title, is_new) =
        (text(about, "round"), InfluenceLevel::from_key(text(about, "influence")).is_some());
    match RoundState::from_key(text(about, "state")) {
        Some(RoundState::Open) if is_new => words.journal_round_opened(doer, title),
        Some(RoundState::Open) => words.journal_round_again(doer, title),
        Some(RoundState::Paused) => words.journal_round_paused(doer, title),
        _ => words.journal_round_closed(doer, title),
    }
}

fn wave(words: &Words, doer: &str, about: &Value) -> String {
    let (title, is_new) = (text(about, "wave"), !text(about, "learner").is_empty());
    match WaveState::from_key(text(about, "state")) {
        Some(WaveState::Open) if is_new => words.journal_wave_opened(doer, title),
        Some(WaveState::Open) => words.journal_wave_again(doer, title),
        _ => words.journal_wave_closed(doer, title),
    }
}

/// How often something personal was done on a day when five people or more did it.
pub fn day_sentence(words: &Words, act: &str, acts: u64) -> String {
    match Act::ALL.iter().find(|known| known.key() == act) {
        Some(Act::StatementsRespond) => words.journal_day_answers(acts),
        Some(Act::StatementsSay) => words.journal_day_sentences(acts),
        Some(Act::InvitationsSend) => words.journal_day_invitations(acts),
        Some(Act::ProposalsVote) => words.journal_day_ballots(acts),
        Some(Act::InclusionDeclare) => words.journal_day_groups(acts),
        Some(Act::CompanionsChoose) => words.journal_day_company(acts),
        Some(Act::SurveyAnswer) => words.journal_day_ties(acts),
        Some(Act::SurveyRead) => words.journal_day_notes(acts),
        _ => words.journal_day_other(acts),
    }
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_act_of_governance_reads_as_a_sentence() {
        let danish = words::of(Language::Da);
        let said = |act: Act, about: Value| {
            sentence(danish, act.key(), &json!({ "doer": "Mette", "role": "facilitator", "about": about }))
        };
        assert_eq!(
            said(Act::InclusionMarkAsked, json!({ "group": "Fædre" })),
            "Mette har noteret, at »Fædre« er spurgt."
        );
        assert_eq!(
            said(Act::StatementsReview, json!({ "statement": "S05", "review": "refused" })),
            "Mette læste S05 og viste den ikke. Hvorfor, ved den, der sagde den."
        );
        assert_eq!(
            said(Act::StatementsOpenRound, json!({ "round": "Morgen", "state": "open" })),
            "Mette åbnede »Morgen« igen."
        );
    }

    #[test]
    fn an_act_without_words_is_not_left_out() {
        let line = sentence(words::of(Language::Da), "later.invented", &json!({ "doer": "Mette" }));
        assert!(line.contains("later.invented") && line.contains("Mette"), "{line}");
    }
}
