### Personlige indbydelser: hilsenen, kortet, koden.

## hello · citizen

# Titlen kan ses af andre, der holder telefonen. Den siger intet om emnet.
invitations-hello-title = Hej
invitations-hello = Hej { $guest }. Det er { $inviter }.
invitations-written-by = Skrevet af { $inviter } til dig
invitations-one-at-a-time = Du ser én sætning ad gangen.
invitations-you-say = Du siger, om du kan genkende det.
invitations-skip-and-stop = Du kan springe over og stoppe, når du vil.
invitations-yes = Ja, vis mig den første
invitations-not-now = Ikke nu
invitations-not-now-means = Siger du »ikke nu«, sker der ingenting. Du kan komme igen til { $date }.
invitations-who-sees = Hvem ser, hvad jeg svarer?
invitations-answer-by = { $inviter } skriver til dig senest { $date }: Hvad kom der ud af det?
# Uden grund. Vejer lige så meget som ja.
invitations-no = Nej tak

## card · citizen

invitations-card = Kort
invitations-card-how = To sider, A6. Skriv ud på tykt papir.
invitations-card-front = Forside
invitations-card-back = Bagside
invitations-card-table = Et langt bord med en ledig plads
invitations-card-dear = Kære
invitations-card-seat = Her er en plads til dig.
invitations-card-you-decide = Du bestemmer, om du vil være med. Du kan altid sige nej.
invitations-card-from = Hilsen
invitations-card-call = Ring eller skriv til mig:
invitations-card-camera = Hold telefonens kamera over mønstret.
invitations-card-or-write = Eller skriv koden på
invitations-card-or-ring = Eller ring. Så klarer vi det sammen.
# Står på kort, der er skrevet på et andet sprog.
invitations-card-or-call = Eller ring. Vi taler dansk.
invitations-card-until = Koden virker til { $date }.
invitations-qr = Mønster til telefonens kamera

## list · staff

invitations-title = Indbydelser
invitations-lead = En indbydelse er fra dig til ét menneske. Skriv, som du taler.
invitations-write = Skriv en indbydelse
invitations-none = Du har ikke inviteret nogen endnu.
invitations-none-means = Tænk på et menneske, du har talt med.
invitations-reply-waiting = Venter
invitations-reply-yes = Sagde ja
invitations-reply-later = Sagde ikke nu
invitations-reply-no = Sagde nej tak
invitations-reply-withdrawn = Taget tilbage
invitations-way-card = Kort på papir
invitations-way-sms = SMS
invitations-way-email = E-mail
invitations-way-voice = Mundtligt
invitations-open-until = { $way }. Kan bruges til { $date }.
invitations-print-card = Print kortet
invitations-remind-once = Mind om det én gang
invitations-take-back = Tag den tilbage

## thanks · citizen

invitations-thanks = Tak for dit svar
invitations-thanks-means = Der sker ikke mere nu. Fortryder du, så brug kortet igen.

## writing · staff

invitations-guest = Hvem inviterer du?
invitations-guest-hint = Kun fornavnet, som du siger det.
invitations-letter = Dit brev
invitations-letter-hint = Som du taler. Skriv ikke, hvad hun har fortalt dig. En anden kan holde telefonen.
invitations-why-you = Hvorfor lige hende eller ham?
invitations-why-you-hint = For eksempel: »Du ved, hvordan en morgen er hos jer.«
invitations-how-we-know = Hvor kender I hinanden fra?
invitations-how-we-know-hint = For eksempel: »Vi ses i vaskeriet.«
invitations-how = Hvordan kommer det frem?
invitations-comes-as = Hvilken plads er det?
invitations-comes-from = Kommer hun eller han for nogen?
invitations-comes-alone = Nej, for sig selv
invitations-further = Må hun eller han invitere andre?
invitations-may-invite = Ja, mennesker som hun eller han selv kender
invitations-look-through = Læs den igennem
invitations-done = Gør den færdig
invitations-begin-with-coffee = Begynd med en kop kaffe
invitations-begin-with-task = Begynd med noget at lave
invitations-start-coffee = Hej. Vi mødtes forleden. Du sagde noget, jeg tænker på endnu. Må jeg komme forbi med kaffe? Du bestemmer, hvad vi taler om.
invitations-start-task = Hej. På lørdag laver vi noget sammen, og jeg mangler en som dig. Vil du være med? Der er mad bagefter.
invitations-reads-easily = Den er let at læse.
# $n er antallet af ord i den længste sætning.
invitations-reads-heavily = Den er lidt tung. Den længste sætning har { $n } ord. Prøv med kortere sætninger.

## handing over · staff

invitations-hand-over = Giv den videre
invitations-or-hand-over = Eller giv den sådan
invitations-sms-parts =
    { $n ->
        [one] Det er én sms. Kopiér teksten.
       *[other] Det bliver { $n } sms'er. Kopiér teksten.
    }
invitations-email-hint = Kopiér teksten til en e-mail til et menneske.
invitations-voice-hint = Læs det højt. Skriv koden ned sammen.
invitations-counts = Bordets indbydelser
invitations-counts-means = Kun i grove tal. Ingen kan se, hvem der svarede hvad.
invitations-count-some = { $reply }: nogle få
invitations-count-many = { $reply }: { $n } eller flere

## handed over · citizen

# Står i brevet, på gæstens sprog.
invitations-why-you-line = Derfor dig: { $why }
invitations-how-we-know-line = Sådan kender vi hinanden: { $how }
invitations-or-code = Eller skriv koden på { $address }: { $code }
invitations-or-call-me = Eller ring til mig: { $phone }
invitations-aloud-code = Vil du være med, så skriv koden på { $address }. Koden er { $code }.

## by e-mail · staff

invitations-mail = Send den med e-mail
invitations-mail-hint = Én adresse. Den bliver glemt, når brevet er sendt.
invitations-mail-address = Gæstens e-mailadresse
invitations-mail-send = Send brevet
invitations-mail-on-its-way = E-mailen er på vej.
invitations-mail-sent = E-mailen blev sendt { $date }.
invitations-mail-given-up = E-mailen kom ikke frem. Giv den videre på en anden måde, eller prøv en anden adresse.
# Emnelinjen kan ses af andre. Den siger intet om emnet.
invitations-mail-subject = { $inviter } har skrevet til dig
