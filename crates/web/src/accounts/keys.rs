//! Keys for programs: made once, shown once, revoked any time.

use axum::extract::State;
use basics::Id;
use deeds::permissions::Act;
use deeds::{Refusal, accounts};

use crate::Web;
use crate::shell::answer::{Answer, go, mend, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::guard::Visitor;
use crate::shell::message::Message;
use crate::shell::parts::{Field, FieldKind, FormId, Link, Pick};
use crate::shell::{errors, frame};
use crate::statements::done_once;

pub async fn keys(State(web): State<Web>, visitor: Visitor) -> Answer {
    page(&view(&web, &visitor).await?)
}

async fn view(web: &Web, visitor: &Visitor) -> Result<Ask, crate::shell::failure::Failure> {
    let person = visitor.person()?.person.id;
    let keys = web
        .house
        .look(move |desk| Box::pin(async move { Ok(store::accounts::api_tokens(desk.tx, person).await?) }))
        .await?;
    let words = words::of(visitor.language);
    let layout = frame::citizen(web, visitor, words.accounts_keys());
    let mut ask = Ask::new(layout, words.accounts_keys(), FormId(mark(web, visitor)))
        .line(words.accounts_keys_mean())
        .field(Field::new("label", words.accounts_key_label(), FieldKind::Line))
        .seen(frame::seen(words, Act::AccountsChange, None))
        .button("make", words.accounts_key_make());
    if !keys.is_empty() {
        let picks = keys.iter().map(|(id, label, made)| Pick {
            name: "key".to_owned(),
            value: id.to_string(),
            text: words.accounts_key_made(label.as_str(), words.date_with_year(made.date())),
            ticked: false,
            single: true,
        });
        ask = ask
            .picks(words.accounts_key_which(), picks.collect())
            .button("revoke", words.accounts_key_revoke());
    }
    Ok(ask.way(Link::new("/seat", words.shell_my_seat())))
}

pub async fn change(State(web): State<Web>, visitor: Visitor, form: Form) -> Answer {
    let person = visitor.person()?.person.id;
    if form.text("do") == "revoke" {
        let key: Id = form.text("key").parse().map_err(|_| Refusal::Choice("key"))?;
        done_once(
            web.house
                .deed(Some(form.once), move |desk| Box::pin(accounts::revoke_api_token(desk, person, key)))
                .await,
        )?;
        return Ok(go("/seat/keys"));
    }
    let label = form.text("label").to_owned();
    let made = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { accounts::make_api_token(desk, person, &label).await })
        })
        .await;
    let words = words::of(visitor.language);
    match made {
        Ok(secret) => page(
            &Message::new(
                frame::citizen(&web, &visitor, words.accounts_key_shown()),
                words.accounts_key_shown(),
            )
            .line(secret.as_str())
            .line(words.accounts_key_shown_means())
            .link(Link::new("/seat/keys", words.accounts_keys())),
        ),
        Err(Refusal::Field { field, why }) => {
            mend(&view(&web, &visitor).await?.mend(field, &errors::text_trouble(words, &why)))
        }
        Err(refusal) => Err(refusal.into()),
    }
}
