//! What the facilitator's desk shows: who is missing stands first.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, bregneparken_seats, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Link, Seen, Table, Talk, Voice};

/// The backbone's desk. Nobody gets points here, and the backbone neither votes nor proposes.
#[derive(Template)]
#[template(path = "inclusion/desk.html")]
pub struct Desk {
    pub layout: Layout,
    pub table: Table,
    /// Weekday, name, and what the backbone is for.
    pub lead: String,
    /// Who is missing, who waits for an answer, who wants something taken up again.
    pub first: Vec<DeskCard>,
    /// The four verbs, each with its lines; only the rooms that are built.
    pub verbs: Vec<Verb>,
    pub seen: Seen,
}

pub struct DeskCard {
    pub question: String,
    /// `Familier, der måske skal flytte: ikke spurgt endnu.`
    pub lines: Vec<String>,
    pub voice: Option<Voice>,
    pub way: Option<Link>,
    pub talk: Option<Talk>,
}

pub struct Verb {
    pub name: String,
    pub line: String,
    pub items: Vec<DeskItem>,
}

/// Something seen, what it was seen by, and the next talk.
pub struct DeskItem {
    pub heading: String,
    pub evidence: String,
    pub talk: Option<Talk>,
}

impl Sample for Desk {
    const NAME: &'static str = "inclusion/desk";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let talk = |text: &str| Some(Talk { text: text.to_owned() });
        let way = |url: &str, text| Some(Link::new(url, text));
        Self {
            layout: staff_layout(language, words.inclusion_desk(), "/desk"),
            table: bregneparken_seats(words),
            lead: words.inclusion_desk_lead(words.weekday(jiff::civil::date(2027, 3, 10)), "Mette"),
            first: vec![
                DeskCard {
                    question: words.inclusion_who_is_missing(),
                    lines: vec![
                        words.inclusion_not_asked("Familier, der måske skal flytte"),
                        words.inclusion_asked_not_here("Fædre på skift"),
                    ],
                    voice: None,
                    way: way("/groups", words.inclusion_see_groups()),
                    talk: talk("Karin besøger tre familier i blok 4, fredag kl. 17."),
                },
                DeskCard {
                    question: words.inclusion_who_waits(),
                    lines: vec![words.inclusion_waiting(7), words.inclusion_oldest_waits(9, 14)],
                    voice: None,
                    way: way("/answers", words.inclusion_see_waiting()),
                    talk: talk("Mette svarer tre i dag og fire mandag."),
                },
                DeskCard {
                    question: words.inclusion_who_reopens(),
                    lines: vec!["Elevrådet".to_owned()],
                    voice: Some(Voice::new("Vi kan ikke nå morgenmaden klokken syv.", Language::Da)),
                    way: None,
                    talk: talk("Klubben spiser med Elevrådet torsdag kl. 12."),
                },
            ],
            verbs: vec![Verb {
                name: words.inclusion_activate(),
                line: words.inclusion_activate_means(),
                items: vec![DeskItem {
                    heading: words.inclusion_asked_often("Mødre, nye i dansk", 3),
                    evidence: words.inclusion_asked_often_means(),
                    talk: talk("Ingen. Vi lader dem være i fred til april."),
                }],
            }],
            seen: Seen::of_page(
                words.statements_who_sees_page(),
                vec![words.inclusion_desk_seen(), words.inclusion_no_points()],
            ),
        }
    }
}
