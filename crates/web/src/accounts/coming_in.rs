//! Coming in. Opening a page signs nobody in and uses nothing up; pressing its button does.

use axum::extract::{Path, State};
use axum::response::Response;
use deeds::invitations::{self, CodeTry};
use deeds::{Refusal, Secret, accounts};
use model::accounts::Device;
use model::codes::RoomCode;
use model::statements::RoundState;

use super::views::{Press, Start, WhoseDevice};
use crate::Web;
use crate::shell::accessibility::Accessibility;
use crate::shell::answer::{Answer, go, go_with, mend, page};
use crate::shell::caller::Caller;
use crate::shell::failure::Failure;
use crate::shell::form::{Form, mark};
use crate::shell::guard::Visitor;
use crate::shell::parts::{FormId, Missing};
use crate::shell::{cookies, errors, frame};

/// The front page; whoever is signed in goes on to her own place.
pub async fn start(State(web): State<Web>, visitor: Visitor) -> Answer {
    if let Some(known) = &visitor.signed_in {
        return Ok(go(&home(&web, known.person.id).await?));
    }
    page(&start_view(&web, &visitor))
}

fn start_view(web: &Web, visitor: &Visitor) -> Start {
    let words = words::of(visitor.language);
    Start {
        layout: frame::citizen(web, visitor, words.accounts_start()),
        form: FormId(mark(web, visitor)),
        code: Start::code_field(words),
        inviter: None,
        missing: None,
    }
}

pub async fn open_code(State(web): State<Web>, caller: Caller, visitor: Visitor, form: Form) -> Answer {
    if RoomCode::read(form.text("code")).is_some() {
        let code: String = form.text("code").split_whitespace().collect();
        return Ok(go(&format!("/h/{code}")));
    }
    let tried = CodeTry {
        code: form.text("code").to_owned(),
        inviter: form.text("inviter").to_owned(),
        from: caller.0,
    };
    // No one-time mark here: trying a code again after a slip is not the same act twice.
    let found = web
        .house
        .deed(None, move |desk| Box::pin(async move { invitations::open_code(desk, &tried).await }))
        .await;
    let words = words::of(visitor.language);
    let mut view = start_view(&web, &visitor);
    view.code = view.code.value(form.text("code"));
    let (heading, field) = match found {
        Ok(Some(link)) => return Ok(go(&format!("/i/{}", link.as_str()))),
        Err(Refusal::TooManyTries) => {
            // Many wrong codes came from here, perhaps not hers. Her card says who wrote it; a guesser does not know.
            view.inviter = Some(Start::inviter_field(words));
            (words.accounts_who_invited(), "inviter")
        }
        Err(refusal @ Refusal::Code(_)) => {
            let (heading, why) = errors::refused(words, &refusal);
            view.code = view.code.mend(why);
            (heading, "code")
        }
        Ok(None) => {
            view.code = view.code.mend(words.accounts_code_unknown_means());
            (words.accounts_code_unknown(), "code")
        }
        Err(refusal) => return Err(refusal.into()),
    };
    if form.has("inviter") && view.inviter.is_none() {
        view.inviter = Some(Start::inviter_field(words).value(form.text("inviter")));
    }
    view.missing = Some(Missing { heading, field });
    mend(&view)
}

pub async fn link(State(web): State<Web>, visitor: Visitor, Path(link): Path<String>) -> Answer {
    let secret = Secret::read(&link);
    let is_open = web
        .house
        .look(move |desk| Box::pin(async move { accounts::sign_in_link_is_open(desk, &secret).await }))
        .await?;
    if !is_open {
        return Err(Refusal::UnknownSecret.into());
    }
    let words = words::of(visitor.language);
    page(&Press {
        layout: frame::citizen(&web, &visitor, words.accounts_link()),
        heading: words.accounts_link(),
        line: words.accounts_link_means(),
        button: words.accounts_go_in(),
        action: visitor.path.clone(),
        form: FormId(mark(&web, &visitor)),
        with: Vec::new(),
    })
}

pub async fn use_link(State(web): State<Web>, Path(link): Path<String>, form: Form) -> Answer {
    let secret = Secret::read(&link);
    let used = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { accounts::use_sign_in_link(desk, &secret).await })
        })
        .await;
    let (session, device) = signed_in_once(&web, &form, used).await?;
    Ok(go_with("/", cookies::sign_in(&session, device, &web.public_url)))
}

pub async fn accessibility(State(web): State<Web>, visitor: Visitor) -> Answer {
    let words = words::of(visitor.language);
    page(&Accessibility {
        layout: frame::citizen(&web, &visitor, words.shell_accessibility()),
        help: None,
        address: None,
        gaps: vec![words.shell_gap_audio(), words.shell_gap_readers()],
        looked_at: None,
    })
}

pub async fn device(State(web): State<Web>, visitor: Visitor) -> Answer {
    let words = words::of(visitor.language);
    let layout = frame::citizen(&web, &visitor, words.accounts_own_phone());
    page(&WhoseDevice { layout, form: FormId(mark(&web, &visitor)) })
}

pub async fn say_whose_device(State(web): State<Web>, visitor: Visitor, form: Form) -> Answer {
    let known = visitor.person()?;
    let own = match form.text("device") {
        "own" => true,
        "shared" => false,
        _ => return Err(Refusal::Choice("device").into()),
    };
    let session = known.session.clone();
    let device = if own { Device::Own } else { Device::Shared };
    let said = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { Ok((accounts::say_whose_device(desk, &session, own).await?, device)) })
        })
        .await;
    let (secret, device) = signed_in_once(&web, &form, said).await?;
    let next = first_question(&web, known.person.id).await?;
    Ok(go_with(&next, cookies::sign_in(&secret, device, &web.public_url)))
}

pub async fn sign_out(State(web): State<Web>, visitor: Visitor, form: Form) -> Result<Response, Failure> {
    let known = visitor.person()?;
    let (person, session) = (known.person.id, known.session.id);
    let ended = web
        .house
        .deed(Some(form.once), move |desk| Box::pin(accounts::end_session(desk, person, session)))
        .await;
    match ended {
        Ok(()) | Err(Refusal::Again | Refusal::NotFound) => {
            Ok(go_with("/", cookies::sign_out(&web.public_url)))
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// Signed in by this form, now or when it came the first time: an answer may be lost on its way to the phone.
pub async fn signed_in_once(
    web: &Web,
    form: &Form,
    signed_in: Result<(Secret, Device), Refusal>,
) -> Result<(Secret, Device), Refusal> {
    let Err(Refusal::Again) = signed_in else { return signed_in };
    let once = form.once;
    let again = web.house.look(move |desk| Box::pin(accounts::same_session(desk, once)));
    again.await.map(|(secret, session)| (secret, session.device))
}

/// Where somebody lands: private persons at their seat, others at their table.
async fn home(web: &Web, person: basics::Id) -> Result<String, Refusal> {
    let tables = web
        .house
        .look(move |desk| {
            Box::pin(async move { Ok(store::partnerships::memberships(desk.tx, person).await?) })
        })
        .await?;
    Ok(match tables.iter().find(|(member, _)| !member.role.is_private()) {
        Some((_, partnership)) => format!("/p/{}", partnership.id),
        None => "/seat".to_owned(),
    })
}

/// The first statement of an open round at her table, else her seat.
async fn first_question(web: &Web, person: basics::Id) -> Result<String, Refusal> {
    web.house
        .look(move |desk| {
            Box::pin(async move {
                for (member, partnership) in store::partnerships::memberships(desk.tx, person).await? {
                    if !deeds::permissions::allows(deeds::permissions::Act::StatementsRespond, &member) {
                        continue;
                    }
                    let rounds = store::statements::rounds::of_partnership(desk.tx, partnership.id).await?;
                    if let Some(round) = rounds.iter().find(|round| round.state == RoundState::Open) {
                        return Ok(format!("/p/{}/rounds/{}/answer", partnership.id, round.id));
                    }
                }
                Ok("/".to_owned())
            })
        })
        .await
}
