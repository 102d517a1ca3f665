//! How deep each actor sits: the k-cores.

use crate::adjacency::Adjacency;

/// For each actor the deepest core it belongs to: the largest k such that it is in a group in which
/// everyone has k ties inside the group (Seidman 1983).
///
/// Tells a partnership "the deepest group in which each still has k partners". Linear work: whoever is left is
/// looked at once for each core they are in, and that is never more often than they have ties.
pub fn coreness(around: &Adjacency) -> Vec<u32> {
    let actors = around.actors() as u32;
    let mut ties: Vec<u32> = (0..actors).map(|actor| around.degree(actor) as u32).collect();
    let mut left: Vec<u32> = (0..actors).collect();
    let mut leaving: Vec<u32> = Vec::new();
    // Only the number of ties left is kept beside each actor, no order of them: one far memory access a tie.
    while let Some(level) = left.iter().map(|&actor| ties[actor as usize]).min() {
        leaving.extend(left.iter().filter(|&&actor| ties[actor as usize] == level));
        while let Some(actor) = leaving.pop() {
            for &other in around.neighbours(actor) {
                let theirs = &mut ties[other as usize];
                if *theirs > level {
                    *theirs -= 1;
                    if *theirs == level {
                        leaving.push(other);
                    }
                }
            }
        }
        left.retain(|&actor| ties[actor as usize] > level);
    }
    ties
}
