//! The affected groups: who is missing stands first, then who was asked, then who takes part.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, bregneparken_seats, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Empty, FormId, Link, OneAct, Table};

#[derive(Template)]
#[template(path = "inclusion/groups.html")]
pub struct Groups {
    pub layout: Layout,
    pub table: Table,
    pub lists: Vec<GroupList>,
    pub empty: Empty,
    pub add: Option<Link>,
    /// Where one says which groups one belongs to oneself; several, or none.
    pub declare: Option<Link>,
    /// Where the facilitator sees who feels like doing what.
    pub wishes: Option<Link>,
}

pub struct GroupList {
    pub heading: String,
    pub line: String,
    pub groups: Vec<GroupCard>,
}

pub struct GroupCard {
    pub name: String,
    /// What they can win or lose.
    pub stake: String,
    /// How many, in coarse words; nothing about one to four.
    pub about: Option<String>,
    pub acts: Vec<OneAct>,
}

impl Groups {
    pub fn is_empty(&self) -> bool {
        self.lists.iter().all(|list| list.groups.is_empty())
    }
}

impl Sample for Groups {
    const NAME: &'static str = "inclusion/groups";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let group = |name: &str, stake: &str, about, acts| GroupCard {
            name: name.to_owned(),
            stake: stake.to_owned(),
            about,
            acts,
        };
        let asked = OneAct {
            action: "/groups/12/asked".to_owned(),
            form: FormId("sample".to_owned()),
            text: words.inclusion_mark_asked(),
            about: "Familier, der måske skal flytte".to_owned(),
        };
        Self {
            layout: staff_layout(language, words.inclusion_groups(), "/groups"),
            table: bregneparken_seats(words),
            lists: vec![
                GroupList {
                    heading: words.inclusion_missing(),
                    line: words.inclusion_missing_means(),
                    groups: vec![group("Familier, der måske skal flytte", "at høre til", None, vec![asked])],
                },
                GroupList {
                    heading: words.inclusion_asked(),
                    line: words.inclusion_asked_means(),
                    groups: vec![group("Fædre på skift", "tid", None, vec![])],
                },
                GroupList {
                    heading: words.inclusion_takes_part(),
                    line: words.inclusion_takes_part_means(),
                    groups: vec![group(
                        "Enlige forældre",
                        "to hænder",
                        Some(words.statements_about(10)),
                        vec![],
                    )],
                },
            ],
            empty: Empty { heading: words.inclusion_no_groups(), line: words.inclusion_no_groups_means() },
            add: Some(Link::new("/groups/new", words.inclusion_add_group())),
            declare: Some(Link::new("/groups/mine", words.inclusion_declare())),
            wishes: Some(Link::new("/wishes", words.inclusion_see_wishes())),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self { lists: Vec::new(), ..Self::sample(language) })
    }
}
