//! The network as modularity sees it: ties with strengths, which shrink when communities become one.

use crate::adjacency::Adjacency;

/// Weighted, undirected, with ties inside a node once it stands for several actors.
#[derive(Clone, Debug)]
pub(super) struct Graph {
    starts: Vec<u32>,
    neighbours: Vec<u32>,
    strengths: Vec<f64>,
    /// All strength that ends at a node, ties inside it counting twice.
    pub total: Vec<f64>,
    /// The whole network's total: twice the ties.
    pub whole: f64,
}

impl Graph {
    pub fn of(around: &Adjacency, valued: bool) -> Self {
        let n = around.actors() as u32;
        let mut graph = Self {
            starts: Vec::with_capacity(n as usize + 1),
            neighbours: Vec::with_capacity(around.slots()),
            strengths: Vec::with_capacity(around.slots()),
            total: Vec::with_capacity(n as usize),
            whole: 0.0,
        };
        graph.starts.push(0);
        for actor in 0..n {
            let mut total = 0.0;
            for (other, strength) in around.ties(actor) {
                let strength = if valued { strength } else { 1.0 };
                graph.neighbours.push(other);
                graph.strengths.push(strength);
                total += strength;
            }
            graph.total.push(total);
            graph.starts.push(graph.neighbours.len() as u32);
        }
        graph.whole = graph.total.iter().sum();
        graph
    }

    pub fn nodes(&self) -> usize {
        self.total.len()
    }

    pub fn ties(&self, node: u32) -> impl Iterator<Item = (u32, f64)> + '_ {
        let range = self.starts[node as usize] as usize..self.starts[node as usize + 1] as usize;
        self.neighbours[range.clone()].iter().copied().zip(self.strengths[range].iter().copied())
    }

    /// Every community becomes one node; `of` numbers them 0, 1, 2 … without gaps.
    pub fn shrunk(&self, of: &[u32], communities: usize) -> Self {
        let mut total = vec![0.0; communities];
        for (node, &community) in of.iter().enumerate() {
            total[community as usize] += self.total[node];
        }
        // Nodes sorted by community, so that each new row is gathered once.
        let mut begins = vec![0u32; communities + 1];
        for &community in of {
            begins[community as usize + 1] += 1;
        }
        for community in 0..communities {
            begins[community + 1] += begins[community];
        }
        let mut next = begins.clone();
        let mut sorted = vec![0u32; of.len()];
        for (node, &community) in of.iter().enumerate() {
            let slot = &mut next[community as usize];
            sorted[*slot as usize] = node as u32;
            *slot += 1;
        }
        let mut gathered = Gathered::new(communities);
        let mut graph =
            Self { starts: vec![0], neighbours: Vec::new(), strengths: Vec::new(), total, whole: self.whole };
        for community in 0..communities {
            for &node in &sorted[begins[community] as usize..begins[community + 1] as usize] {
                for (other, strength) in self.ties(node) {
                    let there = of[other as usize];
                    if there != community as u32 {
                        gathered.add(there, strength);
                    }
                }
            }
            for &there in gathered.met() {
                graph.neighbours.push(there);
                graph.strengths.push(gathered.of(there));
            }
            gathered.clear();
            graph.starts.push(graph.neighbours.len() as u32);
        }
        graph
    }
}

/// Strengths added up per community, cleared by what was touched.
pub(super) struct Gathered {
    sums: Vec<f64>,
    met: Vec<u32>,
}

impl Gathered {
    pub fn new(communities: usize) -> Self {
        Self { sums: vec![0.0; communities], met: Vec::new() }
    }

    pub fn add(&mut self, community: u32, strength: f64) {
        let sum = &mut self.sums[community as usize];
        if *sum == 0.0 {
            self.met.push(community);
        }
        *sum += strength;
    }

    pub fn of(&self, community: u32) -> f64 {
        self.sums[community as usize]
    }

    /// In the order first met.
    pub fn met(&self) -> &[u32] {
        &self.met
    }

    pub fn clear(&mut self) {
        for community in self.met.drain(..) {
            self.sums[community as usize] = 0.0;
        }
    }
}
