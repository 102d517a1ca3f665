//! A panel drawn by lot, in public. Everybody who offered has the best chance the quotas allow; the list of a thousand
//! panels is hashed before the dice are thrown, so that nobody can choose after seeing them.

use std::collections::BTreeMap;

use basics::{Dice, Id};
use decision::sortition::{Effort, Panels, Pool, Quota, lottery};
use model::proposals::ProposalError;
use model::proposals::panels::{Knows, Panel, Volunteer};
use model::text;
use serde_json::json;

use crate::permissions::Act;
use crate::{Desk, Refusal};

#[derive(Clone, Debug)]
pub struct NewPanel {
    pub title: String,
    pub seats: i64,
    pub lived_at_least: i64,
    pub professional_at_least: i64,
}

pub async fn ask(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    new: &NewPanel,
) -> Result<Panel, Refusal> {
    let member = desk.permit(partnership, doer, Act::ProposalsConvene).await?;
    if !(2..=50).contains(&new.seats) {
        return Err(Refusal::Choice("seats"));
    }
    let fits = |n: i64| (0..=new.seats).contains(&n);
    if !fits(new.lived_at_least) || !fits(new.professional_at_least) {
        return Err(Refusal::Choice("lived"));
    }
    let panel = Panel {
        id: desk.new_id(),
        partnership,
        title: text::line(&new.title, 120).map_err(Refusal::field("title"))?,
        asked_by: doer,
        seats: new.seats,
        lived_at_least: new.lived_at_least,
        professional_at_least: new.professional_at_least,
        seed: i64::from(u32::try_from(desk.dice().below(1 << 31)).unwrap_or(0)),
        list_hash: None,
        drawn: None,
        drawn_at: None,
    };
    store::proposals::panels::add(desk.tx, &panel).await?;
    desk.note(&member, Act::ProposalsConvene, json!({ "panel": panel.title })).await?;
    Ok(panel)
}

/// Offers to sit, or steps back, until the list is sealed.
pub async fn volunteer(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    panel: Id,
    knows: Option<Knows>,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, person, Act::ProposalsVolunteer).await?;
    super::not_backbone(desk, &member).await?;
    let panel = find(desk, partnership, panel).await?;
    if panel.list_hash.is_some() {
        return Err(ProposalError::NotOpen.into());
    }
    match knows {
        Some(knows) => store::proposals::panels::volunteer(desk.tx, panel.id, person, knows).await?,
        None => store::proposals::panels::step_back(desk.tx, panel.id, person).await?,
    }
    let what = json!({ "panel": panel.id.to_string() });
    desk.note_personal(partnership, person, Act::ProposalsVolunteer, what).await
}

/// Seals the list: a thousand panels, each keeping the quotas, hashed for everybody to write down.
pub async fn seal(desk: &mut Desk<'_, '_>, partnership: Id, doer: Id, panel: Id) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::ProposalsConvene).await?;
    let panel = find(desk, partnership, panel).await?;
    if panel.list_hash.is_some() {
        return Err(ProposalError::NoSuchStep.into());
    }
    let volunteers = store::proposals::panels::volunteers(desk.tx, panel.id).await?;
    let hash = dealt(&panel, &volunteers)?.hash;
    store::proposals::panels::seal(desk.tx, panel.id, &hash).await?;
    desk.note(&member, Act::ProposalsConvene, json!({ "panel": panel.title, "sealed": hash })).await
}

/// Three ten-sided dice, thrown with everybody looking, choose the panel.
pub async fn draw(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    panel: Id,
    thrown: &str,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::ProposalsConvene).await?;
    let panel = find(desk, partnership, panel).await?;
    if panel.list_hash.is_none() || panel.drawn.is_some() {
        return Err(ProposalError::NoSuchStep.into());
    }
    let digits: String = thrown.chars().filter(|sign| !sign.is_whitespace()).collect();
    let number: i64 = match digits.parse() {
        Ok(number) if digits.len() == 3 => number,
        _ => return Err(Refusal::Choice("dice")),
    };
    let now = desk.now();
    store::proposals::panels::draw(desk.tx, panel.id, number, now).await?;
    desk.note(&member, Act::ProposalsConvene, json!({ "panel": panel.title, "drawn": number })).await
}

/// The thousand panels, the same for whoever reckons them from the list and the seed.
fn dealt(panel: &Panel, volunteers: &[Volunteer]) -> Result<Panels, Refusal> {
    const KNOWS: &str = "knows";
    let people: Vec<BTreeMap<String, String>> = volunteers
        .iter()
        .map(|volunteer| [(KNOWS.to_owned(), volunteer.knows.key().to_owned())].into())
        .collect();
    let here = |knows: Knows| volunteers.iter().any(|volunteer| volunteer.knows == knows);
    let seats = u32::try_from(panel.seats).unwrap_or(0);
    let least = |n: i64| u32::try_from(n).unwrap_or(0);
    // Who knows the matter both ways counts for either side, so a bound on one side is a bound on the other's most.
    let quota = |knows: Knows, min, max| Quota {
        category: KNOWS.to_owned(),
        feature: knows.key().to_owned(),
        min,
        max,
    };
    let quotas = [
        quota(Knows::Lived, 0, seats.saturating_sub(least(panel.professional_at_least))),
        quota(Knows::Professional, 0, seats.saturating_sub(least(panel.lived_at_least))),
        quota(Knows::Both, 0, seats),
    ];
    let quotas =
        quotas.into_iter().filter(|quota| Knows::from_key(&quota.feature).is_some_and(here)).collect();
    let unfit =
        |error: decision::sortition::QuotaError| Refusal::from(ProposalError::Rule(error.to_string()));
    let pool = Pool::new(seats, quotas, &people).map_err(unfit)?;
    let chances = lottery(&pool, Effort::default()).map_err(unfit)?;
    let seed = u64::try_from(panel.seed).unwrap_or(0);
    Ok(Panels::of(&pool, &chances, &mut Dice::seeded(seed)))
}

async fn find(desk: &mut Desk<'_, '_>, partnership: Id, panel: Id) -> Result<Panel, Refusal> {
    store::proposals::panels::find(desk.tx, partnership, panel).await?.ok_or(Refusal::NotFound)
}

pub async fn all(desk: &mut Desk<'_, '_>, partnership: Id, reader: Id) -> Result<Vec<Panel>, Refusal> {
    desk.permit(partnership, reader, Act::ProposalsSee).await?;
    Ok(store::proposals::panels::of_partnership(desk.tx, partnership).await?)
}

pub struct PanelPage {
    pub panel: Panel,
    pub mine: Option<Knows>,
    /// Who offered, when five or more did.
    pub n_volunteers: Option<usize>,
    /// Those drawn: by name who sits here for an organisation, private persons by what they bring.
    pub drawn: Vec<(Option<String>, Knows)>,
    pub i_was_drawn: bool,
}

pub async fn page(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    panel: Id,
) -> Result<PanelPage, Refusal> {
    desk.permit(partnership, reader, Act::ProposalsSee).await?;
    let panel = find(desk, partnership, panel).await?;
    let volunteers = store::proposals::panels::volunteers(desk.tx, panel.id).await?;
    let number = panel.drawn.and_then(|number| u16::try_from(number).ok());
    let rows = match number {
        Some(number) => dealt(&panel, &volunteers)?.draw(number).map(|draw| draw.people).unwrap_or_default(),
        None => Vec::new(),
    };
    let mut drawn = Vec::new();
    let members = store::partnerships::members(desk.tx, partnership).await?;
    for row in &rows {
        let Some(volunteer) = volunteers.get(*row) else { continue };
        let named = members.iter().find(|named| named.member.person == volunteer.person);
        let public = named.filter(|named| !named.member.role.is_private());
        drawn.push((public.map(|named| named.name.clone()), volunteer.knows));
    }
    drawn.sort();
    Ok(PanelPage {
        mine: volunteers.iter().find(|one| one.person == reader).map(|one| one.knows),
        n_volunteers: (volunteers.len() >= 5).then_some(volunteers.len()),
        i_was_drawn: rows.iter().any(|row| volunteers.get(*row).is_some_and(|one| one.person == reader)),
        drawn,
        panel,
    })
}
