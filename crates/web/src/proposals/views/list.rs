//! All proposals of a table.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Empty, Link, Voice};

#[derive(Template)]
#[template(path = "proposals/list.html")]
pub struct Proposals {
    pub layout: Layout,
    pub lists: Vec<Listing>,
    pub empty: Empty,
    pub propose: Option<Link>,
    pub ways: Vec<Link>,
}

pub struct Listing {
    pub heading: String,
    pub line: String,
    pub cards: Vec<ProposalCard>,
}

pub struct ProposalCard {
    pub state: String,
    pub voice: Voice,
    pub ways: Vec<Link>,
}

impl Sample for Proposals {
    const NAME: &'static str = "proposals/list";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let sentence = "En voksen går med på stien hver morgen, så længe det er mørkt.";
        Self {
            layout: staff_layout(language, words.proposals_title(), "/proposals"),
            lists: vec![Listing {
                heading: words.proposals_now(),
                line: words.proposals_now_means(),
                cards: vec![ProposalCard {
                    state: words.proposals_stage_open(words.date(jiff::civil::date(2026, 12, 1))),
                    voice: Voice::new(sentence, Language::Da).by("En beboer"),
                    ways: vec![Link::new("/decisions/1", words.proposals_see_decision())],
                }],
            }],
            empty: Empty { heading: words.proposals_none(), line: words.proposals_none_means() },
            propose: Some(Link::new("/proposals/new", words.proposals_propose())),
            ways: vec![Link::new("/decision-rules", words.proposals_rules())],
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self { lists: Vec::new(), ..Self::sample(language) })
    }
}
