### Dage, klokkeslæt og opremsning.

## days · citizen

dates-day = den { $day }. { $month }
dates-day-of-year = den { $day }. { $month } { $year }
dates-on-weekday = { $weekday } den { $day }. { $month }
dates-month =
    { $month ->
        [1] januar
        [2] februar
        [3] marts
        [4] april
        [5] maj
        [6] juni
        [7] juli
        [8] august
        [9] september
        [10] oktober
        [11] november
       *[12] december
    }
dates-monday = mandag
dates-tuesday = tirsdag
dates-wednesday = onsdag
dates-thursday = torsdag
dates-friday = fredag
dates-saturday = lørdag
dates-sunday = søndag
dates-full-hour = kl. { $hour }
dates-hour = kl. { $hour }.{ $minute }

## lists · citizen

# Mellem navne i en opremsning: »forældre, elever og ansatte«.
dates-comma = ,{ " " }
dates-and = { $before } og { $last }
