//! The journal tells governance by name, and a citizen's acts to her alone.

use basics::Language;
use deeds::statements::{self, NewTranslation};
use deeds::{inclusion, journal};
use model::partnerships::Role;
use model::statements::Answer;

use crate::house::Small;

testkit::on_both_databases! {
    async fn members_read_governance_by_name_and_no_citizens_act(small: Small) {
        let (_, statement) = small.asked().await?;
        let (table, mette, amina) = (small.table, small.mette, small.amina);
        small.respond(amina, statement, Answer::Agree).await?;
        small
            .deed(move |desk| Box::pin(async move { inclusion::add_group(desk, table, amina, "Enlige", "Tid").await }))
            .await?;
        let new = NewTranslation {
            language: Language::En,
            text: "Morning is hard.".into(),
            said_by: "a mother".into(),
        };
        small
            .deed(move |desk| {
                Box::pin(async move { statements::translate(desk, table, amina, statement, &new).await })
            })
            .await?;
        let page = small
            .house
            .look(move |desk| Box::pin(async move { journal::page(desk, table, amina, None).await }))
            .await?;
        let doers: Vec<_> = page.iter().map(|act| act.public["doer"].as_str()).collect();
        assert!(doers.iter().all(|doer| *doer == Some("Mette")), "{doers:?}");
        let acts: Vec<_> = page.iter().map(|act| act.act.as_str()).collect();
        assert_eq!(acts, ["statements.review", "statements.open-round", "partnerships.describe"]);
        let own = small.house.look(move |desk| {
            Box::pin(async move { Ok(store::journal::of_person(desk.tx, amina).await?) })
        });
        let own: Vec<_> = own.await?.into_iter().map(|own| own.act).collect();
        assert_eq!(own, ["statements.translate", "inclusion.add-group", "statements.respond"]);
        let hers = small.house.look(move |desk| {
            Box::pin(async move { Ok(store::journal::of_person(desk.tx, mette).await?) })
        });
        assert_eq!(hers.await?, []);
    }

    async fn others_see_a_citizens_acts_only_as_a_days_count_of_five_people(small: Small) {
        let (_, statement) = small.asked().await?;
        let (table, mette) = (small.table, small.mette);
        for name in ["Leyla", "Jamal", "Anja", "Trine"] {
            let person = small.seat(name, Role::Citizen).await?;
            small.respond(person, statement, Answer::Agree).await?;
        }
        let counts = || {
            small.house.look(move |desk| Box::pin(async move { journal::daily_counts(desk, table, mette).await }))
        };
        small.clock.advance_seconds(86_400);
        assert_eq!(counts().await?, []);
        small.clock.advance_seconds(-86_400);
        small.respond(small.amina, statement, Answer::Pass).await?;
        assert_eq!(counts().await?, [], "the day is not over");
        small.clock.advance_seconds(86_400);
        let counts = counts().await?;
        let shown: Vec<_> = counts.iter().map(|count| (count.act.as_str(), count.acts)).collect();
        assert_eq!(shown, [("statements.respond", 5)]);
    }
}
