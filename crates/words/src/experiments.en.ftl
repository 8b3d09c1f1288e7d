# English: comparing, sweeping, screening.

## More outcomes
outcome-safety = Perceived safety (0–1)
outcome-standard = Perceived standard (0–1)
outcome-manager_exits = Managers who leave

## Parts of contribution
part-margin = Margin on sales
part-pay_cost = Pay
part-commission = Commission
part-replacement = Replacing leavers
part-manager_cost = The manager
part-contribution = Contribution

## Findings of a comparison
compare-range = { $low } to { $high }
compare-more = { $name } brings { $amount } more contribution per seat and year than { $other }
compare-less = { $name } brings { $amount } less contribution per seat and year than { $other }
compare-unclear = No clear difference in contribution between { $name } and { $other }: { $amount } per seat and year
compare-same = { $name } and { $other } never differ: every future is the same in both
compare-several-more = Of { $n } alternatives to { $other }, { $name } brings the most: { $amount } more contribution per seat and year
compare-several-less = { $other } brings more contribution than each of its { $n } alternatives; the closest, { $name }, brings { $amount } less per seat and year
compare-several-unclear = None of the { $n } alternatives brings clearly more contribution than { $other }; the highest, { $name }, differs by { $amount } per seat and year
compare-interval = 95% interval of the difference: { $range }; ahead in { $share } of futures.
compare-parted-all = All futures part in week { $first }.
compare-parted-at-once = The futures part in week { $first }, most of them at once; { $share } do before the end.
compare-parted = The futures part in week { $first }; by week { $median } half of them differ in something, and { $share } do before the end.
compare-parted-few = The futures part in week { $first }; { $share } of them differ in something before the end.
compare-parted-never = Nothing differs in any week of any future.
compare-clear = From week { $week } to the end, the added-up contribution is clearly apart from nought.
compare-pairing = The same luck on both sides pays: under independent luck, the same interval of contribution would need { $times } times the futures.
compare-needed = For ±{ $width } of contribution (1% of { $other }’s): { $futures } futures; under independent luck { $unpaired }.
compare-reached = Precision reached with { $futures } futures: ±{ $half }, wanted ±{ $wanted }.
compare-not-reached = Precision not reached with { $futures } futures, the most allowed (--max-futures): ±{ $half }, wanted ±{ $wanted }, which needs about { $needed }.
compare-not-reachable = Precision cannot be reached: the reference’s mean is nought; give a half-width in the outcome’s own unit.
compare-rule = Stopping when narrow enough costs little: in trials such intervals held the truth 93 to 94 times in 100, and those of as many futures without the rule 94 to 95 times.
compare-each-alone = Each interval is for itself: among many, one in twenty misses.

## Tables of a comparison
compare-outcome = Outcome
compare-difference = Difference (95% interval); percentages in points
compare-better = Better in
compare-alternative = Alternative
compare-contribution = Contribution/seat, { $currency }
compare-sales = Sales/seat
compare-turnover = Turnover, points
compare-exhaustion = Exhaustion
compare-differ = Apart from
compare-differ-week = week { $week } ({ $share })
compare-differ-never = never
compare-per-year = Differences from { $other } a year, mean over { $futures } futures; ± is the half-width of the 95% interval; in brackets, the share of futures that ever differ.

## Figures of a comparison
difference-note = { $name } less { $other }: contribution of the whole team added up from the start, { $currency }, each future against itself. Above the line { $name } is ahead.
difference-title-more = In the median future, { $name } is { $amount } ahead of { $other } at the end
difference-title-less = In the median future, { $name } is { $amount } behind { $other } at the end
difference-title-same = In the median future, { $name } and { $other } end alike
waterfall-note = Difference in contribution per seat and year, { $currency }, and what it is made of: { $name } less { $other }. Thin lines: 95% interval of the mean.
waterfall-title-more = { $part } is what sets { $name } apart most: it adds { $amount }
waterfall-title-less = { $part } is what sets { $name } apart most: it takes away { $amount }
waterfall-title-same = No part of contribution differs
forest-note = Contribution per seat and year less that of { $other }, { $currency }. Dot: mean; line: 95% interval. To the right: share of futures in which the alternative is ahead.
forest-ahead = Ahead in
trails-note = Each line is the median team (five weeks’ mean), a ring each quarter: { $other } and { $n ->
    [one] its alternative
   *[other] its alternatives
}.
trails-corner = The small square shows the part of the whole plane that is drawn.
trails-title-separate = { $name } ends furthest from { $other }: { $distance } apart, on scales from 0 to 1
trails-title-two = { $name } and { $other } end { $distance } apart, on scales from 0 to 1
trails-title-same = All alternatives take the same way

## The report of a comparison
report-asked = { $others } compared with { $other }, future by future under the same luck.
report-differs = What differs
report-from = From when
report-better = Clearly better: { $list }.
report-worse = Clearly worse: { $list }.
report-none-clear = Besides contribution, no outcome is clearly better or worse.
report-points = { $amount } points
report-ahead = Clearly more contribution than { $other }: { $list }.
report-undecided = No clear difference: { $list }.
report-behind = Clearly less: { $list }.
report-differ = Futures differ from those of { $other }: { $list }.
report-differ-from = { $names } from week { $week }
report-differ-never = { $names } never
report-sure-difference = In 9 of 10 futures the difference between { $name } and { $other } lies between { $low } and { $high } { $currency } per seat and year: that much is luck.
report-decided = What was decided differently from { $other }
decided-set = { $key } is { $value } and not { $there }
decided-set-here = { $key } is { $value }
decided-set-there = { $key } is not set (there: { $there })
decided-event = event: { $event }
decided-no-event = without the event: { $event }
decided-sellers = the named sellers are others
decided-nothing = Nothing.
trust-fair-comparison = All sides meet the same market, leads, candidates and offers, future by future; they differ only by what was decided and what follows from it.
meaning-difference = Bands show in how many futures the choice pays, not how sure the mean is: where they hold nought, luck can turn it.
meaning-trails = What is decided moves what the team experiences, and that only after a while.
meaning-alternatives = Intervals that hold nought leave open which of the two is better.
meaning-waterfall = A cost that grows counts downwards: what is gained above is paid for here.
question-begin = What would have to change next week for { $name } to happen here, and what would you stop doing?
question-keep = What could make you leave { $other } all the same, and what would that cost?
question-undecided = If contribution does not decide between { $name } and { $other }, what should?
question-price = Who pays for what { $winner } brings, and have they been asked?
question-turned = In which week would you have made up your mind, and would you have been right?
question-patience = Who has to hold on until the difference shows, and what would they need to see before then?
question-chance = How would you tell afterwards whether the choice was wrong or luck was bad?
question-third = Which way of doing it is missing in this comparison?
question-early = What would you see within a quarter if it went as it does here?
why-ahead = { $winner } brings more in { $share } of futures.
why-undecided = The 95% interval of the difference holds nought.
why-price = Clearly worse there: { $change } ({ $name } less { $other }).
why-turned = Until week { $week } the added-up contribution clearly points the other way.
why-patience = Futures part in week { $first }; the difference is clear from week { $week } on.
why-chance = In { $share } of futures the side that is behind on average comes out ahead.

## A sweep
sweep-finding = { $outcome } is highest ({ $highest }) at { $where } and lowest ({ $lowest }) at { $there }
sweep-finding-unclear = { $outcome } hardly depends on what varies: { $highest } at the most ({ $where }), { $lowest } at the least ({ $there })
sweep-finding-same = { $outcome } is the same at every point ({ $highest })
sweep-difference = The highest less the lowest, future by future in { $futures } futures of their own: { $difference } (95% interval { $range }).
sweep-per-point = { $points } points, { $futures } futures each under the same luck; intervals are those of the mean, at each point for itself.
sweep-unfinished = What was finished is kept in { $folder }: the same command with --resume goes on from there.
sweep-band-note = { $outcome }. Line: mean; inner band: its 95% interval; outer band: 9 of 10 futures. A mark’s form and color are the zone in which most futures end.
sweep-map-note = { $outcome }, mean over futures, fuller in color where higher. Lines: where the zone in which most futures end changes.
sweep-source = teamdrift { $version } · { $name } · { $points } points of { $futures } futures of { $weeks } weeks · seed { $seed }

## Screening
screen-finding = { $outcome } depends most on { $first }: over its plausible range it changes by { $size } on average
screen-note = Mean size of the change in { $outcome } over each parameter’s plausible range, and its 95% interval over { $n } trajectories (Morris). Arrow: which way; hollow: both ways, or little but noise. The { $drawn } largest of { $all }.
screen-source = teamdrift { $version } · { $name } · { $trajectories } trajectories, { $points } points of { $futures } futures of { $weeks } weeks · seed { $seed }
screen-parameter = Parameter
screen-range = Plausible
screen-mu = Mean change
screen-size = Mean size (95% interval)
screen-sigma = Varies by
screen-shown = Changes of { $outcome } over a parameter’s plausible range; the { $drawn } largest of { $all }. “Varies by” is their standard deviation from place to place.

## The list of scenarios, and what a check says
scenarios-good = { $file }: good. { $asked }
scenarios-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
scenarios-seats = { $n ->
    [one] { $n } seat
   *[other] { $n } seats
}
scenarios-named = { $n ->
    [one] { $n } named seller
   *[other] { $n } named sellers
}
scenarios-events = { $n ->
    [one] { $n } event
   *[other] { $n } events
}
scenarios-alternatives = { $n ->
    [one] { $n } alternative
   *[other] { $n } alternatives
}

# advise
advise-head = What an advisor would see of { $name } at the end of week { $week }, by a short survey and the numbers, in { $futures } futures:
advise-seat = Seat { $seat }
advise-team = The team
advise-share = { $what } ({ $share })
advise-empty = nobody sits there
advise-none = nothing stands out
advise-competence = lacks competence
advise-will = lacks will
advise-structure = unclear what is expected
advise-energy = short of energy or safety
advise-comfort = able and too comfortable
advise-do-none = leave the work to them: delegate
advise-do-competence = instruct and practise, step by step
advise-do-will = more relation: find out what drives them, be direct
advise-do-structure = put goals and follow-up in order, be direct
advise-do-energy = more relation: relieve and stand by
advise-do-comfort = more system: raise the bar, challenge
advise-friction = friction
advise-trust = trust is lost
advise-change = a change unsettles
advise-results = results lag
advise-complacency = all seems well, the numbers say otherwise
advise-team-none = nothing stands out
advise-team-relation = more relation for all
advise-team-system = more system for all
advise-foot = In brackets, the share of futures in which it stands out. Surveys are noisy, and people who do not feel safe hide what is wrong. Whether following it pays: compare with policy.kind = "advised".

## Other sets of assumptions
assumptions-votes = The same holds in { $agree } of { $all } sets of assumptions that fit an ordinary company; the opposite in { $disagree }; { $open } cannot tell.
assumptions-open = It rests on the assumptions: only in { $agree } of { $all } sets of assumptions that fit an ordinary company the following is clear ({ $disagree } say the opposite, { $open } cannot tell).
assumptions-opposite = Other assumptions disagree: the opposite of the following holds in { $disagree } of { $all } sets of assumptions that fit an ordinary company ({ $agree } say the same, { $open } cannot tell).
assumptions-undecided = Of { $all } sets of assumptions that fit an ordinary company, { $more } find clearly more contribution, { $less } clearly less; { $open } cannot tell.
assumptions-band = Band of assumptions, luck taken out: in 8 of 10 sets the difference lies at { $range }.
assumptions-others = Other sets do not bear out: { $list }.
assumptions-outcome = { $name } (the opposite in { $disagree } of { $all })
assumptions-most = Most sales: { $name }. { $votes }
assumptions-zone = { $name } ends in the { $zone } in most futures. { $votes }
assumptions-level = { $name }: { $range } in 8 of 10 sets, luck taken out.
assumptions-same = Same in sets
assumptions-other = Opposite
assumptions-cannot = Cannot tell
assumptions-range = 8 of 10 sets
report-assumptions = How far it rests on assumptions
