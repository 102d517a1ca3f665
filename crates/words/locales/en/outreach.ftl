## sheet · citizen

outreach-sheet = Sheet
outreach-print-how = Print on paper. One sheet for each person.
outreach-no-name = Do not write your name.
outreach-skip = Skip what you like.
outreach-give-back = Give the sheet to { $name }. Then it is typed in.

## type-in · staff

outreach-type-in = Type in a sheet
outreach-read-back = Read the answers aloud to who gave them. Keep them only afterwards.
outreach-whose-sheet = Whose sheet is it?
outreach-seen-you-and-them = Only you, and who gave the answers.
outreach-check-code = The sheet says { $code }. If it says something else, find the right round.
outreach-new-by-card = Somebody new, with a code on a card
outreach-card-code = The code from the card
outreach-card-code-hint = Only for somebody new. The card is her or his yes.
outreach-whose-missing = First choose whose sheet it is.
outreach-nothing-ticked = Nothing is ticked yet.
outreach-kept = The sheet is kept
outreach-kept-means = The answers count as much as all others. Give the sheet back, or tear it up.
outreach-next-sheet = Type in the next
