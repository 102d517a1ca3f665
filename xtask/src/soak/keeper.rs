//! The server under proof: the real house with its store, behind a door of one line a vote, so that its guards can
//! be switched off without a switch in the program people run.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use basics::{Dice, Id, SystemClock};
use deeds::{House, Keys, statements};
use model::statements::{Answer, Way};
use store::{Durability, Place, Store, Tuning};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

#[derive(clap::Args)]
pub struct Keeper {
    #[arg(long)]
    data: Option<PathBuf>,
    #[arg(long)]
    database: Option<String>,
    #[arg(long)]
    guard: Guard,
    /// Space kept aside for withdrawing and erasing
    #[arg(long)]
    ballast: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Guard {
    On,
    WithoutSync,
    AcknowledgesEarly,
    ForgivesFailedSync,
}

impl Guard {
    pub fn name(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::WithoutSync => "without-sync",
            Self::AcknowledgesEarly => "acknowledges-early",
            Self::ForgivesFailedSync => "forgives-failed-sync",
        }
    }

    fn durability(self) -> Durability {
        match self {
            Self::On => Durability::Synced,
            Self::WithoutSync => Durability::ControlWithoutSync,
            Self::AcknowledgesEarly => Durability::ControlAcknowledgesEarly,
            Self::ForgivesFailedSync => Durability::ControlForgivesFailedSync,
        }
    }
}

impl Keeper {
    pub fn run(self) -> Result<()> {
        tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(self.serve())
    }

    async fn serve(self) -> Result<()> {
        let place = match (self.data, self.database) {
            (Some(folder), _) => Place::Sqlite(folder),
            (None, Some(url)) => Place::Postgres(url),
            (None, None) => anyhow::bail!("where is the data? --data or --database"),
        };
        let usual = Tuning::default();
        let ballast_bytes = self.ballast.unwrap_or(usual.ballast_bytes);
        let tuning = Tuning { durability: self.guard.durability(), ballast_bytes, ..usual };
        let store = Store::open_tuned(place, tuning).await?;
        let mut dice = Dice::from_entropy();
        let keys = Keys::draw(&mut dice);
        let house = House::new(store.clone(), Arc::new(SystemClock::default()), dice, keys);
        let door = TcpListener::bind(("127.0.0.1", 0)).await?;
        println!("listening on {}", door.local_addr()?.port());
        loop {
            tokio::select! {
                visitor = door.accept() => drop(tokio::spawn(attend(house.clone(), visitor?.0))),
                () = store.poisoned() => {
                    // Those who wait still hear that nothing was kept.
                    tokio::time::sleep(Duration::from_millis(100)).await;
                    anyhow::bail!("the disk refused a sync");
                }
            }
        }
    }
}

/// Ends the server at once, so that strace finishes its record.
pub const STOP: &str = "stop";

/// `WRITER NUMBER PARTNERSHIP PERSON STATEMENT SIGN` is answered by `kept WRITER NUMBER`, once it is.
/// With `withdraw` for a sign the answer is taken back; with `look` it is only looked at.
async fn attend(house: House, mut visitor: TcpStream) -> Result<()> {
    visitor.set_nodelay(true)?;
    let (asks, mut answers) = visitor.split();
    let mut lines = BufReader::new(asks).lines();
    while let Some(line) = lines.next_line().await? {
        if line == STOP {
            std::process::exit(0);
        }
        let mut words = line.split(' ');
        let mut next = || words.next().context("the line is too short");
        let (writer, number) = (next()?, next()?);
        let (partnership, person, statement): (Id, Id, Id) =
            (next()?.parse()?, next()?.parse()?, next()?.parse()?);
        let done = match next()? {
            "withdraw" => {
                house
                    .release(None, move |desk| {
                        Box::pin(statements::withdraw_response(desk, person, statement))
                    })
                    .await
            }
            "look" => house.look(move |desk| Box::pin(look(desk, statement, person))).await,
            sign => {
                let answer = Answer::from_sign(sign.parse()?).context("not an answer")?;
                let new = statements::NewResponse { statement, answer, matters: None, way: Way::Page };
                let respond = house
                    .deed(None, move |desk| Box::pin(statements::respond(desk, partnership, person, new)));
                respond.await.map(drop)
            }
        };
        let said = match done {
            Ok(()) => format!("kept {writer} {number}\n"),
            Err(trouble) => format!("not {writer} {number} {trouble:?}\n"),
        };
        answers.write_all(said.as_bytes()).await?;
    }
    Ok(())
}

async fn look(desk: &mut deeds::Desk<'_, '_>, statement: Id, person: Id) -> Result<(), deeds::Refusal> {
    let found = store::statements::responses::find(desk.tx, statement, person).await?;
    found.map(drop).ok_or(deeds::Refusal::NotFound)
}
