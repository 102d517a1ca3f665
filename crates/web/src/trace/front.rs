//! What a table's first page says of the task, of what was promised and of who waits: for each kind of person.

use basics::{Id, Timestamp};
use deeds::framing::rules::Ruled;
use deeds::framing::task::Tasks;
use deeds::framing::{agendas, assents, rules, task};
use deeds::permissions::{Act, allows};
use deeds::trace;
use deeds::trace::answers::{self, Owed};
use deeds::trace::promises::{self, Promise};
use deeds::trace::reopenings::{self, Asked};
use deeds::trace::rounds;
use deeds::{Desk, Refusal};
use model::framing::agendas::Aim;
use model::framing::task::VersionState;
use model::partnerships::Member;
use model::trace::promises::PromiseState;
use words::Words;

use super::wording;
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
    /// Rounds, and whether those who answered in them have heard what came of it.
    of_rounds: Vec<rounds::Owed>,
    rules: Vec<Ruled>,
    promises: Vec<Promise>,
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
    let n_to_hand = match allows(Act::TraceHand, me) {
        true => {
            let of_rounds = rounds::to_hand(desk, partnership, reader).await?;
            answers::to_hand(desk, partnership, reader).await?.len() + of_rounds.len()
        }
        false => 0,
    };
    let owed = answers::owed(desk, partnership, reader).await?;
    Ok(Matters {
        asked,
        tasks,
        reopenings: reopenings::all(desk, partnership, reader).await?,
        rules: rules::all(desk, partnership, reader).await?.0,
        put_down: put_down.map(|line| line.line.text).collect(),
        n_unlinked: trace::n_unused(desk, partnership, reader, language).await?,
        promises: promises::all(desk, partnership, reader).await?,
        n_to_hand,
        of_rounds: rounds::owed(desk, partnership, reader).await?,
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
                    lines: Vec::new(),
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
                lines: Vec::new(),
                ways: Vec::new(),
                talk: None,
            });
        }
        if self.n_to_hand > 0 {
            open.push(Open {
                heading: words.trace_to_hand(),
                line: words.trace_front_to_hand(self.n_to_hand),
                main: Some(Link::new(at.url("/answers"), words.trace_answers())),
                lines: Vec::new(),
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
            lines: Vec::new(),
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
        let is_ours = |actor: Id| Some(actor) == at.member.actor;
        let ours = self.promises.iter().filter(|promise| promise.actor.is_some_and(is_ours));
        let promises: Vec<_> =
            ours.map(|promise| (promise.named.text.clone(), wording::promise(words, promise))).collect();
        if promises.is_empty() && self.put_down.is_empty() {
            return None;
        }
        let put_down =
            (!self.put_down.is_empty()).then(|| words.framing_front_put_down(words.list(&self.put_down)));
        Some(Open {
            heading: words.trace_front_promised(),
            line: put_down.unwrap_or_default(),
            lines: promises,
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
        cards.extend(self.who_answered(at, now));
        cards
    }

    /// Those who answered in a round, from two weeks before the day they should hear what came of it.
    fn who_answered(&self, at: &AtTable, now: Timestamp) -> Option<DeskCard> {
        let words = at.words();
        let near = |owed: &&rounds::Owed| {
            owed.due.is_some_and(|due| due <= now.plus_days(model::trace::answers::WITHIN_DAYS))
        };
        let lines = self.of_rounds.iter().filter(near).take(LINES).map(|owed| {
            let day = owed.due.map(|due| words.date(due.date())).unwrap_or_default();
            match owed.is_late(now) {
                true => words.inclusion_answer_overdue(owed.round.title.as_str(), day),
                false => words.inclusion_answer_due(owed.round.title.as_str(), day),
            }
        });
        let lines: Vec<_> = lines.collect();
        (!lines.is_empty()).then(|| DeskCard {
            question: words.trace_who_answered(),
            lines,
            voice: None,
            way: Some(Link::new(at.url("/answers"), words.inclusion_see_waiting())),
            talk: Some(Talk { text: words.trace_who_answered_talk() }),
        })
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
        let promises = self.promises.iter().filter(|promise| promise.state != PromiseState::Done);
        promises
            .take(LINES)
            .map(|promise| {
                let who = promise.done_by.as_str();
                let promised = words.trace_promised_by(who);
                DeskItem {
                    heading: promise.named.text.clone(),
                    evidence: format!("{promised} {}", wording::promise(words, promise)),
                    talk: Some(Talk { text: words.trace_promise_talk(who) }),
                }
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
