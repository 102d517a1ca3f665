//! Who is at the table, and from when on she isn't: asked inside each deed.

use basics::Id;
use deeds::permissions::{Act, allows};
use deeds::statements::NewResponse;
use deeds::{Refusal, partnerships, statements};
use model::partnerships::{Role, Standing};
use model::statements::{Answer, Way};

use crate::house::{Small, round, sentence};

async fn set(small: &Small, person: Id, next: Standing) -> Result<(), Refusal> {
    let (table, mette) = (small.table, small.mette);
    small.deed(move |desk| Box::pin(partnerships::set_standing(desk, table, mette, person, next))).await
}

testkit::on_both_databases! {
    async fn each_role_may_do_what_the_table_says_and_nothing_else(small: Small) {
        let table = small.table;
        for &role in Role::ALL {
            let person = small.seat("Nogen", role).await?;
            for &act in Act::ALL {
                let asked = small.deed(move |desk| Box::pin(desk.permit(table, person, act))).await;
                match asked {
                    Ok(member) => assert!(allows(act, &member), "{} did {}", role.key(), act.key()),
                    Err(refusal) => {
                        assert!(matches!(refusal, Refusal::NotForRole(refused) if refused == act));
                        assert!(!deeds::permissions::rule(act).who.contains(&role));
                    }
                }
            }
        }
    }

    async fn whoever_is_not_confirmed_can_do_nothing_at_all(small: Small) {
        let table = small.table;
        for standing in [Standing::Accepted, Standing::Paused, Standing::Left, Standing::Removed] {
            let person = small.seat("Nogen", Role::Facilitator).await?;
            small
                .deed(move |desk| {
                    Box::pin(async move {
                        let now = desk.now();
                        Ok(store::partnerships::set_standing(desk.tx, table, person, standing, now).await?)
                    })
                })
                .await?;
            for &act in Act::ALL {
                let asked = small.deed(move |desk| Box::pin(desk.permit(table, person, act))).await;
                assert!(
                    matches!(asked, Err(Refusal::NotConfirmed | Refusal::NotFound)),
                    "{} did {}", standing.key(), act.key()
                );
            }
        }
    }

    async fn a_stranger_hears_that_nothing_is_there(small: Small) {
        let (table, stranger) = (small.table, small.deed(|desk| Box::pin(async move { Ok(desk.new_id()) })).await?);
        for &act in Act::ALL {
            let asked = small.deed(move |desk| Box::pin(desk.permit(table, stranger, act))).await;
            assert!(matches!(asked, Err(Refusal::NotFound)));
        }
    }

    async fn being_removed_bites_at_once(small: Small) {
        let (_, statement) = small.asked().await?;
        small.respond(small.amina, statement, Answer::Agree).await?;
        set(&small, small.amina, Standing::Removed).await?;
        let late = small.respond(small.amina, statement, Answer::Disagree).await;
        assert!(matches!(late, Err(Refusal::NotFound)));
    }

    async fn nobody_is_brought_back_or_sent_away_in_her_own_name(small: Small) {
        set(&small, small.amina, Standing::Removed).await?;
        let back = set(&small, small.amina, Standing::Accepted).await;
        assert!(matches!(back, Err(Refusal::NoSuchStep)), "a new yes is hers");
        let karin = small.seat("Karin", Role::Frontline).await?;
        assert!(matches!(set(&small, karin, Standing::Left).await, Err(Refusal::NoSuchStep)));
    }

    async fn who_rests_answers_again_when_she_is_back(small: Small) {
        let (_, statement) = small.asked().await?;
        set(&small, small.amina, Standing::Paused).await?;
        let meanwhile = small.respond(small.amina, statement, Answer::Agree).await;
        assert!(matches!(meanwhile, Err(Refusal::NotConfirmed)));
        set(&small, small.amina, Standing::Confirmed).await?;
        small.respond(small.amina, statement, Answer::Agree).await?;
    }

    async fn the_backbone_and_mediators_neither_answer_nor_speak(small: Small) {
        let (round, statement) = small.asked().await?;
        let tove = small.seat("Tove", Role::Mediator).await?;
        let table = small.table;
        for person in [small.mette, tove] {
            let answered = small.respond(person, statement, Answer::Agree).await;
            assert!(matches!(answered, Err(Refusal::NotForRole(Act::StatementsRespond))));
            let said = small.deed(move |desk| {
                Box::pin(async move {
                    statements::say(desk, table, person, round, &sentence("Jeg mener også noget.")).await
                })
            });
            assert!(matches!(said.await, Err(Refusal::NotForRole(Act::StatementsSay))));
        }
        // Not through a helper's hands either.
        let karin = small.seat("Karin", Role::Frontline).await?;
        let new = NewResponse { statement, answer: Answer::Agree, matters: None, way: Way::Paper };
        let (mette, table) = (small.mette, small.table);
        let passed_on =
            small.deed(move |desk| Box::pin(statements::respond_for(desk, table, karin, mette, new))).await;
        assert!(passed_on.is_err());
    }

    async fn one_table_is_closed_to_another(small: Small) {
        let (_, statement) = small.asked().await?;
        let founding = partnerships::Founding {
            name: "Et andet bord".into(),
            place: "Lyngby".into(),
            facilitator: "Ulla".into(),
            language: basics::Language::Da,
        };
        let (other, ulla) = small
            .deed(move |desk| Box::pin(async move { partnerships::found(desk, &founding).await }))
            .await?;
        let (other, ulla) = (other.id, ulla.id);
        let boris = small
            .deed(move |desk| Box::pin(crate::house::seat(desk, other, "Boris", Role::Citizen)))
            .await?;
        let new = NewResponse { statement, answer: Answer::Agree, matters: None, way: Way::Page };
        let across = small.deed(move |desk| Box::pin(statements::respond(desk, other, boris, new))).await;
        assert!(matches!(across, Err(Refusal::NotFound)));
        let review =
            small.deed(move |desk| Box::pin(statements::review(desk, other, ulla, statement, None))).await;
        assert!(matches!(review, Err(Refusal::NotFound)));
        let table = small.table;
        let there = small.deed(move |desk| {
            Box::pin(async move {
                let new = round(desk.now());
                statements::rounds::open(desk, table, ulla, &new).await
            })
        });
        assert!(matches!(there.await.map(drop), Err(Refusal::NotFound)));
    }
}
