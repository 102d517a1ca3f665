//! The child that reads strangers' files keeps to its memory, whatever is sent.

use std::io::{Cursor, Write};
use std::process::{Command, Output, Stdio};

use formats::polis::Conversation;
use formats::upload::{Trouble, Upload};
use zip::write::SimpleFileOptions;

fn read(upload: &Upload, memory_mb: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_langbord"))
        .args(["read-upload", "--memory-mb", memory_mb])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let bytes = upload.to_bytes();
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
