//! A small house: Mette the facilitator, Amina the citizen, one table.

use std::path::PathBuf;
use std::sync::Arc;

use basics::{Dice, FixedClock, Id, Language, Timestamp};
use deeds::partnerships::{self, Founding};
use deeds::statements::rounds::{self, NewRound};
use deeds::statements::{self, NewResponse, NewStatement};
use deeds::{Desk, House, Keys, Refusal};
use futures_util::future::BoxFuture;
use model::accounts::Person;
use model::partnerships::{Member, Role, Standing};
use model::statements::{Answer, InfluenceLevel, KnowledgeKind, Question, Response, Way};
use store::Store;
use testkit::{Database, Guest};

/// 24 November 2026, before noon.
pub const NOW: Timestamp = Timestamp::from_seconds(1_795_510_800);

#[derive(Clone)]
pub struct Small {
    pub house: House,
    pub clock: Arc<FixedClock>,
    pub table: Id,
    pub mette: Id,
    pub amina: Id,
}

impl Guest for Small {
    async fn enter(database: &Database) -> anyhow::Result<Self> {
        let store = Store::open_tuned(database.place(), database.tuning()).await?;
        let clock = Arc::new(FixedClock::at(NOW));
        let house = House::new(store, clock.clone(), Dice::seeded(7), Keys::new([7; 32]));
        let founded = house.deed(None, |desk| Box::pin(found(desk))).await?;
        let (table, mette, amina) = founded;
        Ok(Self { house, clock, table, mette, amina })
    }
}

impl Small {
    /// Does a deed as somebody at this table.
    pub async fn deed<F, T>(&self, work: F) -> Result<T, Refusal>
    where
        F: for<'a> FnOnce(&'a mut Desk<'_, '_>) -> BoxFuture<'a, Result<T, Refusal>> + Send + 'static,
        T: Send + 'static,
    {
        self.house.deed(None, work).await
    }

    /// One more person at the table.
    pub async fn seat(&self, name: &'static str, role: Role) -> Result<Id, Refusal> {
        let table = self.table;
        self.deed(move |desk| Box::pin(seat(desk, table, name, role))).await
    }

    /// An open round with one statement that others may answer, said by somebody who has left it to us.
    pub async fn asked(&self) -> Result<(Id, Id), Refusal> {
        let (table, mette) = (self.table, self.mette);
        let teller = self.seat("Fadumo", Role::Citizen).await?;
        self.deed(move |desk| {
            Box::pin(async move {
                let round = rounds::open(desk, table, mette, &round(desk.now())).await?;
                let said =
                    statements::say(desk, table, teller, round.id, &sentence("Morgenen er svær.")).await?;
                statements::review(desk, table, mette, said.id, None).await?;
                Ok((round.id, said.id))
            })
        })
        .await
    }

    pub async fn respond(&self, person: Id, statement: Id, answer: Answer) -> Result<Response, Refusal> {
        let table = self.table;
        let new = NewResponse { statement, answer, matters: None, way: Way::Page };
        self.deed(move |desk| Box::pin(statements::respond(desk, table, person, new))).await
    }
}

pub fn round(now: Timestamp) -> NewRound {
    NewRound {
        title: "Morgener".into(),
        question: Question::Recognise,
        influence: InfluenceLevel::Involve,
        answer_back_by: now.plus_days(14),
        groups: Vec::new(),
        small_groups_told: true,
    }
}

pub fn sentence(text: &str) -> NewStatement {
    NewStatement {
        text: text.into(),
        said_by: "en mor".into(),
        language: Language::Da,
        knowledge: KnowledgeKind::Lived,
    }
}

impl Small {
    /// A house without a table, in this folder.
    pub async fn empty(folder: &std::path::Path) -> anyhow::Result<Self> {
        let store = Store::open(store::Place::Sqlite(folder.to_owned())).await?;
        let clock = Arc::new(FixedClock::at(NOW));
        let house = House::new(store, clock.clone(), Dice::seeded(8), Keys::new([8; 32]));
        let nobody = Id(Default::default());
        Ok(Self { house, clock, table: nobody, mette: nobody, amina: nobody })
    }
}

async fn found(desk: &mut Desk<'_, '_>) -> Result<(Id, Id, Id), Refusal> {
    let founding = Founding {
        name: "Bregneparken".into(),
        place: "Bregnerød".into(),
        facilitator: "Mette".into(),
        language: Language::Da,
    };
    let (table, mette) = partnerships::found(desk, &founding).await?;
    let amina = seat(desk, table.id, "Amina", Role::Citizen).await?;
    Ok((table.id, mette.id, amina))
}

/// Somebody confirmed at the table.
pub async fn seat(desk: &mut Desk<'_, '_>, partnership: Id, name: &str, role: Role) -> Result<Id, Refusal> {
    let (id, now) = (desk.new_id(), desk.now());
    let person = Person { id, name: name.into(), language: Language::Da, email: None, created_at: now };
    store::accounts::add(desk.tx, &person).await?;
    let member = Member {
        person: id,
        partnership,
        role,
        actor: None,
        standing: Standing::Confirmed,
        may_invite: false,
        since: now,
    };
    store::partnerships::add_member(desk.tx, &member).await?;
    Ok(id)
}

/// How many rows a table holds, looked at from below.
pub async fn count(house: &House, table: &'static str) -> anyhow::Result<i64> {
    let sql = format!("SELECT COUNT(*) AS n FROM {table}");
    let rows = house
        .store()
        .read(move |tx| Box::pin(async move { tx.all(store::AssertSqlSafe(sql), vec![]).await }));
    Ok(rows.await?.first().map_or(Ok(0), |row| row.int("n"))?)
}

/// A reference data set, or nothing, said aloud.
pub fn shared(path: &str) -> Option<PathBuf> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared");
    let root = std::env::var_os("LANGBORD_SHARED").map_or_else(|| beside.into(), PathBuf::from);
    let found = root.join(path);
    if found.exists() {
        return Some(found);
    }
    testkit::skip(&format!("there is no `{}`; set LANGBORD_SHARED", found.display()));
    None
}
