//! A round on paper, and the page where a helper types one sheet in.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Field, FieldKind, FormId, Missing, Pick, Seen, Voice};
use crate::statements::views::yes_no_pass;

/// To print: each sentence with three boxes of one size. No name stands on it.
#[derive(Template)]
#[template(path = "outreach/sheet.html")]
pub struct Sheet {
    pub layout: Layout,
    pub question: String,
    /// Tells sheets of two rounds apart.
    pub code: String,
    pub rows: Vec<SheetRow>,
    /// Who brings it back, and what happens then.
    pub helper: String,
    pub phone: Option<String>,
}

pub struct SheetRow {
    pub label: String,
    pub voice: Voice,
}

/// One sheet, typed in for one person.
#[derive(Template)]
#[template(path = "outreach/type_in.html")]
pub struct TypeIn {
    pub layout: Layout,
    pub question: String,
    pub code: String,
    pub action: String,
    pub form: FormId,
    /// Whose sheet it is: people who let this helper write for them.
    pub people: Vec<Pick>,
    /// For somebody who comes with the sheet and the code from her card.
    pub card: Field,
    pub missing: Option<Missing>,
    pub rows: Vec<TypeInRow>,
    pub seen: Seen,
}

pub struct TypeInRow {
    pub label: String,
    pub voice: Voice,
    pub picks: Vec<Pick>,
}

fn sentences() -> [(&'static str, &'static str, &'static str); 3] {
    [
        ("S03", "Vi hører mest fra skolen, når noget er gået galt.", "En far"),
        ("S13", "Jeg mangler tid til at ringe hjem med de gode ting.", "En lærer"),
        ("S19", "Stien til skolen er mørk om vinteren. Der mangler en voksen.", "Afdelingsbestyrelsen"),
    ]
}

impl Sample for Sheet {
    const NAME: &'static str = "outreach/sheet";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let row = |(label, text, by): (&str, &str, &str)| SheetRow {
            label: label.to_owned(),
            voice: Voice::new(text, Language::Da).by(by),
        };
        Self {
            layout: staff_layout(language, words.outreach_sheet(), "/rounds/1/sheet"),
            question: words.statements_recognise(),
            code: "7F2C".to_owned(),
            rows: sentences().into_iter().map(row).collect(),
            helper: "Hodan".to_owned(),
            phone: Some("12 34 56 78".to_owned()),
        }
    }
}

impl Sample for TypeIn {
    const NAME: &'static str = "outreach/type_in";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let pick = |name: &str, value: &str, text: String| Pick {
            name: name.to_owned(),
            value: value.to_owned(),
            text,
            ticked: false,
            single: true,
        };
        let row = |(label, text, by): (&str, &str, &str)| TypeInRow {
            label: label.to_owned(),
            voice: Voice::new(text, Language::Da).by(by),
            picks: yes_no_pass("answer", words)
                .choices
                .into_iter()
                .map(|choice| pick(label, choice.value, choice.text))
                .collect(),
        };
        Self {
            layout: staff_layout(language, words.outreach_type_in(), "/rounds/1/type-in"),
            question: words.statements_recognise(),
            code: "7F2C".to_owned(),
            action: "/rounds/1/type-in".to_owned(),
            form: FormId("sample".to_owned()),
            people: vec![
                pick("person", "1", "Amina".to_owned()),
                pick("person", "2", "Lone".to_owned()),
                pick("person", "card", words.outreach_new_by_card()),
            ],
            card: Field::new("code", words.outreach_card_code(), FieldKind::Code)
                .hint(words.outreach_card_code_hint()),
            missing: None,
            rows: sentences().into_iter().map(row).collect(),
            seen: Seen::of_page(
                words.statements_who_sees(),
                vec![words.outreach_seen_you_and_them(), words.shell_only_together()],
            ),
        }
    }
}
