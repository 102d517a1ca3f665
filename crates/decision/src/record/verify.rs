//! Checking a published record from the file alone: every ballot is in the log, the log is the one the witnesses
//! signed, nobody voted twice, and counting again gives the same outcome.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use thiserror::Error;

use super::canonical::hash_of;
use super::head::{Closing, SignedHead, verify_closing, verify_head, witness_role};
use super::log::Log;
use super::recount::{Frame, Secrecy, recount};
use super::{Commitment, Opening, hex, receipt_of, unhex};
use crate::Lot;

/// Heads one witness signed, in the order they were handed over; the last is the head at closing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Witnessed {
    pub bloc: String,
    pub heads: Vec<SignedHead>,
}

/// A published decision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// `langbord-record/1`.
    pub format: String,
    /// As [`Frame`]; kept as written, since its hash binds everything.
    pub frame: Value,
    pub frame_hash: String,
    /// The commitments in the order of the log, in hexadecimal.
    pub log: Vec<String>,
    /// Heads signed by the server; the last is the head at closing.
    pub heads: Vec<SignedHead>,
    pub witnesses: Vec<Witnessed>,
    /// In order of commitment.
    pub ballots: Vec<Opening>,
    /// A public value nobody knew before closing; text of any kind.
    pub beacon: String,
    pub outcome: Value,
    pub outcome_hash: String,
    /// The signatures of the server and of every bloc's witness under the whole, by role.
    pub closing: BTreeMap<String, String>,
}

/// Something that does not fit; each names what, so that it can be asked about.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Breach {
    #[error("the format is `{0}`, not `langbord-record/1`")]
    Format(String),
    #[error("the frame cannot be read: {0}")]
    Frame(String),
    #[error("the frame is not the one that was hashed at opening")]
    FrameHash,
    #[error("entry {0} of the log is no commitment")]
    Entry(usize),
    #[error("commitment {0} stands in the log twice")]
    Twice(String),
    #[error("there is no head of the log signed at closing")]
    NoFinalHead,
    #[error("head {0} of the server has a wrong signature")]
    HeadSignature(usize),
    #[error("head {0} of the server does not fit the log")]
    HeadRoot(usize),
    #[error("the heads of {0} go backwards")]
    Backwards(String),
    #[error("`{0}` has not signed log, beacon and outcome at closing")]
    NotClosed(String),
    #[error("head {1} of the witness of `{0}` has a wrong signature")]
    WitnessSignature(String, usize),
    #[error("head {1} of the witness of `{0}` does not fit the log: it was shown another one")]
    WitnessRoot(String, usize),
    #[error("ballot {0} is not in the log")]
    NotInLog(usize),
    #[error("the ballots are not in order of commitment")]
    Order,
    #[error("{0} commitments of the log were never opened")]
    NotOpened(usize),
    #[error("ballot {0} is opened twice")]
    OpenedTwice(usize),
    #[error("`{0}` has two ballots with the same number")]
    SameNumber(String),
    #[error("a ballot replaces `{0}`, which is not in the log, or was replaced already")]
    Replaces(String),
    #[error("{ballots} ballots count, but {people} people may vote")]
    TooMany { ballots: usize, people: u64 },
    #[error("ballot {ballot}: {what}")]
    Label { ballot: usize, what: String },
    #[error("the ballots cannot be counted: {0}")]
    Count(String),
    #[error("counting again gives another outcome")]
    Outcome,
    #[error("the outcome is not the one that was hashed")]
    OutcomeHash,
    #[error("the head you hold does not fit the log: it was shown to you otherwise")]
    OwnHead,
    #[error("the frame hash you hold is another one: this is not the decision that was opened")]
    OwnFrame,
    #[error("your receipt `{0}` is not in the log")]
    OwnReceipt(String),
}

/// A record that holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Verified {
    pub frame_hash: String,
    pub root: String,
    pub ballots: usize,
    pub superseded: usize,
    pub witnesses: Vec<String>,
    /// Blocs from which nobody came forward to keep the log's heads.
    pub without_witness: Vec<String>,
    /// Blocs whose labels are withheld: their part could not be recounted from the file alone.
    pub not_recounted: Vec<String>,
    pub outcome: Value,
}

/// Checks everything; all breaches are told, not only the first.
///
/// Whoever holds a head of their own (a witness, a printed sheet) or the frame hash should compare them too:
/// somebody with every key could write a whole new record that fits itself.
pub fn verify(record: &Record) -> Result<Verified, Vec<Breach>> {
    let mut breaches = Vec::new();
    if record.format != "langbord-record/1" {
        breaches.push(Breach::Format(record.format.clone()));
    }
    let frame: Frame = match serde_json::from_value(record.frame.clone()) {
        Ok(frame) => frame,
        Err(error) => {
            breaches.push(Breach::Frame(error.to_string()));
            return Err(breaches);
        }
    };
    let frame_hash = match hash_of(&record.frame) {
        Ok(hash) => hash,
        Err(error) => {
            breaches.push(Breach::Frame(error.to_string()));
            return Err(breaches);
        }
    };
    if hex(&frame_hash) != record.frame_hash {
        breaches.push(Breach::FrameHash);
    }
    let log = read_log(record, &mut breaches);
    heads(record, &frame, &frame_hash, &log, &mut breaches);
    let current = openings(record, &frame, &frame_hash, &log, &mut breaches);
    let lot = Lot::of_decision(&frame_hash, &log.root(), record.beacon.as_bytes());
    let ballots: Vec<&Opening> = current.iter().map(|&index| &record.ballots[index]).collect();
    let mut not_recounted = Vec::new();
    match recount(&frame, &ballots, &lot) {
        Err(refusal) => breaches.push(Breach::Count(refusal.to_string())),
        Ok(found) => {
            not_recounted = found.withheld;
            let same = match not_recounted.is_empty() {
                true => found.outcome == record.outcome,
                // Only the states of labelled blocs can be held against the published ones.
                false => contains(&record.outcome, &found.outcome),
            };
            if !same {
                breaches.push(Breach::Outcome);
            }
        }
    }
    if hash_of(&record.outcome).map(|hash| hex(&hash)).ok().as_ref() != Some(&record.outcome_hash) {
        breaches.push(Breach::OutcomeHash);
    }
    if !breaches.is_empty() {
        return Err(breaches);
    }
    let with_witness = |wanted: bool| -> Vec<String> {
        let found = frame.blocs.iter().filter(|(_, bloc)| bloc.witness.is_empty() != wanted);
        found.map(|(name, _)| name.clone()).collect()
    };
    Ok(Verified {
        frame_hash: hex(&frame_hash),
        root: hex(&log.root()),
        ballots: ballots.len(),
        superseded: record.ballots.len() - ballots.len(),
        witnesses: with_witness(true),
        without_witness: with_witness(false),
        not_recounted,
        outcome: record.outcome.clone(),
    })
}

/// Whether everything in `part` stands in `whole` too.
fn contains(whole: &Value, part: &Value) -> bool {
    match (whole, part) {
        (Value::Object(whole), Value::Object(part)) => {
            part.iter().all(|(key, value)| whole.get(key).is_some_and(|whole| contains(whole, value)))
        }
        _ => whole == part,
    }
}

fn read_log(record: &Record, breaches: &mut Vec<Breach>) -> Log {
    let mut log = Log::default();
    let mut seen = BTreeSet::new();
    for (index, entry) in record.log.iter().enumerate() {
        match unhex::<32>(entry) {
            None => breaches.push(Breach::Entry(index)),
            Some(commitment) => {
                if !seen.insert(commitment) {
                    breaches.push(Breach::Twice(entry.clone()));
                }
                log.push(commitment);
            }
        }
    }
    log
}

fn heads(record: &Record, frame: &Frame, frame_hash: &[u8; 32], log: &Log, breaches: &mut Vec<Breach>) {
    let fits = |signed: &SignedHead| {
        let size = usize::try_from(signed.head.size).ok();
        size.and_then(|size| log.root_at(size)).is_some_and(|root| hex(&root) == signed.head.root)
    };
    let closes = |signed: Option<&SignedHead>| {
        signed.is_some_and(|signed| signed.head.size == log.len() as u64 && fits(signed))
    };
    let backwards = |heads: &[SignedHead]| heads.windows(2).any(|pair| pair[0].head.size > pair[1].head.size);
    for (index, signed) in record.heads.iter().enumerate() {
        if !verify_head(&frame.server, frame_hash, "server", signed) {
            breaches.push(Breach::HeadSignature(index));
        }
        if !fits(signed) {
            breaches.push(Breach::HeadRoot(index));
        }
    }
    if !closes(record.heads.last()) {
        breaches.push(Breach::NoFinalHead);
    }
    if backwards(&record.heads) {
        breaches.push(Breach::Backwards("the server".to_owned()));
    }
    for witnessed in &record.witnesses {
        let bloc = &witnessed.bloc;
        let Some(key) = frame.blocs.get(bloc).map(|bloc| &bloc.witness) else {
            breaches.push(Breach::WitnessSignature(bloc.clone(), 0));
            continue;
        };
        for (index, signed) in witnessed.heads.iter().enumerate() {
            if !verify_head(key, frame_hash, &witness_role(bloc), signed) {
                breaches.push(Breach::WitnessSignature(bloc.clone(), index));
            }
            if !fits(signed) {
                breaches.push(Breach::WitnessRoot(bloc.clone(), index));
            }
        }
        if backwards(&witnessed.heads) {
            breaches.push(Breach::Backwards(format!("the witness of `{bloc}`")));
        }
    }
    let root = hex(&log.root());
    let closing = Closing {
        size: log.len() as u64,
        root: &root,
        beacon: &record.beacon,
        outcome_hash: &record.outcome_hash,
    };
    let watched = frame.blocs.iter().filter(|(_, bloc)| !bloc.witness.is_empty());
    let witnesses = watched.map(|(name, bloc)| (witness_role(name), &bloc.witness));
    for (role, key) in witnesses.chain([("server".to_owned(), &frame.server)]) {
        let signature = record.closing.get(&role).map_or("", String::as_str);
        if !verify_closing(key, frame_hash, &role, &closing, signature) {
            breaches.push(Breach::NotClosed(role));
        }
    }
}

/// Checks every opening and returns the ballots that count.
fn openings(
    record: &Record,
    frame: &Frame,
    frame_hash: &[u8; 32],
    log: &Log,
    breaches: &mut Vec<Breach>,
) -> Vec<usize> {
    let logged: BTreeSet<[u8; 32]> = log.leaves().iter().copied().collect();
    let mut opened: BTreeMap<Commitment, usize> = BTreeMap::new();
    let mut last = None;
    for (index, opening) in record.ballots.iter().enumerate() {
        match opening.commitment(frame_hash) {
            Ok(Some(commitment)) if logged.contains(&commitment.0) => {
                if opened.insert(commitment, index).is_some() {
                    breaches.push(Breach::OpenedTwice(index));
                } else if last.is_some_and(|last| last > commitment) {
                    breaches.push(Breach::Order);
                }
                last = Some(commitment);
            }
            _ => breaches.push(Breach::NotInLog(index)),
        }
        labels(frame, index, opening, breaches);
    }
    if opened.len() < logged.len() {
        breaches.push(Breach::NotOpened(logged.len() - opened.len()));
    }
    let current = match frame.secrecy {
        Secrecy::Open | Secrecy::Receipt => latest(record, breaches),
        Secrecy::Detached => not_replaced(record, &opened, breaches),
    };
    if current.len() as u64 > frame.eligible_people {
        breaches.push(Breach::TooMany { ballots: current.len(), people: frame.eligible_people });
    }
    current
}

/// Labels name known blocs that may be labelled, and nobody weighs more than one person.
fn labels(frame: &Frame, ballot: usize, opening: &Opening, breaches: &mut Vec<Breach>) {
    let mut wrong = |what: String| breaches.push(Breach::Label { ballot, what });
    for (bloc, weight) in &opening.blocs {
        match frame.blocs.get(bloc) {
            None => wrong(format!("`{bloc}` is none of the blocs")),
            Some(known) if known.labels_withheld => wrong(format!("`{bloc}` is too small to be labelled")),
            Some(_) if !weight.is_positive() => wrong(format!("a weight of {weight} in `{bloc}`")),
            Some(_) => {}
        }
    }
    if opening.blocs.values().cloned().sum::<crate::Exact>() > crate::Exact::one() {
        wrong("weighs more than one person".to_owned());
    }
}

/// With pseudonyms: the highest number of each.
fn latest(record: &Record, breaches: &mut Vec<Breach>) -> Vec<usize> {
    let mut by_person: BTreeMap<&str, BTreeMap<u32, usize>> = BTreeMap::new();
    for (index, opening) in record.ballots.iter().enumerate() {
        if by_person.entry(&opening.pseudonym).or_default().insert(opening.seq, index).is_some() {
            breaches.push(Breach::SameNumber(opening.pseudonym.clone()));
        }
    }
    let mut current: Vec<usize> =
        by_person.values().filter_map(|ballots| ballots.values().last().copied()).collect();
    current.sort_unstable();
    current
}

/// Detached: those no other ballot replaces.
fn not_replaced(
    record: &Record,
    opened: &BTreeMap<Commitment, usize>,
    breaches: &mut Vec<Breach>,
) -> Vec<usize> {
    let mut replaced = BTreeSet::new();
    let mut pseudonyms = BTreeSet::new();
    for opening in &record.ballots {
        if !pseudonyms.insert(&opening.pseudonym) {
            breaches.push(Breach::SameNumber(opening.pseudonym.clone()));
        }
        let Some(older) = &opening.replaces else { continue };
        let known = unhex::<32>(older).and_then(|bytes| opened.get(&Commitment(bytes)));
        if !known.is_some_and(|index| replaced.insert(*index)) {
            breaches.push(Breach::Replaces(older.clone()));
        }
    }
    (0..record.ballots.len()).filter(|index| !replaced.contains(index)).collect()
}

/// What somebody holds outside the record, to compare with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    pub frame_hash: Option<String>,
    /// Size and root of a head, as printed.
    pub head: Option<(usize, String)>,
    pub receipt: Option<String>,
}

/// Compares a record with what one holds: the only way to see a record that somebody with every key wrote anew.
pub fn compare(record: &Record, held: &Held) -> Vec<Breach> {
    let mut breaches = Vec::new();
    let log = read_log(record, &mut Vec::new());
    if held.frame_hash.as_ref().is_some_and(|hash| !hash.eq_ignore_ascii_case(&record.frame_hash)) {
        breaches.push(Breach::OwnFrame);
    }
    if let Some((size, root)) = &held.head
        && log.root_at(*size).map(|found| hex(&found)) != Some(root.to_ascii_lowercase())
    {
        breaches.push(Breach::OwnHead);
    }
    if let Some(receipt) = &held.receipt {
        let plain = |code: &str| code.replace(['-', ' '], "").to_ascii_uppercase();
        let wanted = plain(receipt);
        if !log.leaves().iter().any(|leaf| plain(&receipt_of(leaf)) == wanted) {
            breaches.push(Breach::OwnReceipt(receipt.clone()));
        }
    }
    breaches
}
