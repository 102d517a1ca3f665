//! A page asks the database the same few questions, whether the table keeps ten rows or ten thousand.

use std::collections::BTreeMap;

use basics::{Id, Language};
use deeds::exchange::polis::{self, NewImport};
use deeds::invitations::{self, NewInvitation};
use deeds::statements::rounds::NewRound;
use deeds::statements::{self, NewStatement};
use deeds::{House, accounts, inclusion};
use formats::polis::{AgreeSign, Conversation};
use formats::upload::{Limits, Upload};
use model::accounts::Device;
use model::invitations::Way;
use model::partnerships::Role;
use model::statements::{InfluenceLevel, KnowledgeKind, Question};
use testkit::Bregneparken;
use testkit::databases::on_sqlite;

use super::crawl::{Crawler, letters};
use super::kit::CAST;

const MOST: usize = 12;
/// Pages that gather from many rooms ask more, always the same number. This list and its figures may only shrink,
/// but when another room joins the trace or one's own record, or is asked for the table's rule.
const GATHER: [(&str, usize); 19] = [
    ("/p/{partnership}", 39),
    ("/p/{partnership}/answers", 22),
    ("/p/{partnership}/for/{person}/reopen/{kind}/{id}", 18),
    ("/p/{partnership}/mirror", 31),
    ("/p/{partnership}/outcomes", 14),
    ("/p/{partnership}/outcomes/new", 14),
    ("/p/{partnership}/reopen/{kind}/{id}", 13),
    ("/p/{partnership}/reopenings", 17),
    ("/p/{partnership}/reopenings/for/{person}", 18),
    ("/p/{partnership}/reopenings/new", 15),
    ("/p/{partnership}/reopenings/{reopening}/answer", 17),
    ("/p/{partnership}/reopenings/{reopening}/answerer", 19),
    ("/p/{partnership}/task/versions/{version}", 18),
    ("/p/{partnership}/trace/{kind}/{id}", 18),
    ("/p/{partnership}/rounds/{round}/answer-back", 15),
    ("/p/{partnership}/rounds/{round}/answer-back/slip", 15),
    ("/seat", 17),
    ("/seat/data", 17),
    ("/seat/download", 17),
];

/// A hundred people who answered a hundred statements elsewhere.
fn ten_thousand_answers() -> Conversation {
    let mut votes = String::from("timestamp,comment-id,voter-id,vote\n");
    let mut comments = String::from("comment-id,author-id,moderated,comment-body\n");
    for statement in 0..100 {
        comments += &format!("{statement},{statement},1,Sætning {statement}\n");
        for voter in 0..100 {
            let vote = (statement * 7 + voter * 3) % 3 - 1;
            votes += &format!("1542432817,{statement},{voter},{vote}\n");
        }
    }
    let files = [("votes.csv", votes), ("comments.csv", comments)];
    let upload = Upload::new(files.map(|(name, text)| (name.to_owned(), text.into_bytes())));
    formats::polis::read(&upload, &Limits::REAL).expect("a made-up export reads")
}

/// The same table after many years.
async fn grow(told: &Bregneparken) -> Result<(), deeds::Refusal> {
    let (house, table) = (&told.house, told.cast.partnership);
    let (mette, amina, round) = (told.cast.id("mette"), told.cast.id("amina"), told.cast.round);
    let now = house.now();
    let export = ten_thousand_answers();
    let import = NewImport {
        title: "Fra et andet bord".into(),
        question: Question::Agree,
        influence: InfluenceLevel::Inform,
        answer_back_by: now.plus_days(30),
        language: Language::Da,
        agree: AgreeSign::PlusOne,
        may_be_shared: true,
        moderated_because: "Blev ikke vist.".into(),
        sha256: [1; 32],
    };
    let imported = house
        .deed(None, move |desk| {
            Box::pin(async move { polis::import(desk, table, mette, &export, &import).await })
        })
        .await?;
    statements::results::release_if_due(house, imported.round).await?;
    many(
        house,
        30,
        move |number| NewRound {
            title: format!("Runde {number}"),
            question: Question::Recognise,
            influence: InfluenceLevel::Inform,
            answer_back_by: now.plus_days(30),
            groups: Vec::new(),
            small_groups_told: false,
        },
        move |desk, new| {
            Box::pin(async move { statements::rounds::open(desk, table, mette, &new).await.map(drop) })
        },
    )
    .await?;
    many(
        house,
        35,
        move |number| NewInvitation {
            invitee: format!("Gæst {}", letters(number)),
            role: Role::Citizen,
            actor: None,
            message: "Kom og sid med.".into(),
            why_you: "Du ved noget, vi ikke ved.".into(),
            how_we_know: "Vi mødtes i vaskeriet.".into(),
            way: Way::Card,
            language: Language::Da,
            may_invite: false,
        },
        move |desk, new| Box::pin(async move { invitations::send(desk, table, mette, &new).await.map(drop) }),
    )
    .await?;
    many(
        house,
        100,
        |number| format!("Gruppe {}", letters(number)),
        move |desk, name| {
            Box::pin(async move { inclusion::add_group(desk, table, mette, &name, "Meget.").await.map(drop) })
        },
    )
    .await?;
    many(
        house,
        100,
        move |number| NewStatement {
            text: format!("Det er svært at nå det hele om morgenen, også {}.", letters(number)),
            said_by: "en mor".into(),
            language: Language::Da,
            knowledge: KnowledgeKind::Lived,
        },
        move |desk, new| {
            Box::pin(async move { statements::say(desk, table, amina, round, &new).await.map(drop) })
        },
    )
    .await
}

type Done<'a> = futures_util::future::BoxFuture<'a, Result<(), deeds::Refusal>>;

async fn many<N: Send + 'static>(
    house: &House,
    n: usize,
    new: impl Fn(usize) -> N,
    deed: impl for<'a> Fn(&'a mut deeds::Desk<'_, '_>, N) -> Done<'a> + Clone + Send + 'static,
) -> Result<(), deeds::Refusal> {
    for number in 0..n {
        let (new, deed) = (new(number), deed.clone());
        house.deed(None, move |desk| deed(desk, new)).await?;
    }
    Ok(())
}

/// The most statements that a page of each kind asked, over everybody at the table.
async fn asked(told: &Bregneparken) -> BTreeMap<&'static str, (usize, String)> {
    let crawler = Crawler::of(told.house.clone());
    let mut most: BTreeMap<&'static str, (usize, String)> = BTreeMap::new();
    for who in CAST {
        let person: Id = told.cast.id(who);
        let begun = told.house.deed(None, move |desk| {
            Box::pin(async move { accounts::begin_session(desk, person, Device::Own).await })
        });
        let cookie = begun.await.expect("somebody of the cast");
        let starts = ["/seat".to_owned(), format!("/p/{}", told.cast.partnership)];
        for page in crawler.walk(&cookie, &starts).await {
            let most = most.entry(page.kind).or_default();
            if page.statements > most.0 {
                *most = (page.statements, format!("{} as {who}", page.path));
            }
        }
    }
    most
}

#[test]
fn every_page_asks_the_same_few_times_however_much_the_table_keeps() {
    on_sqlite(async |told: Bregneparken| {
        let small = asked(&told).await;
        grow(&told).await?;
        let large = asked(&told).await;
        let mut wrong = Vec::new();
        for (kind, (n, page)) in &large {
            let before = small.get(kind).map_or(*n, |(n, _)| *n);
            let gathers = GATHER.iter().find(|(gathering, _)| gathering == kind);
            if *n > gathers.map_or(MOST, |(_, most)| *most) || *n != before {
                wrong.push(format!("{kind}: {before}, then {n} on {page}"));
            }
        }
        println!("{} kinds of pages compared", large.len());
        assert!(small.len() > 25 && large.len() >= small.len(), "the tables were hardly walked");
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        Ok(())
    });
}
