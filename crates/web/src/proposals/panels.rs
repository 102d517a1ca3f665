//! A panel by lot: offer to sit, see the sealed list's mark, throw the dice, see who was drawn.

use axum::extract::{Path, State};
use basics::Id;
use deeds::Refusal;
use deeds::permissions::{Act, allows};
use deeds::proposals::panels::{self, NewPanel, PanelPage};
use model::proposals::panels::Knows;
use serde::Deserialize;
use words::Words;

use super::decision::grouped;
use super::one::{frame_for, pick};
use super::views::TimesView;
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Empty, Field, FieldKind, FormId, Link};
use crate::shell::write::Write;
use crate::statements::done_once;

#[derive(Deserialize)]
pub struct OfPanel {
    panel: Id,
}

pub async fn list(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let all = web.house.look(move |desk| Box::pin(panels::all(desk, partnership, reader))).await?;
    let words = at.words();
    page(&TimesView {
        layout: frame::table(&web, &at, words.proposals_panels()),
        heading: words.proposals_panels(),
        lead: words.proposals_panels_mean(),
        lines: Vec::new(),
        rows: Vec::new(),
        shows_mine: false,
        polls: all
            .iter()
            .map(|panel| Link::new(at.url(&format!("/panels/{}", panel.id)), panel.title.clone()))
            .collect(),
        empty: all
            .is_empty()
            .then(|| Empty { heading: words.proposals_no_panels(), line: words.proposals_panels_mean() }),
        ways: allows(Act::ProposalsConvene, &at.member)
            .then(|| Link::new(at.url("/panels/new"), words.proposals_ask_panel()))
            .into_iter()
            .collect(),
    })
}

fn asking(web: &Web, at: &AtTable) -> Write {
    let words = at.words();
    let title = words.proposals_ask_panel();
    let ask = Ask::new(frame::table(web, at, title.clone()), title, FormId(mark(web, &at.visitor)))
        .line(words.proposals_panels_mean())
        .field(Field::new("title", words.proposals_panel_title(), FieldKind::Line))
        .field(Field::new("seats", words.proposals_panel_seats(), FieldKind::Number))
        .field(Field::new("lived", words.proposals_panel_lived(), FieldKind::Number))
        .field(Field::new("professional", words.proposals_panel_professional(), FieldKind::Number))
        .button("ask", words.proposals_ask_panel())
        .way(Link::new(at.url("/panels"), words.shell_back()));
    Write::of(ask)
}

pub async fn ask_new(State(web): State<Web>, at: AtTable) -> Answer {
    page(&asking(&web, &at))
}

pub async fn ask(State(web): State<Web>, at: AtTable, form: Form) -> Answer {
    let number = |name: &str| form.text(name).trim().parse().unwrap_or(0);
    let new = NewPanel {
        title: form.text("title").to_owned(),
        seats: number("seats"),
        lived_at_least: number("lived"),
        professional_at_least: number("professional"),
    };
    let (partnership, doer) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move { panels::ask(desk, partnership, doer, &new).await.map(|panel| panel.id) })
        })
        .await;
    match done {
        Ok(panel) => Ok(go(&at.url(&format!("/panels/{panel}")))),
        Err(Refusal::Again) => Ok(go(&at.url("/panels"))),
        Err(refusal) => asking(&web, &at).refused(&form, refusal),
    }
}

async fn read(web: &Web, at: &AtTable, panel: Id) -> Result<PanelPage, Refusal> {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    web.house.look(move |desk| Box::pin(panels::page(desk, partnership, reader, panel))).await
}

pub async fn one(State(web): State<Web>, at: AtTable, Path(OfPanel { panel }): Path<OfPanel>) -> Answer {
    let found = read(&web, &at, panel).await?;
    let words = at.words();
    let url = |end: &str| at.url(&format!("/panels/{panel}/{end}"));
    let convene = allows(Act::ProposalsConvene, &at.member);
    let volunteers = allows(Act::ProposalsVolunteer, &at.member);
    let mut ways = Vec::new();
    if found.panel.list_hash.is_none() && volunteers {
        ways.push(Link::new(url("offer"), words.proposals_offer()));
    }
    if convene && found.panel.drawn.is_none() {
        let text = match found.panel.list_hash {
            None => words.proposals_seal_panel(),
            Some(_) => words.proposals_draw_panel(),
        };
        ways.push(Link::new(url("draw"), text));
    }
    ways.push(Link::new(at.url("/panels"), words.proposals_panels()));
    page(&TimesView {
        layout: frame::table(&web, &at, found.panel.title.clone()),
        heading: found.panel.title.clone(),
        lead: words.proposals_panel_is(found.panel.seats),
        lines: lines(words, &found),
        rows: Vec::new(),
        shows_mine: false,
        polls: Vec::new(),
        empty: None,
        ways,
    })
}

fn lines(words: &Words, found: &PanelPage) -> Vec<String> {
    let panel = &found.panel;
    let mut lines = Vec::new();
    if panel.lived_at_least > 0 {
        lines.push(words.proposals_panel_lived_is(panel.lived_at_least));
    }
    if panel.professional_at_least > 0 {
        lines.push(words.proposals_panel_professional_is(panel.professional_at_least));
    }
    lines.extend(found.n_volunteers.map(|n| words.proposals_offered(n)));
    if found.mine.is_some() && panel.list_hash.is_none() {
        lines.push(words.proposals_you_offered());
    }
    lines.extend(panel.list_hash.as_deref().map(|hash| words.proposals_panel_sealed(grouped(hash))));
    if let Some(number) = panel.drawn {
        let drawn = found.drawn.iter().map(|(name, knows)| match (name, knows) {
            (Some(name), _) => name.clone(),
            (None, Knows::Lived) => words.proposals_somebody_lived(),
            (None, Knows::Professional) => words.proposals_somebody_professional(),
            (None, Knows::Both) => words.proposals_somebody_both(),
        });
        let drawn: Vec<String> = drawn.collect();
        lines.push(words.proposals_panel_drawn(format!("{number:03}"), words.list(&drawn)));
        if found.i_was_drawn {
            lines.push(words.proposals_you_were_drawn());
        }
    }
    lines
}

fn offering(web: &Web, at: &AtTable, found: &PanelPage) -> Ask {
    let words = at.words();
    let kinds = [
        (Knows::Lived, words.statements_kind_lived()),
        (Knows::Professional, words.statements_kind_professional()),
        (Knows::Both, words.proposals_knows_both()),
    ];
    let kinds =
        kinds.into_iter().map(|(knows, text)| pick("knows", knows.key(), text, found.mine == Some(knows)));
    let heading = words.proposals_offer();
    Ask::new(frame_for(web, at, heading.clone()), heading, FormId(mark(web, &at.visitor)))
        .line(words.proposals_offer_means())
        .picks(
            words.proposals_how_known(),
            kinds.chain([pick("knows", "", words.proposals_step_back(), false)]).collect(),
        )
        .seen(frame::seen(words, Act::ProposalsVolunteer, None))
        .button("offer", words.proposals_keep_it())
        .way(Link::new(at.url(&format!("/panels/{}", found.panel.id)), words.shell_back()))
}

pub async fn ask_offer(
    State(web): State<Web>,
    at: AtTable,
    Path(OfPanel { panel }): Path<OfPanel>,
) -> Answer {
    let found = read(&web, &at, panel).await?;
    page(&offering(&web, &at, &found))
}

pub async fn offer(
    State(web): State<Web>,
    at: AtTable,
    Path(OfPanel { panel }): Path<OfPanel>,
    form: Form,
) -> Answer {
    let (partnership, person, knows) = (at.partnership.id, at.person.id, Knows::from_key(form.text("knows")));
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(panels::volunteer(desk, partnership, person, panel, knows))
        })
        .await;
    done_once(done)?;
    Ok(go(&at.url(&format!("/panels/{panel}"))))
}

/// First the list is sealed, then the dice are typed in: one page for both, never both at once.
fn drawing(web: &Web, at: &AtTable, found: &PanelPage) -> Write {
    let words = at.words();
    let is_sealed = found.panel.list_hash.is_some();
    let title = if is_sealed { words.proposals_draw_panel() } else { words.proposals_seal_panel() };
    let mut ask =
        Ask::new(frame::table(web, at, title.clone()), title.clone(), FormId(mark(web, &at.visitor)));
    for line in lines(words, found) {
        ask = ask.line(line);
    }
    ask = match is_sealed {
        true => ask.field(
            Field::new("dice", words.proposals_dice(), FieldKind::Line).hint(words.proposals_dice_hint()),
        ),
        false => ask.line(words.proposals_seal_means()),
    };
    Write::of(
        ask.button("draw", title)
            .way(Link::new(at.url(&format!("/panels/{}", found.panel.id)), words.shell_back())),
    )
}

pub async fn ask_draw(State(web): State<Web>, at: AtTable, Path(OfPanel { panel }): Path<OfPanel>) -> Answer {
    let found = read(&web, &at, panel).await?;
    page(&drawing(&web, &at, &found))
}

pub async fn draw(
    State(web): State<Web>,
    at: AtTable,
    Path(OfPanel { panel }): Path<OfPanel>,
    form: Form,
) -> Answer {
    let found = read(&web, &at, panel).await?;
    let (partnership, doer, dice) = (at.partnership.id, at.person.id, form.text("dice").to_owned());
    let is_sealed = found.panel.list_hash.is_some();
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(async move {
                match is_sealed {
                    true => panels::draw(desk, partnership, doer, panel, &dice).await,
                    false => panels::seal(desk, partnership, doer, panel).await,
                }
            })
        })
        .await;
    match done {
        Ok(()) | Err(Refusal::Again) => Ok(go(&at.url(&format!("/panels/{panel}")))),
        Err(refusal) => drawing(&web, &at, &found).refused(&form, refusal),
    }
}
