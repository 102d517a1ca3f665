//! The invited person's first page, and her answer.

use axum::extract::{Path, State};
use deeds::permissions::Act;
use deeds::{Refusal, Secret, invitations};
use model::accounts::Device;

use super::views::Hello;
use crate::Web;
use crate::accounts::coming_in::signed_in_once;
use crate::shell::answer::{Answer, go_with, page};
use crate::shell::form::{Form, mark};
use crate::shell::guard::Visitor;
use crate::shell::message::Message;
use crate::shell::parts::{FormId, Voice};
use crate::shell::{cookies, frame};

pub async fn hello(State(web): State<Web>, visitor: Visitor, Path(link): Path<String>) -> Answer {
    let secret = Secret::read(&link);
    let hello =
        web.house.look(move |desk| Box::pin(async move { invitations::hello(desk, &secret).await })).await?;
    let words = words::of(visitor.language);
    let title = words.invitations_hello_title();
    let letter = Voice::new(&hello.invitation.message, hello.invitation.language)
        .by(words.invitations_written_by(hello.inviter.name.as_str()));
    page(&Hello {
        layout: frame::citizen_with_help(&web, &visitor, title, &hello.inviter.name, &hello.partnership),
        guest: hello.invitation.invitee,
        letter,
        action: visitor.path.clone(),
        form: FormId(mark(&web, &visitor)),
        open_until: words.date(hello.invitation.expires_at.date()),
        seen: frame::seen(words, Act::StatementsRespond, None),
        answer_by: words.date(hello.answer_by.unwrap_or(hello.invitation.expires_at).date()),
        inviter: hello.inviter.name,
    })
}

/// Yes, not now, or no. Nobody is asked why.
pub async fn answer(
    State(web): State<Web>,
    visitor: Visitor,
    Path(link): Path<String>,
    form: Form,
) -> Answer {
    let secret = Secret::read(&link);
    let for_good = match form.text("answer") {
        "yes" => {
            let accepted = web
                .house
                .deed(Some(form.once), move |desk| {
                    Box::pin(async move {
                        Ok((invitations::accept(desk, &secret).await?.session, Device::Shared))
                    })
                })
                .await;
            let (session, device) = signed_in_once(&web, &form, accepted).await?;
            return Ok(go_with("/device", cookies::sign_in(&session, device, &web.public_url)));
        }
        "not-now" => false,
        "no" => true,
        _ => return Err(Refusal::Choice("answer").into()),
    };
    let declined = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { invitations::decline(desk, &secret, for_good).await })
        })
        .await;
    match declined {
        Ok(()) | Err(Refusal::Again) => {}
        Err(refusal) => return Err(refusal.into()),
    }
    let words = words::of(visitor.language);
    let heading = words.invitations_thanks();
    page(
        &Message::new(frame::citizen(&web, &visitor, heading.clone()), heading)
            .line(words.invitations_thanks_means()),
    )
}
