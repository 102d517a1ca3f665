//! The partnership's mirror: one page of how things are now, for the wall and for talking.

use basics::{Id, Language};

use crate::framing::task::{self, Page};
use crate::permissions::Act;
use crate::statements::results::{self, Results};
use crate::trace::answers::{self, Owed};
use crate::trace::reopenings::{self, Asked};
use crate::trace::rounds;
use crate::trace::uptake::{Parity, parity_of};
use crate::{Desk, Refusal};
use model::framing::task::VersionState;

/// What the mirror shows.
pub struct Mirror {
    /// The latest round that has been shown.
    pub results: Option<Results>,
    /// The tasks as they stand.
    pub tasks: Vec<Page>,
    /// Requests to take something up again that wait for an answer.
    pub reopenings: Vec<Asked>,
    /// Answers nobody has given yet, the oldest first.
    pub owed: Vec<Owed>,
    /// Rounds in which people answered and have not heard all that came of it.
    pub of_rounds: Vec<rounds::Owed>,
    pub parity: Parity,
}

pub async fn mirror(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    language: Language,
) -> Result<Mirror, Refusal> {
    desk.permit(partnership, reader, Act::ReportsSee).await?;
    let shown = match store::statements::releases::latest_round(desk.tx, partnership).await? {
        Some(round) => Some(results::latest(desk, partnership, reader, round, language).await?),
        None => None,
    };
    let mut tasks = Vec::new();
    for (_, versions) in task::all(desk, partnership, reader).await?.tasks {
        if let Some(stands) = versions.iter().find(|version| version.state == VersionState::Adopted) {
            tasks.push(task::page(desk, partnership, reader, stands.id, language).await?);
        }
    }
    let mut reopenings = reopenings::all(desk, partnership, reader).await?;
    reopenings.retain(|asked| asked.reopening.is_open());
    let mut owed = answers::owed(desk, partnership, reader).await?;
    owed.retain(|owed| owed.answer.is_none());
    let mut of_rounds = rounds::owed(desk, partnership, reader).await?;
    of_rounds.retain(|owed| owed.due.is_some());
    Ok(Mirror {
        results: shown,
        tasks,
        reopenings,
        owed,
        of_rounds,
        parity: parity_of(desk, partnership, reader).await?,
    })
}
