//! Answers back: who waits, giving one, and carrying it to whoever said it on the way she chose.

use axum::extract::{Path, State};
use basics::Id;
use deeds::Refusal;
use deeds::permissions::{Act, allows};
use deeds::trace::answers::{self, NewAnswer, Owed, ToHand};
use deeds::trace::rounds;
use model::statements::Statement;
use model::text::TextError;
use model::trace::answers::{AnswerError, AnswerWay};
use serde::Deserialize;

use super::points::given;
use super::views::{Answers, Given, HandView, OwedView, Slip};
use super::{rounds as of_round, wording};
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Empty, Field, FieldKind, FormId, Link, OneAct, Pick, Seen, Talk, Voice};
use crate::shell::write::Write;

#[derive(Deserialize)]
pub struct OfStatement {
    statement: Id,
}

pub async fn answers(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let may_hand = allows(Act::TraceHand, &at.member);
    let (owed, of_rounds, to_hand, to_hand_of_rounds) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let owed = answers::owed(desk, partnership, reader).await?;
                let of_rounds = rounds::owed(desk, partnership, reader).await?;
                let (to_hand, of_rounds_too) = match may_hand {
                    true => (
                        answers::to_hand(desk, partnership, reader).await?,
                        rounds::to_hand(desk, partnership, reader).await?,
                    ),
                    false => Default::default(),
                };
                Ok((owed, of_rounds, to_hand, of_rounds_too))
            })
        })
        .await?;
    let words = at.words();
    let (given, waiting): (Vec<_>, Vec<_>) = owed.iter().partition(|owed| owed.answer.is_some());
    let carry_rounds = to_hand_of_rounds.iter().map(|one| of_round::hand_view(&web, &at, one));
    page(&Answers {
        layout: frame::table(&web, &at, words.trace_answers()),
        lead: words.trace_answers_lead(),
        rounds: of_rounds.iter().map(|owed| of_round::owed_view(&web, &at, owed)).collect(),
        waiting: waiting.into_iter().map(|owed| owed_view(&web, &at, owed)).collect(),
        to_hand: to_hand.iter().map(|one| hand_view(&web, &at, one)).chain(carry_rounds).collect(),
        given: given.into_iter().map(|owed| owed_view(&web, &at, owed)).collect(),
        empty: Empty { heading: words.trace_nobody_waits(), line: words.trace_nobody_waits_means() },
        talk: Some(Talk { text: words.trace_answers_talk() }),
    })
}

fn said(statement: &Statement) -> Voice {
    Voice::new(&statement.text, statement.language).by(format!("{} · {}", statement.label, statement.said_by))
}

fn owed_view(web: &Web, at: &AtTable, owed: &Owed) -> OwedView {
    let words = at.words();
    let day = words.date(owed.due.date());
    let id = owed.statement.id;
    let mut ways = vec![Link::new(at.url(&format!("/trace/statement/{id}")), words.framing_where_it_went())];
    if allows(Act::TraceAnswer, &at.member) {
        let text = if owed.answer.is_some() { words.trace_answer_anew() } else { words.trace_answer_it() };
        ways.push(Link::new(at.url(&format!("/answers/{id}")), text));
    }
    OwedView {
        voice: said(&owed.statement),
        due: match (&owed.answer, owed.is_late(web.house.now())) {
            (Some(answer), _) => words.trace_given_on(words.date(answer.at.date())),
            (None, true) => words.trace_answer_late(day),
            (None, false) => words.trace_answer_owed(day),
        },
        answer: owed.answer.as_ref().map(|answer| given(words, answer, None)),
        ways,
    }
}

fn hand_view(web: &Web, at: &AtTable, one: &ToHand) -> HandView {
    let words = at.words();
    let path = format!("/answers/{}", one.owed.statement.id);
    HandView {
        voice: said(&one.owed.statement),
        way: wording::carried(words, one.owed.way),
        name: one.name.clone(),
        slip: Link::new(at.url(&format!("{path}/slip")), words.trace_print_slip()),
        handed: OneAct {
            action: at.url(&format!("{path}/handed")),
            form: FormId(mark(web, &at.visitor)),
            text: words.trace_handed(),
            about: one.owed.statement.label.clone(),
        },
    }
}

pub async fn ask(
    State(web): State<Web>,
    at: AtTable,
    Path(OfStatement { statement }): Path<OfStatement>,
) -> Answer {
    page(&asking(&web, &at, statement).await?)
}

async fn asking(web: &Web, at: &AtTable, statement: Id) -> Result<Write, Refusal> {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let owed =
        web.house.look(move |desk| Box::pin(answers::one(desk, partnership, reader, statement))).await?;
    let words = at.words();
    let title = words.trace_answer_it();
    let before = owed.answer.as_ref();
    let dot = |value: &str, text, ticked| Pick {
        name: "used".to_owned(),
        value: value.to_owned(),
        text,
        ticked,
        single: true,
    };
    let used = vec![
        dot("yes", words.trace_used(), before.is_some_and(|answer| answer.used)),
        dot("no", words.trace_not_used(), before.is_some_and(|answer| !answer.used)),
    ];
    let field = |name, label: String, value: Option<&String>| {
        Field::new(name, label, FieldKind::Lines).value(value.cloned().unwrap_or_default())
    };
    let mut seen = frame::seen(words, Act::TraceAnswer, None);
    seen.lines.push(words.trace_goes_by(wording::way(words, owed.way)));
    Ok(Write::of(
        Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
            .line(words.trace_answer_lead())
            .voice(said(&owed.statement))
            .picks(words.trace_was_it_used(), used)
            .field(field("did", words.accounts_we_did(), before.and_then(|a| a.did.as_ref())))
            .field(field("did_not", words.accounts_we_did_not(), before.and_then(|a| a.did_not.as_ref())))
            .field(
                field("because", words.accounts_because(), before.and_then(|a| a.because.as_ref()))
                    .hint(words.trace_because_hint()),
            )
            .seen(seen)
            .button("give", words.trace_give_answer())
            .way(Link::new(at.url("/answers"), words.trace_answers())),
    ))
}

pub async fn give(
    State(web): State<Web>,
    at: AtTable,
    Path(OfStatement { statement }): Path<OfStatement>,
    form: Form,
) -> Answer {
    let used = match form.text("used") {
        "yes" => true,
        "no" => false,
        _ => return asking(&web, &at, statement).await?.refused(&form, Refusal::Choice("used")),
    };
    let read = |name: &str| form.text(name).to_owned();
    let new =
        NewAnswer { statement, used, did: read("did"), did_not: read("did_not"), because: read("because") };
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { answers::give(desk, partnership, doer, &new).await })
        })
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url("/answers"))),
        Err(refusal) => asking(&web, &at, statement).await?.refused(&form, in_its_field(refusal)),
    }
}

/// An answer that does not say enough, as the trouble of the field that says too little.
pub(super) fn in_its_field(refusal: Refusal) -> Refusal {
    let Refusal::Answer(error) = refusal else { return refusal };
    let field = if error == AnswerError::NoReason { "because" } else { "did" };
    Refusal::Field { field, why: TextError::Empty }
}

pub async fn slip(
    State(web): State<Web>,
    at: AtTable,
    Path(OfStatement { statement }): Path<OfStatement>,
) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let owed =
        web.house.look(move |desk| Box::pin(answers::one(desk, partnership, reader, statement))).await?;
    let answer = owed.answer.as_ref().ok_or(Refusal::NotFound)?;
    // The slip speaks her language, not the helper's: the language she said it in.
    let words = words::of(owed.statement.language);
    let given = given(words, answer, None);
    let mut layout = frame::citizen(&web, &at.visitor, words.trace_slip());
    layout.words = words;
    page(&Slip {
        layout,
        voice: Voice::new(&owed.statement.text, owed.statement.language),
        message: message(words, &you_said(words, &owed.statement), &given),
        about: words.accounts_you_said(),
        given,
        phone: at.partnership.phone.clone(),
        helper: at.person.name.clone(),
    })
}

fn you_said(words: &words::Words, statement: &Statement) -> String {
    format!("{}: {}", words.accounts_you_said(), words.shell_quote(statement.text.as_str()))
}

/// The answer as one text to send from somebody's own phone; it begins with what it answers.
pub fn message(words: &words::Words, about: &str, given: &Given) -> String {
    let part = |label: String, text: &Option<String>| text.as_ref().map(|text| format!("{label}: {text}"));
    let parts = [
        Some(about.to_owned()),
        part(words.accounts_we_did(), &given.did),
        part(words.accounts_we_did_not(), &given.did_not),
        part(words.accounts_because(), &given.because),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

pub async fn handed(
    State(web): State<Web>,
    at: AtTable,
    Path(OfStatement { statement }): Path<OfStatement>,
    form: Form,
) -> Answer {
    let (partnership, helper) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| Box::pin(answers::handed(desk, partnership, helper, statement)))
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url("/answers"))),
        Err(refusal) => Err(refusal.into()),
    }
}

pub async fn ask_way(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, person) = (at.partnership.id, at.person.id);
    let chosen = web.house.look(move |desk| Box::pin(answers::way_of(desk, partnership, person))).await?;
    page(&way_form(&web, &at, chosen))
}

fn way_form(web: &Web, at: &AtTable, chosen: AnswerWay) -> Ask {
    let words = at.words();
    let title = words.trace_how_answer();
    let ways = AnswerWay::ALL.iter().map(|&way| Pick {
        name: "way".to_owned(),
        value: way.key().to_owned(),
        text: wording::way(words, way),
        ticked: way == chosen,
        single: true,
    });
    Ask::new(frame::citizen(web, &at.visitor, title.clone()), title, FormId(mark(web, &at.visitor)))
        .line(words.trace_how_answer_means())
        .picks(words.trace_choose_one(), ways.collect())
        .seen(Seen::of_page(words.shell_who_sees(), vec![words.trace_way_seen()]))
        .button("keep", words.accounts_keep())
        .way(Link::new("/seat", words.shell_my_seat()))
}

pub async fn choose_way(State(web): State<Web>, at: AtTable, form: Form) -> Answer {
    let way = AnswerWay::from_key(form.text("way")).unwrap_or_default();
    let (partnership, person) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| Box::pin(answers::choose_way(desk, partnership, person, way)))
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go("/seat")),
        Err(refusal) => Err(refusal.into()),
    }
}
