//! What is kept about a person, for her own eyes: her answers one by one, and everything on one page.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, citizen_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{FormId, Link, Seen, Voice};

#[derive(Template)]
#[template(path = "accounts/answers.html")]
pub struct Answers {
    pub layout: Layout,
    pub answers: Vec<OwnAnswer>,
    /// Sentences of others that speak for her too; none where there is no map she stands on.
    pub spoken: Vec<Voice>,
    pub seen: Seen,
}

/// One sentence with her answer to it, to change or take back.
pub struct OwnAnswer {
    pub voice: Voice,
    pub answer: String,
    pub change: String,
    pub withdraw: String,
    pub form: FormId,
}

#[derive(Template)]
#[template(path = "accounts/record.html")]
pub struct Record {
    pub layout: Layout,
    /// Name, table, groups, companion, in sentences.
    pub lines: Vec<String>,
    pub said: Vec<OwnStatement>,
    pub answers: Vec<String>,
    /// What she suggested for the task.
    pub suggested: Vec<OwnWords>,
    /// What she said to versions of it.
    pub assents: Vec<OwnWords>,
    /// What she asked to take up again, and what came of it.
    pub asked: Vec<(Voice, String)>,
    /// Her proposals, and what she wrote beside those of others.
    pub proposed: Vec<OwnProposal>,
    /// What she wrote beside pictures of ties.
    pub notes: Vec<OwnNote>,
    pub devices: Vec<DeviceRow>,
    pub end_all: FormId,
    pub sign_out: FormId,
    pub looked: Seen,
    pub acts: Vec<String>,
}

pub struct OwnNote {
    pub picture: String,
    pub text: String,
    pub said_by: String,
}

/// Words of hers where many write together: where, and what.
pub struct OwnWords {
    pub about: String,
    pub text: String,
}

/// Words of hers about something the table could do, and where they stand.
pub struct OwnProposal {
    pub place: String,
    /// The proposal they stand beside; nothing for one of her own.
    pub about: Option<Voice>,
    pub voice: Voice,
    pub more: Option<String>,
}

pub struct OwnStatement {
    pub voice: Voice,
    pub state: String,
    pub change: Link,
}

pub struct DeviceRow {
    pub line: String,
    pub id: String,
    /// Missing for the device she looks from.
    pub end: Option<FormId>,
}

impl Sample for Answers {
    const NAME: &'static str = "accounts/answers";
    const FOR_CITIZENS: bool = true;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let voice = Voice::new("Stien til skolen er mørk om vinteren. Der mangler en voksen.", Language::Da);
        Self {
            layout: citizen_layout(language, words.accounts_my_answers(), "/seat/answers"),
            answers: vec![OwnAnswer {
                voice,
                answer: words.statements_yes(),
                change: "/p/1/statements/19/answer".to_owned(),
                withdraw: "/p/1/statements/19/withdrawal".to_owned(),
                form: FormId("sample".to_owned()),
            }],
            spoken: vec![
                Voice::new("Vi hører mest fra skolen, når noget er gået galt.", Language::Da).by("En far"),
            ],
            seen: Seen::of_page(words.shell_who_sees(), vec![words.shell_seen_only_you()]),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self { answers: Vec::new(), spoken: Vec::new(), ..Self::sample(language) })
    }
}

impl Sample for Record {
    const NAME: &'static str = "accounts/record";
    const FOR_CITIZENS: bool = true;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let day = words.date(jiff::civil::date(2026, 12, 1));
        Self {
            layout: citizen_layout(language, words.accounts_all_about_me(), "/seat/data"),
            lines: vec![
                words.accounts_record_name("Amina"),
                words.accounts_record_table("Trygt af sted", day.as_str()),
                words.accounts_record_companion("Hodan"),
            ],
            said: vec![OwnStatement {
                voice: Voice::new("Møder klokken otte kan jeg ikke nå.", Language::Da),
                state: words.accounts_sentence_shown(),
                change: Link::new("/seat/statements/1", words.accounts_sentence_change()),
            }],
            answers: vec![words.shell_quote("Stien til skolen er mørk om vinteren.")],
            suggested: vec![OwnWords {
                about: words.framing_own_version(3),
                text: "Forældre og skole taler sammen, før noget går galt.".to_owned(),
            }],
            assents: vec![OwnWords { about: words.framing_own_version(3), text: words.framing_step_whole() }],
            asked: vec![(
                Voice::new("Hvornår spørger I dem, der ikke kan komme om aftenen?", Language::Da),
                words.trace_answer_owed(day.as_str()),
            )],
            proposed: vec![
                OwnProposal {
                    place: words.proposals_own(),
                    about: None,
                    voice: Voice::new("Skolen ringer hjem, før den skriver.", Language::Da).by("En mor"),
                    more: Some("Et opkald er lettere at svare på.".to_owned()),
                },
                OwnProposal {
                    place: words.proposals_means(),
                    about: Some(Voice::new("Klubben åbner klokken halv syv.", Language::Da)),
                    voice: Voice::new("Så kan jeg nå min bus.", Language::Da).by("En mor"),
                    more: None,
                },
            ],
            notes: vec![OwnNote {
                picture: "Hvem taler sammen om børnenes morgen?".to_owned(),
                text: "Skolen bærer meget.".to_owned(),
                said_by: words.survey_note_by("Klub Bregnen"),
            }],
            devices: vec![DeviceRow {
                line: words.accounts_device_own(),
                id: "1".to_owned(),
                end: Some(FormId("sample".to_owned())),
            }],
            end_all: FormId("sample".to_owned()),
            sign_out: FormId("sample".to_owned()),
            looked: Seen::of_page(words.accounts_who_looked(), vec![words.accounts_nobody()]),
            acts: vec![words.accounts_record_act(day, words.statements_said())],
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self {
            said: Vec::new(),
            answers: Vec::new(),
            suggested: Vec::new(),
            assents: Vec::new(),
            asked: Vec::new(),
            proposed: Vec::new(),
            notes: Vec::new(),
            acts: Vec::new(),
            ..Self::sample(language)
        })
    }
}
