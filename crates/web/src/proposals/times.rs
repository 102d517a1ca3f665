//! When to meet: times with what they offer; the one that leaves out no group stands first after closing.

use axum::extract::{Path, State};
use basics::{Id, Timestamp};
use deeds::Refusal;
use deeds::permissions::{Act, allows};
use deeds::proposals::times::{self, TimePage};
use model::proposals::times::{Can, Offers, TimePoll};
use serde::Deserialize;
use words::Words;

use super::one::{frame_for, pick};
use super::views::{TimeRow, TimesView};
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Empty, Field, FieldKind, FormId, Link, Pick};
use crate::shell::write::Write;
use crate::statements::done_once;

/// As many times as one form asks about.
const PLACES: [(&str, &str, &str); 4] = [
    ("day1", "hour1", "offers1"),
    ("day2", "hour2", "offers2"),
    ("day3", "hour3", "offers3"),
    ("day4", "hour4", "offers4"),
];
const CAN: [&str; 12] =
    ["can0", "can1", "can2", "can3", "can4", "can5", "can6", "can7", "can8", "can9", "can10", "can11"];

#[derive(Deserialize)]
pub struct OfPoll {
    poll: Id,
}

pub async fn list(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let all = web.house.look(move |desk| Box::pin(times::all(desk, partnership, reader))).await?;
    let words = at.words();
    page(&TimesView {
        layout: frame::table(&web, &at, words.proposals_times()),
        heading: words.proposals_times(),
        lead: words.proposals_times_means(),
        lines: Vec::new(),
        rows: Vec::new(),
        shows_mine: false,
        polls: all.iter().map(|poll| link(&at, poll)).collect(),
        empty: all
            .is_empty()
            .then(|| Empty { heading: words.proposals_no_times(), line: words.proposals_no_times_means() }),
        ways: allows(Act::ProposalsAskTime, &at.member)
            .then(|| Link::new(at.url("/times/new"), words.proposals_ask_time()))
            .into_iter()
            .collect(),
    })
}

fn link(at: &AtTable, poll: &TimePoll) -> Link {
    Link::new(at.url(&format!("/times/{}", poll.id)), poll.title.clone())
}

pub async fn one(State(web): State<Web>, at: AtTable, Path(OfPoll { poll }): Path<OfPoll>) -> Answer {
    let found = read(&web, &at, poll).await?;
    let words = at.words();
    let until = words.date(found.poll.closes_at.date());
    let lead = match (found.is_open, found.every_group_can) {
        (true, _) => words.proposals_times_open(until),
        (false, Some(true)) => words.proposals_times_all_groups(),
        (false, Some(false)) => words.proposals_times_not_all(),
        (false, None) => words.proposals_times_few(),
    };
    page(&TimesView {
        layout: frame::table(&web, &at, found.poll.title.clone()),
        heading: found.poll.title.clone(),
        lead,
        lines: Vec::new(),
        rows: found.times.iter().map(|time| row(words, time)).collect(),
        shows_mine: found.times.iter().any(|time| time.mine.is_some()),
        polls: Vec::new(),
        empty: None,
        ways: [
            (found.is_open && allows(Act::ProposalsAnswerTime, &at.member))
                .then(|| Link::new(at.url(&format!("/times/{poll}/answer")), words.proposals_say_when())),
            Some(Link::new(at.url("/times"), words.proposals_times())),
        ]
        .into_iter()
        .flatten()
        .collect(),
    })
}

fn row(words: &Words, time: &times::Time) -> TimeRow {
    let offers = offers(words, time.slot.offers);
    TimeRow {
        when: when(words, time.slot.starts_at),
        offers: if offers.is_empty() { String::new() } else { words.list(&offers) },
        mine: time.mine.map(|can| can_name(words, can)),
    }
}

fn when(words: &Words, at: Timestamp) -> String {
    let there = at.in_denmark();
    words.proposals_when(words.weekday(there.date()), words.time(there.time()))
}

fn offers(words: &Words, offers: Offers) -> Vec<String> {
    let known = [
        (offers.child_care, words.proposals_child_care()),
        (offers.step_free, words.proposals_step_free()),
        (offers.interpreter, words.proposals_interpreter()),
    ];
    known.into_iter().filter_map(|(there, name)| there.then_some(name)).collect()
}

fn can_name(words: &Words, can: Can) -> String {
    match can {
        Can::Gladly => words.proposals_can_gladly(),
        Can::IfNeedBe => words.proposals_can_if_need_be(),
        Can::No => words.proposals_can_not(),
    }
}

async fn read(web: &Web, at: &AtTable, poll: Id) -> Result<TimePage, Refusal> {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    web.house.look(move |desk| Box::pin(times::page(desk, partnership, reader, poll))).await
}

fn asking(web: &Web, at: &AtTable) -> Write {
    let words = at.words();
    let title = words.proposals_ask_time();
    let mut ask = Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
        .line(words.proposals_ask_time_means())
        .field(Field::new("title", words.proposals_time_title(), FieldKind::Line))
        .field(Field::new("closes_at", words.proposals_closes(), FieldKind::Day));
    for (number, (day, hour, offers)) in (1..).zip(PLACES) {
        ask = ask
            .field(Field::new(day, words.proposals_time_day(number), FieldKind::Day))
            .field(Field::new(hour, words.proposals_time_hour(number), FieldKind::Hour))
            .picks(words.proposals_time_offers(number), boxes(words, offers, Offers::default()));
    }
    Write::of(
        ask.button("ask", words.proposals_ask_time()).way(Link::new(at.url("/times"), words.shell_back())),
    )
}

fn boxes(words: &Words, name: &str, ticked: Offers) -> Vec<Pick> {
    let known = [
        ("child-care", ticked.child_care, words.proposals_child_care()),
        ("step-free", ticked.step_free, words.proposals_step_free()),
        ("interpreter", ticked.interpreter, words.proposals_interpreter()),
    ];
    known
        .into_iter()
        .map(|(value, ticked, text)| Pick {
            name: name.to_owned(),
            value: value.to_owned(),
            text,
            ticked,
            single: false,
        })
        .collect()
}

fn ticked(form: &Form, name: &str) -> Offers {
    let has = |key| form.all(name).any(|value| value == key);
    Offers { child_care: has("child-care"), step_free: has("step-free"), interpreter: has("interpreter") }
}

pub async fn ask_new(State(web): State<Web>, at: AtTable) -> Answer {
    page(&asking(&web, &at))
}

pub async fn ask(State(web): State<Web>, at: AtTable, form: Form) -> Answer {
    let view = asking(&web, &at);
    let (slots, closes_at) = match (slots(&form), day(&form, "closes_at")) {
        (Ok(slots), Ok(day)) => (slots, Timestamp::evening_of(day)),
        (Err(refusal), _) | (_, Err(refusal)) => return view.refused(&form, refusal),
    };
    let (partnership, doer, title) = (at.partnership.id, at.person.id, form.text("title").to_owned());
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move {
                times::ask(desk, partnership, doer, &title, closes_at, &slots).await.map(|poll| poll.id)
            })
        })
        .await;
    match done {
        Ok(poll) => Ok(go(&at.url(&format!("/times/{poll}")))),
        Err(Refusal::Again) => Ok(go(&at.url("/times"))),
        Err(refusal) => view.refused(&form, refusal),
    }
}

fn day(form: &Form, name: &'static str) -> Result<jiff::civil::Date, Refusal> {
    form.text(name).trim().parse().map_err(|_| Refusal::Choice(name))
}

/// The times that were filled in; a day without an hour asks for it.
fn slots(form: &Form) -> Result<Vec<(Timestamp, Offers)>, Refusal> {
    let mut slots = Vec::new();
    for (day_name, hour, offers) in PLACES {
        if form.text(day_name).trim().is_empty() {
            continue;
        }
        let hour: jiff::civil::Time = form.text(hour).trim().parse().map_err(|_| Refusal::Choice(hour))?;
        let at = day(form, day_name)?.to_datetime(hour).in_tz("Europe/Copenhagen");
        let at = at.map_err(|_| Refusal::Choice(day_name))?.timestamp();
        slots.push((Timestamp(at.as_microsecond()), ticked(form, offers)));
    }
    if slots.is_empty() { Err(Refusal::Choice("day1")) } else { Ok(slots) }
}

fn answering(web: &Web, at: &AtTable, found: &TimePage) -> Ask {
    let words = at.words();
    let heading = words.proposals_say_when();
    let mut ask = Ask::new(frame_for(web, at, heading.clone()), heading, FormId(mark(web, &at.visitor)))
        .line(words.proposals_say_when_means());
    for time in &found.times {
        let Some(name) = usize::try_from(time.slot.position).ok().and_then(|at| CAN.get(at)) else {
            continue;
        };
        let choices = Can::ALL
            .iter()
            .rev()
            .map(|&can| pick(name, can.key(), can_name(words, can), time.mine == Some(can)));
        let offers = offers(words, time.slot.offers);
        let when = when(words, time.slot.starts_at);
        let legend =
            if offers.is_empty() { when } else { words.proposals_time_with(when, words.list(&offers)) };
        ask = ask.picks(legend, choices.collect());
    }
    ask.picks(words.proposals_need(), boxes(words, "needs", found.my_needs))
        .seen(frame::seen(words, Act::ProposalsAnswerTime, None))
        .button("answer", words.proposals_keep_it())
        .way(Link::new(at.url(&format!("/times/{}", found.poll.id)), words.shell_back()))
}

pub async fn ask_answer(State(web): State<Web>, at: AtTable, Path(OfPoll { poll }): Path<OfPoll>) -> Answer {
    let found = read(&web, &at, poll).await?;
    page(&answering(&web, &at, &found))
}

pub async fn answer(
    State(web): State<Web>,
    at: AtTable,
    Path(OfPoll { poll }): Path<OfPoll>,
    form: Form,
) -> Answer {
    let answers: Vec<(i64, Can)> = (0..)
        .zip(CAN)
        .filter_map(|(position, name)| Some((position, Can::from_key(form.text(name))?)))
        .collect();
    let needs = ticked(&form, "needs");
    let (partnership, person) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { times::answer(desk, partnership, person, poll, &answers, needs).await })
        })
        .await;
    done_once(done)?;
    Ok(go(&at.url(&format!("/times/{poll}"))))
}
