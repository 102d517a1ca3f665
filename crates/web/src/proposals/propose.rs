//! Proposing in two steps: the words; then which voices it answers, who says it, and who will see it.

use axum::extract::{Path, State};
use basics::Id;
use deeds::permissions::Act;
use deeds::proposals::{self, NewProposal};
use deeds::{Refusal, companions};
use model::statements::Statement;
use serde::Deserialize;

use super::one::frame_for;
use crate::Web;
use crate::shell::answer::{Answer, go, mend, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Field, FieldKind, FormId, Link, Pick};
use crate::shell::write::Write;

#[derive(Deserialize)]
pub struct OfPerson {
    pub person: Id,
}

pub async fn ask(State(web): State<Web>, at: AtTable) -> Answer {
    page(&first(&web, &at))
}

fn first(web: &Web, at: &AtTable) -> Ask {
    let words = at.words();
    let layout = frame_for(web, at, words.proposals_propose());
    Ask::new(layout, words.proposals_propose(), FormId(mark(web, &at.visitor)))
        .line(words.proposals_propose_means())
        .field(
            Field::new("sentence", words.proposals_sentence(), FieldKind::Lines)
                .hint(words.proposals_sentence_hint()),
        )
        .button("next", words.proposals_next())
        .way(Link::new(at.url("/proposals"), words.proposals_title()))
}

/// The second step, with the first one's words still to be mended.
pub async fn check(State(web): State<Web>, at: AtTable, form: Form) -> Answer {
    if form.text("sentence").trim().is_empty() {
        return mend(&first(&web, &at).mend("sentence", &at.words().shell_mend_empty()));
    }
    page(&second(&web, &at, None).await?.filled(&form))
}

async fn second(web: &Web, at: &AtTable, author: Option<Id>) -> Result<Ask, Refusal> {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let statements =
        web.house.look(move |desk| Box::pin(proposals::linkable(desk, partnership, reader))).await?;
    let reader =
        web.house.look(move |desk| Box::pin(companions::reader_for(desk, partnership, reader))).await?;
    let words = at.words();
    let act = if author.is_some() { Act::ProposalsWriteDown } else { Act::ProposalsPropose };
    let layout = frame_for(web, at, words.proposals_check());
    let mut ask = Ask::new(layout, words.proposals_check(), FormId(mark(web, &at.visitor)))
        .field(Field::new("sentence", words.proposals_sentence(), FieldKind::Lines))
        .field(Field::new("more", words.proposals_more(), FieldKind::Lines).hint(words.proposals_more_hint()))
        .field(
            Field::new("said_by", words.proposals_said_by(), FieldKind::Line)
                .hint(words.proposals_said_by_hint()),
        );
    if !statements.is_empty() {
        ask = ask.picks(words.proposals_answers_which(), statements.iter().map(pick).collect());
    }
    let mut ask = ask
        .seen(frame::seen(words, act, reader.as_deref()))
        .button("send", words.proposals_send())
        .way(Link::new(at.url("/proposals"), words.proposals_title()));
    ask.action = match author {
        Some(person) => at.url(&format!("/proposals/for/{person}")),
        None => at.url("/proposals/send"),
    };
    Ok(ask)
}

fn pick(statement: &Statement) -> Pick {
    Pick {
        name: "statements".to_owned(),
        value: statement.id.to_string(),
        text: words::of(statement.language).shell_quote(statement.text.as_str()),
        ticked: false,
        single: false,
    }
}

fn read(at: &AtTable, form: &Form) -> NewProposal {
    NewProposal {
        sentence: form.text("sentence").to_owned(),
        more: form.text("more").to_owned(),
        said_by: form.text("said_by").to_owned(),
        language: at.visitor.language,
        statements: form.all("statements").filter_map(|id| id.parse().ok()).collect(),
    }
}

pub async fn send(State(web): State<Web>, at: AtTable, form: Form) -> Answer {
    let (partnership, author, new) = (at.partnership.id, at.person.id, read(&at, &form));
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(
                async move { proposals::propose(desk, partnership, author, &new).await.map(|kept| kept.id) },
            )
        })
        .await;
    sent(&web, &at, &form, None, done).await
}

async fn sent(web: &Web, at: &AtTable, form: &Form, author: Option<Id>, done: Result<Id, Refusal>) -> Answer {
    match done {
        Ok(proposal) => Ok(go(&at.url(&format!("/proposals/{proposal}")))),
        Err(Refusal::Again) => Ok(go(&at.url("/proposals"))),
        // A sentence it answers may have been taken back meanwhile: everything written comes back, to be sent again.
        Err(refusal @ (Refusal::Field { .. } | Refusal::Choice(_))) => {
            second(web, at, author).await?.refused(form, refusal)
        }
        Err(refusal) => Err(refusal.into()),
    }
}

pub async fn ask_for(
    State(web): State<Web>,
    at: AtTable,
    Path(OfPerson { person }): Path<OfPerson>,
) -> Answer {
    with_leave(&web, &at, person).await?;
    let ask = second(&web, &at, Some(person)).await?.line(at.words().proposals_read_back());
    page(&Write::of(Ask { layout: frame::table(&web, &at, at.words().proposals_propose()), ..ask }))
}

pub async fn send_for(
    State(web): State<Web>,
    at: AtTable,
    Path(OfPerson { person }): Path<OfPerson>,
    form: Form,
) -> Answer {
    let (partnership, helper, new) = (at.partnership.id, at.person.id, read(&at, &form));
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move {
                proposals::propose_for(desk, partnership, helper, person, &new).await.map(|kept| kept.id)
            })
        })
        .await;
    sent(&web, &at, &form, Some(person), done).await
}

/// Only who was given leave sees a form for somebody.
pub(super) async fn with_leave(web: &Web, at: &AtTable, person: Id) -> Result<String, Refusal> {
    let (partnership, helper) = (at.partnership.id, at.person.id);
    let all = web
        .house
        .look(move |desk| Box::pin(deeds::outreach::may_write_for(desk, partnership, helper)))
        .await?;
    let found = all.into_iter().find(|named| named.companionship.person == person);
    found.map(|named| named.person_name).ok_or(Refusal::NotAllowedByPerson)
}
