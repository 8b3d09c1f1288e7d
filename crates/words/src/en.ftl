# English. Every word that a user reads in terminal, figures and report stands here.
# Numbers arrive as text, already written as this language writes them.

## Zones
zone-name-performance = Performance zone
zone-name-comfort = Comfort zone
zone-name-stress = Stress zone
zone-name-apathy = Apathy zone
zone-the-performance = the performance zone
zone-the-comfort = the comfort zone
zone-the-stress = the stress zone
zone-the-apathy = the apathy zone

## Why sellers leave
cause-shock = reasons outside work
cause-dissatisfaction = dissatisfaction
cause-ambition = a better offer
cause-pay = pay
cause-manager = the manager left
cause-misfit = wrong job from the start
cause-dismissal = dismissal
cause-burnout = burnout
causes-chosen = Own choice: { $share } of exits
causes-other = Other: { $share } of exits
causes-who = Who chooses to leave: { $share } of exits in all
who-top-fifth = the best fifth in sales
who-ambitious = the highly ambitious
who-share = { $rate } ({ $share } of those)

## Outcomes
outcome-won_per_seat_year = Sales per seat and year, { $currency }
outcome-contribution_per_seat_year = Contribution per seat and year, { $currency }
outcome-attainment = Sales against quota
outcome-turnover = Turnover a year
outcome-voluntary_turnover = of it the sellers’ own choice
outcome-sick_leave = Sick leave
outcome-motivation = Motivation (0–1)
outcome-energy = Energy (0–1)
outcome-exhaustion = Exhaustion (0–1)
outcome-satisfaction = Satisfaction, as a survey reads it (0–1)
outcome-skill_at_end = Skill at the end (0–1)
outcome-coaching_hours = Manager’s hours per seller and month

## Axes and marks
axis-safety = Perceived safety →
axis-standard = Perceived standard →
axis-low = low
axis-high = high
axis-start = start
axis-week = week { $n }
axis-year = { $n ->
    [one] 1 year
   *[other] { $n } years
}
band-median = Median
band-half = Half of the futures
band-nine = 9 of 10 futures

## Numbers in letters
number-2 = two
number-3 = three
number-4 = four
number-5 = five
number-6 = six
number-7 = seven
number-8 = eight
number-9 = nine
number-10 = ten

## Findings
finding-stays = The team stays in { $end }: { $share } of futures end there
finding-moves = The team moves from { $start } to { $end }: { $share } of futures end there
finding-ends = The team ends in { $end } in { $share } of futures
finding-open = Where the team ends is open: { $share } of futures in { $end }, { $next } in { $second }
finding-ways = { $runs } ways of leading take the same team to { $zones } different zones
finding-one-way = { $runs } ways of leading, and most futures of each end in { $end }
finding-settled = From week { $week } on, { $end } is the most common place; { $share } of futures end there
finding-settled-always = { $end } is the most common place from the first week; { $share } of futures end there
finding-sales-same = Sales per seat hardly change from { $period ->
    [year] the first year to the last
    [week] the first week to the last
   *[other] the first { $weeks } weeks to the last
}
finding-sales-more = Sales per seat grow by { $change } from { $period ->
    [year] the first year to the last
    [week] the first week to the last
   *[other] the first { $weeks } weeks to the last
}
finding-sales-less = Sales per seat fall by { $change } from { $period ->
    [year] the first year to the last
    [week] the first week to the last
   *[other] the first { $weeks } weeks to the last
}
finding-sales-interval = 95% interval of the change: { $low } to { $high }
finding-no-interval = one future alone has no interval
finding-turnover = Of 100 sellers, { $seats } leave in a year; most often: { $cause } ({ $share } of exits)
finding-turnover-none = Nobody leaves in any future
finding-leavers = In half of the futures, { $low } to { $high } sellers leave a team of { $seats } within { $period ->
    [years] { $n ->
        [one] a year
       *[other] { $n } years
    }
   *[weeks] { $n } weeks
}
finding-leavers-one = In half of the futures, about { $low } sellers leave a team of { $seats } within { $period ->
    [years] { $n ->
        [one] a year
       *[other] { $n } years
    }
   *[weeks] { $n } weeks
}
finding-wins-most = { $best } sells most ({ $most } per seat and year), { $worst } least ({ $least }).

## Figures
figure-plane-note = The line is the median team, a ring each quarter. Dots show where { $ends } single futures end; half end inside the full outline, 9 of 10 inside the dashed one.
figure-plane-share = { $share } of futures end here
figure-planes-note = Each line is the median team of one way of leading, a ring each quarter. The clouds show where single futures end.
figure-start = start
figure-end = end
figure-shares-note = Share of futures in each zone, as the team experiences it, week by week.
figure-shares-head = start → end
figure-signs-head = last quarter against first
figure-revenue-note = Value won a week and budgeted seat, { $currency }; each future smoothed over four weeks (the week and the three before). { $interval }.
figure-turnover-note = Exits a year in percent of seats, by cause, over all futures. Thin lines: 95% interval of the mean.
figure-leavers-note = How many have left a team of { $seats } since the start, { $by ->
    [week] week by week
   *[quarter] quarter by quarter
}. The line is the median; half of the futures lie in the inner band, 9 of 10 in the outer one.
figure-kept = What is drawn here of single futures comes from the first { $n } of them; means and intervals come from all.
figure-source = teamdrift { $version } · { $name } · { $futures } futures of { $weeks } weeks · seed { $seed }
figure-source-several = teamdrift { $version } · { $n } scenarios · { $futures } futures each of { $weeks } weeks · seed { $seed }

## Terminal
run-first-line = { $finding }.
run-built-in = That each of the four corners lands in its own zone is built in; what that does to sales, exits and people is not.
run-outcome = Outcome
run-mean = Mean (95% interval)
run-nine = 9 of 10 futures
run-zones-start = In the first week: { $zones }
run-zones-end = In the last week:  { $zones }
run-zone = { $share } { $zone }
run-scenario = Scenario
run-ends-in = Most often ends in
run-sales = Sales/seat, { $currency }
run-contribution = Contribution/seat
run-turnover = Turnover
run-exhaustion = Exhaustion
run-satisfaction = Satisfaction
run-per-year = A year, mean over { $futures } futures; ± is the half-width of the 95% interval.
run-files = Files: { $folder }
run-progress = { $name }: { $done } of { $all } futures, { $left } left

## Measures, as they stand in a sentence
measure-motivation = motivation
measure-energy = energy
measure-exhaustion = exhaustion
measure-prospecting = skill in booking
measure-closing = skill in closing
measure-safety = perceived safety
measure-standard = perceived standard
measure-satisfaction = satisfaction
measure-sales = sales per seat

## More figures
panel-won = Sales a week and seat, { $currency }
panel-contribution = Contribution a week, { $currency }
period-weeks = Weeks { $from }–{ $to }
zones-intended = intended
zones-experienced = experienced
finding-states = { $what } changes most: the median goes from { $from } to { $to }
finding-states-same = Energy, motivation, skill, safety and standard hardly move
finding-together = The team lives in the zone that its manager intends
finding-zones-differ = In { $share } of the weeks the team lives in another zone than its manager intends
finding-signs = { $satisfaction ->
    [up] Satisfaction rises by { $satisfied }
    [down] Satisfaction falls by { $satisfied }
   *[same] Satisfaction stays where it was
} { $sales ->
    [up] while sales per seat grow by { $sold }
    [down] while sales per seat fall by { $sold }
   *[same] while sales per seat stay where they were
} from the { $period ->
    [year] first year to the last
   *[other] first half to the second
}
figure-states-note = Lines are medians; half of the futures lie in the inner band, 9 of 10 in the outer one. Money is smoothed over four weeks.
figure-intended-note = Share of all weeks and futures in each zone: as the manager intends it, and as the team experiences it.
figure-signs-note = Mean over futures in each quarter, as a change from the first quarter. Sales have seasons; the title compares the first period with the last.

## Report
report-now = Where the team is
report-drift = Where it drifts
report-sure = How sure that is
report-now-text = In the first week, { $share } of futures stand in { $zone }.
report-sure-zone = The share that ends in { $zone } lies between { $low } and { $high } (95% interval).
report-sure-sales = In 9 of 10 futures sales per seat and year lie at { $range } { $currency }: that much is luck. What the model leaves out comes on top.
report-questions = Three questions to talk about
report-numbers = The numbers, over all futures
report-table = The numbers behind this figure
report-table-caption = First week and quarter ends, weeks from 0; every row is in the figure’s file, { $file }.svg.
report-table-whole = As in the figure’s file, { $file }.svg.
report-trust = What this rests on, and how far to trust it
report-persons = A thinking aid about situations, not a basis for decisions about identifiable persons.
report-reproduce = To get the same futures again
report-own = Its own report, with every figure: { $path }
quoted = “{ $name }”
trust-team = One team of { $sellers } and its manager are simulated week by week; futures share all rules and differ by luck alone.
trust-built-in = Built in: what the manager does, week after week, moves what the team experiences. Not built in: what that does to sales, exits and recovery. The zones only label; nothing follows from being in one.
trust-lag = Safety is lost faster than it is won, and a standard that nobody follows up wears off. These are assumptions with sources; teamdrift parameters lists every one of them.
trust-chance = Bands show luck: half of the futures, or 9 of 10. The 95% interval of a mean shows only how far more futures could still move it.
trust-chance-month = Of what sets sellers apart in a month, { $share } lasts; the rest is luck. Whoever is best in a month sells { $best } times the team’s mean in it, and { $after } times in the year after.
trust-common-random-numbers = All scenarios meet the same luck, future by future: the same market, leads, candidates and offers. teamdrift compare tells their differences, with intervals.
trust-numbers = No number has been fitted to your company. Levels are those of an ordinary team, unless the scenario says otherwise.
trust-direction = Trust directions and orders of size before amounts, and differences between two ways of leading before either of them alone.
trust-rests-contribution = What an ordinary team contributes in its third year rests most on these, each moved over its plausible range, settings apart: { $parameters }. teamdrift parameters says what each is.
trust-rests-turnover = How many leave an ordinary team in its third year rests most on: { $parameters }.
trust-rests-gain = What strength on both sides contributes beyond that rests most on: { $parameters }.
meaning-zone-plane = The zone is what the team experiences over time, not what its manager means to do.
meaning-zone-shares = Where the areas stop changing, the way of leading has become the culture.
meaning-revenue = A single quarter inside the band says little about the way of leading.
meaning-states = What moves here first is what shows in sales later.
meaning-turnover = Who leaves by own choice tells more about a culture than how many leave.
meaning-leavers = Two teams led alike can lose very different numbers: a year of few exits is no proof of good leadership.
meaning-intended = Where the two bars differ, the team does not notice what the manager means to do.
meaning-signs = A sign is worth watching if it moves before sales do.
meaning-persistence = Whoever rewards or doubts a seller after one good or bad month mostly rewards or doubts luck.
question-performance = What do you do every week that keeps both safety and standard high, and who would keep it up if you were away for a quarter?
question-comfort = When did somebody last hear exactly what good looks like here, and what happened the last time it was not met?
question-stress = Who would tell you about a mistake this week, and what would it cost them?
question-apathy = What would the team miss if you were away for a month?
question-open = What decides between the ends that are still possible, and which part of it is in your hands?
question-survey = The satisfaction survey looks fine. Which number would show you the slide before sales do?
question-ambitious = What is there left to reach for, for the most ambitious seller you have?
question-load = What can be taken off the team’s week for the next month?
question-intended = What do you believe you do that the team does not notice?
question-leavers = Of the next three who might leave, whom would you least like to lose, and what would keep that person?
question-habits = Which of this month’s habits will you meet again in next year’s sales?
question-pace = What makes the growth possible, and what would wear it out?
question-notice = What would you notice first if the team began to slide?
question-standard = Would each of your sellers describe the standard in the same words?
why-zone = { $share } of futures end in { $zone }.
why-open = Only { $share } of futures end in the most common zone.
why-survey = Satisfaction holds while sales per seat fall by { $share } over the run.
why-ambitious = { $share } of those who leave by own choice are highly ambitious.
why-load = Exhaustion is high; { $share } of sellers show it clearly.
why-intended = In { $share } of the weeks the team lives in another zone than intended.
why-leavers = { $share } of sellers leave in a year.
why-sales-fall = Sales per seat fall by { $share } over the run.
why-sales-grow = Sales per seat grow by { $share } over the run.
why-always = Always worth asking.
question-alike = Which of these teams is most like yours, and what have you seen there that says so?
question-same-end = If they end alike, what should decide between them?
question-praise = If satisfaction were all you measured, which of these managers would you praise?
question-lost = Whom did you lose last year, and what would it have taken to keep them?
question-worn = What could be taken off the team that sells most, so that it can go on?
question-first-quarter = What would tell you within a quarter which of these ways your team is on?
why-alike = Most often they end in { $zones } different zones.
why-same-end = Most futures of each end in { $zone }.
why-praise = Satisfaction is highest in { $content } ({ $most }); { $best } sells most ({ $there }).
why-lost = Of 100 sellers, { $most } leave in a year in { $worst }, { $least } in { $best }.
why-worn = Exhaustion is { $there } in { $best }, { $least } in { $rested }.

finding-example = One future near the middle: { $exits ->
    [0] nobody leaves
    [one] one seller leaves
   *[other] { $exits } sellers leave
}{ $promoted ->
    [0] { "" }
    [one] , one is promoted
   *[other] , { $promoted } are promoted
}, { $hires ->
    [0] nobody starts
    [one] one starts
   *[other] { $hires } start
}
figure-example-note = Future { $future }, seller by seller: a line while somebody sits in the seat, × where they leave and why, + where somebody starts. One of many, not a forecast. The strip below names the zone, by its first letter where it is narrow.
figure-example-first-team = The first of { $teams } teams is drawn; the strip below shows where more than half of them are.
figure-example-zone = Zone
seat-number = Seat { $n }
mark-promoted = promoted
mark-manager = the manager leaves
meaning-example = The next future has the same rules and other luck.
panel-motivation = Motivation
panel-energy = Energy and exhaustion
panel-skill = Skill in booking and closing
panel-perceived = What the team perceives
line-energy = energy
line-exhaustion = exhaustion
line-prospecting = booking
line-closing = closing
line-safety = safety
line-standard = standard
finding-each = In { $clear } of { $runs } the end is clear; in the others luck decides
finding-each-clear = In each of the { $runs } the end is clear: most futures share it
figure-separate-planes-note = The line is the median team, a ring each quarter. Half of the futures end inside the full outline, 9 of 10 inside the dashed one.

## Luck
finding-persistence = Of what sets sellers apart in a month, { $month } lasts; in a quarter { $quarter }, in a year { $year }: the rest is luck
figure-persistence-note = Left: how much of the variance between results lies between a team’s sellers past their first year (skill, talent, territory). Right: what the best of such a stretch sells in it (ring) and in the year after (dot), as a multiple of the mean of all who worked through both. Whiskers are 95% intervals; { $futures } futures.
figure-persistence-lasts = What sets sellers apart: the seller, or luck
figure-persistence-best = The best of it, and the same seller in the year after
figure-persistence-rest = luck
figure-persistence-mean = the mean of all
figure-persistence-times = ×{ $x }
stretch-month = a month
stretch-quarter = a quarter
stretch-year = a year
finding-contribution = The median team’s contribution a week goes from { $from } to { $to }
finding-contribution-same = The median team’s contribution a week stays at about { $to }
figure-contribution-note = The whole team’s contribution a week, { $currency }; each future smoothed over four weeks (the week and the three before). Below zero the team costs more than it earns.
meaning-contribution = What sales bring shows here only after pay, the manager, and replacing those who leave.
