//! What the house's words for invitations are called by people.

use model::invitations::{Reply, Way};
use words::Words;

pub fn reply(words: &Words, reply: Reply) -> String {
    match reply {
        Reply::Waiting => words.invitations_reply_waiting(),
        Reply::Yes => words.invitations_reply_yes(),
        Reply::Later => words.invitations_reply_later(),
        Reply::No => words.invitations_reply_no(),
        Reply::Withdrawn => words.invitations_reply_withdrawn(),
    }
}

pub fn way(words: &Words, way: Way) -> String {
    match way {
        Way::Card => words.invitations_way_card(),
        Way::Sms => words.invitations_way_sms(),
        Way::Email => words.invitations_way_email(),
        Way::Voice => words.invitations_way_voice(),
    }
}
