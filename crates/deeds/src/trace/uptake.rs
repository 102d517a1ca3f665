//! Whether lived experience is taken up as often as other knowledge: for the whole, never for a person.

use basics::{Id, Language};
use model::statements::KnowledgeKind;
use model::trace::uptake::{FEWEST, Uptake, of, parity};

use super::Known;
use crate::permissions::Act;
use crate::{Desk, Refusal};

/// How much of what was said went into anything. Groups are known by who said it, and shown from five sentences by
/// five people on.
pub struct Parity {
    pub by_kind: Vec<(KnowledgeKind, Uptake)>,
    pub by_group: Vec<(String, Uptake)>,
    /// Lived experience beside all other knowledge; 1 is parity.
    pub lived_beside_other: Option<f64>,
}

pub async fn parity_of(desk: &mut Desk<'_, '_>, partnership: Id, reader: Id) -> Result<Parity, Refusal> {
    desk.permit(partnership, reader, Act::TraceSee).await?;
    let known = Known::read(desk, partnership, Language::Da).await?;
    let said: Vec<_> =
        known.statements.all().iter().map(|(s, _)| (s.knowledge, known.is_used(s.id))).collect();
    let (lived, other) =
        (of(&said, |kind| kind == KnowledgeKind::Lived), of(&said, |kind| kind != KnowledgeKind::Lived));
    let kinds = KnowledgeKind::ALL.iter().map(|&kind| (kind, of(&said, |other| other == kind)));
    Ok(Parity {
        by_kind: kinds.filter(|(_, uptake)| uptake.n_said >= FEWEST).collect(),
        by_group: by_group(desk, partnership, &known).await?,
        lived_beside_other: parity(lived, other),
    })
}

async fn by_group(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    known: &Known,
) -> Result<Vec<(String, Uptake)>, Refusal> {
    let mut groups = Vec::new();
    let belong = store::inclusion::all_members(desk.tx, partnership).await?;
    for group in store::inclusion::all_groups(desk.tx, partnership).await? {
        let is_in = |person: Id| belong.contains(&(group.id, person));
        let said = known.statements.all().iter().map(|(statement, _)| statement);
        let said: Vec<_> = said.filter(|s| s.author.is_some_and(is_in)).collect();
        let mut tellers: Vec<_> = said.iter().filter_map(|statement| statement.author).collect();
        tellers.sort_unstable();
        tellers.dedup();
        if tellers.len() >= FEWEST {
            let n_used = said.iter().filter(|statement| known.is_used(statement.id)).count();
            groups.push((group.name, Uptake { n_said: said.len(), n_used }));
        }
    }
    Ok(groups)
}
