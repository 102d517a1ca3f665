//! The record to take along: `langbord decision verify` counts it again from the file alone.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::IntoResponse;
use deeds::Refusal;
use deeds::proposals::records;
use store::StoreError;

use super::decision::OfDecision;
use crate::Web;
use crate::shell::answer::Answer;
use crate::shell::guard::AtTable;

pub async fn download(
    State(web): State<Web>,
    at: AtTable,
    Path(OfDecision { decision }): Path<OfDecision>,
) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let published =
        web.house.look(move |desk| Box::pin(records::record(desk, partnership, reader, decision))).await?;
    let mut text = serde_json::to_string_pretty(&published.record)
        .map_err(|error| Refusal::Store(StoreError::Damaged(error.to_string())))?;
    text.push('\n');
    let kind = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"decision.json\""),
    ];
    Ok((kind, text).into_response())
}
