//! What a deed has before it: the open transaction, the time, the dice, and the journal.

use std::any::{Any, TypeId};
use std::collections::BTreeMap;
use std::sync::Arc;

use basics::{Dice, Id, Timestamp};
use model::partnerships::{Actor, Member, Partnership, Standing};
use serde_json::Value;
use store::Tx;
use store::journal::{Entry, Personal};

use crate::permissions::{Act, allows};
use crate::{Keys, Once, Refusal, Secret};

pub struct Desk<'d, 'c> {
    pub tx: &'d mut Tx<'c>,
    now: Timestamp,
    dice: &'d mut Dice,
    keys: &'d Keys,
    /// The form this deed answers, if it answers one.
    form: Option<Once>,
    n_made: u16,
    looked_up: Option<LookedUp>,
}

/// What was read already, by what it is and whose.
type LookedUp = BTreeMap<(TypeId, String), Arc<dyn Any + Send + Sync>>;

impl<'d, 'c> Desk<'d, 'c> {
    pub(crate) fn new(
        tx: &'d mut Tx<'c>,
        now: Timestamp,
        dice: &'d mut Dice,
        keys: &'d Keys,
        form: Option<Once>,
    ) -> Self {
        Self { tx, now, dice, keys, form, n_made: 0, looked_up: None }
    }

    /// A desk at which nothing is changed: what was read once need not be read again.
    pub(crate) fn only_looking(mut self) -> Self {
        self.looked_up = Some(LookedUp::new());
        self
    }

    /// What was looked up here before; nothing at a desk where things change.
    pub(crate) fn recall<T: Send + Sync + 'static>(&self, whose: &str) -> Option<Arc<T>> {
        let known = self.looked_up.as_ref()?.get(&(TypeId::of::<T>(), whose.to_owned()))?;
        known.clone().downcast().ok()
    }

    pub(crate) fn remember<T: Send + Sync + 'static>(&mut self, whose: String, found: T) -> Arc<T> {
        let found = Arc::new(found);
        if let Some(looked_up) = &mut self.looked_up {
            looked_up.insert((TypeId::of::<T>(), whose), found.clone());
        }
        found
    }

    /// A secret for a new session: reckoned from the form that asks for it, so that a repeat finds it again.
    pub(crate) fn session_secret(&mut self) -> Secret {
        match self.form {
            Some(form) => self.keys.session_of_form(form),
            None => Secret::draw(self.dice),
        }
    }

    pub const fn now(&self) -> Timestamp {
        self.now
    }

    pub const fn keys(&self) -> &Keys {
        self.keys
    }

    pub const fn dice(&mut self) -> &mut Dice {
        self.dice
    }

    /// Ids of one deed sort in the order they were made.
    pub fn new_id(&mut self) -> Id {
        let n = self.n_made;
        self.n_made = n.saturating_add(1);
        Id::nth(n, self.now, self.dice)
    }

    /// This person's place at this table, if she may do this there now. Asked inside the deed's own
    /// transaction: who was removed a second ago is refused.
    pub async fn permit(&mut self, partnership: Id, person: Id, act: Act) -> Result<Member, Refusal> {
        let whose = format!("{partnership} {person}");
        let member = match self.recall::<Option<Member>>(&whose) {
            Some(known) => (*known).clone(),
            None => {
                let found = store::partnerships::member(self.tx, partnership, person).await?;
                (*self.remember(whose, found)).clone()
            }
        };
        may(act, member.ok_or(Refusal::NotFound)?)
    }

    /// The same, with the table itself.
    pub async fn permit_at(
        &mut self,
        partnership: Id,
        person: Id,
        act: Act,
    ) -> Result<(Member, Partnership), Refusal> {
        let seat = store::partnerships::seat(self.tx, partnership, person).await?;
        let (member, table) = seat.ok_or(Refusal::NotFound)?;
        Ok((may(act, member)?, table))
    }

    /// Notes an act of governance: members read it by name. What a citizen does is never read by name, whatever it was.
    pub async fn note(&mut self, member: &Member, act: Act, about: Value) -> Result<(), Refusal> {
        if member.role.is_private() {
            return self.note_personal(member.partnership, member.person, act, about).await;
        }
        let doer = store::accounts::find(self.tx, member.person).await?.map(|person| person.name);
        let public = serde_json::json!({ "doer": doer, "role": member.role.key(), "about": about });
        self.append(member.partnership, act, public, None).await
    }

    /// Notes what a person did for herself: only she reads it; for others it is one of a day's acts.
    pub async fn note_personal(
        &mut self,
        partnership: Id,
        person: Id,
        act: Act,
        what: Value,
    ) -> Result<(), Refusal> {
        self.append(partnership, act, Value::Null, Some(Personal { person, payload: what })).await
    }

    /// Notes what an actor's representative did by her personal link: members read it by the actor's name.
    pub async fn note_for_actor(&mut self, actor: &Actor, act: Act, about: Value) -> Result<(), Refusal> {
        let public = serde_json::json!({ "doer": actor.name, "role": "representative", "about": about });
        self.append(actor.partnership, act, public, None).await
    }

    async fn append(
        &mut self,
        partnership: Id,
        act: Act,
        public: Value,
        personal: Option<Personal>,
    ) -> Result<(), Refusal> {
        let entry = Entry { partnership, at: self.now, act: act.key(), public, personal };
        store::journal::append(self.tx, self.dice, entry).await?;
        Ok(())
    }
}

fn may(act: Act, member: Member) -> Result<Member, Refusal> {
    match member.standing {
        Standing::Removed | Standing::Left => Err(Refusal::NotFound),
        Standing::Accepted | Standing::Paused => Err(Refusal::NotConfirmed),
        Standing::Confirmed if !allows(act, &member) => Err(Refusal::NotForRole(act)),
        Standing::Confirmed => Ok(member),
    }
}
