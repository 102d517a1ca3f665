## seat · citizen

accounts-hello = Hej { $name }.
accounts-seat-lead = Her er det, du har sagt. Og hvad der kom ud af det.
accounts-i-said = Det har jeg sagt
accounts-nothing-said = Du har ikke sagt noget endnu. Det er helt fint.
accounts-you-said = Du sagde
accounts-answer-comes = Du får svar
accounts-answer-promised = Senest { $date }. Det er { $name }, der svarer.
accounts-we-did = Vi gjorde
accounts-we-did-not = Vi gjorde ikke
accounts-because = Fordi
accounts-answer-from = Svar fra { $name } { $date }
accounts-that-is-fine = Det er fint
accounts-take-it-up-again = Tag det op igen
accounts-answered =
    { $n ->
        [one] Du har svaret på én sætning.
       *[other] Du har svaret på { $n } sætninger.
    }
accounts-see-and-change = Se og ret dine svar
accounts-if-i-like = Hvis jeg har lyst
accounts-just-sitting = Du behøver ikke vælge. Det er også en plads bare at sidde med.
accounts-what-do-you-like = Hvad har du lyst til?
accounts-wish-sit = Jeg sidder bare med
accounts-wish-walk = Gå med en morgen
accounts-wish-cook = Lave mad til et møde
accounts-wish-speak = Tale mit sprog med en nabo
accounts-wish-chair = Styre ordet til et møde
accounts-wish-own = Noget andet, jeg selv finder på
accounts-who-sees-it = Hvem ser det?
accounts-only-you-and = Kun du og { $name }.
accounts-change-any-time = Du kan ændre det, når du vil. Vi spørger ikke igen.
accounts-keep = Gem
accounts-company = { $name } går med mig
accounts-company-may = { $name } må læse højt og skrive for mig. Men ikke svare uden mig.
accounts-company-promised = Vi har lovet: { $name } ringer. Næste gang er { $date }.
accounts-company-change = Ændr, hvad { $name } må
accounts-company-stop = Stop følget
accounts-data-is-yours = Det, der står om dig, er dit.
accounts-data-see = Se alt, der står om mig
accounts-data-correct = Ret noget
accounts-data-download = Hent det hele
accounts-data-erase = Slet noget
accounts-who-looked = Hvem har set noget om mig?
accounts-looked = { $name } så din plads { $date }.
accounts-nobody-else = Ingen andre.
accounts-nobody = Ingen.
accounts-leave = Gå fra bordet
accounts-leave-any-time = Du kan gå, når du vil. Du skal ikke sige hvorfor. Du mister ingen hjælp.
accounts-leave-you-choose = Du vælger selv, om vi skal slette dine svar.
accounts-i-want-to-leave = Jeg vil gå fra bordet

## coming in · citizen

accounts-start = Har du et kort?
accounts-code = Skriv koden fra kortet
accounts-code-hint = Otte tegn. Små og store bogstaver er lige gode.
accounts-go-on = Videre
accounts-no-card = Har du et link, så brug det. Har du ingen af delene, så spørg den, der inviterede dig.
accounts-to-sign-in = Jeg arbejder i partnerskabet
accounts-who-invited = Hvem har skrevet dit kort?
accounts-inviter = Navnet på den, der inviterede dig
accounts-inviter-hint = Fornavnet, som det står på kortet. Der er prøvet mange koder herfra.
accounts-code-unknown = Den kode kender vi ikke
accounts-code-unknown-means = Måske er den brugt. Spørg den, der gav dig kortet.
accounts-link = Her er din vej ind
accounts-link-means = Linket virker én gang. Tryk, når du er klar.
accounts-go-in = Gå ind
accounts-own-phone = Er det din egen telefon?
accounts-own-phone-yes = Ja, den er min
accounts-own-phone-no = Nej, andre bruger den også
accounts-own-phone-means = Er den din, så kan du komme igen uden kode.
accounts-shared-phone-means = Bruger andre den, så glemmer den dig efter et kvarter.

## record · citizen

accounts-call-me = Hvad må vi kalde dig?
accounts-name = Navn
accounts-my-answers = Mine svar
accounts-my-answers-none = Du har ikke svaret på noget endnu.
accounts-change-answer = Ret svaret
accounts-take-answer-back = Tag svaret tilbage
accounts-all-about-me = Alt, der står om mig
accounts-record-name = Vi kalder dig { $name }.
accounts-record-table = Du sidder ved bordet »{ $table }« fra { $date }.
accounts-record-groups = Du siger, at du hører til: { $groups }.
accounts-record-no-groups = Du har ikke sagt, hvilke grupper du hører til. Det er helt fint.
accounts-record-companion = { $name } går med dig.
accounts-record-acts = Det har du gjort her
accounts-record-act = { $date }: { $what }
accounts-devices = Hvor er jeg logget ind?
accounts-device-own = Min egen telefon
accounts-device-shared = En telefon, andre også bruger
accounts-device-kiosk = En fælles tablet
accounts-device-staff = Min arbejdsplads
accounts-device-this = den her
accounts-device-last = Sidst brugt { $date }
accounts-device-end = Log ud der
accounts-devices-end-all = Log ud alle steder
accounts-sign-out = Log ud her
accounts-sentence-change = Ret eller tag tilbage
accounts-sentence-mine = Din sætning
accounts-sentence-text = Sætningen
accounts-sentence-reword = Gem rettelsen
accounts-sentence-withdraw = Tag sætningen tilbage
accounts-sentence-waiting = Den bliver læst, før andre ser den.
accounts-sentence-shown = Andre kan svare på den nu.
accounts-sentence-refused = Den blev ikke vist, fordi: { $reason }
accounts-sentence-withdrawn = Du har taget den tilbage.
accounts-sentence-joined = Den er lagt sammen med en, der siger det samme.
accounts-leave-keep = Lad mine ord blive uden mit navn
accounts-leave-erase = Slet alt, jeg har sagt
accounts-leave-stay = Jeg bliver
accounts-left = Tak for din tid ved bordet
accounts-left-means = Du er altid velkommen igen.
accounts-seat-to-table = Til bordet »{ $table }«
accounts-seat-answer-more = Svar på flere sætninger
accounts-company-read = læse højt for mig
accounts-company-write = skrive for mig
accounts-act-answered = svarede på en sætning
accounts-act-said = sagde eller rettede en sætning
accounts-act-invitation = en personlig indbydelse
accounts-act-groups = sagde, hvor du hører til
accounts-act-group-added = skrev en gruppe på listen
accounts-act-company = valgte, hvem der går med dig
accounts-act-link = fik et link ind
accounts-act-left = gik fra bordet
accounts-act-confirmed = fik et ja fra bordet
accounts-sign-in-means = Kommer du ikke ind? Den, der passer programmet, kan give dig et link.

## keys · staff

accounts-keys = Nøgler til programmer
accounts-keys-mean = Et program med din nøgle må det samme som du. Nøglen vises én gang.
accounts-key-label = Hvad er nøglen til?
accounts-key-make = Lav en nøgle
accounts-key-made = { $label }, lavet { $date }
accounts-key-which = Hvilken nøgle?
accounts-key-revoke = Luk nøglen nu
accounts-key-shown = Her er nøglen
accounts-key-shown-means = Gem den nu. Vi kan ikke vise den igen.

## consents · citizen

accounts-consents = Hvad må mine svar bruges til?
accounts-consent-research-means = Nogle vil gerne lære af svarene herfra. De får en fil uden navne. Der står dage i den, ikke klokkeslæt. Er der færre end fem om et svar, er det ikke med.
accounts-consent-no-means = Siger du nej, sker der ingenting. Du kan ændre det, når du vil.
accounts-consent-choose = Det vælger du
accounts-consent-research = Ja, mine svar må stå i filen uden navn
## ways in · staff

accounts-email = Din e-mailadresse
accounts-email-hint = Én adresse, som kun du læser.
accounts-send-link = Send mig et link
accounts-link-asked = Se i din e-mail
accounts-link-asked-means = Kender vi adressen, er der et link på vej. Det virker én gang, i ti minutter.
accounts-link-not-come = Kom der ikke noget? Så har du måske ikke gemt adressen hos os.
accounts-ways-in = Sådan kommer jeg ind
accounts-ways-in-lead = Hav gerne to veje. Så står du ikke udenfor, når den ene driller.
accounts-by-letter = Et link på e-mail
accounts-address-is = Dine links går til { $address }.
accounts-address-none = Du har ikke gemt en adresse.
accounts-address-keep = Brug den adresse
accounts-address-forget = Glem adressen
accounts-address-sent = Vi har sendt dig et brev
accounts-address-sent-means = Åbn linket i brevet her, i den samme browser. Så er adressen din.
accounts-address-confirm = Er det din adresse?
accounts-address-mine = Ja, den er min
accounts-no-post = Huset sender ikke e-mail. Den, der passer programmet, kan give dig et link.

## letters · staff

accounts-letter-subject = Dit link
accounts-letter-hello = Hej { $name }
accounts-letter-link-means = Åbn linket, og tryk på »Gå ind«. Det virker én gang, i ti minutter.
accounts-letter-not-you = Er det ikke dig, der har bedt om brevet? Så skal du ikke gøre noget.
accounts-confirm-subject = Er adressen din?
accounts-confirm-means = Åbn linket i den browser, hvor du er logget ind. Det virker i et døgn.

## passkeys · staff

accounts-passkeys = Adgangsnøgler
accounts-passkeys-mean = Din telefon eller computer husker nøglen. Du låser den op, som du plejer.
accounts-passkey-made = { $label }, lavet { $date }
accounts-passkey-label = Hvad skal nøglen hedde?
accounts-passkey-label-hint = For eksempel: »Min telefon«
accounts-passkey-make = Lav en adgangsnøgle
accounts-passkey-remove = Fjern nøglen
accounts-passkey-needs-script = En adgangsnøgle kræver script i browseren. Et link virker uden.
accounts-passkey-use = Brug min adgangsnøgle
accounts-passkey-not = Nøglen blev ikke brugt
accounts-passkey-not-means = Prøv igen, eller brug en anden vej ind.

## elsewhere · staff

accounts-elsewhere-go = Gå ind med { $name }
accounts-elsewhere-tie = Brug { $name } som vej ind
accounts-elsewhere-none = Du har ikke valgt den vej.
accounts-elsewhere-tied = Du har brugt den vej siden { $date }.
accounts-elsewhere-untie = Brug den ikke mere
accounts-elsewhere-ready = { $name } har svaret
accounts-elsewhere-ready-means = Tryk, når du er klar.
accounts-elsewhere-unknown = Den konto kender vi ikke
accounts-elsewhere-unknown-means = Gå ind ad en anden vej først. Vælg så kontoen på din plads.
accounts-elsewhere-not = Det lykkedes ikke
accounts-elsewhere-not-means = Prøv igen, eller brug en anden vej ind.
