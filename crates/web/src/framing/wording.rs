//! What the house's words for framing are called by people.

use deeds::framing::Voice as Behind;
use deeds::framing::people::By;
use deeds::framing::task::Suggested;
use model::framing::agendas::Aim;
use model::framing::rules::Topic;
use model::framing::states::State;
use model::framing::task::{Consent, Step, TaskVersion, VersionError, VersionState, Yes};
use model::framing::thirds::Hands;
use model::statements::{Statement, Translation};
use words::Words;

use super::views::Voices;
use crate::shell::parts::{Link, Translated, Voice};

pub fn by(words: &Words, by: &By) -> String {
    match by {
        By::Me => words.framing_by_me(),
        By::Named { name, actor: Some(actor) } => words.framing_by_for(name.as_str(), actor.as_str()),
        By::Named { name, actor: None } => words.framing_by(name.as_str()),
        By::Citizen { actor: Some(actor) } | By::Gone { actor: Some(actor) } => {
            words.framing_by(actor.as_str())
        }
        By::Citizen { actor: None } => words.framing_by_citizen(),
        By::Gone { actor: None } => words.framing_by_gone(),
    }
}

/// Eight steps from yes to no.
pub fn step(words: &Words, step: Step) -> String {
    match step.number() {
        1 => words.framing_step_whole(),
        2 => words.framing_step_small_point(),
        3 => words.framing_step_reservation(),
        4 => words.framing_step_neither(),
        5 => words.framing_step_aside(),
        6 => words.framing_step_disagree_along(),
        7 => words.framing_step_disagree_without(),
        _ => words.framing_step_object(),
    }
}

pub fn aim(words: &Words, aim: Aim) -> String {
    match aim {
        Aim::Wants => words.framing_aim_wants(),
        Aim::Must => words.framing_aim_must(),
        Aim::LetsGo => words.framing_aim_lets_go(),
        Aim::Fears => words.framing_aim_fears(),
    }
}

pub fn topic(words: &Words, topic: Topic) -> String {
    match topic {
        Topic::Decide => words.framing_topic_decide(),
        Topic::Disagree => words.framing_topic_disagree(),
        Topic::Data => words.framing_topic_data(),
        Topic::Money => words.framing_topic_money(),
        Topic::Together => words.framing_topic_together(),
    }
}

pub fn hands(words: &Words, hands: Hands) -> String {
    match hands {
        Hands::Citizens => words.framing_hands_citizens(),
        Hands::Staff => words.framing_hands_staff(),
        Hands::Both => words.framing_hands_both(),
    }
}

pub fn state(words: &Words, state: State) -> String {
    match state {
        State::Listen => words.framing_state_listen(),
        State::Platform => words.framing_state_platform(),
        State::Redefine => words.framing_state_redefine(),
        State::Rules => words.framing_state_rules(),
        State::Decide => words.framing_state_decide(),
        State::Act => words.framing_state_act(),
        State::Accompany => words.framing_state_accompany(),
        State::Reflect => words.framing_state_reflect(),
        State::Reopen => words.framing_state_reopen(),
        State::Mediate => words.framing_state_mediate(),
    }
}

/// How far a version has come, in one line.
pub fn version(words: &Words, version: &TaskVersion) -> String {
    let n = version.number;
    match (version.state, version.adopted_at) {
        (VersionState::Writing, _) => words.framing_version_writing(n),
        (VersionState::Offered, _) => match version.assent_by {
            Some(by) => words.framing_version_offered(n, words.date(by.date())),
            None => words.framing_version_writing(n),
        },
        (VersionState::Adopted, Some(at)) => words.framing_version_stands(n, words.date_with_year(at.date())),
        (VersionState::Replaced, Some(at)) => words.framing_version_stood(n, words.date_with_year(at.date())),
        (_, None) => words.framing_version_given(n, version.source.clone().unwrap_or_default()),
    }
}

/// By which rule a version becomes the task, and what that rule says now; for one that was adopted, by which it was.
pub fn rule(words: &Words, version: &TaskVersion, consent: &Consent) -> Vec<String> {
    match (version.state, &consent.yes) {
        (VersionState::Adopted | VersionState::Replaced, _) => {
            let by = match &version.adopted_by {
                Some(rule) => words.framing_was_by_rule(rule.as_str()),
                None => words.framing_was_by_all(),
            };
            version.adopted_at.map(|_| by).into_iter().collect()
        }
        (_, Yes::OfAllGroups { .. }) => vec![words.framing_by_all()],
        (state, Yes::ByRule { title, is_carried, not_yet }) => {
            let mut lines = vec![words.framing_by_rule(title.as_str()), words.framing_by_rule_means()];
            if state == VersionState::Offered {
                lines.push(match (is_carried, not_yet.is_empty()) {
                    (true, _) => words.framing_rule_carries(),
                    (false, true) => words.framing_not_carried(),
                    (false, false) => words.framing_rule_waits(words.list(not_yet)),
                });
            }
            lines
        }
    }
}

/// Why a version could not take a step, and what the table could do.
pub fn trouble(words: &Words, error: &VersionError) -> String {
    match error {
        VersionError::NotWriting => words.framing_not_writing(),
        VersionError::NotOffered => words.framing_not_offered(),
        VersionError::Empty => words.framing_no_sentence(),
        VersionError::NewerAdopted => words.framing_newer_adopted(),
        VersionError::Objection => words.framing_has_objection(),
        VersionError::NotAllHeard => words.framing_not_all_heard(),
        VersionError::NotCarried => words.framing_not_carried(),
    }
}

/// A statement as a voice, in the reader's language where a person has translated it.
pub fn voice(words: &Words, statement: &Statement, translation: Option<&Translation>, at: String) -> Voice {
    match translation {
        Some(translated) => {
            let mut voice = Voice::new(&translated.text, translated.language).by(&translated.said_by);
            let original = Link::new(at, words.statements_original());
            voice.translated = Some(Translated { note: words.statements_translated_by_person(), original });
            voice
        }
        None => Voice::new(&statement.text, statement.language).by(&statement.said_by),
    }
}

/// Words of the task in the reader's language where a person has translated them; `original` leads to this page in
/// the language they were written in.
pub fn spoken(words: &Words, suggested: &Suggested, path: &str) -> Voice {
    let wording = &suggested.wording;
    match &suggested.translation {
        Some(translation) if translation.language != wording.language => {
            let mut voice = Voice::new(&translation.text, translation.language);
            let original =
                Link::new(format!("{path}?lang={}", wording.language.tag()), words.statements_original());
            voice.translated = Some(Translated { note: words.statements_translated_by_person(), original });
            voice
        }
        _ => Voice::new(&wording.text, wording.language),
    }
}

/// The voices behind something, each once, with the way to its own trace; and how many were taken back.
pub fn voices(words: &Words, behind: &[Behind], url: impl Fn(&str) -> String) -> Voices {
    let mut said = Vec::new();
    let mut n_gone = 0;
    for voice_behind in behind {
        match voice_behind {
            Behind::Said { statement, translation } => {
                let path = url(&format!("/trace/statement/{}", statement.id));
                let shown = voice(words, statement, translation.as_ref(), path.clone());
                said.push((shown, Link::new(path, words.framing_see_trace(statement.label.as_str()))));
            }
            Behind::TakenBack(_) => n_gone += 1,
        }
    }
    Voices {
        none: (said.is_empty() && n_gone == 0).then(|| words.framing_no_voice()),
        gone: (n_gone > 0).then(|| words.framing_voices_gone(n_gone)),
        said,
    }
}
