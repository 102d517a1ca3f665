//! Which sentences speak for somebody too: on her own page, for her alone, and only beside a map that may be drawn.

use axum::http::StatusCode;
use testkit::Bregneparken;
use testkit::databases::on_sqlite;

use super::kit::Table;

const HEADING: &str = "Sætninger, der også taler for dig";

#[test]
fn a_citizen_alone_reads_which_sentences_speak_for_her_too() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let on_the_map = table.told.house.store().read(|tx| {
            Box::pin(async move {
                let sql = "SELECT person FROM released_ballot WHERE speaks_for > 0 ORDER BY person";
                tx.all(sql, vec![]).await
            })
        });
        let on_the_map = on_the_map.await?;
        let first = on_the_map.first().expect("the demo's map may be drawn").id("person")?;
        let phone = table.sign_in_as(first).await;
        let mine = phone.get("/seat/answers").await;
        assert_eq!(mine.status, StatusCode::OK);
        assert!(mine.says(HEADING), "{}", mine.text("main"));
        let spoken = mine.all("main section .card .voice").len();
        assert!((1..=5).contains(&spoken), "{spoken} sentences of a slate of five");

        // The facilitator answers nothing and stands on no map.
        let mette = table.sign_in("mette").await;
        assert!(!mette.get("/seat/answers").await.says(HEADING));

        // Whoever may not see the map sees nothing that was made from it.
        let hidden = table.told.house.store().write(|tx| {
            Box::pin(async move {
                let sql = "UPDATE released_ballot SET x = NULL, y = NULL, cluster = NULL, speaks_for = NULL";
                tx.execute(sql, vec![]).await
            })
        });
        assert!(hidden.await? > 0);
        assert!(!phone.get("/seat/answers").await.says(HEADING));
        Ok(())
    });
}
