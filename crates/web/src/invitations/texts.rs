//! An invitation as texts to hand over, in the guest's language, and a hint about how heavy the letter is to read.

use deeds::Secret;
use model::invitations::{Invitation, ShortCode, Way};
use words::Words;

use super::views::HandOver;
use super::wording;
use crate::Web;
use crate::shell::guard::AtTable;

/// The way the inviter chose stands first; the others follow, for plans change.
pub fn to_hand_over(
    web: &Web,
    at: &AtTable,
    invitation: &Invitation,
    link: &Secret,
    code: ShortCode,
) -> Vec<HandOver> {
    let words = at.words();
    let theirs = words::of(invitation.language);
    let url = format!("{}/i/{}", web.public_url, link.as_str());
    let address = bare_address(web);
    let text = |way: Way, hint: String, lines: Vec<String>| {
        let heading = wording::way(words, way);
        (way, HandOver { heading, hint, language: invitation.language, lines })
    };
    let sms = [invitation.message.clone(), theirs.invitations_card_you_decide(), url.clone()];
    let n_parts = sms_parts(&sms.join("\n"));
    let email = email_lines(web, at, invitation, url, &code.to_string());
    let aloud = vec![
        invitation.message.clone(),
        theirs.invitations_card_you_decide(),
        theirs.invitations_aloud_code(address, code.to_string()),
    ];
    let mut texts = vec![
        text(Way::Sms, words.invitations_sms_parts(n_parts), sms.to_vec()),
        text(Way::Email, words.invitations_email_hint(), email),
        text(Way::Voice, words.invitations_voice_hint(), aloud),
    ];
    texts.sort_by_key(|(way, _)| *way != invitation.way);
    texts.into_iter().map(|(_, text)| text).collect()
}

/// The letter as an e-mail, in the guest's language.
pub fn email_lines(
    web: &Web,
    at: &AtTable,
    invitation: &Invitation,
    link: String,
    code: &str,
) -> Vec<String> {
    let theirs = words::of(invitation.language);
    let mut lines = vec![
        invitation.message.clone(),
        theirs.invitations_why_you_line(invitation.why_you.as_str()),
        theirs.invitations_how_we_know_line(invitation.how_we_know.as_str()),
        theirs.invitations_card_you_decide(),
        link,
        theirs.invitations_or_code(bare_address(web), code),
    ];
    lines.extend(at.partnership.phone.as_ref().map(|phone| theirs.invitations_or_call_me(phone.as_str())));
    lines
}

/// The house's address as one types it.
pub fn bare_address(web: &Web) -> &str {
    web.public_url.split_once("://").map_or(web.public_url.as_str(), |(_, rest)| rest)
}

/// How many messages a phone company makes of it: 160 signs each in the old alphabet (153 when joined),
/// 70 (67) as soon as one sign is not in it. GSM 03.38.
pub fn sms_parts(text: &str) -> usize {
    const OLD: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    const DOUBLE: &str = "^{}\\[~]|€\u{c}";
    let old: Option<usize> = text
        .chars()
        .map(|sign| match sign {
            sign if OLD.contains(sign) => Some(1),
            sign if DOUBLE.contains(sign) => Some(2),
            _ => None,
        })
        .sum();
    let (n_signs, alone, joined) = match old {
        Some(n_signs) => (n_signs, 160, 153),
        None => (text.encode_utf16().count(), 70, 67),
    };
    if n_signs <= alone { 1 } else { n_signs.div_ceil(joined) }
}

/// How it reads, as advice and never as a lock; LIX knows Danish, and sees length, not meaning.
pub fn advice(words: &Words, invitation: &Invitation) -> Option<String> {
    (invitation.language == basics::Language::Da).then(|| reads(words, &invitation.message))
}

pub fn reads(words: &Words, letter: &str) -> String {
    let counted = words::lix(letter);
    if counted.value() <= 30.0 && counted.longest_sentence <= 18 {
        words.invitations_reads_easily()
    } else {
        words.invitations_reads_heavily(counted.longest_sentence)
    }
}

#[cfg(test)]
mod tests {
    use basics::Language;

    use super::*;

    #[test]
    fn danish_letters_fit_the_old_alphabet_and_arabic_ones_do_not() {
        assert_eq!(sms_parts(&"æ".repeat(160)), 1);
        assert_eq!(sms_parts(&"æ".repeat(161)), 2);
        assert_eq!(sms_parts(&"ع".repeat(70)), 1);
        assert_eq!(sms_parts(&"ع".repeat(71)), 2);
        assert_eq!(sms_parts(&"€".repeat(80)), 1);
        assert_eq!(sms_parts(&"€".repeat(81)), 2);
    }

    #[test]
    fn short_sentences_read_easily_and_an_office_letter_does_not() {
        let words = words::of(Language::Da);
        assert_eq!(reads(words, "Vil du komme forbi? Jeg laver kaffe."), words.invitations_reads_easily());
        let heavy = "Der inviteres hermed til borgermøde vedrørende udviklingsplanen for boligområdet.";
        assert_ne!(reads(words, heavy), words.invitations_reads_easily());
    }
}
