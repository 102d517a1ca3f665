//! Right to left: plurals, and names that must not turn their neighbours around.

use basics::Language;

pub fn without_marks(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn a_number_inside_arabic_is_held_in_its_place() {
    assert_eq!(
        words::of(Language::Ar).date(jiff::civil::date(2026, 12, 15)),
        "\u{2068}15\u{2069} \u{2068}ديسمبر\u{2069}"
    );
}

#[test]
fn an_arabic_name_inside_danish_is_held_in_its_place_and_a_danish_one_left_alone() {
    let danish = words::of(Language::Da);
    assert_eq!(danish.list(&["Mette", "أمينة"]), "Mette og \u{2068}أمينة\u{2069}");
    assert_eq!(danish.list(&["Mette", "Hodan"]), "Mette og Hodan");
}
