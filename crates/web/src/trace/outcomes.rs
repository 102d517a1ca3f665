//! What came of what was said: decisions, promises and what was done, with the voices behind each.

use axum::extract::State;
use basics::Timestamp;
use deeds::Refusal;
use deeds::permissions::{Act, allows};
use deeds::trace::{self, About, Named, NewOutcome};
use model::trace::{Kind, Point};

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
    let all =
        web.house.look(move |desk| Box::pin(trace::outcomes(desk, partnership, reader, language))).await?;
    let words = at.words();
    let outcome = |(named, voices): &(Named, Vec<deeds::framing::Voice>)| OutcomeView {
        about: wording::about(words, named),
        text: named.text.clone(),
        voices: framing::voices(words, voices, |path| at.url(path)),
        ways: vec![
            Link::new(trace_url(&at, named.point), words.framing_where_it_went()),
            Link::new(reopen_url(&at, named.point), words.trace_take_up_again()),
        ],
    };
    page(&Outcomes {
        layout: frame::table(&web, &at, words.trace_outcomes()),
        outcomes: all.iter().map(outcome).collect(),
        empty: Empty { heading: words.trace_no_outcomes(), line: words.trace_no_outcomes_means() },
        add: allows(Act::TraceLink, &at.member)
            .then(|| Link::new(at.url("/outcomes/new"), words.trace_add_outcome())),
        talk: Some(Talk { text: words.trace_point_talk() }),
    })
}

pub async fn ask(State(web): State<Web>, at: AtTable) -> Answer {
    page(&asking(&web, &at).await?)
}

async fn asking(web: &Web, at: &AtTable) -> Result<Write, Refusal> {
    let (partnership, reader, language) = (at.partnership.id, at.person.id, at.visitor.language);
    let sources =
        web.house.look(move |desk| Box::pin(trace::sources(desk, partnership, reader, language))).await?;
    let words = at.words();
    let title = words.trace_add_outcome();
    let kinds = KINDS.iter().map(|&kind| Pick {
        name: "kind".to_owned(),
        value: kind.key().to_owned(),
        text: wording::kind(words, kind),
        ticked: false,
        single: true,
    });
    let from = sources.iter().map(|named| Pick {
        name: "from".to_owned(),
        value: format!("{} {}", named.point.kind.key(), named.point.id),
        text: source(words, named),
        ticked: false,
        single: false,
    });
    Ok(Write::of(
        Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
            .picks(words.trace_what_is_it(), kinds.collect())
            .field(Field::new("text", words.trace_outcome_text(), FieldKind::Lines))
            .field(Field::new("done_by", words.trace_done_by(), FieldKind::Line))
            .field(
                Field::new("day", words.trace_on_day(), FieldKind::Day)
                    .value(web.house.now().date().to_string()),
            )
            .picks(words.trace_came_from(), from.collect())
            .seen(frame::seen(words, Act::TraceLink, None))
            .button("keep", words.accounts_keep())
            .way(Link::new(at.url("/outcomes"), words.trace_outcomes())),
    ))
}

fn source(words: &words::Words, named: &Named) -> String {
    match &named.about {
        About::Statement(statement) => format!("{} {}", statement.label, named.text),
        _ => format!("{}: {}", wording::kind(words, named.point.kind), named.text),
    }
}

pub async fn record(State(web): State<Web>, at: AtTable, form: Form) -> Answer {
    let Some(kind) = Kind::from_key(form.text("kind")) else {
        return asking(&web, &at).await?.refused(&form, Refusal::Choice("kind"));
    };
    let Ok(day) = form.text("day").parse() else {
        return asking(&web, &at).await?.refused(&form, Refusal::Choice("day"));
    };
    let from = form.all("from").filter_map(|text| {
        let (kind, id) = text.split_once(' ')?;
        Some(Point { kind: Kind::from_key(kind)?, id: id.parse().ok()? })
    });
    let new = NewOutcome {
        kind,
        text: form.text("text").to_owned(),
        done_by: form.text("done_by").to_owned(),
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
        Err(refusal) => asking(&web, &at).await?.refused(&form, refusal),
    }
}
