//! Agenda cards: what an actor wants, must by law, can let go of and is afraid of. Others read only what it releases.

use basics::{Id, Timestamp};

/// The four fields of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aim {
    Wants,
    /// A duty by law. It is said, and never counted against anyone.
    Must,
    LetsGo,
    Fears,
}

keyed!(Aim { Wants = "wants", Must = "must", LetsGo = "lets-go", Fears = "fears" });

/// One line of a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaLine {
    pub id: Id,
    pub partnership: Id,
    pub actor: Id,
    pub aim: Aim,
    pub text: String,
    /// The actor has put it on the table; until then only its own people read it.
    pub released: bool,
    pub author: Option<Id>,
    pub at: Timestamp,
}

/// So many other actors must have seen that something was put down before it counts as let go.
pub const SEEN_BY: usize = 2;

/// What an actor put down, and which others have seen it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetGo {
    pub line: Id,
    /// The actors that have seen it, each once; never the actor's own.
    pub seen_by: Vec<Id>,
}

impl LetGo {
    pub fn counts(&self) -> bool {
        self.seen_by.len() >= SEEN_BY
    }
}

#[cfg(test)]
mod tests {
    use basics::Dice;

    use super::*;

    #[test]
    fn a_let_go_counts_when_two_others_have_seen_it() {
        let actor = |n| Id::nth(0, Timestamp(0), &mut Dice::seeded(n));
        let mut put_down = LetGo { line: actor(1), seen_by: vec![actor(2)] };
        assert!(!put_down.counts());
        put_down.seen_by.push(actor(3));
        assert!(put_down.counts());
    }
}
