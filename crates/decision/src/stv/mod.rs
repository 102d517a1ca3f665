//! Several winners from rankings: the single transferable vote in three versions. A group that ranks its own
//! first gets seats in proportion to its size, whatever order it ranks them in.

mod gregory;
mod meek;

use crate::Refusal;
use crate::model::{Election, Finding, Rules, StvRules};

/// Fills the seats by single transferable vote.
///
/// Scottish: one surplus or exclusion a stage, values cut to five decimals (SSI 2007/42). Weighted inclusive
/// Gregory: exact fractions, all above the quota together. Meek: keep factors (Hill, Wichmann & Woodall 1987).
/// Not monotone: placing a winner higher can make it lose. Work grows with marks × stages.
pub fn count(election: &Election, rules: &Rules) -> Result<Finding, Refusal> {
    match rules.stv {
        StvRules::Scottish => gregory::count(election, rules, gregory::Manner::Scottish),
        StvRules::Wig => gregory::count(election, rules, gregory::Manner::Exact),
        StvRules::Meek => meek::count(election, rules),
    }
}
