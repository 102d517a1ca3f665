//! The paper card, A6, two sides. A finder learns two first names and a phone number: no theme, no organisation.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Qr, SeatState, Table};

#[derive(Template)]
#[template(path = "invitations/card.html")]
pub struct Card {
    pub layout: Layout,
    pub guest: String,
    pub inviter: String,
    pub phone: String,
    /// One seat is open: yours.
    pub table: Table,
    pub qr: Option<Qr>,
    /// The address without `https://`.
    pub address: String,
    /// The code in pairs, as it is read aloud.
    pub code: Vec<String>,
    /// »Or call, we speak …« in the other languages of the house.
    pub tongues: Vec<Tongue>,
    /// `den 22. februar`
    pub open_until: String,
}

/// A line in another language.
pub struct Tongue {
    pub language: Language,
    pub line: String,
}

impl Tongue {
    /// Every language of the house but the card's own.
    pub fn others(than: Language) -> Vec<Self> {
        let others = Language::ALL.into_iter().filter(|language| *language != than);
        others
            .map(|language| Self { language, line: words::of(language).invitations_card_or_call() })
            .collect()
    }
}

impl Card {
    /// Seats for a picture that says nothing about the partnership: fifteen, and one open.
    pub fn seats(label: String) -> Table {
        let mut states = [SeatState::Full; 15];
        if let Some(yours) = states.get_mut(13) {
            *yours = SeatState::Open;
        }
        Table::edge(label, &states)
    }
}

impl Sample for Card {
    const NAME: &'static str = "invitations/card";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        Self {
            layout: staff_layout(language, words.invitations_card(), "/invitations/1/card"),
            guest: "Amina".to_owned(),
            inviter: "Mette".to_owned(),
            phone: "12 34 56 78".to_owned(),
            table: Self::seats(words.invitations_card_table()),
            qr: Qr::of("https://bord.example/i/KM479TXE5RQ2WVNH3C", words.invitations_qr()),
            address: "bord.example".to_owned(),
            code: ["KM", "47", "9T", "XE"].map(str::to_owned).into(),
            tongues: Tongue::others(language),
            open_until: words.date(jiff::civil::date(2027, 2, 22)),
        }
    }
}
