//! Methods of `decision tally` that read stances or times instead of marks on options.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use decision::blocs::{BlocFrame, Roll};
use decision::talking::{
    ConsensusOutcome, ConsensusStance, Consent, ConsentFrame, ConsentOutcome, ConsentStance, decide_consensus,
};
use decision::time_poll::{Slot, TimePoll};
use formats::ballots::sheet::{self, Cells, Marks, SheetBallot};
use serde_json::{Value, json};

use super::table_of_blocs;
use super::why::Why;
use crate::output;

/// What was found, and why.
pub struct Talked {
    pub document: Value,
    pub reasons: Vec<Why>,
}

/// Counts stances or times; `None` when the method reads ballots.
pub fn count(
    method: &str,
    path: &Path,
    blocs: Option<&Path>,
    seats: Option<usize>,
    seed: u64,
) -> Result<Option<Talked>> {
    if !matches!(method, "consent" | "consensus" | "time-poll") {
        return Ok(None);
    }
    let bytes = output::read(path)?;
    let file =
        sheet::read(&bytes, Cells::Grades).map_err(|error| anyhow!("`{}`, {error}", path.display()))?;
    let voters = || file.ballots.iter().map(|ballot| ballot.voter.clone());
    let (frame, roll) = match blocs {
        Some(blocs) => table_of_blocs::read(blocs)?,
        None => table_of_blocs::everybody(voters()),
    };
    let (mut found, reasons) = match method {
        "consent" => consent(&file.ballots, frame, roll)?,
        "consensus" => consensus(&file.ballots, &frame, &roll)?,
        _ => times(file.options.clone(), &file.ballots, roll, seats.unwrap_or(1))?,
    };
    found["method"] = json!(format!("{method}/1"));
    found["seed"] = json!(seed);
    found["ballots"] = json!(file.ballots.len());
    found["tied"] = json!(false);
    found["reasons"] = json!(reasons);
    found["explanation"] = json!(reasons.iter().map(ToString::to_string).collect::<Vec<_>>());
    if !file.notes.is_empty() {
        found["reported"] = json!(file.notes.iter().map(ToString::to_string).collect::<Vec<_>>());
    }
    Ok(Some(Talked { document: found, reasons }))
}

fn stance(ballot: &SheetBallot) -> Result<(&str, &str)> {
    match &ballot.marks {
        Marks::Stance { stance, reason } => Ok((stance, reason)),
        _ => bail!("line {}: a column `stance` is needed here", ballot.line),
    }
}

/// One round of objections on the version before the table.
fn consent(ballots: &[SheetBallot], blocs: BlocFrame, roll: Roll) -> Result<(Value, Vec<Why>)> {
    let frame = ConsentFrame { blocs, roll, most_integrations: 3, silence_is_consent_after_days: None };
    let mut round = Consent::new(frame)?;
    for _ in 0..3 {
        round.go_on()?;
    }
    for ballot in ballots {
        let (word, reason) = stance(ballot)?;
        let at = || format!("line {}", ballot.line);
        match word {
            "consent" | "agree" => round.take(&ballot.voter, ConsentStance::Consent).with_context(at)?,
            "concern" => round.take(&ballot.voter, ConsentStance::Concern).with_context(at)?,
            "stand-aside" | "stand aside" => {
                round.take(&ballot.voter, ConsentStance::StandAside).with_context(at)?;
            }
            "objection" | "object" => {
                round.object(&ballot.voter, reason, reason, None).with_context(at)?;
            }
            "" | "none" | "abstain" => {}
            other => bail!(
                "line {}: `{other}` is no stance of consent; write consent, concern, stand-aside or objection",
                ballot.line
            ),
        }
    }
    // A file knows no days: adopted "today", reviewed "tomorrow".
    let outcome = round.close_round(0, 0, 1)?;
    let (word, reasons) = match &outcome {
        ConsentOutcome::Adopted { .. } => ("adopted", vec![Why::NobodyObjects]),
        ConsentOutcome::Integrate { objections } => {
            let stands = objections.iter().map(|member| Why::ObjectionStands { member: member.clone() });
            ("integrate", stands.collect())
        }
        ConsentOutcome::Reach { blocs } => {
            let silent = blocs.iter().map(|bloc| Why::HasNotSpoken { bloc: bloc.clone() });
            ("reach", silent.collect())
        }
        ConsentOutcome::Parked => ("parked", Vec::new()),
    };
    let adopted = matches!(outcome, ConsentOutcome::Adopted { .. });
    let winners = if adopted { vec!["proposal"] } else { Vec::new() };
    Ok((json!({ "outcome": word, "winners": winners, "objections": round.objections }), reasons))
}

fn consensus(ballots: &[SheetBallot], frame: &BlocFrame, roll: &Roll) -> Result<(Value, Vec<Why>)> {
    let mut stances = BTreeMap::new();
    for ballot in ballots {
        let (word, _) = stance(ballot)?;
        let stance = match word {
            "agree" => ConsensusStance::Agree,
            "agree-with-reservation" | "reservation" => ConsensusStance::AgreeWithReservation,
            "stand-aside" | "stand aside" => ConsensusStance::StandAside,
            "block" => ConsensusStance::Block,
            "" | "none" | "abstain" => ConsensusStance::Abstain,
            other => bail!(
                "line {}: `{other}` is no stance of consensus; write agree, agree-with-reservation, stand-aside, block or abstain",
                ballot.line
            ),
        };
        stances.insert(ballot.voter.clone(), stance);
    }
    let found = decide_consensus(frame, roll, &stances)?;
    let adopted = found.outcome == ConsensusOutcome::Adopted;
    let mut reasons: Vec<Why> =
        found.blocks.iter().map(|member| Why::Blocks { member: member.clone() }).collect();
    reasons.extend(found.over_the_limit.iter().map(|bloc| Why::StandsAside { bloc: bloc.clone() }));
    let states = found.gate.states.iter();
    reasons.extend(states.map(|(bloc, state)| Why::Stands { bloc: bloc.clone(), state: *state }));
    let mut document = serde_json::to_value(&found)?;
    document["winners"] = if adopted { json!(["proposal"]) } else { json!([]) };
    Ok((document, reasons))
}

fn times(
    options: Vec<String>,
    ballots: &[SheetBallot],
    blocs: Roll,
    slots: usize,
) -> Result<(Value, Vec<Why>)> {
    let mut poll = TimePoll { blocs, ..TimePoll::default() };
    poll.slots =
        (0..).zip(&options).map(|(start, id)| Slot { id: id.clone(), start, ..Slot::default() }).collect();
    for ballot in ballots {
        let Marks::Grades(answers) = &ballot.marks else {
            bail!("line {}: a time poll has one column per slot, with 2, 1, 0 or nothing", ballot.line);
        };
        let given =
            answers.iter().enumerate().filter_map(|(slot, answer)| answer.map(|answer| (slot, answer)));
        poll.answers.insert(ballot.voter.clone(), given.collect());
    }
    let outcome = poll.choose()?;
    let fits = |(slot, fit): &(String, decision::time_poll::Fit)| Why::Fits {
        slot: slot.clone(),
        can: fit.can,
        gladly: fit.gladly,
        worst_bloc: fit.worst_bloc.clone(),
    };
    let reasons: Vec<Why> = outcome.order.iter().map(fits).collect();
    let (winners, fit) = if slots > 1 {
        let (winners, fit) = poll.series(slots)?;
        (winners, Some(fit))
    } else {
        (outcome.order.iter().take(1).map(|(slot, _)| slot.clone()).collect(), None)
    };
    let ranking: Vec<[&String; 1]> = outcome.order.iter().map(|(slot, _)| [slot]).collect();
    let fits: Vec<_> = outcome.order.iter().map(|(_, fit)| fit).collect();
    let document = json!({ "winners": winners, "ranking": ranking, "fits": fits, "series": fit });
    Ok((document, reasons))
}
