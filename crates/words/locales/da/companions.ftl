## company · citizen

companions-title = De går med mig
companions-front = Her er dem, du følges med.
companions-see = Se, hvem du følges med

companions-lead = De har selv valgt dig. De kan altid vælge om.
companions-nobody = Ingen har bedt dig gå med endnu
companions-nobody-means = En, der kender dig, kan vælge dig fra sin egen plads.
companions-since = Siden { $date }.
companions-may-read-and-write = { $name } lader dig læse højt og skrive ned.
companions-may-read = { $name } lader dig læse højt. Ikke skrive.
companions-may-write = { $name } lader dig skrive ned.
companions-may-walk = { $name } vil gerne følges. Ikke mere end det.
companions-answer-in = Svar sammen: { $title }
companions-write-in = Skriv noget ned: { $title }
companions-seen = Kun du. Den, du følges med, ser alt, du skriver.

## written down · citizen

companions-write-down-for = Skriv ned for { $name }
companions-her-words = Brug hendes eller hans egne ord. Gør dem ikke pænere.
companions-read-back = Læs højt, før vi gemmer
companions-is-it-so = Læs det højt for { $name }. Er det sådan, det skal stå?
companions-yes-keep = Ja, gem det
companions-read-again = Ret det, og læs igen
companions-answer-with = Svar sammen med { $name }
companions-only-you-two = Kun du og { $name } ser svaret.
companions-all-answered = { $name } har svaret på det hele.

## decisions · staff

companions-decide-in = Giv svar i: { $title }
companions-paper-in = Skriv et ark ind til: { $title }
companions-propose-for = Foreslå noget for { $name }
companions-knows-about = Skriv noget ned om: { $sentence }
