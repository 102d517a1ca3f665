### Det, der går igen på alle sider.

## frame · citizen

# Det første en skærmlæser kan vælge: forbi toppen.
shell-skip = Til indholdet
# Knappen øverst på alle borgersider.
shell-leave = Forlad siden nu
shell-leave-means = »Forlad siden nu« viser vejret. Din telefon kan stadig huske denne side.
shell-languages = Sprog
# Efter kolon står telefonnummeret.
shell-call = Vil du hellere tale? Ring til { $name }:
shell-demo = Eksempel. Alle personer er opdigtede.
# Anførselstegn om det, et menneske har sagt.
shell-quote = »{ $text }«
shell-back = Tilbage

## forms · citizen

shell-mend = Ret her: { $why }
shell-go-there = Gå til feltet
shell-kept = Det, du har skrevet, står der endnu.

## fields · staff

shell-fields-nearly-all = næsten alle
shell-fields-most = de fleste
shell-fields-over-half = over halvdelen
shell-fields-under-half = under halvdelen
shell-fields-some = nogle få
shell-fields-few-or-none = få eller ingen
shell-fields-many-passed = mange lod være
shell-fields-most-say-no = de fleste siger nej
shell-fields-key-yes = kan genkende det
shell-fields-key-no = kan ikke
shell-fields-key-pass = ville ikke svare
# I stedet for felter, når gruppen er for lille.
shell-too-few = for få til at vise

## page · staff

# Navnet på menuen for dem, der hører siden læst op.
shell-pages = Sider
# Hver side for partnere ender her.
shell-talk = Hvem taler med hvem, hvornår?
# Ordene til tegningen af bordet.
shell-table =
    { $n } pladser, en for hver gruppe, det handler om. { $open ->
        [0] Alle grupper er spurgt.
        [one] En plads er åben: den gruppe er ikke spurgt endnu.
       *[other] { $open } pladser er åbne: de grupper er ikke spurgt endnu.
    }

## seen · citizen

# »Hvem vil se det?« Regnes ud af, hvem der må hvad. Aldrig en fast tekst.
shell-only-you = Kun du ser dit svar.
shell-and-companion = Og { $name }, når I svarer sammen.
shell-not-them = { $name } ser det ikke.
shell-only-together = De andre ser kun, hvad fem eller flere har svaret sammen.

## footer · citizen

shell-my-seat = Min plads
shell-my-data = Mine data
shell-accessibility = Tilgængelighed
