//! Ground rules: anybody drafts, the people at the table agree, old ones stay readable.

use basics::Id;
use model::framing::rules::{GroundRule, Topic};
use model::text;
use serde_json::json;
use store::framing::rules::Agreement;

use super::people::People;
use crate::permissions::Act;
use crate::{Desk, Refusal};

/// Writes a rule; with `replaces`, in place of another, which ends today.
pub async fn write(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    topic: Topic,
    words: &str,
    replaces: Option<Id>,
) -> Result<GroundRule, Refusal> {
    let member = desk.permit(partnership, doer, Act::FramingRule).await?;
    let words = text::words(words, 400).map_err(Refusal::field("text"))?;
    let now = desk.now();
    if let Some(old) = replaces {
        let old = find(desk, partnership, old).await?;
        if old.ended_at.is_some() {
            return Err(Refusal::NoSuchStep);
        }
        store::framing::rules::end(desk.tx, old.id, now).await?;
    }
    let rule = GroundRule {
        id: desk.new_id(),
        partnership,
        topic,
        text: words,
        since: now,
        replaces,
        ended_at: None,
    };
    store::framing::rules::add(desk.tx, &rule).await?;
    let about = json!({ "rule": rule.text, "replaces": replaces.map(|id| id.to_string()) });
    desk.note(&member, Act::FramingRule, about).await?;
    Ok(rule)
}

/// Says yes to a rule, for one's actor or for oneself; once is enough.
pub async fn agree(desk: &mut Desk<'_, '_>, partnership: Id, doer: Id, rule: Id) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::FramingAgree).await?;
    let rule = find(desk, partnership, rule).await?;
    let known = store::framing::rules::agreements(desk.tx, partnership).await?;
    let mine = |agreement: &Agreement| match member.actor {
        Some(actor) => agreement.actor == Some(actor),
        None => agreement.person == Some(doer),
    };
    if rule.ended_at.is_some() {
        return Err(Refusal::NoSuchStep);
    }
    if known.iter().any(|agreement| agreement.rule == rule.id && mine(agreement)) {
        return Ok(());
    }
    let agreement = Agreement { rule: rule.id, actor: member.actor, person: Some(doer), at: desk.now() };
    let id = desk.new_id();
    store::framing::rules::agree(desk.tx, id, &agreement).await?;
    desk.note(&member, Act::FramingAgree, json!({ "rule": rule.text })).await
}

pub(crate) async fn find(desk: &mut Desk<'_, '_>, partnership: Id, rule: Id) -> Result<GroundRule, Refusal> {
    store::framing::rules::find(desk.tx, partnership, rule).await?.ok_or(Refusal::NotFound)
}

/// A rule with the actors that agreed, by name, and whether people agreed for themselves.
pub struct Ruled {
    pub rule: GroundRule,
    pub agreed: Vec<String>,
    pub people_agreed: bool,
    pub agreed_by_me: bool,
    /// Actors with a name at the table that have not seen or said yes to it.
    pub not_yet: Vec<String>,
}

/// The rules that hold, then those that gave way.
pub async fn all(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
) -> Result<(Vec<Ruled>, Vec<GroundRule>), Refusal> {
    let member = desk.permit(partnership, reader, Act::FramingSee).await?;
    let people = People::read(desk, partnership, reader).await?;
    let agreements = store::framing::rules::agreements(desk.tx, partnership).await?;
    let rules = store::framing::rules::of_partnership(desk.tx, partnership).await?;
    let (hold, gone): (Vec<_>, Vec<_>) = rules.into_iter().partition(|rule| rule.ended_at.is_none());
    let ruled = hold.into_iter().map(|rule| {
        let said_yes: Vec<_> = agreements.iter().filter(|agreement| agreement.rule == rule.id).collect();
        let agreed = |actor: Id| said_yes.iter().any(|agreement| agreement.actor == Some(actor));
        let sits = |actor: Id| people.members().iter().any(|named| named.member.actor == Some(actor));
        Ruled {
            agreed: names(&people, &agreed),
            people_agreed: said_yes.iter().any(|agreement| agreement.actor.is_none()),
            agreed_by_me: said_yes.iter().any(|agreement| match member.actor {
                Some(actor) => agreement.actor == Some(actor),
                None => agreement.person == Some(reader),
            }),
            not_yet: names(&people, &|actor| sits(actor) && !agreed(actor)),
            rule,
        }
    });
    Ok((ruled.collect(), gone))
}

fn names(people: &People, wanted: &dyn Fn(Id) -> bool) -> Vec<String> {
    people.actors().iter().filter(|actor| wanted(actor.id)).map(|actor| actor.name.clone()).collect()
}
