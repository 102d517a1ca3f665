//! The table the writers sit at, and what is found there afterwards.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use basics::{Dice, Id, Language, SystemClock};
use deeds::{House, Keys, Refusal, Secret, accounts, partnerships};
use model::accounts::{Device, Person};
use model::partnerships::{Member, Role, Standing};
use model::statements::{InfluenceLevel, KnowledgeKind, Question, Review, Round, RoundState, Statement};
use store::{Durability, Place, Store, StoreError, Tuning, journal};

use super::Findings;
use super::writers::{Attempt, Fate};

pub const WRITERS: usize = 8;
pub const STATEMENTS: usize = 50;

/// Who writes about what, with which signed-in phone.
#[derive(Clone)]
pub struct Table {
    pub partnership: Id,
    pub round: Id,
    pub people: Vec<Id>,
    pub statements: Vec<Id>,
    pub secrets: Vec<Secret>,
    /// Mette's, who opened the round.
    pub facilitator: Secret,
    pub keys: Keys,
}

impl Table {
    /// A form's mark as the server would have put it on this person's page.
    pub fn mark(&self, seat: usize, number: usize) -> String {
        let mut dice = Dice::seeded((seat * 1_000_000_000 + number) as u64);
        self.keys.form_mark(&self.secrets[seat].hash(), &mut dice)
    }

    /// The same on a page of the facilitator's.
    pub fn facilitators_mark(&self, number: usize) -> String {
        self.keys.form_mark(&self.facilitator.hash(), &mut Dice::seeded(number as u64))
    }

    /// Writes the house key where a server finds it.
    pub fn keep_key(&self, file: &Path) -> Result<()> {
        let key: String = self.keys.bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(std::fs::write(file, key)?)
    }
}

/// Lays the table for so many people in an empty store, and closes it.
pub async fn lay(place: Place, n_people: usize, dice: &mut Dice) -> Result<Table> {
    let store = Store::open(place).await?;
    let keys = Keys::draw(dice);
    let house = House::new(store.clone(), Arc::new(SystemClock::default()), dice.branch(), keys.clone());
    let furnished = house.deed(None, move |desk| Box::pin(furnish(desk, n_people, keys))).await;
    let table = furnished.map_err(|refusal| anyhow::anyhow!("{refusal:?}"))?;
    store.close().await?;
    Ok(table)
}

async fn furnish(desk: &mut deeds::Desk<'_, '_>, n_people: usize, keys: Keys) -> Result<Table, Refusal> {
    let founding = partnerships::Founding {
        name: "Bregneparken".into(),
        place: "Bregneparken".into(),
        facilitator: "Mette".into(),
        language: Language::Da,
    };
    let (partnership, facilitator) = partnerships::found(desk, &founding).await?;
    let now = desk.now();
    let facilitators = accounts::begin_session(desk, facilitator.id, Device::Own).await?;
    let (mut people, mut secrets) = (Vec::new(), Vec::new());
    for number in 0..n_people {
        let id = desk.new_id();
        let person =
            Person { id, name: format!("W{number}"), language: Language::Da, email: None, created_at: now };
        store::accounts::add(desk.tx, &person).await?;
        let member = Member {
            person: id,
            partnership: partnership.id,
            role: Role::Citizen,
            actor: None,
            standing: Standing::Confirmed,
            may_invite: false,
            since: now,
        };
        store::partnerships::add_member(desk.tx, &member).await?;
        secrets.push(accounts::begin_session(desk, id, Device::Own).await?);
        people.push(id);
    }
    let round = Round {
        id: desk.new_id(),
        partnership: partnership.id,
        title: "Hverdagen".into(),
        question: Question::Recognise,
        influence: InfluenceLevel::Involve,
        answer_back_by: now.plus_days(30),
        answerer: facilitator.id,
        state: RoundState::Open,
        small_groups_told: true,
        opened_at: now,
    };
    store::statements::rounds::add(desk.tx, &round, &[]).await?;
    let mut statements = Vec::new();
    for number in 1..=STATEMENTS {
        let statement = Statement {
            id: desk.new_id(),
            round: round.id,
            label: format!("S{number:02}"),
            author: None,
            said_by: "en beboer".into(),
            text: format!("Udsagn {number}"),
            language: Language::Da,
            knowledge: KnowledgeKind::Lived,
            review: Review::Shown,
            refusal: None,
            written_by: None,
            created_at: now,
        };
        store::statements::add(desk.tx, &statement).await?;
        statements.push(statement.id);
    }
    let (partnership, round) = (partnership.id, round.id);
    Ok(Table { partnership, round, people, statements, secrets, facilitator: facilitators, keys })
}

/// Opens what is there and compares it with what each writer was told.
pub async fn compare(place: Place, table: &Table, attempts: &[Vec<Attempt>]) -> Result<Findings> {
    // Looking itself needs no sync, and the copies of a power cut are thrown away.
    let tuning = Tuning { durability: Durability::ControlWithoutSync, ballast_bytes: 0, ..Tuning::default() };
    let store = Store::open_tuned(place, tuning).await?;
    let mut findings = Findings { damage: store.damage().await?, ..Findings::default() };
    let breaches = store.read(|tx| Box::pin(async move { journal::verify(tx).await })).await?;
    findings.damage.extend(breaches.iter().map(|breach| format!("{breach:?}")));
    for (&person, attempts) in table.people.iter().zip(attempts) {
        let (noted, responses) = store
            .read(move |tx| {
                Box::pin(async move {
                    let noted = journal::of_person(tx, person).await?;
                    Ok::<_, StoreError>((noted, store::statements::responses::of_person(tx, person).await?))
                })
            })
            .await?;
        let mut noted: Vec<_> = noted.into_iter().map(|own| (own.number, own.payload)).collect();
        noted.sort_by_key(|(number, _)| *number);
        let noted = noted.iter().map(|(_, payload)| {
            let statement: Id = payload["statement"].as_str().context("no statement")?.parse()?;
            Ok((statement, payload["answer"].as_i64().context("no answer")?))
        });
        let noted = noted.collect::<Result<Vec<_>>>()?;
        let kept =
            responses.into_iter().map(|(response, _)| (response.statement, response.answer.sign())).collect();
        judge(table, attempts, &noted, &kept, &mut findings);
    }
    store.close().await?;
    Ok(findings)
}

/// A writer's votes stand in the journal in the order in which they were cast. All that were acknowledged must be
/// there; one that got no answer may be; and each statement holds the last vote noted about it.
fn judge(
    table: &Table,
    attempts: &[Attempt],
    noted: &[(Id, i64)],
    kept: &BTreeMap<Id, i64>,
    findings: &mut Findings,
) {
    let mut rest = noted.iter().copied().peekable();
    let mut expected = BTreeMap::new();
    for attempt in attempts {
        let vote = (table.statements[attempt.statement], attempt.sign);
        let found = attempt.fate != Fate::Refused && rest.next_if(|next| *next == vote).is_some();
        findings.acknowledged += usize::from(attempt.fate == Fate::Acknowledged);
        findings.lost += usize::from(attempt.fate == Fate::Acknowledged && !found);
        if found {
            expected.insert(vote.0, vote.1);
        }
    }
    let invented = rest.count();
    if invented > 0 {
        findings.damage.push(format!("{invented} votes in the journal were never cast, or are out of order"));
    }
    if expected != *kept {
        findings.damage.push("the answers kept are not the last ones in the journal".to_owned());
    }
}
