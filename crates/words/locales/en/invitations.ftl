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
