//! One proposal with what is known about it, in three columns of one width.

use axum::extract::{Path, State};
use basics::Id;
use deeds::permissions::{Act, allows};
use deeds::proposals::knowledge::{self, NewKnowledge};
use deeds::proposals::{self, ProposalPage, WhomToAsk};
use deeds::{Refusal, companions};
use model::proposals::{Knowledge, Side, Version, diff};
use model::statements::KnowledgeKind;
use serde::Deserialize;
use words::Words;

use super::propose::with_leave;
use super::views::{Column, DiffRun, KnownHere, ProposalView, VersionHere};
use super::wording;
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::layout::Layout;
use crate::shell::parts::{Field, FieldKind, FormId, Link, Note, OneAct, Pick, Voice};
use crate::shell::write::Write;
use crate::statements::done_once;
use crate::statements::wording as said;

#[derive(Deserialize)]
pub struct OfProposal {
    pub proposal: Id,
}

#[derive(Deserialize)]
pub struct OnSide {
    pub proposal: Id,
    pub side: String,
}

#[derive(Deserialize)]
pub struct ForPerson {
    pub proposal: Id,
    pub person: Id,
}

/// A citizen keeps her quiet frame; who comes for an organisation keeps the table's.
pub(super) fn frame_for(web: &Web, at: &AtTable, title: impl Into<String>) -> Layout {
    if at.member.role.is_private() {
        frame::citizen_with_help(web, &at.visitor, title, &at.partnership.place, &at.partnership)
    } else {
        frame::citizen(web, &at.visitor, title)
    }
}

pub async fn proposal(
    State(web): State<Web>,
    at: AtTable,
    Path(OfProposal { proposal }): Path<OfProposal>,
) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let found =
        web.house.look(move |desk| Box::pin(proposals::page(desk, partnership, reader, proposal))).await?;
    let words = at.words();
    let version = found.versions.last().ok_or(Refusal::NotFound)?;
    let convene = allows(Act::ProposalsConvene, &at.member) && found.held.is_none();
    page(&ProposalView {
        layout: frame::table(&web, &at, version.sentence.clone()),
        state: match found.decisions.first() {
            Some(decision) => wording::stage(words, decision),
            None if found.held.is_some() => words.proposals_held(),
            None => words.proposals_on_the_table(),
        },
        sentence: version.sentence.clone(),
        language: found.proposal.language,
        by: words.proposals_by(found.proposal.said_by.as_str()),
        more: version.more.clone(),
        held: found.held.as_ref().map(|whom| held(words, whom)),
        statements: found
            .statements
            .iter()
            .map(|statement| Voice::new(&statement.text, statement.language).by(&statement.said_by))
            .collect(),
        columns: Side::ALL.iter().map(|side| column(&at, &found, *side)).collect(),
        versions: versions(words, &found.versions),
        decisions: found
            .decisions
            .iter()
            .map(|decision| {
                Link::new(at.url(&format!("/decisions/{}", decision.id)), wording::stage(words, decision))
            })
            .collect(),
        decide: found
            .rules
            .iter()
            .filter(|_| convene)
            .map(|(rule, title)| {
                let path = format!("/proposals/{}/decide/{rule}", found.proposal.id);
                Link::new(at.url(&path), title.clone())
            })
            .collect(),
        withdraw: (found.is_mine && found.decisions.is_empty()).then(|| OneAct {
            action: at.url(&format!("/proposals/{}/withdrawal", found.proposal.id)),
            form: FormId(mark(&web, &at.visitor)),
            text: words.proposals_withdraw(),
            about: version.sentence.clone(),
        }),
        seen: frame::seen(words, Act::ProposalsAddKnowledge, None),
    })
}

fn held(words: &Words, whom: &WhomToAsk) -> Note {
    let mut lines = vec![words.proposals_held_means()];
    let most = |names: &[String]| words.list(names.get(..names.len().min(4)).unwrap_or_default());
    if !whom.groups.is_empty() {
        lines.push(words.proposals_ask_groups(most(&whom.groups)));
    }
    if !whom.who_could_go.is_empty() {
        lines.push(words.proposals_who_could_go(most(&whom.who_could_go)));
    }
    Note { heading: words.proposals_held(), lines }
}

fn column(at: &AtTable, found: &ProposalPage, side: Side) -> Column {
    let words = at.words();
    let own = found.knowledge.iter().filter(|known| known.side == side);
    Column {
        heading: wording::side(words, side),
        known: own.map(|known| known_here(words, known)).collect(),
        empty: words.proposals_column_empty(),
        add: allows(Act::ProposalsAddKnowledge, &at.member).then(|| {
            let path = format!("/proposals/{}/knowledge/{}", found.proposal.id, side.key());
            Link::new(at.url(&path), words.proposals_add())
        }),
    }
}

fn known_here(words: &Words, known: &Knowledge) -> KnownHere {
    KnownHere {
        kind: said::knowledge(words, known.kind),
        voice: Voice::new(&known.text, known.language).by(&known.said_by),
    }
}

/// Every version but the first, with what changed.
pub(super) fn versions(words: &Words, versions: &[Version]) -> Vec<VersionHere> {
    let pairs = versions.windows(2).filter_map(|pair| match pair {
        [old, new] => Some((old, new)),
        _ => None,
    });
    pairs
        .map(|(old, new)| VersionHere {
            heading: words.proposals_version(new.number, words.date(new.made_at.date())),
            why: new.why.clone(),
            runs: runs(&old.sentence, &new.sentence),
            more: runs(old.more.as_deref().unwrap_or_default(), new.more.as_deref().unwrap_or_default()),
        })
        .collect()
}

fn runs(old: &str, new: &str) -> Vec<DiffRun> {
    diff::words(old, new)
        .into_iter()
        .map(|piece| match piece {
            diff::Piece::Kept(text) => DiffRun { kind: "", text },
            diff::Piece::Gone(text) => DiffRun { kind: "gone", text },
            diff::Piece::New(text) => DiffRun { kind: "new", text },
        })
        .collect()
}

pub async fn withdraw(
    State(web): State<Web>,
    at: AtTable,
    Path(OfProposal { proposal }): Path<OfProposal>,
    form: Form,
) -> Answer {
    let (partnership, author) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| Box::pin(proposals::withdraw(desk, partnership, author, proposal)))
        .await;
    done_once(done)?;
    Ok(go(&at.url("/proposals")))
}

pub async fn ask_knowledge(
    State(web): State<Web>,
    at: AtTable,
    Path(OnSide { proposal, side }): Path<OnSide>,
) -> Answer {
    let side = Side::from_key(&side).ok_or(Refusal::NotFound)?;
    page(&asking(&web, &at, proposal, Some(side)).await?)
}

/// What somebody knows; for a helper also on which side it stands.
async fn asking(web: &Web, at: &AtTable, proposal: Id, side: Option<Side>) -> Result<Ask, Refusal> {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let (found, companion) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let found = proposals::page(desk, partnership, reader, proposal).await?;
                Ok((found, companions::reader_for(desk, partnership, reader).await?))
            })
        })
        .await?;
    let words = at.words();
    let heading = match side {
        Some(Side::For) => words.proposals_ask_for(),
        Some(Side::Against) => words.proposals_ask_against(),
        Some(Side::Means) => words.proposals_ask_means(),
        None => words.proposals_ask_somebody(),
    };
    let sentence = found.versions.last().map(|version| version.sentence.clone()).unwrap_or_default();
    let kinds = KnowledgeKind::ALL.iter().map(|&kind| {
        let usual = if at.member.role.is_private() || side.is_none() {
            KnowledgeKind::Lived
        } else {
            KnowledgeKind::Professional
        };
        pick("kind", kind.key(), said::knowledge(words, kind), kind == usual)
    });
    let layout = frame_for(web, at, heading.clone());
    let mut ask = Ask::new(layout, heading, FormId(mark(web, &at.visitor)))
        .voice(Voice::new(sentence, found.proposal.language).by(&found.proposal.said_by));
    if side.is_none() {
        let sides = Side::ALL
            .iter()
            .map(|side| pick("side", side.key(), wording::side(words, *side), *side == Side::Means));
        ask = ask.picks(words.proposals_which_side(), sides.collect());
    }
    Ok(ask
        .field(Field::new("text", words.proposals_own_words(), FieldKind::Lines))
        .field(
            Field::new("said_by", words.proposals_said_by(), FieldKind::Line)
                .hint(words.proposals_said_by_hint()),
        )
        .picks(words.proposals_how_known(), kinds.collect())
        .seen(frame::seen(words, Act::ProposalsAddKnowledge, companion.as_deref()))
        .button("add", words.proposals_add_it())
        .way(Link::new(at.url(&format!("/proposals/{proposal}")), words.shell_back())))
}

pub(super) fn pick(name: &str, value: &str, text: String, ticked: bool) -> Pick {
    Pick { name: name.to_owned(), value: value.to_owned(), text, ticked, single: true }
}

fn read(at: &AtTable, form: &Form, side: Side) -> Result<NewKnowledge, Refusal> {
    Ok(NewKnowledge {
        side,
        kind: KnowledgeKind::from_key(form.text("kind")).ok_or(Refusal::Choice("kind"))?,
        text: form.text("text").to_owned(),
        said_by: form.text("said_by").to_owned(),
        language: at.visitor.language,
    })
}

pub async fn add_knowledge(
    State(web): State<Web>,
    at: AtTable,
    Path(OnSide { proposal, side }): Path<OnSide>,
    form: Form,
) -> Answer {
    let side = Side::from_key(&side).ok_or(Refusal::NotFound)?;
    let (partnership, author, new) = (at.partnership.id, at.person.id, read(&at, &form, side)?);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { knowledge::add(desk, partnership, author, proposal, &new).await.map(drop) })
        })
        .await;
    match done {
        Err(refusal @ Refusal::Field { .. }) => {
            asking(&web, &at, proposal, Some(side)).await?.refused(&form, refusal)
        }
        other => {
            done_once(other)?;
            Ok(go(&at.url(&format!("/proposals/{proposal}"))))
        }
    }
}

pub async fn ask_knowledge_for(
    State(web): State<Web>,
    at: AtTable,
    Path(ForPerson { proposal, person }): Path<ForPerson>,
) -> Answer {
    with_leave(&web, &at, person).await?;
    page(&for_somebody(&web, &at, proposal).await?)
}

async fn for_somebody(web: &Web, at: &AtTable, proposal: Id) -> Result<Write, Refusal> {
    let ask = asking(web, at, proposal, None).await?.line(at.words().proposals_read_back());
    Ok(Write::of(Ask { layout: frame::table(web, at, ask.heading.clone()), ..ask }))
}

pub async fn add_knowledge_for(
    State(web): State<Web>,
    at: AtTable,
    Path(ForPerson { proposal, person }): Path<ForPerson>,
    form: Form,
) -> Answer {
    let view = for_somebody(&web, &at, proposal).await?;
    let side = Side::from_key(form.text("side")).ok_or(Refusal::Choice("side"))?;
    let (partnership, helper, new) = (at.partnership.id, at.person.id, read(&at, &form, side)?);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move {
                knowledge::add_for(desk, partnership, helper, person, proposal, &new).await.map(drop)
            })
        })
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url(&format!("/proposals/{proposal}")))),
        Err(refusal) => view.refused(&form, refusal),
    }
}
