//! Every text comes out whole.

use basics::Language;
use words::MESSAGES;

use crate::sample;

#[test]
fn every_message_formats_in_every_language() {
    let mut formatted = 0;
    for language in Language::ALL {
        let words = words::of(language);
        for message in MESSAGES {
            for number in [0, 1, 2, 3, 11, 100] {
                let text = words.by_key(message.id, sample(message, number)).expect(message.id);
                assert!(!text.is_empty(), "{language:?} {}", message.id);
                assert!(!text.contains('$') && !text.contains('{'), "{language:?} {}: {text}", message.id);
                formatted += 1;
            }
        }
    }
    eprintln!("{formatted} texts formatted");
    assert!(formatted >= 18 * MESSAGES.len());
}

#[test]
fn an_unknown_key_is_nothing() {
    assert_eq!(words::of(Language::Da).by_key("nobody-said-this", []), None);
}

#[test]
fn days_hours_and_lists_read_as_people_say_them() {
    use jiff::civil::{date, time};
    let [da, en, ar] = Language::ALL.map(words::of);
    let day = date(2026, 12, 15);
    assert_eq!(da.date(day), "den 15. december");
    assert_eq!(da.date_with_year(day), "den 15. december 2026");
    assert_eq!(da.weekday(day), "tirsdag den 15. december");
    assert_eq!(en.weekday(day), "Tuesday 15 December");
    assert_eq!(da.time(time(17, 30, 0, 0)), "kl. 17.30");
    assert_eq!(da.time(time(17, 0, 0, 0)), "kl. 17");
    assert_eq!(en.time(time(9, 5, 0, 0)), "9:05");
    assert_eq!(da.list(&["forældre", "elever", "ansatte"]), "forældre, elever og ansatte");
    assert_eq!(da.list::<&str>(&[]), "");
    assert_eq!(ar.date(day), "15 ديسمبر");
}
