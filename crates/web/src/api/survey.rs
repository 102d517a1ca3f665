//! The network survey for programs: waves, and what is shown of a closed one. Ratings are in none of it.

use axum::Json;
use axum::extract::{Path, State};
use axum::response::IntoResponse;
use deeds::survey;
use model::survey::Wave;
use serde_json::{Value, json};

use crate::Web;
use crate::shell::answer::Answer;
use crate::shell::guard::AtTable;
use crate::survey::InWave;

pub async fn waves(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let all = web.house.look(move |desk| Box::pin(survey::all(desk, partnership, reader))).await?;
    let waves: Vec<Value> =
        all.iter().map(|listed| wave_json(&listed.wave, listed.n_asked, listed.n_answered)).collect();
    Ok(Json(json!({ "waves": waves })).into_response())
}

/// The release as the page shows it, with the workshop's document in `measured`; `null` before there is one.
pub async fn wave(State(web): State<Web>, at: AtTable, Path(InWave { wave }): Path<InWave>) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let found = web
        .house
        .look(move |desk| Box::pin(survey::releases::results(desk, partnership, reader, wave)))
        .await?;
    let wave = wave_json(&found.wave, found.n_asked, found.n_answered);
    Ok(Json(json!({ "wave": wave, "findings": found.findings })).into_response())
}

fn wave_json(wave: &Wave, n_asked: usize, n_answered: usize) -> Value {
    json!({
        "id": wave.id.to_string(), "title": wave.title, "purpose": wave.purpose, "learner": wave.learner,
        "state": wave.state.key(), "closes_on": wave.closes_on.date().to_string(),
        "asked": n_asked, "answered": n_answered,
    })
}
