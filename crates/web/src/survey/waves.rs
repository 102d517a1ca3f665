//! The table's waves, a new one, and close or open again.

use axum::extract::{Path, State};
use basics::{Id, Timestamp};
use deeds::permissions::{Act, allows};
use deeds::survey::{self, Asked, Counted, NewWave, usual_side};
use deeds::{Refusal, partnerships};
use model::partnerships::Actor;
use model::survey::{Side, WaveState};
use words::Words;

use super::views::{WaveCard, Waves};
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Empty, Field, FieldKind, FormId, Link, OneAct, Pick};
use crate::shell::write::Write;
use crate::statements::done_once;

pub async fn list(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let all = web.house.look(move |desk| Box::pin(survey::all(desk, partnership, reader))).await?;
    let words = at.words();
    page(&Waves {
        layout: frame::table(&web, &at, words.survey_title()),
        waves: all.iter().map(|listed| card(&web, &at, listed)).collect(),
        empty: Empty { heading: words.survey_none(), line: words.survey_none_means() },
        new: allows(Act::SurveyOpen, &at.member)
            .then(|| Link::new(at.url("/survey/new"), words.survey_new())),
    })
}

fn card(web: &Web, at: &AtTable, listed: &Counted) -> WaveCard {
    let (words, wave) = (at.words(), &listed.wave);
    let path = format!("/survey/{}", wave.id);
    let links = allows(Act::SurveyHandOver, &at.member)
        .then(|| Link::new(at.url(&format!("{path}/links")), words.survey_links()));
    let turn = |to: WaveState, text: String| OneAct {
        action: at.url(&format!("{path}/state/{}", to.key())),
        form: FormId(mark(web, &at.visitor)),
        text,
        about: wave.title.clone(),
    };
    let (turn, means, picture) = match wave.state {
        WaveState::Open => {
            let means = if wave.asks_ratings && wave.closed_at.is_none() {
                words.survey_close_means_ratings()
            } else {
                words.survey_close_means()
            };
            (turn(WaveState::Closed, words.survey_close()), means, words.survey_see_how_far())
        }
        WaveState::Closed => (
            turn(WaveState::Open, words.survey_reopen()),
            words.survey_reopen_means(),
            words.survey_see_picture(),
        ),
    };
    let may_turn = allows(Act::SurveyOpen, &at.member);
    WaveCard {
        title: wave.title.clone(),
        stands: match (wave.state, wave.closed_at) {
            (WaveState::Closed, Some(day)) => words.survey_closed_on(words.date_with_year(day.date())),
            _ => words.survey_open_until(words.date(wave.closes_on.date())),
        },
        purpose: wave.purpose.clone(),
        learner: words.survey_learner_is(wave.learner.as_str()),
        answered: words.survey_answered_of(listed.n_answered, listed.n_asked),
        ways: std::iter::once(Link::new(at.url(&path), picture)).chain(links).collect(),
        acts: may_turn.then_some(turn).into_iter().collect(),
        means: may_turn.then_some(means),
    }
}

pub async fn ask_new(State(web): State<Web>, at: AtTable) -> Answer {
    page(&new(&web, &at).await?.0)
}

/// Fields for further kinds of tie; names of form fields do not change.
const FURTHER: [(&str, &str); 2] = [("kind_2", "mutual_2"), ("kind_3", "mutual_3")];

async fn new(web: &Web, at: &AtTable) -> Result<(Write, Vec<Actor>), Refusal> {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let actors =
        web.house.look(move |desk| Box::pin(partnerships::about(desk, partnership, reader))).await?.actors;
    let words = at.words();
    let title = words.survey_new();
    let line = |name, label: String, hint: String| Field::new(name, label, FieldKind::Line).hint(hint);
    let mut ask = Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
        .line(words.survey_new_means())
        .field(line("title", words.survey_new_title(), words.survey_new_title_hint()))
        .field(
            Field::new("purpose", words.survey_new_purpose(), FieldKind::Lines)
                .hint(words.survey_new_purpose_hint()),
        )
        .field(line("learner", words.survey_new_learner(), words.survey_new_learner_hint()))
        .field(Field::new("closes_on", words.survey_new_closes(), FieldKind::Day))
        .field(line("kind", words.survey_new_kind(), words.survey_new_kind_hint()));
    for (kind, _) in FURTHER {
        ask = ask.field(line(kind, words.survey_new_further(), words.survey_new_further_hint()));
    }
    ask = ask.picks(words.survey_new_mutual(), mutual(words, "mutual", ""));
    for (_, name) in FURTHER {
        ask = ask.picks(words.survey_new_mutual(), mutual(words, name, &words.survey_new_further()));
    }
    let mut write = Write::of(
        ask.picks(words.survey_new_citizens(), actors.iter().map(for_citizens).collect())
            .picks(
                words.survey_new_ratings(),
                vec![pick(false, "asks_ratings", "yes", words.survey_new_ratings_yes(), false)],
            )
            .seen(frame::seen(words, Act::SurveyOpen, None))
            .button("open", words.survey_new_open())
            .way(Link::new(at.url("/survey"), words.survey_title())),
    );
    write.many = actors.iter().map(|actor| representative(words, actor)).collect();
    write.many_heading = words.survey_new_actors();
    Ok((write, actors))
}

fn pick(single: bool, name: &str, value: &str, text: String, ticked: bool) -> Pick {
    Pick { name: name.to_owned(), value: value.to_owned(), text, ticked, single }
}

fn mutual(words: &Words, name: &str, of: &str) -> Vec<Pick> {
    let text = |said: String| if of.is_empty() { said } else { format!("{of}: {said}") };
    vec![
        pick(true, name, "yes", text(words.survey_new_mutual_yes()), true),
        pick(true, name, "no", text(words.survey_new_mutual_no()), false),
    ]
}

fn for_citizens(actor: &Actor) -> Pick {
    let usual = usual_side(actor.sector) == Side::Citizens;
    pick(false, "citizens", &actor.id.to_string(), actor.name.clone(), usual)
}

/// One field for each actor: who answers for it. Left empty, it is not asked.
fn representative(words: &Words, actor: &Actor) -> crate::shell::write::OneOfMany {
    crate::shell::write::OneOfMany {
        name: format!("for_{}", actor.id),
        label: words.survey_new_representative(actor.name.as_str()),
        hint: words.survey_new_representative_hint(),
        value: String::new(),
    }
}

pub async fn open(State(web): State<Web>, at: AtTable, form: Form) -> Answer {
    let (view, actors) = new(&web, &at).await?;
    let new = match read(&form, &actors) {
        Ok(new) => new,
        Err(refusal) => return view.refused(&form, refusal),
    };
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let opened = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { survey::open(desk, partnership, doer, &new).await })
        })
        .await;
    match opened {
        Ok(wave) => Ok(go(&at.url(&format!("/survey/{}/links", wave.id)))),
        Err(Refusal::Again) => Ok(go(&at.url("/survey"))),
        Err(Refusal::Choice("actors")) => view.refused(&form, Refusal::Choice("citizens")),
        Err(refusal) => view.refused(&form, refusal),
    }
}

fn read(form: &Form, actors: &[Actor]) -> Result<NewWave, Refusal> {
    let day = form.text("closes_on").trim().parse().map_err(|_| Refusal::Choice("closes_on"))?;
    let is_mutual = |name: &str| form.text(name) != "no";
    let further = FURTHER.iter().map(|(kind, mutual)| (form.text(kind).to_owned(), is_mutual(mutual)));
    let asked = actors.iter().filter_map(|actor| {
        let field = format!("for_{}", actor.id);
        let representative = form.text(&field).trim().to_owned();
        let speaks_for_citizens = form.all("citizens").any(|id| id == actor.id.to_string());
        let side = match (speaks_for_citizens, usual_side(actor.sector)) {
            (true, _) => Side::Citizens,
            (false, Side::Citizens) => Side::Neither,
            (false, usual) => usual,
        };
        (!representative.is_empty()).then_some(Asked { actor: actor.id, representative, side })
    });
    Ok(NewWave {
        title: form.text("title").to_owned(),
        purpose: form.text("purpose").to_owned(),
        learner: form.text("learner").to_owned(),
        closes_on: Timestamp::evening_of(day),
        kinds: std::iter::once((form.text("kind").to_owned(), is_mutual("mutual"))).chain(further).collect(),
        asks_ratings: form.has("asks_ratings"),
        asked: asked.collect(),
    })
}

pub async fn set_state(
    State(web): State<Web>,
    at: AtTable,
    Path((_, wave, state)): Path<(Id, Id, String)>,
    form: Form,
) -> Answer {
    let state = WaveState::from_key(&state).ok_or(Refusal::NotFound)?;
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| Box::pin(survey::set_state(desk, partnership, doer, wave, state)))
        .await;
    done_once(done)?;
    Ok(go(&at.url("/survey")))
}
