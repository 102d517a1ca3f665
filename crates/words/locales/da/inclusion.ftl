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

## desk now · staff

inclusion-all-here = Alle grupper på listen er med.
inclusion-what-waits-to-be-read = Hvad venter på at blive læst?
inclusion-sentences-to-read =
    { $n ->
        [one] En sætning venter. Læs den for navne, ikke for andet.
       *[other] { $n } sætninger venter. Læs dem for navne, ikke for andet.
    }
inclusion-first-waits-since =
    { $days ->
        [0] Den første kom i dag.
        [one] Den første har ventet en dag.
       *[other] Den første har ventet { $days } dage.
    }
inclusion-read-them = Læs dem nu
inclusion-answer-due = »{ $round }«: svar tilbage senest { $date }.
inclusion-answer-overdue = »{ $round }«: svar var lovet { $date }.
inclusion-leave-in-peace = Ingen. Lad dem være i fred et stykke tid.
inclusion-desk-seen-by-backbone = Kun dem, der styrer mødet.

## new group · staff

inclusion-new-means = En gruppe er mennesker, som sagen rammer. Også dem, ingen har spurgt endnu.
inclusion-name = Hvem er de?
inclusion-name-hint = For eksempel »Fædre på skiftehold«. Ikke noget om tro, helbred eller hvor folk kommer fra.
inclusion-stake = Hvad er på spil for dem?
inclusion-stake-hint = Kort, og helst med deres egne ord.
inclusion-add = Skriv dem på
inclusion-asked-on = Spurgt { $date }.
inclusion-some-here = Nogle er med.
inclusion-many-here = { $n } eller flere er med.

## mine · citizen

inclusion-mine-means = Du vælger selv. Du behøver ikke vælge noget.
inclusion-mine-several = Du må gerne vælge flere

## wishes · staff

inclusion-wishes = Hvem har lyst til hvad?
inclusion-wishes-lead = De har selv valgt det. De kan ændre det hver dag. Ingen skal noget.
inclusion-no-wishes = Ingen har sagt, hvad de har lyst til.
inclusion-no-wishes-means = Det er helt fint. Det er også en plads bare at sidde med.
inclusion-wishes-talk = Ring til en af dem i denne uge. Spørg, om lysten stadig er der.
inclusion-see-wishes = Se, hvem der har lyst til hvad
