//! Common thirds: what people share, who chose it, who owns it, who does what.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Empty, Link, Talk};

#[derive(Template)]
#[template(path = "framing/thirds.html")]
pub struct Thirds {
    pub layout: Layout,
    pub thirds: Vec<ThirdView>,
    pub empty: Empty,
    pub begin: Option<Link>,
    pub talk: Option<Talk>,
}

pub struct ThirdView {
    pub name: String,
    pub about: String,
    pub chosen_by: String,
    pub owned_by: String,
    pub since: String,
    pub parts: Vec<PartView>,
    /// Whether both sides have a hand in it, in words.
    pub shared: Option<String>,
    pub add: Option<Link>,
}

pub struct PartView {
    pub what: String,
    pub who: String,
    pub hands: String,
}

impl Sample for Thirds {
    const NAME: &'static str = "framing/thirds";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        Self {
            layout: staff_layout(language, words.framing_thirds(), "/thirds"),
            thirds: vec![ThirdView {
                name: "Lys og følge på stien".to_owned(),
                about: "Vi går sammen ad stien om morgenen.".to_owned(),
                chosen_by: words.framing_chosen_by("Fædregruppen"),
                owned_by: words.framing_owned_by("Fædregruppen"),
                since: words.framing_since(words.date_with_year(jiff::civil::date(2026, 11, 19))),
                parts: vec![PartView {
                    what: "Går forrest".to_owned(),
                    who: "Fædre fra gruppen".to_owned(),
                    hands: words.framing_hands_citizens(),
                }],
                shared: Some(words.framing_parts_shared()),
                add: Some(Link::new("/thirds/1/part", words.framing_add_part())),
            }],
            empty: Empty { heading: words.framing_no_thirds(), line: words.framing_no_thirds_means() },
            begin: Some(Link::new("/thirds/new", words.framing_add_third())),
            talk: Some(Talk { text: words.partnerships_ask("Mette") }),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self { thirds: Vec::new(), ..Self::sample(language) })
    }
}
