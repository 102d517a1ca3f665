//! `langbord check`: does everything hold that must always hold? Also beside a running server.

use anyhow::{Result, bail};
use basics::Language;
use clap::Args;
use serde_json::{Value, json};
use store::Store;
use store::check::{Breach, Invariant};

use super::place::At;
use crate::output;

#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    at: At,
    #[arg(long)]
    json: bool,
}

pub async fn run(arguments: Arguments, language: Language) -> Result<()> {
    let store = Store::look(arguments.at.place()).await?;
    let breaches = all(&store).await?;
    store.close().await?;
    if arguments.json {
        let checked: Vec<&str> = Invariant::ALL.into_iter().map(Invariant::key).collect();
        let found: Vec<Value> = breaches
            .iter()
            .map(|breach| json!({ "invariant": breach.invariant.key(), "about": breach.about }))
            .collect();
        output::print_json(&json!({ "checked": checked, "breaches": found }))?;
    } else {
        output::print(&as_text(&breaches, language))?;
    }
    match breaches.len() {
        0 => Ok(()),
        n => bail!("{n} things do not hold; keep the data as it is and restore the latest backup beside it"),
    }
}

/// The database's own files first, then what our rules say, then what anybody could reckon again.
pub async fn all(store: &Store) -> Result<Vec<Breach>> {
    let damaged = store.damage().await?;
    let mut breaches: Vec<_> =
        damaged.into_iter().map(|about| Breach { invariant: Invariant::Whole, about }).collect();
    breaches.extend(store.read(|tx| Box::pin(store::check::check(tx))).await?);
    breaches.extend(store.read(|tx| Box::pin(deeds::proposals::holding::check(tx))).await?);
    Ok(breaches)
}

fn as_text(breaches: &[Breach], language: Language) -> String {
    let words = words::of(language);
    let mut text = String::new();
    for invariant in Invariant::ALL {
        let holds = said(words, invariant);
        let mut found = breaches.iter().filter(|breach| breach.invariant == invariant).peekable();
        let sign = if found.peek().is_none() { "✓" } else { "✗" };
        text += &format!("{sign} {holds}\n");
        for breach in found {
            text += &format!("    {}\n", breach.about);
        }
    }
    text
}

fn said(words: &words::Words, invariant: Invariant) -> String {
    match invariant {
        Invariant::Whole => words.program_check_whole(),
        Invariant::JournalHolds => words.program_check_journal_holds(),
        Invariant::JournalIsKept => words.program_check_journal_is_kept(),
        Invariant::KnownWords => words.program_check_known_words(),
        Invariant::AnswerIsOneOfThree => words.program_check_answer_is_one_of_three(),
        Invariant::FromTheTable => words.program_check_from_the_table(),
        Invariant::BackboneIsSilent => words.program_check_backbone_is_silent(),
        Invariant::OneTable => words.program_check_one_table(),
        Invariant::JoinedInRound => words.program_check_joined_in_round(),
        Invariant::RefusalHasReason => words.program_check_refusal_has_reason(),
        Invariant::YesLeadsToPerson => words.program_check_yes_leads_to_person(),
        Invariant::SharesAddUp => words.program_check_shares_add_up(),
        Invariant::NoCpr => words.program_check_no_cpr(),
        Invariant::BallotFromRoll => words.program_check_ballot_from_roll(),
        Invariant::FrameHolds => words.program_check_frame_holds(),
        Invariant::LogHolds => words.program_check_log_holds(),
        Invariant::HeadsHold => words.program_check_heads_hold(),
        Invariant::OutcomeHolds => words.program_check_outcome_holds(),
    }
}
