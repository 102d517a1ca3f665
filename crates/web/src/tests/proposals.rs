//! Proposals and decisions as people meet them: by forms, without scripts.

use axum::http::StatusCode;
use testkit::Bregneparken;
use testkit::databases::on_sqlite;

use super::kit::{Page, Table};

/// The ballot of the decision that is open in the story, from Amina's front page.
async fn open_ballot(table: &Table) -> String {
    let amina = table.sign_in("amina").await;
    let front = amina.get(&table.url("")).await;
    front.links("/ballot").first().expect("an open decision waits for Amina").clone()
}

fn rule(page: &Page, title: &str) -> bool {
    page.text("section.rule h2").contains(title)
}

#[test]
fn a_citizen_votes_on_her_phone_changes_it_and_keeps_a_receipt() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let ballot = open_ballot(&table).await;
        let amina = table.sign_in("amina").await;
        let asked = amina.get(&ballot).await;
        assert!(asked.says("Børnene går alene som nu.") && asked.says("Men huset kunne finde ud af det."));
        let no_reason = amina.fill(&ballot, &[("stance", "against"), ("words", "")]).await;
        assert_eq!(no_reason.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(no_reason.says("Sig med et par ord hvorfor."));
        let kept = amina.fill(&ballot, &[("stance", "support"), ("words", "")]).await;
        assert_eq!(kept.status, StatusCode::OK, "{}", kept.text("main"));
        let code = kept.text(".pairs");
        assert_eq!(code.chars().filter(char::is_ascii_alphanumeric).count(), 16, "{code}");
        let again = amina.get(&ballot).await;
        assert!(again.html.contains(r#"value="support" checked"#), "her own answer is there to change");
        let decision = amina.get(ballot.trim_end_matches("/ballot")).await;
        assert!(decision.says("Ingen ser svar, før der er lukket.") && !decision.says("Sådan faldt det ud"));
        Ok(())
    });
}

#[test]
fn the_facilitator_has_no_ballot_and_says_so_on_every_decision() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let ballot = open_ballot(&table).await;
        let mette = table.sign_in("mette").await;
        assert_eq!(mette.get(&ballot).await.status, StatusCode::FORBIDDEN);
        assert_eq!(mette.get(&table.url("/proposals/new")).await.status, StatusCode::FORBIDDEN);
        let decision = mette.get(ballot.trim_end_matches("/ballot")).await;
        assert!(decision.says("Broen stemmer ikke og foreslår ikke."));
        assert!(decision.links("/ballot").is_empty() && !decision.links("/closing").is_empty());
        Ok(())
    });
}

#[test]
fn the_facilitator_is_refused_a_ballot_in_the_same_words_at_the_page_and_by_a_program() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let ballot = open_ballot(&table).await;
        let mette = table.sign_in("mette").await;
        let page = mette.get(&ballot).await;
        assert!(page.says("Broen beslutter ikke. Det gør bordet."), "{}", page.text("main"));
        assert_eq!(mette.send_raw(&ballot, &[("stance", "support")]).await, StatusCode::FORBIDDEN);

        let program = format!("/api/v1{ballot}");
        let said = serde_json::json!({ "stance": "support" });
        let (status, answer) = table.program_of("mette", &program, &said).await;
        assert_eq!(status, StatusCode::FORBIDDEN);
        assert_eq!(answer["title"], "Broen beslutter ikke. Det gør bordet.");
        let (status, answer) = table.program_of("amina", &program, &said).await;
        assert_eq!(status, StatusCode::OK, "{answer}");
        assert!(answer["receipt"].is_string());
        Ok(())
    });
}

#[test]
fn a_citizen_proposes_in_two_steps() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let amina = table.sign_in("amina").await;
        let new = table.url("/proposals/new");
        let second = amina.fill(&new, &[("sentence", "Mødet flyttes til klokken ti.")]).await;
        assert!(second.html.contains("Mødet flyttes til klokken ti."));
        let voice = second.pick("Morgenen er det sværeste tidspunkt");
        let send = table.url("/proposals/send");
        let fields = [
            ("sentence", "Mødet flyttes til klokken ti."),
            ("said_by", "en mor"),
            ("statements", voice.as_str()),
        ];
        let kept = amina.post(&second, &send, &fields).await;
        assert!(kept.says("Foreslået af en mor") && kept.says("Morgenen er det sværeste tidspunkt"));
        assert!(!kept.says("Amina"));
        let mette = table.sign_in("mette").await;
        let proposal = mette.get(&kept.path).await;
        assert!(
            !proposal.links("/decide/").is_empty(),
            "a lived sentence stands behind it, so it may be decided"
        );
        Ok(())
    });
}

#[test]
fn the_power_of_each_rule_is_shown_with_a_warning_for_who_gets_none() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let soren = table.sign_in("soren").await;
        let rules = soren.get(&table.url("/decision-rules")).await;
        assert!(rule(&rules, "8 af 15, og 3 af de 4 borgerstemmer"));
        for line in ["27 % af stenene", "16 % af stenene", "64 % af stenene", "44 % af stenene"] {
            assert!(rules.says(line), "{line}");
        }
        assert!(rules.says("Uden magt: Egeå IF, Lektiehjælpen og SuperDag."));
        Ok(())
    });
}

#[test]
fn a_paper_ballot_counts_when_two_people_of_different_groups_have_typed_it() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let ballot = open_ballot(&table).await;
        let paper = ballot.replace("/ballot", "/paper");
        let amina = table.told.cast.id("amina");
        let hodan = table.sign_in("hodan").await;
        let first = hodan.fill(&format!("{paper}/for/{amina}"), &[("stance", "accept")]).await;
        assert!(first.says("Skriv nummer 1 på arket."), "{}", first.text("main"));
        let same_group = table.sign_in("bilal").await;
        let sheet = [("number", "1"), ("stance", "accept"), ("words", "")];
        let refused = same_group.fill(&paper, &sheet).await;
        assert!(refused.says("To fra hver sin gruppe"), "{}", refused.text("main"));
        let karin = table.sign_in("karin").await;
        let differs = karin.fill(&paper, &[("number", "1"), ("stance", "support"), ("words", "")]).await;
        assert!(differs.says("Det er ikke det samme"), "{}", differs.text("main"));
        let kept = karin.fill(&paper, &sheet).await;
        assert!(kept.says("Dit svar er gemt"), "{}", kept.text("main"));
        let hers = table.sign_in("amina").await;
        assert!(hers.get(&ballot).await.html.contains(r#"value="accept" checked"#));
        Ok(())
    });
}

#[test]
fn a_time_and_a_panel_are_asked_for_and_answered() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let mette = table.sign_in("mette").await;
        let times = [
            ("title", "Næste gang"),
            ("closes_at", "2027-03-01"),
            ("day1", "2027-03-05"),
            ("hour1", "16:30"),
            ("offers1", "child-care"),
            ("day2", "2027-03-06"),
            ("hour2", "09:00"),
        ];
        let poll = mette.fill(&table.url("/times/new"), &times).await;
        assert!(poll.says("Næste gang") && poll.says("pasning"), "{}", poll.text("main"));
        let amina = table.sign_in("amina").await;
        let answered = amina
            .fill(&format!("{}/answer", poll.path), &[("can0", "gladly"), ("needs", "child-care")])
            .await;
        assert!(answered.says("Kan godt"), "{}", answered.text("main"));

        let panel = [("title", "Vejen til skole"), ("seats", "2"), ("lived", "1"), ("professional", "1")];
        let panel = mette.fill(&table.url("/panels/new"), &panel).await;
        for (who, knows) in
            [("amina", "lived"), ("soren", "professional"), ("lone", "lived"), ("karin", "both")]
        {
            let phone = table.sign_in(who).await;
            phone.fill(&format!("{}/offer", panel.path), &[("knows", knows)]).await;
        }
        let draw = format!("{}/draw", panel.path);
        let sealed = mette.fill(&draw, &[]).await;
        assert!(sealed.says("Listen er låst."), "{}", sealed.text("main"));
        let drawn = mette.fill(&draw, &[("dice", "4 1 7")]).await;
        assert!(drawn.says("Terningerne viste 417. Trukket:"), "{}", drawn.text("main"));
        Ok(())
    });
}

#[test]
fn what_she_wrote_about_proposals_stands_in_her_own_record_and_in_her_copy() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let amina = table.sign_in("amina").await;
        let more = [("sentence", "Skolen ringer, før den skriver."), ("said_by", "En mor")];
        let check = amina.fill(&table.url("/proposals/new"), &more[..1]).await;
        let kept = amina.post(&check, &table.url("/proposals/send"), &more).await;
        let beside = kept.links("/knowledge/means").first().expect("a column to add to").clone();
        let known = [("text", "Så kan jeg svare med det samme."), ("said_by", "En mor"), ("kind", "lived")];
        amina.fill(&beside, &known).await;
        let (said, own) = (amina.get("/seat/data").await, amina.get("/seat/download").await);
        for line in [
            "Skolen ringer, før den skriver.",
            "Så kan jeg svare med det samme.",
            "Det ville det betyde for os",
        ] {
            assert!(said.says(line), "{line}");
        }
        let copy: serde_json::Value = serde_json::from_str(&own.html).expect("a copy in JSON");
        let proposed = copy["proposed"].as_array().expect("a list");
        assert!(
            proposed.iter().any(|own| own["sentence"] == "Skolen ringer, før den skriver."),
            "{proposed:?}"
        );
        let last = copy["beside_proposals"].as_array().and_then(|beside| beside.last()).expect("a list");
        assert_eq!(
            (&last["text"], &last["side"]),
            (&"Så kan jeg svare med det samme.".into(), &"means".into())
        );
        Ok(())
    });
}

#[test]
fn what_was_decided_can_be_taken_up_again_and_names_who_answers() {
    on_sqlite(async |told: Bregneparken| {
        let table = Table::of(told);
        let amina = table.sign_in("amina").await;
        let list = amina.get(&table.url("/proposals")).await;
        let mut ask = None;
        for link in list.links("/decisions/") {
            let decision = amina.get(&link).await;
            ask = decision.links("/reopen/decision/").first().cloned().or(ask);
        }
        let ask = ask.expect("a closed decision says how to take it up again");
        let reason = [("reason", "Ingen spurgte dem, der møder klokken seks."), ("said_by", "En mor")];
        let asked = amina.fill(&ask, &reason).await;
        assert!(asked.says("Ingen spurgte dem, der møder klokken seks."), "{}", asked.text("main"));
        let trace = amina.get(&ask.replace("/reopen/", "/trace/")).await;
        assert!(trace.says("Ingen spurgte dem, der møder klokken seks.") && trace.says("Beslutning"));
        Ok(())
    });
}
