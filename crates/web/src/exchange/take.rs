//! What can be taken along, and taking it. Taking is a deed: it is noted, and what left is remembered.

use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use basics::Id;
use deeds::exchange::shared_round::{self, Format};
use deeds::permissions::{Act, allows};
use deeds::{Refusal, statements};

use super::views::{Exchange, FileCard};
use crate::Web;
use crate::shell::answer::{Answer, page};
use crate::shell::failure::Failure;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Empty, FormId, Link, OneAct, Seen};

pub async fn all(State(web): State<Web>, at: AtTable) -> Answer {
    let words = at.words();
    let (table, person) = (at.partnership.id, at.person.id);
    let rounds = web
        .house
        .look(move |desk| Box::pin(async move { statements::rounds::all(desk, table, person).await }))
        .await
        .map_err(|refusal| Failure::from(refusal).in_language(Some(at.visitor.language)))?;
    let mut files = Vec::with_capacity(rounds.len() * Format::ALL.len());
    for round in &rounds {
        for format in Format::ALL {
            let (name, _) = format.file();
            let holds = match format {
                Format::Polis => words.exchange_polis_holds(),
                Format::Xlsx | Format::Csv => words.exchange_table_holds(),
            };
            files.push(FileCard {
                name: name.to_owned(),
                of: round.title.clone(),
                holds,
                take: OneAct {
                    action: at.url(&format!("/rounds/{}/files/{}", round.id, format.key())),
                    form: FormId(mark(&web, &at.visitor)),
                    text: words.exchange_take(),
                    about: format!("{} {name}", round.title),
                },
            });
        }
    }
    page(&Exchange {
        layout: frame::table(&web, &at, words.exchange_title()),
        files,
        empty: Empty { heading: words.exchange_nothing_yet(), line: words.exchange_nothing_yet_means() },
        bring: allows(Act::ExchangeImport, &at.member)
            .then(|| Link::new(at.url("/exchange/import"), words.exchange_bring())),
        seen: Seen::of_page(words.exchange_what_never_leaves(), vec![words.exchange_never()]),
    })
}

pub async fn take(
    State(web): State<Web>,
    at: AtTable,
    Path((_, round, format)): Path<(String, String, String)>,
    form: Form,
) -> Answer {
    let round = round.parse::<Id>().map_err(|_| Refusal::NotFound)?;
    let format = Format::from_key(&format).ok_or(Refusal::NotFound)?;
    let (table, person) = (at.partnership.id, at.person.id);
    let refused = |refusal: Refusal| Failure::from(refusal).in_language(Some(at.visitor.language));
    let shared = shared_round::take(&web.house, Some(form.once), table, person, round, format);
    let shared = shared.await.map_err(refused)?;
    let written = tokio::task::spawn_blocking(move || format.write(&shared)).await;
    let bytes =
        written.map_err(|_| Refusal::Store(store::StoreError::Panicked)).flatten().map_err(refused)?;
    let (name, kind) = format.file();
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    // Always kept as a file, never opened as a page of this house.
    if let Ok(disposition) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    Ok(response)
}
