## seat · citizen

accounts-hello = Hello { $name }.
accounts-seat-lead = Here is what you have said. And what came of it.
accounts-i-said = What I have said
accounts-nothing-said = You have not said anything yet. That is quite all right.
accounts-you-said = You said
accounts-answer-comes = You get an answer
accounts-answer-promised = By { $date }. { $name } answers you.
accounts-we-did = We did
accounts-we-did-not = We did not
accounts-because = Because
accounts-answer-from = Answer from { $name }, { $date }
accounts-that-is-fine = That is fine
accounts-take-it-up-again = Take it up again
accounts-answered =
    { $n ->
        [one] You have answered one sentence.
       *[other] You have answered { $n } sentences.
    }
accounts-see-and-change = See and change your answers
accounts-if-i-like = If I feel like it
accounts-just-sitting = You do not have to choose. Just sitting here is a seat too.
accounts-what-do-you-like = What do you feel like?
accounts-wish-sit = I just sit here
accounts-wish-walk = Walk along one morning
accounts-wish-cook = Cook for a meeting
accounts-wish-speak = Speak my language with a neighbour
accounts-wish-chair = Lead a meeting
accounts-wish-own = Something else, my own idea
accounts-who-sees-it = Who sees it?
accounts-only-you-and = Only you and { $name }.
accounts-change-any-time = You can change it whenever you like. We do not ask again.
accounts-keep = Keep
accounts-company = { $name } goes with me
accounts-company-may = { $name } may read aloud and write for me. But not answer without me.
accounts-company-promised = We have promised: { $name } calls. The next time is { $date }.
accounts-company-change = Change what { $name } may do
accounts-company-stop = End the company
accounts-data-is-yours = What stands about you is yours.
accounts-data-see = See all that stands about me
accounts-data-correct = Correct something
accounts-data-download = Download it all
accounts-data-erase = Erase something
accounts-who-looked = Who has seen anything about me?
accounts-looked = { $name } saw your seat on { $date }.
accounts-nobody-else = Nobody else.
accounts-nobody = Nobody.
accounts-leave = Leave the table
accounts-leave-any-time = You can leave whenever you like. You need not say why. You lose no help.
accounts-leave-you-choose = You choose yourself whether we erase your answers.
accounts-i-want-to-leave = I want to leave the table

## coming in · citizen

accounts-start = Do you have a card?
accounts-code = Type the code from the card
accounts-code-hint = Eight signs. Small and large letters are equally good.
accounts-go-on = Go on
accounts-no-card = If you have a link, use it. If you have neither, ask the person who invited you.
accounts-to-sign-in = I work in the partnership
accounts-who-invited = Who wrote your card?
accounts-inviter = The name of the person who invited you
accounts-inviter-hint = The first name, as it stands on the card. Many codes have been tried from here.
accounts-code-unknown = We do not know that code
accounts-code-unknown-means = It may have been used. Ask the person who gave you the card.
accounts-link = Here is your way in
accounts-link-means = The link works once. Press when you are ready.
accounts-go-in = Go in
accounts-own-phone = Is this your own phone?
accounts-own-phone-yes = Yes, it is mine
accounts-own-phone-no = No, others use it too
accounts-own-phone-means = If it is yours, you can come back without a code.
accounts-shared-phone-means = If others use it, it forgets you after a quarter of an hour.

## record · citizen

accounts-call-me = What may we call you?
accounts-name = Name
accounts-my-answers = My answers
accounts-my-answers-none = You have not answered anything yet.
accounts-change-answer = Change the answer
accounts-take-answer-back = Take the answer back
accounts-all-about-me = Everything that is kept about me
accounts-record-name = We call you { $name }.
accounts-record-table = You sit at the table “{ $table }” since { $date }.
accounts-record-groups = You say that you belong to: { $groups }.
accounts-record-no-groups = You have not said which groups you belong to. That is fine.
accounts-record-companion = { $name } walks with you.
accounts-record-acts = What you have done here
accounts-record-act = { $date }: { $what }
accounts-devices = Where am I signed in?
accounts-device-own = My own phone
accounts-device-shared = A phone that others use too
accounts-device-kiosk = A shared tablet
accounts-device-staff = My workplace
accounts-device-this = this one
accounts-device-last = Last used { $date }
accounts-device-end = Sign out there
accounts-devices-end-all = Sign out everywhere
accounts-sign-out = Sign out here
accounts-sentence-change = Change or take back
accounts-sentence-mine = Your sentence
accounts-sentence-text = The sentence
accounts-sentence-reword = Save the change
accounts-sentence-withdraw = Take the sentence back
accounts-sentence-waiting = It is read before others see it.
accounts-sentence-shown = Others can answer it now.
accounts-sentence-refused = It was not shown, because: { $reason }
accounts-sentence-withdrawn = You have taken it back.
accounts-sentence-joined = It was joined with one that says the same.
accounts-leave-keep = Let my words stay without my name
accounts-leave-erase = Delete all I have said
accounts-leave-stay = I stay
accounts-left = Thank you for your time at the table
accounts-left-means = You are always welcome back.
accounts-seat-to-table = To the table “{ $table }”
accounts-seat-answer-more = Answer more sentences
accounts-company-read = read aloud to me
accounts-company-write = write for me
accounts-act-answered = answered a sentence
accounts-act-said = said or changed a sentence
accounts-act-invitation = a personal invitation
accounts-act-groups = said where you belong
accounts-act-group-added = wrote a group on the list
accounts-act-company = chose who walks with you
accounts-act-link = got a link to come in
accounts-act-left = left the table
accounts-act-confirmed = got a yes from the table
accounts-sign-in-means = Cannot get in? Whoever looks after the program can give you a link.

## keys · staff

accounts-keys = Keys for programs
accounts-keys-mean = A program with your key may do what you may. The key is shown once.
accounts-key-label = What is the key for?
accounts-key-make = Make a key
accounts-key-made = { $label }, made { $date }
accounts-key-which = Which key?
accounts-key-revoke = Revoke the key now
accounts-key-shown = Here is the key
accounts-key-shown-means = Keep it now. We cannot show it again.

## consents · citizen

accounts-consents = What may my answers be used for?
accounts-consent-research-means = Some would like to learn from the answers here. They get a file without names. It has days in it, no times. An answer that fewer than five people gave is left out.
accounts-consent-no-means = If you say no, nothing happens. You can change it whenever you like.
accounts-consent-choose = You choose
accounts-consent-research = Yes, my answers may be in the file, without my name
## ways in · staff

accounts-email = Your e-mail address
accounts-email-hint = One address that only you read.
accounts-send-link = Send me a link
accounts-link-asked = Look in your e-mail
accounts-link-asked-means = If we know the address, a link is on its way. It works once, for ten minutes.
accounts-link-not-come = Nothing came? Then perhaps you have not kept the address with us.
accounts-ways-in = How I come in
accounts-ways-in-lead = It is good to have two ways. Then you are not left outside when one fails.
accounts-by-letter = A link by e-mail
accounts-address-is = Your links go to { $address }.
accounts-address-none = You have not kept an address.
accounts-address-keep = Use this address
accounts-address-forget = Forget the address
accounts-address-sent = We have sent you a letter
accounts-address-sent-means = Open the link in it here, in this same browser. Then the address is yours.
accounts-address-confirm = Is this your address?
accounts-address-mine = Yes, it is mine
accounts-no-post = This house sends no e-mail. Whoever looks after the program can give you a link.

## letters · staff

accounts-letter-subject = Your link
accounts-letter-hello = Hello { $name }
accounts-letter-link-means = Open the link and press »Go in«. It works once, for ten minutes.
accounts-letter-not-you = Did you not ask for this letter? Then you need not do anything.
accounts-confirm-subject = Is this address yours?
accounts-confirm-means = Open the link in the browser where you are signed in. It works for a day.

## passkeys · staff

accounts-passkeys = Passkeys
accounts-passkeys-mean = Your phone or computer remembers the key. You unlock it as you always do.
accounts-passkey-made = { $label }, made on { $date }
accounts-passkey-label = What shall the key be called?
accounts-passkey-label-hint = For example: »My phone«
accounts-passkey-make = Make a passkey
accounts-passkey-remove = Remove the key
accounts-passkey-needs-script = A passkey needs scripts in the browser. A link works without.
accounts-passkey-use = Use my passkey
accounts-passkey-not = The key was not used
accounts-passkey-not-means = Try again, or come in another way.

## elsewhere · staff

accounts-elsewhere-go = Come in with { $name }
accounts-elsewhere-tie = Use { $name } to come in
accounts-elsewhere-none = You have not chosen this way.
accounts-elsewhere-tied = You have used this way since { $date }.
accounts-elsewhere-untie = Stop using it
accounts-elsewhere-ready = { $name } has answered
accounts-elsewhere-ready-means = Press when you are ready.
accounts-elsewhere-unknown = We do not know that account
accounts-elsewhere-unknown-means = Come in another way first. Then choose the account on your seat.
accounts-elsewhere-not = That did not work
accounts-elsewhere-not-means = Try again, or come in another way.
