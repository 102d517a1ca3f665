//! The short table of `langbord decision blocs`; `--json` has everything.

use decision::Exact;
use decision::blocs::{GateOutcome, Revealed, RevealedOption, State, Sway};
use words::Words;

use super::blocs::Found;
use super::say;

/// Outcome first, then each bloc as far as it may be shown.
pub fn table(words: &Words, method: &str, found: &Found) -> String {
    let heading = |winners: &[String]| say::heading(words, method, winners);
    let outcome = |outcome: GateOutcome| match outcome {
        GateOutcome::Adopted => words.counting_adopted(),
        GateOutcome::NotAdopted => words.counting_not_adopted(),
        GateOutcome::Extend => words.counting_extend(),
    };
    let numbers = |state, yes: &Exact, no: &Exact, eligible: &Exact| {
        words.counting_shares(say::state(words, state), yes.to_string(), no.to_string(), eligible.to_string())
    };
    let mut lines = Vec::new();
    match found {
        Found::Proposal { gate, would_have_changed } => {
            lines.push(heading(&[outcome(gate.outcome)]));
            for (bloc, tally) in &gate.tallies {
                let state = gate.states.get(bloc).copied().unwrap_or(State::Unheard);
                lines.push(format!("  {bloc}: {}", numbers(state, &tally.yes, &tally.no, &tally.eligible)));
            }
            let sway = |sway: &Sway| {
                words.counting_sway(sway.people as u64, sway.bloc.as_str(), outcome(sway.outcome))
            };
            lines.extend(would_have_changed.iter().map(sway));
        }
        Found::Report(report) => {
            lines.push(heading(&[outcome(report.outcome)]));
            for (bloc, shown) in &report.blocs {
                let shown = match shown {
                    Revealed::TooFew => words.counting_too_few(),
                    Revealed::Fifths { state, yes } => {
                        let share = yes.map_or("–", |band| band.words());
                        words.counting_fifths(say::state(words, *state), share)
                    }
                    Revealed::Exact { state, yes, no, eligible } => numbers(*state, yes, no, eligible),
                };
                lines.push(format!("  {bloc}: {shown}"));
            }
        }
        Found::Choice(choice) => {
            lines.push(heading(&choice.winners));
            lines.push(words.counting_eligible(words.list(&choice.eligible)));
            let without = |(bloc, winners): (&String, &Vec<String>)| {
                words.counting_without(bloc.as_str(), words.list(winners))
            };
            lines.extend(choice.without.iter().map(without));
        }
        Found::ChoiceReport(report) => {
            lines.push(heading(&report.winners));
            for (bloc, options) in &report.blocs {
                let Some(options) = options else {
                    lines.push(format!("  {bloc}: {}", words.counting_too_few()));
                    continue;
                };
                for (option, shown) in options {
                    let (acceptable, share) = match shown {
                        RevealedOption::Fifths { acceptable, above } => {
                            (*acceptable, above.map_or("–".to_owned(), |band| band.words().to_owned()))
                        }
                        RevealedOption::Exact { acceptable, above, below } => {
                            (*acceptable, format!("{above}/{}", above + below))
                        }
                    };
                    let state = if acceptable { State::Agrees } else { State::Objects };
                    let said = words.counting_fifths(say::state(words, state), share);
                    lines.push(format!("  {bloc}, {option}: {said}"));
                }
            }
        }
        Found::Veto { winners, .. } => lines.push(heading(winners)),
    }
    lines.join("\n") + "\n"
}
