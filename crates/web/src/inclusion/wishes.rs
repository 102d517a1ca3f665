//! "If I like": chosen on one's own seat, read by the facilitator who can make it come about.

use axum::extract::State;
use deeds::inclusion::wishes;
use model::inclusion::Wish;
use words::Words;

use super::views::{WishCard, Wishes};
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::form::Form;
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Empty, Pick, Talk};
use crate::statements::done_once;

/// A box for each wish, ticked where she has it.
pub fn picks(words: &Words, chosen: &[Wish]) -> Vec<Pick> {
    let pick = |&wish: &Wish| Pick {
        name: "wish".to_owned(),
        value: wish.key().to_owned(),
        text: name(words, wish),
        ticked: chosen.contains(&wish),
        single: false,
    };
    Wish::ALL.iter().map(pick).collect()
}

pub(super) fn name(words: &Words, wish: Wish) -> String {
    match wish {
        Wish::Sit => words.accounts_wish_sit(),
        Wish::WalkAlong => words.accounts_wish_walk(),
        Wish::Cook => words.accounts_wish_cook(),
        Wish::SpeakMyLanguage => words.accounts_wish_speak(),
        Wish::Chair => words.accounts_wish_chair(),
        Wish::MyOwn => words.accounts_wish_own(),
    }
}

pub async fn wish(State(web): State<Web>, at: AtTable, form: Form) -> Answer {
    let chosen: Vec<Wish> = form.all("wish").filter_map(Wish::from_key).collect();
    let (partnership, person) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { wishes::wish(desk, partnership, person, &chosen).await })
        })
        .await;
    done_once(done)?;
    Ok(go("/seat"))
}

/// Who feels like what.
pub async fn wishes(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let all = web
        .house
        .look(move |desk| Box::pin(async move { wishes::all(desk, partnership, doer).await }))
        .await?;
    let words = at.words();
    let cards = all.into_iter().filter(|(_, names)| !names.is_empty());
    page(&Wishes {
        layout: frame::table(&web, &at, words.inclusion_wishes()),
        cards: cards.map(|(wish, names)| WishCard { wish: name(words, wish), names }).collect(),
        empty: Empty { heading: words.inclusion_no_wishes(), line: words.inclusion_no_wishes_means() },
        talk: Talk { text: words.inclusion_wishes_talk() },
    })
}
