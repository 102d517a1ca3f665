## answer · citizen

statements-progress =
    { $n ->
        [0] Here are { $left } sentences.
       *[other] You have answered { $n }. There are { $left } left.
    }
statements-recognise = Do you recognise this?
statements-yes = Yes
statements-no = No
statements-pass = Would rather not say
statements-later = Skip until later
statements-stop-today = Stop for today
statements-who-sees = Who sees my answer?
statements-agree = Do you agree?

## matters · citizen

statements-matters = Does it matter to you?
statements-answer-kept = Your answer is kept: { $answer }.
statements-correct = Change

## done · citizen

statements-done = Thank you. That was all.
statements-done-lead = Your answers are kept. You can change them from your seat.
statements-say-more = Say something more

## results · staff

statements-we-hear = What we hear
statements-results-lead = { $n } people have answered { $of } sentences. We show them in three lists. No list is more important than the others.
statements-how-to-read = How to read the fields.
statements-five-fields = Each group has five fields, large or small. A field is about a fifth of the group.
statements-not-asked-yet = Not asked yet:
statements-missing-in-all = They are missing in all three lists.
statements-shared = Shared
statements-shared-means = All groups recognise it.
statements-one-group = Known mostly by one group
statements-one-group-means = Some know this. Others do not see it.
statements-clashing = Here we disagree
statements-clashing-means = This is not to be smoothed away.
statements-none-here = Nothing stands here yet. That is quite all right.
statements-hard-to-say = It was hard to say.
statements-hard-to-say-means = Many did not answer. That does not make the sentence smaller. It tells us what some carry alone.
statements-what-burns = What burns for all of us?
statements-burns-when = A concern burns only when it matters in every group. We do not say so before all have been asked.
statements-key-most = matters to most
statements-key-some = to some
statements-key-few = to few
statements-key-unasked = not asked yet
statements-glowing =
    { $n ->
        [one] Glowing. One group is missing.
       *[other] Glowing. { $n } groups are missing.
    }
statements-concern-table =
    { $most } seats are full, { $some } are half, { $few } are empty. { $open ->
        [0] All have been asked.
       *[other] { $open } have not been asked yet.
    }
statements-see-all-groups = See all groups
statements-for-most = To most:
statements-for-some = To some:
statements-for-few = To few:
statements-who-sees-page = Who sees this page?
statements-seen-at-the-table = Everyone at the table.
statements-seen-nobody-alone = Nobody can see what one person has answered. Below five we show nothing.
statements-small-groups = In groups below ten one can sometimes guess
statements-small-groups-told = { $groups } are below ten. They were told before they answered.

## map · staff

statements-map = The map
statements-who-answers-alike = Who answers alike?
statements-map-lead = Close together means: answers much alike. Up and down mean nothing. Nobody is at the top.
statements-cluster = Circle { $letter }
statements-about = about { $n }
statements-you = You
statements-own-dot = The dark dot is you.
statements-own-dot-means = Only you can see it. It is not printed.
statements-no-dots = Others are never shown as dots. A circle is drawn only when it is five or more. The numbers are rounded.
statements-we-read = What we read
statements-reading-shared = All circles say: { $text }
statements-same-in-words = The same in words
statements-column-cluster = Circle
statements-column-about = How many
statements-column-knows = Knows most
statements-column-says-no = Mostly says no to
statements-column-shared = Shared with all
statements-here-you-are = (here you are)
statements-speak-for-you = Sentences that speak for you too
statements-speak-for-you-means = We chose a few sentences that together speak for everyone. These are yours: you said yes to them, or your answers are like the answers of those who did.
statements-map-empty = Too few to draw a map.
statements-map-empty-means = When more have answered, we draw it. That way nobody can guess who said what.
statements-map-too-big = The map is too big to draw here.
statements-map-too-big-means = All answers are kept. The lists work as always, and people can go on answering.
statements-by-polis = The same answers, drawn by Polis
statements-by-polis-means = Polis is another tool. It always draws two to five clusters, also where there are none.
statements-by-polis-too-small = One of those clusters is below five. So we do not show them.
statements-by-polis-reading = We draw { $ours }. Polis draws { $theirs }. Where the two maps differ, trust most what you recognise yourselves.
statements-not-yourself = Do you not recognise yourself?
statements-map-is-a-guess = A map is only a guess.
statements-say-what-is-wrong = Say what does not fit

## hall · citizen

statements-hall = The hall
statements-hall-place = Sentence { $n } of { $of } tonight
statements-over = Over { $n } have answered
statements-hall-table = { $n } groups tonight. We still need to hear { $open }.
statements-hall-here = Here
statements-hall-missing = We still need to hear
statements-hall-camera = Hold the camera over the pattern
statements-hall-or-write = or write at
statements-hall-no-phone = No phone? Raise your hand. Then { $name } comes with paper.
statements-room-look = Look at the big screen. To answer, use your own card.
statements-hall-end = Answers are shown only when we close. Nobody can see what you answer.

## say · citizen

statements-say = What is at stake for you?
statements-say-hint = In your own words. One thing at a time. No names.
statements-say-text = Write here
statements-say-by = Who says it?
statements-say-by-hint = For example “a mother” or “a teacher”. Never a name.
statements-say-knowledge = How do you know?
statements-knowledge-lived = I have lived it myself
statements-knowledge-professional = From my work
statements-knowledge-research = From research
statements-knowledge-data = From figures
statements-say-send = Say it
statements-said = It is saved
statements-said-means = It is read for names before others see it. For nothing else.
statements-translated-by-person = Translated by a person.
statements-original = See it as it was said


## knowledge · staff

statements-kind-lived = From my own life
statements-kind-professional = From my work
statements-kind-research = From research
statements-kind-data = From figures

## rounds · staff

statements-rounds = Rounds
statements-round-open = Open
statements-round-paused = Resting
statements-round-closed = Closed
statements-round-pause = Let it rest
statements-round-close = Close
statements-round-new = Open a new round
statements-answer = Answer
statements-no-rounds = No round yet.
statements-no-rounds-means = A round opens only when we have promised who answers back, and when.
statements-influence-inform = We promise to tell what we do.
statements-influence-consult = We promise to listen and to answer.
statements-influence-involve = We promise that the answers shape what we do.
statements-influence-collaborate = We promise to find the solution together.
statements-influence-empower = We promise to do what you decide.

## round · staff

statements-nothing-said = Nobody has said anything here yet.
statements-nothing-said-means = That is quite all right. You can be the first, or just wait.
statements-other-languages = In other languages
statements-translated-by = Translated by { $name }
statements-translate = Translate

## review · staff

statements-review = Read before others answer
statements-review-lead = Look for two things: names of people, and words that can hurt somebody. Nothing else.
statements-written-down-by = Written down by { $name }
statements-reason = Why not?
statements-reason-hint = Write here only if it is not to be shown. Who said it sees your reason.
statements-show-it = Show it
statements-do-not-show-it = Do not show it
statements-review-empty = Nothing is waiting.
statements-review-empty-means = New sentences come here when somebody says something.
## more results · staff

statements-results-at-close = The answers are shown when the round closes. That way nobody is led by others.
statements-results-soon = The answers are being prepared. Come back in a moment.
statements-others = Other sentences
statements-others-means = They stand in none of the lists. They are not less.
statements-all-of-these = See all { $n }
statements-everybody = Everybody who answered
statements-burning = Burns in every group.
statements-nothing-special = Nothing in particular
statements-no-clear-groups = There are no clear circles. People answer in many different ways.
statements-hall-first = We are waiting for the first

## new round · staff

statements-round-open-again = Open again
statements-read-sentences = Read the sentences
statements-new-means = Promise only what you can keep. Those who answer are told first.
statements-new-title = What is it about?
statements-new-title-hint = Short, as one says it aloud. For example “How is your morning?”
statements-new-answer-by = When do people get an answer back?
statements-new-answer-by-hint = It is { $name } who answers. Everybody can see the day.
statements-new-question = What do we ask about each sentence?
statements-new-influence = What do we promise those who answer?
statements-new-groups = For which groups should the answers be readable?
statements-new-small-groups-told = They are told before they answer. Then we show groups of five to nine in coarse fifths. Otherwise we do not show them.
statements-new-open = Open the round
statements-translate-means = Write it as you would say it to a person. Your name stands by it. The original always stands beside it.
statements-translate-text = The sentence in the other language
statements-no-groups = All sentences
statements-no-groups-means = The round has no groups. So there are no lists to compare.

## joining · citizen

statements-join = Does somebody else say the same?
statements-join-means = Then you can stand together. Your sentence is joined to the one you choose. Only you can say yes to that.
statements-join-which = Which sentence says the same?
statements-join-yes = Yes, let them stand together

## broad groups · staff

statements-new-broad = Is a broader group missing?
statements-new-broad-hint = One on each line. For example “Parents” or “Staff”. Then people can say they belong to it.
