//! What a round's answers say, under the small-number rule. Pure: answers in, findings out.
//! Whatever stands in [`Findings`] may be shown to every member; nothing else may.

use basics::Id;
use model::inclusion::AffectedGroup;
use model::statements::{Answer, Response, Review, Statement};
pub use opinion::Heat;
use opinion::map::{Map, Options};
use opinion::{Answers, Choice, Event, GroupAnswers, Groups, Lists, Membership, Votes};
use serde::{Deserialize, Serialize};

/// Fewer people than this are never shown.
pub const FEWEST: f64 = 5.0;
/// Groups below this size are shown only when their members were told before answering.
const SMALL: f64 = 10.0;

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
}

/// A declared group. How many it holds is not told, only how far it can be shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShownGroup {
    pub id: Id,
    pub name: String,
    pub size: Size,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// Nobody of it has been asked.
    Unasked,
    /// Too few to show.
    TooFew,
    /// Five to nine, who were told before answering that others can sometimes guess.
    Small,
    Enough,
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

/// A group's answers in five equal fields: how many say yes, how many no; the rest would not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fifths {
    pub yes: u8,
    pub no: u8,
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
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OwnPlace {
    pub person: Id,
    pub x: f64,
    pub y: f64,
    pub cluster: usize,
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

/// Reckons the findings and everybody's own place.
pub fn find(round: &RoundAnswers<'_>) -> (Findings, Vec<OwnPlace>) {
    let live: Vec<&Statement> =
        round.statements.iter().filter(|statement| statement.review == Review::Shown).collect();
    let mut people: Vec<Id> = round.responses.iter().map(|response| response.person).collect();
    people.sort_unstable();
    people.dedup();
    let votes = votes(round.responses, &live, &people);
    let (groups, answers) = grouped(round, &people, &votes);
    let shown_groups = shown_groups(round, &groups);
    // Lists and heat are reckoned from what may be shown: else the list a sentence stands in would tell the answer
    // of the one person in a group that is too small.
    let answers = without_small_cells(&answers, &shown_groups);
    let lists = opinion::lists(&answers, &[]);
    let burning = opinion::burning(&answers, &[]);
    let statements = burning
        .into_iter()
        .map(|burning| statement(live[burning.column].id, &burning, &lists, &answers, &shown_groups))
        .collect();
    let (map, places) = drawn(&votes, &groups, &live, &people, round.seed);
    let findings = Findings {
        method: opinion::map::METHOD.to_owned(),
        seed: round.seed,
        n_people: people.len(),
        n_statements: live.len(),
        groups: shown_groups,
        statements,
        map,
    };
    (findings, places)
}

fn votes(responses: &[Response], live: &[&Statement], people: &[Id]) -> Votes {
    let mut columns: Vec<(Id, u32)> =
        live.iter().zip(0..).map(|(statement, column)| (statement.id, column)).collect();
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
            size: size(n, round.small_groups_told),
        }];
    }
    round
        .groups
        .iter()
        .zip(sizes)
        .map(|(group, n)| ShownGroup {
            id: group.id,
            name: group.name.clone(),
            size: size(n, round.small_groups_told),
        })
        .collect()
}

/// A cell that may not be shown counts as not asked; also for people who named no group.
fn without_small_cells(answers: &GroupAnswers, groups: &[ShownGroup]) -> GroupAnswers {
    let may_show = |group: usize, cell: &Answers| {
        let size = groups.get(group).map_or(Size::Enough, |group| group.size);
        matches!(size, Size::Small | Size::Enough) && cell.seen >= FEWEST
    };
    let rows = (0..answers.groups()).map(|group| {
        let cells = (0..answers.columns()).map(|column| answers.get(group, column));
        cells.map(|cell| if may_show(group, &cell) { cell } else { Answers::default() }).collect()
    });
    GroupAnswers::from_rows(answers.declared(), rows.collect()).expect("as many cells as before")
}

fn size(n: f64, told: bool) -> Size {
    match n {
        0.0 => Size::Unasked,
        n if n < FEWEST => Size::TooFew,
        n if n < SMALL && !told => Size::TooFew,
        n if n < SMALL => Size::Small,
        _ => Size::Enough,
    }
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
        by_group: (0..groups.len()).map(|group| shown(group).map(fifths)).collect(),
        hard_to_say: matches!(listed, Listed::OneGroup(group) if answers.get(group, column).pass >= 0.15 * answers.get(group, column).seen),
        heat: burning.state,
        unasked: burning.unasked.clone(),
        matters: (0..groups.len()).map(|group| shown(group).map(matters)).collect(),
    }
}

/// Largest remainder over five fields. Ties go to "would not say", the answer that says least.
fn fifths(answers: Answers) -> Fifths {
    let share = |n: f64| 5.0 * n / answers.seen;
    let exact = [share(answers.pass), share(answers.agree), share(answers.disagree)];
    let mut fields = exact.map(|share| share.floor() as u8);
    while fields.iter().sum::<u8>() < 5 {
        let rest = |at: usize| exact[at] - f64::from(fields[at]);
        let largest = (1..3).fold(0, |best, at| if rest(at) > rest(best) + 1e-9 { at } else { best });
        fields[largest] += 1;
    }
    Fifths { yes: fields[1], no: fields[2] }
}

fn matters(answers: Answers) -> Matters {
    match answers.matters_rate() {
        rate if rate >= 0.5 => Matters::ToMost,
        rate if rate >= 0.25 => Matters::ToSome,
        _ => Matters::ToFew,
    }
}

fn drawn(
    votes: &Votes,
    groups: &Groups,
    live: &[&Statement],
    people: &[Id],
    seed: u64,
) -> (Option<ShownMap>, Vec<OwnPlace>) {
    // Groups of equal worth draw the axes, once there is more than one of them.
    let by_groups = (groups.len() > 1).then_some(groups);
    let (map, _) = opinion::map::map(votes, by_groups, &Options { seed, ..Options::default() });
    if map.missing.is_some() || map.clusters.sizes.iter().any(|&n| (n as f64) < FEWEST) {
        return (None, Vec::new());
    }
    let clusters = (0..map.clusters.k).map(|cluster| shown_cluster(&map, cluster, live)).collect();
    let slate =
        map.slate.iter().filter_map(|&column| live.get(column)).map(|statement| statement.id).collect();
    let places = (map.rows.iter().zip(&map.positions).zip(&map.clusters.of))
        .map(|((&row, &[x, y]), &cluster)| OwnPlace { person: people[row], x, y, cluster })
        .collect();
    (Some(ShownMap { clusters, clear: map.clusters.clear, slate }), places)
}

fn shown_cluster(map: &Map, cluster: usize, live: &[&Statement]) -> ShownCluster {
    let own: Vec<[f64; 2]> = map
        .positions
        .iter()
        .zip(&map.clusters.of)
        .filter(|(_, of)| **of == cluster)
        .map(|(place, _)| *place)
        .collect();
    let n = own.len() as f64;
    let mean = |axis: usize| own.iter().map(|place| place[axis]).sum::<f64>() / n;
    let middle = (mean(0), mean(1));
    let sd = |axis: usize, mean: f64| {
        (own.iter().map(|place| (place[axis] - mean).powi(2)).sum::<f64>() / n).sqrt()
    };
    let coarse = |value: f64| (value * 10.0).round() / 10.0;
    let step = if map.rows.len() < 50 { 10 } else { 5 };
    let described = |agrees: bool| {
        let own = map.representative.get(cluster)?;
        let one = own.iter().find(|one| one.agrees == agrees)?;
        live.get(one.column).map(|statement| statement.id)
    };
    ShownCluster {
        about: ((own.len() + step / 2) / step * step).max(5) as u32,
        middle: (coarse(middle.0), coarse(middle.1)),
        spread: (coarse(sd(0, middle.0)), coarse(sd(1, middle.1))),
        knows: described(true),
        says_no: described(false),
    }
}
