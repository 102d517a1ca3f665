//! Companions do what the person lets them, and only while she lets them.

use basics::Id;
use deeds::statements::NewResponse;
use deeds::{Refusal, companions, statements};
use model::companions::Allowed;
use model::partnerships::Role;
use model::statements::{Answer, Response, Way};

use crate::house::{Small, sentence};

const MAY_WRITE: Allowed = Allowed { read_aloud: true, write_down: true };
const MAY_READ: Allowed = Allowed { read_aloud: true, write_down: false };

async fn begin(small: &Small, companion: Id, allowed: Allowed) -> Result<Id, Refusal> {
    let (table, amina) = (small.table, small.amina);
    let begun = small.deed(move |desk| Box::pin(companions::begin(desk, table, amina, companion, allowed)));
    Ok(begun.await?.id)
}

async fn change(small: &Small, who: Id, id: Id, allowed: Option<Allowed>) -> Result<(), Refusal> {
    small.deed(move |desk| Box::pin(companions::change(desk, who, id, allowed))).await
}

async fn pass_on(small: &Small, helper: Id, statement: Id) -> Result<Response, Refusal> {
    let (table, amina) = (small.table, small.amina);
    let new = NewResponse { statement, answer: Answer::Agree, matters: None, way: Way::Voice };
    small.deed(move |desk| Box::pin(statements::respond_for(desk, table, helper, amina, new))).await
}

testkit::on_both_databases! {
    async fn a_helper_writes_only_with_leave(small: Small) {
        let (round, statement) = small.asked().await?;
        let hodan = small.seat("Hodan", Role::Companion).await?;
        assert!(matches!(pass_on(&small, hodan, statement).await, Err(Refusal::NotAllowedByPerson)));
        let walk = begin(&small, hodan, MAY_READ).await?;
        assert!(matches!(pass_on(&small, hodan, statement).await, Err(Refusal::NotAllowedByPerson)));
        change(&small, small.amina, walk, Some(MAY_WRITE)).await?;
        let kept = pass_on(&small, hodan, statement).await?;
        assert_eq!((kept.person, kept.written_by), (small.amina, Some(hodan)));
        let (table, amina) = (small.table, small.amina);
        let said = small
            .deed(move |desk| {
                Box::pin(async move {
                    statements::write_down(desk, table, hodan, amina, round, &sentence("Jeg er bange.")).await
                })
            })
            .await?;
        assert_eq!((said.author, said.written_by), (Some(amina), Some(hodan)));
        change(&small, small.amina, walk, None).await?;
        assert!(matches!(pass_on(&small, hodan, statement).await, Err(Refusal::NotAllowedByPerson)));
    }

    async fn the_companion_cannot_widen_her_own_leave_but_may_stop(small: Small) {
        let hodan = small.seat("Hodan", Role::Companion).await?;
        let walk = begin(&small, hodan, MAY_READ).await?;
        assert!(matches!(change(&small, hodan, walk, Some(MAY_WRITE)).await, Err(Refusal::NotFound)));
        let karin = small.seat("Karin", Role::Frontline).await?;
        assert!(matches!(change(&small, karin, walk, None).await, Err(Refusal::NotFound)));
        change(&small, hodan, walk, None).await?;
    }

    async fn she_chooses_among_those_who_walk_along(small: Small) {
        let other = small.seat("Leyla", Role::Citizen).await?;
        for wrong in [other, small.mette, small.amina] {
            assert!(matches!(begin(&small, wrong, MAY_READ).await, Err(Refusal::Choice("companion"))));
        }
        let (table, karin) = (small.table, small.seat("Karin", Role::Frontline).await?);
        let amina = small.amina;
        let imposed = small.deed(move |desk| Box::pin(companions::begin(desk, table, karin, amina, MAY_WRITE)));
        assert!(matches!(imposed.await, Err(Refusal::NotForRole(_))), "staff name nobody");
    }

    async fn leave_to_write_is_for_one_person_only(small: Small) {
        let (_, statement) = small.asked().await?;
        let hodan = small.seat("Hodan", Role::Companion).await?;
        begin(&small, hodan, MAY_WRITE).await?;
        let (table, leyla) = (small.table, small.seat("Leyla", Role::Citizen).await?);
        let new = NewResponse { statement, answer: Answer::Agree, matters: None, way: Way::Voice };
        let other = small.deed(move |desk| Box::pin(statements::respond_for(desk, table, hodan, leyla, new)));
        assert!(matches!(other.await, Err(Refusal::NotAllowedByPerson)));
    }
}
