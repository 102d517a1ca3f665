## page · staff

journal-lead = Her står, hvem der gjorde hvad med det fælles. Det, borgere gør, kan kun de selv se.
journal-at = { $time }: { $act }
journal-round-opened = { $name } åbnede runden »{ $title }«.
journal-older = Ældre
journal-nothing = Der er ikke sket noget endnu.
journal-nothing-means = Alt, der gøres med det fælles, skrives her. Intet kan slettes.

## sentences · staff

journal-founded = { $name } dækkede bordet »{ $what }«.
journal-described = { $name } skrev mandatet, og hvem der betaler.
journal-actor = { $name } satte en plads til { $what }.
journal-confirmed = { $name } sagde velkommen til { $who }.
journal-paused = { $name } lod pladsen hvile for { $who }.
journal-removed = { $name } tog pladsen fra { $who }.
journal-group = { $name } skrev »{ $what }« på listen over grupper.
journal-asked = { $name } har noteret, at »{ $what }« er spurgt.
journal-round-again = { $name } åbnede »{ $what }« igen.
journal-round-paused = { $name } holdt pause i »{ $what }«.
journal-round-closed = { $name } lukkede »{ $what }«.
journal-shown = { $name } læste { $what } og viste den.
journal-not-shown = { $name } læste { $what } og viste den ikke. Hvorfor, ved den, der sagde den.
journal-translated = { $name } oversatte { $what } til { $language }.
journal-other = { $name }: { $act }
journal-day-answers = { $n } svar
journal-day-sentences = { $n } gange blev der sagt eller rettet noget
journal-day-invitations = { $n } gange om personlige indbydelser
journal-day-groups = { $n } sagde, hvor de hører til
journal-day-company = { $n } gange om, hvem der går med hvem
journal-day-other = { $n } andre ting
journal-for-themselves = Mennesker for sig selv, fem eller flere:

## survey · staff

journal-wave-opened = { $doer } spurgte bordet: »{ $title }«.
journal-wave-closed = { $doer } lukkede for svar i »{ $title }«.
journal-wave-again = { $doer } åbnede »{ $title }« for svar igen.
journal-wave-begun = { $actor } har sagt ja til at svare i »{ $title }«.
journal-wave-answered = { $actor } har svaret i »{ $title }«.
journal-wave-declined = { $actor } vil ikke tegnes i »{ $title }«.
journal-wave-reminded = { $doer } mindede { $actor } om »{ $title }«.
journal-wave-new-link = { $doer } lavede et nyt link til { $actor } i »{ $title }«.
journal-wave-introduced = { $doer } aftalte, at { $one } og { $other } mødes.
journal-wave-taken = { $doer } tog tallene fra »{ $title }« med.
journal-day-ties = { $n } rettelser i svar om netværket.
journal-day-notes = { $n } læsninger af billedet.
## decisions · staff

journal-proposed = { $name } foreslog »{ $what }«.
journal-proposal-withdrawn = { $name } tog sit forslag tilbage.
journal-new-version = { $name } skrev en ny version: »{ $what }«.
journal-knowledge = { $name } lagde sin viden til et forslag.
journal-rule-suggested = { $name } lagde reglen »{ $what }« frem.
journal-rule-consented = { $name } kan leve med reglen »{ $what }«.
journal-rule-objected = { $name } så skade i reglen »{ $what }«.
journal-rule-adopted = { $name } sagde ja som den sidste. Bordet har nu reglen »{ $what }«.
journal-prepared = { $name } gjorde en beslutning klar: »{ $what }«.
journal-decision-opened = { $name } åbnede beslutningen »{ $what }« og låste rammen.
journal-decision-counted = { $name } lukkede en beslutning, og der blev talt op.
journal-decision-moved = { $name } førte en beslutning videre.
journal-reached = { $name } gik ud til »{ $what }«.
journal-witness = { $name } er vidne for »{ $what }«.
journal-day-ballots = { $n } gange blev der svaret i en beslutning
