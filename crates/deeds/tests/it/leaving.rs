//! Leaving the table: with her words left behind without her name, or with everything.

use basics::{Id, Language};
use deeds::accounts::{self, Farewell};
use deeds::proposals::NewProposal;
use deeds::proposals::knowledge::NewKnowledge;
use deeds::{House, Refusal, companions, proposals, statements};
use model::companions::Allowed;
use model::invitations::ReplyError;
use model::partnerships::Role;
use model::proposals::Side;
use model::statements::{Answer, KnowledgeKind};
use store::{AssertSqlSafe, StoreError, args};

use crate::house::{Small, sentence};
use crate::invitations::{accept, letter, person_of, send};

const NAME: &str = "Kanariefugl";
const WORDS: &str = "Jeg synger kun om morgenen";

/// A citizen with everything a citizen can have: letter, groups, companion, sentence, answers, devices.
async fn canary(small: &Small) -> Result<(Id, Id), Refusal> {
    let (round, statement) = small.asked().await?;
    let mut asked = letter(NAME, Role::Citizen);
    asked.message = format!("Kære {NAME}. Kom og sid med.");
    asked.may_invite = true;
    let (_, link) = send(small, small.mette, asked).await?;
    let bird = person_of(small, accept(small, &link).await?).await?;
    let hodan = small.seat("Hodan", Role::Companion).await?;
    let (table, mette, amina) = (small.table, small.mette, small.amina);
    small.respond(bird, statement, Answer::Agree).await?;
    let said = small
        .deed(move |desk| {
            Box::pin(async move {
                let allowed = Allowed { read_aloud: true, write_down: true };
                companions::begin(desk, table, bird, hodan, allowed).await?;
                let group = deeds::inclusion::add_group(desk, table, mette, "Fugle", "Luft").await?;
                deeds::inclusion::declare(desk, table, bird, &[group.id]).await?;
                let said = statements::say(desk, table, bird, round, &sentence(WORDS)).await?;
                statements::review(desk, table, mette, said.id, None).await?;
                let id = desk.new_id();
                let now = desk.now();
                store::accounts::note_look(desk.tx, id, bird, "Mette", "hendes plads", now).await?;
                let new = |sentence: &str| NewProposal {
                    sentence: sentence.into(),
                    more: String::new(),
                    said_by: "En fugl".into(),
                    language: Language::Da,
                    statements: Vec::new(),
                };
                proposals::propose(desk, table, bird, &new(WORDS)).await?;
                let other = proposals::propose(desk, table, amina, &new("Vi synger sammen.")).await?;
                let known = NewKnowledge {
                    side: Side::Means,
                    kind: KnowledgeKind::Lived,
                    text: WORDS.into(),
                    said_by: "En fugl".into(),
                    language: Language::Da,
                };
                proposals::knowledge::add(desk, table, bird, other.id, &known).await?;
                Ok(said.id)
            })
        })
        .await?;
    small.respond(small.amina, said, Answer::Agree).await?;
    Ok((bird, said))
}

async fn leave(small: &Small, person: Id, farewell: Farewell) -> Result<(), Refusal> {
    small.house.release(None, move |desk| Box::pin(accounts::leave(desk, person, farewell))).await
}

/// Every table and column in which a text is found.
async fn traces(house: &House, text: &'static str) -> anyhow::Result<Vec<String>> {
    let mut found = Vec::new();
    for (table, column) in columns(house).await? {
        let sql = format!(
            "SELECT COUNT(*) AS n FROM {table} WHERE CAST({table}.{column} AS TEXT) LIKE '%' || $1 || '%'"
        );
        let rows = house
            .store()
            .read(move |tx| Box::pin(async move { tx.all(AssertSqlSafe(sql), args![text]).await }))
            .await?;
        if rows.first().map_or(Ok(0), |row| row.int("n"))? > 0 {
            found.push(format!("{table}.{column}"));
        }
    }
    Ok(found)
}

async fn columns(house: &House) -> Result<Vec<(String, String)>, StoreError> {
    const LITE: &str = "SELECT m.name AS t, c.name AS c FROM sqlite_master AS m, pragma_table_info(m.name) AS c \
                        WHERE m.type = 'table' ORDER BY m.name, c.name";
    const PG: &str = "SELECT table_name::text AS t, column_name::text AS c FROM information_schema.columns \
                      WHERE table_schema = 'public' ORDER BY table_name, column_name";
    let ask = |sql| house.store().read(move |tx| Box::pin(tx.all(sql, args![])));
    let rows = match ask(LITE).await {
        Ok(rows) => rows,
        Err(StoreError::Statement { .. }) => ask(PG).await?,
        Err(trouble) => return Err(trouble),
    };
    rows.iter().map(|row| Ok((row.text("t")?, row.text("c")?))).collect()
}

async fn journal_holds(small: &Small) -> Result<bool, StoreError> {
    let breaches = small.house.store().read(|tx| Box::pin(store::journal::verify(tx))).await?;
    Ok(breaches.is_empty())
}

testkit::on_both_databases! {
    async fn who_takes_everything_along_leaves_no_trace(small: Small) {
        let (bird, _) = canary(&small).await?;
        let named = traces(&small.house, NAME).await?;
        assert!(named.len() >= 3, "the search finds what is there: {named:?}");
        assert!(!traces(&small.house, WORDS).await?.is_empty());
        let own = small.house.look(move |desk| Box::pin(deeds::own_record::everything(desk, bird)));
        let places: Vec<_> = own.await?.at_proposals.into_iter().map(|own| (own.side, own.proposal)).collect();
        assert_eq!(places, [(None, WORDS.to_owned()), (Some(Side::Means), "Vi synger sammen.".to_owned())]);
        leave(&small, bird, Farewell::EraseWords).await?;
        assert_eq!(traces(&small.house, NAME).await?, Vec::<String>::new());
        assert_eq!(traces(&small.house, WORDS).await?, Vec::<String>::new());
        assert!(journal_holds(&small).await?);
        let mut left_over = Vec::new();
        for (table, column) in columns(&small.house).await? {
            if ["session", "response", "member", "companionship", "group_member", "look", "journal_personal"]
                .contains(&table.as_str())
                && column == "person"
            {
                let sql = format!("SELECT COUNT(*) AS n FROM {table} WHERE person = $1");
                let rows = small
                    .house
                    .store()
                    .read(move |tx| Box::pin(async move { tx.all(AssertSqlSafe(sql), args![bird]).await }))
                    .await?;
                if rows.first().map_or(Ok(0), |row| row.int("n"))? > 0 {
                    left_over.push(table);
                }
            }
        }
        assert_eq!(left_over, Vec::<String>::new());
    }

    async fn who_leaves_her_words_leaves_no_name(small: Small) {
        let (bird, said) = canary(&small).await?;
        leave(&small, bird, Farewell::KeepWords).await?;
        assert_eq!(traces(&small.house, NAME).await?, Vec::<String>::new());
        assert_eq!(traces(&small.house, WORDS).await?, [
            "knowledge.text", "proposal_version.sentence", "statement.text",
        ]);
        let own = small.house.look(move |desk| Box::pin(async move { Ok(store::proposals::by_author(desk.tx, bird).await?) }));
        assert!(own.await?.is_empty(), "nothing leads from her words to her");
        let statement = small
            .house
            .look(move |desk| Box::pin(async move { Ok(store::statements::find(desk.tx, said).await?) }))
            .await?;
        assert_eq!(statement.map(|statement| statement.author), Some(None));
        assert!(journal_holds(&small).await?);
    }

    async fn nobody_comes_back_by_an_old_door(small: Small) {
        let (_, link) = send(&small, small.mette, letter(NAME, Role::Citizen)).await?;
        let welcome = accept(&small, &link).await?;
        let session = welcome.session.clone();
        let bird = person_of(&small, welcome).await?;
        let (token, sign_in) = small
            .deed(move |desk| {
                Box::pin(async move {
                    let token = accounts::make_api_token(desk, bird, "min egen").await?;
                    let device = model::accounts::Device::Own;
                    Ok((token, accounts::make_sign_in_link(desk, bird, device).await?))
                })
            })
            .await?;
        leave(&small, bird, Farewell::KeepWords).await?;
        let known = small.deed(move |desk| {
            Box::pin(async move {
                let by_session = accounts::session(desk, &session).await?.is_some();
                let by_token = accounts::api_token_holder(desk, &token).await?.is_some();
                Ok((by_session, by_token))
            })
        });
        assert_eq!(known.await?, (false, false));
        let used = small.deed(move |desk| Box::pin(async move { accounts::use_sign_in_link(desk, &sign_in).await }));
        assert!(matches!(used.await, Err(Refusal::UnknownSecret)));
        let again = accept(&small, &link).await;
        assert!(matches!(again, Err(Refusal::Invitation(_))));
    }

    async fn an_invitation_from_somebody_who_left_is_taken_back(small: Small) {
        let (bird, _) = canary(&small).await?;
        let mut asked = letter("Noah", Role::Citizen);
        asked.message = format!("Kom med, hilsen {NAME}.");
        let (_, link) = send(&small, bird, asked).await?;
        leave(&small, bird, Farewell::KeepWords).await?;
        assert!(matches!(accept(&small, &link).await, Err(Refusal::Invitation(ReplyError::Withdrawn))));
        assert_eq!(traces(&small.house, NAME).await?, Vec::<String>::new());
    }

    async fn whoever_still_owes_an_answer_hands_it_over_first(small: Small) {
        small.asked().await?;
        let gone = leave(&small, small.mette, Farewell::EraseWords).await;
        assert!(matches!(gone, Err(Refusal::StillAnswers)));
        let table = small.table;
        let mette = small.mette;
        let member = small
            .house
            .look(move |desk| Box::pin(async move { Ok(store::partnerships::member(desk.tx, table, mette).await?) }))
            .await?;
        assert_eq!(member.map(|member| member.standing.key()), Some("confirmed"), "nothing half-done");
    }
}
