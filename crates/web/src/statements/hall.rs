//! The hall, on a projector: one sentence at a time, seats that fill, "over 25". It turns by itself, with scripts as
//! soon as there is news and without them by reloading; no result and no single tap is ever seen on it.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use basics::Id;
use deeds::statements::{rooms, rounds};
use deeds::{Desk, Refusal};
use model::codes::RoomCode;
use model::inclusion::AffectedGroup;
use model::partnerships::Standing;
use model::statements::Review;
use serde::Deserialize;

use super::answering::InRound;
use super::results::question;
use super::views::Hall;
use crate::Web;
use crate::shell::answer::{Answer, page};
use crate::shell::failure::Failure;
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::layout::Layout;
use crate::shell::live::Watched;
use crate::shell::parts::{LivePage, Qr, SeatState, Table, Voice};

/// The counts that may be said aloud.
const STEPS: [i64; 9] = [5, 10, 25, 50, 100, 200, 300, 500, 1_000];

#[derive(Deserialize)]
pub struct Place {
    /// Which sentence, from 1.
    #[serde(default)]
    n: usize,
}

pub async fn hall(
    State(web): State<Web>,
    at: AtTable,
    Path(InRound { round }): Path<InRound>,
    Query(Place { n }): Query<Place>,
) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let (round, counts, answered, helper, code) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let round = rounds::page(desk, partnership, reader, round).await?;
                let counts = store::statements::responses::people_by_group(desk.tx, round.round.id).await?;
                let answered = store::statements::responses::n_people(desk.tx, round.round.id).await?;
                let members = store::partnerships::members(desk.tx, partnership).await?;
                let helper = members.into_iter().find(|named| {
                    named.member.standing == Standing::Confirmed
                        && deeds::permissions::allows(deeds::permissions::Act::OutreachTypeIn, &named.member)
                });
                let code = rooms::code(desk, partnership, reader, &round.round).await?;
                Ok((round, counts, answered, helper.map(|named| named.name), code))
            })
        })
        .await?;
    let words = at.words();
    let n = n.clamp(1, round.statements.len().max(1));
    let Some(statement) = round.statements.get(n - 1) else { return Err(deeds::Refusal::NotFound.into()) };
    let is_here = |group: &AffectedGroup| is_here(group, &counts);
    let (here, missing): (Vec<_>, Vec<_>) = round.groups.iter().partition(|group| is_here(group));
    let states: Vec<_> = round
        .groups
        .iter()
        .map(|group| if is_here(group) { SeatState::Full } else { SeatState::Open })
        .collect();
    let stands = stands(&round.groups, &counts, answered, round.statements.len());
    let names = |groups: Vec<&AffectedGroup>| groups.into_iter().map(|group| group.name.clone()).collect();
    let pairs = code.map(RoomCode::pairs).unwrap_or_default();
    let address = match code {
        Some(_) => format!("{}/h/{}", web.public_url, pairs.concat()),
        None => format!("{}/code", web.public_url),
    };
    page(&Hall {
        layout: Layout { turns: true, ..frame::table(&web, &at, words.statements_hall()) },
        place: words.statements_hall_place(n, round.statements.len()),
        statement: Voice::new(&statement.text, statement.language).by(&statement.said_by),
        question: question(words, round.round.question),
        table: Table::edge(words.statements_hall_table(here.len(), missing.len()), &states),
        answered: in_steps(answered)
            .map_or_else(|| words.statements_hall_first(), |step| words.statements_over(step)),
        live: LivePage { url: at.url(&format!("/rounds/{}/hall/live", round.round.id)), stands },
        here: names(here),
        missing: names(missing),
        qr: Qr::of(&address, words.invitations_qr()),
        address: web.public_url.trim_start_matches("https://").trim_start_matches("http://").to_owned(),
        code: pairs,
        helper: helper.unwrap_or_else(|| at.partnership.place.clone()),
    })
}

/// How things stand on the wall, for whoever has it open.
pub async fn live(
    State(web): State<Web>,
    at: AtTable,
    Path(InRound { round }): Path<InRound>,
) -> Result<Response, Failure> {
    let partnership = at.partnership.id;
    let round = web.house.look(move |desk| Box::pin(rounds::find(desk, partnership, round))).await?.id;
    let house = web.house.clone();
    Ok(web.settings.live.stream(Watched::Hall(round), move || {
        let house = house.clone();
        async move { house.look(move |desk| Box::pin(stands_now(desk, round))).await }
    }))
}

async fn stands_now(desk: &mut Desk<'_, '_>, round: Id) -> Result<String, Refusal> {
    let groups = store::statements::rounds::groups(desk.tx, round).await?;
    let counts = store::statements::responses::people_by_group(desk.tx, round).await?;
    let answered = store::statements::responses::n_people(desk.tx, round).await?;
    let statements = store::statements::of_round(desk.tx, round).await?;
    let shown = statements.iter().filter(|statement| statement.review == Review::Shown).count();
    Ok(stands(&groups, &counts, answered, shown))
}

/// No more than the page shows: the step, which seats are filled, how many sentences there are.
fn stands(groups: &[AffectedGroup], counts: &[(Id, i64)], answered: i64, n_statements: usize) -> String {
    let seats = groups.iter().map(|group| if is_here(group, counts) { '1' } else { '0' });
    format!("{} {} {n_statements}", in_steps(answered).unwrap_or(0), seats.collect::<String>())
}

fn is_here(group: &AffectedGroup, counts: &[(Id, i64)]) -> bool {
    counts.iter().any(|(id, n)| *id == group.id && *n >= STEPS[0])
}

/// The largest step that has been passed.
fn in_steps(n: i64) -> Option<i64> {
    STEPS.into_iter().rev().find(|step| n > *step)
}

#[cfg(test)]
mod tests {
    use super::in_steps;

    #[test]
    fn single_answers_are_never_seen_arriving() {
        assert_eq!([0, 5, 6, 10, 26, 49].map(in_steps), [None, None, Some(5), Some(5), Some(25), Some(25)]);
    }
}
