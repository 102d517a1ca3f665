//! Who waits for a yes, who sits here, who rests. No number of visits, no "inactive".

use askama::Template;
use basics::Language;
use model::partnerships::Standing;

use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Choice, Empty, FormId};

#[derive(Template)]
#[template(path = "partnerships/members.html")]
pub struct Members {
    pub layout: Layout,
    pub waiting: Vec<MemberCard>,
    /// Said when nobody waits.
    pub empty: Empty,
    pub seated: Vec<MemberCard>,
    pub resting: Vec<MemberCard>,
}

pub struct MemberCard {
    pub name: String,
    /// `Kommer fra Bregneskolen.`
    pub place: String,
    pub since: String,
    pub action: String,
    pub form: FormId,
    pub steps: Vec<Choice>,
}

impl Sample for Members {
    const NAME: &'static str = "partnerships/members";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let card = |name: &str, steps: Vec<Choice>| MemberCard {
            name: name.to_owned(),
            place: words.partnerships_comes_from("Bregneskolen"),
            since: words.partnerships_since(words.date_with_year(jiff::civil::date(2026, 11, 3))),
            action: format!("/members/{name}"),
            form: FormId("sample".to_owned()),
            steps,
        };
        let step = |standing: Standing, text| Choice { value: standing.key(), text };
        let remove = || step(Standing::Removed, words.partnerships_step_remove());
        Self {
            layout: staff_layout(language, words.partnerships_members(), "/members"),
            waiting: vec![card(
                "Søren",
                vec![
                    step(Standing::Confirmed, words.partnerships_confirm()),
                    step(Standing::Removed, words.partnerships_step_not()),
                ],
            )],
            empty: Empty {
                heading: words.partnerships_nobody_waits(),
                line: words.partnerships_nobody_waits_means(),
            },
            seated: vec![
                card("Birgit", vec![step(Standing::Paused, words.partnerships_step_pause()), remove()]),
                card("Mette", Vec::new()),
            ],
            resting: vec![card(
                "Torben",
                vec![step(Standing::Confirmed, words.partnerships_step_back()), remove()],
            )],
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self { waiting: Vec::new(), resting: Vec::new(), ..Self::sample(language) })
    }
}
