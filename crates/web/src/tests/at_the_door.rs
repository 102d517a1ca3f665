//! Three hundred phones behind one address come in; a guesser among them is stopped; a proxy is not a crowd.

use std::net::Ipv4Addr;

use axum::http::StatusCode;
use basics::Language;
use deeds::invitations::{self, NewInvitation};
use model::invitations::{ShortCode, Way};
use model::partnerships::Role;
use testkit::Bregneparken;
use testkit::databases::on_sqlite;

use super::kit::{Page, Phone, Table};
use crate::Settings;

const HALL: Ipv4Addr = Ipv4Addr::new(80, 1, 2, 3);
/// An inviter writes so many a day.
const A_DAY: usize = 40;

/// Cards from Karin, each with its code and its link.
async fn cards(table: &Table, n: usize) -> Vec<(String, String)> {
    let (partnership, karin) = (table.told.cast.partnership, table.told.cast.id("karin"));
    let mut cards = Vec::with_capacity(n);
    while cards.len() < n {
        table.told.clock.advance_seconds(86_401);
        let today = A_DAY.min(n - cards.len());
        let written = table.told.house.deed(None, move |desk| {
            Box::pin(async move {
                let mut written = Vec::with_capacity(today);
                for n in 0..today {
                    let sent = invitations::send(desk, partnership, karin, &letter(n)).await?;
                    let code = desk.keys().invitation_code(sent.id).to_string();
                    written.push((code, format!("/i/{}", desk.keys().invitation_link(sent.id).as_str())));
                }
                Ok(written)
            })
        });
        cards.extend(written.await.expect("cards are written"));
    }
    cards
}

fn letter(n: usize) -> NewInvitation {
    NewInvitation {
        invitee: format!("Gæst {n}"),
        role: Role::Citizen,
        actor: None,
        message: "Kom og vær med.".to_owned(),
        why_you: "Du bor her.".to_owned(),
        how_we_know: "Fra klubben.".to_owned(),
        way: Way::Card,
        language: Language::Da,
        may_invite: false,
    }
}

/// A well-formed code that is on no card.
fn guess(n: usize) -> String {
    let sign =
        |place: usize| u8::try_from(n / 31_usize.pow(u32::try_from(place).unwrap_or(0)) % 31).unwrap_or(0);
    ShortCode::from_values([sign(0), sign(1), sign(2), 30, 30, 30, 30]).to_string()
}

async fn type_code(phone: &Phone<'_>, fields: &[(&str, &str)]) -> Page {
    let start = phone.get("/").await;
    phone.post(&start, "/code", fields).await
}

async fn guess_often(phone: &Phone<'_>, n: usize) -> usize {
    let start = phone.get("/").await;
    let mut looked_up = 0;
    for n in 0..n {
        let told = phone.post(&start, "/code", &[("code", &guess(n))]).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        looked_up += usize::from(!told.html.contains("name=\"inviter\""));
    }
    looked_up
}

#[test]
fn three_hundred_phones_behind_one_address_come_in_and_the_guesser_beside_them_does_not() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let cards = cards(&table, 300).await;
        let guesser = table.phone_at(HALL);
        let looked_up = guess_often(&guesser, 400).await;
        assert!((1..=100).contains(&looked_up), "{looked_up} guesses of one hour were looked up");

        let mut n_in = 0;
        for (at, (code, link)) in cards.iter().enumerate() {
            let phone = table.phone_at(HALL);
            // Two of three hold a camera over the pattern, the third types.
            let hello = if at % 3 == 0 {
                let asked = type_code(&phone, &[("code", code)]).await;
                assert!(asked.html.contains("name=\"inviter\""), "{}", asked.text("main"));
                let fields = [("code", code.as_str()), ("inviter", "Karin")];
                phone.post(&asked, "/code", &fields).await
            } else {
                phone.get(link).await
            };
            let yes = phone.press(&hello, link, &[("answer", "yes")]).await;
            n_in += usize::from(yes.leads_to.as_deref() == Some("/device") && yes.cookie.is_some());
        }
        eprintln!("{n_in} of 300 came in; {looked_up} of 400 guesses were looked up");
        assert_eq!(n_in, 300);
        Ok(())
    });
}

#[test]
fn behind_a_proxy_each_is_counted_alone_but_only_when_the_proxy_is_named() {
    on_sqlite(async |told: Bregneparken| {
        let proxy = Ipv4Addr::new(10, 0, 0, 2);
        let named = Settings { proxies: "10.0.0.0/8".parse().expect("a network"), ..Settings::default() };
        let table = Table::with(told, named);
        let code = cards(&table, 1).await.remove(0).0;
        let guesser = table.phone_at(proxy).forwarded_for("80.1.2.3");
        guess_often(&guesser, 61).await;
        let neighbour = table.phone_at(proxy).forwarded_for("80.1.2.4");
        let hello = type_code(&neighbour, &[("code", &code)]).await;
        assert!(hello.path.starts_with("/i/"), "{}", hello.text("main"));
        let liar = table.phone_at(proxy).forwarded_for("1.1.1.1, 80.1.2.3");
        let asked = type_code(&liar, &[("code", &code)]).await;
        assert!(asked.html.contains("name=\"inviter\""), "what the guesser writes himself is not believed");

        // The control: with the guard off, the whole proxy is one caller.
        let unnamed = Table::of(table.told);
        let again = unnamed.phone_at(proxy).forwarded_for("80.1.2.5");
        guess_often(&again, 61).await;
        let neighbour = unnamed.phone_at(proxy).forwarded_for("80.1.2.6");
        let asked = type_code(&neighbour, &[("code", &code)]).await;
        assert!(asked.html.contains("name=\"inviter\""), "the control no longer shows what the guard is for");
        Ok(())
    });
}

#[test]
fn a_halls_code_opens_the_question_and_nobodys_seat() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let hall = table.url(&format!("/rounds/{}/hall", table.told.cast.round));
        let code = table.sign_in("mette").await.get(&hall).await.text(".pairs span");
        assert_eq!(code.len(), 4, "on the wall: {code}");

        let stranger = table.phone_at(HALL);
        let room = type_code(&stranger, &[("code", &code.to_lowercase())]).await;
        assert_eq!(room.status, StatusCode::OK, "{}", room.text("main"));
        assert!(!room.html.contains("/p/"), "no way to the table");
        assert!(!room.says("Stien"), "and nothing anybody said");
        let amina = table.sign_in("amina").await;
        let answering = amina.knock(&format!("/h/{code}")).await;
        assert!(answering.leads_to.is_some_and(|way| way.ends_with("/answer")), "who has a seat answers");

        table.told.clock.advance_seconds(2 * 86_400);
        assert_eq!(stranger.get(&format!("/h/{code}")).await.status, StatusCode::NOT_FOUND, "over tomorrow");
        for _ in 0..30 {
            stranger.get("/h/2222").await;
        }
        assert_eq!(stranger.get("/h/2222").await.status, StatusCode::TOO_MANY_REQUESTS);
        Ok(())
    });
}

#[test]
fn an_address_that_cannot_be_read_is_answered_in_plain_words_to_people_and_programs() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let soren = table.sign_in("soren").await;
        for address in ["/rounds/not-an-id/hall", "/journal?before=1&before=2"] {
            let page = soren.get(&table.url(address)).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND);
            assert!(page.says("Her er ingenting"), "{}", page.html);
        }
        let problem = soren.get(&format!("/api/v1{}", table.url("/rounds/not-an-id"))).await;
        assert!(problem.html.starts_with('{'), "{}", problem.html);
        Ok(())
    });
}
