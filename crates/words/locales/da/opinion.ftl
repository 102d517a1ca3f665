## map table · staff

opinion-counts = { $people } mennesker, { $statements } sætninger, { $answers } svar. { $placed } står på kortet.
opinion-refreshed = Kortet bygger på det forrige fulde kort. Nye svar er lagt til.
opinion-no-map = Der er ikke svar nok til et kort.
opinion-too-few-people = Et kort kræver { $need } mennesker med nok svar. Her er { $have }.
opinion-too-few-statements = Et kort kræver { $need } sætninger. Her er { $have }.
opinion-too-unsure = Svarene viser ikke, hvem der ligner hvem. Pladserne ville være gæt.
opinion-no-clusters = Ingen klare kredse. Folk svarer på mange forskellige måder.
opinion-clusters = { $n } kredse. Trækker vi svarene igen, ligner de hinanden { $percent } %.
opinion-clusters-only = { $n } kredse.
opinion-cluster = Kreds { $letter }: { $n } mennesker
opinion-says-yes = siger ja
opinion-says-no = siger nej
opinion-share = { $percent } % (mellem { $low } og { $high }), andre steder { $elsewhere } %
opinion-speaks-for-all = De her taler tilsammen for alle
opinion-speaks-for = { $statement } taler for { $percent } %
opinion-shared = Fælles
opinion-one-group = Mest kendt af en gruppe
opinion-clashing = Her er vi uenige
opinion-none = ingen
opinion-burning = Brænder i alle grupper
opinion-glowing = Gløder
opinion-cold = Kold
opinion-seeking = Vi leder endnu
opinion-axes = Tæt på hinanden betyder: svarer ens. Op og ned betyder ingenting.
