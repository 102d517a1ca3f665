### Rammen: opgaven, dagsordenskort, spilleregler, det fælles tredje og tilstandene.

## task · staff

framing-nav = Opgaven
framing-task = Den fælles opgave
framing-task-lead = Hver sætning står med de stemmer, den kom af. Alle kan bede om at tage den op igen.
framing-sentences = Teksten
framing-version-writing = Version { $n }: den skrives nu
framing-version-offered = Version { $n }: vi spørger alle frem til { $date }
framing-version-stands = Version { $n }: gælder siden { $date }
framing-version-stood = Version { $n }: gjaldt fra { $date }
framing-version-given = Version { $n }: den tekst, vi fik fra { $source }
framing-voices-behind = Stemmer bag
framing-no-voice = Ingen stemme står bag den sætning.
framing-voices-gone =
    { $n ->
        [one] En stemme er taget tilbage. Den talte med.
       *[other] { $n } stemmer er taget tilbage. De talte med.
    }
framing-see-trace = Se, hvad der blev af { $label }
framing-where-it-went = Se sporet
framing-share-lived = { $n } af { $of } sætninger kom af noget, folk selv har levet.
framing-share-voiceless =
    { $n ->
        [one] En sætning har ingen stemme bag sig.
       *[other] { $n } sætninger har ingen stemme bag sig.
    }
framing-lix = Læsetal (LIX): { $n }. Under 25 er let, over 45 er svært. Kun et råd, og usikkert i korte tekster.
framing-begin = Begynd på den næste version
framing-open-task = Åbn en ny opgave
framing-open-task-means = Har I fået en tekst udefra, så skriv den af. Den låser ingen ting.
framing-task-title = Hvad kalder vi den?
framing-old-text = Den gamle tekst
framing-old-text-hint = Må gerne stå tomt.
framing-source = Hvem kom med den tekst?
framing-no-task = Her er ingen fælles opgave endnu
framing-no-task-means = Det er helt fint. Lyt først.
framing-given-by = Tekst fra { $source }

## version · staff

framing-write-lead = Den gamle tekst står ved siden af. Skriv alene eller to og to.
framing-offered-lead = Nu står teksten stille. Alle siger, hvor langt de går med.
framing-stands-lead = Det her er vores opgave lige nu. Intet er færdigt.
framing-given-lead = Teksten er ikke låst. Vi kan skrive en ny sammen.
framing-replaced-lead = Den her gælder ikke mere. Vi gemmer den.
framing-overtaken-lead = Den her version begyndte fra en tekst, der ikke gælder mere. Begynd på en ny.
framing-add-sentence = Skriv en ny sætning
framing-suggest = Skriv den om
framing-suggest-lead = Skriv, som du ville sige det. Andres ord bliver stående, også når dine er med.
framing-sentence = Sætningen
framing-sentence-hint = En sætning ad gangen.
framing-which-voices = Hvilke stemmer kommer den af?
framing-lay-beside = Læg den ved siden af
framing-put-in = Sæt den ind
framing-leave-out = Tag sætningen ud
framing-bring-back = Tag sætningen med igen
framing-beside = Også sagt
framing-more-beside = Se { $n } til
framing-next-part = Se de næste. Der er { $n } til.
framing-whole-text = Tilbage til hele teksten
framing-lies-beside = ligger ved siden af
framing-stood-before = stod her før
framing-only-suggested = Her er kun forslag endnu
framing-by-me = Skrevet af dig
framing-by = Skrevet af { $name }
framing-by-for = Skrevet af { $name }, { $actor }
framing-by-citizen = Skrevet af en borger
framing-by-gone = En, der ikke er her mere
framing-both-kept = Begges ord står her
framing-both-kept-means = En anden skrev i samme sætning, mens du skrev. Dine ord ligger ved siden af. Tal om dem.
framing-kept-beside = Dine ord er gemt
framing-kept-beside-means = De ligger ved siden af teksten.
framing-kept-in = Det er gemt
framing-kept-in-means = De ord, der stod før, kan stadig læses.
framing-no-sentence = Her er ingen sætning endnu
framing-no-sentence-means = Skriv den første, gerne sammen med en fra en anden side af bordet.
framing-changes = Det er nyt
framing-change-kept = Som før
framing-change-reworded = Før stod der { $before }
framing-change-new = Ny sætning
framing-change-left-out = Taget ud
framing-offer = Spørg alle om teksten
framing-back-to-writing = Tilbage til at skrive
framing-adopt = Nu er det vores opgave
framing-not-writing = Den version skrives der ikke på mere
framing-not-offered = Den version spørger vi ikke om nu
framing-newer-adopted = En anden version kom først. Begynd på en ny fra den.
framing-has-objection = En har sagt nej og sagt hvorfor. Tal sammen først.
framing-not-all-heard = Vi har ikke hørt alle grupper endnu
framing-by-all = Den bliver vores, når ingen siger nej med en grund, og alle grupper er hørt.
framing-by-rule = Den bliver vores efter reglen »{ $name }«.
framing-by-rule-means = Alle grupper skal være hørt først. Siger du nej for dig selv, står dine ord her.
framing-rule-carries = Reglen siger ja lige nu.
framing-rule-waits = Reglen mangler ja fra: { $names }.
framing-was-by-rule = Bordet sagde ja efter reglen »{ $name }«.
framing-was-by-all = Bordet sagde ja: Ingen sagde nej, og alle grupper var hørt.
framing-not-carried = Reglen, vi har valgt, siger ikke ja endnu

## assent · staff

framing-what-was-said = Det siger vi til den
framing-actors-said = Sagt med navn
framing-people-said = Sagt af mennesker for sig selv
framing-groups-heard = Er alle grupper hørt?
framing-says = Siger
framing-has-not-said = har ikke svaret
framing-heard = hørt
framing-not-heard = ikke hørt endnu
framing-not-here = { $group }: ikke med ved bordet endnu.
framing-say-to-it = Sig, hvor langt du går med
framing-what-do-you-say = Hvad siger du til version { $n }?
framing-how-far = Hvor langt går du med?
framing-step-whole = Ja, helt
framing-step-small-point = Ja, med en lille ting
framing-step-reservation = Ja, men jeg er i tvivl
framing-step-neither = Hverken ja eller nej
framing-step-aside = Jeg står til side
framing-step-disagree-along = Uenig, men jeg går med
framing-step-disagree-without = Uenig, og jeg kan ikke være med til at gøre det
framing-step-object = Nej. Vi må tale sammen først
framing-reason = Hvorfor?
framing-reason-hint = Skal med, når du er uenig. Ordene står ved siden af teksten.
framing-for-whom = Hvem taler du for?
framing-for-actor = For { $actor }
framing-for-me = Kun for mig selv
framing-signed = Hvem siger det?
framing-signed-hint = For eksempel »en mor«. Ikke et navn.
framing-say-it = Sig det
framing-say-seen = Taler du for dig selv, står dit navn ingen steder. I en lille gruppe kan andre gætte.

## cards · staff

framing-agendas = Dagsordenskort
framing-agendas-lead = Det vil vi. Det skal vi. Det giver vi slip på. Ingen kan se mere, end den enkelte selv viser.
framing-my-card = Jeres eget kort
framing-aim-wants = Vil gerne
framing-aim-must = Skal efter loven
framing-aim-lets-go = Giver slip på
framing-aim-fears = Er bange for
framing-card-empty = Intet lagt frem endnu. Det er helt fint.
framing-card-seen = Alle ved bordet ser det, I lægger frem. Resten ser kun I selv.
framing-kept-back = Kun I kan se det her.
framing-release = Læg det frem
framing-keep-back = Tag det tilbage
framing-take-off = Slet linjen
framing-add-line = Skriv på kortet
framing-what-is-it = Hvad er det?
framing-in-own-words = Med jeres egne ord
framing-who-may-read = Hvem må læse det?
framing-only-us = Kun os selv, indtil videre
framing-all-may-read = Alle ved bordet
framing-we-have-seen-it = Vi har set, at I gav slip
framing-seen-by = Set af { $names }. Det tæller, når to har set det.
framing-counts-seen-by = Det er sket. Set af { $names }.
framing-not-seen-yet = Ingen andre har set det endnu.
framing-read-aloud = Læs højt
framing-read-aloud-lead = Læs én ting op for hver. Hold en pause efter hver.
framing-nothing-put-down = Ingen har lagt noget frem endnu
framing-nothing-put-down-means = Det tager den tid, det tager.
framing-aloud-talk = Hver læser sin egen højt på næste møde.

## rules · staff

framing-rules = Spilleregler
framing-rules-lead = Sådan bestemmer vi. Sådan er vi uenige. Hver regel har en dag og dem, der sagde ja.
framing-check = Et kvarter om reglerne
framing-check-lead = Læs dem højt. Spørg efter hver: Gør vi det? Hvem har ikke hørt den? Hvad skal vi ændre?
framing-check-talk = To fra hver sin side af bordet læser reglerne op på næste møde.
framing-topic-decide = Sådan bestemmer vi
framing-topic-disagree = Sådan er vi uenige
framing-topic-data = Sådan deler vi viden om folk
framing-topic-money = Sådan deler vi penge
framing-topic-together = Sådan er vi sammen
framing-since = Siden { $date }.
framing-agreed = Sagde ja: { $names }.
framing-nobody-agreed = Ingen har sagt ja endnu.
framing-people-for-themselves = nogle for sig selv
framing-not-agreed-yet = Har ikke sagt ja: { $names }.
framing-agree = Vi siger ja
framing-add-rule = Skriv en regel
framing-write-anew = Skriv den på ny
framing-rule-means = Alle kan skrive et udkast. Den gælder for dem, der siger ja.
framing-rule-about = Hvad handler den om?
framing-rule-text = Reglen
framing-rules-before = Regler, der gjaldt før
framing-no-rules = Her er ingen regler endnu
framing-no-rules-means = Begynd med det, I lige har været uenige om.

## thirds · staff

framing-thirds = Det fælles tredje
framing-thirds-lead = En ting eller noget at lave, som vi er sammen om. Ingen bliver bedre eller værre af det på papir.
framing-chosen-by = Valgt af: { $who }
framing-owned-by = Det er: { $who }s
framing-who-does-what = Hvem gør hvad?
framing-part-what = Hvad?
framing-part-who = Hvem?
framing-part-who-hint = En gruppe, ikke et navn.
framing-part-hands = Hvis hænder?
framing-hands-citizens = borgere
framing-hands-staff = ansatte
framing-hands-both = begge
framing-parts-shared = Begge sider har hænder i det.
framing-parts-one-sided = Kun den ene side gør noget her. Spørg den anden.
framing-add-part = Skriv, hvem der gør hvad
framing-add-third = Begynd på noget fælles
framing-third-means = Vælg noget, I selv har lyst til. Det må ikke være et middel til at rette på nogen.
framing-third-name = Hvad hedder det?
framing-third-about = Hvad gør I?
framing-third-chosen-by = Hvem valgte det?
framing-third-owned-by = Hvem har det?
framing-no-thirds = Her er ikke noget fælles endnu
framing-no-thirds-means = Spørg dem, der har lyst til at bygge noget.

## states · staff

framing-states = Hvor står vi?
framing-states-lead = Ti steder at stå. Flere kan være åbne på én gang, og alle veje er åbne.
framing-open-now = åben nu
framing-story = Sådan kom vi hertil
framing-from-to = Fra { $since } til { $until }
framing-from = Siden { $since }
framing-enter-state = Åbn et sted mere
framing-leave-state = Vi står her ikke mere
framing-which-state = Hvor går vi hen?
framing-why = Hvorfor?
framing-why-hint = En linje, som andre kan læse om et år.
framing-states-talk = Spørg på hvert møde: Hvad skal vi tage op igen?
framing-state-listen = Lyt
framing-state-platform = Find det, der brænder
framing-state-redefine = Skriv opgaven om
framing-state-rules = Aftal spilleregler
framing-state-decide = Beslut
framing-state-act = Gør noget
framing-state-accompany = Følges
framing-state-reflect = Se tilbage
framing-state-reopen = Tag op igen
framing-state-mediate = Mægl

## front · staff

framing-front-asked = Læs den, og sig, hvor langt du går med. Alle otte svar er gode svar.
framing-front-put-down = Vi gav slip på: { $what }
framing-front-writing = Der skrives på den endnu.
framing-front-writing-talk = To fra hver sin side sætter sig med den.
framing-own-task = Du skrev eller sagde noget om opgaven
framing-own-suggested = Det foreslog jeg til opgaven
framing-own-said = Det sagde jeg til opgaven
framing-own-version = Version { $n }

## noted · staff

framing-noted-task = { $name } åbnede opgaven »{ $what }«.
framing-noted-begun = { $name } begyndte på version { $n } af opgaven.
framing-noted-offered = { $name } spurgte alle om version { $n }.
framing-noted-taken-back = { $name } tog version { $n } tilbage til at skrive på.
framing-noted-wrote = { $name } skrev i version { $n }.
framing-noted-said = { $name } svarede på version { $n }.
framing-noted-adopted = { $name } gjorde version { $n } til vores opgave. Alle grupper ved bordet var hørt.
framing-noted-adopted-by = { $name } gjorde version { $n } til vores opgave efter reglen »{ $rule }«.
framing-noted-card = { $name } skrev på sit kort.
framing-noted-seen = { $name } så, at nogen gav slip: »{ $what }«
framing-noted-rule = { $name } skrev en regel: »{ $what }«
framing-noted-agreed = { $name } sagde ja til en regel: »{ $what }«
framing-noted-third = { $name } skrev om noget fælles: »{ $what }«.
framing-noted-state = { $name } flyttede, hvor vi står.
