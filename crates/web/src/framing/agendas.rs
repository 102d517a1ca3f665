//! Agenda cards: one's own to write, the others' to read, and what was put down to see and to read aloud.

use axum::extract::{Path, State};
use basics::Id;
use deeds::Refusal;
use deeds::framing::agendas::{self, Card, Line, Turn};
use deeds::permissions::{Act, allows};
use model::framing::agendas::Aim;
use serde::Deserialize;

use super::task::{facilitators, talk};
use super::views::{Agendas, Aloud, CardView, LineView, ReadAloud};
use super::wording;
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Field, FieldKind, FormId, Link, OneAct, Pick, Seen, Talk};
use crate::shell::write::Write;

#[derive(Deserialize)]
pub struct OfLine {
    line: Id,
}

pub async fn agendas(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let (mut cards, facilitators) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let cards = agendas::cards(desk, partnership, reader).await?;
                Ok((cards, facilitators(desk, partnership, reader).await?))
            })
        })
        .await?;
    cards.sort_by_key(|card| !card.is_mine);
    let words = at.words();
    page(&Agendas {
        layout: frame::table(&web, &at, words.framing_agendas()),
        cards: cards.iter().map(|card| self::card(&web, &at, card)).collect(),
        ways: vec![
            Link::new(at.url("/agendas/aloud"), words.framing_read_aloud()),
            Link::new(at.url("/task"), words.framing_task()),
        ],
        seen: Seen::of_page(words.shell_who_sees(), vec![words.framing_card_seen()]),
        talk: talk(&at, &facilitators),
    })
}

fn card(web: &Web, at: &AtTable, card: &Card) -> CardView {
    let words = at.words();
    let parts = Aim::ALL.iter().filter_map(|&aim| {
        let lines: Vec<_> = card
            .lines
            .iter()
            .filter(|line| line.line.aim == aim)
            .map(|line| self::line(web, at, card, line))
            .collect();
        (!lines.is_empty()).then(|| (wording::aim(words, aim), lines))
    });
    CardView {
        name: card.name.clone(),
        is_mine: card.is_mine,
        parts: parts.collect(),
        empty: card.lines.is_empty().then(|| words.framing_card_empty()),
        add: (card.is_mine && allows(Act::FramingCard, &at.member))
            .then(|| Link::new(at.url("/agendas/new"), words.framing_add_line())),
    }
}

fn line(web: &Web, at: &AtTable, card: &Card, line: &Line) -> LineView {
    let words = at.words();
    let act = |path: String, text: String| OneAct {
        action: at.url(&path),
        form: FormId(mark(web, &at.visitor)),
        text,
        about: line.line.text.clone(),
    };
    let mut acts = Vec::new();
    if card.is_mine {
        let (turn, text) = match line.line.released {
            true => ("keep-back", words.framing_keep_back()),
            false => ("release", words.framing_release()),
        };
        let path = format!("/agendas/{}?turn=", line.line.id);
        acts.push(act(format!("{path}{turn}"), text));
        acts.push(act(format!("{path}take-off"), words.framing_take_off()));
    } else if line.line.aim == Aim::LetsGo
        && !line.seen_by_me
        && at.member.actor.is_some()
        && allows(Act::FramingSeen, &at.member)
    {
        acts.push(act(format!("/agendas/{}/seen", line.line.id), words.framing_we_have_seen_it()));
    }
    LineView {
        text: line.line.text.clone(),
        kept_back: (!line.line.released).then(|| words.framing_kept_back()),
        seen_by: seen_by(words, line),
        acts,
    }
}

/// Two others make it count; duties and wishes are never counted.
fn seen_by(words: &words::Words, line: &Line) -> Option<String> {
    let names = words.list(&line.seen_by);
    match (line.line.aim, line.seen_by.is_empty(), line.counts) {
        (Aim::LetsGo, false, true) => Some(words.framing_counts_seen_by(names)),
        (Aim::LetsGo, false, false) => Some(words.framing_seen_by(names)),
        (Aim::LetsGo, true, _) => Some(words.framing_not_seen_yet()),
        _ => None,
    }
}

pub async fn aloud(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let lines =
        web.house.look(move |desk| Box::pin(agendas::to_read_aloud(desk, partnership, reader))).await?;
    let words = at.words();
    page(&Aloud {
        layout: frame::table(&web, &at, words.framing_read_aloud()),
        lines: lines
            .iter()
            .map(|(name, line)| ReadAloud {
                name: name.clone(),
                text: line.line.text.clone(),
                seen_by: seen_by(words, line),
            })
            .collect(),
        back: Link::new(at.url("/agendas"), words.framing_agendas()),
        talk: Some(Talk { text: words.framing_aloud_talk() }),
    })
}

pub async fn ask(State(web): State<Web>, at: AtTable) -> Answer {
    page(&asking(&web, &at))
}

fn asking(web: &Web, at: &AtTable) -> Write {
    let words = at.words();
    let title = words.framing_add_line();
    let dot = |name: &str, value: &str, text, ticked| Pick {
        name: name.to_owned(),
        value: value.to_owned(),
        text,
        ticked,
        single: true,
    };
    let aims = Aim::ALL.iter().map(|&aim| dot("aim", aim.key(), wording::aim(words, aim), false));
    let shown = vec![
        dot("released", "no", words.framing_only_us(), true),
        dot("released", "yes", words.framing_all_may_read(), false),
    ];
    Write::of(
        Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
            .picks(words.framing_what_is_it(), aims.collect())
            .field(Field::new("text", words.framing_in_own_words(), FieldKind::Lines))
            .picks(words.framing_who_may_read(), shown)
            .seen(Seen::of_page(words.shell_who_sees(), vec![words.framing_card_seen()]))
            .button("keep", words.accounts_keep())
            .way(Link::new(at.url("/agendas"), words.framing_agendas())),
    )
}

pub async fn write(State(web): State<Web>, at: AtTable, form: Form) -> Answer {
    let Some(aim) = Aim::from_key(form.text("aim")) else {
        return asking(&web, &at).refused(&form, Refusal::Choice("aim"));
    };
    let (text, released) = (form.text("text").to_owned(), form.text("released") == "yes");
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(
                async move { agendas::write(desk, partnership, doer, aim, &text, released).await.map(drop) },
            )
        })
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url("/agendas"))),
        Err(refusal) => asking(&web, &at).refused(&form, refusal),
    }
}

#[derive(Deserialize)]
pub struct Turned {
    turn: Option<String>,
}

pub async fn turn(
    State(web): State<Web>,
    at: AtTable,
    Path(OfLine { line }): Path<OfLine>,
    axum::extract::Query(Turned { turn }): axum::extract::Query<Turned>,
    form: Form,
) -> Answer {
    let turn = match turn.as_deref() {
        Some("release") => Turn::Release,
        Some("keep-back") => Turn::KeepBack,
        Some("take-off") => Turn::TakeOff,
        _ => return Err(Refusal::Choice("turn").into()),
    };
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| Box::pin(agendas::turn(desk, partnership, doer, line, turn)))
        .await;
    back(&at, done)
}

pub async fn see(
    State(web): State<Web>,
    at: AtTable,
    Path(OfLine { line }): Path<OfLine>,
    form: Form,
) -> Answer {
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| Box::pin(agendas::see(desk, partnership, doer, line)))
        .await;
    back(&at, done)
}

fn back(at: &AtTable, done: Result<(), Refusal>) -> Answer {
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url("/agendas"))),
        Err(refusal) => Err(refusal.into()),
    }
}
