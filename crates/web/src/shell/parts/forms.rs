//! Parts of a form: fields, answers of equal weight, and what to mend.

use basics::Language;

/// The one-time id that makes a repeated form the same act.
#[derive(Clone, Debug)]
pub struct FormId(pub String);

/// A question answered by pressing one of some equal buttons.
#[derive(Clone)]
pub struct Choices {
    /// The form's name for the answer.
    pub name: &'static str,
    pub choices: Vec<Choice>,
}

#[derive(Clone)]
pub struct Choice {
    pub value: &'static str,
    pub text: String,
}

/// A box or a dot to tick.
#[derive(Clone)]
pub struct Pick {
    pub name: String,
    pub value: String,
    pub text: String,
    pub ticked: bool,
    /// One among several, instead of any number.
    pub single: bool,
}

impl Pick {
    /// The languages a person may translate into: all but the one it was said in.
    pub fn languages_but(said: Language, ticked: Language) -> Vec<Self> {
        let others = Language::ALL.into_iter().filter(|language| *language != said);
        others
            .map(|language| Self {
                name: "language".to_owned(),
                value: language.tag().to_owned(),
                text: language.own_name().to_owned(),
                ticked: language == ticked,
                single: true,
            })
            .collect()
    }
}

/// A form with one button.
pub struct OneAct {
    pub action: String,
    pub form: FormId,
    pub text: String,
    /// Said to a screen reader, which meets many buttons of the same name.
    pub about: String,
}

/// One thing to write.
#[derive(Clone)]
pub struct Field {
    /// Name and anchor at once.
    pub name: &'static str,
    pub label: String,
    pub hint: Option<String>,
    pub value: String,
    pub kind: FieldKind,
    /// Why it does not fit yet, in words a person can act on.
    pub mend: Option<String>,
    pub autocomplete: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    Line,
    /// Several lines, a person's own words.
    Lines,
    /// Letters and digits that always run left to right.
    Code,
    Phone,
    Email,
    Day,
    Hour,
    Number,
}

/// What is missing, at the top of a form that comes back with everything still in it.
#[derive(Clone)]
pub struct Missing {
    pub heading: String,
    pub field: &'static str,
}

impl Field {
    pub fn new(name: &'static str, label: impl Into<String>, kind: FieldKind) -> Self {
        let (label, value) = (label.into(), String::new());
        Self { name, label, hint: None, value, kind, mend: None, autocomplete: "off" }
    }

    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    pub fn mend(mut self, why: impl Into<String>) -> Self {
        self.mend = Some(why.into());
        self
    }

    pub fn has_lines(&self) -> bool {
        self.kind == FieldKind::Lines
    }

    pub fn runs_left_to_right(&self) -> bool {
        matches!(self.kind, FieldKind::Code | FieldKind::Phone | FieldKind::Email)
    }

    pub fn is_code(&self) -> bool {
        self.kind == FieldKind::Code
    }

    pub const fn input(&self) -> &'static str {
        match self.kind {
            FieldKind::Line | FieldKind::Lines | FieldKind::Code => "text",
            FieldKind::Phone => "tel",
            FieldKind::Email => "email",
            FieldKind::Day => "date",
            FieldKind::Hour => "time",
            FieldKind::Number => "number",
        }
    }

    /// What a screen reader says with the field: the hint, and what to mend.
    pub fn described_by(&self) -> String {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.name));
        let mend = self.mend.as_ref().map(|_| format!("{}-mend", self.name));
        hint.into_iter().chain(mend).collect::<Vec<_>>().join(" ")
    }
}
