//! One sentence at a time: do you recognise it, and does it matter to you? Two presses, no typing.

use axum::extract::{Path, Query, State};
use basics::Id;
use deeds::permissions::Act;
use deeds::statements::offers::{self, Offer};
use deeds::statements::{Asked, NewResponse};
use deeds::{Refusal, companions, statements};
use model::statements::{Answer as Said, Way};
use serde::Deserialize;
use words::Words;

use super::results::question;
use super::views::{Answer as AnswerView, Done, Matters, yes_no_pass};
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::layout::Layout;
use crate::shell::parts::{FormId, Link, Seen, Translated, Voice};

#[derive(Deserialize)]
pub struct InRound {
    pub round: Id,
}

#[derive(Deserialize)]
pub struct OfStatement {
    pub statement: Id,
}

/// The sentences she puts off until later today, by id.
#[derive(Deserialize)]
pub struct Later {
    #[serde(default)]
    later: String,
}

impl Later {
    pub(super) fn ids(&self) -> Vec<Id> {
        self.later.split(',').filter_map(|id| id.parse().ok()).take(500).collect()
    }
}

pub async fn next(
    State(web): State<Web>,
    at: AtTable,
    Path(InRound { round }): Path<InRound>,
    Query(later): Query<Later>,
) -> Answer {
    let (partnership, person, language) = (at.partnership.id, at.person.id, at.visitor.language);
    let skip = later.ids();
    let skipped = skip.clone();
    let found = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let next = statements::next(desk, partnership, person, round, &skipped, language).await?;
                let reader = companions::reader_for(desk, partnership, person).await?;
                let rounds = statements::rounds::page(desk, partnership, person, round).await?;
                Ok((next, reader, rounds.round))
            })
        })
        .await?;
    match found {
        (Some(asked), reader, _) => page(&answer_view(&web, &at, asked, reader.as_deref(), &skip)),
        // Whoever put some off meets them again before the end.
        (None, ..) if !skip.is_empty() => Ok(go(&at.url(&format!("/rounds/{round}/answer")))),
        (None, _, round) => {
            let words = at.words();
            let helper = answerer(&web, round.answerer).await?;
            let layout = frame::citizen_with_help(
                &web,
                &at.visitor,
                words.statements_done(),
                &helper,
                &at.partnership,
            );
            page(&Done {
                layout,
                answer_by: words
                    .invitations_answer_by(helper.as_str(), words.date(round.answer_back_by.date())),
                say: Link::new(at.url(&format!("/rounds/{}/say", round.id)), words.statements_say_more()),
                seat: Link::new("/seat", words.shell_my_seat()),
            })
        }
    }
}

pub async fn ask(
    State(web): State<Web>,
    at: AtTable,
    Path(OfStatement { statement }): Path<OfStatement>,
) -> Answer {
    let (asked, reader) = asked(&web, &at, statement).await?;
    page(&answer_view(&web, &at, asked, reader.as_deref(), &[]))
}

pub async fn respond(
    State(web): State<Web>,
    at: AtTable,
    Path(OfStatement { statement }): Path<OfStatement>,
    form: Form,
) -> Answer {
    let answer = answer_of(form.text(ANSWER)).ok_or(Refusal::Choice("answer"))?;
    let (partnership, person) = (at.partnership.id, at.person.id);
    let new = NewResponse { statement, answer, matters: None, way: Way::Page };
    let offer = Offer(form.text(OFFER).to_owned());
    let kept = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move {
                statements::respond(desk, partnership, person, new).await?;
                offers::note(desk, person, statement, &offer).await
            })
        })
        .await;
    done_once(kept)?;
    Ok(go(&at.url(&format!("/statements/{statement}/matters"))))
}

pub async fn ask_whether_it_matters(
    State(web): State<Web>,
    at: AtTable,
    Path(OfStatement { statement }): Path<OfStatement>,
) -> Answer {
    let (asked, reader) = asked(&web, &at, statement).await?;
    let Some(mine) = &asked.mine else { return Ok(go(&at.url(&format!("/statements/{statement}/answer")))) };
    let words = at.words();
    let said = match mine.answer {
        Said::Agree => words.statements_yes(),
        Said::Disagree => words.statements_no(),
        Said::Pass => words.statements_pass(),
    };
    let (only, seen) = audience(words, reader.as_deref());
    let round = at.url(&format!("/rounds/{}/answer", asked.round.id));
    page(&Matters {
        layout: layout(&web, &at, words.statements_matters()),
        kept: words.statements_answer_kept(said),
        correct: Link::new(at.url(&format!("/statements/{statement}/answer")), words.statements_correct()),
        statement: voice(&at, &asked),
        only,
        action: at.visitor.path.clone(),
        form: FormId(mark(&web, &at.visitor)),
        choices: yes_no_pass(ANSWER, words),
        later: round,
        stop: "/seat".to_owned(),
        seen,
    })
}

pub async fn say_whether_it_matters(
    State(web): State<Web>,
    at: AtTable,
    Path(OfStatement { statement }): Path<OfStatement>,
    form: Form,
) -> Answer {
    let matters = match answer_of(form.text(ANSWER)).ok_or(Refusal::Choice("answer"))? {
        Said::Agree => Some(true),
        Said::Disagree => Some(false),
        Said::Pass => None,
    };
    let (partnership, person) = (at.partnership.id, at.person.id);
    let kept = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move {
                statements::say_whether_it_matters(desk, partnership, person, statement, matters).await
            })
        })
        .await;
    done_once(kept)?;
    let (asked, _) = asked(&web, &at, statement).await?;
    Ok(go(&at.url(&format!("/rounds/{}/answer", asked.round.id))))
}

pub async fn withdraw(
    State(web): State<Web>,
    at: AtTable,
    Path(OfStatement { statement }): Path<OfStatement>,
    form: Form,
) -> Answer {
    let person = at.person.id;
    let gone = web
        .house
        .release(Some(form.once), move |desk| {
            Box::pin(async move { statements::withdraw_response(desk, person, statement).await })
        })
        .await;
    done_once(gone)?;
    Ok(go("/seat/answers"))
}

const ANSWER: &str = "answer";
/// The field in which the chance of an offer comes back.
pub(super) const OFFER: &str = "offer";

pub(super) fn answer_of(value: &str) -> Option<Said> {
    match value {
        "yes" => Some(Said::Agree),
        "no" => Some(Said::Disagree),
        "pass" => Some(Said::Pass),
        _ => None,
    }
}

/// A form that came twice did what it should: go on as after the first time.
pub fn done_once(done: Result<(), Refusal>) -> Result<(), Refusal> {
    match done {
        Err(Refusal::Again) => Ok(()),
        other => other,
    }
}

async fn asked(web: &Web, at: &AtTable, statement: Id) -> Result<(Asked, Option<String>), Refusal> {
    let (partnership, person, language) = (at.partnership.id, at.person.id, at.visitor.language);
    web.house
        .look(move |desk| {
            Box::pin(async move {
                let asked = statements::asked(desk, partnership, person, statement, language).await?;
                Ok((asked, companions::reader_for(desk, partnership, person).await?))
            })
        })
        .await
}

async fn answerer(web: &Web, person: Id) -> Result<String, Refusal> {
    let person = web
        .house
        .look(move |desk| Box::pin(async move { Ok(store::accounts::find(desk.tx, person).await?) }))
        .await?;
    Ok(person.map(|person| person.name).unwrap_or_default())
}

fn answer_view(web: &Web, at: &AtTable, asked: Asked, reader: Option<&str>, skipped: &[Id]) -> AnswerView {
    let words = at.words();
    let question = question(words, asked.round.question);
    let (only, seen) = audience(words, reader);
    let id = asked.statement.id;
    let later: Vec<String> = skipped.iter().chain([&id]).map(Id::to_string).collect();
    AnswerView {
        layout: layout(web, at, question.clone()),
        progress: words.statements_progress(asked.n_answered, asked.n_left),
        statement: voice(at, &asked).big(),
        question,
        only,
        action: at.url(&format!("/statements/{id}/answer")),
        form: FormId(mark(web, &at.visitor)),
        offer: asked.offer.map(|offer| offer.0),
        choices: yes_no_pass(ANSWER, words),
        later: at.url(&format!("/rounds/{}/answer?later={}", asked.round.id, later.join(","))),
        stop: "/seat".to_owned(),
        seen,
        back: None,
    }
}

fn layout(web: &Web, at: &AtTable, title: String) -> Layout {
    frame::citizen_with_help(web, &at.visitor, title, &at.partnership.place, &at.partnership)
}

fn audience(words: &Words, reader: Option<&str>) -> (String, Seen) {
    let companion = reader.map(|name| words.shell_and_companion(name));
    let only = [Some(words.shell_only_you()), companion].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let mut seen = frame::seen(words, Act::StatementsRespond, None);
    seen.heading = words.statements_who_sees();
    (only, seen)
}

/// The sentence in her language where a person has translated it, with the way to the original.
fn voice(at: &AtTable, asked: &Asked) -> Voice {
    let words = at.words();
    match &asked.translation {
        None => Voice::new(&asked.statement.text, asked.statement.language).by(&asked.statement.said_by),
        Some(translation) => {
            let mut voice = Voice::new(&translation.text, translation.language).by(&translation.said_by);
            let path = at.url(&format!(
                "/statements/{}/answer?lang={}",
                asked.statement.id,
                asked.statement.language.tag()
            ));
            voice.translated = Some(Translated {
                note: words.statements_translated_by_person(),
                original: Link::new(path, words.statements_original()),
            });
            voice
        }
    }
}
