//! `.abc.yaml`: approval profiles as the committee-voting field shares them.

use serde::Deserialize;

use super::{BallotError, MOST_OPTIONS, text_of};

/// An approval profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApprovalFile {
    pub title: Option<String>,
    pub options: Vec<String>,
    pub seats: Option<usize>,
    /// The options each voter approves.
    pub ballots: Vec<Vec<u16>>,
}

#[derive(Deserialize)]
struct Written {
    description: Option<String>,
    profile: Vec<Vec<usize>>,
    num_cand: usize,
    committeesize: Option<usize>,
    #[serde(alias = "candidate_names")]
    cand_names: Option<Vec<String>>,
}

/// Reads a profile. Options without names are called by their number, from 0 as in the file.
/// Refuses ballots that name an option beyond the last.
pub fn read(bytes: &[u8]) -> Result<ApprovalFile, BallotError> {
    let written: Written = serde_norway::from_str(&text_of(bytes)).map_err(|error| {
        let line = error.location().map_or(1, |location| location.line());
        BallotError::at(line, format!("not an approval profile: {error}"))
    })?;
    let n = written.num_cand;
    if n == 0 || n > MOST_OPTIONS {
        return Err(BallotError::at(1, format!("num_cand {n} cannot be counted")));
    }
    let options = match written.cand_names {
        Some(names) if names.len() == n => names,
        Some(names) => {
            return Err(BallotError::at(1, format!("{} names for num_cand {n}", names.len())));
        }
        None => (0..n).map(|number| number.to_string()).collect(),
    };
    let mut ballots = Vec::with_capacity(written.profile.len());
    for (index, approved) in written.profile.into_iter().enumerate() {
        if let Some(option) = approved.iter().find(|option| **option >= n) {
            let what = format!("ballot {} of `profile` approves {option}, but num_cand is {n}", index + 1);
            return Err(BallotError::at(1, what));
        }
        ballots.push(approved.into_iter().map(|option| option as u16).collect());
    }
    Ok(ApprovalFile { title: written.description, options, seats: written.committeesize, ballots })
}
