## desk · staff

inclusion-desk = The desk
inclusion-desk-lead = Today is { $weekday }. { $name }, this is waiting for us. We do not vote. We do not propose. We see to it that others can.
inclusion-who-is-missing = Who is missing?
inclusion-not-asked = { $group }: not asked yet.
inclusion-asked-not-here = { $group }: asked, but not here yet.
inclusion-see-groups = See the groups
inclusion-who-waits = Who waits for an answer?
inclusion-waiting =
    { $n ->
        [0] Nobody waits for an answer from us.
        [one] One sentence waits for an answer from us.
       *[other] { $n } sentences wait for an answer from us.
    }
inclusion-oldest-waits = The oldest has waited { $days } days. We have promised { $of }.
inclusion-see-waiting = See who waits
inclusion-who-reopens = Who wants to take something up again?
inclusion-activate = Activate
inclusion-activate-means = Find those and that which must be here. Let others rest.
inclusion-asked-often = { $group } have been asked { $n } times
inclusion-asked-often-means = Use their earlier answers first.
inclusion-desk-seen = The backbone. Each line here can be seen by those it is about.
inclusion-no-points = Nobody gets points here.
