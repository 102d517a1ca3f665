//! The table's rules side by side, with the power each would give.

use askama::Template;
use basics::Language;
use deeds::proposals::power::Say;
use model::partnerships::Sector;

use crate::proposals::stones::Stones;
use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{FormId, Link, OneAct};

#[derive(Template)]
#[template(path = "proposals/rules.html")]
pub struct Rules {
    pub layout: Layout,
    pub cards: Vec<RuleCard>,
    pub guide: Vec<String>,
    pub suggest: Option<Link>,
}

pub struct RuleCard {
    pub title: String,
    pub state: String,
    pub is_adopted: bool,
    pub lines: Vec<String>,
    pub stones: Option<Stones>,
    pub groups: Vec<String>,
    /// Somebody would have no power, or all of it.
    pub warnings: Vec<String>,
    /// The drawing's twin.
    pub table: Vec<PowerRow>,
    pub consented: Option<String>,
    pub waiting: Option<String>,
    pub not_here: Option<String>,
    pub objections: Vec<String>,
    pub consent: Option<OneAct>,
    pub object: Option<Link>,
}

pub struct PowerRow {
    pub name: String,
    pub share: String,
}

impl Sample for Rules {
    const NAME: &'static str = "proposals/rules";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let say = |code: &str, sector, share| Say {
            code: code.to_owned(),
            name: code.to_owned(),
            sector: Some(sector),
            share,
        };
        let seats = [
            say("AFD", Sector::Citizens, 0.4),
            say("KOM", Sector::Public, 0.3),
            say("BOL", Sector::Housing, 0.3),
            say("LEK", Sector::Association, 0.0),
            say("SUP", Sector::Private, 0.0),
        ];
        let title = "8 af 15, og 3 af de 4 borgerstemmer";
        Self {
            layout: staff_layout(language, words.proposals_rules(), "/decision-rules"),
            cards: vec![RuleCard {
                title: title.to_owned(),
                state: words.proposals_rule_suggested(),
                is_adopted: false,
                lines: vec![words.proposals_kind_votes(), words.proposals_roll_actors()],
                stones: Some(Stones::of(words.proposals_stones_of(title), &seats)),
                groups: vec![words.proposals_group_power("Borgerstemmer", 64)],
                warnings: vec![
                    words.proposals_without_power("LEK, SUP"),
                    words.proposals_decides_alone("KOM"),
                ],
                table: vec![PowerRow { name: "AFD".to_owned(), share: words.proposals_percent(40) }],
                consented: Some(words.proposals_consented("Borgerstemmer")),
                waiting: Some(words.proposals_rule_waits("Fagfolk")),
                not_here: Some(words.proposals_rule_not_here("Familier, der måske skal flytte")),
                objections: vec![words.shell_quote("Vi er for få.")],
                consent: Some(OneAct {
                    action: "/decision-rules/1/consent".to_owned(),
                    form: FormId("sample".to_owned()),
                    text: words.proposals_consent_to_rule(),
                    about: title.to_owned(),
                }),
                object: Some(Link::new("/decision-rules/1/objection", words.proposals_object_to_rule())),
            }],
            guide: crate::proposals::rules::guide(words),
            suggest: Some(Link::new("/decision-rules/new", words.proposals_suggest_rule())),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self { cards: Vec::new(), ..Self::sample(language) })
    }
}
