## answer · citizen

statements-progress =
    { $n ->
        [0] Her er { $left } sætninger.
       *[other] Du har svaret på { $n }. Der er { $left } igen.
    }
# Spørgsmålet under sætningen, når runden spørger til genkendelse.
statements-recognise = Kan du genkende det?
statements-yes = Ja
statements-no = Nej
# Vejer lige så meget som ja og nej.
statements-pass = Vil ikke sige det
statements-later = Spring over til senere
statements-stop-today = Stop for i dag
statements-who-sees = Hvem ser mit svar?
# Spørgsmålet under sætningen, når runden spørger om man er enig.
statements-agree = Er du enig?

## matters · citizen

statements-matters = Betyder det noget for dig?
# Siges først, når svaret står på disken.
statements-answer-kept = Dit svar er gemt: { $answer }.
statements-correct = Ret

## done · citizen

statements-done = Tak. Det var det hele.
statements-done-lead = Dine svar er gemt. Du kan rette dem fra din plads.
statements-say-more = Sig noget mere

## results · staff

statements-we-hear = Det hører vi
statements-results-lead = { $n } mennesker har svaret på { $of } sætninger. Vi viser dem i tre lister. Ingen liste er vigtigere end de andre.
statements-how-to-read = Sådan læses felterne.
statements-five-fields = Hver gruppe har fem felter, stor eller lille. Et felt er cirka en femtedel af gruppen.
statements-not-asked-yet = Ikke spurgt endnu:
statements-missing-in-all = De mangler i alle tre lister.
statements-shared = Fælles
statements-shared-means = Alle grupper kan genkende det.
statements-one-group = Mest kendt af en gruppe
statements-one-group-means = Nogle ved det her. Andre ser det ikke.
statements-clashing = Her er vi uenige
statements-clashing-means = Det skal ikke pyntes væk.
statements-none-here = Her står ikke noget endnu. Det er helt fint.
statements-hard-to-say = Det var svært at sige.
statements-hard-to-say-means = Mange lod være med at svare. Det gør ikke sætningen mindre. Den fortæller os, hvad nogle bærer alene.
statements-what-burns = Hvad brænder for os alle?
statements-burns-when = En sag brænder først, når den betyder noget i hver gruppe. Vi siger det ikke, før alle er spurgt.
statements-key-most = betyder noget for de fleste
statements-key-some = for nogle
statements-key-few = for få
statements-key-unasked = ikke spurgt endnu
# En sag kan søge, gløde, brænde eller være kold.
statements-glowing =
    { $n ->
        [one] Gløder. En gruppe mangler.
       *[other] Gløder. { $n } grupper mangler.
    }
statements-concern-table =
    { $most } pladser er fyldte, { $some } er halve, { $few } er tomme. { $open ->
        [0] Alle er spurgt.
       *[other] { $open } er ikke spurgt endnu.
    }
statements-see-all-groups = Se alle grupper
statements-for-most = For de fleste:
statements-for-some = For nogle:
statements-for-few = For få:
statements-who-sees-page = Hvem ser denne side?
statements-seen-at-the-table = Alle ved bordet.
statements-seen-nobody-alone = Ingen kan se, hvad en enkelt har svaret. Er vi under fem, viser vi intet.
statements-small-groups = I grupper under ti kan man nogle gange gætte
statements-small-groups-told = { $groups } er under ti. De har fået det at vide, før de svarede.

## map · staff

statements-map = Kortet
statements-who-answers-alike = Hvem svarer ens?
statements-map-lead = Tæt på hinanden betyder: svarer meget ens. Op og ned betyder ingenting. Ingen er øverst.
statements-cluster = Kreds { $letter }
statements-about = cirka { $n }
statements-you = Du
statements-own-dot = Den mørke prik er dig.
statements-own-dot-means = Kun du kan se den. Den kommer ikke med på print.
statements-no-dots = Andre vises aldrig som prikker. En kreds tegnes først, når den er fem eller flere. Tallene er rundet af.
statements-we-read = Det læser vi
statements-reading-shared = Alle kredse siger: { $text }
statements-same-in-words = Det samme i ord
statements-column-cluster = Kreds
statements-column-about = Hvor mange
statements-column-knows = Kender mest
statements-column-says-no = Siger mest nej til
statements-column-shared = Fælles med alle
statements-here-you-are = (her er du)
statements-speak-for-you = Sætninger, der også taler for dig
statements-speak-for-you-means = Vi har valgt et par sætninger, der sammen taler for alle. Disse er dine: Du har sagt ja til dem, eller dine svar ligner svarene fra dem, der sagde ja.
statements-map-empty = For få til at tegne et kort.
statements-map-empty-means = Når flere har svaret, tegner vi det. På den måde kan ingen gætte, hvem der sagde hvad.
statements-map-too-big = Kortet er for stort til at tegne her.
statements-map-too-big-means = Alle svar er gemt. Listerne virker som altid, og man kan svare videre.
statements-by-polis = De samme svar, tegnet af Polis
statements-by-polis-means = Polis er et andet værktøj. Det tegner altid to til fem kredse, også når der ingen er.
statements-by-polis-too-small = En af de kredse er under fem. Derfor viser vi dem ikke.
statements-by-polis-reading = Vi tegner { $ours }. Polis tegner { $theirs }. Er de to kort ikke ens, så stol mest på det, I selv kan genkende.
statements-not-yourself = Kan du ikke kende dig selv?
statements-map-is-a-guess = Et kort er kun et gæt.
statements-say-what-is-wrong = Sig, hvad der ikke passer

## hall · citizen

statements-hall = Salen
statements-hall-place = Sætning { $n } af { $of } i aften
# Kun i trin: 5, 10, 25. Aldrig enkelte svar.
statements-over = Over { $n } har svaret
statements-hall-table = { $n } grupper i aften. { $open } mangler vi at høre.
statements-hall-here = Er med
statements-hall-missing = Vi mangler at høre
statements-hall-camera = Hold kameraet over mønstret
statements-hall-or-write = eller skriv på
statements-hall-no-phone = Ingen telefon? Ræk hånden op. Så kommer { $name } med et papir.
statements-room-look = Se på den store skærm. Vil du svare, så brug dit eget kort.
statements-hall-end = Svarene vises først, når vi lukker. Ingen kan se, hvad du svarer.

## say · citizen

statements-say = Hvad er på spil for dig?
statements-say-hint = Med dine egne ord. Én ting ad gangen. Ingen navne.
statements-say-text = Skriv her
statements-say-by = Hvem siger det?
statements-say-by-hint = For eksempel »en mor« eller »en lærer«. Aldrig et navn.
statements-say-knowledge = Hvordan ved du det?
statements-knowledge-lived = Jeg har selv oplevet det
statements-knowledge-professional = Fra mit arbejde
statements-knowledge-research = Fra forskning
statements-knowledge-data = Fra tal
statements-say-send = Sig det
statements-said = Det er gemt
statements-said-means = Den bliver læst for navne, før andre ser den. Ikke for andet.
statements-translated-by-person = Oversat af et menneske.
statements-original = Se den, som den blev sagt


## knowledge · staff

statements-kind-lived = Fra mit eget liv
statements-kind-professional = Fra mit arbejde
statements-kind-research = Fra forskning
statements-kind-data = Fra tal

## rounds · staff

statements-rounds = Runder
statements-round-open = Åben
statements-round-paused = Holder pause
statements-round-closed = Lukket
statements-round-pause = Hold pause
statements-round-close = Luk
statements-round-new = Åbn en ny runde
statements-answer = Svar
statements-no-rounds = Ingen runde endnu.
statements-no-rounds-means = En runde åbner først, når vi har lovet, hvem der svarer tilbage og hvornår.
statements-influence-inform = Vi lover at fortælle, hvad vi gør.
statements-influence-consult = Vi lover at lytte og at svare.
statements-influence-involve = Vi lover, at svarene former det, vi gør.
statements-influence-collaborate = Vi lover at finde løsningen sammen.
statements-influence-empower = Vi lover at gøre, hvad I bestemmer.

## round · staff

statements-nothing-said = Ingen har sagt noget her endnu.
statements-nothing-said-means = Det er helt fint. Du kan være den første, eller bare vente.
statements-other-languages = På andre sprog
statements-translated-by = Oversat af { $name }
statements-translate = Oversæt

## review · staff

statements-review = Læs, før andre svarer
statements-review-lead = Se efter to ting: navne på mennesker, og ord der kan skade nogen. Ikke andet.
statements-written-down-by = Skrevet ned af { $name }
statements-reason = Hvorfor ikke?
statements-reason-hint = Skriv kun her, hvis den ikke skal vises. Den, der sagde det, ser din grund.
statements-show-it = Vis den
statements-do-not-show-it = Vis den ikke
statements-review-empty = Intet venter.
statements-review-empty-means = Nye sætninger kommer her, når nogen siger noget.
## more results · staff

statements-results-at-close = Svarene vises, når runden lukker. Så bliver ingen ledt af andre.
statements-results-soon = Svarene gøres klar. Kom igen om lidt.
statements-others = Andre sætninger
statements-others-means = De står i ingen af listerne. De er ikke mindre.
statements-all-of-these = Se alle { $n }
statements-everybody = Alle, der svarede
statements-burning = Brænder i alle grupper.
statements-nothing-special = Ikke noget bestemt
statements-no-clear-groups = Der er ingen klare kredse. Folk svarer på mange forskellige måder.
statements-hall-first = Vi venter på de første

## new round · staff

statements-round-open-again = Åbn igen
statements-read-sentences = Læs sætningerne
statements-new-means = Lov kun det, I kan holde. Dem, der svarer, får det at vide først.
statements-new-title = Hvad handler det om?
statements-new-title-hint = Kort, som man siger det højt. For eksempel »Hvordan er jeres morgen?«
statements-new-answer-by = Hvornår får folk svar tilbage?
# $name er den, der åbner runden.
statements-new-answer-by-hint = Det er { $name }, der svarer. Alle kan se dagen.
statements-new-question = Hvad spørger vi om ved hver sætning?
statements-new-influence = Hvad lover vi dem, der svarer?
statements-new-groups = Hvilke grupper skal svarene kunne læses for?
statements-new-small-groups-told = De får det at vide, før de svarer. Så viser vi grupper fra fem til ni i grove femtedele. Ellers viser vi dem ikke.
statements-new-open = Åbn runden
statements-translate-means = Skriv det, som du ville sige det til et menneske. Dit navn står ved. Det oprindelige står altid ved siden af.
statements-translate-text = Sætningen på det andet sprog
statements-no-groups = Alle sætninger
statements-no-groups-means = Runden har ingen grupper. Derfor er der ingen lister at sammenligne.

## joining · citizen

statements-join = Siger en anden det samme?
statements-join-means = Så kan I stå sammen. Din sætning bliver lagt sammen med den, du vælger. Det er kun dig, der kan sige ja til det.
statements-join-which = Hvilken sætning siger det samme?
statements-join-yes = Ja, lad dem stå sammen

## broad groups · staff

statements-new-broad = Mangler der en bredere gruppe?
statements-new-broad-hint = Én på hver linje. For eksempel »Forældre« eller »Ansatte«. Så kan folk sige, at de hører til den.
