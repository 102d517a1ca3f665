//! Where each task stands, how it came there, and opening another state.

use axum::extract::{Path, Query, State as Of};
use basics::Id;
use deeds::Refusal;
use deeds::framing::states::{self, Story};
use deeds::permissions::{Act, allows};
use model::framing::states::{State, Stay};
use serde::Deserialize;

use super::views::{Place, StateStory, States, StayView};
use super::wording;
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Empty, Field, FieldKind, FormId, Link, OneAct, Pick, Talk};
use crate::shell::write::Write;

#[derive(Deserialize)]
pub struct OfStay {
    stay: Id,
}

#[derive(Deserialize)]
pub struct ForTask {
    task: Option<Id>,
}

pub async fn states(Of(web): Of<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let stories = web.house.look(move |desk| Box::pin(states::story(desk, partnership, reader))).await?;
    let words = at.words();
    page(&States {
        layout: frame::table(&web, &at, words.framing_states()),
        stories: stories.iter().map(|told| story(&web, &at, told)).collect(),
        empty: Empty { heading: words.framing_no_task(), line: words.framing_no_task_means() },
        talk: Some(Talk { text: words.framing_states_talk() }),
    })
}

fn story(web: &Web, at: &AtTable, told: &Story) -> StateStory {
    let words = at.words();
    let may = allows(Act::FramingState, &at.member);
    let is_open = |state: State| told.stays.iter().any(|(s, _)| s.state == state && s.until.is_none());
    let stays = told.stays.iter().map(|(stay, by)| StayView {
        days: days(words, stay),
        state: wording::state(words, stay.state),
        why: stay.why.clone(),
        by: stay.person.map(|_| wording::by(words, by)),
        leave: (may && stay.until.is_none()).then(|| OneAct {
            action: at.url(&format!("/states/{}/end", stay.id)),
            form: FormId(mark(web, &at.visitor)),
            text: words.framing_leave_state(),
            about: wording::state(words, stay.state),
        }),
    });
    StateStory {
        title: told.task.title.clone(),
        places: State::ALL
            .iter()
            .map(|&state| Place { name: wording::state(words, state), is_open: is_open(state) })
            .collect(),
        stays: stays.collect(),
        enter: may.then(|| {
            Link::new(at.url(&format!("/states/new?task={}", told.task.id)), words.framing_enter_state())
        }),
    }
}

fn days(words: &words::Words, stay: &Stay) -> String {
    let since = words.date(stay.since.date());
    match stay.until {
        Some(until) => words.framing_from_to(since, words.date(until.date())),
        None => words.framing_from(since),
    }
}

pub async fn ask(Of(web): Of<Web>, at: AtTable, Query(ForTask { task }): Query<ForTask>) -> Answer {
    page(&asking(&web, &at, task))
}

fn asking(web: &Web, at: &AtTable, task: Option<Id>) -> Write {
    let words = at.words();
    let title = words.framing_enter_state();
    let picks = State::ALL.iter().map(|&state| Pick {
        name: "state".to_owned(),
        value: state.key().to_owned(),
        text: wording::state(words, state),
        ticked: false,
        single: true,
    });
    let mut ask = Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
        .line(words.framing_states_lead())
        .picks(words.framing_which_state(), picks.collect())
        .field(Field::new("why", words.framing_why(), FieldKind::Lines).hint(words.framing_why_hint()))
        .seen(frame::seen(words, Act::FramingState, None))
        .button("keep", words.accounts_keep())
        .way(Link::new(at.url("/states"), words.framing_states()));
    if let Some(task) = task {
        ask.action = format!("{}?task={task}", ask.action);
    }
    Write::of(ask)
}

pub async fn enter(
    Of(web): Of<Web>,
    at: AtTable,
    Query(ForTask { task }): Query<ForTask>,
    form: Form,
) -> Answer {
    let Some(state) = State::from_key(form.text("state")) else {
        return asking(&web, &at, task).refused(&form, Refusal::Choice("state"));
    };
    let of = task.ok_or(Refusal::NotFound)?;
    let (partnership, doer, why) = (at.partnership.id, at.person.id, form.text("why").to_owned());
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { states::enter(desk, partnership, doer, of, state, &why).await })
        })
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url("/states"))),
        Err(refusal) => asking(&web, &at, task).refused(&form, refusal),
    }
}

pub async fn leave(Of(web): Of<Web>, at: AtTable, Path(OfStay { stay }): Path<OfStay>, form: Form) -> Answer {
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| Box::pin(states::leave(desk, partnership, doer, stay)))
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url("/states"))),
        Err(refusal) => Err(refusal.into()),
    }
}
