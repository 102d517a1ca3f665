## map table · staff

opinion-counts = { $people } people, { $statements } statements, { $answers } answers. { $placed } are on the map.
opinion-refreshed = The map rests on the last full map. New answers have been added.
opinion-no-map = There are not enough answers for a map.
opinion-too-few-people = A map needs { $need } people with enough answers. Here are { $have }.
opinion-too-few-statements = A map needs { $need } statements. Here are { $have }.
opinion-too-unsure = The answers do not show who is like whom. Places would be guesses.
opinion-no-clusters = No clear groups. People answer in many different ways.
opinion-clusters = { $n } clusters. When the answers are drawn again, they come out { $percent } % alike.
opinion-clusters-only = { $n } clusters.
opinion-cluster = Cluster { $letter }: { $n } people
opinion-says-yes = says yes
opinion-says-no = says no
opinion-share = { $percent } % (between { $low } and { $high }), elsewhere { $elsewhere } %
opinion-speaks-for-all = Together these speak for everybody
opinion-speaks-for = { $statement } speaks for { $percent } %
opinion-shared = Shared
opinion-one-group = Known mostly by one group
opinion-clashing = Here we clash
opinion-none = none
opinion-burning = Burns in every group
opinion-glowing = Glows
opinion-cold = Cold
opinion-seeking = Still seeking
opinion-axes = Close together means: answers alike. Up and down mean nothing.
