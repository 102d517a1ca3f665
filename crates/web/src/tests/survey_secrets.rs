//! What one rater said changes no page, no answer of the API, no file and no journal. Two houses are alike but for one
//! person's ratings; everybody walks everywhere in both, and whatever she could read is the same to the letter.

use std::collections::BTreeMap;
use std::sync::Mutex;

use basics::Id;
use deeds::survey::answering;
use deeds::{Refusal, Secret, accounts};
use model::accounts::Device;
use model::survey::{Rating, WaveState};
use store::Value;
use testkit::Bregneparken;
use testkit::anyhow::{Context, Result};
use testkit::databases::on_sqlite;

use super::crawl::Crawler;

/// One of each role, and two whose own organisations are rated.
const READERS: [&str; 8] = ["amina", "hodan", "soren", "birgit", "henrik", "karin", "mette", "tove"];

/// Everything anybody could read: by reader and address; and the rows an operator finds, but for sealed bytes.
type Readable = BTreeMap<String, String>;

async fn answer(told: &Bregneparken, code: &'static str, rating: Rating) -> Result<()> {
    let (table, wave) = (told.cast.partnership, told.cast.waves[2]);
    let answered = told.house.deed(None, move |desk| {
        Box::pin(async move {
            let actors = store::partnerships::actors(desk.tx, table).await?;
            let of = |code: &str| actors.iter().find(|actor| actor.code == code).map(|actor| actor.id);
            let (rater, school) = (of(code).ok_or(Refusal::NotFound)?, of("SKO").ok_or(Refusal::NotFound)?);
            let own = Secret::draw(desk.dice());
            let link = desk.keys().survey_link(wave, rater, 0);
            answering::begin(desk, &link, "Lederen", &own).await?;
            answering::keep_partners(desk, &own, &[school]).await?;
            answering::keep_about(desk, &own, school, &[], rating).await
        })
    });
    Ok(answered.await?)
}

/// These answer, the first with this rating; then everybody reads, before and after closing.
async fn read_everything(told: Bregneparken, raters: &[&'static str], first: Rating) -> Result<Readable> {
    for (place, code) in raters.iter().enumerate() {
        answer(&told, code, if place == 0 { first } else { Rating::of([4; 6]) }).await?;
    }
    let mut readable = Readable::new();
    walk(&told, "open", &mut readable).await?;
    let (table, mette, wave) = (told.cast.partnership, told.cast.id("mette"), told.cast.waves[2]);
    let closed = told.house.deed(None, move |desk| {
        Box::pin(deeds::survey::set_state(desk, table, mette, wave, WaveState::Closed))
    });
    closed.await?;
    deeds::survey::releases::release_what_is_due(&told.house).await?;
    walk(&told, "closed", &mut readable).await?;
    let taken =
        told.house.deed(None, move |desk| Box::pin(deeds::survey::taking::take(desk, table, mette, wave)));
    for (name, bytes) in taken.await?.files()? {
        readable.insert(format!("file {name}"), String::from_utf8_lossy(&bytes).into_owned());
    }
    Ok(readable)
}

async fn walk(told: &Bregneparken, when: &str, readable: &mut Readable) -> Result<()> {
    let table = told.cast.partnership;
    let crawler = Crawler::of(told.house.clone());
    for who in READERS {
        let person = told.cast.id(who);
        let signed_in = told.house.deed(None, move |desk| {
            Box::pin(async move {
                let cookie = accounts::begin_session(desk, person, Device::Own).await?;
                Ok((cookie, accounts::make_api_token(desk, person, "prøve").await?))
            })
        });
        let (cookie, key) = signed_in.await?;
        let mut starts = vec!["/seat".to_owned(), format!("/p/{table}"), format!("/p/{table}/journal")];
        starts.extend(told.cast.waves.iter().map(|wave| format!("/p/{table}/survey/{wave}")));
        for page in crawler.walk(&cookie, &starts).await {
            readable.insert(format!("{when} {who} {}", page.path), page.body);
        }
        for path in api(table, told.cast.waves[2]) {
            let got = crawler.get(&key, path, "api").await;
            readable.insert(format!("{when} {who} {}", got.path), format!("{} {}", got.status, got.body));
        }
    }
    let rows = told
        .house
        .look(move |desk| Box::pin(async move { Ok(store::exchange::whole::read(desk.tx, table).await?) }));
    for (name, mut rows) in rows.await? {
        // What is sealed differs, and tells nothing; what is of the readers' own devices is not of the survey.
        for cell in rows.iter_mut().filter(|_| name == "survey_respondent").filter_map(|row| row.last_mut()) {
            if let Value::Bytes(Some(sealed)) = cell {
                *cell = Value::Int(i64::try_from(sealed.len()).ok());
            }
        }
        readable.insert(format!("{when} rows {name}"), format!("{rows:?}"));
    }
    Ok(())
}

fn api(table: Id, wave: Id) -> Vec<String> {
    let base = format!("/api/v1/p/{table}");
    vec![format!("{base}/survey"), format!("{base}/survey/{wave}"), format!("{base}/journal")]
}

/// What can be read in a house in which the first of these raters said this.
fn house_in_which(raters: &'static [&'static str], first: Rating) -> Readable {
    let found: Mutex<Option<Readable>> = Mutex::new(None);
    on_sqlite(async |told: Bregneparken| {
        let readable = read_everything(told, raters, first).await?;
        *found.lock().map_err(|_| testkit::anyhow::anyhow!("nobody else writes here"))? = Some(readable);
        Ok(())
    });
    found.into_inner().ok().flatten().context("the house was walked through").unwrap()
}

fn differences(one: &Readable, other: &Readable) -> Vec<String> {
    let keys: std::collections::BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    keys.into_iter().filter(|key| one.get(*key) != other.get(*key)).cloned().collect()
}

#[test]
fn with_fewer_than_five_raters_nothing_that_one_says_is_to_be_read_anywhere() {
    // With Karin and Hodan of the story four have rated anybody, and three the school.
    const RATERS: &[&str] = &["KOM", "PPR"];
    let (kind, harsh) =
        (house_in_which(RATERS, Rating::of([4; 6])), house_in_which(RATERS, Rating::of([1; 6])));
    let pages = kind.keys().filter(|key| key.starts_with("closed")).count();
    println!("{} things were read in each house, {pages} of them after closing", kind.len());
    assert!(kind.len() > 200, "only {} things were read", kind.len());
    assert_eq!(differences(&kind, &harsh), Vec::<String>::new());
}

#[test]
fn with_five_raters_one_word_is_told_and_who_moved_it_is_not() {
    const RATERS: &[&str] = &["KOM", "PPR", "SUN", "HEL", "ELE"];
    // Within one coarse word nothing changes; where the word itself changes, only those of the school read it.
    let (all, nearly) =
        (house_in_which(RATERS, Rating::of([4; 6])), house_in_which(RATERS, Rating::of([4, 4, 4, 4, 4, 3])));
    assert_eq!(differences(&all, &nearly), Vec::<String>::new());
    let told = |readable: &Readable| {
        let mut who: Vec<&str> = readable
            .iter()
            .filter(|(key, body)| key.starts_with("closed") && body.contains("Kun for jer i Bregneskolen"))
            .filter_map(|(key, _)| key.split(' ').nth(1))
            .collect();
        who.dedup();
        who.into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(told(&all), ["birgit", "soren"]);
}
