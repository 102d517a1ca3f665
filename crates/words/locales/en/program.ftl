### What the program says in a terminal.

## terminal · staff

program-founded = The partnership “{ $name }” is founded. Here is the link for { $facilitator }. It works once, within seven days:
program-demo = Bregneparken is made up. Here is how each of them comes in:
program-demo-cards = Two who have not answered their card yet:
program-link = Here is the link. It works once, for ten minutes:
program-invited = Invitation to { $guest }. Here is the link, and the code to read aloud:
program-said = Kept as { $label }. It is read for names before others see it.
program-backed-up = Everything is copied to { $file }. Keep the house key (house.key) elsewhere; it is not in there.
program-restored = Everything is back in { $folder }. Put the house key (house.key) beside it.

## journal · staff

program-journal-ends = { $name }: { $entries ->
    [one] one entry
   *[other] { $entries } entries
}. The last one ends with:
program-journal-of-the-house = The house itself

## check · staff

program-check-whole = The database's files and references are whole.
program-check-journal-holds = Nobody has been at the journal.
program-check-journal-is-kept = Every partnership has a journal.
program-check-known-words = Every choice is one of the words we know.
program-check-answer-is-one-of-three = Every answer is yes, no or “would not say”.
program-check-from-the-table = Only those at the table answer and speak.
program-check-backbone-is-silent = The backbone and mediators neither answer nor propose.
program-check-one-table = Nothing points from one partnership into another.
program-check-joined-in-round = Statements are joined only within their round.
program-check-refusal-has-reason = Every refused statement has a reason.
program-check-yes-leads-to-person = Only a yes leads to a person.
program-check-shares-add-up = The money makes at most a hundred per cent.
program-check-no-cpr = No text looks like a CPR number.
program-check-ballot-from-roll = Every ballot comes from a seat of its own decision.
program-check-frame-holds = The rule of each decision is the one that was locked.
program-check-log-holds = Every ballot is the one that was cast, and counts once.
program-check-heads-hold = The heads of the log are signed and fit the log.
program-check-outcome-holds = Counting again gives the same outcome.

## exchange · staff

program-exported = The whole partnership “{ $name }” is now in the file.
program-imported-whole = The whole partnership “{ $name }” has been taken in. Here is the link for { $facilitator }. It works once and for seven days:
program-imported-round = The round “{ $title }” has been taken in: { $people } people, { $statements } sentences and { $answers } answers.
program-passphrase = Passphrase:

program-voted = The answer is kept. The receipt is { $code }.
program-proposed = The proposal now lies on the table.
