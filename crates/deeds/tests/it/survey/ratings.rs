//! Nobody sees who rated whom: not in the rows, not in sums of fewer than five, not by the difference of two moments.

use basics::Id;
use model::survey::{Level, Rating, WaveState};
use testkit::Bregneparken;
use testkit::anyhow::{Context, Result};

use super::links::{actor, begin, link, mine, rate, tick, turn};

/// These representatives tick and rate the school.
async fn rated_by(told: &Bregneparken, codes: &[&'static str], rating: Rating) -> Result<Id> {
    let (wave, school) = (told.cast.waves[2], actor(told, "SKO").await?);
    for code in codes {
        let own = begin(told, &link(told, wave, code).await?).await?;
        tick(told, &own, vec![school]).await?;
        rate(told, &own, school, rating).await?;
    }
    Ok(school)
}

/// The word for the trust this actor has, if it is told.
async fn trusted(told: &Bregneparken, wave: Id, actor: Id) -> Result<Option<String>> {
    let look = told.house.look(move |desk| {
        Box::pin(async move { Ok(store::survey::answers::words(desk.tx, wave, Some(actor)).await?) })
    });
    Ok(look.await?.trust)
}

testkit::on_both_databases! {
    async fn four_raters_are_told_to_nobody_and_five_in_a_coarse_word(told: Bregneparken) {
        let wave = told.cast.waves[2];
        // Karin of the club has rated the school in the story already.
        let school = rated_by(&told, &["KOM", "PPR", "SUN"], Rating::of([4; 6])).await?;
        turn(&told, wave, WaveState::Closed).await?;
        assert_eq!(trusted(&told, wave, school).await?, None);
        turn(&told, wave, WaveState::Open).await?;
        // After the first closing nobody rates any more: the difference would tell her.
        rated_by(&told, &["HEL", "ELE"], Rating::of([4; 6])).await?;
        turn(&told, wave, WaveState::Closed).await?;
        assert_eq!(trusted(&told, wave, school).await?, None);
    }

    async fn five_raters_make_one_word_and_leave_no_row_behind(told: Bregneparken) {
        let wave = told.cast.waves[2];
        let school = rated_by(&told, &["KOM", "PPR", "SUN", "HEL", "ELE"], Rating::of([4; 6])).await?;
        turn(&told, wave, WaveState::Closed).await?;
        let word = trusted(&told, wave, school).await?.context("six have rated")?;
        assert_eq!(Some(word.as_str()), Some(Level::VeryMuch.key()));
        let left = told.house.look(move |desk| {
            Box::pin(async move {
                let sums = store::survey::answers::sums(desk.tx, wave).await?.len();
                let all = store::survey::respondents(desk.tx, wave).await?;
                Ok((sums, all.iter().filter(|(one, _)| one.sealed.is_some()).count()))
            })
        });
        assert_eq!(left.await?, (0, 0));
    }

    async fn a_rater_sees_and_corrects_her_own_and_the_sums_follow(told: Bregneparken) {
        let wave = told.cast.waves[2];
        let school = rated_by(&told, &["KOM", "PPR", "SUN", "HEL"], Rating::of([4; 6])).await?;
        let own = begin(&told, &link(&told, wave, "ELE").await?).await?;
        tick(&told, &own, vec![school]).await?;
        for again in [[4; 6], [1; 6], [4, 4, 4, 1, 1, 1], [4; 6]] {
            rate(&told, &own, school, Rating::of(again)).await?;
            assert_eq!(mine(&told, &own).await?.ratings[&school], Rating(again));
        }
        // Taken off again: with Karin's five are left, all but hers »a great deal«.
        tick(&told, &own, vec![]).await?;
        turn(&told, wave, WaveState::Closed).await?;
        let word = trusted(&told, wave, school).await?.context("five have rated")?;
        assert_eq!(Some(word.as_str()), Some(Level::VeryMuch.key()));
        assert!(mine(&told, &own).await?.ratings.is_empty());
    }

    /// Not even the length of what is kept tells how many she rated.
    async fn sealed_copies_are_of_one_length_whatever_was_said(told: Bregneparken) {
        let wave = told.cast.waves[2];
        rated_by(&told, &["KOM", "PPR"], Rating::of([1, 2, 3, 4, 1, 2])).await?;
        let own = begin(&told, &link(&told, wave, "SUN").await?).await?;
        let three = vec![actor(&told, "SKO").await?, actor(&told, "KLU").await?, actor(&told, "BYD").await?];
        tick(&told, &own, three.clone()).await?;
        for other in three {
            rate(&told, &own, other, Rating::of([4; 6])).await?;
        }
        let lengths = told.house.look(move |desk| {
            Box::pin(async move {
                let all = store::survey::respondents(desk.tx, wave).await?;
                Ok(all.iter().filter_map(|(one, _)| one.sealed.as_ref().map(Vec::len)).collect::<Vec<_>>())
            })
        });
        let lengths = lengths.await?;
        assert!(lengths.len() >= 5 && lengths.windows(2).all(|pair| pair[0] == pair[1]), "{lengths:?}");
    }
}
