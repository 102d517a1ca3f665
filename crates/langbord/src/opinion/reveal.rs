//! `--reveal`: only what a page may show. Nobody's own place, no cluster and no cell of fewer than
//! five people, small groups not at all, shares in tenths below fifty people.

use std::collections::BTreeMap;

use opinion::reveal::{Rules, Size};
use opinion::{GroupAnswers, Votes};

use super::document::{Document, RepresentativeStatement};
use super::groups::Declared;

/// Takes everything out of the document that a page may not show.
pub fn apply(document: &mut Document) {
    let rules = Rules::without_shaking();
    let fewest = rules.fewest as usize;
    document.participants.clear();
    document.positions.clear();
    document.position_sd = None;
    document.speaks_for.clear();
    document.clusters.of.clear();
    for loading in &mut document.loadings {
        *loading = loading.map(|x| (x * 10.0).round() / 10.0 + 0.0);
    }
    // Exact figures of everybody together would let each single answer be reckoned back.
    let coarse = |x: f64| (x * 100.0).round() / 100.0 + 0.0;
    document.explained.iter_mut().for_each(|part| *part = coarse(*part));
    document.clusters.stability = document.clusters.stability.map(coarse);
    for step in &mut document.clusters.foretelling {
        (step.per_answer, step.error) = (coarse(step.per_answer), coarse(step.error));
    }
    let in_map = document.counts.in_map;
    if document.clusters.sizes.iter().any(|&n| n < fewest) {
        // A cluster of a few would be those few.
        document.clusters.k = 1;
        document.clusters.clear = Some(false);
        document.clusters.sizes.clear();
        document.representative = BTreeMap::new();
    }
    let step = if in_map < rules.many as usize { 10 } else { 5 };
    for size in &mut document.clusters.sizes {
        *size = ((*size + step / 2) / step * step).max(fewest);
    }
    for list in document.representative.values_mut() {
        retain(list, &rules);
    }
}

/// Drops what rests on too few, and rounds the rest.
pub fn retain(list: &mut Vec<RepresentativeStatement>, rules: &Rules) {
    list.retain(|one| one.seen.min(one.elsewhere_seen) >= f64::from(rules.fewest));
    for one in list {
        let steps = if one.seen < f64::from(rules.many) { 10.0 } else { 100.0 };
        for figure in [&mut one.share, &mut one.low, &mut one.high, &mut one.elsewhere] {
            *figure = (*figure * steps).round() / steps;
        }
    }
}

/// The groups' answers with every cell that may not be shown taken for not asked.
pub fn answers(declared: &Declared, votes: &Votes) -> GroupAnswers {
    let rules = Rules::without_shaking();
    let sizes: Vec<Size> = declared.groups.sizes().iter().map(|&n| rules.size(n, false)).collect();
    rules.without_small_cells(&GroupAnswers::count(votes, &declared.groups), &sizes)
}
