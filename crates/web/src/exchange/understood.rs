//! What was understood of an upload, and what only a person can say: which sign means agreement, what the round is
//! called, in which language people spoke.

use axum::extract::{Path, State};
use basics::{Id, Language};
use deeds::Refusal;
use deeds::exchange::polis::{self, NewImport};
use deeds::exchange::{reading, uploads};
use deeds::permissions::Act;
use formats::polis::{AgreeSign, Conversation};
use formats::upload::Upload;
use model::statements::{InfluenceLevel, Question};
use sha2::{Digest, Sha256};

use crate::Web;
use crate::shell::answer::{self, Answer, go, mend};
use crate::shell::ask::Ask;
use crate::shell::failure::Failure;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Field, FieldKind, FormId, Pick};
use crate::shell::write::Write;

/// Days until the table has to say what came of it, when nothing else is agreed.
const DAYS_TO_ANSWER: i64 = 60;

async fn read_waiting(web: &Web, at: &AtTable, id: Id) -> Result<(Upload, Conversation), Failure> {
    let (table, person) = (at.partnership.id, at.person.id);
    let refused = |refusal: Refusal| Failure::from(refusal).in_language(Some(at.visitor.language));
    let upload = web
        .house
        .look(move |desk| Box::pin(async move { uploads::find(desk, table, person, id).await }))
        .await
        .map_err(refused)?;
    let conversation = reading::read(upload.clone()).await.map_err(|trouble| refused(trouble.into()))?;
    Ok((upload, conversation))
}

pub async fn page(State(web): State<Web>, at: AtTable, Path((_, id)): Path<(String, String)>) -> Answer {
    let id = id.parse::<Id>().map_err(|_| Refusal::NotFound)?;
    let (_, conversation) = read_waiting(&web, &at, id).await?;
    answer::page(&asking(&web, &at, &conversation, None))
}

pub async fn import(
    State(web): State<Web>,
    at: AtTable,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Answer {
    let id = id.parse::<Id>().map_err(|_| Refusal::NotFound)?;
    let (upload, conversation) = read_waiting(&web, &at, id).await?;
    let said = match form.text("agree") {
        "plus" => Some(AgreeSign::PlusOne),
        "minus" => Some(AgreeSign::MinusOne),
        _ => None,
    };
    let Some(agree) = conversation.declared.or(said) else {
        return mend(&asking(&web, &at, &conversation, Some(&form)));
    };
    let new = NewImport {
        title: form.text("title").to_owned(),
        question: Question::from_key(form.text("question")).ok_or(Refusal::Choice("question"))?,
        influence: InfluenceLevel::Inform,
        answer_back_by: web.house.now().plus_days(DAYS_TO_ANSWER),
        language: Language::from_tag(form.text("language")).ok_or(Refusal::Choice("language"))?,
        agree,
        may_be_shared: form.has("shared"),
        moderated_because: at.words().exchange_moderated_out(),
        sha256: Sha256::digest(upload.to_bytes()).into(),
    };
    let (table, person) = (at.partnership.id, at.person.id);
    let imported = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { polis::import(desk, table, person, &conversation, &new).await })
        })
        .await;
    match imported {
        Ok(imported) => Ok(go(&at.url(&format!("/rounds/{}/results", imported.round)))),
        Err(Refusal::Again) => Ok(go(&at.url("/rounds"))),
        Err(refusal) => Err(Failure::from(refusal).in_language(Some(at.visitor.language))),
    }
}

/// The questions, with what was answered already still in them.
fn asking(web: &Web, at: &AtTable, read: &Conversation, sent: Option<&Form>) -> Write {
    let words = at.words();
    let heading = words.exchange_understood();
    let layout = frame::table(web, at, heading.clone());
    let title = sent.map_or(read.topic.clone().unwrap_or_default(), |form| form.text("title").to_owned());
    let mut ask = Ask::new(layout, heading, FormId(mark(web, &at.visitor))).line(
        words.exchange_understood_counts(read.participants.len(), read.statements.len(), read.votes.len()),
    );
    let silent = read.statements.iter().filter(|statement| statement.text.is_empty()).count();
    if silent > 0 {
        ask = ask.line(words.exchange_without_words(silent));
    }
    let hidden = read.statements.iter().filter(|statement| statement.moderated_out).count();
    if hidden > 0 {
        ask = ask.line(words.exchange_not_shown(hidden));
    }
    ask = ask.field(Field::new("title", words.exchange_round_title(), FieldKind::Line).value(title));
    if read.declared.is_none() {
        ask = with_sign(ask, read, sent);
    }
    let chosen = |name: &str, first: &str| {
        sent.map(|form| form.text(name).to_owned())
            .filter(|value| !value.is_empty())
            .unwrap_or(first.to_owned())
    };
    let question = chosen("question", Question::Agree.key());
    let language = chosen("language", at.visitor.language.tag());
    ask = ask
        .picks(
            words.exchange_question(),
            vec![
                dot("question", "agree", words.exchange_question_agree(), &question),
                dot("question", "recognise", words.exchange_question_recognise(), &question),
            ],
        )
        .picks(
            words.exchange_language(),
            Language::ALL
                .map(|known| dot("language", known.tag(), known.own_name().to_owned(), &language))
                .into(),
        )
        .picks(
            words.exchange_sharing(),
            vec![Pick {
                name: "shared".to_owned(),
                value: "yes".to_owned(),
                text: words.exchange_sharing_yes(),
                ticked: sent.is_some_and(|form| form.has("shared")),
                single: false,
            }],
        )
        .seen(frame::seen(words, Act::ExchangeImport, None))
        .button("import", words.exchange_import());
    Write::of(ask)
}

/// Two known statements help a person to tell what 1 means; nothing is guessed from them.
fn with_sign(mut ask: Ask, read: &Conversation, sent: Option<&Form>) -> Ask {
    let words = ask.layout.words;
    ask = ask.line(words.exchange_which_sign());
    let mut most: Vec<_> = read
        .statements
        .iter()
        .enumerate()
        .filter(|(_, statement)| !statement.text.is_empty() && !statement.moderated_out)
        .map(|(place, statement)| (read.tally(place), statement))
        .collect();
    most.sort_by_key(|(tally, _)| std::cmp::Reverse(tally[0].abs_diff(tally[1])));
    for (tally, statement) in most.iter().take(3) {
        ask = ask.line(words.exchange_known_statement(statement.text.as_str(), tally[0], tally[1]));
    }
    let chosen = sent.map(|form| form.text("agree").to_owned()).unwrap_or_default();
    ask.picks(
        if sent.is_some() { words.exchange_sign_needed() } else { words.exchange_sign() },
        vec![
            dot("agree", "plus", words.exchange_sign_plus(), &chosen),
            dot("agree", "minus", words.exchange_sign_minus(), &chosen),
        ],
    )
}

fn dot(name: &str, value: &str, text: String, chosen: &str) -> Pick {
    Pick { name: name.to_owned(), value: value.to_owned(), text, ticked: value == chosen, single: true }
}
