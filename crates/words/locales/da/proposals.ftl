### Forslag, regler og beslutninger.

## list · staff

proposals-title = Forslag
proposals-lead = Alle ved bordet kan foreslå. Broen kan ikke. Her står, hvad vi kan gøre, og hvad vi har besluttet.
proposals-now = På bordet nu
proposals-now-means = Læs dem, læg din viden til, eller sig ja og nej, når det er tid.
proposals-waiting = Venter på, at nogen spørger
proposals-waiting-means = Ingen, der selv lever med det, er spurgt endnu.
proposals-decided = Besluttet
proposals-decided-means = Alt kan tages op igen.
proposals-none = Ingen forslag endnu.
proposals-none-means = Det er helt fint. Det første kan være dit.
proposals-rules = Regler for at beslutte
proposals-read = Læs forslaget
proposals-see-decision = Se beslutningen
proposals-on-the-table = Ligger på bordet
proposals-held = Venter. Ingen, der selv lever med det, er spurgt endnu.
proposals-by = Foreslået af { $name }
proposals-by-with = { $name }, { $said }

## propose · citizen

proposals-propose = Foreslå noget
proposals-propose-means = Hvad skal bordet gøre? Skriv det, som du ville sige det.
proposals-sentence = Forslaget i en sætning eller to
proposals-sentence-hint = For eksempel »Skolen ringer hjem først.«
proposals-next = Videre
proposals-check = Se det efter, før du sender
proposals-more = Vil du sige mere?
proposals-more-hint = Du kan lade det stå tomt.
proposals-said-by = Hvem siger det?
proposals-said-by-hint = Som »en mor« eller »en nabo«. Aldrig et navn. Kommer du for en forening, kan feltet stå tomt.
proposals-answers-which = Hvilke sætninger svarer det på?
proposals-send = Læg det på bordet
proposals-read-back = Læs det højt for den, du skriver for. Gem først, når det er rigtigt.
proposals-add = Læg noget til
proposals-ask-for = Hvad taler for?
proposals-ask-against = Hvad taler imod?
proposals-ask-means = Hvad ville det betyde for jer?
proposals-ask-somebody = Skriv ned, hvad nogen ved
proposals-which-side = Hvad er det?
proposals-own-words = Med egne ord
proposals-how-known = Hvor ved du det fra?
proposals-add-it = Læg det til
proposals-withdraw = Tag forslaget tilbage

## proposal · staff

proposals-for = Det taler for
proposals-against = Det taler imod
proposals-means = Det ville det betyde for os
proposals-column-empty = Ingen har sagt noget her endnu.
proposals-held-means = Forslaget kan ikke besluttes, før en, der selv lever med det, har sagt noget.
proposals-ask-groups = Spørg for eksempel: { $names }.
proposals-who-could-go = Det kunne være { $names }, der gik ud og spurgte.
proposals-answers = De sætninger, det svarer på
proposals-versions = Sådan er ordene ændret
proposals-versions-means = Streg over: taget ud. Streg under: kommet til.
proposals-version = Version { $n }, { $date }
proposals-decide-by = Beslut efter en regel

## rules · staff

proposals-who-gets-power = Hvem får magt?
proposals-stones-mean = Hver regel deler lige mange sten ud på bordet. Jo flere sten foran en plads, jo oftere kan den plads afgøre sagen. Se på dem, før I siger ja til en regel.
proposals-stones-of = Sten på bordet: { $name }. Tallene står i tabellen under.
proposals-shape-citizens = borgere
proposals-shape-association = forening
proposals-shape-public = kommune og skole
proposals-shape-housing = bolig
proposals-shape-private = butik
proposals-no-rules = Ingen regler endnu.
proposals-no-rules-means = Bordet vælger selv, hvordan det beslutter.
proposals-rule-adopted = Vores regel siden { $date }
proposals-rule-suggested = Foreslået. Bordet har ikke sagt ja endnu.
proposals-without-power = Uden magt: { $names }. De kan aldrig afgøre noget under den regel.
proposals-decides-alone = { $name } kan afgøre alt alene.
proposals-group-power = { $name }: { $n } % af stenene
proposals-percent = { $n } %
proposals-as-table = Det samme som tabel
proposals-seat = Plads
proposals-share = Del af magten
proposals-consented = Har sagt ja: { $names }
proposals-rule-waits = Venter på ja fra: { $names }
proposals-rule-not-here = Ingen herfra er ved bordet endnu: { $names }
proposals-consent-to-rule = Den regel kan vi leve med
proposals-object-to-rule = Sig, hvad reglen ville skade
proposals-object-to-rule-means = Så længe en grund står her, er reglen ikke bordets.
proposals-suggest-rule = Foreslå en regel
proposals-guide = Hvilken regel til hvad?
proposals-guide-consent = Et forslag, og I vil prøve det: samtykke. Ingen må kunne se skade i det.
proposals-guide-groups = Det rammer nogen hårdere end andre: hver gruppe for sig. En berørt gruppe kan ikke stemmes ned.
proposals-guide-votes = Mange organisationer, en sag: tæl stemmer, og kræv at borgernes stemmer er med.
proposals-guide-budget = Penge: alle har lige meget at give, og de, der vil det samme, kan betale sammen.
proposals-rule-title = Hvad kalder vi reglen?
proposals-rule-kind = Hvordan beslutter vi?
proposals-rule-roll = Hvem beslutter?
proposals-rule-quota = Så mange stemmer skal der til
proposals-rule-quota-hint = Kun når vi tæller stemmer.
proposals-rule-first = Første gruppe ved bordet
proposals-rule-first-least = Mindst så mange af den første gruppe siger ja
proposals-rule-second = Anden gruppe ved bordet
proposals-rule-second-least = Mindst så mange af den anden gruppe siger ja
proposals-rule-least-hint = Lad feltet stå tomt, hvis reglen ikke skal have det.
proposals-rule-people = Grupper, når det er mennesker, der beslutter
proposals-rule-secrecy = Hvem kan se, hvad den enkelte siger?
proposals-suggest-it = Læg reglen frem
proposals-first-group = Første gruppe
proposals-second-group = Anden gruppe
proposals-other-seats = De andre ved bordet
proposals-kind-votes = Vi tæller stemmer.
proposals-kind-groups = Hver gruppe spørges for sig. Ingen berørt gruppe stemmes ned.
proposals-kind-consent = Samtykke: ingen ser skade i det.
proposals-kind-budget = Alle har lige mange penge at give. De, der vil det samme, kan betale sammen. Grupper vejer ikke for sig her.
proposals-roll-actors = En plads til hver organisation og gruppe. Broen har ingen.
proposals-roll-people = Mennesker, hver i sin gruppe. En person er en person.
proposals-roll-citizens = Kun borgere. De beslutter alene.

## secrecy · citizen

proposals-secrecy-open = Alle ser, hvad hver plads siger.
proposals-secrecy-receipt = Dit navn står der ikke. Men huset kunne finde ud af det. Du kan ændre det, til der lukkes.
proposals-secrecy-detached = Ikke engang databasen ved, hvem der sagde hvad. Du kan kun ændre det med din kvittering.
proposals-published-later = Når der er lukket, kan alle se alle svar uden navne.
proposals-server-chance = Siden virker uden scripts. Derfor er det huset, der laver din hemmelige kode.
proposals-small-groups-guess = Er din gruppe lille, kan andre nogle gange gætte.

## ballot · citizen

proposals-ballot = Hvad siger du?
proposals-ballot-budget = Hvad skal pengene bruges til?
proposals-mark-several = Sæt kryds ved tre eller flere, hvis du kan.
proposals-what-say = Vælg en
proposals-support = Ja
proposals-accept = Kan leve med det
proposals-stand-aside = Er uenig, men står ikke i vejen
proposals-no = Nej
proposals-abstain = Vil ikke sige det
proposals-why = Hvorfor?
proposals-why-hint = Skal med, når du siger nej eller står udenfor. Dine ord følger beslutningen. Skriv ingen navne.
proposals-vote = Giv dit svar
proposals-vote-for = Gem svaret for { $name }
proposals-change-ballot = Ret dit svar
proposals-nothing-means = Hvis intet besluttes: { $words }
proposals-option = { $name }. { $n } kr.
proposals-show-receipt = Koden på din kvittering
proposals-show-receipt-hint = Du har svaret. Kun med koden kan du ændre det.
proposals-kept = Dit svar er gemt
proposals-change-until = Du kan ændre det indtil { $date }.
proposals-change-with-receipt = Du kan ændre det indtil { $date }, hvis du har koden her.
proposals-receipt = Din kvittering
proposals-receipt-means = Gem koden. Når der er lukket, kan du finde dit svar i listen med den.
proposals-receipt-hide = Vis den ikke til nogen, der presser dig.

## taking part · citizen

proposals-mark = Det berører os
proposals-mark-means = Når nok fra jeres gruppe siger det, kan ingen stemme jer ned.
proposals-mark-reason = Hvordan berører det jer?
proposals-say-it = Sig det
proposals-be-witness = Vær vidne for vores gruppe
proposals-witness-means = Et vidne passer på optællingen. Du får en kode og skriver under med den, når der lukkes.
proposals-witness-code-once = Koden vises kun en gang. Vi gemmer den ikke.
proposals-witness-yes = Ja, jeg vil være vidne
proposals-witness-code = Din vidnekode
proposals-witness-code-keep = Skriv den ned nu.
proposals-sign = Skriv under som vidne
proposals-sign-means = Din underskrift viser, at du har set de samme tal som alle andre.
proposals-sign-it = Skriv under

## troubles · citizen

proposals-not-now = Det kan ikke lade sig gøre nu
proposals-trouble-held = Først skal nogen, der lever med det, spørges.
proposals-trouble-withdrawn = Forslaget er taget tilbage.
proposals-trouble-rule = Bordet har ikke sagt ja til den regel endnu.
proposals-trouble-frame = Reglen kan ikke bruges sådan. Ret den, og prøv igen.
proposals-trouble-not-open = Der tages ikke imod svar lige nu.
proposals-trouble-backbone = Broen beslutter ikke. Det gør bordet.
proposals-trouble-roll = Du står ikke på listen for denne beslutning. Listen blev låst, da den åbnede.
proposals-trouble-reason = Sig med et par ord hvorfor.
proposals-trouble-receipt = Vi kan ikke finde koden. Se på din kvittering igen.
proposals-trouble-early = Det er for tidligt. Ikke alle har haft tid til at svare.
proposals-trouble-step = Det trin passer ikke til, hvor beslutningen er nu.
proposals-trouble-sheets = Det er ikke det samme, som den første skrev. Se på arket igen.
proposals-trouble-same-group = To fra hver sin gruppe skriver et papir ind.
proposals-trouble-witness = Det er ikke den kode, du fik som vidne.

## consent · citizen

proposals-ask-question = Stil et spørgsmål
proposals-question-means = Nu spørger vi kun, så alle forstår. Ingen siger for eller imod endnu.
proposals-react = Sig, hvordan det rammer dig
proposals-react-means = Nu lytter vi til hinanden. Ingen skal svare på det.
proposals-say-to-version = Sig, om du kan leve med det
proposals-consent = Jeg kan leve med det
proposals-concern = Jeg er bekymret, men stopper det ikke
proposals-object = Sig, hvad det ville skade
proposals-object-means = En indvending stopper ikke snakken. Den gør forslaget bedre. Ingen kan stemme den væk.
proposals-object-reason = Hvad er galt?
proposals-object-harmed = Hvem eller hvad ville det skade?
proposals-object-suggestion = Hvad kunne gøre det godt nok?
proposals-write-version = Skriv den næste version
proposals-version-means = Skriv den sammen med dem, der ser skade. Alle spørges igen.
proposals-version-why = Hvad er ændret, og for hvem?
proposals-keep-it = Gem det
proposals-resolved = Min indvending er mødt

## decision · staff

proposals-talk = Sådan taler vi os frem
proposals-questions = Spørgsmål
proposals-reactions = Sådan rammer det
proposals-objections = Det ville skade
proposals-said-to-version = Sagt til den sidste version
proposals-harmed = Det ville skade: { $words }
proposals-suggests = Forslag: { $words }
proposals-says = { $name }: { $said }
proposals-line-with = { $line }: »{ $words }«
proposals-objection-stands = Står endnu
proposals-objection-resolved = Rejst mod version { $n }, og mødt
proposals-consent-waits = Vi har ikke hørt nok fra: { $names }. Tavshed er ikke et ja.
proposals-groups-here = Grupperne i denne beslutning
proposals-is-affected = Berørt: kan ikke stemmes ned
proposals-name-affected = { $name } (berørt)
proposals-witness-is = { $name } er vidne
proposals-has-witness = Gruppen har sit vidne
proposals-stage-preparing = Gøres klar. Sig nu, hvis det berører jer.
proposals-stage-open = Åben for svar til og med { $date }
proposals-stage-extended = Nogle er ikke hørt. Åben til og med { $date }
proposals-stage-clarifying = Vi spørger, så alle forstår
proposals-stage-reactions = Vi hører, hvordan det rammer
proposals-stage-objections = Ser nogen skade i det?
proposals-stage-integration = Vi skriver en ny version sammen
proposals-adopted-on = Besluttet { $date }. Kan altid tages op igen.
proposals-not-adopted = Ikke besluttet. Kan altid tages op igen.
proposals-parked = Lagt til side. Prøv noget mindre, del det op, eller lad to arbejde videre.
proposals-preparing-means = Reglen, listen og dagene låses, når der åbnes. Bagefter kan ingen løsne dem.
proposals-no-result-yet = Ingen ser svar, før der er lukket.
proposals-due = Tiden er gået. Nu tælles der.
proposals-backbone-never = Broen stemmer ikke og foreslår ikke.
proposals-open-it = Åbn, og lås reglen
proposals-go-on = Gå videre til det næste
proposals-end-round = Slut runden
proposals-close = Luk og tæl
proposals-close-means = Luk, mens bordet ser på. Kast tre terninger, så også et lod kan regnes efter.
proposals-dice = Hvad viste terningerne?
proposals-dice-hint = For eksempel »4 1 7«
proposals-close-it = Luk nu
proposals-reach = Nogen er gået ud til dem
proposals-reach-means = Gå til dem, før tiden er gået igen. Skriv, hvad I fik at vide, uden navne.
proposals-reach-told = Hvad blev der sagt?
proposals-take-record = Tag hele optællingen med
proposals-take-pb = Tag budgettet med som .pb
proposals-affected-groups = Berørt er: { $names }. De kan ikke stemmes ned.
proposals-sum = Der er { $n } kr. at dele.
proposals-frozen = Rammen er låst. Dens mærke begynder med { $code }.
proposals-table = { $n } grupper, { $of } er med på det.

## prepare · staff

proposals-prepare = Gør en beslutning klar
proposals-by-rule = Efter reglen »{ $name }«
proposals-if-nothing = Hvad sker der, hvis intet besluttes?
proposals-closes = Hvornår lukkes der?
proposals-second = Hvornår lukkes der, hvis nogen ikke er hørt?
proposals-second-hint = Ind imellem går nogen ud til dem.
proposals-review = Hvornår ser vi på det igen?
proposals-budget = Hvor mange kroner?
proposals-options = Det kan pengene bruges til
proposals-options-hint = En på hver linje: navn, kolon, pris. Eller sæt en hel .pb-fil ind.
proposals-named-affected = Hvem berører det i hvert fald?
proposals-prepare-it = Gør den klar

## outcome · staff

proposals-why-stand = Hvorfor kan vi stå ved det?
proposals-who-heard = Hvem er hørt
proposals-heard = Hørt: { $names }.
proposals-voices-behind =
    { $n ->
        [one] Bag forslaget står en sætning.
       *[other] Bag forslaget står { $n } sætninger.
    }
proposals-not-heard = { $names }.
proposals-not-heard-yet = Ikke hørt endnu:
proposals-read-voices = Læs dem
proposals-the-rule = Reglen
proposals-how-it-fell = Sådan faldt det ud
proposals-group = Gruppe
proposals-nobody = ingen
proposals-fields-mean = Hver gruppe har fem felter, stor eller lille. Fyldt er ja. Skraveret er nej.
proposals-field-word = { $words } sagde ja · { $state }
proposals-about-half = omkring halvdelen
proposals-group-agrees = gruppen er med
proposals-group-objects = gruppen siger nej
proposals-group-unheard = ikke hørt nok
proposals-kroner = { $n } kr.
proposals-supporters = { $n } satte kryds
proposals-left = Der er { $left } kr. tilbage.
proposals-unsigned = Vidnet har ikke skrevet under endnu for: { $names }.
proposals-otherwise = De, der ser det anderledes
proposals-otherwise-means = Deres ord følger beslutningen, hver gang den vises.
proposals-reopen = Tag det op igen
proposals-reopen-means = Alle kan bede om det. Skriv kun hvorfor, eller sig det til { $name }. Bordet svarer inden 14 dage.
proposals-review-on = Vi ser selv på det igen { $date }.
proposals-said-yes = sagde ja
proposals-said-accept = kan leve med det
proposals-said-aside = er uenig, men stod ikke i vejen
proposals-said-no = sagde nej
proposals-said-nothing = sagde hverken ja eller nej
proposals-why-votes = { $n } sagde ja eller kan leve med det. Der skulle { $of } til, og ingen berørt gruppe blev stemt ned.
proposals-why-no-votes = { $n } sagde ja eller kan leve med det. Der skulle { $of } til, og ingen berørt gruppe må stemmes ned.
proposals-why-short = Det blev ikke til noget, for { $names } kom ikke med, som reglen kræver.
proposals-why-groups = Hver gruppe, det berører, er med. Ingen gruppe sagde nej.
proposals-why-affected = Flertallet sagde måske ja. Men { $names } er berørt og sagde nej. En berørt gruppe stemmes ikke ned.
proposals-why-objects = { $names } sagde nej. Efter denne regel stemmes ingen gruppe ned.
proposals-why-hidden = En gruppe, der er for lille til at vise, eller en, vi ikke har hørt nok fra, er ikke med.
proposals-why-consent = Alle grupper er hørt, og ingen ser længere skade i det. Godt nok til nu.
proposals-why-parked = Efter tre nye versioner ser nogen stadig skade. Det afgøres ikke af et flertal.
proposals-why-budget = Alle havde lige mange penge at give. Det billigste for dem, der ønskede det, blev købt først.
proposals-why-no-budget = Ingen ting fik støtte nok til at blive betalt.

## paper · staff

proposals-paper-first = Skriv ark ind for { $name }
proposals-paper-means = To mennesker fra hver sin gruppe skriver det samme ark ind. Først da gælder det.
proposals-paper-kept = Arket er skrevet ind en gang
proposals-paper-number = Skriv nummer { $n } på arket.
proposals-paper-next = Giv det til en fra en anden gruppe.
proposals-paper-which = Nummeret på arket
proposals-paper-second = Skriv et ark ind igen
proposals-vote-on-paper = Gem arket
proposals-paper-receipt = Skriv kvitteringen på arket, og giv det tilbage: { $code }

## times · staff

proposals-times = Hvornår mødes vi?
proposals-times-means = Vi vælger den tid, der ikke holder nogen gruppe ude. En tid uden pasning er et nej for den, der har brug for den.
proposals-no-times = Ingen spørger om tid nu.
proposals-no-times-means = Det er helt fint.
proposals-ask-time = Spørg om en tid
proposals-ask-time-means = Tænk på skift, bøn, mad og børn. Skriv en til fire tider.
proposals-time-title = Hvad mødes vi om?
proposals-time-day = Dag { $n }
proposals-time-hour = Klokken { $n }
proposals-time-offers = Er der noget af det her? ({ $n })
proposals-time = Tid
proposals-there-is = Der er
proposals-you-said = Du sagde
proposals-when = { $date } { $time }
proposals-time-with = { $time }, med { $names }
proposals-times-open = Sig, hvornår du kan, til og med { $date }. Ingen ser, hvad andre siger.
proposals-times-all-groups = Til den øverste tid kan nogen fra hver gruppe komme.
proposals-times-not-all = Den øverste tid er den bedste, men den holder en gruppe ude. Prøv andre tider.
proposals-times-few = Færre end fem har svaret. Tal sammen i stedet.

## my times · citizen

proposals-say-when = Sig, hvornår du kan
proposals-say-when-means = Lad det stå tomt, hvis du ikke ved det. Tomt er ikke et nej.
proposals-can-gladly = Kan godt
proposals-can-if-need-be = Hvis det er nødvendigt
proposals-can-not = Kan ikke
proposals-need = Hvad kan du ikke undvære?
proposals-child-care = pasning
proposals-step-free = vej uden trin
proposals-interpreter = tolk

## panels · staff

proposals-panels = Trukket ved lod
proposals-panels-mean = Nogle gange skal et lille hold se på en sag. Alle kan melde sig. Tre terninger på bordet vælger.
proposals-no-panels = Intet hold endnu.
proposals-ask-panel = Bed om et hold
proposals-panel-title = Hvad skal holdet se på?
proposals-panel-seats = Hvor mange pladser?
proposals-panel-lived = Mindst så mange, der lever med det
proposals-panel-professional = Mindst så mange, der arbejder med det
proposals-panel-is = Holdet har { $n } pladser.
proposals-panel-lived-is = Mindst { $n } lever selv med sagen.
proposals-panel-professional-is = Mindst { $n } arbejder med sagen.
proposals-offered = { $n } har meldt sig.
proposals-you-offered = Du har meldt dig.
proposals-seal-panel = Lås listen
proposals-seal-means = Vi laver tusind mulige hold og viser listens mærke. Bagefter kan ingen melde sig eller ændre noget.
proposals-panel-sealed = Listen er låst. Dens mærke begynder med { $code }.
proposals-draw-panel = Kast terningerne
proposals-panel-drawn = Terningerne viste { $code }. Trukket: { $names }.
proposals-somebody-lived = en, der lever med det
proposals-somebody-professional = en, der arbejder med det
proposals-somebody-both = en, der kender det fra begge sider
proposals-you-were-drawn = Du er trukket. Du kan stadig sige nej.

## offer · citizen

proposals-offer = Meld dig
proposals-offer-means = Bliver du trukket, får du det at vide her. Du kan altid sige nej.
proposals-knows-both = Begge dele
proposals-step-back = Jeg vil ikke være med

## own words · citizen

proposals-own-here = Det har jeg skrevet ved forslag
proposals-own = Dit forslag
proposals-own-beside = Det står ved forslaget:
proposals-own-proposed = Du foreslog noget, eller tog det tilbage
proposals-own-added = Du skrev ved et forslag
