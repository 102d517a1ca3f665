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

## groups · staff

inclusion-groups = Hvem handler det om?
inclusion-groups-lead = Hver gruppe har en plads ved bordet, stor eller lille. Dem, der mangler, står først.
inclusion-missing = Mangler
inclusion-missing-means = Ingen har spurgt dem endnu.
inclusion-asked = Spurgt
inclusion-asked-means = Vi har spurgt. De er ikke med endnu.
inclusion-takes-part = Er med
inclusion-takes-part-means = Nogle af dem har sat sig.
inclusion-at-stake = På spil: { $stake }
inclusion-mark-asked = Nu er de spurgt
inclusion-add-group = Tilføj en gruppe
inclusion-declare = Sig, hvor du hører til
inclusion-no-groups = Ingen grupper endnu.
inclusion-no-groups-means = Begynd med dem, det her kan koste noget.
