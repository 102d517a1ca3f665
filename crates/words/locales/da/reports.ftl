### Spejlet: bordet nu, på en side.

## mirror · staff

reports-mirror = Spejlet
reports-as-of = Sådan ser det ud { $date }
reports-lead = Tre lister. Ingen af dem er vigtigst.
reports-shared = Det deler vi
reports-one-group = Det ved mest én gruppe
reports-clashing = Her støder det sammen
reports-none-yet = Ingen sætninger her endnu.
reports-nothing-shown = Vi viser først noget, når fem eller flere har svaret.
reports-reopenings = Skal op igen
reports-owed = Svar, vi skylder
reports-uptake = Hvad går med ind?
reports-uptake-key = Fyldte felter er det, der gik ind i en opgave, en beslutning eller noget, vi gjorde.
reports-uptake-even = Levet og faglig viden går lige så ofte med ind.
reports-uptake-lived-less = Levet viden går sjældnere med ind end faglig. Læs de sætninger, der ligger.
reports-uptake-lived-more = Levet viden går oftere med ind end faglig.
reports-uptake-too-few = For få sætninger til at sige noget endnu.
reports-talk = Læs spejlet højt for dem, der sagde sætningerne. Spørg, hvad der mangler.
