//! The page of one decision, from preparing to what came of it.

use axum::extract::{Path, State};
use basics::Id;
use deeds::permissions::{Act, allows};
use deeds::proposals::ballots::act_of;
use deeds::proposals::counting::{GroupState, Report, ReportGroup, ShownGroup};
use deeds::proposals::outcomes::{self, DecisionPage, GroupHere, Outcome};
use model::proposals::decisions::{Stage, Verdict};
use model::proposals::rules::{Roll, RuleKind, Secrecy};
use serde::Deserialize;
use words::Words;

use super::one::versions;
use super::rules::percent;
use super::stones::Stones;
use super::views::{DecisionView, GroupCard, Legitimacy, NamedRow, OptionRow, Reopen};
use super::{talk, wording};
use crate::Web;
use crate::shell::answer::{Answer, page};
use crate::shell::form::mark;
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Fields, Filling, FormId, Link, OneAct, SeatState, Table, Voice};

#[derive(Deserialize)]
pub struct OfDecision {
    pub decision: Id,
}

pub async fn decision(
    State(web): State<Web>,
    at: AtTable,
    Path(OfDecision { decision }): Path<OfDecision>,
) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let found =
        web.house.look(move |desk| Box::pin(outcomes::page(desk, partnership, reader, decision))).await?;
    page(&view(&web, &at, &found))
}

fn view(web: &Web, at: &AtTable, found: &DecisionPage) -> DecisionView {
    let words = at.words();
    let decision = &found.decision;
    let url = |end: &str| at.url(&format!("/decisions/{}{end}", decision.id));
    let convene = allows(Act::ProposalsConvene, &at.member);
    let act = |end: &str, text: String| OneAct {
        action: url(end),
        form: FormId(mark(web, &at.visitor)),
        text,
        about: found.version.sentence.clone(),
    };
    let mut acts = Vec::new();
    let mut ways =
        vec![Link::new(at.url(&format!("/proposals/{}", found.proposal.id)), words.proposals_read())];
    match decision.stage {
        Stage::Preparing if convene => acts.push(act("/opening", words.proposals_open_it())),
        Stage::Clarifying | Stage::Reactions if convene => acts.push(act("/next", words.proposals_go_on())),
        Stage::Objections if convene => acts.push(act("/next", words.proposals_end_round())),
        Stage::Open | Stage::Extended if convene => {
            ways.insert(0, Link::new(url("/closing"), words.proposals_close()));
        }
        Stage::Open | Stage::Extended
            if decision.secrecy != Secrecy::Detached && allows(Act::ProposalsTypeIn, &at.member) =>
        {
            ways.push(Link::new(url("/paper"), words.proposals_paper_second()));
        }
        _ => {}
    }
    if found.outcome.as_ref().is_some_and(|outcome| outcome.has_record) {
        ways.push(Link::new(url("/record.json"), words.proposals_take_record()));
    }
    if decision.kind == RuleKind::Budget {
        ways.push(Link::new(url("/budget.pb"), words.proposals_take_pb()));
    }
    if found.groups.iter().any(|here| here.is_my_witness) && decision.stage != Stage::Preparing {
        ways.push(Link::new(url("/signature"), words.proposals_sign()));
    }
    DecisionView {
        layout: frame::table(web, at, found.version.sentence.clone()),
        stage: wording::stage(words, decision),
        sentence: found.version.sentence.clone(),
        language: found.proposal.language,
        by: words.proposals_by(found.proposal.said_by.as_str()),
        more: found.version.more.clone(),
        table: table(words, found),
        lead: lead(words, found, convene),
        vote: found.may_vote.then(|| {
            let has_voted = found.mine.as_ref().is_some_and(|mine| mine.has_voted);
            let text = if has_voted { words.proposals_change_ballot() } else { words.proposals_vote() };
            Link::new(url("/ballot"), text)
        }),
        legitimacy: found.outcome.as_ref().map(|outcome| legitimacy(at, found, outcome)),
        dissent: found.outcome.iter().flat_map(|outcome| dissent(words, found, outcome)).collect(),
        reopen: (decision.stage == Stage::Closed).then(|| Reopen {
            lines: vec![
                words.proposals_reopen_means(found.convener.as_str()),
                words.proposals_review_on(words.date(decision.review_on.date())),
            ],
            ask: allows(Act::TraceReopen, &at.member).then(|| {
                let url = at.url(&format!("/reopen/decision/{}", decision.id));
                Link::new(url, words.trace_take_up_again())
            }),
        }),
        rule_title: found.rule.title.clone(),
        rule_lines: rule_lines(words, found),
        stones: stones(words, found),
        groups: groups(at, found),
        options: match decision.stage {
            Stage::Closed => Vec::new(),
            _ => found.options.iter().map(|(name, cost)| option(words, name, *cost, None)).collect(),
        },
        talk: found.talk.as_ref().map(|talk| talk::view(web, at, found, talk)),
        versions: versions(words, found.versions.get(..index_after(found)).unwrap_or(&found.versions)),
        frozen: found.frame_hash.as_ref().map(|hash| words.proposals_frozen(grouped(hash))),
        acts,
        ways,
        seen: match (decision.stage.takes_ballots(), decision.secrecy) {
            (true, secrecy) => frame::seen(words, act_of(secrecy), None),
            (false, _) => frame::seen(words, Act::ProposalsConvene, None),
        },
    }
}

fn index_after(found: &DecisionPage) -> usize {
    found.versions.iter().filter(|version| version.number <= found.decision.version).count()
}

/// Letters in fours are read aloud without a slip.
pub(super) fn grouped(hash: &str) -> String {
    let signs: Vec<char> = hash.chars().take(16).collect();
    signs.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

fn lead(words: &Words, found: &DecisionPage, convene: bool) -> Vec<String> {
    let decision = &found.decision;
    let mut lead = Vec::new();
    if decision.stage != Stage::Closed {
        lead.push(words.proposals_nothing_means(decision.if_nothing.as_str()));
    }
    match decision.stage {
        Stage::Preparing => lead.push(words.proposals_preparing_means()),
        Stage::Open | Stage::Extended if found.is_due => lead.push(words.proposals_due()),
        Stage::Open | Stage::Extended => {
            lead.push(words.proposals_no_result_yet());
            if found.mine.is_none() && !convene {
                lead.push(words.proposals_trouble_roll());
            }
        }
        _ => {}
    }
    if convene && decision.stage != Stage::Closed {
        lead.push(words.proposals_backbone_never());
    }
    lead
}

/// One seat for each group: filled where it goes along, half where it does not, open where it was not heard.
fn table(words: &Words, found: &DecisionPage) -> Option<Table> {
    let report = &found.outcome.as_ref()?.report;
    if report.groups.is_empty() {
        return None;
    }
    let state = |group: &ReportGroup| match group.shown {
        ShownGroup::ByName { state } | ShownGroup::Fifths { state, .. } => match state {
            GroupState::Agrees => SeatState::Full,
            GroupState::Objects => SeatState::Few,
            GroupState::Unheard => SeatState::Open,
        },
        ShownGroup::TooFew => SeatState::Open,
    };
    let states: Vec<SeatState> = report.groups.iter().map(state).collect();
    let agree = states.iter().filter(|state| **state == SeatState::Full).count();
    Some(Table::edge(words.proposals_table(states.len(), agree), &states))
}

fn rule_lines(words: &Words, found: &DecisionPage) -> Vec<String> {
    let decision = &found.decision;
    let mut lines = vec![wording::kind(words, decision.kind), wording::roll(words, decision.roll)];
    lines.push(wording::secrecy(words, decision.secrecy));
    let affected: Vec<&str> =
        found.groups.iter().filter(|here| here.group.affected).map(|here| here.group.name.as_str()).collect();
    if !affected.is_empty() {
        lines.push(words.proposals_affected_groups(words.list(&affected)));
    }
    if let Some(sum) = decision.budget {
        lines.push(words.proposals_sum(sum));
    }
    if let Some(power) = &found.power {
        for group in &power.groups {
            lines.push(words.proposals_group_power(group.name.as_str(), percent(group.share)));
        }
    }
    lines
}

fn stones(words: &Words, found: &DecisionPage) -> Option<Stones> {
    let power = found.power.as_ref().filter(|_| found.decision.roll == Roll::Actors)?;
    Some(Stones::of(words.proposals_stones_of(found.rule.title.as_str()), &power.seats))
}

fn groups(at: &AtTable, found: &DecisionPage) -> Vec<GroupCard> {
    let words = at.words();
    let decision = &found.decision;
    if !matches!(decision.stage, Stage::Preparing | Stage::Extended | Stage::Open) {
        return Vec::new();
    }
    let card = |here: &GroupHere| {
        let position = here.group.position;
        let url = |way: &str| at.url(&format!("/decisions/{}/{way}/{position}", decision.id));
        let is_mine = found.my_groups.contains(&position);
        let mut ways = Vec::new();
        if is_mine {
            ways.push(Link::new(url("affected"), words.proposals_mark()));
            if here.group.witness.is_none() && decision.kind != RuleKind::Consent {
                ways.push(Link::new(url("witness"), words.proposals_be_witness()));
            }
        }
        if decision.stage == Stage::Extended && allows(Act::ProposalsReach, &at.member) {
            ways.push(Link::new(url("reach"), words.proposals_reach()));
        }
        GroupCard {
            name: here.group.name.clone(),
            affected: (here.group.affected || here.group.named_affected)
                .then(|| words.proposals_is_affected()),
            reasons: here.reasons.iter().map(|reason| words.shell_quote(reason.as_str())).collect(),
            witness: here.witness.as_deref().map(|name| match name {
                "" => words.proposals_has_witness(),
                name => words.proposals_witness_is(name),
            }),
            told: here.told.iter().map(|told| words.shell_quote(told.as_str())).collect(),
            ways,
        }
    };
    found.groups.iter().map(card).collect()
}

fn legitimacy(at: &AtTable, found: &DecisionPage, outcome: &Outcome) -> Legitimacy {
    let words = at.words();
    let report = &outcome.report;
    let heard: Vec<&str> = found
        .groups
        .iter()
        .map(|here| here.group.name.as_str())
        .filter(|name| !report.not_heard.iter().any(|silent| silent == name))
        .collect();
    let mut who = vec![words.proposals_heard(words.list(&heard))];
    if !found.statements.is_empty() {
        who.push(words.proposals_voices_behind(found.statements.len()));
    }
    let named = outcome.by_name.iter().map(|group| NamedRow {
        name: if group.name.is_empty() { words.proposals_other_seats() } else { group.name.clone() },
        cells: [
            (words.proposals_support(), &group.yes),
            (words.proposals_accept(), &group.accept),
            (words.proposals_stand_aside(), &group.aside),
            (words.proposals_no(), &group.no),
        ]
        .map(|(heading, names)| {
            let text = if names.is_empty() { words.proposals_nobody() } else { words.list(names) };
            (heading, text)
        })
        .into(),
    });
    Legitimacy {
        why: why(words, found, report),
        who,
        voices: found
            .statements
            .iter()
            .map(|said| Voice::new(&said.text, said.language).by(&said.said_by))
            .collect(),
        not_heard: (!report.not_heard.is_empty())
            .then(|| words.proposals_not_heard(words.list(&report.not_heard))),
        named: named.collect(),
        fields: report.groups.iter().filter_map(|group| fields(words, group)).collect(),
        funded: report
            .funded
            .iter()
            .map(|(name, cost)| option(words, name, *cost, report.supporters.get(name).copied()))
            .collect(),
        left: report.left.map(|left| words.proposals_left(left)),
        unsigned: (!outcome.unsigned.is_empty())
            .then(|| words.proposals_unsigned(words.list(&outcome.unsigned))),
    }
}

/// Why it came out so, in a sentence or two.
fn why(words: &Words, found: &DecisionPage, report: &Report) -> String {
    let adopted = found.decision.verdict == Some(Verdict::Adopted);
    let shown = |wanted: GroupState| -> Vec<&str> {
        let found = report.groups.iter().filter(|group| match group.shown {
            ShownGroup::ByName { state } | ShownGroup::Fifths { state, .. } => state == wanted,
            ShownGroup::TooFew => false,
        });
        found.map(|group| group.name.as_str()).collect()
    };
    match (found.decision.kind, adopted) {
        (RuleKind::Votes, true) => {
            words.proposals_why_votes(report.yes.unwrap_or_default(), report.quota.unwrap_or_default())
        }
        (RuleKind::Votes, false) if !report.short.is_empty() => {
            words.proposals_why_short(words.list(&report.short))
        }
        (RuleKind::Votes, false) => {
            words.proposals_why_no_votes(report.yes.unwrap_or_default(), report.quota.unwrap_or_default())
        }
        (RuleKind::Groups, true) => words.proposals_why_groups(),
        (RuleKind::Groups, false) => {
            let affected = report.groups.iter().filter(|group| group.affected);
            let affected: Vec<&str> = affected.map(|group| group.name.as_str()).collect();
            let objects: Vec<&str> = shown(GroupState::Objects);
            let stopped: Vec<&str> = objects.iter().copied().filter(|name| affected.contains(name)).collect();
            match (stopped.is_empty(), objects.is_empty()) {
                (false, _) => words.proposals_why_affected(words.list(&stopped)),
                (true, false) => words.proposals_why_objects(words.list(&objects)),
                (true, true) => words.proposals_why_hidden(),
            }
        }
        (RuleKind::Consent, true) => words.proposals_why_consent(),
        (RuleKind::Consent, false) => words.proposals_why_parked(),
        (RuleKind::Budget, true) => words.proposals_why_budget(),
        (RuleKind::Budget, false) => words.proposals_why_no_budget(),
    }
}

/// A group's five fields: about so many fifths of those who said yes or no.
fn fields(words: &Words, group: &ReportGroup) -> Option<Fields> {
    use Filling::{No, Pass, Yes};
    let name = match group.affected {
        true => words.proposals_name_affected(group.name.as_str()),
        false => group.name.clone(),
    };
    let (state, yes) = match group.shown {
        ShownGroup::ByName { .. } => return None,
        ShownGroup::TooFew => return Some(Fields::too_few(name, words)),
        ShownGroup::Fifths { state, yes } => (state, yes),
    };
    let (fields, how_many) = match yes {
        None => (vec![Pass; 5], words.proposals_group_unheard()),
        Some(0) => (vec![No; 5], words.shell_fields_few_or_none()),
        Some(1) => (vec![Yes, No, No, No, No], words.shell_fields_some()),
        Some(2) => (vec![Yes, Yes, Pass, No, No], words.proposals_about_half()),
        Some(3) => (vec![Yes, Yes, Yes, Yes, No], words.shell_fields_most()),
        Some(_) => (vec![Yes; 5], words.shell_fields_nearly_all()),
    };
    let word = words.proposals_field_word(how_many, wording::state(words, state));
    Some(Fields { group: name, fields, word })
}

fn option(words: &Words, name: &str, cost: i64, supporters: Option<i64>) -> OptionRow {
    OptionRow {
        name: name.to_owned(),
        cost: words.proposals_kroner(cost),
        supporters: supporters.map(|n| words.proposals_supporters(n)),
    }
}

fn dissent(words: &Words, found: &DecisionPage, outcome: &Outcome) -> Vec<Voice> {
    let in_secret = found.decision.secrecy != Secrecy::Open;
    outcome
        .dissent
        .iter()
        .map(|dissent| {
            let said = wording::said(words, dissent.stance);
            let by = match &dissent.by {
                Some(name) if !in_secret => words.proposals_by_with(name.as_str(), said),
                _ => said,
            };
            Voice::new(&dissent.words, found.proposal.language).by(by)
        })
        .collect()
}
