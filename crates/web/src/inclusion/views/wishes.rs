//! What people feel like doing, with their names, for the one who brings them together.

use askama::Template;
use basics::Language;
use model::inclusion::Wish;

use crate::inclusion::wishes::name;
use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Empty, Talk};

#[derive(Template)]
#[template(path = "inclusion/wishes.html")]
pub struct Wishes {
    pub layout: Layout,
    pub cards: Vec<WishCard>,
    pub empty: Empty,
    pub talk: Talk,
}

pub struct WishCard {
    pub wish: String,
    pub names: Vec<String>,
}

impl Sample for Wishes {
    const NAME: &'static str = "inclusion/wishes";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let card = |wish, names: [&str; 2]| WishCard {
            wish: name(words, wish),
            names: names.map(str::to_owned).to_vec(),
        };
        Self {
            layout: staff_layout(language, words.inclusion_wishes(), "/p/1/wishes"),
            cards: vec![card(Wish::Cook, ["Amina", "Yusuf"]), card(Wish::WalkAlong, ["Fadumo", "Kenneth"])],
            empty: Empty { heading: words.inclusion_no_wishes(), line: words.inclusion_no_wishes_means() },
            talk: Talk { text: words.inclusion_wishes_talk() },
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self { cards: Vec::new(), ..Self::sample(language) })
    }
}
