//! Who stands beside whom, packed: every actor's neighbours one after another (compressed sparse rows).
//! Networks are made in `network`; this file only packs and looks up.

/// One direction of a network, read-only. Neighbours stand in ascending order, each once.
#[derive(Clone, Debug, PartialEq)]
pub struct Adjacency {
    /// Where each actor's neighbours begin; one more entry marks the end.
    starts: Vec<u32>,
    neighbours: Vec<u32>,
    /// Beside each neighbour the strength of the tie; empty when every strength is 1.
    strengths: Vec<f64>,
}

/// How two reports about the same pair become one strength.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Merge {
    Strongest,
    Sum,
}

impl Adjacency {
    /// Packs arcs `(from, to, strength)` among `actors`. Every end must be below `actors`.
    pub(crate) fn pack(
        actors: usize,
        arcs: impl Iterator<Item = (u32, u32, f64)> + Clone,
        merge: Merge,
    ) -> Self {
        // Added up, two arcs of strength 1 make 2; else ties that are simply there carry no strengths along.
        let valued = merge == Merge::Sum || arcs.clone().any(|(_, _, strength)| strength != 1.0);
        // Two stable counting sorts, first by the arc's end, then by its beginning: linear work, and the
        // rows come out sorted.
        let by_end = sort_by_key(actors, valued, arcs.map(|(from, to, strength)| (to, from, strength)));
        let turned = by_end.arcs().map(|(to, from, strength)| (from, to, strength));
        sort_by_key(actors, valued, turned).merged(merge)
    }

    fn merged(mut self, merge: Merge) -> Self {
        let mut kept = 0;
        let mut from = 0;
        for actor in 0..self.actors() {
            let to = self.starts[actor + 1] as usize;
            let row_start = kept;
            for slot in from..to {
                let (neighbour, strength) = (self.neighbours[slot], self.strength_at(slot));
                if kept > row_start && self.neighbours[kept - 1] == neighbour {
                    if let Some(merged) = self.strengths.get_mut(kept - 1) {
                        *merged = match merge {
                            Merge::Strongest => merged.max(strength),
                            Merge::Sum => *merged + strength,
                        };
                    }
                } else {
                    self.neighbours[kept] = neighbour;
                    if let Some(place) = self.strengths.get_mut(kept) {
                        *place = strength;
                    }
                    kept += 1;
                }
            }
            from = to;
            self.starts[actor + 1] = kept as u32;
        }
        self.neighbours.truncate(kept);
        self.strengths.truncate(kept);
        if self.strengths.iter().all(|&strength| strength == 1.0) {
            self.strengths = Vec::new();
        }
        self
    }

    pub fn actors(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many neighbour entries there are: arcs, or twice the ties of an undirected network.
    pub fn slots(&self) -> usize {
        self.neighbours.len()
    }

    pub fn degree(&self, actor: u32) -> usize {
        let range = self.range(actor);
        range.end - range.start
    }

    pub fn neighbours(&self, actor: u32) -> &[u32] {
        &self.neighbours[self.range(actor)]
    }

    /// Neighbours with the strength of each tie.
    pub fn ties(&self, actor: u32) -> impl Iterator<Item = (u32, f64)> + Clone + '_ {
        let range = self.range(actor);
        let start = range.start;
        self.neighbours[range]
            .iter()
            .enumerate()
            .map(move |(at, &neighbour)| (neighbour, self.strength_at(start + at)))
    }

    pub fn has(&self, from: u32, to: u32) -> bool {
        self.neighbours(from).binary_search(&to).is_ok()
    }

    /// 0 when there is no tie.
    pub fn strength(&self, from: u32, to: u32) -> f64 {
        let start = self.range(from).start;
        self.neighbours(from).binary_search(&to).map_or(0.0, |at| self.strength_at(start + at))
    }

    pub fn is_valued(&self) -> bool {
        !self.strengths.is_empty()
    }

    /// Every actor's neighbours as `(actor, neighbour)` in reading order.
    pub fn pairs(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        (0..self.actors() as u32)
            .flat_map(|actor| self.neighbours(actor).iter().map(move |&other| (actor, other)))
    }

    pub(crate) fn arcs(&self) -> impl Iterator<Item = (u32, u32, f64)> + Clone + '_ {
        (0..self.actors() as u32).flat_map(move |actor| {
            self.range(actor).map(move |slot| (actor, self.neighbours[slot], self.strength_at(slot)))
        })
    }

    fn strength_at(&self, slot: usize) -> f64 {
        self.strengths.get(slot).copied().unwrap_or(1.0)
    }

    fn range(&self, actor: u32) -> std::ops::Range<usize> {
        self.starts[actor as usize] as usize..self.starts[actor as usize + 1] as usize
    }
}

/// A stable counting sort of `(key, other, strength)` into rows by key.
fn sort_by_key(
    actors: usize,
    valued: bool,
    arcs: impl Iterator<Item = (u32, u32, f64)> + Clone,
) -> Adjacency {
    let mut starts = vec![0u32; actors + 1];
    for (key, _, _) in arcs.clone() {
        starts[key as usize + 1] += 1;
    }
    for actor in 0..actors {
        starts[actor + 1] += starts[actor];
    }
    let mut next = starts.clone();
    let mut neighbours = vec![0; starts[actors] as usize];
    let mut strengths = vec![0.0; if valued { neighbours.len() } else { 0 }];
    for (key, other, strength) in arcs {
        let slot = &mut next[key as usize];
        neighbours[*slot as usize] = other;
        if let Some(place) = strengths.get_mut(*slot as usize) {
            *place = strength;
        }
        *slot += 1;
    }
    Adjacency { starts, neighbours, strengths }
}
