//! The register of affected groups, a new one, "somebody has asked them", and "I belong to these".

use axum::extract::{Path, State};
use basics::Id;
use deeds::permissions::{Act, allows};
use deeds::{Refusal, inclusion};
use model::inclusion::Presence;
use serde::Deserialize;
use store::inclusion::CountedGroup;
use words::Words;

use super::views::{GroupCard, GroupList, Groups};
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Empty, Field, FieldKind, FormId, Link, OneAct, Pick, SeatState, Table};
use crate::shell::write::Write;
use crate::statements::done_once;

/// Sizes are told in these steps, so that one more or one less is not to be seen.
const STEPS: [u32; 5] = [100, 50, 25, 10, 5];

#[derive(Deserialize)]
pub struct OfGroup {
    group: Id,
}

pub async fn groups(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let groups = web.house.look(move |desk| Box::pin(inclusion::groups(desk, partnership, reader))).await?;
    let words = at.words();
    let list = |presence: Presence, heading: String, line: String| {
        let of_list = groups.iter().filter(|g| g.group.presence(g.n_members) == presence);
        let cards: Vec<_> = of_list.map(|counted| card(&web, &at, counted)).collect();
        (!cards.is_empty()).then_some(GroupList { heading, line, groups: cards })
    };
    let lists = [
        list(Presence::Missing, words.inclusion_missing(), words.inclusion_missing_means()),
        list(Presence::Asked, words.inclusion_asked(), words.inclusion_asked_means()),
        list(Presence::TakesPart, words.inclusion_takes_part(), words.inclusion_takes_part_means()),
    ];
    let may = |act, path: &str, text| allows(act, &at.member).then(|| Link::new(at.url(path), text));
    page(&Groups {
        layout: frame::table(&web, &at, words.inclusion_groups()),
        table: table_of(words, &groups),
        lists: lists.into_iter().flatten().collect(),
        empty: Empty { heading: words.inclusion_no_groups(), line: words.inclusion_no_groups_means() },
        add: may(Act::InclusionAddGroup, "/groups/new", words.inclusion_add_group()),
        declare: may(Act::InclusionDeclare, "/groups/mine", words.inclusion_declare()),
        wishes: may(Act::InclusionSeeWishes, "/wishes", words.inclusion_see_wishes()),
    })
}

/// The long table of these groups: a seat stands open until somebody has asked.
pub fn table_of(words: &Words, groups: &[CountedGroup]) -> Table {
    let states: Vec<_> = groups
        .iter()
        .map(|counted| match counted.group.presence(counted.n_members) {
            Presence::Missing => SeatState::Open,
            Presence::Asked | Presence::TakesPart => SeatState::Full,
        })
        .collect();
    let n_open = states.iter().filter(|state| **state == SeatState::Open).count();
    Table::edge(words.shell_table(states.len(), n_open), &states)
}

fn card(web: &Web, at: &AtTable, counted: &CountedGroup) -> GroupCard {
    let words = at.words();
    let CountedGroup { group, n_members } = counted;
    let may_mark = group.asked_at.is_none() && allows(Act::InclusionMarkAsked, &at.member);
    let mark_asked = may_mark.then(|| OneAct {
        action: at.url(&format!("/groups/{}/asked", group.id)),
        form: FormId(mark(web, &at.visitor)),
        text: words.inclusion_mark_asked(),
        about: group.name.clone(),
    });
    let asked = group.asked_at.map(|day| words.inclusion_asked_on(words.date(day.date())));
    let about: Vec<_> = asked.into_iter().chain(how_many(words, *n_members)).collect();
    GroupCard {
        name: group.name.clone(),
        stake: group.stake.clone(),
        about: (!about.is_empty()).then(|| about.join(" ")),
        acts: mark_asked.into_iter().collect(),
    }
}

fn how_many(words: &Words, n_members: u32) -> Option<String> {
    match STEPS.iter().find(|step| n_members >= **step) {
        Some(step) => Some(words.inclusion_many_here(*step)),
        None => (n_members > 0).then(|| words.inclusion_some_here()),
    }
}

pub async fn ask_new(State(web): State<Web>, at: AtTable) -> Answer {
    page(&new(&web, &at))
}

fn new(web: &Web, at: &AtTable) -> Write {
    let words = at.words();
    let title = words.inclusion_add_group();
    Write::of(
        Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
            .line(words.inclusion_new_means())
            .field(
                Field::new("name", words.inclusion_name(), FieldKind::Line).hint(words.inclusion_name_hint()),
            )
            .field(
                Field::new("stake", words.inclusion_stake(), FieldKind::Lines)
                    .hint(words.inclusion_stake_hint()),
            )
            .seen(frame::seen(words, Act::InclusionAddGroup, None))
            .button("add", words.inclusion_add())
            .way(Link::new(at.url("/groups"), words.inclusion_see_groups())),
    )
}

pub async fn add(State(web): State<Web>, at: AtTable, form: Form) -> Answer {
    let (name, stake) = (form.text("name").to_owned(), form.text("stake").to_owned());
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(
                async move { inclusion::add_group(desk, partnership, doer, &name, &stake).await.map(drop) },
            )
        })
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url("/groups"))),
        Err(refusal) => new(&web, &at).refused(&form, refusal),
    }
}

pub async fn mark_asked(
    State(web): State<Web>,
    at: AtTable,
    Path(OfGroup { group }): Path<OfGroup>,
    form: Form,
) -> Answer {
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| Box::pin(inclusion::mark_asked(desk, partnership, doer, group)))
        .await;
    done_once(done)?;
    Ok(go(&at.url("/groups")))
}

pub async fn ask_mine(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, person) = (at.partnership.id, at.person.id);
    let (groups, reader) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let groups = inclusion::own_groups(desk, partnership, person).await?;
                Ok((groups, deeds::companions::reader_for(desk, partnership, person).await?))
            })
        })
        .await?;
    let words = at.words();
    let picks = groups.into_iter().map(|(group, ticked)| Pick {
        name: "group".to_owned(),
        value: group.id.to_string(),
        text: group.name,
        ticked,
        single: false,
    });
    let title = words.inclusion_declare();
    let layout =
        frame::citizen_with_help(&web, &at.visitor, title.clone(), &at.partnership.place, &at.partnership);
    page(
        &Ask::new(layout, title, FormId(mark(&web, &at.visitor)))
            .line(words.inclusion_mine_means())
            .picks(words.inclusion_mine_several(), picks.collect())
            .seen(frame::seen(words, Act::InclusionDeclare, reader.as_deref()))
            .button("keep", words.accounts_keep())
            .way(Link::new("/seat", words.shell_my_seat())),
    )
}

pub async fn declare(State(web): State<Web>, at: AtTable, form: Form) -> Answer {
    let groups: Vec<Id> = form.all("group").filter_map(|id| id.parse().ok()).collect();
    let (partnership, person) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { inclusion::declare(desk, partnership, person, &groups).await })
        })
        .await;
    done_once(done)?;
    Ok(go(&at.url("/groups")))
}
