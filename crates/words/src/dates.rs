//! Days and hours as people say them. The words stand in `locales/*/dates.ftl`.

use jiff::civil::{Date, Time, Weekday};

use crate::Words;
use crate::direction::bare;

impl Words {
    /// `den 15. december`
    pub fn date(&self, date: Date) -> String {
        bare(self.dates_day(date.day(), self.dates_month(date.month())))
    }

    /// `den 15. december 2026`, for what may be read years later.
    pub fn date_with_year(&self, date: Date) -> String {
        // As a text: a year takes no thousands mark.
        bare(self.dates_day_of_year(date.day(), self.dates_month(date.month()), date.year().to_string()))
    }

    /// `onsdag den 15. december`
    pub fn weekday(&self, date: Date) -> String {
        let name = match date.weekday() {
            Weekday::Monday => self.dates_monday(),
            Weekday::Tuesday => self.dates_tuesday(),
            Weekday::Wednesday => self.dates_wednesday(),
            Weekday::Thursday => self.dates_thursday(),
            Weekday::Friday => self.dates_friday(),
            Weekday::Saturday => self.dates_saturday(),
            Weekday::Sunday => self.dates_sunday(),
        };
        bare(self.dates_on_weekday(name, date.day(), self.dates_month(date.month())))
    }

    /// `kl. 17.30`, on the full hour `kl. 17`
    pub fn time(&self, time: Time) -> String {
        let hour = time.hour().to_string();
        bare(match time.minute() {
            0 => self.dates_full_hour(hour),
            minute => self.dates_hour(hour, format!("{minute:02}")),
        })
    }
}
