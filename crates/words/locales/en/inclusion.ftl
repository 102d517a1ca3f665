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

## desk now · staff

inclusion-all-here = All groups on the list take part.
inclusion-what-waits-to-be-read = What waits to be read?
inclusion-sentences-to-read =
    { $n ->
        [one] One sentence waits. Read it for names, for nothing else.
       *[other] { $n } sentences wait. Read them for names, for nothing else.
    }
inclusion-first-waits-since =
    { $days ->
        [0] The first came today.
        [one] The first has waited one day.
       *[other] The first has waited { $days } days.
    }
inclusion-read-them = Read them now
inclusion-answer-due = “{ $round }”: answer back by { $date }.
inclusion-answer-overdue = “{ $round }”: an answer was promised for { $date }.
inclusion-leave-in-peace = Nobody. Leave them in peace for a while.
inclusion-desk-seen-by-backbone = Only those who run the meeting.

## new group · staff

inclusion-new-means = A group is people the matter touches. Also those nobody has asked yet.
inclusion-name = Who are they?
inclusion-name-hint = For example “Fathers on shift work”. Nothing about faith, health or where people come from.
inclusion-stake = What is at stake for them?
inclusion-stake-hint = Short, and best in their own words.
inclusion-add = Write them down
inclusion-asked-on = Asked { $date }.
inclusion-some-here = Some are with us.
inclusion-many-here = { $n } or more are with us.

## mine · citizen

inclusion-mine-means = You choose yourself. You need not choose anything.
inclusion-mine-several = You may choose several

## wishes · staff

inclusion-wishes = Who feels like doing what?
inclusion-wishes-lead = They chose it themselves. They can change it any day. Nobody has to do anything.
inclusion-no-wishes = Nobody has said yet what they feel like.
inclusion-no-wishes-means = That is fine. Just sitting along is a seat too.
inclusion-wishes-talk = Call one of them this week. Ask if the wish is still there.
inclusion-see-wishes = See who feels like doing what
