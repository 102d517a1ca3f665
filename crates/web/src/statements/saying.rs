//! "What is at stake for you?", in one's own words.

use axum::extract::{Path, State};
use deeds::permissions::Act;
use deeds::statements::NewStatement;
use deeds::{Refusal, companions, statements};
use model::statements::KnowledgeKind;
use words::Words;

use super::answering::InRound;
use crate::Web;
use crate::shell::answer::{Answer, mend, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::guard::AtTable;
use crate::shell::message::Message;
use crate::shell::parts::{Field, FieldKind, FormId, Link, Pick};
use crate::shell::{errors, frame};

pub async fn form(State(web): State<Web>, at: AtTable, Path(InRound { .. }): Path<InRound>) -> Answer {
    page(&view(&web, &at, "", "", KnowledgeKind::Lived).await?)
}

pub async fn say(
    State(web): State<Web>,
    at: AtTable,
    Path(InRound { round }): Path<InRound>,
    form: Form,
) -> Answer {
    let (partnership, person, language) = (at.partnership.id, at.person.id, at.visitor.language);
    let knowledge = KnowledgeKind::from_key(form.text("knowledge")).ok_or(Refusal::Choice("knowledge"))?;
    let (text, said_by) = (form.text("text").to_owned(), form.text("said_by").to_owned());
    let new = NewStatement { text: text.clone(), said_by: said_by.clone(), language, knowledge };
    let said = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { statements::say(desk, partnership, person, round, &new).await.map(drop) })
        })
        .await;
    let words = at.words();
    match said {
        Ok(()) | Err(Refusal::Again) => {}
        Err(Refusal::Field { field, why }) => {
            return mend(
                &view(&web, &at, &text, &said_by, knowledge)
                    .await?
                    .mend(field, &errors::text_trouble(words, &why)),
            );
        }
        Err(refusal) => return Err(refusal.into()),
    }
    let layout = frame::citizen_with_help(
        &web,
        &at.visitor,
        words.statements_said(),
        &at.partnership.place,
        &at.partnership,
    );
    page(
        &Message::new(layout, words.statements_said())
            .line(words.statements_said_means())
            .link(Link::new("/seat", words.shell_my_seat()))
            .link(Link::new(at.url(&format!("/rounds/{round}/say")), words.statements_say_more())),
    )
}

async fn view(
    web: &Web,
    at: &AtTable,
    text: &str,
    said_by: &str,
    knowledge: KnowledgeKind,
) -> Result<Ask, Refusal> {
    let (partnership, person) = (at.partnership.id, at.person.id);
    let reader =
        web.house.look(move |desk| Box::pin(companions::reader_for(desk, partnership, person))).await?;
    let words = at.words();
    let layout = frame::citizen_with_help(
        web,
        &at.visitor,
        words.statements_say(),
        &at.partnership.place,
        &at.partnership,
    );
    let kinds = KnowledgeKind::ALL.iter().map(|&kind| Pick {
        name: "knowledge".to_owned(),
        value: kind.key().to_owned(),
        text: kind_name(words, kind),
        ticked: kind == knowledge,
        single: true,
    });
    Ok(Ask::new(layout, words.statements_say(), FormId(mark(web, &at.visitor)))
        .line(words.statements_say_hint())
        .field(Field::new("text", words.statements_say_text(), FieldKind::Lines).value(text))
        .field(
            Field::new("said_by", words.statements_say_by(), FieldKind::Line)
                .hint(words.statements_say_by_hint())
                .value(said_by),
        )
        .picks(words.statements_say_knowledge(), kinds.collect())
        .seen(frame::seen(words, Act::StatementsSay, reader.as_deref()))
        .button("say", words.statements_say_send())
        .way(Link::new("/seat", words.shell_my_seat())))
}

/// All kinds of knowledge have the same standing; the order is the table's own.
pub fn kind_name(words: &Words, kind: KnowledgeKind) -> String {
    match kind {
        KnowledgeKind::Lived => words.statements_knowledge_lived(),
        KnowledgeKind::Professional => words.statements_knowledge_professional(),
        KnowledgeKind::Research => words.statements_knowledge_research(),
        KnowledgeKind::Data => words.statements_knowledge_data(),
    }
}
