//! One proposal, with knowledge in three columns of one width.

use askama::Template;
use basics::Language;
use model::proposals::Side;
use model::statements::KnowledgeKind;

use crate::proposals::wording;
use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{FormId, Link, Note, OneAct, Seen, Voice};

#[derive(Template)]
#[template(path = "proposals/proposal.html")]
pub struct ProposalView {
    pub layout: Layout,
    pub state: String,
    pub sentence: String,
    pub language: Language,
    pub by: String,
    pub more: Option<String>,
    /// While nobody who lives with the matter has been asked.
    pub held: Option<Note>,
    pub statements: Vec<Voice>,
    pub columns: Vec<Column>,
    pub versions: Vec<VersionHere>,
    pub decisions: Vec<Link>,
    /// The rules it could be decided by, for who convenes.
    pub decide: Vec<Link>,
    pub withdraw: Option<OneAct>,
    pub seen: Seen,
}

pub struct Column {
    pub heading: String,
    pub known: Vec<KnownHere>,
    pub empty: String,
    pub add: Option<Link>,
}

pub struct KnownHere {
    /// Lived, professional, research or data: named, never dressed differently.
    pub kind: String,
    pub voice: Voice,
}

/// What changed from the version before.
pub struct VersionHere {
    pub heading: String,
    pub why: Option<String>,
    pub runs: Vec<DiffRun>,
    pub more: Vec<DiffRun>,
}

pub struct DiffRun {
    /// Nothing, `gone` or `new`.
    pub kind: &'static str,
    pub text: String,
}

impl Sample for ProposalView {
    const NAME: &'static str = "proposals/proposal";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let known = |kind, text: &str, by: &str| KnownHere {
            kind: crate::statements::wording::knowledge(words, kind),
            voice: Voice::new(text, Language::Da).by(by),
        };
        let column = |side: Side, known| Column {
            heading: wording::side(words, side),
            known,
            empty: words.proposals_column_empty(),
            add: Some(Link::new("/proposals/1/knowledge/for", words.proposals_add())),
        };
        let run = |kind, text: &str| DiffRun { kind, text: text.to_owned() };
        Self {
            layout: staff_layout(language, "Tal og historier", "/proposals/1"),
            state: words.proposals_on_the_table(),
            sentence: "Vi skriver tal og historier uden navne i et fælles skema.".to_owned(),
            language: Language::Da,
            by: words.proposals_by("Helhedsplanen"),
            more: Some("Så kan vi vise fonden, hvor mange der får hjælp.".to_owned()),
            held: Some(Note {
                heading: words.proposals_held(),
                lines: vec![
                    words.proposals_held_means(),
                    words.proposals_ask_groups("Mødre, der er nye i dansk"),
                    words.proposals_who_could_go("Hodan"),
                ],
            }),
            statements: vec![
                Voice::new("Vi vil hjælpe naboer. Vi vil ikke skrive navne i jeres skema.", Language::Da)
                    .by("En bydelsmor"),
            ],
            columns: vec![
                column(
                    Side::For,
                    vec![known(KnowledgeKind::Professional, "Fonden beder om tal.", "Helhedsplanen")],
                ),
                column(
                    Side::Against,
                    vec![known(
                        KnowledgeKind::Lived,
                        "Hvis mit navn står et sted, kommer jeg ikke igen.",
                        "En mor",
                    )],
                ),
                column(Side::Means, Vec::new()),
            ],
            versions: vec![VersionHere {
                heading: words.proposals_version(2, words.date(jiff::civil::date(2026, 11, 19))),
                why: Some("Navnene er væk.".to_owned()),
                runs: vec![
                    run("", "Vi skriver"),
                    run("gone", "navne"),
                    run("new", "tal"),
                    run("", "i et skema."),
                ],
                more: Vec::new(),
            }],
            decisions: vec![Link::new("/decisions/1", words.proposals_stage_objections())],
            decide: vec![Link::new("/proposals/1/decide/1", "Hver gruppe for sig")],
            withdraw: Some(OneAct {
                action: "/proposals/1/withdrawal".to_owned(),
                form: FormId("sample".to_owned()),
                text: words.proposals_withdraw(),
                about: "Tal og historier".to_owned(),
            }),
            seen: crate::shell::frame::seen(words, deeds::permissions::Act::ProposalsAddKnowledge, None),
        }
    }
}
