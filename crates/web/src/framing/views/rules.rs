//! Ground rules by what they are about, each with its day and who agreed.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Empty, FormId, Link, OneAct, Talk};

#[derive(Template)]
#[template(path = "framing/rules.html")]
pub struct Rules {
    pub layout: Layout,
    pub heading: String,
    pub lead: String,
    /// By topic.
    pub topics: Vec<(String, Vec<RuleView>)>,
    pub before: Vec<String>,
    pub empty: Empty,
    pub ways: Vec<Link>,
    pub talk: Option<Talk>,
}

pub struct RuleView {
    pub text: String,
    pub since: String,
    pub agreed: String,
    pub not_yet: Option<String>,
    pub yes: Option<OneAct>,
    pub ways: Vec<Link>,
}

impl Sample for Rules {
    const NAME: &'static str = "framing/rules";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let day = words.date_with_year(jiff::civil::date(2026, 10, 15));
        Self {
            layout: staff_layout(language, words.framing_rules(), "/rules"),
            heading: words.framing_rules(),
            lead: words.framing_rules_lead(),
            topics: vec![(
                words.framing_topic_money(),
                vec![RuleView {
                    text: "Beboerne bestemmer selv over 20.000 kroner om året.".to_owned(),
                    since: words.framing_since(day),
                    agreed: words.framing_agreed("Bregneskolen"),
                    not_yet: Some(words.framing_not_agreed_yet("Egeå Kommune")),
                    yes: Some(OneAct {
                        action: "/rules/1/yes".to_owned(),
                        form: FormId("yes".to_owned()),
                        text: words.framing_agree(),
                        about: "1".to_owned(),
                    }),
                    ways: vec![Link::new("/reopen/rule/1", words.trace_take_up_again())],
                }],
            )],
            before: vec!["Beboerne spørger først.".to_owned()],
            empty: Empty { heading: words.framing_no_rules(), line: words.framing_no_rules_means() },
            ways: vec![
                Link::new("/rules/check", words.framing_check()),
                Link::new("/rules/new", words.framing_add_rule()),
            ],
            talk: Some(Talk { text: words.framing_check_talk() }),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self { topics: Vec::new(), before: Vec::new(), ..Self::sample(language) })
    }
}
