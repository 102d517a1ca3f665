//! Who sits at the table: how each came in, and where she says she belongs. All of them are made up.

use basics::Language::{self, *};
use model::invitations::Way::{self, *};
use model::partnerships::Role::{self, *};

pub struct Person {
    /// How the answers and the links call her.
    pub key: &'static str,
    pub name: &'static str,
    pub role: Role,
    pub actor: Option<&'static str>,
    pub language: Language,
    pub inviter: &'static str,
    pub way: Way,
    /// Her broad group first.
    pub groups: &'static [&'static str],
}

const fn person(
    key: &'static str,
    name: &'static str,
    role: Role,
    actor: Option<&'static str>,
    inviter: &'static str,
    groups: &'static [&'static str],
) -> Person {
    Person { key, name, role, actor, language: Da, inviter, way: Card, groups }
}

impl Person {
    const fn reads(self, language: Language) -> Self {
        Self { language, ..self }
    }

    const fn by(self, way: Way) -> Self {
        Self { way, ..self }
    }
}

/// Who came first, for the actors; then their colleagues. In the order they were invited.
pub const STAFF_AND_PARTNERS: [Person; 22] = [
    person("hodan", "Hodan", Companion, Some("BYD"), "mette", &["associations"]),
    person("rahma", "Rahma", Companion, Some("BYD"), "mette", &["associations"]).reads(Ar),
    person("bilal", "Bilal", Partner, Some("FAR"), "mette", &["associations", "shift-fathers"]),
    person("jytte", "Jytte", Partner, Some("AFD"), "mette", &["associations", "neighbours"]),
    person("steen", "Steen", Partner, Some("SUP"), "mette", &["associations"]),
    person("anne", "Anne", Partner, Some("HEL"), "mette", &["associations"]),
    person("rasmus", "Rasmus", Partner, Some("IDR"), "mette", &["associations"]),
    person("birgit", "Birgit", Partner, Some("SKO"), "mette", &["staff", "teachers"]),
    person("lis", "Lis", Frontline, Some("SUN"), "mette", &["staff"]),
    person("karin", "Karin", Frontline, Some("KLU"), "mette", &["staff", "teachers"]),
    person("henrik", "Henrik", Partner, Some("KOM"), "mette", &["staff"]),
    person("pernille", "Pernille", Partner, Some("PPR"), "mette", &["staff"]),
    person("claus", "Claus", Partner, Some("JOB"), "mette", &["staff"]),
    person("tove", "Tove", Mediator, None, "mette", &[]),
    person("erik", "Erik", Partner, Some("BOL"), "mette", &[]).by(Email),
    person("gitte", "Gitte", Partner, Some("LEK"), "mette", &[]).by(Email),
    person("marianne", "Marianne", Partner, Some("SKO"), "birgit", &["staff", "teachers"]),
    person("torben", "Torben", Frontline, Some("SKO"), "birgit", &["staff", "teachers"]),
    person("naja", "Naja", Frontline, Some("KLU"), "karin", &["staff", "teachers"]),
    person("mona", "Mona", Frontline, Some("SUN"), "lis", &["staff"]),
    person("soren", "Søren", Partner, Some("SKO"), "marianne", &["staff", "teachers"]).by(Voice),
    person("poul", "Poul", Citizen, Some("AFD"), "jytte", &["associations", "neighbours"]),
];

/// The people the morning is about, invited by somebody they know.
pub const CITIZENS: [Person; 22] = [
    person("fadumo", "Fadumo", Citizen, None, "hodan", &["parents", "new-mothers"]).by(Voice),
    person("yusuf", "Yusuf", Citizen, None, "bilal", &["parents", "shift-fathers"]).by(Sms),
    person("jamal", "Jamal", Citizen, None, "bilal", &["parents", "shift-fathers"]).by(Sms),
    person("leyla", "Leyla", Citizen, None, "rahma", &["parents", "new-mothers"]).reads(Ar),
    person("anja", "Anja", Citizen, None, "karin", &["parents", "single"]),
    person("karima", "Karima", Citizen, None, "rahma", &["parents", "grandparents"]).reads(Ar),
    person("kenneth", "Kenneth", Citizen, None, "bilal", &["parents", "dyslexic"]).by(Voice),
    person("dilek", "Dilek", Citizen, None, "hodan", &["parents", "new-mothers"]),
    person("trine", "Trine", Citizen, None, "karin", &["parents", "single"]),
    person("samira", "Samira", Citizen, None, "rahma", &["parents", "new-mothers"]).reads(Ar),
    person("hassan", "Hassan", Citizen, None, "bilal", &["parents", "shift-fathers"]).reads(En),
    person("maria", "Maria", Citizen, None, "karin", &["parents", "at-home"]),
    person("ifrah", "Ifrah", Citizen, None, "hodan", &["parents", "new-mothers"]).by(Voice),
    person("emil", "Emil", Citizen, None, "karin", &["pupils", "older"]),
    person("nadia", "Nadia", Citizen, Some("ELE"), "karin", &["pupils", "older"]),
    person("oskar", "Oskar", Citizen, None, "karin", &["pupils", "younger"]),
    person("sara", "Sara", Citizen, Some("ELE"), "karin", &["pupils", "older"]),
    person("ali", "Ali", Citizen, None, "karin", &["pupils", "younger"]),
    person("freja", "Freja", Citizen, None, "karin", &["pupils", "older"]),
    person("mikkel", "Mikkel", Citizen, None, "karin", &["pupils", "older"]),
    person("amal", "Amal", Citizen, None, "karin", &["pupils", "younger"]).reads(Ar),
    person("jonas", "Jonas", Citizen, None, "karin", &["pupils", "older"]),
];

/// Who came after the round had been counted, and may still answer.
pub const NEWCOMERS: [Person; 2] = [
    person("amina", "Amina", Citizen, None, "mette", &["parents", "new-mothers"]),
    person("lone", "Lone", Citizen, None, "karin", &["parents", "single", "dyslexic"]).by(Voice),
];
