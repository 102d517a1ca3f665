//! Exports as they come, and as nobody should send them.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

use super::{AgreeSign, Conversation, Vote, read};
use crate::upload::{Limits, Part, Trouble, Upload};

const VOTES: &str = "timestamp,datetime,comment-id,voter-id,vote\n20,x,5,1,-1\n10,x,6,2,1\n30,x,5,1,1\n";
const COMMENTS: &str = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n\
    1,x,5,1,0,0,1,\"mere lys, tak\"\n2,x,6,9,0,0,-1,=1+1\n";

fn tables(votes: &str, comments: &str) -> Upload {
    upload(&[("votes.csv", votes.as_bytes()), ("comments.csv", comments.as_bytes())])
}

fn upload(files: &[(&str, &[u8])]) -> Upload {
    Upload::new(files.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())))
}

fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn zipped(entries: &[(&str, &[u8])]) -> Upload {
    upload(&[("export.zip", &zip(entries))])
}

fn refusal(upload: &Upload) -> Trouble {
    read(upload, &Limits::REAL).unwrap_err()
}

#[track_caller]
fn read_well(upload: &Upload) -> Conversation {
    read(upload, &Limits::REAL).unwrap()
}

#[test]
fn an_export_is_read_whole_and_its_sign_is_not_guessed() {
    let read = read_well(&tables(VOTES, COMMENTS));
    assert_eq!(read.declared, None);
    assert_eq!(read.participants, ["2", "1", "9"]);
    assert_eq!(read.votes, [Vote(0, 1, 1, false, 10_000_000), Vote(1, 0, 1, false, 30_000_000)]);
    assert_eq!((read.n_events, read.statements[0].text.as_str()), (3, "mere lys, tak"));
    assert!(read.statements[1].moderated_out);
    assert_eq!(read.statements[1].author, Some(2));
}

#[test]
fn a_declared_sign_is_believed_and_two_that_differ_are_refused() {
    let summary = b"topic,Trafik\nvote-convention,agree=-1;disagree=+1;pass=0\n";
    let with = |extra: &[(&str, &[u8])]| {
        let mut files = vec![("7-votes.csv", VOTES.as_bytes()), ("7-comments.csv", COMMENTS.as_bytes())];
        files.extend_from_slice(extra);
        zipped(&files)
    };
    let read = read_well(&with(&[("7-summary.csv", summary)]));
    assert_eq!((read.declared, read.topic.as_deref()), (Some(AgreeSign::MinusOne), Some("Trafik")));
    let format = br#"{"vote-convention":"agree=+1;disagree=-1;pass=0;format=polis-export/1"}"#;
    assert_eq!(read_well(&with(&[("format.json", format)])).declared, Some(AgreeSign::PlusOne));
    let both = with(&[("7-summary.csv", summary), ("format.json", format)]);
    assert!(matches!(refusal(&both), Trouble::TwoConventions { .. }));
    let odd = with(&[("format.json", br#"{"vote-convention":"agree=2;disagree=1"}"#)]);
    assert!(matches!(refusal(&odd), Trouble::UnknownConvention { .. }));
}

#[test]
fn our_own_columns_say_their_sign_by_their_names() {
    let read = read_well(&tables("participant,statement,vote\na,5,1\n", COMMENTS));
    assert_eq!(read.declared, Some(AgreeSign::PlusOne));
    assert_eq!(read.votes, [Vote(0, 0, 1, false, 0)]);
}

#[test]
fn an_upload_goes_through_a_pipe_and_comes_out_the_same() {
    let before = tables(VOTES, "a\nb\"\0");
    assert_eq!(Upload::from_bytes(&before.to_bytes()), Ok(before));
    assert_eq!(Upload::from_bytes(b"[{\"name\":\"a\",\"bytes\":99}]\nb"), Err(Trouble::Garbled));
}

#[test]
fn a_bomb_is_stopped_at_the_limit_and_only_by_it() {
    let large = vec![b'1'; 51 << 20];
    let bomb = zipped(&[("votes.csv", &large), ("comments.csv", COMMENTS.as_bytes())]);
    assert!(bomb.files[0].bytes.len() < 100_000);
    assert_eq!(refusal(&bomb), Trouble::TooBigInside { file: "export.zip".into(), most_mb: 50 });
    let without_the_guard = Limits { inflated_bytes: u64::MAX, ..Limits::REAL };
    assert!(matches!(read(&bomb, &without_the_guard), Err(Trouble::LongLine { .. })));
}

#[test]
fn a_size_that_lies_is_found_out() {
    let honest = zip(&[("votes.csv", VOTES.as_bytes()), ("comments.csv", COMMENTS.as_bytes())]);
    assert!(read(&upload(&[("a.zip", &honest)]), &Limits::REAL).is_ok());
    let mut lying = honest.clone();
    // The length stands in the local header at 22 and in the central directory at 24.
    let directory = lying.windows(4).position(|w| w == b"PK\x01\x02").unwrap();
    lying[directory + 24..directory + 28].copy_from_slice(&5u32.to_le_bytes());
    lying[22..26].copy_from_slice(&5u32.to_le_bytes());
    let found = refusal(&upload(&[("a.zip", &lying)]));
    assert!(matches!(found, Trouble::LyingSize { .. } | Trouble::BrokenZip { .. }), "{found:?}");
}

#[test]
fn nested_climbing_and_crowded_zips_are_refused() {
    let (votes, comments) = (VOTES.as_bytes(), COMMENTS.as_bytes());
    let inner = zip(&[("votes.csv", votes)]);
    let nested = |name| refusal(&zipped(&[("comments.csv", comments), (name, &inner)]));
    assert!(matches!(nested("more.zip"), Trouble::NestedZip { .. }));
    assert!(matches!(nested("votes.csv"), Trouble::NestedZip { .. }));
    for name in ["../votes.csv", "/votes.csv", "a/../../votes.csv", "..\\votes.csv", "c:votes.csv"] {
        let found = refusal(&zipped(&[(name, votes), ("comments.csv", comments)]));
        assert!(matches!(found, Trouble::OutsideName { .. }), "{name}: {found:?}");
    }
    let names: Vec<String> = (0..201).map(|n| format!("{n}.txt")).collect();
    let crowd: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
    assert_eq!(refusal(&zipped(&crowd)), Trouble::TooManyEntries { file: "export.zip".into(), most: 200 });
    assert_eq!(read(&zipped(&crowd), &Limits::NONE), Err(Trouble::Missing { part: Part::Votes }));
    assert!(matches!(refusal(&upload(&[("a.zip", &inner[..inner.len() / 2])])), Trouble::BrokenZip { .. }));
}

#[test]
fn what_is_no_table_is_told_apart() {
    let wide: Vec<u8> = VOTES.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [&[0xFF, 0xFE], wide.as_slice()].concat();
    for bytes in [&wide, &marked] {
        let found = refusal(&upload(&[("votes.csv", bytes), ("comments.csv", COMMENTS.as_bytes())]));
        assert_eq!(found, Trouble::Utf16 { file: "votes.csv".into() });
    }
    let nul = format!("{VOTES}1,x,5\0,1,1\n");
    assert_eq!(refusal(&tables(&nul, COMMENTS)), Trouble::NotText { file: "votes.csv".into(), line: 5 });
    let line = format!("{VOTES}{}\n", "9".repeat(9 << 20));
    let found = refusal(&tables(&line, COMMENTS));
    assert_eq!(found, Trouble::LongLine { file: "votes.csv".into(), line: 5, most_kb: 64 });
    assert!(matches!(read(&tables(&line, COMMENTS), &Limits::NONE), Err(Trouble::Field { .. })));
    let open = format!("{COMMENTS}3,x,7,1,0,0,1,\"never closed\n4,x,8,1,0,0,1,b\n");
    assert_eq!(refusal(&tables(VOTES, &open)), Trouble::OpenQuote { file: "comments.csv".into(), line: 4 });
    let huge = "1,x,5,1,1\n".repeat(2 << 20);
    assert_eq!(refusal(&tables(&huge, COMMENTS)), Trouble::TooBig { most_mb: 10 });
}

#[test]
fn marks_inside_a_field_and_doubled_ones_are_no_open_quotes() {
    let comments =
        "comment-id,moderated,comment-body\n5,1,a 5\" pipe\n6,1,\"she said \"\"yes\"\"\nand left\"\n";
    let read = read_well(&tables(VOTES, comments));
    assert_eq!(read.statements[1].text, "she said \"yes\"\nand left");
}

#[test]
fn what_is_missing_or_there_twice_is_named() {
    let (votes, comments) = (VOTES.as_bytes(), COMMENTS.as_bytes());
    assert_eq!(refusal(&upload(&[("votes.csv", votes)])), Trouble::Missing { part: Part::Statements });
    assert_eq!(refusal(&Upload::default()), Trouble::NothingSent);
    let two = upload(&[("a-votes.csv", votes), ("b-votes.csv", votes), ("comments.csv", comments)]);
    assert!(matches!(refusal(&two), Trouble::Twice { part: Part::Votes, .. }));
    let doubled = format!("{COMMENTS}9,x,5,1,0,0,1,again\n");
    assert!(matches!(refusal(&tables(VOTES, &doubled)), Trouble::StatementTwice { line: 4, .. }));
    let said = refusal(&tables("voter-id,comment-id,vote\n1,5,7\n", COMMENTS)).to_string();
    assert_eq!(said, "`votes.csv`, line 2, column `vote`: `7` is not 1 (agree), -1 (disagree) or 0 (pass)");
}
