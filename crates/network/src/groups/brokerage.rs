//! Who carries things between others, and between which groups (Gould & Fernandez 1989).

use serde::Serialize;

use super::Grouping;
use crate::ties::Network;

/// The five roles of a broker b on an open path a→b→c, and their sum, in this order.
pub const ROLES: [&str; 6] = ["coordinator", "itinerant", "gatekeeper", "representative", "liaison", "total"];

/// How often each actor plays each role, and all actors together.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BrokerageRoles {
    pub columns: [&'static str; 6],
    pub raw: Vec<[u64; 6]>,
    pub network_totals: [u64; 6],
}

/// Counts a→b→c where a does not reach c in one step: coordinator AAA, itinerant ABA (a broker from
/// outside), gatekeeper ABB, representative AAB, liaison ABC.
///
/// "Carries things between sectors so many times." Counts grow with the number of ties; everyone
/// needs a group, paths through actors without one are left out. In undirected networks each pair
/// counts in both orders, so gatekeeper equals representative. Work: ties × degree.
pub fn brokerage(network: &Network, grouping: &Grouping) -> BrokerageRoles {
    let out = network.outward();
    let mut raw = vec![[0u64; 6]; network.actors()];
    let mut totals = [0u64; 6];
    let mut reached_from_a = vec![u32::MAX; network.actors()];
    for a in 0..network.actors() as u32 {
        let Some(group_a) = grouping.of(a) else { continue };
        for &c in out.neighbours(a) {
            reached_from_a[c as usize] = a;
        }
        for &b in out.neighbours(a) {
            let Some(group_b) = grouping.of(b) else { continue };
            for &c in out.neighbours(b) {
                let Some(group_c) = grouping.of(c) else { continue };
                if c == a || reached_from_a[c as usize] == a {
                    continue;
                }
                let role = match (group_a == group_b, group_b == group_c, group_a == group_c) {
                    (true, true, _) => 0,
                    (false, false, true) => 1,
                    (false, true, _) => 2,
                    (true, false, _) => 3,
                    (false, false, false) => 4,
                };
                for column in [role, 5] {
                    raw[b as usize][column] += 1;
                    totals[column] += 1;
                }
            }
        }
    }
    BrokerageRoles { columns: ROLES, raw, network_totals: totals }
}
