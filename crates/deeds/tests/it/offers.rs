//! With which chance a statement was offered: kept beside the answer, and nowhere else.

use basics::{Id, Language};
use deeds::accounts::{self, Farewell};
use deeds::statements::offers::{self, Offer};
use deeds::{Refusal, statements};
use model::statements::{Answer, Way};
use store::args;

use crate::house::{Small, sentence};

/// A round with two statements nobody has answered.
async fn two(small: &Small) -> Result<(Id, [Id; 2]), Refusal> {
    let (round, first) = small.asked().await?;
    let (table, mette) = (small.table, small.mette);
    let teller = small.seat("Omar", model::partnerships::Role::Citizen).await?;
    let second = small
        .deed(move |desk| {
            Box::pin(async move {
                let said = statements::say(desk, table, teller, round, &sentence("Stien er mørk.")).await?;
                statements::review(desk, table, mette, said.id, None).await?;
                Ok(said.id)
            })
        })
        .await?;
    Ok((round, [first, second]))
}

async fn offered(small: &Small, person: Id, round: Id) -> Result<(Id, Offer), Refusal> {
    let table = small.table;
    let next = small.house.look(move |desk| {
        Box::pin(async move { statements::next(desk, table, person, round, &[], Language::Da).await })
    });
    let asked = next.await?.ok_or(Refusal::NotFound)?;
    Ok((asked.statement.id, asked.offer.ok_or(Refusal::NotFound)?))
}

async fn answer(small: &Small, person: Id, statement: Id, offer: Offer) -> Result<(), Refusal> {
    let table = small.table;
    let new = statements::NewResponse { statement, answer: Answer::Agree, matters: None, way: Way::Page };
    small
        .deed(move |desk| {
            Box::pin(async move {
                statements::respond(desk, table, person, new).await?;
                offers::note(desk, person, statement, &offer).await
            })
        })
        .await
}

/// What is kept of a person's offers, the likelier first.
async fn chances(small: &Small, person: Id) -> anyhow::Result<Vec<Option<f64>>> {
    let sql = "SELECT chance FROM response WHERE person = $1 ORDER BY COALESCE(chance, 0) DESC";
    let rows = small.house.store().read(move |tx| Box::pin(async move { tx.all(sql, args![person]).await }));
    Ok(rows.await?.iter().map(|row| row.opt_real("chance")).collect::<Result<_, _>>()?)
}

testkit::on_both_databases! {
    async fn an_answer_keeps_the_chance_with_which_its_statement_was_offered(small: Small) {
        let (round, [first, _]) = two(&small).await?;
        let amina = small.amina;
        for _ in 0..2 {
            let (statement, offer) = offered(&small, amina, round).await?;
            answer(&small, amina, statement, offer).await?;
        }
        // One of two that nobody has heard, then the only one that is left.
        assert_eq!(chances(&small, amina).await?, [Some(1.0), Some(0.5)]);
        // A correction chooses the statement herself; what was noted first stays.
        small.respond(amina, first, Answer::Pass).await?;
        assert_eq!(chances(&small, amina).await?, [Some(1.0), Some(0.5)]);
    }

    async fn a_chance_is_good_for_one_person_and_one_statement_and_cannot_be_made_up(small: Small) {
        let (round, both) = two(&small).await?;
        let karin = small.seat("Karin", model::partnerships::Role::Citizen).await?;
        let (statement, hers) = offered(&small, small.amina, round).await?;
        let other = both.into_iter().find(|id| *id != statement).expect("there are two");
        answer(&small, karin, statement, hers.clone()).await?;
        answer(&small, karin, other, Offer("0.9".into())).await?;
        assert_eq!(chances(&small, karin).await?, [None, None], "the answers are kept all the same");
        answer(&small, small.amina, other, hers).await?;
        assert_eq!(chances(&small, small.amina).await?, [None]);
    }

    async fn a_chance_goes_with_the_answer_and_with_the_person(small: Small) {
        let (round, _) = two(&small).await?;
        let amina = small.amina;
        let (statement, offer) = offered(&small, amina, round).await?;
        answer(&small, amina, statement, offer).await?;
        assert_eq!(chances(&small, amina).await?.len(), 1);
        small.deed(move |desk| Box::pin(statements::withdraw_response(desk, amina, statement))).await?;
        assert_eq!(chances(&small, amina).await?, []);
        let (statement, offer) = offered(&small, amina, round).await?;
        answer(&small, amina, statement, offer).await?;
        small.house.release(None, move |desk| Box::pin(accounts::leave(desk, amina, Farewell::EraseWords))).await?;
        assert_eq!(chances(&small, amina).await?, []);
    }
}
