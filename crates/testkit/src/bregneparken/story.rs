//! The autumn as it went, scene by scene. Each scene is one visit to the desk, on its own day.

use std::collections::BTreeMap;

use basics::{Clock, FixedClock, Id, Language};
use deeds::invitations::NewInvitation;
use deeds::partnerships::{Description, Founding, NewActor};
use deeds::statements::rounds::NewRound;
use deeds::statements::{NewResponse, NewStatement, NewTranslation};
use deeds::{Desk, House, Refusal, accounts, companions, inclusion, invitations, partnerships};
use model::accounts::Purpose;
use model::companions::Allowed;
use model::inclusion::Wish;
use model::invitations::Way as Carried;
use model::partnerships::{Funder, Role, Standing};
use model::statements::{InfluenceLevel, Question, RoundState, Way};
use model::survey::WaveState;

use super::actors::ACTORS;
use super::answers::{Sheet, sheets};
use super::groups::{AFFECTED, BROAD, UNASKED};
use super::letters::{self, Letter};
use super::people::{CITIZENS, NEWCOMERS, Person, STAFF_AND_PARTNERS};
use super::statements::{STATEMENTS, Said};
use super::survey::{AFTER, BEFORE, OPEN, Told as ToldWave};
use super::{Cast, NAME, PLACE, framing, trace};

/// Tells the story through deeds, so that permissions, rules and journal hold; ends at the clock's own time.
pub async fn seed(house: &House, clock: &FixedClock) -> Result<Cast, Refusal> {
    let today = clock.now();
    let mut story = Story::default();
    // A scene, and how many days before today it was.
    macro_rules! scene {
        ($days:expr, $deed:path $(, $about:expr)?) => {
            clock.set(today.plus_days(-$days));
            story = house.deed(None, move |desk| Box::pin($deed(desk, story $(, $about)?))).await?;
        };
    }
    scene!(95, founding);
    scene!(93, the_register);
    scene!(92, opening_a_wave, &BEFORE);
    scene!(88, answering_the_wave, &BEFORE);
    scene!(84, closing_the_wave);
    scene!(92, framing::the_old_task);
    scene!(80, guests, &STAFF_AND_PARTNERS);
    scene!(75, framing::agendas_on_the_table);
    scene!(62, guests, &CITIZENS);
    scene!(60, going_out_to_ask);
    scene!(58, framing::finding_what_burns);
    scene!(50, framing::seeing_what_was_put_down);
    scene!(40, framing::ground_rules);
    scene!(31, opening_the_round);
    scene!(30, saying);
    scene!(28, reading_for_names);
    scene!(27, translating);
    scene!(26, opening_a_wave, &AFTER);
    scene!(26, trace::choosing_ways);
    scene!(26, framing::a_version_that_fell);
    let sheets = sheets();
    let evenings: Vec<_> = (10..=24).rev().collect();
    for (day, evening) in evenings.iter().zip(in_turns(sheets, evenings.len())) {
        if *day == 20 {
            scene!(20, framing::a_talk_between_two);
        }
        if *day == 18 {
            scene!(18, trace::answering_back);
        }
        if *day == 17 {
            scene!(17, trace::asking_about_the_meetings);
        }
        if *day == 14 {
            scene!(14, framing::writing_together);
        }
        scene!(*day, answering, evening);
    }
    scene!(9, framing::the_talk_is_over);
    scene!(9, framing::everyone_says);
    scene!(9, answering_the_wave, &AFTER);
    scene!(8, framing::adopting);
    scene!(7, trace::what_came_of_it);
    scene!(7, agreeing_to_share);
    scene!(7, closing_the_wave);
    scene!(6, trace::telling_the_mother);
    scene!(6, trace::telling_those_who_answered);
    scene!(6, closing_the_round);
    deeds::statements::results::release_if_due(house, story.round()).await?;
    scene!(5, guests, &NEWCOMERS);
    scene!(5, framing::common_thirds);
    scene!(4, walking_along);
    scene!(4, trace::taking_breakfast_up_again);
    scene!(3, inviting_the_class);
    scene!(2, reopening_the_round);
    scene!(1, saying_one_more);
    scene!(1, opening_a_wave, &OPEN);
    scene!(0, answering_the_wave, &OPEN);
    super::deciding::tell(house, clock, today, &story).await?;
    super::gathering::tell(house, clock, today, &story).await?;
    clock.set(today);
    let (partnership, round) = (story.partnership(), story.round());
    Ok(Cast { partnership, round, waves: story.waves, people: story.people })
}

/// What has come about so far.
#[derive(Default)]
pub(super) struct Story {
    partnership: Option<Id>,
    round: Option<Id>,
    people: BTreeMap<String, (Id, Role)>,
    pub(super) actors: BTreeMap<&'static str, Id>,
    pub(super) groups: BTreeMap<&'static str, Id>,
    pub(super) statements: Vec<Id>,
    waves: Vec<Id>,
    pub(super) task: Option<Id>,
    /// The version of the task that the table wrote together.
    pub(super) version: Option<Id>,
    /// The decision about breakfast at the club.
    pub(super) breakfast: Option<Id>,
}

impl Story {
    pub(super) fn partnership(&self) -> Id {
        self.partnership.expect("the story begins with the founding")
    }

    pub(super) fn round(&self) -> Id {
        self.round.expect("the round is opened before anybody speaks in it")
    }

    pub(super) fn person(&self, key: &str) -> Id {
        self.people.get(key).expect("people come in before they act").0
    }

    /// A statement by its number on the sheets: 5 for S05.
    pub(super) fn statement(&self, number: usize) -> Id {
        *self.statements.get(number - 1).expect("statements are said before they are spoken of")
    }

    pub(super) fn task(&self) -> Id {
        self.task.expect("the task is opened before it is written")
    }

    pub(super) fn version(&self) -> Id {
        self.version.expect("the version is begun before it is spoken to")
    }

    pub(super) fn everybody(&self) -> BTreeMap<String, Id> {
        self.people.iter().map(|(key, (id, _))| (key.clone(), *id)).collect()
    }

    pub(super) fn mette(&self) -> Id {
        self.person("mette")
    }
}

pub(super) type Told = Result<Story, Refusal>;

async fn founding(desk: &mut Desk<'_, '_>, mut story: Story) -> Told {
    let founding = Founding {
        name: NAME.into(),
        place: PLACE.into(),
        facilitator: "Mette".into(),
        language: Language::Da,
    };
    let (partnership, mette) = partnerships::found(desk, &founding).await?;
    story.partnership = Some(partnership.id);
    story.people.insert("mette".into(), (mette.id, Role::Facilitator));
    let funder = |name: &str, share_percent| Funder { name: name.into(), share_percent };
    let description = Description {
        mandate:
            "Broen dækker bordet: inviterer, lytter, holder tiden og skriver ned. Broen stemmer ikke og \
                  foreslår ikke. Partnerne spørger hinanden hvert kvartal, om Broen stadig har deres tillid."
                .into(),
        phone: "12 34 56 78".into(),
        funders: vec![
            funder("Fonden (lytter to gange om året)", 40.0),
            funder("Egeå Kommune", 30.0),
            funder("Egeå Almene Boliger", 20.0),
            funder("Partnernes egne timer", 10.0),
        ],
    };
    partnerships::describe(desk, partnership.id, mette.id, &description).await?;
    Ok(story)
}

async fn the_register(desk: &mut Desk<'_, '_>, mut story: Story) -> Told {
    let (table, mette) = (story.partnership(), story.mette());
    for actor in &ACTORS {
        let new = NewActor { code: actor.code.into(), name: actor.name.into(), sector: actor.sector };
        let added = partnerships::add_actor(desk, table, mette, &new).await?;
        story.actors.insert(actor.code, added.id);
    }
    for group in &AFFECTED {
        let added = inclusion::add_group(desk, table, mette, group.name, group.stake).await?;
        story.groups.insert(group.key, added.id);
    }
    for group in &BROAD {
        let added = inclusion::add_broad_group(desk, table, mette, group.name).await?;
        story.groups.insert(group.key, added.id);
    }
    Ok(story)
}

/// Each is invited by somebody who knows her, says yes, and says where she belongs.
async fn guests(desk: &mut Desk<'_, '_>, mut story: Story, guests: &'static [Person]) -> Told {
    for guest in guests {
        let id = come_in(desk, &story, guest).await?;
        story.people.insert(guest.key.into(), (id, guest.role));
        if !guest.groups.is_empty() {
            let groups: Vec<Id> =
                guest.groups.iter().filter_map(|key| story.groups.get(key).copied()).collect();
            inclusion::declare(desk, story.partnership(), id, &groups).await?;
        }
    }
    Ok(story)
}

async fn come_in(desk: &mut Desk<'_, '_>, story: &Story, guest: &Person) -> Result<Id, Refusal> {
    let (table, inviter) = (story.partnership(), story.person(guest.inviter));
    let new = NewInvitation {
        role: guest.role,
        actor: guest.actor.and_then(|code| story.actors.get(code).copied()),
        language: guest.language,
        // Pupils ask pupils.
        may_invite: guest.key == "sara",
        ..written(guest.name, guest.way, &letters::to(guest))
    };
    let invitation = invitations::send(desk, table, inviter, &new).await?;
    let link = desk.keys().invitation_link(invitation.id);
    let welcome = invitations::accept(desk, &link).await?;
    let (session, person) = accounts::session(desk, &welcome.session).await?.ok_or(Refusal::UnknownSecret)?;
    accounts::end_session(desk, person.id, session.id).await?;
    let member = store::partnerships::member(desk.tx, table, person.id).await?;
    if member.is_some_and(|member| member.standing == Standing::Accepted) {
        partnerships::set_standing(desk, table, story.mette(), person.id, Standing::Confirmed).await?;
    }
    Ok(person.id)
}

fn written(invitee: &str, way: Carried, letter: &Letter) -> NewInvitation {
    NewInvitation {
        invitee: invitee.into(),
        role: Role::Citizen,
        actor: None,
        message: letter.message.into(),
        why_you: letter.why_you.into(),
        how_we_know: letter.how_we_know.into(),
        way,
        language: Language::Da,
        may_invite: false,
    }
}

/// Twenty-five talks at doors and gates. One group is still to be asked.
async fn going_out_to_ask(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    for group in AFFECTED.iter().filter(|group| group.key != UNASKED) {
        if let Some(&id) = story.groups.get(group.key) {
            inclusion::mark_asked(desk, story.partnership(), story.person("karin"), id).await?;
        }
    }
    let allowed = Allowed { read_aloud: true, write_down: true };
    companions::begin(desk, story.partnership(), story.person("ifrah"), story.person("hodan"), allowed)
        .await?;
    Ok(story)
}

async fn opening_the_round(desk: &mut Desk<'_, '_>, mut story: Story) -> Told {
    let declared = BROAD.iter().map(|group| group.key).chain([UNASKED]);
    let new = NewRound {
        title: "Morgenerne i Bregneparken".into(),
        question: Question::Recognise,
        influence: InfluenceLevel::Collaborate,
        answer_back_by: desk.now().plus_days(52),
        groups: declared.filter_map(|key| story.groups.get(key).copied()).collect(),
        small_groups_told: true,
    };
    let round = deeds::statements::rounds::open(desk, story.partnership(), story.mette(), &new).await?;
    story.round = Some(round.id);
    Ok(story)
}

async fn saying(desk: &mut Desk<'_, '_>, mut story: Story) -> Told {
    let (table, round) = (story.partnership(), story.round());
    for said in &STATEMENTS {
        let new = NewStatement {
            text: said.danish.text.into(),
            said_by: said.danish.said_by.into(),
            language: Language::Da,
            knowledge: said.knowledge,
        };
        let teller = story.person(said.by);
        let statement = match said.written_by {
            None => deeds::statements::say(desk, table, teller, round, &new).await?,
            Some(helper) => {
                let helper = story.person(helper);
                deeds::statements::write_down(desk, table, helper, teller, round, &new).await?
            }
        };
        story.statements.push(statement.id);
    }
    Ok(story)
}

async fn reading_for_names(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    for &statement in &story.statements {
        deeds::statements::review(desk, story.partnership(), story.mette(), statement, None).await?;
    }
    Ok(story)
}

/// Hodan puts them into Arabic, Anne into English.
async fn translating(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    for (Said { english, arabic, .. }, &statement) in STATEMENTS.iter().zip(&story.statements) {
        for (translator, language, words) in
            [("anne", Language::En, english), ("hodan", Language::Ar, arabic)]
        {
            let new = NewTranslation { language, text: words.text.into(), said_by: words.said_by.into() };
            let translator = story.person(translator);
            deeds::statements::translate(desk, story.partnership(), translator, statement, &new).await?;
        }
    }
    Ok(story)
}

/// Deals the sheets out to the evenings, as even as it goes.
fn in_turns(sheets: Vec<Sheet>, turns: usize) -> Vec<Vec<Sheet>> {
    let mut dealt: Vec<Vec<Sheet>> = (0..turns).map(|_| Vec::new()).collect();
    for (at, sheet) in sheets.into_iter().enumerate() {
        if let Some(turn) = dealt.get_mut(at % turns) {
            turn.push(sheet);
        }
    }
    dealt
}

async fn answering(desk: &mut Desk<'_, '_>, story: Story, sheets: Vec<Sheet>) -> Told {
    for Sheet { who, answers } in sheets {
        let person = story.person(who);
        for (&statement, (answer, matters)) in story.statements.iter().zip(answers) {
            let new = NewResponse { statement, answer, matters: Some(matters), way: Way::Page };
            deeds::statements::respond(desk, story.partnership(), person, new).await?;
        }
    }
    Ok(story)
}

/// Most let their answers be used without their names; some say what they feel like doing.
async fn agreeing_to_share(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    let table = story.partnership();
    let staff = STAFF_AND_PARTNERS.iter().filter(|person| person.role == Role::Frontline);
    for person in CITIZENS.iter().chain(staff) {
        accounts::consents::give(desk, table, story.person(person.key), Purpose::Research).await?;
    }
    for (who, wishes) in [
        ("fadumo", &[Wish::Cook, Wish::SpeakMyLanguage][..]),
        ("yusuf", &[Wish::WalkAlong]),
        ("kenneth", &[Wish::Chair]),
        ("anja", &[Wish::Sit]),
    ] {
        inclusion::wishes::wish(desk, table, story.person(who), wishes).await?;
    }
    Ok(story)
}

async fn closing_the_round(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    turn(desk, story, RoundState::Closed).await
}

/// Nothing is finished: who came late is heard as well.
async fn reopening_the_round(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    turn(desk, story, RoundState::Open).await
}

async fn turn(desk: &mut Desk<'_, '_>, story: Story, state: RoundState) -> Told {
    let (table, mette, round) = (story.partnership(), story.mette(), story.round());
    deeds::statements::rounds::set_state(desk, table, mette, round, state).await?;
    Ok(story)
}

/// Amina lets Hodan read aloud and write for her.
async fn walking_along(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    let allowed = Allowed { read_aloud: true, write_down: true };
    companions::begin(desk, story.partnership(), story.person("amina"), story.person("hodan"), allowed)
        .await?;
    Ok(story)
}

/// Sara asks her class. One says not now, one says no; the others have not answered yet.
async fn inviting_the_class(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    for (name, reply) in [("Noah", None), ("Hanna", None), ("Viggo", Some(false)), ("Selma", Some(true))] {
        let new = written(name, Carried::Card, &letters::TO_THE_CLASS);
        let sent = invitations::send(desk, story.partnership(), story.person("sara"), &new).await?;
        if let Some(for_good) = reply {
            let link = desk.keys().invitation_link(sent.id);
            invitations::decline(desk, &link, for_good).await?;
        }
    }
    Ok(story)
}

async fn opening_a_wave(desk: &mut Desk<'_, '_>, mut story: Story, told: &'static ToldWave) -> Told {
    let wave = told.open(desk, story.partnership(), story.mette(), &story.actors).await?;
    story.waves.push(wave);
    Ok(story)
}

/// Each representative answers by her own link.
async fn answering_the_wave(desk: &mut Desk<'_, '_>, story: Story, told: &'static ToldWave) -> Told {
    let wave = *story.waves.last().expect("a wave is opened before it is answered");
    told.answer(desk, wave, &story.actors).await?;
    Ok(story)
}

async fn closing_the_wave(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    let wave = *story.waves.last().expect("a wave is opened before it closes");
    let closed = WaveState::Closed;
    deeds::survey::set_state(desk, story.partnership(), story.mette(), wave, closed).await?;
    Ok(story)
}

/// A sentence that still waits to be read for names.
async fn saying_one_more(desk: &mut Desk<'_, '_>, story: Story) -> Told {
    let new = NewStatement {
        text: "Møder klokken otte kan jeg ikke nå.".into(),
        said_by: "en mor".into(),
        language: Language::Da,
        knowledge: model::statements::KnowledgeKind::Lived,
    };
    deeds::statements::say(desk, story.partnership(), story.person("amina"), story.round(), &new).await?;
    Ok(story)
}
