## list · staff

proposals-title = Proposals
proposals-lead = Everybody at the table may propose. The backbone may not. Here is what we could do, and what we have decided.
proposals-now = On the table now
proposals-now-means = Read them, add what you know, or say yes and no when it is time.
proposals-waiting = Waiting until somebody has asked
proposals-waiting-means = Nobody who lives with it has been asked yet.
proposals-decided = Decided
proposals-decided-means = Everything can be taken up again.
proposals-none = No proposals yet.
proposals-none-means = That is fine. The first one may be yours.
proposals-rules = Rules for deciding
proposals-read = Read the proposal
proposals-see-decision = See the decision
proposals-on-the-table = On the table
proposals-held = Waits. Nobody who lives with it has been asked yet.
proposals-by = Proposed by { $name }
proposals-by-with = { $name }, { $said }

## propose · citizen

proposals-propose = Propose something
proposals-propose-means = What should the table do? Write it as you would say it.
proposals-sentence = The proposal in a sentence or two
proposals-sentence-hint = For example “The school calls home first.”
proposals-next = Go on
proposals-check = Look at it before you send it
proposals-more = Do you want to say more?
proposals-more-hint = You may leave it empty.
proposals-said-by = Who says it?
proposals-said-by-hint = Like “a mother” or “a neighbour”. Never a name. If you come for an organisation, leave it empty.
proposals-answers-which = Which sentences does it answer?
proposals-send = Put it on the table
proposals-read-back = Read it aloud to the person you write for. Keep it only when it is right.
proposals-add = Add something
proposals-ask-for = What speaks for it?
proposals-ask-against = What speaks against it?
proposals-ask-means = What would it mean for you?
proposals-ask-somebody = Write down what somebody knows
proposals-which-side = What is it?
proposals-own-words = In own words
proposals-how-known = How do you know?
proposals-add-it = Add it
proposals-withdraw = Take the proposal back

## proposal · staff

proposals-for = Speaks for it
proposals-against = Speaks against it
proposals-means = What it would mean for us
proposals-column-empty = Nobody has said anything here yet.
proposals-held-means = It cannot be decided before somebody who lives with it has spoken.
proposals-ask-groups = Ask for example: { $names }.
proposals-who-could-go = { $names } could go and ask.
proposals-answers = The sentences it answers
proposals-versions = How the words changed
proposals-versions-means = Struck through: taken out. Underlined: new.
proposals-version = Version { $n }, { $date }
proposals-decide-by = Decide by a rule

## rules · staff

proposals-who-gets-power = Who gets power?
proposals-stones-mean = Every rule shares the same number of stones out on the table. The more stones before a seat, the more often it can decide. Look before you say yes to a rule.
proposals-stones-of = Stones on the table: { $name }. The numbers stand in the table below.
proposals-shape-citizens = citizens
proposals-shape-association = association
proposals-shape-public = municipality and school
proposals-shape-housing = housing
proposals-shape-private = shop
proposals-no-rules = No rules yet.
proposals-no-rules-means = The table itself chooses how it decides.
proposals-rule-adopted = Our rule since { $date }
proposals-rule-suggested = Suggested. The table has not said yes yet.
proposals-without-power = Without power: { $names }. They can never decide anything under this rule.
proposals-decides-alone = { $name } can decide everything alone.
proposals-group-power = { $name }: { $n }% of the stones
proposals-percent = { $n }%
proposals-as-table = The same as a table
proposals-seat = Seat
proposals-share = Share of power
proposals-consented = Have said yes: { $names }
proposals-rule-waits = Waits for a yes from: { $names }
proposals-rule-not-here = Nobody from here is at the table yet: { $names }
proposals-consent-to-rule = We can live with this rule
proposals-object-to-rule = Say what the rule would harm
proposals-object-to-rule-means = While a reason stands here, the rule is not the table’s.
proposals-suggest-rule = Suggest a rule
proposals-guide = Which rule for what?
proposals-guide-consent = One proposal, and you want to try it: consent. Nobody may see harm in it.
proposals-guide-groups = It touches some more than others: every group for itself. An affected group cannot be outvoted.
proposals-guide-votes = Many organisations, one matter: count votes, and ask that citizens’ votes come along.
proposals-guide-budget = Money: everybody has as much to give, and those who want the same can pay together.
proposals-rule-title = What do we call the rule?
proposals-rule-kind = How do we decide?
proposals-rule-roll = Who decides?
proposals-rule-quota = So many votes it takes
proposals-rule-quota-hint = Only when we count votes.
proposals-rule-first = First group at the table
proposals-rule-first-least = At least so many of the first group say yes
proposals-rule-second = Second group at the table
proposals-rule-second-least = At least so many of the second group say yes
proposals-rule-least-hint = Leave it empty if the rule shall not ask for it.
proposals-rule-people = Groups, when people decide
proposals-rule-secrecy = Who can see what each person says?
proposals-suggest-it = Put the rule forward
proposals-first-group = First group
proposals-second-group = Second group
proposals-other-seats = The others at the table
proposals-kind-votes = We count votes.
proposals-kind-groups = Every group is asked for itself. No affected group is outvoted.
proposals-kind-consent = Consent: nobody sees harm in it.
proposals-kind-budget = Everybody has the same money to give. Those who want the same can pay together. Groups have no weight of their own here.
proposals-roll-actors = One seat for each organisation and group. The backbone has none.
proposals-roll-people = People, each in their group. One person is one person.
proposals-roll-citizens = Only citizens. They decide alone.

## secrecy · citizen

proposals-secrecy-open = Everybody sees what each seat says.
proposals-secrecy-receipt = Your name is not there. But the house could find out. You can change it until closing.
proposals-secrecy-detached = Not even the database knows who said what. You can change it only with your receipt.
proposals-published-later = After closing everybody can see all ballots without names.
proposals-server-chance = The page works without scripts. So the house makes your secret code.
proposals-small-groups-guess = If your group is small, others can sometimes guess.

## ballot · citizen

proposals-ballot = What do you say?
proposals-ballot-budget = What should the money go to?
proposals-mark-several = Mark three or more if you can.
proposals-what-say = Choose one
proposals-support = Yes
proposals-accept = Can live with it
proposals-stand-aside = Disagree, but will not stand in the way
proposals-no = No
proposals-abstain = Would rather not say
proposals-why = Why?
proposals-why-hint = Needed when you say no or stand aside. Your words stay with the decision. Write no names.
proposals-vote = Give your answer
proposals-vote-for = Keep the answer of { $name }
proposals-change-ballot = Change your answer
proposals-nothing-means = If nothing is decided: { $words }
proposals-option = { $name }. { $n } kr.
proposals-show-receipt = The code on your receipt
proposals-show-receipt-hint = You have answered. Only the code lets you change it.
proposals-kept = Your answer is kept
proposals-change-until = You can change it until { $date }.
proposals-change-with-receipt = You can change it until { $date } if you have this code.
proposals-receipt = Your receipt
proposals-receipt-means = Keep the code. After closing you can find your answer in the list with it.
proposals-receipt-hide = Do not show it to anybody who presses you.

## taking part · citizen

proposals-mark = This affects us
proposals-mark-means = When enough of your group say so, nobody can outvote you.
proposals-mark-reason = How does it affect you?
proposals-say-it = Say it
proposals-be-witness = Be witness for our group
proposals-witness-means = A witness watches the count. You get a code and sign with it at closing.
proposals-witness-code-once = The code is shown only once. We do not keep it.
proposals-witness-yes = Yes, I will be a witness
proposals-witness-code = Your witness code
proposals-witness-code-keep = Write it down now.
proposals-sign = Sign as a witness
proposals-sign-means = Your signature shows that you saw the same numbers as everybody else.
proposals-sign-it = Sign

## troubles · citizen

proposals-not-now = That is not possible now
proposals-trouble-held = First somebody who lives with it must be asked.
proposals-trouble-withdrawn = The proposal was taken back.
proposals-trouble-rule = The table has not said yes to that rule yet.
proposals-trouble-frame = The rule cannot be used like this. Mend it and try again.
proposals-trouble-not-open = No answers are taken right now.
proposals-trouble-backbone = The backbone does not decide. The table does.
proposals-trouble-roll = You are not on the roll of this decision. The roll was locked at opening.
proposals-trouble-reason = Say why in a few words.
proposals-trouble-receipt = We cannot find the code. Look at your receipt again.
proposals-trouble-early = It is too early. Not everybody has had time to answer.
proposals-trouble-step = That step does not fit where the decision is now.
proposals-trouble-sheets = It is not what the first person typed. Look at the sheet again.
proposals-trouble-same-group = Two people of different groups type a paper in.
proposals-trouble-witness = This is not the code you got as a witness.

## consent · citizen

proposals-ask-question = Ask a question
proposals-question-means = Now we only ask, so that everybody understands. Nobody is for or against yet.
proposals-react = Say how it strikes you
proposals-react-means = Now we listen to each other. Nobody has to answer it.
proposals-say-to-version = Say whether you can live with it
proposals-consent = I can live with it
proposals-concern = I am worried, but will not stop it
proposals-object = Say what it would harm
proposals-object-means = An objection does not stop the talk. It makes the proposal better. Nobody can vote it away.
proposals-object-reason = What is wrong?
proposals-object-harmed = Who or what would it harm?
proposals-object-suggestion = What could make it good enough?
proposals-write-version = Write the next version
proposals-version-means = Write it with those who see harm. Everybody is asked again.
proposals-version-why = What is changed, and for whom?
proposals-keep-it = Keep it
proposals-resolved = My objection is met

## decision · staff

proposals-talk = How we talk it through
proposals-questions = Questions
proposals-reactions = How it strikes
proposals-objections = It would harm
proposals-said-to-version = Said to the latest version
proposals-harmed = It would harm: { $words }
proposals-suggests = Suggestion: { $words }
proposals-says = { $name }: { $said }
proposals-line-with = { $line }: “{ $words }”
proposals-objection-stands = Still stands
proposals-objection-resolved = Raised on version { $n }, and met
proposals-consent-waits = We have not heard enough from: { $names }. Silence is not a yes.
proposals-groups-here = The groups of this decision
proposals-is-affected = Affected: cannot be outvoted
proposals-name-affected = { $name } (affected)
proposals-witness-is = { $name } is the witness
proposals-has-witness = The group has its witness
proposals-stage-preparing = Being prepared. Say now if it affects you.
proposals-stage-open = Open for answers until { $date }
proposals-stage-extended = Some are not heard. Open until { $date }
proposals-stage-clarifying = We ask, so that everybody understands
proposals-stage-reactions = We hear how it strikes
proposals-stage-objections = Does anybody see harm in it?
proposals-stage-integration = We write a new version together
proposals-adopted-on = Decided { $date }. Can always be taken up again.
proposals-not-adopted = Not decided. Can always be taken up again.
proposals-parked = Put aside. Try something smaller, split it, or let two work on.
proposals-preparing-means = Rule, roll and days are locked at opening. Afterwards nobody can loosen them.
proposals-no-result-yet = Nobody sees answers before closing.
proposals-due = The time is over. Now it is counted.
proposals-backbone-never = The backbone does not vote and does not propose.
proposals-open-it = Open, and lock the rule
proposals-go-on = Go on to the next
proposals-end-round = End the round
proposals-close = Close and count
proposals-close-means = Close while the table looks on. Throw three dice, so that a lot can be checked too.
proposals-dice = What did the dice show?
proposals-dice-hint = For example “4 1 7”
proposals-close-it = Close now
proposals-reach = Somebody went to them
proposals-reach-means = Go to them before the second deadline. Write what you were told, without names.
proposals-reach-told = What was said?
proposals-take-record = Take the whole count along
proposals-take-pb = Take the budget along as .pb
proposals-affected-groups = Affected: { $names }. They cannot be outvoted.
proposals-sum = There are { $n } kr. to share.
proposals-frozen = The frame is locked. Its mark begins with { $code }.
proposals-table = { $n } groups, { $of } go along.

## prepare · staff

proposals-prepare = Prepare a decision
proposals-by-rule = By the rule “{ $name }”
proposals-if-nothing = What happens if nothing is decided?
proposals-closes = When does it close?
proposals-second = When does it close if somebody is not heard?
proposals-second-hint = In between somebody goes to them.
proposals-review = When do we look at it again?
proposals-budget = How many kroner?
proposals-options = What the money can go to
proposals-options-hint = One on each line: name, colon, price. Or paste a whole .pb file.
proposals-named-affected = Whom does it affect in any case?
proposals-prepare-it = Prepare it

## outcome · staff

proposals-why-stand = Why can we stand by it?
proposals-who-heard = Who was heard
proposals-heard = Heard: { $names }.
proposals-voices-behind =
    { $n ->
        [one] One sentence stands behind the proposal.
       *[other] { $n } sentences stand behind the proposal.
    }
proposals-not-heard = { $names }.
proposals-not-heard-yet = Not heard yet:
proposals-read-voices = Read them
proposals-the-rule = The rule
proposals-how-it-fell = How it fell out
proposals-group = Group
proposals-nobody = nobody
proposals-fields-mean = Every group has five fields, large or small. Filled is yes. Hatched is no.
proposals-field-word = { $words } said yes · { $state }
proposals-about-half = about half
proposals-group-agrees = the group goes along
proposals-group-objects = the group says no
proposals-group-unheard = not heard enough
proposals-kroner = { $n } kr.
proposals-supporters = { $n } marked it
proposals-left = { $left } kr. are left.
proposals-unsigned = The witness has not signed yet for: { $names }.
proposals-otherwise = Those who see it differently
proposals-otherwise-means = Their words stay with the decision whenever it is shown.
proposals-reopen = Take it up again
proposals-reopen-means = Everybody may ask for it. Just say why, or tell { $name }. The table answers within 14 days.
proposals-review-on = We look at it again ourselves on { $date }.
proposals-said-yes = said yes
proposals-said-accept = can live with it
proposals-said-aside = disagreed, but did not stand in the way
proposals-said-no = said no
proposals-said-nothing = said neither yes nor no
proposals-why-votes = { $n } said yes or can live with it. It took { $of }, and no affected group was outvoted.
proposals-why-no-votes = { $n } said yes or can live with it. It took { $of }, and no affected group may be outvoted.
proposals-why-short = Not decided, for { $names } did not come along as the rule asks.
proposals-why-groups = Every affected group goes along. No group said no.
proposals-why-affected = The majority may have said yes. But { $names } is affected and said no. An affected group is not outvoted.
proposals-why-objects = { $names } said no. By this rule no group is outvoted.
proposals-why-hidden = A group too small to show, or one not heard enough, does not go along.
proposals-why-consent = All groups were heard, and nobody sees harm in it any more. Good enough for now.
proposals-why-parked = After three new versions somebody still sees harm. A majority does not settle it.
proposals-why-budget = Everybody had the same money to give. What was cheapest for those who wanted it was bought first.
proposals-why-no-budget = Nothing got enough support to be paid for.

## paper · staff

proposals-paper-first = Type in a sheet for { $name }
proposals-paper-means = Two people of different groups type the same sheet in. Only then it counts.
proposals-paper-kept = The sheet is typed in once
proposals-paper-number = Write number { $n } on the sheet.
proposals-paper-next = Give it to somebody of another group.
proposals-paper-which = The number on the sheet
proposals-paper-second = Type a sheet in again
proposals-vote-on-paper = Keep the sheet
proposals-paper-receipt = Write the receipt on the sheet and give it back: { $code }

## times · staff

proposals-times = When do we meet?
proposals-times-means = We choose the time that keeps no group out. A time without child care is a no for those who need it.
proposals-no-times = Nobody asks about times now.
proposals-no-times-means = That is fine.
proposals-ask-time = Ask about a time
proposals-ask-time-means = Think of shifts, prayer, meals and children. Write one to four times.
proposals-time-title = What do we meet about?
proposals-time-day = Day { $n }
proposals-time-hour = Hour { $n }
proposals-time-offers = Is any of this there? ({ $n })
proposals-time = Time
proposals-there-is = There is
proposals-you-said = You said
proposals-when = { $date } { $time }
proposals-time-with = { $time }, with { $names }
proposals-times-open = Say when you can until { $date }. Nobody sees what others say.
proposals-times-all-groups = To the first time somebody of every group can come.
proposals-times-not-all = The first time is the best one, but it keeps a group out. Try other times.
proposals-times-few = Fewer than five have answered. Talk to each other instead.

## my times · citizen

proposals-say-when = Say when you can
proposals-say-when-means = Leave it empty if you do not know. Empty is not a no.
proposals-can-gladly = Gladly
proposals-can-if-need-be = If need be
proposals-can-not = Cannot
proposals-need = What can you not do without?
proposals-child-care = child care
proposals-step-free = a way without steps
proposals-interpreter = interpreter

## panels · staff

proposals-panels = Drawn by lot
proposals-panels-mean = Sometimes a small group looks at a matter. Everybody may offer. Three dice on the table choose.
proposals-no-panels = No panel yet.
proposals-ask-panel = Ask for a panel
proposals-panel-title = What shall the panel look at?
proposals-panel-seats = How many seats?
proposals-panel-lived = At least so many who live with it
proposals-panel-professional = At least so many who work with it
proposals-panel-is = The panel has { $n } seats.
proposals-panel-lived-is = At least { $n } live with the matter.
proposals-panel-professional-is = At least { $n } work with the matter.
proposals-offered = { $n } have offered.
proposals-you-offered = You have offered.
proposals-seal-panel = Seal the list
proposals-seal-means = We make a thousand possible panels and show the list’s mark. Afterwards nobody can offer or change anything.
proposals-panel-sealed = The list is sealed. Its mark begins with { $code }.
proposals-draw-panel = Throw the dice
proposals-panel-drawn = The dice showed { $code }. Drawn: { $names }.
proposals-somebody-lived = one who lives with it
proposals-somebody-professional = one who works with it
proposals-somebody-both = one who knows both sides
proposals-you-were-drawn = You were drawn. You can still say no.

## offer · citizen

proposals-offer = Offer to sit
proposals-offer-means = If you are drawn, you see it here. You can always say no.
proposals-knows-both = Both
proposals-step-back = I would rather not

## own words · citizen

proposals-own-here = What I wrote about proposals
proposals-own = Your proposal
proposals-own-beside = It stands beside the proposal:
proposals-own-proposed = You proposed something, or took it back
proposals-own-added = You wrote beside a proposal
