//! `/sign-in`: how partners, facilitators and companions come in. Whatever is asked for with an address, the answer is
//! the same whether we know it or not.

use axum::extract::State;
use deeds::{Refusal, accounts};
use words::Words;

use super::views::SignIn;
use crate::Web;
use crate::shell::answer::{Answer, mend, page};
use crate::shell::caller::Caller;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::Visitor;
use crate::shell::message::Message;
use crate::shell::parts::{Field, FieldKind, FormId, Link, Missing};

pub async fn ask(State(web): State<Web>, visitor: Visitor) -> Answer {
    page(&view(&web, &visitor))
}

fn view(web: &Web, visitor: &Visitor) -> SignIn {
    let words = words::of(visitor.language);
    SignIn {
        layout: frame::citizen(web, visitor, words.accounts_to_sign_in()),
        form: FormId(mark(web, visitor)),
        passkeys: web.passkeys.is_some(),
        email: web.settings.post.is_some().then(|| email_field(words)),
        elsewhere: web
            .settings
            .elsewhere
            .as_ref()
            .map(|there| Link::new("/sign-in/elsewhere", words.accounts_elsewhere_go(there.name()))),
        missing: None,
    }
}

pub(super) fn email_field(words: &Words) -> Field {
    Field { autocomplete: "email", ..Field::new("email", words.accounts_email(), FieldKind::Email) }
        .hint(words.accounts_email_hint())
}

/// "Send me a link."
pub async fn send_link(State(web): State<Web>, caller: Caller, visitor: Visitor, form: Form) -> Answer {
    if web.settings.post.is_none() {
        return Err(Refusal::NotFound.into());
    }
    let address = form.text("email").to_owned();
    let asked = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { accounts::ask_for_link(desk, &address, &caller.0).await })
        })
        .await;
    let words = words::of(visitor.language);
    match asked {
        Ok(()) | Err(Refusal::Again) => page(
            &Message::new(
                frame::citizen(&web, &visitor, words.accounts_link_asked()),
                words.accounts_link_asked(),
            )
            .line(words.accounts_link_asked_means())
            .line(words.accounts_link_not_come())
            .link(Link::new("/sign-in", words.shell_back())),
        ),
        Err(Refusal::NoAddress(field)) => {
            let mut view = view(&web, &visitor);
            let why = words.shell_mend_address();
            view.email = view.email.map(|email| email.value(form.text(field)).mend(why));
            view.missing = Some(Missing { heading: words.shell_almost(), field });
            mend(&view)
        }
        Err(refusal) => Err(refusal.into()),
    }
}
