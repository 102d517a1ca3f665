//! Proposals: anyone but the backbone may propose, also through a helper. A proposal answers statements, and waits
//! until somebody who lives with the matter has been asked.

pub mod ballots;
pub mod closing;
pub mod counting;
pub mod decisions;
pub mod frames;
pub mod holding;
pub mod knowledge;
pub mod outcomes;
pub mod panels;
pub mod paper;
pub mod power;
pub mod records;
pub mod rules;
mod sealed;
pub mod talk;
pub mod times;
pub mod witnesses;

use basics::{Id, Language};
use model::inclusion::Presence;
use model::partnerships::{Member, Role, Sector, Standing};
use model::proposals::decisions::Decision;
use model::proposals::{Knowledge, Proposal, ProposalError, Version, is_held};
use model::statements::Statement;
use model::text;
use serde_json::json;

use crate::permissions::Act;
use crate::{Desk, Refusal, companions};

const LONGEST_SENTENCE: usize = 200;
const LONGEST_MORE: usize = 1500;

/// Something the table could do.
#[derive(Clone, Debug)]
pub struct NewProposal {
    pub sentence: String,
    pub more: String,
    /// How the proposer wants to be called; left empty, an actor's name.
    pub said_by: String,
    pub language: Language,
    pub statements: Vec<Id>,
}

pub async fn propose(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    author: Id,
    new: &NewProposal,
) -> Result<Proposal, Refusal> {
    let member = desk.permit(partnership, author, Act::ProposalsPropose).await?;
    keep(desk, &member, new, None).await
}

/// A helper writes it down, with the person's leave, and reads it back before it is kept.
pub async fn propose_for(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    helper: Id,
    author: Id,
    new: &NewProposal,
) -> Result<Proposal, Refusal> {
    desk.permit(partnership, helper, Act::ProposalsWriteDown).await?;
    companions::may_write_for(desk, partnership, helper, author).await?;
    let member = desk.permit(partnership, author, Act::ProposalsPropose).await?;
    keep(desk, &member, new, Some(helper)).await
}

async fn keep(
    desk: &mut Desk<'_, '_>,
    author: &Member,
    new: &NewProposal,
    written_by: Option<Id>,
) -> Result<Proposal, Refusal> {
    not_backbone(desk, author).await?;
    let linkable = store::proposals::linkable(desk.tx, author.partnership).await?;
    if new.statements.iter().any(|id| !linkable.iter().any(|statement| statement.id == *id)) {
        return Err(Refusal::Choice("statements"));
    }
    let proposal = Proposal {
        id: desk.new_id(),
        partnership: author.partnership,
        author: Some(author.person),
        said_by: voice(desk, author, &new.said_by).await?,
        language: new.language,
        written_by,
        created_at: desk.now(),
        withdrawn_at: None,
    };
    let version = Version {
        proposal: proposal.id,
        number: 1,
        sentence: text::words(&new.sentence, LONGEST_SENTENCE).map_err(Refusal::field("sentence"))?,
        more: text::optional_words(&new.more, LONGEST_MORE).map_err(Refusal::field("more"))?,
        why: None,
        made_at: desk.now(),
    };
    store::proposals::add(desk.tx, &proposal).await?;
    store::proposals::add_version(desk.tx, &version).await?;
    for &statement in &new.statements {
        store::proposals::link(desk.tx, proposal.id, statement).await?;
    }
    let about = json!({ "proposal": version.sentence, "written_by": written_by.map(|id| id.to_string()) });
    desk.note(author, Act::ProposalsPropose, about).await?;
    Ok(proposal)
}

/// Whoever proposed may take it back while no decision about it is on its way.
pub async fn withdraw(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    author: Id,
    proposal: Id,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, author, Act::ProposalsPropose).await?;
    let found = find(desk, partnership, proposal).await?;
    if found.author != Some(author) {
        return Err(Refusal::NotFound);
    }
    let decisions = store::proposals::decisions::of_partnership(desk.tx, partnership).await?;
    if decisions.iter().any(|decision| decision.proposal == proposal && decision.opened_at.is_some()) {
        return Err(ProposalError::NoSuchStep.into());
    }
    let now = desk.now();
    store::proposals::withdraw(desk.tx, proposal, now).await?;
    desk.note(&member, Act::ProposalsPropose, json!({ "withdrawn": proposal.to_string() })).await
}

/// A proposal among others.
pub struct Listed {
    pub proposal: Proposal,
    pub version: Version,
    pub is_held: bool,
    /// The latest decision about it.
    pub decision: Option<Decision>,
}

/// Every proposal of the table, the latest first.
pub async fn all(desk: &mut Desk<'_, '_>, partnership: Id, reader: Id) -> Result<Vec<Listed>, Refusal> {
    desk.permit(partnership, reader, Act::ProposalsSee).await?;
    let lived = store::proposals::with_lived(desk.tx, partnership).await?;
    let decisions = store::proposals::decisions::of_partnership(desk.tx, partnership).await?;
    let found = store::proposals::of_partnership(desk.tx, partnership).await?;
    let listed = found.into_iter().map(|(proposal, version)| Listed {
        is_held: !lived.contains(&proposal.id),
        decision: decisions.iter().find(|decision| decision.proposal == proposal.id).cloned(),
        proposal,
        version,
    });
    Ok(listed.collect())
}

/// Whom to ask before a proposal goes on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhomToAsk {
    /// Affected groups, who is missing first.
    pub groups: Vec<String>,
    /// People who go out, by first name.
    pub who_could_go: Vec<String>,
}

pub struct ProposalPage {
    pub proposal: Proposal,
    pub versions: Vec<Version>,
    pub statements: Vec<Statement>,
    pub knowledge: Vec<Knowledge>,
    /// While nobody who lives with the matter has been asked.
    pub held: Option<WhomToAsk>,
    pub decisions: Vec<Decision>,
    /// The rules that stand, by which it could be decided.
    pub rules: Vec<(Id, String)>,
    pub is_mine: bool,
}

pub async fn page(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    proposal: Id,
) -> Result<ProposalPage, Refusal> {
    desk.permit(partnership, reader, Act::ProposalsSee).await?;
    let (proposal, versions) = whole(desk, partnership, proposal).await?;
    let statements = store::proposals::statements(desk.tx, proposal.id).await?;
    let knowledge = store::proposals::knowledge::of_proposal(desk.tx, proposal.id).await?;
    let kinds = statements.iter().map(|said| said.knowledge).chain(knowledge.iter().map(|known| known.kind));
    let held = if is_held(kinds) { Some(whom_to_ask(desk, partnership).await?) } else { None };
    let mut decisions = store::proposals::decisions::of_partnership(desk.tx, partnership).await?;
    decisions.retain(|decision| decision.proposal == proposal.id);
    Ok(ProposalPage {
        versions,
        rules: match held {
            Some(_) => Vec::new(),
            None => store::proposals::rules::standing(desk.tx, partnership).await?,
        },
        is_mine: proposal.author == Some(reader),
        statements,
        knowledge,
        held,
        decisions,
        proposal,
    })
}

async fn whom_to_ask(desk: &mut Desk<'_, '_>, partnership: Id) -> Result<WhomToAsk, Refusal> {
    let groups = store::inclusion::groups(desk.tx, partnership).await?;
    let mut names: Vec<(Presence, String)> = groups
        .into_iter()
        .map(|counted| (counted.group.presence(counted.n_members), counted.group.name))
        .collect();
    names.sort_by_key(|(presence, _)| *presence);
    let members = store::partnerships::members(desk.tx, partnership).await?;
    let goes_out = |role| matches!(role, Role::Companion | Role::Frontline);
    Ok(WhomToAsk {
        groups: names.into_iter().map(|(_, name)| name).collect(),
        who_could_go: members
            .into_iter()
            .filter(|named| named.member.standing == Standing::Confirmed && goes_out(named.member.role))
            .map(|named| named.name)
            .collect(),
    })
}

/// What shown sentences a proposal could answer, for whoever proposes.
pub async fn linkable(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
) -> Result<Vec<Statement>, Refusal> {
    desk.permit(partnership, reader, Act::ProposalsSee).await?;
    Ok(store::proposals::linkable(desk.tx, partnership).await?)
}

pub(crate) async fn find(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    proposal: Id,
) -> Result<Proposal, Refusal> {
    store::proposals::find(desk.tx, partnership, proposal).await?.ok_or(Refusal::NotFound)
}

/// A proposal with all its versions.
pub(crate) async fn whole(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    proposal: Id,
) -> Result<(Proposal, Vec<Version>), Refusal> {
    store::proposals::whole(desk.tx, partnership, proposal).await?.ok_or(Refusal::NotFound)
}

/// Who says it, as it will be shown. People of an actor speak under its name when they give no other.
pub(crate) async fn voice(
    desk: &mut Desk<'_, '_>,
    member: &Member,
    said_by: &str,
) -> Result<String, Refusal> {
    match (text::line(said_by, 60), member.actor) {
        (Err(text::TextError::Empty), Some(actor)) => {
            let actors = store::partnerships::actors(desk.tx, member.partnership).await?;
            let found = actors.into_iter().find(|known| known.id == actor);
            Ok(found.ok_or(Refusal::NotFound)?.name)
        }
        (line, _) => line.map_err(Refusal::field("said_by")),
    }
}

/// Nobody who sits here for the backbone, or for who pays it, proposes or decides, whatever her role is called.
pub(crate) async fn not_backbone(desk: &mut Desk<'_, '_>, member: &Member) -> Result<(), Refusal> {
    let Some(actor) = member.actor else { return Ok(()) };
    let actors = store::partnerships::actors(desk.tx, member.partnership).await?;
    let sector = actors.iter().find(|known| known.id == actor).map(|known| known.sector);
    match sector {
        Some(Sector::Backbone | Sector::Funder) => Err(ProposalError::Backbone.into()),
        _ => Ok(()),
    }
}
