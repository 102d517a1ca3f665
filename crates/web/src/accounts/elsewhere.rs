//! The way over an account elsewhere and back. Coming back shows a button; pressing it exchanges the code. What belongs
//! together is held by the state, which this browser keeps in a cookie and which is bound to whoever is signed in.

use axum::extract::{Query, State};
use axum::http::HeaderMap;
use deeds::{Refusal, accounts};
use model::accounts::Device;
use serde::Deserialize;

use super::coming_in::signed_in_once;
use super::views::Press;
use crate::Web;
use crate::shell::answer::{Answer, go, go_with, page};
use crate::shell::failure::Failure;
use crate::shell::form::{Form, mark};
use crate::shell::guard::Visitor;
use crate::shell::parts::FormId;
use crate::shell::provider::{Journey, Provider, Trouble};
use crate::shell::{cookies, frame};
use crate::statements::done_once;

const BACK: &str = "/sign-in/elsewhere/back";
/// What a way leads to; a state made for one is no state for the other.
const COME_IN: &[u8] = b"come in from elsewhere";
const TIE: &[u8] = b"tie an account elsewhere";

fn provider(web: &Web) -> Result<Provider, Refusal> {
    web.settings.elsewhere.clone().ok_or(Refusal::NotFound)
}

fn failed(trouble: &Trouble) -> Failure {
    tracing::info!(%trouble, "nobody came in from elsewhere");
    Refusal::NotFromElsewhere.into()
}

fn holder(visitor: &Visitor, purpose: &[u8]) -> Vec<u8> {
    [&visitor.holder[..], purpose].concat()
}

fn journey(web: &Web, state: &str) -> Journey {
    let keys = web.house.keys();
    Journey {
        state: state.to_owned(),
        nonce: keys.reckoned("nonce", state),
        verifier: keys.reckoned("code verifier", state),
    }
}

pub async fn go_there(State(web): State<Web>, visitor: Visitor) -> Answer {
    leave(&web, &visitor, COME_IN).await
}

pub async fn go_there_to_tie(State(web): State<Web>, visitor: Visitor) -> Answer {
    let person = visitor.person()?.person.id;
    web.house.look(move |desk| Box::pin(accounts::is_staff(desk, person))).await?;
    leave(&web, &visitor, TIE).await
}

async fn leave(web: &Web, visitor: &Visitor, purpose: &[u8]) -> Answer {
    let provider = provider(web)?;
    let state = web.house.keys().form_mark(&holder(visitor, purpose), &mut web.house.dice());
    let way = provider.way_there(&journey(web, &state), &back(web)).await;
    let way = way.map_err(|trouble| failed(&trouble))?;
    Ok(go_with(&way, cookies::elsewhere(&state, &web.public_url)))
}

fn back(web: &Web) -> String {
    format!("{}{BACK}", web.public_url)
}

/// What the provider sends along.
#[derive(Deserialize)]
pub struct Brought {
    #[serde(default)]
    code: String,
    #[serde(default)]
    state: String,
    /// Which provider it was, where it says so (RFC 9207).
    iss: Option<String>,
}

/// Back again: nothing has happened yet, whoever opened this address.
pub async fn come_back(
    State(web): State<Web>,
    visitor: Visitor,
    headers: HeaderMap,
    Query(brought): Query<Brought>,
) -> Answer {
    let provider = provider(&web)?;
    purpose(&web, &visitor, &headers, &brought.state).ok_or(Refusal::NotFromElsewhere)?;
    if brought.code.is_empty() || brought.iss.is_some_and(|issuer| !provider.is_issuer(&issuer)) {
        return Err(Refusal::NotFromElsewhere.into());
    }
    let words = words::of(visitor.language);
    let heading = words.accounts_elsewhere_ready(provider.name());
    let mut view = Press {
        layout: frame::citizen(&web, &visitor, heading.clone()),
        heading,
        line: words.accounts_elsewhere_ready_means(),
        button: words.accounts_go_in(),
        action: BACK.to_owned(),
        form: FormId(mark(&web, &visitor)),
        with: vec![("code", brought.code), ("state", brought.state)],
    };
    // The address holds the code; the language links must not carry it on.
    view.layout.path = "/sign-in".to_owned();
    page(&view)
}

/// What this state was made for, if this browser keeps it and it was made for whoever is signed in here.
fn purpose(web: &Web, visitor: &Visitor, headers: &HeaderMap, state: &str) -> Option<&'static [u8]> {
    let kept = cookies::state_from_elsewhere(headers, &web.public_url)?;
    let is_for =
        |purpose: &&'static [u8]| web.house.keys().read_form_mark(&holder(visitor, purpose), state).is_some();
    (kept == state).then(|| [COME_IN, TIE].into_iter().find(is_for)).flatten()
}

pub async fn arrive(State(web): State<Web>, visitor: Visitor, headers: HeaderMap, form: Form) -> Answer {
    let provider = provider(&web)?;
    let state = form.text("state");
    let purpose = purpose(&web, &visitor, &headers, state).ok_or(Refusal::NotFromElsewhere)?;
    // A code is good once: when this form comes again, the provider has nothing more to say.
    if let Ok((session, device)) = signed_in_once(&web, &form, Err(Refusal::Again)).await {
        return Ok(go_with("/", cookies::sign_in(&session, device, &web.public_url)));
    }
    let (journey, back) = (journey(&web, state), back(&web));
    let who = provider.who(&journey, &back, form.text("code").to_owned(), web.house.now()).await;
    let account = who.map_err(|trouble| failed(&trouble))?;
    if purpose == TIE {
        let person = visitor.person()?.person.id;
        let tied =
            web.house.deed(Some(form.once), move |desk| Box::pin(accounts::tie(desk, person, account)));
        done_once(tied.await)?;
        return Ok(go("/seat/ways-in"));
    }
    let came = web
        .house
        .deed(Some(form.once), move |desk| Box::pin(accounts::come_in_from_elsewhere(desk, account)))
        .await;
    let (session, device): (_, Device) = signed_in_once(&web, &form, came).await?;
    Ok(go_with("/", cookies::sign_in(&session, device, &web.public_url)))
}

pub async fn untie(State(web): State<Web>, visitor: Visitor, form: Form) -> Answer {
    let person = visitor.person()?.person.id;
    let untied = web.house.release(Some(form.once), move |desk| Box::pin(accounts::untie(desk, person)));
    done_once(untied.await)?;
    Ok(go("/seat/ways-in"))
}
