//! Kinds of things in the reader's words.

use model::partnerships::Sector;
use model::survey::{Item, Level};
use words::Words;

pub fn sector(words: &Words, sector: Sector) -> String {
    match sector {
        Sector::Public => words.survey_sector_public(),
        Sector::Housing => words.survey_sector_housing(),
        Sector::Association => words.survey_sector_association(),
        Sector::Citizens => words.survey_sector_citizens(),
        Sector::Private => words.survey_sector_private(),
        Sector::Backbone => words.survey_sector_backbone(),
        Sector::Funder => words.survey_sector_funder(),
    }
}

pub fn level(words: &Words, level: Level) -> String {
    match level {
        Level::Little => words.survey_level_little(),
        Level::Some => words.survey_level_some(),
        Level::Much => words.survey_level_much(),
        Level::VeryMuch => words.survey_level_very_much(),
    }
}

pub fn item(words: &Words, item: Item) -> String {
    match item {
        Item::Influence => words.survey_item_influence(),
        Item::Involvement => words.survey_item_involvement(),
        Item::Resources => words.survey_item_resources(),
        Item::Reliability => words.survey_item_reliability(),
        Item::Mission => words.survey_item_mission(),
        Item::Openness => words.survey_item_openness(),
    }
}

/// The scale as one reads it; 0 is »would rather not say« and weighs as much as the others.
pub fn scale(words: &Words) -> [(u8, String); 5] {
    [
        (1, words.survey_scale_1()),
        (2, words.survey_scale_2()),
        (3, words.survey_scale_3()),
        (4, words.survey_scale_4()),
        (0, words.survey_scale_0()),
    ]
}

/// Two decimals, without a false exactness; a true minus sign is the words' to write.
pub fn two(value: f64) -> f64 {
    let rounded = (value * 100.0).round() / 100.0;
    // No figure is ever written »−0«.
    if rounded == 0.0 { 0.0 } else { rounded }
}

pub fn one(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

pub fn percent(share: f64) -> u64 {
    (share * 100.0).round().clamp(0.0, 100.0) as u64
}
