//! The two letters the house writes by itself: a sign-in link, and "is this address yours?".

use basics::Language;
use deeds::letters::Text;
use model::letters::LINK_HERE;

/// Who they are from. The name of the program; no partnership is named where somebody else may read along.
const SENDER: &str = "Langbord";

pub fn sign_in_letter(language: Language, name: &str) -> Text {
    let words = words::of(language);
    Text {
        sender: SENDER.to_owned(),
        subject: words.accounts_letter_subject(),
        lines: vec![
            words.accounts_letter_hello(name),
            words.accounts_letter_link_means(),
            LINK_HERE.to_string(),
            words.accounts_letter_not_you(),
        ],
    }
}

pub fn confirm_letter(language: Language, name: &str) -> Text {
    let words = words::of(language);
    Text {
        sender: SENDER.to_owned(),
        subject: words.accounts_confirm_subject(),
        lines: vec![
            words.accounts_letter_hello(name),
            words.accounts_confirm_means(),
            LINK_HERE.to_string(),
            words.accounts_letter_not_you(),
        ],
    }
}
