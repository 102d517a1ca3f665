//! Sending a conversation from elsewhere.

use axum::extract::State;
use deeds::exchange::{reading, uploads};
use deeds::permissions::Act;
use deeds::{Refusal, exchange};

use super::upload::UploadForm;
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::mark;
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::FormId;
use crate::shell::write::Write;

pub async fn form(State(web): State<Web>, at: AtTable) -> Answer {
    let words = at.words();
    let heading = words.exchange_bring();
    let ask = Ask::new(frame::table(&web, &at, heading.clone()), heading, FormId(mark(&web, &at.visitor)))
        .line(words.exchange_bring_lead())
        .seen(frame::seen(words, Act::ExchangeImport, None))
        .button("send", words.exchange_send());
    page(&Write::of(ask).files("file", words.exchange_file(), words.exchange_file_hint()))
}

/// Reads the files at once, so that what cannot be understood is said before anything is kept.
pub async fn send(State(web): State<Web>, at: AtTable, form: UploadForm) -> Answer {
    let language = Some(at.visitor.language);
    let refused = |refusal: Refusal| crate::shell::failure::Failure::from(refusal).in_language(language);
    reading::read(form.upload.clone()).await.map_err(|trouble| refused(trouble.into()))?;
    let (table, person, upload) = (at.partnership.id, at.person.id, form.upload);
    let kept = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { exchange::uploads::keep(desk, table, person, &upload).await })
        })
        .await;
    let id = match kept {
        Ok(id) => id,
        // The same form again: the upload is there already.
        Err(Refusal::Again) => {
            let latest = web.house.look(move |desk| Box::pin(uploads::latest(desk, table, person))).await;
            latest.map_err(refused)?
        }
        Err(refusal) => return Err(refused(refusal)),
    };
    Ok(go(&at.url(&format!("/exchange/import/{id}"))))
}
