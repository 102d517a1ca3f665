## about · staff

partnerships-backbone = Those who convene
partnerships-no-mandate = It has not been written down yet.
partnerships-phone = Phone:
partnerships-change = Change what stands here
partnerships-funders = Who pays?
partnerships-no-funders = It has not been written down yet.
partnerships-funder = Funder
partnerships-share = Share
partnerships-percent = { $n } per cent
partnerships-waiting = Waiting for the table’s yes
partnerships-waiting-means = They have said yes. They can take part when the table says yes too.
partnerships-confirm = Say yes
partnerships-actors = Who sits here?
partnerships-no-actors = Nobody has been added yet.
partnerships-actors-order = In alphabetical order
partnerships-actor = Name
partnerships-code = Mark
partnerships-sector = Belongs to
partnerships-add-actor = Add another
partnerships-sector-public = municipality and school
partnerships-sector-housing = housing
partnerships-sector-association = association
partnerships-sector-citizens = residents
partnerships-sector-private = shop or company
partnerships-sector-backbone = convenes
partnerships-sector-funder = gives money

## front · citizen

partnerships-open = Open now
partnerships-left =
    { $n ->
        [0] You have answered all of it. Thank you.
        [one] Here is one sentence you have not answered.
       *[other] Here are { $n } sentences you have not answered.
    }
partnerships-answer = Answer now
partnerships-say = Say something yourself
partnerships-answers-by = { $name } reports back by { $date }.
partnerships-missing = We have yet to ask: { $groups }.
partnerships-we-hear = What we hear: { $title }
partnerships-ways = See more
partnerships-see-rounds = See all rounds
partnerships-quiet = There are no questions right now
partnerships-quiet-means = That is quite all right. You will hear from us when there is something.
partnerships-call = Do you have a question? Call { $names } at { $phone }.
partnerships-ask = Do you have a question? Ask { $names }.

## writing · staff

partnerships-mandate-hint = Write what you have agreed. Everybody at the table can read it.
partnerships-funders-hint = One on each line with the share in per cent. For example “The foundation: 40”.
partnerships-phone-hint = The number stands on every card. So people can call instead.
partnerships-code-hint = Two to five letters that fit on a map.

## members · staff

partnerships-members = Who is with us?
partnerships-members-lead = Whoever comes for more than herself waits for a yes. Private persons are not listed here.
partnerships-see-members = See who is with us
partnerships-nobody-waits = Nobody waits right now
partnerships-nobody-waits-means = When somebody new has said yes to an invitation, the name stands here.
partnerships-seated = At the table
partnerships-resting = Taking a rest
partnerships-comes-from = Comes from { $actor }.
partnerships-comes-as = Is here as: { $roles }.
partnerships-since = Since { $date }.
partnerships-step-not = Not now
partnerships-step-pause = Take a rest
partnerships-step-back = Back to the table
partnerships-step-remove = Take the seat away
partnerships-members-seen = Only you and others who say yes. What you choose stands in the log with your name.
partnerships-people = Who comes?

partnerships-decide = Give your answer
partnerships-decide-until = The table decides. You can answer until { $date }.
partnerships-see-proposals = See all proposals
