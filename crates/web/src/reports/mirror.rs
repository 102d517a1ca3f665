//! One page of the partnership now.

use axum::extract::State;
use basics::{Id, Language};
use deeds::statements::findings::Listed;
use deeds::statements::results::Results;
use deeds::trace::uptake::Parity;
use deeds::{inclusion, reports};

use super::views::{List, Mirror, TaskInMirror};
use crate::Web;
use crate::framing::wording as framing;
use crate::inclusion::table_of;
use crate::shell::answer::{Answer, page};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Fields, Link, Talk, Voice};
use crate::statements::wording;

/// As many sentences of each list as fit on the wall; the rest stands on the results page.
const SENTENCES: usize = 4;

/// A clash, a truth or shared ground, and how it is told from the rest.
type Wanted = fn(Listed) -> bool;

pub async fn mirror(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader, language) = (at.partnership.id, at.person.id, at.visitor.language);
    let (found, groups) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let found = reports::mirror(desk, partnership, reader, language).await?;
                Ok((found, inclusion::groups(desk, partnership, reader).await?))
            })
        })
        .await?;
    let words = at.words();
    let now = web.house.now();
    let reopenings = found.reopenings.iter().map(|asked| {
        let reason = asked.reasons.iter().find_map(|r| Some((r.text.clone()?, r.said_by.clone())));
        let (text, by) = reason.unwrap_or_default();
        let name = asked.answerer.clone().unwrap_or_else(|| words.framing_by_gone());
        let due = words.date(asked.reopening.due_at.date());
        let line = match asked.reopening.is_late(now) {
            true => words.trace_late(name, due),
            false => words.trace_answers_by(name, due),
        };
        (Voice::new(text, Language::Da).by(by), line)
    });
    let of_rounds = found.of_rounds.iter().filter_map(|owed| {
        let (day, title) = (words.date(owed.due?.date()), owed.round.title.as_str());
        Some(match owed.is_late(now) {
            true => words.inclusion_answer_overdue(title, day),
            false => words.inclusion_answer_due(title, day),
        })
    });
    let owed = found.owed.iter().map(|owed| {
        let day = words.date(owed.due.date());
        let line = match owed.is_late(now) {
            true => words.trace_answer_late(day),
            false => words.trace_answer_owed(day),
        };
        format!("{}: {line}", owed.statement.label)
    });
    page(&Mirror {
        layout: frame::table(&web, &at, words.reports_mirror()),
        name: at.partnership.name.clone(),
        day: words.reports_as_of(words.date_with_year(now.date())),
        table: table_of(words, &groups),
        lists: found.results.as_ref().map(|results| lists(&at, results)).unwrap_or_default(),
        tasks: found
            .tasks
            .iter()
            .map(|task| TaskInMirror {
                title: task.task.title.clone(),
                sentences: task
                    .text()
                    .map(|(_, text)| {
                        let voice = framing::spoken(words, text, &at.url("/mirror")).big();
                        (voice, framing::voices(words, &text.voices, |path| at.url(path)))
                    })
                    .collect(),
            })
            .collect(),
        reopenings: reopenings.collect(),
        owed: of_rounds.chain(owed).collect(),
        uptake: uptake(&at, &found.parity),
        uptake_line: uptake_line(&at, &found.parity),
        ways: vec![
            Link::new(at.url("/task"), words.framing_task()),
            Link::new(at.url("/reopenings"), words.trace_reopenings()),
            Link::new(at.url("/answers"), words.trace_answers()),
        ],
        talk: Some(Talk { text: words.reports_talk() }),
    })
}

fn lists(at: &AtTable, results: &Results) -> Vec<List> {
    let words = at.words();
    let kinds: [(String, Wanted); 3] = [
        (words.reports_shared(), |listed| listed == Listed::Shared),
        (words.reports_one_group(), |listed| matches!(listed, Listed::OneGroup(_))),
        (words.reports_clashing(), |listed| listed == Listed::Clashing),
    ];
    let shown = |id: Id| {
        let statement = results.statements.iter().find(|statement| statement.id == id)?;
        let translation = results.translations.iter().find(|(of, _)| *of == id).map(|(_, t)| t);
        let path = at.url(&format!("/trace/statement/{id}"));
        Some(framing::voice(words, statement, translation, path))
    };
    let list = |(heading, wanted): (String, Wanted)| {
        let findings = results.findings.iter().flat_map(|findings| &findings.statements);
        let sentences = findings.filter(|found| wanted(found.listed)).filter_map(|found| shown(found.id));
        List { heading, sentences: sentences.take(SENTENCES).collect(), empty: words.reports_none_yet() }
    };
    kinds.into_iter().map(list).collect()
}

fn uptake(at: &AtTable, parity: &Parity) -> Vec<Fields> {
    let words = at.words();
    let fields = |name: String, uptake: &model::trace::uptake::Uptake| {
        let used = uptake.fifths()?;
        Some(Fields::of_fifths(name, used, 5 - used, words))
    };
    let kinds = parity.by_kind.iter().filter_map(|(kind, of)| fields(wording::knowledge(words, *kind), of));
    let groups = parity.by_group.iter().filter_map(|(name, of)| fields(name.clone(), of));
    kinds.chain(groups).collect()
}

/// Near one is even; the sentence blames nobody.
fn uptake_line(at: &AtTable, parity: &Parity) -> String {
    let words = at.words();
    match parity.lived_beside_other {
        None => words.reports_uptake_too_few(),
        Some(parity) if parity < 0.8 => words.reports_uptake_lived_less(),
        Some(parity) if parity > 1.25 => words.reports_uptake_lived_more(),
        Some(_) => words.reports_uptake_even(),
    }
}
