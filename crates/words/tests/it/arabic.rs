//! Right to left: plurals, and names that must not turn their neighbours around.

use basics::Language;
use words::MESSAGES;

use crate::sample;

#[test]
fn a_date_reads_on_as_one_arabic_phrase_and_a_name_is_held_in_its_place() {
    let arabic = words::of(Language::Ar);
    assert_eq!(arabic.date(jiff::civil::date(2026, 12, 15)), "15 ديسمبر");
    assert_eq!(arabic.list(&["Mette", "Hodan"]), "\u{2068}Mette\u{2069} و\u{2068}Hodan\u{2069}");
}

#[test]
fn an_arabic_name_inside_danish_is_held_in_its_place_and_a_danish_one_left_alone() {
    let danish = words::of(Language::Da);
    assert_eq!(danish.list(&["Mette", "أمينة"]), "Mette og \u{2068}أمينة\u{2069}");
    assert_eq!(danish.list(&["Mette", "Hodan"]), "Mette og Hodan");
}

#[test]
fn a_list_of_danish_names_runs_from_right_to_left_in_arabic() {
    let listed = words::of(Language::Ar).list(&["Mette", "Hodan", "Bo"]);
    let before = "\u{2068}Mette\u{2069}\u{200f}، \u{2068}Hodan\u{2069}";
    assert_eq!(listed, format!("\u{2068}{before}\u{2069} و\u{2068}Bo\u{2069}"));
}

#[test]
fn no_arabic_sentence_for_citizens_is_longer_than_twelve_words() {
    let arabic = words::of(Language::Ar);
    for message in MESSAGES.iter().filter(|message| message.page.ends_with("citizen")) {
        let text = arabic.by_key(message.id, sample(message, 3)).expect(message.id);
        for sentence in text.split(['.', '؟', ':', '\n']) {
            let words = sentence.split_whitespace().count();
            assert!(words <= 12, "{}: {words} words: {sentence}", message.id);
        }
    }
}

#[test]
fn arabic_tells_numbers_apart_in_its_own_way() {
    let arabic = words::of(Language::Ar);
    let said: Vec<String> = [1, 2, 3, 11].map(|n| arabic.accounts_answered(n)).into();
    assert!(said.iter().collect::<std::collections::BTreeSet<_>>().len() == 4, "{said:?}");
    assert_eq!(said[1], "أجبت عن جملتين.");
}
