//! Releases: what members see of a round. The first is made at closing; a later one only when the answers of
//! five or more people have changed, so that no two releases tell one person's answer by their difference.

use std::collections::{BTreeMap, BTreeSet};

use basics::{Id, Language};
use model::partnerships::Standing;
use model::statements::{Response, Review, Round, RoundState, Statement, Translation};
use sha2::{Digest, Sha256};
use store::statements::releases::{self, Ballot, Place, Release};

use super::findings::{FEWEST, Findings, Laid, OwnPlace, RoundAnswers, find};
use super::reckoning::{Reckoned, reckon};
use super::rounds;
use crate::keys::Hash;
use crate::permissions::{Act, allows};
use crate::{Desk, House, Refusal};

/// What the result pages show.
pub struct Results {
    pub round: Round,
    /// Counted from 1; 0 before the first.
    pub release: i64,
    pub findings: Option<Findings>,
    pub statements: Vec<Statement>,
    pub translations: Vec<(Id, Translation)>,
    /// The reader's own place on the map.
    pub place: Option<Place>,
}

/// The latest release of a round, with the reader's own place.
pub async fn latest(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    round: Id,
    language: Language,
) -> Result<Results, Refusal> {
    desk.permit(partnership, reader, Act::StatementsResults).await?;
    let round = rounds::find(desk, partnership, round).await?;
    let release = releases::latest(desk.tx, round.id).await?;
    let number = release.as_ref().map_or(0, |release| release.number);
    let findings = release
        .map(|release| serde_json::from_str(&release.findings))
        .transpose()
        .map_err(|_| Refusal::Store(store::StoreError::Damaged("a release cannot be read".to_owned())))?;
    // A sentence that was taken back, refused or reworded since is gone from the page at once.
    let mut statements = store::statements::of_round(desk.tx, round.id).await?;
    statements.retain(|statement| statement.review == Review::Shown);
    Ok(Results {
        release: number,
        findings,
        statements,
        translations: store::statements::translations(desk.tx, round.id, language).await?,
        place: releases::place(desk.tx, round.id, reader).await?,
        round,
    })
}

/// Which release is shown; 0 before the first.
pub async fn release_number(desk: &mut Desk<'_, '_>, round: Id) -> Result<i64, Refusal> {
    Ok(releases::latest_number(desk.tx, round).await?)
}

/// A sentence of the latest slates that speaks for a person, in her language if somebody has translated it.
pub struct Spoken {
    pub partnership: Id,
    pub statement: Statement,
    pub translation: Option<Translation>,
}

/// Which sentences speak for her too, at the tables where she sees results: for her alone. Nothing where the map is
/// withheld, or she is not on it.
pub async fn speaking_for(
    desk: &mut Desk<'_, '_>,
    person: Id,
    language: Language,
) -> Result<Vec<Spoken>, Refusal> {
    let seats = store::partnerships::memberships(desk.tx, person).await?;
    let sees_results = |partnership: Id| {
        let own = seats.iter().find(|(member, _)| member.partnership == partnership);
        own.is_some_and(|(member, _)| {
            member.standing == Standing::Confirmed && allows(Act::StatementsResults, member)
        })
    };
    let found = releases::speaking_for(desk.tx, person).await?;
    let mut translations = store::statements::slate_translations(desk.tx, person, language).await?;
    Ok(found
        .into_iter()
        .filter(|(partnership, _)| sees_results(*partnership))
        .map(|(partnership, statement)| Spoken {
            partnership,
            translation: translations.remove(&statement.id).filter(|_| statement.language != language),
            statement,
        })
        .collect())
}

/// A release is due: the first at closing, when five or more have answered; a later one when the answers of five or
/// more people have changed, and in no group those of one to four, whose answers the difference would tell.
fn is_due(state: RoundState, is_first: bool, n_changed: usize, changed_in_groups: &[usize]) -> bool {
    let enough = |n: usize| n as f64 >= FEWEST;
    if is_first {
        return state == RoundState::Closed && enough(n_changed);
    }
    enough(n_changed) && changed_in_groups.iter().all(|&n| n == 0 || enough(n))
}

/// Makes a release of this round if one is due; says whether it did. The reckoning runs beside the server's
/// other work, and outside any transaction; a map that is too big for it leaves the lists whole.
pub async fn release_if_due(house: &House, round: Id) -> Result<bool, Refusal> {
    let Some(material) = house.look(move |desk| Box::pin(gather(desk, round))).await? else {
        return Ok(false);
    };
    let number = material.number;
    let panicked = |_| Refusal::Store(store::StoreError::Panicked);
    let laid = tokio::task::spawn_blocking(move || (Laid::out(&material.answers()), material)).await;
    let ((laid, sheet), material) = laid.map_err(panicked)?;
    let reckoned = reckon(sheet).await.ok();
    let told = tokio::task::spawn_blocking(move || material.tell(&laid, reckoned.as_ref())).await;
    let (findings, ballots) = told.map_err(panicked)?;
    let slate = findings.map.as_ref().map(|map| map.slate.clone()).unwrap_or_default();
    let text = serde_json::to_string(&findings).map_err(|_| Refusal::Store(store::StoreError::Panicked))?;
    house
        .deed(None, move |desk| {
            Box::pin(async move {
                // Another server may have been faster.
                let last = releases::latest(desk.tx, round).await?.map_or(0, |release| release.number);
                if last + 1 != number {
                    return Ok(false);
                }
                let n_people = i64::try_from(findings.n_people).unwrap_or(i64::MAX);
                let release = Release { number, made_at: desk.now(), n_people, findings: text };
                releases::add(desk.tx, round, &release, &ballots, &slate).await?;
                Ok(true)
            })
        })
        .await
}

/// Everything a release is made from.
struct Material {
    round: Round,
    number: i64,
    statements: Vec<Statement>,
    responses: Vec<Response>,
    groups: Vec<model::inclusion::AffectedGroup>,
    members: Vec<(Id, Id)>,
    fingerprints: BTreeMap<Id, Hash>,
}

async fn gather(desk: &mut Desk<'_, '_>, round: Id) -> Result<Option<Material>, Refusal> {
    let Some(round) = store::statements::rounds::by_id(desk.tx, round).await? else { return Ok(None) };
    let last = releases::latest(desk.tx, round.id).await?;
    if last.is_none() && round.state != RoundState::Closed {
        return Ok(None);
    }
    let responses = store::statements::responses::of_round(desk.tx, round.id).await?;
    let fingerprints = fingerprints(&responses);
    let released: BTreeMap<Id, Hash> = releases::fingerprints(desk.tx, round.id).await?.into_iter().collect();
    let members = store::statements::rounds::group_members(desk.tx, round.id).await?;
    let groups = store::statements::rounds::groups(desk.tx, round.id).await?;
    let changed = changed(&released, &fingerprints);
    let in_groups: Vec<usize> = (groups.iter())
        .map(|group| {
            members.iter().filter(|(person, of)| *of == group.id && changed.contains(person)).count()
        })
        .collect();
    if !is_due(round.state, last.is_none(), changed.len(), &in_groups) {
        return Ok(None);
    }
    Ok(Some(Material {
        number: last.map_or(1, |release| release.number + 1),
        statements: store::statements::of_round(desk.tx, round.id).await?,
        groups,
        members,
        responses,
        fingerprints,
        round,
    }))
}

impl Material {
    fn answers(&self) -> RoundAnswers<'_> {
        RoundAnswers {
            statements: &self.statements,
            responses: &self.responses,
            groups: &self.groups,
            members: &self.members,
            small_groups_told: self.round.small_groups_told,
            seed: 0,
        }
    }

    fn tell(self, laid: &Laid, reckoned: Option<&Reckoned>) -> (Findings, Vec<Ballot>) {
        let (findings, places) = find(&self.answers(), laid, reckoned);
        let places: BTreeMap<Id, Place> = places.iter().map(|own| (own.person, place(own))).collect();
        let ballots = self
            .fingerprints
            .into_iter()
            .map(|(person, fingerprint)| Ballot { person, fingerprint, place: places.get(&person).copied() })
            .collect();
        (findings, ballots)
    }
}

fn place(own: &OwnPlace) -> Place {
    // A slate is a handful of sentences; a bit each is room enough.
    let speaks_for = own.speaks_for.iter().filter(|at| **at < 63).fold(0, |bits, at| bits | 1 << at);
    Place { x: own.x, y: own.y, cluster: own.cluster as i64, speaks_for }
}

/// One hash per person over all her answers in a round.
pub(crate) fn fingerprints(responses: &[Response]) -> BTreeMap<Id, Hash> {
    let mut sums: BTreeMap<Id, Sha256> = BTreeMap::new();
    for response in responses {
        let sum = sums.entry(response.person).or_default();
        sum.update(response.statement.bytes());
        sum.update([response.answer.sign() as u8, response.matters.map_or(2, u8::from)]);
    }
    sums.into_iter().map(|(person, sum)| (person, sum.finalize().into())).collect()
}

/// Who answered anew, otherwise, or no more.
pub(crate) fn changed(before: &BTreeMap<Id, Hash>, now: &BTreeMap<Id, Hash>) -> BTreeSet<Id> {
    let new_or_other =
        now.iter().filter(|(person, print)| before.get(person) != Some(print)).map(|(person, _)| *person);
    let gone = before.keys().filter(|person| !now.contains_key(person)).copied();
    new_or_other.chain(gone).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_single_late_answer_makes_no_release() {
        assert!(is_due(RoundState::Closed, true, 5, &[]));
        assert!(!is_due(RoundState::Closed, true, 4, &[]));
        assert!(!is_due(RoundState::Open, true, 400, &[]));
        assert!(!is_due(RoundState::Closed, false, 4, &[4]));
        assert!(is_due(RoundState::Open, false, 5, &[5, 0]));
    }

    #[test]
    fn one_late_answer_in_a_small_group_waits_for_four_more() {
        assert!(!is_due(RoundState::Open, false, 6, &[5, 1]));
    }
}
