//! A record that is touched anywhere, however cleverly, does not hold any more.

use std::collections::BTreeMap;

use basics::Dice;
use decision::Exact;
use decision::record::{
    Breach, Closing, Frame, Head, Held, Log, Opening, Record, SignedHead, Verified, Witnessed, compare,
    hash_of, hex, recount, sign_closing, sign_head, verify, witness_role,
};
use decision::{Lot, Refusal};
use ed25519_dalek::SigningKey;
use serde_json::{Value, json};

const BLOCS: [&str; 3] = ["citizens", "partners", "staff"];

/// All keys of one decision. Whoever tampers holds at most the server's.
struct Keys {
    server: SigningKey,
    witnesses: BTreeMap<String, SigningKey>,
}

fn key(dice: &mut Dice) -> SigningKey {
    let mut secret = [0; 32];
    dice.fill(&mut secret);
    SigningKey::from_bytes(&secret)
}

fn nonce(dice: &mut Dice) -> String {
    let mut bytes = [0; 16];
    dice.fill(&mut bytes);
    hex(&bytes)
}

fn payload(kind: &str, dice: &mut Dice) -> Value {
    if kind == "gate" {
        let vote = ["yes", "yes", "no", "neutral"][dice.below(4) as usize];
        return json!({ "vote": vote });
    }
    let mut options = ["park", "cafe", "bus", "lamps"];
    dice.shuffle(&mut options);
    let tiers: Vec<Value> =
        options[..1 + dice.below(4) as usize].iter().map(|option| json!([option])).collect();
    json!({"ranking": tiers})
}

fn decision(kind: &str, secrecy: &str, dice: &mut Dice) -> (Record, Keys) {
    let keys = Keys {
        server: key(dice),
        witnesses: BLOCS.iter().map(|bloc| ((*bloc).to_owned(), key(dice))).collect(),
    };
    let public = |key: &SigningKey| hex(key.verifying_key().as_bytes());
    let blocs: serde_json::Map<String, Value> = BLOCS
        .iter()
        .map(|bloc| {
            let witness = public(&keys.witnesses[*bloc]);
            ((*bloc).to_owned(), json!({"eligible": 12, "witness": witness, "affected": *bloc == "citizens"}))
        })
        .collect();
    let frame = json!({
        "id": "d1", "question": "What first?", "options": ["park", "cafe", "bus", "lamps"], "kind": kind,
        "method": if kind == "gate" { Value::Null } else { json!("ranked-pairs") },
        "secrecy": secrecy, "eligible_people": 36, "blocs": blocs, "server": public(&keys.server),
    });
    let frame_hash = hash_of(&frame).expect("canonical");
    let mut cast: Vec<(Opening, [u8; 32])> = Vec::new();
    for person in 0..24 {
        let mut older: Option<String> = None;
        for seq in 0..1 + u32::from(person % 5 == 0) {
            let detached = secrecy == "detached";
            let opening = Opening {
                pseudonym: if detached {
                    format!("p{person}-{seq}-{}", dice.next_u64())
                } else {
                    format!("p{person}")
                },
                seq: if detached { 0 } else { seq },
                replaces: older.clone().filter(|_| detached),
                payload: payload(kind, dice),
                nonce: nonce(dice),
                blocs: [(BLOCS[person % 3].to_owned(), Exact::one())].into(),
                bloc_withheld: false,
            };
            let commitment = opening.commitment(&frame_hash).expect("canonical").expect("a nonce");
            older = Some(commitment.hex());
            cast.push((opening, commitment.0));
        }
    }
    let mut record = Record {
        format: "langbord-record/1".into(),
        frame_hash: hex(&frame_hash),
        frame,
        log: cast.iter().map(|(_, commitment)| hex(commitment)).collect(),
        heads: Vec::new(),
        witnesses: Vec::new(),
        ballots: Vec::new(),
        beacon: "round 4711".into(),
        outcome: Value::Null,
        outcome_hash: String::new(),
        closing: BTreeMap::new(),
    };
    cast.sort_by_key(|(_, commitment)| *commitment);
    record.ballots = cast.into_iter().map(|(opening, _)| opening).collect();
    let log = log(&record);
    let head = |size: usize| Head {
        size: size as u64,
        root: hex(&log.root_at(size).expect("a size")),
        at: format!("hour {size}"),
    };
    let hours = [7, 15, log.len()];
    record.heads =
        hours.iter().map(|&size| sign_head(&keys.server, &frame_hash, "server", head(size))).collect();
    for (bloc, key) in &keys.witnesses {
        let heads =
            hours.iter().map(|&size| sign_head(key, &frame_hash, &witness_role(bloc), head(size))).collect();
        record.witnesses.push(Witnessed { bloc: bloc.clone(), heads });
    }
    close(&mut record, &keys, true);
    (record, keys)
}

fn log(record: &Record) -> Log {
    Log::new(record.log.iter().filter_map(|entry| decision::record::unhex::<32>(entry)).collect())
}

/// Writes the outcome that follows from the ballots, and signs with the keys one has.
fn close(record: &mut Record, keys: &Keys, witnesses_too: bool) {
    let Ok(frame_hash) = hash_of(&record.frame) else { return };
    let log = log(record);
    if let Ok(frame) = serde_json::from_value::<Frame>(record.frame.clone()) {
        let lot = Lot::of_decision(&frame_hash, &log.root(), record.beacon.as_bytes());
        if let Ok(found) = recount(&frame, &current(record), &lot) {
            record.outcome = found.outcome;
        }
    }
    record.outcome_hash = hex(&hash_of(&record.outcome).expect("canonical"));
    let root = hex(&log.root());
    let closing = Closing {
        size: log.len() as u64,
        root: &root,
        beacon: &record.beacon,
        outcome_hash: &record.outcome_hash,
    };
    record.closing.insert("server".into(), sign_closing(&keys.server, &frame_hash, "server", &closing));
    for (bloc, key) in keys.witnesses.iter().filter(|_| witnesses_too) {
        let role = witness_role(bloc);
        record.closing.insert(role.clone(), sign_closing(key, &frame_hash, &role, &closing));
    }
}

/// The ballots that count, for both ways of secrecy, by plain bookkeeping.
fn current(record: &Record) -> Vec<&Opening> {
    let frame_hash = hash_of(&record.frame).expect("canonical");
    let replaced: Vec<&String> =
        record.ballots.iter().filter_map(|opening| opening.replaces.as_ref()).collect();
    let newest = |opening: &&Opening| {
        let newer = |other: &Opening| other.pseudonym == opening.pseudonym && other.seq > opening.seq;
        let commitment = opening.commitment(&frame_hash).ok().flatten().map(|commitment| commitment.hex());
        !record.ballots.iter().any(newer) && !commitment.is_some_and(|own| replaced.contains(&&own))
    };
    record.ballots.iter().filter(newest).collect()
}

/// Everything the operator can make fit again alone: commitments, log, own heads, outcome, own signatures.
fn fit_again(record: &mut Record, keys: &Keys) {
    let Ok(frame_hash) = hash_of(&record.frame) else { return };
    record.frame_hash = hex(&frame_hash);
    let mut made: Vec<(String, Opening)> = record
        .ballots
        .drain(..)
        .filter_map(|opening| Some((opening.commitment(&frame_hash).ok()??.hex(), opening)))
        .collect();
    made.sort_by(|a, b| a.0.cmp(&b.0));
    // What is still committed keeps its place; what is new takes the places that became free, then the end.
    let mut fresh: Vec<String> =
        made.iter().map(|(commitment, _)| commitment.clone()).filter(|c| !record.log.contains(c)).collect();
    record.log.retain_mut(|entry| {
        if made.iter().any(|(commitment, _)| commitment == entry) {
            return true;
        }
        fresh.pop().map(|new| *entry = new).is_some()
    });
    record.log.extend(fresh);
    record.ballots = made.into_iter().map(|(_, opening)| opening).collect();
    let log = log(record);
    for signed in &mut record.heads {
        let size = (signed.head.size as usize).min(log.len());
        let root = hex(&log.root_at(size).expect("a size"));
        *signed = sign_head(
            &keys.server,
            &frame_hash,
            "server",
            Head { size: size as u64, root, ..signed.head.clone() },
        );
    }
    if let Some(last) = record.heads.last_mut() {
        let head = Head { size: log.len() as u64, root: hex(&log.root()), at: last.head.at.clone() };
        *last = sign_head(&keys.server, &frame_hash, "server", head);
    }
    close(record, keys, false);
}

/// One way of tampering; `false` where it changed nothing.
fn tamper(record: &mut Record, keys: &Keys, dice: &mut Dice) -> bool {
    let before = record.clone();
    let kind = record.frame["kind"].as_str().unwrap_or("ranking").to_owned();
    let ballot = dice.below(record.ballots.len() as u64) as usize;
    match dice.below(14) {
        0 => record.ballots[ballot].payload = payload(&kind, dice),
        1 => drop(record.ballots.remove(ballot)),
        2 => {
            let mut copy = record.ballots[ballot].clone();
            copy.pseudonym = format!("stuffed {}", dice.next_u64());
            copy.nonce = nonce(dice);
            record.ballots.push(copy);
        }
        3 => {
            // The tail is cut off: the last casts never happened.
            let keep = record.log.len() - 1 - dice.below(8) as usize;
            let frame_hash = hash_of(&record.frame).expect("canonical");
            let gone = record.log.split_off(keep);
            record.ballots.retain(|opening| {
                let own = opening.commitment(&frame_hash).ok().flatten().map(|commitment| commitment.hex());
                !own.is_some_and(|own| gone.contains(&own))
            });
        }
        4 => {
            // A head of one witness takes the place of another's.
            let other = record.witnesses[1].heads.last().cloned();
            *record.witnesses[0].heads.last_mut().expect("a head") = other.expect("a head");
        }
        5 => {
            // The database is rolled back to an earlier hour.
            let size = record.heads[1].head.size as usize;
            let frame_hash = hash_of(&record.frame).expect("canonical");
            let gone = record.log.split_off(size);
            record.ballots.retain(|opening| {
                let own = opening.commitment(&frame_hash).ok().flatten().map(|commitment| commitment.hex());
                !own.is_some_and(|own| gone.contains(&own))
            });
            record.heads.truncate(2);
            record.witnesses.iter_mut().for_each(|witnessed| witnessed.heads.truncate(2));
        }
        6 => record.ballots[ballot].blocs = [(BLOCS[dice.below(3) as usize].to_owned(), Exact::one())].into(),
        7 => record.beacon = format!("round {}", dice.next_u64()),
        8 => record.frame["eligible_people"] = json!(20 + dice.below(40)),
        9 => record.frame["blocs"]["citizens"]["affected"] = json!(false),
        10 => record.outcome = json!({"winners": ["bus"], "outcome": "adopted"}),
        11 => {
            let other = dice.below(record.log.len() as u64) as usize;
            let first = dice.below(record.log.len() as u64) as usize;
            record.log.swap(first, other);
        }
        12 => record.ballots[ballot].seq += 1 + dice.below(3) as u32,
        _ => {
            let mut nonce = record.ballots[ballot].nonce.clone().into_bytes();
            let at = dice.below(nonce.len() as u64) as usize;
            nonce[at] = if nonce[at] == b'0' { b'1' } else { b'0' };
            record.ballots[ballot].nonce = String::from_utf8(nonce).expect("hexadecimal");
        }
    }
    if *record == before {
        return false;
    }
    // Half of those who tamper make everything fit again, with the server's own key.
    if dice.below(2) == 0 {
        fit_again(record, keys);
    }
    *record != before
}

#[test]
fn a_thousand_of_a_thousand_tamperings_are_found() {
    let mut dice = Dice::seeded(26);
    let mut decisions = Vec::new();
    for kind in ["ranking", "gate"] {
        for secrecy in ["receipt", "detached"] {
            let (record, keys) = decision(kind, secrecy, &mut dice);
            let held: Verified =
                verify(&record).unwrap_or_else(|breaches| panic!("{kind} {secrecy}: {breaches:?}"));
            assert_eq!((held.ballots, held.superseded), (24, 5), "{kind} {secrecy}");
            decisions.push((record, keys));
        }
    }
    let (mut tried, mut found) = (0, 0);
    while tried < 1000 {
        let (record, keys) = &decisions[tried % decisions.len()];
        let mut touched = record.clone();
        if !tamper(&mut touched, keys, &mut dice) {
            continue;
        }
        tried += 1;
        found += usize::from(verify(&touched).is_err());
    }
    assert_eq!(found, tried);
}

#[test]
fn a_record_written_anew_with_every_key_is_seen_by_whoever_holds_a_head_or_a_receipt() {
    let mut dice = Dice::seeded(4);
    let (record, keys) = decision("ranking", "receipt", &mut dice);
    let frame_hash = hash_of(&record.frame).expect("canonical");
    let mut forged = record.clone();
    let own = forged.ballots[3].commitment(&frame_hash).expect("canonical").expect("a nonce").receipt();
    forged.ballots[3].payload = payload("ranking", &mut dice);
    fit_again(&mut forged, &keys);
    let log = log(&forged);
    for witnessed in &mut forged.witnesses {
        let (role, key) = (witness_role(&witnessed.bloc), &keys.witnesses[&witnessed.bloc]);
        for signed in &mut witnessed.heads {
            let root = hex(&log.root_at(signed.head.size as usize).expect("a size"));
            *signed = sign_head(key, &frame_hash, &role, Head { root, ..signed.head.clone() });
        }
    }
    close(&mut forged, &keys, true);
    assert!(verify(&forged).is_ok(), "nothing inside can tell");
    let printed = record.heads.last().map(|SignedHead { head, .. }| (head.size as usize, head.root.clone()));
    let held = Held { head: printed, receipt: Some(own.clone()), ..Held::default() };
    assert_eq!(compare(&forged, &held), [Breach::OwnHead, Breach::OwnReceipt(own)]);
    assert!(compare(&record, &held).is_empty());
}

#[test]
fn blocs_too_small_to_be_labelled_are_named_as_not_recounted() {
    let mut dice = Dice::seeded(9);
    let (mut record, keys) = decision("gate", "receipt", &mut dice);
    let whole = record.outcome.clone();
    record.frame["blocs"]["citizens"]["labels_withheld"] = json!(true);
    for opening in &mut record.ballots {
        opening.bloc_withheld = opening.blocs.remove("citizens").is_some();
    }
    fit_again(&mut record, &keys);
    let frame_hash = hash_of(&record.frame).expect("canonical");
    let log = log(&record);
    for witnessed in &mut record.witnesses {
        let (role, key) = (witness_role(&witnessed.bloc), &keys.witnesses[&witnessed.bloc]);
        for signed in &mut witnessed.heads {
            let root = hex(&log.root_at(signed.head.size as usize).expect("a size"));
            *signed = sign_head(key, &frame_hash, &role, Head { root, ..signed.head.clone() });
        }
    }
    // The published outcome is the whole one; from the file alone only the other blocs can be recounted.
    record.outcome = json!({"outcome": whole["outcome"], "states": whole["states"]});
    record.outcome_hash = hex(&hash_of(&record.outcome).expect("canonical"));
    let root = hex(&log.root());
    let closing = Closing {
        size: log.len() as u64,
        root: &root,
        beacon: &record.beacon,
        outcome_hash: &record.outcome_hash,
    };
    record.closing.insert("server".into(), sign_closing(&keys.server, &frame_hash, "server", &closing));
    for (bloc, key) in &keys.witnesses {
        let role = witness_role(bloc);
        record.closing.insert(role.clone(), sign_closing(key, &frame_hash, &role, &closing));
    }
    let held = verify(&record).unwrap_or_else(|breaches| panic!("{breaches:?}"));
    assert_eq!(held.not_recounted, ["citizens"]);
}

#[test]
fn a_ballot_that_answers_something_else_is_refused() {
    let mut dice = Dice::seeded(2);
    let (record, _) = decision("ranking", "receipt", &mut dice);
    let frame: Frame = serde_json::from_value(record.frame.clone()).expect("a frame");
    let mut strange = record.ballots[0].clone();
    strange.payload = json!({"ranking": [["swimming pool"]]});
    assert!(matches!(recount(&frame, &[&strange], &Lot::default()), Err(Refusal::Other(_))));
}
