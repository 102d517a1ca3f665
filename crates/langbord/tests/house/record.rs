//! A record taken from the page of a decision holds, and whoever touches it is found.

use std::path::Path;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use basics::{Dice, Id};
use decision::Lot;
use decision::record::{
    Closing, Frame, Head, Held, Log, Opening, Record, compare, hash_of, hex, recount, sign_closing,
    sign_head, unhex, verify,
};
use deeds::accounts;
use deeds::proposals::ballots::{self, NewBallot, Said};
use deeds::proposals::{closing, decisions, witnesses};
use ed25519_dalek::SigningKey;
use http_body_util::BodyExt;
use model::accounts::Device;
use model::proposals::decisions::Stance;
use model::statements::Way;
use serde_json::json;
use testkit::Bregneparken;
use testkit::databases::on_sqlite;
use tower::ServiceExt;

use super::program::langbord;

const WITNESSES: [(i64, &str); 4] = [(0, "fadumo"), (1, "sara"), (2, "lis"), (3, "rasmus")];
const VOTERS: [&str; 36] = [
    "fadumo", "yusuf", "jamal", "leyla", "anja", "karima", "kenneth", "dilek", "trine", "samira", "hassan",
    "maria", "ifrah", "birgit", "lis", "karin", "henrik", "claus", "marianne", "torben", "naja", "mona",
    "soren", "hodan", "rahma", "bilal", "jytte", "steen", "anne", "rasmus", "nadia", "ali", "emil", "oskar",
    "sara", "freja",
];

/// A decision of the house that was prepared, watched, voted on, closed and signed, by the deeds of its people.
async fn decided(told: &Bregneparken) -> testkit::anyhow::Result<(Id, Vec<String>)> {
    let (table, mette) = (told.cast.partnership, told.cast.id("mette"));
    let watchers = WITNESSES.map(|(position, who)| (position, told.cast.id(who)));
    let prepared = told.house.look(move |desk| {
        Box::pin(async move {
            for decision in store::proposals::decisions::of_partnership(desk.tx, table).await? {
                if decision.stage == model::proposals::decisions::Stage::Preparing {
                    return Ok(decision.id);
                }
            }
            Err(deeds::Refusal::NotFound)
        })
    });
    let decision = prepared.await?;
    let codes = told.house.deed(None, move |desk| {
        Box::pin(async move {
            let mut codes = Vec::new();
            for (position, who) in watchers {
                codes.push(witnesses::come_forward(desk, table, who, decision, position).await?);
            }
            decisions::open(desk, table, mette, decision).await?;
            Ok(codes)
        })
    });
    let codes = codes.await?;
    for (n, who) in VOTERS.iter().chain(&VOTERS[..5]).enumerate() {
        let who = told.cast.id(who);
        let stance = if n % 6 == 4 { Stance::Against } else { Stance::Support };
        let new = NewBallot {
            said: Said::Stance(stance),
            words: "Så er vi med.".into(),
            way: Way::Page,
            receipt: String::new(),
        };
        let cast = told.house.deed(None, move |desk| {
            let new = new.clone();
            Box::pin(async move { ballots::cast(desk, table, who, decision, &new).await })
        });
        cast.await?;
    }
    told.clock.advance_seconds(30 * 86_400);
    // A group that was not heard has a second deadline.
    while closing::close_due(&told.house).await? > 0 {}
    sign(told, decision, &codes).await?;
    Ok((decision, codes))
}

async fn sign(told: &Bregneparken, decision: Id, codes: &[String]) -> testkit::anyhow::Result<()> {
    let table = told.cast.partnership;
    for ((_, who), code) in WITNESSES.iter().zip(codes) {
        let (who, code) = (told.cast.id(who), code.clone());
        let signed = told.house.deed(None, move |desk| {
            let code = code.clone();
            Box::pin(async move { witnesses::sign(desk, table, who, decision, &code).await })
        });
        signed.await?;
    }
    Ok(())
}

/// The file behind »take the record along«, as a citizen's browser gets it.
async fn downloaded(told: &Bregneparken, decision: Id) -> testkit::anyhow::Result<Vec<u8>> {
    let amina = told.cast.id("amina");
    let session = told.house.deed(None, move |desk| {
        Box::pin(async move { accounts::begin_session(desk, amina, Device::Own).await })
    });
    let cookie = format!("langbord={}", session.await?.as_str());
    let here = web::router(web::Web::new(told.house.clone(), "http://localhost"));
    let path = format!("/p/{}/decisions/{decision}", told.cast.partnership);
    let mut bytes = Vec::new();
    for end in ["", "/record.json"] {
        let request = Request::get(format!("{path}{end}"))
            .header(header::COOKIE, &cookie)
            .extension(axum::extract::ConnectInfo(std::net::SocketAddr::from(([127, 0, 0, 1], 1))))
            .body(Body::empty())?;
        let response = here.clone().oneshot(request).await?;
        assert_eq!(response.status(), StatusCode::OK, "{path}{end}");
        let body = response.into_body().collect().await?.to_bytes().to_vec();
        if end.is_empty() {
            let link = format!("{path}/record.json");
            assert!(String::from_utf8_lossy(&body).contains(&link), "the page leads to the record");
        }
        bytes = body;
    }
    Ok(bytes)
}

fn verified_by_the_program(file: &Path) -> std::process::Output {
    langbord(&["decision", "verify", file.to_str().unwrap(), "--json"])
}

#[test]
fn a_record_from_the_page_holds_and_a_thousand_of_a_thousand_tamperings_are_found() {
    on_sqlite(async |told: Bregneparken| {
        let (decision, _) = decided(&told).await?;
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("decision.json");
        std::fs::write(&file, downloaded(&told, decision).await?)?;
        let held = verified_by_the_program(&file);
        assert_eq!(held.status.code(), Some(0), "{}", String::from_utf8_lossy(&held.stderr));
        let said: serde_json::Value = serde_json::from_slice(&held.stdout)?;
        assert_eq!((&said["ballots"], &said["superseded"]), (&json!(VOTERS.len()), &json!(5)), "{said}");
        assert_eq!(said["witnesses"].as_array().map(Vec::len), Some(WITNESSES.len()));

        let record: Record = serde_json::from_slice(&std::fs::read(&file)?)?;
        // Whoever tampers has the house's own key.
        let key =
            told.house.look(move |desk| Box::pin(async move { Ok(desk.keys().log_key(decision)) })).await?;
        let key = SigningKey::from_bytes(&key);
        let mut dice = Dice::seeded(1_000);
        let (mut tried, mut found, mut by_the_program) = (0, 0, 0);
        while tried < 1_000 {
            let mut touched = record.clone();
            tamper(&mut touched, &mut dice);
            if dice.below(2) == 0 {
                fit_again(&mut touched, &key);
            }
            if touched == record {
                continue;
            }
            tried += 1;
            found += usize::from(verify(&touched).is_err());
            if tried % 50 == 0 {
                std::fs::write(&file, serde_json::to_vec(&touched)?)?;
                let said = verified_by_the_program(&file);
                let words = String::from_utf8(said.stderr)?;
                assert_eq!((said.status.code(), words.lines().count()), (Some(1), 1), "{words}");
                assert!(words.contains("does not hold"), "{words}");
                by_the_program += 1;
            }
        }
        eprintln!("{found} of {tried} tamperings found, {by_the_program} of them by the program as well");
        assert_eq!((found, by_the_program), (1_000, 20));
        Ok(())
    });
}

#[test]
fn a_database_rolled_back_behind_the_witnesses_is_found_by_the_head_they_hold() {
    on_sqlite(async |told: Bregneparken| {
        let (decision, codes) = decided(&told).await?;
        let record: Record = serde_json::from_slice(&downloaded(&told, decision).await?)?;
        let last = record.witnesses[0].heads.last().map(|signed| signed.head.clone()).expect("she signed");
        told.house
            .deed(None, move |desk| {
                Box::pin(async move {
                    for sql in [
                        "DELETE FROM ballot WHERE decision = $1 AND place >= 30",
                        "DELETE FROM tree_head WHERE decision = $1 AND size > 30",
                        "DELETE FROM closing_signature WHERE decision = $1",
                        "UPDATE decision_frame SET beacon = NULL, outcome = NULL, outcome_hash = NULL, report = NULL \
                         WHERE decision = $1",
                        "UPDATE decision SET stage = 'open', closed_at = NULL, verdict = NULL WHERE id = $1",
                    ] {
                        desk.tx.execute(sql, store::args![decision]).await?;
                    }
                    Ok(())
                })
            })
            .await?;
        // A group that was not heard has a second deadline.
        while closing::close_due(&told.house).await? > 0 {}
        let rolled_back: Record = serde_json::from_slice(&downloaded(&told, decision).await?)?;
        assert_eq!(rolled_back.log.len(), 30);
        assert!(verify(&rolled_back).is_err(), "no witness has signed this one");
        // Even if all of them sign once more, each still holds what was signed before.
        sign(&told, decision, &codes).await?;
        let bytes = downloaded(&told, decision).await?;
        let signed_anew: Record = serde_json::from_slice(&bytes)?;
        let head = Some((usize::try_from(last.size)?, last.root.clone()));
        assert!(!compare(&signed_anew, &Held { head, ..Held::default() }).is_empty());
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("decision.json");
        std::fs::write(&file, bytes)?;
        let own = format!("{}:{}", last.size, last.root);
        let said = langbord(&["decision", "verify", file.to_str().unwrap(), "--head", &own]);
        let words = String::from_utf8(said.stderr)?;
        assert_eq!(said.status.code(), Some(1));
        assert!(words.contains("the head you hold does not fit the log"), "{words}");
        Ok(())
    });
}

/// One change to a record, each kind as likely as the others.
fn tamper(record: &mut Record, dice: &mut Dice) {
    let mut below = |n: usize| dice.below(n as u64) as usize;
    let (ballot, first, second) =
        (below(record.ballots.len()), below(record.log.len()), below(record.log.len()));
    let (bloc, other, number) =
        (below(record.witnesses.len()), below(record.witnesses.len()), below(1 << 30));
    let named = |n: usize| record.witnesses[n].bloc.clone();
    let (name, kind) = (named(bloc), below(14));
    match kind {
        0 => {
            let yes = record.ballots[ballot].payload["vote"] == "yes";
            let (stance, vote) = if yes { ("against", "no") } else { ("support", "yes") };
            record.ballots[ballot].payload = json!({ "stance": stance, "vote": vote });
        }
        1 => drop(record.ballots.remove(ballot)),
        2 => {
            let mut stuffed = record.ballots[ballot].clone();
            stuffed.pseudonym = format!("{number:016x}");
            stuffed.nonce = format!("{number:032x}");
            record.ballots.push(stuffed);
        }
        // The tail is cut off: the last ones never voted.
        3 => {
            let kept = record.log.len() - 1 - number % 8;
            cut(record, kept);
        }
        // The database is rolled back to an earlier head.
        4 => {
            let heads = record.heads.len();
            let kept = 1 + number % (heads - 1);
            let size = record.heads[kept - 1].head.size;
            cut(record, usize::try_from(size).unwrap());
            record.heads.truncate(kept);
            for witnessed in &mut record.witnesses {
                witnessed.heads.retain(|signed| signed.head.size <= size);
            }
        }
        5 if bloc != other => {
            let swapped = record.witnesses[other].heads.clone();
            record.witnesses[bloc].heads = swapped;
        }
        6 => record.ballots[ballot].blocs = [(name, decision::Exact::one())].into(),
        7 => record.beacon = format!("dice of the house: {number}"),
        8 => record.frame["eligible_people"] = json!(number % 60),
        9 => record.frame["blocs"][&name]["affected"] = json!(number % 2 == 0),
        10 => record.outcome["outcome"] = json!("not_adopted"),
        11 => record.log.swap(first, second),
        12 => record.ballots[ballot].seq += 1 + (number % 3) as u32,
        _ => record.ballots[ballot].nonce = format!("{number:032x}"),
    }
}

/// Without the ballots whose commitments came after this many.
fn cut(record: &mut Record, size: usize) {
    let frame_hash = hash_of(&record.frame).expect("canonical");
    let gone = record.log.split_off(size);
    record.ballots.retain(|opening| !gone.contains(&commitment(opening, &frame_hash)));
}

fn commitment(opening: &Opening, frame_hash: &[u8; 32]) -> String {
    opening.commitment(frame_hash).expect("canonical").expect("a nonce").hex()
}

/// Everything that the house alone can make fit again: hashes, log, its own heads, the outcome, its own signature.
fn fit_again(record: &mut Record, key: &SigningKey) {
    let frame_hash = hash_of(&record.frame).expect("canonical");
    record.frame_hash = hex(&frame_hash);
    record.ballots.sort_by_key(|opening| commitment(opening, &frame_hash));
    let fits: Vec<String> = record.ballots.iter().map(|opening| commitment(opening, &frame_hash)).collect();
    // What is still opened keeps its place; what is new takes the places that became free, then the end.
    let mut fresh: Vec<String> = fits.iter().filter(|own| !record.log.contains(own)).cloned().collect();
    record.log.retain_mut(|entry| fits.contains(entry) || fresh.pop().map(|new| *entry = new).is_some());
    record.log.extend(fresh);
    let log = Log::new(record.log.iter().filter_map(|entry| unhex::<32>(entry)).collect());
    let n_heads = record.heads.len();
    for (n, signed) in record.heads.iter_mut().enumerate() {
        let size = if n + 1 == n_heads { log.len() } else { log.len().min(signed.head.size as usize) };
        let root = hex(&log.root_at(size).expect("a size"));
        let head = Head { size: size as u64, root, at: signed.head.at.clone() };
        *signed = sign_head(key, &frame_hash, "server", head);
    }
    if let Ok(frame) = serde_json::from_value::<Frame>(record.frame.clone()) {
        let newest = |opening: &&Opening| {
            !record
                .ballots
                .iter()
                .any(|other| other.pseudonym == opening.pseudonym && other.seq > opening.seq)
        };
        let current: Vec<&Opening> = record.ballots.iter().filter(newest).collect();
        let lot = Lot::of_decision(&frame_hash, &log.root(), record.beacon.as_bytes());
        if let Ok(found) = recount(&frame, &current, &lot)
            && found.withheld.is_empty()
        {
            record.outcome = found.outcome;
        }
    }
    record.outcome_hash = hex(&hash_of(&record.outcome).expect("canonical"));
    let root = hex(&log.root());
    let (size, beacon) = (log.len() as u64, &record.beacon);
    let closing = Closing { size, root: &root, beacon, outcome_hash: &record.outcome_hash };
    record.closing.insert("server".into(), sign_closing(key, &frame_hash, "server", &closing));
}
