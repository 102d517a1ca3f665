## page · staff

journal-lead = Here stands who did what with what we share. What citizens do, only they themselves can see.
journal-at = { $time }: { $act }
journal-round-opened = { $name } opened the round “{ $title }”.
journal-older = Older
journal-nothing = Nothing has happened yet.
journal-nothing-means = All that is done with what we share is written here. Nothing can be erased.

## sentences · staff

journal-founded = { $name } set the table “{ $what }”.
journal-described = { $name } wrote down the mandate and who pays.
journal-actor = { $name } set a seat for { $what }.
journal-confirmed = { $name } welcomed { $who }.
journal-paused = { $name } let the seat rest for { $who }.
journal-removed = { $name } took away the seat of { $who }.
journal-group = { $name } put “{ $what }” on the list of groups.
journal-asked = { $name } noted that “{ $what }” have been asked.
journal-round-again = { $name } opened “{ $what }” again.
journal-round-paused = { $name } paused “{ $what }”.
journal-round-closed = { $name } closed “{ $what }”.
journal-shown = { $name } read { $what } and showed it.
journal-not-shown = { $name } read { $what } and did not show it. Why, only the teller is told.
journal-translated = { $name } translated { $what } into { $language }.
journal-other = { $name }: { $act }
journal-day-answers =
    { $n ->
        [one] { $n } answer
       *[other] { $n } answers
    }
journal-day-sentences =
    { $n ->
        [one] { $n } time something was said or changed
       *[other] { $n } times something was said or changed
    }
journal-day-invitations =
    { $n ->
        [one] { $n } time about personal invitations
       *[other] { $n } times about personal invitations
    }
journal-day-groups = { $n } said where they belong
journal-day-company =
    { $n ->
        [one] { $n } time about who walks with whom
       *[other] { $n } times about who walks with whom
    }
journal-day-other =
    { $n ->
        [one] { $n } other thing
       *[other] { $n } other things
    }
journal-for-themselves = People for themselves, five or more:

## survey · staff

journal-wave-opened = { $doer } asked the table: “{ $title }”.
journal-wave-closed = { $doer } closed answers in “{ $title }”.
journal-wave-again = { $doer } opened “{ $title }” for answers again.
journal-wave-begun = { $actor } has said yes to answering in “{ $title }”.
journal-wave-answered = { $actor } has answered in “{ $title }”.
journal-wave-declined = { $actor } would rather not be drawn in “{ $title }”.
journal-wave-reminded = { $doer } reminded { $actor } of “{ $title }”.
journal-wave-new-link = { $doer } made a new link for { $actor } in “{ $title }”.
journal-wave-introduced = { $doer } agreed that { $one } and { $other } meet.
journal-wave-taken = { $doer } took the figures of “{ $title }” along.
journal-day-ties = { $n } corrections to answers about the network.
journal-day-notes = { $n } readings of the picture.
journal-proposed = { $name } proposed “{ $what }”.
journal-proposal-withdrawn = { $name } took a proposal back.
journal-new-version = { $name } wrote a new version: “{ $what }”.
journal-knowledge = { $name } added knowledge to a proposal.
journal-rule-suggested = { $name } put the rule “{ $what }” forward.
journal-rule-consented = { $name } can live with the rule “{ $what }”.
journal-rule-objected = { $name } saw harm in the rule “{ $what }”.
journal-rule-adopted = { $name } said the last yes. The table now has the rule “{ $what }”.
journal-prepared = { $name } prepared a decision: “{ $what }”.
journal-decision-opened = { $name } opened the decision “{ $what }” and locked its frame.
journal-decision-counted = { $name } closed a decision, and it was counted.
journal-decision-moved = { $name } led a decision on.
journal-reached = { $name } went to “{ $what }”.
journal-witness = { $name } is the witness for “{ $what }”.
journal-day-ballots = { $n } answers in decisions
