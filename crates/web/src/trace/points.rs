//! One point's trace: what it went into, the voices it came from, what was answered.

use axum::extract::{Path, State};
use basics::Id;
use deeds::Refusal;
use deeds::permissions::{Act, allows};
use deeds::trace::{self, About, Named};
use model::trace::answers::AnswerBack;
use model::trace::{Kind, Point};
use serde::Deserialize;

use super::reopenings::request;
use super::views::{Given, Point as PointView};
use super::wording;
use crate::Web;
use crate::framing::wording as framing;
use crate::shell::answer::{Answer, page};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Link, Talk, Voice};

#[derive(Deserialize)]
pub struct At {
    kind: String,
    id: Id,
}

impl At {
    pub fn of(kind: &str, id: Id) -> Self {
        Self { kind: kind.to_owned(), id }
    }

    pub fn point(&self) -> Result<Point, Refusal> {
        let kind = Kind::from_key(&self.kind).ok_or(Refusal::NotFound)?;
        Ok(Point { kind, id: self.id })
    }
}

pub async fn point(State(web): State<Web>, at: AtTable, Path(here): Path<At>) -> Answer {
    let point = here.point()?;
    let (partnership, reader, language) = (at.partnership.id, at.person.id, at.visitor.language);
    let found =
        web.house.look(move |desk| Box::pin(trace::page(desk, partnership, reader, point, language))).await?;
    let words = at.words();
    let mut ways = vec![Link::new(reopen_url(&at, point), words.trace_take_up_again())];
    if point.kind == Kind::Statement && allows(Act::TraceAnswer, &at.member) {
        ways.push(Link::new(at.url(&format!("/answers/{}", point.id)), words.trace_answer_it()));
    }
    if point.kind != Kind::Rule && allows(Act::TraceLink, &at.member) {
        ways.push(Link::new(at.url("/outcomes/new"), words.trace_add_outcome()));
    }
    let now = web.house.now();
    page(&PointView {
        layout: frame::table(&web, &at, words.trace_title()),
        about: wording::about(words, &found.here),
        voice: voice(&at, &found.here),
        forward: found
            .forward
            .iter()
            .map(|named| {
                let link = Link::new(trace_url(&at, named.point), words.trace_see());
                (wording::about(words, named), named.text.clone(), link)
            })
            .collect(),
        is_voice: point.kind == Kind::Statement && found.voices.is_empty(),
        voices: framing::voices(words, &found.voices, |path| at.url(path)),
        answer: found.answer.as_ref().map(|answer| given(words, answer, None)),
        reopenings: found.reopenings.iter().map(|asked| request(&at, asked, now)).collect(),
        ways,
        talk: Some(Talk { text: words.trace_point_talk() }),
    })
}

fn voice(at: &AtTable, named: &Named) -> Voice {
    match &named.about {
        About::Statement(statement) => {
            Voice::new(&statement.text, statement.language).by(&statement.said_by).big()
        }
        _ => Voice::new(&named.text, at.visitor.language).big(),
    }
}

pub fn trace_url(at: &AtTable, point: Point) -> String {
    at.url(&format!("/trace/{}/{}", point.kind.key(), point.id))
}

pub fn reopen_url(at: &AtTable, point: Point) -> String {
    at.url(&format!("/reopen/{}/{}", point.kind.key(), point.id))
}

/// An answer in its four parts; with the name of who gave it, where that is known.
pub fn given(words: &words::Words, answer: &AnswerBack, name: Option<&str>) -> Given {
    let day = words.date(answer.at.date());
    Given {
        did: answer.did.clone(),
        did_not: answer.did_not.clone(),
        because: answer.because.clone(),
        from: match name {
            Some(name) => words.accounts_answer_from(name, day),
            None => words.trace_given_on(day),
        },
    }
}
