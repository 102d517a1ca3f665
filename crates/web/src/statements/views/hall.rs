//! The hall, on a projector: it fills with seats and »over 25«, never with single taps, and shows no results.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{LivePage, Qr, SeatState, Table, Voice};

#[derive(Template)]
#[template(path = "statements/hall.html")]
pub struct Hall {
    pub layout: Layout,
    /// `Sætning fire af otte i aften`
    pub place: String,
    pub statement: Voice,
    pub question: String,
    pub table: Table,
    /// In steps, so that nobody can watch single answers arrive.
    pub answered: String,
    pub live: LivePage,
    pub here: Vec<String>,
    pub missing: Vec<String>,
    pub qr: Option<Qr>,
    /// The address without `https://`.
    pub address: String,
    /// The room's short code in pairs. It opens the question only.
    pub code: Vec<String>,
    /// Who comes with paper.
    pub helper: String,
}

impl Sample for Hall {
    const NAME: &'static str = "statements/hall";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        use SeatState::{Full, Open};
        let words = words::of(language);
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        Self {
            layout: staff_layout(language, words.statements_hall(), "/hall"),
            place: words.statements_hall_place(4, 8),
            statement: Voice::new(
                "Stien til skolen er mørk om vinteren. Der mangler en voksen.",
                Language::Da,
            ),
            question: words.statements_recognise(),
            table: Table::edge(words.statements_hall_table(6, 3), &[Full, Full, Full, Open, Open, Open]),
            answered: words.statements_over(25),
            live: LivePage { url: "/hall/live".to_owned(), stands: "25 111000 8".to_owned() },
            here: owned(&["Forældre", "Ansatte", "Foreninger og bolig"]),
            missing: owned(&["Elever", "Bedsteforældre", "Familier, der måske skal flytte"]),
            qr: Qr::of("https://bord.example/h/AF73", words.invitations_qr()),
            address: "bord.example".to_owned(),
            code: owned(&["AF", "73"]),
            helper: "Karin".to_owned(),
        }
    }
}
