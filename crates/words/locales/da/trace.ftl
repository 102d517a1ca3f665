### Sporet: hvad der blev af det, folk sagde. Svar tilbage. Det, der tages op igen.

## trace · staff

trace-nav = Det blev der af det
trace-title = Sporet
trace-see = Følg sporet
trace-forward = Det gik ind i
trace-no-forward = Det er ikke gået ind i noget endnu.
trace-back = Det kom af
trace-answer-back = Svar tilbage
trace-taken-up = Taget op igen
trace-point-talk = Læs det højt for dem, der sagde det. Passer det?
trace-kind-statement = Udsagn
trace-kind-sentence = Sætning i opgaven
trace-kind-task = Opgaven
trace-kind-rule = Spilleregel
trace-kind-proposal = Forslag
trace-kind-decision = Beslutning
trace-kind-commitment = Løfte
trace-kind-action = Gjort
trace-in-standing = version { $n }, som gælder
trace-in-version = version { $n }

## outcomes · staff

trace-outcomes = Det blev der af det
trace-outcomes-lead = Beslutninger, løfter og ting, vi har gjort. Hver står med de stemmer, den kom af.
trace-add-outcome = Skriv, hvad der skete
trace-what-is-it = Hvad er det?
trace-outcome-text = Hvad skete der?
trace-done-by = Hvem gør det?
trace-done-by-hint = Skriv det med jeres egne ord. Står feltet tomt, skriver vi den, I vælger nedenfor.
trace-who-stands-for-it = Hvem står for det?
trace-no-one-actor = Flere sammen, eller folk for sig selv
trace-it-was-done = Skriv, at det er gjort
trace-promise-waits = Lovet til { $date }.
trace-promise-day-gone = Dagen var { $date }. Tal sammen om, hvad der står i vejen.
trace-promise-taken-up = Nogen har bedt om at tage det op igen.
trace-promise-done = Det er gjort.
trace-on-day = Hvilken dag?
trace-on-day-hint = Er det et løfte, så skriv dagen, det er lovet til.
trace-came-from = Hvad kom det af?
trace-no-outcomes = Her står ikke noget endnu
trace-no-outcomes-means = Skriv det ned, når noget er aftalt eller gjort.

## answers · staff

trace-answers = Svar tilbage
trace-answers-lead = Alle, der sagde noget, får svar inden 14 dage. Også når svaret er nej.
trace-answers-talk = Ring eller gå hen til den, der har ventet længst.
trace-waits-for-answer = Venter på svar
trace-was-answered = Har fået svar
trace-see-given =
    { $n ->
        [one] Læs svaret
       *[other] Læs de { $n } svar
    }
trace-answer-owed = Svar senest { $date }.
trace-answer-late = Svar var lovet { $date }.
trace-given-on = Svar fra { $date }
trace-answer-it = Giv svar
trace-answer-anew = Svar igen
trace-answer-lead = Du sagde. Vi gjorde. Vi gjorde ikke, for. Tak alene er ikke et svar.
trace-was-it-used = Blev det brugt?
trace-used = Ja, det gik med ind
trace-not-used = Nej
trace-because-hint = Sig altid hvorfor, når noget ikke blev brugt eller gjort.
trace-give-answer = Send svaret
trace-goes-by = Svaret kommer frem sådan: { $way }
trace-nobody-waits = Ingen venter på svar
trace-nobody-waits-means = Alle, der har sagt noget, har fået svar.
trace-to-hand = Svar, der skal bæres frem
trace-print-slip = Vis sedlen
trace-handed = Det er givet
trace-all-who-answered = alle, der svarede
trace-to-all-who-answered = Til alle, der svarede
trace-to-all-means = Alle, der svarede, får det samme at vide. Ingen kan se, hvad en anden svarede.
trace-what-they-said = Det fik vi at vide
trace-answer-round = Svar til alle, der svarede
trace-answer-round-lead = Sig, hvad der blev af det. Og hvad der ikke blev af det, og hvorfor.
trace-came-of-round = Det blev der af det: { $what }
trace-round-goes-by = Det står på pladsen hos hver, der svarede. Nogle får det på papir.
trace-lay-it-out = Læg sedlen, hvor folk kommer
trace-carry-slip = Vil gerne have det på papir
trace-carry-message = Vil gerne have en besked
trace-who-answered = Hvem har svaret og ikke hørt fra os?
trace-who-answered-talk = Sig det højt, hvor de kommer. Hæng sedlen op.

## reopen · staff

trace-reopenings = Det, vi tager op igen
trace-reopenings-lead = Alle kan bede om at tage noget op igen. En med navn svarer inden 14 dage.
trace-reopenings-talk = Spørg på hvert møde, om noget skal op igen.
trace-answers-by = { $name } svarer senest { $date }.
trace-late = { $name } skulle have svaret { $date }.
trace-answered = { $name } svarede { $date }.
trace-it-changed = Det ændrede noget.
trace-it-did-not-change = Det ændrede ikke noget denne gang.
trace-did-it-change = Ændrede det noget?
trace-comes-back = Det her kommer tilbage igen og igen. Mød hinanden om det.
trace-about = Det handler om: { $what }
trace-answer-text = Svaret
trace-talk-hint = Skal med, når det samme er taget op tre gange.
trace-talk-with = { $name } taler med dem, der spurgte, før der svares.
trace-name-answerer = Sig, hvem der svarer
trace-written-down-by = { $who }, skrevet ned af { $name }
trace-written-down = { $who }, skrevet ned af en, der går med
trace-who-answers = Hvem svarer?
trace-no-reopenings = Ingen har bedt om noget lige nu
trace-no-reopenings-means = Det kan ændre sig når som helst.
trace-ask-for-something = Bed om at tage noget op igen
trace-choose-what = Alt kan tages op igen. Vælg, hvad det handler om.
trace-what-to-take-up = Hvad skal op igen?
trace-next = Videre
trace-take-up-for = Tag noget op igen for { $name }
trace-yes-ask = Ja, bed om det

## verbs · staff

trace-verb-frame = Indramme
trace-verb-frame-means = Regler, vi har sagt ja til. Et fælles billede.
trace-verb-mobilise = Mobilisere
trace-verb-mobilise-means = Hold løfter i live. Spørg, hvad der står i vejen.
trace-verb-synthesise = Syntetisere
trace-verb-synthesise-means = Hvad passer sammen? Hvad støder sammen?
trace-front-asks-you = Nogen venter på dit svar
trace-front-asked = { $reason } Svar senest { $date }.
trace-front-to-hand =
    { $n ->
        [one] Et svar venter på at blive båret frem.
       *[other] { $n } svar venter på at blive båret frem.
    }
trace-front-promised = Det har vi lovet
trace-promised-by = Lovet af { $who }.
trace-promise-talk = Ring til { $who }: Hvad kan vi hjælpe med?
trace-front-unlinked =
    { $n ->
        [one] En sætning er ikke gået ind i noget endnu
       *[other] { $n } sætninger er ikke gået ind i noget endnu
    }
trace-front-unlinked-means = Læs dem, før I spørger om noget nyt.

## noted · staff

trace-noted-outcome = { $name } skrev, hvad der blev af det: »{ $what }«
trace-noted-answer = { $name } svarede på { $what }.
trace-noted-handed = { $name } bar svaret på { $what } frem.
trace-noted-answer-round = { $name } svarede alle, der svarede i »{ $what }«.
trace-noted-handed-round = { $name } bar svaret om »{ $what }« frem.
trace-noted-reopened = { $name } bad om at tage noget op igen.
trace-noted-replied = { $name } svarede på det, der var taget op igen.
trace-noted-named = { $name } sagde, hvem der svarer.

## mine · citizen

trace-front-my-words = Det blev der af mine ord
trace-front-my-words-means = Her kan du se svar og tage noget op igen. Du behøver ikke.
trace-front-see-my-words = Se mine ord
trace-i-asked = Det bad jeg om at tage op igen
trace-you-said-fine = Du sagde, at det er fint.
trace-you-said-again = Du bad om at tage det op igen.
trace-take-up-again = Tag det op igen
trace-reopen-lead = Sig, hvorfor det skal op igen. Du får svar inden 14 dage.
trace-reason = Hvorfor?
trace-ask-for-it = Bed om det
trace-asked = Vi har hørt dig
trace-asked-means = En, hvis navn står her, svarer inden 14 dage.
trace-how-answer = Sådan vil jeg have svar
trace-how-answer-means = Svaret står altid på din plads. Du kan også få det på en anden måde.
trace-choose-one = Vælg en måde
trace-way-page = På min egen side
trace-way-slip = På papir fra en, jeg kender
trace-way-message = Som en besked fra en, jeg kender
trace-way-seen = Kun du, og den, der kommer med svaret.
trace-own-reopened = Du bad om at tage noget op igen
trace-own-way = Du valgte, hvordan du vil have svar
trace-came-of-my-answers = Det blev der af det, jeg svarede på
trace-see-together = Det sagde vi sammen
trace-see-what-came = Se alt, der skete

## slip · citizen

trace-slip = Svar til dig
trace-slip-how = Print siden. Der står intet navn på den.
trace-slip-again = Er det ikke godt nok? Så tager vi det op igen.
trace-you-answered = Du svarede på
trace-as-message = Som besked
trace-as-message-means = Skriv den af på din egen telefon.
