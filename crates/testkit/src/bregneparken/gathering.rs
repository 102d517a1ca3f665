//! When Bregneparken meets and who sits on its panel: times that count child care, access and shift work, and seats
//! drawn by lot with everybody looking.

use std::pin::Pin;

use basics::{FixedClock, Id, Timestamp};
use deeds::proposals::panels::{self, NewPanel};
use deeds::proposals::times;
use deeds::{Desk, House, Refusal};
use model::proposals::panels::Knows::{self, Both, Lived, Professional};
use model::proposals::times::Can::{self, Gladly, IfNeedBe, No};
use model::proposals::times::Offers;

use super::story::Story;

type Told<T> = Result<T, Refusal>;
type Scene<'a, T> = Pin<Box<dyn Future<Output = Told<T>> + Send + 'a>>;

const NOTHING: Offers = Offers { child_care: false, step_free: false, interpreter: false };
const CARE: Offers = Offers { child_care: true, ..NOTHING };
const STEP_FREE: Offers = Offers { step_free: true, ..NOTHING };
const INTERPRETER: Offers = Offers { interpreter: true, ..CARE };
const EVERYTHING: Offers = Offers { step_free: true, ..INTERPRETER };

/// Who can come to eight in the morning, to five in the afternoon with everything there, and to Saturday; and what
/// she cannot come without. Who works in shifts says that it depends.
const WHEN: [(&str, [Can; 3], Offers); 11] = [
    ("fadumo", [IfNeedBe, Gladly, Gladly], INTERPRETER),
    ("anja", [Gladly, Gladly, IfNeedBe], CARE),
    ("dilek", [No, Gladly, Gladly], CARE),
    ("yusuf", [No, IfNeedBe, Gladly], NOTHING),
    ("bilal", [No, IfNeedBe, IfNeedBe], NOTHING),
    ("karima", [Gladly, Gladly, No], STEP_FREE),
    ("emil", [No, Gladly, No], NOTHING),
    ("sara", [No, Gladly, IfNeedBe], NOTHING),
    ("lis", [Gladly, Gladly, No], NOTHING),
    ("henrik", [Gladly, IfNeedBe, No], NOTHING),
    ("jytte", [Gladly, Gladly, Gladly], STEP_FREE),
];
/// Who offers to sit on the panel, and what she brings.
const OFFERS: [(&str, Knows); 9] = [
    ("anja", Lived),
    ("bilal", Both),
    ("fadumo", Lived),
    ("jytte", Lived),
    ("karin", Professional),
    ("lis", Professional),
    ("sara", Lived),
    ("torben", Professional),
    ("yusuf", Lived),
];

#[derive(Clone)]
struct Here {
    table: Id,
    people: std::collections::BTreeMap<String, Id>,
    today: Timestamp,
}

impl Here {
    fn of_name(&self, key: &str) -> Id {
        *self.people.get(key).expect("people come in before they act")
    }

    /// So many days from today, at this hour by the clock on the wall.
    fn at(&self, days: i64, hour: i8) -> Timestamp {
        let there = self.today.plus_days(days).in_denmark().date().at(hour, 0, 0, 0);
        let there = there.in_tz("Europe/Copenhagen").expect("no clock is put forward at these hours");
        Timestamp::from_seconds(there.timestamp().as_second())
    }
}

/// What waits for its day.
#[derive(Clone, Copy)]
struct Asked {
    meeting: Id,
    panel: Id,
}

pub(super) async fn tell(house: &House, clock: &FixedClock, today: Timestamp, story: &Story) -> Told<()> {
    let whole = Here { table: story.partnership(), people: story.everybody(), today };
    macro_rules! scene {
        ($days:expr, $deed:expr) => {{
            clock.set(today.plus_days(-$days));
            let here = whole.clone();
            house
                .deed(None, move |desk| -> Scene<'_, _> { Box::pin(async move { $deed(desk, &here).await }) })
                .await?
        }};
    }
    let asked = scene!(6, mette_asks);
    scene!(5, async move |desk: &mut Desk<'_, '_>, here: &Here| they_say(desk, here, asked).await);
    scene!(2, async move |desk: &mut Desk<'_, '_>, here: &Here| {
        panels::seal(desk, here.table, here.of_name("mette"), asked.panel).await
    });
    scene!(1, async move |desk: &mut Desk<'_, '_>, here: &Here| {
        panels::draw(desk, here.table, here.of_name("mette"), asked.panel, "6 0 2").await
    });
    scene!(1, still_asked);
    clock.set(today);
    Ok(())
}

async fn mette_asks(desk: &mut Desk<'_, '_>, here: &Here) -> Told<Asked> {
    let mette = here.of_name("mette");
    let slots = [(here.at(8, 8), NOTHING), (here.at(9, 17), EVERYTHING), (here.at(11, 10), CARE)];
    let title = "Hvornår mødes vi næste gang?";
    let meeting = times::ask(desk, here.table, mette, title, here.today.plus_days(-1), &slots).await?;
    let new = NewPanel {
        title: "Hvem ser på stien til skolen?".into(),
        seats: 4,
        lived_at_least: 2,
        professional_at_least: 1,
    };
    let panel = panels::ask(desk, here.table, mette, &new).await?;
    Ok(Asked { meeting: meeting.id, panel: panel.id })
}

async fn they_say(desk: &mut Desk<'_, '_>, here: &Here, asked: Asked) -> Told<()> {
    for (who, can, needs) in WHEN {
        let answers: Vec<(i64, Can)> = (0..).zip(can).collect();
        times::answer(desk, here.table, here.of_name(who), asked.meeting, &answers, needs).await?;
    }
    for (who, knows) in OFFERS {
        panels::volunteer(desk, here.table, here.of_name(who), asked.panel, Some(knows)).await?;
    }
    Ok(())
}

/// A walk and a second panel, for those who want to say something today.
async fn still_asked(desk: &mut Desk<'_, '_>, here: &Here) -> Told<()> {
    let hodan = here.of_name("hodan");
    let slots = [(here.at(13, 15), CARE), (here.at(14, 11), NOTHING)];
    let title = "Hvornår går vi ruten til skolen sammen?";
    let walk = times::ask(desk, here.table, hodan, title, here.today.plus_days(6), &slots).await?;
    times::answer(desk, here.table, here.of_name("anja"), walk.id, &[(0, Gladly), (1, No)], CARE).await?;
    let new = NewPanel {
        title: "Hvem læser svarene igennem med os?".into(),
        seats: 3,
        lived_at_least: 1,
        professional_at_least: 1,
    };
    let panel = panels::ask(desk, here.table, here.of_name("mette"), &new).await?;
    panels::volunteer(desk, here.table, here.of_name("karima"), panel.id, Some(Lived)).await
}
