//! Each role walks the pages of her table, with the forms on them.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use deeds::permissions::allows;
use testkit::Bregneparken;
use testkit::databases::on_sqlite;

use super::kit::Table;
use crate::{Door, route_table};

#[test]
fn the_facilitator_finds_who_is_missing_first_and_tends_her_table() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let mette = table.sign_in("mette").await;

        let desk = mette.get(&table.url("")).await;
        assert_eq!(desk.status, StatusCode::OK);
        assert!(desk.text(".linen .card:first-child").contains("Familier, der måske skal flytte"));
        assert!(desk.says("En sætning venter"), "what waits to be read: {}", desk.text("main"));

        let about = mette.get(&table.url("/about")).await;
        assert!(about.says("Egeå Kommune") && about.says("Bregneskolen") && about.says("Birgit"));
        let edit = table.url("/about/edit");
        let too_much =
            [("mandate", "Broen dækker bordet."), ("funders", "Fonden: 70\nKommunen: 40"), ("phone", "")];
        let back = mette.fill(&edit, &too_much).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(back.html.contains("Fonden: 70"), "what was written is kept");
        let kept = mette.post(
            &back,
            &edit,
            &[("mandate", "Nyt mandat."), ("funders", "Fonden: 12,5"), ("phone", "11 22 33 44")],
        );
        let kept = kept.await;
        assert!(kept.says("Nyt mandat.") && kept.says("12,5 procent") && kept.says("11 22 33 44"));

        let actor = [("name", "Biblioteket"), ("code", "BIB"), ("sector", "public")];
        assert!(mette.fill(&table.url("/actors/new"), &actor).await.says("Biblioteket"));
        let nowhere = [("name", "Havnen"), ("code", "HAV")];
        assert_eq!(
            mette.fill(&table.url("/actors/new"), &nowhere).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );

        let group = [("name", "Vikarer"), ("stake", "At kende børnene")];
        let groups = mette.fill(&table.url("/groups/new"), &group).await;
        assert!(
            groups.text(".board:first-child").contains("Vikarer"),
            "a new group is missing until it is asked"
        );
        let asked = mette.post(&groups, &groups.action("/asked"), &[]).await;
        assert_eq!(asked.status, StatusCode::OK);

        let journal = mette.get(&table.url("/journal")).await;
        assert!(journal.says("Mette satte en plads til Biblioteket."));
        assert!(!journal.says("Amina"), "a citizen's acts are hers");
        Ok(())
    });
}

#[test]
fn a_colleague_waits_until_the_facilitator_says_yes() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let mette = table.sign_in("mette").await;
        let members = mette.get(&table.url("/members")).await;
        assert!(members.says("Søren") && !members.says("Amina"), "private persons are listed to nobody");
        let soren = format!("/members/{}", table.told.cast.id("soren"));
        let paused = mette.post(&members, &table.url(&soren), &[("standing", "paused")]).await;
        assert_eq!(paused.status, StatusCode::OK);
        let soren_phone = table.sign_in("soren").await;
        assert_eq!(soren_phone.get(&table.url("/groups")).await.status, StatusCode::FORBIDDEN);
        mette.post(&paused, &table.url(&soren), &[("standing", "confirmed")]).await;
        assert_eq!(soren_phone.get(&table.url("/groups")).await.status, StatusCode::OK);
        Ok(())
    });
}

#[test]
fn a_round_is_opened_with_a_promise_and_a_sentence_is_read_before_it_is_shown() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let mette = table.sign_in("mette").await;
        let new = table.url("/rounds/new");
        let no_promise = [("title", "Hvad nu?"), ("answer_back_by", "2027-03-01"), ("question", "agree")];
        let back = mette.fill(&new, &no_promise).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        let group = back.pick("Elever i 7");
        let whole = [
            ("title", "Hvad nu?"),
            ("answer_back_by", "2027-03-01"),
            ("question", "agree"),
            ("influence", "involve"),
            ("groups", group.as_str()),
            ("small_groups_told", "yes"),
        ];
        let rounds = mette.post(&back, &new, &whole).await;
        assert!(rounds.says("Hvad nu?") && rounds.says("Vi lover, at svarene former det, vi gør."));
        assert!(rounds.says("Mette giver svar tilbage senest den 1. marts."));
        let paused = mette.post(&rounds, &rounds.action("/state/paused"), &[]).await;
        assert!(paused.says("Holder pause"));

        let review = table.url(&format!("/rounds/{}/review", table.told.cast.round));
        let waiting = mette.get(&review).await;
        assert!(waiting.says("Møder klokken otte kan jeg ikke nå."));
        let action = waiting.action("/review/");
        let no_reason = mette.post(&waiting, &action, &[("answer", "refuse"), ("reason", "")]).await;
        assert_eq!(no_reason.status, StatusCode::UNPROCESSABLE_ENTITY);
        let refused = mette.post(&no_reason, &action, &[("answer", "refuse"), ("reason", "Et navn")]).await;
        assert!(refused.says("Intet venter."));
        let journal = mette.get(&table.url("/journal")).await;
        assert!(journal.says("viste den ikke"));
        assert!(!journal.says("Et navn"), "what was refused is not published by the journal");
        assert!(table.sign_in("amina").await.get("/seat/data").await.says("Et navn"), "its author reads why");

        let round = mette.get(&table.url(&format!("/rounds/{}", table.told.cast.round))).await;
        let translate = round.links("/translate/").first().cloned().expect("a sentence to translate");
        let said = [("text", "The morning is hardest."), ("said_by", "a mother"), ("language", "en")];
        assert!(mette.fill(&translate, &said).await.says("The morning is hardest."));
        Ok(())
    });
}

#[test]
fn an_invitation_is_written_handed_over_reminded_of_once_and_taken_back() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let karin = table.sign_in("karin").await;
        let new = table.url("/invitations/new");
        assert!(karin.get(&format!("{new}?start=coffee")).await.html.contains("kaffe"));
        let letter = [
            ("invitee", "Fatima"),
            ("message", "Hej Fatima. Kom og drik kaffe."),
            ("why_you", "Du ved noget"),
            ("how_we_know", "Fra klubben"),
            ("way", "sms"),
            ("language", "da"),
            ("role", "citizen"),
        ];
        let looked = karin.fill(&new, &[&letter[..], &[("do", "look")]].concat()).await;
        assert!(looked.says("Den er let at læse.") && looked.html.contains("Hej Fatima."));
        let one = karin.post(&looked, &new, &[&letter[..], &[("do", "send")]].concat()).await;
        assert!(one.says("/i/") && one.says("Du kan altid sige nej."), "{}", one.text("main"));
        assert!(one.text(".copy").starts_with("Hej Fatima."), "the way she chose stands first");

        let card = karin.get(&format!("{}/card", one.path)).await;
        assert!(card.says("Fatima") && card.says("Karin") && card.says("12 34 56 78"));
        assert!(!card.says("Trygt af sted") && !card.says("Klub"), "a finder learns two names and a number");
        assert!(card.html.contains("class=\"qr\""));

        let reminded = karin.post(&one, &format!("{}/reminder", one.path), &[]).await;
        assert!(!reminded.html.contains("/reminder"), "one reminder is enough");
        let list = karin.post(&reminded, &format!("{}/withdrawal", one.path), &[]).await;
        assert!(list.says("Taget tilbage"));
        assert_eq!(karin.get(&format!("{}/card", one.path)).await.status, StatusCode::GONE);

        let other = table.sign_in("lis").await;
        assert_eq!(
            other.get(&one.path).await.status,
            StatusCode::NOT_FOUND,
            "an invitation is its inviter's"
        );
        let mediator = [&letter[..6], &[("role", "mediator")]].concat();
        assert_eq!(karin.fill(&new, &mediator).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let counts = table.sign_in("mette").await.get(&table.url("/invitations")).await;
        assert!(counts.says("Sagde ja: 25 eller flere") && counts.says("Sagde nej tak: nogle få"));
        Ok(())
    });
}

#[test]
fn a_companion_writes_down_reads_back_and_passes_answers_on() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let (amina, round) = (table.told.cast.id("amina"), table.told.cast.round);
        let hodan = table.sign_in("hodan").await;
        let walks = hodan.get(&table.url("/companions")).await;
        assert!(walks.says("Amina lader dig læse højt og skrive ned."));
        let path = table.url(&format!("/rounds/{round}/for/{amina}"));
        let said = [("text", "Jeg vil gerne med."), ("said_by", "en mor"), ("knowledge", "lived")];
        let read = hodan.fill(&path, &[&said[..], &[("do", "read")]].concat()).await;
        assert!(read.says("Læs det højt for Amina."));
        hodan.post(&read, &path, &[&said[..], &[("do", "keep")]].concat()).await;
        let asked = hodan.get(&format!("{path}/answer")).await;
        assert!(asked.says("Kun du og Amina ser svaret."));
        hodan.post(&asked, &asked.action("/answer/"), &[("answer", "yes")]).await;
        let seat = table.sign_in("amina").await;
        assert!(seat.get("/seat/data").await.says("Jeg vil gerne med."), "she sees what was written for her");
        let other = table.url(&format!("/rounds/{round}/for/{}", table.told.cast.id("yusuf")));
        assert_eq!(hodan.get(&other).await.status, StatusCode::FORBIDDEN, "nobody writes without leave");
        Ok(())
    });
}

#[test]
fn a_whole_sheet_is_typed_in_for_a_person_and_for_a_card() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let round = table.told.cast.round;
        let karin = table.sign_in("karin").await;
        let sheet = karin.get(&table.url(&format!("/rounds/{round}/sheet"))).await;
        assert!(sheet.says("S20") && !sheet.says("Trygt af sted"));
        let enter = table.url(&format!("/rounds/{round}/sheet/enter"));
        let form = karin.get(&enter).await;
        let all = form
            .html
            .match_indices("type=\"radio\" name=\"")
            .map(|(at, found)| &form.html[at + found.len()..][..32]);
        let statements: BTreeSet<&str> =
            all.filter(|name| name.chars().all(|c| c.is_ascii_hexdigit())).collect();
        assert_eq!(statements.len(), 20);

        let letter = [
            ("invitee", "Ruth"),
            ("message", "Hej Ruth."),
            ("why_you", "Du"),
            ("how_we_know", "Her"),
            ("way", "card"),
            ("language", "da"),
            ("role", "citizen"),
            ("do", "send"),
        ];
        let one = karin.fill(&table.url("/invitations/new"), &letter).await;
        let card = karin.get(&format!("{}/card", one.path)).await;
        let code = card.text(".pairs span");
        let ticks: Vec<(&str, &str)> = statements.iter().map(|id| (*id, "yes")).collect();
        let wrong = [&ticks[..], &[("person", "card"), ("code", "AB")]].concat();
        let back = karin.fill(&enter, &wrong).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(back.html.matches(" checked").count(), 21, "all ticks are still there");
        let right = [&ticks[..], &[("person", "card"), ("code", code.as_str())]].concat();
        assert!(karin.post(&back, &enter, &right).await.says("Arket er gemt"));
        let people = table.told.house.look(move |desk| {
            Box::pin(async move { Ok(store::statements::responses::n_people(desk.tx, round).await?) })
        });
        assert_eq!(people.await?, 42, "one more person has answered");
        let again = karin.fill(&enter, &right).await;
        assert_eq!(again.status, StatusCode::GONE, "a used card is no leave to write for its bearer");
        Ok(())
    });
}

#[test]
fn somebody_says_herself_where_she_belongs() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let amina = table.sign_in("amina").await;
        let path = table.url("/groups/mine");
        let asked = amina.get(&path).await;
        let (parents, single) = (asked.pick("Forældre"), asked.pick("Enlige forældre"));
        amina.post(&asked, &path, &[("group", parents.as_str()), ("group", single.as_str())]).await;
        assert_eq!(amina.get(&path).await.html.matches(" checked").count(), 2);
        let none = amina.get(&path).await;
        amina.post(&none, &path, &[]).await;
        assert_eq!(amina.get(&path).await.html.matches(" checked").count(), 0, "none is fine");
        Ok(())
    });
}

/// Every link on a member's front pages opens: menus are never empty, and nothing leads nowhere.
#[test]
fn no_way_on_a_members_pages_leads_nowhere() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let mut opened = 0;
        for who in ["mette", "soren", "karin", "hodan", "tove", "amina"] {
            let phone = table.sign_in(who).await;
            let mut seen = BTreeSet::new();
            let mut waiting = vec![table.url("")];
            while let Some(path) = waiting.pop() {
                if seen.len() == 60 || !seen.insert(path.clone()) {
                    continue;
                }
                let page = phone.get(&path).await;
                assert!(
                    page.status.is_success() || page.status.is_redirection(),
                    "{who} {path}: {}",
                    page.status
                );
                let own = page.links("/p/").into_iter();
                waiting.extend(own.filter(|link| !link.contains("lang=") && !link.contains("later=")));
            }
            opened += seen.len();
        }
        eprintln!("{opened} pages opened by six people");
        assert!(opened >= 120, "{opened}");
        Ok(())
    });
}

#[test]
fn who_may_not_is_told_so_at_every_door() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let (partnership, round) = (table.told.cast.partnership, table.told.cast.round);
        let mut refused = 0;
        for who in ["soren", "karin", "hodan", "tove", "amina"] {
            let person = table.told.cast.id(who);
            let member = table.told.house.look(move |desk| {
                Box::pin(async move { Ok(store::partnerships::member(desk.tx, partnership, person).await?) })
            });
            let member = member.await?.expect("at the table");
            let phone = table.sign_in(who).await;
            for route in route_table().iter().filter(|route| route.method == "GET") {
                let Door::Member(act) = route.door else { continue };
                if allows(act, &member) {
                    continue;
                }
                let path = route
                    .path
                    .replace("{partnership}", &partnership.to_string())
                    .replace("{round}", &round.to_string());
                assert_eq!(phone.get(&path).await.status, StatusCode::FORBIDDEN, "{who} {path}");
                refused += 1;
            }
        }
        eprintln!("{refused} doors stayed closed");
        assert!(refused >= 20, "{refused}");
        Ok(())
    });
}
