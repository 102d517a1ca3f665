//! The pages of a version of the task: many suggestions at once, a sentence in another language, and the rule by which
//! it becomes the task.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use basics::{Id, Language};
use deeds::framing::task;
use deeds::framing::writing::{self, NewWording};
use testkit::Bregneparken;
use testkit::databases::on_sqlite;

use super::kit::{Page, Table};

/// A new version, with its first sentence and the words that stand there.
async fn begun(table: &Table) -> Result<(Id, Id), deeds::Refusal> {
    let (partnership, bilal) = (table.told.cast.partnership, table.told.cast.id("bilal"));
    let house = &table.told.house;
    let all = house.look(move |desk| Box::pin(task::all(desk, partnership, bilal))).await?;
    let of = all.tasks.first().expect("the table has a task").0.id;
    let version = house.deed(None, move |desk| Box::pin(task::begin(desk, partnership, bilal, of))).await?.id;
    let page =
        house.look(move |desk| Box::pin(task::page(desk, partnership, bilal, version, Language::Da))).await?;
    Ok((version, page.sentences.first().expect("it begins from the one that stands").sentence.id))
}

async fn suggest(table: &Table, version: Id, sentence: Option<Id>, text: &str) -> Result<(), deeds::Refusal> {
    let (partnership, bilal) = (table.told.cast.partnership, table.told.cast.id("bilal"));
    let (text, voices) = (text.to_owned(), Vec::new());
    let new =
        NewWording { version, sentence, seen: None, text, language: Language::Da, voices, put_in: false };
    let write = table.told.house.deed(None, move |desk| {
        Box::pin(async move { writing::write(desk, partnership, bilal, &new).await.map(drop) })
    });
    write.await
}

/// The suggestions a page shows.
fn suggestions(page: &Page) -> Vec<String> {
    let shown = page.all("li.card.line > p.first");
    shown
        .iter()
        .map(|text| text.text().collect::<String>())
        .filter(|text| text.starts_with("Forslag"))
        .collect()
}

#[test]
fn two_hundred_suggestions_are_shown_in_parts_and_none_is_lost() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let (version, first) = begun(&table).await?;
        for n in 0..100 {
            suggest(&table, version, Some(first), &format!("Forslag {n} til den første sætning.")).await?;
            suggest(&table, version, None, &format!("Forslag {n} til en ny sætning.")).await?;
        }
        let bilal = table.sign_in("bilal").await;
        let (mut opened, mut seen) = (BTreeSet::new(), BTreeSet::new());
        let mut next = vec![table.url(&format!("/task/versions/{version}"))];
        while let Some(path) = next.pop() {
            if !opened.insert(path.clone()) {
                continue;
            }
            let page = bilal.get(&path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            let here = suggestions(&page);
            assert!(here.len() <= 50, "{} suggestions at once on {path}", here.len());
            assert!(opened.len() == 1 || page.says("Tilbage til hele teksten"));
            seen.extend(here);
            next.extend(page.links("from="));
        }
        assert_eq!(seen.len(), 200, "{} pages were opened", opened.len());
        let nowhere = bilal.get(&table.url(&format!("/task/versions/{version}?from=nowhere"))).await;
        assert!(nowhere.status.is_client_error());
        Ok(())
    });
}

#[test]
fn a_sentence_is_read_in_arabic_as_a_person_translated_it_and_says_so() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let soren = table.sign_in("soren").await;
        let task = soren.get(&table.url("/task")).await;
        let ways = task.links("/translation");
        let way = ways.first().expect("a way to translate a sentence");
        let same = [("language", "da"), ("text", "Det samme.")];
        assert_eq!(soren.fill(way, &same).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let words = "ليصل الأطفال صباحًا بأمان.";
        let read = soren.fill(way, &[("language", "ar"), ("text", words)]).await;
        assert!(read.says(words) && read.says("ترجمها إنسان"), "{}", read.text("main"));
        assert!(
            !soren.get(&table.url("/task")).await.says(words),
            "a Danish reader reads the words themselves"
        );
        let (version, _) = begun(&table).await?;
        let newer = soren.get(&table.url(&format!("/task/versions/{version}?lang=ar"))).await;
        assert!(newer.says(words), "the same words in the next version are translated already");
        let journal = table.sign_in("mette").await.get(&table.url("/journal")).await;
        assert!(journal.says("Søren oversatte"), "{}", journal.text("main"));
        Ok(())
    });
}

#[test]
fn a_version_says_by_which_rule_it_becomes_the_task_and_by_which_it_did() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let soren = table.sign_in("soren").await;
        let task = soren.get(&table.url("/task")).await;
        let mut how_they_came = Vec::new();
        for way in task.links("/task/versions/") {
            let page = soren.get(&way).await;
            how_they_came.push(page.says("Bordet sagde ja: Ingen sagde nej, og alle grupper var hørt."));
        }
        assert_eq!(
            how_they_came,
            [true, false, false],
            "one stands; one fell, and one was given to the table"
        );
        let (version, _) = begun(&table).await?;
        let path = table.url(&format!("/task/versions/{version}"));
        let writing = soren.get(&path).await;
        let rule = "Den bliver vores efter reglen »Samtykke ved bordet«.";
        let means = "Alle grupper skal være hørt først. Siger du nej for dig selv, står dine ord her.";
        assert!(writing.says(rule) && writing.says(means), "{}", writing.text("main"));
        assert!(!writing.says("Reglen mangler ja"), "nobody is asked yet");
        let mette = table.sign_in("mette").await;
        let page = mette.get(&path).await;
        let offered = mette.post(&page, &page.action("/offer"), &[]).await;
        let waits = "Reglen mangler ja fra: Borgerstemmer, Fagfolk og Foreninger og butik.";
        assert!(offered.says(rule) && offered.says(waits), "{}", offered.text("main"));
        Ok(())
    });
}
