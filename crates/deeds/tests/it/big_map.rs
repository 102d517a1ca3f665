//! A map that is more than the house reckons: said kindly, and voting goes on.

use std::path::PathBuf;

use basics::{Id, Language};
use deeds::statements::findings::Findings;
use deeds::statements::{results, rounds};
use deeds::{Refusal, child};
use model::partnerships::Role;
use model::statements::{Answer, RoundState};

use crate::house::Small;

async fn released(small: &Small, round: Id) -> Result<Option<Findings>, Refusal> {
    results::release_if_due(&small.house, round).await?;
    let (table, mette) = (small.table, small.mette);
    let latest = small.house.look(move |desk| {
        Box::pin(async move { results::latest(desk, table, mette, round, Language::Da).await })
    });
    Ok(latest.await?.findings)
}

testkit::on_both_databases! {
    async fn a_map_that_is_too_big_leaves_the_lists_whole_and_voting_goes_on(small: Small) {
        // A child that ends without an answer, as one does that wants more memory than it may have.
        child::in_a_child_of(PathBuf::from("/bin/false"));
        let (round, statement) = small.asked().await?;
        for name in ["Karin", "Hodan", "Omar", "Lis", "Erik", "Zahra"] {
            let person = small.seat(name, Role::Citizen).await?;
            small.respond(person, statement, Answer::Agree).await?;
        }
        let (table, mette) = (small.table, small.mette);
        let turn = |state| small.deed(move |desk| {
            Box::pin(rounds::set_state(desk, table, mette, round, state))
        });
        turn(RoundState::Closed).await?;
        let findings = released(&small, round).await?.expect("the release is made without its map");
        assert!(findings.map.is_none() && findings.map_was_too_big);
        assert_eq!((findings.n_people, findings.statements.len()), (6, 1));
        assert!(findings.statements[0].by_group[0].is_some_and(|fifths| fifths.yes == 5));
        turn(RoundState::Open).await?;
        small.respond(small.amina, statement, Answer::Disagree).await?;
    }
}
