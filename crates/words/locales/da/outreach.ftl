## sheet · citizen

outreach-sheet = Ark
outreach-print-how = Skriv ud på papir. Et ark til hver.
outreach-no-name = Skriv ikke dit navn.
outreach-skip = Spring over, hvad du vil.
outreach-give-back = Giv arket til { $name }. Så bliver det skrevet ind.

## type-in · staff

outreach-type-in = Skriv et ark ind
outreach-read-back = Læs svarene højt for den, der gav dem. Gem først bagefter.
outreach-whose-sheet = Hvis ark er det?
outreach-seen-you-and-them = Kun du, og den der gav svarene.
outreach-check-code = På arket står { $code }. Står der noget andet, så find den rigtige runde.
outreach-new-by-card = En ny, som har et kort med en kode
outreach-card-code = Koden fra kortet
outreach-card-code-hint = Kun når det er en ny. Kortet er hendes eller hans ja.
outreach-whose-missing = Vælg først, hvis ark det er.
outreach-nothing-ticked = Der er ikke sat nogen krydser endnu.
outreach-kept = Arket er gemt
outreach-kept-means = Svarene tæller lige så meget som alle andre. Giv arket tilbage, eller riv det over.
outreach-next-sheet = Skriv det næste ind
