### The network: who works with whom, asked of each actor's own voice.

## waves · staff

survey-title = The network
survey-lead = Here we ask each actor: whom do you work with? Only groups and places are asked. Never single citizens.
survey-none = We have not asked yet.
survey-none-means = Begin with one question that everybody can answer.
survey-new = Ask the table
survey-open-until = Open until { $date }
survey-closed-on = Closed on { $date }
survey-answered-of = { $n } of { $of } have answered.
survey-learner-is = Learns from it: { $who }
survey-see-picture = See the picture
survey-see-how-far = See how far we are
survey-links = Links and answers
survey-close = Close for answers now
survey-close-means = When you close, everybody at the table sees the picture.
survey-close-means-ratings = When you close, everybody at the table sees the picture. Every single rating is deleted. That cannot be undone.
survey-reopen = Open for answers again
survey-reopen-means = Then more can tick. Ratings cannot be changed any more.

## new wave · staff

survey-new-means = Ask briefly, and say what it is for.
survey-new-title = What do you call it?
survey-new-title-hint = For example “Who talks together about the children's morning?”
survey-new-purpose = What is it for?
survey-new-purpose-hint = In words one can take home. Never for cutting money.
survey-new-learner = Who learns from it?
survey-new-learner-hint = Without somebody who learns from it we should not ask.
survey-new-closes = When does it close?
survey-new-kind = What is a tie here?
survey-new-kind-hint = What one ticks. For example “We talk together at least once a month”.
survey-new-further = More about those one has ticked
survey-new-further-hint = May be empty.
survey-new-mutual = Is it a tie both sides have?
survey-new-mutual-yes = Yes. If one side says so, there is a tie
survey-new-mutual-no = No. It goes one way, like “we ask them for advice”
survey-new-actors = Whom do we ask?
survey-new-representative = Who answers for { $actor }?
survey-new-representative-hint = First name only. Leave it empty if you do not ask them.
survey-new-citizens = Who speaks for citizens?
survey-new-ratings = Do you ask about value and trust too?
survey-new-ratings-yes = Yes. Six questions about each, inspired by PARTNER. Shown only when five have answered together
survey-new-open = Make links. Nothing is sent yet

## links · staff

survey-links-lead = Each voice gets a link of its own. Hand it over in person. Once it is opened, the way back is hers or his alone. You cannot see it.
survey-link-waiting = Not opened yet
survey-link-begun = Begun
survey-link-answered = Has answered
survey-link-declined = Would rather not
survey-link-yes-by = Yes for the place: { $name }
survey-link-for = { $name } for { $actor }
survey-sms = Text message
survey-sms-text = Hello { $name }. Whom does { $actor } work with? It takes five minutes. You can say no: { $url }
survey-email = E-mail
survey-email-text = { $purpose }
survey-email-learner = Who learns from the answers: { $learner }.
survey-reminder-text = Hello { $name }. You are welcome to answer for { $actor } by { $date }. Use your own page. We remind you only once.
survey-reminder-talk = Ring those who have not answered. Ask whether they want to, and what is in the way.
survey-all-answered = Everybody has answered. Close, and look at the picture together.
survey-remind = Note that I have reminded them
survey-reminded = Reminded once.
survey-new-link = Make a new link
survey-new-link-means = For another voice, or for whoever lost the way back. The answers stay. Old ratings count, but nobody can see them any more.
survey-new-link-who = Who is it for?
survey-wave-closed = Nothing is being asked right now

## hello · citizen

survey-hello = Hello { $name }
survey-hello-asks = { $table } is drawing a picture of who works together. You answer for { $actor }.
survey-hello-for = It is for this: { $purpose }
survey-hello-learner = Who learns from it: { $who }.
survey-hello-time = The ticks take a minute. After that there is a page about each of them. You may skip those.
survey-hello-stop = You can stop on the way. Keep the address on the next page, and you can come back.
survey-hello-names = The picture names { $actor }. It does not name you.
survey-hello-never = We never ask about single citizens.
survey-hello-until = You can correct it until { $date }.
survey-yes-person = Yes, I would like to answer
survey-yes-who = Who at your place has said yes to taking part?
survey-yes-who-hint = A name or a role. It may be yourself.
survey-yes-me = Do you say yes yourself?
survey-mend-yes = Tick this if you want to answer.
survey-begin = Begin
survey-rather-not = We would rather not
survey-declined = That is fine
survey-declined-means = You will not be drawn.
survey-declined-link = If you change your mind, use the link again.
survey-answer-after-all = Answer after all
survey-link-opened = The link has been opened
survey-link-opened-means = The link works only once. If you opened it, use the page you kept.
survey-way-lost = Have you lost the page? Ask for a new link. Your ticks are still there.
survey-way-lost-call = Have you lost the page? Call { $name } on { $phone } and get a new link. Your ticks are still there.

## partners · citizen

survey-tick = Whom do you work with?
survey-tick-kind = Tick where it fits: { $wording }.
survey-tick-nobody = No tick is an answer too.
survey-tick-away = If you take a tick away, what you answered about them is deleted.
survey-tick-all = The others at the table
survey-way-back = The link works only once. Keep this address. It is your way back, and yours alone: { $address }
survey-go-on-with = Go on where you stopped: { $actor }
survey-no-ticks = You have ticked nobody
survey-no-ticks-means = Is it right that you work with none of them yet?
survey-with-nobody = Yes, with nobody yet
survey-back-to-ticks = No, back to the ticks
survey-keep = Keep
survey-next-about = Keep and go on

## about one · citizen

survey-about-progress = { $n } of { $of }
survey-about-progress-kept = { $n } of { $of }. The one before is kept.
survey-finish = Keep and finish
survey-finish-now = Keep and stop here
survey-keep-and-ticks = Keep and correct the ticks
survey-about-further = Does any of this fit?
survey-about-rate = What is it like to work with them?
survey-about-inspired = The questions are inspired by PARTNER. You may skip them all.
survey-item-influence = Their word carries weight with others
survey-item-involvement = They show up when we need them
survey-item-resources = They give time, room or money
survey-item-reliability = They do what they say
survey-item-mission = They want the same as the rest of us
survey-item-openness = One can talk openly with them
survey-scale-1 = not at all
survey-scale-2 = a little
survey-scale-3 = a fair amount
survey-scale-4 = a great deal
survey-scale-0 = don’t know, or would rather not say
survey-rate-holds = Your answer is locked with your own page. Others see only a coarse word, once five have answered about the same.
survey-rate-does-not-hold = Whoever runs the machine could in theory look on while people answer. So we say it. When we close, every single answer is erased.
survey-rate-lost = Your ratings count. They cannot be seen from this page.

## thanks · citizen

survey-thanks = Thank you. Your answer is kept.
survey-thanks-so-far = It is kept. You have not come to all of them yet.
survey-thanks-correct = You can correct it until { $date }.
survey-thanks-picture = When we close, everybody at the table sees the picture.
survey-your-partners = You work with
survey-your-nobody = You work with nobody yet.
survey-correct = Correct the ticks
survey-correct-about = Correct about { $actor }
survey-withdraw = Take our answer back
survey-withdraw-means = All ticks and answers are deleted. { $actor } is not drawn. Do you want that?
survey-withdraw-again = You can answer again while it is open.
survey-withdraw-yes = Yes, delete our answer
survey-withdraw-no = No, go back
survey-rests = No answers are taken right now.
survey-received = What five or more say about you
survey-received-value = Value: { $level }
survey-received-trust = Trust: { $level }
survey-received-few = Too few have answered about you. So we say nothing.
survey-level-little = a little
survey-level-some = some
survey-level-much = a fair amount
survey-level-very-much = a great deal

## picture · staff

survey-picture-lead = Each line is two of whom at least one says: { $wording }. All shapes are equal. Up and down mean nothing.
survey-newer = There is a newer picture: { $title }
survey-picture-soon = The picture is being drawn. Come back in a moment.
survey-picture-at-close = The picture is shown when answers have closed. So nobody is led by others.
survey-open-talk = Do you speak for somebody who is asked? Use your link before { $date }. If you have none, ask whoever runs the meeting.
survey-picture-label = { $actors } actors and { $ties } ties. { $across } of them join citizens and professionals and are drawn thick.
survey-picture-big = Make the picture larger
survey-size-1 = The whole picture
survey-size-2 = Twice
survey-size-3 = Three times
survey-key-thick = citizens and professionals
survey-key-one-way = only one side says so
survey-key-citizens = speaks for citizens
survey-key-silent = has not answered
survey-sector-public = municipality and school
survey-sector-housing = housing
survey-sector-association = association
survey-sector-citizens = citizens
survey-sector-private = shop and firm
survey-sector-backbone = backbone
survey-sector-funder = funder
survey-codes = What do the letters mean?
survey-rate-said = { $n } of { $of } have answered.
survey-not-drawn =
    { $n ->
        [one] One would rather not be drawn.
       *[other] { $n } would rather not be drawn.
    }
survey-rate-warn = Some have not answered: { $names }. Read the figures as a guess. They may look more alone than they are.
survey-rate-too-low = Too few have answered. We only show what was said. We name nobody as middle or core.
survey-rate-rebuilt = Where somebody has not answered we used what the others say of them.
survey-rate-available = We only reckoned with what was said.

## readings · staff

survey-we-see = What we see
survey-nobody-alone = Nobody stands alone.
survey-alone =
    { $n ->
        [one] { $names } stands without ties.
       *[other] { $names } stand without ties.
    }
survey-alone-before = Last time { $names } stood without ties.
survey-alone-danger = Whoever has not answered may look alone. Ask before you believe it.
survey-sides = { $n } ties join citizens and professionals.
survey-sides-possible = { $of } are possible.
survey-before-was = Last time it was { $n }.
survey-sides-danger = A tie does not tell who decides.
survey-hub = Much runs through { $name }.
survey-hub-question = What happens when { $name } gets busy?
survey-hub-danger = That is not the same as being important. Small differences mean nothing.
survey-leaning = Does it lean on one?
survey-leaning-degree = By number of ties: { $value }.
survey-leaning-between = By ways between others: { $value }.
survey-leaning-range = Between { $low } and { $high }, depending on what the silent would say.
survey-leaning-means = 0 is not at all. 1 is that all runs through one. The two may part ways when somebody new comes into the middle.
survey-leaning-danger = Whoever convenes often stands high. That may be the point.
survey-without-stands = Without { $name } the others can still reach each other.
survey-without-loses = Without { $name }, { $names } lose their way to the rest.
survey-without-anybody-stands = Whoever leaves: the others can still reach each other.
survey-without-the-others-stands = If one of the others leaves, the rest can still reach each other.
survey-without-backbone-aim = One should be able to do without a backbone.
survey-without = What if one leaves?
survey-without-means = We take them out one at a time, by their letters. It is a game of thought, not a mark.
survey-more-figures = All figures, and how to read them
survey-density = { $n } of { $of } possible ties were said. That is { $percent } per cent.
survey-density-danger = More is not always better. Every tie costs meetings. A larger table always has a lower figure.
survey-average = Each has { $n } to talk with on average.
survey-average-danger = An average hides who has many and who has few.
survey-reciprocity = When one side says so, the other says the same in { $percent } of 100 cases.
survey-reciprocity-danger = A low figure may be forgetting. It is not bad faith.
survey-reach = { $percent } per cent of all pairs can reach each other, perhaps through others.
survey-reach-range = Between { $low } and { $high } per cent, depending on what the silent would say.
survey-reach-danger = One who is silent can make the table look split.
survey-sectors = Do ties cross sectors? { $value }.
survey-sectors-scale = The scale runs from −1, where everybody stays with their own, to 1, where all go across.
survey-sectors-chance = By pure chance it would be { $value }.
survey-sectors-less = We stay with our own more than chance would give.
survey-sectors-more = We go across more than chance would give.
survey-sectors-like = It may well be chance.
survey-sectors-danger = Alone, the figure mostly tells how large the sectors are. Always look at the one beside it.
survey-core = A possible core: { $names }.
survey-core-fit = How well it fits: { $value }. 1 is fully.
survey-core-unclear = There is no clear core.
survey-core-danger = Whoever looks for a core always finds one.
survey-hierarchy = Does it go one way only? { $value }.
survey-hierarchy-means = 0 is both ways. 1 is a pure chain, where only one reaches the other.
survey-hierarchy-danger = A single tie back can make the figure 0.
survey-legs = { $n } of { $of } pairs with a tie have more than one kind.
survey-legs-average = Each has { $n } kinds on average. We asked about { $of }.
survey-legs-danger = One strong tie may carry more than three thin ones. The more kinds one asks about, the higher the figure.
survey-pair = Do these go together? “{ $one }” and “{ $other }”: { $value }.
survey-pair-scale = 1 is always, 0 is no link, −1 is never.
survey-pair-shares = Where the first is said, the second is said too in { $with } of 100. Among the other ticks it is { $without } of 100.
survey-pair-of-ticks = Of 100 ticks, the second is said of { $with }.
survey-pair-nested = We only asked about the second where the first was ticked. So they must go together. Chance says nothing here.
survey-pair-more = They go together more than chance would give.
survey-pair-less = They go together less than chance would give.
survey-pair-cannot = There is too little here to tell it from chance.
survey-pair-silent = Whoever is silent counts as one who said neither. That makes the figure too high.
survey-pair-danger = That two things go together does not tell that one leads to the other.
survey-same-asked-not = Something else was asked last time. So we do not compare the figures.
survey-trust = Trust around the table: { $level }.
survey-trust-means = Added up from five or more. We never show who said it, or of whom.
survey-own-received = Only for you of { $actor }
survey-own-received-means = What five or more say of you, added up. Nobody but you sees it.

## before and now · staff

survey-then-and-now = Before and now
survey-joined = New since last time: { $names }.
survey-left = No longer here: { $names }.
survey-silent-then = Did not answer last time: { $names }.
survey-silent-now = Have not answered now: { $names }.
survey-same-people = The same were asked and answered both times.
survey-kept-ties = Ticks, two of which can make one line: { $stable } as last time, { $created } new, { $dissolved } gone.
survey-change-danger = New and silent ones can look like change. Read the names first.
survey-ties-of = { $ties } ties. { $across } between citizens and professionals.
survey-nobody-alone-then = Nobody is alone.
survey-column-then = Last time
survey-column-now = Now
survey-number = { $n }
survey-percent = { $n } per cent
survey-row-ties = Ties
survey-row-density = Share of those possible
survey-row-degree = Leans on one, in ties
survey-row-between = Leans on one, in ways
survey-row-reach = Pairs that can reach each other
survey-row-sectors = Across sectors
survey-row-sides = Between citizens and professionals
survey-row-reciprocity = Both say so

## together with it · staff

survey-notes = What is missing? What surprises?
survey-notes-means = Your own reading counts more than ours.
survey-note = Write what you see
survey-note-hint = No names of people.
survey-note-keep = Show it to the table
survey-note-by = From { $who }
survey-note-take-back = Take it back
survey-next-step = Next step
survey-next-step-means = Two who could meet. You choose, or find two others.
survey-introduce = Introduce { $one } and { $other }
survey-why-alone = { $name } has nobody to talk with yet.
survey-why-other-side = They have no tie. One speaks for citizens, the other is a professional.
survey-why-other-sector = They have no tie, and their worlds meet only a little.
survey-who-knows-both = { $names } knows both.
survey-nobody-knows-both = Nobody knows both. Ask at the table who will come along.
survey-agreed = Suggested at the table
survey-choose-two = Agree on a meeting
survey-choose = Choose
survey-choose-one = The one
survey-choose-other = The other
survey-choose-talk = Who talks to whom, and when?
survey-choose-talk-hint = For example “The fathers’ group walks the path with the job centre on Tuesday at 7”. No names of people.
survey-agree = Agree on it

## table and files · staff

survey-same-as-table = The same as a table
survey-column-actor = Actor
survey-column-sector = Sector
survey-column-both = Both say so
survey-column-they-say = Only they say so
survey-column-others-say = Only the other says so
survey-nobody = nobody
survey-take = Take the figures along
survey-take-means = Actors, ties and all figures as files. No ratings are in them.
survey-promise = Only groups and places are here. Never single citizens. Everybody in the picture has said yes. It must not be used for cutting money.
survey-method = Reckoned with { $method }, seed { $seed }.

## own record · citizen

survey-own-notes = What I wrote beside pictures of ties
survey-own-note = You wrote beside a picture
