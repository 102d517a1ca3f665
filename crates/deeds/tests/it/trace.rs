//! From a voice to what came of it and back, answers in time, and taking things up again.

use basics::{Id, Language};
use deeds::accounts::{self, Farewell};
use deeds::trace::answers::{self, NewAnswer};
use deeds::trace::reopenings::{self, NewReopening};
use deeds::trace::{self, About, Page};
use deeds::{House, Refusal};
use model::partnerships::Role;
use model::trace::answers::{AnswerError, AnswerWay};
use model::trace::{Kind, Point};
use testkit::Bregneparken;
use testkit::databases::on_sqlite;

use crate::house::Small;

async fn page(house: &House, table: Id, reader: Id, point: Point) -> Result<Page, Refusal> {
    house.look(move |desk| Box::pin(trace::page(desk, table, reader, point, Language::Da))).await
}

/// The sentence of fear, by its teller.
async fn fear(told: &Bregneparken) -> Result<Point, Refusal> {
    let ifrah = told.cast.id("ifrah");
    let said = told
        .house
        .look(move |desk| Box::pin(async move { Ok(store::statements::by_author(desk.tx, ifrah).await?) }))
        .await?;
    Ok(Point { kind: Kind::Statement, id: said.first().ok_or(Refusal::NotFound)?.id })
}

/// What a trace says, in words that survive a move.
fn told(page: &Page) -> Vec<String> {
    let forward = page.forward.iter().map(|named| {
        let about = match &named.about {
            About::InVersion { number, stands } => format!("{number} {stands}"),
            About::Outcome { done_by, .. } => done_by.clone(),
            _ => String::new(),
        };
        format!("{} {about} {}", named.point.kind.key(), named.text)
    });
    forward.collect()
}

#[test]
fn the_lone_voice_of_fear_ends_in_the_task_and_in_a_decision() {
    on_sqlite(async |told_: Bregneparken| {
        let (table, soren) = (told_.cast.partnership, told_.cast.id("soren"));
        let fear = fear(&told_).await?;
        let found = page(&told_.house, table, soren, fear).await?;
        let kinds: Vec<_> = found.forward.iter().map(|named| named.point.kind).collect();
        assert!(kinds.contains(&Kind::Sentence) && kinds.contains(&Kind::Task), "{kinds:?}");
        let decision = found.forward.iter().find(|named| named.point.kind == Kind::Decision);
        let decision = decision.expect("a decision came of it").point;
        assert!(kinds.contains(&Kind::Commitment), "what was promised came of the decision: {kinds:?}");
        let back = page(&told_.house, table, soren, decision).await?;
        let is_fear = |voice: &deeds::framing::Voice| matches!(voice, deeds::framing::Voice::Said { statement, .. } if statement.id == fear.id);
        assert!(back.voices.iter().any(is_fear));
        let answer = found.answer.expect("the mother has an answer");
        assert!(answer.used && answer.because.is_some());
        Ok(())
    });
}

#[test]
fn a_partnership_moved_elsewhere_shows_the_same_trace() {
    on_sqlite(async |told_: Bregneparken| {
        let (table, soren) = (told_.cast.partnership, told_.cast.id("soren"));
        let fear = fear(&told_).await?;
        let before = page(&told_.house, table, soren, fear).await?;
        let bytes = told_
            .house
            .deed(None, move |desk| {
                Box::pin(async move { deeds::exchange::whole::export(desk, &[table]).await })
            })
            .await?;
        let home = tempfile::tempdir()?;
        let new = Small::empty(home.path()).await?;
        new.house
            .deed(None, move |desk| {
                Box::pin(async move {
                    let limits = deeds::exchange::whole::Limits::default();
                    let read =
                        deeds::exchange::whole::unpack(&bytes, limits).map_err(|_| Refusal::NotFound)?;
                    deeds::exchange::whole::import(desk, read).await
                })
            })
            .await?;
        let after = page(&new.house, table, soren, fear).await?;
        assert!(told(&before).len() >= 4, "{:?}", told(&before));
        assert_eq!(told(&before), told(&after));
        assert_eq!(before.answer, after.answer);
        let asked = |house: House| async move {
            let all = house.look(move |desk| Box::pin(reopenings::all(desk, table, soren))).await?;
            let asked = all.into_iter().map(|asked| (asked.reopening, asked.reasons));
            Ok::<_, Refusal>(asked.collect::<Vec<_>>())
        };
        assert_eq!(asked(told_.house.clone()).await?, asked(new.house.clone()).await?);
        Ok(())
    });
}

#[test]
fn erasing_the_mother_keeps_the_trace_true_without_her() {
    on_sqlite(async |told_: Bregneparken| {
        let (table, soren, ifrah) = (told_.cast.partnership, told_.cast.id("soren"), told_.cast.id("ifrah"));
        let fear = fear(&told_).await?;
        let found = page(&told_.house, table, soren, fear).await?;
        let decision = found.forward.iter().find(|named| named.point.kind == Kind::Decision);
        let decision = decision.expect("a decision came of it").point;
        told_
            .house
            .release(None, move |desk| Box::pin(accounts::leave(desk, ifrah, Farewell::EraseWords)))
            .await?;
        assert!(matches!(page(&told_.house, table, soren, fear).await, Err(Refusal::NotFound)));
        let back = page(&told_.house, table, soren, decision).await?;
        let gone = back.voices.iter().filter(|voice| matches!(voice, deeds::framing::Voice::TakenBack(_)));
        assert!(gone.count() >= 1, "one voice is gone, and the page says so");
        Ok(())
    });
}

#[test]
fn the_pupils_reason_is_answered_by_the_one_who_was_named() {
    on_sqlite(async |told_: Bregneparken| {
        let (table, karin, soren) = (told_.cast.partnership, told_.cast.id("karin"), told_.cast.id("soren"));
        let all = told_.house.look(move |desk| Box::pin(reopenings::all(desk, table, karin))).await?;
        assert!(all[0].reopening.is_late(told_.house.now()), "who has waited too long stands first");
        let pupils =
            all.iter().find(|asked| asked.is_mine_to_answer).expect("the club is asked").reopening.id;
        let new =
            |text: &str| reopenings::NewAnswer { text: text.into(), changed: true, talk: String::new() };
        let answer = |who: Id, new: reopenings::NewAnswer| {
            told_.house.deed(None, move |desk| {
                Box::pin(async move { reopenings::answer(desk, table, who, pupils, &new).await })
            })
        };
        assert!(matches!(answer(soren, new("Nej.")).await, Err(Refusal::NotForRole(_))));
        answer(karin, new("Vi åbner fra halv otte.")).await?;
        let all = told_.house.look(move |desk| Box::pin(reopenings::all(desk, table, soren))).await?;
        let answered =
            all.iter().find(|asked| asked.reopening.id == pupils).and_then(|a| a.reopening.answer.clone());
        assert_eq!(
            answered.map(|answer| (answer.text, answer.changed)),
            Some(("Vi åbner fra halv otte.".into(), true))
        );
        Ok(())
    });
}

#[test]
fn a_companion_sees_the_slip_by_name_and_the_backbone_without() {
    on_sqlite(async |told_: Bregneparken| {
        let (table, hodan, mette) = (told_.cast.partnership, told_.cast.id("hodan"), told_.cast.id("mette"));
        let to_hand = |who: Id| told_.house.look(move |desk| Box::pin(answers::to_hand(desk, table, who)));
        let hers = to_hand(hodan).await?;
        assert_eq!(hers.iter().map(|one| one.name.as_deref()).collect::<Vec<_>>(), [Some("Ifrah")]);
        assert_eq!(hers[0].owed.way, AnswerWay::Slip);
        assert!(to_hand(mette).await?.iter().all(|one| one.name.is_none()));
        let statement = hers[0].owed.statement.id;
        told_.house.deed(None, move |desk| Box::pin(answers::handed(desk, table, hodan, statement))).await?;
        assert!(to_hand(hodan).await?.is_empty());
        Ok(())
    });
}

fn reason(target: Point, text: &str) -> NewReopening {
    NewReopening { target, reason: text.into(), said_by: "en mor".into() }
}

async fn ask(small: &Small, who: Id, new: NewReopening) -> Result<Id, Refusal> {
    let table = small.table;
    small.deed(move |desk| Box::pin(async move { reopenings::ask(desk, table, who, &new).await })).await
}

async fn settle(small: &Small, reopening: Id, talk: &str) -> Result<(), Refusal> {
    let (table, mette) = (small.table, small.mette);
    let new = reopenings::NewAnswer { text: "Vi har set på det.".into(), changed: false, talk: talk.into() };
    small
        .deed(move |desk| {
            Box::pin(async move { reopenings::answer(desk, table, mette, reopening, &new).await })
        })
        .await
}

testkit::on_both_databases! {
    async fn what_was_not_used_needs_a_reason(small: Small) {
        let (_, statement) = small.asked().await?;
        let (table, mette) = (small.table, small.mette);
        let give = |used: bool, did: &'static str, because: &'static str| {
            let new = NewAnswer { statement, used, did: did.into(), did_not: String::new(), because: because.into() };
            small.deed(move |desk| Box::pin(async move { answers::give(desk, table, mette, &new).await }))
        };
        assert!(matches!(give(false, "", "").await, Err(Refusal::Answer(AnswerError::NoReason))));
        assert!(matches!(give(true, "", "").await, Err(Refusal::Answer(AnswerError::SaysNothing))));
        let owed = || small.house.look(move |desk| Box::pin(answers::owed(desk, table, mette)));
        assert_eq!(owed().await?.iter().filter(|owed| owed.answer.is_none()).count(), 1);
        give(false, "", "Pengene er brugt i år.").await?;
        assert_eq!(owed().await?.iter().filter(|owed| owed.answer.is_none()).count(), 0);
    }

    async fn a_loop_of_reopenings_ends_in_a_talk_and_never_in_silence(small: Small) {
        let (_, statement) = small.asked().await?;
        let target = Point { kind: Kind::Statement, id: statement };
        let first = ask(&small, small.amina, reason(target, "Det passer ikke mere.")).await?;
        let yusuf = small.seat("Yusuf", Role::Citizen).await?;
        let same = ask(&small, yusuf, reason(target, "Heller ikke hos os.")).await?;
        assert_eq!(first, same, "while it waits, a second reason joins the first");
        settle(&small, first, "").await?;
        let second = ask(&small, small.amina, reason(target, "Igen.")).await?;
        assert_ne!(first, second);
        settle(&small, second, "").await?;
        let third = ask(&small, small.amina, reason(target, "Og igen.")).await?;
        assert!(matches!(settle(&small, third, "").await, Err(Refusal::NeedsTalk)));
        settle(&small, third, "Amina og Mette, torsdag kl. 10.").await?;
        let (table, amina) = (small.table, small.amina);
        let all = small.house.look(move |desk| Box::pin(reopenings::all(desk, table, amina))).await?;
        assert_eq!(all.len(), 3);
        assert!(all.iter().all(|asked| asked.keeps_coming));
        // What was asked for cannot itself be asked for: there is nothing to circle around.
        let nowhere = Point { kind: Kind::Proposal, id: third };
        assert!(matches!(ask(&small, small.amina, reason(nowhere, "Rundt.")).await, Err(Refusal::NotFound)));
    }

    async fn her_reason_goes_with_her_and_the_request_still_waits(small: Small) {
        let (_, statement) = small.asked().await?;
        let yusuf = small.seat("Yusuf", Role::Citizen).await?;
        ask(&small, yusuf, reason(Point { kind: Kind::Statement, id: statement }, "Kanariefuglens grund.")).await?;
        small.house.release(None, move |desk| Box::pin(accounts::leave(desk, yusuf, Farewell::EraseWords))).await?;
        let (table, mette) = (small.table, small.mette);
        let all = small.house.look(move |desk| Box::pin(reopenings::all(desk, table, mette))).await?;
        assert_eq!((all.len(), all[0].reasons[0].text.clone()), (1, None));
        assert!(all[0].reopening.is_open());
    }

    async fn whoever_owes_an_answer_to_a_request_hands_it_over_first(small: Small) {
        let (_, statement) = small.asked().await?;
        let asked = ask(&small, small.amina, reason(Point { kind: Kind::Statement, id: statement }, "Hvorfor?")).await?;
        let gone = small.mette;
        let left = small.house.release(None, move |desk| Box::pin(accounts::leave(desk, gone, Farewell::KeepWords)));
        assert!(matches!(left.await, Err(Refusal::StillAnswers)));
        let soren = small.seat("Søren", Role::Partner).await?;
        let (table, mette) = (small.table, small.mette);
        small.deed(move |desk| Box::pin(reopenings::hand_over(desk, table, mette, asked, soren))).await?;
        let yusuf = small.seat("Yusuf", Role::Citizen).await?;
        let citizen = small.deed(move |desk| Box::pin(reopenings::hand_over(desk, table, mette, asked, yusuf)));
        assert!(matches!(citizen.await, Err(Refusal::Choice("answerer"))), "no citizen is made to answer");
    }

    async fn a_step_of_the_trace_stays_at_its_own_table(small: Small) {
        let (_, statement) = small.asked().await?;
        let (table, amina) = (small.table, small.amina);
        let here = Point { kind: Kind::Statement, id: statement };
        let nowhere = Point { kind: Kind::Decision, id: table };
        let linked = small.deed(move |desk| Box::pin(trace::link(desk, table, amina, here, nowhere)));
        assert!(matches!(linked.await, Err(Refusal::NotFound)));
        let found = page(&small.house, table, amina, nowhere).await;
        assert!(matches!(found, Err(Refusal::NotFound)));
    }
}
