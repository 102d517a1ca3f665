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

## writing · staff

invitations-guest = Whom do you invite?
invitations-guest-hint = Only the first name, as you say it.
invitations-letter = Your letter
invitations-letter-hint = As you speak. Do not write what you were told. Somebody else may hold the phone.
invitations-why-you = Why just this person?
invitations-why-you-hint = For example: “You know what a morning is like at your home.”
invitations-how-we-know = How do you know each other?
invitations-how-we-know-hint = For example: “We meet in the laundry.”
invitations-how = How does it get there?
invitations-comes-as = Which seat is it?
invitations-comes-from = Does this person come for somebody?
invitations-comes-alone = No, for herself or himself
invitations-further = May this person invite others?
invitations-may-invite = Yes, people she or he knows
invitations-look-through = Read it through
invitations-done = Finish it
invitations-begin-with-coffee = Begin with a cup of coffee
invitations-begin-with-task = Begin with something to do
invitations-start-coffee = Hello. We met the other day. You said something I still think about. May I come by with coffee? You decide what we talk about.
invitations-start-task = Hello. On Saturday we do something together, and I need somebody like you. Will you join? There is food afterwards.
invitations-reads-easily = It is easy to read.
invitations-reads-heavily = It is a little heavy. The longest sentence has { $n } words. Try shorter sentences.

## handing over · staff

invitations-hand-over = Hand it over
invitations-or-hand-over = Or hand it over like this
invitations-sms-parts =
    { $n ->
        [one] It is one text message. Copy the text.
       *[other] It becomes { $n } text messages. Copy the text.
    }
invitations-email-hint = Copy the text into an e-mail to one person.
invitations-voice-hint = Read it aloud. Write the code down together.
invitations-counts = The table’s invitations
invitations-counts-means = Only in coarse numbers. Nobody can see who answered what.
invitations-count-some = { $reply }: a few
invitations-count-many = { $reply }: { $n } or more

## handed over · citizen

invitations-why-you-line = Why you: { $why }
invitations-how-we-know-line = How we know each other: { $how }
invitations-or-code = Or write the code at { $address }: { $code }
invitations-or-call-me = Or call me: { $phone }
invitations-aloud-code = If you want to join, write the code at { $address }. The code is { $code }.

## by e-mail · staff

invitations-mail = Send it by e-mail
invitations-mail-hint = One address. It is forgotten when the letter has gone.
invitations-mail-address = The guest's e-mail address
invitations-mail-send = Send the letter
invitations-mail-on-its-way = The e-mail is on its way.
invitations-mail-sent = The e-mail was sent on { $date }.
invitations-mail-given-up = The e-mail did not arrive. Hand it over in another way, or try another address.
invitations-mail-subject = { $inviter } has written to you
