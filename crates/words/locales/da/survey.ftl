### Netværket: hvem arbejder sammen, spurgt af hver deltagers egen stemme.

## waves · staff

survey-title = Netværket
survey-lead = Her spørger vi hver deltager: Hvem arbejder I sammen med? Kun grupper og steder bliver spurgt. Aldrig enkelte borgere.
survey-none = Vi har ikke spurgt endnu.
survey-none-means = Begynd med ét spørgsmål, som alle kan svare på.
survey-new = Spørg bordet
survey-open-until = Åben til { $date }
survey-closed-on = Lukket { $date }
survey-answered-of = { $n } af { $of } har svaret.
survey-learner-is = Lærer af det: { $who }
survey-see-picture = Se billedet
survey-see-how-far = Se, hvor langt vi er
survey-links = Links og svar
survey-close = Luk for svar nu
survey-close-means = Når I lukker, ser alle ved bordet billedet.
survey-close-means-ratings = Når I lukker, ser alle ved bordet billedet. Hver enkelt vurdering slettes. Det kan ikke gøres om.
survey-reopen = Åbn for svar igen
survey-reopen-means = Så kan flere sætte kryds. Vurderinger kan ikke ændres mere.

## new wave · staff

survey-new-means = Spørg kort, og sig, hvad det skal bruges til.
survey-new-title = Hvad kalder I det?
survey-new-title-hint = For eksempel »Hvem taler sammen om børnenes morgen?«
survey-new-purpose = Hvad skal det bruges til?
survey-new-purpose-hint = Med ord, man kan tage med hjem. Aldrig til at skære i penge.
survey-new-learner = Hvem lærer af det?
survey-new-learner-hint = Uden en, der lærer af det, skal vi ikke spørge.
survey-new-closes = Hvornår lukker det?
survey-new-kind = Hvad er et bånd her?
survey-new-kind-hint = Det, man sætter kryds ved. For eksempel »Vi taler sammen mindst en gang om måneden«.
survey-new-further = Mere om dem, man har sat kryds ved
survey-new-further-hint = Kan være tomt.
survey-new-mutual = Er det et bånd, begge har?
survey-new-mutual-yes = Ja. Siger den ene det, er der et bånd
survey-new-mutual-no = Nej. Det går den ene vej, som »vi spørger dem til råds«
survey-new-actors = Hvem spørger vi?
survey-new-representative = Hvem svarer for { $actor }?
survey-new-representative-hint = Kun fornavn. Lad feltet være tomt, hvis I ikke spørger dem.
survey-new-citizens = Hvem taler for borgere?
survey-new-ratings = Spørger I også om værdi og tillid?
survey-new-ratings-yes = Ja. Seks spørgsmål om hver, inspireret af PARTNER. Vises kun, når fem har svaret sammen
survey-new-open = Lav links. Der sendes ikke noget endnu

## links · staff

survey-links-lead = Hver stemme får sit eget link. Giv det videre personligt. Når det er åbnet, er vejen tilbage kun hendes eller hans. Så kan du ikke se den.
survey-link-waiting = Ikke åbnet endnu
survey-link-begun = Begyndt
survey-link-answered = Har svaret
survey-link-declined = Vil ikke være med
survey-link-yes-by = Ja for stedet: { $name }
survey-link-for = { $name } for { $actor }
survey-sms = Sms
survey-sms-text = Hej { $name }. Hvem arbejder { $actor } sammen med? Det tager fem minutter. Du kan sige nej: { $url }
survey-email = E-mail
survey-email-text = { $purpose }
survey-email-learner = Det lærer vi af svarene: { $learner }.
survey-reminder-text = Hej { $name }. Du må gerne svare for { $actor } inden { $date }. Brug din egen side. Vi minder kun om det én gang.
survey-reminder-talk = Ring til dem, der ikke har svaret. Spørg, om de vil, og hvad der er i vejen.
survey-all-answered = Alle har svaret. Luk, og se billedet sammen.
survey-remind = Skriv op, at jeg har mindet om det
survey-reminded = Mindet om det én gang.
survey-new-link = Lav et nyt link
survey-new-link-means = Til en anden stemme, eller til den, der har mistet vejen tilbage. Svarene bliver stående. Gamle vurderinger tæller, men kan ikke ses mere.
survey-new-link-who = Hvem er det til?
survey-wave-closed = Der bliver ikke spurgt lige nu

## hello · citizen

survey-hello = Hej { $name }
survey-hello-asks = { $table } laver et billede af, hvem der arbejder sammen. Du svarer for { $actor }.
survey-hello-for = Det bruges til: { $purpose }
survey-hello-learner = Her lærer vi af det: { $who }.
survey-hello-time = Krydsene tager et minut. Bagefter er der en side om hver af dem. Dem må du springe over.
survey-hello-stop = Du kan stoppe undervejs. Gem adressen på næste side, så kan du komme igen.
survey-hello-names = På billedet står { $actor } med navn. Ikke dit eget.
survey-hello-never = Vi spørger aldrig om enkelte borgere.
survey-hello-until = Du kan rette til { $date }.
survey-yes-person = Ja, jeg vil gerne svare
survey-yes-who = Hvem hos jer har sagt ja til, at I er med?
survey-yes-who-hint = Et navn eller en rolle. Det kan være dig selv.
survey-yes-me = Siger du selv ja?
survey-mend-yes = Sæt kryds her, hvis du vil svare.
survey-begin = Begynd
survey-rather-not = Vi vil ikke være med
survey-declined = Det er i orden
survey-declined-means = I bliver ikke tegnet på billedet.
survey-declined-link = Fortryder I, så brug linket igen.
survey-answer-after-all = Svar alligevel
survey-link-opened = Linket er åbnet
survey-link-opened-means = Linket virker kun én gang. Er det dig, der åbnede det, så brug den side, du gemte.
survey-way-lost = Har du mistet siden? Spørg om et nyt link. Dine kryds er der endnu.
survey-way-lost-call = Har du mistet siden? Ring til { $name } på { $phone }, og få et nyt link. Dine kryds er der endnu.

## partners · citizen

survey-tick = Hvem arbejder I sammen med?
survey-tick-kind = Sæt kryds, hvor det passer: { $wording }.
survey-tick-nobody = Ingen kryds er også et svar.
survey-tick-away = Fjerner du et kryds, slettes det, du har svaret om dem.
survey-tick-all = De andre ved bordet
survey-way-back = Linket virker kun én gang. Gem denne adresse. Den er din vej tilbage, og kun din: { $address }
survey-go-on-with = Fortsæt, hvor du slap: { $actor }
survey-no-ticks = Du har ikke sat noget kryds
survey-no-ticks-means = Er det rigtigt, at I ikke arbejder sammen med nogen af dem endnu?
survey-with-nobody = Ja, ikke med nogen endnu
survey-back-to-ticks = Nej, tilbage til krydsene
survey-keep = Gem
survey-next-about = Gem og gå videre

## about one · citizen

survey-about-progress = { $n } af { $of }
survey-about-progress-kept = { $n } af { $of }. Det før er gemt.
survey-finish = Gem og bliv færdig
survey-finish-now = Gem og stop her
survey-keep-and-ticks = Gem og ret krydsene
survey-about-further = Passer noget af det her?
survey-about-rate = Hvordan er det at arbejde sammen med dem?
survey-about-inspired = Spørgsmålene er inspireret af PARTNER. Du må springe alle over.
survey-item-influence = Deres ord vejer tungt hos andre
survey-item-involvement = De møder op, når vi har brug for dem
survey-item-resources = De bidrager med tid, rum eller penge
survey-item-reliability = De gør, hvad de siger
survey-item-mission = De vil det samme som os andre
survey-item-openness = Man kan tale åbent med dem
survey-scale-1 = slet ikke
survey-scale-2 = lidt
survey-scale-3 = en del
survey-scale-4 = meget
survey-scale-0 = ved ikke, eller vil ikke sige det
survey-rate-holds = Dit svar bliver låst med din egen side. De andre ser kun et groft ord, når fem har svaret om den samme.
survey-rate-does-not-hold = Den, der passer maskinen, kan i teorien kigge med, mens der svares. Derfor siger vi det. Når vi lukker, slettes hvert enkelt svar.
survey-rate-lost = Dine vurderinger tæller med. De kan ikke ses fra denne side.

## thanks · citizen

survey-thanks = Tak. Dit svar er gemt.
survey-thanks-so-far = Det er gemt. Du er ikke nået til alle endnu.
survey-thanks-correct = Du kan rette det til { $date }.
survey-thanks-picture = Når vi lukker, ser alle ved bordet billedet.
survey-your-partners = I arbejder sammen med
survey-your-nobody = I arbejder ikke sammen med nogen endnu.
survey-correct = Ret krydsene
survey-correct-about = Ret om { $actor }
survey-withdraw = Tag vores svar tilbage
survey-withdraw-means = Alle kryds og svar slettes. { $actor } bliver ikke tegnet på billedet. Vil du det?
survey-withdraw-again = I kan svare igen, så længe der er åbent.
survey-withdraw-yes = Ja, slet vores svar
survey-withdraw-no = Nej, gå tilbage
survey-rests = Der er lukket for svar lige nu.
survey-received = Det siger fem eller flere om jer
survey-received-value = Værdi: { $level }
survey-received-trust = Tillid: { $level }
survey-received-few = For få har svaret om jer. Så siger vi ikke noget.
survey-level-little = lidt
survey-level-some = noget
survey-level-much = en del
survey-level-very-much = meget

## picture · staff

survey-picture-lead = Hver streg er to, hvor mindst den ene siger: { $wording }. Alle former er lige store. Op og ned betyder ingenting.
survey-newer = Der er et nyere billede: { $title }
survey-picture-soon = Billedet tegnes nu. Kom igen om lidt.
survey-picture-at-close = Billedet vises, når der er lukket for svar. Så bliver ingen ledt af andre.
survey-open-talk = Taler du for en, der er spurgt? Brug dit link inden { $date }. Mangler du det, så spørg den, der styrer mødet.
survey-picture-label = { $actors } deltagere og { $ties } bånd. { $across } af dem går mellem borgere og fagfolk og er tegnet tykke.
survey-picture-big = Gør billedet større
survey-size-1 = Hele billedet
survey-size-2 = Dobbelt
survey-size-3 = Tre gange
survey-key-thick = borgere og fagfolk
survey-key-one-way = kun den ene siger det
survey-key-citizens = taler for borgere
survey-key-silent = har ikke svaret
survey-sector-public = kommune og skole
survey-sector-housing = bolig
survey-sector-association = forening
survey-sector-citizens = borgere
survey-sector-private = butik og firma
survey-sector-backbone = sekretariat
survey-sector-funder = giver
survey-codes = Hvad betyder bogstaverne?
survey-rate-said = { $n } af { $of } har svaret.
survey-not-drawn =
    { $n ->
        [one] En ville ikke tegnes med.
       *[other] { $n } ville ikke tegnes med.
    }
survey-rate-warn = Nogle har ikke svaret: { $names }. Læs tallene som et gæt. De kan se mere alene ud, end de er.
survey-rate-too-low = For få har svaret. Vi viser kun, hvad der er sagt. Vi nævner ingen som midte eller kerne.
survey-rate-rebuilt = Hvor en ikke har svaret, har vi brugt det, de andre siger om ham eller hende.
survey-rate-available = Vi har kun regnet med det, der er sagt.

## readings · staff

survey-we-see = Det ser vi
survey-nobody-alone = Ingen står alene.
survey-alone =
    { $n ->
        [one] { $names } står uden bånd.
       *[other] { $names } står uden bånd.
    }
survey-alone-before = Sidst stod { $names } uden bånd.
survey-alone-danger = Den, der ikke har svaret, kan se alene ud. Spørg, før I tror det.
survey-sides = { $n } bånd går mellem borgere og fagfolk.
survey-sides-possible = { $of } er mulige.
survey-before-was = Sidst var det { $n }.
survey-sides-danger = Et bånd siger ikke, hvem der bestemmer.
survey-hub = Meget går gennem { $name }.
survey-hub-question = Hvad sker der, hvis { $name } får travlt?
survey-hub-danger = Det er ikke det samme som at være vigtig. Små forskelle betyder intet.
survey-leaning = Hviler det på én?
survey-leaning-degree = Målt på antal bånd: { $value }.
survey-leaning-between = Målt på veje mellem andre: { $value }.
survey-leaning-range = Mellem { $low } og { $high }, alt efter hvad de tavse ville sige.
survey-leaning-means = 0 er slet ikke. 1 er, at alt går gennem én. De to tal kan gå hver sin vej, når en ny kommer i midten.
survey-leaning-danger = Den, der indkalder, ligger tit højt. Det kan være meningen.
survey-without-stands = Uden { $name } kan de andre stadig nå hinanden.
survey-without-loses = Uden { $name } mister { $names } vejen til resten.
survey-without-anybody-stands = Hvem der end går: De andre kan stadig nå hinanden.
survey-without-the-others-stands = Går en af de andre, kan resten stadig nå hinanden.
survey-without-backbone-aim = Et sekretariat skal kunne undværes.
survey-without = Hvad, hvis en går?
survey-without-means = Vi tager dem ud, en ad gangen, efter bogstaverne. Det er et tankespil, ikke en karakter.
survey-more-figures = Alle tal, og hvordan de læses
survey-density = { $n } af { $of } mulige bånd er sagt. Det er { $percent } procent.
survey-density-danger = Flere er ikke altid bedre. Hvert bånd koster møder. Et større bord har altid et lavere tal.
survey-average = Hver har i snit { $n } at tale med.
survey-average-danger = Et snit skjuler den, der har mange, og den, der har få.
survey-reciprocity = Når den ene siger det, siger den anden det samme i { $percent } af 100 tilfælde.
survey-reciprocity-danger = Et lavt tal kan være glemsel. Det er ikke ond vilje.
survey-reach = { $percent } procent af alle par kan nå hinanden, måske gennem andre.
survey-reach-range = Mellem { $low } og { $high } procent, alt efter hvad de tavse ville sige.
survey-reach-danger = En tavs kan få bordet til at se delt ud.
survey-sectors = Går båndene på tværs af sektorer? { $value }.
survey-sectors-scale = Skalaen går fra −1, hvor alle bliver hos deres egne, til 1, hvor alle går på tværs.
survey-sectors-chance = Ved ren tilfældighed ville det være { $value }.
survey-sectors-less = Vi bliver mere hos vores egne, end tilfældet ville give.
survey-sectors-more = Vi går mere på tværs, end tilfældet ville give.
survey-sectors-like = Det kan godt være tilfældigt.
survey-sectors-danger = Tallet alene siger mest om, hvor store sektorerne er. Se altid på tallet ved siden af.
survey-core = En mulig kerne: { $names }.
survey-core-fit = Hvor godt det passer: { $value }. 1 er helt.
survey-core-unclear = Der er ingen klar kerne.
survey-core-danger = Regner man efter en kerne, finder man altid en.
survey-hierarchy = Går det kun den ene vej? { $value }.
survey-hierarchy-means = 0 er begge veje. 1 er en ren kæde, hvor kun den ene når den anden.
survey-hierarchy-danger = Et enkelt bånd tilbage kan gøre tallet til 0.
survey-legs = { $n } af { $of } par med et bånd har mere end én slags.
survey-legs-average = Hvert par har { $n } slags i snit. Vi spurgte om { $of }.
survey-legs-danger = Ét stærkt bånd kan bære mere end tre tynde. Jo flere slags man spørger om, jo højere bliver tallet.
survey-pair = Følges de to ad? »{ $one }« og »{ $other }«: { $value }.
survey-pair-scale = 1 er altid, 0 er uden sammenhæng, −1 er aldrig.
survey-pair-shares = Hvor det første er sagt, er det andet også sagt i { $with } af 100. For de andre krydser er det { $without } af 100.
survey-pair-of-ticks = Af 100 krydser er det andet sagt om { $with }.
survey-pair-nested = Vi spurgte kun om det andet, hvor det første fik et kryds. Derfor må de følges ad. Tilfældet siger intet her.
survey-pair-more = De følges mere ad, end tilfældet ville give.
survey-pair-less = De følges mindre ad, end tilfældet ville give.
survey-pair-cannot = Der er for lidt til at skelne det fra et tilfælde.
survey-pair-silent = Den, der er tavs, tæller som en, der ikke sagde nogen af dem. Det gør tallet for højt.
survey-pair-danger = At to ting følges ad, siger ikke, at det ene fører til det andet.
survey-same-asked-not = Sidst blev der spurgt om noget andet. Så vi sammenligner ikke tallene.
survey-trust = Tillid ved bordet: { $level }.
survey-trust-means = Lagt sammen fra fem eller flere. Vi viser aldrig, hvem der har sagt det, eller om hvem.
survey-own-received = Kun for jer i { $actor }
survey-own-received-means = Det siger fem eller flere om jer, lagt sammen. Andre end jer ser det ikke.

## before and now · staff

survey-then-and-now = Før og nu
survey-joined = Nye siden sidst: { $names }.
survey-left = Ikke med mere: { $names }.
survey-silent-then = Svarede ikke sidst: { $names }.
survey-silent-now = Har ikke svaret nu: { $names }.
survey-same-people = De samme er spurgt og har svaret begge gange.
survey-kept-ties = Kryds, hvor en streg kan have to: { $stable } som sidst, { $created } nye, { $dissolved } væk.
survey-change-danger = Nye og tavse kan ligne forandring. Læs navnene først.
survey-ties-of = { $ties } bånd. { $across } mellem borgere og fagfolk.
survey-nobody-alone-then = Ingen er alene.
survey-column-then = Sidst
survey-column-now = Nu
survey-number = { $n }
survey-percent = { $n } procent
survey-row-ties = Bånd
survey-row-density = Andel af de mulige
survey-row-degree = Hviler på én, i bånd
survey-row-between = Hviler på én, i veje
survey-row-reach = Par, der kan nå hinanden
survey-row-sectors = På tværs af sektorer
survey-row-sides = Mellem borgere og fagfolk
survey-row-reciprocity = Begge siger det

## together with it · staff

survey-notes = Hvad mangler? Hvad overrasker?
survey-notes-means = Jeres egen læsning gælder mere end vores.
survey-note = Skriv, hvad du ser
survey-note-hint = Ingen navne på mennesker.
survey-note-keep = Vis det for bordet
survey-note-by = Fra { $who }
survey-note-take-back = Tag det tilbage
survey-next-step = Næste skridt
survey-next-step-means = To, der kunne mødes. I vælger selv, eller finder to andre.
survey-introduce = Sæt { $one } og { $other } sammen
survey-why-alone = { $name } har ingen at tale med endnu.
survey-why-other-side = De har intet bånd. Den ene taler for borgere, den anden er fagfolk.
survey-why-other-sector = De har intet bånd, og deres verdener mødes kun lidt.
survey-who-knows-both = { $names } kender begge.
survey-nobody-knows-both = Ingen kender begge. Spørg ved bordet, hvem der vil gå med.
survey-agreed = Foreslået ved bordet
survey-choose-two = Aftal et møde
survey-choose = Vælg
survey-choose-one = Den ene
survey-choose-other = Den anden
survey-choose-talk = Hvem taler med hvem, og hvornår?
survey-choose-talk-hint = For eksempel »Fædregruppen går stien med jobcentret tirsdag kl. 7«. Ingen navne på mennesker.
survey-agree = Aftal det

## table and files · staff

survey-same-as-table = Det samme som tabel
survey-column-actor = Deltager
survey-column-sector = Sektor
survey-column-both = Begge siger det
survey-column-they-say = Kun de siger det
survey-column-others-say = Kun den anden siger det
survey-nobody = ingen
survey-take = Tag tallene med
survey-take-means = Deltagere, bånd og alle tal som filer. Ingen vurderinger er med.
survey-promise = Kun grupper og steder er med. Aldrig enkelte borgere. Alle på billedet har sagt ja. Det må ikke bruges til at skære i penge.
survey-method = Regnet med { $method }, kerne { $seed }.

## own record · citizen

survey-own-notes = Det har jeg skrevet ved billeder af bånd
survey-own-note = Du skrev ved et billede
