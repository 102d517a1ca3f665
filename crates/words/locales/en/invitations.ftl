### Personal invitations: the hello, the card, the code.

## hello · citizen

invitations-hello-title = Hello
invitations-hello = Hello { $guest }. It is { $inviter }.
invitations-written-by = Written by { $inviter } to you
invitations-one-at-a-time = You see one sentence at a time.
invitations-you-say = You say whether you recognise it.
invitations-skip-and-stop = You can skip and stop whenever you like.
invitations-yes = Yes, show me the first
invitations-not-now = Not now
invitations-not-now-means = If you say “not now”, nothing happens. You can come back until { $date }.
invitations-who-sees = Who sees what I answer?
invitations-answer-by = { $inviter } writes to you by { $date }: What came of it?
invitations-no = No, thank you

## card · citizen

invitations-card = Card
invitations-card-how = Two sides, A6. Print on thick paper.
invitations-card-front = Front
invitations-card-back = Back
invitations-card-table = A long table with a free seat
invitations-card-dear = Dear
invitations-card-seat = Here is a seat for you.
invitations-card-you-decide = You decide whether to take part. You can always say no.
invitations-card-from = From
invitations-card-call = Call or write to me:
invitations-card-camera = Hold the phone’s camera over the pattern.
invitations-card-or-write = Or write the code at
invitations-card-or-ring = Or call. Then we do it together.
invitations-card-or-call = Or call. We speak English.
invitations-card-until = The code works until { $date }.
invitations-qr = Pattern for the phone’s camera

## list · staff

invitations-title = Invitations
invitations-lead = An invitation is from you to one person. Write as you speak.
invitations-write = Write an invitation
invitations-none = You have not invited anybody yet.
invitations-none-means = Think of a person you have talked with.
invitations-reply-waiting = Waiting
invitations-reply-yes = Said yes
invitations-reply-later = Said not now
invitations-reply-no = Said no, thank you
invitations-reply-withdrawn = Taken back
invitations-way-card = Card on paper
invitations-way-sms = Text message
invitations-way-email = E-mail
invitations-way-voice = By voice
invitations-open-until = { $way }. Can be used until { $date }.
invitations-print-card = Print the card
invitations-remind-once = Remind once
invitations-take-back = Take it back

## thanks · citizen

invitations-thanks = Thank you for your answer
invitations-thanks-means = Nothing more happens now. If you change your mind, use the card again.
