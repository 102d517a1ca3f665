//! The circle of the main job, walked through the pages: a voice, what came of it, the answer, and taking it up again.

use axum::http::StatusCode;
use testkit::Bregneparken;
use testkit::databases::on_sqlite;

use super::kit::Table;

#[test]
fn a_companion_asks_for_somebody_to_take_it_up_again_and_reads_it_back_first() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let (amina, yusuf) = (table.told.cast.id("amina"), table.told.cast.id("yusuf"));
        let hodan = table.sign_in("hodan").await;
        let walks = hodan.get(&table.url("/companions")).await;
        let way = table.url(&format!("/reopenings/for/{amina}"));
        assert!(walks.links("/reopenings/for/").contains(&way));
        assert!(!walks.links(&format!("/proposals/for/{amina}")).is_empty());
        let knows: Vec<_> = walks.links("/proposals/");
        assert!(
            knows
                .iter()
                .any(|link| link.ends_with(&format!("/for/{amina}")) && !link.contains("/proposals/for"))
        );

        let choose = hodan.get(&way).await;
        assert_eq!(hodan.post(&choose, &way, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let breakfast = choose.pick("Morgenmad i klubben");
        let why = hodan.post(&choose, &way, &[("target", &breakfast)]).await;
        assert!(why.says("Tag noget op igen for Amina"), "{}", why.text("main"));
        let reason = [("reason", "Klokken syv er jeg på vej til arbejde."), ("said_by", "en mor")];
        let read = hodan.post(&why, &why.path, &[&reason[..], &[("do", "read")]].concat()).await;
        assert!(read.says("Læs det højt for Amina."));
        let list = table.url("/reopenings");
        assert!(!hodan.get(&list).await.says("på vej til arbejde"), "nothing is asked before she heard it");
        let asked = hodan.post(&read, &why.path, &[&reason[..], &[("do", "ask")]].concat()).await;
        assert!(asked.says("en mor, skrevet ned af en, der går med"), "{}", asked.text("main"));
        assert!(!asked.says("Amina"), "her name stands on no page of the table");

        let seat = table.sign_in("amina").await;
        assert!(seat.get("/seat").await.says("på vej til arbejde"));
        assert!(seat.get("/seat/data").await.says("på vej til arbejde"));
        let other = table.url(&format!("/reopenings/for/{yusuf}"));
        assert_eq!(hodan.get(&other).await.status, StatusCode::FORBIDDEN, "nobody asks without leave");
        Ok(())
    });
}

#[test]
fn everybody_who_answered_reads_the_same_word_and_who_wants_paper_gets_a_slip_without_a_name() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let round = table.told.cast.round;
        let karin = table.sign_in("karin").await;
        let path = table.url(&format!("/rounds/{round}/answer-back"));
        let empty = karin.fill(&path, &[("did", ""), ("did_not", ""), ("because", "")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let word = "Klubben åbner nu klokken seks.";
        let told_them = karin.fill(&path, &[("did", word), ("did_not", ""), ("because", "")]).await;
        assert!(told_them.says(word));
        for who in ["yusuf", "soren"] {
            let seat = table.sign_in(who).await.get("/seat").await;
            assert!(seat.says("Det blev der af det, jeg svarede på") && seat.says(word), "{who}");
        }
        let hodan = table.sign_in("hodan").await;
        let slip = hodan.get(&format!("{path}/slip")).await;
        assert!(slip.says(word) && !slip.says("Ifrah"));
        assert_eq!(table.sign_in("yusuf").await.get(&path).await.status, StatusCode::FORBIDDEN);
        Ok(())
    });
}

#[test]
fn a_partner_reads_what_her_own_actor_promised_and_writes_that_it_was_done() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let soren = table.sign_in("soren").await;
        let front = soren.get(&table.url("")).await;
        let promise = "To timer om måneden til gode opkald hjem.";
        assert!(front.says("Det har vi lovet") && front.says(promise) && front.says("Lovet til"));
        let other = table.sign_in("bilal").await.get(&table.url("")).await;
        assert!(!other.says(promise), "each reads what its own actor promised");

        let outcomes = soren.get(&table.url("/outcomes")).await;
        let done = outcomes.links("/outcomes/new?of=");
        let asked = soren.get(done.first().expect("a way to say that it was done")).await;
        let ticked = asked.all("input[checked]");
        let ticked: Vec<_> = ticked.iter().filter_map(|input| input.attr("value")).collect();
        let promise_itself =
            ticked.iter().find(|value| value.starts_with("commitment ")).expect("the promise");
        let school = asked.pick("Bregneskolen");
        let kept = [
            ("kind", "action"),
            ("text", "Alle familier i 7. b har fået et godt opkald."),
            ("actor", school.as_str()),
            ("done_by", ""),
            ("day", "2026-11-24"),
            ("from", promise_itself),
        ];
        let path = table.url("/outcomes/new");
        let all = soren.post(&asked, &asked.action("/outcomes/new"), &kept).await;
        assert!(all.says("Alle familier i 7. b") && all.says("Det er gjort."), "{}", all.text("main"));
        assert!(soren.get(&table.url("")).await.says("Det er gjort."));
        let stranger =
            [&kept[..2], &[("actor", "01890000-0000-7000-8000-000000000000"), ("day", "2026-11-24")]]
                .concat();
        assert_eq!(soren.fill(&path, &stranger).await.status, StatusCode::NOT_FOUND);
        Ok(())
    });
}

#[test]
fn a_program_reads_and_writes_what_the_pages_do() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let path = |rest: &str| format!("/api/v1{}", table.url(rest));
        let sizes = [
            ("/outcomes", "outcomes", 4),
            ("/answers", "statements", 18),
            ("/answers", "rounds", 1),
            ("/agendas", "cards", 16),
            ("/rules", "rules", 4),
            ("/thirds", "thirds", 2),
            ("/states", "tasks", 1),
        ];
        for (rest, key, at_least) in sizes {
            let (status, found) = table.ask_program("yusuf", &path(rest)).await;
            assert_eq!(status, StatusCode::OK, "{rest}: {found}");
            let n = found[key].as_array().map_or(0, Vec::len);
            assert!(n >= at_least, "{rest} has {n} {key}");
        }
        let (_, all) = table.ask_program("yusuf", &path("/outcomes")).await;
        let promises = all["outcomes"].as_array().into_iter().flatten();
        let states: Vec<_> = promises.filter_map(|outcome| outcome["promise"].as_str()).collect();
        assert_eq!(states, ["waits"]);
        let (_, owed) = table.ask_program("mette", &path("/answers")).await;
        assert!(!owed.to_string().contains("Ifrah"), "who said it is not in it");
        Ok(())
    });
}

#[test]
fn a_new_voice_becomes_a_sentence_and_a_decision_is_answered_and_taken_up_again() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let round = table.told.cast.round;
        let voice = "Jeg tør ikke ringe til skolen, når jeg er på arbejde.";
        let yusuf = table.sign_in("yusuf").await;
        let said = [("text", voice), ("said_by", "en far"), ("knowledge", "lived")];
        yusuf.fill(&table.url(&format!("/rounds/{round}/say")), &said).await;

        let mette = table.sign_in("mette").await;
        let review = mette.get(&table.url(&format!("/rounds/{round}/review"))).await;
        let waiting = review.all("main li");
        let this = waiting.iter().find(|one| one.text().any(|text| text.contains(voice)));
        let form = scraper::Selector::parse("form").expect("a selector");
        let action = this.and_then(|one| one.select(&form).next()).and_then(|form| form.attr("action"));
        mette
            .post(&review, action.expect("it waits to be read"), &[("answer", "show"), ("reason", "")])
            .await;

        let bilal = table.sign_in("bilal").await;
        let task = bilal.get(&table.url("/task")).await;
        let version = bilal.post(&task, &task.action("/versions"), &[]).await;
        let write = bilal.get(&format!("{}/write", version.path)).await;
        let statement = write.pick(voice);
        let words = "Skolen siger, hvornår man kan ringe.";
        let path = format!("{}/write", version.path);
        let written = [("text", words), ("voices", statement.as_str()), ("do", "in")];
        assert!(
            bilal.post(&write, &path, &written).await.says(voice),
            "the voice stands behind the sentence"
        );

        let karin = table.sign_in("karin").await;
        let asked = karin.get(&table.url("/outcomes/new")).await;
        let from = asked.pick(voice);
        let decided = [
            ("kind", "decision"),
            ("text", "Klubben ringer for dem, der ikke tør."),
            ("done_by", "Klub Bregnen"),
            ("day", "2026-11-24"),
            ("from", from.as_str()),
        ];
        karin.post(&asked, &asked.action("/outcomes/new"), &decided).await;
        let trace = mette.get(&table.url(&format!("/trace/statement/{statement}"))).await;
        assert!(trace.says(words) && trace.says("Klubben ringer for dem"), "{}", trace.text("main"));

        let answer = table.url(&format!("/answers/{statement}"));
        let did = "Karin ringer for dig, når du vil.";
        karin.fill(&answer, &[("used", "yes"), ("did", did), ("did_not", ""), ("because", "")]).await;
        let seat = yusuf.get("/seat").await;
        assert!(seat.says(did));
        let again = yusuf.post(&seat, &format!("/seat/said/{statement}"), &[("answer", "again")]).await;
        let why = [("reason", "Det er for sent om aftenen."), ("said_by", "en far"), ("do", "ask")];
        assert!(yusuf.post(&again, &again.path, &why).await.says("Det er for sent om aftenen."));
        Ok(())
    });
}
