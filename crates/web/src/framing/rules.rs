//! Ground rules: reading, drafting, agreeing, and a check that takes a quarter of an hour.

use axum::extract::{Path, Query, State};
use basics::Id;
use deeds::Refusal;
use deeds::framing::rules::{self, Ruled};
use deeds::permissions::{Act, allows};
use model::framing::rules::Topic;
use serde::Deserialize;

use super::views::{RuleView, Rules};
use super::wording;
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Empty, Field, FieldKind, FormId, Link, OneAct, Pick, Talk};
use crate::shell::write::Write;

#[derive(Deserialize)]
pub struct OfRule {
    rule: Id,
}

#[derive(Deserialize)]
pub struct Replacing {
    instead: Option<Id>,
}

pub async fn rules(State(web): State<Web>, at: AtTable) -> Answer {
    let words = at.words();
    let mut ways = vec![Link::new(at.url("/rules/check"), words.framing_check())];
    if allows(Act::FramingRule, &at.member) {
        ways.push(Link::new(at.url("/rules/new"), words.framing_add_rule()));
    }
    shown(&web, &at, words.framing_rules(), words.framing_rules_lead(), ways).await
}

/// A quarter of an hour: one question after another, with the rules below them.
pub async fn check(State(web): State<Web>, at: AtTable) -> Answer {
    let words = at.words();
    let ways = vec![Link::new(at.url("/rules"), words.framing_rules())];
    shown(&web, &at, words.framing_check(), words.framing_check_lead(), ways).await
}

async fn shown(web: &Web, at: &AtTable, heading: String, lead: String, ways: Vec<Link>) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let (hold, gone) = web.house.look(move |desk| Box::pin(rules::all(desk, partnership, reader))).await?;
    let words = at.words();
    let topics = Topic::ALL.iter().filter_map(|&topic| {
        let of_topic = hold.iter().filter(|ruled| ruled.rule.topic == topic);
        let rules: Vec<_> = of_topic.map(|ruled| rule(web, at, ruled)).collect();
        (!rules.is_empty()).then(|| (wording::topic(words, topic), rules))
    });
    page(&Rules {
        layout: frame::table(web, at, heading.clone()),
        heading,
        lead,
        topics: topics.collect(),
        before: gone.iter().map(|rule| rule.text.clone()).collect(),
        empty: Empty { heading: words.framing_no_rules(), line: words.framing_no_rules_means() },
        ways,
        talk: Some(Talk { text: words.framing_check_talk() }),
    })
}

fn rule(web: &Web, at: &AtTable, ruled: &Ruled) -> RuleView {
    let words = at.words();
    let id = ruled.rule.id;
    let mut agreed = ruled.agreed.clone();
    agreed.extend(ruled.people_agreed.then(|| words.framing_people_for_themselves()));
    let mut ways = vec![Link::new(at.url(&format!("/reopen/rule/{id}")), words.trace_take_up_again())];
    if allows(Act::FramingRule, &at.member) {
        ways.push(Link::new(at.url(&format!("/rules/new?instead={id}")), words.framing_write_anew()));
    }
    RuleView {
        text: ruled.rule.text.clone(),
        since: words.framing_since(words.date_with_year(ruled.rule.since.date())),
        agreed: match agreed.is_empty() {
            true => words.framing_nobody_agreed(),
            false => words.framing_agreed(words.list(&agreed)),
        },
        not_yet: (!ruled.not_yet.is_empty())
            .then(|| words.framing_not_agreed_yet(words.list(&ruled.not_yet))),
        yes: (!ruled.agreed_by_me && allows(Act::FramingAgree, &at.member)).then(|| OneAct {
            action: at.url(&format!("/rules/{id}/yes")),
            form: FormId(mark(web, &at.visitor)),
            text: words.framing_agree(),
            about: ruled.rule.text.clone(),
        }),
        ways,
    }
}

pub async fn ask(
    State(web): State<Web>,
    at: AtTable,
    Query(Replacing { instead }): Query<Replacing>,
) -> Answer {
    page(&asking(&web, &at, instead))
}

fn asking(web: &Web, at: &AtTable, instead: Option<Id>) -> Write {
    let words = at.words();
    let title = if instead.is_some() { words.framing_write_anew() } else { words.framing_add_rule() };
    let topics = Topic::ALL.iter().map(|&topic| Pick {
        name: "topic".to_owned(),
        value: topic.key().to_owned(),
        text: wording::topic(words, topic),
        ticked: false,
        single: true,
    });
    let mut ask = Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
        .line(words.framing_rule_means())
        .picks(words.framing_rule_about(), topics.collect())
        .field(Field::new("text", words.framing_rule_text(), FieldKind::Lines))
        .seen(frame::seen(words, Act::FramingRule, None))
        .button("keep", words.accounts_keep())
        .way(Link::new(at.url("/rules"), words.framing_rules()));
    if let Some(old) = instead {
        ask.action = format!("{}?instead={old}", ask.action);
    }
    Write::of(ask)
}

pub async fn write(
    State(web): State<Web>,
    at: AtTable,
    Query(Replacing { instead }): Query<Replacing>,
    form: Form,
) -> Answer {
    let Some(topic) = Topic::from_key(form.text("topic")) else {
        return asking(&web, &at, instead).refused(&form, Refusal::Choice("topic"));
    };
    let (partnership, doer, text) = (at.partnership.id, at.person.id, form.text("text").to_owned());
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(
                async move { rules::write(desk, partnership, doer, topic, &text, instead).await.map(drop) },
            )
        })
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url("/rules"))),
        Err(refusal) => asking(&web, &at, instead).refused(&form, refusal),
    }
}

pub async fn agree(
    State(web): State<Web>,
    at: AtTable,
    Path(OfRule { rule }): Path<OfRule>,
    form: Form,
) -> Answer {
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| Box::pin(rules::agree(desk, partnership, doer, rule)))
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url("/rules"))),
        Err(refusal) => Err(refusal.into()),
    }
}
