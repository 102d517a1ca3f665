### What the program says in a terminal.

## terminal · staff

program-founded = Partnerskabet “{ $name }” er stiftet. Her er linket til { $facilitator }. Det virker én gang og i syv dage:
program-demo = Bregneparken er opdigtet. Her kommer hver af dem ind:
program-demo-cards = To, der ikke har svaret på deres kort endnu:
program-link = Her er linket. Det virker én gang, i ti minutter:
# Efter kolon står linket og koden.
program-invited = Invitation til { $guest }. Her er linket, og koden til at læse højt:
program-said = Gemt som { $label }. Det bliver læst for navne, før andre ser det.
program-backed-up = Alt er gemt i { $file }. Gem husets nøgle (house.key) et andet sted; den er ikke med.
program-restored = Alt er lagt tilbage i { $folder }. Læg husets nøgle (house.key) ved siden af.

## journal · staff

program-journal-ends = { $name }: { $entries ->
    [one] én indførsel
   *[other] { $entries } indførsler
}. Den sidste slutter med:
program-journal-of-the-house = Huset selv

## check · staff

program-check-whole = Databasens filer og henvisninger er hele.
program-check-journal-holds = Ingen har rørt ved journalen.
program-check-journal-is-kept = Hvert partnerskab har en journal.
program-check-known-words = Alle valg er et af de ord, vi kender.
program-check-answer-is-one-of-three = Hvert svar er ja, nej eller »vil ikke sige det«.
program-check-from-the-table = Kun de, der sidder med, svarer og siger noget.
program-check-backbone-is-silent = Sekretariat og mæglere hverken svarer eller foreslår.
program-check-one-table = Intet peger fra ét partnerskab ind i et andet.
program-check-joined-in-round = Udsagn er kun lagt sammen i samme runde.
program-check-refusal-has-reason = Hvert nej til et udsagn har en grund.
program-check-yes-leads-to-person = Kun et ja fører til et menneske.
program-check-shares-add-up = Pengene giver højst hundrede procent.
program-check-no-cpr = Ingen tekst ligner et cpr-nummer.
program-check-ballot-from-roll = Hver stemme kommer fra en plads ved sin egen beslutning.
program-check-frame-holds = Reglen for hver beslutning er den, der blev låst.
program-check-log-holds = Hver stemme er den, der blev afgivet, og tæller én gang.
program-check-heads-hold = Loggens hoveder er underskrevet og passer til loggen.
program-check-outcome-holds = En ny optælling giver det samme resultat.

## exchange · staff

program-exported = Hele partnerskabet »{ $name }« ligger nu i filen.
program-imported-whole = Hele partnerskabet »{ $name }« er hentet ind. Her er linket til { $facilitator }. Det virker én gang og i syv dage:
program-imported-round = Runden »{ $title }« er hentet ind: { $people } mennesker, { $statements } sætninger og { $answers } svar.
program-passphrase = Adgangsord:

## decisions · staff

program-voted = Svaret er gemt. Kvitteringen er { $code }.
program-proposed = Forslaget ligger nu på bordet.
