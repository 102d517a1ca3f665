### What `langbord decision` says in a terminal: a result, why it came out so, and what would have changed it.

## result · staff

counting-result = { $method }: { $winners }
counting-nothing-decided = Nothing is decided
counting-tied = Were equal: { $options }
counting-bought-from = { $project } costs { $cost }. Its { $supporters } supporters pay { $price } each, or all they have left.
counting-fits = { $project } costs { $cost } and still fits. { $supporters } marked it.
counting-equal-money = Every group controls the same sum, however small it is.
counting-part-passed-on = Nobody answered in { $groups }. Their part goes to the others.
counting-without-money = In no group: { $voters }. They control no money here.
counting-spent = { $cost } of { $budget } is spent. { $left } is left.

## reasons · staff

counting-nobody-chose = None of { $ballots } ballots marks an option. Things stay as they are.
counting-preferred = { $by } place { $option } above { $over }, { $against } the other way round.
counting-beats-all = { $option } wins every direct comparison.
counting-circle = Nothing wins every direct comparison. { $options } stand in a circle.
counting-path = The strongest chain of wins from { $option } to { $over } holds { $strength }, the one back { $back }.
counting-kept = Kept: { $option } above { $over }, strength { $strength }.
counting-passed-over = Passed over: { $option } above { $over }, strength { $strength }. Stronger wins already say otherwise.
counting-worst-defeat = The worst defeat of { $option } has strength { $strength }.
counting-collected = { $option }: { $total } { $unit }
counting-left = Round { $round }: { $option } leaves with { $votes }.
counting-reached = Round { $round }: { $option } is chosen with { $votes }. { $needed } were needed.
counting-last-standing = Round { $round }: { $option } takes one of the last places with { $votes }.
counting-runoff = Between the two highest, { $by } prefer { $option } and { $against } prefer { $over }.
counting-middle-grade = { $option }: middle grade { $grade }. { $above } grade it higher and { $below } lower.
counting-too-few-grades = Only { $graded } of { $ballots } graded { $option }. That is fewer than half, so it cannot win.
counting-bought = { $option } is bought by { $supporters } supporters at { $price } per unit of use.
counting-tie = { $options } are equal. { $step } decides for { $chosen }.
counting-not-separable = The ballots cannot fairly separate { $options }.

## ways to break a tie · staff

counting-step-own = The method's own second criterion
counting-step-blocs = The fewest groups against it
counting-step-lot = The lot
counting-step-lot-leaving = The lot, for leaving,
counting-step-status-quo = What is there now
counting-step-nobody = Nobody

## units · staff

counting-unit-first-places = first places
counting-unit-wins = direct wins less losses
counting-unit-borda = options below less options above
counting-unit-approvals = approvals
counting-unit-grade-sum = as sum of grades
counting-unit-grade-mean = as mean grade
counting-unit-blocs = as mean of the groups’ means
counting-unit-points = points
counting-unit-votes = votes
counting-unit-resistance = as sum of resistance
counting-unit-satisfaction = of satisfaction
counting-unit-money = of money

## what would have changed it · staff

counting-change-exact = { $ballots ->
    [one] One ballot could have changed it: { $how }. It would have been { $winners }.
   *[other] { $ballots } ballots could have changed it, fewer not: { $how }. It would have been { $winners }.
}
counting-change-at-most = { $ballots } ballots could have changed it, perhaps fewer: { $how }. It would have been { $winners }.
counting-change-none = We found no small change that would have led elsewhere.
counting-how-turned = { $option } above { $over } instead of the other way round
counting-how-moved = { $option } as high and { $against } as low as can be
counting-how-favoured = { $option } highest, the rest as it was
counting-how-added = { $option } marked as well
counting-how-alone = { $option } alone marked
counting-how-rewritten = “{ $to }” instead of “{ $from }”

## what a method protects · staff

counting-protects = The method protects: { $list }
counting-gives-up = The method gives up: { $list }
counting-property-majority = what more than half put first
counting-property-condorcet = what wins every direct comparison
counting-property-condorcet-loser = that what loses to all does not win
counting-property-smith = that the winner is among those who beat the rest
counting-property-clones = that look-alikes neither help nor harm
counting-property-monotone = that more support never harms
counting-property-participation = that voting never harms
counting-property-positive-involvement = that a first place never harms
counting-property-later-no-harm = that naming more does not harm the first
counting-property-exaggeration = that exaggerating does not pay
counting-property-intensity = how much somebody cares
counting-property-proportionality = that each group gets its share
counting-property-minority-veto = that a minority can keep out the worst
counting-property-decisive = that there is nearly always one answer
counting-property-exhaustive = that everything is spent or filled
counting-property-fair-chance = that all have as good a chance as can be

## groups and the gate · staff

counting-adopted = adopted
counting-not-adopted = not adopted
counting-extend = wait: some are not heard
counting-integrate = back to the proposal: an objection stands
counting-reach = reach out to those not heard
counting-parked = put aside
counting-state-agrees = agrees
counting-state-objects = objects
counting-state-unheard = is not heard
counting-nobody-objects = No objection stands, and every group has spoken.
counting-objection-stands = The objection of { $member } stands.
counting-has-not-spoken = { $bloc } has not said enough. Silence is not a yes.
counting-blocks = { $member } says stop.
counting-stands-aside = In { $bloc } more than a quarter stand aside.
counting-stands = { $bloc }: { $state }
counting-time-fits = { $slot }: { $can } can come, { $gladly } of them gladly. In the group that has it hardest, { $share } of all can.
counting-too-few = too few to show
counting-fifths = { $state }, yes: { $share }
counting-shares = { $state }: { $yes } yes, { $no } no, { $eligible } may answer
counting-sway = { $people } in { $group } could have changed it: { $outcome }
counting-eligible = All groups can live with: { $options }
counting-without = Without { $group }: { $winners }

## power, lot and records · staff

counting-power-head = How often an answer makes the difference (Banzhaf, Shapley-Shubik)
counting-panel = Panel { $number }: { $people }
counting-lottery-leximin = Everyone has as good a chance as the quotas allow. That is proved.
counting-lottery-maximin = The smallest chance is as large as can be. The rest is not proved.
counting-lottery-quotas-only = The quotas are kept. Nothing is proved about the chances.
counting-lottery-smallest = Smallest chance: { $percent } %
counting-holds = Holds: { $ballots } ballots count, { $superseded } were changed later.
counting-signed-for = Signed for { $groups }
counting-without-witness = Nobody kept the log’s heads for { $groups }
counting-not-recounted = Not recounted from this file: { $group }, too small to be labelled
