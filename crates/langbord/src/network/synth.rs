//! `langbord network synth`: a made-up network with known communities.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use basics::Dice;
use clap::Args;
use network::synth::{Recipe, Synthetic, synthetic};

use super::read::name;
use crate::output;

#[derive(Args)]
pub struct Arguments {
    #[arg(long, value_name = "N")]
    nodes: u32,
    /// Mean number of ties per actor.
    #[arg(long, value_name = "D", default_value_t = 17.6)]
    degree: f64,
    /// Share of an actor's ties that leave its community.
    #[arg(long, value_name = "MU", default_value_t = 0.3)]
    mixing: f64,
    #[arg(long, value_name = "N", default_value_t = 0)]
    seed: u64,
    /// A folder for `nodes.csv` (with the communities) and `edges.csv`.
    out: PathBuf,
}

pub fn run(arguments: &Arguments) -> Result<()> {
    let Arguments { nodes, degree, mixing, .. } = *arguments;
    if !(2..=20_000_000).contains(&nodes) {
        bail!("`--nodes {nodes}` is out of range; ask for 2 to 20 million");
    }
    if !(degree > 0.0 && degree < f64::from(nodes) / 20.0_f64.min(f64::from(nodes) / 2.0)) {
        bail!(
            "`--degree {degree}` is out of range; ask for more than 0 and less than a twentieth of the actors"
        );
    }
    if !(0.0..=1.0).contains(&mixing) {
        bail!("`--mixing {mixing}` is out of range; ask for 0 (no tie leaves its community) to 1 (all do)");
    }
    let made = synthetic(&Recipe { nodes, degree, mixing }, &mut Dice::seeded(arguments.seed));
    let out = &arguments.out;
    std::fs::create_dir_all(out).with_context(|| format!("{} could not be made", name(out)))?;
    output::write_whole(&out.join("nodes.csv"), &nodes_csv(&made))?;
    output::write_whole(&out.join("edges.csv"), &edges_csv(&made))
}

fn nodes_csv(made: &Synthetic) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(made.community.len() * 14);
    bytes.extend_from_slice(b"id,community\n");
    for (actor, &community) in made.community.iter().enumerate() {
        line(&mut bytes, actor as u32, community);
    }
    bytes
}

fn edges_csv(made: &Synthetic) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(made.ties.len() * 14);
    bytes.extend_from_slice(b"source,target\n");
    for &(from, to) in &made.ties {
        line(&mut bytes, from, to);
    }
    bytes
}

/// Two numbers with a comma. Written by hand: millions of lines through a formatter take seconds.
fn line(bytes: &mut Vec<u8>, one: u32, other: u32) {
    number(bytes, one);
    bytes.push(b',');
    number(bytes, other);
    bytes.push(b'\n');
}

fn number(bytes: &mut Vec<u8>, mut value: u32) {
    let mut digits = [0; 10];
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b'0' + (value % 10) as u8;
        value /= 10;
        if value == 0 {
            break;
        }
    }
    bytes.extend_from_slice(&digits[at..]);
}
