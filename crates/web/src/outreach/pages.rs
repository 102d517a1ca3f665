//! The sheet to print, and the form that takes one in.

use axum::extract::{Path, State};
use basics::Id;
use deeds::Refusal;
use deeds::outreach::{self, Sheet, Whose};
use model::statements::{Answer as Said, Round, Statement, Translation};
use serde::Deserialize;
use store::companions::Named;
use words::Words;

use super::views::{Sheet as SheetView, SheetRow, TypeIn, TypeInRow};
use crate::Web;
use crate::shell::answer::{Answer, mend, page};
use crate::shell::form::{Form, mark};
use crate::shell::guard::AtTable;
use crate::shell::message::Message;
use crate::shell::parts::{Field, FieldKind, FormId, Link, Missing, Pick, Seen, Voice};
use crate::shell::{errors, frame};
use crate::statements::views::yes_no_pass;
use crate::statements::wording;

#[derive(Deserialize)]
pub struct InRound {
    round: Id,
}

pub async fn sheet(State(web): State<Web>, at: AtTable, Path(InRound { round }): Path<InRound>) -> Answer {
    let Sheet { round, rows } = read(&web, &at, round).await?;
    let words = at.words();
    page(&SheetView {
        layout: frame::citizen(&web, &at.visitor, words.outreach_sheet()),
        question: wording::question(words, round.question),
        code: sheet_code(&round),
        rows: rows
            .iter()
            .map(|(said, other)| SheetRow { label: said.label.clone(), voice: voice(said, other.as_ref()) })
            .collect(),
        helper: at.person.name.clone(),
        phone: at.partnership.phone.clone(),
    })
}

async fn read(web: &Web, at: &AtTable, round: Id) -> Result<Sheet, Refusal> {
    let (partnership, reader, language) = (at.partnership.id, at.person.id, at.visitor.language);
    web.house.look(move |desk| Box::pin(outreach::sheet(desk, partnership, reader, round, language))).await
}

fn voice(said: &Statement, translation: Option<&Translation>) -> Voice {
    match translation {
        Some(other) => Voice::new(&other.text, other.language).by(&other.said_by),
        None => Voice::new(&said.text, said.language).by(&said.said_by),
    }
}

/// Printed on every sheet of a round and shown where it is typed in, so that sheets of two rounds are not mixed up.
fn sheet_code(round: &Round) -> String {
    let id = round.id.to_string().to_uppercase();
    id.chars().skip(id.len().saturating_sub(4)).collect()
}

pub async fn ask(State(web): State<Web>, at: AtTable, Path(InRound { round }): Path<InRound>) -> Answer {
    page(&form_view(&web, &at, round, None).await?)
}

/// With what was ticked and written, when it comes back.
async fn form_view(web: &Web, at: &AtTable, round: Id, written: Option<&Form>) -> Result<TypeIn, Refusal> {
    let (partnership, helper, language) = (at.partnership.id, at.person.id, at.visitor.language);
    let (sheet, people) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let sheet = outreach::sheet(desk, partnership, helper, round, language).await?;
                Ok((sheet, outreach::may_write_for(desk, partnership, helper).await?))
            })
        })
        .await?;
    let words = at.words();
    let ticked = |name: &str, value: &str| written.is_some_and(|form| form.all(name).any(|v| v == value));
    let pick = |name: &str, value: &str, text: String| Pick {
        name: name.to_owned(),
        value: value.to_owned(),
        text,
        ticked: ticked(name, value),
        single: true,
    };
    let mut whose: Vec<_> = people
        .iter()
        .map(|Named { companionship, person_name, .. }| {
            pick("person", &companionship.person.to_string(), person_name.clone())
        })
        .collect();
    whose.push(pick("person", CARD, words.outreach_new_by_card()));
    let rows = sheet.rows.iter().map(|(said, other)| TypeInRow {
        label: said.label.clone(),
        voice: voice(said, other.as_ref()),
        picks: yes_no_pass("answer", words)
            .choices
            .into_iter()
            .map(|choice| pick(&said.id.to_string(), choice.value, choice.text))
            .collect(),
    });
    Ok(TypeIn {
        layout: frame::table(web, at, words.outreach_type_in()),
        question: wording::question(words, sheet.round.question),
        code: sheet_code(&sheet.round),
        action: at.url(&format!("/rounds/{round}/sheet/enter")),
        form: FormId(mark(web, &at.visitor)),
        people: whose,
        card: card_field(words).value(written.map(|form| form.text("code")).unwrap_or_default()),
        missing: None,
        rows: rows.collect(),
        seen: Seen::of_page(
            words.statements_who_sees(),
            vec![words.outreach_seen_you_and_them(), words.shell_only_together()],
        ),
    })
}

const CARD: &str = "card";

fn card_field(words: &Words) -> Field {
    Field::new("code", words.outreach_card_code(), FieldKind::Code).hint(words.outreach_card_code_hint())
}

pub async fn type_in(
    State(web): State<Web>,
    at: AtTable,
    Path(InRound { round }): Path<InRound>,
    form: Form,
) -> Answer {
    let words = at.words();
    let whose = match form.text("person") {
        CARD => Whose::Card(form.text("code").to_owned()),
        "" => return come_back(&web, &at, round, &form, words.outreach_whose_missing()).await,
        id => Whose::Person(id.parse().map_err(|_| Refusal::Choice("person"))?),
    };
    let sheet = read(&web, &at, round).await?;
    let answers: Vec<(Id, Said)> = sheet
        .rows
        .iter()
        .filter_map(|(said, _)| Some((said.id, answer(form.text(&said.id.to_string()))?)))
        .collect();
    let (partnership, helper) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { outreach::type_in(desk, partnership, helper, &whose, &answers).await })
        })
        .await;
    match done {
        Ok(Some(_)) | Err(Refusal::Again) => {}
        Ok(None) => return come_back(&web, &at, round, &form, words.accounts_code_unknown_means()).await,
        Err(refusal @ Refusal::Code(_)) => {
            let (_, why) = errors::refused(words, &refusal);
            return come_back(&web, &at, round, &form, why).await;
        }
        Err(Refusal::Choice("answers")) => {
            return come_back(&web, &at, round, &form, words.outreach_nothing_ticked()).await;
        }
        Err(refusal) => return Err(refusal.into()),
    }
    let layout = frame::citizen(&web, &at.visitor, words.outreach_kept());
    let again = at.url(&format!("/rounds/{round}/sheet/enter"));
    page(
        &Message::new(layout, words.outreach_kept())
            .line(words.outreach_kept_means())
            .link(Link::new(again, words.outreach_next_sheet()))
            .link(Link::new(at.url("/rounds"), words.statements_rounds())),
    )
}

/// The sheet back with all its ticks and what is missing.
async fn come_back(web: &Web, at: &AtTable, round: Id, form: &Form, why: String) -> Answer {
    let mut view = form_view(web, at, round, Some(form)).await?;
    view.missing = Some(Missing { heading: at.words().shell_almost(), field: "code" });
    view.card = view.card.mend(why);
    mend(&view)
}

fn answer(value: &str) -> Option<Said> {
    match value {
        "yes" => Some(Said::Agree),
        "no" => Some(Said::Disagree),
        "pass" => Some(Said::Pass),
        _ => None,
    }
}
