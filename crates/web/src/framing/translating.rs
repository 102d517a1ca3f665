//! A sentence of the task in another language, by a person.

use axum::extract::{Path, State};
use basics::{Id, Language};
use deeds::Refusal;
use deeds::framing::translating;
use deeds::permissions::Act;
use serde::Deserialize;

use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Field, FieldKind, FormId, Link, Pick, Voice};
use crate::shell::write::Write;

#[derive(Deserialize)]
pub struct OfWording {
    wording: Id,
}

pub async fn ask(
    State(web): State<Web>,
    at: AtTable,
    Path(OfWording { wording }): Path<OfWording>,
) -> Answer {
    page(&asking(&web, &at, wording).await?)
}

async fn asking(web: &Web, at: &AtTable, wording: Id) -> Result<Write, Refusal> {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let original = web
        .house
        .look(move |desk| Box::pin(translating::wording(desk, partnership, reader, wording)))
        .await?;
    let words = at.words();
    let title = words.statements_translate();
    Ok(Write::of(
        Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
            .line(words.statements_translate_means())
            .voice(Voice::new(&original.text, original.language))
            .field(Field::new("text", words.statements_translate_text(), FieldKind::Lines))
            .picks(words.shell_languages(), Pick::languages_but(original.language, at.visitor.language))
            .seen(frame::seen(words, Act::FramingTranslate, None))
            .button("keep", words.accounts_keep())
            .way(Link::new(at.url("/task"), words.framing_task())),
    ))
}

pub async fn translate(
    State(web): State<Web>,
    at: AtTable,
    Path(OfWording { wording }): Path<OfWording>,
    form: Form,
) -> Answer {
    let Some(language) = Language::from_tag(form.text("language")) else {
        return asking(&web, &at, wording).await?.refused(&form, Refusal::Choice("language"));
    };
    let text = form.text("text").to_owned();
    let (partnership, translator) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move {
                translating::translate(desk, partnership, translator, wording, language, &text).await
            })
        })
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url(&format!("/task?lang={}", language.tag())))),
        Err(refusal) => asking(&web, &at, wording).await?.refused(&form, refusal),
    }
}
