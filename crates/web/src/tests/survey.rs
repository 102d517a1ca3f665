//! The network survey from the facilitator's first page to the picture on the wall, by forms alone.

use axum::http::StatusCode;
use testkit::Bregneparken;
use testkit::databases::on_sqlite;

use super::kit::{Phone, Table};

/// Somebody who is no member and holds a link.
async fn hold<'t>(table: &'t Table) -> Phone<'t> {
    table.stranger()
}

#[test]
fn a_wave_is_opened_handed_over_answered_on_a_phone_and_drawn() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let mette = table.sign_in("mette").await;
        let new = table.url("/survey/new");
        let asked = mette.get(&new).await;
        let field = |name: &str| asked.field_named(name);
        let (school, club, fathers) = (field("Bregneskolen"), field("Klub Bregnen"), field("Fædregruppen"));
        let whole = [
            ("title", "Hvem går med?"),
            ("purpose", "Vi vil sætte to sammen."),
            ("learner", "Bordet i marts"),
            ("closes_on", "2027-03-01"),
            ("kind", "Vi går med hinanden til møder"),
            ("mutual", "yes"),
            ("kind_2", "Vi ringer, når det brænder"),
            ("mutual_2", "no"),
            ("mutual_3", "yes"),
            ("asks_ratings", "yes"),
            (school.as_str(), "Birgit"),
            (club.as_str(), "Karin"),
        ];
        let too_few = mette.post(&asked, &new, &whole).await;
        assert_eq!(too_few.status, StatusCode::UNPROCESSABLE_ENTITY, "two actors are no network");
        let three: Vec<_> = whole.iter().copied().chain([(fathers.as_str(), "Bilal")]).collect();
        let links = mette.post(&too_few, &new, &three).await;
        assert!(links.says("Birgit for Bregneskolen") && links.says("0 af 3 har svaret."));

        // The link is in the text to copy; whoever holds it needs no account and no script.
        let path = links.handed_link("Bregneskolen");
        let birgit = hold(&table).await;
        let hello = birgit.get(&path).await;
        assert!(
            hello.says("Hej Birgit") && hello.says("Vi vil sætte to sammen.") && hello.says("Bordet i marts")
        );
        let no_yes = birgit.post(&hello, &path, &[("do", "begin"), ("organisation_yes_by", "Lederen")]).await;
        assert_eq!(
            no_yes.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "nobody is signed up without her own yes"
        );
        let yes = [("do", "begin"), ("person", "yes"), ("organisation_yes_by", "Lederen")];
        let tick = birgit.post(&no_yes, &path, &yes).await;
        assert!(tick.says("Hvem arbejder I sammen med?"), "{}", tick.html);
        assert!(tick.says(&format!("http://localhost{}", tick.path)), "the way back is written out");
        // One careless press says nothing for a whole organisation.
        let sure = birgit.post(&tick, &tick.path.clone(), &[]).await;
        assert!(sure.says("Er det rigtigt, at I ikke arbejder sammen med nogen af dem endnu?"));
        assert!(mette.get(&links.path).await.says("0 af 3 har svaret."));
        let own = tick.path.clone();
        let (club_box, father_box) = (tick.pick("Klub Bregnen"), tick.pick("Fædregruppen"));
        let about = birgit.post(&tick, &own, &[("partner", &club_box), ("partner", &father_box)]).await;
        assert!(
            about.says("1 af 2")
                && about.says("Vi ringer, når det brænder")
                && about.says("vil ikke sige det")
        );
        let said = [("kind", "1"), ("reliability", "4"), ("mission", "4"), ("openness", "3")];
        let second = birgit.post(&about, &about.path.clone(), &said).await;
        assert!(second.says("2 af 2"));
        let thanks = birgit.post(&second, &second.path.clone(), &[]).await;
        assert!(thanks.says("Tak. Dit svar er gemt.") && thanks.says("Klub Bregnen"));
        // Taking everything back is asked about once more.
        assert!(birgit.get(&format!("{own}/withdrawal")).await.says("Alle kryds og svar slettes."));
        // She comes back by the address she kept, and what she said is there.
        let again = birgit.get(&about.path).await;
        assert!(again.html.contains("value=\"4\" checked"), "{}", again.html);
        // The link she was handed opens for nobody else now.
        assert!(hold(&table).await.get(&path).await.says("Linket er åbnet"));
        let links = mette.get(&links.path).await;
        assert!(links.says("Har svaret") && !links.html.contains(own.as_str()), "her way back is hers alone");

        let wave = links.path.trim_end_matches("/links").to_owned();
        assert!(mette.get(&wave).await.says("Billedet vises, når der er lukket for svar."));
        let list = mette.get(&table.url("/survey")).await;
        let action = format!("{wave}/state/closed");
        mette.post(&list, &action, &[]).await;
        deeds::survey::releases::release_what_is_due(&table.told.house).await?;
        let picture = table.sign_in("karin").await.get(&wave).await;
        assert!(picture.says("1 af 3 har svaret.") && picture.says("For få har svaret."));
        assert!(
            !picture.says("Meget går gennem") && !picture.says("En mulig kerne"),
            "no order below six in ten"
        );
        assert!(birgit.get(&format!("{own}/thanks")).await.says("Der er lukket for svar lige nu."));
        Ok(())
    });
}

#[test]
fn the_picture_of_november_says_what_the_worked_example_says() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        deeds::survey::releases::release_what_is_due(&table.told.house).await?;
        let wave = table.url(&format!("/survey/{}", table.told.cast.waves[1]));
        let soren = table.sign_in("soren").await;
        let picture = soren.get(&wave).await;
        for said in [
            "16 af 16 har svaret.",
            "Ingen står alene.",
            "8 bånd går mellem borgere og fagfolk.",
            "Sidst var det 3.",
            "32 er mulige.",
            "Uden Broen – fællessekretariat kan de andre stadig nå hinanden.",
            "De samme er spurgt og har svaret begge gange.",
            "34 af 120 mulige bånd er sagt. Det er 28 procent.",
            "par med et bånd har mere end én slags.",
            "Følges de to ad? »Vi sender familier videre til dem, når familien gerne vil« og »Vi laver noget praktisk sammen«",
            "Derfor må de følges ad. Tilfældet siger intet her.",
            "At to ting følges ad, siger ikke, at det ene fører til det andet.",
            "Hvem taler med hvem, og hvornår?",
        ] {
            assert!(picture.says(said), "{said}");
        }
        assert_eq!(picture.all("svg.drawn").len(), 4);
        assert_eq!(picture.all("table.rows tbody tr").len(), 16 + 8);
        let (said, own) = (soren.get("/seat/data").await, soren.get("/seat/download").await);
        assert!(!said.says("Skolen bærer meget nu.") && !own.html.contains("Skolen bærer meget nu."));
        // A note, a step, and the files.
        let notes = format!("{wave}/notes");
        let with_note = soren.post(&picture, &notes, &[("note", "Skolen bærer meget nu.")]).await;
        assert!(with_note.says("Skolen bærer meget nu.") && with_note.says("Fra Bregneskolen"));
        // It stands in his own record, on the page and in his copy.
        let (said, own) = (soren.get("/seat/data").await, soren.get("/seat/download").await);
        assert!(said.says("Skolen bærer meget nu.") && said.says("Du skrev ved et billede"));
        let copy: serde_json::Value = serde_json::from_str(&own.html).expect("a copy in JSON");
        assert_eq!(copy["beside_pictures"][0]["text"], "Skolen bærer meget nu.");
        let options = with_note.all("select#one option");
        let (one, other) = (options[1].attr("value").unwrap_or(""), options[2].attr("value").unwrap_or(""));
        let agreed = [("one", one), ("other", other), ("talk", "Bilal går stien tirsdag kl. 7")];
        let step = soren.post(&with_note, &format!("{wave}/steps"), &agreed).await;
        assert!(step.says("Bilal går stien tirsdag kl. 7"));
        let files = soren.post(&step, &format!("{wave}/files"), &[]).await;
        assert!(files.status == StatusCode::OK && files.html.starts_with("PK"), "an archive");
        let journal = table.sign_in("mette").await.get(&table.url("/journal")).await;
        assert!(journal.says("Søren tog tallene fra") && journal.says("mødes"));
        assert!(
            !journal.says("Skolen bærer meget nu."),
            "a reading stands beside the picture, not in the journal"
        );
        // He leaves with all he said: his note goes, and a colleague's page no longer shows it.
        let karin = table.sign_in("karin").await;
        assert!(karin.get(&wave).await.says("Skolen bærer meget nu."));
        let leave = soren.get("/seat/leave").await;
        soren.post(&leave, "/seat/leave", &[("do", "erase")]).await;
        assert!(!karin.get(&wave).await.says("Skolen bærer meget nu."));
        Ok(())
    });
}

#[test]
fn citizens_read_the_picture_and_only_the_facilitator_sees_links() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let wave = table.url(&format!("/survey/{}", table.told.cast.waves[2]));
        let amina = table.sign_in("amina").await;
        assert_eq!(amina.get(&wave).await.status, StatusCode::OK);
        for who in ["amina", "karin", "soren", "tove", "hodan"] {
            let phone = table.sign_in(who).await;
            assert_eq!(phone.get(&format!("{wave}/links")).await.status, StatusCode::FORBIDDEN, "{who}");
            assert_eq!(phone.get(&table.url("/survey/new")).await.status, StatusCode::FORBIDDEN, "{who}");
        }
        Ok(())
    });
}
