//! How numbers are written inside sentences.

use basics::Language;
use fluent_bundle::FluentValue;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::types::FluentNumber;

type Formatter<M> = fn(&FluentValue<'_>, &M) -> Option<String>;

pub(crate) fn formatter<M: MemoizerKind>(language: Language) -> Formatter<M> {
    match language {
        Language::Da => |value, _| write(value, '.', ','),
        // People here read Arabic with the digits of the street around them.
        Language::En | Language::Ar => |value, _| write(value, ',', '.'),
    }
}

fn write(value: &FluentValue<'_>, thousands: char, decimal: char) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(grouped(number, thousands, decimal)),
        _ => None,
    }
}

fn grouped(number: &FluentNumber, thousands: char, decimal: char) -> String {
    let plain = number.as_string();
    let (whole, fraction) =
        plain.split_once('.').map_or((plain.as_ref(), None), |(whole, part)| (whole, Some(part)));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("−", digits));
    let mut written = sign.to_owned();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            written.push(thousands);
        }
        written.push(digit);
    }
    if let Some(fraction) = fraction {
        written.push(decimal);
        written.push_str(fraction);
    }
    written
}
