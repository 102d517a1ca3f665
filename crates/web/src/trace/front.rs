//! What a table's first page says of the task, of what was promised and of who waits: for each kind of person.

use basics::{Id, Timestamp};
use deeds::framing::rules::Ruled;
use deeds::framing::task::Tasks;
use deeds::framing::{agendas, assents, rules, task};
use deeds::permissions::{Act, allows};
use deeds::trace::answers::{self, Owed};
use deeds::trace::reopenings::{self, Asked};
use deeds::trace::{self, About, Named};
use deeds::{Desk, Refusal};
use model::framing::agendas::Aim;
use model::framing::task::VersionState;
use model::partnerships::Member;
use model::trace::Kind;
use words::Words;

use crate::inclusion::views::{DeskCard, DeskItem, Verb};
use crate::partnerships::views::Open;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Link, Talk, Voice};

/// As many lines as one takes in at a glance.
const LINES: usize = 3;

/// Everything these rooms have for the first page.
pub struct Matters {
    tasks: Tasks,
    /// Versions everyone is asked about, and whether this reader's side has spoken.
    asked: Vec<(Id, i64, bool)>,
    reopenings: Vec<Asked>,
    owed: Vec<Owed>,
    rules: Vec<Ruled>,
    outcomes: Vec<Named>,
    put_down: Vec<String>,
    n_unlinked: usize,
    n_to_hand: usize,
}

pub async fn gather(desk: &mut Desk<'_, '_>, me: &Member) -> Result<Matters, Refusal> {
    let (partnership, reader) = (me.partnership, me.person);
    let language = basics::Language::Da;
    let tasks = task::all(desk, partnership, reader).await?;
    let offered: Vec<_> = tasks
        .tasks
        .iter()
        .flat_map(|(_, versions)| versions)
        .filter(|version| version.state == VersionState::Offered)
        .map(|version| (version.id, version.number))
        .collect();
    let mut asked = Vec::new();
    for (id, number) in offered {
        let said = assents::said(desk, partnership, reader, id).await?;
        asked.push((id, number, !said.mine.is_empty()));
    }
    let cards = agendas::cards(desk, partnership, reader).await?;
    let mine = cards.into_iter().filter(|card| card.is_mine).flat_map(|card| card.lines);
    let put_down = mine.filter(|line| line.line.aim == Aim::LetsGo && line.line.released);
    let to_hand = match allows(Act::TraceHand, me) {
        true => answers::to_hand(desk, partnership, reader).await?,
        false => Vec::new(),
    };
    let outcomes = trace::outcomes(desk, partnership, reader, language).await?;
    let owed = answers::owed(desk, partnership, reader).await?;
    Ok(Matters {
        asked,
        tasks,
        reopenings: reopenings::all(desk, partnership, reader).await?,
        rules: rules::all(desk, partnership, reader).await?.0,
        put_down: put_down.map(|line| line.line.text).collect(),
        n_unlinked: trace::n_unused(desk, partnership, reader, language).await?,
        outcomes: outcomes.into_iter().map(|(named, _)| named).collect(),
        n_to_hand: to_hand.len(),
        owed,
    })
}

impl Matters {
    fn waiting(&self) -> impl Iterator<Item = &Asked> {
        self.reopenings.iter().filter(|asked| asked.reopening.is_open())
    }

    /// For citizens: what came of my words, and what I could do if I like. For partners: what waits for us and
    /// what we promised.
    pub fn open(&self, at: &AtTable) -> Vec<Open> {
        let words = at.words();
        let mut open = Vec::new();
        for (version, number, spoken) in &self.asked {
            if !spoken && allows(Act::FramingAssent, &at.member) {
                open.push(Open {
                    heading: words.framing_what_do_you_say(*number),
                    line: words.framing_front_asked(),
                    main: Some(Link::new(
                        at.url(&format!("/task/versions/{version}/say")),
                        words.framing_say_to_it(),
                    )),
                    ways: Vec::new(),
                    talk: None,
                });
            }
        }
        for asked in self.waiting().filter(|asked| asked.is_mine_to_answer) {
            let day = words.date(asked.reopening.due_at.date());
            let reason = asked.reasons.iter().find_map(|reason| reason.text.clone()).unwrap_or_default();
            let path = format!("/reopenings/{}/answer", asked.reopening.id);
            open.push(Open {
                heading: words.trace_front_asks_you(),
                line: words.trace_front_asked(words.shell_quote(reason.as_str()), day),
                main: Some(Link::new(at.url(&path), words.trace_answer_it())),
                ways: Vec::new(),
                talk: None,
            });
        }
        if self.n_to_hand > 0 {
            open.push(Open {
                heading: words.trace_to_hand(),
                line: words.trace_front_to_hand(self.n_to_hand),
                main: Some(Link::new(at.url("/answers"), words.trace_answers())),
                ways: Vec::new(),
                talk: None,
            });
        }
        match at.member.role.is_private() {
            true => open.push(self.came_of_it(at)),
            false => open.extend(self.promised(at)),
        }
        open
    }

    fn came_of_it(&self, at: &AtTable) -> Open {
        let words = at.words();
        Open {
            heading: words.trace_front_my_words(),
            line: words.trace_front_my_words_means(),
            main: Some(Link::new("/seat", words.trace_front_see_my_words())),
            ways: vec![
                Link::new(at.url("/task"), words.framing_task()),
                Link::new(at.url("/thirds"), words.framing_thirds()),
                Link::new(at.url("/reopenings"), words.trace_reopenings()),
            ],
            talk: None,
        }
    }

    fn promised(&self, at: &AtTable) -> Option<Open> {
        let words = at.words();
        let promises = self.outcomes.iter().filter(|named| named.point.kind == Kind::Commitment);
        let promises: Vec<_> = promises.map(|named| named.text.clone()).take(LINES).collect();
        if promises.is_empty() && self.put_down.is_empty() {
            return None;
        }
        let put_down =
            (!self.put_down.is_empty()).then(|| words.framing_front_put_down(words.list(&self.put_down)));
        let line: Vec<_> = promises.into_iter().chain(put_down).collect();
        Some(Open {
            heading: words.trace_front_promised(),
            line: line.join(" "),
            main: None,
            ways: vec![
                Link::new(at.url("/outcomes"), words.trace_outcomes()),
                Link::new(at.url("/agendas"), words.framing_agendas()),
            ],
            talk: None,
        })
    }

    /// The desk's cards: late requests to take something up again stand first, then who waits for an answer.
    pub fn first(&self, at: &AtTable, now: Timestamp) -> Vec<DeskCard> {
        let words = at.words();
        let mut cards = Vec::new();
        if let Some(oldest) = self.waiting().next() {
            let name = oldest.answerer.clone().unwrap_or_else(|| words.framing_by_gone());
            let reason = oldest.reasons.iter().find(|reason| reason.text.is_some());
            let lines = self.waiting().take(LINES).map(|asked| {
                let who = asked.answerer.clone().unwrap_or_else(|| words.framing_by_gone());
                let day = words.date(asked.reopening.due_at.date());
                match asked.reopening.is_late(now) {
                    true => words.trace_late(who, day),
                    false => words.trace_answers_by(who, day),
                }
            });
            cards.push(DeskCard {
                question: words.inclusion_who_reopens(),
                lines: lines.collect(),
                voice: reason.map(|reason| {
                    let text = reason.text.clone().unwrap_or_default();
                    Voice::new(text, basics::Language::Da).by(reason.said_by.as_str())
                }),
                way: Some(Link::new(at.url("/reopenings"), words.trace_reopenings())),
                talk: Some(Talk { text: words.trace_talk_with(name) }),
            });
        }
        let owed: Vec<_> = self.owed.iter().filter(|owed| owed.answer.is_none()).collect();
        if let Some(oldest) = owed.first() {
            let days = (now.seconds() - oldest.statement.created_at.seconds()) / 86_400;
            cards.push(DeskCard {
                question: words.inclusion_who_waits(),
                lines: vec![
                    words.inclusion_waiting(owed.len()),
                    words.inclusion_oldest_waits(days, model::trace::answers::WITHIN_DAYS),
                ],
                voice: None,
                way: Some(Link::new(at.url("/answers"), words.inclusion_see_waiting())),
                talk: Some(Talk { text: words.trace_answers_talk() }),
            });
        }
        cards
    }

    /// Three of the four verbs; activating stands with who is missing. A verb stands there only with its evidence.
    pub fn verbs(&self, at: &AtTable) -> Vec<Verb> {
        let words = at.words();
        let verb = |name: String, line: String, items: Vec<DeskItem>| {
            (!items.is_empty()).then_some(Verb { name, line, items })
        };
        [
            verb(words.trace_verb_frame(), words.trace_verb_frame_means(), self.frame(words)),
            verb(words.trace_verb_mobilise(), words.trace_verb_mobilise_means(), self.mobilise(words)),
            verb(words.trace_verb_synthesise(), words.trace_verb_synthesise_means(), self.synthesise(words)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn frame(&self, words: &Words) -> Vec<DeskItem> {
        let mut items: Vec<_> = self
            .rules
            .iter()
            .filter(|ruled| !ruled.not_yet.is_empty())
            .take(1)
            .map(|ruled| DeskItem {
                heading: words.shell_quote(ruled.rule.text.as_str()),
                evidence: words.framing_not_agreed_yet(words.list(&ruled.not_yet)),
                talk: Some(Talk { text: words.framing_check_talk() }),
            })
            .collect();
        let writing = self.tasks.tasks.iter().flat_map(|(_, versions)| versions);
        let writing = writing.filter(|version| version.state == VersionState::Writing).take(1);
        items.extend(writing.map(|version| DeskItem {
            heading: crate::framing::wording::version(words, version),
            evidence: words.framing_front_writing(),
            talk: Some(Talk { text: words.framing_front_writing_talk() }),
        }));
        items
    }

    fn mobilise(&self, words: &Words) -> Vec<DeskItem> {
        let promises = self.outcomes.iter().filter(|named| named.point.kind == Kind::Commitment);
        promises
            .take(LINES)
            .filter_map(|named| {
                let About::Outcome { done_by, on_day } = &named.about else { return None };
                Some(DeskItem {
                    heading: named.text.clone(),
                    evidence: words.trace_promised_by(done_by.as_str(), words.date(on_day.date())),
                    talk: Some(Talk { text: words.trace_promise_talk(done_by.as_str()) }),
                })
            })
            .collect()
    }

    fn synthesise(&self, words: &Words) -> Vec<DeskItem> {
        let item = |n: usize| DeskItem {
            heading: words.trace_front_unlinked(n),
            evidence: words.trace_front_unlinked_means(),
            talk: Some(Talk { text: words.reports_talk() }),
        };
        (self.n_unlinked > 0).then(|| item(self.n_unlinked)).into_iter().collect()
    }
}
