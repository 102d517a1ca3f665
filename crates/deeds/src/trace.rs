//! Which voice went where, and back from anything to its voices. Erasing a person keeps the trace true without her.

pub mod answers;
pub mod promises;
pub mod reopenings;
pub mod rounds;
pub mod uptake;

use std::sync::Arc;

use basics::{Id, Language, Timestamp};
use model::framing::rules::GroundRule;
use model::framing::task::{Placed, Sentence, TaskVersion, VersionState, Wording};
use model::proposals::decisions::Verdict;
use model::statements::{KnowledgeKind, Statement};
use model::text;
use model::trace::{Kind, Outcome, Point, Step, reached};
use serde_json::json;
use store::proposals::{Answering, Decided};

use crate::framing::{Statements, Texts, Voice};
use crate::permissions::Act;
use crate::{Desk, Refusal};

/// Something that came of what was said.
#[derive(Clone, Debug)]
pub struct NewOutcome {
    /// A decision, a commitment or an action.
    pub kind: Kind,
    pub text: String,
    /// Who does it, in the table's words; left empty, the actor's name.
    pub done_by: String,
    /// The actor that stands for it, where one does.
    pub actor: Option<Id>,
    pub on_day: Timestamp,
    /// What went into it: statements, sentences, other outcomes.
    pub from: Vec<Point>,
}

/// Writes down what came of voices, where that was settled outside this program, and links it to them.
pub async fn record_outcome(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    new: &NewOutcome,
) -> Result<Outcome, Refusal> {
    let member = desk.permit(partnership, doer, Act::TraceLink).await?;
    if !matches!(new.kind, Kind::Decision | Kind::Commitment | Kind::Action) {
        return Err(Refusal::Choice("kind"));
    }
    let actors = store::partnerships::actors(desk.tx, partnership).await?;
    let actor = actors.into_iter().find(|actor| Some(actor.id) == new.actor);
    if new.actor.is_some() && actor.is_none() {
        return Err(Refusal::NotFound);
    }
    let done_by = match &actor {
        Some(actor) if new.done_by.trim().is_empty() => &actor.name,
        _ => &new.done_by,
    };
    let outcome = Outcome {
        id: desk.new_id(),
        partnership,
        kind: new.kind,
        text: text::words(&new.text, 300).map_err(Refusal::field("text"))?,
        done_by: text::line(done_by, 120).map_err(Refusal::field("done_by"))?,
        actor: new.actor,
        on_day: new.on_day,
    };
    store::trace::add_outcome(desk.tx, &outcome).await?;
    for &from in &new.from {
        link(desk, partnership, doer, from, Point { kind: outcome.kind, id: outcome.id }).await?;
    }
    let about = json!({ "kind": outcome.kind.key(), "text": outcome.text, "n_from": new.from.len() });
    desk.note(&member, Act::TraceLink, about).await?;
    Ok(outcome)
}

/// "This went into that." Both ends must be at this table; the same step twice is one.
pub async fn link(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    from: Point,
    to: Point,
) -> Result<(), Refusal> {
    desk.permit(partnership, doer, Act::TraceLink).await?;
    if to.kind == Kind::Statement || from == to {
        return Err(Refusal::NoSuchStep);
    }
    let known = Known::read(desk, partnership, Language::Da).await?;
    if known.name(from).is_none() || known.name(to).is_none() {
        return Err(Refusal::NotFound);
    }
    let knowledge = known.statements.find(from.id).map(|statement| statement.knowledge);
    let step = Step { id: desk.new_id(), partnership, from, to, knowledge, at: desk.now() };
    Ok(store::trace::add_step(desk.tx, &step).await?)
}

/// Something with a trace, as a page shows it.
#[derive(Clone, Debug)]
pub struct Named {
    pub point: Point,
    pub text: String,
    pub about: About,
}

#[derive(Clone, Debug)]
pub enum About {
    Statement(Box<Statement>),
    /// The number of the version it stands in, and whether that is the one that stands now.
    InVersion {
        number: i64,
        stands: bool,
    },
    Rule,
    /// Who proposes, as she wants it said.
    Proposal {
        said_by: String,
    },
    /// Who does it, and the day.
    Outcome {
        done_by: String,
        on_day: Timestamp,
    },
    /// What the table decided here, and when.
    Decided {
        verdict: Verdict,
        on_day: Timestamp,
    },
}

/// Everything at a table that can have a trace.
pub(crate) struct Known {
    pub statements: Statements,
    texts: Arc<Texts>,
    rest: Arc<Rest>,
}

/// What these rooms keep beside the task's text.
struct Rest {
    rules: Vec<GroundRule>,
    outcomes: Vec<Outcome>,
    steps: Vec<Step>,
    proposals: Vec<Answering>,
}

impl Known {
    pub async fn read(desk: &mut Desk<'_, '_>, partnership: Id, language: Language) -> Result<Self, Refusal> {
        let whose = partnership.to_string();
        let rest = match desk.recall(&whose) {
            Some(known) => known,
            None => {
                let rest = Rest {
                    rules: store::framing::rules::of_partnership(desk.tx, partnership).await?,
                    outcomes: store::trace::outcomes(desk.tx, partnership).await?,
                    steps: store::trace::steps(desk.tx, partnership).await?,
                    proposals: store::proposals::answering(desk.tx, partnership).await?,
                };
                desk.remember(whose, rest)
            }
        };
        let statements = Statements::read(desk, partnership, language).await?;
        Ok(Self { statements, texts: Texts::read(desk, partnership).await?, rest })
    }

    /// Each sentence that stands somewhere, with its words and its version.
    fn sentences(&self) -> impl Iterator<Item = (&Sentence, &Wording, &TaskVersion)> {
        self.texts.sentences.iter().filter(|sentence| !sentence.left_out).filter_map(|sentence| {
            let version = self.texts.version(sentence.version).ok()?;
            Some((sentence, self.texts.standing(sentence.id)?, version))
        })
    }

    /// What stands under a point; nothing when it is not at this table.
    pub fn name(&self, point: Point) -> Option<Named> {
        let named = |text: &str, about| Some(Named { point, text: text.to_owned(), about });
        match point.kind {
            Kind::Statement => {
                let statement = self.statements.find(point.id)?;
                named(&statement.text, About::Statement(Box::new(statement.clone())))
            }
            Kind::Sentence => {
                let (_, wording, version) = self.sentences().find(|(s, ..)| s.id == point.id)?;
                named(&wording.text, in_version(version))
            }
            Kind::Task => {
                let version = self.texts.version(point.id).ok()?;
                let of_version = self.sentences().filter(|(_, _, of)| of.id == version.id);
                let text: Vec<&str> = of_version.map(|(_, wording, _)| wording.text.as_str()).collect();
                named(&text.join(" "), in_version(version))
            }
            Kind::Rule => {
                let rule = self.rest.rules.iter().find(|rule| rule.id == point.id)?;
                named(&rule.text, About::Rule)
            }
            Kind::Decision | Kind::Commitment | Kind::Action => {
                let outcome = self.rest.outcomes.iter().find(|o| o.id == point.id && o.kind == point.kind);
                let Some(outcome) = outcome else { return self.decided(point) };
                let (done_by, on_day) = (outcome.done_by.clone(), outcome.on_day);
                named(&outcome.text, About::Outcome { done_by, on_day })
            }
            Kind::Proposal => {
                let known = self.rest.proposals.iter().find(|known| known.proposal.id == point.id)?;
                let said_by = known.proposal.said_by.clone();
                named(&known.version.sentence, About::Proposal { said_by })
            }
        }
    }

    /// A decision that was taken here.
    fn decided(&self, point: Point) -> Option<Named> {
        let here = |decided: &Decided| point.kind == Kind::Decision && decided.id == point.id;
        self.rest.proposals.iter().find_map(|known| {
            let Decided { verdict, at, .. } = known.decided.filter(here)?;
            let about = About::Decided { verdict, on_day: at };
            Some(Named { point, text: known.version.sentence.clone(), about })
        })
    }

    /// Every step: those written down, from a statement to the proposals that answer it and the decisions they came
    /// to, and to the sentences it stands behind, and on to their versions.
    pub fn arrows(&self) -> Vec<(Point, Point)> {
        let at = |kind, id| Point { kind, id };
        let mut arrows: Vec<_> = self.rest.steps.iter().map(|step| (step.from, step.to)).collect();
        for (statement, sentence) in self.voices_in_tasks() {
            arrows.push((at(Kind::Statement, statement), at(Kind::Sentence, sentence)));
        }
        for Answering { proposal, statement, decided, .. } in &self.rest.proposals {
            let proposal = at(Kind::Proposal, proposal.id);
            arrows.extend(statement.map(|statement| (at(Kind::Statement, statement), proposal)));
            arrows.extend(decided.map(|decided| (proposal, at(Kind::Decision, decided.id))));
        }
        for (sentence, _, version) in self.sentences() {
            arrows.push((at(Kind::Sentence, sentence.id), at(Kind::Task, version.id)));
            // What a sentence led to, it led to in every later version that kept it.
            if let Some(before) = sentence.came_from {
                arrows.push((at(Kind::Sentence, before), at(Kind::Sentence, sentence.id)));
            }
        }
        arrows
    }

    /// What a point went into, as far as the steps lead.
    pub fn forward(&self, point: Point) -> Vec<Named> {
        reached(point, &self.arrows()).into_iter().filter_map(|reached| self.name(reached)).collect()
    }

    /// When the house learned that something came of voices.
    pub fn learned_at(&self, point: Point) -> Option<Timestamp> {
        self.rest.steps.iter().filter(|step| step.to == point).map(|step| step.at).min()
    }

    /// Which statement stands behind which sentence, through words that are the text or were.
    fn voices_in_tasks(&self) -> impl Iterator<Item = (Id, Id)> {
        let was_text = self.texts.wordings.iter().filter(|wording| wording.placed != Placed::Beside);
        was_text.flat_map(|wording| {
            let voices = self.texts.voices_of(wording.id).filter_map(|voice| voice.statement);
            voices.map(move |statement| (statement, wording.sentence))
        })
    }

    /// The voices behind a point, as far back as the steps lead; also those that were taken back.
    pub fn voices(&self, point: Point) -> Vec<Voice> {
        let back: Vec<_> = self.arrows().into_iter().map(|(from, to)| (to, from)).collect();
        let behind = reached(point, &back);
        let mut voices = Vec::new();
        for found in behind.iter().filter(|found| found.kind == Kind::Statement) {
            voices.push(self.statements.voice(Some(found.id), self.knowledge(found.id)));
        }
        let sentences = behind.iter().chain([&point]).filter(|found| found.kind == Kind::Sentence);
        for wording in sentences.filter_map(|sentence| self.texts.standing(sentence.id)) {
            let lost = self.texts.voices_of(wording.id).filter(|voice| voice.statement.is_none());
            voices.extend(lost.map(|voice| Voice::TakenBack(voice.knowledge)));
        }
        voices
    }

    /// What kind of knowledge a statement was, also when it can be read no more.
    fn knowledge(&self, statement: Id) -> KnowledgeKind {
        let step = self.rest.steps.iter().find(|step| step.from.id == statement);
        let behind = self.texts.voices.iter().find(|voice| voice.statement == Some(statement));
        let known = step.and_then(|step| step.knowledge).or(behind.map(|voice| voice.knowledge));
        known.unwrap_or(KnowledgeKind::Lived)
    }

    /// Whether a statement went into anything.
    pub fn is_used(&self, statement: Id) -> bool {
        let here = Point { kind: Kind::Statement, id: statement };
        self.voices_in_tasks().any(|(voice, _)| voice == statement)
            || self.rest.steps.iter().any(|step| step.from == here)
            || self.rest.proposals.iter().any(|known| known.statement == Some(statement))
    }

    /// The rules that hold now.
    pub fn rules(&self) -> Vec<Named> {
        let hold = self.rest.rules.iter().filter(|rule| rule.ended_at.is_none());
        hold.filter_map(|rule| self.name(Point { kind: Kind::Rule, id: rule.id })).collect()
    }

    pub fn outcomes(&self) -> &[Outcome] {
        &self.rest.outcomes
    }

    /// The sentences of the versions that stand now.
    pub fn standing_sentences(&self) -> impl Iterator<Item = (&Sentence, &Wording)> {
        let stands = |version: &TaskVersion| version.state == VersionState::Adopted;
        self.sentences().filter(move |(.., version)| stands(version)).map(|(s, w, _)| (s, w))
    }
}

fn in_version(version: &TaskVersion) -> About {
    About::InVersion { number: version.number, stands: version.state == VersionState::Adopted }
}

/// A point with its trace in both directions, what it was answered, and how often it was taken up again.
pub struct Page {
    pub here: Named,
    pub forward: Vec<Named>,
    pub voices: Vec<Voice>,
    pub answer: Option<model::trace::answers::AnswerBack>,
    pub reopenings: Vec<reopenings::Asked>,
}

pub async fn page(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    point: Point,
    language: Language,
) -> Result<Page, Refusal> {
    desk.permit(partnership, reader, Act::TraceSee).await?;
    let known = Known::read(desk, partnership, language).await?;
    let here = known.name(point).ok_or(Refusal::NotFound)?;
    let answer = match point.kind {
        Kind::Statement => store::trace::answers::find(desk.tx, point.id).await?,
        _ => None,
    };
    let mut reopenings = reopenings::all(desk, partnership, reader).await?;
    reopenings.retain(|asked| asked.reopening.target == point);
    Ok(Page { here, forward: known.forward(point), voices: known.voices(point), answer, reopenings })
}

/// What can go into an outcome: statements, the sentences that stand, other outcomes.
pub async fn sources(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    language: Language,
) -> Result<Vec<Named>, Refusal> {
    desk.permit(partnership, reader, Act::TraceSee).await?;
    let known = Known::read(desk, partnership, language).await?;
    let sentences = known.standing_sentences().map(|(s, _)| Point { kind: Kind::Sentence, id: s.id });
    let outcomes = known.outcomes().iter().map(|outcome| Point { kind: outcome.kind, id: outcome.id });
    let statements = known.statements.all().iter().map(|(s, _)| Point { kind: Kind::Statement, id: s.id });
    let of_proposal = known.rest.proposals.chunk_by(|a, b| a.proposal.id == b.proposal.id);
    let proposals =
        of_proposal.filter_map(<[_]>::first).map(|p| Point { kind: Kind::Proposal, id: p.proposal.id });
    Ok(sentences
        .chain(outcomes)
        .chain(proposals)
        .chain(statements)
        .filter_map(|point| known.name(point))
        .collect())
}

/// How many statements have not gone into anything yet.
pub async fn n_unused(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    language: Language,
) -> Result<usize, Refusal> {
    desk.permit(partnership, reader, Act::TraceSee).await?;
    let known = Known::read(desk, partnership, language).await?;
    Ok(known.statements.all().iter().filter(|(statement, _)| !known.is_used(statement.id)).count())
}

/// Everything that came of what was said and was written down, with the voices behind it; the newest first.
pub async fn outcomes(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    language: Language,
) -> Result<Vec<(Named, Vec<Voice>)>, Refusal> {
    desk.permit(partnership, reader, Act::TraceSee).await?;
    let known = Known::read(desk, partnership, language).await?;
    let points = known.outcomes().iter().rev().map(|outcome| Point { kind: outcome.kind, id: outcome.id });
    Ok(points.filter_map(|point| Some((known.name(point)?, known.voices(point)))).collect())
}
