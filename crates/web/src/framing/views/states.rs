//! The ten states as places around the table, and how each task came where it stands.

use askama::Template;
use basics::Language;
use model::framing::states::State;

use crate::framing::wording;
use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Empty, FormId, Link, OneAct, Talk};

#[derive(Template)]
#[template(path = "framing/states.html")]
pub struct States {
    pub layout: Layout,
    pub stories: Vec<StateStory>,
    pub empty: Empty,
    pub talk: Option<Talk>,
}

/// One task: its ten places and its story.
pub struct StateStory {
    pub title: String,
    pub places: Vec<Place>,
    pub stays: Vec<StayView>,
    pub enter: Option<Link>,
}

/// One of ten places; open when the task stands there now.
pub struct Place {
    pub name: String,
    pub is_open: bool,
}

pub struct StayView {
    pub days: String,
    pub state: String,
    pub why: String,
    pub by: Option<String>,
    pub leave: Option<OneAct>,
}

impl Sample for States {
    const NAME: &'static str = "framing/states";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let day = |month, day| words.date(jiff::civil::date(2026, month, day));
        let place = |state: &State| Place {
            name: wording::state(words, *state),
            is_open: matches!(state, State::Listen | State::Reopen),
        };
        Self {
            layout: staff_layout(language, words.framing_states(), "/states"),
            stories: vec![StateStory {
                title: "Trygt af sted om morgenen".to_owned(),
                places: State::ALL.iter().map(place).collect(),
                stays: vec![
                    StayView {
                        days: words.framing_from_to(day(8, 24), day(10, 1)),
                        state: words.framing_state_listen(),
                        why: "Vi går ud og spørger.".to_owned(),
                        by: Some(words.framing_by("Mette")),
                        leave: None,
                    },
                    StayView {
                        days: words.framing_from(day(11, 20)),
                        state: words.framing_state_reopen(),
                        why: "Eleverne kan ikke nå morgenmaden klokken syv.".to_owned(),
                        by: None,
                        leave: Some(OneAct {
                            action: "/states/1/end".to_owned(),
                            form: FormId("end".to_owned()),
                            text: words.framing_leave_state(),
                            about: words.framing_state_reopen(),
                        }),
                    },
                ],
                enter: Some(Link::new("/states/new", words.framing_enter_state())),
            }],
            empty: Empty { heading: words.framing_no_task(), line: words.framing_no_task_means() },
            talk: Some(Talk { text: words.framing_states_talk() }),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self { stories: Vec::new(), ..Self::sample(language) })
    }
}
