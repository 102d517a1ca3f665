//! Sequential Phragmén with costs: supporters buy a project as soon as they have earned it.

use super::instance::Instance;
use crate::Exact;
use crate::committees::Approved;
use crate::committees::phragmen::Earning;
use crate::committees::sequence::Sequence;

/// Everyone earns at the same pace; stops before the first purchase that would pass the budget
/// (Brill et al. 2017, with costs). Equal ones by cost, then by lot. Points are read as approvals.
pub(crate) fn phragmen(instance: &Instance, lot: &[usize]) -> Vec<usize> {
    let approvals = |voter: &super::Voter| voter.marks.iter().map(|&(project, _)| project).collect();
    let approved = Approved {
        ballots: instance.voters.iter().map(|voter| (voter.count, approvals(voter))).collect(),
        n: instance.projects.len(),
        seats: instance.projects.len(),
    };
    let nothing = vec![Exact::zero(); approved.ballots.len()];
    let mut earning = Earning::new(&approved, instance.costs.clone(), &nothing, Vec::new());
    let mut left = instance.budget.clone();
    loop {
        let (first, _) = earning.next();
        let next = first.into_iter().min_by_key(|&project| (instance.costs[project].clone(), lot[project]));
        let Some(project) = next.filter(|&project| instance.costs[project] <= left) else { break };
        left -= &instance.costs[project];
        earning.take(project);
    }
    earning.chosen().to_vec()
}
