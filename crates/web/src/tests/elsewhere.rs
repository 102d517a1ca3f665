//! Coming in by an account elsewhere, against a provider on loopback that is honest or is not.

use axum::http::StatusCode;
use testkit::Bregneparken;
use testkit::databases::on_sqlite;

use super::kit::{Page, Phone, Sent, Table};
use super::provider::{Mock, Twist};
use crate::Settings;

const BACK: &str = "/sign-in/elsewhere/back";

async fn with_provider(told: Bregneparken) -> (Table, Mock) {
    let mock = Mock::open().await;
    let settings = Settings { elsewhere: Some(mock.provider()), ..Settings::default() };
    (Table::with(told, settings), mock)
}

/// Goes to the provider, signs in there, and gives the address of the way back.
async fn to_and_back(phone: &mut Phone<'_>, from: &str, mock: &Mock, account: &str) -> String {
    let sent = phone.knock(from).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{sent:?}");
    let kept = sent.cookie.expect("the state is kept in this browser");
    phone.hold(&format!("{}; {kept}", phone.cookie()));
    let (code, state) = mock.sign_in(&sent.leads_to.expect("the provider"), account);
    format!("{BACK}?code={code}&state={state}")
}

async fn press(phone: &Phone<'_>, page: &Page) -> Sent {
    assert_eq!(page.status, StatusCode::OK, "{}", page.text("h1"));
    let (code, state) = (page.hidden("code"), page.hidden("state"));
    phone.press(page, BACK, &[("code", code.as_str()), ("state", state.as_str())]).await
}

/// Ties the account to Søren, from his own seat.
async fn tied(table: &Table, mock: &Mock, account: &str) {
    let mut soren = table.sign_in("soren").await;
    let back = to_and_back(&mut soren, "/seat/elsewhere", mock, account).await;
    let page = soren.get(&back).await;
    let sent = press(&soren, &page).await;
    assert_eq!(sent.leads_to.as_deref(), Some("/seat/ways-in"), "{sent:?}");
    assert!(soren.get("/seat/ways-in").await.says("Kommunen"));
}

#[test]
fn a_tied_account_lets_its_person_in_and_nobody_else() {
    on_sqlite(async |told: Bregneparken| {
        let (table, mock) = with_provider(told).await;
        tied(&table, &mock, "soren-there").await;
        let mut phone = table.stranger();
        let back = to_and_back(&mut phone, "/sign-in/elsewhere", &mock, "soren-there").await;
        for _ in 0..3 {
            assert_eq!(phone.get(&back).await.status, StatusCode::OK, "looking exchanges nothing");
        }
        let page = phone.get(&back).await;
        let inside = press(&phone, &page).await;
        let again = press(&phone, &page).await;
        assert_eq!(inside, again, "a lost answer is had again");
        phone.keep(&inside);
        assert_eq!(phone.person().await, table.told.cast.id("soren"));

        let mut other = table.stranger();
        let back = to_and_back(&mut other, "/sign-in/elsewhere", &mock, "karin-there").await;
        let page = other.get(&back).await;
        let sent = press(&other, &page).await;
        assert_eq!((sent.status, sent.cookie), (StatusCode::NOT_FOUND, None), "an account nobody has tied");
        Ok(())
    });
}

#[test]
fn an_id_token_with_one_twist_lets_nobody_in() {
    on_sqlite(async |told: Bregneparken| {
        let (table, mock) = with_provider(told).await;
        tied(&table, &mock, "soren-there").await;
        for twist in [
            Twist::SignedByAnother,
            Twist::NotSigned,
            Twist::SignedWithTheSecret,
            Twist::ForAnotherClient,
            Twist::FromAnotherIssuer,
            Twist::OfAnotherVisit,
            Twist::Expired,
        ] {
            mock.twist(twist);
            let mut phone = table.stranger();
            let back = to_and_back(&mut phone, "/sign-in/elsewhere", &mock, "soren-there").await;
            let page = phone.get(&back).await;
            let sent = press(&phone, &page).await;
            assert_eq!((sent.status, sent.cookie), (StatusCode::UNPROCESSABLE_ENTITY, None), "{twist:?}");
        }
        mock.twist(Twist::Honest);
        let mut phone = table.stranger();
        let back = to_and_back(&mut phone, "/sign-in/elsewhere", &mock, "soren-there").await;
        let page = phone.get(&back).await;
        assert!(press(&phone, &page).await.cookie.is_some(), "without a twist the same way leads in");
        Ok(())
    });
}

#[test]
fn a_way_back_that_did_not_begin_here_leads_nowhere() {
    on_sqlite(async |told: Bregneparken| {
        let (table, mock) = with_provider(told).await;
        tied(&table, &mock, "soren-there").await;
        let refused = StatusCode::UNPROCESSABLE_ENTITY;

        let mut one = table.stranger();
        let back = to_and_back(&mut one, "/sign-in/elsewhere", &mock, "soren-there").await;
        assert_eq!(table.stranger().get(&back).await.status, refused, "another browser");
        let mixed = format!("{back}&iss=https%3A%2F%2Fother.example");
        assert_eq!(one.get(&mixed).await.status, refused, "another provider's answer");
        let named = format!("{back}&iss={}", mock.issuer());
        assert_eq!(one.get(&named).await.status, StatusCode::OK);
        let (start, _) = back.split_once("&state=").expect("a state");
        assert_eq!(one.get(&format!("{start}&state=made-up")).await.status, refused);
        assert_eq!(one.get(&back.replace("code=", "error=denied&x=")).await.status, refused);

        // A code taken from another visit is bound to that visit's verifier.
        let mut two = table.stranger();
        let theirs = to_and_back(&mut two, "/sign-in/elsewhere", &mock, "soren-there").await;
        let (_, own_state) = theirs.split_once("&state=").expect("a state");
        let page = two.get(&format!("{start}&state={own_state}")).await;
        let sent = press(&two, &page).await;
        assert_eq!((sent.status, sent.cookie), (refused, None), "a stolen code");

        // A state made to come in ties nothing to whoever is signed in, and the other way round.
        let mut karin = table.sign_in("karin").await;
        let signed_in = karin.cookie();
        let mut stranger = table.stranger();
        let open = to_and_back(&mut stranger, "/sign-in/elsewhere", &mock, "x").await;
        karin.hold(&format!("{signed_in}{}", stranger.cookie()));
        assert_eq!(karin.get(&open).await.status, refused, "made for somebody who was not signed in");
        Ok(())
    });
}

#[test]
fn an_account_is_one_persons() {
    on_sqlite(async |told: Bregneparken| {
        let (table, mock) = with_provider(told).await;
        tied(&table, &mock, "soren-there").await;
        let mut karin = table.sign_in("karin").await;
        let back = to_and_back(&mut karin, "/seat/elsewhere", &mock, "soren-there").await;
        let page = karin.get(&back).await;
        assert_eq!(press(&karin, &page).await.status, StatusCode::NOT_FOUND);
        let soren = table.sign_in("soren").await;
        let ways = soren.get("/seat/ways-in").await;
        let untied = soren.post(&ways, "/seat/elsewhere/removal", &[]).await;
        assert!(!untied.html.contains("/seat/elsewhere/removal"));
        let amina = table.sign_in("amina").await;
        assert_eq!(amina.get("/seat/elsewhere").await.status, StatusCode::FORBIDDEN);
        Ok(())
    });
}

#[test]
fn a_provider_that_is_down_keeps_nobody_waiting_and_other_ways_are_open() {
    on_sqlite(async |told: Bregneparken| {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("loopback");
        let issuer = format!("http://{}", listener.local_addr().expect("a port"));
        drop(listener);
        let provider = crate::Provider::at(&issuer, "langbord", None, "Kommunen").expect("a provider");
        let table = Table::with(told, Settings { elsewhere: Some(provider), ..Settings::default() });
        let page = table.stranger().get("/sign-in/elsewhere").await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(table.stranger().get("/sign-in").await.says("Kommunen"));
        let without = Table::of(table.told);
        assert_eq!(without.stranger().get("/sign-in/elsewhere").await.status, StatusCode::NOT_FOUND);
        Ok(())
    });
}
