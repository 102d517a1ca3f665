//! A member's ways in, tended from her own seat: where her links go, her passkeys, an account she has elsewhere.

use axum::extract::{Path, State};
use deeds::permissions::Act;
use deeds::{Refusal, Secret, accounts};

use super::letters::confirm_letter;
use super::sign_in::email_field;
use super::views::{Elsewhere, Passkeys, Press, WaysIn};
use crate::Web;
use crate::shell::answer::{Answer, go, mend, page};
use crate::shell::failure::Failure;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::Visitor;
use crate::shell::message::Message;
use crate::shell::parts::{Field, FieldKind, FormId, Link, Missing, OneAct};
use crate::statements::done_once;

pub async fn show(State(web): State<Web>, visitor: Visitor) -> Answer {
    page(&view(&web, &visitor).await?)
}

async fn view(web: &Web, visitor: &Visitor) -> Result<WaysIn, Failure> {
    let known = &visitor.person()?.person;
    let person = known.id;
    let (keys, tied) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                accounts::is_staff(desk, person).await?;
                let keys = store::accounts::passkeys::of_person(desk.tx, person).await?;
                Ok((keys, accounts::tied_since(desk, person).await?))
            })
        })
        .await?;
    let words = words::of(visitor.language);
    let form = || FormId(mark(web, visitor));
    Ok(WaysIn {
        layout: frame::citizen(web, visitor, words.accounts_ways_in()),
        form: form(),
        address: match &known.email {
            Some(email) => words.accounts_address_is(email.as_str()),
            None => words.accounts_address_none(),
        },
        email: web.settings.post.is_some().then(|| email_field(words)),
        forget: known.email.as_ref().map(|email| OneAct {
            action: "/seat/address/removal".to_owned(),
            form: form(),
            text: words.accounts_address_forget(),
            about: email.clone(),
        }),
        passkeys: web.passkeys.is_some().then(|| Passkeys {
            made: keys
                .iter()
                .map(|key| {
                    let made = words.accounts_passkey_made(
                        key.label.as_str(),
                        words.date_with_year(key.created_at.date()),
                    );
                    let remove = OneAct {
                        action: format!("/seat/passkeys/{}/removal", key.id),
                        form: form(),
                        text: words.accounts_passkey_remove(),
                        about: key.label.clone(),
                    };
                    (made, remove)
                })
                .collect(),
            label: Field::new("label", words.accounts_passkey_label(), FieldKind::Line)
                .hint(words.accounts_passkey_label_hint()),
        }),
        elsewhere: web.settings.elsewhere.as_ref().map(|there| Elsewhere {
            name: there.name().to_owned(),
            line: match tied {
                Some(since) => words.accounts_elsewhere_tied(words.date_with_year(since.date())),
                None => words.accounts_elsewhere_none(),
            },
            tie: Link::new("/seat/elsewhere", words.accounts_elsewhere_tie(there.name())),
            untie: tied.map(|_| OneAct {
                action: "/seat/elsewhere/removal".to_owned(),
                form: form(),
                text: words.accounts_elsewhere_untie(),
                about: there.name().to_owned(),
            }),
        }),
        missing: None,
        seen: frame::seen(words, Act::AccountsKeepWaysIn, None),
        back: Link::new("/seat", words.shell_my_seat()),
    })
}

/// "This address is mine": a letter goes there, and what it holds makes it hers.
pub async fn say_address(State(web): State<Web>, visitor: Visitor, form: Form) -> Answer {
    let person = visitor.person()?.person.id;
    if web.settings.post.is_none() {
        return Err(Refusal::NotFound.into());
    }
    let address = form.text("email").to_owned();
    let said = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { accounts::say_address(desk, person, &address, confirm_letter).await })
        })
        .await;
    let words = words::of(visitor.language);
    match said {
        Ok(()) | Err(Refusal::Again) => page(
            &Message::new(
                frame::citizen(&web, &visitor, words.accounts_address_sent()),
                words.accounts_address_sent(),
            )
            .line(words.accounts_address_sent_means())
            .link(Link::new("/seat/ways-in", words.accounts_ways_in())),
        ),
        Err(Refusal::NoAddress(field)) => {
            let mut view = view(&web, &visitor).await?;
            let why = words.shell_mend_address();
            view.email = view.email.map(|email| email.value(form.text(field)).mend(why));
            view.missing = Some(Missing { heading: words.shell_almost(), field });
            mend(&view)
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// What the link in the letter leads to: a button, for a mail program opens links by itself.
pub async fn ask_confirm(State(web): State<Web>, visitor: Visitor, Path(link): Path<String>) -> Answer {
    let (person, secret) = (visitor.person()?.person.id, Secret::read(&link));
    let address = web
        .house
        .look(move |desk| Box::pin(async move { accounts::waiting_address(desk, person, &secret).await }))
        .await?;
    let words = words::of(visitor.language);
    page(&Press {
        layout: frame::citizen(&web, &visitor, words.accounts_address_confirm()),
        heading: words.accounts_address_confirm(),
        line: words.accounts_address_is(address),
        button: words.accounts_address_mine(),
        action: visitor.path.clone(),
        form: FormId(mark(&web, &visitor)),
        with: Vec::new(),
    })
}

pub async fn confirm(
    State(web): State<Web>,
    visitor: Visitor,
    Path(link): Path<String>,
    form: Form,
) -> Answer {
    let (person, secret) = (visitor.person()?.person.id, Secret::read(&link));
    let confirmed = web.house.deed(Some(form.once), move |desk| {
        Box::pin(async move { accounts::confirm_address(desk, person, &secret).await })
    });
    done_once(confirmed.await)?;
    Ok(go("/seat/ways-in"))
}

pub async fn forget_address(State(web): State<Web>, visitor: Visitor, form: Form) -> Answer {
    let person = visitor.person()?.person.id;
    let forgotten =
        web.house.release(Some(form.once), move |desk| Box::pin(accounts::forget_address(desk, person)));
    done_once(forgotten.await)?;
    Ok(go("/seat/ways-in"))
}
