//! One decision, whatever stage it is in; after closing with the box that says why the table can stand by it.

use askama::Template;
use basics::Language;

use super::{DiffRun, VersionHere};
use crate::proposals::stones::Stones;
use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Fields, FormId, Link, OneAct, SeatState, Seen, Table, Voice};

#[derive(Template)]
#[template(path = "proposals/decision.html")]
pub struct DecisionView {
    pub layout: Layout,
    pub stage: String,
    pub sentence: String,
    pub language: Language,
    pub by: String,
    pub more: Option<String>,
    pub table: Option<Table>,
    pub lead: Vec<String>,
    pub vote: Option<Link>,
    pub legitimacy: Option<Legitimacy>,
    pub dissent: Vec<Voice>,
    pub reopen: Option<Reopen>,
    pub rule_title: String,
    pub rule_lines: Vec<String>,
    pub stones: Option<Stones>,
    pub groups: Vec<GroupCard>,
    pub options: Vec<OptionRow>,
    pub talk: Option<TalkView>,
    pub versions: Vec<VersionHere>,
    /// What the frame was hashed to at opening.
    pub frozen: Option<String>,
    pub acts: Vec<OneAct>,
    pub ways: Vec<Link>,
    pub seen: Seen,
}

/// How anybody can have it taken up again, and when the table looks at it anyhow.
pub struct Reopen {
    pub lines: Vec<String>,
    pub ask: Option<Link>,
}

/// Who was heard, how it fell out, and why.
pub struct Legitimacy {
    pub why: String,
    pub who: Vec<String>,
    pub voices: Vec<Voice>,
    pub not_heard: Option<String>,
    pub named: Vec<NamedRow>,
    pub fields: Vec<Fields>,
    pub funded: Vec<OptionRow>,
    pub left: Option<String>,
    /// Groups whose witness has not signed the record yet.
    pub unsigned: Option<String>,
}

/// A group's row in votes by name: heading and names.
pub struct NamedRow {
    pub name: String,
    pub cells: Vec<(String, String)>,
}

pub struct OptionRow {
    pub name: String,
    pub cost: String,
    pub supporters: Option<String>,
}

/// A group while the decision is on its way.
pub struct GroupCard {
    pub name: String,
    pub affected: Option<String>,
    pub reasons: Vec<String>,
    pub witness: Option<String>,
    pub told: Vec<String>,
    pub ways: Vec<Link>,
}

/// Consent, as far as it has come.
pub struct TalkView {
    pub questions: Vec<Voice>,
    pub reactions: Vec<Voice>,
    pub objections: Vec<ObjectionHere>,
    pub said: Vec<String>,
    pub not_heard: Option<String>,
    pub resolve: Option<OneAct>,
    pub ways: Vec<Link>,
}

pub struct ObjectionHere {
    pub voice: Voice,
    pub harmed: String,
    pub suggestion: Option<String>,
    pub state: String,
}

impl Sample for DecisionView {
    const NAME: &'static str = "proposals/decision";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let sentence = "Klubben åbner med morgenmad klokken halv syv. Alle elever kommer der hver dag.";
        let act = |action: &str, text| OneAct {
            action: action.to_owned(),
            form: FormId("sample".to_owned()),
            text,
            about: sentence.to_owned(),
        };
        let voice = |text: &str, by: &str| Voice::new(text, Language::Da).by(by);
        Self {
            layout: staff_layout(language, sentence, "/decisions/1"),
            stage: words.proposals_not_adopted(),
            sentence: sentence.to_owned(),
            language: Language::Da,
            by: words.proposals_by("Kommunen"),
            more: None,
            table: Some(Table::edge(words.proposals_table(4, 3), &[SeatState::Full, SeatState::Few])),
            lead: vec![words.proposals_nothing_means("Klubben åbner klokken syv som nu.")],
            vote: Some(Link::new("/decisions/1/ballot", words.proposals_vote())),
            legitimacy: Some(Legitimacy {
                why: words.proposals_why_affected("Elever"),
                who: vec![words.proposals_heard("Forældre, Elever"), words.proposals_voices_behind(2)],
                voices: vec![voice("Morgenmad i klubben ville få mig op.", "En elev")],
                not_heard: Some(words.proposals_not_heard("Familier, der måske skal flytte")),
                named: vec![NamedRow {
                    name: "Fagfolk".to_owned(),
                    cells: vec![
                        (words.proposals_support(), "Skolen".to_owned()),
                        (words.proposals_no(), "PPR".to_owned()),
                    ],
                }],
                fields: vec![Fields::of_fifths("Elever", 1, 4, words), Fields::too_few("Naboer", words)],
                funded: vec![OptionRow {
                    name: "Lys på stien".to_owned(),
                    cost: words.proposals_kroner(8_000),
                    supporters: Some(words.proposals_supporters(12)),
                }],
                left: Some(words.proposals_left(500)),
                unsigned: Some(words.proposals_unsigned("Elever")),
            }),
            dissent: vec![voice("Morgenmad ja. Tvang nej.", &words.proposals_said_no())],
            reopen: Some(Reopen {
                lines: vec![
                    words.proposals_reopen_means("Mette"),
                    words.proposals_review_on(words.date(jiff::civil::date(2027, 2, 20))),
                ],
                ask: Some(Link::new("/reopen/decision/1", words.trace_take_up_again())),
            }),
            rule_title: "Hver gruppe for sig".to_owned(),
            rule_lines: vec![words.proposals_kind_groups(), words.proposals_affected_groups("Elever")],
            stones: None,
            groups: vec![GroupCard {
                name: "Elever".to_owned(),
                affected: Some(words.proposals_is_affected()),
                reasons: vec![words.shell_quote("Det er os, der skal op.")],
                witness: Some(words.proposals_witness_is("Sara")),
                told: vec![words.shell_quote("Vi talte i frikvarteret.")],
                ways: vec![Link::new("/decisions/1/affected/1", words.proposals_mark())],
            }],
            options: vec![OptionRow {
                name: "Lys på stien".to_owned(),
                cost: words.proposals_kroner(8_000),
                supporters: None,
            }],
            talk: Some(TalkView {
                questions: vec![voice("Hvem kan læse skemaet?", "Afdelingsbestyrelsen")],
                reactions: vec![voice("Det føles som noget andet.", "Bydelsmødrene")],
                objections: vec![ObjectionHere {
                    voice: voice("Vi vil ikke skrive navne.", "Bydelsmødrene"),
                    harmed: words.proposals_harmed("Kvinder holder op med at komme."),
                    suggestion: Some(words.proposals_suggests("Tæl uden navne.")),
                    state: words.proposals_objection_resolved(1),
                }],
                said: vec![words.proposals_says("Skolen", words.proposals_consent())],
                not_heard: Some(words.proposals_consent_waits("Fagfolk")),
                resolve: Some(act("/decisions/1/resolved", words.proposals_resolved())),
                ways: vec![Link::new("/decisions/1/talk", words.proposals_say_to_version())],
            }),
            versions: vec![VersionHere {
                heading: words.proposals_version(2, words.date(jiff::civil::date(2026, 11, 19))),
                why: Some("Navnene er væk.".to_owned()),
                runs: vec![DiffRun { kind: "gone", text: "navne".to_owned() }],
                more: vec![DiffRun { kind: "new", text: "tal".to_owned() }],
            }],
            frozen: Some(words.proposals_frozen("9f86 d081 884c 7d65")),
            acts: vec![act("/decisions/1/next", words.proposals_go_on())],
            ways: vec![Link::new("/decisions/1/record.json", words.proposals_take_record())],
            seen: crate::shell::frame::seen(words, deeds::permissions::Act::ProposalsVote, None),
        }
    }
}
