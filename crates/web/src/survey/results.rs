//! The picture of a closed wave, put together from its release; and the same as files.

use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use deeds::permissions::{Act, allows};
use deeds::survey::findings::{Change, Figures, Findings, KindFindings, Reading as Reach};
use deeds::survey::releases::{Results, results};
use deeds::survey::taking;
use model::partnerships::{Role, Sector};
use model::survey::{Side, WaveState};
use words::Words;

use super::InWave;
use super::drawing::{Drawing, Joined, Shape, Sheet, Spot};
use super::readings;
use super::views::{
    ActorRow, Beside, ForOwn, Introduce, KeyShape, Note, Picture, Step, Suggested, ThenNow, TwoPictures,
};
use super::wording;
use crate::Web;
use crate::shell::answer::{Answer, page};
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{FormId, Link, OneAct, Seen};

pub async fn picture(State(web): State<Web>, at: AtTable, Path(InWave { wave }): Path<InWave>) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let found = web.house.look(move |desk| Box::pin(results(desk, partnership, reader, wave))).await?;
    page(&view(&web, &at, &found))
}

fn view(web: &Web, at: &AtTable, found: &Results) -> Picture {
    let words = at.words();
    let base = Picture {
        layout: frame::table(web, at, found.wave.title.clone()),
        title: found.wave.title.clone(),
        lead: None,
        answered: vec![words.survey_rate_said(found.n_answered, found.n_asked)],
        not_yet: Some(match found.wave.state {
            WaveState::Open => words.survey_picture_at_close(),
            WaveState::Closed => words.survey_picture_soon(),
        }),
        talk: found.wave.is_open().then(|| words.survey_open_talk(words.date(found.wave.closes_on.date()))),
        to_links: (found.wave.is_open() && allows(Act::SurveyHandOver, &at.member))
            .then(|| Link::new(at.url(&format!("/survey/{}/links", found.wave.id)), words.survey_links())),
        newer: None,
        drawings: Vec::new(),
        key: Vec::new(),
        has_one_way: false,
        has_for_citizens: false,
        has_silent: false,
        codes: Vec::new(),
        readings: Vec::new(),
        further: Vec::new(),
        trust: None,
        own: None,
        change: None,
        without: Vec::new(),
        beside: beside(web, at, found),
        steps: steps(words, found),
        suggested: Vec::new(),
        introduce: None,
        rows: Vec::new(),
        take: None,
        seen: Seen::of_page(words.statements_who_sees_page(), vec![words.statements_seen_at_the_table()]),
        method: String::new(),
    };
    match (&found.findings, found.findings.as_ref().and_then(|findings| findings.kinds.first())) {
        (Some(findings), Some(kind)) => drawn(web, at, found, findings, kind, base),
        _ => base,
    }
}

fn drawn(
    web: &Web,
    at: &AtTable,
    found: &Results,
    findings: &Findings,
    kind: &KindFindings,
    base: Picture,
) -> Picture {
    let words = at.words();
    let spots = spots(findings);
    let joined = joined(findings, &kind.arcs);
    let label = words.survey_picture_label(spots.len(), kind.n_ties, kind.sides.ties);
    let draw = |id, sheet| Drawing::of(id, sheet, label.clone(), &spots, &joined);
    let level = |level| wording::level(words, level);
    let take = OneAct {
        action: at.url(&format!("/survey/{}/files", found.wave.id)),
        form: FormId(mark(web, &at.visitor)),
        text: words.survey_take(),
        about: found.wave.title.clone(),
    };
    let mut answered = base.answered;
    answered.extend(readings::reach(words, findings));
    Picture {
        lead: Some(words.survey_picture_lead(kind.wording.as_str())),
        newer: found.newer.as_ref().map(|wave| {
            let title = words.survey_newer(wave.title.as_str());
            Link::new(at.url(&format!("/survey/{}", wave.id)), title)
        }),
        answered,
        not_yet: None,
        drawings: vec![draw("wide", Sheet::Wide), draw("small", Sheet::Phone)],
        key: key(words, findings),
        has_one_way: joined.iter().any(|joined| joined.one_way),
        has_for_citizens: findings.actors.iter().any(|actor| actor.side() == Some(Side::Citizens)),
        has_silent: findings.actors.iter().any(|actor| !actor.answered),
        codes: findings.actors.iter().map(|actor| (actor.code.clone(), actor.name.clone())).collect(),
        readings: readings::first(words, findings, kind),
        further: readings::further(words, findings, kind),
        trust: found.together.map(|together| words.survey_trust(level(together))),
        own: found.received.as_ref().and_then(|(actor, received)| {
            let value = received.value.map(|value| words.survey_received_value(level(value)));
            let trust = received.trust.map(|trust| words.survey_received_trust(level(trust)));
            let lines: Vec<String> = value.into_iter().chain(trust).collect();
            (!lines.is_empty()).then(|| ForOwn { heading: words.survey_own_received(actor.as_str()), lines })
        }),
        change: findings.change.as_ref().map(|change| then_now(words, found, findings, kind, change)),
        without: readings::without(words, findings),
        suggested: suggested(words, found, findings),
        introduce: allows(Act::SurveyIntroduce, &at.member).then(|| introduce(web, at, found)),
        rows: rows(words, findings, kind),
        take: allows(Act::SurveyTake, &at.member).then_some(take),
        method: words.survey_method(findings.method.as_str(), findings.seed),
        ..base
    }
}

fn spots(findings: &Findings) -> Vec<Spot> {
    let spot = |(actor, place): (&deeds::survey::findings::Drawn, &(f64, f64))| Spot {
        code: actor.code.clone(),
        name: actor.name.clone(),
        sector: actor.sector(),
        for_citizens: actor.side() == Some(Side::Citizens),
        answered: actor.answered,
        place: *place,
    };
    findings.actors.iter().zip(&findings.places).map(spot).collect()
}

/// One line for each pair; arrows where only one side says so.
fn joined(findings: &Findings, arcs: &[(usize, usize)]) -> Vec<Joined> {
    let side = |at: usize| findings.actors.get(at).and_then(|actor| actor.side());
    let one = |&(from, to): &(usize, usize)| {
        let back = arcs.contains(&(to, from));
        let across = matches!(
            (side(from), side(to)),
            (Some(Side::Citizens), Some(Side::Professionals))
                | (Some(Side::Professionals), Some(Side::Citizens))
        );
        (!back || from < to).then_some(Joined { from, to, one_way: !back, across })
    };
    arcs.iter().filter_map(one).collect()
}

fn introduce(web: &Web, at: &AtTable, found: &Results) -> Introduce {
    let actors: Vec<(String, String)> =
        found.actors.iter().map(|(id, _, name)| (id.to_string(), name.clone())).collect();
    Introduce {
        action: at.url(&format!("/survey/{}/steps", found.wave.id)),
        form: FormId(mark(web, &at.visitor)),
        actors,
    }
}

/// Only the sectors that are there, in an order of their own.
fn key(words: &Words, findings: &Findings) -> Vec<KeyShape> {
    let there = |sector: &&Sector| findings.actors.iter().any(|actor| actor.sector() == Some(**sector));
    let shape =
        |&sector: &Sector| KeyShape { shape: Shape::key(sector), name: wording::sector(words, sector) };
    Sector::ALL.iter().filter(there).map(shape).collect()
}

fn beside(web: &Web, at: &AtTable, found: &Results) -> Beside {
    let words = at.words();
    let path = format!("/survey/{}/notes", found.wave.id);
    let note = |note: &model::survey::Note| Note {
        text: note.text.clone(),
        by: {
            let role = Role::from_key(&note.said_by).map(|role| frame::role_name(words, role));
            words.survey_note_by(role.unwrap_or_else(|| note.said_by.clone()))
        },
        take_back: (note.person == Some(at.person.id)).then(|| OneAct {
            action: at.url(&format!("{path}/{}/withdrawal", note.id)),
            form: FormId(mark(web, &at.visitor)),
            text: words.survey_note_take_back(),
            about: String::new(),
        }),
    };
    Beside {
        notes: found.notes.iter().map(note).collect(),
        action: at.url(&path),
        form: FormId(mark(web, &at.visitor)),
        seen: frame::seen(words, Act::SurveyRead, None),
    }
}

fn steps(words: &Words, found: &Results) -> Vec<Step> {
    let name = |id: basics::Id| {
        found.actors.iter().find(|(known, ..)| *known == id).map(|(_, _, name)| name.as_str())
    };
    found
        .steps
        .iter()
        .filter_map(|step| {
            let heading = words.survey_introduce(name(step.one)?, name(step.other)?);
            Some(Step { heading, talk: step.talk.clone() })
        })
        .collect()
}

/// Those who are not to meet already.
fn suggested(words: &Words, found: &Results, findings: &Findings) -> Vec<Suggested> {
    let id = |at: usize| {
        let code = findings.actors.get(at).map(|actor| actor.code.as_str());
        found.actors.iter().find(|(_, known, _)| Some(known.as_str()) == code).map(|(id, ..)| *id)
    };
    let will_meet = |one: usize, other: usize| {
        let pair = [id(one), id(other)];
        found.steps.iter().any(|step| pair.contains(&Some(step.one)) && pair.contains(&Some(step.other)))
    };
    let name = |at: usize| findings.actors.get(at).map(|actor| actor.name.clone()).unwrap_or_default();
    let names = |these: &[usize]| words.list(&these.iter().map(|at| name(*at)).collect::<Vec<_>>());
    let kind = findings.kinds.first();
    let lone = |at: usize| kind.is_some_and(|kind| kind.alone.contains(&at));
    findings
        .suggestions
        .iter()
        .filter(|suggestion| !will_meet(suggestion.one, suggestion.other))
        .map(|suggestion| {
            use deeds::survey::findings::Why;
            let (one, other) = (suggestion.one, suggestion.other);
            Suggested {
                heading: words.survey_introduce(name(one), name(other)),
                why: match suggestion.why {
                    Why::Alone => words.survey_why_alone(name(if lone(one) { one } else { other })),
                    Why::OtherSide => words.survey_why_other_side(),
                    Why::OtherSector => words.survey_why_other_sector(),
                },
                through: if suggestion.through.is_empty() {
                    words.survey_nobody_knows_both()
                } else {
                    words.survey_who_knows_both(names(&suggestion.through))
                },
            }
        })
        .collect()
}

fn then_now(
    words: &Words,
    found: &Results,
    findings: &Findings,
    kind: &KindFindings,
    change: &Change,
) -> ThenNow {
    let people = readings::people(words, change);
    let changed = [&change.joiners, &change.leavers, &change.silent_before, &change.silent_now];
    let changed = changed.iter().any(|names| !names.is_empty());
    let Some(figures) = &change.figures else {
        return ThenNow { danger: None, people, lines: Vec::new(), pictures: None, figures: Vec::new() };
    };
    let now = spots(findings);
    let then: Vec<Spot> = now.iter().filter(|spot| figures.actors.contains(&spot.code)).cloned().collect();
    let number = |code: &str| then.iter().position(|spot| spot.code == code);
    let arcs: Vec<(usize, usize)> =
        figures.arcs.iter().filter_map(|(from, to)| Some((number(from)?, number(to)?))).collect();
    let across = |from: usize, to: usize| {
        let side = |at: usize| {
            let code = then.get(at).map(|spot| spot.code.as_str());
            findings
                .actors
                .iter()
                .find(|actor| Some(actor.code.as_str()) == code)
                .and_then(|actor| actor.side())
        };
        let sides = [side(from), side(to)];
        sides.contains(&Some(Side::Citizens)) && sides.contains(&Some(Side::Professionals))
    };
    let then_joined: Vec<Joined> = arcs
        .iter()
        .filter(|(from, to)| from < to || !arcs.contains(&(*to, *from)))
        .map(|&(from, to)| Joined {
            from,
            to,
            one_way: !arcs.contains(&(to, from)),
            across: across(from, to),
        })
        .collect();
    let line = |ties: usize, sides: usize, alone: &[String]| {
        let first = match alone {
            [] => words.survey_nobody_alone_then(),
            names => words.survey_alone(names.len(), words.list(names)),
        };
        format!("{first} {}", words.survey_ties_of(ties, sides))
    };
    let alone: Vec<String> =
        kind.alone.iter().filter_map(|at| findings.actors.get(*at).map(|actor| actor.name.clone())).collect();
    let label = |ties: usize, sides: usize, n: usize| words.survey_picture_label(n, ties, sides);
    let date =
        |day: Option<basics::Timestamp>| day.map(|day| words.date_with_year(day.date())).unwrap_or_default();
    let (then_label, now_label) = (
        label(figures.n_ties, figures.sides.ties, then.len()),
        label(kind.n_ties, kind.sides.ties, now.len()),
    );
    ThenNow {
        danger: changed.then(|| words.survey_change_danger()),
        people,
        lines: vec![words.survey_kept_ties(change.stable, change.created, change.dissolved)],
        pictures: Some(TwoPictures {
            then: Drawing::of("then", Sheet::Half, then_label, &then, &then_joined),
            then_heading: date(Some(change.since)),
            then_line: line(figures.n_ties, figures.sides.ties, &figures.alone),
            now: Drawing::of("now", Sheet::Half, now_label, &now, &joined(findings, &kind.arcs)),
            now_heading: date(found.wave.closed_at),
            now_line: line(kind.n_ties, kind.sides.ties, &alone),
        }),
        figures: if findings.reading == Reach::NoOrder { Vec::new() } else { rows_of(words, figures, kind) },
    }
}

fn rows_of(words: &Words, then: &Figures, now: &KindFindings) -> Vec<(String, String, String)> {
    let two =
        |value: Option<f64>| value.map(|value| words.survey_number(wording::two(value))).unwrap_or_default();
    let share = |value: Option<f64>| {
        value.map(|value| words.survey_percent(wording::percent(value))).unwrap_or_default()
    };
    let index = now.sectors.as_ref().and_then(|sectors| sectors.index);
    vec![
        (words.survey_row_ties(), then.n_ties.to_string(), now.n_ties.to_string()),
        (words.survey_row_density(), share(then.density), share(now.density)),
        (words.survey_row_sides(), then.sides.ties.to_string(), now.sides.ties.to_string()),
        (words.survey_row_degree(), two(then.degree_centralization), two(now.degree_centralization)),
        (
            words.survey_row_between(),
            two(then.betweenness_centralization),
            two(now.betweenness_centralization),
        ),
        (words.survey_row_reach(), share(Some(then.connectedness)), share(Some(now.connectedness))),
        (words.survey_row_sectors(), two(then.index), two(index)),
        (words.survey_row_reciprocity(), share(then.reciprocity), share(now.reciprocity)),
    ]
}

/// The table twin: everything the lines of the picture say, in the order of the letters.
fn rows(words: &Words, findings: &Findings, kind: &KindFindings) -> Vec<ActorRow> {
    let says = |from: usize, to: usize| kind.arcs.contains(&(from, to));
    findings
        .actors
        .iter()
        .enumerate()
        .map(|(at, actor)| {
            let named = |wanted: (bool, bool)| {
                let others = findings.actors.iter().enumerate();
                let codes: Vec<&str> = others
                    .filter(|(other, _)| *other != at && (says(at, *other), says(*other, at)) == wanted)
                    .map(|(_, other)| other.code.as_str())
                    .collect();
                if codes.is_empty() { words.survey_nobody() } else { codes.join(" · ") }
            };
            ActorRow {
                name: format!("{} ({})", actor.name, actor.code),
                sector: actor.sector().map(|sector| wording::sector(words, sector)).unwrap_or_default(),
                both: named((true, true)),
                they_say: named((true, false)),
                others_say: named((false, true)),
            }
        })
        .collect()
}

/// The same as files, kept as an archive and never opened as a page of this house.
pub async fn take(
    State(web): State<Web>,
    at: AtTable,
    Path(InWave { wave }): Path<InWave>,
    form: Form,
) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let taken = web
        .house
        .deed(Some(form.once), move |desk| Box::pin(taking::take(desk, partnership, reader, wave)))
        .await?;
    let mut response = taken.packed()?.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/zip"));
    headers.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_static("attachment; filename=\"network.zip\""),
    );
    Ok(response)
}
