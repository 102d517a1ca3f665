//! Who would have how much say under a rule: told before the table adopts it. Reckoned by the workshop.

use std::collections::BTreeMap;

use decision::Exact;
use decision::blocs::{BlocFrame, Need, Roll as Weights, Thresholds};
use decision::power::{Game, Rule as Terms, power};
use model::partnerships::{Actor, Sector};
use model::proposals::rules::{Roll, Rule, RuleKind};

use crate::Refusal;

/// How often a seat's yes is the one that carries (Banzhaf).
#[derive(Clone, Debug, PartialEq)]
pub struct Say {
    /// An actor's code, or a group's name.
    pub code: String,
    pub name: String,
    pub sector: Option<Sector>,
    /// Share of all swings, from 0 to 1.
    pub share: f64,
}

/// The say of a group of seats together.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupSay {
    pub name: String,
    pub share: f64,
    pub n_seats: usize,
}

/// The power a rule would give.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PowerUnder {
    /// In the order of the table.
    pub seats: Vec<Say>,
    pub groups: Vec<GroupSay>,
    /// Names of those who could never make a difference.
    pub without: Vec<String>,
    /// Somebody could decide alone.
    pub alone: Option<String>,
}

/// Who holds a seat on an actors' roll: everybody but the backbone and who pays it.
pub fn on_the_roll(actors: &[Actor]) -> impl Iterator<Item = &Actor> {
    actors.iter().filter(|actor| !matches!(actor.sector, Sector::Backbone | Sector::Funder))
}

/// Votes as a game between the actors' codes.
pub fn game(rule: &Rule, actors: &[Actor]) -> Game {
    let seats: Vec<&Actor> = on_the_roll(actors).collect();
    let code = |id| seats.iter().find(|actor| actor.id == id).map(|actor| actor.code.clone());
    let weights: BTreeMap<String, Exact> = rule
        .weights
        .iter()
        .filter_map(|(actor, weight)| Some((code(*actor)?, Exact::from(*weight))))
        .collect();
    let mut terms =
        vec![Terms::Quota { quota: Exact::from(rule.quota.unwrap_or_default()), of: None, weights }];
    for group in &rule.groups {
        if let Some(least) = group.at_least {
            let of = group.actors.iter().filter_map(|actor| code(*actor)).collect();
            terms.push(Terms::Quota { quota: Exact::from(least), of: Some(of), weights: BTreeMap::new() });
        }
    }
    Game { players: seats.iter().map(|actor| actor.code.clone()).collect(), rule: Terms::All(terms) }
}

/// Every group asked for itself: one player each, as in the gate.
fn gate(rule: &Rule) -> Game {
    let players: Vec<String> = rule.groups.iter().map(|group| group.name.clone()).collect();
    let frame = BlocFrame {
        blocs: players.iter().map(|name| (name.clone(), Thresholds::default())).collect(),
        need: Need::Every,
        affected: Default::default(),
    };
    let one = |name: &String| (name.clone(), [(name.clone(), Exact::one())].into());
    let members = Weights(players.iter().map(one).collect());
    Game { players, rule: Terms::Gate { frame, members } }
}

/// The power under a rule by which votes are counted or groups are asked. Under consent everybody can stop
/// anything, and money is shared equally: there is nothing to reckon.
pub fn under(rule: &Rule, actors: &[Actor]) -> Result<Option<PowerUnder>, Refusal> {
    match (rule.kind, rule.roll) {
        (RuleKind::Votes, Roll::Actors) => votes(rule, actors).map(Some),
        (RuleKind::Groups, _) => groups(rule).map(Some),
        _ => Ok(None),
    }
}

fn votes(rule: &Rule, actors: &[Actor]) -> Result<PowerUnder, Refusal> {
    let reckoned = power(&game(rule, actors))?;
    let seats: Vec<&Actor> = on_the_roll(actors).collect();
    let named = |code: &String| seats.iter().find(|actor| actor.code == *code).copied();
    let share = |code: &str| -> Exact {
        let found = reckoned.players.iter().find(|player| player.player == code);
        found.map(|player| player.banzhaf.clone()).unwrap_or_default()
    };
    let name = |code: &String| named(code).map_or_else(|| code.clone(), |actor| actor.name.clone());
    Ok(PowerUnder {
        seats: seats
            .iter()
            .map(|actor| Say {
                code: actor.code.clone(),
                name: actor.name.clone(),
                sector: Some(actor.sector),
                share: share(&actor.code).to_f64(),
            })
            .collect(),
        groups: rule
            .groups
            .iter()
            .map(|group| {
                let own: Vec<&&Actor> =
                    seats.iter().filter(|actor| group.actors.contains(&actor.id)).collect();
                let sum: Exact = own.iter().map(|actor| share(&actor.code)).sum();
                GroupSay { name: group.name.clone(), share: sum.to_f64(), n_seats: own.len() }
            })
            .collect(),
        without: reckoned.without_power.iter().map(name).collect(),
        alone: reckoned.dictator.as_ref().map(name),
    })
}

fn groups(rule: &Rule) -> Result<PowerUnder, Refusal> {
    let reckoned = power(&gate(rule))?;
    let say = reckoned.players.iter().map(|player| Say {
        code: player.player.clone(),
        name: player.player.clone(),
        sector: None,
        share: player.banzhaf_decimal,
    });
    Ok(PowerUnder {
        seats: say.collect(),
        groups: Vec::new(),
        without: reckoned.without_power,
        alone: reckoned.dictator,
    })
}
