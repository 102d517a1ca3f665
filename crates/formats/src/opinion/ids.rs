//! Numbers for ids, in the order of their first appearance.

use std::collections::HashMap;

use super::votes::VoteSheetError;

/// Ids that are plain numbers below this are found by table, without a hash.
const PLAIN: u32 = 4_000_000;
const FREE: u32 = u32::MAX;

#[derive(Default)]
pub(super) struct Ids {
    plain: Vec<u32>,
    others: HashMap<Box<str>, u32>,
    pub(super) names: Vec<String>,
    last: Option<u32>,
}

impl Ids {
    pub(super) const MOST: usize = (u32::MAX >> 3) as usize;

    pub(super) fn number(&mut self, id: &str) -> Result<u32, VoteSheetError> {
        // Files often hold one person's votes in a row.
        if let Some(last) = self.last.filter(|&last| self.names[last as usize] == id) {
            return Ok(last);
        }
        let number = match plain(id) {
            Some(id) => self.number_of_plain(id)?,
            None => match self.others.get(id) {
                Some(&number) => number,
                None => {
                    let number = self.new_name(id.to_owned())?;
                    self.others.insert(id.into(), number);
                    number
                }
            },
        };
        self.last = Some(number);
        Ok(number)
    }

    /// The number of an id that is written as this number, without leading zeros.
    pub(super) fn number_of_plain(&mut self, id: u32) -> Result<u32, VoteSheetError> {
        let at = id as usize;
        if at >= self.plain.len() {
            self.plain.resize((at + 1).next_power_of_two(), FREE);
        }
        if self.plain[at] == FREE {
            self.plain[at] = self.new_name(id.to_string())?;
        }
        Ok(self.plain[at])
    }

    fn new_name(&mut self, name: String) -> Result<u32, VoteSheetError> {
        if self.names.len() >= Self::MOST {
            return Err(VoteSheetError::TooMany);
        }
        self.names.push(name);
        Ok(self.names.len() as u32 - 1)
    }
}

fn plain(id: &str) -> Option<u32> {
    let (number, length) = leading_plain(id.as_bytes())?;
    (length == id.len()).then_some(number)
}

/// The plain number these bytes begin with, and how many bytes it takes.
pub(super) fn leading_plain(bytes: &[u8]) -> Option<(u32, usize)> {
    let (mut number, mut length) = (0u32, 0);
    while let Some(digit) = bytes.get(length).filter(|byte| byte.is_ascii_digit()) {
        number = number * 10 + u32::from(digit - b'0');
        length += 1;
        if number >= PLAIN {
            return None;
        }
    }
    let has_leading_zero = length > 1 && bytes.first() == Some(&b'0');
    (length > 0 && !has_leading_zero).then_some((number, length))
}
