//! Whom I walk with, and the ways each of them has opened for me.

use axum::extract::State;
use basics::Id;
use deeds::permissions::{Act, allows};
use deeds::proposals::decisions;
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

pub async fn companions(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let (walks, all, decisions) = web
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
                Ok((walks, rounds::all(desk, partnership, reader).await?, open))
            })
        })
        .await?;
    let words = at.words();
    let open: Vec<&Round> = all.iter().filter(|round| round.state == RoundState::Open).collect();
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
                ways: ways(&at, named, &open, &decisions),
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

fn ways(
    at: &AtTable,
    named: &store::companions::Named,
    open: &[&Round],
    decisions: &[(Id, Id, String)],
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
    }
    ways
}
