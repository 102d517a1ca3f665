//! Common thirds: beginning one, and who does what.

use axum::extract::{Path, State};
use basics::Id;
use deeds::Refusal;
use deeds::framing::thirds::{self, NewThird, Third};
use deeds::permissions::{Act, allows};
use model::framing::thirds::Hands;
use serde::Deserialize;

use super::task::{facilitators, talk};
use super::views::{PartView, ThirdView, Thirds};
use super::wording;
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Empty, Field, FieldKind, FormId, Link, Pick};
use crate::shell::write::Write;

#[derive(Deserialize)]
pub struct OfThird {
    third: Id,
}

pub async fn thirds(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let (thirds, facilitators) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let thirds = thirds::all(desk, partnership, reader).await?;
                Ok((thirds, facilitators(desk, partnership, reader).await?))
            })
        })
        .await?;
    let words = at.words();
    page(&Thirds {
        layout: frame::table(&web, &at, words.framing_thirds()),
        thirds: thirds.iter().map(|known| third(&at, known)).collect(),
        empty: Empty { heading: words.framing_no_thirds(), line: words.framing_no_thirds_means() },
        begin: allows(Act::FramingThird, &at.member)
            .then(|| Link::new(at.url("/thirds/new"), words.framing_add_third())),
        talk: talk(&at, &facilitators),
    })
}

fn third(at: &AtTable, known: &Third) -> ThirdView {
    let words = at.words();
    let third = &known.third;
    ThirdView {
        name: third.name.clone(),
        about: third.about.clone(),
        chosen_by: words.framing_chosen_by(third.chosen_by.as_str()),
        owned_by: words.framing_owned_by(third.owned_by.as_str()),
        since: words.framing_since(words.date_with_year(third.since.date())),
        parts: known
            .parts
            .iter()
            .map(|part| PartView {
                what: part.what.clone(),
                who: part.who.clone(),
                hands: wording::hands(words, part.hands),
            })
            .collect(),
        shared: known.is_shared.map(|shared| match shared {
            true => words.framing_parts_shared(),
            false => words.framing_parts_one_sided(),
        }),
        add: allows(Act::FramingThird, &at.member)
            .then(|| Link::new(at.url(&format!("/thirds/{}/part", third.id)), words.framing_add_part())),
    }
}

pub async fn ask(State(web): State<Web>, at: AtTable) -> Answer {
    page(&asking(&web, &at))
}

fn asking(web: &Web, at: &AtTable) -> Write {
    let words = at.words();
    let title = words.framing_add_third();
    let line = |name, label| Field::new(name, label, FieldKind::Line);
    Write::of(
        Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
            .line(words.framing_third_means())
            .field(line("name", words.framing_third_name()))
            .field(Field::new("about", words.framing_third_about(), FieldKind::Lines))
            .field(line("chosen_by", words.framing_third_chosen_by()))
            .field(line("owned_by", words.framing_third_owned_by()))
            .seen(frame::seen(words, Act::FramingThird, None))
            .button("keep", words.accounts_keep())
            .way(Link::new(at.url("/thirds"), words.framing_thirds())),
    )
}

pub async fn begin(State(web): State<Web>, at: AtTable, form: Form) -> Answer {
    let read = |name: &str| form.text(name).to_owned();
    let new = NewThird {
        name: read("name"),
        about: read("about"),
        chosen_by: read("chosen_by"),
        owned_by: read("owned_by"),
    };
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { thirds::begin(desk, partnership, doer, &new).await.map(drop) })
        })
        .await;
    back(&at, done, &form, asking(&web, &at))
}

pub async fn ask_part(State(web): State<Web>, at: AtTable, Path(OfThird { third }): Path<OfThird>) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let all = web.house.look(move |desk| Box::pin(thirds::all(desk, partnership, reader))).await?;
    if !all.iter().any(|known| known.third.id == third) {
        return Err(Refusal::NotFound.into());
    }
    page(&asking_part(&web, &at))
}

fn asking_part(web: &Web, at: &AtTable) -> Write {
    let words = at.words();
    let title = words.framing_add_part();
    let hands = Hands::ALL.iter().map(|&hands| Pick {
        name: "hands".to_owned(),
        value: hands.key().to_owned(),
        text: wording::hands(words, hands),
        ticked: false,
        single: true,
    });
    Write::of(
        Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
            .field(Field::new("what", words.framing_part_what(), FieldKind::Line))
            .field(
                Field::new("who", words.framing_part_who(), FieldKind::Line)
                    .hint(words.framing_part_who_hint()),
            )
            .picks(words.framing_part_hands(), hands.collect())
            .seen(frame::seen(words, Act::FramingThird, None))
            .button("keep", words.accounts_keep())
            .way(Link::new(at.url("/thirds"), words.framing_thirds())),
    )
}

pub async fn add_part(
    State(web): State<Web>,
    at: AtTable,
    Path(OfThird { third }): Path<OfThird>,
    form: Form,
) -> Answer {
    let Some(hands) = Hands::from_key(form.text("hands")) else {
        return asking_part(&web, &at).refused(&form, Refusal::Choice("hands"));
    };
    let (what, who) = (form.text("what").to_owned(), form.text("who").to_owned());
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(
                async move { thirds::add_part(desk, partnership, doer, third, &what, &who, hands).await },
            )
        })
        .await;
    back(&at, done, &form, asking_part(&web, &at))
}

fn back(at: &AtTable, done: Result<(), Refusal>, form: &Form, asked: Write) -> Answer {
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url("/thirds"))),
        Err(refusal) => asked.refused(form, refusal),
    }
}
