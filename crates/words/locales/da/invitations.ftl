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
