//! Answer back to everybody who answered in a round: what came of it, and carrying it to those who want that.

use axum::extract::{Path, State};
use basics::{Id, Language};
use deeds::Refusal;
use deeds::permissions::{Act, allows};
use deeds::trace::rounds::{self, NewRoundAnswer, Owed, ToHand};
use model::statements::Round;
use model::trace::rounds::RoundAnswer;
use serde::Deserialize;
use words::Words;

use super::views::{Given, HandView, OwedView, Slip};
use super::{answers, wording};
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Field, FieldKind, FormId, Link, OneAct, Voice};
use crate::shell::write::Write;

/// As many of the things that came of a round as one takes in at a glance.
const LINES: usize = 4;

#[derive(Deserialize)]
pub struct OfRound {
    round: Id,
}

#[derive(Deserialize)]
pub struct ToPerson {
    round: Id,
    person: Id,
}

/// The round as a voice of all who answered in it.
fn of_all(words: &Words, round: &Round) -> Voice {
    Voice::new(&round.title, Language::Da).by(words.trace_all_who_answered())
}

pub fn owed_view(web: &Web, at: &AtTable, owed: &Owed) -> OwedView {
    let words = at.words();
    let path = format!("/rounds/{}", owed.round.id);
    let mut ways = vec![Link::new(at.url(&format!("{path}/results")), words.trace_what_they_said())];
    if allows(Act::TraceAnswer, &at.member) {
        let text = if owed.answer.is_some() { words.trace_answer_anew() } else { words.trace_answer_it() };
        ways.push(Link::new(at.url(&format!("{path}/answer-back")), text));
    }
    let late = owed.is_late(web.house.now());
    OwedView {
        voice: of_all(words, &owed.round),
        due: match (owed.due, &owed.answer) {
            (Some(due), _) if late => words.trace_answer_late(words.date(due.date())),
            (Some(due), _) => words.trace_answer_owed(words.date(due.date())),
            (None, Some(answer)) => words.trace_given_on(words.date(answer.at.date())),
            (None, None) => String::new(),
        },
        answer: owed.answer.as_ref().map(|answer| given(words, answer)),
        ways,
    }
}

/// What was told, in its parts.
pub fn given(words: &Words, answer: &RoundAnswer) -> Given {
    Given {
        did: answer.did.clone(),
        did_not: answer.did_not.clone(),
        because: answer.because.clone(),
        from: words.trace_given_on(words.date(answer.at.date())),
    }
}

pub fn hand_view(web: &Web, at: &AtTable, one: &ToHand) -> HandView {
    let words = at.words();
    let path = at.url(&format!("/rounds/{}/answer-back", one.round.id));
    let (name, way, handed) = match &one.person {
        Some((person, name, way)) => {
            (Some(name.clone()), wording::carried(words, *way), format!("{path}/handed/{person}"))
        }
        None => (None, words.trace_lay_it_out(), format!("{path}/laid-out")),
    };
    HandView {
        voice: of_all(words, &one.round),
        way,
        name,
        slip: Link::new(format!("{path}/slip"), words.trace_print_slip()),
        handed: OneAct {
            action: handed,
            form: FormId(mark(web, &at.visitor)),
            text: words.trace_handed(),
            about: one.round.title.clone(),
        },
    }
}

async fn owed(web: &Web, at: &AtTable, round: Id) -> Result<Owed, Refusal> {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    web.house.look(move |desk| Box::pin(rounds::one(desk, partnership, reader, round))).await
}

pub async fn ask(State(web): State<Web>, at: AtTable, Path(OfRound { round }): Path<OfRound>) -> Answer {
    page(&asking(&web, &at, round).await?)
}

async fn asking(web: &Web, at: &AtTable, round: Id) -> Result<Write, Refusal> {
    let owed = owed(web, at, round).await?;
    let words = at.words();
    let title = words.trace_answer_round();
    let field = |name, label: String| Field::new(name, label, FieldKind::Lines);
    let mut ask = Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
        .voice(of_all(words, &owed.round))
        .line(words.trace_answer_round_lead());
    for named in owed.came.iter().take(LINES) {
        ask = ask.line(words.trace_came_of_round(named.text.as_str()));
    }
    // The words for all are read by all: the table reads them, and everybody who answered on her own seat.
    let mut seen = frame::seen(words, Act::TraceAnswer, None);
    seen.lines.push(words.trace_round_goes_by());
    Ok(Write::of(
        ask.field(field("did", words.accounts_we_did()))
            .field(field("did_not", words.accounts_we_did_not()))
            .field(field("because", words.accounts_because()).hint(words.trace_because_hint()))
            .seen(seen)
            .button("give", words.trace_give_answer())
            .way(Link::new(at.url("/answers"), words.trace_answers())),
    ))
}

pub async fn tell(
    State(web): State<Web>,
    at: AtTable,
    Path(OfRound { round }): Path<OfRound>,
    form: Form,
) -> Answer {
    let read = |name: &str| form.text(name).to_owned();
    let new = NewRoundAnswer { round, did: read("did"), did_not: read("did_not"), because: read("because") };
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { rounds::tell(desk, partnership, doer, &new).await })
        })
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url("/answers"))),
        Err(refusal) => asking(&web, &at, round).await?.refused(&form, answers::in_its_field(refusal)),
    }
}

pub async fn slip(State(web): State<Web>, at: AtTable, Path(OfRound { round }): Path<OfRound>) -> Answer {
    let owed = owed(&web, &at, round).await?;
    let answer = owed.answer.as_ref().ok_or(Refusal::NotFound)?;
    let words = at.words();
    let given = given(words, answer);
    let about = words.trace_you_answered();
    page(&Slip {
        layout: frame::citizen(&web, &at.visitor, words.trace_slip()),
        message: answers::message(words, &format!("{about}: {}", owed.round.title), &given),
        about,
        voice: Voice::new(&owed.round.title, Language::Da),
        given,
        phone: at.partnership.phone.clone(),
        helper: at.person.name.clone(),
    })
}

pub async fn handed(
    State(web): State<Web>,
    at: AtTable,
    Path(ToPerson { round, person }): Path<ToPerson>,
    form: Form,
) -> Answer {
    carried(&web, &at, round, Some(person), &form).await
}

pub async fn laid_out(
    State(web): State<Web>,
    at: AtTable,
    Path(OfRound { round }): Path<OfRound>,
    form: Form,
) -> Answer {
    carried(&web, &at, round, None, &form).await
}

async fn carried(web: &Web, at: &AtTable, round: Id, person: Option<Id>, form: &Form) -> Answer {
    let (partnership, helper) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| Box::pin(rounds::handed(desk, partnership, helper, round, person)))
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url("/answers"))),
        Err(refusal) => Err(refusal.into()),
    }
}
