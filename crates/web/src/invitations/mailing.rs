//! An invitation by e-mail: the writer types one address and presses one button, for one person.

use axum::extract::{Path, State};
use deeds::letters::Text;
use deeds::{Refusal, invitations};
use model::invitations::Invitation;
use model::letters::{CODE_HERE, Ending, LINK_HERE, LetterKind};
use store::letters::Journey;
use words::Words;

use super::sent::{OfInvitation, one_page};
use super::texts::email_lines;
use super::views::ByMail;
use crate::Web;
use crate::shell::answer::{Answer, go, mend};
use crate::shell::form::{Form, mark};
use crate::shell::guard::AtTable;
use crate::shell::parts::{Field, FieldKind, FormId};

/// Nothing when the house sends no letters.
pub(super) async fn view(
    web: &Web,
    at: &AtTable,
    invitation: &Invitation,
    open: bool,
) -> Result<Option<ByMail>, Refusal> {
    if web.settings.post.is_none() {
        return Ok(None);
    }
    let (partnership, inviter, id) = (at.partnership.id, at.person.id, invitation.id);
    let journeys =
        web.house.look(move |desk| Box::pin(invitations::journeys(desk, partnership, inviter, id))).await?;
    let words = at.words();
    let kind = if invitation.reminded { LetterKind::Reminder } else { LetterKind::Invitation };
    let last = journeys.iter().rev().find(|journey| journey.kind == kind);
    let may_go = open && last.is_none_or(is_lost);
    Ok(Some(ByMail {
        lines: journeys.iter().map(|journey| told(words, journey)).collect(),
        action: at.url(&format!("/invitations/{id}/letter")),
        form: FormId(mark(web, &at.visitor)),
        email: may_go.then(|| {
            Field::new("email", words.invitations_mail_address(), FieldKind::Email)
                .hint(words.invitations_mail_hint())
        }),
    }))
}

fn is_lost(journey: &Journey) -> bool {
    journey.ended.is_some_and(|(ending, _)| ending == Ending::GivenUp)
}

fn told(words: &Words, journey: &Journey) -> String {
    match journey.ended {
        None => words.invitations_mail_on_its_way(),
        Some((Ending::Sent, at)) => words.invitations_mail_sent(words.date(at.date())),
        Some((Ending::GivenUp, _)) => words.invitations_mail_given_up(),
    }
}

pub async fn send(
    State(web): State<Web>,
    at: AtTable,
    Path(OfInvitation { invitation: id }): Path<OfInvitation>,
    form: Form,
) -> Answer {
    if web.settings.post.is_none() {
        return Err(Refusal::NotFound.into());
    }
    let (partnership, inviter) = (at.partnership.id, at.person.id);
    let (invitation, ..) =
        web.house.look(move |desk| Box::pin(invitations::card(desk, partnership, inviter, id))).await?;
    let theirs = words::of(invitation.language);
    let text = Text {
        sender: at.person.name.clone(),
        subject: theirs.invitations_mail_subject(at.person.name.as_str()),
        lines: email_lines(&web, &at, &invitation, LINK_HERE.to_string(), &CODE_HERE.to_string()),
    };
    let address = form.text("email").to_owned();
    let sent = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { invitations::mail(desk, partnership, inviter, id, &address, &text).await })
        })
        .await;
    match sent {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url(&format!("/invitations/{id}")))),
        Err(Refusal::NoAddress(field)) => {
            let mut view = one_page(&web, &at, id).await?;
            let why = at.words().shell_mend_address();
            if let Some(by_mail) = &mut view.by_mail {
                by_mail.email = by_mail.email.take().map(|email| email.value(form.text(field)).mend(why));
            }
            mend(&view)
        }
        Err(refusal) => Err(refusal.into()),
    }
}
