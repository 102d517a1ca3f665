//! The short code on a card: easy to read aloud, hard to guess.

use deeds::invitations::{self, CodeTry};
use deeds::{Refusal, Secret};
use model::invitations::{CodeError, ShortCode};
use model::partnerships::Role;

use crate::house::Small;
use crate::invitations::{letter, send};

async fn open(small: &Small, typed: &str, from: &str) -> Result<Option<Secret>, Refusal> {
    open_naming(small, typed, "", from).await
}

async fn open_naming(
    small: &Small,
    typed: &str,
    inviter: &str,
    from: &str,
) -> Result<Option<Secret>, Refusal> {
    let tried = CodeTry { code: typed.to_owned(), inviter: inviter.to_owned(), from: from.to_owned() };
    small.deed(move |desk| Box::pin(async move { invitations::open_code(desk, &tried).await })).await
}

/// A well-formed code that is on no card.
fn guess(n: u8) -> String {
    ShortCode::from_values([n / 31, n % 31, 1, 2, 3, 4, 5]).to_string()
}

testkit::on_both_databases! {
    async fn the_code_opens_the_same_door_as_the_link(small: Small) {
        let (id, link) = send(&small, small.mette, letter("Yusuf", Role::Citizen)).await?;
        let code = small.house.keys().invitation_code(id).to_string();
        assert_eq!(open(&small, &code, "10.0.0.1").await?, Some(link.clone()));
        assert_eq!(open(&small, &code.to_lowercase().replace(' ', "-"), "10.0.0.1").await?, Some(link));
    }

    async fn a_slip_of_the_finger_is_told_and_not_counted(small: Small) {
        for _ in 0..100 {
            let slip = open(&small, "AB CD EF G0", "10.0.0.1").await;
            assert!(matches!(slip, Err(Refusal::Code(CodeError::UnknownSign('0')))));
        }
        assert_eq!(open(&small, &guess(1), "10.0.0.1").await?, None);
    }

    async fn a_guesser_waits_an_hour_while_others_come_in(small: Small) {
        let (id, link) = send(&small, small.mette, letter("Yusuf", Role::Citizen)).await?;
        let code = small.house.keys().invitation_code(id).to_string();
        for n in 0..60 {
            assert_eq!(open(&small, &guess(n), "10.0.0.1").await?, None);
        }
        assert!(matches!(open(&small, &guess(60), "10.0.0.1").await, Err(Refusal::TooManyTries)));
        assert!(matches!(open(&small, &code, "10.0.0.1").await, Err(Refusal::TooManyTries)));
        let named = open_naming(&small, &code, "mette", "10.0.0.1").await?;
        assert_eq!(named, Some(link.clone()), "who holds the card beside the guesser comes in");
        assert_eq!(open_naming(&small, &code, "Søren", "10.0.0.1").await?, None, "a guessed name does not");
        assert_eq!(open(&small, &code, "10.0.0.2").await?, Some(link.clone()));
        small.clock.advance_seconds(3_600);
        assert_eq!(open(&small, &code, "10.0.0.1").await?, Some(link));
    }
}
