//! Reading new sentences for names of persons and harm, and putting sentences into other languages.

use axum::extract::{Path, State};
use basics::{Id, Language};
use deeds::Refusal;
use deeds::permissions::Act;
use deeds::statements::{self, NewTranslation, rounds};
use model::statements::Statement;

use super::answering::{InRound, done_once};
use super::rounds::name_of;
use super::views::{Review, Waiting};
use crate::Web;
use crate::shell::answer::{Answer, go, mend, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::guard::AtTable;
use crate::shell::parts::{Empty, Field, FieldKind, FormId, Link, Pick, Voice};
use crate::shell::write::Write;
use crate::shell::{errors, frame};

pub async fn review(State(web): State<Web>, at: AtTable, Path(InRound { round }): Path<InRound>) -> Answer {
    page(&view(&web, &at, round, None).await?)
}

/// `mending`: the sentence whose reason does not fit yet, what was written, and why.
async fn view(
    web: &Web,
    at: &AtTable,
    round: Id,
    mending: Option<(Id, String, String)>,
) -> Result<Review, Refusal> {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let (waiting, names) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let waiting = statements::waiting(desk, partnership, reader, round).await?;
                Ok((waiting, rounds::names(desk, partnership, reader).await?))
            })
        })
        .await?;
    let words = at.words();
    let one = |statement: &Statement| {
        let mended = mending.as_ref().filter(|(id, ..)| *id == statement.id);
        let reason = match mended {
            Some((_, written, why)) => Review::reason(words, written).mend(why),
            None => Review::reason(words, ""),
        };
        Waiting {
            voice: Voice::new(&statement.text, statement.language).by(&statement.said_by),
            written_by: statement
                .written_by
                .map(|helper| words.statements_written_down_by(name_of(&names, Some(helper)))),
            action: at.url(&format!("/rounds/{round}/review/{}", statement.id)),
            form: FormId(mark(web, &at.visitor)),
            reason,
        }
    };
    Ok(Review {
        layout: frame::table(web, at, words.statements_review()),
        waiting: waiting.iter().map(one).collect(),
        empty: Empty {
            heading: words.statements_review_empty(),
            line: words.statements_review_empty_means(),
        },
        log: Link::new(at.url("/journal"), words.shell_journal()),
    })
}

pub async fn decide(
    State(web): State<Web>,
    at: AtTable,
    Path((_, round, statement)): Path<(Id, Id, Id)>,
    form: Form,
) -> Answer {
    let reason = match form.text("answer") {
        "show" => None,
        "refuse" => Some(form.text("reason").to_owned()),
        _ => return Err(Refusal::Choice("answer").into()),
    };
    let (partnership, reviewer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move {
                statements::review(desk, partnership, reviewer, statement, reason.as_deref()).await
            })
        })
        .await;
    if let Err(Refusal::Field { why, .. }) = &done {
        let trouble = errors::text_trouble(at.words(), why);
        let mending = Some((statement, form.text("reason").to_owned(), trouble));
        return mend(&view(&web, &at, round, mending).await?);
    }
    done_once(done)?;
    Ok(go(&at.url(&format!("/rounds/{round}/review"))))
}

pub async fn ask_translation(
    State(web): State<Web>,
    at: AtTable,
    Path((_, _, statement)): Path<(Id, Id, Id)>,
) -> Answer {
    page(&translating(&web, &at, statement).await?)
}

async fn translating(web: &Web, at: &AtTable, statement: Id) -> Result<Write, Refusal> {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let statement =
        web.house.look(move |desk| Box::pin(statements::shown(desk, partnership, reader, statement))).await?;
    let words = at.words();
    let title = words.statements_translate();
    let ask = Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
        .line(words.statements_translate_means())
        .voice(Voice::new(&statement.text, statement.language).by(&statement.said_by))
        .field(Field::new("text", words.statements_translate_text(), FieldKind::Lines))
        .field(Field::new("said_by", words.statements_say_by(), FieldKind::Line).value(&statement.said_by))
        .picks(words.shell_languages(), Pick::languages_but(statement.language, at.visitor.language))
        .seen(frame::seen(words, Act::StatementsTranslate, None))
        .button("keep", words.accounts_keep())
        .way(Link::new(at.url(&format!("/rounds/{}", statement.round)), words.statements_read_sentences()));
    Ok(Write::of(ask))
}

pub async fn translate(
    State(web): State<Web>,
    at: AtTable,
    Path((_, round, statement)): Path<(Id, Id, Id)>,
    form: Form,
) -> Answer {
    let view = translating(&web, &at, statement).await?;
    let Some(language) = Language::from_tag(form.text("language")) else {
        return view.refused(&form, Refusal::Choice("language"));
    };
    let (text, said_by) = (form.text("text").to_owned(), form.text("said_by").to_owned());
    let new = NewTranslation { language, text, said_by };
    let (partnership, translator) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(
                async move { statements::translate(desk, partnership, translator, statement, &new).await },
            )
        })
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url(&format!("/rounds/{round}")))),
        Err(refusal) => view.refused(&form, refusal),
    }
}
