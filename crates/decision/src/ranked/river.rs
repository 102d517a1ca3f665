//! River: Ranked Pairs in which every option keeps at most one defeat, so that wins flow together like a river.

use std::cmp::Reverse;

use super::{Field, Ordered};
use crate::model::Reason;
use crate::{Pairwise, Refusal};

/// Keeps wins from the strongest to the weakest, passing over those that close a circle and those whose
/// loser already has a kept defeat (Heitzig 2004). Its picture is a tree with the winner at the root.
///
/// Look-alikes change nothing. The order below the winner is found by asking again without the winners so far.
/// Work grows with options⁴.
pub fn order(pairwise: &Pairwise, field: &Field<'_>) -> Result<Ordered, Refusal> {
    let mut left: Vec<usize> = (0..pairwise.len()).collect();
    let (mut ranking, mut reasons) = (Vec::new(), Vec::new());
    while !left.is_empty() {
        let first_time = ranking.is_empty();
        let (roots, kept) = flow(pairwise, &left, field);
        if first_time {
            reasons = kept;
        }
        left.retain(|option| !roots.contains(option));
        ranking.push(roots);
    }
    Ok(Ordered { ranking, reasons, ..Ordered::default() })
}

/// The options without a kept defeat.
fn flow(pairwise: &Pairwise, among: &[usize], field: &Field<'_>) -> (Vec<usize>, Vec<Reason>) {
    let mut wins = Vec::new();
    for &a in among {
        for &b in among.iter().filter(|&&b| pairwise.beats(a, b)) {
            wins.push((pairwise.strength(a, b, field.rules.strength), a, b));
        }
    }
    wins.sort_by(|x, y| {
        let place = |win: &(_, usize, usize)| (field.lot[win.1], field.lot[win.2]);
        Reverse(&x.0).cmp(&Reverse(&y.0)).then_with(|| place(x).cmp(&place(y)))
    });
    // Each option's one kept defeat: following it upwards leads to the root of its stream.
    let mut defeated_by: Vec<Option<usize>> = vec![None; pairwise.len()];
    let mut reasons = Vec::new();
    for (strength, a, b) in wins {
        let mut root = a;
        while let Some(above) = defeated_by[root] {
            root = above;
        }
        let (option, over) = (field.name(a), field.name(b));
        if defeated_by[b].is_some() || root == b {
            reasons.push(Reason::PassedOver { option, over, strength });
        } else {
            defeated_by[b] = Some(a);
            reasons.push(Reason::Kept { option, over, strength });
        }
    }
    (among.iter().copied().filter(|&option| defeated_by[option].is_none()).collect(), reasons)
}
