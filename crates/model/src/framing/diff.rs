//! What changed from one version of the task to the next, sentence by sentence.

use basics::Id;

/// One sentence as it stands in a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub sentence: Id,
    pub came_from: Option<Id>,
    pub text: String,
}

/// One line of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Kept(String),
    Reworded { before: String, now: String },
    New(String),
    LeftOut(String),
}

/// Compares in the order of the newer text; what was left out stands at the end.
pub fn between(before: &[Standing], now: &[Standing]) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::with_capacity(now.len());
    for sentence in now {
        let old = before.iter().find(|old| {
            sentence.came_from == Some(old.sentence)
                || (sentence.came_from.is_none() && old.text == sentence.text)
        });
        changes.push(match old {
            Some(old) if old.text == sentence.text => Change::Kept(sentence.text.clone()),
            Some(old) => Change::Reworded { before: old.text.clone(), now: sentence.text.clone() },
            None => Change::New(sentence.text.clone()),
        });
    }
    let gone = before.iter().filter(|old| {
        !now.iter().any(|new| {
            new.came_from == Some(old.sentence) || (new.came_from.is_none() && new.text == old.text)
        })
    });
    changes.extend(gone.map(|old| Change::LeftOut(old.text.clone())));
    changes
}

#[cfg(test)]
mod tests {
    use basics::{Dice, Timestamp};

    use super::*;

    fn id(n: u64) -> Id {
        Id::nth(0, Timestamp(0), &mut Dice::seeded(n))
    }

    fn sentence(n: u64, came_from: Option<u64>, text: &str) -> Standing {
        Standing { sentence: id(n), came_from: came_from.map(id), text: text.to_owned() }
    }

    #[test]
    fn kept_reworded_new_and_left_out() {
        let before = [sentence(1, None, "a"), sentence(2, None, "b"), sentence(3, None, "c")];
        let now = [sentence(4, Some(1), "a"), sentence(5, Some(2), "B"), sentence(6, None, "d")];
        assert_eq!(
            between(&before, &now),
            [
                Change::Kept("a".into()),
                Change::Reworded { before: "b".into(), now: "B".into() },
                Change::New("d".into()),
                Change::LeftOut("c".into()),
            ]
        );
    }
}
