//! Whom I walk with, and the ways each of them has opened for me.

use axum::extract::State;
use basics::Id;
use deeds::permissions::{Act, allows};
use deeds::proposals::{self, Listed, decisions};
use deeds::statements::rounds;
use model::companions::Allowed;
use model::statements::{Round, RoundState};
use words::Words;

use super::views::{Companions, Walk};
use crate::Web;
use crate::shell::answer::{Answer, page};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Empty, Link};

/// As many proposals as one takes in at a glance.
const LINES: usize = 3;

pub async fn companions(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let (walks, all, decisions, proposals) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let walks = store::companions::of_person(desk.tx, reader).await?;
                let mut open = Vec::new();
                for named in &walks {
                    let walk = &named.companionship;
                    if walk.companion == reader && walk.partnership == partnership && walk.allowed.write_down
                    {
                        for one in decisions::answerable(desk, partnership, walk.person).await? {
                            open.push((walk.person, one.decision.id, one.sentence));
                        }
                    }
                }
                let rounds = rounds::all(desk, partnership, reader).await?;
                Ok((walks, rounds, open, proposals::all(desk, partnership, reader).await?))
            })
        })
        .await?;
    let words = at.words();
    let open: Vec<&Round> = all.iter().filter(|round| round.state == RoundState::Open).collect();
    let asked = undecided(&proposals);
    let mine = walks.iter().filter(|named| {
        named.companionship.companion == reader && named.companionship.partnership == partnership
    });
    page(&Companions {
        layout: frame::table(&web, &at, words.companions_title()),
        walks: mine
            .map(|named| Walk {
                name: named.person_name.clone(),
                may: may(words, &named.person_name, named.companionship.allowed),
                since: words.companions_since(words.date_with_year(named.companionship.since.date())),
                ways: ways(&at, named, &open, &decisions, &asked),
            })
            .collect(),
        empty: Empty { heading: words.companions_nobody(), line: words.companions_nobody_means() },
    })
}

fn may(words: &Words, name: &str, allowed: Allowed) -> String {
    match (allowed.read_aloud, allowed.write_down) {
        (true, true) => words.companions_may_read_and_write(name),
        (true, false) => words.companions_may_read(name),
        (false, true) => words.companions_may_write(name),
        (false, false) => words.companions_may_walk(name),
    }
}

/// Proposals nobody has decided about yet, those that wait for lived knowledge first.
fn undecided(proposals: &[Listed]) -> Vec<&Listed> {
    let mut open: Vec<_> = proposals
        .iter()
        .filter(|one| one.decision.is_none() && one.proposal.withdrawn_at.is_none())
        .collect();
    open.sort_by_key(|one| !one.is_held);
    open.truncate(LINES);
    open
}

fn ways(
    at: &AtTable,
    named: &store::companions::Named,
    open: &[&Round],
    decisions: &[(Id, Id, String)],
    proposals: &[&Listed],
) -> Vec<Link> {
    let words = at.words();
    if !named.companionship.allowed.write_down || !allows(Act::StatementsWriteDown, &at.member) {
        return Vec::new();
    }
    let person = named.companionship.person;
    let both = |round: &&Round| {
        let path = at.url(&format!("/rounds/{}/for/{person}", round.id));
        [
            Link::new(format!("{path}/answer"), words.companions_answer_in(round.title.as_str())),
            Link::new(path, words.companions_write_in(round.title.as_str())),
        ]
    };
    let mut ways: Vec<Link> = open.iter().flat_map(both).collect();
    if allows(Act::ProposalsVoteFor, &at.member) {
        for (_, decision, sentence) in decisions.iter().filter(|(who, ..)| *who == person) {
            let path = |way: &str| at.url(&format!("/decisions/{decision}/{way}for/{person}"));
            ways.push(Link::new(path(""), words.companions_decide_in(sentence.as_str())));
            ways.push(Link::new(path("paper/"), words.companions_paper_in(sentence.as_str())));
        }
    }
    if allows(Act::ProposalsWriteDown, &at.member) {
        let path = at.url(&format!("/proposals/for/{person}"));
        ways.push(Link::new(path, words.companions_propose_for(named.person_name.as_str())));
        ways.extend(proposals.iter().map(|one| {
            let path = at.url(&format!("/proposals/{}/for/{person}", one.proposal.id));
            Link::new(path, words.companions_knows_about(one.version.sentence.as_str()))
        }));
    }
    ways.push(Link::new(
        at.url(&format!("/reopenings/for/{person}")),
        words.trace_take_up_for(named.person_name.as_str()),
    ));
    ways
}
