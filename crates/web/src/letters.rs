//! Carries letters to the mail server. Pages only put them in the bag; a mail server that is slow, down or lying keeps
//! nobody waiting.

use std::time::Duration;

use deeds::{Refusal, accounts, letters};

use crate::Web;
use crate::accounts::letters::sign_in_letter;
use crate::shell::post::Post;

/// How often the bag is looked into.
const EVERY: Duration = Duration::from_secs(1);

/// Runs until the server stops.
pub async fn run(web: Web) {
    let Some(post) = web.settings.post.clone() else { return };
    loop {
        if let Err(refusal) = carry(&web, &post).await {
            tracing::warn!(%refusal, "letters could not be carried; the next look tries again");
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Answers who asked for a link, and carries what is due. Reading first keeps an idle house from writing.
pub(crate) async fn carry(web: &Web, post: &Post) -> Result<(), Refusal> {
    let house = &web.house;
    if house.look(|desk| Box::pin(accounts::somebody_asks(desk))).await? {
        house.deed(None, |desk| Box::pin(accounts::answer_who_asked(desk, sign_in_letter))).await?;
    }
    if !house.look(|desk| Box::pin(letters::is_waiting(desk))).await? {
        return Ok(());
    }
    let url = web.public_url.clone();
    let due = house.deed(None, move |desk| Box::pin(async move { letters::take(desk, &url).await })).await?;
    for letter in due {
        let reply = post.carry(&letter).await;
        house
            .deed(None, move |desk| Box::pin(async move { letters::answered(desk, &letter, reply).await }))
            .await?;
    }
    Ok(())
}
