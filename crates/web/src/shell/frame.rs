//! The frame around a page, made from who is looking: a citizen's frame names no partnership,
//! a partner's has the ways to go.

use deeds::permissions::{Act, Audience, audience};
use model::partnerships::{Partnership, Role};
use words::Words;

use super::guard::{AtTable, Visitor};
use super::layout::{Help, Layout, NavItem};
use super::parts::{Link, Seen};
use crate::Web;

/// For anybody, known or not.
pub fn citizen(web: &Web, visitor: &Visitor, title: impl Into<String>) -> Layout {
    let words = words::of(visitor.language);
    let mut layout = Layout::new(words, title, &visitor.path);
    layout.footer = vec![Link::new("/accessibility", words.shell_accessibility())];
    if visitor.signed_in.is_some() {
        layout.footer.insert(0, Link::new("/seat", words.shell_my_seat()));
        layout.footer.insert(1, Link::new("/seat/data", words.shell_my_data()));
    }
    layout.demo = web.demo;
    layout
}

/// A citizen's frame with somebody to call.
pub fn citizen_with_help(
    web: &Web,
    visitor: &Visitor,
    title: impl Into<String>,
    helper: &str,
    table: &Partnership,
) -> Layout {
    let mut layout = citizen(web, visitor, title);
    layout.help = table.phone.clone().map(|phone| Help { name: helper.to_owned(), phone });
    layout
}

/// For members at their table.
pub fn table(web: &Web, at: &AtTable, title: impl Into<String>) -> Layout {
    let words = words::of(at.visitor.language);
    let mut layout = Layout::new(words, title, &at.visitor.path);
    layout.partnership = Some(at.partnership.name.clone());
    layout.home = at.url("");
    layout.footer = vec![
        Link::new(at.url("/about"), words.shell_about()),
        Link::new(at.url("/journal"), words.shell_journal()),
        Link::new(at.url("/exchange"), words.exchange_title()),
        Link::new("/seat", words.shell_my_seat()),
        Link::new("/accessibility", words.shell_accessibility()),
    ];
    layout.demo = web.demo;
    layout.nav = nav(at, words);
    layout
}

/// Only pages this member may open; a room that is not built yet is not here.
fn nav(at: &AtTable, words: &Words) -> Vec<NavItem> {
    let ways = [
        (Act::StatementsSee, "/rounds", words.shell_nav_rounds()),
        (Act::FramingSee, "/task", words.framing_nav()),
        (Act::TraceSee, "/outcomes", words.trace_nav()),
        (Act::ProposalsSee, "/proposals", words.shell_nav_proposals()),
        (Act::InclusionSee, "/groups", words.shell_nav_groups()),
        (Act::SurveySee, "/survey", words.shell_nav_survey()),
        (Act::InvitationsSend, "/invitations", words.shell_nav_invitations()),
    ];
    ways.into_iter()
        .filter(|(act, ..)| deeds::permissions::allows(*act, &at.member))
        .map(|(_, path, text)| {
            let url = at.url(path);
            NavItem { here: at.visitor.path.starts_with(&url), url, text }
        })
        .collect()
}

impl AtTable {
    /// A page of this table: `at.url("/groups")`.
    pub fn url(&self, path: &str) -> String {
        format!("/p/{}{path}", self.partnership.id)
    }

    pub fn words(&self) -> &'static Words {
        words::of(self.visitor.language)
    }
}

/// "Who will see this?", reckoned from the permission table for what this act leaves behind.
/// `companion`: the name of whoever walks with her and may read.
pub fn seen(words: &Words, act: Act, companion: Option<&str>) -> Seen {
    let Audience { as_said, together, .. } = audience(act);
    let mut lines = Vec::new();
    if as_said.is_empty() {
        lines.push(words.shell_seen_only_you());
        lines.extend(companion.map(|name| words.shell_and_companion(name)));
        let unseen: Vec<_> =
            [Role::Facilitator, Role::Partner].into_iter().filter(|role| !as_said.contains(role)).collect();
        lines.extend((!unseen.is_empty()).then(|| words.shell_seen_not_staff()));
    } else if as_said.len() == Role::ALL.len() {
        lines.push(words.shell_seen_all_members());
    } else {
        let names: Vec<_> = as_said.iter().map(|role| role_name(words, *role)).collect();
        lines.push(words.shell_seen_by(words.list(&names)));
    }
    if !together.is_empty() {
        lines.push(words.shell_only_together());
    }
    Seen { act: Some(act.key()), heading: words.shell_who_sees(), lines }
}

pub fn role_name(words: &Words, role: Role) -> String {
    match role {
        Role::Citizen => words.shell_role_citizen(),
        Role::Companion => words.shell_role_companion(),
        Role::Partner => words.shell_role_partner(),
        Role::Frontline => words.shell_role_frontline(),
        Role::Facilitator => words.shell_role_facilitator(),
        Role::Mediator => words.shell_role_mediator(),
    }
}
