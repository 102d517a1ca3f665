//! The rules a table decides by. Anybody may suggest one; the table adopts it by consent of all its groups, after
//! seeing who would have power under it. The backbone may help to put one into words and never says yes to it.

use std::collections::BTreeMap;

use basics::Id;
use decision::Exact;
use decision::blocs::{BlocFrame, GateOutcome, Need, Roll as Weights, Thresholds, Vote, decide};
use model::partnerships::{Actor, Member, Standing};
use model::proposals::ProposalError;
use model::proposals::decisions::Stance;
use model::proposals::rules::{Roll, Rule, RuleGroup, RuleKind, RuleStance, Secrecy};
use model::text;
use serde_json::json;
use store::partnerships::NamedMember;

use super::power::{self, PowerUnder};
use crate::permissions::{Act, allows};
use crate::{Desk, Refusal};

/// A rule as somebody suggests it.
#[derive(Clone, Debug)]
pub struct NewRule {
    pub title: String,
    pub kind: RuleKind,
    pub roll: Roll,
    pub secrecy: Secrecy,
    pub quota: Option<i64>,
    pub weights: Vec<(Id, i64)>,
    pub groups: Vec<NewGroup>,
}

#[derive(Clone, Debug, Default)]
pub struct NewGroup {
    pub name: String,
    pub at_least: Option<i64>,
    pub actors: Vec<Id>,
    pub affected_group: Option<Id>,
}

pub async fn suggest(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    new: &NewRule,
) -> Result<Rule, Refusal> {
    let member = desk.permit(partnership, doer, Act::ProposalsSuggestRule).await?;
    let actors = store::partnerships::actors(desk.tx, partnership).await?;
    let mut groups = Vec::with_capacity(new.groups.len());
    for (position, group) in (0..).zip(&new.groups) {
        let name = match group.affected_group {
            Some(id) => {
                let found = store::inclusion::group(desk.tx, partnership, id).await?;
                found.ok_or(Refusal::Choice("groups"))?.name
            }
            None => text::line(&group.name, 60).map_err(Refusal::field("group"))?,
        };
        let NewGroup { at_least, actors, affected_group, .. } = group.clone();
        groups.push(RuleGroup { position, name, at_least, actors, affected_group });
    }
    let rule = Rule {
        id: desk.new_id(),
        partnership,
        title: text::line(&new.title, 120).map_err(Refusal::field("title"))?,
        kind: new.kind,
        roll: new.roll,
        // Who represents an actor speaks for others, by name.
        secrecy: if new.roll == Roll::Actors { Secrecy::Open } else { new.secrecy },
        quota: new.quota.filter(|_| new.kind == RuleKind::Votes),
        weights: new.weights.clone(),
        groups,
        suggested_at: desk.now(),
        adopted_at: None,
        retired_at: None,
    };
    fits(&rule, &actors)?;
    power::under(&rule, &actors)?;
    let added = store::proposals::rules::add(desk.tx, &rule).await;
    added.map_err(Refusal::already_there(&rule.title))?;
    desk.note(&member, Act::ProposalsSuggestRule, json!({ "rule": rule.title })).await?;
    Ok(rule)
}

/// A rule says who is counted, and nobody twice; it can be reached, and not without anybody.
fn fits(rule: &Rule, actors: &[Actor]) -> Result<(), Refusal> {
    let seats: Vec<Id> = power::on_the_roll(actors).map(|actor| actor.id).collect();
    let mut named: Vec<Id> = rule.groups.iter().flat_map(|group| group.actors.clone()).collect();
    named.sort_unstable();
    let twice = named.windows(2).any(|pair| pair.first() == pair.last());
    let strangers =
        named.iter().chain(rule.weights.iter().map(|(actor, _)| actor)).any(|id| !seats.contains(id));
    let names: std::collections::BTreeSet<&str> =
        rule.groups.iter().map(|group| group.name.as_str()).collect();
    if strangers || twice || names.len() < rule.groups.len() {
        return Err(Refusal::Choice("groups"));
    }
    if rule.weights.iter().any(|(_, weight)| !(0..=1000).contains(weight)) {
        return Err(Refusal::Choice("weights"));
    }
    let by_people = rule.roll != Roll::Actors;
    let all_people = rule.groups.iter().all(|group| group.affected_group.is_some() == by_people);
    if !all_people || (rule.groups.is_empty() && (by_people || rule.kind != RuleKind::Votes)) {
        return Err(Refusal::Choice("groups"));
    }
    match rule.kind {
        RuleKind::Votes => {
            let weight =
                |id: &Id| rule.weights.iter().find(|(known, _)| known == id).map_or(1, |(_, weight)| *weight);
            let most: i64 = seats.iter().map(weight).sum();
            if by_people || !rule.quota.is_some_and(|quota| (1..=most).contains(&quota)) {
                return Err(Refusal::Choice("quota"));
            }
            let reachable = |group: &RuleGroup| {
                let size = i64::try_from(group.actors.len()).unwrap_or(i64::MAX);
                group.at_least.is_none_or(|least| (1..=size).contains(&least))
            };
            if rule.groups.iter().all(reachable) { Ok(()) } else { Err(Refusal::Choice("groups")) }
        }
        RuleKind::Budget if !by_people => Err(Refusal::Choice("roll")),
        _ => Ok(()),
    }
}

/// Consents to a rule, or objects with a reason. When every group that is here has consented and nobody objects,
/// the table has adopted it; says whether that is so now.
pub async fn say(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    rule: Id,
    objection: Option<&str>,
) -> Result<bool, Refusal> {
    let member = desk.permit(partnership, person, Act::ProposalsConsentToRule).await?;
    super::not_backbone(desk, &member).await?;
    let mut rule = find(desk, partnership, rule).await?;
    if rule.adopted_at.is_some() {
        return Err(ProposalError::NoSuchStep.into());
    }
    let objection =
        objection.map(|reason| text::words(reason, 400).map_err(Refusal::field("objection"))).transpose()?;
    let people = People::of(desk, partnership).await?;
    if !blocs(&rule, &people).iter().any(|bloc| bloc.people.contains(&person)) {
        return Err(ProposalError::NotOnTheRoll.into());
    }
    let now = desk.now();
    let stance = RuleStance { rule: rule.id, person, objection, at: now };
    store::proposals::rules::keep_stance(desk.tx, &stance).await?;
    let mut stances = store::proposals::rules::stances(desk.tx, partnership).await?;
    stances.retain(|said| said.rule == rule.id);
    let adopted = is_consented(&blocs(&rule, &people), &stances);
    if adopted {
        store::proposals::rules::adopt(desk.tx, rule.id, now).await?;
        rule.adopted_at = Some(now);
    }
    let about = json!({ "rule": rule.title, "objects": stance.objection.is_some(), "adopted": adopted });
    desk.note(&member, Act::ProposalsConsentToRule, about).await?;
    Ok(adopted)
}

fn is_consented(blocs: &[RuleBloc], stances: &[RuleStance]) -> bool {
    let consents =
        |person: &Id| stances.iter().any(|said| said.person == *person && said.objection.is_none());
    stances.iter().all(|said| said.objection.is_none())
        && blocs.iter().any(|bloc| !bloc.people.is_empty())
        && blocs.iter().filter(|bloc| !bloc.people.is_empty()).all(|bloc| bloc.people.iter().any(consents))
}

/// One of the groups whose consent a rule needs, with who speaks for it.
pub(crate) struct RuleBloc {
    pub name: String,
    pub people: Vec<Id>,
}

/// Members who may decide, with their actors and groups.
pub(crate) struct People {
    pub actors: Vec<Actor>,
    pub members: Vec<NamedMember>,
    /// Person and affected group.
    pub belongs: Vec<(Id, Id)>,
}

impl People {
    pub async fn of(desk: &mut Desk<'_, '_>, partnership: Id) -> Result<Self, Refusal> {
        let actors = store::partnerships::actors(desk.tx, partnership).await?;
        let mut members = store::partnerships::members(desk.tx, partnership).await?;
        members.retain(|named| may_decide(&actors, &named.member));
        let belongs = store::proposals::rules::people_of_groups(desk.tx, partnership, None).await?;
        Ok(Self { actors, members, belongs })
    }

    /// One member alone, as a rule with this roll sees her.
    pub async fn alone(
        desk: &mut Desk<'_, '_>,
        roll: Roll,
        member: &Member,
        actors: &[Actor],
    ) -> Result<Self, Refusal> {
        let found =
            may_decide(actors, member).then(|| NamedMember { member: member.clone(), name: String::new() });
        let belongs = match roll {
            Roll::Actors => Vec::new(),
            Roll::People | Roll::Citizens => {
                let (table, person) = (member.partnership, Some(member.person));
                store::proposals::rules::people_of_groups(desk.tx, table, person).await?
            }
        };
        Ok(Self { actors: actors.to_vec(), members: found.into_iter().collect(), belongs })
    }

    fn for_actors(&self, actors: &[Id]) -> Vec<Id> {
        let speaks = |member: &Member| member.actor.is_some_and(|actor| actors.contains(&actor));
        self.members.iter().filter(|named| speaks(&named.member)).map(|named| named.member.person).collect()
    }

    /// Whether this member is on a people's roll.
    pub fn is_on(&self, roll: Roll, member: &Member) -> bool {
        let is_citizens = |id| self.actors.iter().any(|actor| actor.id == id && actor.sector.is_citizens());
        match roll {
            Roll::Actors => member.actor.is_some(),
            Roll::People => true,
            Roll::Citizens => {
                member.role == model::partnerships::Role::Citizen || member.actor.is_some_and(is_citizens)
            }
        }
    }

    fn in_group(&self, roll: Roll, group: Option<Id>) -> Vec<Id> {
        let here = self.members.iter().filter(|named| self.is_on(roll, &named.member));
        let belongs =
            |person: Id| self.belongs.iter().any(|(who, known)| *who == person && Some(*known) == group);
        here.map(|named| named.member.person).filter(|person| belongs(*person)).collect()
    }
}

fn may_decide(actors: &[Actor], member: &Member) -> bool {
    member.standing == Standing::Confirmed
        && allows(Act::ProposalsVote, member)
        && member.actor.is_none_or(|own| power::on_the_roll(actors).any(|actor| actor.id == own))
}

/// The positions of a rule's groups that one member belongs to.
pub(crate) async fn positions_of(
    desk: &mut Desk<'_, '_>,
    rule: &Rule,
    member: &Member,
    actors: &[Actor],
) -> Result<Vec<i64>, Refusal> {
    let alone = People::alone(desk, rule.roll, member, actors).await?;
    let blocs = blocs(rule, &alone);
    let own = rule.groups.iter().zip(&blocs).filter(|(_, bloc)| bloc.people.contains(&member.person));
    Ok(own.map(|(group, _)| group.position).collect())
}

/// Every group a rule counts, and every seat it leaves outside its groups: all of them must consent.
pub(crate) fn blocs(rule: &Rule, people: &People) -> Vec<RuleBloc> {
    let mut blocs: Vec<RuleBloc> = rule
        .groups
        .iter()
        .map(|group| RuleBloc {
            name: group.name.clone(),
            people: match rule.roll {
                Roll::Actors => people.for_actors(&group.actors),
                roll => people.in_group(roll, group.affected_group),
            },
        })
        .collect();
    if rule.roll == Roll::Actors {
        let covered = |actor: &Actor| rule.groups.iter().any(|group| group.actors.contains(&actor.id));
        let alone = power::on_the_roll(&people.actors).filter(|actor| !covered(actor));
        blocs.extend(
            alone.map(|actor| RuleBloc { name: actor.name.clone(), people: people.for_actors(&[actor.id]) }),
        );
    }
    blocs
}

/// A rule as the table sees it before and after adopting it.
pub struct RulePage {
    pub rule: Rule,
    pub power: Option<PowerUnder>,
    /// Groups that have consented, and those that have not; nobody of the last ones is here.
    pub consented: Vec<String>,
    pub waiting: Vec<String>,
    pub not_here: Vec<String>,
    /// Reasons, in the words of who objects.
    pub objections: Vec<String>,
    pub mine: Option<RuleStance>,
    pub may_say: bool,
}

pub async fn all(desk: &mut Desk<'_, '_>, partnership: Id, reader: Id) -> Result<Vec<RulePage>, Refusal> {
    let me = desk.permit(partnership, reader, Act::ProposalsSee).await?;
    let people = People::of(desk, partnership).await?;
    let mut pages = Vec::new();
    let said = store::proposals::rules::stances(desk.tx, partnership).await?;
    for rule in store::proposals::rules::of_partnership(desk.tx, partnership).await? {
        let stances: Vec<RuleStance> = said.iter().filter(|said| said.rule == rule.id).cloned().collect();
        pages.push(page(rule, &people, &stances, &me)?);
    }
    Ok(pages)
}

fn page(rule: Rule, people: &People, stances: &[RuleStance], me: &Member) -> Result<RulePage, Refusal> {
    let blocs = blocs(&rule, people);
    let consents = |bloc: &RuleBloc| {
        bloc.people
            .iter()
            .any(|person| stances.iter().any(|said| said.person == *person && said.objection.is_none()))
    };
    let names = |keep: &dyn Fn(&RuleBloc) -> bool| -> Vec<String> {
        blocs.iter().filter(|bloc| keep(bloc)).map(|bloc| bloc.name.clone()).collect()
    };
    Ok(RulePage {
        power: power::under(&rule, &people.actors)?,
        consented: names(&|bloc| consents(bloc)),
        waiting: names(&|bloc| !consents(bloc) && !bloc.people.is_empty()),
        not_here: names(&|bloc| bloc.people.is_empty()),
        objections: stances.iter().filter_map(|said| said.objection.clone()).collect(),
        mine: stances.iter().find(|said| said.person == me.person).cloned(),
        may_say: rule.adopted_at.is_none()
            && allows(Act::ProposalsConsentToRule, me)
            && blocs.iter().any(|bloc| bloc.people.contains(&me.person)),
        rule,
    })
}

/// One rule with the power it gives, for whoever prepares a decision by it.
pub async fn with_power(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    rule: Id,
) -> Result<(Rule, Option<PowerUnder>), Refusal> {
    desk.permit(partnership, reader, Act::ProposalsSee).await?;
    let rule = find(desk, partnership, rule).await?;
    let actors = store::partnerships::actors(desk.tx, partnership).await?;
    let power = power::under(&rule, &actors)?;
    Ok((rule, power))
}

pub(crate) async fn find(desk: &mut Desk<'_, '_>, partnership: Id, rule: Id) -> Result<Rule, Refusal> {
    store::proposals::rules::find(desk.tx, partnership, rule).await?.ok_or(Refusal::NotFound)
}

/// The rule by which representatives decide at this table: the one adopted last. `None`: no rule is adopted yet.
pub async fn table_rule(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
) -> Result<Option<Rule>, Refusal> {
    desk.permit(partnership, reader, Act::ProposalsSee).await?;
    let mut rules = store::proposals::rules::of_partnership(desk.tx, partnership).await?;
    rules.retain(|rule| rule.stands() && rule.roll == Roll::Actors);
    Ok(rules.into_iter().max_by_key(|rule| rule.adopted_at))
}

/// What a rule makes of what the actors said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    pub adopted: bool,
    /// Groups of the rule that are not carried along yet.
    pub not_yet: Vec<String>,
}

/// Asks a rule of representatives, whatever the matter: for rooms that have their own assents, such as a new
/// wording of the task. An actor left out has said nothing.
pub fn judge(rule: &Rule, actors: &[Actor], said: &BTreeMap<Id, Stance>) -> Result<Judged, Refusal> {
    let seats: Vec<&Actor> = power::on_the_roll(actors).collect();
    let vote = |actor: Id| said.get(&actor).map_or("neutral", |stance| stance.vote());
    let yes: Vec<&str> =
        seats.iter().filter(|actor| vote(actor.id) == "yes").map(|actor| actor.code.as_str()).collect();
    let not_yet = |least: &dyn Fn(&RuleGroup) -> usize| -> Vec<String> {
        let agreed = |group: &RuleGroup| group.actors.iter().filter(|actor| vote(**actor) == "yes").count();
        let short = rule.groups.iter().filter(|group| agreed(group) < least(group));
        short.map(|group| group.name.clone()).collect()
    };
    match rule.kind {
        RuleKind::Votes => Ok(Judged {
            adopted: power::game(rule, actors).carried_by(&yes)?,
            not_yet: not_yet(&|group| {
                group.at_least.and_then(|least| usize::try_from(least).ok()).unwrap_or(0)
            }),
        }),
        RuleKind::Consent => {
            let silent = not_yet(&|_| 1);
            let objects = seats.iter().any(|actor| vote(actor.id) == "no");
            Ok(Judged { adopted: silent.is_empty() && !objects, not_yet: silent })
        }
        RuleKind::Groups | RuleKind::Budget => groups_judge(rule, &seats, &vote),
    }
}

fn groups_judge(rule: &Rule, seats: &[&Actor], vote: &dyn Fn(Id) -> &'static str) -> Result<Judged, Refusal> {
    let frame = BlocFrame {
        blocs: rule.groups.iter().map(|group| (group.name.clone(), Thresholds::default())).collect(),
        need: Need::Every,
        affected: Default::default(),
    };
    let of = |actor: &Actor| rule.groups.iter().find(|group| group.actors.contains(&actor.id));
    let roll = seats
        .iter()
        .filter_map(|actor| Some((actor.code.clone(), [(of(actor)?.name.clone(), Exact::one())].into())));
    let votes = seats.iter().map(|actor| {
        let vote = match vote(actor.id) {
            "yes" => Vote::Yes,
            "no" => Vote::No,
            _ => Vote::Neutral,
        };
        (actor.code.clone(), vote)
    });
    let gate = decide(&frame, &Weights(roll.collect()), &votes.collect(), false)?;
    let agrees = decision::blocs::State::Agrees;
    Ok(Judged {
        adopted: gate.outcome == GateOutcome::Adopted,
        not_yet: gate
            .states
            .into_iter()
            .filter(|(_, state)| *state != agrees)
            .map(|(name, _)| name)
            .collect(),
    })
}
