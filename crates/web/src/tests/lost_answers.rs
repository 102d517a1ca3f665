//! An answer may be lost between the house and the phone. Whoever sends the same form again is where she would be.

use axum::http::StatusCode;
use basics::Id;
use model::invitations::Reply;
use testkit::Bregneparken;
use testkit::databases::on_sqlite;

use super::kit::{Phone, Table};

/// The address of a card that nobody has answered.
async fn waiting_card(table: &Table) -> String {
    let partnership = table.told.cast.partnership;
    let sent = table.told.house.look(move |desk| {
        Box::pin(async move { Ok(store::invitations::of_partnership(desk.tx, partnership).await?) })
    });
    let all = sent.await.expect("the invitations are there");
    let card = all.iter().find(|sent| sent.reply == Reply::Waiting).expect("somebody has not answered yet");
    format!("/i/{}", table.told.house.keys().invitation_link(card.id).as_str())
}

async fn n_members(table: &Table) -> usize {
    let partnership = table.told.cast.partnership;
    let members = table.told.house.look(move |desk| {
        Box::pin(async move { Ok(store::partnerships::members(desk.tx, partnership).await?) })
    });
    members.await.expect("the members are there").len()
}

async fn n_devices(table: &Table, person: Id) -> usize {
    let devices = table
        .told
        .house
        .look(move |desk| Box::pin(async move { Ok(store::accounts::sessions(desk.tx, person).await?) }));
    devices.await.expect("the devices are there").len()
}

#[test]
fn a_yes_whose_answer_was_lost_is_pressed_again_and_leads_to_the_same_seat() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let (card, before) = (waiting_card(&table).await, n_members(&table).await);
        let mut phone = table.stranger();
        let hello = phone.get(&card).await;
        let lost = phone.press(&hello, &card, &[("answer", "yes")]).await;
        let again = phone.press(&hello, &card, &[("answer", "yes")]).await;
        assert_eq!(lost, again, "the same session, by the same way");
        assert_eq!(again.leads_to.as_deref(), Some("/device"));
        assert_eq!(n_members(&table).await, before + 1, "one person said yes once");
        phone.keep(&again);
        assert_eq!(phone.get("/device").await.status, StatusCode::OK);

        let finder = table.stranger();
        let used = finder.get(&card).await;
        assert_eq!(used.status, StatusCode::GONE, "for anybody else the card is used");
        Ok(())
    });
}

#[test]
fn whose_phone_it_is_may_be_said_again_when_the_answer_was_lost() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let mut phone = newcomer(&table).await;
        let old = phone.cookie();
        let asked = phone.get("/device").await;
        let lost = phone.press(&asked, "/device", &[("device", "own")]).await;
        let again = phone.press(&asked, "/device", &[("device", "own")]).await;
        assert_eq!(lost, again);
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        phone.keep(&again);
        let first = phone.get(again.leads_to.as_deref().expect("the first sentence")).await;
        assert_eq!(first.status, StatusCode::OK);

        let mut behind = table.stranger();
        behind.hold(&old);
        assert_eq!(behind.get("/seat").await.status, StatusCode::UNAUTHORIZED, "the first secret is over");
        let late = behind.press(&asked, "/device", &[("device", "own")]).await;
        assert_eq!(late.status, StatusCode::UNAUTHORIZED, "and its form opens nothing any more");
        Ok(())
    });
}

#[test]
fn a_page_loaded_anew_after_a_lost_answer_leaves_one_device_and_not_two() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let mut phone = newcomer(&table).await;
        let asked = phone.get("/device").await;
        phone.press(&asked, "/device", &[("device", "own")]).await;
        let anew = phone.get("/device").await;
        let kept = phone.press(&anew, "/device", &[("device", "shared")]).await;
        phone.keep(&kept);
        assert_eq!(phone.get("/seat").await.status, StatusCode::OK);
        let person = phone.person().await;
        assert_eq!(n_devices(&table, person).await, 1);
        Ok(())
    });
}

#[test]
fn a_form_opens_nothing_once_its_session_is_over() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let card = waiting_card(&table).await;
        let mut phone = table.stranger();
        let hello = phone.get(&card).await;
        let yes = phone.press(&hello, &card, &[("answer", "yes")]).await;
        phone.keep(&yes);
        let seat = phone.get("/seat/data").await;
        phone.press(&seat, "/sign-out", &[]).await;
        let late = table.stranger().press(&hello, &card, &[("answer", "yes")]).await;
        assert_eq!(
            (late.status, late.cookie),
            (StatusCode::CONFLICT, None),
            "nobody comes in after her by `back`"
        );
        Ok(())
    });
}

/// Somebody who has just said yes.
async fn newcomer(table: &Table) -> Phone<'_> {
    let card = waiting_card(table).await;
    let mut phone = table.stranger();
    let hello = phone.get(&card).await;
    let yes = phone.press(&hello, &card, &[("answer", "yes")]).await;
    phone.keep(&yes);
    phone
}
