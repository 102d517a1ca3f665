//! Writing the task together: nobody's words are lost, no version steals in, and leaving keeps the text true.

use basics::{Id, Language};
use deeds::accounts::{self, Farewell};
use deeds::framing::adoption;
use deeds::framing::agendas;
use deeds::framing::assents::{self, NewAssent};
use deeds::framing::task;
use deeds::framing::translating;
use deeds::framing::writing::{self, Fate, NewWording};
use deeds::proposals::rules::{self as decision_rules, NewRule};
use deeds::{Refusal, partnerships, statements};
use model::framing::agendas::Aim;
use model::framing::diff::Change;
use model::framing::task::{Step, TaskVersion, VersionError, VersionState};
use model::partnerships::{Role, Sector};
use model::proposals::rules::{Roll, RuleKind, Secrecy};
use testkit::Bregneparken;

use crate::house::{NOW, Small, count};

/// A task with the old text of somebody else, and a version begun from it.
async fn begun(small: &Small) -> Result<(Id, TaskVersion), Refusal> {
    let (table, mette) = (small.table, small.mette);
    small
        .deed(move |desk| {
            Box::pin(async move {
                let opened = task::open(desk, table, mette, "Morgener").await?;
                task::bring_old_text(desk, table, mette, opened.id, "Kommunen", "Fraværet skal ned.").await?;
                Ok((opened.id, task::begin(desk, table, mette, opened.id).await?))
            })
        })
        .await
}

fn words(version: Id, text: &str, sentence: Option<(Id, Id)>, put_in: bool) -> NewWording {
    NewWording {
        version,
        sentence: sentence.map(|(sentence, _)| sentence),
        seen: sentence.map(|(_, seen)| seen),
        text: text.into(),
        language: Language::Da,
        voices: Vec::new(),
        put_in,
    }
}

async fn write(small: &Small, who: Id, new: NewWording) -> Result<(Id, Fate), Refusal> {
    let table = small.table;
    small.deed(move |desk| Box::pin(async move { writing::write(desk, table, who, &new).await })).await
}

async fn page(small: &Small, version: Id) -> Result<task::Page, Refusal> {
    let (table, reader) = (small.table, small.amina);
    small.house.look(move |desk| Box::pin(task::page(desk, table, reader, version, Language::Da))).await
}

/// The first sentence and the wording that stands there.
async fn first(small: &Small, version: Id) -> Result<(Id, Id), Refusal> {
    let page = page(small, version).await?;
    let (sentence, text) = page.text().next().ok_or(Refusal::NotFound)?;
    Ok((sentence.id, text.wording.id))
}

/// What persons have made of the text in a language.
async fn translated(small: &Small, version: Id, language: Language) -> Result<Vec<Option<String>>, Refusal> {
    let (table, reader) = (small.table, small.amina);
    let read = small.house.look(move |desk| Box::pin(task::page(desk, table, reader, version, language)));
    Ok(read.await?.text().map(|(_, text)| text.translation.as_ref().map(|said| said.text.clone())).collect())
}

async fn offer(small: &Small, version: Id) -> Result<(), Refusal> {
    let (table, mette) = (small.table, small.mette);
    small.deed(move |desk| Box::pin(assents::offer(desk, table, mette, version, 14))).await
}

async fn say(small: &Small, who: Id, version: Id, step: i64, reason: &str) -> Result<(), Refusal> {
    let new = NewAssent {
        version,
        step: Step::new(step).ok_or(Refusal::NotFound)?,
        reason: reason.into(),
        for_actor: false,
        said_by: "en mor".into(),
    };
    let table = small.table;
    small.deed(move |desk| Box::pin(async move { assents::assent(desk, table, who, &new).await })).await
}

async fn adopt(small: &Small, who: Id, version: Id) -> Result<TaskVersion, Refusal> {
    let table = small.table;
    small.deed(move |desk| Box::pin(adoption::adopt(desk, table, who, version))).await
}

/// Somebody who speaks for an actor of her own.
async fn representative(small: &Small, name: &'static str, code: &'static str) -> Result<Id, Refusal> {
    let (table, mette) = (small.table, small.mette);
    let person = small.seat(name, Role::Partner).await?;
    small
        .deed(move |desk| {
            Box::pin(async move {
                let new =
                    partnerships::NewActor { code: code.into(), name: code.into(), sector: Sector::Public };
                let actor = partnerships::add_actor(desk, table, mette, &new).await?;
                let sql = "UPDATE member SET actor = $2 WHERE person = $1";
                desk.tx.execute(sql, store::args![person, actor.id]).await?;
                Ok(person)
            })
        })
        .await
}

testkit::on_both_databases! {
    async fn two_who_write_at_once_both_keep_theirs(small: Small) {
        let (_, version) = begun(&small).await?;
        let soren = small.seat("Søren", Role::Partner).await?;
        let seen = first(&small, version.id).await?;
        let (mine, fate) = write(&small, small.amina, words(version.id, "Trygt af sted.", Some(seen), true)).await?;
        assert_eq!(fate, Fate::PutIn);
        let (his, fate) = write(&small, soren, words(version.id, "Rolige morgener.", Some(seen), true)).await?;
        assert_eq!(fate, Fate::LiesBesideChanged);
        let page = page(&small, version.id).await?;
        let written = &page.sentences[0];
        assert_eq!(written.text.as_ref().map(|text| text.wording.id), Some(mine));
        assert_eq!(written.beside.iter().map(|other| other.wording.id).collect::<Vec<_>>(), [his]);
        assert_eq!(written.before.iter().map(|other| other.wording.text.as_str()).collect::<Vec<_>>(), ["Fraværet skal ned."]);
        let (table, sentence) = (small.table, seen.0);
        let late = small.deed(move |desk| Box::pin(writing::take(desk, table, soren, sentence, his, Some(seen.1))));
        assert!(matches!(late.await, Err(Refusal::ChangedMeanwhile)));
        small.deed(move |desk| Box::pin(writing::take(desk, table, soren, sentence, his, Some(mine)))).await?;
        let page = self::page(&small, version.id).await?;
        assert_eq!(page.sentences[0].before.len(), 2, "what gave way stays readable");
    }

    async fn two_hundred_suggestions_at_once_are_all_kept(small: Small) {
        let (_, version) = begun(&small).await?;
        let (sentence, seen) = first(&small, version.id).await?;
        let (table, amina) = (small.table, small.amina);
        let all = (0..200).map(|n| {
            let new = words(version.id, &format!("Forslag nummer {n}."), Some((sentence, seen)), false);
            small.house.deed(None, move |desk| Box::pin(async move { writing::write(desk, table, amina, &new).await }))
        });
        for done in futures_util::future::join_all(all).await {
            assert_eq!(done?.1, Fate::LiesBeside);
        }
        // The same words again are the same suggestion.
        write(&small, small.amina, words(version.id, "Forslag nummer 7.", Some((sentence, seen)), false)).await?;
        let page = page(&small, version.id).await?;
        assert_eq!(page.sentences[0].beside.len(), 200);
        assert_eq!(page.sentences[0].text.as_ref().map(|text| text.wording.id), Some(seen));
    }

    async fn of_two_versions_adopted_at_once_one_stands_and_the_other_is_told(small: Small) {
        let (of, one) = begun(&small).await?;
        let (table, mette) = (small.table, small.mette);
        let other = small.deed(move |desk| Box::pin(task::begin(desk, table, mette, of))).await?;
        for version in [one.id, other.id] {
            offer(&small, version).await?;
            say(&small, small.amina, version, 1, "").await?;
        }
        let amina = small.amina;
        let both = [one.id, other.id].map(|version| {
            small.house.deed(None, move |desk| Box::pin(adoption::adopt(desk, table, amina, version)))
        });
        let done = futures_util::future::join_all(both).await;
        let adopted = done.iter().filter(|done| done.is_ok()).count();
        let told = done.iter().filter(|done| matches!(done, Err(Refusal::Version(VersionError::NewerAdopted)))).count();
        assert_eq!((adopted, told), (1, 1));
        let tasks = small.house.look(move |desk| Box::pin(task::all(desk, table, amina))).await?;
        let states: Vec<_> = tasks.tasks[0].1.iter().map(|version| version.state).collect();
        assert_eq!(states.iter().filter(|state| **state == VersionState::Adopted).count(), 1);
        assert!(states.contains(&VersionState::Replaced), "the old text is kept: {states:?}");
    }

    async fn nothing_is_adopted_over_an_objection_or_past_a_group_not_heard(small: Small) {
        let (_, version) = begun(&small).await?;
        let (table, mette, amina) = (small.table, small.mette, small.amina);
        let yusuf = small.seat("Yusuf", Role::Citizen).await?;
        small
            .deed(move |desk| {
                Box::pin(async move {
                    let group = deeds::inclusion::add_group(desk, table, mette, "Fædre", "Tid").await?;
                    deeds::inclusion::declare(desk, table, yusuf, &[group.id]).await
                })
            })
            .await?;
        assert!(matches!(adopt(&small, amina, version.id).await, Err(Refusal::Version(VersionError::NotOffered))));
        offer(&small, version.id).await?;
        assert!(matches!(say(&small, amina, version.id, 8, "").await, Err(Refusal::Field { field: "reason", .. })));
        say(&small, amina, version.id, 8, "Den gør os til problemet.").await?;
        assert!(matches!(adopt(&small, yusuf, version.id).await, Err(Refusal::Version(VersionError::Objection))));
        small.clock.set(NOW.plus_days(1));
        say(&small, amina, version.id, 6, "Jeg er uenig, men går med.").await?;
        assert!(matches!(adopt(&small, amina, version.id).await, Err(Refusal::Version(VersionError::NotAllHeard))));
        say(&small, yusuf, version.id, 2, "").await?;
        assert!(matches!(adopt(&small, mette, version.id).await, Err(Refusal::NotForRole(_))), "the backbone never decides");
        adopt(&small, yusuf, version.id).await?;
        let said = small.house.look(move |desk| Box::pin(assents::said(desk, table, yusuf, version.id))).await?;
        assert_eq!(said.reasons.len(), 1, "a dissent stays beside the text");
        assert_eq!(count(&small.house, "task_assent").await?, 3, "what was said before is kept");
    }

    async fn a_version_is_adopted_by_the_rule_the_table_chose(small: Small) {
        let (_, version) = begun(&small).await?;
        let mut people = Vec::new();
        for (name, code) in [("Henrik", "KOM"), ("Birgit", "SKO"), ("Lis", "BIB")] {
            people.push(representative(&small, name, code).await?);
        }
        let [henrik, birgit, lis] = people[..] else { unreachable!("three came") };
        let table = small.table;
        let title = "To af tre siger ja";
        let new = NewRule {
            title: title.into(),
            kind: RuleKind::Votes,
            roll: Roll::Actors,
            secrecy: Secrecy::Open,
            quota: Some(2),
            weights: Vec::new(),
            groups: Vec::new(),
        };
        let rule = small
            .deed(move |desk| Box::pin(async move { decision_rules::suggest(desk, table, henrik, &new).await }))
            .await?;
        let consents = |who: Id| {
            small.deed(move |desk| Box::pin(decision_rules::say(desk, table, who, rule.id, None)))
        };
        offer(&small, version.id).await?;
        say(&small, small.amina, version.id, 8, "Den gør os til problemet.").await?;
        let speak = |who: Id, step: i64, reason: &'static str| {
            let new = NewAssent {
                version: version.id,
                step: Step::new(step).expect("a step of eight"),
                reason: reason.into(),
                for_actor: true,
                said_by: String::new(),
            };
            small.deed(move |desk| Box::pin(async move { assents::assent(desk, table, who, &new).await }))
        };
        speak(birgit, 1, "").await?;
        speak(henrik, 7, "Vi mangler folk til det.").await?;
        speak(lis, 5, "").await?;
        let by_all = adopt(&small, birgit, version.id).await;
        assert!(matches!(by_all, Err(Refusal::Version(VersionError::Objection))), "no rule is adopted yet");
        for who in people.clone() {
            consents(who).await?;
        }
        let fell = adopt(&small, birgit, version.id).await;
        assert!(matches!(fell, Err(Refusal::Version(VersionError::NotCarried))), "standing aside is no yes");
        small.clock.set(NOW.plus_days(1));
        speak(lis, 3, "").await?;
        adopt(&small, birgit, version.id).await?;
        let page = page(&small, version.id).await?;
        assert_eq!(page.version.adopted_by.as_deref(), Some(title));
        let said = small.house.look(move |desk| Box::pin(assents::said(desk, table, birgit, version.id))).await?;
        assert_eq!(said.reasons.len(), 1, "what somebody said for herself stands beside it");
    }

    async fn the_backbone_neither_writes_nor_says(small: Small) {
        let (_, version) = begun(&small).await?;
        let seen = first(&small, version.id).await?;
        let wrote = write(&small, small.mette, words(version.id, "Vi bestemmer.", Some(seen), true)).await;
        assert!(matches!(wrote, Err(Refusal::NotForRole(_))));
        offer(&small, version.id).await?;
        assert!(matches!(say(&small, small.mette, version.id, 1, "").await, Err(Refusal::NotForRole(_))));
    }

    async fn who_suggested_half_the_task_leaves_and_the_text_stays_true(small: Small) {
        let (of, version) = begun(&small).await?;
        let seen = first(&small, version.id).await?;
        let ifrah = small.seat("Ifrah", Role::Citizen).await?;
        write(&small, ifrah, words(version.id, "Trygt af sted.", Some(seen), true)).await?;
        write(&small, ifrah, words(version.id, "Vi taler sammen først.", None, true)).await?;
        write(&small, ifrah, words(version.id, "Kun et forslag.", None, false)).await?;
        write(&small, small.amina, words(version.id, "Børnene er med.", None, true)).await?;
        offer(&small, version.id).await?;
        say(&small, ifrah, version.id, 1, "").await?;
        say(&small, small.amina, version.id, 1, "").await?;
        adopt(&small, small.amina, version.id).await?;
        small.house.release(None, move |desk| Box::pin(accounts::leave(desk, ifrah, Farewell::EraseWords))).await?;
        let page = page(&small, version.id).await?;
        let text: Vec<_> = page.text().map(|(_, text)| text.wording.text.as_str()).collect();
        assert_eq!(text, ["Trygt af sted.", "Vi taler sammen først.", "Børnene er med."]);
        let (_, by_her) = page.text().next().ok_or(Refusal::NotFound)?;
        assert_eq!(by_her.by, deeds::framing::people::By::Gone { actor: None });
        assert!(page.sentences.iter().all(|written| written.beside.is_empty()), "what only lay beside went with her");
        assert_eq!(count(&small.house, "task_assent").await?, 1);
        let (table, amina) = (small.table, small.amina);
        let next = small.deed(move |desk| Box::pin(task::begin(desk, table, small.mette, of))).await?;
        let again = self::page(&Small { table, amina, ..small.clone() }, next.id).await?;
        assert_eq!(again.text().count(), 3);
    }

    async fn a_translation_stands_beside_the_words_it_is_of_and_comes_along_with_them(small: Small) {
        let (of, version) = begun(&small).await?;
        let (sentence, wording) = first(&small, version.id).await?;
        let (table, yusuf) = (small.table, small.seat("Yusuf", Role::Citizen).await?);
        let translate = |wording: Id, language: Language, text: &'static str| {
            small.deed(move |desk| Box::pin(translating::translate(desk, table, yusuf, wording, language, text)))
        };
        let same = translate(wording, Language::Da, "Det samme.").await;
        assert!(matches!(same, Err(Refusal::Choice("language"))), "it is in Danish already");
        translate(wording, Language::Ar, "يجب أن يقل الغياب.").await?;
        translate(wording, Language::Ar, "نريد غيابًا أقل.").await?;
        let said = Some("نريد غيابًا أقل.".to_owned());
        assert_eq!(translated(&small, version.id, Language::Ar).await?, [said], "a later translation stands in its place");
        assert_eq!(translated(&small, version.id, Language::En).await?, [None]);
        write(&small, yusuf, words(version.id, "Trygt af sted.", Some((sentence, wording)), true)).await?;
        assert_eq!(translated(&small, version.id, Language::Ar).await?, [None], "words of their own want a translation of their own");

        let (_, given) = first(&small, version.based_on.ok_or(Refusal::NotFound)?).await?;
        translate(given, Language::Ar, "من النص القديم.").await?;
        let mette = small.mette;
        let next = small.deed(move |desk| Box::pin(task::begin(desk, table, mette, of))).await?;
        assert_eq!(translated(&small, next.id, Language::Ar).await?, [Some("من النص القديم.".to_owned())], "the same words came along");
        small.house.release(None, move |desk| Box::pin(accounts::leave(desk, yusuf, Farewell::EraseWords))).await?;
        assert_eq!(count(&small.house, "wording_translation").await?, 3, "what was translated for all stays without her");
    }

    async fn a_duty_is_not_put_down_and_one_does_not_see_ones_own(small: Small) {
        let table = small.table;
        let mut people = Vec::new();
        for (name, code) in [("Henrik", "KOM"), ("Birgit", "SKO"), ("Hodan", "BYD")] {
            people.push(representative(&small, name, code).await?);
        }
        let [henrik, birgit, hodan] = people[..] else { unreachable!("three came") };
        let (duty, put_down, hidden) = small
            .deed(move |desk| {
                Box::pin(async move {
                    let duty = agendas::write(desk, table, henrik, Aim::Must, "Føre fravær", true).await?;
                    let down = agendas::write(desk, table, henrik, Aim::LetsGo, "Målet på 5", true).await?;
                    let hidden = agendas::write(desk, table, henrik, Aim::Fears, "Byrådet", false).await?;
                    Ok((duty.id, down.id, hidden.id))
                })
            })
            .await?;
        let see = |who: Id, line: Id| small.deed(move |desk| Box::pin(agendas::see(desk, table, who, line)));
        assert!(matches!(see(birgit, duty).await, Err(Refusal::NoSuchStep)));
        assert!(matches!(see(henrik, put_down).await, Err(Refusal::NoSuchStep)));
        assert!(matches!(see(birgit, hidden).await, Err(Refusal::NotFound)));
        see(birgit, put_down).await?;
        see(birgit, put_down).await?;
        let cards = |who: Id| small.house.look(move |desk| Box::pin(agendas::cards(desk, table, who)));
        let line = |cards: Vec<agendas::Card>| {
            cards.into_iter().flat_map(|card| card.lines).find(|line| line.line.id == put_down)
        };
        assert_eq!(line(cards(hodan).await?).map(|line| (line.seen_by.len(), line.counts)), Some((1, false)));
        see(hodan, put_down).await?;
        let others = cards(hodan).await?;
        assert!(others.iter().flat_map(|card| &card.lines).all(|line| line.line.id != hidden));
        assert_eq!(line(others).map(|line| line.counts), Some(true));
        assert!(cards(henrik).await?.iter().flat_map(|card| &card.lines).any(|line| line.line.id == hidden));
    }
}

#[test]
fn a_statement_taken_back_leaves_its_sentence_standing_and_says_so() {
    testkit::databases::on_sqlite(async |told: Bregneparken| {
        let (table, ifrah) = (told.cast.partnership, told.cast.id("ifrah"));
        let said = told
            .house
            .look(move |desk| {
                Box::pin(async move { Ok(store::statements::by_author(desk.tx, ifrah).await?) })
            })
            .await?;
        let fear = said.first().ok_or(Refusal::NotFound)?.id;
        let standing = |told: &Bregneparken| {
            let house = told.house.clone();
            async move {
                house
                    .look(move |desk| {
                        Box::pin(async move {
                            let tasks = task::all(desk, table, ifrah).await?;
                            let stands = tasks.tasks[0].1.iter().find(|v| v.state == VersionState::Adopted);
                            let stands = stands.ok_or(Refusal::NotFound)?.id;
                            task::page(desk, table, ifrah, stands, Language::Da).await
                        })
                    })
                    .await
            }
        };
        let before = standing(&told).await?;
        told.house.deed(None, move |desk| Box::pin(statements::withdraw(desk, ifrah, fear))).await?;
        let after = standing(&told).await?;
        let gone = |page: &task::Page| {
            page.text()
                .flat_map(|(_, text)| &text.voices)
                .filter(|voice| matches!(voice, deeds::framing::Voice::TakenBack(_)))
                .count()
        };
        assert_eq!((gone(&before), gone(&after)), (0, 1));
        assert_eq!(before.share, after.share, "the share of lived sentences stays true");
        let text = |page: &task::Page| page.text().map(|(_, t)| t.wording.text.clone()).collect::<Vec<_>>();
        assert_eq!(text(&before), text(&after));
        Ok(())
    });
}

#[test]
fn bregneparken_rewrote_its_task_from_lix_68_to_31() {
    testkit::databases::on_sqlite(async |told: Bregneparken| {
        let (table, soren) = (told.cast.partnership, told.cast.id("soren"));
        let (versions, changes, share) = told
            .house
            .look(move |desk| {
                Box::pin(async move {
                    let tasks = task::all(desk, table, soren).await?;
                    let versions = tasks.tasks.into_iter().next().ok_or(Refusal::NotFound)?.1;
                    let stands = versions.iter().find(|v| v.state == VersionState::Adopted);
                    let stands = stands.ok_or(Refusal::NotFound)?.id;
                    let changes = task::changes(desk, table, soren, stands).await?.2;
                    let page = task::page(desk, table, soren, stands, Language::Da).await?;
                    Ok((versions, changes, page.share))
                })
            })
            .await?;
        let numbers: Vec<_> = versions.iter().map(|v| (v.number, v.state)).collect();
        assert_eq!(
            numbers,
            [(3, VersionState::Adopted), (2, VersionState::Writing), (1, VersionState::Replaced)]
        );
        assert_eq!((share.n_sentences, share.n_lived, share.n_voiceless), (3, 3, 0));
        let new = changes.iter().filter(|change| matches!(change, Change::New(_))).count();
        let gone = changes.iter().filter(|change| matches!(change, Change::LeftOut(_))).count();
        assert_eq!((new, gone), (3, 1));
        Ok(())
    });
}
