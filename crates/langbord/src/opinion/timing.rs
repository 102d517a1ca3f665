//! How long each phase of a map took, for `cargo xtask bench opinion`.

use std::fs;
use std::io::{self, Write};
use std::time::{Duration, Instant};

use anyhow::Result;
use nix::time::{ClockId, clock_gettime};
use serde_json::json;

pub struct Timing {
    last: Option<(Instant, f64)>,
    phases: Vec<(&'static str, f64, f64)>,
}

impl Timing {
    pub fn new(wanted: bool) -> Self {
        Self { last: wanted.then(|| (Instant::now(), processor_seconds())), phases: Vec::new() }
    }

    /// What happened since the last phase was this.
    pub fn phase(&mut self, name: &'static str) {
        let Some((began, processor)) = self.last else { return };
        let now = (Instant::now(), processor_seconds());
        self.phases.push((name, (now.0 - began).as_secs_f64(), now.1 - processor));
        self.last = Some(now);
    }

    /// One line of JSON on stderr: per phase its seconds and processor seconds, and the most memory ever used.
    pub fn tell(&self) -> Result<()> {
        if self.last.is_some() {
            writeln!(io::stderr(), "{}", json!({ "phases": self.phases, "peak_kb": peak_kilobytes() }))?;
        }
        Ok(())
    }
}

/// Of all threads of this program.
fn processor_seconds() -> f64 {
    clock_gettime(ClockId::CLOCK_PROCESS_CPUTIME_ID).map_or(0.0, |time| Duration::from(time).as_secs_f64())
}

fn peak_kilobytes() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}
