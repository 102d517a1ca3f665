//! Her own seat: what she said and what came of it, who goes with her, what is kept about her, and the way out.

use axum::extract::{Path, State};
use basics::Id;
use deeds::permissions::{Act, allows};
use deeds::statements::results::{self, Spoken};
use deeds::{Refusal, accounts, inclusion};
use model::partnerships::{Member, Partnership, Standing};
use model::statements::{Review, Round, RoundState, Statement};
use model::trace::answers::{Reply, due};
use model::trace::reopenings::{Reason, Reopening};
use model::trace::rounds::RoundAnswer;
use serde::Deserialize;
use words::Words;

use super::views::{AnswerBack, Answers, Company, Heard, OwnAnswer, Said, Seat, Wishes};
use crate::Web;
use crate::inclusion::wish_picks;
use crate::shell::answer::{Answer, go, page};
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::Visitor;
use crate::shell::parts::{FormId, Link, Seen, Translated, Voice};
use crate::trace;

pub async fn seat(State(web): State<Web>, visitor: Visitor) -> Answer {
    let person = visitor.person()?.person.id;
    let (record, own, rounds, wishes) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let record = accounts::record(desk, person).await?;
                let rounds = store::statements::rounds::of_person(desk.tx, person).await?;
                let wishes = match table_to_wish_at(&record) {
                    Some(table) => Some((table, inclusion::wishes::own(desk, table, person).await?)),
                    None => None,
                };
                let own = deeds::own_record::of(desk, person).await?;
                Ok((record, own, rounds, wishes))
            })
        })
        .await?;
    let words = words::of(visitor.language);
    let answer_of = |statement: &Statement| {
        if let Some(answer) = own.answers.iter().find(|answer| answer.statement == statement.id) {
            return given(&web, &visitor, answer);
        }
        let round = rounds.iter().find(|(round, _)| round.id == statement.round);
        AnswerBack::Promised(round.map_or_else(
            || state_of(words, statement),
            |(round, name)| {
                words.accounts_answer_promised(
                    name.as_str(),
                    words.date(due(statement.created_at, round.answer_back_by).date()),
                )
            },
        ))
    };
    let said = record
        .statements
        .iter()
        .filter(|statement| statement.review != Review::Withdrawn)
        .map(|statement| Said {
            voice: Voice::new(&statement.text, statement.language),
            came_of_it: answer_of(statement),
        })
        .collect();
    let answers_at = |table: Id| {
        let seat = record.memberships.iter().find(|(member, _)| member.partnership == table);
        seat.is_some_and(|(member, _)| allows(Act::StatementsRespond, member))
    };
    let open = rounds
        .iter()
        .map(|(round, _)| round)
        .find(|round| round.state == RoundState::Open && answers_at(round.partnership));
    let say = match open {
        Some(round) => Link::new(
            format!("/p/{}/rounds/{}/say", round.partnership, round.id),
            words.statements_say_more(),
        ),
        None => Link::new("/seat/data", words.accounts_all_about_me()),
    };
    let company = record.walked_with().next().map(|(walk, name)| Company {
        name: name.to_owned(),
        may: words.accounts_company_may(name),
        promised: words.accounts_record_companion(name),
        change: Link::new(format!("/seat/company/{}", walk.id), words.accounts_company_change(name)),
        stop: Link::new(format!("/seat/company/{}", walk.id), words.accounts_company_stop()),
    });
    let mut data = vec![
        Link::new("/seat/data", words.accounts_data_see()),
        Link::new("/seat/name", words.accounts_call_me()),
        Link::new("/seat/download", words.accounts_data_download()),
        Link::new("/seat/leave", words.accounts_data_erase()),
    ];
    if record.memberships.iter().any(|(member, _)| !member.role.is_private()) {
        data.push(Link::new("/seat/ways-in", words.accounts_ways_in()));
        data.push(Link::new("/seat/keys", words.accounts_keys()));
    }
    if let Some(round) = open {
        let path = format!("/p/{}/rounds/{}/answer", round.partnership, round.id);
        data.insert(0, Link::new(path, words.accounts_seat_answer_more()));
    }
    for (member, partnership) in &record.memberships {
        if allows(Act::TraceWay, member) {
            data.push(Link::new(format!("/p/{}/answer-way", partnership.id), words.trace_how_answer()));
        }
        data.push(Link::new(format!("/p/{}/consents", partnership.id), words.accounts_consents()));
        data.push(Link::new(
            format!("/p/{}", partnership.id),
            words.accounts_seat_to_table(partnership.name.as_str()),
        ));
    }
    page(&Seat {
        layout: frame::citizen(&web, &visitor, words.shell_my_seat()),
        name: Some(record.person.name.clone()).filter(|name| !name.is_empty()),
        said,
        answered: (!record.responses.is_empty()).then(|| {
            (
                words.accounts_answered(record.responses.len()),
                Link::new("/seat/answers", words.accounts_see_and_change()),
            )
        }),
        heard: own.rounds.iter().map(|(round, answer)| heard(words, round, answer.as_ref())).collect(),
        asked: own.reopenings.iter().map(|(reopening, reason)| asked(words, reopening, reason)).collect(),
        say,
        wishes: wishes.map(|(table, chosen)| Wishes {
            action: format!("/p/{table}/wishes"),
            form: FormId(mark(&web, &visitor)),
            picks: wish_picks(words, &chosen),
            seen: frame::seen(words, Act::InclusionWish, None),
        }),
        company,
        data,
        looked: looked(words, &record),
        leave: Link::new("/seat/leave", words.accounts_i_want_to_leave()),
    })
}

/// The table at which she may say what she feels like; the one she came to first.
fn table_to_wish_at(record: &accounts::Record) -> Option<Id> {
    let sits = |(member, _): &&(Member, Partnership)| {
        member.standing == Standing::Confirmed && allows(Act::InclusionWish, member)
    };
    record.memberships.iter().find(sits).map(|(_, table)| table.id)
}

/// The answer to one of her sentences, with two ways on that weigh the same, until she has taken one.
fn given(web: &Web, visitor: &Visitor, answer: &model::trace::answers::AnswerBack) -> AnswerBack {
    let words = words::of(visitor.language);
    AnswerBack::Given {
        did: answer.did.clone(),
        did_not: answer.did_not.clone(),
        because: answer.because.clone(),
        from: words.trace_given_on(words.date(answer.at.date())),
        action: format!("/seat/said/{}", answer.statement),
        form: FormId(mark(web, visitor)),
        replied: answer.reply.map(|reply| match reply {
            Reply::Fine => words.trace_you_said_fine(),
            Reply::Again => words.trace_you_said_again(),
        }),
    }
}

/// A round in which she answered: what came of it, or by when she hears. The same words stand on everybody's seat.
fn heard(words: &Words, round: &Round, answer: Option<&RoundAnswer>) -> Heard {
    let path = format!("/p/{}", round.partnership);
    Heard {
        title: round.title.clone(),
        given: answer.map(|answer| trace::rounds::given(words, answer)),
        promised: words.trace_answer_owed(words.date(round.answer_back_by.date())),
        ways: vec![
            Link::new(format!("{path}/rounds/{}/results", round.id), words.trace_see_together()),
            Link::new(format!("{path}/outcomes"), words.trace_see_what_came()),
        ],
    }
}

/// What she asked to take up again, and what came of it.
pub(super) fn asked(words: &Words, reopening: &Reopening, reason: &Reason) -> (Voice, String) {
    let line = match &reopening.answer {
        Some(answer) => answer.text.clone(),
        None => words.trace_answer_owed(words.date(reopening.due_at.date())),
    };
    (Voice::new(reason.text.clone().unwrap_or_default(), basics::Language::Da), line)
}

/// "That is fine", or "take it up again".
pub async fn reply(
    State(web): State<Web>,
    visitor: Visitor,
    Path(OfStatement { statement }): Path<OfStatement>,
    form: Form,
) -> Answer {
    let person = visitor.person()?.person.id;
    let reply = if form.text("answer") == "again" { Reply::Again } else { Reply::Fine };
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(deeds::trace::answers::reply(desk, person, statement, reply))
        })
        .await;
    match done {
        Ok(table) if reply == Reply::Again => Ok(go(&format!("/p/{table}/reopen/statement/{statement}"))),
        Ok(_) | Err(Refusal::Again) => Ok(go("/seat")),
        Err(refusal) => Err(refusal.into()),
    }
}

#[derive(Deserialize)]
pub struct OfStatement {
    statement: Id,
}

pub async fn answers(State(web): State<Web>, visitor: Visitor) -> Answer {
    let person = visitor.person()?.person.id;
    let language = visitor.language;
    let (responses, tables, spoken) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let responses = store::statements::responses::of_person(desk.tx, person).await?;
                let tables = store::statements::responses::tables_of_person(desk.tx, person).await?;
                let spoken = results::speaking_for(desk, person, language).await?;
                Ok((responses, tables, spoken))
            })
        })
        .await?;
    let words = words::of(visitor.language);
    let answers = responses
        .iter()
        .zip(tables)
        .map(|((response, text), (partnership, language))| {
            let path = format!("/p/{partnership}/statements/{}", response.statement);
            OwnAnswer {
                voice: Voice::new(text, language),
                answer: answer_word(words, response),
                change: format!("{path}/answer"),
                withdraw: format!("{path}/withdrawal"),
                form: FormId(mark(&web, &visitor)),
            }
        })
        .collect();
    page(&Answers {
        layout: frame::citizen(&web, &visitor, words.accounts_my_answers()),
        answers,
        spoken: spoken.iter().map(|own| spoken_voice(words, own)).collect(),
        seen: Seen::of_page(words.shell_who_sees(), vec![words.shell_seen_only_you()]),
    })
}

fn spoken_voice(words: &Words, own: &Spoken) -> Voice {
    match &own.translation {
        Some(said) => {
            let mut voice = Voice::new(&said.text, said.language).by(&said.said_by);
            let tag = own.statement.language.tag();
            voice.translated = Some(Translated {
                note: words.statements_translated_by_person(),
                original: Link::new(format!("/seat/answers?lang={tag}"), words.statements_original()),
            });
            voice
        }
        None => Voice::new(&own.statement.text, own.statement.language).by(&own.statement.said_by),
    }
}

pub(super) fn answer_word(words: &Words, response: &model::statements::Response) -> String {
    match response.answer {
        model::statements::Answer::Agree => words.statements_yes(),
        model::statements::Answer::Disagree => words.statements_no(),
        model::statements::Answer::Pass => words.statements_pass(),
    }
}

pub(super) fn state_of(words: &Words, statement: &Statement) -> String {
    match statement.review {
        Review::Waiting => words.accounts_sentence_waiting(),
        Review::Shown => words.accounts_sentence_shown(),
        Review::Refused => words.accounts_sentence_refused(statement.refusal.clone().unwrap_or_default()),
        Review::Withdrawn => words.accounts_sentence_withdrawn(),
        Review::Joined => words.accounts_sentence_joined(),
    }
}

pub(super) fn looked(words: &Words, record: &accounts::Record) -> Seen {
    let mut lines: Vec<_> = record
        .looks
        .iter()
        .map(|look| words.accounts_looked(look.by_name.as_str(), words.date(look.at.date())))
        .collect();
    lines.push(if lines.is_empty() { words.accounts_nobody() } else { words.accounts_nobody_else() });
    Seen::of_page(words.accounts_who_looked(), lines)
}
