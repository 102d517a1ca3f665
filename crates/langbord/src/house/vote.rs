//! `langbord vote`: a ballot from a terminal, the same deed as on the page. The backbone has none here either.

use anyhow::{Result, anyhow};
use basics::{Id, Language};
use clap::Args;
use deeds::Refusal;
use deeds::proposals::ballots::{self, NewBallot, Said};
use model::proposals::ProposalError;
use model::proposals::decisions::Stance;
use model::statements::Way;
use serde_json::json;

use super::place::At;
use super::who::{Who, one};
use crate::output;

#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    who: Who,
    /// The decision's sentence or id (may be left out when one is open).
    #[arg(long, value_name = "DECISION")]
    decision: Option<String>,
    /// support, accept, stand-aside, against or abstain.
    #[arg(long, value_parser = stance, required_unless_present = "options")]
    stance: Option<Stance>,
    /// For a budget: what the money should go to; may stand several times.
    #[arg(long = "option", value_name = "NAME", conflicts_with = "stance")]
    options: Vec<String>,
    /// Why; needed when standing aside or against.
    #[arg(long, value_name = "TEXT", default_value = "")]
    words: String,
    /// To change a ballot that is detached from its voter: the code of its receipt.
    #[arg(long, value_name = "CODE", default_value = "")]
    receipt: String,
    #[command(flatten)]
    at: At,
    #[arg(long)]
    json: bool,
}

fn stance(word: &str) -> Result<Stance, String> {
    Stance::from_key(word).ok_or_else(|| format!("`{word}` is no stance"))
}

pub async fn run(arguments: Arguments, language: Language) -> Result<()> {
    let house = arguments.at.house().await?;
    let (table, voter) = arguments.who.find(&house).await?;
    let open = house
        .look(move |desk| {
            Box::pin(async move {
                let mut open: Vec<(Id, String)> = Vec::new();
                for decision in store::proposals::decisions::of_partnership(desk.tx, table).await? {
                    if decision.stage.takes_ballots() {
                        let versions = store::proposals::versions(desk.tx, decision.proposal).await?;
                        let found = versions.into_iter().find(|version| version.number == decision.version);
                        open.extend(found.map(|version| (decision.id, version.sentence)));
                    }
                }
                Ok(open)
            })
        })
        .await?;
    let decision = one("open decision", open, arguments.decision.as_deref())?;
    let said = match arguments.stance {
        Some(stance) => Said::Stance(stance),
        None => Said::Options(arguments.options),
    };
    let new = NewBallot { said, words: arguments.words, way: Way::Page, receipt: arguments.receipt };
    let receipt = house
        .deed(None, move |desk| {
            Box::pin(async move { ballots::cast(desk, table, voter, decision, &new).await })
        })
        .await;
    house.store().clone().close().await?;
    let receipt = receipt.map_err(|refusal| match refusal {
        Refusal::NotForRole(_) | Refusal::Proposal(ProposalError::Backbone) => {
            anyhow!(words::of(language).proposals_trouble_backbone())
        }
        refusal => refusal.into(),
    })?;
    if arguments.json {
        return output::print_json(&json!({ "receipt": receipt.code, "commitment": receipt.commitment }));
    }
    output::print(&format!("{}\n", words::of(language).program_voted(&*receipt.code)))
}
