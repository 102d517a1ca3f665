//! The sixteen actors around the table.

use model::partnerships::Sector::{self, *};

pub struct Actor {
    pub code: &'static str,
    pub name: &'static str,
    pub sector: Sector,
}

const fn actor(code: &'static str, name: &'static str, sector: Sector) -> Actor {
    Actor { code, name, sector }
}

pub const ACTORS: [Actor; 16] = [
    actor("BRO", "Broen – fællessekretariat", Backbone),
    actor("KOM", "Egeå Kommune, Børn og Unge", Public),
    actor("SKO", "Bregneskolen", Public),
    actor("SUN", "Sundhedsplejen", Public),
    actor("JOB", "Jobcenter Egeå", Public),
    actor("PPR", "PPR", Public),
    actor("KLU", "Klub Bregnen", Public),
    actor("BOL", "Egeå Almene Boliger", Housing),
    actor("HEL", "Helhedsplanen »Sammen i Bregneparken«", Housing),
    actor("AFD", "Afdelingsbestyrelsen", Citizens),
    actor("BYD", "Bydelsmødrene i Egeå", Association),
    actor("FAR", "Fædregruppen »Far i Bregneparken«", Citizens),
    actor("ELE", "Elevrådet, Bregneskolen", Citizens),
    actor("IDR", "Egeå IF", Association),
    actor("LEK", "Lektiehjælpen", Association),
    actor("SUP", "SuperDag", Private),
];
