//! What leaves the house in a file, and what does not.

use basics::{Id, Language};
use deeds::exchange::polis::{self, NewImport};
use deeds::exchange::shared_round::{Format, SharedRound, take};
use deeds::{Refusal, accounts};
use formats::polis::{AgreeSign, Conversation, read};
use formats::upload::{Limits, Upload};
use model::accounts::Purpose;
use model::statements::{InfluenceLevel, Question};

use crate::house::{NOW, Small};

/// Thirty people, three statements; the last is about something only three of them disagree with.
fn conversation(n_people: usize) -> Conversation {
    let mut votes = String::from("participant,statement,vote,timestamp\n");
    for person in 0..n_people {
        let day = 1_795_000_000 + (person as i64 % 3) * 86_400;
        votes += &format!("{person},0,{},{day}\n", if person % 2 == 0 { 1 } else { -1 });
        votes += &format!("{person},1,{},{day}\n", if person % 3 == 0 { 0 } else { 1 });
        votes += &format!("{person},2,{},{day}\n", if person < 3 { -1 } else { 1 });
    }
    let comments = "statement,text\n0,=HYPERLINK(1)\n1,\"lys;=1+1, tak\"\n2,Mindre støj\n";
    let files = [("votes.csv", votes), ("comments.csv", comments.to_owned())];
    let upload = Upload::new(files.map(|(name, text)| (name.to_owned(), text.into_bytes())));
    read(&upload, &Limits::REAL).expect("a small export reads")
}

pub async fn bring_in(small: &Small, n_people: usize, may_be_shared: bool) -> Result<Id, Refusal> {
    let new = NewImport {
        title: "Trafik".into(),
        question: Question::Agree,
        influence: InfluenceLevel::Inform,
        answer_back_by: NOW.plus_days(30),
        language: Language::Da,
        agree: AgreeSign::PlusOne,
        may_be_shared,
        moderated_because: "Blev ikke vist.".into(),
        sha256: [1; 32],
    };
    let (table, mette, read) = (small.table, small.mette, conversation(n_people));
    let imported = small
        .house
        .deed(None, move |desk| Box::pin(async move { polis::import(desk, table, mette, &read, &new).await }))
        .await?;
    Ok(imported.round)
}

async fn take_out(small: &Small, round: Id, format: Format) -> Result<SharedRound, Refusal> {
    take(&small.house, None, small.table, small.mette, round, format).await
}

/// Takes back the consent of as many people.
async fn withdraw(small: &Small, n: usize) -> Result<(), Refusal> {
    let table = small.table;
    small
        .house
        .deed(None, move |desk| {
            Box::pin(async move {
                let agreed = store::accounts::consents::standing(desk.tx, table, Purpose::Research).await?;
                for &person in agreed.iter().take(n) {
                    accounts::consents::withdraw(desk, table, person, Purpose::Research).await?;
                }
                Ok(())
            })
        })
        .await
}

testkit::on_both_databases! {
    async fn nothing_leaves_without_consent(small: Small) {
        let round = bring_in(&small, 30, false).await?;
        assert!(matches!(take_out(&small, round, Format::Polis).await, Err(Refusal::TooFewShared)));
    }

    async fn a_polis_file_reads_again_and_tells_of_no_few(small: Small) {
        let round = bring_in(&small, 30, true).await?;
        let shared = take_out(&small, round, Format::Polis).await?;
        let bytes = Format::Polis.write(&shared)?;
        let upload = Upload::new([("polis-export.zip".to_owned(), bytes)]);
        let read = read(&upload, &Limits::REAL)?;
        assert_eq!((read.declared, read.topic.as_deref()), (Some(AgreeSign::PlusOne), Some("Trafik")));
        assert_eq!(read.participants.len(), 30);
        let tallies: Vec<_> = (0..3).map(|place| read.tally(place)).collect();
        // Three who disagree are kept back, and of those who agree as well: else the three would be the rest.
        assert_eq!(tallies, [[15, 15, 0], [20, 0, 10], [0, 0, 0]]);
        assert_eq!(read.statements[0].text, "'=HYPERLINK(1)");
        assert!(read.votes.iter().all(|vote| vote.4 % (86_400 * 1_000_000) == 43_200 * 1_000_000));
    }

    async fn two_files_may_not_be_subtracted(small: Small) {
        let round = bring_in(&small, 60, true).await?;
        let first = take_out(&small, round, Format::Csv).await?;
        let again = take_out(&small, round, Format::Xlsx).await?;
        assert_eq!(first.shared.cells, again.shared.cells);
        assert_ne!(first.shared.answers, again.shared.answers);
        withdraw(&small, 2).await?;
        assert!(matches!(take_out(&small, round, Format::Csv).await, Err(Refusal::TooFewChanged)));
        withdraw(&small, 10).await?;
        let later = take_out(&small, round, Format::Csv).await?;
        assert_eq!(later.shared.n_people, 48);
        for (before, now) in first.shared.cells.iter().flatten().zip(later.shared.cells.iter().flatten()) {
            assert!(!(1..5).contains(&before.abs_diff(*now)), "{before} then {now}");
        }
    }

    async fn tables_for_evaluators_hold_no_formula(small: Small) {
        let round = bring_in(&small, 60, true).await?;
        let shared = take_out(&small, round, Format::Csv).await?;
        let text = String::from_utf8(Format::Csv.write(&shared)?)?;
        assert!(text.contains("\"'=HYPERLINK(1)\"") && text.contains("\"lys;'=1+1, tak\""));
        assert!(text.lines().skip(1).all(|line| line.starts_with('"') && line.matches("\";\"").count() == 7));
        let bytes = Format::Xlsx.write(&shared)?;
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes))?;
        for sheet in ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"] {
            let xml = std::io::read_to_string(zip.by_name(sheet)?)?;
            assert!(!xml.contains("<f>") && !xml.contains("<f "), "{sheet}");
            assert!(xml.matches("t=\"s\"").count() > 10, "{sheet}");
        }
    }
}
