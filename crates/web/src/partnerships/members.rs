//! Who waits for the table's yes, and who sits here for an organisation. Private persons are listed to nobody.

use axum::extract::{Path, State};
use basics::Id;
use deeds::{Refusal, partnerships};
use model::partnerships::{Actor, Standing};
use serde::Deserialize;
use store::partnerships::NamedMember;
use words::Words;

use super::views::{MemberCard, Members};
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Choice, Empty, FormId};
use crate::statements::done_once;

#[derive(Deserialize)]
pub struct OfPerson {
    person: Id,
}

pub async fn members(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let (people, actors) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let people = partnerships::seated(desk, partnership, doer).await?;
                Ok((people, store::partnerships::actors(desk.tx, partnership).await?))
            })
        })
        .await?;
    let words = at.words();
    let cards = |standing: Standing| -> Vec<MemberCard> {
        people
            .iter()
            .filter(|named| named.member.standing == standing)
            .map(|named| card(&web, &at, named, &actors))
            .collect()
    };
    page(&Members {
        layout: frame::table(&web, &at, words.partnerships_members()),
        waiting: cards(Standing::Accepted),
        empty: Empty {
            heading: words.partnerships_nobody_waits(),
            line: words.partnerships_nobody_waits_means(),
        },
        seated: cards(Standing::Confirmed),
        resting: cards(Standing::Paused),
    })
}

fn card(web: &Web, at: &AtTable, named: &NamedMember, actors: &[Actor]) -> MemberCard {
    let words = at.words();
    let member = &named.member;
    let actor = actors.iter().find(|actor| Some(actor.id) == member.actor);
    let steps: &[Standing] = match member.standing {
        _ if member.person == at.person.id => &[],
        Standing::Accepted => &[Standing::Confirmed, Standing::Removed],
        Standing::Confirmed => &[Standing::Paused, Standing::Removed],
        Standing::Paused => &[Standing::Confirmed, Standing::Removed],
        Standing::Left | Standing::Removed => &[],
    };
    MemberCard {
        name: named.name.clone(),
        place: match actor {
            Some(actor) => words.partnerships_comes_from(actor.name.as_str()),
            None => words.partnerships_comes_as(frame::role_name(words, member.role)),
        },
        since: words.partnerships_since(words.date_with_year(member.since.date())),
        action: at.url(&format!("/members/{}", member.person)),
        form: FormId(mark(web, &at.visitor)),
        steps: steps
            .iter()
            .map(|step| Choice { value: step.key(), text: step_name(words, member.standing, *step) })
            .collect(),
    }
}

fn step_name(words: &Words, now: Standing, next: Standing) -> String {
    match (now, next) {
        (Standing::Paused, Standing::Confirmed) => words.partnerships_step_back(),
        (_, Standing::Confirmed) => words.partnerships_confirm(),
        (_, Standing::Paused) => words.partnerships_step_pause(),
        (Standing::Accepted, _) => words.partnerships_step_not(),
        (_, Standing::Accepted | Standing::Removed | Standing::Left) => words.partnerships_step_remove(),
    }
}

pub async fn set_standing(
    State(web): State<Web>,
    at: AtTable,
    Path(OfPerson { person }): Path<OfPerson>,
    form: Form,
) -> Answer {
    let next = Standing::from_key(form.text("standing")).ok_or(Refusal::Choice("standing"))?;
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { partnerships::set_standing(desk, partnership, doer, person, next).await })
        })
        .await;
    done_once(done)?;
    Ok(go(&at.url("/members")))
}
