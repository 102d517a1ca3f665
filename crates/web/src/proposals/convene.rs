//! What the facilitator does around a decision: prepares it, opens it, sends somebody to a group that was not heard,
//! closes it with the table looking. Never a word for or against.

use axum::extract::{Path, State};
use basics::{Id, Timestamp};
use deeds::Refusal;
use deeds::permissions::Act;
use deeds::proposals::decisions::{self, NewDecision};
use deeds::proposals::outcomes;
use deeds::proposals::power::PowerUnder;
use deeds::proposals::rules;
use deeds::proposals::{self, ProposalPage, closing};
use model::proposals::rules::{Rule, RuleKind};
use serde::Deserialize;

use super::budget;
use super::decision::OfDecision;
use super::rules::group_lines;
use super::wording;
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Field, FieldKind, FormId, Link, Pick, Voice};
use crate::shell::write::Write;
use crate::statements::done_once;

#[derive(Deserialize)]
pub struct ByRule {
    proposal: Id,
    rule: Id,
}

#[derive(Deserialize)]
pub struct AtPosition {
    pub decision: Id,
    pub position: i64,
}

pub async fn ask(State(web): State<Web>, at: AtTable, Path(by): Path<ByRule>) -> Answer {
    page(&preparing(&web, &at, &by).await?)
}

async fn preparing(web: &Web, at: &AtTable, by: &ByRule) -> Result<Write, Refusal> {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let (proposal, rule) = (by.proposal, by.rule);
    let (found, (rule, power)): (ProposalPage, (Rule, Option<PowerUnder>)) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let found = proposals::page(desk, partnership, reader, proposal).await?;
                Ok((found, rules::with_power(desk, partnership, reader, rule).await?))
            })
        })
        .await?;
    let words = at.words();
    let sentence = found.versions.last().map(|version| version.sentence.clone()).unwrap_or_default();
    let title = words.proposals_prepare();
    let mut ask = Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
        .voice(Voice::new(sentence, found.proposal.language).by(&found.proposal.said_by))
        .line(words.proposals_by_rule(rule.title.as_str()))
        .line(wording::kind(words, rule.kind))
        .line(wording::secrecy(words, rule.secrecy));
    for line in group_lines(words, power.as_ref()) {
        ask = ask.line(line);
    }
    ask = ask
        .field(Field::new("if_nothing", words.proposals_if_nothing(), FieldKind::Lines))
        .field(Field::new("closes_at", words.proposals_closes(), FieldKind::Day))
        .field(
            Field::new("second_at", words.proposals_second(), FieldKind::Day)
                .hint(words.proposals_second_hint()),
        )
        .field(Field::new("review_on", words.proposals_review(), FieldKind::Day));
    if rule.kind == RuleKind::Budget {
        ask = ask.field(Field::new("budget", words.proposals_budget(), FieldKind::Number)).field(
            Field::new("options", words.proposals_options(), FieldKind::Lines)
                .hint(words.proposals_options_hint()),
        );
    }
    let several = |name: &str, value: String, text: String| Pick {
        name: name.to_owned(),
        value,
        text,
        ticked: false,
        single: false,
    };
    let groups = rule.groups.iter();
    let ask = ask
        .picks(
            words.proposals_named_affected(),
            groups.map(|group| several("affected", group.position.to_string(), group.name.clone())).collect(),
        )
        .picks(
            words.statements_small_groups(),
            vec![several("small_groups_told", "yes".to_owned(), words.statements_new_small_groups_told())],
        )
        .seen(frame::seen(words, Act::ProposalsConvene, None))
        .button("prepare", words.proposals_prepare_it())
        .way(Link::new(at.url(&format!("/proposals/{}", by.proposal)), words.shell_back()));
    Ok(Write::of(ask))
}

pub async fn prepare(State(web): State<Web>, at: AtTable, Path(by): Path<ByRule>, form: Form) -> Answer {
    let view = preparing(&web, &at, &by).await?;
    let new = match read(&form, &by) {
        Ok(new) => new,
        Err(refusal) => return view.refused(&form, refusal),
    };
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(
                async move { decisions::prepare(desk, partnership, doer, &new).await.map(|made| made.id) },
            )
        })
        .await;
    match done {
        Ok(decision) => Ok(go(&at.url(&format!("/decisions/{decision}")))),
        Err(Refusal::Again) => Ok(go(&at.url(&format!("/proposals/{}", by.proposal)))),
        Err(refusal) => view.refused(&form, refusal),
    }
}

fn read(form: &Form, by: &ByRule) -> Result<NewDecision, Refusal> {
    let evening = |name: &'static str| -> Result<Timestamp, Refusal> {
        let day = form.text(name).trim().parse().map_err(|_| Refusal::Choice(name))?;
        Ok(Timestamp::evening_of(day))
    };
    let (mut budget, mut options) = (form.text("budget").trim().parse().ok(), Vec::new());
    if form.has("options") {
        (budget, options) = budget::read(form.text("options"), budget)?;
    }
    Ok(NewDecision {
        proposal: by.proposal,
        rule: by.rule,
        if_nothing: form.text("if_nothing").to_owned(),
        closes_at: evening("closes_at")?,
        second_at: evening("second_at")?,
        review_on: evening("review_on")?,
        small_groups_told: form.has("small_groups_told"),
        affected: form.all("affected").filter_map(|position| position.parse().ok()).collect(),
        budget,
        options,
    })
}

pub async fn open(
    State(web): State<Web>,
    at: AtTable,
    Path(OfDecision { decision }): Path<OfDecision>,
    form: Form,
) -> Answer {
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| Box::pin(decisions::open(desk, partnership, doer, decision)))
        .await;
    done_once(done)?;
    Ok(go(&at.url(&format!("/decisions/{decision}"))))
}

fn closing_form(web: &Web, at: &AtTable, decision: Id) -> Write {
    let words = at.words();
    let title = words.proposals_close();
    let ask = Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
        .line(words.proposals_close_means())
        .field(Field::new("dice", words.proposals_dice(), FieldKind::Line).hint(words.proposals_dice_hint()))
        .button("close", words.proposals_close_it())
        .way(Link::new(at.url(&format!("/decisions/{decision}")), words.shell_back()));
    Write::of(ask)
}

pub async fn ask_closing(
    State(web): State<Web>,
    at: AtTable,
    Path(OfDecision { decision }): Path<OfDecision>,
) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    web.house.look(move |desk| Box::pin(outcomes::page(desk, partnership, reader, decision))).await?;
    page(&closing_form(&web, &at, decision))
}

pub async fn close(
    State(web): State<Web>,
    at: AtTable,
    Path(OfDecision { decision }): Path<OfDecision>,
    form: Form,
) -> Answer {
    let (partnership, doer, dice) = (at.partnership.id, at.person.id, form.text("dice").to_owned());
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { closing::close(desk, partnership, doer, decision, &dice).await.map(drop) })
        })
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url(&format!("/decisions/{decision}")))),
        Err(refusal) => closing_form(&web, &at, decision).refused(&form, refusal),
    }
}

fn reach_form(web: &Web, at: &AtTable, decision: Id) -> Write {
    let words = at.words();
    let title = words.proposals_reach();
    let ask = Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
        .line(words.proposals_reach_means())
        .field(Field::new("told", words.proposals_reach_told(), FieldKind::Lines))
        .seen(frame::seen(words, Act::ProposalsReach, None))
        .button("reach", words.proposals_keep_it())
        .way(Link::new(at.url(&format!("/decisions/{decision}")), words.shell_back()));
    Write::of(ask)
}

pub async fn ask_reach(
    State(web): State<Web>,
    at: AtTable,
    Path(AtPosition { decision, .. }): Path<AtPosition>,
) -> Answer {
    page(&reach_form(&web, &at, decision))
}

pub async fn reach(
    State(web): State<Web>,
    at: AtTable,
    Path(AtPosition { decision, position }): Path<AtPosition>,
    form: Form,
) -> Answer {
    let (partnership, doer, told) = (at.partnership.id, at.person.id, form.text("told").to_owned());
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(
                async move { decisions::reach(desk, partnership, doer, decision, position, &told).await },
            )
        })
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url(&format!("/decisions/{decision}")))),
        Err(refusal) => reach_form(&web, &at, decision).refused(&form, refusal),
    }
}
