//! Releases: what members see of a closed wave. Reckoned beside the server's other work and outside any transaction;
//! made anew when somebody took an answer back or the wave before changed.

use basics::Id;
use model::survey::{Note, Step, TieKind, Wave, WaveState};
use store::survey::releases;

use super::answering::{Received, level};
use super::findings::{Findings, Material, find};
use crate::permissions::{Act, allows};
use crate::{Desk, House, Refusal};

/// What the result page shows.
pub struct Results {
    pub wave: Wave,
    /// A later wave that has closed: this picture is history, and its next steps are over.
    pub newer: Option<Wave>,
    pub kinds: Vec<TieKind>,
    pub n_asked: usize,
    pub n_answered: usize,
    /// Nothing before the wave has closed.
    pub findings: Option<Findings>,
    pub notes: Vec<Note>,
    pub steps: Vec<Step>,
    /// Actors of the wave by id, for the steps and for who may be introduced.
    pub actors: Vec<(Id, String, String)>,
    /// How much trust there is around the table, when five or more have rated.
    pub together: Option<model::survey::Level>,
    /// What five or more raters said of the reader's own organisation.
    pub received: Option<(String, Received)>,
}

pub async fn results(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    wave: Id,
) -> Result<Results, Refusal> {
    let member = desk.permit(partnership, reader, Act::SurveySee).await?;
    let wave = super::find(desk, partnership, wave).await?;
    let asked = store::survey::respondents(desk.tx, wave.id).await?;
    let findings = match wave.state {
        WaveState::Closed => read(releases::latest(desk.tx, wave.id).await?)?,
        WaveState::Open => None,
    };
    let own = asked.iter().find(|(_, actor)| Some(actor.id) == member.actor && !member.role.is_private());
    let own = own.map(|(_, actor)| actor).filter(|_| allows(Act::SurveyTogether, &member));
    let words = store::survey::answers::words(desk.tx, wave.id, own.map(|actor| actor.id)).await?;
    let received = Received { value: level(words.value), trust: level(words.trust) };
    let received = own.map(|actor| (actor.name.clone(), received));
    let n_answered =
        asked.iter().filter(|(respondent, _)| respondent.reply == model::survey::Reply::Answered).count();
    let newer = store::survey::of_partnership(desk.tx, partnership).await?.into_iter().find(|other| {
        other.state == WaveState::Closed && wave.closed_at.is_some_and(|at| other.closed_at > Some(at))
    });
    Ok(Results {
        newer,
        kinds: store::survey::kinds(desk.tx, wave.id).await?,
        n_asked: asked.len(),
        n_answered,
        findings,
        notes: releases::notes(desk.tx, wave.id).await?,
        steps: releases::steps(desk.tx, wave.id).await?,
        actors: asked
            .into_iter()
            .filter(|(respondent, _)| respondent.is_drawn())
            .map(|(_, actor)| (actor.id, actor.code, actor.name))
            .collect(),
        together: level(words.together),
        received,
        wave,
    })
}

fn read(findings: Option<String>) -> Result<Option<Findings>, Refusal> {
    let read = findings.map(|text| serde_json::from_str(&text)).transpose();
    read.map_err(|_| Refusal::Store(store::StoreError::Damaged("a release cannot be read".to_owned())))
}

/// Makes whatever releases are due, the oldest wave first, since each picture begins where the one before was left.
/// One that cannot be made keeps no other waiting: it is told in the log, and the next look tries it again.
pub async fn release_what_is_due(house: &House) -> Result<(), Refusal> {
    let due = house.look(|desk| Box::pin(async move { Ok(releases::due(desk.tx).await?) })).await?;
    for wave in due {
        if let Err(refusal) = release(house, wave).await {
            tracing::warn!(%refusal, %wave, "a wave's release could not be made; the next look tries again");
        }
    }
    Ok(())
}

async fn release(house: &House, wave: Id) -> Result<(), Refusal> {
    let gathered = house.look(move |desk| Box::pin(gather(desk, wave))).await?;
    let Some((changed_at, material)) = gathered else { return Ok(()) };
    let reckoned = tokio::task::spawn_blocking(move || find(&material)).await;
    let findings = reckoned
        .map_err(|_| Refusal::Store(store::StoreError::Panicked))?
        .map_err(|error| Refusal::Store(store::StoreError::Damaged(error.to_string())))?;
    let text = serde_json::to_string(&findings).map_err(|_| Refusal::Store(store::StoreError::Panicked))?;
    house
        .deed(None, move |desk| {
            Box::pin(async move {
                // Somebody answered meanwhile: the next look makes the next release.
                if releases::changed_at(desk.tx, wave).await? == Some(changed_at) {
                    releases::keep(desk.tx, wave, changed_at, &text).await?;
                }
                Ok(())
            })
        })
        .await
}

/// What a release is made from, and when that changed last.
async fn gather(desk: &mut Desk<'_, '_>, wave: Id) -> Result<Option<(basics::Timestamp, Material)>, Refusal> {
    let Some(wave) = store::survey::by_id(desk.tx, wave).await? else { return Ok(None) };
    let Some(changed_at) = releases::changed_at(desk.tx, wave.id).await? else { return Ok(None) };
    let before = match store::survey::before(desk.tx, &wave).await? {
        Some(before) => {
            let shown = read(releases::latest(desk.tx, before.id).await?)?;
            shown.map(|findings| (before.closed_at.unwrap_or(before.closes_on), findings))
        }
        None => None,
    };
    let material = Material {
        kinds: store::survey::kinds(desk.tx, wave.id).await?,
        asked: store::survey::respondents(desk.tx, wave.id).await?,
        ties: store::survey::answers::ties(desk.tx, wave.id).await?,
        before,
    };
    Ok(Some((changed_at, material)))
}
