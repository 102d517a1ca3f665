//! The first page at a table. For the backbone a desk: who is missing, who waits. For everybody else: what is open.

use axum::extract::State;
use deeds::permissions::{Act, allows};
use deeds::proposals::decisions::{self, Answerable};
use deeds::statements::front::{Front, FrontRound, front as gather};
use model::inclusion::Presence;
use model::partnerships::Role;
use model::proposals::decisions::Stage;
use model::statements::RoundState;
use words::Words;

use super::views::{Front as FrontView, Open};
use crate::Web;
use crate::inclusion::table_of;
use crate::inclusion::views::{Desk, DeskCard, DeskItem, Verb};
use crate::shell::answer::{Answer, page};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Link, Note, Seen, Talk};
use crate::trace::{self, front::Matters};

/// As many lines as one takes in at a glance; the rest stands behind the link.
const LINES: usize = 4;

pub async fn front(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let me = at.member.clone();
    let (front, matters, answerable) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let front = gather(desk, partnership, reader).await?;
                let matters = trace::front::gather(desk, &me).await?;
                Ok((front, matters, decisions::answerable(desk, partnership, reader).await?))
            })
        })
        .await?;
    if at.member.role == Role::Facilitator {
        page(&desk(&web, &at, &front, &matters))
    } else {
        page(&open_table(&web, &at, &front, &matters, &answerable))
    }
}

fn desk(web: &Web, at: &AtTable, front: &Front, matters: &Matters) -> Desk {
    let words = at.words();
    let today = web.house.now().date();
    let mut first = vec![who_is_missing(at, front)];
    first.extend(matters.first(at, web.house.now()));
    first.extend(who_waits_for_a_yes(at, front));
    first.extend(what_waits_to_be_read(web, at, front));
    Desk {
        layout: frame::table(web, at, words.inclusion_desk()),
        table: table_of(words, &front.groups),
        lead: words.inclusion_desk_lead(words.weekday(today), at.person.name.as_str()),
        first,
        verbs: activate(words, front).into_iter().chain(matters.verbs(at)).collect(),
        seen: Seen::of_page(
            words.statements_who_sees_page(),
            vec![words.inclusion_desk_seen_by_backbone(), words.inclusion_no_points()],
        ),
    }
}

/// Stands first, whatever else waits.
fn who_is_missing(at: &AtTable, front: &Front) -> DeskCard {
    let words = at.words();
    let mut lines: Vec<_> = front
        .groups
        .iter()
        .filter_map(|counted| match counted.group.presence(counted.n_members) {
            Presence::Missing => Some(words.inclusion_not_asked(counted.group.name.as_str())),
            Presence::Asked => Some(words.inclusion_asked_not_here(counted.group.name.as_str())),
            Presence::TakesPart => None,
        })
        .take(LINES)
        .collect();
    if lines.is_empty() {
        lines.push(if front.groups.is_empty() {
            words.inclusion_no_groups()
        } else {
            words.inclusion_all_here()
        });
    }
    DeskCard {
        question: words.inclusion_who_is_missing(),
        lines,
        voice: None,
        way: Some(Link::new(at.url("/groups"), words.inclusion_see_groups())),
        talk: None,
    }
}

fn who_waits_for_a_yes(at: &AtTable, front: &Front) -> Option<DeskCard> {
    let words = at.words();
    (!front.at_the_door.is_empty()).then(|| DeskCard {
        question: words.partnerships_waiting(),
        lines: vec![words.list(&front.at_the_door)],
        voice: None,
        way: Some(Link::new(at.url("/members"), words.partnerships_see_members())),
        talk: None,
    })
}

fn what_waits_to_be_read(web: &Web, at: &AtTable, front: &Front) -> Option<DeskCard> {
    let words = at.words();
    let first = front.unread.iter().min_by_key(|unread| unread.since)?;
    let n: i64 = front.unread.iter().map(|unread| unread.n).sum();
    let days = (web.house.now().seconds() - first.since.seconds()) / 86_400;
    Some(DeskCard {
        question: words.inclusion_what_waits_to_be_read(),
        lines: vec![words.inclusion_sentences_to_read(n), words.inclusion_first_waits_since(days)],
        voice: None,
        way: Some(Link::new(at.url(&format!("/rounds/{}/review", first.round)), words.inclusion_read_them())),
        talk: None,
    })
}

/// The verb stands there only with evidence, and says whom to leave in peace.
fn activate(words: &Words, front: &Front) -> Option<Verb> {
    let items: Vec<_> = front
        .asked_often
        .iter()
        .map(|(group, n)| DeskItem {
            heading: words.inclusion_asked_often(group.as_str(), *n),
            evidence: words.inclusion_asked_often_means(),
            talk: Some(Talk { text: words.inclusion_leave_in_peace() }),
        })
        .collect();
    (!items.is_empty()).then(|| Verb {
        name: words.inclusion_activate(),
        line: words.inclusion_activate_means(),
        items,
    })
}

fn answer_line(words: &Words, round: &FrontRound) -> String {
    words.partnerships_answers_by(round.answerer.as_str(), words.date(round.round.answer_back_by.date()))
}

/// A decision that waits for this reader's answer, or may still be changed.
fn to_decide(at: &AtTable, one: &Answerable) -> Open {
    let words = at.words();
    let until = match one.decision.stage {
        Stage::Extended => one.decision.second_at,
        _ => one.decision.closes_at,
    };
    let path = format!("/decisions/{}", one.decision.id);
    Open {
        heading: one.sentence.clone(),
        line: words.partnerships_decide_until(words.date(until.date())),
        lines: Vec::new(),
        main: (!one.has_voted)
            .then(|| Link::new(at.url(&format!("{path}/ballot")), words.partnerships_decide())),
        ways: vec![Link::new(at.url(&path), words.proposals_see_decision())],
        talk: None,
    }
}

fn open_table(
    web: &Web,
    at: &AtTable,
    front: &Front,
    matters: &Matters,
    answerable: &[Answerable],
) -> FrontView {
    let words = at.words();
    let mut open: Vec<Open> = answerable.iter().map(|one| to_decide(at, one)).collect();
    for one in &front.rounds {
        if one.round.state == RoundState::Open && allows(Act::StatementsRespond, &at.member) {
            let (answer, say) =
                (format!("/rounds/{}/answer", one.round.id), format!("/rounds/{}/say", one.round.id));
            open.push(Open {
                heading: one.round.title.clone(),
                line: words.partnerships_left(one.n_left),
                lines: Vec::new(),
                main: (one.n_left > 0).then(|| Link::new(at.url(&answer), words.partnerships_answer())),
                ways: vec![Link::new(at.url(&say), words.partnerships_say())],
                talk: Some(answer_line(words, one)),
            });
        }
    }
    if front.walks.iter().any(|walk| walk.companion == at.person.id) {
        open.push(Open {
            heading: words.companions_title(),
            line: words.companions_front(),
            lines: Vec::new(),
            main: Some(Link::new(at.url("/companions"), words.companions_see())),
            ways: Vec::new(),
            talk: None,
        });
    }
    open.extend(matters.open(at));
    let mut ways = vec![
        Link::new(at.url("/rounds"), words.partnerships_see_rounds()),
        Link::new(at.url("/task"), words.framing_task()),
        Link::new(at.url("/reopenings"), words.trace_reopenings()),
        Link::new(at.url("/mirror"), words.reports_mirror()),
        Link::new(at.url("/proposals"), words.partnerships_see_proposals()),
    ];
    if let Some(latest) = front.rounds.first() {
        let results = at.url(&format!("/rounds/{}/results", latest.round.id));
        ways.insert(0, Link::new(results, words.partnerships_we_hear(latest.round.title.as_str())));
    }
    if allows(Act::InclusionDeclare, &at.member) {
        ways.push(Link::new(at.url("/groups/mine"), words.inclusion_declare()));
    }
    let groups =
        front.groups.iter().filter(|counted| counted.group.presence(counted.n_members) == Presence::Missing);
    let missing: Vec<_> = groups.map(|counted| counted.group.name.clone()).collect();
    FrontView {
        layout: frame::table(web, at, at.partnership.name.clone()),
        place: at.partnership.place.clone(),
        name: at.person.name.clone(),
        table: table_of(words, &front.groups),
        open,
        missing: (!missing.is_empty()).then(|| words.partnerships_missing(words.list(&missing))),
        ways,
        talk: Some(Talk { text: ask_whom(words, &front.facilitators, at.partnership.phone.as_deref()) })
            .filter(|talk| !talk.text.is_empty()),
        note: front.rounds.is_empty().then(|| Note {
            heading: words.partnerships_quiet(),
            lines: vec![words.partnerships_quiet_means()],
        }),
    }
}

/// Whom one asks about anything at this table; nothing when the backbone has nobody.
pub(crate) fn ask_whom(words: &Words, facilitators: &[String], phone: Option<&str>) -> String {
    match phone {
        _ if facilitators.is_empty() => String::new(),
        Some(phone) => words.partnerships_call(words.list(facilitators), phone),
        None => words.partnerships_ask(words.list(facilitators)),
    }
}
