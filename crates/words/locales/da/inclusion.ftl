## desk · staff

inclusion-desk = Skrivebordet
inclusion-desk-lead = I dag er det { $weekday }. { $name }, det her venter på os. Vi stemmer ikke. Vi foreslår ikke. Vi sørger for, at andre kan.
inclusion-who-is-missing = Hvem mangler?
inclusion-not-asked = { $group }: ikke spurgt endnu.
inclusion-asked-not-here = { $group }: spurgt, men ikke med endnu.
inclusion-see-groups = Se grupperne
inclusion-who-waits = Hvem venter på svar?
inclusion-waiting =
    { $n ->
        [0] Ingen venter på svar fra os.
        [one] En sætning venter på svar fra os.
       *[other] { $n } sætninger venter på svar fra os.
    }
inclusion-oldest-waits = Den ældste har ventet i { $days } dage. Vi har lovet { $of }.
inclusion-see-waiting = Se dem, der venter
inclusion-who-reopens = Hvem vil tage noget op igen?
inclusion-activate = Aktivere
inclusion-activate-means = Find dem og det, der skal med. Lad andre hvile.
inclusion-asked-often = { $group } er spurgt { $n } gange
inclusion-asked-often-means = Brug deres gamle svar først.
inclusion-desk-seen = Broen. Hver linje her kan ses af den, den handler om.
inclusion-no-points = Ingen får point her.
