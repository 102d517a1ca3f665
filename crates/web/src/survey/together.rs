//! What people write beside the picture, and two whom they agree to introduce.

use axum::extract::{Path, State};
use basics::Id;
use deeds::Refusal;
use deeds::survey::steps::{self, NewStep};

use super::InWave;
use crate::Web;
use crate::shell::answer::{Answer, go};
use crate::shell::form::Form;
use crate::shell::guard::AtTable;
use crate::statements::done_once;

pub async fn write(
    State(web): State<Web>,
    at: AtTable,
    Path(InWave { wave }): Path<InWave>,
    form: Form,
) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let words = form.text("note").to_owned();
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { steps::write(desk, partnership, reader, wave, &words).await.map(drop) })
        })
        .await;
    done_once(done)?;
    Ok(go(&at.url(&format!("/survey/{wave}#notes"))))
}

pub async fn take_back(
    State(web): State<Web>,
    at: AtTable,
    Path((_, wave, note)): Path<(Id, Id, Id)>,
    form: Form,
) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .release(Some(form.once), move |desk| Box::pin(steps::take_back(desk, partnership, reader, note)))
        .await;
    done_once(done)?;
    Ok(go(&at.url(&format!("/survey/{wave}#notes"))))
}

pub async fn introduce(
    State(web): State<Web>,
    at: AtTable,
    Path(InWave { wave }): Path<InWave>,
    form: Form,
) -> Answer {
    let id = |name: &'static str| form.text(name).parse::<Id>().map_err(|_| Refusal::Choice(name));
    let new = NewStep { one: id("one")?, other: id("other")?, talk: form.text("talk").to_owned() };
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { steps::introduce(desk, partnership, doer, wave, &new).await.map(drop) })
        })
        .await;
    done_once(done)?;
    Ok(go(&at.url(&format!("/survey/{wave}#next"))))
}
