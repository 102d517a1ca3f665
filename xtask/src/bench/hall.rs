//! A full hall: phones that answer, live views that reload, and a rush of votes, against the real server.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use basics::{Dice, Id};
use store::{Place, Store};

use super::times::Times;
use crate::phone::{Phone, Reply, between};
use crate::server::Server;
use crate::shell;
use crate::soak::table::{self, Table};

#[derive(clap::Args)]
pub struct Hall {
    /// Phones that answer within `--seconds`; as many live views watch
    #[arg(long, default_value_t = 500)]
    phones: usize,
    #[arg(long, default_value_t = 30)]
    seconds: u64,
    /// Votes of the rush, within two seconds
    #[arg(long, default_value_t = 1000)]
    rush: usize,
    #[arg(long, default_value_t = 0)]
    seed: u64,
}

/// How often a live view reloads.
const RELOAD: Duration = Duration::from_secs(10);
const RUSH: Duration = Duration::from_secs(2);
const SUSTAINED: Duration = Duration::from_secs(10);
const AT_ONCE: usize = 64;

/// One vote that was acknowledged: whose, about what, and what.
type Kept = (Id, Id, i64);

impl Hall {
    pub fn run(self) -> Result<()> {
        shell::build_program()?;
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        for (name, group) in [("group commit", 64), ("control: one commit each", 1)] {
            println!("{name}");
            runtime.block_on(self.evening(group))?;
        }
        Ok(())
    }

    async fn evening(&self, group: usize) -> Result<()> {
        let folder = crate::soak::scratch()?;
        let mut dice = Dice::seeded(self.seed);
        let seats =
            Arc::new(Seats::lay(folder.path(), self.phones.max(self.rush).max(AT_ONCE), &mut dice).await?);
        let group = group.to_string();
        let server = Server::start(&["serve", "--deeds-per-commit", &group], folder.path())?;
        let mut kept = Vec::new();

        let views = self.watch(&seats, server.port);
        let (answers, views) = tokio::join!(self.answer(&seats, server.port, &mut dice), views);
        let pages: Vec<Duration> = answers.iter().flat_map(|answer| answer.pages.clone()).collect();
        report(&format!("{} phones within {} s", self.phones, self.seconds), &answers, &mut kept);
        line("  their pages", pages, 0);
        line(&format!("  {} live views, every {} s", self.phones, RELOAD.as_secs()), views.0, views.1);

        let started = Instant::now();
        let rush = self.rush(&seats, server.port, &mut dice).await;
        let all = started.elapsed();
        report(&format!("{} votes within {} s", self.rush, RUSH.as_secs()), &rush, &mut kept);
        println!("    all acknowledged, hence on disk, after {:.2} s", all.as_secs_f64());

        let started = Instant::now();
        let sustained = sustain(&seats, server.port).await;
        let n = sustained.iter().map(|answer| answer.kept.len()).sum::<usize>();
        report(&format!("{AT_ONCE} phones without a pause"), &sustained, &mut kept);
        println!("    {:.0} durable votes a second", n as f64 / started.elapsed().as_secs_f64());

        server.stop()?;
        println!("    lost: {}", lost(folder.path(), &kept).await?);
        Ok(())
    }

    /// Every phone opens its question at some moment, its owner presses yes, and reads the next page.
    async fn answer(&self, seats: &Arc<Seats>, port: u16, dice: &mut Dice) -> Vec<Told> {
        let window = self.seconds * 1000;
        let phones = (0..self.phones).map(|seat| {
            let (seats, wait) = (seats.clone(), Duration::from_millis(dice.below(window)));
            tokio::spawn(async move {
                tokio::time::sleep(wait).await;
                let mut told = Told::default();
                if let Err(trouble) = seats.first_answer(seat, port, &mut told).await {
                    told.errors.push(format!("{trouble:#}"));
                }
                told
            })
        });
        gather(phones.collect()).await
    }

    /// Live views reload while the phones answer; gives their times and how many failed.
    async fn watch(&self, seats: &Arc<Seats>, port: u16) -> (Vec<Duration>, usize) {
        let end = Instant::now() + Duration::from_secs(self.seconds);
        let path = format!("/p/{}/rounds/{}/hall", seats.table.partnership, seats.table.round);
        let views = (0..self.phones).map(|view| {
            let (mut phone, path) = (Phone::new(port, seats.table.secrets[view].as_str()), path.clone());
            let first =
                RELOAD * u32::try_from(view).unwrap_or(0) / u32::try_from(self.phones.max(1)).unwrap_or(1);
            tokio::spawn(async move {
                tokio::time::sleep(first).await;
                let (mut times, mut failed) = (Vec::new(), 0);
                while Instant::now() < end {
                    match phone.get(&path).await {
                        Ok(reply) if reply.status == 200 => times.push(reply.took),
                        _ => failed += 1,
                    }
                    tokio::time::sleep(RELOAD).await;
                }
                (times, failed)
            })
        });
        let (mut times, mut failed) = (Vec::new(), 0);
        for view in views.collect::<Vec<_>>() {
            let seen = view.await.unwrap_or_default();
            times.extend(seen.0);
            failed += seen.1;
        }
        (times, failed)
    }

    async fn rush(&self, seats: &Arc<Seats>, port: u16, dice: &mut Dice) -> Vec<Told> {
        let window = u64::try_from(RUSH.as_millis()).unwrap_or(2000);
        let phones = (0..self.rush).map(|seat| {
            let (seats, wait) = (seats.clone(), Duration::from_millis(dice.below(window)));
            tokio::spawn(async move {
                let (mut phone, mut told) =
                    (Phone::new(port, seats.table.secrets[seat].as_str()), Told::default());
                tokio::time::sleep(wait).await;
                seats.vote(&mut phone, seat, 1, &mut told).await;
                told
            })
        });
        gather(phones.collect()).await
    }
}

async fn sustain(seats: &Arc<Seats>, port: u16) -> Vec<Told> {
    let end = Instant::now() + SUSTAINED;
    let phones = (0..AT_ONCE).map(|seat| {
        let seats = seats.clone();
        tokio::spawn(async move {
            let (mut phone, mut told) =
                (Phone::new(port, seats.table.secrets[seat].as_str()), Told::default());
            let mut turn = 2;
            while Instant::now() < end {
                seats.vote(&mut phone, seat, turn, &mut told).await;
                turn += 1;
            }
            told
        })
    });
    gather(phones.collect()).await
}

async fn gather(phones: Vec<tokio::task::JoinHandle<Told>>) -> Vec<Told> {
    let mut all = Vec::new();
    for phone in phones {
        let broke = |trouble| Told { errors: vec![format!("{trouble}")], ..Told::default() };
        all.push(phone.await.unwrap_or_else(broke));
    }
    all
}

/// What one phone was told.
#[derive(Default)]
struct Told {
    kept: Vec<(Kept, Duration)>,
    pages: Vec<Duration>,
    errors: Vec<String>,
}

/// People with their phones already signed in.
struct Seats {
    table: Table,
}

impl Seats {
    async fn lay(folder: &Path, n_people: usize, dice: &mut Dice) -> Result<Self> {
        let table = table::lay(Place::Sqlite(folder.to_owned()), n_people, dice).await?;
        table.keep_key(&folder.join("house.key"))?;
        Ok(Self { table })
    }

    /// As a person does it: opens the round, reads the sentence, presses yes, and sees what comes next.
    async fn first_answer(&self, seat: usize, port: u16, told: &mut Told) -> Result<()> {
        let mut phone = Phone::new(port, self.table.secrets[seat].as_str());
        let next = format!("/p/{}/rounds/{}/answer", self.table.partnership, self.table.round);
        let page = phone.get(&next).await?;
        told.pages.push(page.took);
        let action = between(&page.body, "action=\"", "\"").context("the question has no form")?.to_owned();
        let mark = between(&page.body, "name=\"form\" value=\"", "\"").context("the form has no mark")?;
        let reply = phone.post(&action, &format!("form={mark}&answer=yes")).await?;
        let statement = action.split('/').rev().nth(1).context("no statement")?.parse()?;
        self.hear((self.table.people[seat], statement, 1), &reply, told);
        let after = phone.get(&reply.location.context("nothing follows")?).await?;
        told.pages.push(after.took);
        Ok(())
    }

    /// Presses a button on a page that was open already.
    async fn vote(&self, phone: &mut Phone, seat: usize, turn: usize, told: &mut Told) {
        let statement = self.table.statements[turn % self.table.statements.len()];
        let (word, sign) = [("yes", 1), ("no", -1), ("pass", 0)][turn / self.table.statements.len() % 3];
        let mark = self.table.mark(seat, turn);
        let path = format!("/p/{}/statements/{statement}/answer", self.table.partnership);
        match phone.post(&path, &format!("form={mark}&answer={word}")).await {
            Ok(reply) => self.hear((self.table.people[seat], statement, sign), &reply, told),
            Err(trouble) => told.errors.push(format!("{trouble:#}")),
        }
    }

    fn hear(&self, vote: Kept, reply: &Reply, told: &mut Told) {
        match reply.status {
            303 => told.kept.push((vote, reply.took)),
            status => told.errors.push(format!("answered {status}")),
        }
    }
}

fn report(name: &str, answers: &[Told], kept: &mut Vec<Kept>) {
    let errors: Vec<&String> = answers.iter().flat_map(|answer| &answer.errors).collect();
    let times = answers.iter().flat_map(|answer| answer.kept.iter().map(|(_, took)| *took)).collect();
    line(&format!("  {name}"), times, errors.len());
    if let Some(first) = errors.first() {
        println!("    the first error: {first}");
    }
    kept.extend(answers.iter().flat_map(|answer| answer.kept.iter().map(|(vote, _)| *vote)));
}

fn line(name: &str, times: Vec<Duration>, errors: usize) {
    let times = Times::of(times);
    println!(
        "{name}: {} answered, {errors} errors; {:.1} ms (median), {:.1} ms (99 of 100), {:.1} ms (slowest)",
        times.len(),
        times.at(0.5),
        times.at(0.99),
        times.at(1.0)
    );
}

/// How many acknowledged votes are not what is kept. Of several about one statement the last counts.
async fn lost(folder: &Path, kept: &[Kept]) -> Result<usize> {
    let told: BTreeMap<(Id, Id), i64> =
        kept.iter().map(|(person, statement, sign)| ((*person, *statement), *sign)).collect();
    let store = Store::look(Place::Sqlite(folder.to_owned())).await?;
    let people: Vec<Id> = told.keys().map(|(person, _)| *person).collect();
    let found = store
        .read(move |tx| {
            Box::pin(async move {
                let mut found = BTreeMap::new();
                let mut people = people;
                people.dedup();
                for person in people {
                    for (response, _) in store::statements::responses::of_person(tx, person).await? {
                        found.insert((person, response.statement), response.answer.sign());
                    }
                }
                Ok::<_, store::StoreError>(found)
            })
        })
        .await?;
    store.close().await?;
    Ok(told.iter().filter(|(vote, sign)| found.get(*vote) != Some(*sign)).count())
}
