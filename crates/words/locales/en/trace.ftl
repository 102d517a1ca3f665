trace-nav = What came of it
trace-title = The trace
trace-see = Follow the trace
trace-forward = It went into
trace-no-forward = It has not gone into anything yet.
trace-back = It came from
trace-answer-back = Answer back
trace-taken-up = Taken up again
trace-point-talk = Read it aloud to those who said it. Is it right?
trace-kind-statement = Statement
trace-kind-sentence = Sentence of the task
trace-kind-task = The task
trace-kind-rule = Ground rule
trace-kind-proposal = Proposal
trace-kind-decision = Decision
trace-kind-commitment = Promise
trace-kind-action = Done
trace-in-standing = version { $n }, which stands
trace-in-version = version { $n }

trace-outcomes = What came of it
trace-outcomes-lead = Decisions, promises and things we have done. Each stands with the voices it came from.
trace-add-outcome = Write what happened
trace-what-is-it = What is it?
trace-outcome-text = What happened?
trace-done-by = Who does it?
trace-done-by-hint = In your own words. Left empty, we write the one you choose below.
trace-who-stands-for-it = Who stands for it?
trace-no-one-actor = Several together, or people for themselves
trace-it-was-done = Write that it was done
trace-promise-waits = Promised for { $date }.
trace-promise-day-gone = The day was { $date }. Talk about what stands in the way.
trace-promise-taken-up = Somebody has asked to take it up again.
trace-promise-done = It was done.
trace-on-day = Which day?
trace-on-day-hint = For a promise, the day it is promised for.
trace-came-from = What did it come from?
trace-no-outcomes = Nothing stands here yet
trace-no-outcomes-means = Write it down when something is agreed or done.

trace-answers = Answers back
trace-answers-lead = Everyone who said something gets an answer within 14 days. Also when the answer is no.
trace-answers-talk = Call or visit the one who has waited longest.
trace-waits-for-answer = Waits for an answer
trace-was-answered = Has had an answer
trace-see-given =
    { $n ->
        [one] Read the answer
       *[other] Read the { $n } answers
    }
trace-answer-owed = Answer by { $date }.
trace-answer-late = An answer was promised by { $date }.
trace-given-on = Answer of { $date }
trace-answer-it = Give an answer
trace-answer-anew = Answer again
trace-answer-lead = You said. We did. We did not, because. Thanks alone are no answer.
trace-was-it-used = Was it used?
trace-used = Yes, it went in
trace-not-used = No
trace-because-hint = Always say why when something was not used or not done.
trace-give-answer = Send the answer
trace-goes-by = The answer arrives like this: { $way }
trace-nobody-waits = Nobody waits for an answer
trace-nobody-waits-means = Everyone who has said something has had an answer.
trace-to-hand = Answers to carry
trace-print-slip = Show the slip
trace-handed = It has been given
trace-all-who-answered = everyone who answered
trace-to-all-who-answered = To everyone who answered
trace-to-all-means = All who answered are told the same. Nobody can see what another answered.
trace-what-they-said = What we heard
trace-answer-round = Answer everyone who answered
trace-answer-round-lead = Say what came of it. And what did not, and why.
trace-came-of-round = What came of it: { $what }
trace-round-goes-by = It stands on the seat of each who answered. Some get it on paper.
trace-lay-it-out = Lay the slip where people come
trace-carry-slip = Would like it on paper
trace-carry-message = Would like a message
trace-who-answered = Who answered and has not heard from us?
trace-who-answered-talk = Say it aloud where they come. Put the slip up.

trace-reopenings = What we take up again
trace-reopenings-lead = Anyone can ask to take something up again. Somebody with a name answers within 14 days.
trace-reopenings-talk = Ask at every meeting whether something should be taken up again.
trace-answers-by = { $name } answers by { $date }.
trace-late = { $name } should have answered by { $date }.
trace-answered = { $name } answered on { $date }.
trace-it-changed = It changed something.
trace-it-did-not-change = It changed nothing this time.
trace-did-it-change = Did it change something?
trace-comes-back = This keeps coming back. Meet about it.
trace-about = It is about: { $what }
trace-answer-text = The answer
trace-talk-hint = Needed when the same thing was taken up three times.
trace-talk-with = { $name } talks with those who asked before answering.
trace-name-answerer = Say who answers
trace-written-down-by = { $who }, written down by { $name }
trace-written-down = { $who }, written down by somebody who walks along
trace-who-answers = Who answers?
trace-no-reopenings = Nobody has asked for anything right now
trace-no-reopenings-means = That can change at any time.
trace-ask-for-something = Ask to take something up again
trace-choose-what = Anything can be taken up again. Choose what it is about.
trace-what-to-take-up = What should be taken up again?
trace-next = Next
trace-take-up-for = Take something up again for { $name }
trace-yes-ask = Yes, ask for it

trace-verb-frame = Frame
trace-verb-frame-means = Rules we have agreed to. A picture we share.
trace-verb-mobilise = Mobilise
trace-verb-mobilise-means = Keep promises alive. Ask what stands in the way.
trace-verb-synthesise = Synthesise
trace-verb-synthesise-means = What fits together? What clashes?
trace-front-asks-you = Somebody waits for your answer
trace-front-asked = { $reason } Answer by { $date }.
trace-front-to-hand =
    { $n ->
        [one] One answer waits to be carried.
       *[other] { $n } answers wait to be carried.
    }
trace-front-promised = What we promised
trace-promised-by = Promised by { $who }.
trace-promise-talk = Call { $who }: what can we help with?
trace-front-unlinked =
    { $n ->
        [one] One sentence has not gone into anything yet
       *[other] { $n } sentences have not gone into anything yet
    }
trace-front-unlinked-means = Read them before you ask anything new.

trace-noted-outcome = { $name } wrote what came of it: "{ $what }"
trace-noted-answer = { $name } answered { $what }.
trace-noted-handed = { $name } carried the answer to { $what }.
trace-noted-answer-round = { $name } answered everyone who answered in "{ $what }".
trace-noted-handed-round = { $name } carried the answer about "{ $what }".
trace-noted-reopened = { $name } asked to take something up again.
trace-noted-replied = { $name } answered what had been taken up again.
trace-noted-named = { $name } said who answers.

trace-front-my-words = What came of my words
trace-front-my-words-means = Here you can see answers and take something up again. You need not.
trace-front-see-my-words = See my words
trace-i-asked = What I asked to take up again
trace-you-said-fine = You said that it is fine.
trace-you-said-again = You asked to take it up again.
trace-take-up-again = Take it up again
trace-reopen-lead = Say why it should be taken up again. You get an answer within 14 days.
trace-reason = Why?
trace-ask-for-it = Ask for it
trace-asked = We have heard you
trace-asked-means = Somebody whose name stands here answers within 14 days.
trace-how-answer = How I want my answer
trace-how-answer-means = The answer always stands on your seat. You can also have it another way.
trace-choose-one = Choose a way
trace-way-page = On my own page
trace-way-slip = On paper from somebody I know
trace-way-message = As a message from somebody I know
trace-way-seen = Only you, and the one who brings the answer.
trace-own-reopened = You asked to take something up again
trace-own-way = You chose how you want your answer
trace-came-of-my-answers = What came of what I answered
trace-see-together = What we said together
trace-see-what-came = See all that happened

trace-slip = An answer for you
trace-slip-how = Print the page. There is no name on it.
trace-slip-again = Not good enough? Then we take it up again.
trace-you-answered = You answered
trace-as-message = As a message
trace-as-message-means = Copy it on your own phone.
