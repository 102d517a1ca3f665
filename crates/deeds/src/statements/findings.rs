//! What a round's answers say, under the small-number rule. Pure: answers in, findings out.
//! Whatever stands in [`Findings`] may be shown to every member; nothing else may.

use basics::Id;
use model::inclusion::AffectedGroup;
use model::statements::{Answer, Response, Review, Statement};
pub use opinion::Heat;
use opinion::map::Map;
pub use opinion::reveal::{Fifths, Size};
use opinion::reveal::{Rules, fifths};
use opinion::{Answers, Choice, Event, GroupAnswers, Groups, Lists, Membership, Votes};
use serde::{Deserialize, Serialize};

use super::reckoning::{PolisMap, Reckoned, Sheet};

/// Fewer people than this are never shown.
pub const FEWEST: f64 = 5.0;

/// A release: what all members may see of a round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Findings {
    pub method: String,
    pub seed: u64,
    pub n_people: usize,
    pub n_statements: usize,
    pub groups: Vec<ShownGroup>,
    pub statements: Vec<ShownStatement>,
    /// Missing while there are too few, or the map would be guesswork.
    pub map: Option<ShownMap>,
    /// The map was more than the house reckons; the lists are whole.
    #[serde(default)]
    pub map_was_too_big: bool,
    /// What the reference method makes of the same answers; missing where a group of it is too small to show.
    #[serde(default)]
    pub polis: Option<Vec<ShownCluster>>,
}

/// A declared group. How many it holds is not told, only how far it can be shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShownGroup {
    pub id: Id,
    pub name: String,
    pub size: Size,
}

/// Which list a statement stands in. Three lists, never one ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Listed {
    Shared,
    /// Known mostly by the group with this number.
    OneGroup(usize),
    Clashing,
    Not,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShownStatement {
    pub id: Id,
    pub listed: Listed,
    /// One per group, in the order of the groups; nothing where too few can be shown.
    pub by_group: Vec<Option<Fifths>>,
    /// Those who know it best also pass on it: a sentence that is hard to say.
    pub hard_to_say: bool,
    pub heat: Heat,
    pub unasked: Vec<usize>,
    /// How far it matters in each group.
    pub matters: Vec<Option<Matters>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Matters {
    ToMost,
    ToSome,
    ToFew,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShownMap {
    pub clusters: Vec<ShownCluster>,
    /// Whether clusters tell people apart better than one crowd would.
    pub clear: bool,
    /// Statements that together speak for everybody in proportion.
    pub slate: Vec<Id>,
}

/// Five people or more who answer alike: about how many, about where.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShownCluster {
    /// Rounded to tens below fifty people in all, else to fives.
    pub about: u32,
    pub middle: (f64, f64),
    pub spread: (f64, f64),
    pub knows: Option<Id>,
    pub says_no: Option<Id>,
}

/// A person's own place on the map, for her eyes only.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnPlace {
    pub person: Id,
    pub x: f64,
    pub y: f64,
    pub cluster: usize,
    /// Which sentences of the slate speak for her, by place in the slate.
    pub speaks_for: Vec<u8>,
}

/// What goes in: a round as it stands.
pub struct RoundAnswers<'a> {
    pub statements: &'a [Statement],
    pub responses: &'a [Response],
    pub groups: &'a [AffectedGroup],
    /// Who says she belongs to which group.
    pub members: &'a [(Id, Id)],
    pub small_groups_told: bool,
    pub seed: u64,
}

/// A round laid out in rows and columns: whose each is, and what the groups answered.
pub struct Laid {
    live: Vec<Id>,
    people: Vec<Id>,
    groups: Groups,
    answers: GroupAnswers,
}

impl Laid {
    /// Lays a round out, beside the sheet its map is reckoned from.
    pub fn out(round: &RoundAnswers<'_>) -> (Self, Sheet) {
        let shown = round.statements.iter().filter(|statement| statement.review == Review::Shown);
        let live: Vec<Id> = shown.map(|statement| statement.id).collect();
        let mut people: Vec<Id> = round.responses.iter().map(|response| response.person).collect();
        people.sort_unstable();
        people.dedup();
        let votes = votes(round.responses, &live, &people);
        let (groups, answers) = grouped(round, &people, &votes);
        // Groups of equal worth draw the axes, once there is more than one of them.
        let drawing = (groups.len() > 1).then(|| groups.clone());
        (Self { live, people, groups, answers }, Sheet { votes, groups: drawing, seed: round.seed })
    }
}

/// The findings and everybody's own place, around a map that was reckoned from the sheet of this round as it was
/// laid out; nothing where it was too big.
pub fn find(round: &RoundAnswers<'_>, laid: &Laid, reckoned: Option<&Reckoned>) -> (Findings, Vec<OwnPlace>) {
    let shown_groups = shown_groups(round, &laid.groups);
    let sizes: Vec<Size> = shown_groups.iter().map(|group| group.size).collect();
    let answers = rules().without_small_cells(&laid.answers, &sizes);
    let lists = opinion::lists(&answers, &[]);
    let burning = opinion::burning(&answers, &[]);
    let statements = burning
        .into_iter()
        .map(|burning| statement(laid.live[burning.column], &burning, &lists, &answers, &shown_groups))
        .collect();
    let (map, places) = reckoned.map(|reckoned| drawn(&reckoned.ours, laid)).unwrap_or_default();
    let findings = Findings {
        method: opinion::map::METHOD.to_owned(),
        seed: round.seed,
        n_people: laid.people.len(),
        n_statements: laid.live.len(),
        groups: shown_groups,
        statements,
        // Both methods or none: what is too few for one is too few for the other.
        polis: reckoned.filter(|_| map.is_some()).and_then(|reckoned| drawn_by_polis(&reckoned.polis, laid)),
        map_was_too_big: reckoned.is_none(),
        map,
    };
    (findings, places)
}

/// What a page may show, in one place for the house and the command line. Why counts are not shaken: see
/// `docs/decisions/0014-what-the-house-shows.md`.
fn rules() -> Rules {
    Rules::without_shaking()
}

fn votes(responses: &[Response], live: &[Id], people: &[Id]) -> Votes {
    let mut columns: Vec<(Id, u32)> = live.iter().copied().zip(0..).collect();
    columns.sort_unstable();
    let events = responses.iter().filter_map(|response| {
        let at = columns.binary_search_by_key(&response.statement, |(id, _)| *id).ok()?;
        let row = people.binary_search(&response.person).ok()?;
        let choice = match response.answer {
            Answer::Agree => Choice::Agree,
            Answer::Disagree => Choice::Disagree,
            Answer::Pass => Choice::Pass,
        };
        Some(Event {
            row: row as u32,
            column: columns[at].1,
            choice,
            matters: response.matters == Some(true),
        })
    });
    Votes::from_events(people.len(), live.len(), events)
        .expect("rows and columns were counted from these very answers")
}

fn grouped(round: &RoundAnswers<'_>, people: &[Id], votes: &Votes) -> (Groups, GroupAnswers) {
    let memberships: Vec<_> = round
        .members
        .iter()
        .filter_map(|(person, group)| {
            let row = people.binary_search(person).ok()?;
            let group = round.groups.iter().position(|known| known.id == *group)?;
            Some(Membership { row: row as u32, group: group as u32, share: None })
        })
        .collect();
    let groups = if round.groups.is_empty() {
        opinion::everybody(people.len())
    } else {
        Groups::new(people.len(), round.groups.len(), &memberships)
            .expect("groups were counted from this very round")
    };
    let answers = GroupAnswers::count(votes, &groups);
    (groups, answers)
}

fn shown_groups(round: &RoundAnswers<'_>, groups: &Groups) -> Vec<ShownGroup> {
    let sizes = groups.sizes();
    if round.groups.is_empty() {
        // A conversation without declared groups is told of everybody together; the page names them.
        let n = sizes.first().copied().unwrap_or(0.0);
        return vec![ShownGroup {
            id: Id(Default::default()),
            name: String::new(),
            size: rules().size(n, round.small_groups_told),
        }];
    }
    round
        .groups
        .iter()
        .zip(sizes)
        .map(|(group, n)| ShownGroup {
            id: group.id,
            name: group.name.clone(),
            size: rules().size(n, round.small_groups_told),
        })
        .collect()
}

fn statement(
    id: Id,
    burning: &opinion::Burning,
    lists: &Lists,
    answers: &GroupAnswers,
    groups: &[ShownGroup],
) -> ShownStatement {
    let column = burning.column;
    let listed = if lists.shared.iter().any(|shared| shared.column == column) {
        Listed::Shared
    } else if let Some(one) = lists.one_group.iter().find(|one| one.column == column) {
        Listed::OneGroup(one.group)
    } else if lists.clashing.iter().any(|clash| clash.column == column) {
        Listed::Clashing
    } else {
        Listed::Not
    };
    let shown = |group: usize| {
        let own = answers.get(group, column);
        own.was_asked().then_some(own)
    };
    ShownStatement {
        id,
        listed,
        by_group: (0..groups.len()).map(|group| shown(group).map(|own| fifths(&own))).collect(),
        hard_to_say: matches!(listed, Listed::OneGroup(group) if answers.get(group, column).pass >= 0.15 * answers.get(group, column).seen),
        heat: burning.state,
        unasked: burning.unasked.clone(),
        matters: (0..groups.len()).map(|group| shown(group).map(matters)).collect(),
    }
}

fn matters(answers: Answers) -> Matters {
    match answers.matters_rate() {
        rate if rate >= 0.5 => Matters::ToMost,
        rate if rate >= 0.25 => Matters::ToSome,
        _ => Matters::ToFew,
    }
}

fn drawn(map: &Map, laid: &Laid) -> (Option<ShownMap>, Vec<OwnPlace>) {
    if map.missing.is_some() || map.clusters.sizes.iter().any(|&n| (n as f64) < FEWEST) {
        return (None, Vec::new());
    }
    let placed: Vec<([f64; 2], usize)> =
        map.positions.iter().copied().zip(map.clusters.of.iter().copied()).collect();
    let clusters = (0..map.clusters.k).map(|cluster| {
        let described = map.representative.get(cluster).map(Vec::as_slice).unwrap_or_default();
        let first = |agrees: bool| described.iter().find(|one| one.agrees == agrees).map(|one| one.column);
        shown_cluster(&placed, cluster, [first(true), first(false)], laid)
    });
    let slate = map.slate.iter().filter_map(|&column| laid.live.get(column)).copied();
    let shown = ShownMap { clusters: clusters.collect(), clear: map.clusters.clear, slate: slate.collect() };
    let places = (map.rows.iter().zip(&placed).zip(&map.speaks_for))
        .map(|((&row, &([x, y], cluster)), speaks_for)| OwnPlace {
            person: laid.people[row],
            x,
            y,
            cluster,
            speaks_for: speaks_for.clone(),
        })
        .collect();
    (Some(shown), places)
}

fn drawn_by_polis(map: &PolisMap, laid: &Laid) -> Option<Vec<ShownCluster>> {
    let size = |group: usize| map.places.iter().filter(|(_, own)| *own == group).count();
    if (0..map.groups).any(|group| (size(group) as f64) < FEWEST) {
        return None;
    }
    let clusters = (0..map.groups).map(|group| {
        let described = map.described.get(group).map(Vec::as_slice).unwrap_or_default();
        let first = |agrees: bool| described.iter().find(|one| one.1 == agrees).map(|one| one.0);
        shown_cluster(&map.places, group, [first(true), first(false)], laid)
    });
    Some(clusters.collect())
}

fn shown_cluster(
    placed: &[([f64; 2], usize)],
    cluster: usize,
    [knows, says_no]: [Option<usize>; 2],
    laid: &Laid,
) -> ShownCluster {
    let own: Vec<[f64; 2]> =
        placed.iter().filter(|(_, of)| *of == cluster).map(|(place, _)| *place).collect();
    let n = own.len() as f64;
    let mean = |axis: usize| own.iter().map(|place| place[axis]).sum::<f64>() / n;
    let middle = (mean(0), mean(1));
    let sd = |axis: usize, mean: f64| {
        (own.iter().map(|place| (place[axis] - mean).powi(2)).sum::<f64>() / n).sqrt()
    };
    let coarse = |value: f64| (value * 10.0).round() / 10.0;
    let step = if placed.len() < 50 { 10 } else { 5 };
    let id = |column: Option<usize>| column.and_then(|at| laid.live.get(at)).copied();
    ShownCluster {
        about: ((own.len() + step / 2) / step * step).max(5) as u32,
        middle: (coarse(middle.0), coarse(middle.1)),
        spread: (coarse(sd(0, middle.0)), coarse(sd(1, middle.1))),
        knows: id(knows),
        says_no: id(says_no),
    }
}
