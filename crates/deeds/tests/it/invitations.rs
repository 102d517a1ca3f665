//! Personal invitations: one door each, answered without a reason.

use basics::{Id, Language};
use deeds::invitations::{self, NewInvitation, Welcome};
use deeds::{Refusal, Secret, accounts, partnerships};
use model::accounts::Device;
use model::invitations::{ReplyError, Way};
use model::partnerships::{Role, Sector, Standing};

use crate::house::Small;

pub fn letter(invitee: &str, role: Role) -> NewInvitation {
    NewInvitation {
        invitee: invitee.into(),
        role,
        actor: None,
        message: "På lørdag sætter vi lys op på stien.".into(),
        why_you: "Du kan bruge en boremaskine.".into(),
        how_we_know: "Fra fodbold.".into(),
        way: Way::Card,
        language: Language::Da,
        may_invite: false,
    }
}

/// Sends it and gives the link that stands on the card.
pub async fn send(small: &Small, inviter: Id, new: NewInvitation) -> Result<(Id, Secret), Refusal> {
    let table = small.table;
    small
        .deed(move |desk| {
            Box::pin(async move {
                let sent = invitations::send(desk, table, inviter, &new).await?;
                let (_, link, _) = invitations::card(desk, table, inviter, sent.id).await?;
                Ok((sent.id, link))
            })
        })
        .await
}

pub async fn accept(small: &Small, link: &Secret) -> Result<Welcome, Refusal> {
    let link = link.clone();
    small.deed(move |desk| Box::pin(async move { invitations::accept(desk, &link).await })).await
}

/// Who sits behind a fresh session.
pub async fn person_of(small: &Small, welcome: Welcome) -> Result<Id, Refusal> {
    let session =
        small.deed(move |desk| Box::pin(async move { accounts::session(desk, &welcome.session).await }));
    Ok(session.await?.ok_or(Refusal::UnknownSecret)?.1.id)
}

async fn decline(small: &Small, link: &Secret, for_good: bool) -> Result<(), Refusal> {
    let link = link.clone();
    small.deed(move |desk| Box::pin(async move { invitations::decline(desk, &link, for_good).await })).await
}

async fn standing(small: &Small, person: Id) -> Result<Option<Standing>, Refusal> {
    let table = small.table;
    let member = small.house.look(move |desk| {
        Box::pin(async move { Ok(store::partnerships::member(desk.tx, table, person).await?) })
    });
    Ok(member.await?.map(|member| member.standing))
}

testkit::on_both_databases! {
    async fn a_yes_gives_a_seat_and_a_shared_device(small: Small) {
        let (_, link) = send(&small, small.mette, letter("Yusuf", Role::Citizen)).await?;
        let welcome = accept(&small, &link).await?;
        let session = welcome.session.clone();
        let known = small
            .house
            .look(move |desk| Box::pin(async move { accounts::session(desk, &session).await }))
            .await?;
        let (session, person) = known.ok_or(Refusal::UnknownSecret)?;
        assert_eq!((person.name.as_str(), session.device), ("Yusuf", Device::Shared));
        assert_eq!(standing(&small, person.id).await?, Some(Standing::Confirmed));
    }

    async fn an_invitation_opens_one_door_once(small: Small) {
        let (_, link) = send(&small, small.mette, letter("Yusuf", Role::Citizen)).await?;
        accept(&small, &link).await?;
        let again = accept(&small, &link).await;
        assert!(matches!(again, Err(Refusal::Invitation(ReplyError::Used))));
        let peek = small.house.look(move |desk| Box::pin(async move { invitations::hello(desk, &link).await }));
        assert!(peek.await.is_err(), "a used card shows nobody's name");
    }

    async fn not_now_and_no_may_become_yes(small: Small) {
        let (_, link) = send(&small, small.mette, letter("Yusuf", Role::Citizen)).await?;
        decline(&small, &link, false).await?;
        decline(&small, &link, true).await?;
        accept(&small, &link).await?;
    }

    async fn a_lapsed_invitation_opens_nothing(small: Small) {
        let (_, link) = send(&small, small.mette, letter("Yusuf", Role::Citizen)).await?;
        small.clock.advance_seconds(90 * 86_400);
        let late = accept(&small, &link).await;
        assert!(matches!(late, Err(Refusal::Invitation(ReplyError::Expired))));
        let late = decline(&small, &link, true).await;
        assert!(matches!(late, Err(Refusal::Invitation(ReplyError::Expired))));
    }

    async fn an_invitation_taken_back_opens_nothing(small: Small) {
        let (id, link) = send(&small, small.mette, letter("Yusuf", Role::Citizen)).await?;
        let (table, mette) = (small.table, small.mette);
        small.deed(move |desk| Box::pin(invitations::take_back(desk, table, mette, id))).await?;
        let late = accept(&small, &link).await;
        assert!(matches!(late, Err(Refusal::Invitation(ReplyError::Withdrawn))));
    }

    async fn nobody_is_reminded_twice_and_only_by_the_inviter(small: Small) {
        let (id, _) = send(&small, small.mette, letter("Yusuf", Role::Citizen)).await?;
        let (table, mette) = (small.table, small.mette);
        let karin = small.seat("Karin", Role::Frontline).await?;
        let remind = |who| small.deed(move |desk| Box::pin(invitations::remind(desk, table, who, id)));
        assert!(matches!(remind(karin).await, Err(Refusal::NotFound)));
        remind(mette).await?;
        assert!(matches!(remind(mette).await, Err(Refusal::NoSecondReminder)));
    }

    async fn a_made_up_link_is_unknown(small: Small) {
        let made_up = Secret::read("AAAAAAAAAAAAAAAAAAAAAA");
        assert!(matches!(accept(&small, &made_up).await, Err(Refusal::UnknownSecret)));
    }

    async fn a_citizen_invites_when_she_was_given_the_right(small: Small) {
        let refused = send(&small, small.amina, letter("Leyla", Role::Citizen)).await;
        assert!(matches!(refused, Err(Refusal::NotForRole(_))));
        let asked = NewInvitation { may_invite: true, ..letter("Sara", Role::Citizen) };
        let (_, link) = send(&small, small.mette, asked).await?;
        let sara = person_of(&small, accept(&small, &link).await?).await?;
        send(&small, sara, letter("Noah", Role::Citizen)).await?;
    }

    async fn a_colleague_waits_for_the_tables_yes(small: Small) {
        let (table, mette) = (small.table, small.mette);
        let school = partnerships::NewActor { code: "SKO".into(), name: "Bregneskolen".into(), sector: Sector::Public };
        let school = small
            .deed(move |desk| Box::pin(async move { partnerships::add_actor(desk, table, mette, &school).await }))
            .await?;
        let leader = NewInvitation { actor: Some(school.id), ..letter("Birgit", Role::Partner) };
        let (_, link) = send(&small, mette, leader).await?;
        let birgit = person_of(&small, accept(&small, &link).await?).await?;
        assert_eq!(standing(&small, birgit).await?, Some(Standing::Confirmed), "the facilitator asked her");

        let stranger = send(&small, birgit, letter("Claus", Role::Partner)).await;
        assert!(matches!(stranger, Err(Refusal::Choice("role"))), "not from her own organisation");
        let second = NewInvitation { actor: Some(school.id), ..letter("Ib", Role::Facilitator) };
        assert!(matches!(send(&small, birgit, second).await, Err(Refusal::Choice("role"))));

        let teacher = NewInvitation { actor: Some(school.id), ..letter("Søren", Role::Partner) };
        let (_, link) = send(&small, birgit, teacher).await?;
        let soren = person_of(&small, accept(&small, &link).await?).await?;
        assert_eq!(standing(&small, soren).await?, Some(Standing::Accepted));
        let about = small.deed(move |desk| Box::pin(async move { partnerships::about(desk, table, soren).await }));
        assert!(matches!(about.await.map(drop), Err(Refusal::NotConfirmed)));
        let yes = Standing::Confirmed;
        small.deed(move |desk| Box::pin(partnerships::set_standing(desk, table, mette, soren, yes))).await?;
        let about = small.deed(move |desk| Box::pin(async move { partnerships::about(desk, table, soren).await }));
        assert_eq!(about.await?.actors.len(), 1);
    }

    async fn mass_mailing_is_not_possible(small: Small) {
        for n in 0..40 {
            send(&small, small.mette, letter(&format!("Nabo {n}"), Role::Citizen)).await?;
        }
        let more = send(&small, small.mette, letter("Nabo 41", Role::Citizen)).await;
        assert!(matches!(more, Err(Refusal::TooManyInvitations(40))));
        small.clock.advance_seconds(86_401);
        send(&small, small.mette, letter("Nabo 41", Role::Citizen)).await?;
    }

    async fn a_cpr_number_in_a_letter_is_refused_before_anything_is_kept(small: Small) {
        let before = crate::house::count(&small.house, "invitation").await?;
        let letter = NewInvitation { why_you: "010190-1234".into(), ..letter("Yusuf", Role::Citizen) };
        let refused = send(&small, small.mette, letter).await;
        assert!(matches!(refused, Err(Refusal::Field { field: "why_you", .. })));
        assert_eq!(crate::house::count(&small.house, "invitation").await?, before);
    }
}
