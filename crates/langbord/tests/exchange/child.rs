//! The children that read strangers' files and reckon maps keep to their memory, whatever is sent.

use std::io::{Cursor, Write};
use std::process::{Command, Output, Stdio};

use deeds::statements::reckoning::{Reckoned, Sheet};
use formats::polis::Conversation;
use formats::upload::{Trouble, Upload};
use opinion::{Choice, Event, Votes};
use zip::write::SimpleFileOptions;

fn read(upload: &Upload, memory_mb: &str) -> Output {
    ask("read-upload", upload.to_bytes(), memory_mb)
}

fn ask(word: &str, bytes: Vec<u8>, memory_mb: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_langbord"))
        .args([word, "--memory-mb", memory_mb])
        .env("RAYON_NUM_THREADS", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || drop(stdin.write_all(&bytes)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn outcome(output: &Output) -> Result<Conversation, Trouble> {
    serde_json::from_slice(&output.stdout).unwrap()
}

fn zipped(entries: &[(&str, &[u8])]) -> Upload {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    Upload::new([("export.zip".to_owned(), zip.finish().unwrap().into_inner())])
}

/// Twenty-four megabytes that are a table, and would take many times that once read.
fn hungry() -> Upload {
    let votes = [b"participant,statement,vote\n".to_vec(), b"1,2,1\n".repeat(4_000_000)].concat();
    zipped(&[("votes.csv", &votes), ("comments.csv", b"statement,text\n2,Mere lys\n")])
}

#[test]
fn an_honest_export_is_read_within_the_limit() {
    let upload = zipped(&[
        ("votes.csv", b"participant,statement,vote\na,2,1\n"),
        ("comments.csv", b"statement,text\n2,Mere lys\n"),
    ]);
    let output = read(&upload, "512");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(outcome(&output).map(|read| read.votes.len()), Ok(1));
}

#[test]
fn a_hungry_file_ends_the_child_and_only_because_of_the_limit() {
    let upload = hungry();
    assert!(upload.files[0].bytes.len() < 1 << 20);
    let limited = read(&upload, "256");
    assert!(!limited.status.success() && limited.stdout.is_empty());
    // Control: the same file with room to spare is read to its end.
    let free = read(&upload, "4096");
    assert!(free.status.success(), "{}", String::from_utf8_lossy(&free.stderr));
    assert!(outcome(&free).is_ok());
}

#[test]
fn a_bomb_is_told_in_a_sentence_even_within_little_memory() {
    let bomb = zipped(&[("votes.csv", &vec![b'1'; 60 << 20]), ("comments.csv", b"statement,text\n")]);
    let output = read(&bomb, "512");
    assert!(matches!(outcome(&output), Err(Trouble::TooBigInside { most_mb: 50, .. })));
}

/// A room of so many people who all answered every statement, as the house hands it to the child.
fn full_room(people: u32, statements: u32) -> Vec<u8> {
    let events = (0..people).flat_map(move |row| {
        (0..statements).map(move |column| Event {
            row,
            column,
            choice: if (row % 3 == 0) == (column % 2 == 0) { Choice::Agree } else { Choice::Disagree },
            matters: false,
        })
    });
    let votes = Votes::from_events(people as usize, statements as usize, events).unwrap();
    serde_json::to_vec(&Sheet { votes, groups: None, seed: 0 }).unwrap()
}

#[test]
fn a_map_is_reckoned_within_the_limit_and_one_that_is_too_big_ends_the_child() {
    let small = ask("reckon-map", full_room(60, 20), "1024");
    assert!(small.status.success(), "{}", String::from_utf8_lossy(&small.stderr));
    let reckoned: Reckoned = serde_json::from_slice(&small.stdout).unwrap();
    assert_eq!((reckoned.ours.clusters.k, reckoned.polis.places.len()), (2, 60));
    let big = full_room(4_000, 500);
    let limited = ask("reckon-map", big.clone(), "24");
    assert!(!limited.status.success() && limited.stdout.is_empty());
    // Control: with room to spare the same map is reckoned to its end.
    assert!(ask("reckon-map", big, "1024").status.success());
}
