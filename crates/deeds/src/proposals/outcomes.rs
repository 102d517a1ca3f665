//! A decision as a page shows it: while it is prepared, while people answer, and what came of it, with the words of
//! those who see it differently.

use std::collections::BTreeSet;

use basics::Id;
use decision::record::{Opening, hex, witness_role};
use model::proposals::decisions::{Decision, DecisionGroup, Objection, Seat, Stage, Stance, TalkWord};
use model::proposals::rules::{Roll, Rule, RuleKind, Secrecy};
use model::proposals::{Proposal, Version};
use model::statements::Statement;
use store::proposals::ballots::Ballot;
use store::proposals::decisions::{Convened, Watched};

use super::ballots::{Mine, Said, said, that_count};
use super::counting::Report;
use super::power::{self, PowerUnder};
use super::talk::{Around, Names};
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
    let convened = store::proposals::decisions::convened(desk.tx, partnership, decision).await?;
    let Convened { decision, frozen, convener } = convened.ok_or(Refusal::NotFound)?;
    let (proposal, versions) = super::whole(desk, partnership, decision.proposal).await?;
    let version = versions.iter().find(|version| version.number == decision.version).or(versions.last());
    let rule = rules::find(desk, partnership, decision.rule).await?;
    let is_prepared = decision.stage == Stage::Preparing;
    let needs_actors = is_prepared || rule.kind == RuleKind::Votes;
    let actors = match needs_actors {
        true => store::partnerships::actors(desk.tx, partnership).await?,
        false => Vec::new(),
    };
    let (groups, unsigned) = groups(desk, &decision, reader).await?;
    let my_groups = match is_prepared && allows(Act::ProposalsMarkAffected, &me) {
        true => rules::positions_of(desk, &rule, &me, &actors).await?,
        false => Vec::new(),
    };
    // Before opening there is no roll.
    let named = match is_prepared {
        true => Vec::new(),
        false => store::proposals::decisions::named_seats(desk.tx, decision.id).await?,
    };
    let (seats, names): (Vec<Seat>, Names) =
        named.into_iter().map(|(seat, name)| (seat.clone(), (seat.id, name))).unzip();
    let seat = decisions::seat_among(&seats, decision.roll, &me);
    let ballots = ballots(desk, &decision, seat).await?;
    let latest = ballots.iter().filter(|ballot| seat.is_some_and(|seat| seat.id == ballot.seat));
    let mine = seat.map(|seat| Mine::of(seat, latest.max_by_key(|ballot| ballot.seq)));
    let report = frozen.as_ref().and_then(|frozen| frozen.report.as_deref());
    let report = report.and_then(|report| serde_json::from_str(report).ok());
    let is_talk = decision.kind == RuleKind::Consent && !is_prepared;
    let own: Vec<DecisionGroup> = groups.iter().map(|here| here.group.clone()).collect();
    let around = Around { seats: &seats, groups: &own, names: &names };
    let outcome: Option<Outcome> = match report {
        Some(report) => {
            let voices = voices(desk, &decision, &around, &ballots).await?;
            Some(outcome(&decision, &rule, report, &around, voices, unsigned))
        }
        None => None,
    };
    Ok(DecisionPage {
        version: version.cloned().ok_or(Refusal::NotFound)?,
        statements: match outcome {
            Some(_) => store::proposals::statements(desk.tx, proposal.id).await?,
            None => Vec::new(),
        },
        power: power::under(&rule, &actors)?,
        options: match decision.kind {
            RuleKind::Budget => store::proposals::decisions::options(desk.tx, decision.id).await?,
            RuleKind::Votes | RuleKind::Groups | RuleKind::Consent => Vec::new(),
        },
        frame_hash: frozen.as_ref().map(|frozen| hex(&frozen.hash)),
        my_groups,
        may_vote: decision.receives(desk.now()) && mine.is_some() && decision.kind != RuleKind::Consent,
        mine,
        is_due: decision.is_due(desk.now()),
        convener,
        talk: if is_talk { Some(talk::shown(desk, &decision, &proposal, &me, &around).await?) } else { None },
        outcome,
        groups,
        versions,
        proposal,
        rule,
        decision,
    })
}

/// While people answer the reader's own; all of them when it is over. Detached ones and talk are kept elsewhere.
async fn ballots(
    desk: &mut Desk<'_, '_>,
    decision: &Decision,
    mine: Option<&Seat>,
) -> Result<Vec<Ballot>, Refusal> {
    if decision.secrecy == Secrecy::Detached || decision.kind == RuleKind::Consent {
        return Ok(Vec::new());
    }
    match (decision.stage, mine) {
        (Stage::Closed, _) => Ok(store::proposals::ballots::of_decision(desk.tx, decision.id).await?),
        (_, Some(seat)) => {
            let latest = store::proposals::ballots::latest_of(desk.tx, seat.id).await?;
            Ok(latest.into_iter().collect())
        }
        (_, None) => Ok(Vec::new()),
    }
}

/// Its groups, and the names of those whose witness has not signed yet.
async fn groups(
    desk: &mut Desk<'_, '_>,
    decision: &Decision,
    reader: Id,
) -> Result<(Vec<GroupHere>, Vec<String>), Refusal> {
    // What was told is shown while others are still being reached.
    let reached = match decision.stage {
        Stage::Extended => store::proposals::decisions::reached(desk.tx, decision.id).await?,
        _ => Vec::new(),
    };
    let (table, role) = (decision.partnership, witness_role(""));
    let watched = store::proposals::decisions::watched_groups(desk.tx, table, decision.id, &role).await?;
    let unsigned = watched.iter().filter(|watched| watched.group.witness_key.is_some() && !watched.is_signed);
    let unsigned = unsigned.map(|watched| watched.group.name.clone()).collect();
    let here = watched.into_iter().map(|Watched { group, witness, reasons, .. }| {
        let told = reached.iter().filter(|(position, _)| *position == group.position);
        let by_name = witness.filter(|(_, role)| !role.is_private()).map(|(name, _)| name);
        GroupHere {
            reasons,
            witness: group.witness.map(|_| by_name.unwrap_or_default()),
            is_my_witness: group.witness == Some(reader),
            told: told.map(|(_, told)| told.clone()).collect(),
            group,
        }
    });
    Ok((here.collect(), unsigned))
}

fn outcome(
    decision: &Decision,
    rule: &Rule,
    report: Report,
    around: &Around<'_>,
    voices: Vec<Voice>,
    unsigned: Vec<String>,
) -> Outcome {
    let is_by_name = decision.roll == Roll::Actors && decision.kind != RuleKind::Consent;
    let by_name = if is_by_name { by_name(rule, around.seats, &voices) } else { Vec::new() };
    Outcome {
        report,
        by_name,
        unsigned,
        has_record: records::is_published(decision),
        dissent: voices
            .into_iter()
            .filter_map(|voice| Some(Dissent { words: voice.words?, stance: voice.stance, by: voice.by }))
            .collect(),
    }
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
    around: &Around<'_>,
    ballots: &[Ballot],
) -> Result<Vec<Voice>, Refusal> {
    let stance = |opening: &str| match said(opening) {
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
    let mut voices: Vec<(Vec<u8>, Voice)> = that_count(ballots)
        .map(|ballot| {
            let is_open = decision.secrecy == Secrecy::Open;
            let voice = Voice {
                seat: Some(ballot.seat),
                stance: stance(&ballot.opening),
                words: ballot.words.clone(),
                by: around.name(ballot.seat).filter(|_| is_open),
            };
            (ballot.commitment.to_vec(), voice)
        })
        .collect();
    // The order of the commitments, which says nothing of when somebody voted.
    voices.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(voices.into_iter().map(|(_, voice)| voice).collect())
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
