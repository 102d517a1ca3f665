//! The result pages: three lists of equal worth and what burns, and the map. They show a release and nothing else.

use axum::extract::{Path, State};
use axum::response::Response;
use basics::{Id, Language};
use deeds::statements::findings::{Findings, Heat, Listed, Matters, ShownCluster, ShownStatement, Size};
use deeds::statements::results::{self, Results};
use deeds::statements::rounds;
use model::statements::{Question, RoundState};

use words::Words;

use super::answering::InRound;
use super::drawing::{Cluster, Drawing, Own};
use super::views::{Beside, ClusterRow, Concern, List, Map, Matter, Results as ResultsView, Sentence};
use crate::Web;
use crate::shell::answer::{Answer, page};
use crate::shell::failure::Failure;
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::live::Watched;
use crate::shell::message::Message;
use crate::shell::parts::{Empty, Fields, Link, LivePage, Note, SeatState, Seen, Table, Translated, Voice};

/// A list longer than this folds its rest behind a link.
const LONGEST_LIST: usize = 5;

pub async fn results(State(web): State<Web>, at: AtTable, Path(InRound { round }): Path<InRound>) -> Answer {
    let found = latest(&web, &at, round).await?;
    let Some(findings) = &found.findings else { return nothing_yet(&web, &at, &found) };
    page(&Told { web: &web, at: &at, found: &found, findings, words: at.words() }.results(None))
}

/// One whole list.
pub async fn list(
    State(web): State<Web>,
    at: AtTable,
    Path((_, round, list)): Path<(Id, Id, String)>,
) -> Answer {
    let found = latest(&web, &at, round).await?;
    let Some(findings) = &found.findings else { return nothing_yet(&web, &at, &found) };
    page(&Told { web: &web, at: &at, found: &found, findings, words: at.words() }.results(Some(&list)))
}

pub async fn map(State(web): State<Web>, at: AtTable, Path(InRound { round }): Path<InRound>) -> Answer {
    let found = latest(&web, &at, round).await?;
    let Some(findings) = &found.findings else { return nothing_yet(&web, &at, &found) };
    page(&Told { web: &web, at: &at, found: &found, findings, words: at.words() }.map())
}

/// How things stand, for whoever has a result page open: the number of the release that is shown.
pub async fn live(
    State(web): State<Web>,
    at: AtTable,
    Path(InRound { round }): Path<InRound>,
) -> Result<Response, Failure> {
    let partnership = at.partnership.id;
    let round = web.house.look(move |desk| Box::pin(rounds::find(desk, partnership, round))).await?.id;
    let house = web.house.clone();
    Ok(web.settings.live.stream(Watched::Results(round), move || {
        let house = house.clone();
        async move {
            let number = house.look(move |desk| Box::pin(results::release_number(desk, round))).await?;
            Ok(number.to_string())
        }
    }))
}

fn live_page(at: &AtTable, found: &Results) -> LivePage {
    LivePage {
        url: at.url(&format!("/rounds/{}/results/live", found.round.id)),
        stands: found.release.to_string(),
    }
}

async fn latest(web: &Web, at: &AtTable, round: Id) -> Result<Results, deeds::Refusal> {
    let (partnership, reader, language) = (at.partnership.id, at.person.id, at.visitor.language);
    web.house.look(move |desk| Box::pin(results::latest(desk, partnership, reader, round, language))).await
}

/// Nothing is shown while people answer, so that nobody is led by others.
fn nothing_yet(web: &Web, at: &AtTable, found: &Results) -> Answer {
    let words = at.words();
    let line = match found.round.state {
        RoundState::Closed => words.statements_results_soon(),
        RoundState::Open | RoundState::Paused => words.statements_results_at_close(),
    };
    let layout = frame::citizen(web, &at.visitor, words.statements_we_hear());
    page(
        &Message::new(layout, found.round.title.clone())
            .line(line)
            .live(live_page(at, found))
            .link(Link::new(at.url(""), words.shell_to_table())),
    )
}

/// A release, as it is told in the reader's language.
struct Told<'a> {
    web: &'a Web,
    at: &'a AtTable,
    found: &'a Results,
    findings: &'a Findings,
    words: &'static Words,
}

impl Told<'_> {
    fn results(&self, only: Option<&str>) -> ResultsView {
        let words = self.words;
        let round = self.found.round.id;
        let list = |id: &'static str, heading: String, line: String, belongs: &dyn Fn(Listed) -> bool| {
            let all: Vec<_> = self.findings.statements.iter().filter(|shown| belongs(shown.listed)).collect();
            let whole = only == Some(id) || all.len() <= LONGEST_LIST + 2;
            let shown = all.iter().take(if whole { all.len() } else { LONGEST_LIST });
            List {
                id,
                heading,
                line,
                sentences: shown.filter_map(|shown| self.sentence(shown)).collect(),
                empty: words.statements_none_here(),
                more: (!whole).then(|| {
                    Link::new(
                        self.at.url(&format!("/rounds/{round}/results/{id}")),
                        words.statements_all_of_these(all.len()),
                    )
                }),
            }
        };
        let lists = vec![
            list("shared", words.statements_shared(), words.statements_shared_means(), &|listed| {
                listed == Listed::Shared
            }),
            list("one-group", words.statements_one_group(), words.statements_one_group_means(), &|listed| {
                matches!(listed, Listed::OneGroup(_))
            }),
            list("clashing", words.statements_clashing(), words.statements_clashing_means(), &|listed| {
                listed == Listed::Clashing
            }),
        ];
        // Lists compare groups; where none were declared, the sentences stand by themselves and the page says why.
        let has_groups = self.findings.groups.iter().any(|group| !group.name.is_empty());
        let (heading, line) = match has_groups {
            true => (words.statements_others(), words.statements_others_means()),
            false => (words.statements_no_groups(), words.statements_no_groups_means()),
        };
        let others = list("others", heading, line, &|listed| listed == Listed::Not);
        let mut lists: Vec<List> =
            lists.into_iter().filter(|list| has_groups && only.is_none_or(|only| only == list.id)).collect();
        if !others.sentences.is_empty() && only.is_none_or(|only| only == "others") {
            lists.push(others);
        }
        ResultsView {
            layout: frame::table(self.web, self.at, words.statements_we_hear()),
            table: self.seats(),
            live: live_page(self.at, self.found),
            lead: words.statements_results_lead(self.findings.n_people, self.findings.n_statements),
            unasked: self.unasked_groups(),
            lists,
            concerns: if only.is_none() { self.concerns() } else { Vec::new() },
            seen: self.seen(),
            small_groups: self.small_groups(),
            ways: vec![Link::new(self.at.url(&format!("/rounds/{round}/map")), words.statements_map())],
        }
    }

    fn sentence(&self, shown: &ShownStatement) -> Option<Sentence> {
        let groups = self.findings.groups.iter().zip(&shown.by_group);
        Some(Sentence {
            voice: self.voice(shown.id)?,
            groups: groups
                .filter(|(group, _)| group.size != Size::Unasked)
                .map(|(group, fifths)| match fifths {
                    Some(fifths) => {
                        Fields::of_fifths(self.group_name(&group.name), fifths.yes, fifths.no, self.words)
                    }
                    None => Fields::too_few(self.group_name(&group.name), self.words),
                })
                .collect(),
            hard_to_say: shown.hard_to_say,
            talk: None,
        })
    }

    fn group_name(&self, name: &str) -> String {
        if name.is_empty() { self.words.statements_everybody() } else { name.to_owned() }
    }

    /// The sentence in the reader's language where a person has translated it.
    fn voice(&self, id: Id) -> Option<Voice> {
        let statement = self.found.statements.iter().find(|statement| statement.id == id)?;
        let translation =
            self.found.translations.iter().find(|(of, _)| *of == id).map(|(_, translation)| translation);
        Some(match translation {
            Some(translation) if statement.language != self.at.visitor.language => {
                let mut voice = Voice::new(&translation.text, translation.language).by(&translation.said_by);
                let path = format!("{}?lang={}", self.at.visitor.path, statement.language.tag());
                let original = Link::new(path, self.words.statements_original());
                voice.translated =
                    Some(Translated { note: self.words.statements_translated_by_person(), original });
                voice
            }
            _ => Voice::new(&statement.text, statement.language).by(&statement.said_by),
        })
    }

    fn text(&self, id: Id) -> Option<(String, Language)> {
        self.voice(id).map(|voice| (voice.text, voice.language))
    }

    fn seats(&self) -> Table {
        let states: Vec<_> = self.findings.groups.iter().map(|group| seat(group.size)).collect();
        let open = states.iter().filter(|state| **state == SeatState::Open).count();
        Table::edge(self.words.statements_hall_table(states.len() - open, open), &states)
    }

    fn unasked_groups(&self) -> Option<String> {
        let names: Vec<_> = self
            .findings
            .groups
            .iter()
            .filter(|group| group.size == Size::Unasked)
            .map(|group| &group.name)
            .collect();
        (!names.is_empty()).then(|| self.words.list(&names))
    }

    fn small_groups(&self) -> Option<Note> {
        let names: Vec<_> = self
            .findings
            .groups
            .iter()
            .filter(|group| group.size == Size::Small)
            .map(|group| &group.name)
            .collect();
        (!names.is_empty()).then(|| Note {
            heading: self.words.statements_small_groups(),
            lines: vec![self.words.statements_small_groups_told(self.words.list(&names))],
        })
    }

    fn seen(&self) -> Seen {
        let lines =
            vec![self.words.statements_seen_at_the_table(), self.words.statements_seen_nobody_alone()];
        Seen::of_page(self.words.statements_who_sees_page(), lines)
    }

    /// Concerns that burn or glow, in the order the statements were made; what still seeks is not drawn.
    fn concerns(&self) -> Vec<Concern> {
        if self.findings.groups.len() < 2 {
            return Vec::new();
        }
        let warm = self
            .findings
            .statements
            .iter()
            .filter(|shown| matches!(shown.heat, Heat::Burning | Heat::Glowing));
        warm.take(LONGEST_LIST).filter_map(|shown| self.concern(shown)).collect()
    }

    fn concern(&self, shown: &ShownStatement) -> Option<Concern> {
        let words = self.words;
        let states: Vec<_> = (self.findings.groups.iter().zip(&shown.matters))
            .map(|(group, matters)| match (group.size, matters) {
                (Size::Unasked, _) | (_, None) => SeatState::Open,
                (_, Some(Matters::ToMost)) => SeatState::Full,
                (_, Some(Matters::ToSome)) => SeatState::Some,
                (_, Some(Matters::ToFew)) => SeatState::Few,
            })
            .collect();
        let n = |wanted: SeatState| states.iter().filter(|state| **state == wanted).count();
        let (most, some, few, open) =
            (n(SeatState::Full), n(SeatState::Some), n(SeatState::Few), n(SeatState::Open));
        let named = |wanted: Matters| {
            let names: Vec<_> = (self.findings.groups.iter().zip(&shown.matters))
                .filter(|(_, matters)| **matters == Some(wanted))
                .map(|(group, _)| &group.name)
                .collect();
            (!names.is_empty()).then(|| words.list(&names))
        };
        let unasked: Vec<_> = shown
            .unasked
            .iter()
            .filter_map(|&group| self.findings.groups.get(group))
            .map(|group| &group.name)
            .collect();
        let matters = [
            (words.statements_for_most(), named(Matters::ToMost)),
            (words.statements_for_some(), named(Matters::ToSome)),
            (words.statements_for_few(), named(Matters::ToFew)),
        ];
        let state = match shown.heat {
            Heat::Burning => words.statements_burning(),
            _ => words.statements_glowing(unasked.len()),
        };
        Some(Concern {
            name: self.text(shown.id)?.0,
            state,
            table: Table::large(words.statements_concern_table(most, some, few, open), &states),
            unasked: (!unasked.is_empty()).then(|| words.list(&unasked)),
            matters: matters
                .into_iter()
                .filter_map(|(how_much, groups)| Some(Matter { how_much, groups: groups? }))
                .collect(),
            talk: None,
        })
    }

    fn map(&self) -> Map {
        let words = self.words;
        let shown = self.findings.map.as_ref();
        let letter = |at: usize| char::from(b'A' + u8::try_from(at % 26).unwrap_or(0)).to_string();
        let clusters: Vec<_> = shown.iter().flat_map(|map| &map.clusters).enumerate().collect();
        let draw = |(at, cluster): (usize, &ShownCluster)| Cluster {
            name: words.statements_cluster(letter(at)),
            about: words.statements_about(cluster.about),
            middle: cluster.middle,
            spread: cluster.spread,
        };
        let drawn: Vec<_> = clusters.iter().map(|&(at, cluster)| draw((at, cluster))).collect();
        let theirs: Vec<_> = self.findings.polis.iter().flatten().enumerate().map(draw).collect();
        let own = self.found.place.filter(|_| shown.is_some());
        let names = labels(&drawn);
        let quoted = |id: Option<Id>| {
            let text = id.and_then(|id| self.text(id)).map(|(text, _)| words.shell_quote(text));
            text.unwrap_or_else(|| words.statements_nothing_special())
        };
        let shared = self
            .findings
            .statements
            .iter()
            .find(|shown| shown.listed == Listed::Shared)
            .map(|shown| shown.id);
        let mut readings: Vec<_> = shared
            .and_then(|id| self.text(id))
            .map(|(text, _)| words.statements_reading_shared(text))
            .into_iter()
            .collect();
        if shown.is_some_and(|map| !map.clear) {
            readings.push(words.statements_no_clear_groups());
        }
        Map {
            layout: frame::table(self.web, self.at, words.statements_map()),
            table: self.seats(),
            live: live_page(self.at, self.found),
            drawings: if drawn.is_empty() {
                Vec::new()
            } else {
                let own = own.map(|place| Own {
                    place: (place.x, place.y),
                    cluster: usize::try_from(place.cluster).ok(),
                });
                Drawing::both(&words.list(&names), &drawn, own).into()
            },
            own: own.is_some(),
            readings,
            talk: None,
            rows: clusters
                .iter()
                .map(|(at, cluster)| ClusterRow {
                    name: words.statements_cluster(letter(*at)),
                    own: own.is_some_and(|place| place.cluster == *at as i64),
                    about: words.statements_about(cluster.about),
                    knows: quoted(cluster.knows),
                    says_no: quoted(cluster.says_no),
                    shared: quoted(shared),
                })
                .collect(),
            beside: (!drawn.is_empty()).then(|| Beside {
                ours: drawn.len(),
                theirs: theirs.len(),
                drawings: if theirs.is_empty() {
                    Vec::new()
                } else {
                    Drawing::beside(&words.list(&labels(&theirs)), &theirs).into()
                },
            }),
            empty: if self.findings.map_was_too_big {
                Empty { heading: words.statements_map_too_big(), line: words.statements_map_too_big_means() }
            } else {
                Empty { heading: words.statements_map_empty(), line: words.statements_map_empty_means() }
            },
            disagree: None,
            seen: Seen::of_page(words.statements_who_sees_page(), vec![words.statements_seen_at_the_table()]),
        }
    }
}

/// Every cluster with its size, for those who hear the drawing.
fn labels(clusters: &[Cluster]) -> Vec<String> {
    clusters.iter().map(|cluster| format!("{}: {}", cluster.name, cluster.about)).collect()
}

fn seat(size: Size) -> SeatState {
    if size == Size::Unasked { SeatState::Open } else { SeatState::Full }
}

/// The question as the round asks it.
pub fn question(words: &Words, question: Question) -> String {
    match question {
        Question::Recognise => words.statements_recognise(),
        Question::Agree => words.statements_agree(),
    }
}
