### النصوص لا تفرّق بين الرجل والمرأة: نكتب «يمكنك التوقف» لا «توقّف» أو «توقّفي».

## days · citizen

dates-day = { $day } { $month }
dates-day-of-year = { $day } { $month } { $year }
dates-on-weekday = { $weekday } { $day } { $month }
dates-month =
    { $month ->
        [1] يناير
        [2] فبراير
        [3] مارس
        [4] أبريل
        [5] مايو
        [6] يونيو
        [7] يوليو
        [8] أغسطس
        [9] سبتمبر
        [10] أكتوبر
        [11] نوفمبر
       *[12] ديسمبر
    }
dates-monday = الاثنين
dates-tuesday = الثلاثاء
dates-wednesday = الأربعاء
dates-thursday = الخميس
dates-friday = الجمعة
dates-saturday = السبت
dates-sunday = الأحد
dates-full-hour = الساعة { $hour }
dates-hour = الساعة { $hour }:{ $minute }

## lists · citizen

# The mark lets a list of names in Latin letters run from right to left all the same.
dates-comma = { "\u200F" }،{ " " }
dates-and = { $before } و{ $last }
