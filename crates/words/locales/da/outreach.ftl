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
