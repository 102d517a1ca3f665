//! A decision as a page shows it: while it is prepared, while people answer, and what came of it, with the words of
//! those who see it differently.

use std::collections::BTreeSet;

use basics::Id;
use decision::record::{Opening, hex};
use model::partnerships::Actor;
use model::proposals::decisions::{Decision, DecisionGroup, Objection, Seat, Stage, Stance, TalkWord};
use model::proposals::rules::{Roll, Rule, RuleKind, Secrecy};
use model::proposals::{Proposal, Version};
use model::statements::Statement;

use super::ballots::{self, Mine, Said};
use super::counting::Report;
use super::power::{self, PowerUnder};
use super::{decisions, records, rules, talk};
use crate::permissions::{Act, allows};
use crate::{Desk, Refusal};

pub struct DecisionPage {
    pub decision: Decision,
    pub proposal: Proposal,
    /// The words it is about, and all versions before them.
    pub version: Version,
    pub versions: Vec<Version>,
    pub statements: Vec<Statement>,
    pub rule: Rule,
    pub power: Option<PowerUnder>,
    pub groups: Vec<GroupHere>,
    pub options: Vec<(String, i64)>,
    /// In hexadecimal, from opening on.
    pub frame_hash: Option<String>,
    /// Positions of the reader's own groups.
    pub my_groups: Vec<i64>,
    /// The reader's seat and ballot, if she is on the roll.
    pub mine: Option<Mine>,
    pub may_vote: bool,
    pub is_due: bool,
    pub convener: String,
    pub talk: Option<Talk>,
    pub outcome: Option<Outcome>,
}

pub struct GroupHere {
    pub group: DecisionGroup,
    /// Why some of it say this affects them, in their words.
    pub reasons: Vec<String>,
    /// The name of the witness who came forward; empty for a private person, who is listed to nobody.
    pub witness: Option<String>,
    pub is_my_witness: bool,
    /// What was told where somebody went to it.
    pub told: Vec<String>,
}

/// Consent, round by round.
pub struct Talk {
    pub words: Vec<TalkWord>,
    /// With who raised it.
    pub objections: Vec<(String, Objection)>,
    /// Who said what to the present version, by name or not at all.
    pub said: Vec<(String, model::proposals::decisions::ConsentWord, Option<String>)>,
    pub not_heard: Vec<String>,
    pub my_objection: Option<Objection>,
    pub my_word: Option<model::proposals::decisions::ConsentWord>,
    pub is_on_the_roll: bool,
    /// The proposer and whoever objects write the next version.
    pub may_integrate: bool,
}

pub struct Outcome {
    pub report: Report,
    pub dissent: Vec<Dissent>,
    /// Votes by name: who said what, by group.
    pub by_name: Vec<NamedGroup>,
    pub unsigned: Vec<String>,
    pub has_record: bool,
}

/// Somebody's own words beside the decision.
pub struct Dissent {
    pub words: String,
    pub stance: Option<Stance>,
    /// An actor's name; nobody's in a secret decision.
    pub by: Option<String>,
}

pub struct NamedGroup {
    pub name: String,
    pub yes: Vec<String>,
    pub accept: Vec<String>,
    pub aside: Vec<String>,
    pub no: Vec<String>,
}

pub async fn page(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    decision: Id,
) -> Result<DecisionPage, Refusal> {
    let me = desk.permit(partnership, reader, Act::ProposalsSee).await?;
    let decision = decisions::find(desk, partnership, decision).await?;
    let proposal = super::find(desk, partnership, decision.proposal).await?;
    let versions = store::proposals::versions(desk.tx, proposal.id).await?;
    let version = versions.iter().find(|version| version.number == decision.version).or(versions.last());
    let rule = rules::find(desk, partnership, decision.rule).await?;
    let actors = store::partnerships::actors(desk.tx, partnership).await?;
    let frozen = store::proposals::decisions::frozen(desk.tx, decision.id).await?;
    let mine = ballots::mine(desk, &decision, reader).await?;
    let my_groups = match decision.stage {
        Stage::Preparing if allows(Act::ProposalsMarkAffected, &me) => {
            decisions::own_positions(desk, &decision, reader).await?
        }
        _ => Vec::new(),
    };
    let convener = store::accounts::find(desk.tx, decision.convened_by).await?;
    let seats = store::proposals::decisions::seats(desk.tx, decision.id).await?;
    let report = frozen.as_ref().and_then(|frozen| frozen.report.as_deref());
    let report = report.and_then(|report| serde_json::from_str(report).ok());
    let is_talk = decision.kind == RuleKind::Consent && decision.stage != Stage::Preparing;
    Ok(DecisionPage {
        version: version.cloned().ok_or(Refusal::NotFound)?,
        statements: store::proposals::statements(desk.tx, proposal.id).await?,
        power: power::under(&rule, &actors)?,
        groups: groups(desk, &decision, reader).await?,
        options: store::proposals::decisions::options(desk.tx, decision.id).await?,
        frame_hash: frozen.as_ref().map(|frozen| hex(&frozen.hash)),
        my_groups,
        may_vote: decision.receives(desk.now()) && mine.is_some() && decision.kind != RuleKind::Consent,
        mine,
        is_due: decision.is_due(desk.now()),
        convener: convener.map(|person| person.name).unwrap_or_default(),
        talk: if is_talk {
            Some(talk::shown(desk, &decision, &proposal, reader, &seats, &actors).await?)
        } else {
            None
        },
        outcome: match report {
            Some(report) => Some(outcome(desk, &decision, &rule, report, &seats, &actors).await?),
            None => None,
        },
        versions,
        proposal,
        rule,
        decision,
    })
}

async fn groups(desk: &mut Desk<'_, '_>, decision: &Decision, reader: Id) -> Result<Vec<GroupHere>, Refusal> {
    let marks = store::proposals::decisions::marks(desk.tx, decision.id).await?;
    let reached = store::proposals::decisions::reached(desk.tx, decision.id).await?;
    let mut here = Vec::new();
    for group in store::proposals::decisions::groups(desk.tx, decision.id).await? {
        let own = marks.iter().filter(|mark| mark.position == group.position);
        let witness = match group.witness {
            Some(person) => {
                let member = store::partnerships::member(desk.tx, decision.partnership, person).await?;
                let by_name = member.is_some_and(|member| !member.role.is_private());
                let found = store::accounts::find(desk.tx, person).await?;
                Some(found.filter(|_| by_name).map(|person| person.name).unwrap_or_default())
            }
            None => None,
        };
        let told = reached.iter().filter(|(position, _)| *position == group.position);
        here.push(GroupHere {
            reasons: own.map(|mark| mark.reason.clone()).collect(),
            witness,
            is_my_witness: group.witness == Some(reader),
            told: told.map(|(_, told)| told.clone()).collect(),
            group,
        });
    }
    Ok(here)
}

async fn outcome(
    desk: &mut Desk<'_, '_>,
    decision: &Decision,
    rule: &Rule,
    report: Report,
    seats: &[Seat],
    actors: &[Actor],
) -> Result<Outcome, Refusal> {
    let voices = voices(desk, decision, seats, actors).await?;
    let has_record = records::is_published(decision);
    let groups = store::proposals::decisions::groups(desk.tx, decision.id).await?;
    let signatures = store::proposals::ballots::signatures(desk.tx, decision.id).await?;
    let signed = |name: &str| {
        let role = decision::record::witness_role(name);
        signatures.iter().any(|(known, _)| *known == role)
    };
    let unsigned = groups.iter().filter(|group| group.witness_key.is_some() && !signed(&group.name));
    let by_name = if decision.roll == Roll::Actors { by_name(rule, seats, &voices) } else { Vec::new() };
    Ok(Outcome {
        report,
        by_name,
        unsigned: unsigned.map(|group| group.name.clone()).collect(),
        has_record,
        dissent: voices
            .into_iter()
            .filter_map(|voice| Some(Dissent { words: voice.words?, stance: voice.stance, by: voice.by }))
            .collect(),
    })
}

/// One ballot that counts, as it may be read.
struct Voice {
    seat: Option<Id>,
    stance: Option<Stance>,
    words: Option<String>,
    by: Option<String>,
}

async fn voices(
    desk: &mut Desk<'_, '_>,
    decision: &Decision,
    seats: &[Seat],
    actors: &[Actor],
) -> Result<Vec<Voice>, Refusal> {
    let stance = |opening: &str| match ballots::said(opening) {
        Some(Said::Stance(stance)) => Some(stance),
        _ => None,
    };
    if decision.secrecy == Secrecy::Detached {
        let all = store::proposals::ballots::detached(desk.tx, decision.id).await?;
        let replaces = |opening: &String| serde_json::from_str::<Opening>(opening).ok()?.replaces;
        let replaced: BTreeSet<String> = all.iter().filter_map(|(_, opening, _)| replaces(opening)).collect();
        let counts = all.iter().filter(|(commitment, ..)| !replaced.contains(&hex(commitment)));
        return Ok(counts
            .map(|(_, opening, words)| Voice {
                seat: None,
                stance: stance(opening),
                words: words.clone(),
                by: None,
            })
            .collect());
    }
    let all = store::proposals::ballots::of_decision(desk.tx, decision.id).await?;
    let mut voices: Vec<(Vec<u8>, Voice)> = ballots::that_count(&all)
        .map(|ballot| {
            let seat = seats.iter().find(|seat| seat.id == ballot.seat);
            let by_name = seat.filter(|_| decision.secrecy == Secrecy::Open);
            let voice = Voice {
                seat: Some(ballot.seat),
                stance: stance(&ballot.opening),
                words: ballot.words.clone(),
                by: by_name.and_then(|seat| actor_name(actors, seat)),
            };
            (ballot.commitment.to_vec(), voice)
        })
        .collect();
    // The order of the commitments, which says nothing of when somebody voted.
    voices.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(voices.into_iter().map(|(_, voice)| voice).collect())
}

pub(crate) fn actor_name(actors: &[Actor], seat: &Seat) -> Option<String> {
    actors.iter().find(|actor| Some(actor.id) == seat.actor).map(|actor| actor.name.clone())
}

fn by_name(rule: &Rule, seats: &[Seat], voices: &[Voice]) -> Vec<NamedGroup> {
    let outside = seats.iter().any(|seat| seat.groups.is_empty());
    let positions = rule.groups.iter().map(|group| (Some(group.position), group.name.clone()));
    let rest = outside.then(|| (None, String::new()));
    positions
        .chain(rest)
        .map(|(position, name)| {
            let inside = |seat: &&Seat| match position {
                Some(position) => seat.groups.contains(&position),
                None => seat.groups.is_empty(),
            };
            let who = |wanted: &[Stance]| -> Vec<String> {
                let own: Vec<Id> = seats.iter().filter(inside).map(|seat| seat.id).collect();
                let found = voices.iter().filter(|voice| {
                    voice.seat.is_some_and(|seat| own.contains(&seat))
                        && voice.stance.is_some_and(|stance| wanted.contains(&stance))
                });
                let mut names: Vec<String> = found.filter_map(|voice| voice.by.clone()).collect();
                names.sort();
                names
            };
            NamedGroup {
                yes: who(&[Stance::Support]),
                accept: who(&[Stance::Accept]),
                aside: who(&[Stance::StandAside, Stance::Abstain]),
                no: who(&[Stance::Against]),
                name,
            }
        })
        .collect()
}
