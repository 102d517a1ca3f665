//! Network files: there and back in every format, and what bad files are told.

use std::io::{Cursor, Write};

use formats::network::{
    FileKind, NetworkFileError, TieTable, read_edges, read_members, read_nodes, write_edges, write_gexf,
    write_graphml, write_kumu_json, write_kumu_workbook, write_members, write_nodes,
};

const NODES: &str = "id;label;sector\nSKO;Bregneskolen & SFO;public\nBYD;\"Bydelsmødre \"\"i Egeå\"\"\";associations\nFAR;Far <i> Bregneparken;citizens\nSUP;;private\n";
const EDGES: &str =
    "source,target,type,weight\nSKO,BYD,contact,3\nBYD,SKO,contact,1\nBYD,FAR,trust,2.5\nFAR,SKO,contact,\n";

fn bregneparken() -> TieTable {
    read_edges(EDGES.as_bytes(), Some(read_nodes(NODES.as_bytes()).unwrap())).unwrap()
}

type TieEssence = (String, String, String, f64, bool);

/// What of a table must survive: actors with their attributes, ties with kind, strength and direction.
fn essence(table: &TieTable) -> (Vec<Vec<(String, String)>>, Vec<TieEssence>) {
    let actors = table.actors.iter().map(|actor| {
        let mut own = vec![("id".to_owned(), actor.id.to_string())];
        own.extend(
            table
                .columns
                .iter()
                .cloned()
                .zip(actor.values.iter().cloned())
                .filter(|(_, value)| !value.is_empty()),
        );
        own.sort();
        own
    });
    let id = |actor: u32| table.actors[actor as usize].id.to_string();
    let ties = table.ties.iter().map(|tie| {
        (
            id(tie.from),
            id(tie.to),
            table.kinds[tie.kind as usize].clone(),
            tie.strength,
            tie.directed != Some(false),
        )
    });
    (actors.collect(), ties.collect())
}

fn there_and_back(table: &TieTable, kind: FileKind) -> TieTable {
    let bytes = match kind {
        FileKind::GraphMl => write_graphml(table).into_bytes(),
        FileKind::Gexf => write_gexf(table).into_bytes(),
        FileKind::KumuJson => write_kumu_json(table).unwrap().into_bytes(),
        FileKind::KumuWorkbook => write_kumu_workbook(table).unwrap(),
        _ => {
            let nodes = read_nodes(&write_nodes(table).unwrap()).unwrap();
            return read_edges(&write_edges(table).unwrap(), Some(nodes)).unwrap();
        }
    };
    kind.read(&bytes).unwrap()
}

#[test]
fn a_network_comes_back_whole_from_every_format() {
    let table = bregneparken();
    for kind in [FileKind::Csv, FileKind::GraphMl, FileKind::Gexf, FileKind::KumuJson, FileKind::KumuWorkbook]
    {
        assert_eq!(essence(&there_and_back(&table, kind)), essence(&table), "{kind:?}");
    }
}

#[test]
fn directed_and_undirected_ties_stay_apart() {
    let mut table = bregneparken();
    table.ties.iter_mut().filter(|tie| tie.strength > 2.0).for_each(|tie| tie.directed = Some(false));
    for kind in [FileKind::GraphMl, FileKind::Gexf, FileKind::KumuJson, FileKind::KumuWorkbook] {
        assert_eq!(essence(&there_and_back(&table, kind)), essence(&table), "{kind:?}");
    }
}

#[test]
fn the_same_network_is_written_as_the_same_bytes() {
    assert_eq!(write_kumu_workbook(&bregneparken()).unwrap(), write_kumu_workbook(&bregneparken()).unwrap());
}

#[test]
fn gephis_spreadsheet_is_understood() {
    let table = read_edges(b"Source,Target,Type,Weight\na,b,Undirected,2\n", None).unwrap();
    assert_eq!(table.ties[0].directed, Some(false));
    assert_eq!(table.kinds, ["ties"]);
}

fn told(bytes: &[u8], kind: FileKind) -> String {
    kind.read(bytes).unwrap_err().to_string()
}

#[test]
fn a_million_laughs_are_refused_before_the_first() {
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<graphml><graph edgedefault=\"directed\"><node id=\"&b;\"/></graph></graphml>";
    let sentence =
        "line 2: the file declares a DOCTYPE, which can make entities of its own; take that line out";
    assert_eq!(told(bomb.as_bytes(), FileKind::GraphMl), sentence);
    assert_eq!(told(bomb.as_bytes(), FileKind::Gexf), sentence);
}

#[test]
fn nothing_outside_the_file_is_fetched() {
    let outside = "<!DOCTYPE graphml SYSTEM \"file:///etc/hostname\">\n<graphml/>";
    assert!(told(outside.as_bytes(), FileKind::GraphMl).contains("DOCTYPE"));
    let unknown = "<graphml><key id=\"a\" for=\"node\" attr.name=\"x\"/><graph><node id=\"n\"><data key=\"a\">&passwd;</data></node></graph></graphml>";
    assert_eq!(
        told(unknown.as_bytes(), FileKind::GraphMl),
        "line 1: the entity `&passwd;` is not one of XML's own"
    );
}

#[test]
fn whatever_is_wrong_is_told_in_one_sentence_with_its_place() {
    let cases: [(&str, FileKind, &str); 9] = [
        (
            "<graphml><graph><node id=\"a\"/>\n<node id=\"a\"/></graph></graphml>",
            FileKind::GraphMl,
            "line 2: the id `a` was there before; every actor needs an id of its own",
        ),
        ("<graphml><graph>\n<node id=\"a\">", FileKind::GraphMl, "line 2: the file ends in the middle"),
        (
            "<graphml><graph><hyperedge/></graph></graphml>",
            FileKind::GraphMl,
            "line 1: a hyperedge joins more than two; a tie joins two",
        ),
        ("<graphml/>", FileKind::GraphMl, "this is not GraphML: it lacks a `<graph>` element"),
        ("source,target\na,b\na\n", FileKind::Csv, "line 3: the id is empty"),
        (
            "source,target,weight\na,b,much\n",
            FileKind::Csv,
            "line 2: the weight `much` is not a number of 0 or more",
        ),
        (
            "from,towards\n",
            FileKind::Csv,
            "line 1: there is no column `target`; the columns are from, towards",
        ),
        (
            "{\"elements\":[{\"type\":\"x\"}]}",
            FileKind::KumuJson,
            "number 1 in `elements`: it has neither an id nor a label",
        ),
        ("{\"elements\":[", FileKind::KumuJson, "line 1, column 13: EOF while parsing a list"),
    ];
    for (file, kind, sentence) in cases {
        assert_eq!(told(file.as_bytes(), kind), sentence);
    }
    let nodes = read_nodes(b"id\na\nb\n").unwrap();
    let unknown = read_edges(b"source,target\na,c\n", Some(nodes)).unwrap_err().to_string();
    assert_eq!(
        unknown,
        "line 2: `c` is not among the actors of the nodes file; add it there or correct it here"
    );
    assert_eq!(
        read_nodes(b"id\na\na\n").unwrap_err().to_string(),
        "line 3: the id `a` was there before; every actor needs an id of its own"
    );
}

#[test]
fn elements_nested_without_end_are_refused() {
    let deep = "<graphml>".repeat(100_000);
    assert!(told(deep.as_bytes(), FileKind::GraphMl).contains("nest more than 64 deep"));
}

#[test]
fn ties_to_oneself_and_noes_are_left_out_and_counted() {
    let table = read_edges(b"source,target,weight\na,a,1\na,b,0\na,b,2\n", None).unwrap();
    assert_eq!((table.remarks.self_ties, table.remarks.no_ties, table.ties.len()), (1, 1, 1));
}

#[test]
fn a_million_actors_in_one_line_stay_within_256_megabytes() {
    use std::fmt::Write;
    let mut file = String::from("<graphml><graph edgedefault=\"directed\">");
    for actor in 0..1_000_000 {
        let _ = write!(file, "<node id=\"n{actor}\"/>");
    }
    file.push_str("</graph></graphml>");
    assert_eq!(FileKind::GraphMl.read(file.as_bytes()).unwrap().actors.len(), 1_000_000);
    if let Ok(status) = std::fs::read_to_string("/proc/self/status") {
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        let kilobytes: u64 = peak.trim().trim_end_matches(" kB").parse().unwrap();
        eprintln!("peak {} MB", kilobytes / 1024);
        assert!(kilobytes < 256 * 1024, "{kilobytes} kB");
    }
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn a_small_archive_that_unpacks_without_end_is_refused() {
    let bomb = zipped(&[("xl/workbook.xml", &vec![b' '; 80 << 20])]);
    assert!(bomb.len() < 200_000);
    let error = FileKind::KumuWorkbook.read(&bomb).unwrap_err();
    assert!(matches!(error, NetworkFileError::UnpacksTooLarge { .. }), "{error}");
    assert!(
        told(b"PK\x03\x04 no archive", FileKind::KumuWorkbook).starts_with("the archive could not be read")
    );
}

#[test]
fn kumus_bars_make_several_ties_and_labels_name_actors() {
    let file = br#"{"elements":[{"id":"a1","label":"Housing"},{"id":"p7","label":"School"}],
        "connections":[{"from":"Housing","to":"p7|Club","type":"trust","strength":4,"direction":"mutual"}]}"#;
    let table = FileKind::KumuJson.read(file).unwrap();
    let (_, ties) = essence(&table);
    let tie = |to: &str| ("a1".to_owned(), to.to_owned(), "trust".to_owned(), 4.0, false);
    assert_eq!(ties, [tie("p7"), tie("Club")]);
}

#[test]
fn network_canvas_interviews_are_read_together() {
    let export = zipped(&[
        ("1_anna_edgeList_knows.csv", b"edgeID,from,to,networkCanvasEgoUUID\n1,1,2,e\n"),
        (
            "1_anna_attributeList_person.csv",
            b"nodeID,networkCanvasEgoUUID,networkCanvasUUID,name,age\n1,e,u1,ENCRYPTED,'=1+1\n2,e,u2,Bo,40\n",
        ),
        ("1_anna_ego.csv", b"networkCanvasEgoUUID\ne\n"),
    ]);
    let table = FileKind::NetworkCanvas.read(&export).unwrap();
    assert_eq!(table.actors.iter().map(|actor| &*actor.id).collect::<Vec<_>>(), ["u1", "u2"]);
    assert_eq!(table.column("name").unwrap(), ["", "Bo"]);
    assert_eq!(table.column("age").unwrap(), ["=1+1", "40"]);
    let (_, ties) = essence(&table);
    assert_eq!(ties, [("u1".to_owned(), "u2".to_owned(), "knows".to_owned(), 1.0, false)]);
}

#[test]
fn partner_members_come_back_and_long_labels_are_not_shortened() {
    let file = "First Name,Last Name,Primary Organization,Node Label,Sector\nMette,Holm,Broen,BRO,backbone\n";
    let table = read_members(file.as_bytes()).unwrap();
    assert_eq!(table.column("sector").unwrap(), ["backbone"]);
    assert_eq!(write_members(&table).unwrap(), file);
    let long = read_nodes(b"id\nBregneskolen\n").unwrap();
    assert_eq!(
        write_members(&long).unwrap_err().to_string(),
        "number 1 in `members`: `Bregneskolen` cannot be a node label; PARTNER wants two to five letters"
    );
}
