//! The links to hand over and how far each voice has come. Once a link was opened, nobody here sees the way back.

use axum::extract::{Path, State};
use basics::Id;
use deeds::permissions::Act;
use deeds::survey::{self, HandOver, Handed};
use model::survey::Reply;
use words::Words;

use super::InWave;
use super::views::{Links, Renewal, ToHandOver, Voice};
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Field, FieldKind, FormId, Link, OneAct};
use crate::statements::done_once;

pub async fn links(State(web): State<Web>, at: AtTable, Path(InWave { wave }): Path<InWave>) -> Answer {
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let found =
        web.house.look(move |desk| Box::pin(survey::hand_over(desk, partnership, doer, wave))).await?;
    let words = at.words();
    let n_answered = found.asked.iter().filter(|asked| asked.respondent.reply == Reply::Answered).count();
    // Who is still to be reached stands first.
    let (waiting, told): (Vec<_>, Vec<_>) = found
        .asked
        .iter()
        .partition(|asked| !matches!(asked.respondent.reply, Reply::Answered | Reply::Declined));
    let talk = if waiting.is_empty() { words.survey_all_answered() } else { words.survey_reminder_talk() };
    page(&Links {
        layout: frame::table(&web, &at, words.survey_links()),
        title: found.wave.title.clone(),
        answered: words.survey_answered_of(n_answered, found.asked.len()),
        voices: waiting.into_iter().chain(told).map(|asked| voice(&web, &at, &found, asked)).collect(),
        seen: frame::seen(words, Act::SurveyHandOver, None),
        back: Link::new(at.url("/survey"), words.survey_title()),
        talk,
    })
}

fn voice(web: &Web, at: &AtTable, found: &HandOver, asked: &Handed) -> Voice {
    let words = at.words();
    let Handed { respondent, actor, link } = asked;
    let open = found.wave.is_open();
    let path = |step: &str| at.url(&format!("/survey/{}/links/{}/{step}", found.wave.id, actor.id));
    let url = link.as_ref().map(|link| format!("{}/survey/{}", web.public_url, link.as_str()));
    let texts = match (&url, open) {
        (Some(url), true) => texts(words, found, asked, url),
        _ => Vec::new(),
    };
    Voice {
        heading: words.survey_link_for(respondent.representative.as_str(), actor.name.as_str()),
        stands: stands(words, respondent.reply),
        yes_by: respondent.organisation_yes_by.as_deref().map(|name| words.survey_link_yes_by(name)),
        reminded: respondent.reminded.then(|| words.survey_reminded()),
        remind: (open && respondent.may_be_reminded()).then(|| OneAct {
            action: path("reminder"),
            form: FormId(mark(web, &at.visitor)),
            text: words.survey_remind(),
            about: actor.name.clone(),
        }),
        reminder: (open && respondent.may_be_reminded() && link.is_none()).then(|| {
            words.survey_reminder_text(
                respondent.representative.as_str(),
                actor.name.as_str(),
                words.date(found.wave.closes_on.date()),
            )
        }),
        renewal: (open && link.is_none()).then(|| Renewal {
            action: path("new"),
            form: FormId(mark(web, &at.visitor)),
            field: Field::new("representative", words.survey_new_link_who(), FieldKind::Line)
                .value(respondent.representative.as_str()),
            id: actor.id.to_string(),
        }),
        texts,
    }
}

/// A short text and a longer one, to copy into a message to one person.
fn texts(words: &Words, found: &HandOver, asked: &Handed, url: &str) -> Vec<ToHandOver> {
    let (name, actor) = (asked.respondent.representative.as_str(), asked.actor.name.as_str());
    let short = words.survey_sms_text(name, actor, url);
    let longer = vec![
        short.clone(),
        words.survey_email_text(found.wave.purpose.as_str()),
        words.survey_email_learner(found.wave.learner.as_str()),
        words.survey_hello_time(),
        words.survey_hello_never(),
    ];
    vec![
        ToHandOver { heading: words.survey_sms(), lines: vec![short] },
        ToHandOver { heading: words.survey_email(), lines: longer },
    ]
}

fn stands(words: &Words, reply: Reply) -> String {
    match reply {
        Reply::Waiting => words.survey_link_waiting(),
        Reply::Begun => words.survey_link_begun(),
        Reply::Answered => words.survey_link_answered(),
        Reply::Declined => words.survey_link_declined(),
    }
}

pub async fn remind(
    State(web): State<Web>,
    at: AtTable,
    Path((_, wave, actor)): Path<(Id, Id, Id)>,
    form: Form,
) -> Answer {
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| Box::pin(survey::remind(desk, partnership, doer, wave, actor)))
        .await;
    done_once(done)?;
    Ok(go(&at.url(&format!("/survey/{wave}/links"))))
}

pub async fn renew(
    State(web): State<Web>,
    at: AtTable,
    Path((_, wave, actor)): Path<(Id, Id, Id)>,
    form: Form,
) -> Answer {
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let representative = form.text("representative").to_owned();
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(
                async move { survey::new_link(desk, partnership, doer, wave, actor, &representative).await },
            )
        })
        .await;
    done_once(done)?;
    Ok(go(&at.url(&format!("/survey/{wave}/links"))))
}
