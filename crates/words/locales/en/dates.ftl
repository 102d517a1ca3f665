## days · citizen

dates-day = { $day } { $month }
dates-day-of-year = { $day } { $month } { $year }
dates-on-weekday = { $weekday } { $day } { $month }
dates-month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
dates-monday = Monday
dates-tuesday = Tuesday
dates-wednesday = Wednesday
dates-thursday = Thursday
dates-friday = Friday
dates-saturday = Saturday
dates-sunday = Sunday
dates-full-hour = { $hour }:00
dates-hour = { $hour }:{ $minute }

## lists · citizen

dates-comma = ,{ " " }
dates-and = { $before } and { $last }
