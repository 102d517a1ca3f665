//! Networks made up with known communities, for trying measures at the size of cities.

use basics::Dice;

/// What to make: after Lancichinetti, Fortunato & Radicchi (2008), simplified.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Recipe {
    pub nodes: u32,
    /// Mean number of ties per actor.
    pub degree: f64,
    /// Share of an actor's ties that leave its community.
    pub mixing: f64,
}

/// Undirected ties, each once, and the community each actor was put into.
#[derive(Clone, Debug, PartialEq)]
pub struct Synthetic {
    pub ties: Vec<(u32, u32)>,
    pub community: Vec<u32>,
    pub communities: u32,
}

/// Exponents and bounds of the two power laws.
const DEGREE_EXPONENT: f64 = 2.5;
const COMMUNITY_EXPONENT: f64 = 1.5;
const COMMUNITY_SIZES: (f64, f64) = (30.0, 300.0);

/// Power-law numbers of ties, power-law communities of 30 to 300, numbered at random. A tie drawn twice or to
/// oneself is drawn anew a few times, then leaves the community, at last it is dropped: mixing comes out
/// a little above what was asked. Linear work.
pub fn synthetic(recipe: &Recipe, dice: &mut Dice) -> Synthetic {
    let n = recipe.nodes as usize;
    let mut degrees = degrees(recipe, dice);
    // Places are actors in the order of communities; names are dealt at random at the end.
    let bounds = communities(recipe.nodes, dice);
    let wanted_inside = |degree: u32| (f64::from(degree) * (1.0 - recipe.mixing)).round() as u32;
    // Fuller than half a community can hardly be paired up.
    let room = |size: u32| size.saturating_sub(1) / 2;
    settle_hubs(&mut degrees, &bounds, |degree, size| wanted_inside(degree) <= room(size), dice);
    let inside = |degree: u32, size: u32| wanted_inside(degree).min(room(size));
    let mut names: Vec<u32> = (0..recipe.nodes).collect();
    dice.shuffle(&mut names);
    let mut ties = Vec::with_capacity((recipe.degree * n as f64 / 2.0) as usize);
    let mut outward = Vec::with_capacity((recipe.degree * recipe.mixing * n as f64 * 1.1) as usize);
    let mut stubs = Vec::new();
    let mut of_place = vec![0u32; n];
    for (number, pair) in bounds.windows(2).enumerate() {
        let (from, to) = (pair[0], pair[1]);
        stubs.clear();
        for place in from..to {
            of_place[place as usize] = number as u32;
            let degree = degrees[place as usize];
            let own = inside(degree, to - from);
            stubs.extend(std::iter::repeat_n(place, own as usize));
            outward.extend(std::iter::repeat_n(place, degree.saturating_sub(own) as usize));
        }
        pair_up(&mut stubs, &mut ties, dice, |_, _| true);
        // What finds no partner inside looks for one outside.
        outward.append(&mut stubs);
    }
    pair_up(&mut outward, &mut ties, dice, |one, other| of_place[one as usize] != of_place[other as usize]);
    let mut community = vec![0; n];
    for (place, &name) in names.iter().enumerate() {
        community[name as usize] = of_place[place];
    }
    let renamed = |(one, other): (u32, u32)| {
        let (one, other) = (names[one as usize], names[other as usize]);
        (one.min(other), one.max(other))
    };
    let ties = ties.into_iter().map(renamed).collect();
    Synthetic { ties, community, communities: bounds.len() as u32 - 1 }
}

/// Actors with more ties than their community has room for change places with others at random.
fn settle_hubs(degrees: &mut [u32], bounds: &[u32], fits: impl Fn(u32, u32) -> bool, dice: &mut Dice) {
    const TRIES: u32 = 60;
    let size_at = |place: u32| {
        let number = bounds.partition_point(|&from| from <= place);
        bounds.get(number).map_or(0, |to| to - bounds[number - 1])
    };
    for place in 0..degrees.len() as u32 {
        let size = size_at(place);
        for _ in 0..TRIES {
            let own = degrees[place as usize];
            if fits(own, size) {
                break;
            }
            let other = dice.below(degrees.len() as u64) as u32;
            let theirs = degrees[other as usize];
            if fits(own, size_at(other)) && fits(theirs, size) {
                degrees.swap(place as usize, other as usize);
            }
        }
    }
}

/// A number between the bounds, small ones more likely: density falls as x^−exponent.
fn power_law(low: f64, high: f64, exponent: f64, dice: &mut Dice) -> f64 {
    let power = 1.0 - exponent;
    let (a, b) = (low.powf(power), high.powf(power));
    (a + (b - a) * dice.uniform()).powf(1.0 / power)
}

fn degrees(recipe: &Recipe, dice: &mut Dice) -> Vec<u32> {
    let most = (20.0 * recipe.degree).min(f64::from(recipe.nodes.saturating_sub(1))).max(1.0);
    // The least number of ties that gives the mean asked for, by halving.
    let mean = |low: f64| {
        let moment = |power: f64| (most.powf(power) - low.powf(power)) / power;
        moment(2.0 - DEGREE_EXPONENT) / moment(1.0 - DEGREE_EXPONENT)
    };
    let (mut low, mut high) = (0.05, most * 0.999);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if mean(middle) < recipe.degree { low = middle } else { high = middle }
    }
    let mut carry = 0.0;
    (0..recipe.nodes)
        .map(|_| {
            // What rounding takes from one it gives to the next.
            let exact = power_law(low, most, DEGREE_EXPONENT, dice) + carry;
            let whole = exact.floor().max(0.0);
            carry = exact - whole;
            whole as u32
        })
        .collect()
}

/// Where each community begins; the last entry is the number of actors.
fn communities(nodes: u32, dice: &mut Dice) -> Vec<u32> {
    let (least, most) = COMMUNITY_SIZES;
    let mut bounds = vec![0];
    let mut at = 0;
    while at < nodes {
        let size = power_law(least, most + 1.0, COMMUNITY_EXPONENT, dice) as u32;
        // What is left over and too small joins the last.
        at = if nodes - at < size + least as u32 { nodes } else { at + size };
        bounds.push(at);
    }
    bounds
}

/// Pairs stubs at random; pairs that are not `wanted`, double or of one actor are shuffled again.
fn pair_up(
    stubs: &mut Vec<u32>,
    ties: &mut Vec<(u32, u32)>,
    dice: &mut Dice,
    wanted: impl Fn(u32, u32) -> bool,
) {
    const TRIES: usize = 8;
    let first = ties.len();
    for _ in 0..TRIES {
        dice.shuffle(stubs);
        let mut left = Vec::new();
        let (pairs, rest) = stubs.as_chunks::<2>();
        left.extend_from_slice(rest);
        for &[one, other] in pairs {
            if one != other && wanted(one, other) {
                ties.push((one.min(other), one.max(other)));
            } else {
                left.extend([one, other]);
            }
        }
        // Doubles give their ends back.
        ties[first..].sort_unstable();
        let mut kept = first;
        for at in first..ties.len() {
            if kept > first && ties[kept - 1] == ties[at] {
                left.extend([ties[at].0, ties[at].1]);
            } else {
                ties[kept] = ties[at];
                kept += 1;
            }
        }
        ties.truncate(kept);
        *stubs = left;
        if stubs.len() < 2 {
            break;
        }
    }
}
