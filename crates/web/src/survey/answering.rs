//! A representative's pages, by her personal link: yes, tick, a page about each she ticked, thanks. No script, no sign-in.

use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use basics::Id;
use deeds::permissions::Act;
use deeds::survey::answering::{self, Mine};
use deeds::{Refusal, Secret};
use model::partnerships::Actor;
use model::survey::{Item, Rating, Reply};
use model::text::TextError;
use serde::Deserialize;
use words::Words;

use super::views::{About, Further, Thanks};
use super::wording;
use crate::Web;
use crate::shell::answer::{Answer, go, go_with, mend, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, MARK, mark};
use crate::shell::guard::Visitor;
use crate::shell::layout::{Help, Layout};
use crate::shell::message::Message;
use crate::shell::parts::{Choice, Field, FieldKind, FormId, Link, Pick};
use crate::shell::{cookies, errors, frame};
use crate::statements::done_once;

pub async fn hello(
    State(web): State<Web>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(link): Path<String>,
) -> Answer {
    let secret = Secret::read(&link);
    let words = words::of(visitor.language);
    let found =
        web.house.look(move |desk| Box::pin(async move { answering::hello(desk, &secret).await })).await?;
    if found.respondent.is_begun {
        // On the device that began, the same link leads back.
        if let Some(own) = cookies::own_survey(&headers, &web.public_url) {
            let (known, wanted) = (own.clone(), (found.wave.id, found.actor.id));
            let mine = web
                .house
                .look(move |desk| Box::pin(async move { answering::mine(desk, &known).await }))
                .await;
            if mine.is_ok_and(|mine| (mine.wave.id, mine.actor.id) == wanted) {
                return Ok(go(&mine_url(own.as_str(), "")));
            }
        }
        let heading = words.survey_link_opened();
        let mut layout = frame::citizen(&web, &visitor, heading.clone());
        layout.help = help(&found.partnership);
        let lost = match &layout.help {
            Some(help) => words.survey_way_lost_call(help.name.as_str(), help.phone.as_str()),
            None => words.survey_way_lost(),
        };
        return page(&Message::new(layout, heading).line(words.survey_link_opened_means()).line(lost));
    }
    if !found.wave.is_open() {
        return Err(Refusal::WaveClosed.into());
    }
    page(&yes(&web, &visitor, &found))
}

fn yes(web: &Web, visitor: &Visitor, found: &answering::Hello) -> Ask {
    let words = words::of(visitor.language);
    let heading = words.survey_hello(found.respondent.representative.as_str());
    let mut layout = frame::citizen(web, visitor, heading.clone());
    layout.help = help(&found.partnership);
    let actor = found.actor.name.as_str();
    let pick = Pick {
        name: "person".to_owned(),
        value: "yes".to_owned(),
        text: words.survey_yes_person(),
        ticked: false,
        single: false,
    };
    Ask::new(layout, heading, FormId(mark(web, visitor)))
        .line(words.survey_hello_asks(found.partnership.name.as_str(), actor))
        .line(words.survey_hello_for(found.wave.purpose.as_str()))
        .line(words.survey_hello_learner(found.wave.learner.as_str()))
        .line(words.survey_hello_time())
        .line(words.survey_hello_stop())
        .line(words.survey_hello_names(actor))
        .line(words.survey_hello_never())
        .line(words.survey_hello_until(words.date(found.wave.closes_on.date())))
        .picks(words.survey_yes_me(), vec![pick])
        .field(
            Field::new("organisation_yes_by", words.survey_yes_who(), FieldKind::Line)
                .hint(words.survey_yes_who_hint()),
        )
        .seen(frame::seen(words, Act::SurveyAnswer, None))
        .button("begin", words.survey_begin())
        .button("no", words.survey_rather_not())
}

fn help(partnership: &model::partnerships::Partnership) -> Option<Help> {
    partnership.phone.clone().map(|phone| Help { name: partnership.name.clone(), phone })
}

fn mine_url(own: &str, rest: &str) -> String {
    format!("/survey/mine/{own}{rest}")
}

/// Yes from person and organisation, or no; nobody is asked why.
pub async fn begin(State(web): State<Web>, visitor: Visitor, Path(link): Path<String>, form: Form) -> Answer {
    let secret = Secret::read(&link);
    let words = words::of(visitor.language);
    if form.text("do") == "no" {
        let done = web
            .house
            .deed(Some(form.once), move |desk| {
                Box::pin(async move { answering::decline(desk, &secret).await })
            })
            .await;
        done_once(done)?;
        let heading = words.survey_declined();
        let layout = frame::citizen(&web, &visitor, heading.clone());
        return page(
            &Message::new(layout, heading)
                .line(words.survey_declined_means())
                .line(words.survey_declined_link()),
        );
    }
    let looked = secret.clone();
    let found =
        web.house.look(move |desk| Box::pin(async move { answering::hello(desk, &looked).await })).await?;
    let by = form.text("organisation_yes_by").to_owned();
    if !form.has("person") {
        let ask = yes(&web, &visitor, &found).filled(&form);
        let ask = match by.trim().is_empty() {
            true => ask.mend("organisation_yes_by", &errors::text_trouble(words, &TextError::Empty)),
            false => ask,
        };
        return mend(&ask.mend_choice("person", &words.survey_mend_yes()));
    }
    // The same form sent again, after a lost answer, leads to the same address.
    let own = Secret::of_mark(form.text(MARK));
    let given = own.clone();
    let begun = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { answering::begin(desk, &secret, &by, &given).await })
        })
        .await;
    match begun {
        Ok(()) | Err(Refusal::Again) => {
            Ok(go_with(&mine_url(own.as_str(), ""), cookies::survey(&own, &web.public_url)))
        }
        Err(refusal) => yes(&web, &visitor, &found).refused(&form, refusal),
    }
}

async fn mine(web: &Web, own: &str) -> Result<Mine, Refusal> {
    let own = Secret::read(own);
    web.house.look(move |desk| Box::pin(async move { answering::mine(desk, &own).await })).await
}

fn layout(web: &Web, visitor: &Visitor, mine: &Mine, title: String) -> Layout {
    let mut layout = frame::citizen(web, visitor, title);
    layout.help = help(&mine.partnership);
    layout
}

/// Where she comes back, written out: a phone without scripts has no other way to keep it.
fn way_back(web: &Web, words: &Words, own: &str) -> String {
    words.survey_way_back(format!("{}{}", web.public_url, mine_url(own, "")))
}

/// Whether anything is asked about those she ticks.
fn asks_more(mine: &Mine) -> bool {
    mine.kinds.len() > 1 || mine.asks_ratings
}

/// Tick whom you work with; then only those get questions.
pub async fn partners(State(web): State<Web>, visitor: Visitor, Path(own): Path<String>) -> Answer {
    let mine = mine(&web, &own).await?;
    if !mine.wave.is_open() {
        return Ok(go(&mine_url(&own, "/thanks")));
    }
    let words = words::of(visitor.language);
    let heading = words.survey_tick();
    let wording = mine.kinds.first().map(|kind| kind.wording.as_str()).unwrap_or_default();
    let picks = mine.others.iter().map(|other| Pick {
        name: "partner".to_owned(),
        value: other.id.to_string(),
        text: other.name.clone(),
        ticked: mine.named.contains_key(&other.id),
        single: false,
    });
    let keep = if asks_more(&mine) { words.survey_next_about() } else { words.survey_keep() };
    let ask = Ask::new(layout(&web, &visitor, &mine, heading.clone()), heading, FormId(mark(&web, &visitor)))
        .line(way_back(&web, words, &own))
        .line(words.survey_tick_kind(wording))
        .line(words.survey_tick_nobody())
        .picks(words.survey_tick_all(), picks.collect())
        .seen(frame::seen(words, Act::SurveyAnswer, None))
        .button("keep", keep);
    let ask = if has_told(&mine) { ask.line(words.survey_tick_away()) } else { ask };
    let ask = match left_at(&mine) {
        None => ask,
        Some(next) => {
            ask.way(Link::new(about_url(&own, next.id), words.survey_go_on_with(next.name.as_str())))
        }
    };
    page(&ask)
}

/// The first she has not told about, when she has told about some of those she ticked.
fn left_at(mine: &Mine) -> Option<&Actor> {
    ticked(mine).find(|actor| !is_told(mine, actor)).filter(|_| has_told(mine))
}

fn has_told(mine: &Mine) -> bool {
    ticked(mine).any(|actor| is_told(mine, actor))
}

fn is_told(mine: &Mine, actor: &Actor) -> bool {
    mine.ratings.contains_key(&actor.id) || mine.named.get(&actor.id).is_some_and(|places| places.len() > 1)
}

fn about_url(own: &str, other: Id) -> String {
    mine_url(own, &format!("/about/{other}"))
}

pub async fn keep_partners(
    State(web): State<Web>,
    visitor: Visitor,
    Path(own): Path<String>,
    form: Form,
) -> Answer {
    let ticked: Vec<Id> = form.all("partner").filter_map(|id| id.parse().ok()).collect();
    if ticked.is_empty() && form.text("do") != NOBODY {
        return page(&is_it_nobody(&web, &visitor, &mine(&web, &own).await?));
    }
    let secret = Secret::read(&own);
    let kept = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { answering::keep_partners(desk, &secret, &ticked).await })
        })
        .await;
    done_once(kept)?;
    let mine = mine(&web, &own).await?;
    let next = match (has_told(&mine), left_at(&mine)) {
        (false, _) => after(&mine, None),
        (true, None) => "/thanks".to_owned(),
        (true, Some(left)) => format!("/about/{}", left.id),
    };
    Ok(go(&mine_url(&own, &next)))
}

/// Nobody is an answer too, and never given by one careless press.
const NOBODY: &str = "nobody";

fn is_it_nobody(web: &Web, visitor: &Visitor, mine: &Mine) -> Ask {
    let words = words::of(visitor.language);
    let heading = words.survey_no_ticks();
    Ask::new(layout(web, visitor, mine, heading.clone()), heading, FormId(mark(web, visitor)))
        .line(words.survey_no_ticks_means())
        .seen(frame::seen(words, Act::SurveyAnswer, None))
        .button(NOBODY, words.survey_with_nobody())
        .way(Link::new(visitor.path.clone(), words.survey_back_to_ticks()))
}

/// Where one goes on: to the next of those she ticked, then to thanks.
fn after(mine: &Mine, this: Option<Id>) -> String {
    let ticked: Vec<&Actor> = ticked(mine).collect();
    let at = this.and_then(|this| ticked.iter().position(|actor| actor.id == this));
    match ticked.get(at.map_or(0, |at| at + 1)) {
        Some(next) if asks_more(mine) => format!("/about/{}", next.id),
        _ => "/thanks".to_owned(),
    }
}

fn ticked(mine: &Mine) -> impl Iterator<Item = &Actor> {
    mine.others.iter().filter(|other| mine.named.contains_key(&other.id))
}

/// A page is corrected, from the last one.
#[derive(Deserialize)]
pub struct Correcting {
    correct: Option<u8>,
}

/// Further kinds of tie and, where the wave asks, six items about one of those she ticked.
pub async fn about(
    State(web): State<Web>,
    visitor: Visitor,
    Path((own, other)): Path<(String, Id)>,
    Query(Correcting { correct }): Query<Correcting>,
) -> Answer {
    let mine = mine(&web, &own).await?;
    if !mine.wave.is_open() {
        return Ok(go(&mine_url(&own, "/thanks")));
    }
    let words = words::of(visitor.language);
    let ticked: Vec<&Actor> = ticked(&mine).collect();
    let at = ticked.iter().position(|actor| actor.id == other).ok_or(Refusal::NotFound)?;
    let actor = ticked.get(at).ok_or(Refusal::NotFound)?;
    let places = mine.named.get(&other).cloned().unwrap_or_default();
    let rating = mine.ratings.get(&other).copied().unwrap_or_default();
    let lost = mine.wave.asks_ratings && mine.wave.closed_at.is_none() && !mine.asks_ratings;
    page(&About {
        layout: layout(&web, &visitor, &mine, actor.name.clone()),
        progress: match (correct, at) {
            (Some(_), _) | (None, 0) => words.survey_about_progress(at + 1, ticked.len()),
            (None, _) => words.survey_about_progress_kept(at + 1, ticked.len()),
        },
        name: actor.name.clone(),
        action: about_url(&own, other),
        form: FormId(mark(&web, &visitor)),
        further: mine
            .kinds
            .iter()
            .skip(1)
            .map(|kind| Pick {
                name: "kind".to_owned(),
                value: kind.place.to_string(),
                text: kind.wording.clone(),
                ticked: places.contains(&kind.place),
                single: false,
            })
            .collect(),
        items: if mine.asks_ratings { items(words, rating) } else { Vec::new() },
        further_seen: frame::seen(words, Act::SurveyAnswer, None),
        seen: frame::seen(words, Act::SurveyRate, None),
        holds: if mine.asks_ratings {
            vec![words.survey_rate_holds(), words.survey_rate_does_not_hold()]
        } else if lost {
            vec![words.survey_rate_lost()]
        } else {
            Vec::new()
        },
        buttons: buttons(words, correct.is_some() || at + 1 == ticked.len()),
        way_back: way_back(&web, words, &own),
    })
}

/// Whatever she presses, this page is kept.
fn buttons(words: &Words, is_last: bool) -> Vec<Choice> {
    let choice = |value, text| Choice { value, text };
    let on = choice("keep", words.survey_next_about());
    let to_ticks = choice(TO_TICKS, words.survey_keep_and_ticks());
    match is_last {
        true => vec![choice(FINISH, words.survey_finish()), to_ticks],
        false => vec![on, choice(STOP, words.survey_finish_now()), to_ticks],
    }
}

const FINISH: &str = "finish";
const STOP: &str = "stop";
const TO_TICKS: &str = "ticks";

/// Six items on one scale. Nothing is chosen until she chooses.
fn items(words: &Words, rating: Rating) -> Vec<Further> {
    let scale = wording::scale(words);
    Item::ALL
        .iter()
        .map(|&item| Further {
            legend: wording::item(words, item),
            picks: scale
                .iter()
                .map(|(value, text)| Pick {
                    name: item.key().to_owned(),
                    value: value.to_string(),
                    text: text.clone(),
                    ticked: *value > 0 && rating.said(item) == *value,
                    single: true,
                })
                .collect(),
        })
        .collect()
}

pub async fn keep_about(
    State(web): State<Web>,
    _: Visitor,
    Path((own, other)): Path<(String, Id)>,
    form: Form,
) -> Answer {
    let places: Vec<u32> = form.all("kind").filter_map(|place| place.parse().ok()).collect();
    let mut said = [0; 6];
    for (slot, item) in said.iter_mut().zip(Item::ALL) {
        *slot = form.text(item.key()).parse().unwrap_or_default();
    }
    let secret = Secret::read(&own);
    let kept = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(
                async move { answering::keep_about(desk, &secret, other, &places, Rating::of(said)).await },
            )
        })
        .await;
    done_once(kept)?;
    let mine = mine(&web, &own).await?;
    let next = match form.text("do") {
        FINISH => "/thanks".to_owned(),
        STOP => "/thanks?stopped=1".to_owned(),
        TO_TICKS => String::new(),
        _ => after(&mine, Some(other)),
    };
    Ok(go(&mine_url(&own, &next)))
}

/// She goes on another time.
#[derive(Deserialize)]
pub struct Stopped {
    stopped: Option<u8>,
}

pub async fn thanks(
    State(web): State<Web>,
    visitor: Visitor,
    Path(own): Path<String>,
    Query(Stopped { stopped }): Query<Stopped>,
) -> Answer {
    let mine = mine(&web, &own).await?;
    let words = words::of(visitor.language);
    let open = mine.wave.is_open();
    let declined = mine.respondent.reply == Reply::Declined;
    let left = left_at(&mine).filter(|_| stopped.is_some() && open);
    let heading = match (declined, open) {
        (true, _) => words.survey_declined(),
        (false, true) if left.is_some() => words.survey_thanks_so_far(),
        (false, true) => words.survey_thanks(),
        (false, false) => words.survey_rests(),
    };
    let level = |level| wording::level(words, level);
    let received = (mine.wave.closed_at.is_some() && mine.wave.asks_ratings && !declined).then(|| {
        let value = mine.received.value.map(|value| words.survey_received_value(level(value)));
        let trust = mine.received.trust.map(|trust| words.survey_received_trust(level(trust)));
        let said: Vec<String> = value.into_iter().chain(trust).collect();
        if said.is_empty() { vec![words.survey_received_few()] } else { said }
    });
    page(&Thanks {
        layout: layout(&web, &visitor, &mine, heading.clone()),
        heading,
        until: (open && !declined)
            .then(|| words.survey_thanks_correct(words.date(mine.wave.closes_on.date()))),
        partners: if declined { Vec::new() } else { ticked(&mine).map(|actor| actor.name.clone()).collect() },
        declined,
        ways: if open && !declined {
            let about = ticked(&mine).filter(|_| asks_more(&mine)).map(|actor| {
                let url = format!("{}?correct=1", about_url(&own, actor.id));
                Link::new(url, words.survey_correct_about(actor.name.as_str()))
            });
            let go_on = left
                .map(|next| Link::new(about_url(&own, next.id), words.survey_go_on_with(next.name.as_str())));
            let correct = Link::new(mine_url(&own, ""), words.survey_correct());
            go_on.into_iter().chain([correct]).chain(about).collect()
        } else if open {
            vec![Link::new(mine_url(&own, ""), words.survey_answer_after_all())]
        } else {
            Vec::new()
        },
        received,
        withdraw: (!declined).then(|| Link::new(mine_url(&own, "/withdrawal"), words.survey_withdraw())),
        way_back: open.then(|| way_back(&web, words, &own)),
    })
}

/// Asks once more, since everything goes.
pub async fn ask_withdrawal(State(web): State<Web>, visitor: Visitor, Path(own): Path<String>) -> Answer {
    let mine = mine(&web, &own).await?;
    let words = words::of(visitor.language);
    let heading = words.survey_withdraw();
    page(
        &Ask::new(layout(&web, &visitor, &mine, heading.clone()), heading, FormId(mark(&web, &visitor)))
            .line(words.survey_withdraw_means(mine.actor.name.as_str()))
            .line(words.survey_withdraw_again())
            .button("withdraw", words.survey_withdraw_yes())
            .way(Link::new(mine_url(&own, "/thanks"), words.survey_withdraw_no())),
    )
}

pub async fn withdraw(State(web): State<Web>, _: Visitor, Path(own): Path<String>, form: Form) -> Answer {
    let secret = Secret::read(&own);
    let done = web
        .house
        .release(Some(form.once), move |desk| {
            Box::pin(async move { answering::withdraw(desk, &secret).await })
        })
        .await;
    done_once(done)?;
    Ok(go(&mine_url(&own, "/thanks")))
}
