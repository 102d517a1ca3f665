//! Answering: one answer each, hers to change and to take back.

use basics::Id;
use deeds::statements::{self, NewResponse, rounds};
use deeds::{Refusal, accounts};
use model::statements::{Answer, Response, ResponseError, RoundState, Way};

use crate::house::{Small, sentence};

async fn kept(small: &Small, person: Id) -> Result<Vec<Response>, Refusal> {
    let record = small.house.look(move |desk| Box::pin(async move { accounts::record(desk, person).await }));
    Ok(record.await?.responses.into_iter().map(|(response, _)| response).collect())
}

async fn turn(small: &Small, round: Id, state: RoundState) -> Result<(), Refusal> {
    let (table, mette) = (small.table, small.mette);
    small.deed(move |desk| Box::pin(rounds::set_state(desk, table, mette, round, state))).await
}

testkit::on_both_databases! {
    async fn a_later_answer_replaces_the_earlier_and_the_journal_keeps_both(small: Small) {
        let (_, statement) = small.asked().await?;
        let amina = small.amina;
        small.respond(amina, statement, Answer::Agree).await?;
        small.respond(amina, statement, Answer::Pass).await?;
        let answers: Vec<_> = kept(&small, amina).await?.into_iter().map(|kept| kept.answer).collect();
        assert_eq!(answers, [Answer::Pass]);
        let own = small.house.look(move |desk| {
            Box::pin(async move { Ok(store::journal::of_person(desk.tx, amina).await?) })
        });
        let noted: Vec<_> = own.await?.iter().map(|own| own.payload["answer"].as_i64()).collect();
        assert_eq!(noted, [Some(0), Some(1)]);
    }

    async fn whether_it_matters_stays_until_she_says_otherwise(small: Small) {
        let (_, statement) = small.asked().await?;
        let (table, amina) = (small.table, small.amina);
        let matters = |said| {
            small.deed(move |desk| {
                Box::pin(statements::say_whether_it_matters(desk, table, amina, statement, said))
            })
        };
        assert!(matches!(matters(Some(true)).await, Err(Refusal::NotFound)), "an answer comes first");
        small.respond(amina, statement, Answer::Agree).await?;
        matters(Some(true)).await?;
        small.respond(amina, statement, Answer::Disagree).await?;
        assert_eq!(kept(&small, amina).await?[0].matters, Some(true));
        matters(None).await?;
        assert_eq!(kept(&small, amina).await?[0].matters, None);
    }

    async fn an_answer_is_taken_back_also_from_a_closed_round(small: Small) {
        let (round, statement) = small.asked().await?;
        let amina = small.amina;
        small.respond(amina, statement, Answer::Agree).await?;
        turn(&small, round, RoundState::Closed).await?;
        let take_back = || small.deed(move |desk| Box::pin(statements::withdraw_response(desk, amina, statement)));
        take_back().await?;
        assert_eq!(kept(&small, amina).await?, []);
        assert!(matches!(take_back().await, Err(Refusal::NotFound)));
    }

    async fn a_round_that_rests_or_is_closed_receives_nothing_until_it_opens_again(small: Small) {
        let (round, statement) = small.asked().await?;
        let (table, amina) = (small.table, small.amina);
        for state in [RoundState::Paused, RoundState::Closed] {
            turn(&small, round, state).await?;
            let answered = small.respond(amina, statement, Answer::Agree).await;
            assert!(matches!(answered, Err(Refusal::Response(ResponseError::RoundNotOpen))));
            let said = small.deed(move |desk| {
                Box::pin(async move { statements::say(desk, table, amina, round, &sentence("Også mig.")).await })
            });
            assert!(matches!(said.await, Err(Refusal::Response(ResponseError::RoundNotOpen))));
            turn(&small, round, RoundState::Open).await?;
            small.respond(amina, statement, Answer::Agree).await?;
        }
    }

    async fn a_sentence_is_read_for_names_before_others_answer_it(small: Small) {
        let (round, _) = small.asked().await?;
        let (table, mette, amina) = (small.table, small.mette, small.amina);
        let said = small
            .deed(move |desk| {
                Box::pin(async move {
                    statements::say(desk, table, amina, round, &sentence("Fru Hansen råber.")).await
                })
            })
            .await?;
        let karin = small.seat("Karin", model::partnerships::Role::Frontline).await?;
        let early = small.respond(karin, said.id, Answer::Agree).await;
        assert!(matches!(early, Err(Refusal::Response(ResponseError::NotShown))));
        let reason = Some("Der står et navn.");
        small.deed(move |desk| Box::pin(statements::review(desk, table, mette, said.id, reason))).await?;
        let record = small.house.look(move |desk| Box::pin(async move { accounts::record(desk, amina).await })).await?;
        assert_eq!(record.statements[0].refusal.as_deref(), reason, "she sees why");
        small
            .deed(move |desk| Box::pin(statements::reword(desk, amina, said.id, "Der bliver råbt.")))
            .await?;
        let still = small.respond(karin, said.id, Answer::Agree).await;
        assert!(matches!(still, Err(Refusal::Response(ResponseError::NotShown))), "it is read again");
        small.deed(move |desk| Box::pin(statements::review(desk, table, mette, said.id, None))).await?;
        small.respond(karin, said.id, Answer::Agree).await?;
    }

    async fn only_the_teller_withdraws_and_rewords_her_sentence(small: Small) {
        let (_, statement) = small.asked().await?;
        let (table, amina, mette) = (small.table, small.amina, small.mette);
        for stranger in [amina, mette] {
            let taken = small.deed(move |desk| Box::pin(statements::withdraw(desk, stranger, statement))).await;
            assert!(matches!(taken, Err(Refusal::NotFound)));
            let changed =
                small.deed(move |desk| Box::pin(statements::reword(desk, stranger, statement, "Andet"))).await;
            assert!(matches!(changed, Err(Refusal::NotFound)));
        }
        let _ = table;
    }

    async fn a_cpr_number_is_refused_before_anything_is_kept(small: Small) {
        let (round, _) = small.asked().await?;
        let (table, amina) = (small.table, small.amina);
        let rows = ["statement", "journal", "journal_personal"];
        let mut before = Vec::new();
        for table in rows {
            before.push(crate::house::count(&small.house, table).await?);
        }
        for text in ["Mit nummer er 010190-1234.", "٠١٠١٩٠-١٢٣٤"] {
            let said = small.deed(move |desk| {
                Box::pin(async move { statements::say(desk, table, amina, round, &sentence(text)).await })
            });
            assert!(matches!(said.await, Err(Refusal::Field { field: "text", .. })));
        }
        let named = small.deed(move |desk| Box::pin(accounts::rename(desk, amina, "Amina 0101901234")));
        assert!(matches!(named.await, Err(Refusal::Field { field: "name", .. })));
        for (table, before) in rows.into_iter().zip(before) {
            assert_eq!(crate::house::count(&small.house, table).await?, before, "{table}");
        }
    }

    async fn the_least_heard_statement_comes_next(small: Small) {
        let (round, first) = small.asked().await?;
        let (table, mette, amina) = (small.table, small.mette, small.amina);
        let second = small
            .deed(move |desk| {
                Box::pin(async move {
                    let said = statements::say(desk, table, amina, round, &sentence("Stien er mørk.")).await?;
                    statements::review(desk, table, mette, said.id, None).await?;
                    Ok(said.id)
                })
            })
            .await?;
        small.respond(amina, first, Answer::Agree).await?;
        let karin = small.seat("Karin", model::partnerships::Role::Frontline).await?;
        let ask = |skip: Vec<Id>| {
            small.house.look(move |desk| {
                Box::pin(async move {
                    let language = basics::Language::Da;
                    statements::next(desk, table, karin, round, &skip, language).await
                })
            })
        };
        let next = ask(Vec::new()).await?;
        assert_eq!(next.map(|asked| asked.statement.id), Some(second));
        let next = ask(vec![second]).await?;
        assert_eq!(next.map(|asked| asked.statement.id), Some(first));
        for statement in [first, second] {
            let new = NewResponse { statement, answer: Answer::Pass, matters: None, way: Way::Page };
            small.deed(move |desk| Box::pin(statements::respond(desk, table, karin, new))).await?;
        }
        assert!(ask(Vec::new()).await?.is_none());
    }
}
