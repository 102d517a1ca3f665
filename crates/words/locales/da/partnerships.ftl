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
