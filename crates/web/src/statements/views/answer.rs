//! One sentence, one question: »do you recognise it?«, then »does it matter to you?«. Two presses, no typing.

use askama::Template;
use basics::Language;
use words::Words;

use crate::samples::{Sample, citizen_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Choice, Choices, FormId, Link, Seen, Voice};

/// The first question about a sentence.
#[derive(Template)]
#[template(path = "statements/answer.html")]
pub struct Answer {
    pub layout: Layout,
    /// How far, in words; never a bar.
    pub progress: String,
    pub statement: Voice,
    /// As the round asks it: »Kan du genkende det?« or »Er du enig?«
    pub question: String,
    /// Who sees the answer, in one line above the buttons; computed, so that it never promises too much.
    pub only: String,
    pub action: String,
    pub form: FormId,
    /// How it came to be asked, sealed: it comes back with the answer.
    pub offer: Option<String>,
    pub choices: Choices,
    pub later: String,
    pub stop: String,
    pub seen: Seen,
    pub back: Option<Link>,
}

/// The second question. What was answered to the first is already on disk.
#[derive(Template)]
#[template(path = "statements/matters.html")]
pub struct Matters {
    pub layout: Layout,
    /// `Dit svar er gemt: Ja.`
    pub kept: String,
    pub correct: Link,
    pub statement: Voice,
    pub only: String,
    pub action: String,
    pub form: FormId,
    pub choices: Choices,
    pub later: String,
    pub stop: String,
    pub seen: Seen,
}

/// No sentence is left for today.
#[derive(Template)]
#[template(path = "statements/done.html")]
pub struct Done {
    pub layout: Layout,
    /// When the answer back comes and from whom.
    pub answer_by: String,
    pub say: Link,
    pub seat: Link,
}

/// Yes, no and pass weigh the same.
pub fn yes_no_pass(name: &'static str, words: &Words) -> Choices {
    let choice = |value, text| Choice { value, text };
    Choices {
        name,
        choices: vec![
            choice("yes", words.statements_yes()),
            choice("no", words.statements_no()),
            choice("pass", words.statements_pass()),
        ],
    }
}

fn audience(words: &Words) -> (String, Seen) {
    let only = format!("{} {}", words.shell_only_you(), words.shell_and_companion("Hodan"));
    let lines = vec![words.shell_not_them("Mette"), words.shell_only_together()];
    (only, Seen::of_page(words.statements_who_sees(), lines))
}

fn fear(language: Language) -> Voice {
    let (text, by) = match language {
        Language::Da => {
            ("Jeg er bange for at miste børnechecken. Så jeg siger ikke, når det er svært.", "En mor")
        }
        Language::En => {
            ("I am afraid of losing the child benefit. So I do not say when it is hard.", "A mother")
        }
        Language::Ar => ("أخاف أن أخسر إعانة الأطفال. لذلك لا أقول متى يكون الأمر صعبًا.", "أم"),
    };
    Voice::new(text, language).by(by).big()
}

impl Sample for Answer {
    const NAME: &'static str = "statements/answer";
    const FOR_CITIZENS: bool = true;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let (only, seen) = audience(words);
        Self {
            layout: citizen_layout(language, words.statements_recognise(), "/answer"),
            progress: words.statements_progress(4, 4),
            statement: fear(language),
            question: words.statements_recognise(),
            only,
            action: "/answer/5".to_owned(),
            form: FormId("sample".to_owned()),
            offer: Some("sample".to_owned()),
            choices: yes_no_pass("recognise", words),
            later: "/answer?later=5".to_owned(),
            stop: "/seat".to_owned(),
            seen,
            back: Some(Link::new("/hello/KM479TXE", words.shell_back())),
        }
    }
}

impl Sample for Matters {
    const NAME: &'static str = "statements/matters";
    const FOR_CITIZENS: bool = true;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let (only, seen) = audience(words);
        Self {
            layout: citizen_layout(language, words.statements_matters(), "/answer/5/matters"),
            kept: words.statements_answer_kept(words.statements_yes()),
            correct: Link::new("/answer/5", words.statements_correct()),
            statement: fear(language),
            only,
            action: "/answer/5/matters".to_owned(),
            form: FormId("sample".to_owned()),
            choices: yes_no_pass("matters", words),
            later: "/answer".to_owned(),
            stop: "/seat".to_owned(),
            seen,
        }
    }
}

impl Sample for Done {
    const NAME: &'static str = "statements/done";
    const FOR_CITIZENS: bool = true;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        Self {
            layout: citizen_layout(language, words.statements_done(), "/answer/done"),
            answer_by: words.invitations_answer_by("Mette", words.date(jiff::civil::date(2026, 12, 15))),
            say: Link::new("/say", words.statements_say_more()),
            seat: Link::new("/seat", words.shell_my_seat()),
        }
    }
}
