//! The frame of a decision: everything that must not change after opening, in one spelling, hashed.

use std::collections::BTreeMap;

use decision::Exact;
use decision::blocs::{Need, Thresholds};
use decision::record::{Frame, FrameBloc, Kind, Secrecy as Kept, canonical, hash_of, hex};
use ed25519_dalek::SigningKey;
use model::partnerships::Actor;
use model::proposals::Version;
use model::proposals::decisions::{Decision, DecisionGroup, Seat};
use model::proposals::rules::{Roll, Rule, RuleKind, Secrecy};
use serde_json::{Value, json};

use super::power;
use crate::Refusal;

/// Fewer seats than this, and a published label would tell too much.
const FEW: usize = 10;
/// A combination of groups that fewer people share is a fingerprint.
const FEWEST_ALIKE: usize = 5;

/// What a decision is about and how it is taken.
pub(crate) struct Matter<'m> {
    pub decision: &'m Decision,
    pub rule: &'m Rule,
    pub version: &'m Version,
    pub options: &'m [(String, i64)],
}

/// The frame as it was hashed.
pub(crate) struct Frozen {
    pub text: String,
    pub hash: [u8; 32],
}

pub(crate) fn freeze(
    matter: &Matter<'_>,
    actors: &[Actor],
    groups: &[DecisionGroup],
    seats: &[Seat],
    log_key: &[u8; 32],
) -> Result<Frozen, Refusal> {
    let frame = frame(matter, actors, groups, seats, log_key);
    let value = serde_json::to_value(&frame).map_err(unspelled)?;
    let text = canonical(&value).map_err(unspelled)?;
    let hash = hash_of(&value).map_err(unspelled)?;
    Ok(Frozen { text, hash })
}

fn unspelled(error: impl ToString) -> Refusal {
    model::proposals::ProposalError::Rule(error.to_string()).into()
}

fn frame(
    matter: &Matter<'_>,
    actors: &[Actor],
    groups: &[DecisionGroup],
    seats: &[Seat],
    log_key: &[u8; 32],
) -> Frame {
    let Matter { decision, rule, version, options } = matter;
    let bloc = |group: &DecisionGroup| {
        let bloc = FrameBloc {
            eligible: eligible(seats, group.position),
            witness: group.witness_key.clone().unwrap_or_default(),
            affected: group.affected,
            thresholds: Thresholds::default(),
            labels_withheld: group.labels_withheld,
        };
        (group.name.clone(), bloc)
    };
    let is_budget = rule.kind == RuleKind::Budget;
    let costs = options.iter().map(|(name, cost)| (name.clone(), Exact::from(*cost)));
    Frame {
        id: decision.id.to_string(),
        question: version.sentence.clone(),
        options: options.iter().map(|(name, _)| name.clone()).collect(),
        kind: kind(rule.kind),
        method: None,
        seats: 1,
        rules: Default::default(),
        secrecy: match decision.secrecy {
            Secrecy::Open => Kept::Open,
            Secrecy::Receipt => Kept::Receipt,
            Secrecy::Detached => Kept::Detached,
        },
        eligible_people: seats.len() as u64,
        need: Need::Every,
        blocs: groups.iter().map(bloc).collect(),
        // A record is published when no later deadline can change it; the second one has passed or was not needed.
        extended: true,
        server: hex(SigningKey::from_bytes(log_key).verifying_key().as_bytes()),
        game: (rule.kind == RuleKind::Votes).then(|| power::game(rule, actors)),
        costs: if is_budget { costs.collect() } else { BTreeMap::new() },
        budget: decision.budget.filter(|_| is_budget).map(Exact::from),
        about: about(matter),
    }
}

/// What the recount does not need and people do.
fn about(matter: &Matter<'_>) -> Value {
    let Matter { decision, rule, version, .. } = matter;
    json!({
        "proposal": decision.proposal.to_string(),
        "version": version.number,
        "more": version.more,
        "rule": rule.title,
        "rule_kind": rule.kind.key(),
        "roll": rule.roll.key(),
        "citizens_alone": rule.roll == Roll::Citizens,
        "if_nothing": decision.if_nothing,
        "closes_at": decision.closes_at.0,
        "second_at": decision.second_at.0,
        "review_on": decision.review_on.0,
        "small_groups_told": decision.small_groups_told,
    })
}

/// Consent has no ballots to count again; its frame is hashed all the same, as a gate.
const fn kind(kind: RuleKind) -> Kind {
    match kind {
        RuleKind::Votes => Kind::Rule,
        RuleKind::Groups | RuleKind::Consent => Kind::Gate,
        RuleKind::Budget => Kind::Budget,
    }
}

/// The weight of a seat in each of its groups: shared equally, one in all.
pub(crate) fn share(seat: &Seat) -> Exact {
    match i64::try_from(seat.groups.len()) {
        Ok(n) if n > 0 => Exact::ratio(1, n),
        _ => Exact::zero(),
    }
}

pub(crate) fn eligible(seats: &[Seat], position: i64) -> Exact {
    seats.iter().filter(|seat| seat.groups.contains(&position)).map(share).sum()
}

/// Groups whose labels must not stand on published ballots. Depends on the roll alone, never on what anybody
/// says: small groups, and the smallest group of a combination that hardly anybody shares.
pub(crate) fn withheld(seats: &[Seat], groups: &[DecisionGroup]) -> Vec<i64> {
    let size = |position: i64| seats.iter().filter(|seat| seat.groups.contains(&position)).count();
    let mut hidden: Vec<i64> =
        groups.iter().map(|group| group.position).filter(|position| size(*position) < FEW).collect();
    loop {
        let mut alike: BTreeMap<Vec<i64>, usize> = BTreeMap::new();
        for seat in seats {
            let shown = seat.groups.iter().copied().filter(|position| !hidden.contains(position));
            *alike.entry(shown.collect()).or_default() += 1;
        }
        let rare = alike.into_iter().find(|(shown, n)| shown.len() > 1 && *n < FEWEST_ALIKE);
        let smallest =
            rare.and_then(|(shown, _)| shown.into_iter().min_by_key(|position| (size(*position), *position)));
        match smallest {
            Some(position) => hidden.push(position),
            None => return hidden,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use basics::{Dice, Id, Timestamp};

    fn seat(n: u64, groups: &[i64]) -> Seat {
        let id = Id::new(Timestamp(0), &mut Dice::seeded(n));
        Seat {
            id,
            decision: id,
            person: Some(id),
            actor: None,
            pseudonym: n.to_string(),
            groups: groups.into(),
            voted: false,
        }
    }

    fn group(position: i64) -> DecisionGroup {
        DecisionGroup {
            position,
            name: position.to_string(),
            named_affected: false,
            affected: false,
            labels_withheld: false,
            witness: None,
            witness_key: None,
        }
    }

    #[test]
    fn small_groups_and_rare_combinations_stand_on_no_published_ballot() {
        let mut seats: Vec<Seat> = (0..12).map(|n| seat(n, &[0])).collect();
        seats.extend((12..32).map(|n| seat(n, &[1])));
        seats.extend((32..36).map(|n| seat(n, &[2])));
        let groups = [group(0), group(1), group(2)];
        assert_eq!(withheld(&seats, &groups), [2]);
        seats.push(seat(99, &[0, 1]));
        assert_eq!(withheld(&seats, &groups), [2, 0]);
    }

    #[test]
    fn who_belongs_to_several_groups_is_shared_between_them() {
        let seats = [seat(1, &[0, 1]), seat(2, &[0])];
        assert_eq!(eligible(&seats, 0), Exact::ratio(3, 2));
        assert_eq!(eligible(&seats, 1), Exact::ratio(1, 2));
    }
}
