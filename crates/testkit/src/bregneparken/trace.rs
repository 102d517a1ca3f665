//! What came of what was said in Bregneparken: decisions and promises, answers back, and what was taken up again.

use basics::Id;
use deeds::framing::task;
use deeds::trace::answers::{self, NewAnswer};
use deeds::trace::reopenings::{self, NewReopening};
use deeds::trace::rounds::{self, NewRoundAnswer};
use deeds::trace::{NewOutcome, outcomes, record_outcome};
use deeds::{Desk, Refusal};
use model::framing::states::State;
use model::trace::answers::AnswerWay;
use model::trace::{Kind, Point};

use super::framing::stand;
use super::story::{Story, Told};

/// What was answered, by the statement's number: used or not, what was done, what was not, and why.
struct Told5(usize, &'static str, bool, &'static str, &'static str, &'static str);

const FIRST_ANSWERS: [Told5; 18] = [
    Told5(1, "mette", true, "Morgenen er det første, opgaven handler om.", "", ""),
    Told5(2, "bilal", true, "Fædregruppen går med på stien, når I møder tidligt.", "", ""),
    Told5(3, "birgit", true, "Vi ringer nu også hjem, når noget går godt.", "", ""),
    Told5(
        4,
        "birgit",
        true,
        "De vigtigste beskeder på Aula kommer som lyd.",
        "Ikke alle beskeder.",
        "Vi har én tolk.",
    ),
    Told5(5, "mette", true, "Vi tager det med, når opgaven skrives om.", "", ""),
    Told5(6, "birgit", true, "Alle lærere har hørt sætningen læst højt.", "", ""),
    Told5(7, "karin", true, "Lektiehjælpen tager også imod forældre.", "", ""),
    Told5(8, "lis", true, "Sundhedsplejen taler med dem, der gerne vil.", "", ""),
    Told5(9, "birgit", true, "Den, der følger søskende, bliver ikke skrevet op.", "", ""),
    Told5(11, "birgit", true, "Elevrådet sidder med ved bordet fra nu af.", "", ""),
    Told5(12, "karin", true, "Klubben prøver med morgenmad klokken syv.", "", ""),
    Told5(13, "birgit", true, "Lærerne har fået to timer om måneden til opkald.", "", ""),
    Told5(14, "henrik", true, "Skolen må tale først og skrive bagefter.", "", ""),
    Told5(16, "birgit", true, "En bydelsmor kan nu gå med til alle møder.", "", ""),
    Told5(17, "anne", true, "Vi skriver tal og ingen navne.", "", ""),
    Told5(18, "bilal", true, "Vi mødes om at sætte lys op.", "", ""),
    Told5(
        19,
        "erik",
        false,
        "",
        "Vi sætter ikke nye lamper op i år.",
        "Pengene til lamper kommer først til sommer.",
    ),
    Told5(20, "claus", true, "Jobcenteret hjælper de unge de første to uger.", "", ""),
];

/// The mother who let Hodan write for her wants her answer on paper.
pub(super) async fn choosing_ways(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    let table = story.partnership();
    let (ifrah, hodan) = (story.person("ifrah"), story.person("hodan"));
    answers::choose_way_for(desk, table, hodan, ifrah, AnswerWay::Slip).await?;
    answers::choose_way(desk, table, story.person("yusuf"), AnswerWay::Message).await?;
    Ok(story)
}

/// Within two weeks almost everybody has an answer. Two still wait.
pub(super) async fn answering_back(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    for told in &FIRST_ANSWERS {
        give(desk, &story, told).await?;
    }
    for (helper, number) in [("hodan", 5), ("mette", 2)] {
        answers::handed(desk, story.partnership(), story.person(helper), story.statement(number)).await?;
    }
    Ok(story)
}

async fn give(desk: &mut Desk<'_, '_>, story: &Story, told: &Told5) -> Result<(), Refusal> {
    let Told5(number, who, used, did, did_not, because) = *told;
    let new = NewAnswer {
        statement: story.statement(number),
        used,
        did: did.into(),
        did_not: did_not.into(),
        because: because.into(),
    };
    answers::give(desk, story.partnership(), story.person(who), &new).await
}

/// Decisions, promises and what was done, each with what it came from.
pub(super) async fn what_came_of_it(desk: &mut Desk<'_, '_>, mut story: Story) -> Told {
    let table = story.partnership();
    let page = task::page(desk, table, story.person("birgit"), story.version(), basics::Language::Da).await?;
    let sentences: Vec<Point> =
        page.text().map(|(sentence, _)| Point { kind: Kind::Sentence, id: sentence.id }).collect();
    let said = |number: usize| Point { kind: Kind::Statement, id: story.statement(number) };
    let sentence = |nth: usize| sentences.get(nth).copied();
    let call_first = [sentence(1), Some(said(5)), Some(said(3)), Some(said(14)), Some(said(16))];
    let call_first: Vec<_> = call_first.into_iter().flatten().collect();
    let breakfast: Vec<_> = [sentence(2), Some(said(12))].into_iter().flatten().collect();
    let path: Vec<_> = [sentence(0), Some(said(19)), Some(said(18))].into_iter().flatten().collect();
    let first = record(
        desk,
        &story,
        ("birgit", Some("SKO"), Kind::Decision),
        "Skolen ringer hjem, før fraværet når 10 procent. En bydelsmor kan gå med.",
        "Bregneskolen og Bydelsmødrene",
        call_first,
    )
    .await?;
    let calls = vec![Point { kind: Kind::Decision, id: first }, said(13)];
    let hours = "To timer om måneden til gode opkald hjem.";
    record(desk, &story, ("soren", Some("SKO"), Kind::Commitment), hours, "Søren og en kollega", calls)
        .await?;
    let food = "Morgenmad i klubben fra klokken syv til halv otte.";
    let decided =
        record(desk, &story, ("karin", Some("KLU"), Kind::Decision), food, "Klub Bregnen", breakfast).await?;
    let walk = "En voksen går med på stien hver morgen.";
    record(desk, &story, ("bilal", Some("FAR"), Kind::Action), walk, "Fædregruppen og en lærer", path)
        .await?;
    story.breakfast = Some(decided);
    Ok(story)
}

async fn record(
    desk: &mut Desk<'_, '_>,
    story: &Story,
    (who, actor, kind): (&str, Option<&str>, Kind),
    text: &str,
    done_by: &str,
    from: Vec<Point>,
) -> Result<Id, Refusal> {
    let actor = actor.and_then(|code| story.actors.get(code)).copied();
    let on_day = if kind == Kind::Commitment { desk.now().plus_days(30) } else { desk.now() };
    let new = NewOutcome { kind, text: text.into(), done_by: done_by.into(), actor, on_day, from };
    Ok(record_outcome(desk, story.partnership(), story.person(who), &new).await?.id)
}

/// Now there is something to say to the mother, and it waits to be handed over on paper.
pub(super) async fn telling_the_mother(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    let answer = Told5(
        5,
        "birgit",
        true,
        "Skolen ringer nu hjem først. Det sker, før der kommer et brev. En bydelsmor kan gå med.",
        "Vi har ikke lovet, at checken er sikker.",
        "Det står i en lov. Den kan vi ikke lave om.",
    );
    give(desk, &story, &answer).await?;
    Ok(story)
}

/// Everybody who answered hears what came of it, in the same words. Two of them want it carried.
pub(super) async fn telling_those_who_answered(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    let new = NewRoundAnswer {
        round: story.round(),
        did: "Skolen ringer hjem, før der kommer et brev. Klubben har morgenmad.".into(),
        did_not: "Der kommer ikke nye lamper i år.".into(),
        because: "Pengene til lamper kommer først til sommer.".into(),
    };
    rounds::tell(desk, story.partnership(), story.mette(), &new).await?;
    Ok(story)
}

/// A question that has waited too long, about where and when people meet.
pub(super) async fn asking_about_the_meetings(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    let table = story.partnership();
    let (hold, _) = deeds::framing::rules::all(desk, table, story.person("anja")).await?;
    let rule = hold.iter().find(|ruled| ruled.rule.topic == model::framing::rules::Topic::Decide);
    let new = NewReopening {
        target: Point { kind: Kind::Rule, id: rule.ok_or(Refusal::NotFound)?.rule.id },
        reason: "Hvornår spørger I dem, der ikke kan komme om aftenen?".into(),
        said_by: "en mor, der er alene".into(),
    };
    reopenings::ask(desk, table, story.person("anja"), &new).await?;
    Ok(story)
}

/// The pupils cannot make it to breakfast at seven. The club is asked to answer.
pub(super) async fn taking_breakfast_up_again(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    let table = story.partnership();
    let known = outcomes(desk, table, story.person("sara"), basics::Language::Da).await?;
    let breakfast = known.iter().find(|(named, _)| Some(named.point.id) == story.breakfast);
    let new = NewReopening {
        target: breakfast.ok_or(Refusal::NotFound)?.0.point,
        reason: "Vi kan ikke nå morgenmaden klokken syv.".into(),
        said_by: "elever i 7. b".into(),
    };
    let asked = reopenings::ask(desk, table, story.person("sara"), &new).await?;
    reopenings::hand_over(desk, table, story.person("mette"), asked, story.person("karin")).await?;
    stand(desk, &story, "karin", State::Reopen, "Eleverne kan ikke nå morgenmaden klokken syv.").await?;
    Ok(story)
}
