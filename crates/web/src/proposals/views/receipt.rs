//! The receipt of a ballot: a code to read aloud and a pattern to scan.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, citizen_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Link, Qr};

#[derive(Template)]
#[template(path = "proposals/receipt.html")]
pub struct ReceiptView {
    pub layout: Layout,
    pub lines: Vec<String>,
    /// Four signs each.
    pub code: Vec<String>,
    pub qr: Option<Qr>,
    /// In secret: why one may not want to show it.
    pub hide: Option<String>,
    pub back: Link,
}

impl Sample for ReceiptView {
    const NAME: &'static str = "proposals/receipt";
    const FOR_CITIZENS: bool = true;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        Self {
            layout: citizen_layout(language, words.proposals_kept(), "/decisions/1/ballot"),
            lines: vec![
                words.proposals_change_until(words.date(jiff::civil::date(2026, 12, 1))),
                words.proposals_receipt_means(),
            ],
            code: ["7K2M", "0QXV", "93TR", "HC5W"].map(str::to_owned).into(),
            qr: Qr::of("langbord:1:7k2m0qxv", words.proposals_receipt()),
            hide: Some(words.proposals_receipt_hide()),
            back: Link::new("/decisions/1", words.proposals_see_decision()),
        }
    }
}
