//! Everybody who answered in a round hears what came of it, in time, on the way she chose, and in the same words.

use basics::Id;
use deeds::partnerships::NewActor;
use deeds::trace::answers::choose_way;
use deeds::trace::rounds::{self, NewRoundAnswer, Owed, ToHand};
use deeds::trace::{NewOutcome, promises, record_outcome};
use deeds::{Refusal, companions, own_record, partnerships};
use model::companions::Allowed;
use model::partnerships::{Role, Sector};
use model::statements::Answer;
use model::trace::answers::{AnswerError, AnswerWay};
use model::trace::promises::PromiseState;
use model::trace::{Kind, Point};

use crate::house::Small;

async fn tell(small: &Small, round: Id, did: &'static str, because: &'static str) -> Result<(), Refusal> {
    let (table, mette) = (small.table, small.mette);
    let new = NewRoundAnswer { round, did: did.into(), did_not: String::new(), because: because.into() };
    small.deed(move |desk| Box::pin(async move { rounds::tell(desk, table, mette, &new).await })).await
}

async fn owed(small: &Small) -> Result<Vec<Owed>, Refusal> {
    let (table, mette) = (small.table, small.mette);
    small.house.look(move |desk| Box::pin(rounds::owed(desk, table, mette))).await
}

/// What her own page says of the rounds she answered in.
async fn heard(small: &Small, person: Id) -> Result<Vec<Option<String>>, Refusal> {
    let own = small.house.look(move |desk| Box::pin(own_record::of(desk, person))).await?;
    Ok(own.rounds.into_iter().map(|(_, answer)| answer.and_then(|answer| answer.did)).collect())
}

async fn to_hand(small: &Small, helper: Id) -> Result<Vec<ToHand>, Refusal> {
    let table = small.table;
    small.house.look(move |desk| Box::pin(rounds::to_hand(desk, table, helper))).await
}

async fn handed(small: &Small, helper: Id, round: Id, person: Option<Id>) -> Result<(), Refusal> {
    let table = small.table;
    small.deed(move |desk| Box::pin(rounds::handed(desk, table, helper, round, person))).await
}

testkit::on_both_databases! {
    async fn everybody_who_answered_hears_the_same_and_who_did_not_hears_nothing(small: Small) {
        let (round, statement) = small.asked().await?;
        assert!(owed(&small).await?.is_empty(), "nobody has answered yet, so nobody is owed a word");
        assert!(matches!(tell(&small, round, "Vi har ringet.", "").await, Err(Refusal::NotFound)));
        let yusuf = small.seat("Yusuf", Role::Citizen).await?;
        let silent = small.seat("Lone", Role::Citizen).await?;
        small.respond(small.amina, statement, Answer::Disagree).await?;
        small.respond(yusuf, statement, Answer::Agree).await?;
        let before = owed(&small).await?;
        assert_eq!(before[0].due, Some(before[0].round.answer_back_by), "the round's own promise holds");
        assert_eq!(heard(&small, small.amina).await?, [None]);

        assert!(matches!(
            tell(&small, round, "", "").await,
            Err(Refusal::Answer(AnswerError::NoReason))
        ));
        tell(&small, round, "Skolen ringer først.", "").await?;
        let told = [Some("Skolen ringer først.".to_owned())];
        assert_eq!(heard(&small, small.amina).await?, told);
        assert_eq!(heard(&small, yusuf).await?, told, "the same words, whatever she answered");
        assert!(heard(&small, silent).await?.is_empty());
        assert_eq!(owed(&small).await?[0].due, None);
    }

    async fn what_comes_of_it_later_is_told_within_two_weeks(small: Small) {
        let (round, statement) = small.asked().await?;
        small.respond(small.amina, statement, Answer::Agree).await?;
        tell(&small, round, "Vi har læst det hele højt.", "").await?;
        let soren = small.seat("Søren", Role::Partner).await?;
        let told_at = small.house.now();
        small.clock.set(told_at.plus_days(3));
        let new = NewOutcome {
            kind: Kind::Decision,
            text: "Klubben åbner klokken syv.".into(),
            done_by: "Klub Bregnen".into(),
            actor: None,
            on_day: small.house.now(),
            from: vec![Point { kind: Kind::Statement, id: statement }],
        };
        let table = small.table;
        small.deed(move |desk| Box::pin(async move { record_outcome(desk, table, soren, &new).await })).await?;
        let news = owed(&small).await?;
        assert_eq!(news[0].due, Some(told_at.plus_days(17)));
        assert_eq!(news[0].came.len(), 1);
        assert!(!news[0].is_late(told_at.plus_days(16)) && news[0].is_late(told_at.plus_days(18)));
        tell(&small, round, "Klubben åbner klokken syv.", "").await?;
        assert_eq!(owed(&small).await?[0].due, None);
        let told = [Some("Klubben åbner klokken syv.".to_owned())];
        assert_eq!(heard(&small, small.amina).await?, told, "the latest word stands on her page");
    }

    async fn who_wants_it_on_paper_gets_it_and_the_backbone_learns_of_nobody(small: Small) {
        let (round, statement) = small.asked().await?;
        let (table, amina, mette) = (small.table, small.amina, small.mette);
        let yusuf = small.seat("Yusuf", Role::Citizen).await?;
        let (hodan, rahma) = (small.seat("Hodan", Role::Companion).await?, small.seat("Rahma", Role::Companion).await?);
        for person in [amina, yusuf] {
            small.respond(person, statement, Answer::Agree).await?;
            small.deed(move |desk| Box::pin(choose_way(desk, table, person, AnswerWay::Slip))).await?;
        }
        let allowed = Allowed { read_aloud: true, write_down: false };
        small.deed(move |desk| Box::pin(companions::begin(desk, table, amina, hodan, allowed))).await?;
        assert!(to_hand(&small, hodan).await?.is_empty(), "there is nothing to carry before something is told");
        tell(&small, round, "Skolen ringer først.", "").await?;

        let hers = to_hand(&small, hodan).await?;
        assert_eq!(hers.len(), 1);
        assert_eq!(hers[0].person, Some((amina, "Amina".to_owned(), AnswerWay::Slip)));
        let all = to_hand(&small, mette).await?;
        assert_eq!(all.len(), 1, "one slip to lay out, for however many");
        assert_eq!(all[0].person, None, "the backbone learns no name");
        assert!(to_hand(&small, rahma).await?.is_empty());
        assert!(matches!(handed(&small, rahma, round, Some(amina)).await, Err(Refusal::NotFound)));
        assert!(matches!(handed(&small, rahma, round, None).await, Err(Refusal::NotFound)));

        handed(&small, mette, round, None).await?;
        assert!(to_hand(&small, mette).await?.is_empty());
        assert_eq!(to_hand(&small, hodan).await?.len(), 1, "Amina still waits for Hodan");
        handed(&small, hodan, round, Some(amina)).await?;
        assert!(to_hand(&small, hodan).await?.is_empty());
        small.clock.set(small.house.now().plus_days(1));
        tell(&small, round, "Klubben åbner klokken syv.", "").await?;
        assert_eq!(to_hand(&small, hodan).await?.len(), 1, "a new word is carried too");
    }

    async fn a_promise_stands_by_its_actor_and_is_done_when_something_came_of_it(small: Small) {
        let (_, statement) = small.asked().await?;
        let (table, mette) = (small.table, small.mette);
        let soren = small.seat("Søren", Role::Partner).await?;
        let new = NewActor { code: "SKO".into(), name: "Bregneskolen".into(), sector: Sector::Public };
        let school = small
            .deed(move |desk| Box::pin(async move { partnerships::add_actor(desk, table, mette, &new).await }))
            .await?
            .id;
        let from = Point { kind: Kind::Statement, id: statement };
        let record = |kind: Kind, actor: Option<Id>, done_by: &'static str, from: Point| {
            let on_day = small.house.now().plus_days(7);
            let new = NewOutcome { kind, text: "Vi ringer.".into(), done_by: done_by.into(), actor, on_day, from: vec![from] };
            small.deed(move |desk| Box::pin(async move { record_outcome(desk, table, soren, &new).await }))
        };
        let stands = || small.house.look(move |desk| Box::pin(promises::all(desk, table, soren)));
        let nobody = record(Kind::Commitment, None, "", from).await;
        assert!(matches!(nobody, Err(Refusal::Field { field: "done_by", .. })), "somebody stands for it");
        let strange = record(Kind::Commitment, Some(table), "Skolen", from).await;
        assert!(matches!(strange, Err(Refusal::NotFound)));
        let promise = record(Kind::Commitment, Some(school), "", from).await?;
        let all = stands().await?;
        assert_eq!((all[0].actor, all[0].done_by.as_str()), (Some(school), "Bregneskolen"));
        assert_eq!(all[0].state, PromiseState::Waits);
        small.clock.set(small.house.now().plus_days(8));
        assert_eq!(stands().await?[0].state, PromiseState::DayGone);
        record(Kind::Action, None, "Søren", Point { kind: Kind::Commitment, id: promise.id }).await?;
        assert_eq!(stands().await?[0].state, PromiseState::Done);
    }
}
