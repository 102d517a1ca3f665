//! All proposals of the table: what can be answered now, what waits until somebody has asked, what was decided.

use axum::extract::State;
use deeds::permissions::{Act, allows};
use deeds::proposals::{self, Listed};
use model::proposals::decisions::Stage;

use super::views::{Listing, ProposalCard, Proposals};
use super::wording;
use crate::Web;
use crate::shell::answer::{Answer, page};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Empty, Link, Voice};

pub async fn list(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let all = web.house.look(move |desk| Box::pin(proposals::all(desk, partnership, reader))).await?;
    let words = at.words();
    let (mut now, mut waiting, mut decided) = (Vec::new(), Vec::new(), Vec::new());
    for listed in all.iter().filter(|listed| listed.proposal.withdrawn_at.is_none()) {
        let is_closed = listed.decision.as_ref().is_some_and(|decision| decision.stage == Stage::Closed);
        let list = if listed.is_held {
            &mut waiting
        } else if is_closed {
            &mut decided
        } else {
            &mut now
        };
        list.push(card(&at, listed));
    }
    let listing = |heading, line, cards| Listing { heading, line, cards };
    let lists = [
        listing(words.proposals_now(), words.proposals_now_means(), now),
        listing(words.proposals_waiting(), words.proposals_waiting_means(), waiting),
        listing(words.proposals_decided(), words.proposals_decided_means(), decided),
    ];
    page(&Proposals {
        layout: frame::table(&web, &at, words.proposals_title()),
        lists: lists.into_iter().filter(|list| !list.cards.is_empty()).collect(),
        empty: Empty { heading: words.proposals_none(), line: words.proposals_none_means() },
        propose: allows(Act::ProposalsPropose, &at.member)
            .then(|| Link::new(at.url("/proposals/new"), words.proposals_propose())),
        ways: vec![
            Link::new(at.url("/decision-rules"), words.proposals_rules()),
            Link::new(at.url("/times"), words.proposals_times()),
            Link::new(at.url("/panels"), words.proposals_panels()),
        ],
    })
}

fn card(at: &AtTable, listed: &Listed) -> ProposalCard {
    let words = at.words();
    let path = format!("/proposals/{}", listed.proposal.id);
    let mut ways = vec![Link::new(at.url(&path), words.proposals_read())];
    let state = match &listed.decision {
        Some(decision) => {
            ways.insert(
                0,
                Link::new(at.url(&format!("/decisions/{}", decision.id)), words.proposals_see_decision()),
            );
            wording::stage(words, decision)
        }
        None if listed.is_held => words.proposals_held(),
        None => words.proposals_on_the_table(),
    };
    ProposalCard {
        state,
        voice: Voice::new(&listed.version.sentence, listed.proposal.language).by(&listed.proposal.said_by),
        ways,
    }
}
