//! Real conversations come in as rounds, whole or not at all.

use std::time::Instant;

use basics::{Id, Language};
use deeds::Refusal;
use deeds::exchange::polis::{self, Imported, NewImport};
use formats::polis::{AgreeSign, Conversation, read};
use formats::upload::{Limits, Trouble, Upload};
use model::statements::{Answer, InfluenceLevel, Question, Review, RoundState, Way};

use crate::house::{NOW, Small, count, shared};

fn new(title: &str, agree: AgreeSign) -> NewImport {
    NewImport {
        title: title.into(),
        question: Question::Agree,
        influence: InfluenceLevel::Inform,
        answer_back_by: NOW.plus_days(30),
        language: Language::En,
        agree,
        may_be_shared: false,
        moderated_because: "Blev ikke vist dengang.".into(),
        sha256: [1; 32],
    }
}

fn conversation(votes: &str, comments: &str) -> Conversation {
    let files = [("votes.csv", votes), ("comments.csv", comments)];
    let upload = Upload::new(files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())));
    read(&upload, &Limits::REAL).expect("a small export reads")
}

fn small() -> Conversation {
    conversation(
        "timestamp,comment-id,voter-id,vote\n1542432817,0,12,-1\n1542432818,1,12,1\n1542432819,0,7,1\n",
        "comment-id,author-id,moderated,comment-body\n0,12,1,Mere lys\n1,7,-1,Mindre støj\n2,,1,\n",
    )
}

async fn import(small: &Small, doer: Id, read: Conversation, new: NewImport) -> Result<Imported, Refusal> {
    let table = small.table;
    small
        .house
        .deed(None, move |desk| Box::pin(async move { polis::import(desk, table, doer, &read, &new).await }))
        .await
}

testkit::on_both_databases! {
    async fn a_conversation_becomes_a_closed_round_of_nameless_people(small: Small) {
        let new = new("Lys og støj", AgreeSign::MinusOne);
        let imported = import(&small, small.mette, super::small(), new).await?;
        assert_eq!((imported.n_people, imported.n_statements, imported.n_answers), (2, 3, 3));
        let (table, mette) = (small.table, small.mette);
        let seen = small.house.look(move |desk| Box::pin(async move {
            let rounds = deeds::statements::rounds::all(desk, table, mette).await?;
            let statements = store::statements::of_round(desk.tx, rounds[0].id).await?;
            let answers = store::statements::responses::of_round(desk.tx, rounds[0].id).await?;
            let person = store::accounts::find(desk.tx, answers[0].person).await?;
            let memberships = store::partnerships::memberships(desk.tx, answers[0].person).await?;
            let journal = deeds::journal::page(desk, table, mette, None).await?;
            Ok((rounds, statements, answers, person, memberships.len(), journal))
        })).await?;
        let (rounds, mut statements, answers, person, n_seats, journal) = seen;
        assert_eq!((rounds[0].state, rounds[0].opened_at.seconds()), (RoundState::Closed, 1_542_432_817));
        statements.sort_by(|a, b| a.label.cmp(&b.label));
        let picture: Vec<_> = statements.iter().map(|s| (s.label.as_str(), s.text.as_str(), s.review)).collect();
        assert_eq!(picture, [
            ("0", "Mere lys", Review::Shown),
            ("1", "Mindre støj", Review::Refused),
            ("2", "", Review::Withdrawn),
        ]);
        assert_eq!(statements[1].refusal.as_deref(), Some("Blev ikke vist dengang."));
        let of_first = answers.iter().filter(|answer| answer.statement == statements[0].id);
        let mut signs: Vec<_> = of_first.map(|answer| (answer.at.seconds(), answer.answer, answer.way)).collect();
        signs.sort_by_key(|sign| sign.0);
        // In this file -1 was declared to mean agreement.
        assert_eq!(signs, [
            (1_542_432_817, Answer::Agree, Way::Import),
            (1_542_432_819, Answer::Disagree, Way::Import),
        ]);
        assert_eq!((person.map(|person| person.name), n_seats), (Some(String::new()), 0));
        assert_eq!((journal[0].act.as_str(), &journal[0].public["about"]["answers"]), ("exchange.import", &3.into()));
    }

    async fn only_the_facilitator_brings_files_in(small: Small) {
        let refused = import(&small, small.amina, super::small(), new("Lys", AgreeSign::PlusOne)).await;
        assert!(matches!(refused, Err(Refusal::NotForRole(_))), "{refused:?}");
        assert_eq!(count(&small.house, "round").await?, 0);
    }

    async fn a_sign_against_the_files_own_word_is_refused(small: Small) {
        let said = Conversation { declared: Some(AgreeSign::PlusOne), ..super::small() };
        let refused = import(&small, small.mette, said, new("Lys", AgreeSign::MinusOne)).await;
        assert!(matches!(refused, Err(Refusal::Choice("agree"))), "{refused:?}");
    }

    async fn the_same_file_comes_in_once(small: Small) {
        import(&small, small.mette, super::small(), new("Lys", AgreeSign::PlusOne)).await?;
        let again = import(&small, small.mette, super::small(), new("Lys igen", AgreeSign::PlusOne)).await;
        assert!(matches!(&again, Err(Refusal::AlreadyThere(title)) if title == "Lys"), "{again:?}");
        assert_eq!(count(&small.house, "round").await?, 1);
    }

    async fn what_is_refused_halfway_leaves_nothing(small: Small) {
        let cpr = conversation(
            "participant,statement,vote\na,0,1\n",
            "statement,text\n0,fine\n1,hun hedder 010190-1234\n",
        );
        let refused = import(&small, small.mette, cpr, new("Lys", AgreeSign::PlusOne)).await;
        assert!(matches!(refused, Err(Refusal::Upload(Trouble::Cpr { line: 3, .. }))), "{refused:?}");
        // Two statements under one mark: the database refuses after people and round were written.
        let mut twins = super::small();
        twins.statements[2].id = "0".into();
        assert!(import(&small, small.mette, twins, new("Lys", AgreeSign::PlusOne)).await.is_err());
        for table in ["round", "statement", "response", "imported_round"] {
            assert_eq!(count(&small.house, table).await?, 0, "{table}");
        }
        assert_eq!(count(&small.house, "person").await?, 2);
    }

    async fn the_three_real_conversations_come_in_whole(small: Small) {
        let sets = [("vtaiwan-uberx", 1_921, 197, 49_443), ("brexit-consensus", 204, 50, 5_303), ("scoop-ubi", 234, 71, 7_153)];
        let mut n_answers = 0;
        for (set, people, statements, answers) in sets {
            let Some(folder) = shared(&format!("data/opinion/{set}")) else { return Ok(()) };
            let bytes = |name: &str| std::fs::read(folder.join(name));
            let upload = Upload::new([
                ("votes.csv".to_owned(), bytes("votes.csv")?),
                ("comments.csv".to_owned(), bytes("comments.csv")?),
            ]);
            let began = Instant::now();
            let conversation = read(&upload, &Limits::REAL)?;
            let read_ms = began.elapsed().as_millis();
            let new = NewImport { sha256: [answers as u8; 32], ..new(set, AgreeSign::PlusOne) };
            let imported = import(&small, small.mette, conversation, new).await?;
            eprintln!("{set}: read in {read_ms} ms, imported in {} ms", began.elapsed().as_millis());
            let found = (imported.n_people, imported.n_statements, imported.n_answers);
            assert_eq!(found, (people, statements, answers), "{set}");
            n_answers += answers;
        }
        assert_eq!(count(&small.house, "response").await?, n_answers as i64);
        eprintln!("compared {n_answers} answers");
        assert!(n_answers >= 61_899);
    }
}
