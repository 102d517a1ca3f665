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
