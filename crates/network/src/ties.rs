//! The network itself: actors numbered from 0, ties between them, seen outward, inward and around.

use std::sync::Arc;

use crate::adjacency::{Adjacency, Merge};

/// A tie from one actor to another. In an undirected network the order means nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tie {
    pub from: u32,
    pub to: u32,
    pub strength: f64,
}

/// Ties of one type among a fixed set of actors; an actor without ties still counts.
///
/// A pair listed twice is one tie of the greater strength: when both sides report joint work, it is
/// one joint work. Measures read a tie as there or not there unless they say *valued*.
///
/// ```
/// # use network::Network;
/// let line = Network::from_ties(4, &[(0, 1), (1, 2)])?;
/// assert_eq!(line.ties(), 2);
/// assert_eq!(line.around().neighbours(1), [0, 2]);
/// assert_eq!(line.around().degree(3), 0);
/// # Ok::<(), network::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Network {
    directed: bool,
    out: Arc<Adjacency>,
    into: Arc<Adjacency>,
    around: Arc<Adjacency>,
}

/// What a network refuses.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Error {
    #[error("a tie names actor {actor}, but the actors are numbered 0 to {last}")]
    NoSuchActor { actor: u32, last: i64 },
    #[error("actor {actor} has a tie to itself; leave such ties out")]
    SelfTie { actor: u32 },
    #[error("the tie from {from} to {to} has the strength {strength}; a strength is a number above 0")]
    Strength { from: u32, to: u32, strength: f64 },
    #[error("{ties} ties are more than this program holds (about two thousand million)")]
    TooManyTies { ties: usize },
}

impl Network {
    /// An undirected network of ties that are simply there.
    pub fn from_ties(actors: usize, ties: &[(u32, u32)]) -> Result<Self, Error> {
        let ties: Vec<Tie> = ties.iter().map(|&(from, to)| Tie { from, to, strength: 1.0 }).collect();
        Self::undirected(actors, &ties)
    }

    /// A directed network of arcs that are simply there.
    pub fn from_arcs(actors: usize, arcs: &[(u32, u32)]) -> Result<Self, Error> {
        let arcs: Vec<Tie> = arcs.iter().map(|&(from, to)| Tie { from, to, strength: 1.0 }).collect();
        Self::directed(actors, &arcs)
    }

    pub fn undirected(actors: usize, ties: &[Tie]) -> Result<Self, Error> {
        check(actors, ties)?;
        let both_ways =
            ties.iter().flat_map(|tie| [(tie.from, tie.to, tie.strength), (tie.to, tie.from, tie.strength)]);
        let around = Arc::new(Adjacency::pack(actors, both_ways, Merge::Strongest));
        Ok(Self { directed: false, out: Arc::clone(&around), into: Arc::clone(&around), around })
    }

    pub fn directed(actors: usize, ties: &[Tie]) -> Result<Self, Error> {
        check(actors, ties)?;
        let forward = ties.iter().map(|tie| (tie.from, tie.to, tie.strength));
        let out = Adjacency::pack(actors, forward, Merge::Strongest);
        let into = Adjacency::pack(
            actors,
            out.arcs().map(|(from, to, strength)| (to, from, strength)),
            Merge::Strongest,
        );
        let both = out.arcs().chain(into.arcs());
        let around = Adjacency::pack(actors, both, Merge::Sum);
        Ok(Self { directed: true, out: Arc::new(out), into: Arc::new(into), around: Arc::new(around) })
    }

    pub fn actors(&self) -> usize {
        self.around.actors()
    }

    /// Arcs of a directed network, pairs of an undirected one.
    pub fn ties(&self) -> usize {
        if self.directed { self.out.slots() } else { self.around.slots() / 2 }
    }

    pub fn is_directed(&self) -> bool {
        self.directed
    }

    /// Whether any tie has a strength other than 1.
    pub fn is_valued(&self) -> bool {
        self.out.is_valued()
    }

    pub fn outward(&self) -> &Adjacency {
        &self.out
    }

    pub fn inward(&self) -> &Adjacency {
        &self.into
    }

    /// The underlying undirected network: a tie if either side has one. Strengths of two arcs are added.
    pub fn around(&self) -> &Adjacency {
        &self.around
    }

    /// The same actors, a tie wherever either side has an arc (the stronger of the two counts).
    pub fn either_way(&self) -> Self {
        if !self.directed {
            return self.clone();
        }
        let both = self.out.arcs().chain(self.into.arcs());
        let around = Arc::new(Adjacency::pack(self.actors(), both, Merge::Strongest));
        Self { directed: false, out: Arc::clone(&around), into: Arc::clone(&around), around }
    }

    /// The same ties, each of strength 1.
    pub fn unvalued(&self) -> Self {
        if !self.is_valued() {
            return self.clone();
        }
        self.rebuilt(self.actors(), self.out.arcs().map(|(from, to, _)| (from, to, 1.0)))
    }

    /// Every arc turned round: "asks advice of" becomes "is asked by".
    pub fn reversed(&self) -> Self {
        Self {
            directed: self.directed,
            out: Arc::clone(&self.into),
            into: Arc::clone(&self.out),
            around: Arc::clone(&self.around),
        }
    }

    /// Ties of at least `threshold` only.
    pub fn at_least(&self, threshold: f64) -> Self {
        self.filtered(|_, _, strength| strength >= threshold)
    }

    /// What is left among the actors for whom `stays` is true, renumbered in their old order.
    pub fn among(&self, stays: &[bool]) -> Self {
        let mut number = vec![u32::MAX; self.actors()];
        let mut kept = 0;
        for (actor, place) in number.iter_mut().enumerate() {
            if stays.get(actor).copied().unwrap_or(false) {
                *place = kept;
                kept += 1;
            }
        }
        let ties = self.out.arcs().filter_map(|(from, to, strength)| {
            let (from, to) = (number[from as usize], number[to as usize]);
            (from != u32::MAX && to != u32::MAX).then_some((from, to, strength))
        });
        self.rebuilt(kept as usize, ties)
    }

    /// The network as if these actors had left.
    pub fn without(&self, leaving: &[u32]) -> Self {
        let mut stays = vec![true; self.actors()];
        for &actor in leaving {
            if let Some(stays) = stays.get_mut(actor as usize) {
                *stays = false;
            }
        }
        self.among(&stays)
    }

    /// Only the ties `keep(from, to, strength)` wants; actors stay.
    pub fn filtered(&self, keep: impl Fn(u32, u32, f64) -> bool + Clone) -> Self {
        let ties = self.out.arcs().filter(|&(from, to, strength)| keep(from, to, strength));
        self.rebuilt(self.actors(), ties)
    }

    /// Arcs, or each undirected tie once with the lower number first.
    pub fn list(&self) -> impl Iterator<Item = Tie> + '_ {
        self.out.arcs().filter(|&(from, to, _)| self.directed || from < to).map(|(from, to, strength)| Tie {
            from,
            to,
            strength,
        })
    }

    fn rebuilt(&self, actors: usize, arcs: impl Iterator<Item = (u32, u32, f64)> + Clone) -> Self {
        let out = Arc::new(Adjacency::pack(actors, arcs, Merge::Strongest));
        if !self.directed {
            return Self { directed: false, out: Arc::clone(&out), into: Arc::clone(&out), around: out };
        }
        let into = Adjacency::pack(
            actors,
            out.arcs().map(|(from, to, strength)| (to, from, strength)),
            Merge::Strongest,
        );
        let around = Adjacency::pack(actors, out.arcs().chain(into.arcs()), Merge::Sum);
        Self { directed: true, out, into: Arc::new(into), around: Arc::new(around) }
    }
}

fn check(actors: usize, ties: &[Tie]) -> Result<(), Error> {
    if ties.len() > u32::MAX as usize / 2 {
        return Err(Error::TooManyTies { ties: ties.len() });
    }
    for tie in ties {
        if let Some(&actor) = [tie.from, tie.to].iter().find(|&&actor| actor as usize >= actors) {
            return Err(Error::NoSuchActor { actor, last: actors as i64 - 1 });
        }
        if tie.from == tie.to {
            return Err(Error::SelfTie { actor: tie.from });
        }
        if !(tie.strength > 0.0 && tie.strength.is_finite()) {
            return Err(Error::Strength { from: tie.from, to: tie.to, strength: tie.strength });
        }
    }
    Ok(())
}
