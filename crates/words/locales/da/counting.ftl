### What `langbord decision` says in a terminal: a result, why it came out so, and what would have changed it.

## result · staff

counting-result = { $method }: { $winners }
counting-nothing-decided = Intet er afgjort
counting-tied = Stod lige: { $options }
counting-bought-from = { $project } koster { $cost }. De { $supporters }, der støtter det, betaler { $price } hver, eller alt de har tilbage.
counting-fits = { $project } koster { $cost } og kan stadig betales. { $supporters } har valgt det.
counting-equal-money = Hver gruppe råder over lige meget, hvor lille den end er.
counting-part-passed-on = Ingen svarede i { $groups }. Deres del går til de andre.
counting-without-money = I ingen gruppe: { $voters }. De råder ikke over penge her.
counting-spent = { $cost } af { $budget } er brugt. Tilbage er { $left }.

## reasons · staff

counting-nobody-chose = Ingen af { $ballots } sedler peger på noget. Alt bliver, som det er.
counting-preferred = { $by } sætter { $option } over { $over }, { $against } omvendt.
counting-beats-all = { $option } slår alle andre, to og to.
counting-circle = Ingen slår alle andre. { $options } slår hinanden i ring.
counting-path = Den stærkeste kæde af sejre fra { $option } til { $over } bærer { $strength }, den tilbage { $back }.
counting-kept = Tæller: { $option } over { $over }, styrke { $strength }.
counting-passed-over = Tæller ikke: { $option } over { $over }, styrke { $strength }. Stærkere sejre siger noget andet.
counting-worst-defeat = { $option } taber mest med { $strength }.
counting-collected = { $option }: { $total } { $unit }
counting-left = Runde { $round }: { $option } går ud med { $votes }.
counting-reached = Runde { $round }: { $option } er valgt med { $votes }. Der skulle { $needed } til.
counting-last-standing = Runde { $round }: { $option } får en af de sidste pladser med { $votes }.
counting-runoff = Mellem de to højeste: { $by } vil helst { $option }, { $against } vil helst { $over }.
counting-middle-grade = { $option }: midterste karakter { $grade }. { $above } giver mere, { $below } giver mindre.
counting-too-few-grades = Kun { $graded } af { $ballots } har bedømt { $option }. Det er under halvdelen, så det kan ikke vælges.
counting-bought = { $option } betales af { $supporters }, { $price } for hver enhed.
counting-tie = { $options } står lige. { $step } peger på { $chosen }.
counting-not-separable = Sedlerne kan ikke skille { $options } ad.

## ways to break a tie · staff

counting-step-own = Metodens næste mål
counting-step-blocs = Færrest grupper imod
counting-step-lot = Lodtrækning
counting-step-lot-leaving = Lodtrækning om, hvem der går ud,
counting-step-status-quo = Det, der er nu,
counting-step-nobody = Ingen

## units · staff

counting-unit-first-places = førstepladser
counting-unit-wins = sejre minus nederlag
counting-unit-borda = pladser over minus under
counting-unit-approvals = ja
counting-unit-grade-sum = karakterer lagt sammen
counting-unit-grade-mean = karakter i snit
counting-unit-blocs = som gennemsnit af gruppernes gennemsnit
counting-unit-points = point
counting-unit-votes = stemmer
counting-unit-resistance = modstand lagt sammen
counting-unit-satisfaction = tilfredshed
counting-unit-money = penge

## what would have changed it · staff

counting-change-exact = { $ballots ->
    [one] Én seddel kunne have ændret det: { $how }. Så var det blevet { $winners }.
   *[other] { $ballots } sedler kunne have ændret det, færre ikke: { $how }. Så var det blevet { $winners }.
}
counting-change-at-most = { $ballots } sedler kunne have ændret det, måske færre: { $how }. Så var det blevet { $winners }.
counting-change-none = Vi fandt ingen lille ændring, der havde ført til noget andet.
counting-how-turned = { $option } over { $over } i stedet for omvendt
counting-how-moved = { $option } så højt og { $against } så lavt som muligt
counting-how-favoured = { $option } øverst, resten som før
counting-how-added = { $option } også valgt
counting-how-alone = kun { $option } valgt
counting-how-rewritten = »{ $to }« i stedet for »{ $from }«

## what a method protects · staff

counting-protects = Metoden værner om: { $list }
counting-gives-up = Metoden giver slip på: { $list }
counting-property-majority = det over halvdelen sætter først
counting-property-condorcet = det, der slår alle andre to og to
counting-property-condorcet-loser = at det, der taber til alle, ikke vinder
counting-property-smith = at vinderen er blandt dem, der slår resten
counting-property-clones = at ens forslag hverken hjælper eller skader
counting-property-monotone = at mere støtte aldrig skader
counting-property-participation = at det aldrig skader at stemme
counting-property-positive-involvement = at en førsteplads aldrig skader
counting-property-later-no-harm = at flere navne ikke skader de første
counting-property-exaggeration = at det ikke betaler sig at overdrive
counting-property-intensity = hvor meget nogen ønsker det
counting-property-proportionality = at hver gruppe får sin del
counting-property-minority-veto = at et mindretal kan holde det værste ude
counting-property-decisive = at der næsten altid er ét svar
counting-property-exhaustive = at alt bliver brugt eller besat
counting-property-fair-chance = at alle har så god en chance som muligt

## groups and the gate · staff

counting-adopted = vedtaget
counting-not-adopted = ikke vedtaget
counting-extend = vent: nogle er ikke hørt
counting-integrate = tilbage til forslaget: en indvending står
counting-reach = gå ud til dem, der ikke er hørt
counting-parked = lagt til side
counting-state-agrees = siger ja
counting-state-objects = siger nej
counting-state-unheard = er ikke hørt
counting-nobody-objects = Ingen indvending står, og alle grupper er hørt.
counting-objection-stands = Indvendingen fra { $member } står.
counting-has-not-spoken = { $bloc } har ikke sagt nok. Tavshed er ikke et ja.
counting-blocks = { $member } siger stop.
counting-stands-aside = I { $bloc } træder mere end en fjerdedel til side.
counting-stands = { $bloc }: { $state }
counting-time-fits = { $slot }: { $can } kan, { $gladly } af dem gerne. I den gruppe, der har det sværest, kan { $share } af alle.
counting-too-few = for få til at vise
counting-fifths = { $state }, ja: { $share }
counting-shares = { $state }: { $yes } ja, { $no } nej, { $eligible } kan svare
counting-sway = { $people } i { $group } kunne have ændret det: { $outcome }
counting-eligible = Alle grupper kan leve med: { $options }
counting-without = Uden { $group }: { $winners }

## power, lot and records · staff

counting-power-head = Hvor ofte gør svaret forskel (Banzhaf, Shapley-Shubik)
counting-panel = Panel { $number }: { $people }
counting-lottery-leximin = Alle har så god en chance, som kvoterne tillader. Det er bevist.
counting-lottery-maximin = Den mindste chance er så stor som muligt. Resten er ikke bevist.
counting-lottery-quotas-only = Kvoterne er holdt. Om chancerne er intet bevist.
counting-lottery-smallest = Mindste chance: { $percent } %
counting-holds = Holder: { $ballots } sedler tæller, { $superseded } blev ændret senere.
counting-signed-for = Skrevet under for { $groups }
counting-without-witness = Ingen passede på loggen for { $groups }
counting-not-recounted = Ikke talt om ud fra filen: { $group }, for lille til at få navn på
