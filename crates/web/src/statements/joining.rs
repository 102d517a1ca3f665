//! Two sentences that say the same: the teller of one lets it stand with the other.

use axum::extract::{Path, State};
use basics::Id;
use deeds::permissions::Act;
use deeds::{Refusal, statements};
use model::statements::Statement;

use super::answering::done_once;
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::failure::Failure;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::Visitor;
use crate::shell::parts::{FormId, Link, Pick, Voice};

pub async fn ask(State(web): State<Web>, visitor: Visitor, Path(statement): Path<Id>) -> Answer {
    page(&view(&web, &visitor, statement).await?)
}

async fn view(web: &Web, visitor: &Visitor, statement: Id) -> Result<Ask, Failure> {
    let person = visitor.person()?.person.id;
    let (own, others) = web
        .house
        .look(move |desk| Box::pin(async move { statements::could_join(desk, person, statement).await }))
        .await?;
    let words = words::of(visitor.language);
    let pick = |other: &Statement| Pick {
        name: "into".to_owned(),
        value: other.id.to_string(),
        text: words::of(other.language).shell_quote(other.text.as_str()),
        ticked: false,
        single: true,
    };
    let title = words.statements_join();
    Ok(Ask::new(frame::citizen(web, visitor, title.clone()), title, FormId(mark(web, visitor)))
        .line(words.statements_join_means())
        .voice(Voice::new(&own.text, own.language).by(&own.said_by))
        .picks(words.statements_join_which(), others.iter().map(pick).collect())
        .seen(frame::seen(words, Act::StatementsSay, None))
        .button("join", words.statements_join_yes())
        .way(Link::new("/seat/data", words.accounts_all_about_me())))
}

pub async fn join(State(web): State<Web>, visitor: Visitor, Path(statement): Path<Id>, form: Form) -> Answer {
    let person = visitor.person()?.person.id;
    let Ok(into) = form.text("into").parse::<Id>() else {
        return view(&web, &visitor, statement).await?.refused(&form, Refusal::Choice("into"));
    };
    let done: Result<(), Refusal> = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { statements::join(desk, person, statement, into).await })
        })
        .await;
    done_once(done)?;
    Ok(go("/seat/data"))
}
