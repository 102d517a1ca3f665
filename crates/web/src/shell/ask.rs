//! A page that asks one thing: what it is about, a field or some boxes, who will see it, and a button.

use askama::Template;
use basics::Language;
use deeds::Refusal;

use super::answer::{Answer, mend};
use super::errors;
use super::form::Form;
use super::layout::Layout;
use super::parts::{Choice, Field, FieldKind, FormId, Link, Missing, Pick, Seen, Voice};
use crate::samples::{Sample, citizen_layout};

#[derive(Template)]
#[template(path = "shell/ask.html")]
pub struct Ask {
    pub layout: Layout,
    pub heading: String,
    pub lines: Vec<String>,
    /// The sentence it is about.
    pub voice: Option<Voice>,
    pub action: String,
    pub form: FormId,
    pub fields: Vec<Field>,
    pub picks: Vec<Picks>,
    pub seen: Option<Seen>,
    /// One main button, or several of equal weight.
    pub buttons: Vec<Choice>,
    pub ways: Vec<Link>,
    pub missing: Option<Missing>,
}

/// Boxes or dots under one question.
pub struct Picks {
    pub legend: String,
    pub picks: Vec<Pick>,
    /// Why the choice does not fit yet.
    pub mend: Option<String>,
}

impl Ask {
    pub fn new(layout: Layout, heading: impl Into<String>, form: FormId) -> Self {
        Self {
            action: layout.path.clone(),
            layout,
            heading: heading.into(),
            lines: Vec::new(),
            voice: None,
            form,
            fields: Vec::new(),
            picks: Vec::new(),
            seen: None,
            buttons: Vec::new(),
            ways: Vec::new(),
            missing: None,
        }
    }

    pub fn line(mut self, line: impl Into<String>) -> Self {
        self.lines.push(line.into());
        self
    }

    pub fn voice(mut self, voice: Voice) -> Self {
        self.voice = Some(voice);
        self
    }

    pub fn field(mut self, field: Field) -> Self {
        self.fields.push(field);
        self
    }

    pub fn picks(mut self, legend: impl Into<String>, picks: Vec<Pick>) -> Self {
        self.picks.push(Picks { legend: legend.into(), picks, mend: None });
        self
    }

    pub fn seen(mut self, seen: Seen) -> Self {
        self.seen = Some(seen);
        self
    }

    pub fn button(mut self, value: &'static str, text: impl Into<String>) -> Self {
        self.buttons.push(Choice { value, text: text.into() });
        self
    }

    pub fn way(mut self, way: Link) -> Self {
        self.ways.push(way);
        self
    }

    /// What was written and chosen, put back in its places.
    pub fn filled(mut self, form: &Form) -> Self {
        for field in &mut self.fields {
            form.text(field.name).clone_into(&mut field.value);
        }
        for pick in self.picks.iter_mut().flat_map(|group| &mut group.picks) {
            pick.ticked = form.all(&pick.name).any(|value| value == pick.value);
        }
        self
    }

    /// What was sent back in its places, with the refusal's trouble above the part it is about, if it is about one.
    pub fn mended(self, form: &Form, refusal: &Refusal) -> Self {
        let words = self.layout.words;
        let ask = self.filled(form);
        match refusal {
            Refusal::Field { field, why } => ask.mend(field, &errors::text_trouble(words, why)),
            Refusal::Choice(name) => {
                let why = words.shell_mend_choose();
                ask.mend(name, &why).mend_choice(name, &why)
            }
            _ => ask,
        }
    }

    /// The form back with what to mend, when the refusal is about one of its parts; else the refusal's own page.
    pub fn refused(self, form: &Form, refusal: Refusal) -> Answer {
        let ask = self.mended(form, &refusal);
        match ask.missing {
            Some(_) => mend(&ask),
            None => Err(refusal.into()),
        }
    }

    /// Puts the trouble with one choice above it and at the top.
    pub fn mend_choice(mut self, name: &'static str, why: &str) -> Self {
        let heading = self.layout.words.shell_almost();
        let group = self.picks.iter_mut().find(|group| group.picks.iter().any(|pick| pick.name == name));
        if let Some(group) = group {
            group.mend = Some(why.to_owned());
            self.missing = Some(Missing { heading, field: name });
        }
        self
    }

    /// Puts the trouble with one field above it and at the top; what was written stays.
    pub fn mend(mut self, name: &str, why: &str) -> Self {
        let heading = self.layout.words.shell_almost();
        if let Some(field) = self.fields.iter_mut().find(|field| field.name == name) {
            field.mend = Some(why.to_owned());
            self.missing = Some(Missing { heading, field: field.name });
        }
        self
    }
}

impl Sample for Ask {
    const NAME: &'static str = "shell/ask";
    const FOR_CITIZENS: bool = true;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let layout = citizen_layout(language, words.accounts_call_me(), "/seat/name");
        Self::new(layout, words.accounts_call_me(), FormId("sample".to_owned()))
            .field(Field::new("name", words.accounts_name(), FieldKind::Line).value("Amina"))
            .seen(super::frame::seen(words, deeds::permissions::Act::AccountsChange, Some("Hodan")))
            .button("keep", words.accounts_keep())
            .way(Link::new("/seat", words.shell_my_seat()))
            .mend("name", &words.shell_mend_empty())
    }
}
