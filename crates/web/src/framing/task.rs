//! The task's pages: as it stands, each version, and beginning the next.

use axum::extract::{Path, Query, State};
use basics::{Id, Language};
use deeds::framing::assents::{Heard, Said};
use deeds::framing::task::{self, Page, Suggested, Written};
use deeds::framing::{assents, people};
use deeds::permissions::{Act, allows};
use deeds::{Refusal, partnerships};
use model::framing::diff::Change;
use model::framing::task::{TaskVersion, VersionState};
use serde::Deserialize;

use super::views::{ActorView, Sentence, Suggestion, Tasks, Text, Version, WhatWasSaid};
use super::wording;
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Empty, Field, FieldKind, Fields, FormId, Link, Note, OneAct, Talk, Voice};
use crate::shell::write::Write;

/// So many suggestions stand open beside a sentence; the next are one press away.
const OPEN_SUGGESTIONS: usize = 5;
/// So many are shown at once beyond those, and so many sentences that are only suggested; the rest comes in parts.
const PART: usize = 20;

#[derive(Deserialize)]
pub struct OfTask {
    pub task: Id,
}

#[derive(Deserialize)]
pub struct OfVersion {
    pub version: Id,
}

#[derive(Deserialize)]
pub struct Kept {
    kept: Option<String>,
}

/// Which part of a version is shown: from the beginning, or further on, of all or of one sentence.
#[derive(Clone, Copy, Default, Deserialize)]
pub struct Part {
    sentence: Option<Id>,
    #[serde(default)]
    from: usize,
}

impl Part {
    const fn is_first(self) -> bool {
        self.sentence.is_none() && self.from == 0
    }

    /// The way to what comes after so many.
    fn after(self, at: &AtTable, version: Id, n_left: usize) -> Option<Link> {
        let of = self.sentence.map(|sentence| format!("sentence={sentence}&")).unwrap_or_default();
        let url = format!("{}?{of}from={}", url_of(at, version), self.from);
        (n_left > 0).then(|| Link::new(url, at.words().framing_next_part(n_left)))
    }
}

pub async fn tasks(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader, language) = (at.partnership.id, at.person.id, at.visitor.language);
    let (tasks, pages, facilitators) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let all = task::all(desk, partnership, reader).await?;
                let mut pages = Vec::new();
                for (_, versions) in &all.tasks {
                    if let Some(shown) = shown(versions) {
                        pages.push(task::page(desk, partnership, reader, shown.id, language).await?);
                    }
                }
                Ok((all, pages, facilitators(desk, partnership, reader).await?))
            })
        })
        .await?;
    let words = at.words();
    let may_open = allows(Act::FramingOpen, &at.member);
    let text = |(task, versions): &(model::framing::task::Task, Vec<TaskVersion>)| {
        let page = pages.iter().find(|page| page.task.id == task.id);
        Text {
            title: task.title.clone(),
            state: page.map(|page| wording::version(words, &page.version)).unwrap_or_default(),
            sentences: page.map(|page| standing(&web, &at, page)).unwrap_or_default(),
            figures: page.map(|page| figures(&at, page)).unwrap_or_default(),
            versions: versions
                .iter()
                .map(|version| Link::new(url_of(&at, version.id), wording::version(words, version)))
                .collect(),
            begin: may_open.then(|| OneAct {
                action: at.url(&format!("/task/{}/versions", task.id)),
                form: FormId(mark(&web, &at.visitor)),
                text: words.framing_begin(),
                about: task.title.clone(),
            }),
        }
    };
    let mut ways = vec![
        Link::new(at.url("/agendas"), words.framing_agendas()),
        Link::new(at.url("/rules"), words.framing_rules()),
        Link::new(at.url("/thirds"), words.framing_thirds()),
        Link::new(at.url("/states"), words.framing_states()),
        Link::new(at.url("/outcomes"), words.trace_outcomes()),
        Link::new(at.url("/mirror"), words.reports_mirror()),
    ];
    if may_open {
        ways.push(Link::new(at.url("/task/new"), words.framing_open_task()));
    }
    page(&Tasks {
        layout: frame::table(&web, &at, words.framing_task()),
        tasks: tasks.tasks.iter().map(text).collect(),
        empty: Empty { heading: words.framing_no_task(), line: words.framing_no_task_means() },
        ways,
        talk: talk(&at, &facilitators),
    })
}

/// The version a table looks at first: the one that stands, else the newest.
fn shown(versions: &[TaskVersion]) -> Option<&TaskVersion> {
    versions.iter().find(|version| version.state == VersionState::Adopted).or_else(|| versions.first())
}

pub(super) async fn facilitators(
    desk: &mut deeds::Desk<'_, '_>,
    partnership: Id,
    reader: Id,
) -> Result<Vec<String>, Refusal> {
    let people = partnerships::representatives(desk, partnership, reader).await?;
    let backbone = people.into_iter().filter(|n| n.member.role == model::partnerships::Role::Facilitator);
    Ok(backbone.map(|named| named.name).collect())
}

pub(super) fn talk(at: &AtTable, facilitators: &[String]) -> Option<Talk> {
    let text = crate::partnerships::ask_whom(at.words(), facilitators, at.partnership.phone.as_deref());
    Some(Talk { text }).filter(|talk| !talk.text.is_empty())
}

pub(super) fn url_of(at: &AtTable, version: Id) -> String {
    at.url(&format!("/task/versions/{version}"))
}

/// How many sentences have a lived voice, and how heavy the text is: advice, no lock.
fn figures(at: &AtTable, page: &Page) -> Vec<String> {
    let words = at.words();
    let mut figures = vec![words.framing_share_lived(page.share.n_lived, page.share.n_sentences)];
    if page.share.n_voiceless > 0 {
        figures.push(words.framing_share_voiceless(page.share.n_voiceless));
    }
    let text: Vec<&str> = page.text().map(|(_, text)| text.wording.text.as_str()).collect();
    if !text.is_empty() {
        #[expect(clippy::cast_possible_truncation, reason = "no text has a LIX of 2^31")]
        figures.push(words.framing_lix(words::lix(&text.join(" ")).value().round() as i32));
    }
    figures
}

/// The text alone.
fn standing(web: &Web, at: &AtTable, page: &Page) -> Vec<Sentence> {
    let shown = page.sentences.iter().filter(|w| !w.sentence.left_out && w.text.is_some());
    shown.map(|written| sentence(web, at, page, written, Part::default())).collect()
}

/// A part of all that was written, in the order of the text: of sentences that are only suggested so many at once.
fn sentences(web: &Web, at: &AtTable, page: &Page, part: Part) -> (Vec<Sentence>, Option<Link>) {
    let mut n_suggested = 0;
    let mut is_in_part = |written: &&Written| match (part.sentence, &written.text) {
        (Some(one), _) => written.sentence.id == one,
        (None, Some(_)) => part.from == 0,
        (None, None) => {
            n_suggested += 1;
            (part.from + 1..=part.from + PART).contains(&n_suggested)
        }
    };
    let shown: Vec<_> = page.sentences.iter().filter(|written| is_in_part(written)).collect();
    let next = Part { from: part.from + PART, ..part };
    let left = if part.sentence.is_some() { 0 } else { n_suggested.saturating_sub(next.from) };
    let shown = shown.into_iter().map(|written| sentence(web, at, page, written, part)).collect();
    (shown, next.after(at, page.version.id, left))
}

fn sentence(web: &Web, at: &AtTable, page: &Page, written: &Written, part: Part) -> Sentence {
    let words = at.words();
    let id = written.sentence.id;
    let writing = page.version.state == VersionState::Writing && allows(Act::FramingWrite, &at.member);
    let seen = written.text.as_ref().map(|text| text.wording.id);
    let suggestion = |other: &Suggested, state: String| Suggestion {
        text: other.wording.text.clone(),
        by: wording::by(words, &other.by),
        state,
        take: writing.then(|| OneAct {
            action: at.url(&format!("/task/sentences/{id}/in?{}", taking(other.wording.id, seen))),
            form: FormId(mark(web, &at.visitor)),
            text: words.framing_put_in(),
            about: other.wording.text.clone(),
        }),
    };
    let others: Vec<_> = written
        .beside
        .iter()
        .map(|other| (other, words.framing_lies_beside()))
        .chain(written.before.iter().map(|other| (other, words.framing_stood_before())))
        .collect();
    let (from, n_open) = match part.sentence {
        Some(_) => (part.from, PART),
        None => (0, written.beside.len().min(OPEN_SUGGESTIONS)),
    };
    let window = |from: usize, n: usize| {
        others.iter().skip(from).take(n).map(|(other, state)| suggestion(other, state.clone())).collect()
    };
    let n_more = if part.sentence.is_some() { 0 } else { PART };
    let rest = Part { sentence: Some(id), from: from + n_open + n_more };
    let left = others.len().saturating_sub(rest.from);
    let mut ways = Vec::new();
    if writing {
        let path = format!("/task/versions/{}/write?sentence={id}", page.version.id);
        ways.push(Link::new(at.url(&path), words.framing_suggest()));
    }
    if let Some(text) = &written.text {
        ways.push(Link::new(at.url(&format!("/trace/sentence/{id}")), words.framing_where_it_went()));
        let path = format!("/task/wordings/{}/translation", text.wording.id);
        ways.push(Link::new(at.url(&path), words.statements_translate()));
    }
    let acts = writing.then(|| OneAct {
        action: at.url(&format!("/task/sentences/{id}/out?out={}", !written.sentence.left_out)),
        form: FormId(mark(web, &at.visitor)),
        text: if written.sentence.left_out { words.framing_bring_back() } else { words.framing_leave_out() },
        about: written.text.as_ref().map(|text| text.wording.text.clone()).unwrap_or_default(),
    });
    let voice = match &written.text {
        Some(text) => wording::spoken(words, text, &url_of(at, page.version.id)).big(),
        None => Voice::new(words.framing_only_suggested(), at.visitor.language),
    };
    Sentence {
        voice,
        by: written.text.as_ref().map(|text| origin(words, page, text)).unwrap_or_default(),
        voices: match &written.text {
            Some(text) => wording::voices(words, &text.voices, |path| at.url(path)),
            None => super::views::Voices { said: Vec::new(), gone: None, none: Some(String::new()) },
        },
        left_out: written.sentence.left_out,
        ways,
        acts: acts.into_iter().collect(),
        beside: window(from, n_open),
        more: window(from + n_open, n_more),
        next: rest.after(at, page.version.id, left),
    }
}

/// Who suggested it; for a text that was handed to the table, whose text it was.
fn origin(words: &words::Words, page: &Page, text: &Suggested) -> String {
    match (&text.by, &page.version.source) {
        (people::By::Gone { actor: None }, Some(source)) => words.framing_given_by(source.as_str()),
        (by, _) => wording::by(words, by),
    }
}

fn taking(wording: Id, seen: Option<Id>) -> String {
    match seen {
        Some(seen) => format!("wording={wording}&seen={seen}"),
        None => format!("wording={wording}"),
    }
}

pub async fn version(
    State(web): State<Web>,
    at: AtTable,
    Path(OfVersion { version }): Path<OfVersion>,
    Query(Kept { kept }): Query<Kept>,
    Query(part): Query<Part>,
) -> Answer {
    let (partnership, reader, language) = (at.partnership.id, at.person.id, at.visitor.language);
    let (read, old, (_, _, changes), said, facilitators) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let read = task::page(desk, partnership, reader, version, language).await?;
                let old = match read.version.based_on {
                    Some(old) => Some(task::page(desk, partnership, reader, old, language).await?),
                    None => None,
                };
                let changes = task::changes(desk, partnership, reader, version).await?;
                let said = assents::said(desk, partnership, reader, version).await?;
                Ok((read, old, changes, said, facilitators(desk, partnership, reader).await?))
            })
        })
        .await?;
    let words = at.words();
    let (sentences, next) = sentences(&web, &at, &read, part);
    let was_asked = read.version.state != VersionState::Writing || !said.mine.is_empty();
    page(&Version {
        layout: frame::table(&web, &at, words.framing_task()),
        title: read.task.title.clone(),
        state: wording::version(words, &read.version),
        lead: lead(words, &read.version, old.as_ref()),
        rule: wording::rule(words, &read.version, &said.consent),
        note: note(words, kept.as_deref()),
        old: old.as_ref().map(|old| {
            let text = old.text().map(|(_, text)| text.wording.text.clone()).collect();
            (wording::version(words, &old.version), text)
        }),
        sentences,
        next,
        whole: (!part.is_first()).then(|| Link::new(url_of(&at, version), words.framing_whole_text())),
        add: (read.version.state == VersionState::Writing && allows(Act::FramingWrite, &at.member))
            .then(|| Link::new(format!("{}/write", url_of(&at, version)), words.framing_add_sentence())),
        figures: figures(&at, &read),
        changes: changes.iter().map(|change| self::change(words, change)).collect(),
        said: (was_asked && read.version.source.is_none()).then(|| what_was_said(&at, &said)),
        acts: acts(&web, &at, &read.version, &said),
        ways: ways(&at, &read.version),
        seen: None,
        talk: talk(&at, &facilitators),
    })
}

fn lead(words: &words::Words, version: &TaskVersion, old: Option<&Page>) -> String {
    let is_overtaken = old.is_some_and(|old| old.version.state == VersionState::Replaced);
    match version.state {
        VersionState::Writing if is_overtaken => words.framing_overtaken_lead(),
        VersionState::Writing => words.framing_write_lead(),
        VersionState::Offered => words.framing_offered_lead(),
        VersionState::Adopted if version.source.is_some() => words.framing_given_lead(),
        VersionState::Adopted => words.framing_stands_lead(),
        VersionState::Replaced => words.framing_replaced_lead(),
    }
}

/// What became of the words somebody just wrote.
fn note(words: &words::Words, kept: Option<&str>) -> Option<Note> {
    let (heading, line) = match kept? {
        "both" => (words.framing_both_kept(), words.framing_both_kept_means()),
        "beside" => (words.framing_kept_beside(), words.framing_kept_beside_means()),
        _ => (words.framing_kept_in(), words.framing_kept_in_means()),
    };
    Some(Note { heading, lines: vec![line] })
}

fn change(words: &words::Words, change: &Change) -> (String, String) {
    match change {
        Change::Kept(text) => (words.framing_change_kept(), text.clone()),
        Change::Reworded { before, now } => {
            (words.framing_change_reworded(words.shell_quote(before.as_str())), now.clone())
        }
        Change::New(text) => (words.framing_change_new(), text.clone()),
        Change::LeftOut(text) => (words.framing_change_left_out(), text.clone()),
    }
}

fn what_was_said(at: &AtTable, said: &Said) -> WhatWasSaid {
    let words = at.words();
    let group = |group: &deeds::framing::assents::GroupSaid| match (group.heard, group.fifths) {
        (_, Some((along, against))) => Fields::of_fifths(&group.name, along, against, words),
        (heard, None) => Fields {
            group: group.name.clone(),
            fields: Vec::new(),
            word: match heard {
                Heard::Yes => words.framing_heard(),
                Heard::NotYet => words.framing_not_heard(),
                _ => words.shell_too_few(),
            },
        },
    };
    let (here, gone): (Vec<_>, Vec<_>) = said.groups.iter().partition(|g| g.heard != Heard::NotHere);
    WhatWasSaid {
        actors: said
            .by_actor
            .iter()
            .map(|actor| ActorView {
                name: actor.name.clone(),
                said: match &actor.said {
                    Some((step, ..)) => wording::step(words, *step),
                    None => words.framing_has_not_said(),
                },
                reason: actor.said.as_ref().and_then(|(_, reason, _)| reason.clone()),
            })
            .collect(),
        reasons: said
            .reasons
            .iter()
            .map(|(step, reason, by)| {
                (Voice::new(reason, Language::Da).by(by.as_str()), wording::step(words, *step))
            })
            .collect(),
        groups: here.into_iter().map(group).collect(),
        missing: gone.into_iter().map(|group| words.framing_not_here(group.name.as_str())).collect(),
    }
}

fn acts(web: &Web, at: &AtTable, version: &TaskVersion, said: &Said) -> Vec<OneAct> {
    let words = at.words();
    let act = |path: &str, text: String| OneAct {
        action: format!("{}/{path}", url_of(at, version.id)),
        form: FormId(mark(web, &at.visitor)),
        text,
        about: version.number.to_string(),
    };
    let mut acts = Vec::new();
    let (open, adopt) = (allows(Act::FramingOpen, &at.member), allows(Act::FramingAdopt, &at.member));
    match version.state {
        VersionState::Writing if open => acts.push(act("offer", words.framing_offer())),
        VersionState::Offered => {
            if adopt && said.consent.is_given().is_ok() {
                acts.push(act("adoption", words.framing_adopt()));
            }
            if open {
                acts.push(act("offer?back=true", words.framing_back_to_writing()));
            }
        }
        _ => {}
    }
    acts
}

fn ways(at: &AtTable, version: &TaskVersion) -> Vec<Link> {
    let words = at.words();
    let mut ways = Vec::new();
    if version.state == VersionState::Offered && allows(Act::FramingAssent, &at.member) {
        ways.push(Link::new(format!("{}/say", url_of(at, version.id)), words.framing_say_to_it()));
    }
    if version.state == VersionState::Adopted {
        ways.push(Link::new(at.url(&format!("/reopen/task/{}", version.id)), words.trace_take_up_again()));
    }
    if version.state != VersionState::Replaced {
        ways.push(Link::new(at.url("/decision-rules"), words.proposals_rules()));
    }
    ways.push(Link::new(at.url("/task"), words.framing_task()));
    ways
}

pub async fn ask_new(State(web): State<Web>, at: AtTable) -> Answer {
    page(&opening(&web, &at))
}

fn opening(web: &Web, at: &AtTable) -> Write {
    let words = at.words();
    let title = words.framing_open_task();
    Write::of(
        Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
            .line(words.framing_open_task_means())
            .field(Field::new("title", words.framing_task_title(), FieldKind::Line))
            .field(
                Field::new("text", words.framing_old_text(), FieldKind::Lines)
                    .hint(words.framing_old_text_hint()),
            )
            .field(Field::new("source", words.framing_source(), FieldKind::Line))
            .seen(frame::seen(words, Act::FramingOpen, None))
            .button("open", words.framing_open_task())
            .way(Link::new(at.url("/task"), words.framing_task())),
    )
}

pub async fn open(State(web): State<Web>, at: AtTable, form: Form) -> Answer {
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let read = |name: &str| form.text(name).trim().to_owned();
    let (title, text, source) = (read("title"), read("text"), read("source"));
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move {
                let opened = task::open(desk, partnership, doer, &title).await?;
                if !text.is_empty() {
                    task::bring_old_text(desk, partnership, doer, opened.id, &source, &text).await?;
                }
                Ok(())
            })
        })
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url("/task"))),
        Err(refusal) => opening(&web, &at).refused(&form, refusal),
    }
}

pub async fn begin(
    State(web): State<Web>,
    at: AtTable,
    Path(OfTask { task: of }): Path<OfTask>,
    form: Form,
) -> Answer {
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done =
        web.house.deed(Some(form.once), move |desk| Box::pin(task::begin(desk, partnership, doer, of))).await;
    match done {
        Ok(version) => Ok(go(&url_of(&at, version.id))),
        Err(Refusal::Again) => Ok(go(&at.url("/task"))),
        Err(refusal) => Err(refusal.into()),
    }
}
