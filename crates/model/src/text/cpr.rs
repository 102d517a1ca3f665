//! Recognises Danish civil registration numbers: DDMMYY and four digits.
//! The old check sum (modulus 11) no longer holds for everybody, so the date decides.

/// Whether any run of digits reads as a CPR number, however it is spaced.
pub fn contains_cpr(text: &str) -> bool {
    let marks: Vec<char> = text.chars().map(western_digit).collect();
    (0..marks.len()).any(|start| starts_number(&marks, start))
}

/// A number begins here if no digit stands before it and ten digits follow,
/// six and four, with at most one separator (and spaces) between pairs.
fn starts_number(marks: &[char], start: usize) -> bool {
    let digit_at = |i: usize| marks.get(i).is_some_and(char::is_ascii_digit);
    if !digit_at(start) || (start > 0 && digit_at(start - 1)) {
        return false;
    }
    let mut digits = Vec::with_capacity(10);
    let mut gaps = Vec::new();
    let mut at = start;
    while let Some(&mark) = marks.get(at) {
        if mark.is_ascii_digit() {
            digits.push(mark as u8 - b'0');
            if digits.len() == 10 {
                break;
            }
        } else if matches!(mark, '-' | '–' | '—' | '−' | '.' | '/' | ' ' | '\u{A0}')
            && gap_len(marks, at) <= 3
        {
            gaps.push(digits.len());
        } else {
            return false;
        }
        at += 1;
    }
    if digits.len() < 10 || digit_at(at + 1) {
        return false;
    }
    gaps.dedup();
    // Written in one, as six and four, or in pairs; other groupings are telephone and case numbers.
    let usual_grouping =
        gaps.is_empty() || gaps == [6] || gaps == [2, 4] || gaps == [2, 4, 6] || gaps == [2, 4, 6, 8];
    usual_grouping && is_date(&digits)
}

fn gap_len(marks: &[char], at: usize) -> usize {
    marks.iter().skip(at).take_while(|mark| !mark.is_ascii_digit()).count()
}

fn is_date(digits: &[u8]) -> bool {
    let pair = |i: usize| digits.get(i).zip(digits.get(i + 1)).map_or(0, |(tens, ones)| tens * 10 + ones);
    let (day, month, year) = (pair(0), pair(2), pair(4));
    let longest = match month {
        2 if year.is_multiple_of(4) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=longest).contains(&day)
}

fn western_digit(mark: char) -> char {
    match mark {
        '\u{660}'..='\u{669}' => char::from(b'0' + (mark as u32 - 0x660) as u8),
        '\u{6F0}'..='\u{6F9}' => char::from(b'0' + (mark as u32 - 0x6F0) as u8),
        _ => mark,
    }
}

#[cfg(test)]
mod tests {
    use super::contains_cpr;

    #[test]
    fn found_however_it_is_spelt() {
        for spelling in [
            "0101901234",
            "010190-1234",
            "010190 1234",
            "010190 - 1234",
            "01 01 90 1234",
            "01.01.90-1234",
            "01/01/90-1234",
            "010190–1234",
            "010190\u{A0}1234",
            "cpr:010190-1234.",
            "٠١٠١٩٠-١٢٣٤",
            "290224-1234",
        ] {
            assert!(contains_cpr(spelling), "{spelling}");
        }
    }

    #[test]
    fn telephone_dates_and_case_numbers_pass() {
        for other in [
            "12 34 56 78",
            "+45 12345678",
            "2026-11-24",
            "24.11.2026",
            "sag 9912345678",
            "320190-1234",
            "1 480 beboere",
            "20.000 kr. 2026",
            "kl. 17-19",
            "010190",
            "31029012345",
        ] {
            assert!(!contains_cpr(other), "{other}");
        }
    }
}
