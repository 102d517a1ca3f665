//! What came of what was said: decisions, promises and what was done, with the voices behind each.

use axum::extract::{Query, State};
use basics::{Id, Timestamp};
use deeds::Refusal;
use deeds::permissions::{Act, allows};
use deeds::trace::promises;
use deeds::trace::{self, About, Named, NewOutcome};
use model::trace::{Kind, Point};
use serde::Deserialize;

use super::points::{reopen_url, trace_url};
use super::views::{OutcomeView, Outcomes};
use super::wording;
use crate::Web;
use crate::framing::wording as framing;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Empty, Field, FieldKind, FormId, Link, Pick, Talk};
use crate::shell::write::Write;

const KINDS: [Kind; 3] = [Kind::Decision, Kind::Commitment, Kind::Action];

pub async fn outcomes(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader, language) = (at.partnership.id, at.person.id, at.visitor.language);
    let (all, promises) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let all = trace::outcomes(desk, partnership, reader, language).await?;
                Ok((all, promises::all(desk, partnership, reader).await?))
            })
        })
        .await?;
    let words = at.words();
    let promised = |point: Point| promises.iter().find(|promise| promise.named.point == point);
    let may_record = allows(Act::TraceLink, &at.member);
    let outcome = |(named, voices): &(Named, Vec<deeds::framing::Voice>)| OutcomeView {
        about: wording::about(words, named),
        text: named.text.clone(),
        state: promised(named.point).map(|promise| wording::promise(words, promise)),
        voices: framing::voices(words, voices, |path| at.url(path)),
        ways: [
            Link::new(trace_url(&at, named.point), words.framing_where_it_went()),
            Link::new(reopen_url(&at, named.point), words.trace_take_up_again()),
        ]
        .into_iter()
        .chain((may_record && promised(named.point).is_some()).then(|| {
            let id = named.point.id;
            Link::new(at.url(&format!("/outcomes/new?of={id}")), words.trace_it_was_done())
        }))
        .collect(),
    };
    page(&Outcomes {
        layout: frame::table(&web, &at, words.trace_outcomes()),
        outcomes: all.iter().map(outcome).collect(),
        empty: Empty { heading: words.trace_no_outcomes(), line: words.trace_no_outcomes_means() },
        add: may_record.then(|| Link::new(at.url("/outcomes/new"), words.trace_add_outcome())),
        talk: Some(Talk { text: words.trace_point_talk() }),
    })
}

/// The promise that was kept, where somebody comes from it.
#[derive(Deserialize)]
pub struct Kept {
    of: Option<Id>,
}

pub async fn ask(State(web): State<Web>, at: AtTable, Query(Kept { of }): Query<Kept>) -> Answer {
    page(&asking(&web, &at, of).await?)
}

async fn asking(web: &Web, at: &AtTable, kept: Option<Id>) -> Result<Write, Refusal> {
    let (partnership, reader, language) = (at.partnership.id, at.person.id, at.visitor.language);
    let (sources, actors) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let sources = trace::sources(desk, partnership, reader, language).await?;
                Ok((sources, store::partnerships::actors(desk.tx, partnership).await?))
            })
        })
        .await?;
    let words = at.words();
    let title = words.trace_add_outcome();
    let kinds = KINDS.iter().map(|&kind| Pick {
        name: "kind".to_owned(),
        value: kind.key().to_owned(),
        text: wording::kind(words, kind),
        ticked: kept.is_some() && kind == Kind::Action,
        single: true,
    });
    let from = sources.iter().map(|named| Pick {
        name: "from".to_owned(),
        value: format!("{} {}", named.point.kind.key(), named.point.id),
        text: source(words, named),
        ticked: kept == Some(named.point.id),
        single: false,
    });
    let actors = actors.iter().map(|actor| Pick {
        name: "actor".to_owned(),
        value: actor.id.to_string(),
        text: actor.name.clone(),
        ticked: at.member.actor == Some(actor.id),
        single: true,
    });
    let nobody = Pick {
        name: "actor".to_owned(),
        value: String::new(),
        text: words.trace_no_one_actor(),
        ticked: at.member.actor.is_none(),
        single: true,
    };
    Ok(Write::of(
        Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
            .picks(words.trace_what_is_it(), kinds.collect())
            .field(Field::new("text", words.trace_outcome_text(), FieldKind::Lines))
            .picks(words.trace_who_stands_for_it(), [nobody].into_iter().chain(actors).collect())
            .field(
                Field::new("done_by", words.trace_done_by(), FieldKind::Line)
                    .hint(words.trace_done_by_hint()),
            )
            .field(
                Field::new("day", words.trace_on_day(), FieldKind::Day)
                    .hint(words.trace_on_day_hint())
                    .value(web.house.now().date().to_string()),
            )
            .picks(words.trace_came_from(), from.collect())
            .seen(frame::seen(words, Act::TraceLink, None))
            .button("keep", words.accounts_keep())
            .way(Link::new(at.url("/outcomes"), words.trace_outcomes())),
    ))
}

pub(super) fn source(words: &words::Words, named: &Named) -> String {
    match &named.about {
        About::Statement(statement) => format!("{} {}", statement.label, named.text),
        _ => format!("{}: {}", wording::kind(words, named.point.kind), named.text),
    }
}

pub async fn record(State(web): State<Web>, at: AtTable, form: Form) -> Answer {
    let Some(kind) = Kind::from_key(form.text("kind")) else {
        return asking(&web, &at, None).await?.refused(&form, Refusal::Choice("kind"));
    };
    let Ok(day) = form.text("day").parse() else {
        return asking(&web, &at, None).await?.refused(&form, Refusal::Choice("day"));
    };
    let from = form.all("from").filter_map(|text| {
        let (kind, id) = text.split_once(' ')?;
        Some(Point { kind: Kind::from_key(kind)?, id: id.parse().ok()? })
    });
    let new = NewOutcome {
        kind,
        text: form.text("text").to_owned(),
        done_by: form.text("done_by").to_owned(),
        actor: form.text("actor").parse().ok(),
        on_day: Timestamp::evening_of(day),
        from: from.collect(),
    };
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { trace::record_outcome(desk, partnership, doer, &new).await.map(drop) })
        })
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url("/outcomes"))),
        Err(refusal) => asking(&web, &at, None).await?.refused(&form, refusal),
    }
}
