//! What can be taken along, and what each file holds.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Empty, FormId, Link, OneAct, Seen};

#[derive(Template)]
#[template(path = "exchange/page.html")]
pub struct Exchange {
    pub layout: Layout,
    pub files: Vec<FileCard>,
    /// Said while there is no round yet.
    pub empty: Empty,
    /// For who may bring a round in.
    pub bring: Option<Link>,
    pub seen: Seen,
}

pub struct FileCard {
    pub name: String,
    /// The round it tells of.
    pub of: String,
    /// What stands in it, and what does not.
    pub holds: String,
    pub take: OneAct,
}

impl Sample for Exchange {
    const NAME: &'static str = "exchange/page";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let file = |name: &str, holds, url: &str| FileCard {
            name: name.to_owned(),
            of: "November".to_owned(),
            holds,
            take: OneAct {
                action: url.to_owned(),
                form: FormId("sample".to_owned()),
                text: words.exchange_take(),
                about: format!("November {name}"),
            },
        };
        Self {
            layout: staff_layout(language, words.exchange_title(), "/exchange"),
            files: vec![
                file("polis-export.zip", words.exchange_polis_holds(), "/rounds/1/files/polis"),
                file("round.xlsx", words.exchange_table_holds(), "/rounds/1/files/xlsx"),
                file("round.csv", words.exchange_table_holds(), "/rounds/1/files/csv"),
            ],
            empty: Empty { heading: words.exchange_nothing_yet(), line: words.exchange_nothing_yet_means() },
            bring: Some(Link::new("/exchange/import", words.exchange_bring())),
            seen: Seen::of_page(words.exchange_what_never_leaves(), vec![words.exchange_never()]),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self { files: Vec::new(), ..Self::sample(language) })
    }
}
