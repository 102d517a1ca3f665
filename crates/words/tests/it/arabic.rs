//! Right to left: plurals, and names that must not turn their neighbours around.

use basics::Language;

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
