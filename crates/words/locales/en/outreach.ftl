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
