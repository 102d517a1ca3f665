//! Nothing starves voting, and a large map keeps no small one waiting: votes while maps are reckoned, a backup is
//! written, a file that unpacks to much arrives and a round is taken out, beside the same votes at rest.

mod maps;

use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use basics::{Dice, Id};
use store::Place;

use super::times::Times;
use crate::phone::{Part, Phone};
use crate::server::{Server, program};
use crate::shell;
use crate::soak::table::{self, Table};
use maps::{Conversation, Shown};

#[derive(clap::Args)]
pub struct Load {
    /// People of the large conversation, who answer 45 of its statements each
    #[arg(long, default_value_t = 20_000)]
    people: usize,
    #[arg(long, default_value_t = 1_000)]
    statements: usize,
    /// Small conversations beside it, of 200 people and 40 statements
    #[arg(long, default_value_t = 20)]
    small: usize,
    /// How long each kind of work goes on
    #[arg(long, default_value_t = 10)]
    seconds: u64,
    #[arg(long, default_value_t = 0)]
    seed: u64,
}

/// Phones that vote, each pausing between two votes.
const PHONES: usize = 16;
const PAUSE: Duration = Duration::from_millis(60);
/// What the file holds that is sent in; more than a child may unpack.
const UNPACKS_TO: usize = 400 << 20;

impl Load {
    pub fn run(self) -> Result<()> {
        shell::build_program()?;
        tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(self.evening())
    }

    async fn evening(&self) -> Result<()> {
        let folder = crate::soak::scratch()?;
        let data = folder.path().join("data");
        std::fs::create_dir(&data)?;
        let mut dice = Dice::seeded(self.seed);
        let table = table::lay(Place::Sqlite(data.clone()), PHONES, &mut dice).await?;
        table.keep_key(&data.join("house.key"))?;
        let mut bring_in = |people, statements| {
            Conversation { people, statements }.bring_in(folder.path(), &data, &mut dice)
        };
        let large = bring_in(self.people, self.statements)?;
        let small = (0..self.small).map(|_| bring_in(200, 40)).collect::<Result<Vec<Id>>>()?;

        let server = Server::start(&["serve"], &data)?;
        let hall = Hall { table: Arc::new(table), port: server.port, seconds: self.seconds };
        let (beside_maps, shown) =
            hall.votes_beside(maps::shown(&data, server.child.id(), large, &small)).await;
        let Shown { small, large: whole, again } = shown?;
        println!("{} small conversations: all shown after {:.1} s", self.small, small.as_secs_f64());
        println!("{} × {}: shown after {:.1} s", self.people, self.statements, whole.as_secs_f64());
        match again {
            Some(took) => {
                println!("its child was killed; another was at work after {:.2} s", took.as_secs_f64())
            }
            None => println!("it was shown before its child could be killed"),
        }

        let (idle, ()) = hall.votes_beside(tokio::time::sleep(Duration::from_secs(self.seconds))).await;
        line("at rest", &idle, &idle, 0);
        line("beside the maps", &beside_maps, &idle, 1 + self.small);
        let copy = folder.path().join("copy.db");
        hall.beside("a backup", &idle, async |_| {
            let mut backup = program()?;
            backup.arg("backup").arg(&copy).arg("--data").arg(&data).stdout(Stdio::null());
            ensure!(tokio::process::Command::from(backup).status().await?.success(), "no backup was made");
            Ok(())
        })
        .await?;
        let bomb = maps::zipped(&[("votes.csv", &vec![b'0'; UNPACKS_TO])])?;
        hall.beside("a file that unpacks to 400 MB", &idle, async |turn| hall.send_in(&bomb, turn).await)
            .await?;
        hall.beside("the large round taken out", &idle, async |turn| hall.take_out(large, turn).await)
            .await?;
        server.stop()
    }
}

/// People who vote with their phones, and the facilitator at her table.
struct Hall {
    table: Arc<Table>,
    port: u16,
    seconds: u64,
}

impl Hall {
    /// Votes for as long as the work takes, and what came of the work.
    async fn votes_beside<T>(&self, work: impl Future<Output = T>) -> (Times, T) {
        let over = Arc::new(AtomicBool::new(false));
        let phones: Vec<_> = (0..PHONES)
            .map(|seat| tokio::spawn(vote_on(self.table.clone(), self.port, seat, over.clone())))
            .collect();
        let done = work.await;
        over.store(true, Ordering::Relaxed);
        let mut times = Vec::new();
        for phone in phones {
            times.extend(phone.await.unwrap_or_default());
        }
        (Times::of(times), done)
    }

    /// Does the work again and again, and prints what it did to the votes.
    async fn beside(&self, name: &str, idle: &Times, work: impl AsyncFn(usize) -> Result<()>) -> Result<()> {
        let (times, done) = self
            .votes_beside(async {
                let end = Instant::now() + Duration::from_secs(self.seconds);
                let mut turns = 0;
                while Instant::now() < end {
                    work(turns).await?;
                    turns += 1;
                }
                Ok::<_, anyhow::Error>(turns)
            })
            .await;
        line(name, &times, idle, done?);
        Ok(())
    }

    /// A poisoned file; it must be refused.
    async fn send_in(&self, bomb: &[u8], turn: usize) -> Result<()> {
        let mark = self.table.facilitators_mark(turn);
        let path = format!("/p/{}/exchange/import", self.table.partnership);
        let parts = [
            Part { name: "form", file: None, bytes: mark.as_bytes() },
            Part { name: "file", file: Some("export.zip"), bytes: bomb },
        ];
        let reply = self.facilitator().post_files(&path, &parts).await?;
        ensure!(reply.status == 422, "the poisoned file was answered {}", reply.status);
        Ok(())
    }

    async fn take_out(&self, round: Id, turn: usize) -> Result<()> {
        let mark = self.table.facilitators_mark(1_000_000 + turn);
        let path = format!("/p/{}/rounds/{round}/files/polis", self.table.partnership);
        let reply = self.facilitator().post(&path, &format!("form={mark}")).await?;
        ensure!(reply.status == 200, "the round was not handed out: {}", reply.status);
        Ok(())
    }

    fn facilitator(&self) -> Phone {
        Phone::new(self.port, self.table.facilitator.as_str())
    }
}

/// One phone's votes; a vote that is not acknowledged ends it, and is seen by the missing times.
async fn vote_on(table: Arc<Table>, port: u16, seat: usize, over: Arc<AtomicBool>) -> Vec<Duration> {
    let mut phone = Phone::new(port, table.secrets[seat].as_str());
    let (mut times, mut turn) = (Vec::new(), fresh_turn());
    while !over.load(Ordering::Relaxed) {
        let statement = table.statements[turn % table.statements.len()];
        let word = ["yes", "no", "pass"][turn / table.statements.len() % 3];
        let path = format!("/p/{}/statements/{statement}/answer", table.partnership);
        let form = format!("form={}&answer={word}", table.mark(seat, turn));
        match phone.post(&path, &form).await {
            Ok(reply) if reply.status == 303 => times.push(reply.took),
            Ok(reply) => eprintln!("a vote was answered {}", reply.status),
            Err(trouble) => eprintln!("a vote got no answer: {trouble:#}"),
        }
        turn += 1;
        tokio::time::sleep(PAUSE).await;
    }
    times
}

/// Forms are used once: each stretch of votes begins far from the one before.
fn fresh_turn() -> usize {
    use std::sync::atomic::AtomicUsize;
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    NEXT.fetch_add(100_000, Ordering::Relaxed)
}

fn line(name: &str, times: &Times, idle: &Times, turns: usize) {
    println!(
        "{name} ({turns}): {} votes, {:.1} ms (median), {:.1} ms (99 of 100), {:.1} times the 99 of 100 at rest",
        times.len(),
        times.at(0.5),
        times.at(0.99),
        times.at(0.99) / idle.at(0.99)
    );
}
