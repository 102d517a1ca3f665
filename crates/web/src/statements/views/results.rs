//! What the table hears: three lists of equal worth, and what burns for everyone.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, bregneparken_seats, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Fields, Link, LivePage, Note, SeatState, Seen, Table, Talk, Voice};

/// Three lists side by side, none first in rank, and the concerns below.
#[derive(Template)]
#[template(path = "statements/results.html")]
pub struct Results {
    pub layout: Layout,
    pub table: Table,
    pub live: LivePage,
    /// How many answered how many sentences, and when; rounded when it must be.
    pub lead: String,
    /// The groups nobody has asked yet, in words; they are missing in every list.
    pub unasked: Option<String>,
    pub lists: Vec<List>,
    pub concerns: Vec<Concern>,
    pub seen: Seen,
    /// Said when a group of five to nine is shown, because its members were told before answering.
    pub small_groups: Option<Note>,
    pub ways: Vec<Link>,
}

/// One of the three lists.
pub struct List {
    pub id: &'static str,
    pub heading: String,
    pub line: String,
    pub sentences: Vec<Sentence>,
    /// What is said when nothing stands here.
    pub empty: String,
    pub more: Option<Link>,
}

/// A sentence with how each group answered it.
pub struct Sentence {
    pub voice: Voice,
    pub groups: Vec<Fields>,
    /// Many passed on it: it stands out, with a calm word about why.
    pub hard_to_say: bool,
    pub talk: Option<Talk>,
}

/// Something at stake, and to whom it matters.
pub struct Concern {
    pub name: String,
    /// `Gløder. En gruppe mangler.`
    pub state: String,
    pub table: Table,
    pub unasked: Option<String>,
    /// The drawing in words.
    pub matters: Vec<Matter>,
    pub talk: Option<Talk>,
}

/// `For de fleste: mødre, nye i dansk, og fædre på skift`
pub struct Matter {
    pub how_much: String,
    pub groups: String,
}

impl List {
    pub fn is_empty(&self) -> bool {
        self.sentences.is_empty()
    }
}

impl Sample for Results {
    const NAME: &'static str = "statements/results";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let groups = ["Forældre", "Elever", "Ansatte", "Foreninger og bolig"];
        let sentence = |text: &str, by: &str, fifths: [(u8, u8); 4]| Sentence {
            voice: Voice::new(text, Language::Da).by(by),
            groups: groups
                .iter()
                .zip(fifths)
                .map(|(group, (yes, no))| Fields::of_fifths(*group, yes, no, words))
                .collect(),
            hard_to_say: false,
            talk: None,
        };
        let mut fear = sentence(
            "Jeg er bange for at miste børnechecken. Så jeg siger ikke, når det er svært.",
            "En mor, gennem en bydelsmor",
            [(3, 1), (2, 1), (1, 2), (3, 1)],
        );
        fear.hard_to_say = true;
        fear.talk = Some(Talk {
            text: "Skolens leder og to bydelsmødre drikker kaffe onsdag den 2. december.".to_owned(),
        });
        let mut small = sentence(
            "Det skal koste penge, når børn pjækker fra skole.",
            "En beboer",
            [(1, 4), (1, 4), (2, 2), (2, 2)],
        );
        small.groups.push(Fields::too_few("Bedsteforældre", words));
        let list = |id, heading, line, sentences| List {
            id,
            heading,
            line,
            sentences,
            empty: words.statements_none_here(),
            more: None,
        };
        Self {
            layout: staff_layout(language, words.statements_we_hear(), "/results"),
            live: LivePage { url: "/results/live".to_owned(), stands: "1".to_owned() },
            table: bregneparken_seats(words),
            lead: words.statements_results_lead(41, 20),
            unasked: Some("Familier, der måske skal flytte".to_owned()),
            lists: vec![
                list(
                    "shared",
                    words.statements_shared(),
                    words.statements_shared_means(),
                    vec![
                        sentence(
                            "Vi hører mest fra skolen, når noget er gået galt.",
                            "En far",
                            [(5, 0), (4, 0), (3, 1), (4, 0)],
                        ),
                        sentence(
                            "Stien til skolen er mørk om vinteren. Der mangler en voksen.",
                            "Afdelingsbestyrelsen",
                            [(4, 0), (4, 0), (4, 0), (5, 0)],
                        ),
                    ],
                ),
                list(
                    "one-group",
                    words.statements_one_group(),
                    words.statements_one_group_means(),
                    vec![fear],
                ),
                list("clashing", words.statements_clashing(), words.statements_clashing_means(), vec![small]),
            ],
            concerns: vec![concern(words, "Morgenen er svær")],
            seen: Seen::of_page(
                words.statements_who_sees_page(),
                vec![words.statements_seen_at_the_table(), words.statements_seen_nobody_alone()],
            ),
            small_groups: Some(Note {
                heading: words.statements_small_groups(),
                lines: vec![
                    words.statements_small_groups_told(words.list(&["Elever", "Foreninger og bolig"])),
                ],
            }),
            ways: vec![Link::new("/map", words.statements_map())],
        }
    }

    fn empty(language: Language) -> Option<Self> {
        let mut page = Self::sample(language);
        page.lists.iter_mut().for_each(|list| list.sentences.clear());
        page.concerns.clear();
        page.small_groups = None;
        Some(page)
    }
}

fn concern(words: &words::Words, name: &str) -> Concern {
    use SeatState::{Few, Full, Open, Some as Half};
    let states = [Full, Full, Full, Full, Few, Full, Half, Full, Full, Full, Half, Open];
    Concern {
        name: name.to_owned(),
        state: words.statements_glowing(1),
        table: Table::large(words.statements_concern_table(8, 2, 1, 1), &states),
        unasked: Some("Familier, der måske skal flytte".to_owned()),
        matters: vec![
            Matter {
                how_much: words.statements_for_most(),
                groups: words.list(&["Mødre, nye i dansk", "Fædre på skift", "Bedsteforældre"]),
            },
            Matter { how_much: words.statements_for_some(), groups: "Elever 7.–9.".to_owned() },
            Matter { how_much: words.statements_for_few(), groups: "Naboer uden børn".to_owned() },
        ],
        talk: Some(Talk {
            text: "Karin fra klubben besøger tre familier i blok 4 inden den 5. december.".to_owned(),
        }),
    }
}
