## about · staff

partnerships-backbone = Dem, der kalder sammen
partnerships-no-mandate = Det er ikke skrevet ned endnu.
partnerships-phone = Telefon:
partnerships-change = Ret det, der står her
partnerships-funders = Hvem betaler?
partnerships-no-funders = Det er ikke skrevet ned endnu.
partnerships-funder = Giver
partnerships-share = Andel
partnerships-percent = { $n } procent
partnerships-waiting = Venter på bordets ja
partnerships-waiting-means = De har sagt ja. De kan være med, når bordet også siger ja.
partnerships-confirm = Sig ja
partnerships-actors = Hvem sidder her?
partnerships-no-actors = Ingen er skrevet på endnu.
partnerships-actors-order = Efter alfabetet
partnerships-actor = Navn
partnerships-code = Mærke
partnerships-sector = Hører til
partnerships-add-actor = Skriv en ny på
partnerships-sector-public = kommune og skole
partnerships-sector-housing = bolig
partnerships-sector-association = forening
partnerships-sector-citizens = beboere
partnerships-sector-private = butik eller firma
partnerships-sector-backbone = kalder sammen
partnerships-sector-funder = giver penge

## front · citizen

partnerships-open = Det er åbent nu
partnerships-left =
    { $n ->
        [0] Du har svaret på det hele. Tak.
        [one] Her er én sætning, du ikke har svaret på.
       *[other] Her er { $n } sætninger, du ikke har svaret på.
    }
partnerships-answer = Svar nu
partnerships-say = Sig selv noget
partnerships-answers-by = { $name } giver svar tilbage senest { $date }.
partnerships-missing = Vi mangler stadig at spørge: { $groups }.
partnerships-we-hear = Det hører vi: { $title }
partnerships-ways = Se mere
partnerships-see-rounds = Se alle runder
partnerships-quiet = Der er ingen spørgsmål lige nu
partnerships-quiet-means = Det er helt fint. Du hører fra os, når der er noget.
partnerships-call = Har du et spørgsmål? Ring til { $names } på { $phone }.
partnerships-ask = Har du et spørgsmål? Spørg { $names }.

## writing · staff

partnerships-mandate-hint = Skriv, hvad I har aftalt. Alle ved bordet kan læse det.
partnerships-funders-hint = En på hver linje med andelen i procent. For eksempel »Fonden: 40«.
partnerships-phone-hint = Nummeret står på alle kort. Så kan folk ringe i stedet.
partnerships-code-hint = To til fem bogstaver, som kan stå på et kort.

## members · staff

partnerships-members = Hvem er med?
partnerships-members-lead = Den, der kommer for en anden end sig selv, venter på et ja. Private personer står ikke her.
partnerships-see-members = Se, hvem der er med
partnerships-nobody-waits = Ingen venter lige nu
partnerships-nobody-waits-means = Når en ny har sagt ja til en indbydelse, står navnet her.
partnerships-seated = Sidder ved bordet
partnerships-resting = Holder pause
partnerships-comes-from = Kommer fra { $actor }.
partnerships-comes-as = Er med som: { $roles }.
partnerships-since = Siden { $date }.
partnerships-step-not = Ikke nu
partnerships-step-pause = Hold pause
partnerships-step-back = Tilbage til bordet
partnerships-step-remove = Tag pladsen væk
partnerships-members-seen = Kun du og andre, der siger ja. Det, du vælger, står i loggen med dit navn.
partnerships-people = Hvem kommer?

## decisions on the front · staff

partnerships-decide = Giv dit svar
partnerships-decide-until = Bordet beslutter. Du kan svare til og med { $date }.
partnerships-see-proposals = Se alle forslag
