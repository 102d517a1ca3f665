//! The rules side by side, with the power each seat would have under them, before the table adopts any.

use axum::extract::{Path, State};
use basics::Id;
use deeds::permissions::{Act, allows};
use deeds::proposals::power::PowerUnder;
use deeds::proposals::rules::{self, NewGroup, NewRule, RulePage};
use deeds::{Refusal, inclusion, partnerships};
use model::inclusion::AffectedGroup;
use model::partnerships::{Actor, Sector};
use model::proposals::rules::{Roll, RuleKind, Secrecy};
use serde::Deserialize;
use words::Words;

use super::one::pick;
use super::stones::Stones;
use super::views::{PowerRow, RuleCard, Rules};
use super::wording;
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Field, FieldKind, FormId, Link, OneAct, Pick};
use crate::shell::write::Write;
use crate::statements::done_once;

#[derive(Deserialize)]
pub struct OfRule {
    pub rule: Id,
}

pub async fn compare(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let all = web.house.look(move |desk| Box::pin(rules::all(desk, partnership, reader))).await?;
    let words = at.words();
    page(&Rules {
        layout: frame::table(&web, &at, words.proposals_rules()),
        cards: all.iter().map(|page| card(&web, &at, page)).collect(),
        guide: guide(words),
        suggest: allows(Act::ProposalsSuggestRule, &at.member)
            .then(|| Link::new(at.url("/decision-rules/new"), words.proposals_suggest_rule())),
    })
}

/// Which rule for which question, in plain words.
pub(super) fn guide(words: &Words) -> Vec<String> {
    vec![
        words.proposals_guide_consent(),
        words.proposals_guide_groups(),
        words.proposals_guide_votes(),
        words.proposals_guide_budget(),
    ]
}

fn card(web: &Web, at: &AtTable, found: &RulePage) -> RuleCard {
    let words = at.words();
    let path = |end: &str| at.url(&format!("/decision-rules/{}/{end}", found.rule.id));
    let title = &found.rule.title;
    let state = match found.rule.adopted_at {
        Some(day) => words.proposals_rule_adopted(words.date(day.date())),
        None => words.proposals_rule_suggested(),
    };
    let mut lines = vec![wording::kind(words, found.rule.kind), wording::roll(words, found.rule.roll)];
    lines.push(wording::secrecy(words, found.rule.secrecy));
    let mut warnings = Vec::new();
    if let Some(power) = &found.power {
        if !power.without.is_empty() {
            warnings.push(words.proposals_without_power(words.list(&power.without)));
        }
        warnings.extend(power.alone.as_ref().map(|name| words.proposals_decides_alone(name.as_str())));
    }
    RuleCard {
        title: title.clone(),
        state,
        is_adopted: found.rule.stands(),
        lines,
        stones: stones(words, found),
        groups: group_lines(words, found.power.as_ref()),
        warnings,
        table: found.power.iter().flat_map(|power| &power.seats).map(|say| row(words, say)).collect(),
        consented: (!found.consented.is_empty() && found.rule.adopted_at.is_none())
            .then(|| words.proposals_consented(words.list(&found.consented))),
        waiting: (!found.waiting.is_empty() && found.rule.adopted_at.is_none())
            .then(|| words.proposals_rule_waits(words.list(&found.waiting))),
        not_here: (!found.not_here.is_empty())
            .then(|| words.proposals_rule_not_here(words.list(&found.not_here))),
        objections: found.objections.iter().map(|reason| words.shell_quote(reason.as_str())).collect(),
        consent: found.may_say.then(|| OneAct {
            action: path("consent"),
            form: FormId(mark(web, &at.visitor)),
            text: words.proposals_consent_to_rule(),
            about: title.clone(),
        }),
        object: found.may_say.then(|| Link::new(path("objection"), words.proposals_object_to_rule())),
    }
}

fn stones(words: &Words, found: &RulePage) -> Option<Stones> {
    let power = found.power.as_ref().filter(|_| found.rule.roll == Roll::Actors)?;
    Some(Stones::of(words.proposals_stones_of(found.rule.title.as_str()), &power.seats))
}

pub(super) fn group_lines(words: &Words, power: Option<&PowerUnder>) -> Vec<String> {
    let groups = power.iter().flat_map(|power| &power.groups);
    groups.map(|group| words.proposals_group_power(group.name.as_str(), percent(group.share))).collect()
}

pub(super) fn percent(share: f64) -> i64 {
    (share * 100.0).round() as i64
}

fn row(words: &Words, say: &deeds::proposals::power::Say) -> PowerRow {
    PowerRow { name: say.name.clone(), share: words.proposals_percent(percent(say.share)) }
}

pub async fn ask(State(web): State<Web>, at: AtTable) -> Answer {
    page(&form_view(&web, &at).await?.0)
}

type Known = (Vec<Actor>, Vec<AffectedGroup>);

async fn form_view(web: &Web, at: &AtTable) -> Result<(Write, Known), Refusal> {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let (actors, groups) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let about = partnerships::about(desk, partnership, reader).await?;
                Ok((about.actors, inclusion::choosable(desk, partnership, reader).await?))
            })
        })
        .await?;
    let words = at.words();
    let title = words.proposals_suggest_rule();
    let mut ask = Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)));
    ask.lines = guide(words);
    let kinds = RuleKind::ALL.iter().map(|&kind| pick("kind", kind.key(), wording::kind(words, kind), false));
    let rolls = Roll::ALL.iter().map(|&roll| pick("roll", roll.key(), wording::roll(words, roll), false));
    let secret = [Secrecy::Receipt, Secrecy::Detached].into_iter().map(|secrecy| {
        pick("secrecy", secrecy.key(), wording::secrecy(words, secrecy), secrecy == Secrecy::Receipt)
    });
    let several = |name: &str, value: &Id, text: &str| Pick {
        name: name.to_owned(),
        value: value.to_string(),
        text: text.to_owned(),
        ticked: false,
        single: false,
    };
    let seats = actors.iter().filter(|actor| !matches!(actor.sector, Sector::Backbone | Sector::Funder));
    let ask = ask
        .field(Field::new("title", words.proposals_rule_title(), FieldKind::Line))
        .picks(words.proposals_rule_kind(), kinds.collect())
        .picks(words.proposals_rule_roll(), rolls.collect())
        .field(
            Field::new("quota", words.proposals_rule_quota(), FieldKind::Number)
                .hint(words.proposals_rule_quota_hint()),
        )
        .picks(
            words.proposals_rule_first(),
            seats.clone().map(|actor| several("first", &actor.id, &actor.name)).collect(),
        )
        .field(
            Field::new("first_least", words.proposals_rule_first_least(), FieldKind::Number)
                .hint(words.proposals_rule_least_hint()),
        )
        .picks(
            words.proposals_rule_second(),
            seats.map(|actor| several("second", &actor.id, &actor.name)).collect(),
        )
        .field(
            Field::new("second_least", words.proposals_rule_second_least(), FieldKind::Number)
                .hint(words.proposals_rule_least_hint()),
        )
        .picks(
            words.proposals_rule_people(),
            groups.iter().map(|group| several("groups", &group.id, &group.name)).collect(),
        )
        .picks(words.proposals_rule_secrecy(), secret.collect())
        .seen(frame::seen(words, Act::ProposalsSuggestRule, None))
        .button("suggest", words.proposals_suggest_it())
        .way(Link::new(at.url("/decision-rules"), words.proposals_rules()));
    Ok((Write::of(ask), (actors, groups)))
}

pub async fn suggest(State(web): State<Web>, at: AtTable, form: Form) -> Answer {
    let (view, (actors, _)) = form_view(&web, &at).await?;
    let new = match read(&form, &actors, at.words()) {
        Ok(new) => new,
        Err(refusal) => return view.refused(&form, refusal),
    };
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { rules::suggest(desk, partnership, doer, &new).await.map(drop) })
        })
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url("/decision-rules"))),
        Err(refusal) => view.refused(&form, refusal),
    }
}

fn read(form: &Form, actors: &[Actor], words: &Words) -> Result<NewRule, Refusal> {
    let kind = RuleKind::from_key(form.text("kind")).ok_or(Refusal::Choice("kind"))?;
    let roll = Roll::from_key(form.text("roll")).ok_or(Refusal::Choice("roll"))?;
    let groups = if roll == Roll::Actors {
        actor_groups(form, actors, words)?
    } else {
        let chosen = form.all("groups").filter_map(|id| id.parse().ok());
        chosen.map(|id| NewGroup { affected_group: Some(id), ..NewGroup::default() }).collect()
    };
    Ok(NewRule {
        title: form.text("title").to_owned(),
        kind,
        roll,
        secrecy: Secrecy::from_key(form.text("secrecy")).unwrap_or(Secrecy::Receipt),
        quota: number(form, "quota")?,
        weights: Vec::new(),
        groups,
    })
}

fn number(form: &Form, name: &'static str) -> Result<Option<i64>, Refusal> {
    match form.text(name).trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| Refusal::Choice(name)),
    }
}

/// Two groups that somebody ticked, and everybody else as a third.
fn actor_groups(form: &Form, actors: &[Actor], words: &Words) -> Result<Vec<NewGroup>, Refusal> {
    let ticked =
        |name: &'static str| -> Vec<Id> { form.all(name).filter_map(|id| id.parse().ok()).collect() };
    let (first, second) = (ticked("first"), ticked("second"));
    let on_the_roll = deeds::proposals::power::on_the_roll(actors);
    let rest: Vec<Id> =
        on_the_roll.map(|actor| actor.id).filter(|id| !first.contains(id) && !second.contains(id)).collect();
    let group =
        |name: String, actors: Vec<Id>, at_least| NewGroup { name, at_least, actors, affected_group: None };
    let groups = [
        group(words.proposals_first_group(), first, number(form, "first_least")?),
        group(words.proposals_second_group(), second, number(form, "second_least")?),
        group(words.proposals_other_seats(), rest, None),
    ];
    Ok(groups.into_iter().filter(|group| !group.actors.is_empty()).collect())
}

pub async fn consent(
    State(web): State<Web>,
    at: AtTable,
    Path(OfRule { rule }): Path<OfRule>,
    form: Form,
) -> Answer {
    let (partnership, person) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { rules::say(desk, partnership, person, rule, None).await.map(drop) })
        })
        .await;
    done_once(done)?;
    Ok(go(&at.url("/decision-rules")))
}

fn objecting(web: &Web, at: &AtTable) -> Write {
    let words = at.words();
    let title = words.proposals_object_to_rule();
    let ask = Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
        .line(words.proposals_object_to_rule_means())
        .field(Field::new("objection", words.proposals_why(), FieldKind::Lines))
        .seen(frame::seen(words, Act::ProposalsConsentToRule, None))
        .button("object", words.proposals_say_it())
        .way(Link::new(at.url("/decision-rules"), words.proposals_rules()));
    Write::of(ask)
}

pub async fn ask_objection(State(web): State<Web>, at: AtTable, Path(OfRule { .. }): Path<OfRule>) -> Answer {
    page(&objecting(&web, &at))
}

pub async fn object(
    State(web): State<Web>,
    at: AtTable,
    Path(OfRule { rule }): Path<OfRule>,
    form: Form,
) -> Answer {
    let (partnership, person) = (at.partnership.id, at.person.id);
    let reason = form.text("objection").to_owned();
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(
                async move { rules::say(desk, partnership, person, rule, Some(&reason)).await.map(drop) },
            )
        })
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url("/decision-rules"))),
        Err(refusal) => objecting(&web, &at).refused(&form, refusal),
    }
}
