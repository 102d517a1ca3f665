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

## groups · staff

inclusion-groups = Who is it about?
inclusion-groups-lead = Each group has a seat at the table, large or small. Those who are missing stand first.
inclusion-missing = Missing
inclusion-missing-means = Nobody has asked them yet.
inclusion-asked = Asked
inclusion-asked-means = We have asked. They are not here yet.
inclusion-takes-part = Taking part
inclusion-takes-part-means = Some of them have sat down.
inclusion-at-stake = At stake: { $stake }
inclusion-mark-asked = They have been asked now
inclusion-add-group = Add a group
inclusion-declare = Say where you belong
inclusion-no-groups = No groups yet.
inclusion-no-groups-means = Begin with those who have something to lose here.
