//! Votes in every dress people send them in.

use super::{
    AgreeSign, VoteSheet, VoteSheetError, read_groups, read_packed, read_statements, read_votes, write_packed,
};

fn picture(sheet: &VoteSheet) -> String {
    let events = sheet.events.iter().map(|event| {
        let (person, statement) = (&sheet.participants[event.row as usize], event.column() as usize);
        let mark = if event.matters() { "!" } else { "" };
        format!("{person}:{}:{}{mark}", sheet.statements[statement], event.value())
    });
    events.collect::<Vec<_>>().join(" ")
}

#[test]
fn separators_order_of_columns_marks_and_line_ends_make_no_difference() {
    let plain = read_votes(b"participant,statement,vote\nanna,3,1\nbo,3,-1\nanna,7,0\n", None).unwrap();
    assert_eq!(picture(&plain), "anna:3:1 bo:3:-1 anna:7:0");
    for other in [
        "statement;vote;participant\r\n3;1;anna\r\n3;-1;bo\r\n7;0;anna",
        "\u{feff}participant\tstatement\tvote\n anna \t3\t+1\n\nbo\t3\t-1\nanna\t7\t0\n",
        "participant,statement,vote\n\"anna\",\"3\",1\nbo,3,-1\nanna,7,0\n",
    ] {
        assert_eq!(read_votes(other.as_bytes(), None).unwrap(), plain, "{other:?}");
    }
}

#[test]
fn ids_stay_as_they_are_even_in_an_old_encoding() {
    let sheet = read_votes(b"participant,statement,vote,matters\nS\xf8ren,007,1,1\n", None).unwrap();
    assert_eq!(picture(&sheet), "Søren:007:1!");
}

#[test]
fn a_polis_file_must_say_its_sign_and_is_read_in_order_of_time() {
    let file = b"timestamp,datetime,comment-id,voter-id,vote\n20,x,5,1,-1\n10,x,6,2,1\n";
    assert!(matches!(read_votes(file, None), Err(VoteSheetError::UndeclaredSign)));
    assert_eq!(picture(&read_votes(file, Some(AgreeSign::PlusOne)).unwrap()), "2:6:1 1:5:-1");
    assert_eq!(picture(&read_votes(file, Some(AgreeSign::MinusOne)).unwrap()), "2:6:-1 1:5:1");
}

#[test]
fn what_cannot_be_understood_is_refused_with_its_place() {
    let refusal = |file: &str| read_votes(file.as_bytes(), None).unwrap_err().to_string();
    assert_eq!(
        refusal("participant,statement,vote\na,1,2\n"),
        "line 2, column `vote`: `2` is not 1 (agree), -1 (disagree) or 0 (pass)"
    );
    assert_eq!(
        refusal("participant,statement,vote\na,1,1\n,2,1\n"),
        "line 3, column `participant`: there is nothing here; every vote needs it"
    );
    assert_eq!(
        refusal("participant,statement,vote\na,1,1,9\n"),
        "line 2: 4 fields, but the first line names 3 columns"
    );
    assert_eq!(
        refusal("who,statement,vote\na,1,1\n"),
        "line 1: there is no column `participant`; the columns are who, statement, vote"
    );
    assert_eq!(refusal(""), "the file is empty; its first line must name the columns");
}

#[test]
fn statements_and_groups_are_read_with_their_meaning() {
    let statements =
        read_statements(b"comment-id,moderated,is-meta,comment-body\n4,-1,0,\"a, b\"\n5,0,1,c\n").unwrap();
    assert_eq!((statements[0].text.as_str(), statements[0].moderated_out), ("a, b", true));
    assert!(statements[1].is_meta && !statements[1].moderated_out);
    let groups = read_groups(b"participant,group,share\nanna,parents,0.5\n,elders,\n").unwrap();
    assert_eq!((groups[0].share, groups[1].participant.as_deref()), (Some(0.5), None));
}

#[test]
fn packed_votes_come_back_whole_and_damage_is_noticed() {
    let sheet =
        read_votes("participant,statement,vote,matters\nåse,3,1,1\nåse,7,0,0\nbo,3,-1,0\n".as_bytes(), None)
            .unwrap();
    let packed = write_packed(&sheet).unwrap();
    assert_eq!(read_packed(&packed).unwrap(), sheet);
    for at in 0..packed.len() {
        let mut damaged = packed.clone();
        damaged[at] ^= 4;
        assert!(read_packed(&damaged).is_err(), "byte {at}");
        assert!(read_packed(&packed[..at]).is_err());
    }
}

#[test]
fn a_large_table_read_in_pieces_says_the_same_as_line_by_line() {
    let line = |n: usize| match n % 5 {
        0 => format!("{},{},1\n", n / 7, n % 911),
        1 => format!("{},{},-1\r\n", n / 7, n % 911),
        2 => format!("person {}, {} ,0\n", n % 501, n % 97),
        3 => format!("0{},00,1\n", n % 13),
        _ => format!("{},s{},+1\n", n / 9, n % 31),
    };
    let lines: Vec<String> = (0..1_200_000).map(line).collect();
    let table = |lines: &[String]| format!("participant,statement,vote\n{}", lines.concat());
    let whole = read_votes(table(&lines).as_bytes(), None).unwrap();
    assert!(table(&lines).len() > 1 << 23, "several pieces");
    // Line by line: short tables are read in one go.
    let (mut participants, mut statements, mut n) = (Vec::new(), Vec::new(), 0);
    for lines in lines[..200_000].chunks(50_000) {
        let part = read_votes(table(lines).as_bytes(), None).unwrap();
        for (event, own) in whole.events[n..].iter().zip(&part.events) {
            let name = |names: &[String], at: u32| names[at as usize].clone();
            assert_eq!(name(&whole.participants, event.row), name(&part.participants, own.row));
            assert_eq!(name(&whole.statements, event.column()), name(&part.statements, own.column()));
            assert_eq!(event.value(), own.value());
        }
        n += part.events.len();
        for name in part.participants {
            if !participants.contains(&name) && participants.len() < 2_000 {
                participants.push(name);
            }
        }
        for name in part.statements {
            if !statements.contains(&name) {
                statements.push(name);
            }
        }
    }
    assert_eq!(whole.participants[..2_000], participants);
    assert_eq!(whole.statements[..statements.len()], statements);
}

#[test]
fn trouble_deep_in_a_large_table_is_told_with_its_line() {
    let mut text = "participant,statement,vote\n".to_owned() + &"12345678,87654321,1\n".repeat(900_000);
    text += "1,2,3\n";
    let error = read_votes(text.as_bytes(), None).unwrap_err().to_string();
    assert!(error.contains("line 900002"), "{error}");
}
