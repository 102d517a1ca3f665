//! The common third: a thing or an activity that people from both sides share, outside of both.
//! It has no goal of anybody's treatment; there is no field for one.

use basics::{Id, Timestamp};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommonThird {
    pub id: Id,
    pub partnership: Id,
    pub name: String,
    pub about: String,
    /// Who chose it, in the table's words: "the fathers' group".
    pub chosen_by: String,
    pub owned_by: String,
    pub since: Timestamp,
    pub ended_at: Option<Timestamp>,
}

/// Whose hands a part is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hands {
    Citizens,
    Staff,
    Both,
}

keyed!(Hands { Citizens = "citizens", Staff = "staff", Both = "both" });

/// One part of what is to do, and who does it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub id: Id,
    pub third: Id,
    pub what: String,
    pub who: String,
    pub hands: Hands,
}

/// Whether the parts are shared: neither side does everything. With fewer than two parts there is nothing to say.
pub fn is_shared(parts: &[Part]) -> Option<bool> {
    if parts.len() < 2 {
        return None;
    }
    let only = |side| parts.iter().all(|part| part.hands == side);
    Some(!only(Hands::Citizens) && !only(Hands::Staff))
}

#[cfg(test)]
mod tests {
    use basics::Dice;

    use super::*;

    #[test]
    fn when_staff_do_everything_it_is_not_shared() {
        let id = Id::nth(0, Timestamp(0), &mut Dice::seeded(1));
        let part = |hands| Part { id, third: id, what: "lys".into(), who: "FAR".into(), hands };
        assert_eq!(is_shared(&[part(Hands::Staff)]), None);
        assert_eq!(is_shared(&[part(Hands::Staff), part(Hands::Staff)]), Some(false));
        assert_eq!(is_shared(&[part(Hands::Staff), part(Hands::Citizens)]), Some(true));
        assert_eq!(is_shared(&[part(Hands::Both), part(Hands::Both)]), Some(true));
    }
}
