//! What every member may read about the partnership: the backbone's mandate, its funders, and who sits here.

use askama::Template;
use basics::Language;
use model::partnerships::Sector;

use crate::partnerships::wording;
use crate::samples::{Sample, bregneparken_seats, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{FormId, Link, OneAct, Seen, Table, Talk};

#[derive(Template)]
#[template(path = "partnerships/about.html")]
pub struct About {
    pub layout: Layout,
    pub name: String,
    pub place: String,
    pub table: Table,
    pub mandate: Option<String>,
    pub phone: Option<String>,
    /// Name and share: `40 %`.
    pub funders: Vec<(String, String)>,
    /// In the order of their names, never of their size.
    pub actors: Vec<ActorRow>,
    /// People who said yes and wait for the table's yes.
    pub waiting: Vec<WaitingMember>,
    pub change: Option<Link>,
    pub add: Option<Link>,
    pub members: Option<Link>,
    pub seen: Seen,
    pub talk: Option<Talk>,
}

pub struct ActorRow {
    pub name: String,
    pub code: String,
    pub sector: String,
    /// Those who come for it, by first name.
    pub people: String,
}

pub struct WaitingMember {
    pub name: String,
    /// Role, and for whom.
    pub about: String,
    pub confirm: OneAct,
}

impl Sample for About {
    const NAME: &'static str = "partnerships/about";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let actor = |code: &str, name: &str, sector| ActorRow {
            name: name.to_owned(),
            code: code.to_owned(),
            sector: wording::sector(words, sector),
            people: if code == "SKO" { words.list(&["Birgit", "Søren"]) } else { String::new() },
        };
        Self {
            layout: staff_layout(language, words.shell_about(), "/about"),
            name: "Trygt af sted".to_owned(),
            place: "Bregneparken, Egeå Kommune".to_owned(),
            table: bregneparken_seats(words),
            mandate: Some("Broen kalder sammen og passer på samtalen. Broen bestemmer ikke.".to_owned()),
            phone: Some("12 34 56 78".to_owned()),
            funders: vec![
                ("Egeå Kommune".to_owned(), words.partnerships_percent(35)),
                ("En privat fond".to_owned(), words.partnerships_percent(40)),
            ],
            actors: vec![
                actor("AFD", "Afdelingsbestyrelsen", Sector::Citizens),
                actor("BRO", "Broen", Sector::Backbone),
                actor("SKO", "Bregneskolen", Sector::Public),
                actor("BYD", "Bydelsmødrene i Egeå", Sector::Association),
                actor("BOL", "Egeå Almene Boliger", Sector::Housing),
                actor("FON", "En privat fond", Sector::Funder),
                actor("SUP", "SuperDag", Sector::Private),
            ],
            waiting: vec![WaitingMember {
                name: "Søren".to_owned(),
                about: "Bregneskolen".to_owned(),
                confirm: OneAct {
                    action: "/members/1/confirm".to_owned(),
                    form: FormId("sample".to_owned()),
                    text: words.partnerships_confirm(),
                    about: "Søren".to_owned(),
                },
            }],
            change: Some(Link::new("/about/change", words.partnerships_change())),
            add: Some(Link::new("/actors/new", words.partnerships_add_actor())),
            members: Some(Link::new("/members", words.partnerships_see_members())),
            talk: Some(Talk { text: words.partnerships_call("Mette", "12 34 56 78") }),
            seen: Seen::of_page(words.statements_who_sees_page(), vec![words.statements_seen_at_the_table()]),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        let (funders, actors, waiting) = (Vec::new(), Vec::new(), Vec::new());
        Some(Self {
            mandate: None,
            phone: None,
            talk: None,
            funders,
            actors,
            waiting,
            ..Self::sample(language)
        })
    }
}
