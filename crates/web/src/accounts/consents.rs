//! What she agrees to beyond taking part: nothing is ticked beforehand, and saying no costs nothing.

use axum::extract::State;
use deeds::accounts::consents;
use deeds::permissions::Act;
use model::accounts::{Consent, Purpose};

use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{FormId, Link, Pick};
use crate::statements::done_once;

pub async fn ask(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, person) = (at.partnership.id, at.person.id);
    let given = web
        .house
        .look(move |desk| Box::pin(async move { consents::all(desk, partnership, person).await }))
        .await?;
    let words = at.words();
    let stands = |purpose| given.iter().any(|one| one.purpose == purpose && one.stands());
    let research = Pick {
        name: "purpose".to_owned(),
        value: Purpose::Research.key().to_owned(),
        text: words.accounts_consent_research(),
        ticked: stands(Purpose::Research),
        single: false,
    };
    let title = words.accounts_consents();
    let layout =
        frame::citizen_with_help(&web, &at.visitor, title.clone(), &at.partnership.place, &at.partnership);
    page(
        &Ask::new(layout, title, FormId(mark(&web, &at.visitor)))
            .line(words.accounts_consent_research_means())
            .line(words.accounts_consent_no_means())
            .picks(words.accounts_consent_choose(), vec![research])
            .seen(frame::seen(words, Act::AccountsChange, None))
            .button("keep", words.accounts_keep())
            .way(Link::new("/seat", words.shell_my_seat())),
    )
}

/// Gives what is ticked and stands not yet; takes back what stands and is not ticked.
pub async fn set(State(web): State<Web>, at: AtTable, form: Form) -> Answer {
    let ticked: Vec<Purpose> = form.all("purpose").filter_map(Purpose::from_key).collect();
    let (partnership, person) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move {
                let given = consents::all(desk, partnership, person).await?;
                for &purpose in Purpose::ALL {
                    let stands = given.iter().filter(|one| one.purpose == purpose).any(Consent::stands);
                    match (ticked.contains(&purpose), stands) {
                        (true, false) => consents::give(desk, partnership, person, purpose).await?,
                        (false, true) => consents::withdraw(desk, partnership, person, purpose).await?,
                        _ => {}
                    }
                }
                Ok(())
            })
        })
        .await;
    done_once(done)?;
    Ok(go("/seat"))
}
