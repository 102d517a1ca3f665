//! Several kinds of tie upon each other: how many pairs rest on more than one, and whether two kinds go together.

use deeds::survey::findings::{Findings, GoTogether, Together};
use words::Words;

use super::RARE;
use crate::survey::views::Reading;
use crate::survey::wording::{one, percent, two};

/// Pairs that rest on more than one leg.
pub(super) fn legs(words: &Words, upon: &Together, n_kinds: usize) -> Reading {
    Reading {
        heading: words.survey_legs(upon.several, upon.tied),
        lines: upon
            .kinds_on_average
            .map(|average| words.survey_legs_average(one(average), n_kinds))
            .into_iter()
            .collect(),
        danger: words.survey_legs_danger(),
    }
}

/// Two kinds held against each other, and against chance where chance has a say.
pub(super) fn pair(words: &Words, findings: &Findings, pair: &GoTogether) -> Reading {
    let mut lines = vec![words.survey_pair_scale()];
    match (pair.share_with, pair.share_without) {
        (Some(with), _) if pair.is_nested => lines.push(words.survey_pair_of_ticks(percent(with))),
        (Some(with), Some(without)) => lines.push(words.survey_pair_shares(percent(with), percent(without))),
        _ => {}
    }
    lines.push(match (pair.p, pair.raised) {
        _ if pair.is_nested => words.survey_pair_nested(),
        (Some(p), Some(raised)) if p < RARE && raised < 0.0 => words.survey_pair_less(),
        (Some(p), Some(_)) if p < RARE => words.survey_pair_more(),
        (Some(_), Some(_)) => words.survey_sectors_like(),
        _ => words.survey_pair_cannot(),
    });
    if findings.missing == "available" && findings.actors.iter().any(|actor| !actor.answered) {
        lines.push(words.survey_pair_silent());
    }
    Reading {
        heading: words.survey_pair(pair.one.as_str(), pair.other.as_str(), two(pair.r)),
        lines,
        danger: words.survey_pair_danger(),
    }
}
