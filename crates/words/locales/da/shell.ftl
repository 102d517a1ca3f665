### Det, der går igen på alle sider.

## frame · citizen

# Det første en skærmlæser kan vælge: forbi toppen.
shell-skip = Til indholdet
# Knappen øverst på alle borgersider.
shell-leave = Forlad siden nu
shell-leave-means = »Forlad siden nu« viser vejret. Din telefon kan stadig huske denne side.
shell-languages = Sprog
# Efter kolon står telefonnummeret.
shell-call = Vil du hellere tale? Ring til { $name }:
shell-demo = Eksempel. Alle personer er opdigtede.
# Anførselstegn om det, et menneske har sagt.
shell-quote = »{ $text }«
shell-back = Tilbage

## forms · citizen

shell-mend = Ret her: { $why }
shell-go-there = Gå til feltet
shell-kept = Det, du har skrevet, står der endnu.

## fields · staff

shell-fields-nearly-all = næsten alle
shell-fields-most = de fleste
shell-fields-over-half = over halvdelen
shell-fields-under-half = under halvdelen
shell-fields-some = nogle få
shell-fields-few-or-none = få eller ingen
shell-fields-many-passed = mange lod være
shell-fields-most-say-no = de fleste siger nej
shell-fields-key-yes = kan genkende det
shell-fields-key-no = kan ikke
shell-fields-key-pass = ville ikke svare
# I stedet for felter, når gruppen er for lille.
shell-too-few = for få til at vise

## page · staff

# Navnet på menuen for dem, der hører siden læst op.
shell-pages = Sider
# Hver side for partnere ender her.
shell-talk = Hvem taler med hvem, hvornår?
# Ordene til tegningen af bordet.
shell-table =
    { $n } pladser, en for hver gruppe, det handler om. { $open ->
        [0] Alle grupper er spurgt.
        [one] En plads er åben: den gruppe er ikke spurgt endnu.
       *[other] { $open } pladser er åbne: de grupper er ikke spurgt endnu.
    }

## seen · citizen

# »Hvem vil se det?« Regnes ud af, hvem der må hvad. Aldrig en fast tekst.
shell-only-you = Kun du ser dit svar.
shell-and-companion = Og { $name }, når I svarer sammen.
shell-not-them = { $name } ser det ikke.
shell-only-together = De andre ser kun, hvad fem eller flere har svaret sammen.

## footer · citizen

shell-my-seat = Min plads
shell-my-data = Mine data
shell-accessibility = Tilgængelighed

## failures · citizen

# Siderne, når noget ikke kan vises eller gemmes. Aldrig skyld, altid en vej videre.
shell-to-start = Til forsiden
shell-news = Der er kommet nyt til.
shell-show-news = Vis det
shell-nothing-here = Her er ingenting
shell-nothing-here-means = Siden findes ikke, eller den er ikke til dig.
shell-link-used = Kortet eller linket er brugt
shell-link-used-means = Spørg den, der gav dig det. Du kan altid få et nyt.
shell-link-over = Tiden er gået for dette link
shell-not-signed-in = Vi kan ikke se, hvem du er
shell-not-signed-in-means = Skriv koden fra dit kort. Eller brug dit link igen.
shell-not-for-role = Det her er en anden, der gør
shell-not-for-role-means = Du kan se det meste. Men denne handling hører til en anden rolle.
shell-not-confirmed = Vi venter på et ja fra de andre
shell-not-confirmed-means = Når de har sagt ja, kan du være med her.
shell-not-allowed-by-person = Det har personen ikke sagt ja til
shell-not-kept = Der er ikke gemt noget nyt.
shell-again = Det er allerede gemt
shell-again-means = Du trykkede vist to gange. Det gør ikke noget.
shell-too-many-tries = Vent en time, før du prøver igen
shell-too-many-tries-means = Der er prøvet mange koder herfra. Ring til den, der inviterede dig.
shell-too-many-invitations = { $most } indbydelser på en dag er nok til én person
shell-round-rests = Der kan ikke svares lige nu
shell-statement-gone = Sætningen er taget tilbage
shell-cannot-save = Det er ikke gemt endnu
shell-cannot-save-means = Vi kan ikke gemme lige nu. Prøv igen om lidt, eller skriv det ned på papir.
shell-our-mistake = Det var vores fejl
shell-our-mistake-means = Der er ikke sket noget med det, du har gemt. Prøv igen om lidt.
shell-stale-form = Siden var for gammel
shell-stale-form-means = Gå tilbage, og hent siden igen. Så kan du sende.
shell-too-large = Det fylder for meget
shell-already-there = »{ $what }« er her allerede
shell-shares-too-large = Andelene er mere end 100 procent til sammen
shell-no-second-reminder = Der er mindet om det én gang. Det er nok.
shell-still-answers = Nogen venter på et svar fra denne person
shell-code-not-right = Et tegn i koden er ikke helt rigtigt
shell-code-not-right-means = Se på kortet igen. Koden har otte tegn.
shell-no-such-step = Det skridt kan ikke tages herfra
shell-mend-empty = Skriv lidt her.
shell-mend-long = Højst { $most } tegn.
shell-mend-cpr = Det ligner et CPR-nummer. Tag det ud. Vi gemmer dem aldrig.
shell-mend-address = Skriv én e-mailadresse, som navn@sted.dk.
shell-mend-choose = Vælg en af dem, der står her. Eller ret det, der ikke passer.

## audience · citizen

shell-who-sees = Hvem vil se det?
shell-seen-only-you = Kun du ser det.
shell-seen-not-staff = Ikke dem, der styrer mødet. Ikke skolen. Ikke kommunen.
shell-seen-all-members = Alle ved bordet ser det.
shell-seen-by = Det ser kun: { $roles }.
shell-role-citizen = beboere
shell-role-companion = dem, der går med
shell-role-partner = partnere
shell-role-frontline = dem, der møder folk hver dag
shell-role-facilitator = dem, der styrer mødet
shell-role-mediator = mægleren

## ways · staff

shell-nav-rounds = Det hører vi
shell-nav-proposals = Forslag
shell-nav-groups = Hvem er med?
shell-nav-survey = Netværket
shell-nav-invitations = Indbydelser
shell-about = Om partnerskabet
shell-journal = Loggen

## ask · citizen

shell-almost = Der mangler lidt

## accessibility · citizen

shell-accessible-lead = Alle skal kunne være med her.
shell-accessible-works = Det virker
shell-works-paper = Alt kan også gøres på papir eller i telefonen.
shell-works-old-phones = Siderne virker på gamle telefoner og uden script.
shell-works-keyboard = Siderne kan læses højt og bruges uden mus.
shell-works-languages = Siderne er på dansk, engelsk og arabisk.
shell-accessible-gaps = Det mangler endnu
shell-gap-audio = Siderne er ikke indtalt af et menneske.
shell-gap-readers = Teksterne er ikke prøvet med nok læsere.
shell-accessible-tell = Sig til, når noget driller
shell-write-to = Eller skriv til
shell-looked-at = Vi gik siderne igennem { $date }.
shell-to-table = Til bordet
shell-unreadable = Det kunne ikke læses
