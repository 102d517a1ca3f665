//! Places all ballots under given axes and clusters, and draws the lists that follow.
//! One pass over the votes; this is what a refresh costs.

use rayon::prelude::*;
use wide::bytemuck::cast_slice;
use wide::f64x4;

use super::profiles::Profiles;
use super::{Clusters, Map, Options, representative, slate};
use crate::votes::{Ballots, Cell, with_ballots};
use crate::{Groups, Votes};

/// Positions are given to six digits.
const DIGITS: f64 = 1e6;
const ROWS_AT_A_TIME: usize = 4096;

pub(super) fn place(votes: &Votes, groups: Option<&Groups>, options: &Options, profiles: &Profiles) -> Map {
    let is_out = |column: usize| options.out.get(column).copied().unwrap_or(false);
    let columns: Vec<usize> = (0..votes.columns()).filter(|&column| !is_out(column)).collect();
    let enough = options.min_votes.min(columns.len()).max(1);
    let table = Table::of(profiles, votes.columns(), &options.out);
    let seats = with_ballots!(votes, |ballots| seats(ballots, &table, enough, options.clusters.as_deref()));

    let rows: Vec<usize> = (0..votes.rows()).filter(|&row| seats[row].cluster.is_some()).collect();
    let cluster_of: Vec<Option<u32>> = seats.iter().map(|seat| seat.cluster).collect();
    let k = match &options.clusters {
        Some(_) => cluster_of.iter().flatten().max().map_or(0, |&most| most as usize + 1),
        None => profiles.classes.k,
    };
    let of: Vec<usize> = rows.iter().filter_map(|&row| seats[row].cluster).map(|own| own as usize).collect();
    let mut sizes = vec![0; k];
    of.iter().for_each(|&own| sizes[own] += 1);

    let weights = groups.map(Groups::equal_worth);
    let chosen = slate::slate(votes, &columns, &seats, weights.as_deref(), profiles, options.slate);
    let speaks_for = rows.par_iter().map(|&row| chosen.speaks_for(votes, row, &seats[row])).collect();
    let drawn = profiles.missing.is_none();
    let on_map = || rows.iter().filter(|_| drawn).map(|&row| &seats[row]);
    Map {
        missing: profiles.missing,
        positions: on_map().map(|seat| seat.place.map(rounded)).collect(),
        position_sd: on_map().map(|seat| seat.sd.map(rounded)).collect(),
        loadings: columns.iter().map(|&column| table.loading(column).map(rounded)).collect(),
        explained: profiles.factors.explained.map(rounded),
        clusters: Clusters {
            k,
            of,
            sizes,
            stability: profiles.stability.map(rounded),
            clear: options.clusters.is_some() || k > 1,
            foretelling: profiles.foretelling.clone(),
        },
        representative: representative::of_clusters(votes, &columns, &cluster_of, k, |column| {
            profiles.column_mark(column)
        }),
        slate: chosen.columns,
        speaks_for,
        rows,
        columns,
    }
}

fn rounded(x: f64) -> f64 {
    // Adding zero turns −0 into 0.
    (x * DIGITS).round() / DIGITS + 0.0
}

/// Where one person sits.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seat {
    pub(super) place: [f64; 2],
    pub(super) sd: [f64; 2],
    /// Nothing where too few answers are known.
    pub(super) cluster: Option<u32>,
}

/// What each answer says about a person: along both axes, and for every cluster.
struct Table {
    /// Per cell: precision-weighted place (2) and precision (3), then the clusters' log chances; four
    /// numbers in one step.
    fours: usize,
    cells: Vec<f64x4>,
    prior: Vec<f64>,
    loadings: Vec<[f64; 2]>,
    live: Vec<bool>,
}

const AXES: usize = 5;

impl Table {
    fn of(profiles: &Profiles, columns: usize, out: &[bool]) -> Self {
        let (factors, classes) = (&profiles.factors, &profiles.classes);
        let known = factors.mean.len();
        let fours = (AXES + classes.k).div_ceil(4);
        let mut cells = vec![f64x4::ZERO; columns * 4 * fours];
        let live: Vec<bool> = (0..columns).map(|at| !out.get(at).copied().unwrap_or(false)).collect();
        for column in (0..columns.min(known)).filter(|&column| live[column]) {
            let ([a, b], mean) = (factors.loadings[column], factors.mean[column]);
            for answer in 0..3 {
                let y = answer as f64 - 1.0 - mean;
                let axes = [a * y, b * y, a * a, a * b, b * b].map(|value| value / factors.noise);
                let chances = (0..classes.k).map(|class| match (answer, classes.rate(column, class)) {
                    (0, rate) => (1.0 - rate).ln(),
                    (1, _) => 0.0,
                    (_, rate) => rate.ln(),
                });
                let mut lanes = axes.into_iter().chain(chances).chain(std::iter::repeat(0.0));
                for four in &mut cells[(column * 4 + answer) * fours..][..fours] {
                    *four = f64x4::new(std::array::from_fn(|_| lanes.next().unwrap_or(0.0)));
                }
            }
        }
        let loadings = (0..columns)
            .map(|column| factors.loadings.get(column).copied().filter(|_| live[column]).unwrap_or_default())
            .collect();
        let prior = classes.shares.iter().map(|share| share.ln()).collect();
        Self { fours, cells, prior, loadings, live }
    }

    fn loading(&self, column: usize) -> [f64; 2] {
        self.loadings[column]
    }

    fn seat<C: Cell>(&self, ballot: &[C], sum: &mut [f64x4], enough: usize) -> Seat {
        sum.fill(f64x4::ZERO);
        let mut answered = 0;
        for cell in ballot {
            answered += usize::from(self.live[cell.column()]);
            let at = (cell.column() * 4 + cell.code()) * self.fours;
            for (sum, &four) in sum.iter_mut().zip(&self.cells[at..at + self.fours]) {
                *sum += four;
            }
        }
        let lanes: &[f64] = cast_slice(sum);
        let (&[bx, by, xx, xy, yy], classes) = lanes.split_first_chunk().unwrap_or((&[0.0; AXES], &[]));
        let (xx, yy) = (xx + 1.0, yy + 1.0);
        let determinant = xx * yy - xy * xy;
        let place = [(yy * bx - xy * by) / determinant, (xx * by - xy * bx) / determinant];
        let sd = [(yy / determinant).sqrt(), (xx / determinant).sqrt()];
        let mut likeliest = (f64::NEG_INFINITY, 0);
        for (class, (own, prior)) in classes.iter().zip(&self.prior).enumerate() {
            if own + prior > likeliest.0 {
                likeliest = (own + prior, class as u32);
            }
        }
        Seat { place, sd, cluster: (answered >= enough).then_some(likeliest.1) }
    }
}

fn seats<C: Cell>(
    ballots: Ballots<'_, C>,
    table: &Table,
    enough: usize,
    given: Option<&[Option<u32>]>,
) -> Vec<Seat> {
    let mut seats = vec![Seat::default(); ballots.rows()];
    seats.par_chunks_mut(ROWS_AT_A_TIME).enumerate().for_each(|(chunk, seats)| {
        let mut sum = vec![f64x4::ZERO; table.fours];
        for (at, seat) in seats.iter_mut().enumerate() {
            let row = chunk * ROWS_AT_A_TIME + at;
            *seat = table.seat(ballots.row(row), &mut sum, enough);
            if let Some(given) = given {
                seat.cluster = seat.cluster.and(given.get(row).copied().flatten());
            }
        }
    });
    seats
}
