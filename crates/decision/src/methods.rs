//! The list of methods: one line each. A new method is its file and its line here.

use serde::{Deserialize, Serialize};

use crate::model::{Election, Finding, Rules};
use crate::ranked::{self, Order};
use crate::{Refusal, committees, rated, stv};

/// Something a method protects, or gives up for the sake of something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Property {
    /// An option more than half put first wins.
    Majority,
    /// An option that wins every direct comparison wins.
    Condorcet,
    /// An option that loses every direct comparison cannot win.
    CondorcetLoser,
    /// The winner comes from the smallest set that beats everyone outside it.
    Smith,
    /// Look-alike options neither help nor harm.
    Clones,
    /// Placing the winner higher never makes it lose.
    Monotone,
    /// Taking part never makes the outcome worse for oneself.
    Participation,
    /// Taking part with an option first never makes it lose.
    PositiveInvolvement,
    /// Naming further options never harms those named before.
    LaterNoHarm,
    /// Nothing is gained by exaggerating.
    Exaggeration,
    /// How much somebody cares can be said.
    Intensity,
    /// Every group gets a share of the places or the money that matches its size.
    Proportionality,
    /// A group of a given share can keep out what it cannot live with.
    MinorityVeto,
    /// There is nearly always one clear result.
    Decisive,
    /// All seats are filled, or all money is spent where it can be.
    Exhaustive,
    /// Every person in a position to be chosen has the best chance the quotas allow.
    FairChance,
}

/// How a method reads an election.
#[derive(Clone, Copy)]
pub enum Count {
    /// A function of the pairwise table; can be balanced over blocs.
    Pairwise(Order),
    /// A function of the ballots.
    Ballots(fn(&Election, &Rules) -> Result<Finding, Refusal>),
}

/// How many a method chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chooses {
    One,
    Several,
}

/// A method with what it protects and what it gives up, as far as proofs in the field go.
#[derive(Clone, Copy)]
pub struct Method {
    pub name: &'static str,
    pub version: u32,
    pub chooses: Chooses,
    pub count: Count,
    pub protects: &'static [Property],
    pub gives_up: &'static [Property],
}

const fn one(
    name: &'static str,
    count: Count,
    protects: &'static [Property],
    gives_up: &'static [Property],
) -> Method {
    Method { name, version: 1, chooses: Chooses::One, count, protects, gives_up }
}

const fn several(
    name: &'static str,
    count: Count,
    protects: &'static [Property],
    gives_up: &'static [Property],
) -> Method {
    Method { name, version: 1, chooses: Chooses::Several, count, protects, gives_up }
}

use Count::{Ballots, Pairwise};
use Property::*;

/// All methods, in the order a newcomer would read them.
#[rustfmt::skip]
pub const METHODS: &[Method] = &[
    one("ranked-pairs", Pairwise(ranked::ranked_pairs::order), &[Condorcet, Smith, Clones, Monotone], &[PositiveInvolvement, Participation, LaterNoHarm]),
    one("split-cycle", Pairwise(ranked::split_cycle::order), &[Condorcet, Smith, Clones, Monotone, PositiveInvolvement], &[Decisive, LaterNoHarm]),
    one("stable-voting", Pairwise(ranked::stable_voting::order), &[Condorcet, CondorcetLoser, Smith, Decisive], &[Monotone, LaterNoHarm]),
    one("schulze", Pairwise(ranked::schulze::order), &[Condorcet, Smith, Clones, Monotone], &[PositiveInvolvement, Participation, LaterNoHarm]),
    one("river", Pairwise(ranked::river::order), &[Condorcet, Smith, Clones, Monotone], &[PositiveInvolvement, LaterNoHarm]),
    one("minimax", Pairwise(ranked::minimax::order), &[Condorcet, Monotone, PositiveInvolvement], &[Smith, Clones, CondorcetLoser]),
    one("copeland", Pairwise(ranked::copeland::order), &[Condorcet, Smith, Monotone], &[Clones, Decisive]),
    one("borda", Pairwise(ranked::borda::order), &[Participation, Monotone, CondorcetLoser], &[Majority, Clones]),
    one("irv", Ballots(ranked::irv::count), &[Majority, Clones, LaterNoHarm, CondorcetLoser], &[Condorcet, Monotone, Participation]),
    one("plurality", Ballots(ranked::plurality::count), &[Majority, Monotone, Participation, LaterNoHarm], &[Condorcet, CondorcetLoser, Clones]),
    one("veto", Ballots(ranked::veto::count), &[MinorityVeto, Monotone], &[Majority, Condorcet, Intensity]),
    one("score", Ballots(rated::score::count), &[Participation, Monotone, Intensity], &[Majority, Exaggeration]),
    one("star", Ballots(rated::star::count), &[Intensity, CondorcetLoser, Monotone], &[Clones, Condorcet, Participation]),
    one("majority-judgment", Ballots(rated::majority_judgment::count), &[Exaggeration, Monotone], &[Participation, Condorcet]),
    one("consensing", Ballots(rated::consensing::count), &[Participation, Monotone, Intensity], &[Majority, Exaggeration]),
    one("dots", Ballots(rated::dots::count), &[Intensity, Monotone], &[Clones, Majority, Exaggeration]),
    one("quadratic", Ballots(rated::quadratic::count), &[Intensity, Monotone], &[Majority, Clones]),
    several("approval", Ballots(rated::approval::count), &[Participation, Monotone], &[Intensity, Proportionality]),
    several("stv", Ballots(stv::count), &[Proportionality, Clones, LaterNoHarm, Exhaustive], &[Monotone, Condorcet, Participation]),
    several("equal-shares", Ballots(committees::equal_shares::count), &[Proportionality, Exhaustive], &[Monotone, LaterNoHarm]),
    several("phragmen", Ballots(committees::phragmen::count), &[Proportionality, Monotone], &[Participation]),
    several("pav", Ballots(committees::pav::count), &[Proportionality, Monotone], &[LaterNoHarm]),
    several("seq-pav", Ballots(committees::seq_pav::count), &[Monotone], &[Proportionality, LaterNoHarm]),
];

impl Method {
    /// The method of that name; names are those of the command line.
    pub fn named(name: &str) -> Result<&'static Self, Refusal> {
        METHODS.iter().find(|method| method.name == name).ok_or_else(|| {
            let names: Vec<_> = METHODS.iter().map(|method| method.name).collect();
            Refusal::NoSuchMethod(name.to_owned(), names.join(", "))
        })
    }

    /// Name and version, as findings carry it.
    pub fn label(&self) -> String {
        format!("{}/{}", self.name, self.version)
    }
}
