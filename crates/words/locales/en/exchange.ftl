## page · staff

exchange-title = In and out
exchange-lead = Everything can be taken from here in open files.
exchange-take = Take
exchange-polis-holds = Sentences and answers of those who agreed. Random numbers instead of names. Day only, no hour.
exchange-table-holds = Sentences and answers for each group. No figures about fewer than five.
exchange-what-never-leaves = What never leaves?
exchange-never = Names of citizens, and answers of those who have not agreed.
exchange-bring = Bring in a round
exchange-file = File
exchange-file-hint = A folder from Polis, packed as a zip.
