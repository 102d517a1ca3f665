//! What waits at a table: for the backbone who is missing, for everybody what is open.

use basics::{Id, Timestamp};
use model::companions::Companionship;
use model::partnerships::{Member, Standing};
use model::statements::{Round, RoundState};
use store::inclusion::CountedGroup;
use store::partnerships::NamedMember;

use crate::permissions::{Act, allows};
use crate::{Desk, Refusal};

/// A group that was asked this often in a quarter is better left in peace.
const OFTEN: i64 = 3;
const QUARTER_DAYS: i64 = 92;

/// The front page's matter, for one reader.
pub struct Front {
    /// Who is missing stands first.
    pub groups: Vec<CountedGroup>,
    pub rounds: Vec<FrontRound>,
    /// Who waits for the table's yes; empty for those who don't give it.
    pub at_the_door: Vec<String>,
    /// Sentences to be read for names: how many, and since when the first waits.
    pub unread: Vec<Unread>,
    /// Groups asked three times or more in a quarter.
    pub asked_often: Vec<(String, i64)>,
    /// People who work for the backbone, by first name.
    pub facilitators: Vec<String>,
    /// Those this reader walks with, and those who walk with her.
    pub walks: Vec<Companionship>,
}

pub struct FrontRound {
    pub round: Round,
    /// Who gives the answer back.
    pub answerer: String,
    /// Sentences this reader may answer and has not.
    pub n_left: i64,
}

#[derive(Clone, Copy)]
pub struct Unread {
    pub round: Id,
    pub n: i64,
    pub since: Timestamp,
}

pub async fn front(desk: &mut Desk<'_, '_>, partnership: Id, reader: Id) -> Result<Front, Refusal> {
    let me = desk.permit(partnership, reader, Act::PartnershipsSee).await?;
    let now = desk.now();
    let members = store::partnerships::members(desk.tx, partnership).await?;
    let left = if allows(Act::StatementsRespond, &me) {
        store::statements::front::left_for(desk.tx, partnership, reader).await?
    } else {
        Vec::new()
    };
    let rounds = store::statements::rounds::of_partnership(desk.tx, partnership).await?;
    let rounds = rounds.into_iter().map(|round| FrontRound {
        answerer: name_of(&members, round.answerer),
        n_left: left
            .iter()
            .find(|(id, _)| *id == round.id && round.state == RoundState::Open)
            .map_or(0, |(_, n)| *n),
        round,
    });
    let (unread, asked_often) = for_the_backbone(desk, &me, now).await?;
    let walks = store::companions::of_person(desk.tx, reader).await?;
    Ok(Front {
        rounds: rounds.collect(),
        groups: store::inclusion::groups(desk.tx, partnership).await?,
        at_the_door: names(&members, |member| {
            allows(Act::PartnershipsConfirm, &me) && member.standing == Standing::Accepted
        }),
        facilitators: names(&members, |member| {
            member.role == model::partnerships::Role::Facilitator && member.standing == Standing::Confirmed
        }),
        unread,
        asked_often,
        walks: walks
            .into_iter()
            .map(|named| named.companionship)
            .filter(|walk| walk.partnership == partnership)
            .collect(),
    })
}

async fn for_the_backbone(
    desk: &mut Desk<'_, '_>,
    me: &Member,
    now: Timestamp,
) -> Result<(Vec<Unread>, Vec<(String, i64)>), Refusal> {
    if !allows(Act::StatementsReview, me) {
        return Ok(Default::default());
    }
    let waiting = store::statements::front::waiting(desk.tx, me.partnership).await?;
    let unread = waiting.into_iter().map(|(round, n, since)| Unread { round, n, since }).collect();
    let since = now.plus_days(-QUARTER_DAYS);
    let often = store::statements::front::asked_often(desk.tx, me.partnership, since, OFTEN).await?;
    Ok((unread, often))
}

fn name_of(members: &[NamedMember], person: Id) -> String {
    members.iter().find(|named| named.member.person == person).map(|n| n.name.clone()).unwrap_or_default()
}

fn names(members: &[NamedMember], wanted: impl Fn(&Member) -> bool) -> Vec<String> {
    members.iter().filter(|named| wanted(&named.member)).map(|named| named.name.clone()).collect()
}
