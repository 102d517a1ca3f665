//! How Bregneparken framed its task: agendas put down, three versions of the text, rules, and the states it stood in.

use basics::Id;
use deeds::framing::adoption;
use deeds::framing::assents::{self, NewAssent};
use deeds::framing::thirds::{self, NewThird};
use deeds::framing::writing::{self, NewWording};
use deeds::framing::{agendas, rules, states, task};
use deeds::{Desk, Refusal};
use model::framing::agendas::Aim::{self, Fears, LetsGo, Must, Wants};
use model::framing::rules::Topic;
use model::framing::states::State;
use model::framing::task::Step;
use model::framing::thirds::Hands;

use super::story::{Story, Told};

/// The municipality's text, as it was handed to the table.
pub const OLD_TEXT: &str = "Indsatsen skal nedbringe det ulovlige fravær blandt elever fra Bregneparken fra 9 til 5 \
    procent inden udgangen af skoleåret gennem en helhedsorienteret, koordineret og tværfaglig indsats.";

/// The table's own text, with who put each sentence in and the statements behind it, by their numbers.
pub const NEW_TEXT: [(&str, &str, &[usize]); 3] = [
    ("jytte", "Flere børn i Bregneparken skal komme trygt af sted om morgenen.", &[1, 9, 19]),
    ("hodan", "Forældre og skole taler sammen, før noget går galt.", &[3, 5, 14]),
    ("sara", "Børnene er med til at bestemme hvordan.", &[11]),
];

/// Who writes for an actor, what it says, and whether it lies on the table.
const CARDS: [(&str, Aim, &str, bool); 33] = [
    ("mette", Wants, "Et partnerskab, der kan stå uden os.", true),
    ("mette", LetsGo, "Mikrofonen. Vi styrer ikke ordet på hvert møde.", true),
    ("henrik", Wants, "Færre børn, der er væk fra skolen.", true),
    ("henrik", Must, "Vi skal føre fravær og følge op på det.", true),
    ("henrik", LetsGo, "Målet på 5 procent som overskrift.", true),
    ("henrik", Fears, "At byrådet spørger til tallet i marts.", false),
    ("birgit", Wants, "Rolige morgener.", true),
    ("birgit", Must, "Vi skal give besked, når fraværet er højt.", true),
    ("birgit", LetsGo, "Møder på skolen klokken 16.", true),
    ("lis", Wants, "At møde familierne tidligere.", true),
    ("lis", LetsGo, "At være alene i hjemmet.", true),
    ("claus", Wants, "Forældre i arbejde.", true),
    ("claus", LetsGo, "Aktivering klokken 8 for forældre med skolebørn.", true),
    ("pernille", Wants, "At børn kommer til den rette hjælp.", true),
    ("pernille", LetsGo, "En rapport, før vi taler sammen.", true),
    ("karin", Wants, "Flere medlemmer.", true),
    ("karin", LetsGo, "Faste åbningstider.", true),
    ("erik", Wants, "Et godt ry til området.", true),
    ("erik", LetsGo, "At bruge mødet til at tale om nybyg.", true),
    ("anne", Wants, "En virkning, vi kan vise.", true),
    ("anne", LetsGo, "Vores eget logo.", true),
    ("anne", Fears, "At pengene stopper om to år.", false),
    ("jytte", Wants, "Lys på stien.", true),
    ("jytte", LetsGo, "At tale for alle.", true),
    ("hodan", Wants, "At kvinderne bliver hørt. Ingen navne i skemaer.", true),
    ("bilal", Wants, "Noget at lave.", true),
    ("bilal", LetsGo, "At vente på de andre.", true),
    ("sara", Wants, "At blive spurgt.", true),
    ("rasmus", LetsGo, "Træning klokken 16 på slaget.", true),
    ("gitte", Wants, "Et rum.", true),
    ("gitte", LetsGo, "Vores egne lister.", true),
    ("steen", Wants, "Gode unge i butikken.", true),
    ("steen", LetsGo, "Kun hele vagter.", true),
];

/// Who has seen which let-go: by the actor's writer, then those who saw it.
const SEEN: [(&str, &[&str]); 5] = [
    ("birgit", &["hodan", "bilal", "karin"]),
    ("henrik", &["birgit", "anne"]),
    ("karin", &["sara", "gitte"]),
    ("rasmus", &["bilal"]),
    ("erik", &["jytte", "hodan"]),
];

const RULES: [(Topic, &str); 5] = [
    (
        Topic::Decide,
        "Vi bestemmer sammen, når ingen har en grund til at sige nej. Grupperne vejer lige meget.",
    ),
    (Topic::Disagree, "Den, der er uenig, får sine ord med ved siden af teksten."),
    (Topic::Data, "Ingen navne på familier i skemaer. Tal kun fra fem og op."),
    (Topic::Money, "Beboerne bestemmer selv over 20.000 kroner om året."),
    (Topic::Together, "Vi bruger fornavne. Den, der mangler et ord, spørger."),
];

/// The town's text, and the state every task begins in.
pub(super) async fn the_old_task(desk: &mut Desk<'_, '_>, mut story: Story) -> Told {
    let (table, mette) = (story.partnership(), story.person("mette"));
    let opened = task::open(desk, table, mette, "Trygt af sted om morgenen").await?;
    task::bring_old_text(desk, table, mette, opened.id, "Egeå Kommune, Børn og Unge", OLD_TEXT).await?;
    story.task = Some(opened.id);
    stand(desk, &story, "mette", State::Listen, "Vi går ud og spørger. 25 samtaler ved døre og skoleport.")
        .await?;
    Ok(story)
}

pub(super) async fn agendas_on_the_table(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    let table = story.partnership();
    for (who, aim, words, released) in CARDS {
        // The pupils' council writes its card when the pupils have come.
        if who != "sara" {
            agendas::write(desk, table, story.person(who), aim, words, released).await?;
        }
    }
    Ok(story)
}

/// The pupils write their card too, and others say what they have seen put down.
pub(super) async fn seeing_what_was_put_down(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    let table = story.partnership();
    for (who, aim, words, released) in CARDS.into_iter().filter(|(who, ..)| *who == "sara") {
        agendas::write(desk, table, story.person(who), aim, words, released).await?;
    }
    for (owner, others) in SEEN {
        let cards = agendas::cards(desk, table, story.person(owner)).await?;
        let mine = cards.into_iter().filter(|card| card.is_mine).flat_map(|card| card.lines);
        let put_down: Vec<Id> =
            mine.filter(|line| line.line.aim == LetsGo).map(|line| line.line.id).collect();
        for other in others {
            for line in &put_down {
                agendas::see(desk, table, story.person(other), *line).await?;
            }
        }
    }
    Ok(story)
}

pub(super) async fn finding_what_burns(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    let why = "Mødet om nybyg samlede fire. Ved skoleporten taler alle om morgenen. Vi lader nybyg ligge.";
    stand(desk, &story, "karin", State::Platform, why).await?;
    Ok(story)
}

pub(super) async fn ground_rules(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    let table = story.partnership();
    let stay =
        stand(desk, &story, "mette", State::Rules, "Hvem bestemmer hvad? Hvordan er vi uenige?").await?;
    for (topic, words) in RULES {
        let rule = rules::write(desk, table, story.person("mette"), topic, words, None).await?;
        for who in ["birgit", "hodan", "bilal", "jytte", "anne", "karin", "sara", "henrik"] {
            // The town has not said yes to the money yet.
            if !(who == "henrik" && topic == Topic::Money) {
                rules::agree(desk, table, story.person(who), rule.id).await?;
            }
        }
    }
    states::leave(desk, table, story.person("mette"), stay).await?;
    Ok(story)
}

/// A first try, which the neighbourhood mothers say no to.
pub(super) async fn a_version_that_fell(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    let table = story.partnership();
    stand(
        desk,
        &story,
        "birgit",
        State::Redefine,
        "Den gamle tekst er ikke vores. Vi skriver den om sammen.",
    )
    .await?;
    let version = task::begin(desk, table, story.person("birgit"), story.task()).await?;
    let page = task::page(desk, table, story.person("birgit"), version.id, basics::Language::Da).await?;
    let old = page.text().next().map(|(sentence, text)| (sentence.id, text.wording.id));
    let (sentence, seen) = old.ok_or(Refusal::NotFound)?;
    let new = NewWording {
        version: version.id,
        sentence: Some(sentence),
        seen: Some(seen),
        text: "Forældre i Bregneparken skal hjælpes til at sende deres børn i skole.".into(),
        language: basics::Language::Da,
        voices: vec![story.statement(14)],
        put_in: true,
    };
    writing::write(desk, table, story.person("birgit"), &new).await?;
    assents::offer(desk, table, story.person("mette"), version.id, 14).await?;
    let no = "Teksten gør familierne til problemet. Skriv, hvad vi vil sammen.";
    say(desk, &story, "hodan", version.id, 8, no, true, "").await?;
    say(desk, &story, "henrik", version.id, 2, "", true, "").await?;
    assents::take_back(desk, table, story.person("birgit"), version.id).await?;
    Ok(story)
}

pub(super) async fn writing_together(desk: &mut Desk<'_, '_>, mut story: Story) -> Told {
    let table = story.partnership();
    let version = task::begin(desk, table, story.person("bilal"), story.task()).await?;
    story.version = Some(version.id);
    let page = task::page(desk, table, story.person("bilal"), version.id, basics::Language::Da).await?;
    let old: Vec<Id> = page.text().map(|(sentence, _)| sentence.id).collect();
    for (who, text, voices) in NEW_TEXT {
        let new = NewWording {
            version: version.id,
            sentence: None,
            seen: None,
            text: text.into(),
            language: basics::Language::Da,
            voices: voices.iter().map(|number| story.statement(*number)).collect(),
            put_in: true,
        };
        writing::write(desk, table, story.person(who), &new).await?;
    }
    for sentence in old {
        writing::leave_out(desk, table, story.person("bilal"), sentence, true).await?;
    }
    let page = task::page(desk, table, story.person("henrik"), version.id, basics::Language::Da).await?;
    let second = page.text().nth(1).map(|(sentence, _)| sentence.id);
    let beside = NewWording {
        version: version.id,
        sentence: second,
        seen: None,
        text: "Forældre og skole taler sammen om fravær, før det bliver stort.".into(),
        language: basics::Language::Da,
        voices: vec![story.statement(14)],
        put_in: false,
    };
    writing::write(desk, table, story.person("henrik"), &beside).await?;
    assents::offer(desk, table, story.person("mette"), version.id, 14).await?;
    Ok(story)
}

/// For their actors: who, the step, and a reason where one was given.
const ACTORS_SAID: [(&str, i64, &str); 15] = [
    ("henrik", 3, "Vi skal stadig føre fravær. Det kan stå et andet sted end i opgaven."),
    ("birgit", 1, ""),
    ("lis", 2, ""),
    ("claus", 4, "Vi har ikke selv børnene. Vi siger ikke imod."),
    ("pernille", 2, ""),
    ("karin", 1, ""),
    ("erik", 2, ""),
    ("anne", 3, "Vi mangler stadig et tal at vise. Det taler vi om i foråret."),
    ("jytte", 1, ""),
    ("hodan", 1, ""),
    ("bilal", 1, ""),
    ("sara", 1, ""),
    ("rasmus", 3, ""),
    ("gitte", 2, ""),
    ("steen", 2, ""),
];

/// For themselves.
const PEOPLE_SAID: [(&str, i64, &str, &str); 16] = [
    ("fadumo", 1, "", ""),
    ("leyla", 1, "", ""),
    ("dilek", 2, "", ""),
    ("samira", 1, "", ""),
    ("ifrah", 2, "", ""),
    ("yusuf", 1, "", ""),
    ("anja", 2, "", ""),
    ("kenneth", 1, "", ""),
    ("maria", 3, "", ""),
    ("karima", 1, "", ""),
    ("oskar", 1, "", ""),
    ("emil", 2, "", ""),
    ("soren", 2, "", ""),
    ("marianne", 1, "", ""),
    ("torben", 3, "", ""),
    ("poul", 6, "Jeg mener stadig, det skal koste noget at pjække. Men jeg går med.", "en beboer"),
];

pub(super) async fn everyone_says(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    let version = story.version();
    for (who, step, reason) in ACTORS_SAID {
        say(desk, &story, who, version, step, reason, true, "").await?;
    }
    for (who, step, reason, said_by) in PEOPLE_SAID {
        say(desk, &story, who, version, step, reason, false, said_by).await?;
    }
    Ok(story)
}

pub(super) async fn adopting(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    let table = story.partnership();
    adoption::adopt(desk, table, story.person("jytte"), story.version()).await?;
    for told in states::story(desk, table, story.person("jytte")).await? {
        for (stay, _) in told.stays.iter().filter(|(stay, _)| stay.state == State::Redefine) {
            states::leave(desk, table, story.person("jytte"), stay.id).await?;
        }
    }
    stand(desk, &story, "jytte", State::Decide, "Opgaven er vores. Nu bestemmer vi, hvad vi gør først.")
        .await?;
    Ok(story)
}

pub(super) async fn common_thirds(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    let table = story.partnership();
    let third = |name: &str, about: &str, chosen_by: &str, owned_by: &str| NewThird {
        name: name.into(),
        about: about.into(),
        chosen_by: chosen_by.into(),
        owned_by: owned_by.into(),
    };
    let path = third(
        "Lys og følge på stien",
        "Vi går sammen ad stien om morgenen.",
        "Fædregruppen",
        "Fædregruppen og Afdelingsbestyrelsen",
    );
    let path = thirds::begin(desk, table, story.person("bilal"), &path).await?;
    let food = third(
        "Morgenmad i klubben",
        "Eleverne laver maden. Alle må komme.",
        "Elever i 6. og 7.",
        "Klubben og Elevrådet",
    );
    let food = thirds::begin(desk, table, story.person("sara"), &food).await?;
    let parts = [
        (path.id, "Går forrest", "Fædre fra gruppen", Hands::Citizens),
        (path.id, "Går med", "En lærer hver dag", Hands::Staff),
        (path.id, "Sætter lygter op", "Fædre og viceværten", Hands::Both),
        (food.id, "Handler ind", "To elever", Hands::Citizens),
        (food.id, "Låser op", "Klubben", Hands::Staff),
    ];
    for (third, what, who, hands) in parts {
        thirds::add_part(desk, table, story.person("bilal"), third, what, who, hands).await?;
    }
    stand(desk, &story, "bilal", State::Act, "Lørdag sætter vi lys op på stien.").await?;
    Ok(story)
}

/// A talk that Tove leads, told in one line.
pub(super) async fn a_talk_between_two(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    let why = "Fravær eller tillid? Skole og forældre taler sammen. Tove leder talen.";
    stand(desk, &story, "birgit", State::Mediate, why).await?;
    Ok(story)
}

pub(super) async fn the_talk_is_over(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    let table = story.partnership();
    for told in states::story(desk, table, story.person("birgit")).await? {
        for (stay, _) in told.stays.iter().filter(|(stay, _)| stay.state == State::Mediate) {
            states::leave(desk, table, story.person("birgit"), stay.id).await?;
        }
    }
    Ok(story)
}

pub(super) async fn stand(
    desk: &mut Desk<'_, '_>,
    story: &Story,
    who: &str,
    state: State,
    why: &str,
) -> Result<Id, Refusal> {
    let (table, task) = (story.partnership(), story.task());
    states::enter(desk, table, story.person(who), task, state, why).await?;
    let stories = states::story(desk, table, story.person(who)).await?;
    let stays = stories.iter().flat_map(|told| &told.stays);
    stays
        .filter(|(stay, _)| stay.state == state)
        .map(|(stay, _)| stay.id)
        .next_back()
        .ok_or(Refusal::NotFound)
}

#[expect(clippy::too_many_arguments, reason = "one line of the story's own table")]
async fn say(
    desk: &mut Desk<'_, '_>,
    story: &Story,
    who: &str,
    version: Id,
    step: i64,
    reason: &str,
    for_actor: bool,
    said_by: &str,
) -> Result<(), Refusal> {
    let new = NewAssent {
        version,
        step: Step::new(step).ok_or(Refusal::Choice("step"))?,
        reason: reason.into(),
        for_actor,
        said_by: said_by.into(),
    };
    assents::assent(desk, story.partnership(), story.person(who), &new).await
}
