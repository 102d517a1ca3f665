//! Consent on pages: a question, a reaction, a word on the version, an objection with what would be harmed, and the
//! next version.

use axum::extract::{Path, State};
use basics::Id;
use deeds::Refusal;
use deeds::permissions::{Act, allows};
use deeds::proposals::outcomes::{self, DecisionPage, Talk};
use deeds::proposals::talk::{self, NewVersion, Says};
use model::proposals::ProposalError;
use model::proposals::decisions::{ConsentWord, ObjectionState, Stage};

use super::decision::OfDecision;
use super::one::{frame_for, pick};
use super::views::{ObjectionHere, TalkView};
use super::wording;
use crate::Web;
use crate::shell::answer::{Answer, go, mend, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Field, FieldKind, FormId, Link, OneAct, Voice};
use crate::statements::done_once;

/// What the decision's page shows of it.
pub fn view(web: &Web, at: &AtTable, found: &DecisionPage, talk: &Talk) -> TalkView {
    let words = at.words();
    let decision = &found.decision;
    let url = |end: &str| at.url(&format!("/decisions/{}/{end}", decision.id));
    let voice = |by: &str, text: &str| Voice::new(text, found.proposal.language).by(by);
    let of_stage = |stage: Stage| {
        let said = talk.words.iter().filter(move |word| word.stage == stage);
        said.map(|word| voice(&word.said_by, &word.text)).collect::<Vec<_>>()
    };
    let objection = |(by, raised): &(String, model::proposals::decisions::Objection)| ObjectionHere {
        voice: voice(by, &raised.reason),
        harmed: words.proposals_harmed(raised.harmed.as_str()),
        suggestion: raised.suggestion.as_deref().map(|words_| words.proposals_suggests(words_)),
        state: match raised.state {
            ObjectionState::Stands => words.proposals_objection_stands(),
            ObjectionState::Resolved => words.proposals_objection_resolved(raised.version),
        },
    };
    let speaks = talk.is_on_the_roll && allows(Act::ProposalsVote, &at.member);
    let mut ways = Vec::new();
    match decision.stage {
        Stage::Clarifying if speaks => ways.push(Link::new(url("talk"), words.proposals_ask_question())),
        Stage::Reactions if speaks => ways.push(Link::new(url("talk"), words.proposals_react())),
        Stage::Objections if speaks => {
            ways.push(Link::new(url("talk"), words.proposals_say_to_version()));
            ways.push(Link::new(url("objection"), words.proposals_object()));
        }
        Stage::Integration if talk.may_integrate => {
            ways.push(Link::new(url("version"), words.proposals_write_version()));
        }
        _ => {}
    }
    TalkView {
        questions: of_stage(Stage::Clarifying),
        reactions: of_stage(Stage::Reactions),
        objections: talk.objections.iter().map(objection).collect(),
        said: talk
            .said
            .iter()
            .map(|(by, word, why)| {
                let said = wording::consent(words, *word);
                let line = if by.is_empty() { said } else { words.proposals_says(by.as_str(), said) };
                match why {
                    Some(why) => words.proposals_line_with(line, why.as_str()),
                    None => line,
                }
            })
            .collect(),
        not_heard: (!talk.not_heard.is_empty())
            .then(|| words.proposals_consent_waits(words.list(&talk.not_heard))),
        resolve: (talk.my_objection.is_some() && decision.stage == Stage::Objections).then(|| OneAct {
            action: url("resolved"),
            form: FormId(mark(web, &at.visitor)),
            text: words.proposals_resolved(),
            about: found.version.sentence.clone(),
        }),
        ways,
    }
}

async fn read(web: &Web, at: &AtTable, decision: Id) -> Result<DecisionPage, Refusal> {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let found =
        web.house.look(move |desk| Box::pin(outcomes::page(desk, partnership, reader, decision))).await?;
    match &found.talk {
        Some(talk) if talk.is_on_the_roll => Ok(found),
        _ => Err(ProposalError::NotOnTheRoll.into()),
    }
}

fn asking(web: &Web, at: &AtTable, found: &DecisionPage, heading: String) -> Ask {
    Ask::new(frame_for(web, at, heading.clone()), heading, FormId(mark(web, &at.visitor)))
        .voice(Voice::new(&found.version.sentence, found.proposal.language).by(&found.proposal.said_by))
        .way(Link::new(at.url(&format!("/decisions/{}", found.decision.id)), at.words().shell_back()))
}

fn talking(web: &Web, at: &AtTable, found: &DecisionPage) -> Ask {
    let words = at.words();
    let seen = frame::seen(words, Act::ProposalsVoteByName, None);
    let own = || Field::new("words", words.proposals_own_words(), FieldKind::Lines);
    match found.decision.stage {
        Stage::Objections => {
            let kinds = ConsentWord::ALL
                .iter()
                .map(|&word| pick("word", word.key(), wording::consent(words, word), false));
            asking(web, at, found, words.proposals_say_to_version())
                .picks(words.proposals_what_say(), kinds.collect())
                .field(
                    Field::new("why", words.proposals_why(), FieldKind::Lines)
                        .hint(words.proposals_why_hint()),
                )
                .seen(seen)
                .button("say", words.proposals_say_it())
        }
        Stage::Reactions => asking(web, at, found, words.proposals_react())
            .line(words.proposals_react_means())
            .field(own())
            .seen(seen)
            .button("say", words.proposals_say_it()),
        _ => asking(web, at, found, words.proposals_ask_question())
            .line(words.proposals_question_means())
            .field(own())
            .seen(seen)
            .button("say", words.proposals_say_it()),
    }
}

pub async fn ask(
    State(web): State<Web>,
    at: AtTable,
    Path(OfDecision { decision }): Path<OfDecision>,
) -> Answer {
    let found = read(&web, &at, decision).await?;
    page(&talking(&web, &at, &found))
}

pub async fn speak(
    State(web): State<Web>,
    at: AtTable,
    Path(OfDecision { decision }): Path<OfDecision>,
    form: Form,
) -> Answer {
    let found = read(&web, &at, decision).await?;
    let (partnership, person) = (at.partnership.id, at.person.id);
    let done = if found.decision.stage == Stage::Objections {
        let Some(word) = ConsentWord::from_key(form.text("word")) else {
            return talking(&web, &at, &found).refused(&form, Refusal::Choice("word"));
        };
        let says = Says::Word { word, why: form.text("why").to_owned() };
        say(&web, &at, decision, &form, says).await
    } else {
        let own = form.text("words").to_owned();
        web.house
            .deed(Some(form.once), move |desk| {
                Box::pin(async move { talk::speak(desk, partnership, person, decision, "", &own).await })
            })
            .await
    };
    finish(&at, decision, &form, done, talking(&web, &at, &found))
}

async fn say(web: &Web, at: &AtTable, decision: Id, form: &Form, says: Says) -> Result<(), Refusal> {
    let (partnership, person) = (at.partnership.id, at.person.id);
    web.house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { talk::say(desk, partnership, person, decision, &says).await })
        })
        .await
}

/// On to the decision, or the form back with what to mend.
fn finish(at: &AtTable, decision: Id, form: &Form, done: Result<(), Refusal>, ask: Ask) -> Answer {
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url(&format!("/decisions/{decision}")))),
        Err(Refusal::Proposal(error @ ProposalError::NoReason)) => {
            mend(&ask.filled(form).mend("why", &wording::trouble(at.words(), &error)))
        }
        Err(refusal) => ask.refused(form, refusal),
    }
}

fn objecting(web: &Web, at: &AtTable, found: &DecisionPage) -> Ask {
    let words = at.words();
    asking(web, at, found, words.proposals_object())
        .line(words.proposals_object_means())
        .field(Field::new("reason", words.proposals_object_reason(), FieldKind::Lines))
        .field(Field::new("harmed", words.proposals_object_harmed(), FieldKind::Lines))
        .field(Field::new("suggestion", words.proposals_object_suggestion(), FieldKind::Lines))
        .seen(frame::seen(words, Act::ProposalsVoteByName, None))
        .button("object", words.proposals_say_it())
}

pub async fn ask_objection(
    State(web): State<Web>,
    at: AtTable,
    Path(OfDecision { decision }): Path<OfDecision>,
) -> Answer {
    let found = read(&web, &at, decision).await?;
    page(&objecting(&web, &at, &found))
}

pub async fn object(
    State(web): State<Web>,
    at: AtTable,
    Path(OfDecision { decision }): Path<OfDecision>,
    form: Form,
) -> Answer {
    let found = read(&web, &at, decision).await?;
    let text = |name| form.text(name).to_owned();
    let says =
        Says::Objects { reason: text("reason"), harmed: text("harmed"), suggestion: text("suggestion") };
    let done = say(&web, &at, decision, &form, says).await;
    finish(&at, decision, &form, done, objecting(&web, &at, &found))
}

pub async fn resolve(
    State(web): State<Web>,
    at: AtTable,
    Path(OfDecision { decision }): Path<OfDecision>,
    form: Form,
) -> Answer {
    done_once(say(&web, &at, decision, &form, Says::Resolved).await)?;
    Ok(go(&at.url(&format!("/decisions/{decision}"))))
}

pub async fn go_on(
    State(web): State<Web>,
    at: AtTable,
    Path(OfDecision { decision }): Path<OfDecision>,
    form: Form,
) -> Answer {
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| Box::pin(talk::go_on(desk, partnership, doer, decision)))
        .await;
    done_once(done)?;
    Ok(go(&at.url(&format!("/decisions/{decision}"))))
}

fn writing(web: &Web, at: &AtTable, found: &DecisionPage) -> Ask {
    let words = at.words();
    asking(web, at, found, words.proposals_write_version())
        .line(words.proposals_version_means())
        .field(
            Field::new("sentence", words.proposals_sentence(), FieldKind::Lines)
                .value(found.version.sentence.clone()),
        )
        .field(
            Field::new("more", words.proposals_more(), FieldKind::Lines)
                .value(found.version.more.clone().unwrap_or_default()),
        )
        .field(Field::new("why", words.proposals_version_why(), FieldKind::Lines))
        .seen(frame::seen(words, Act::ProposalsVoteByName, None))
        .button("keep", words.proposals_keep_it())
}

pub async fn ask_version(
    State(web): State<Web>,
    at: AtTable,
    Path(OfDecision { decision }): Path<OfDecision>,
) -> Answer {
    let found = read(&web, &at, decision).await?;
    page(&writing(&web, &at, &found))
}

pub async fn integrate(
    State(web): State<Web>,
    at: AtTable,
    Path(OfDecision { decision }): Path<OfDecision>,
    form: Form,
) -> Answer {
    let found = read(&web, &at, decision).await?;
    let text = |name| form.text(name).to_owned();
    let new = NewVersion { sentence: text("sentence"), more: text("more"), why: text("why") };
    let (partnership, person) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { talk::integrate(desk, partnership, person, decision, &new).await })
        })
        .await;
    finish(&at, decision, &form, done, writing(&web, &at, &found))
}
