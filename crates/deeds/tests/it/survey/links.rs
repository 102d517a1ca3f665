//! A representative's link: opened once, hers afterwards; corrected until the wave closes; taken back at any time.

use basics::Id;
use deeds::survey::answering::{self, Mine};
use deeds::survey::findings::Reading;
use deeds::{Refusal, Secret, survey};
use model::survey::{Rating, Reply, WaveState};
use testkit::Bregneparken;
use testkit::anyhow::{Context, Result};

pub(super) async fn actor(told: &Bregneparken, code: &'static str) -> Result<Id> {
    let table = told.cast.partnership;
    let look = told
        .house
        .look(move |desk| Box::pin(async move { Ok(store::partnerships::actors(desk.tx, table).await?) }));
    Ok(look.await?.into_iter().find(|actor| actor.code == code).context("an actor of this code")?.id)
}

pub(super) async fn link(told: &Bregneparken, wave: Id, code: &'static str) -> Result<Secret> {
    Ok(told.house.keys().survey_link(wave, actor(told, code).await?, 0))
}

pub(super) async fn begin(told: &Bregneparken, link: &Secret) -> Result<Secret, Refusal> {
    let link = link.clone();
    let begun = told.house.deed(None, move |desk| {
        Box::pin(async move {
            let own = Secret::draw(desk.dice());
            answering::begin(desk, &link, "Lederen", &own).await?;
            Ok(own)
        })
    });
    begun.await
}

pub(super) async fn mine(told: &Bregneparken, own: &Secret) -> Result<Mine, Refusal> {
    let own = own.clone();
    told.house.look(move |desk| Box::pin(async move { answering::mine(desk, &own).await })).await
}

pub(super) async fn tick(told: &Bregneparken, own: &Secret, partners: Vec<Id>) -> Result<(), Refusal> {
    let own = own.clone();
    let kept = told.house.deed(None, move |desk| {
        Box::pin(async move { answering::keep_partners(desk, &own, &partners).await })
    });
    kept.await
}

pub(super) async fn rate(
    told: &Bregneparken,
    own: &Secret,
    other: Id,
    rating: Rating,
) -> Result<(), Refusal> {
    let own = own.clone();
    let kept = told.house.deed(None, move |desk| {
        Box::pin(async move { answering::keep_about(desk, &own, other, &[1], rating).await })
    });
    kept.await
}

pub(super) async fn turn(told: &Bregneparken, wave: Id, state: WaveState) -> Result<(), Refusal> {
    let (table, mette) = (told.cast.partnership, told.cast.id("mette"));
    told.house.deed(None, move |desk| Box::pin(survey::set_state(desk, table, mette, wave, state))).await
}

testkit::on_both_databases! {
    async fn a_link_is_opened_once_and_the_way_back_is_hers_alone(told: Bregneparken) {
        let wave = told.cast.waves[2];
        let handed = link(&told, wave, "SKO").await?;
        let own = begin(&told, &handed).await?;
        assert!(matches!(begin(&told, &handed).await, Err(Refusal::UnknownSecret)));
        assert!(matches!(mine(&told, &handed).await, Err(Refusal::UnknownSecret)));
        assert_eq!(mine(&told, &own).await?.respondent.reply, Reply::Begun);
        // The facilitator sees how far it is, and no link.
        let (table, mette) = (told.cast.partnership, told.cast.id("mette"));
        let handed = told.house.look(move |desk| Box::pin(survey::hand_over(desk, table, mette, wave))).await?;
        let school = handed.asked.iter().find(|asked| asked.actor.code == "SKO").context("asked")?;
        assert!(school.link.is_none() && school.respondent.reply == Reply::Begun);
        let club = handed.asked.iter().find(|asked| asked.actor.code == "SUP").context("asked")?;
        assert!(club.link.is_some());
    }

    async fn what_was_ticked_can_be_corrected_until_the_wave_closes(told: Bregneparken) {
        let wave = told.cast.waves[2];
        let (club, far, own_id) =
            (actor(&told, "KLU").await?, actor(&told, "FAR").await?, actor(&told, "SKO").await?);
        let own = begin(&told, &link(&told, wave, "SKO").await?).await?;
        tick(&told, &own, vec![club, far]).await?;
        rate(&told, &own, club, Rating::of([4; 6])).await?;
        assert!(matches!(tick(&told, &own, vec![own_id]).await, Err(Refusal::Choice("partner"))));
        let kept = mine(&told, &own).await?;
        assert_eq!(kept.named.len(), 2);
        assert_eq!(kept.named[&club].iter().copied().collect::<Vec<_>>(), [0, 1]);
        // Who is no longer ticked is gone with all that was said about her.
        tick(&told, &own, vec![far]).await?;
        let kept = mine(&told, &own).await?;
        assert_eq!((kept.named.len(), kept.ratings.len()), (1, 0));
        turn(&told, wave, WaveState::Closed).await?;
        assert!(matches!(tick(&told, &own, vec![]).await, Err(Refusal::WaveClosed)));
        assert_eq!(mine(&told, &own).await?.named.len(), 1);
    }

    async fn nobody_is_an_answer_too(told: Bregneparken) {
        let own = begin(&told, &link(&told, told.cast.waves[2], "SUP").await?).await?;
        tick(&told, &own, vec![]).await?;
        assert_eq!(mine(&told, &own).await?.respondent.reply, Reply::Answered);
    }

    async fn few_answers_are_said_and_whoever_takes_back_is_not_drawn(told: Bregneparken) {
        let wave = told.cast.waves[2];
        turn(&told, wave, WaveState::Closed).await?;
        let found = crate::survey::bregneparken::shown(&told, 2).await?;
        assert_eq!((found.reading, found.missing.as_str()), (Reading::NoOrder, "available"));
        assert_eq!((found.actors.len(), found.n_not_drawn), (16, 0));
        turn(&told, wave, WaveState::Open).await?;
        let own = begin(&told, &link(&told, wave, "SKO").await?).await?;
        tick(&told, &own, vec![actor(&told, "KLU").await?]).await?;
        turn(&told, wave, WaveState::Closed).await?;
        assert!(crate::survey::bregneparken::shown(&told, 2).await?.actors.iter().any(|one| one.code == "SKO"));
        let taken = own.clone();
        let back = told.house.deed(None, move |desk| {
            Box::pin(async move { answering::withdraw(desk, &taken).await })
        });
        back.await?;
        let found = crate::survey::bregneparken::shown(&told, 2).await?;
        assert!(found.actors.iter().all(|one| one.code != "SKO"), "an actor that said no is not drawn");
        assert_eq!((found.n_not_drawn, found.actors.len()), (1, 15));
        assert!(!found.measured.to_string().contains("SKO"));
    }

    async fn one_reminder_and_a_new_link_for_who_lost_hers(told: Bregneparken) {
        let (wave, table, mette) = (told.cast.waves[2], told.cast.partnership, told.cast.id("mette"));
        let shop = actor(&told, "SUP").await?;
        let remind = || told.house.deed(None, move |desk| Box::pin(survey::remind(desk, table, mette, wave, shop)));
        remind().await?;
        assert!(matches!(remind().await, Err(Refusal::NoSecondReminder)));
        let old = link(&told, wave, "SUP").await?;
        let own = begin(&told, &old).await?;
        tick(&told, &own, vec![actor(&told, "JOB").await?]).await?;
        let renewed = told.house.deed(None, move |desk| {
            Box::pin(survey::new_link(desk, table, mette, wave, shop, "Steen"))
        });
        renewed.await?;
        assert!(matches!(mine(&told, &own).await, Err(Refusal::UnknownSecret)));
        let fresh = begin(&told, &told.house.keys().survey_link(wave, shop, 1)).await?;
        let kept = mine(&told, &fresh).await?;
        assert_eq!((kept.named.len(), kept.respondent.reply), (1, Reply::Answered));
    }
}
