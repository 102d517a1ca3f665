## page · staff

exchange-title = Ind og ud
exchange-lead = Alt kan tages med herfra i åbne filer.
exchange-take = Hent
exchange-polis-holds = Sætninger og svar fra dem, der har sagt ja. Tilfældige numre i stedet for navne. Kun dag, ikke klokkeslæt.
exchange-table-holds = Sætninger og svar for hver gruppe. Ingen tal om færre end fem.
exchange-what-never-leaves = Hvad kommer aldrig med?
exchange-never = Navne på borgere, og svar fra dem, der ikke har sagt ja.
exchange-bring = Hent en runde ind
exchange-file = Fil
exchange-file-hint = En mappe fra Polis, pakket som zip.
