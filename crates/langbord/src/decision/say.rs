//! The workshop's findings in the reader's language: reasons, what would have changed it, what a method protects.

use decision::blocs::State;
use decision::{Change, Exact, How, Outcome, Proof, Property, Reason, Unit};
use words::Words;

/// A result with its reasons, as the table shows it.
pub fn outcome(words: &Words, outcome: &Outcome) -> String {
    let mut lines = vec![heading(words, &outcome.method, &outcome.winners)];
    lines.extend(outcome.reasons.iter().map(|reason| format!("  {}", self::reason(words, reason))));
    if outcome.tied {
        lines.push(words.counting_tied(words.list(&outcome.tied_set)));
    }
    if !outcome.winners.is_empty() {
        lines.push(change(words, outcome.would_have_changed.as_ref()));
    }
    lines.extend(promises(words, &outcome.protects, &outcome.gives_up));
    lines.join("\n") + "\n"
}

/// `method: who won`.
pub fn heading(words: &Words, method: &str, winners: &[String]) -> String {
    let winners = if winners.is_empty() { words.counting_nothing_decided() } else { words.list(winners) };
    words.counting_result(method, winners)
}

/// What the method protects and what it gives up.
pub fn promises(words: &Words, protects: &[Property], gives_up: &[Property]) -> Vec<String> {
    let named = |properties: &[Property]| {
        let named: Vec<String> = properties.iter().map(|&property| self::property(words, property)).collect();
        named.join("; ")
    };
    let mut lines = Vec::new();
    if !protects.is_empty() {
        lines.push(words.counting_protects(named(protects)));
    }
    if !gives_up.is_empty() {
        lines.push(words.counting_gives_up(named(gives_up)));
    }
    lines
}

pub fn change(words: &Words, change: Option<&Change>) -> String {
    let Some(change) = change else { return words.counting_change_none() };
    let how = match &change.how {
        How::Turned { option, over } => words.counting_how_turned(option.as_str(), over.as_str()),
        How::Moved { option, instead_of } => words.counting_how_moved(option.as_str(), instead_of.as_str()),
        How::Favoured { option } => words.counting_how_favoured(option.as_str()),
        How::Added { option } => words.counting_how_added(option.as_str()),
        How::Alone { option } => words.counting_how_alone(option.as_str()),
        How::Rewritten { from, to } => words.counting_how_rewritten(to.as_str(), from.as_str()),
    };
    let winners =
        if change.winners.is_empty() { words.counting_step_nobody() } else { words.list(&change.winners) };
    match change.proof {
        Proof::Exact => words.counting_change_exact(change.ballots, how, winners),
        Proof::AtMost => words.counting_change_at_most(change.ballots, how, winners),
    }
}

fn reason(words: &Words, reason: &Reason) -> String {
    let text = Exact::to_string;
    match reason {
        Reason::NobodyChose { ballots } => words.counting_nobody_chose(*ballots),
        Reason::Preferred { option, over, by, against } => {
            words.counting_preferred(text(by), option.as_str(), over.as_str(), text(against))
        }
        Reason::BeatsAll { option } => words.counting_beats_all(option.as_str()),
        Reason::Circle { options } => words.counting_circle(words.list(options)),
        Reason::Path { option, over, strength, back } => {
            words.counting_path(option.as_str(), over.as_str(), text(strength), text(back))
        }
        Reason::Kept { option, over, strength } => {
            words.counting_kept(option.as_str(), over.as_str(), text(strength))
        }
        Reason::PassedOver { option, over, strength } => {
            words.counting_passed_over(option.as_str(), over.as_str(), text(strength))
        }
        Reason::WorstDefeat { option, strength } => {
            words.counting_worst_defeat(option.as_str(), text(strength))
        }
        Reason::Collected { option, total, unit } => {
            words.counting_collected(option.as_str(), text(total), self::unit(words, *unit))
        }
        Reason::Left { option, round, votes } => {
            words.counting_left(round.to_string(), option.as_str(), text(votes))
        }
        Reason::Reached { option, round, votes, needed } => {
            words.counting_reached(round.to_string(), option.as_str(), text(votes), text(needed))
        }
        Reason::LastStanding { option, round, votes } => {
            words.counting_last_standing(round.to_string(), option.as_str(), text(votes))
        }
        Reason::Runoff { option, over, by, against } => {
            words.counting_runoff(*by, option.as_str(), *against, over.as_str())
        }
        Reason::MiddleGrade { option, grade, above, below } => {
            words.counting_middle_grade(option.as_str(), *grade, *above, *below)
        }
        Reason::TooFewGrades { option, graded, ballots } => {
            words.counting_too_few_grades(*graded, *ballots, option.as_str())
        }
        Reason::Bought { option, price, supporters } => {
            words.counting_bought(option.as_str(), *supporters, text(price))
        }
        Reason::Tie { options, step, chosen } => {
            words.counting_tie(words.list(options), self::step(words, step), words.list(chosen))
        }
        Reason::NotSeparable { options } => words.counting_not_separable(words.list(options)),
    }
}

fn step(words: &Words, step: &str) -> String {
    match step {
        "own second criterion" => words.counting_step_own(),
        "fewest blocs objecting" => words.counting_step_blocs(),
        "lot" => words.counting_step_lot(),
        "lot, for leaving," => words.counting_step_lot_leaving(),
        "status quo" => words.counting_step_status_quo(),
        _ => words.counting_step_nobody(),
    }
}

fn unit(words: &Words, unit: Unit) -> String {
    match unit {
        Unit::FirstPlaces => words.counting_unit_first_places(),
        Unit::WinsLessLosses => words.counting_unit_wins(),
        Unit::BordaPoints => words.counting_unit_borda(),
        Unit::Approvals => words.counting_unit_approvals(),
        Unit::GradeSum => words.counting_unit_grade_sum(),
        Unit::GradeMean => words.counting_unit_grade_mean(),
        Unit::MeanOfBlocs => words.counting_unit_blocs(),
        Unit::Points => words.counting_unit_points(),
        Unit::Votes => words.counting_unit_votes(),
        Unit::Resistance => words.counting_unit_resistance(),
        Unit::Satisfaction => words.counting_unit_satisfaction(),
        Unit::Money => words.counting_unit_money(),
    }
}

fn property(words: &Words, property: Property) -> String {
    match property {
        Property::Majority => words.counting_property_majority(),
        Property::Condorcet => words.counting_property_condorcet(),
        Property::CondorcetLoser => words.counting_property_condorcet_loser(),
        Property::Smith => words.counting_property_smith(),
        Property::Clones => words.counting_property_clones(),
        Property::Monotone => words.counting_property_monotone(),
        Property::Participation => words.counting_property_participation(),
        Property::PositiveInvolvement => words.counting_property_positive_involvement(),
        Property::LaterNoHarm => words.counting_property_later_no_harm(),
        Property::Exaggeration => words.counting_property_exaggeration(),
        Property::Intensity => words.counting_property_intensity(),
        Property::Proportionality => words.counting_property_proportionality(),
        Property::MinorityVeto => words.counting_property_minority_veto(),
        Property::Decisive => words.counting_property_decisive(),
        Property::Exhaustive => words.counting_property_exhaustive(),
        Property::FairChance => words.counting_property_fair_chance(),
    }
}

/// Where a bloc stands.
pub fn state(words: &Words, state: State) -> String {
    match state {
        State::Agrees => words.counting_state_agrees(),
        State::Objects => words.counting_state_objects(),
        State::Unheard => words.counting_state_unheard(),
    }
}
