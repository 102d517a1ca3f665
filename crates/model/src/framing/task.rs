//! The task in versions: sentences, the wordings suggested for each, the voices each wording came from,
//! and what the people at the table say to a version.

use basics::{Id, Language, Timestamp};

use crate::statements::KnowledgeKind;

/// One shared task of a partnership. Several may stand open, each in its own states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub id: Id,
    pub partnership: Id,
    pub title: String,
    pub opened_at: Timestamp,
}

/// How far a version has come. None is ever deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum VersionState {
    /// Sentences can be suggested and put in.
    Writing,
    /// The words stand still while everyone says what they think of them.
    Offered,
    Adopted,
    /// Another version was adopted after it.
    Replaced,
}

keyed!(VersionState { Writing = "writing", Offered = "offered", Adopted = "adopted", Replaced = "replaced" });

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskVersion {
    pub id: Id,
    pub task: Id,
    pub number: i64,
    pub state: VersionState,
    /// The version that stood when this one was begun: it replaces that one and no other.
    pub based_on: Option<Id>,
    /// Whose text it was before the table had one, such as a funder's: shown, never locked.
    pub source: Option<String>,
    pub opened_at: Timestamp,
    /// Until this day whoever has not spoken is waited for.
    pub assent_by: Option<Timestamp>,
    pub adopted_at: Option<Timestamp>,
    /// The title of the rule it was adopted by; nothing where all groups consented.
    pub adopted_by: Option<String>,
}

/// Why a version could not take a step. Each is something the table can do something about.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VersionError {
    #[error("this version is not being written any more; begin the next one")]
    NotWriting,
    #[error("this version is not being asked about")]
    NotOffered,
    #[error("the version has no sentence yet")]
    Empty,
    #[error("another version was adopted after this one was begun; begin anew from that one")]
    NewerAdopted,
    #[error("somebody has a reasoned objection; talk first")]
    Objection,
    #[error("not every group has been heard yet")]
    NotAllHeard,
    #[error("the rule the table chose does not say yes yet")]
    NotCarried,
}

impl TaskVersion {
    pub fn write(&self) -> Result<(), VersionError> {
        if self.state == VersionState::Writing { Ok(()) } else { Err(VersionError::NotWriting) }
    }

    pub fn assent(&self) -> Result<(), VersionError> {
        if self.state == VersionState::Offered { Ok(()) } else { Err(VersionError::NotOffered) }
    }

    /// Whether it may become the table's task now. `current` is the version that stands.
    pub fn adopt(&self, current: Option<Id>, consent: &Consent) -> Result<(), VersionError> {
        self.assent()?;
        if self.based_on != current {
            return Err(VersionError::NewerAdopted);
        }
        consent.is_given()
    }
}

/// By what a table says yes to a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Yes {
    /// Until the table has chosen a rule: nobody has a reasoned objection.
    OfAllGroups { n_objections: usize },
    /// The rule the table chose, and what it makes of what the actors said.
    ByRule { title: String, is_carried: bool, not_yet: Vec<String> },
}

/// What stands in the way of a version. Whatever the rule, silence is not consent for a group; for an organisation the
/// day it was promised decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    pub yes: Yes,
    /// Groups that take part and of which nobody has spoken.
    pub n_groups_unheard: usize,
    /// Actors with somebody at the table who have not spoken, while the day has not passed.
    pub n_actors_awaited: usize,
}

impl Consent {
    pub const fn is_given(&self) -> Result<(), VersionError> {
        if let Yes::OfAllGroups { n_objections: 1.. } = self.yes {
            Err(VersionError::Objection)
        } else if self.n_groups_unheard > 0 || self.n_actors_awaited > 0 {
            Err(VersionError::NotAllHeard)
        } else if let Yes::ByRule { is_carried: false, .. } = self.yes {
            Err(VersionError::NotCarried)
        } else {
            Ok(())
        }
    }
}

/// A place in a version's text. What stands in it is its wording that was put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    pub id: Id,
    pub version: Id,
    pub position: i64,
    /// The same place in the version before.
    pub came_from: Option<Id>,
    pub left_out: bool,
}

/// What becomes of words somebody suggested. Words that gave way stay readable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placed {
    /// It is the text.
    In,
    /// It lies beside the text for the table to look at.
    Beside,
    /// It was the text before.
    Before,
}

keyed!(Placed { In = "in", Beside = "beside", Before = "before" });

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    pub id: Id,
    pub sentence: Id,
    pub text: String,
    pub language: Language,
    pub author: Option<Id>,
    /// The actor it was suggested for, kept when the person has left.
    pub actor: Option<Id>,
    pub placed: Placed,
    pub at: Timestamp,
}

/// A statement that a wording came from. When its teller has taken it along, what kind of knowledge it was stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordingVoice {
    pub wording: Id,
    pub position: i64,
    pub statement: Option<Id>,
    pub knowledge: KnowledgeKind,
}

/// How far somebody goes along: eight steps from wholehearted to no (Kaner's gradients of agreement).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Step(u8);

impl Step {
    pub const ALL: [Self; 8] = [Self(1), Self(2), Self(3), Self(4), Self(5), Self(6), Self(7), Self(8)];

    pub fn new(step: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|known| i64::from(known.0) == step)
    }

    pub const fn number(self) -> u8 {
        self.0
    }

    /// Steps six to eight are a no of some kind and need a reason that stands beside the text.
    pub const fn needs_reason(self) -> bool {
        self.0 >= 6
    }

    /// The last step: a reasoned objection, with which there is no consent.
    pub const fn objects(self) -> bool {
        self.0 == 8
    }
}

/// What somebody said to a version. A later one stands in its place; the earlier one is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assent {
    pub id: Id,
    pub version: Id,
    pub person: Option<Id>,
    /// For whom she spoke; nobody when she spoke for herself.
    pub actor: Option<Id>,
    pub step: Step,
    pub reason: Option<String>,
    /// How the reason is signed when she spoke for herself: "a mother". Never a name.
    pub said_by: Option<String>,
    pub at: Timestamp,
}

/// Each speaker's latest word: one for an actor, one for each person who speaks for herself.
pub fn latest(assents: &[Assent]) -> Vec<&Assent> {
    let mut latest: Vec<&Assent> = Vec::new();
    for assent in assents {
        let same = |other: &&Assent| match (assent.actor, other.actor) {
            (Some(mine), Some(theirs)) => mine == theirs,
            (None, None) => assent.person.is_some() && assent.person == other.person,
            _ => false,
        };
        latest.retain(|other| !same(other));
        latest.push(assent);
    }
    latest
}

/// How many of a version's sentences came from lived experience, how many from any voice at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub n_sentences: usize,
    pub n_lived: usize,
    pub n_voiceless: usize,
}

/// Counts over the text as it stands: for each sentence the kinds of its voices.
pub fn share(sentences: &[Vec<KnowledgeKind>]) -> Share {
    let lived = |kinds: &&Vec<KnowledgeKind>| kinds.contains(&KnowledgeKind::Lived);
    Share {
        n_sentences: sentences.len(),
        n_lived: sentences.iter().filter(lived).count(),
        n_voiceless: sentences.iter().filter(|kinds| kinds.is_empty()).count(),
    }
}

#[cfg(test)]
mod tests {
    use basics::Dice;

    use super::*;

    fn id(n: u64) -> Id {
        Id::nth(0, Timestamp(0), &mut Dice::seeded(n))
    }

    fn version(state: VersionState, based_on: Option<Id>) -> TaskVersion {
        TaskVersion {
            id: id(1),
            task: id(2),
            number: 2,
            state,
            based_on,
            source: None,
            opened_at: Timestamp(0),
            assent_by: None,
            adopted_at: None,
            adopted_by: None,
        }
    }

    fn quiet() -> Consent {
        Consent { yes: Yes::OfAllGroups { n_objections: 0 }, n_groups_unheard: 0, n_actors_awaited: 0 }
    }

    #[test]
    fn consent_is_nobody_objecting_and_every_group_heard() {
        let offered = version(VersionState::Offered, Some(id(3)));
        assert_eq!(offered.adopt(Some(id(3)), &quiet()), Ok(()));
        let unheard = Consent { n_groups_unheard: 1, ..quiet() };
        assert_eq!(offered.adopt(Some(id(3)), &unheard), Err(VersionError::NotAllHeard));
        let objected = Consent { yes: Yes::OfAllGroups { n_objections: 1 }, ..unheard };
        assert_eq!(offered.adopt(Some(id(3)), &objected), Err(VersionError::Objection));
    }

    #[test]
    fn a_rule_the_table_chose_decides_once_every_group_is_heard() {
        let offered = version(VersionState::Offered, None);
        let by = |is_carried| Yes::ByRule { title: "8 af 15".into(), is_carried, not_yet: Vec::new() };
        let carried = Consent { yes: by(true), ..quiet() };
        assert_eq!(offered.adopt(None, &carried), Ok(()));
        let unheard = Consent { n_groups_unheard: 1, ..carried };
        assert_eq!(offered.adopt(None, &unheard), Err(VersionError::NotAllHeard));
        let fell = Consent { yes: by(false), ..quiet() };
        assert_eq!(offered.adopt(None, &fell), Err(VersionError::NotCarried));
    }

    #[test]
    fn a_version_replaces_the_one_it_was_begun_from_and_no_other() {
        let offered = version(VersionState::Offered, Some(id(3)));
        assert_eq!(offered.adopt(Some(id(4)), &quiet()), Err(VersionError::NewerAdopted));
        assert_eq!(version(VersionState::Writing, None).adopt(None, &quiet()), Err(VersionError::NotOffered));
    }

    #[test]
    fn an_actors_later_word_replaces_its_earlier_one_whoever_speaks() {
        let said = |person, actor, step| Assent {
            id: id(9),
            version: id(1),
            person: Some(id(person)),
            actor,
            step: Step::new(step).unwrap(),
            reason: None,
            said_by: None,
            at: Timestamp(0),
        };
        let school = Some(id(50));
        let all = [said(1, school, 8), said(2, None, 3), said(3, school, 2), said(2, None, 1)];
        let steps: Vec<u8> = latest(&all).iter().map(|assent| assent.step.number()).collect();
        assert_eq!(steps, [2, 1]);
    }

    #[test]
    fn a_no_needs_a_reason_and_a_yes_none() {
        let needing: Vec<u8> =
            Step::ALL.into_iter().filter(|step| step.needs_reason()).map(Step::number).collect();
        assert_eq!(needing, [6, 7, 8]);
        assert_eq!(Step::new(0), None);
        assert_eq!(Step::new(9), None);
    }

    #[test]
    fn a_sentence_counts_as_lived_when_one_of_its_voices_is() {
        use KnowledgeKind::{Lived, Professional};
        let share = share(&[vec![Professional, Lived], vec![Professional], vec![]]);
        assert_eq!(share, Share { n_sentences: 3, n_lived: 1, n_voiceless: 1 });
    }
}
