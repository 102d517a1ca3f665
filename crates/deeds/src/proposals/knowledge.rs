//! Knowledge for a proposal, against it, and what it would mean. No kind of knowledge stands above another.

use basics::{Id, Language};
use model::partnerships::Member;
use model::proposals::{Knowledge, Side};
use model::statements::KnowledgeKind;
use model::text;
use serde_json::json;

use crate::permissions::Act;
use crate::{Desk, Refusal, companions};

const LONGEST: usize = 400;

#[derive(Clone, Debug)]
pub struct NewKnowledge {
    pub side: Side,
    pub kind: KnowledgeKind,
    pub text: String,
    pub said_by: String,
    pub language: Language,
}

pub async fn add(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    author: Id,
    proposal: Id,
    new: &NewKnowledge,
) -> Result<Knowledge, Refusal> {
    let member = desk.permit(partnership, author, Act::ProposalsAddKnowledge).await?;
    keep(desk, &member, proposal, new, None).await
}

/// A helper asked somebody, with her leave, and writes down what she said.
pub async fn add_for(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    helper: Id,
    author: Id,
    proposal: Id,
    new: &NewKnowledge,
) -> Result<Knowledge, Refusal> {
    desk.permit(partnership, helper, Act::ProposalsWriteDown).await?;
    companions::may_write_for(desk, partnership, helper, author).await?;
    let member = desk.permit(partnership, author, Act::ProposalsAddKnowledge).await?;
    keep(desk, &member, proposal, new, Some(helper)).await
}

async fn keep(
    desk: &mut Desk<'_, '_>,
    author: &Member,
    proposal: Id,
    new: &NewKnowledge,
    written_by: Option<Id>,
) -> Result<Knowledge, Refusal> {
    super::not_backbone(desk, author).await?;
    let proposal = super::find(desk, author.partnership, proposal).await?;
    let knowledge = Knowledge {
        id: desk.new_id(),
        proposal: proposal.id,
        author: Some(author.person),
        said_by: super::voice(desk, author, &new.said_by).await?,
        kind: new.kind,
        side: new.side,
        text: text::words(&new.text, LONGEST).map_err(Refusal::field("text"))?,
        language: new.language,
        written_by,
        at: desk.now(),
    };
    store::proposals::knowledge::add(desk.tx, &knowledge).await?;
    let about =
        json!({ "side": new.side.key(), "kind": new.kind.key(), "proposal": proposal.id.to_string() });
    desk.note(author, Act::ProposalsAddKnowledge, about).await?;
    Ok(knowledge)
}

/// She takes back what she added.
pub async fn remove(desk: &mut Desk<'_, '_>, partnership: Id, author: Id, id: Id) -> Result<(), Refusal> {
    let member = desk.permit(partnership, author, Act::ProposalsAddKnowledge).await?;
    if !store::proposals::knowledge::remove(desk.tx, author, id).await? {
        return Err(Refusal::NotFound);
    }
    desk.note(&member, Act::ProposalsAddKnowledge, json!({ "removed": id.to_string() })).await
}
