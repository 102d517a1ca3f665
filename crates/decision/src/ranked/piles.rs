//! Ballots in piles, one pile per option: what instant run-off and single transferable vote move about.

use std::collections::BTreeMap;

use crate::model::{Election, EqualRanks, Rankings};
use crate::{Exact, Refusal};

/// A ballot with more ways to break its equal ranks than this is refused.
const MOST_ORDERS: usize = 5_040;

/// Every ballot lies with its best option still in the count, at its present value.
///
/// Ballots of one value lie together, so that exact values cost one multiplication per parcel and not per ballot.
pub(crate) struct Piles {
    orders: Vec<u16>,
    ends: Vec<usize>,
    counts: Vec<u64>,
    /// How far down each ballot has moved.
    at: Vec<u16>,
    parcels: Vec<BTreeMap<Exact, Vec<u32>>>,
    live: Vec<bool>,
    pub votes: Vec<Exact>,
    pub exhausted: Exact,
    /// The value of all ballots that rank somebody.
    pub total: Exact,
}

impl Piles {
    pub(crate) fn new(election: &Election, equal: EqualRanks) -> Result<Self, Refusal> {
        let n = election.len();
        let mut piles = Self {
            orders: Vec::new(),
            ends: Vec::new(),
            counts: Vec::new(),
            at: Vec::new(),
            parcels: vec![BTreeMap::new(); n],
            live: vec![true; n],
            votes: vec![Exact::zero(); n],
            exhausted: Exact::zero(),
            total: Exact::zero(),
        };
        let values = piles.read(&election.rankings(), equal)?;
        let mut by_value: BTreeMap<Exact, Vec<u32>> = BTreeMap::new();
        for (ballot, value) in (0u32..).zip(values) {
            by_value.entry(value).or_default().push(ballot);
        }
        for (value, ballots) in by_value {
            let people: u64 = ballots.iter().map(|&ballot| piles.counts[ballot as usize]).sum();
            piles.total += &(&value * &Exact::from(people));
            piles.lay(value, ballots);
        }
        Ok(piles)
    }

    /// Takes strict orders off the ballots, and says what each is worth.
    fn read(&mut self, rankings: &Rankings, equal: EqualRanks) -> Result<Vec<Exact>, Refusal> {
        let mut values = Vec::new();
        for ballot in rankings.iter() {
            let start = self.orders.len();
            let strict = ballot.tiers().take_while(|tier| tier.len() == 1).map(|tier| tier[0].option);
            self.orders.extend(strict);
            let all_strict = self.orders.len() - start == ballot.places.len();
            if all_strict || equal == EqualRanks::Forbid {
                // A ballot whose first rank is shared says nothing that could lie with one option.
                if self.orders.len() > start {
                    self.ends.push(self.orders.len());
                    self.counts.push(ballot.count);
                    values.push(Exact::one());
                }
                continue;
            }
            self.orders.truncate(start);
            let mut orders = vec![Vec::new()];
            for tier in ballot.tiers() {
                let tier: Vec<u16> = tier.iter().map(|place| place.option).collect();
                let ways = permutations(&tier);
                if orders.len().saturating_mul(ways.len()) > MOST_ORDERS {
                    let ties = tier.len();
                    return Err(Refusal::Other(format!(
                        "a ballot ranks {ties} options equal, more than can be split; forbid equal ranks or use a pairwise method"
                    )));
                }
                orders = orders
                    .iter()
                    .flat_map(|order| ways.iter().map(move |way| [&order[..], way].concat()))
                    .collect();
            }
            let value = Exact::one() / Exact::from(orders.len());
            for order in orders {
                self.orders.extend(order);
                self.ends.push(self.orders.len());
                self.counts.push(ballot.count);
                values.push(value.clone());
            }
        }
        self.at = vec![0; self.ends.len()];
        Ok(values)
    }

    pub(crate) fn live(&self) -> Vec<usize> {
        (0..self.live.len()).filter(|&option| self.live[option]).collect()
    }

    /// From now on no ballot moves to these options.
    pub(crate) fn close(&mut self, options: &[usize]) {
        options.iter().for_each(|&option| self.live[option] = false);
    }

    /// Moves all ballots of a closed option on, each at its new value; the option keeps `keeps`.
    pub(crate) fn pass_on(&mut self, option: usize, keeps: Exact, new_value: impl Fn(&Exact) -> Exact) {
        for (value, ballots) in std::mem::take(&mut self.parcels[option]) {
            let value = new_value(&value);
            if !value.is_zero() {
                self.lay(value, ballots);
            }
        }
        self.votes[option] = keeps;
    }

    /// Lays ballots of one value with the next option each of them names.
    fn lay(&mut self, value: Exact, ballots: Vec<u32>) {
        let mut people = vec![0u64; self.live.len()];
        let mut out = 0;
        let mut heaps: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
        for ballot in ballots {
            let index = ballot as usize;
            let start = if index == 0 { 0 } else { self.ends[index - 1] };
            let order = &self.orders[start..self.ends[index]];
            while order.get(usize::from(self.at[index])).is_some_and(|&o| !self.live[usize::from(o)]) {
                self.at[index] += 1;
            }
            match order.get(usize::from(self.at[index])) {
                Some(&option) => {
                    people[usize::from(option)] += self.counts[index];
                    heaps.entry(usize::from(option)).or_default().push(ballot);
                }
                None => out += self.counts[index],
            }
        }
        for (option, heap) in heaps {
            self.votes[option] += &(&value * &Exact::from(people[option]));
            self.parcels[option].entry(value.clone()).or_default().extend(heap);
        }
        self.exhausted += &(&value * &Exact::from(out));
    }
}

fn permutations(options: &[u16]) -> Vec<Vec<u16>> {
    if options.len() > 7 {
        // 8! is beyond MOST_ORDERS: enough copies for the caller to refuse, without making them all.
        return vec![options.to_vec(); MOST_ORDERS + 1];
    }
    match options {
        [] | [_] => vec![options.to_vec()],
        _ => (0..options.len())
            .flat_map(|first| {
                let mut rest = options.to_vec();
                let first = rest.remove(first);
                permutations(&rest).into_iter().map(move |tail| [vec![first], tail].concat())
            })
            .collect(),
    }
}
