//! Codes that people read aloud and type: a card's eight signs in pairs, whose last is a check sign, so that one wrong
//! sign is always found; and a hall's four. No 0, O, 1, I or L.

use std::fmt;

const SIGNS: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const LEN: usize = 8;

/// A code as it stands on the card.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ShortCode([u8; LEN]);

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    #[error("the code has {0} signs; it should have 8")]
    Length(usize),
    #[error("the sign `{0}` is not used in codes")]
    UnknownSign(char),
    #[error("one sign of the code is not right")]
    Mistyped,
}

impl ShortCode {
    /// Made from seven values below 31 (larger ones wrap).
    pub fn from_values(values: [u8; LEN - 1]) -> Self {
        let mut signs = [0; LEN];
        for (sign, value) in signs.iter_mut().zip(values) {
            *sign = value % 31;
        }
        signs[LEN - 1] = check(&signs);
        Self(signs)
    }

    /// Reads what a person typed: any case, spaces and dashes, Arabic digits.
    pub fn read(typed: &str) -> Result<Self, CodeError> {
        let marks = marks(typed);
        let mut signs = [0; LEN];
        if marks.len() != LEN {
            return Err(CodeError::Length(marks.len()));
        }
        for (sign, &mark) in signs.iter_mut().zip(&marks) {
            *sign = value_of(mark).ok_or(CodeError::UnknownSign(mark))?;
        }
        if check(&signs) == signs[LEN - 1] { Ok(Self(signs)) } else { Err(CodeError::Mistyped) }
    }
}

/// Pairs with a thin gap, as it is read aloud.
impl fmt::Display for ShortCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, &sign) in self.0.iter().enumerate() {
            if at > 0 && at % 2 == 0 {
                f.write_str(" ")?;
            }
            write!(f, "{}", char::from(SIGNS[usize::from(sign)]))?;
        }
        Ok(())
    }
}

/// What was typed, without what only parts it.
fn marks(typed: &str) -> Vec<char> {
    typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '.' | '·')).collect()
}

/// The code of a hall, for everybody in the room: four signs, without a check sign. It opens a question and nobody's seat.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RoomCode([u8; ROOM_LEN]);

const ROOM_LEN: usize = 4;

impl RoomCode {
    /// Made from values below 31 (larger ones wrap).
    pub fn from_values(values: [u8; ROOM_LEN]) -> Self {
        Self(values.map(|value| value % 31))
    }

    /// Nothing when it is no room's code: a card's has eight signs.
    pub fn read(typed: &str) -> Option<Self> {
        let signs: Vec<u8> = marks(typed).into_iter().map(value_of).collect::<Option<_>>()?;
        signs.try_into().ok().map(Self)
    }

    /// The two pairs it is read aloud in.
    pub fn pairs(self) -> Vec<String> {
        let sign = |value: &u8| char::from(SIGNS[usize::from(*value)]);
        self.0.chunks(2).map(|pair| pair.iter().map(sign).collect()).collect()
    }
}

/// Weights 1..7 modulo the prime 31: any single wrong sign and any swap of neighbours changes it.
fn check(signs: &[u8; LEN]) -> u8 {
    let sum: u32 =
        signs.iter().take(LEN - 1).zip(1u32..).map(|(&sign, weight)| u32::from(sign) * weight).sum();
    (sum % 31) as u8
}

fn value_of(mark: char) -> Option<u8> {
    let mark = match mark {
        '\u{660}'..='\u{669}' => char::from(b'0' + (mark as u32 - 0x660) as u8),
        '\u{6F0}'..='\u{6F9}' => char::from(b'0' + (mark as u32 - 0x6F0) as u8),
        _ => mark.to_ascii_uppercase(),
    };
    SIGNS.iter().position(|&sign| char::from(sign) == mark).map(|at| at as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some_code() -> ShortCode {
        ShortCode::from_values([3, 14, 15, 9, 26, 5, 30])
    }

    #[test]
    fn is_read_back_however_it_is_typed() {
        let shown = some_code().to_string();
        assert_eq!(ShortCode::read(&shown), Ok(some_code()));
        assert_eq!(ShortCode::read(&shown.to_lowercase().replace(' ', "-")), Ok(some_code()));
    }

    #[test]
    fn any_single_wrong_sign_is_found() {
        let shown: Vec<char> = some_code().to_string().chars().filter(|c| *c != ' ').collect();
        for at in 0..LEN {
            for &sign in SIGNS {
                let mut wrong = shown.clone();
                wrong[at] = char::from(sign);
                if wrong != shown {
                    assert_eq!(ShortCode::read(&wrong.iter().collect::<String>()), Err(CodeError::Mistyped));
                }
            }
        }
    }

    #[test]
    fn a_rooms_code_is_no_cards_code() {
        let room = RoomCode::from_values([9, 14, 5, 1]);
        assert_eq!(room.pairs().concat(), "BG73");
        assert_eq!(RoomCode::read("bg 73"), Some(room));
        assert_eq!(RoomCode::read(&some_code().to_string()), None);
        assert_eq!(RoomCode::read("B073"), None);
    }

    #[test]
    fn says_which_sign_it_does_not_know() {
        assert_eq!(ShortCode::read("AB CD EF 0G"), Err(CodeError::UnknownSign('0')));
        assert_eq!(ShortCode::read("AB"), Err(CodeError::Length(2)));
    }
}
