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
