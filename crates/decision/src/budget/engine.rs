//! The method of equal shares. Machine fractions screen; whatever they cannot tell apart safely is decided
//! by exact ones, so the outcome is that of exact arithmetic at the speed of the machine's.

use super::exact_price::{Form, History};
use super::instance::{Instance, Utility, weight};
use crate::Exact;

/// Relative distance below which two machine numbers are compared exactly. Sums here have at most some
/// millions of terms of one sign, so their relative error stays below 10⁷ · 2⁻⁵³ ≈ 1.2·10⁻⁹ in the worst and
/// 10⁻¹² in the usual case; ten times the worst is taken.
const DOUBT: f64 = 1e-8;

/// Who supports each project, laid out for fast passes.
pub struct Engine<'a> {
    instance: &'a Instance,
    utility: Utility,
    /// Per project: voter group and units of use.
    supporters: Vec<Vec<(u32, u32)>>,
    votes: Vec<u64>,
    lot: Vec<usize>,
}

/// One project bought.
#[derive(Clone, Debug)]
pub(crate) struct Bought {
    pub project: usize,
    /// What a supporter pays per unit of use, as near as a machine number tells.
    pub price: f64,
}

/// How a run of equal shares stands. Cheap to clone for looking at several universes.
#[derive(Clone)]
pub(crate) struct Run {
    money: Vec<f64>,
    drained: Vec<bool>,
    bought: Vec<Option<usize>>,
    /// A price never falls: the last one seen is a lower bound.
    bound: Vec<f64>,
    pub history: Vec<Bought>,
    exact: History,
    endowment: Vec<Exact>,
}

impl<'a> Engine<'a> {
    pub fn new(instance: &'a Instance, utility: Utility, lot: Vec<usize>) -> Self {
        let n = instance.projects.len();
        let mut supporters: Vec<Vec<(u32, u32)>> = vec![Vec::new(); n];
        for (group, voter) in (0u32..).zip(&instance.voters) {
            for &(project, points) in &voter.marks {
                supporters[usize::from(project)].push((group, weight(utility, points)));
            }
        }
        let votes = instance.totals(utility);
        Self { instance, utility, supporters, votes, lot }
    }

    /// What a unit of use counts for: its cost under cost utility, else 1.
    fn base(&self, project: usize) -> f64 {
        match self.utility {
            Utility::Cost => self.instance.costs[project].to_f64(),
            Utility::Cardinality | Utility::Points => 1.0,
        }
    }

    fn exact_base(&self, project: usize) -> Exact {
        match self.utility {
            Utility::Cost => self.instance.costs[project].clone(),
            Utility::Cardinality | Utility::Points => Exact::one(),
        }
    }

    /// A fresh run in which kind `i` of voters starts with `endowment[i]` each. Projects of cost 0 that
    /// somebody supports are taken at once.
    pub(crate) fn start(&self, endowment: Vec<Exact>) -> Run {
        let n = self.instance.projects.len();
        let each: Vec<f64> = endowment.iter().map(Exact::to_f64).collect();
        let mut run = Run {
            money: self.instance.voters.iter().map(|voter| each[voter.share as usize]).collect(),
            drained: vec![false; self.instance.voters.len()],
            bought: vec![None; n],
            bound: vec![0.0; n],
            history: Vec::new(),
            exact: History::default(),
            endowment,
        };
        for project in 0..n {
            if self.supporters[project].is_empty() {
                run.bound[project] = f64::INFINITY;
            } else if self.instance.costs[project].is_zero() {
                run.bought[project] = Some(run.history.len());
                run.history.push(Bought { project, price: 0.0 });
                run.exact.push(Form::free());
            }
        }
        run
    }

    /// Buys until nothing can be afforded any more.
    pub(crate) fn finish(&self, run: &mut Run) {
        while let Some(project) = self.next(run).first().copied() {
            self.buy(run, project);
        }
    }

    /// The cheapest projects per unit of use, equal ones all, in the order of cost, votes and lot.
    pub(crate) fn next(&self, run: &mut Run) -> Vec<usize> {
        let mut open: Vec<usize> = (0..run.bought.len())
            .filter(|&project| run.bought[project].is_none() && run.bound[project].is_finite())
            .collect();
        open.sort_by(|&a, &b| run.bound[a].total_cmp(&run.bound[b]).then(a.cmp(&b)));
        let mut best = f64::INFINITY;
        let mut near: Vec<(f64, usize)> = Vec::new();
        for project in open {
            if run.bound[project] > best * (1.0 + DOUBT) {
                break;
            }
            let Some(price) = self.price(run, project) else {
                run.bound[project] = f64::INFINITY;
                continue;
            };
            let rho = price / self.base(project);
            // The bound must stay below the exact value whatever rounding did.
            run.bound[project] = rho * (1.0 - DOUBT);
            if rho < best {
                best = rho;
            }
            near.push((rho, project));
        }
        near.retain(|&(rho, _)| rho <= best * (1.0 + DOUBT));
        let mut equal: Vec<usize> = match near[..] {
            [] => return Vec::new(),
            [(_, only)] => vec![only],
            _ => {
                let exact = |&(_, project): &(f64, usize)| {
                    (self.exact_price(run, project) / self.exact_base(project), project)
                };
                let prices: Vec<(Exact, usize)> = near.iter().map(exact).collect();
                let least = prices.iter().map(|(rho, _)| rho).min().cloned().unwrap_or_default();
                prices.into_iter().filter(|(rho, _)| *rho == least).map(|(_, project)| project).collect()
            }
        };
        equal.sort_by(|&a, &b| {
            let cost = |project: usize| &self.instance.costs[project];
            cost(a).cmp(cost(b)).then(self.votes[b].cmp(&self.votes[a])).then(self.lot[a].cmp(&self.lot[b]))
        });
        equal
    }

    /// What each supporter would pay per unit of use, or `None` when they cannot afford it together.
    fn price(&self, run: &mut Run, project: usize) -> Option<f64> {
        let cost = self.instance.costs[project].to_f64();
        let supporters = &self.supporters[project];
        let count = |group: u32| self.instance.voters[group as usize].count as f64;
        let mut able = Vec::with_capacity(supporters.len());
        let (mut sum, mut units) = (0.0, 0.0);
        for &(group, use_) in supporters {
            if !run.drained[group as usize] {
                let money = run.money[group as usize];
                sum += money * count(group);
                units += f64::from(use_) * count(group);
                able.push((money / f64::from(use_), money * count(group), f64::from(use_) * count(group)));
            }
        }
        if sum < cost * (1.0 + DOUBT)
            && (sum < cost * (1.0 - DOUBT) || self.exact_money(run, project) < self.instance.costs[project])
        {
            return None;
        }
        // Most people can pay in full; only those below the even price need an order.
        let mut left = cost;
        loop {
            let even = left / units;
            let poor = able
                .iter()
                .filter(|able| able.0 < even)
                .fold((0.0, 0.0), |(money, use_), able| (money + able.1, use_ + able.2));
            if poor.1 == 0.0 {
                return Some(even);
            }
            if units - poor.1 <= 0.0 {
                // Everybody gives everything: only where the money is the cost, to the last crumb.
                return Some(able.iter().map(|able| able.0).fold(0.0, f64::max));
            }
            left -= poor.0;
            units -= poor.1;
            able.retain(|able| able.0 >= even);
        }
    }

    fn exact_money(&self, run: &mut Run, project: usize) -> Exact {
        let form = self.money_of(run, self.supporters[project].iter().map(|&(group, _)| group as usize));
        run.exact.value(&form, &run.endowment)
    }

    /// What these groups hold together, as a form in the endowments and the prices paid so far.
    fn money_of(&self, run: &Run, groups: impl Iterator<Item = usize>) -> Form {
        let mut form = Form::nothing(run.endowment.len(), run.history.len());
        for group in groups.filter(|&group| !run.drained[group]) {
            let voter = &self.instance.voters[group];
            form.endowments[voter.share as usize] += voter.count as i64;
            for &(project, points) in &voter.marks {
                if let Some(step) = run.bought[usize::from(project)] {
                    form.prices[step] -= voter.count as i64 * i64::from(weight(self.utility, points));
                }
            }
        }
        form
    }

    /// The exact price: who pays in full and who gives the rest of theirs is settled exactly where a machine
    /// number leaves it in doubt.
    pub(crate) fn exact_price(&self, run: &mut Run, project: usize) -> Exact {
        let form = self.price_form(run, project);
        run.exact.price(&form, &run.endowment)
    }

    fn price_form(&self, run: &mut Run, project: usize) -> Form {
        let Some(price) = self.price(run, project) else { return Form::free() };
        let (mut poor, mut rich, mut unsure) = (Vec::new(), Vec::new(), Vec::new());
        for &(group, use_) in &self.supporters[project] {
            if run.drained[group as usize] {
                continue;
            }
            let able = run.money[group as usize] / f64::from(use_);
            if able < price * (1.0 - DOUBT) {
                poor.push(group as usize);
            } else if able > price * (1.0 + DOUBT) {
                rich.push((group as usize, use_));
            } else {
                unsure.push((group as usize, use_));
            }
        }
        if !unsure.is_empty() {
            let mut ranked: Vec<(Exact, usize, u32)> = unsure
                .into_iter()
                .map(|(group, use_)| {
                    let form = self.money_of(run, std::iter::once(group));
                    let count = Exact::from(self.instance.voters[group].count);
                    let money = run.exact.value(&form, &run.endowment) / count;
                    (money / Exact::from(use_), group, use_)
                })
                .collect();
            ranked.sort();
            // From the poorest up: whoever holds less than the price the others would pay gives all.
            while let Some((able, group, _)) = ranked.first().cloned() {
                let payers = rich.iter().copied().chain(ranked.iter().map(|&(_, group, use_)| (group, use_)));
                let form = self.even_form(run, project, &poor, payers);
                if able >= run.exact.price(&form, &run.endowment) {
                    rich.extend(ranked.iter().map(|&(_, group, use_)| (group, use_)));
                    break;
                }
                poor.push(group);
                ranked.remove(0);
            }
        }
        self.even_form(run, project, &poor, rich.into_iter())
    }

    /// (cost − what the poor hold) / units of the others.
    fn even_form(
        &self,
        run: &Run,
        project: usize,
        poor: &[usize],
        rich: impl Iterator<Item = (usize, u32)>,
    ) -> Form {
        let mut form = self.money_of(run, poor.iter().copied());
        form.negate();
        form.constant = self.instance.costs[project].clone();
        form.units =
            rich.map(|(group, use_)| self.instance.voters[group].count as i64 * i64::from(use_)).sum();
        form
    }

    /// Charges the supporters of a project.
    pub(crate) fn buy(&self, run: &mut Run, project: usize) {
        let form = self.price_form(run, project);
        let price = self.price(run, project).unwrap_or(0.0);
        let step = run.history.len();
        for &(group, use_) in &self.supporters[project] {
            let index = group as usize;
            if run.drained[index] {
                continue;
            }
            let (money, due) = (run.money[index], price * f64::from(use_));
            let gives_all = if (money - due).abs() > DOUBT * due.max(money) {
                money < due
            } else {
                let held = self.money_of(run, std::iter::once(index));
                let count = Exact::from(self.instance.voters[index].count);
                let held = run.exact.value(&held, &run.endowment) / count;
                held <= run.exact.price(&form, &run.endowment) * Exact::from(use_)
            };
            if gives_all {
                run.drained[index] = true;
                run.money[index] = 0.0;
            } else {
                run.money[index] = money - due;
            }
        }
        run.bought[project] = Some(step);
        run.history.push(Bought { project, price });
        run.exact.push(form);
    }

    /// What every group still holds, exactly and per person.
    pub(crate) fn leftover(&self, run: &mut Run) -> Vec<Exact> {
        (0..self.instance.voters.len())
            .map(|group| {
                let form = self.money_of(run, std::iter::once(group));
                run.exact.value(&form, &run.endowment) / Exact::from(self.instance.voters[group].count)
            })
            .collect()
    }
}
