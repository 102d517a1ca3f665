## page · staff

journal-lead = Here stands who did what with what we share. What citizens do, only they themselves can see.
journal-at = { $time }: { $act }
journal-round-opened = { $name } opened the round “{ $title }”.
journal-personal-acts = Over { $n } acts by people for themselves.
journal-older = Older
journal-nothing = Nothing has happened yet.
journal-nothing-means = All that is done with what we share is written here. Nothing can be erased.
