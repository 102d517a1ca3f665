//! With somebody's leave: write down what she says, read it back, keep it; read sentences to her and pass on her
//! answers. Every one of them is marked with who wrote it.

use axum::extract::{Path, Query, State};
use basics::Id;
use deeds::permissions::Act;
use deeds::statements::offers::{self, Offer};
use deeds::statements::{self, NewResponse, NewStatement};
use deeds::{Refusal, companions};
use model::statements::{KnowledgeKind, Way};

use super::answering::{Later, OFFER, answer_of, done_once};
use super::saying::kind_name;
use super::views::{Answer as AnswerView, yes_no_pass};
use super::wording;
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::message::Message;
use crate::shell::parts::{Field, FieldKind, FormId, Link, Pick, Seen, Voice};
use crate::shell::write::Write;

pub async fn ask(State(web): State<Web>, at: AtTable, Path((_, _, person)): Path<(Id, Id, Id)>) -> Answer {
    let name = name_of(&web, &at, person).await?;
    page(&Write::of(blank(&web, &at, &name).button("read", at.words().companions_read_back())))
}

/// What she is called, if she lets this helper write for her. She can see on her seat that he was here.
async fn name_of(web: &Web, at: &AtTable, person: Id) -> Result<String, Refusal> {
    let (partnership, helper) = (at.partnership.id, at.person.id);
    web.house
        .deed(None, move |desk| {
            Box::pin(async move { companions::open_for(desk, partnership, helper, person).await })
        })
        .await
}

fn blank(web: &Web, at: &AtTable, name: &str) -> Ask {
    let words = at.words();
    let title = words.companions_write_down_for(name);
    let kinds = KnowledgeKind::ALL.iter().map(|&kind| Pick {
        name: "knowledge".to_owned(),
        value: kind.key().to_owned(),
        text: kind_name(words, kind),
        ticked: kind == KnowledgeKind::Lived,
        single: true,
    });
    Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
        .line(words.companions_her_words())
        .field(Field::new("text", words.statements_say_text(), FieldKind::Lines))
        .field(
            Field::new("said_by", words.statements_say_by(), FieldKind::Line)
                .hint(words.statements_say_by_hint()),
        )
        .picks(words.statements_say_knowledge(), kinds.collect())
        .seen(frame::seen(words, Act::StatementsWriteDown, None))
        .way(Link::new(at.url("/companions"), words.companions_title()))
}

/// First it is read back, then kept: two presses, for the sentence is hers.
pub async fn write_down(
    State(web): State<Web>,
    at: AtTable,
    Path((_, round, person)): Path<(Id, Id, Id)>,
    form: Form,
) -> Answer {
    let words = at.words();
    let name = name_of(&web, &at, person).await?;
    let view = blank(&web, &at, &name).button("keep", words.companions_yes_keep());
    let view = Write::of(view.button("read", words.companions_read_again()));
    let Some(knowledge) = KnowledgeKind::from_key(form.text("knowledge")) else {
        return view.refused(&form, Refusal::Choice("knowledge"));
    };
    let (text, said_by) = (form.text("text").to_owned(), form.text("said_by").to_owned());
    let language = at.visitor.language;
    if form.text("do") != "keep" {
        let Write { ask, .. } = view;
        let read = Voice::new(text, language).by(said_by);
        return page(&Write::of(ask.filled(&form).line(words.companions_is_it_so(name)).voice(read)));
    }
    let new = NewStatement { text, said_by, language, knowledge };
    let (partnership, helper) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move {
                statements::write_down(desk, partnership, helper, person, round, &new).await.map(drop)
            })
        })
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => {}
        Err(refusal) => return view.refused(&form, refusal),
    }
    let layout = frame::citizen(&web, &at.visitor, words.statements_said());
    page(
        &Message::new(layout, words.statements_said())
            .line(words.statements_said_means())
            .link(Link::new(at.url(&format!("/rounds/{round}/for/{person}")), words.statements_say_more()))
            .link(Link::new(at.url("/companions"), words.companions_title())),
    )
}

/// The next sentence to read to her.
pub async fn next(
    State(web): State<Web>,
    at: AtTable,
    Path((_, round, person)): Path<(Id, Id, Id)>,
    Query(later): Query<Later>,
) -> Answer {
    let name = name_of(&web, &at, person).await?;
    let (partnership, helper, language) = (at.partnership.id, at.person.id, at.visitor.language);
    let skip = later.ids();
    let skipped = skip.clone();
    let next = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                statements::next_for(desk, partnership, helper, person, round, &skipped, language).await
            })
        })
        .await?;
    let words = at.words();
    let path = at.url(&format!("/rounds/{round}/for/{person}/answer"));
    let Some(asked) = next else {
        if !skip.is_empty() {
            return Ok(go(&path));
        }
        let layout = frame::citizen(&web, &at.visitor, words.statements_done());
        return page(
            &Message::new(layout, words.statements_done())
                .line(words.companions_all_answered(name))
                .link(Link::new(at.url("/companions"), words.companions_title())),
        );
    };
    let later: Vec<String> = skip.iter().chain([&asked.statement.id]).map(Id::to_string).collect();
    let voice = match &asked.translation {
        Some(said) => Voice::new(&said.text, said.language).by(&said.said_by),
        None => Voice::new(&asked.statement.text, asked.statement.language).by(&asked.statement.said_by),
    };
    let only = words.companions_only_you_two(name.as_str());
    page(&AnswerView {
        layout: frame::citizen(&web, &at.visitor, words.companions_answer_with(name)),
        progress: words.statements_progress(asked.n_answered, asked.n_left),
        statement: voice.big(),
        question: wording::question(words, asked.round.question),
        action: format!("{path}/{}", asked.statement.id),
        form: FormId(mark(&web, &at.visitor)),
        offer: asked.offer.map(|offer| offer.0),
        choices: yes_no_pass("answer", words),
        later: format!("{path}?later={}", later.join(",")),
        stop: at.url("/companions"),
        seen: Seen::of_page(words.statements_who_sees(), vec![only.clone(), words.shell_only_together()]),
        only,
        back: None,
    })
}

pub async fn respond(
    State(web): State<Web>,
    at: AtTable,
    Path((_, round, person, statement)): Path<(Id, Id, Id, Id)>,
    form: Form,
) -> Answer {
    let answer = answer_of(form.text("answer")).ok_or(Refusal::Choice("answer"))?;
    let new = NewResponse { statement, answer, matters: None, way: Way::Voice };
    let offer = Offer(form.text(OFFER).to_owned());
    let (partnership, helper) = (at.partnership.id, at.person.id);
    let kept = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move {
                statements::respond_for(desk, partnership, helper, person, new).await?;
                offers::note(desk, person, statement, &offer).await
            })
        })
        .await;
    done_once(kept)?;
    Ok(go(&at.url(&format!("/rounds/{round}/for/{person}/answer"))))
}
