//! The table's rounds, one round's sentences, a new round, and pause, close, open again.

use axum::extract::{Path, State};
use basics::{Id, Timestamp};
use deeds::permissions::{Act, allows};
use deeds::statements::rounds::{self, NewRound};
use deeds::{Refusal, inclusion};
use model::inclusion::AffectedGroup;
use model::statements::{InfluenceLevel, Question, Round, RoundState, Statement, Translation};
use words::Words;

use super::answering::{InRound, done_once};
use super::views::{Round as RoundView, RoundCard, Rounds, SaidHere};
use super::wording;
use crate::Web;
use crate::inclusion::table_of;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Empty, Field, FieldKind, FormId, Link, OneAct, Pick, Seen, Voice};
use crate::shell::write::Write;

type Names = Vec<(Id, String)>;

pub async fn list(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let (all, names, groups) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let all = rounds::all(desk, partnership, reader).await?;
                let names = rounds::names(desk, partnership, reader).await?;
                Ok((all, names, inclusion::groups(desk, partnership, reader).await?))
            })
        })
        .await?;
    let words = at.words();
    page(&Rounds {
        layout: frame::table(&web, &at, words.statements_rounds()),
        table: table_of(words, &groups),
        rounds: all.iter().map(|round| card(&web, &at, round, &names)).collect(),
        empty: Empty { heading: words.statements_no_rounds(), line: words.statements_no_rounds_means() },
        open: allows(Act::StatementsOpenRound, &at.member)
            .then(|| Link::new(at.url("/rounds/new"), words.statements_round_new())),
    })
}

fn card(web: &Web, at: &AtTable, round: &Round, names: &Names) -> RoundCard {
    let words = at.words();
    let act = |to: RoundState, text| OneAct {
        action: at.url(&format!("/rounds/{}/state/{}", round.id, to.key())),
        form: FormId(mark(web, &at.visitor)),
        text,
        about: round.title.clone(),
    };
    // Any state may follow any other; only the one it is in already is left out.
    let acts = [
        (RoundState::Open, words.statements_round_open_again()),
        (RoundState::Paused, words.statements_round_pause()),
        (RoundState::Closed, words.statements_round_close()),
    ];
    let may_turn = allows(Act::StatementsOpenRound, &at.member);
    RoundCard {
        title: round.title.clone(),
        state: wording::state(words, round.state),
        question: wording::question(words, round.question),
        influence: wording::influence(words, round.influence),
        answer_back: answer_back(words, round, names),
        ways: ways(at, round, true),
        acts: acts
            .into_iter()
            .filter(|(to, _)| may_turn && *to != round.state)
            .map(|(to, text)| act(to, text))
            .collect(),
    }
}

fn answer_back(words: &Words, round: &Round, names: &Names) -> String {
    words.partnerships_answers_by(
        name_of(names, Some(round.answerer)),
        words.date(round.answer_back_by.date()),
    )
}

pub(super) fn name_of(names: &Names, person: Option<Id>) -> &str {
    names.iter().find(|(id, _)| Some(*id) == person).map(|(_, name)| name.as_str()).unwrap_or_default()
}

/// Only ways this reader may go now.
fn ways(at: &AtTable, round: &Round, from_list: bool) -> Vec<Link> {
    let words = at.words();
    let is_open = round.state == RoundState::Open;
    let ways = [
        (is_open, Act::StatementsRespond, "/answer", words.statements_answer()),
        (is_open, Act::StatementsSay, "/say", words.partnerships_say()),
        (from_list, Act::StatementsSee, "", words.statements_read_sentences()),
        (true, Act::StatementsResults, "/results", words.statements_we_hear()),
        (true, Act::StatementsResults, "/map", words.statements_map()),
        (true, Act::StatementsReview, "/review", words.statements_review()),
        (is_open, Act::StatementsReview, "/hall", words.statements_hall()),
        (is_open, Act::OutreachPrint, "/sheet", words.outreach_sheet()),
        (is_open, Act::OutreachTypeIn, "/sheet/enter", words.outreach_type_in()),
    ];
    ways.into_iter()
        .filter(|(now, act, ..)| *now && allows(*act, &at.member))
        .map(|(_, _, path, text)| Link::new(at.url(&format!("/rounds/{}{path}", round.id)), text))
        .collect()
}

pub async fn round(State(web): State<Web>, at: AtTable, Path(InRound { round }): Path<InRound>) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let (found, translations, names) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let found = rounds::page(desk, partnership, reader, round).await?;
                let translations = rounds::translations(desk, partnership, reader, round).await?;
                Ok((found, translations, rounds::names(desk, partnership, reader).await?))
            })
        })
        .await?;
    let words = at.words();
    let round = &found.round;
    page(&RoundView {
        layout: frame::table(&web, &at, round.title.clone()),
        title: round.title.clone(),
        state: wording::state(words, round.state),
        question: wording::question(words, round.question),
        influence: wording::influence(words, round.influence),
        answer_back: answer_back(words, round, &names),
        ways: ways(&at, round, false),
        sentences: found
            .statements
            .iter()
            .map(|statement| said_here(&at, statement, &translations, &names))
            .collect(),
        empty: Empty {
            heading: words.statements_nothing_said(),
            line: words.statements_nothing_said_means(),
        },
        seen: Seen::of_page(words.statements_who_sees_page(), vec![words.statements_seen_at_the_table()]),
    })
}

fn said_here(
    at: &AtTable,
    statement: &Statement,
    translations: &[(Id, Translation)],
    names: &Names,
) -> SaidHere {
    let words = at.words();
    let of_this = translations.iter().filter(|(id, _)| *id == statement.id);
    let path = format!("/rounds/{}/translate/{}", statement.round, statement.id);
    SaidHere {
        label: statement.label.clone(),
        voice: Voice::new(&statement.text, statement.language).by(&statement.said_by),
        knowledge: wording::knowledge(words, statement.knowledge),
        translations: of_this
            .map(|(_, said)| {
                let by = match name_of(names, said.translator) {
                    "" => words.statements_translated_by_person(),
                    name => words.statements_translated_by(name),
                };
                Voice::new(&said.text, said.language).by(by)
            })
            .collect(),
        translate: allows(Act::StatementsTranslate, &at.member)
            .then(|| Link::new(at.url(&path), words.statements_translate())),
    }
}

pub async fn ask_new(State(web): State<Web>, at: AtTable) -> Answer {
    page(&new(&web, &at).await?)
}

async fn new(web: &Web, at: &AtTable) -> Result<Write, Refusal> {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let groups =
        web.house.look(move |desk| Box::pin(inclusion::choosable(desk, partnership, reader))).await?;
    let words = at.words();
    let title = words.statements_round_new();
    let ask = Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
        .line(words.statements_new_means())
        .field(
            Field::new("title", words.statements_new_title(), FieldKind::Line)
                .hint(words.statements_new_title_hint()),
        )
        .field(
            Field::new("answer_back_by", words.statements_new_answer_by(), FieldKind::Day)
                .hint(words.statements_new_answer_by_hint(at.person.name.as_str())),
        )
        .picks(words.statements_new_question(), questions(words))
        .picks(words.statements_new_influence(), promises(words))
        .picks(words.statements_new_groups(), groups.iter().map(group_pick).collect())
        .field(
            Field::new("broad", words.statements_new_broad(), FieldKind::Lines)
                .hint(words.statements_new_broad_hint()),
        )
        .picks(
            words.statements_small_groups(),
            vec![Pick {
                name: "small_groups_told".to_owned(),
                value: "yes".to_owned(),
                text: words.statements_new_small_groups_told(),
                ticked: false,
                single: false,
            }],
        )
        .seen(frame::seen(words, Act::StatementsOpenRound, None))
        .button("open", words.statements_new_open())
        .way(Link::new(at.url("/rounds"), words.statements_rounds()));
    Ok(Write::of(ask))
}

fn questions(words: &Words) -> Vec<Pick> {
    let pick = |&question: &Question| Pick {
        name: "question".to_owned(),
        value: question.key().to_owned(),
        text: wording::question(words, question),
        ticked: question == Question::Recognise,
        single: true,
    };
    Question::ALL.iter().map(pick).collect()
}

/// A promise is chosen, never pre-chosen.
fn promises(words: &Words) -> Vec<Pick> {
    let pick = |&level: &InfluenceLevel| Pick {
        name: "influence".to_owned(),
        value: level.key().to_owned(),
        text: wording::influence(words, level),
        ticked: false,
        single: true,
    };
    InfluenceLevel::ALL.iter().map(pick).collect()
}

fn group_pick(group: &AffectedGroup) -> Pick {
    Pick {
        name: "groups".to_owned(),
        value: group.id.to_string(),
        text: group.name.clone(),
        ticked: false,
        single: false,
    }
}

pub async fn open(State(web): State<Web>, at: AtTable, form: Form) -> Answer {
    let view = new(&web, &at).await?;
    let mut new = match read(&form) {
        Ok(new) => new,
        Err(refusal) => return view.refused(&form, refusal),
    };
    let broad: Vec<String> = form
        .text("broad")
        .lines()
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect();
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move {
                for name in &broad {
                    let added = inclusion::add_broad_group(desk, partnership, doer, name).await;
                    new.groups.push(added.map_err(in_field("broad"))?.id);
                }
                rounds::open(desk, partnership, doer, &new).await.map(drop)
            })
        })
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url("/rounds"))),
        Err(refusal) => view.refused(&form, refusal),
    }
}

/// The trouble with one of the lines stands above the field that holds them.
fn in_field(name: &'static str) -> impl Fn(Refusal) -> Refusal {
    move |refusal| match refusal {
        Refusal::Field { why, .. } => Refusal::Field { field: name, why },
        other => other,
    }
}

fn read(form: &Form) -> Result<NewRound, Refusal> {
    let day = form.text("answer_back_by").trim().parse().map_err(|_| Refusal::Choice("answer_back_by"))?;
    Ok(NewRound {
        title: form.text("title").to_owned(),
        question: Question::from_key(form.text("question")).ok_or(Refusal::Choice("question"))?,
        influence: InfluenceLevel::from_key(form.text("influence")).ok_or(Refusal::Choice("influence"))?,
        answer_back_by: Timestamp::evening_of(day),
        groups: form.all("groups").filter_map(|id| id.parse().ok()).collect(),
        small_groups_told: form.has("small_groups_told"),
    })
}

pub async fn set_state(
    State(web): State<Web>,
    at: AtTable,
    Path((_, round, state)): Path<(Id, Id, String)>,
    form: Form,
) -> Answer {
    let state = RoundState::from_key(&state).ok_or(Refusal::NotFound)?;
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| Box::pin(rounds::set_state(desk, partnership, doer, round, state)))
        .await;
    done_once(done)?;
    Ok(go(&at.url("/rounds")))
}
