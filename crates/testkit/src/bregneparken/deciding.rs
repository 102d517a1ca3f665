//! How Bregneparken decides: its rules with the power each would give, a vote by name, consent with an objection
//! integrated, money that residents share, and a majority that one affected group stops.

use std::pin::Pin;

use basics::{FixedClock, Id, Language, Timestamp};
use deeds::proposals::ballots::{self, NewBallot, Said};
use deeds::proposals::decisions::{self, NewDecision};
use deeds::proposals::knowledge::{self, NewKnowledge};
use deeds::proposals::rules::{self, NewGroup, NewRule};
use deeds::proposals::talk::{self, NewVersion, Says};
use deeds::proposals::{NewProposal, closing, propose, witnesses};
use deeds::{Desk, House, Refusal};
use model::proposals::Side::{self, Against, For, Means};
use model::proposals::decisions::{ConsentWord, Stance};
use model::proposals::rules::{Roll, RuleKind, Secrecy};
use model::statements::KnowledgeKind::{self, Data, Lived, Professional};
use model::statements::Way;

use super::story::Story;

const CITIZENS: [&str; 4] = ["AFD", "BYD", "FAR", "ELE"];
const PROFESSIONALS: [&str; 8] = ["KOM", "SKO", "SUN", "JOB", "PPR", "KLU", "BOL", "HEL"];
const OTHERS: [&str; 3] = ["IDR", "LEK", "SUP"];
/// Who speaks for each actor.
const SPEAKERS: [(&str, &str); 15] = [
    ("AFD", "jytte"),
    ("BYD", "hodan"),
    ("FAR", "bilal"),
    ("ELE", "sara"),
    ("KOM", "henrik"),
    ("SKO", "birgit"),
    ("SUN", "lis"),
    ("JOB", "claus"),
    ("PPR", "pernille"),
    ("KLU", "karin"),
    ("BOL", "erik"),
    ("HEL", "anne"),
    ("IDR", "rasmus"),
    ("LEK", "gitte"),
    ("SUP", "steen"),
];

type Told<T> = Result<T, Refusal>;
type Scene<'a, T> = Pin<Box<dyn Future<Output = Told<T>> + Send + 'a>>;

/// Tells it on its days; the story's last day is today.
pub(super) async fn tell(house: &House, clock: &FixedClock, today: Timestamp, story: &Story) -> Told<()> {
    let whole = People::of(story);
    macro_rules! scene {
        ($days:expr, $deed:expr) => {{
            clock.set(today.plus_days(-$days));
            let people = whole.clone();
            house
                .deed(None, move |desk| -> Scene<'_, _> {
                    Box::pin(async move { $deed(desk, &people).await })
                })
                .await?
        }};
    }
    let rules = scene!(12, the_rules);
    let calls =
        scene!(11, async move |desk: &mut Desk<'_, '_>, people: &People| calls_first(desk, people, rules)
            .await);
    scene!(9, async move |desk: &mut Desk<'_, '_>, people: &People| the_vote_by_name(desk, people, calls)
        .await);
    let names =
        scene!(9, async move |desk: &mut Desk<'_, '_>, people: &People| names_or_not(desk, people, rules)
            .await);
    scene!(7, async move |desk: &mut Desk<'_, '_>, people: &People| an_objection(desk, people, names).await);
    scene!(5, async move |desk: &mut Desk<'_, '_>, people: &People| no_names(desk, people, names).await);
    let money = scene!(4, async move |desk: &mut Desk<'_, '_>, people: &People| the_money(
        desk, people, rules, today
    )
    .await);
    let breakfast = scene!(4, async move |desk: &mut Desk<'_, '_>, people: &People| breakfast(
        desk, people, rules, today
    )
    .await);
    scene!(3, async move |desk: &mut Desk<'_, '_>, people: &People| marks_for_money(desk, people, money)
        .await);
    scene!(3, async move |desk: &mut Desk<'_, '_>, people: &People| the_pupils_say_no(
        desk,
        people,
        breakfast.0
    )
    .await);
    scene!(1, async move |desk: &mut Desk<'_, '_>, people: &People| {
        let (table, mette) = (people.table, people.of_name("mette"));
        closing::close(desk, table, mette, money, "4 1 7").await?;
        closing::close(desk, table, mette, breakfast.0, "0 8 5").await?;
        for (who, code) in &breakfast.1 {
            witnesses::sign(desk, table, people.of_name(who), breakfast.0, code).await?;
        }
        Ok(())
    });
    scene!(1, async move |desk: &mut Desk<'_, '_>, people: &People| still_open(desk, people, rules, today)
        .await);
    clock.set(today);
    Ok(())
}

/// Everybody and everything the scenes speak of.
#[derive(Clone)]
struct People {
    table: Id,
    people: std::collections::BTreeMap<String, Id>,
    actors: std::collections::BTreeMap<&'static str, Id>,
    groups: std::collections::BTreeMap<&'static str, Id>,
    statements: Vec<Id>,
}

impl People {
    fn of(story: &Story) -> Self {
        Self {
            table: story.partnership(),
            people: story.everybody(),
            actors: story.actors.clone(),
            groups: story.groups.clone(),
            statements: story.statements.clone(),
        }
    }

    fn of_name(&self, key: &str) -> Id {
        *self.people.get(key).expect("people come in before they act")
    }

    fn speaker(&self, actor: &str) -> Id {
        let (_, who) = SPEAKERS.iter().find(|(code, _)| *code == actor).expect("every actor has a speaker");
        self.of_name(who)
    }

    /// Statements by the numbers on their labels.
    fn said(&self, labels: &[usize]) -> Vec<Id> {
        labels.iter().filter_map(|label| self.statements.get(label - 1).copied()).collect()
    }
}

#[derive(Clone, Copy)]
struct Rules {
    votes: Id,
    consent: Id,
    groups: Id,
    fund: Id,
}

/// The four rules the table compared, and three more. Mette puts them into words; the table adopts four.
async fn the_rules(desk: &mut Desk<'_, '_>, people: &People) -> Told<Rules> {
    let votes = |title: &str, quota, weights: &[(&str, i64)], citizens, professionals| NewRule {
        title: title.into(),
        kind: RuleKind::Votes,
        roll: Roll::Actors,
        secrecy: Secrecy::Open,
        quota: Some(quota),
        weights: weights.iter().filter_map(|(code, n)| Some((*people.actors.get(code)?, *n))).collect(),
        groups: actor_groups(people, citizens, professionals),
    };
    let heavy = [("KOM", 5), ("BOL", 3), ("HEL", 2), ("SKO", 2)];
    let compared = [
        votes("En stemme til hver. 8 af 15 siger ja", 8, &[], None, None),
        votes("Flere stemmer til de store. 12 af 23", 12, &heavy, None, None),
        votes("8 af 15, og 3 af de 4 borgerstemmer", 8, &[], Some(3), None),
        votes("8 af 15, 3 af de 4 borgerstemmer og 5 af 8 fagfolk", 8, &[], Some(3), Some(5)),
    ];
    let mut ids = Vec::new();
    let mette = people.of_name("mette");
    for new in &compared {
        ids.push(rules::suggest(desk, people.table, mette, new).await?.id);
    }
    let by_people = |title: &str, kind, roll, secrecy, groups: &[&str]| NewRule {
        title: title.into(),
        kind,
        roll,
        secrecy,
        quota: None,
        weights: Vec::new(),
        groups: groups
            .iter()
            .filter_map(|key| people.groups.get(key))
            .map(|id| NewGroup { affected_group: Some(*id), ..NewGroup::default() })
            .collect(),
    };
    let consent = NewRule {
        title: "Samtykke ved bordet".into(),
        kind: RuleKind::Consent,
        quota: None,
        ..votes("", 8, &[], None, None)
    };
    let four = ["parents", "pupils", "staff", "associations"];
    let groups = by_people("Hver gruppe for sig", RuleKind::Groups, Roll::People, Secrecy::Receipt, &four);
    let residents = ["parents", "pupils"];
    let fund = by_people(
        "Pengene deler beboerne selv",
        RuleKind::Budget,
        Roll::Citizens,
        Secrecy::Detached,
        &residents,
    );
    let rules = Rules {
        votes: *ids.get(2).expect("four rules were compared"),
        consent: rules::suggest(desk, people.table, mette, &consent).await?.id,
        groups: rules::suggest(desk, people.table, mette, &groups).await?.id,
        fund: rules::suggest(desk, people.table, mette, &fund).await?.id,
    };
    // One of each group says yes; the last one's word makes it the table's rule.
    for (rule, speakers) in [
        (rules.votes, &["jytte", "birgit", "steen"][..]),
        (rules.consent, &["hodan", "anne", "gitte"]),
        (rules.groups, &["fadumo", "emil", "lis", "rasmus"]),
        (rules.fund, &["yusuf", "nadia"]),
    ] {
        for speaker in speakers {
            rules::say(desk, people.table, people.of_name(speaker), rule, None).await?;
        }
    }
    Ok(rules)
}

fn actor_groups(people: &People, citizens: Option<i64>, professionals: Option<i64>) -> Vec<NewGroup> {
    let group = |name: &str, codes: &[&str], at_least| NewGroup {
        name: name.into(),
        at_least,
        actors: codes.iter().filter_map(|code| people.actors.get(code).copied()).collect(),
        affected_group: None,
    };
    vec![
        group("Borgerstemmer", &CITIZENS, citizens),
        group("Fagfolk", &PROFESSIONALS, professionals),
        group("Foreninger og butik", &OTHERS, None),
    ]
}

async fn proposal(
    desk: &mut Desk<'_, '_>,
    people: &People,
    by: &str,
    said_by: &str,
    sentence: &str,
    more: &str,
    labels: &[usize],
) -> Told<Id> {
    let new = NewProposal {
        sentence: sentence.into(),
        more: more.into(),
        said_by: said_by.into(),
        language: Language::Da,
        statements: people.said(labels),
    };
    Ok(propose(desk, people.table, people.of_name(by), &new).await?.id)
}

type Known = (&'static str, &'static str, Side, KnowledgeKind, &'static str);

async fn add_knowledge(desk: &mut Desk<'_, '_>, people: &People, proposal: Id, known: &[Known]) -> Told<()> {
    for (by, said_by, side, kind, text) in known {
        let new = NewKnowledge {
            side: *side,
            kind: *kind,
            text: (*text).into(),
            said_by: (*said_by).into(),
            language: Language::Da,
        };
        knowledge::add(desk, people.table, people.of_name(by), proposal, &new).await?;
    }
    Ok(())
}

fn decision(proposal: Id, rule: Id, if_nothing: &str, closes_at: Timestamp) -> NewDecision {
    NewDecision {
        proposal,
        rule,
        if_nothing: if_nothing.into(),
        closes_at,
        second_at: closes_at.plus_days(7),
        review_on: closes_at.plus_days(90),
        small_groups_told: true,
        affected: Vec::new(),
        budget: None,
        options: Vec::new(),
    }
}

async fn calls_first(desk: &mut Desk<'_, '_>, people: &People, rules: Rules) -> Told<(Id, [String; 3])> {
    let sentence = "Skolen ringer hjem først. En bydelsmor kan gå med til mødet, hvis familien vil.";
    let more = "Læreren ringer, før fraværet når ti procent. Samtalen handler om, hvordan morgenen går.";
    let id = proposal(desk, people, "hodan", "", sentence, more, &[3, 5, 8, 14, 16]).await?;
    let known = [
        ("fadumo", "en mor", For, Lived, "Når skolen ringer tidligt, tør jeg sige det, som det er."),
        (
            "birgit",
            "",
            For,
            Professional,
            "Vi har prøvet det i to klasser. Møderne blev kortere og roligere.",
        ),
        (
            "kenneth",
            "en far",
            Against,
            Lived,
            "Jeg hører ikke telefonen på arbejde. Ring hellere om aftenen.",
        ),
        (
            "pernille",
            "",
            Against,
            Professional,
            "Vi er to psykologer. Opkald kan give flere sager, end vi når.",
        ),
        ("torben", "en lærer", Means, Professional, "Det er cirka to timer om måneden for hver klasselærer."),
        ("ifrah", "en mor", Means, Lived, "Jeg skal ikke længere selv finde ud af, hvem jeg skal spørge."),
        ("henrik", "", Means, Data, "Otte ud af ti breve om fravær kom i år, efter det var for sent."),
    ];
    add_knowledge(desk, people, id, &known).await?;
    let mette = people.of_name("mette");
    let new = decision(id, rules.votes, "Brevene bliver ved med at komme som nu.", desk.now().plus_days(9));
    let prepared = decisions::prepare(desk, people.table, mette, &new).await?.id;
    let mut codes = [const { String::new() }; 3];
    for ((position, code), who) in (0..).zip(&mut codes).zip(["jytte", "anne", "gitte"]) {
        let who = people.of_name(who);
        *code = witnesses::come_forward(desk, people.table, who, prepared, position).await?;
    }
    decisions::open(desk, people.table, mette, prepared).await?;
    Ok((prepared, codes))
}

async fn the_vote_by_name(
    desk: &mut Desk<'_, '_>,
    people: &People,
    (decision, codes): (Id, [String; 3]),
) -> Told<()> {
    for (actor, _) in SPEAKERS {
        let (stance, words) = match actor {
            "PPR" => (
                Stance::Against,
                "Et opkald løfter meget. Men vi har to psykologer. Vi er bange for at love mere, end vi kan holde.",
            ),
            "FAR" => (Stance::Accept, "Vi kan leve med det. Men ring også til far."),
            "KOM" | "JOB" | "SUP" => (Stance::Accept, ""),
            _ => (Stance::Support, ""),
        };
        let ballot = says(stance, words);
        ballots::cast(desk, people.table, people.speaker(actor), decision, &ballot).await?;
    }
    closing::close(desk, people.table, people.of_name("mette"), decision, "2 9 3").await?;
    for (who, code) in ["jytte", "anne", "gitte"].into_iter().zip(&codes) {
        witnesses::sign(desk, people.table, people.of_name(who), decision, code).await?;
    }
    Ok(())
}

fn says(stance: Stance, words: &str) -> NewBallot {
    NewBallot { said: Said::Stance(stance), words: words.into(), way: Way::Page, receipt: String::new() }
}

async fn names_or_not(desk: &mut Desk<'_, '_>, people: &People, rules: Rules) -> Told<Id> {
    let sentence = "Vi skriver navne på dem, vi hjælper, i et fælles skema.";
    let more = "Så kan vi vise fonden, hvor mange der får hjælp.";
    let id = proposal(desk, people, "anne", "", sentence, more, &[17]).await?;
    let known = [
        ("anne", "", For, Professional, "Fonden beder om tal. Uden dem kan vi miste pengene."),
        ("leyla", "en mor", Against, Lived, "Hvis mit navn står et sted, kommer jeg ikke igen."),
    ];
    add_knowledge(desk, people, id, &known).await?;
    let mette = people.of_name("mette");
    let new = decision(id, rules.consent, "Hver tæller på sin egen måde som nu.", desk.now().plus_days(7));
    let prepared = decisions::prepare(desk, people.table, mette, &new).await?.id;
    decisions::open(desk, people.table, mette, prepared).await?;
    let question = "Hvem kan læse skemaet?";
    talk::speak(desk, people.table, people.speaker("AFD"), prepared, "", question).await?;
    talk::go_on(desk, people.table, mette, prepared).await?;
    let reaction = "Vi vil hjælpe naboer. Det her føles som noget andet.";
    talk::speak(desk, people.table, people.speaker("BYD"), prepared, "", reaction).await?;
    Ok(prepared)
}

async fn an_objection(desk: &mut Desk<'_, '_>, people: &People, decision: Id) -> Told<()> {
    let table = people.table;
    talk::go_on(desk, table, people.of_name("mette"), decision).await?;
    let word = |word, why: &str| Says::Word { word, why: why.into() };
    talk::say(desk, table, people.speaker("SKO"), decision, &word(ConsentWord::Consent, "")).await?;
    let worry = word(ConsentWord::Concern, "Hvem passer på skemaet om to år?");
    talk::say(desk, table, people.speaker("BOL"), decision, &worry).await?;
    let objection = Says::Objects {
        reason: "Vi vil hjælpe naboer. Vi vil ikke skrive navne i jeres skema.".into(),
        harmed: "Kvinder, der stoler på os, holder op med at komme.".into(),
        suggestion: "Tæl, og fortæl historier uden navne.".into(),
    };
    talk::say(desk, table, people.speaker("BYD"), decision, &objection).await?;
    talk::go_on(desk, table, people.of_name("mette"), decision).await
}

async fn no_names(desk: &mut Desk<'_, '_>, people: &People, decision: Id) -> Told<()> {
    let table = people.table;
    let new = NewVersion {
        sentence: "Vi skriver tal og historier uden navne i et fælles skema.".into(),
        more: "Så kan vi vise fonden, hvor mange der får hjælp. Ingen kan se hvem.".into(),
        why: "Navnene er væk, så kvinder stadig kan komme til bydelsmødrene.".into(),
    };
    talk::integrate(desk, table, people.speaker("BYD"), decision, &new).await?;
    talk::say(desk, table, people.speaker("BYD"), decision, &Says::Resolved).await?;
    for actor in ["BYD", "AFD", "SKO", "HEL", "LEK", "IDR"] {
        let word = Says::Word { word: ConsentWord::Consent, why: String::new() };
        talk::say(desk, table, people.speaker(actor), decision, &word).await?;
    }
    let aside = Says::Word {
        word: ConsentWord::StandAside,
        why: "Vi har vores egne tal og bruger dem videre.".into(),
    };
    talk::say(desk, table, people.speaker("JOB"), decision, &aside).await?;
    talk::go_on(desk, table, people.of_name("mette"), decision).await
}

async fn the_money(desk: &mut Desk<'_, '_>, people: &People, rules: Rules, today: Timestamp) -> Told<Id> {
    let sentence = "20.000 kroner til bedre morgener. Beboerne deler dem selv.";
    let id = proposal(desk, people, "jytte", "", sentence, "", &[12, 19]).await?;
    let mette = people.of_name("mette");
    let options = [
        ("Lys på stien", 8_000),
        ("Morgenmad i klubben i otte uger", 9_000),
        ("Refleksveste til alle børn", 3_000),
        ("En fælles ladcykel", 14_000),
        ("Udflugt før sommerferien", 6_000),
    ];
    let new = NewDecision {
        budget: Some(20_000),
        options: options.map(|(name, cost)| (name.to_owned(), cost)).into(),
        ..decision(id, rules.fund, "Pengene bliver stående til næste år.", today.plus_days(-2))
    };
    let prepared = decisions::prepare(desk, people.table, mette, &new).await?.id;
    decisions::open(desk, people.table, mette, prepared).await?;
    Ok(prepared)
}

async fn marks_for_money(desk: &mut Desk<'_, '_>, people: &People, decision: Id) -> Told<()> {
    const LIGHT: &str = "Lys på stien";
    const BREAKFAST: &str = "Morgenmad i klubben i otte uger";
    const VESTS: &str = "Refleksveste til alle børn";
    const BIKE: &str = "En fælles ladcykel";
    const TRIP: &str = "Udflugt før sommerferien";
    let parents = [
        "fadumo", "yusuf", "jamal", "leyla", "anja", "karima", "kenneth", "dilek", "trine", "samira",
        "hassan",
    ];
    let pupils = ["emil", "nadia", "oskar", "sara", "ali", "freja", "mikkel"];
    let marks = parents.into_iter().enumerate().map(|(n, who)| match n % 3 {
        0 => (who, vec![LIGHT, VESTS]),
        1 => (who, vec![LIGHT, BIKE, VESTS]),
        _ => (who, vec![BIKE, LIGHT]),
    });
    let theirs = pupils.into_iter().enumerate().map(|(n, who)| match n % 2 {
        0 => (who, vec![BREAKFAST, TRIP]),
        _ => (who, vec![BREAKFAST, VESTS, LIGHT]),
    });
    for (who, options) in marks.chain(theirs) {
        let ballot = NewBallot {
            said: Said::Options(options.into_iter().map(str::to_owned).collect()),
            words: String::new(),
            way: Way::Page,
            receipt: String::new(),
        };
        ballots::cast(desk, people.table, people.of_name(who), decision, &ballot).await?;
    }
    Ok(())
}

/// The decision, with each witness's code.
type Watched = (Id, Vec<(&'static str, String)>);

async fn breakfast(
    desk: &mut Desk<'_, '_>,
    people: &People,
    rules: Rules,
    today: Timestamp,
) -> Told<Watched> {
    let sentence = "Klubben åbner med morgenmad klokken halv syv. Alle elever kommer der hver dag.";
    let id = proposal(desk, people, "henrik", "", sentence, "", &[1, 12]).await?;
    let known = [
        ("karin", "", For, Professional, "Vi kan åbne, og vi har to voksne, der gerne vil."),
        ("anja", "en mor", For, Lived, "Jeg møder klokken syv. Det ville hjælpe os."),
        ("freja", "en elev", Against, Lived, "Jeg vil gerne have morgenmad. Men ikke fordi jeg skal."),
        ("oskar", "en elev", Means, Lived, "Så skal jeg op klokken fem for at følge min søster først."),
        ("henrik", "", Means, Data, "Det koster 4.000 kroner om måneden."),
    ];
    add_knowledge(desk, people, id, &known).await?;
    let mette = people.of_name("mette");
    let new = decision(id, rules.groups, "Klubben åbner klokken syv som nu.", today.plus_days(-2));
    let prepared = decisions::prepare(desk, people.table, mette, &new).await?.id;
    for (who, reason) in [
        ("freja", "Det er os, der skal op."),
        ("oskar", "Jeg følger min søster om morgenen."),
        ("emil", "Ingen har spurgt os."),
    ] {
        decisions::mark_affected(desk, people.table, people.of_name(who), prepared, 1, reason).await?;
    }
    let mut codes = Vec::new();
    for (position, who) in [(0, "fadumo"), (1, "sara"), (2, "lis"), (3, "rasmus")] {
        let code =
            witnesses::come_forward(desk, people.table, people.of_name(who), prepared, position).await?;
        codes.push((who, code));
    }
    decisions::open(desk, people.table, mette, prepared).await?;
    Ok((prepared, codes))
}

async fn the_pupils_say_no(desk: &mut Desk<'_, '_>, people: &People, decision: Id) -> Told<()> {
    let yes = [
        "fadumo", "yusuf", "jamal", "leyla", "anja", "karima", "kenneth", "dilek", "trine", "samira",
        "hassan", "maria", "ifrah", "birgit", "lis", "karin", "henrik", "claus", "marianne", "torben",
        "naja", "mona", "soren", "hodan", "rahma", "bilal", "jytte", "steen", "anne", "rasmus", "nadia",
        "ali",
    ];
    for who in yes {
        let ballot = says(Stance::Support, "");
        ballots::cast(desk, people.table, people.of_name(who), decision, &ballot).await?;
    }
    let no = [
        ("emil", "Ingen spurgte os, før klokken var valgt."),
        ("oskar", "Jeg kan ikke være to steder klokken halv syv."),
        ("sara", "Gør det frivilligt, så kommer jeg."),
        ("freja", "Morgenmad ja. Tvang nej."),
        ("mikkel", "Jeg sover dårligt nok i forvejen."),
        ("jonas", "Spørg os om tiden."),
        ("pernille", "Pres om morgenen gør ondt i maven værre."),
    ];
    for (who, words) in no {
        let ballot = says(Stance::Against, words);
        ballots::cast(desk, people.table, people.of_name(who), decision, &ballot).await?;
    }
    let aside = says(Stance::StandAside, "Jeg er i tvivl og vil ikke stå i vejen.");
    ballots::cast(desk, people.table, people.of_name("poul"), decision, &aside).await.map(drop)
}

/// What a visitor of the demo finds on the table: one decision still open, one being prepared, one proposal that
/// waits until somebody has asked.
async fn still_open(desk: &mut Desk<'_, '_>, people: &People, rules: Rules, today: Timestamp) -> Told<()> {
    let mette = people.of_name("mette");
    let sentence = "En voksen går med på stien hver morgen, så længe det er mørkt.";
    let id = proposal(desk, people, "poul", "en beboer", sentence, "", &[19]).await?;
    let known =
        [("yusuf", "en far", For, Lived, "Mine drenge går alene klokken seks. Så ville jeg være tryg.")];
    add_knowledge(desk, people, id, &known).await?;
    let new = decision(id, rules.groups, "Børnene går alene som nu.", today.plus_days(7));
    let prepared = decisions::prepare(desk, people.table, mette, &new).await?.id;
    decisions::open(desk, people.table, mette, prepared).await?;
    let ballot = says(Stance::Support, "");
    ballots::cast(desk, people.table, people.of_name("yusuf"), prepared, &ballot).await?;

    let sentence = "To elever er med, hver gang vi taler om elever.";
    let id = proposal(desk, people, "sara", "en elev", sentence, "", &[11]).await?;
    let new = decision(id, rules.groups, "De voksne taler sammen som nu.", today.plus_days(9));
    decisions::prepare(desk, people.table, mette, &new).await?;

    let sentence = "Vi spiser sammen i klubben den første torsdag i hver måned.";
    let id = proposal(desk, people, "gitte", "", sentence, "", &[18]).await?;
    let new = decision(id, rules.consent, "Hver spiser for sig som nu.", today.plus_days(7));
    let prepared = decisions::prepare(desk, people.table, mette, &new).await?.id;
    decisions::open(desk, people.table, mette, prepared).await?;
    for _ in 0..2 {
        talk::go_on(desk, people.table, mette, prepared).await?;
    }
    let objection = Says::Objects {
        reason: "Torsdag er der sport for pigerne.".into(),
        harmed: "Så må de vælge mellem os og bolden.".into(),
        suggestion: "Tag onsdag.".into(),
    };
    talk::say(desk, people.table, people.speaker("BYD"), prepared, &objection).await?;

    let sentence = "Møder om børnene ligger klokken otte.";
    let id = proposal(desk, people, "claus", "", sentence, "Så når alle på arbejde bagefter.", &[]).await?;
    let known = [("claus", "", For, Professional, "De fleste af os kan klokken otte.")];
    add_knowledge(desk, people, id, &known).await
}
