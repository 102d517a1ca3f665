### What returns on every page.

## frame · citizen

shell-skip = To the content
shell-leave = Leave this page now
shell-leave-means = “Leave this page now” shows the weather. Your phone may still remember this page.
shell-languages = Language
shell-call = Would you rather talk? Call { $name }:
shell-demo = An example. All people here are made up.
shell-quote = “{ $text }”
shell-back = Back

## forms · citizen

shell-mend = Mend here: { $why }
shell-go-there = Go to the field
shell-kept = What you wrote is still there.

## fields · staff

shell-fields-nearly-all = nearly all
shell-fields-most = most
shell-fields-over-half = more than half
shell-fields-under-half = less than half
shell-fields-some = some
shell-fields-few-or-none = few or none
shell-fields-many-passed = many passed
shell-fields-most-say-no = most say no
shell-fields-key-yes = recognise it
shell-fields-key-no = do not
shell-fields-key-pass = would not say
shell-too-few = too few to show

## page · staff

shell-pages = Pages
shell-talk = Who talks with whom, and when?
shell-table =
    { $n } seats, one for each group it is about. { $open ->
        [0] All groups have been asked.
        [one] One seat is open: that group has not been asked yet.
       *[other] { $open } seats are open: those groups have not been asked yet.
    }

## seen · citizen

shell-only-you = Only you see your answer.
shell-and-companion = And { $name }, when you answer together.
shell-not-them = { $name } does not see it.
shell-only-together = The others only see what five or more have answered together.

## footer · citizen

shell-my-seat = My seat
shell-my-data = My data
shell-accessibility = Accessibility

## failures · citizen

shell-to-start = To the front page
shell-news = There is something new.
shell-show-news = Show it
shell-nothing-here = There is nothing here
shell-nothing-here-means = The page is not there, or it is not for you.
shell-link-used = The card or link has been used
shell-link-used-means = Ask the person who gave it to you. You can always get a new one.
shell-link-over = The time for this link is over
shell-not-signed-in = We cannot see who you are
shell-not-signed-in-means = Type the code from your card. Or use your link again.
shell-not-for-role = Somebody else does this
shell-not-for-role-means = You can see most things. But this act belongs to another role.
shell-not-confirmed = We are waiting for a yes from the others
shell-not-confirmed-means = When they have said yes, you can take part here.
shell-not-allowed-by-person = The person has not said yes to that
shell-not-kept = Nothing new has been saved.
shell-again = It is saved already
shell-again-means = You may have pressed twice. That does no harm.
shell-too-many-tries = Wait an hour before you try again
shell-too-many-tries-means = Many codes were tried from here. Call the person who invited you.
shell-too-many-invitations = { $most } invitations a day are enough for one person
shell-round-rests = It cannot be answered right now
shell-statement-gone = The sentence was taken back
shell-cannot-save = It is not saved yet
shell-cannot-save-means = We cannot save right now. Try again soon, or write it down on paper.
shell-our-mistake = That was our mistake
shell-our-mistake-means = Nothing has happened to what you saved. Try again soon.
shell-stale-form = The page was too old
shell-stale-form-means = Go back and load the page again. Then you can send.
shell-too-large = That is too big
shell-already-there = “{ $what }” is here already
shell-shares-too-large = The shares are more than 100 percent together
shell-no-second-reminder = There was one reminder. That is enough.
shell-still-answers = Somebody is waiting for an answer from this person
shell-code-not-right = One sign of the code is not quite right
shell-code-not-right-means = Look at the card again. The code has eight signs.
shell-no-such-step = That step cannot be taken from here
shell-mend-empty = Write a little here.
shell-mend-long = At most { $most } characters.
shell-mend-cpr = This looks like a CPR number. Take it out. We never keep them.
shell-mend-address = Write one e-mail address, like name@place.org.
shell-mend-choose = Choose one of those given here. Or mend what does not fit.

## audience · citizen

shell-who-sees = Who will see it?
shell-seen-only-you = Only you see it.
shell-seen-not-staff = Not those who lead the meeting. Not the school. Not the municipality.
shell-seen-all-members = Everybody at the table sees it.
shell-seen-by = Seen only by: { $roles }.
shell-role-citizen = residents
shell-role-companion = those who walk along
shell-role-partner = partners
shell-role-frontline = those who meet people every day
shell-role-facilitator = those who lead the meeting
shell-role-mediator = the mediator

## ways · staff

shell-nav-rounds = What we hear
shell-nav-proposals = Proposals
shell-nav-groups = Who is here?
shell-nav-survey = Network
shell-nav-invitations = Invitations
shell-about = About the partnership
shell-journal = The journal

## ask · citizen

shell-almost = Something is missing

## accessibility · citizen

shell-accessible-lead = Everyone should be able to take part here.
shell-accessible-works = This works
shell-works-paper = Everything can also be done on paper or by phone.
shell-works-old-phones = The pages work on old phones and without scripts.
shell-works-keyboard = The pages can be read aloud and used without a mouse.
shell-works-languages = The pages are in Danish, English and Arabic.
shell-accessible-gaps = This is still missing
shell-gap-audio = No person has read the pages aloud yet.
shell-gap-readers = The texts have not been tried with enough readers.
shell-accessible-tell = Tell us when something is difficult
shell-write-to = Or write to
shell-looked-at = We went through the pages on { $date }.
shell-to-table = To the table
shell-unreadable = That could not be read
