//! Somebody with the database file wants to know who voted what in a detached decision.

use std::collections::BTreeSet;
use std::path::PathBuf;

use basics::Id;
use deeds::proposals::ballots::{self, NewBallot, Said};
use deeds::proposals::decisions::{self, NewDecision};
use deeds::proposals::{closing, records};
use model::statements::Way;
use testkit::{Bregneparken, Database, Guest};

/// Bregneparken, and where its database lies.
struct Watched {
    told: Bregneparken,
    folder: Option<PathBuf>,
}

impl Guest for Watched {
    async fn enter(database: &Database) -> testkit::anyhow::Result<Self> {
        let folder = match database.place() {
            store::Place::Sqlite(folder) => Some(folder),
            store::Place::Postgres(_) => None,
        };
        Ok(Self { told: Bregneparken::enter(database).await?, folder })
    }
}

const DECISIONS: usize = 3;
const VOTERS: [&str; 18] = [
    "fadumo", "yusuf", "jamal", "leyla", "anja", "karima", "kenneth", "dilek", "trine", "samira", "hassan",
    "emil", "nadia", "oskar", "sara", "ali", "freja", "mikkel",
];
const OPTIONS: [&str; 6] = ["Lys", "Veste", "Ladcykel", "Udflugt", "Morgenmad", "Sofa"];

/// Every voter marks another set, so that a ballot tells the truth an attacker looks for.
fn marks(voter: usize) -> Vec<String> {
    let chosen = OPTIONS.iter().enumerate().filter(|(bit, _)| (voter + 1) >> bit & 1 == 1);
    chosen.map(|(_, name)| (*name).to_owned()).collect()
}

async fn open(told: &Bregneparken) -> Id {
    let (table, mette) = (told.cast.partnership, told.cast.id("mette"));
    let now = told.house.now();
    let opened = told.house.deed(None, move |desk| {
        Box::pin(async move {
            let proposals = store::proposals::of_partnership(desk.tx, table).await?;
            let money = proposals.iter().find(|(_, version)| version.sentence.starts_with("20.000"));
            let rules = store::proposals::rules::of_partnership(desk.tx, table).await?;
            let fund = rules.iter().find(|rule| rule.title.starts_with("Pengene"));
            let new = NewDecision {
                proposal: money.expect("the money was proposed").0.id,
                rule: fund.expect("the fund has a rule").id,
                if_nothing: "Pengene bliver stående.".into(),
                closes_at: now.plus_days(1),
                second_at: now.plus_days(2),
                review_on: now.plus_days(3),
                small_groups_told: true,
                affected: Vec::new(),
                budget: Some(10_000),
                options: OPTIONS.iter().map(|name| ((*name).to_owned(), 2_000)).collect(),
            };
            let prepared = decisions::prepare(desk, table, mette, &new).await?.id;
            decisions::open(desk, table, mette, prepared).await?;
            Ok(prepared)
        })
    });
    opened.await.expect("a detached decision opens")
}

/// How many of the ballots, in the attacker's order, stand where their voters stand in the order of voting.
fn hits(found: &[Vec<String>], order: &[usize]) -> usize {
    found.iter().zip(order).filter(|(ballot, voter)| **ballot == marks(**voter)).count()
}

testkit::on_both_databases! {
    async fn the_database_does_not_tell_who_voted_what(watched: Watched) {
        let Watched { told, folder } = &watched;
        let table = told.cast.partnership;
        let (mut by_log, mut by_file, mut looked) = (0, 0, 0);
        for turn in 0..DECISIONS {
            let decision = open(told).await;
            let mut order: Vec<usize> = (0..VOTERS.len()).collect();
            order.rotate_left(turn * 5);
            for &voter in &order {
                let (who, said) = (told.cast.id(VOTERS[voter]), Said::Options(marks(voter)));
                let cast = told.house.deed(None, move |desk| Box::pin(async move {
                    let new = NewBallot { said, words: "Derfor".into(), way: Way::Page, receipt: String::new() };
                    ballots::cast(desk, table, who, decision, &new).await.map(drop)
                }));
                cast.await?;
            }
            // While it is open, neither the file nor the write-ahead log holds a ballot in the clear. (Later turns
            // would find what the turns before them published.)
            if let Some(folder) = folder {
                let bytes = everything_in(folder);
                let seats = told.house.look(move |desk| Box::pin(async move {
                    Ok(store::proposals::decisions::seats(desk.tx, decision).await?)
                })).await?;
                assert!(seats.iter().filter(|seat| seat.voted).count() == VOTERS.len());
                let opened = br#""approvals":["Lys","Udflugt"]"#;
                assert!(turn > 0 || !holds(&bytes, opened), "a sealed ballot lies open in the file");
                looked += bytes.len();
            }
            told.clock.advance_seconds(3 * 86_400);
            while closing::close_due(&told.house).await? > 0 {}
            let reader = told.cast.id("amina");
            let record = told.house.look(move |desk| Box::pin(records::record(desk, table, reader, decision)));
            let record = record.await?.record;
            let in_the_log: Vec<Vec<String>> = record.ballots.iter().map(|opening| {
                let names = opening.payload["approvals"].as_array().into_iter().flatten();
                let mut names: Vec<String> = names.filter_map(|name| name.as_str().map(str::to_owned)).collect();
                names.sort_by_key(|name| OPTIONS.iter().position(|known| known == name));
                names
            }).collect();
            assert_eq!(in_the_log.iter().collect::<BTreeSet<_>>().len(), VOTERS.len());
            by_log += hits(&in_the_log, &order);
            if let Some(folder) = folder {
                // By place in the file: where each published commitment first lies.
                let bytes = everything_in(folder);
                let mut placed: Vec<(usize, &Vec<String>)> = record.ballots.iter().zip(&in_the_log)
                    .map(|(opening, names)| (place(&bytes, opening.pseudonym.as_bytes()), names)).collect();
                placed.sort();
                let placed: Vec<Vec<String>> = placed.into_iter().map(|(_, names)| names.clone()).collect();
                by_file += hits(&placed, &order);
            }
        }
        eprintln!("{} ballots: {by_log} linked by the log, {by_file} by place in the file, {looked} bytes read",
            DECISIONS * VOTERS.len());
        // By chance each decision links one ballot on the mean, with a variance of one.
        let bar = DECISIONS as f64 + 3.0 * (DECISIONS as f64).sqrt();
        assert!((by_log as f64) <= bar, "{by_log} of {} by the log", DECISIONS * VOTERS.len());
        assert!((by_file as f64) <= bar, "{by_file} of {} by the file", DECISIONS * VOTERS.len());
    }

    async fn a_detached_ballot_is_changed_only_by_showing_its_receipt(watched: Watched) {
        let told = &watched.told;
        let table = told.cast.partnership;
        let decision = open(told).await;
        let who = told.cast.id("yusuf");
        let cast = |options: Vec<String>, receipt: String| told.house.deed(None, move |desk| Box::pin(async move {
            let new = NewBallot { said: Said::Options(options), words: String::new(), way: Way::Page, receipt };
            ballots::cast(desk, table, who, decision, &new).await
        }));
        let first = cast(marks(1), String::new()).await?;
        assert!(cast(marks(2), String::new()).await.is_err());
        assert!(cast(marks(2), "0000-0000-0000-0000".into()).await.is_err());
        let second = cast(marks(2), first.code.to_lowercase()).await?;
        assert!(cast(marks(3), first.code).await.is_err(), "a replaced ballot opens nothing");
        told.clock.advance_seconds(3 * 86_400);
        while closing::close_due(&told.house).await? > 0 {}
        let reader = told.cast.id("amina");
        let record = told.house.look(move |desk| Box::pin(records::record(desk, table, reader, decision)));
        let record = record.await?.record;
        assert_eq!(record.ballots.len(), 2);
        let budget = told.house.look(move |desk| Box::pin(records::budget(desk, table, reader, decision)));
        assert_eq!(budget.await?.marks, [marks(2)]);
        assert!(record.log.contains(&second.commitment));
        let verified = decision::record::verify(&record).expect("the record holds");
        assert_eq!((verified.ballots, verified.superseded), (1, 1));
    }
}

fn everything_in(folder: &PathBuf) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("a folder").map(|file| file.expect("a file").path()).collect();
    files.sort();
    for file in files {
        bytes.extend(std::fs::read(file).unwrap_or_default());
    }
    bytes
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

fn place(bytes: &[u8], wanted: &[u8]) -> usize {
    bytes.windows(wanted.len()).position(|window| window == wanted).unwrap_or(usize::MAX)
}
