//! A form that arrives twice is one act.

use deeds::statements::{self, NewResponse};
use deeds::{Once, Refusal};
use model::statements::{Answer, Way};

use crate::house::{Small, count, sentence};

testkit::on_both_databases! {
    async fn the_same_form_twice_is_one_sentence(small: Small) {
        let (round, _) = small.asked().await?;
        let (table, amina) = (small.table, small.amina);
        let say = || {
            small.house.deed(Some(Once([9; 32])), move |desk| {
                Box::pin(async move { statements::say(desk, table, amina, round, &sentence("To gange.")).await })
            })
        };
        say().await?;
        let before = (count(&small.house, "statement").await?, count(&small.house, "journal").await?);
        assert!(matches!(say().await, Err(Refusal::Again)));
        let after = (count(&small.house, "statement").await?, count(&small.house, "journal").await?);
        assert_eq!(before, after);
    }

    async fn a_refused_form_may_be_mended_and_sent_again(small: Small) {
        let (round, _) = small.asked().await?;
        let (table, amina) = (small.table, small.amina);
        let say = |text: &'static str| {
            small.house.deed(Some(Once([8; 32])), move |desk| {
                Box::pin(async move { statements::say(desk, table, amina, round, &sentence(text)).await })
            })
        };
        assert!(matches!(say(" ").await, Err(Refusal::Field { field: "text", .. })));
        say("Nu står der noget.").await?;
    }

    async fn two_phones_at_the_same_moment_give_one_answer_each(small: Small) {
        let (_, statement) = small.asked().await?;
        let (table, amina) = (small.table, small.amina);
        let new = NewResponse { statement, answer: Answer::Agree, matters: None, way: Way::Page };
        let press = |mark| {
            small
                .house
                .deed(Some(Once([mark; 32])), move |desk| Box::pin(statements::respond(desk, table, amina, new)))
        };
        let (first, second, third) = tokio::join!(press(1), press(1), press(2));
        let done = [first, second, third].into_iter().filter(Result::is_ok).count();
        assert_eq!(done, 2, "the same form once, another form once");
        assert_eq!(count(&small.house, "response").await?, 1);
    }
}
