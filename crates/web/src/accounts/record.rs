//! Everything that is kept about her: to see, correct, carry away, and erase.

use axum::extract::{Path, State};
use axum::http::header;
use basics::Id;
use deeds::accounts::{self, Farewell};
use deeds::own_record::{self, Everything};
use deeds::permissions::Act;
use deeds::{Refusal, companions, statements};
use model::accounts::Device;
use model::companions::Allowed;
use model::partnerships::Role;
use model::statements::Review;
use store::framing::task::OwnAssent;
use words::Words;

use super::seat::{answer_word, asked, looked, state_of};
use super::views::{DeviceRow, OwnNote, OwnProposal, OwnStatement, OwnWords, Record};
use crate::Web;
use crate::framing::wording as framing;
use crate::shell::answer::{Answer, go, go_with, mend, page};
use crate::shell::ask::Ask;
use crate::shell::failure::Failure;
use crate::shell::form::{Form, mark};
use crate::shell::guard::Visitor;
use crate::shell::message::Message;
use crate::shell::parts::{Field, FieldKind, FormId, Link, Pick, Seen, Voice};
use crate::shell::{cookies, errors, frame};
use crate::statements::done_once;

pub async fn record(State(web): State<Web>, visitor: Visitor) -> Answer {
    let known = visitor.person()?;
    let (person, session) = (known.person.id, known.session.id);
    let Everything { record, own, at_proposals, notes, acts } =
        web.house.look(move |desk| Box::pin(own_record::everything(desk, person))).await?;
    let words = words::of(visitor.language);
    let form = || FormId(mark(&web, &visitor));
    page(&Record {
        layout: frame::citizen(&web, &visitor, words.accounts_all_about_me()),
        lines: lines(words, &record),
        said: record
            .statements
            .iter()
            .map(|statement| OwnStatement {
                voice: Voice::new(&statement.text, statement.language).by(&statement.said_by),
                state: state_of(words, statement),
                change: Link::new(
                    format!("/seat/statements/{}", statement.id),
                    words.accounts_sentence_change(),
                ),
            })
            .collect(),
        answers: record
            .responses
            .iter()
            .map(|(response, text)| {
                format!("{} {}", words.shell_quote(text.as_str()), answer_word(words, response))
            })
            .collect(),
        notes: notes
            .into_iter()
            .map(|(picture, note)| OwnNote {
                picture,
                said_by: said_by(words, note.said_by),
                text: note.text,
            })
            .collect(),
        proposed: at_proposals.into_iter().map(|own| proposal(words, own)).collect(),
        suggested: own.suggested.into_iter().map(|own| in_version(words, own.version, own.text)).collect(),
        assents: own.assents.iter().map(|own| assent(words, own)).collect(),
        asked: own.reopenings.iter().map(|(reopening, reason)| asked(words, reopening, reason)).collect(),
        devices: record
            .sessions
            .iter()
            .map(|open| DeviceRow {
                line: device_line(words, open, open.id == session),
                id: open.id.to_string(),
                end: (open.id != session).then(form),
            })
            .collect(),
        end_all: form(),
        sign_out: form(),
        looked: looked(words, &record),
        acts: acts
            .iter()
            .filter_map(|own| {
                Some(words.accounts_record_act(words.date(own.at.date()), own_act(words, &own.act)?))
            })
            .collect(),
    })
}

/// Words of hers about a version of the task.
fn in_version(words: &Words, version: i64, text: String) -> OwnWords {
    OwnWords { about: words.framing_own_version(version), text }
}

/// How far she went along with a version, and why, where she said it.
fn assent(words: &Words, own: &OwnAssent) -> OwnWords {
    let step = framing::step(words, own.step);
    let text = match &own.reason {
        Some(reason) => format!("{step}: {}", words.shell_quote(reason.as_str())),
        None => step,
    };
    in_version(words, own.version, text)
}

/// A proposal of hers stands for itself; what she knows stands beside somebody's.
fn proposal(words: &Words, own: store::proposals::OwnWords) -> OwnProposal {
    let (sentence, text) = (Voice::new(&own.proposal, own.language), own.text);
    match own.side {
        None => OwnProposal {
            place: words.proposals_own(),
            about: None,
            voice: sentence.by(&own.said_by),
            more: (!text.is_empty()).then_some(text),
        },
        Some(side) => OwnProposal {
            place: crate::proposals::wording::side(words, side),
            about: Some(sentence),
            voice: Voice::new(&text, own.language).by(&own.said_by),
            more: None,
        },
    }
}

/// What she did herself, in words. What others did about her stands in the governance log.
fn own_act(words: &Words, act: &str) -> Option<String> {
    let name = match Act::ALL.iter().find(|known| known.key() == act)? {
        Act::StatementsRespond => words.accounts_act_answered(),
        Act::StatementsSay => words.accounts_act_said(),
        Act::InvitationsSend => words.accounts_act_invitation(),
        Act::InclusionDeclare => words.accounts_act_groups(),
        Act::InclusionAddGroup => words.accounts_act_group_added(),
        Act::CompanionsChoose => words.accounts_act_company(),
        Act::FramingWrite | Act::FramingAssent | Act::FramingOpen | Act::FramingAdopt => {
            words.framing_own_task()
        }
        Act::TraceReopen => words.trace_own_reopened(),
        Act::TraceWay => words.trace_own_way(),
        Act::ProposalsPropose => words.proposals_own_proposed(),
        Act::ProposalsAddKnowledge => words.proposals_own_added(),
        Act::SurveyRead => words.survey_own_note(),
        Act::AccountsKeepWaysIn => words.accounts_act_link(),
        Act::AccountsLeave => words.accounts_act_left(),
        Act::PartnershipsConfirm => words.accounts_act_confirmed(),
        _ => return None,
    };
    Some(name)
}

/// A note is signed by an actor, or by a role.
fn said_by(words: &Words, signed: String) -> String {
    let role = Role::from_key(&signed).map(|role| frame::role_name(words, role));
    words.survey_note_by(role.unwrap_or(signed))
}

fn lines(words: &Words, record: &accounts::Record) -> Vec<String> {
    let mut lines = Vec::new();
    if !record.person.name.is_empty() {
        lines.push(words.accounts_record_name(record.person.name.as_str()));
    }
    for (member, partnership) in &record.memberships {
        lines.push(
            words.accounts_record_table(partnership.name.as_str(), words.date_with_year(member.since.date())),
        );
    }
    lines.push(if record.groups.is_empty() {
        words.accounts_record_no_groups()
    } else {
        words.accounts_record_groups(words.list(&record.groups))
    });
    lines.extend(record.walked_with().map(|(_, name)| words.accounts_record_companion(name)));
    lines
}

fn device_line(words: &Words, session: &model::accounts::Session, is_this: bool) -> String {
    let kind = match session.device {
        Device::Own => words.accounts_device_own(),
        Device::Shared => words.accounts_device_shared(),
        Device::Kiosk => words.accounts_device_kiosk(),
        Device::Staff => words.accounts_device_staff(),
    };
    let here = if is_this { format!(" ({})", words.accounts_device_this()) } else { String::new() };
    format!("{kind}{here}. {}", words.accounts_device_last(words.date(session.seen_at.date())))
}

pub async fn end_devices(State(web): State<Web>, visitor: Visitor, form: Form) -> Answer {
    let person = visitor.person()?.person.id;
    if form.text("device") == "all" {
        let ended = web
            .house
            .deed(Some(form.once), move |desk| Box::pin(accounts::end_all_sessions(desk, person)))
            .await;
        done_once(ended)?;
        return Ok(go_with("/", cookies::sign_out(&web.public_url)));
    }
    let session: Id = form.text("device").parse().map_err(|_| Refusal::NotFound)?;
    let ended = web
        .house
        .deed(Some(form.once), move |desk| Box::pin(accounts::end_session(desk, person, session)))
        .await;
    done_once(ended)?;
    Ok(go("/seat/data"))
}

pub async fn ask_name(State(web): State<Web>, visitor: Visitor) -> Answer {
    let name = visitor.person()?.person.name.clone();
    page(&name_view(&web, &visitor, &name).await?)
}

pub async fn rename(State(web): State<Web>, visitor: Visitor, form: Form) -> Answer {
    let (person, name) = (visitor.person()?.person.id, form.text("name").to_owned());
    let typed = name.clone();
    let kept = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { accounts::rename(desk, person, &name).await })
        })
        .await;
    if let Err(Refusal::Field { field, why }) = &kept {
        let why = errors::text_trouble(words::of(visitor.language), why);
        return mend(&name_view(&web, &visitor, &typed).await?.mend(field, &why));
    }
    done_once(kept)?;
    Ok(go("/seat"))
}

/// Whoever speaks for an actor, or helps, is known by name to the whole table; a citizen is not.
async fn name_view(web: &Web, visitor: &Visitor, name: &str) -> Result<Ask, Failure> {
    let (words, person) = (words::of(visitor.language), visitor.person()?.person.id);
    let seats = web
        .house
        .look(move |desk| {
            Box::pin(async move { Ok(store::partnerships::memberships(desk.tx, person).await?) })
        })
        .await?;
    let seen = match seats.iter().all(|(member, _)| member.role == Role::Citizen) {
        true => frame::seen(words, Act::AccountsName, None),
        false => Seen::of_page(words.shell_who_sees(), vec![words.shell_seen_all_members()]),
    };
    let ask = Ask::new(
        frame::citizen(web, visitor, words.accounts_call_me()),
        words.accounts_call_me(),
        FormId(mark(web, visitor)),
    )
    .field(Field::new("name", words.accounts_name(), FieldKind::Line).value(name))
    .seen(seen)
    .button("keep", words.accounts_keep())
    .way(Link::new("/seat", words.shell_my_seat()));
    Ok(ask)
}

pub async fn ask_statement(State(web): State<Web>, visitor: Visitor, Path(id): Path<Id>) -> Answer {
    let person = visitor.person()?.person.id;
    let found = web
        .house
        .look(move |desk| Box::pin(async move { Ok(store::statements::find(desk.tx, id).await?) }))
        .await?;
    let statement = found.filter(|statement| statement.author == Some(person)).ok_or(Refusal::NotFound)?;
    page(&statement_view(&web, &visitor, &statement, &statement.text))
}

fn statement_view(web: &Web, visitor: &Visitor, statement: &model::statements::Statement, text: &str) -> Ask {
    let words = words::of(visitor.language);
    let layout = frame::citizen(web, visitor, words.accounts_sentence_mine());
    let mut ask = Ask::new(layout, words.accounts_sentence_mine(), FormId(mark(web, visitor)))
        .line(state_of(words, statement))
        .field(Field::new("text", words.accounts_sentence_text(), FieldKind::Lines).value(text))
        .seen(frame::seen(words, Act::StatementsSay, None))
        .button("reword", words.accounts_sentence_reword());
    if statement.review != Review::Withdrawn {
        ask = ask.button("withdraw", words.accounts_sentence_withdraw());
    }
    if statement.review == Review::Shown {
        ask = ask.way(Link::new(format!("/seat/statements/{}/join", statement.id), words.statements_join()));
    }
    ask.way(Link::new("/seat", words.shell_my_seat()))
}

pub async fn change_statement(
    State(web): State<Web>,
    visitor: Visitor,
    Path(id): Path<Id>,
    form: Form,
) -> Answer {
    let person = visitor.person()?.person.id;
    let done = if form.text("do") == "withdraw" {
        web.house.release(Some(form.once), move |desk| Box::pin(statements::withdraw(desk, person, id))).await
    } else {
        let text = form.text("text").to_owned();
        web.house
            .deed(Some(form.once), move |desk| {
                Box::pin(async move { statements::reword(desk, person, id, &text).await })
            })
            .await
    };
    if let Err(Refusal::Field { field, why }) = &done {
        let found = web
            .house
            .look(move |desk| Box::pin(async move { Ok(store::statements::find(desk.tx, id).await?) }))
            .await?;
        let statement = found.ok_or(Refusal::NotFound)?;
        let why = errors::text_trouble(words::of(visitor.language), why);
        return mend(&statement_view(&web, &visitor, &statement, form.text("text")).mend(field, &why));
    }
    done_once(done)?;
    Ok(go("/seat/data"))
}

pub async fn ask_company(State(web): State<Web>, visitor: Visitor, Path(id): Path<Id>) -> Answer {
    let person = visitor.person()?.person.id;
    let all = web
        .house
        .look(move |desk| Box::pin(async move { Ok(store::companions::of_person(desk.tx, person).await?) }))
        .await?;
    let named = all.iter().find(|named| named.companionship.id == id).ok_or(Refusal::NotFound)?;
    let words = words::of(visitor.language);
    let name = named.companion_name.as_str();
    let allowed = named.companionship.allowed;
    let pick = |value: &str, text: String, ticked| Pick {
        name: "may".to_owned(),
        value: value.to_owned(),
        text,
        ticked,
        single: false,
    };
    let layout = frame::citizen(&web, &visitor, words.accounts_company(name));
    page(
        &Ask::new(layout, words.accounts_company(name), FormId(mark(&web, &visitor)))
            .picks(
                words.accounts_company_change(name),
                vec![
                    pick("read", words.accounts_company_read(), allowed.read_aloud),
                    pick("write", words.accounts_company_write(), allowed.write_down),
                ],
            )
            .seen(frame::seen(words, Act::CompanionsChoose, Some(name)))
            .button("keep", words.accounts_keep())
            .button("end", words.accounts_company_stop())
            .way(Link::new("/seat", words.shell_my_seat())),
    )
}

pub async fn change_company(
    State(web): State<Web>,
    visitor: Visitor,
    Path(id): Path<Id>,
    form: Form,
) -> Answer {
    let person = visitor.person()?.person.id;
    let ticked = |value: &str| form.all("may").any(|ticked| ticked == value);
    let allowed = Allowed { read_aloud: ticked("read"), write_down: ticked("write") };
    let allowed = (form.text("do") != "end").then_some(allowed);
    done_once(
        web.house
            .deed(Some(form.once), move |desk| Box::pin(companions::change(desk, person, id, allowed)))
            .await,
    )?;
    Ok(go("/seat"))
}

pub async fn ask_leave(State(web): State<Web>, visitor: Visitor) -> Answer {
    let words = words::of(visitor.language);
    let layout = frame::citizen(&web, &visitor, words.accounts_leave());
    page(
        &Ask::new(layout, words.accounts_leave(), FormId(mark(&web, &visitor)))
            .line(words.accounts_leave_any_time())
            .line(words.accounts_leave_you_choose())
            .button("stay", words.accounts_leave_stay())
            .button("keep", words.accounts_leave_keep())
            .button("erase", words.accounts_leave_erase()),
    )
}

pub async fn leave(State(web): State<Web>, visitor: Visitor, form: Form) -> Answer {
    let person = visitor.person()?.person.id;
    let farewell = match form.text("do") {
        "keep" => Farewell::KeepWords,
        "erase" => Farewell::EraseWords,
        "stay" => return Ok(go("/seat")),
        _ => return Err(Refusal::Choice("do").into()),
    };
    done_once(
        web.house
            .release(Some(form.once), move |desk| Box::pin(accounts::leave(desk, person, farewell)))
            .await,
    )?;
    let words = words::of(visitor.language);
    let stranger = Visitor { signed_in: None, ..visitor.clone() };
    let view = Message::new(frame::citizen(&web, &stranger, words.accounts_left()), words.accounts_left())
        .line(words.accounts_left_means());
    let mut response = page(&view)?;
    response.headers_mut().append(header::SET_COOKIE, cookies::sign_out(&web.public_url));
    Ok(response)
}
