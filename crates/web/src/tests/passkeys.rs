//! Passkeys, with an authenticator made of software.

use axum::http::StatusCode;
use serde_json::Value;
use testkit::Bregneparken;
use testkit::databases::on_sqlite;

use super::authenticator::Authenticator;
use super::kit::{Page, Phone, Sent, Table};

const MAKE: &str = "/seat/passkeys";
const USE: &str = "/sign-in/passkey";

/// What the house asks the browser for.
async fn asked(phone: &Phone<'_>, page: &Page, action: &str) -> (String, Value) {
    let begun: Value = phone.ask_json(page, action, &format!("{action}/start")).await;
    (begun["ceremony"].as_str().expect("a ceremony").to_owned(), begun["options"].clone())
}

async fn made(phone: &Phone<'_>, key: &mut Authenticator, label: &str) -> Page {
    let page = phone.get("/seat/ways-in").await;
    let (ceremony, options) = asked(phone, &page, MAKE).await;
    let credential = key.make(&options);
    let fields = [("ceremony", ceremony.as_str()), ("credential", credential.as_str()), ("label", label)];
    phone.post(&page, MAKE, &fields).await
}

async fn sign_in(phone: &Phone<'_>, key: &mut Authenticator) -> Sent {
    let page = phone.get("/sign-in").await;
    let (ceremony, options) = asked(phone, &page, USE).await;
    let credential = key.sign(&options);
    phone.press(&page, USE, &[("ceremony", &ceremony), ("credential", &credential)]).await
}

const REFUSED: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

#[test]
fn a_facilitator_makes_a_key_comes_in_with_it_and_takes_it_away() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let mette = table.sign_in("mette").await;
        let mut key = Authenticator::new(1);
        let ways = made(&mette, &mut key, "Min bærbare").await;
        assert!(ways.says("Min bærbare"), "{}", ways.text("main"));

        let mut phone = table.stranger();
        let inside = sign_in(&phone, &mut key).await;
        assert_eq!(inside.leads_to.as_deref(), Some("/"), "{inside:?}");
        phone.keep(&inside);
        assert_eq!(phone.person().await, table.told.cast.id("mette"));
        assert!(sign_in(&table.stranger(), &mut key).await.cookie.is_some(), "and again");

        let gone = mette.post(&ways, &ways.action("/removal"), &[]).await;
        assert!(!gone.says("Min bærbare"));
        let late = sign_in(&table.stranger(), &mut key).await;
        assert_eq!((late.status, late.cookie), (REFUSED, None));
        Ok(())
    });
}

#[test]
fn a_strange_key_another_place_and_no_finger_lead_nowhere() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let mette = table.sign_in("mette").await;
        let mut key = Authenticator::new(1);
        made(&mette, &mut key, "Min").await;
        let refused = async |key: &mut Authenticator, why: &str| {
            let sent = sign_in(&table.stranger(), key).await;
            assert_eq!((sent.status, sent.cookie), (REFUSED, None), "{why}");
        };
        refused(&mut Authenticator::new(2), "a key nobody made here").await;
        key.origin = "https://langbord.example".to_owned();
        refused(&mut key, "signed for another place").await;
        key.origin = "http://localhost".to_owned();
        key.verifies = false;
        refused(&mut key, "nobody's finger").await;
        key.verifies = true;
        assert!(sign_in(&table.stranger(), &mut key).await.cookie.is_some(), "the key itself is fine");
        key.counter = 1;
        refused(&mut key, "a copy whose counter runs behind").await;
        Ok(())
    });
}

#[test]
fn a_ceremony_is_finished_once_by_whoever_began_it_and_in_time() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let mette = table.sign_in("mette").await;
        let mut key = Authenticator::new(1);
        made(&mette, &mut key, "Min").await;

        let phone = table.stranger();
        let page = phone.get("/sign-in").await;
        let (ceremony, options) = asked(&phone, &page, USE).await;
        let credential = key.sign(&options);
        let fields = [("ceremony", ceremony.as_str()), ("credential", credential.as_str())];
        let first = phone.press(&page, USE, &fields).await;
        assert_eq!(phone.press(&page, USE, &fields).await, first, "the same form is the same sign-in");
        let other = table.stranger();
        let replayed = other.press(&other.get("/sign-in").await, USE, &fields).await;
        assert_eq!((replayed.status, replayed.cookie), (REFUSED, None), "overheard and sent again");

        let karin = table.sign_in("karin").await;
        let page = mette.get("/seat/ways-in").await;
        let (ceremony, options) = asked(&mette, &page, MAKE).await;
        let mut second = Authenticator::new(3);
        let credential = second.make(&options);
        let hers = karin.get("/seat/ways-in").await;
        let fields = [("ceremony", ceremony.as_str()), ("credential", credential.as_str()), ("label", "x")];
        assert_eq!(karin.press(&hers, MAKE, &fields).await.status, REFUSED, "another's ceremony");
        table.told.clock.advance_seconds(301);
        assert_eq!(mette.press(&page, MAKE, &fields).await.status, REFUSED, "too late");
        Ok(())
    });
}

#[test]
fn a_citizen_has_her_card_and_a_house_at_a_bare_number_has_no_keys() {
    on_sqlite(async |told: Bregneparken| {
        let house = told.house.clone();
        let table = Table::of(told);
        let amina = table.sign_in("amina").await;
        assert_eq!(amina.get("/seat/ways-in").await.status, StatusCode::FORBIDDEN);
        for (url, has_keys) in [
            ("https://bord.example.dk", true),
            ("http://localhost:8080", true),
            ("http://bord.example.dk", false),
            ("https://10.0.0.1", false),
        ] {
            assert_eq!(crate::Web::new(house.clone(), url).passkeys.is_some(), has_keys, "{url}");
        }
        Ok(())
    });
}
