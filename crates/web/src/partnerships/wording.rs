//! What the house's words for sectors are called by people.

use model::partnerships::Sector;
use words::Words;

pub fn sector(words: &Words, sector: Sector) -> String {
    match sector {
        Sector::Public => words.partnerships_sector_public(),
        Sector::Housing => words.partnerships_sector_housing(),
        Sector::Association => words.partnerships_sector_association(),
        Sector::Citizens => words.partnerships_sector_citizens(),
        Sector::Private => words.partnerships_sector_private(),
        Sector::Backbone => words.partnerships_sector_backbone(),
        Sector::Funder => words.partnerships_sector_funder(),
    }
}
