//! Coming in. Opening a page signs nobody in and uses nothing up; pressing its button does.

use axum::extract::{ConnectInfo, Path, State};
use axum::response::Response;
use deeds::{Refusal, Secret, accounts, invitations};
use model::accounts::Device;
use model::statements::RoundState;
use std::net::SocketAddr;

use super::views::{Press, Start, WhoseDevice};
use crate::Web;
use crate::shell::accessibility::Accessibility;
use crate::shell::answer::{Answer, go, go_with, mend, page};
use crate::shell::failure::Failure;
use crate::shell::form::{Form, mark};
use crate::shell::guard::Visitor;
use crate::shell::message::Message;
use crate::shell::parts::{FormId, Link, Missing};
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
        missing: None,
    }
}

pub async fn open_code(
    State(web): State<Web>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    visitor: Visitor,
    form: Form,
) -> Answer {
    let (typed, address) = (form.text("code").to_owned(), peer.ip().to_string());
    // No one-time mark here: trying a code again after a slip is not the same act twice.
    let found = web
        .house
        .deed(None, move |desk| Box::pin(async move { invitations::open_code(desk, &typed, &address).await }))
        .await;
    let refusal = match found {
        Ok(Some(link)) => return Ok(go(&format!("/i/{}", link.as_str()))),
        Ok(None) => Refusal::UnknownSecret,
        Err(refusal @ Refusal::Code(_)) => refusal,
        Err(refusal) => return Err(refusal.into()),
    };
    let words = words::of(visitor.language);
    let (heading, why) = match refusal {
        Refusal::UnknownSecret => (words.accounts_code_unknown(), words.accounts_code_unknown_means()),
        refusal => errors::refused(words, &refusal),
    };
    let mut view = start_view(&web, &visitor);
    view.code = Start::code_field(words).value(form.text("code")).mend(why);
    view.missing = Some(Missing { heading, field: "code" });
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
    })
}

pub async fn use_link(State(web): State<Web>, Path(link): Path<String>, form: Form) -> Answer {
    let secret = Secret::read(&link);
    let (session, device) = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { accounts::use_sign_in_link(desk, &secret).await })
        })
        .await?;
    Ok(go_with("/", cookies::sign_in(&session, device, &web.public_url)))
}

/// Staff come in by a link from their facilitator.
pub async fn sign_in(State(web): State<Web>, visitor: Visitor) -> Answer {
    let words = words::of(visitor.language);
    let layout = frame::citizen(&web, &visitor, words.accounts_to_sign_in());
    page(
        &Message::new(layout, words.accounts_to_sign_in())
            .line(words.accounts_sign_in_means())
            .link(Link::new("/", words.shell_to_start())),
    )
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
    let secret = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { accounts::say_whose_device(desk, &session, own).await })
        })
        .await?;
    let device = if own { Device::Own } else { Device::Shared };
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
