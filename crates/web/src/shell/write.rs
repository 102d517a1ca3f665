//! The same form as [`Ask`], in the frame of the table, for partners and facilitators.

use askama::Template;
use basics::Language;
use deeds::Refusal;

use super::answer::{Answer, mend};
use super::ask::Ask;
use super::form::Form;
use super::layout::Layout;
use super::parts::{Field, FieldKind, FormId, Pick, Talk};
use crate::samples::{Sample, staff_layout};

#[derive(Template)]
#[template(path = "shell/write.html")]
pub struct Write {
    pub layout: Layout,
    pub ask: Ask,
    pub file: Option<FileField>,
    /// Who talks to whom, where that is known.
    pub talk: Option<Talk>,
    /// The same question about each of many, with the heading above them.
    pub many: Vec<OneOfMany>,
    pub many_heading: String,
}

/// One line to write about one of many; its name is made at run time.
#[derive(Clone)]
pub struct OneOfMany {
    pub name: String,
    pub label: String,
    pub hint: String,
    pub value: String,
}

/// A file to send.
pub struct FileField {
    pub name: &'static str,
    pub label: String,
    pub hint: String,
    /// Several files that belong together.
    pub several: bool,
}

impl Write {
    pub fn of(ask: Ask) -> Self {
        Self {
            layout: ask.layout.clone(),
            ask,
            file: None,
            talk: None,
            many: Vec::new(),
            many_heading: String::new(),
        }
    }

    pub fn talk(self, text: impl Into<String>) -> Self {
        Self { talk: Some(Talk { text: text.into() }), ..self }
    }

    /// The form back with everything in it and what to mend, when the refusal is about one of its parts;
    /// else the refusal's own page.
    pub fn refused(self, form: &Form, refusal: Refusal) -> Answer {
        let Self { layout, ask, mut many, .. } = self;
        for one in &mut many {
            form.text(&one.name).clone_into(&mut one.value);
        }
        let ask = ask.mended(form, &refusal);
        match ask.missing {
            Some(_) => mend(&Self {
                layout,
                ask,
                many,
                file: self.file,
                talk: self.talk,
                many_heading: self.many_heading,
            }),
            None => Err(refusal.into()),
        }
    }

    pub fn file(mut self, name: &'static str, label: impl Into<String>, hint: impl Into<String>) -> Self {
        self.file = Some(FileField { name, label: label.into(), hint: hint.into(), several: false });
        self
    }

    /// One file, or several that belong together.
    pub fn files(self, name: &'static str, label: impl Into<String>, hint: impl Into<String>) -> Self {
        let mut write = self.file(name, label, hint);
        write.file = write.file.map(|file| FileField { several: true, ..file });
        write
    }
}

impl Sample for Write {
    const NAME: &'static str = "shell/write";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let dot = |value: &str, text| Pick {
            name: "way".to_owned(),
            value: value.to_owned(),
            text,
            ticked: false,
            single: true,
        };
        let layout = staff_layout(language, words.invitations_write(), "/p/1/invitations/new");
        let ask = Ask::new(layout, words.invitations_write(), FormId("sample".to_owned()))
            .line(words.invitations_lead())
            .field(Field::new("message", words.statements_kind_lived(), FieldKind::Lines))
            .picks(
                words.statements_column_about(),
                vec![dot("card", words.invitations_way_card()), dot("voice", words.invitations_way_voice())],
            )
            .button("send", words.accounts_keep());
        Self::of(ask).file("file", words.exchange_file(), words.exchange_file_hint())
    }
}
