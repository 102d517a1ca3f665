//! Links and invitations by e-mail, against a mail server on loopback.

use axum::http::StatusCode;
use basics::Id;
use testkit::Bregneparken;
use testkit::databases::on_sqlite;

use super::kit::{Page, Phone, Table};
use super::mail_server::{Letter, MailServer};
use crate::Settings;
use crate::letters::carry;

const METTE: &str = "mette@bro.example";

async fn with_post(told: Bregneparken) -> (Table, MailServer) {
    let server = MailServer::open().await;
    let settings = Settings { post: Some(server.post()), ..Settings::default() };
    (Table::with(told, settings), server)
}

async fn carry_all(table: &Table, server: &MailServer) {
    carry(&table.web, &server.post()).await.expect("letters are carried");
}

/// The path of the link in a letter.
fn way(letter: &Letter) -> String {
    let link = letter.text.split_whitespace().find_map(|word| word.strip_prefix("http://localhost"));
    link.unwrap_or_else(|| panic!("no link in {letter:?}")).to_owned()
}

async fn set_address(table: &Table, person: Id, address: &'static str) {
    let set = table.told.house.deed(None, move |desk| {
        Box::pin(async move { Ok(store::accounts::set_email(desk.tx, person, Some(address)).await?) })
    });
    set.await.expect("an address is kept");
}

async fn ask_for_link(phone: &Phone<'_>, address: &str) -> Page {
    phone.fill("/sign-in", &[("email", address)]).await
}

#[test]
fn a_link_by_e_mail_signs_in_once_and_looking_at_it_uses_nothing_up() {
    on_sqlite(async |told: Bregneparken| {
        let (table, server) = with_post(told).await;
        set_address(&table, table.told.cast.id("mette"), METTE).await;
        let mut phone = table.stranger();
        let asked = ask_for_link(&phone, METTE).await;
        assert_eq!(asked.status, StatusCode::OK);
        carry_all(&table, &server).await;
        carry_all(&table, &server).await;
        let letters = server.letters();
        let [letter] = letters.as_slice() else { panic!("one letter, once: {letters:?}") };
        assert_eq!(letter.to, METTE);
        assert!(letter.text.contains("Hej Mette") && !letter.text.contains("Trygt"), "{}", letter.text);

        let link = way(letter);
        for _ in 0..8 {
            // Mail scanners open links.
            assert_eq!(table.stranger().get(&link).await.status, StatusCode::OK);
        }
        let page = phone.get(&link).await;
        let inside = phone.press(&page, &link, &[]).await;
        phone.keep(&inside);
        assert_eq!(phone.get(&table.url("/groups")).await.status, StatusCode::OK);
        let late = table.stranger();
        assert_eq!(late.get(&link).await.status, StatusCode::NOT_FOUND, "used up");
        Ok(())
    });
}

#[test]
fn a_link_nobody_used_in_ten_minutes_is_over() {
    on_sqlite(async |told: Bregneparken| {
        let (table, server) = with_post(told).await;
        set_address(&table, table.told.cast.id("mette"), METTE).await;
        ask_for_link(&table.stranger(), METTE).await;
        carry_all(&table, &server).await;
        let link = way(&server.letters()[0]);
        table.told.clock.advance_seconds(601);
        assert_eq!(table.stranger().get(&link).await.status, StatusCode::NOT_FOUND);
        Ok(())
    });
}

#[test]
fn known_and_unknown_addresses_are_answered_alike() {
    on_sqlite(async |told: Bregneparken| {
        let (table, server) = with_post(told).await;
        set_address(&table, table.told.cast.id("mette"), METTE).await;
        let phone = table.stranger();
        let known = ask_for_link(&phone, METTE).await;
        let unknown = ask_for_link(&phone, "hvem@bro.example").await;
        assert_eq!((known.status, known.html.len()), (unknown.status, unknown.html.len()));
        assert_eq!(known.text("main"), unknown.text("main"));
        let wrong = ask_for_link(&phone, "mette@bro.example, karin@bro.example").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "two addresses are no address");
        carry_all(&table, &server).await;
        assert_eq!(server.letters().len(), 1);
        Ok(())
    });
}

#[test]
fn a_mailbox_is_not_flooded() {
    on_sqlite(async |told: Bregneparken| {
        let (table, server) = with_post(told).await;
        set_address(&table, table.told.cast.id("mette"), METTE).await;
        let phone = table.stranger();
        for _ in 0..12 {
            assert_eq!(ask_for_link(&phone, METTE).await.status, StatusCode::OK);
            carry_all(&table, &server).await;
        }
        assert_eq!(server.letters().len(), 4);
        Ok(())
    });
}

#[test]
fn an_address_becomes_ones_own_by_the_letter_sent_there() {
    on_sqlite(async |told: Bregneparken| {
        let (table, server) = with_post(told).await;
        let soren = table.sign_in("soren").await;
        let ways = soren.get("/seat/ways-in").await;
        soren.post(&ways, "/seat/address", &[("email", "soren@bro.example")]).await;
        carry_all(&table, &server).await;
        let link = way(&server.letters()[0]);
        assert!(!soren.get("/seat/ways-in").await.says("soren@bro.example"), "not before she has read it");
        let karin = table.sign_in("karin").await;
        assert_eq!(karin.get(&link).await.status, StatusCode::NOT_FOUND, "somebody else's letter");
        let asked = soren.get(&link).await;
        let kept = soren.post(&asked, &link, &[]).await;
        assert!(kept.says("soren@bro.example"), "{}", kept.text("main"));
        let forgotten = soren.post(&kept, "/seat/address/removal", &[]).await;
        assert!(!forgotten.says("soren@bro.example"));
        let amina = table.sign_in("amina").await;
        assert_eq!(amina.get("/seat/ways-in").await.status, StatusCode::FORBIDDEN, "a citizen has her card");
        Ok(())
    });
}

const LETTER: [(&str, &str); 8] = [
    ("invitee", "Fatima"),
    ("message", "Hej Fatima. Kom og drik kaffe."),
    ("why_you", "Du ved noget"),
    ("how_we_know", "Fra klubben"),
    ("way", "email"),
    ("language", "da"),
    ("role", "citizen"),
    ("do", "send"),
];

#[test]
fn an_invitation_goes_to_one_address_once_and_its_address_is_forgotten() {
    on_sqlite(async |told: Bregneparken| {
        let (table, server) = with_post(told).await;
        let karin = table.sign_in("karin").await;
        let one = karin.fill(&table.url("/invitations/new"), &LETTER).await;
        let action = format!("{}/letter", one.path);
        let many = karin.post(&one, &action, &[("email", "a@b.dk, c@d.dk")]).await;
        assert_eq!(many.status, StatusCode::UNPROCESSABLE_ENTITY, "mass mailing is not possible");
        let other_form = karin.get(&one.path).await;
        let waits = karin.post(&many, &action, &[("email", "fatima@park.example")]).await;
        assert!(waits.says("E-mailen er på vej."), "{}", waits.text("main"));
        karin.post(&other_form, &action, &[("email", "fatima@park.example")]).await;
        carry_all(&table, &server).await;
        carry_all(&table, &server).await;
        let letters = server.letters();
        let [letter] = letters.as_slice() else { panic!("one letter: {letters:?}") };
        assert!(letter.head.contains("Karin") && letter.text.contains("Hej Fatima."), "{letter:?}");
        assert!(!letter.head.contains("Trygt"), "no theme where others may see it");
        assert_eq!(
            table.stranger().get(&way(letter)).await.status,
            StatusCode::OK,
            "the link opens her hello"
        );
        let gone = karin.get(&one.path).await;
        assert!(gone.says("E-mailen blev sendt") && !gone.html.contains("/letter\""));
        let kept = table.told.house.look(|desk| {
            Box::pin(async move {
                let rows = desk.tx.all("SELECT address, body FROM letter", Vec::new()).await?;
                Ok(rows.iter().map(|row| (row.text("address"), row.text("body"))).collect::<Vec<_>>())
            })
        });
        for (address, body) in kept.await? {
            assert_eq!((address?.as_str(), body?.as_str()), ("", ""));
        }
        Ok(())
    });
}

#[test]
fn a_busy_mail_server_is_asked_again_and_an_unknown_address_may_be_mended() {
    on_sqlite(async |told: Bregneparken| {
        let (table, server) = with_post(told).await;
        let karin = table.sign_in("karin").await;
        let one = karin.fill(&table.url("/invitations/new"), &LETTER).await;
        let action = format!("{}/letter", one.path);
        karin.post(&one, &action, &[("email", "nobody@park.example")]).await;
        carry_all(&table, &server).await;
        let lost = karin.get(&one.path).await;
        assert!(lost.says("kom ikke frem"), "{}", lost.text("main"));

        server.be_busy(true);
        karin.post(&lost, &action, &[("email", "fatima@park.example")]).await;
        carry_all(&table, &server).await;
        server.be_busy(false);
        carry_all(&table, &server).await;
        assert_eq!(server.letters().len(), 0, "it waits a minute");
        table.told.clock.advance_seconds(61);
        carry_all(&table, &server).await;
        assert_eq!(server.letters().len(), 1);
        Ok(())
    });
}

#[test]
fn without_a_mail_server_everything_is_for_copying() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let sign_in = table.stranger().get("/sign-in").await;
        assert!(!sign_in.html.contains("name=\"email\""));
        let karin = table.sign_in("karin").await;
        let one = karin.fill(&table.url("/invitations/new"), &LETTER).await;
        assert!(!one.html.contains("/letter\"") && one.says("Fatima"));
        let at = format!("{}/letter", one.path);
        let mark = one.mark(&format!("{}/withdrawal", one.path));
        let sent = karin.send_raw(&at, &[("form", &mark), ("email", "fatima@park.example")]).await;
        assert_eq!(sent, StatusCode::NOT_FOUND);
        Ok(())
    });
}
