//! The invitations somebody wrote, one of them with what to hand over, its card, one reminder, and taking it back.

use axum::extract::{Path, State};
use basics::Id;
use deeds::permissions::{Act, allows};
use deeds::{Refusal, Secret, invitations};
use model::invitations::{Invitation, Reply, ShortCode};
use serde::Deserialize;
use words::Words;

use super::mailing;
use super::texts::{advice, bare_address, to_hand_over};
use super::views::{Card, Invitations, OneInvitation, Sent, Tongue};
use super::wording;
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::form::{Form, mark};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Empty, FormId, Link, OneAct, Qr, Seen, Voice};
use crate::statements::done_once;

/// Counts are told in these steps, so that nobody's own reply is to be seen in them.
const STEPS: [usize; 5] = [100, 50, 25, 10, 5];

#[derive(Deserialize)]
pub struct OfInvitation {
    pub(super) invitation: Id,
}

pub async fn list(State(web): State<Web>, at: AtTable) -> Answer {
    let (partnership, inviter) = (at.partnership.id, at.person.id);
    let counts_too = allows(Act::InvitationsCount, &at.member);
    let (sent, counts) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let counts = if counts_too {
                    invitations::counts(desk, partnership, inviter).await?
                } else {
                    Vec::new()
                };
                Ok((invitations::sent(desk, partnership, inviter).await?, counts))
            })
        })
        .await?;
    let words = at.words();
    page(&Invitations {
        layout: frame::table(&web, &at, words.invitations_title()),
        sent: sent.iter().map(|invitation| one(&web, &at, invitation)).collect(),
        empty: Empty { heading: words.invitations_none(), line: words.invitations_none_means() },
        write: allows(Act::InvitationsSend, &at.member)
            .then(|| Link::new(at.url("/invitations/new"), words.invitations_write())),
        counts: counts.into_iter().filter_map(|(reply, n)| count(words, reply, n)).collect(),
    })
}

/// How many replied so, in coarse words; of fewer than five only that there are some.
fn count(words: &Words, reply: Reply, n: usize) -> Option<String> {
    let reply = wording::reply(words, reply);
    match STEPS.iter().find(|step| n >= **step) {
        Some(step) => Some(words.invitations_count_many(reply, *step)),
        None => (n > 0).then(|| words.invitations_count_some(reply)),
    }
}

fn one(web: &Web, at: &AtTable, invitation: &Invitation) -> Sent {
    let words = at.words();
    let path = format!("/invitations/{}", invitation.id);
    let ways = is_open(web, invitation)
        .then(|| Link::new(at.url(&path), words.invitations_hand_over()))
        .into_iter()
        .collect();
    Sent {
        guest: invitation.invitee.clone(),
        letter: Voice::new(&invitation.message, invitation.language),
        stands: wording::reply(words, invitation.reply),
        about: about(words, invitation),
        ways,
        acts: acts(web, at, invitation),
    }
}

fn about(words: &Words, invitation: &Invitation) -> String {
    let until = words.date(invitation.expires_at.date());
    words.invitations_open_until(wording::way(words, invitation.way), until)
}

/// Whether link and code still open anything.
fn is_open(web: &Web, invitation: &Invitation) -> bool {
    invitation.receive(Reply::Later, web.house.now()).is_ok()
}

fn acts(web: &Web, at: &AtTable, invitation: &Invitation) -> Vec<OneAct> {
    let words = at.words();
    let act = |step: &str, text| OneAct {
        action: at.url(&format!("/invitations/{}/{step}", invitation.id)),
        form: FormId(mark(web, &at.visitor)),
        text,
        about: invitation.invitee.clone(),
    };
    let remind =
        invitation.may_remind(web.house.now()).then(|| act("reminder", words.invitations_remind_once()));
    let take_back = is_open(web, invitation).then(|| act("withdrawal", words.invitations_take_back()));
    remind.into_iter().chain(take_back).collect()
}

async fn own(web: &Web, at: &AtTable, id: Id) -> Result<(Invitation, Secret, ShortCode), Refusal> {
    let (partnership, inviter) = (at.partnership.id, at.person.id);
    web.house.look(move |desk| Box::pin(invitations::card(desk, partnership, inviter, id))).await
}

/// The link and code in every form they are handed over in: a card, an SMS, an e-mail, a voice.
pub async fn hand_over(
    State(web): State<Web>,
    at: AtTable,
    Path(OfInvitation { invitation }): Path<OfInvitation>,
) -> Answer {
    page(&one_page(&web, &at, invitation).await?)
}

pub(super) async fn one_page(web: &Web, at: &AtTable, id: Id) -> Result<OneInvitation, Refusal> {
    let (invitation, link, code) = own(web, at, id).await?;
    let words = at.words();
    let open = is_open(web, &invitation);
    let by_mail = mailing::view(web, at, &invitation, open).await?;
    Ok(OneInvitation {
        layout: frame::table(web, at, invitation.invitee.clone()),
        guest: invitation.invitee.clone(),
        stands: wording::reply(words, invitation.reply),
        about: about(words, &invitation),
        letter: Voice::new(&invitation.message, invitation.language),
        advice: advice(words, &invitation),
        card: open.then(|| {
            Link::new(at.url(&format!("/invitations/{}/card", invitation.id)), words.invitations_print_card())
        }),
        by_mail,
        texts: if open { to_hand_over(web, at, &invitation, &link, code) } else { Vec::new() },
        acts: acts(web, at, &invitation),
        back: Link::new(at.url("/invitations"), words.invitations_title()),
        seen: Seen::of_page(words.statements_who_sees_page(), vec![words.shell_seen_only_you()]),
    })
}

/// Two sides, A6, in the guest's language.
pub async fn card(
    State(web): State<Web>,
    at: AtTable,
    Path(OfInvitation { invitation }): Path<OfInvitation>,
) -> Answer {
    let (invitation, link, code) = own(&web, &at, invitation).await?;
    invitation.receive(Reply::Later, web.house.now()).map_err(Refusal::from)?;
    let words = words::of(invitation.language);
    let mut layout = frame::citizen(&web, &at.visitor, words.invitations_card());
    layout.words = words;
    page(&Card {
        layout,
        guest: invitation.invitee.clone(),
        inviter: at.person.name.clone(),
        phone: at.partnership.phone.clone().unwrap_or_default(),
        table: Card::seats(words.invitations_card_table()),
        qr: Qr::of(&format!("{}/i/{}", web.public_url, link.as_str()), words.invitations_qr()),
        address: bare_address(&web).to_owned(),
        code: code.to_string().split(' ').map(str::to_owned).collect(),
        tongues: Tongue::others(invitation.language),
        open_until: words.date(invitation.expires_at.date()),
    })
}

pub async fn remind(
    State(web): State<Web>,
    at: AtTable,
    Path(OfInvitation { invitation }): Path<OfInvitation>,
    form: Form,
) -> Answer {
    let (partnership, inviter) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(invitations::remind(desk, partnership, inviter, invitation))
        })
        .await;
    done_once(done)?;
    Ok(go(&at.url(&format!("/invitations/{invitation}"))))
}

pub async fn take_back(
    State(web): State<Web>,
    at: AtTable,
    Path(OfInvitation { invitation }): Path<OfInvitation>,
    form: Form,
) -> Answer {
    let (partnership, inviter) = (at.partnership.id, at.person.id);
    let done = web
        .house
        .deed(Some(form.once), move |desk| {
            Box::pin(invitations::take_back(desk, partnership, inviter, invitation))
        })
        .await;
    done_once(done)?;
    Ok(go(&at.url("/invitations")))
}
