//! How deep each actor sits: the k-cores.

use crate::adjacency::Adjacency;

/// For each actor the deepest core it belongs to: the largest k such that it is in a group in which
/// everyone has k ties inside the group (Seidman 1983; Batagelj & Zaveršnik 2003).
///
/// Tells a partnership "the deepest group in which each still has k partners". Linear work.
pub fn coreness(around: &Adjacency) -> Vec<u32> {
    let actors = around.actors();
    let mut degree: Vec<u32> = (0..actors as u32).map(|actor| around.degree(actor) as u32).collect();
    let largest = degree.iter().copied().max().unwrap_or(0) as usize;
    // Actors in order of degree, with where each degree begins; peeling moves an actor one bin down.
    let mut begins = vec![0u32; largest + 2];
    for &degree in &degree {
        begins[degree as usize + 1] += 1;
    }
    for degree in 0..=largest {
        begins[degree + 1] += begins[degree];
    }
    let mut next = begins.clone();
    let mut order = vec![0u32; actors];
    let mut place = vec![0u32; actors];
    for actor in 0..actors {
        let slot = &mut next[degree[actor] as usize];
        order[*slot as usize] = actor as u32;
        place[actor] = *slot;
        *slot += 1;
    }
    for at in 0..actors {
        let actor = order[at];
        let own = degree[actor as usize];
        for &other in around.neighbours(actor) {
            let theirs = degree[other as usize];
            if theirs > own {
                let start = begins[theirs as usize];
                let (first, from) = (order[start as usize], place[other as usize]);
                order.swap(start as usize, from as usize);
                place[first as usize] = from;
                place[other as usize] = start;
                begins[theirs as usize] += 1;
                degree[other as usize] -= 1;
            }
        }
    }
    degree
}
