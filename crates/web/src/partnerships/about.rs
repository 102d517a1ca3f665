//! What is public to members: the backbone's mandate, who pays for it, and the actors around the table.

use axum::extract::State;
use deeds::partnerships::{About as Known, Description, NewActor};
use deeds::permissions::{Act, allows};
use deeds::{Refusal, inclusion, partnerships};
use model::partnerships::{Funder, Role, Sector};
use store::inclusion::CountedGroup;
use store::partnerships::NamedMember;

use super::front::ask_whom;
use super::views::{About, ActorRow};
use super::wording;
use crate::Web;
use crate::inclusion::table_of;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Field, FieldKind, FormId, Link, Pick, Seen, Talk};
use crate::shell::write::Write;

pub async fn about(State(web): State<Web>, at: AtTable) -> Answer {
    let Read { known, people, groups } = read(&web, &at).await?;
    let words = at.words();
    let actors = known.actors.iter().map(|actor| ActorRow {
        name: actor.name.clone(),
        code: actor.code.clone(),
        sector: wording::sector(words, actor.sector),
        people: words.list(&names(&people, |named| named.member.actor == Some(actor.id))),
    });
    let funders = known
        .funders
        .iter()
        .map(|funder| (funder.name.clone(), words.partnerships_percent(percent(funder.share_percent))));
    let facilitators = names(&people, |named| named.member.role == Role::Facilitator);
    let may = |act, path: &str, text| allows(act, &at.member).then(|| Link::new(at.url(path), text));
    page(&About {
        layout: frame::table(&web, &at, words.shell_about()),
        name: known.partnership.name.clone(),
        place: known.partnership.place.clone(),
        table: table_of(words, &groups),
        mandate: Some(known.partnership.mandate.clone()).filter(|mandate| !mandate.is_empty()),
        phone: known.partnership.phone.clone(),
        funders: funders.collect(),
        actors: actors.collect(),
        // Who waits stands with the steps that can be taken, on the members' page.
        waiting: Vec::new(),
        change: may(Act::PartnershipsDescribe, "/about/edit", words.partnerships_change()),
        add: may(Act::PartnershipsAddActor, "/actors/new", words.partnerships_add_actor()),
        members: may(Act::PartnershipsConfirm, "/members", words.partnerships_see_members()),
        seen: Seen::of_page(words.statements_who_sees_page(), vec![words.statements_seen_at_the_table()]),
        talk: Some(Talk { text: ask_whom(words, &facilitators, known.partnership.phone.as_deref()) })
            .filter(|talk| !talk.text.is_empty()),
    })
}

struct Read {
    known: Known,
    people: Vec<NamedMember>,
    groups: Vec<CountedGroup>,
}

async fn read(web: &Web, at: &AtTable) -> Result<Read, Refusal> {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    web.house
        .look(move |desk| {
            Box::pin(async move {
                Ok(Read {
                    known: partnerships::about(desk, partnership, reader).await?,
                    people: partnerships::representatives(desk, partnership, reader).await?,
                    groups: inclusion::groups(desk, partnership, reader).await?,
                })
            })
        })
        .await
}

fn names(people: &[NamedMember], wanted: impl Fn(&NamedMember) -> bool) -> Vec<String> {
    people.iter().filter(|named| wanted(named)).map(|named| named.name.clone()).collect()
}

/// `40`, `12,5`: as it was written, without a tail of noughts.
fn percent(share: f64) -> f64 {
    (share * 100.0).round() / 100.0
}

pub async fn ask(State(web): State<Web>, at: AtTable) -> Answer {
    let Read { known, .. } = read(&web, &at).await?;
    let funders: Vec<_> = known
        .funders
        .iter()
        .map(|funder| format!("{}: {}", funder.name, percent(funder.share_percent)))
        .collect();
    page(&describing(
        &web,
        &at,
        &known.partnership.mandate,
        known.partnership.phone.as_deref().unwrap_or_default(),
        &funders.join("\n"),
    ))
}

fn describing(web: &Web, at: &AtTable, mandate: &str, phone: &str, funders: &str) -> Write {
    let words = at.words();
    let title = words.partnerships_change();
    Write::of(
        Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
            .field(
                Field::new("mandate", words.partnerships_backbone(), FieldKind::Lines)
                    .hint(words.partnerships_mandate_hint())
                    .value(mandate),
            )
            .field(
                Field::new("funders", words.partnerships_funders(), FieldKind::Lines)
                    .hint(words.partnerships_funders_hint())
                    .value(funders),
            )
            .field(
                Field::new("phone", words.partnerships_phone(), FieldKind::Phone)
                    .hint(words.partnerships_phone_hint())
                    .value(phone),
            )
            .seen(frame::seen(words, Act::PartnershipsDescribe, None))
            .button("keep", words.accounts_keep())
            .way(Link::new(at.url("/about"), words.shell_about())),
    )
}

pub async fn describe(State(web): State<Web>, at: AtTable, form: Form) -> Answer {
    let view = describing(&web, &at, "", "", "");
    let Some(funders) = read_funders(form.text("funders")) else {
        return view.refused(&form, Refusal::Choice("funders"));
    };
    let new = Description {
        mandate: form.text("mandate").to_owned(),
        phone: form.text("phone").to_owned(),
        funders,
    };
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { partnerships::describe(desk, partnership, doer, &new).await })
        })
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url("/about"))),
        Err(Refusal::SharesTooLarge) => view.refused(&form, Refusal::Choice("funders")),
        Err(refusal) => view.refused(&form, refusal),
    }
}

/// One funder a line: `Fonden: 40`. Nothing when a line has no share.
fn read_funders(text: &str) -> Option<Vec<Funder>> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| {
            let line = line.trim_end_matches(['%', ' ']);
            let (name, share) = line.rsplit_once([':', '\t'])?;
            let share_percent: f64 = share.trim().replace(',', ".").parse().ok()?;
            Some(Funder { name: name.trim().to_owned(), share_percent })
        })
        .collect()
}

pub async fn ask_actor(State(web): State<Web>, at: AtTable) -> Answer {
    page(&adding(&web, &at))
}

fn adding(web: &Web, at: &AtTable) -> Write {
    let words = at.words();
    let title = words.partnerships_add_actor();
    let sectors = Sector::ALL.iter().map(|&sector| Pick {
        name: "sector".to_owned(),
        value: sector.key().to_owned(),
        text: wording::sector(words, sector),
        ticked: false,
        single: true,
    });
    Write::of(
        Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
            .field(Field::new("name", words.partnerships_actor(), FieldKind::Line))
            .field(
                Field::new("code", words.partnerships_code(), FieldKind::Code)
                    .hint(words.partnerships_code_hint()),
            )
            .picks(words.partnerships_sector(), sectors.collect())
            .seen(frame::seen(words, Act::PartnershipsAddActor, None))
            .button("add", words.partnerships_add_actor())
            .way(Link::new(at.url("/about"), words.shell_about())),
    )
}

pub async fn add_actor(State(web): State<Web>, at: AtTable, form: Form) -> Answer {
    let view = adding(&web, &at);
    let Some(sector) = Sector::from_key(form.text("sector")) else {
        return view.refused(&form, Refusal::Choice("sector"));
    };
    let new = NewActor { code: form.text("code").to_owned(), name: form.text("name").to_owned(), sector };
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { partnerships::add_actor(desk, partnership, doer, &new).await.map(drop) })
        })
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url("/about"))),
        Err(refusal) => view.refused(&form, refusal),
    }
}

#[cfg(test)]
mod tests {
    use super::read_funders;

    #[test]
    fn a_funder_a_line_with_a_danish_comma() {
        let read = read_funders("Fonden: 40\n\nEgeå Kommune: 12,5 %\n");
        let read: Vec<_> = read.into_iter().flatten().map(|f| (f.name, f.share_percent)).collect();
        assert_eq!(read, [("Fonden".to_owned(), 40.0), ("Egeå Kommune".to_owned(), 12.5)]);
    }

    #[test]
    fn a_line_without_a_share_is_asked_about() {
        assert!(read_funders("Fonden").is_none());
    }
}
