//! The twelve affected groups with what is at stake for them, and the four broad groups the November answers
//! are known for.

pub struct Group {
    pub key: &'static str,
    pub name: &'static str,
    pub stake: &'static str,
}

const fn group(key: &'static str, name: &'static str, stake: &'static str) -> Group {
    Group { key, name, stake }
}

pub const AFFECTED: [Group; 12] = [
    group("new-mothers", "Mødre, der er nye i dansk", "At blive hørt"),
    group("shift-fathers", "Fædre på skiftehold", "Tid"),
    group("single", "Enlige forældre", "At to hænder rækker"),
    group("dyslexic", "Forældre med dårlige skoleminder eller ordblindhed", "At slippe for skam"),
    group("at-home", "Familier med et barn, der ikke kan gå i skole", "Ikke at få skylden"),
    group("younger", "Elever i 4.–6. klasse", "Maven og vennerne"),
    group("older", "Elever i 7.–9. klasse", "Søvn, søskende og job"),
    group("siblings", "Små søskende", "En rolig morgen"),
    group("grandparents", "Bedsteforældre, der henter", "At vide, hvad der sker"),
    group("teachers", "Lærere og pædagoger", "Presset i hverdagen"),
    group("neighbours", "Beboere uden børn", "Ro og tryghed"),
    group(UNASKED, "Familier, der måske skal flytte", "At høre til"),
];

/// Nobody has gone to them yet, so nothing can be said to burn for everyone.
pub const UNASKED: &str = "moving";

pub const BROAD: [Group; 4] = [
    group("parents", "Forældre", ""),
    group("pupils", "Elever", ""),
    group("staff", "Medarbejdere", ""),
    group("associations", "Foreninger og boligorganisation", ""),
];
