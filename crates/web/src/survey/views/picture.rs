//! The picture with its reading, its table twin, before and now, notes beside it and a next step.

use askama::Template;
use basics::Language;
use model::partnerships::Sector;

use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{FormId, Link, OneAct, Seen};
use crate::survey::drawing::{Drawing, Joined, Shape, Sheet, Spot};
use crate::survey::wording;

#[derive(Template)]
#[template(path = "survey/picture.html")]
pub struct Picture {
    pub layout: Layout,
    pub title: String,
    pub lead: Option<String>,
    /// A later wave has a picture too.
    pub newer: Option<Link>,
    /// How many have answered, and what that means for the figures; said before any figure.
    pub answered: Vec<String>,
    /// Instead of a picture: it is not closed yet, or being drawn.
    pub not_yet: Option<String>,
    /// What to do while it is open.
    pub talk: Option<String>,
    pub to_links: Option<Link>,
    pub drawings: Vec<Drawing>,
    pub key: Vec<KeyShape>,
    pub has_one_way: bool,
    pub has_for_citizens: bool,
    pub has_silent: bool,
    /// Letters and what they stand for.
    pub codes: Vec<(String, String)>,
    pub readings: Vec<Reading>,
    pub further: Vec<Reading>,
    pub trust: Option<String>,
    pub own: Option<ForOwn>,
    pub change: Option<ThenNow>,
    pub without: Vec<String>,
    pub beside: Beside,
    pub steps: Vec<Step>,
    pub suggested: Vec<Suggested>,
    pub introduce: Option<Introduce>,
    pub rows: Vec<ActorRow>,
    pub take: Option<OneAct>,
    pub seen: Seen,
    pub method: String,
}

/// A sector with its shape.
pub struct KeyShape {
    pub shape: Shape,
    pub name: String,
}

/// What one figure tells, and how it is misread.
pub struct Reading {
    pub heading: String,
    pub lines: Vec<String>,
    pub danger: String,
}

/// What five or more raters said of the reader's own organisation.
pub struct ForOwn {
    pub heading: String,
    pub lines: Vec<String>,
}

/// Who came, went and was silent first; then pictures and figures side by side.
pub struct ThenNow {
    /// What looks like change and is none; said where somebody came, went or was silent.
    pub danger: Option<String>,
    pub people: Vec<String>,
    pub lines: Vec<String>,
    pub pictures: Option<TwoPictures>,
    /// Name, then and now.
    pub figures: Vec<(String, String, String)>,
}

pub struct TwoPictures {
    pub then: Drawing,
    pub then_heading: String,
    pub then_line: String,
    pub now: Drawing,
    pub now_heading: String,
    pub now_line: String,
}

/// Notes by members, beside ours.
pub struct Beside {
    pub notes: Vec<Note>,
    pub action: String,
    pub form: FormId,
    pub seen: Seen,
}

pub struct Note {
    pub text: String,
    pub by: String,
    pub take_back: Option<OneAct>,
}

/// Two who will meet.
pub struct Step {
    pub heading: String,
    pub talk: String,
}

/// Two who could.
pub struct Suggested {
    pub heading: String,
    pub why: String,
    pub through: String,
}

/// The form in which two are chosen: who talks to whom, and when.
pub struct Introduce {
    pub action: String,
    pub form: FormId,
    pub actors: Vec<(String, String)>,
}

/// One actor in the table twin.
pub struct ActorRow {
    pub name: String,
    pub sector: String,
    pub both: String,
    pub they_say: String,
    pub others_say: String,
}

impl Sample for Picture {
    const NAME: &'static str = "survey/picture";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let form = || FormId("sample".to_owned());
        let spot = |code: &str, sector, place| Spot {
            code: code.to_owned(),
            name: code.to_owned(),
            sector: Some(sector),
            for_citizens: sector == Sector::Citizens,
            answered: code != "SUP",
            place,
        };
        let spots = [
            spot("SKO", Sector::Public, (0.0, 0.0)),
            spot("FAR", Sector::Citizens, (1.0, 1.0)),
            spot("SUP", Sector::Private, (2.0, -0.5)),
        ];
        let joined = [
            Joined { from: 0, to: 1, one_way: false, across: true },
            Joined { from: 2, to: 1, one_way: true, across: false },
        ];
        let label = words.survey_picture_label(3, 2, 1);
        let draw = |id, sheet| Drawing::of(id, sheet, label.clone(), &spots, &joined);
        let reading =
            |heading: String, line: String, danger: String| Reading { heading, lines: vec![line], danger };
        Self {
            layout: staff_layout(language, "Morgen", "/survey/1"),
            title: "Hvem taler sammen om børnenes morgen?".to_owned(),
            lead: Some(words.survey_picture_lead("Vi taler sammen mindst en gang om måneden")),
            newer: Some(Link::new("/survey/2", words.survey_newer("Hvem taler sammen i vinter?"))),
            answered: vec![words.survey_rate_said(3, 3)],
            not_yet: None,
            talk: None,
            to_links: None,
            drawings: vec![draw("wide", Sheet::Wide), draw("small", Sheet::Phone)],
            key: Sector::ALL
                .iter()
                .take(6)
                .map(|&sector| KeyShape { shape: Shape::key(sector), name: wording::sector(words, sector) })
                .collect(),
            has_one_way: true,
            has_for_citizens: true,
            has_silent: true,
            codes: vec![("SKO".to_owned(), "Bregneskolen".to_owned())],
            readings: vec![reading(words.survey_nobody_alone(), String::new(), words.survey_alone_danger())],
            further: vec![
                reading(
                    words.survey_density(2, 3, 67),
                    words.survey_average("1,3"),
                    words.survey_density_danger(),
                ),
                reading(
                    words.survey_legs(22, 34),
                    words.survey_legs_average("1,9", 3),
                    words.survey_legs_danger(),
                ),
                reading(
                    words.survey_pair("Vi sender familier videre", "Vi laver noget sammen", "0,42"),
                    words.survey_pair_shares(70, 34),
                    words.survey_pair_danger(),
                ),
            ],
            trust: Some(words.survey_trust(words.survey_level_much())),
            own: Some(ForOwn {
                heading: words.survey_own_received("Bregneskolen"),
                lines: vec![words.survey_received_trust(words.survey_level_much())],
            }),
            change: Some(ThenNow {
                danger: Some(words.survey_change_danger()),
                people: vec![words.survey_same_people()],
                lines: vec![words.survey_kept_ties(20, 46, 11)],
                pictures: Some(TwoPictures {
                    then: draw("then", Sheet::Half),
                    then_heading: words.date_with_year(jiff::civil::date(2026, 8, 25)),
                    then_line: words.survey_ties_of(17, 3),
                    now: draw("now", Sheet::Half),
                    now_heading: words.date_with_year(jiff::civil::date(2026, 11, 17)),
                    now_line: words.survey_ties_of(34, 8),
                }),
                figures: vec![(words.survey_row_ties(), "17".to_owned(), "34".to_owned())],
            }),
            without: vec![words.survey_without_stands("Broen")],
            beside: Beside {
                notes: vec![Note {
                    text: "Skolen bærer meget.".to_owned(),
                    by: words.survey_note_by("Klub Bregnen"),
                    take_back: Some(OneAct {
                        action: "/survey/1/notes/1/withdrawal".to_owned(),
                        form: form(),
                        text: words.survey_note_take_back(),
                        about: String::new(),
                    }),
                }],
                action: "/survey/1/notes".to_owned(),
                form: form(),
                seen: crate::shell::frame::seen(words, deeds::permissions::Act::SurveyRead, None),
            },
            steps: vec![Step {
                heading: words.survey_introduce("FAR", "JOB"),
                talk: "Bilal går stien med jobcentret tirsdag kl. 7".to_owned(),
            }],
            suggested: vec![Suggested {
                heading: words.survey_introduce("FAR", "JOB"),
                why: words.survey_why_other_side(),
                through: words.survey_who_knows_both("KOM"),
            }],
            introduce: Some(Introduce {
                action: "/survey/1/steps".to_owned(),
                form: form(),
                actors: vec![("1".to_owned(), "Bregneskolen".to_owned())],
            }),
            rows: vec![ActorRow {
                name: "Bregneskolen".to_owned(),
                sector: words.survey_sector_public(),
                both: "FAR".to_owned(),
                they_say: words.survey_nobody(),
                others_say: words.survey_nobody(),
            }],
            take: Some(OneAct {
                action: "/survey/1/files".to_owned(),
                form: form(),
                text: words.survey_take(),
                about: String::new(),
            }),
            seen: Seen::of_page(words.statements_who_sees_page(), vec![words.statements_seen_at_the_table()]),
            method: words.survey_method("langbord-survey/1", 0),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        let words = words::of(language);
        let sample = Self::sample(language);
        Some(Self {
            not_yet: Some(words.survey_picture_at_close()),
            talk: Some(words.survey_open_talk(words.date(jiff::civil::date(2026, 12, 15)))),
            to_links: Some(Link::new("/survey/1/links", words.survey_links())),
            drawings: Vec::new(),
            key: Vec::new(),
            codes: Vec::new(),
            readings: Vec::new(),
            further: Vec::new(),
            trust: None,
            own: None,
            change: None,
            without: Vec::new(),
            steps: Vec::new(),
            suggested: Vec::new(),
            introduce: None,
            rows: Vec::new(),
            take: None,
            ..sample
        })
    }
}
