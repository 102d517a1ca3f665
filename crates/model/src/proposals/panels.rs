//! A panel drawn by lot in public: people offer to sit, some seats are kept for kinds of knowledge and for groups, and
//! three dice on the table choose among a thousand panels that were sealed before the throw.

use basics::{Id, Timestamp};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    pub id: Id,
    pub partnership: Id,
    pub title: String,
    pub asked_by: Id,
    pub seats: i64,
    /// Seats for people who live with the matter, and for people who work with it; who does both counts for either.
    pub lived_at_least: i64,
    pub professional_at_least: i64,
    /// Deals people out to the thousand panels; part of what anybody can reckon again.
    pub seed: i64,
    pub list_hash: Option<String>,
    /// The throw, 0 to 999.
    pub drawn: Option<i64>,
    pub drawn_at: Option<Timestamp>,
}

/// What somebody brings to a panel. Nobody says more of herself than this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Knows {
    Lived,
    Professional,
    Both,
}

keyed!(Knows { Lived = "lived", Professional = "professional", Both = "both" });

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Volunteer {
    pub person: Id,
    pub knows: Knows,
}
