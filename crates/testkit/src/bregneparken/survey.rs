//! Who met monthly or more about the children's mornings: before, after, and a wave that is open.

use std::collections::BTreeMap;

use basics::Id;
use deeds::survey::{Asked, NewWave, answering, usual_side};
use deeds::{Desk, Refusal, Secret};
use model::survey::{Rating, Side};

use super::actors::ACTORS;

/// The wording of both closed waves, so that they can be held against each other.
const MORNINGS: &str = "Vi taler sammen om børnenes morgen, mindst en gang om måneden";

/// One wave as it was answered.
pub struct Told {
    pub title: &'static str,
    pub further: &'static [Further],
    pub asks_ratings: bool,
    pub open_days: i64,
    /// `A=B`: both name each other; `A>B`: A names B.
    pub ties: &'static str,
    /// Those who have answered; everybody when empty.
    pub answered: &'static [&'static str],
}

/// What was asked about those who were ticked, and of whom it was said; nobody says it of somebody not ticked.
pub struct Further {
    wording: &'static str,
    is_mutual: bool,
    ties: &'static str,
}

const REFERRALS: &str = "Vi sender familier videre til dem, når familien gerne vil";
const PRACTICE: &str = "Vi laver noget praktisk sammen";

pub const BEFORE: Told = Told {
    title: "Hvem taler sammen om børnenes morgen?",
    further: &[],
    asks_ratings: false,
    open_days: 9,
    ties: "KOM=SKO KOM=PPR KOM=JOB KOM=SUN KOM=KLU KOM=BOL KOM=HEL KOM=BRO SKO=PPR SKO>KLU BOL=HEL BOL=AFD HEL=BYD \
           HEL=LEK HEL=BRO IDR>SKO ELE>SKO",
    answered: &[],
};

pub const AFTER: Told = Told {
    title: "Hvem taler sammen om børnenes morgen nu?",
    further: &[
        Further {
            wording: REFERRALS,
            is_mutual: false,
            ties: "SKO>PPR SKO>BYD SKO>FAR SKO>KLU KOM>HEL KOM>PPR KOM=JOB SUN=BYD BYD>FAR BYD>HEL HEL>BYD HEL>LEK \
                   PPR>BYD BRO>BYD BRO>FAR BRO>HEL KLU>IDR IDR=FAR BOL>HEL ELE>KLU",
        },
        Further {
            wording: PRACTICE,
            is_mutual: true,
            ties: "BRO=HEL BRO=BYD BRO=FAR HEL=BYD HEL=LEK SKO=FAR SKO=KLU SKO=ELE IDR=FAR IDR=KLU LEK=KLU BYD=FAR \
                   AFD=FAR BOL=AFD BYD=SUN",
        },
    ],
    asks_ratings: true,
    open_days: 19,
    ties: "BRO=KOM BRO=SKO BRO=HEL BRO=AFD BRO=BYD BRO=FAR BRO=ELE KOM=SKO KOM=PPR KOM=HEL KOM=BOL KOM=JOB SKO=PPR \
           SKO=KLU SKO=BYD SKO=FAR SKO=ELE SKO=IDR SKO=SUN BOL=HEL BOL=AFD HEL=BYD HEL=LEK BYD=SUN BYD=FAR LEK=KLU \
           LEK>SKO IDR=KLU IDR=FAR SUP=JOB SUP=KLU AFD=FAR ELE=KLU PPR>BYD",
    answered: &[],
};

pub const OPEN: Told = Told {
    title: "Hvem taler sammen i vinter?",
    further: &[
        Further { wording: REFERRALS, is_mutual: false, ties: "" },
        Further {
            wording: PRACTICE,
            is_mutual: true,
            ties: "KLU>SKO KLU>LEK KLU>IDR BYD>SUN BYD>HEL BYD>FAR",
        },
    ],
    asks_ratings: true,
    open_days: 21,
    ties: "KLU>SKO KLU>LEK KLU>IDR BYD>SUN BYD>HEL BYD>FAR",
    answered: &["KLU", "BYD"],
};

/// First names of those who speak for an actor; some sit at the table too, some do not.
const REPRESENTATIVES: [(&str, &str); 16] = [
    ("BRO", "Mette"),
    ("KOM", "Henrik"),
    ("SKO", "Birgit"),
    ("SUN", "Lis"),
    ("JOB", "Claus"),
    ("PPR", "Pernille"),
    ("KLU", "Karin"),
    ("BOL", "Erik"),
    ("HEL", "Anne"),
    ("AFD", "Jytte"),
    ("BYD", "Hodan"),
    ("FAR", "Bilal"),
    ("ELE", "Sara"),
    ("IDR", "Rasmus"),
    ("LEK", "Gitte"),
    ("SUP", "Steen"),
];

type Actors = BTreeMap<&'static str, Id>;

impl Told {
    pub async fn open(
        &self,
        desk: &mut Desk<'_, '_>,
        table: Id,
        mette: Id,
        actors: &Actors,
    ) -> Result<Id, Refusal> {
        let asked = REPRESENTATIVES.iter().filter_map(|(code, name)| {
            let sector = ACTORS.iter().find(|actor| actor.code == *code)?.sector;
            // The neighbourhood mothers are an association, and speak for citizens.
            let side = if *code == "BYD" { Side::Citizens } else { usual_side(sector) };
            Some(Asked { actor: *actors.get(code)?, representative: (*name).to_owned(), side })
        });
        let further = self.further.iter().map(|kind| (kind.wording.to_owned(), kind.is_mutual));
        let new = NewWave {
            title: self.title.to_owned(),
            purpose: "Vi vil se, hvem der mangler en at tale med, og sætte to sammen.".to_owned(),
            learner: "Bordet, på mødet efter at bølgen er lukket".to_owned(),
            closes_on: desk.now().plus_days(self.open_days),
            kinds: std::iter::once((MORNINGS.to_owned(), true)).chain(further).collect(),
            asks_ratings: self.asks_ratings,
            asked: asked.collect(),
        };
        Ok(deeds::survey::open(desk, table, mette, &new).await?.id)
    }

    pub async fn answer(&self, desk: &mut Desk<'_, '_>, wave: Id, actors: &Actors) -> Result<(), Refusal> {
        for (code, name) in REPRESENTATIVES {
            if !self.answered.is_empty() && !self.answered.contains(&code) {
                continue;
            }
            let Some(&actor) = actors.get(code) else { continue };
            let link = desk.keys().survey_link(wave, actor, 0);
            let own = Secret::draw(desk.dice());
            answering::begin(desk, &link, name, &own).await?;
            let named: Vec<(&str, Id)> = named_by(self.ties, code)
                .filter_map(|other| Some((other, actors.get(other).copied()?)))
                .collect();
            let ids: Vec<Id> = named.iter().map(|(_, id)| *id).collect();
            answering::keep_partners(desk, &own, &ids).await?;
            for (at, &(other, id)) in named.iter().enumerate().filter(|_| self.asks_ratings) {
                let said = (1..).zip(self.further).filter(|(_, kind)| kind.is_said(code, other));
                let further: Vec<u32> = said.map(|(place, _)| place).collect();
                answering::keep_about(desk, &own, id, &further, made_up(actor, at)).await?;
            }
        }
        Ok(())
    }
}

impl Further {
    fn is_said(&self, by: &str, of: &str) -> bool {
        named_by(self.ties, by).any(|other| other == of)
    }
}

/// Whom this code names: `A=B` is said by both, `A>B` by the first.
fn named_by(ties: &'static str, code: &str) -> impl Iterator<Item = &'static str> {
    ties.split_whitespace().filter_map(move |tie| match tie.split_once('=') {
        Some((one, other)) if one == code => Some(other),
        Some((one, other)) if other == code => Some(one),
        Some(_) => None,
        None => tie.split_once('>').filter(|(one, _)| *one == code).map(|(_, other)| other),
    })
}

/// Ratings nobody gave: between »some« and »a great deal«.
fn made_up(rater: Id, place: usize) -> Rating {
    let start = usize::from(rater.bytes()[7]) + place;
    let item = |step: usize| 2 + u8::try_from((start + step) % 3).unwrap_or_default();
    Rating::of([item(0), item(1), item(2), item(1), item(2), item(0)])
}
