//! What a page on the wall is told is what it was made from; and when more people have answered, it is told so.

use std::time::Duration;

use model::statements::Review;
use testkit::Bregneparken;
use testkit::databases::on_sqlite;

use super::kit::Table;
use crate::Settings;
use crate::shell::live::Live;

fn table(told: Bregneparken) -> Table {
    Table::with(told, Settings { live: Live::lasting(Duration::ZERO), ..Settings::default() })
}

#[test]
fn the_hall_and_the_results_are_told_what_they_show_already() {
    on_sqlite(async |told: Bregneparken| {
        let round = told.cast.round;
        deeds::statements::results::release_if_due(&told.house, round).await?;
        let table = table(told);
        let mette = table.sign_in("mette").await;
        for page in ["hall", "results", "map"] {
            let page = mette.get(&table.url(&format!("/rounds/{round}/{page}"))).await;
            let scripts = page.all("script[data-url]");
            let [script] = scripts.as_slice() else { panic!("{} has no stream", page.path) };
            let attribute = |name: &str| script.attr(name).expect("an attribute").to_owned();
            let (url, stands) = (attribute("data-url"), attribute("data-stands"));
            let told = mette.get(&url).await;
            assert_eq!(told.html, format!("retry: 3000\ndata: {stands}\n\n"));
        }
        Ok(())
    });
}

#[test]
fn a_hall_turns_when_its_round_does_and_no_single_answer_is_seen() {
    on_sqlite(async |told: Bregneparken| {
        let (house, round) = (told.house.clone(), told.cast.round);
        let table = table(told);
        let url = table.url(&format!("/rounds/{round}/hall/live"));
        let mette = table.sign_in("mette").await;
        let before = mette.get(&url).await.html;
        // One who has answered takes everything back: a count moves, the wall does not.
        let amina = table.told.cast.id("amina");
        let taken = house.deed(None, move |desk| {
            Box::pin(async move {
                for (response, _) in store::statements::responses::of_person(desk.tx, amina).await? {
                    store::statements::responses::withdraw(desk.tx, response.statement, amina).await?;
                }
                Ok(())
            })
        });
        taken.await?;
        assert_eq!(mette.get(&url).await.html, before);
        // A sentence less is seen by everybody.
        let taken_off = house.deed(None, move |desk| {
            Box::pin(async move {
                let statement = store::statements::of_round(desk.tx, round).await?[0].id;
                let why = Some("Et navn.");
                Ok(store::statements::set_review(desk.tx, statement, Review::Refused, why).await?)
            })
        });
        taken_off.await?;
        assert_ne!(mette.get(&url).await.html, before);
        Ok(())
    });
}
