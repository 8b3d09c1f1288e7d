# English. What figures of the experiments on claims say.

claim-chart-source = teamdrift { $version } · claim { $claim } · { $futures } futures of each alternative · seed { $seed }
claim-chart-sellers = Sellers in the team
claim-chart-booked-time = booked time

## K1
claim-chart-promotion-title = After the best seller is promoted, sales are { $low } to { $high } against no change; after the best assessed leader, { $less } to { $more }
claim-chart-promotion-note = The manager leaves in week 26 and is followed by the person that each line names; all sales from then on. Bands are 95% intervals, paired by future.
claim-chart-won-against-no-change = Sales, against no change of manager
claim-chart-correlation = How selling talent and leading aptitude correlate
claim-chart-best-seller = the best seller
claim-chart-best-leader = the best leader, were it known
claim-chart-best-assessed = the best assessed as a leader
claim-chart-by-lot = a seller drawn by lot
claim-chart-outside = somebody from outside

## K2
claim-chart-own-quota-title = Half a quota for the manager stops paying at { $half } sellers, a quarter at { $quarter }, an eighth at { $eighth }
claim-chart-own-quota-note = What a manager's own quota adds to the team's contribution in a week, against none. Rings mark where that turns into a loss, bars their 95% interval: { $halfLow } to { $halfHigh } for half a quota, { $threeLow } to { $threeHigh } for three eighths ({ $three }), { $quarterLow } to { $quarterHigh } for a quarter, { $eighthLow } to { $eighthHigh } for an eighth.
claim-chart-gain-of-selling = Contribution a week, against a manager without a quota
claim-chart-an-eighth = an eighth of a quota
claim-chart-a-quarter = a quarter
claim-chart-three-eighths = three eighths
claim-chart-half = half of a quota
claim-chart-practice-five = practice: no more than five

## B6
claim-chart-split-title = { $form ->
    [near] The best split lies near the middle for all: { $new } relation for the new, { $comfortable } for the comfortable, { $driven } for the able and driven
   *[apart] The best split has { $new } relation for the new, { $comfortable } for the comfortable, { $driven } for the able and driven
}
claim-chart-split-note = Teams of eight of a kind, led by fixed splits of the same total; sales of the first year. Rings mark the best split, bars its 95% interval; bands are 95% intervals.
claim-chart-won-against-middle = Sales of the first year, against 50/50
claim-chart-relation-to-system = Relation/system, percent of the same total
claim-chart-new = new and insecure
claim-chart-comfortable = experienced, in the comfort zone
claim-chart-driven = able and self-driven
claim-chart-practice-comfortable = practice, for the comfortable
claim-chart-practice-new = practice, for the new

## B11
claim-chart-warning-title = Perceived standard shows a slide into comfort after { $months } months; satisfaction has shown { $share } of slides after { $within }
claim-chart-warning-note = Demand slides from .7 to .15 within half a year, support stays. Each watcher raises a false alarm in { $rate } of the teams that do not slide. A line at half: the median warning. Bands are 95% intervals.
claim-chart-slides-seen = Slides seen so far
claim-chart-months-since = Months (of four weeks) since demand began to slide
claim-chart-by-standard = perceived standard (survey)
claim-chart-by-skill = skill (survey)
claim-chart-by-results = results
claim-chart-by-leavers = leavers for better offers
claim-chart-by-satisfaction = satisfaction (survey)

## T1
claim-chart-system-title = All five parts of a coaching system raise skill by { $whole }; written guidelines alone bring { $share } of that
claim-chart-system-note = Each part there or not: 32 combinations. A main effect is the mean over the other four; an interaction is how much more one part brings where the other is there, halved. Lines are 95% intervals.
claim-chart-skill-gained = Sellers' skill after three years (0–1): gained
claim-chart-main-effects = Each part, in the mean over the others
claim-chart-interactions = What two bring beyond the sum
claim-chart-top-support = top support
claim-chart-training = training
claim-chart-kpis = KPIs
claim-chart-guidelines = guidelines

## T2
claim-chart-span-title = Of 4 sellers each gets { $few } minutes a week with the manager, of 20 each gets { $many }, or { $booked } if the time is booked
claim-chart-span-note = Every manager means the same for every seller. Booked: time with people comes before everything else in the week. Bands are 95% intervals.
claim-chart-minutes = Minutes a week with the manager, each seller
claim-chart-booked = booked
claim-chart-not-booked = not booked

## A3
claim-chart-group-title = Against an ordinary manager, sales in the second year: { $delegates } under one who delegates to the group, { $micro } under one who does so in every detail, { $all } under one who does it all
claim-chart-group-note = Means over futures, by quarters of twelve weeks; bands are 95% intervals, paired by future.
claim-chart-ownership = What the group does for itself (0–1)
claim-chart-won-against-ordinary = Sales, against an ordinary manager
claim-chart-delegates = delegates what the group can take
claim-chart-ordinary = ordinary manager
claim-chart-micro = delegates in every detail
claim-chart-does-all = does it all

## R3
claim-chart-backlog-title = Selling more than can be delivered: { $late } comes late in the third year, and sales are { $limited } against no limit; { $agreed } if promises are agreed on
claim-chart-backlog-note = A strong team where deliveries are limited to a tenth more than ordinary sellers sell. Where promises are agreed on, more is sold and more comes late, but customers were told. Means by quarters of twelve weeks; bands are 95% intervals.
claim-chart-late = Share that comes late
claim-chart-goodwill = Customers' goodwill (0–1)
claim-chart-won-against-unlimited = Sales, against no limit
claim-chart-unlimited = no limit on deliveries
claim-chart-agreed = limited, promises agreed on
claim-chart-limited = limited
