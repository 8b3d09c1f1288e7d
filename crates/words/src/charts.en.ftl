# English. What figures of the experiments on claims say.

chart-source = teamdrift { $version } · claim { $claim } · { $futures } futures of each alternative · seed { $seed }
chart-sellers = Sellers in the team
chart-booked-time = booked time

## K1
chart-promotion-title = After the best seller is promoted, sales are { $low } to { $high } against no change; after the best assessed leader, { $less } to { $more }
chart-promotion-note = The manager leaves in week 26 and is followed by the person that each line names; all sales from then on. Bands are 95% intervals, paired by future.
chart-won-against-no-change = Sales, against no change of manager
chart-correlation = How selling talent and leading aptitude correlate
chart-best-seller = the best seller
chart-best-leader = the best leader, were it known
chart-best-assessed = the best assessed as a leader
chart-by-lot = a seller drawn by lot
chart-outside = somebody from outside

## K2
chart-own-quota-title = Half a quota for the manager stops paying at { $half } sellers, a quarter at { $quarter }, an eighth at { $eighth }
chart-own-quota-note = What a manager's own quota adds to the team's contribution in a week, against none. Rings mark where that turns into a loss, bars their 95% interval: { $halfLow } to { $halfHigh } for half a quota, { $threeLow } to { $threeHigh } for three eighths ({ $three }), { $quarterLow } to { $quarterHigh } for a quarter, { $eighthLow } to { $eighthHigh } for an eighth.
chart-gain-of-selling = Contribution a week, against a manager without a quota
chart-an-eighth = an eighth of a quota
chart-a-quarter = a quarter
chart-three-eighths = three eighths
chart-half = half of a quota
chart-practice-five = practice: no more than five

## B6
chart-split-title = { $form ->
    [near] The best split lies near the middle for all: { $new } relation for the new, { $comfortable } for the comfortable, { $driven } for the able and driven
   *[apart] The best split has { $new } relation for the new, { $comfortable } for the comfortable, { $driven } for the able and driven
}
chart-split-note = Teams of eight of a kind, led by fixed splits of the same total; sales of the first year. Rings mark the best split, bars its 95% interval; bands are 95% intervals.
chart-won-against-middle = Sales of the first year, against 50/50
chart-relation-to-system = Relation/system, percent of the same total
chart-new = new and insecure
chart-comfortable = experienced, in the comfort zone
chart-driven = able and self-driven
chart-practice-comfortable = practice, for the comfortable
chart-practice-new = practice, for the new

## B11
chart-warning-title = Perceived standard shows a slide into comfort after { $months } months; satisfaction has shown { $share } of slides after { $within }
chart-warning-note = Demand slides from .7 to .15 within half a year, support stays. Each watcher raises a false alarm in { $rate } of the teams that do not slide. A line at half: the median warning. Bands are 95% intervals.
chart-slides-seen = Slides seen so far
chart-months-since = Months (of four weeks) since demand began to slide
chart-by-standard = perceived standard (survey)
chart-by-skill = skill (survey)
chart-by-results = results
chart-by-leavers = leavers for better offers
chart-by-satisfaction = satisfaction (survey)

## T1
chart-system-title = All five parts of a coaching system raise skill by { $whole }; written guidelines alone bring { $share } of that
chart-system-note = Each part there or not: 32 combinations. A main effect is the mean over the other four; an interaction is how much more one part brings where the other is there, halved. Lines are 95% intervals.
chart-skill-gained = Sellers' skill after three years (0–1): gained
chart-main-effects = Each part, in the mean over the others
chart-interactions = What two bring beyond the sum
chart-top-support = top support
chart-training = training
chart-kpis = KPIs
chart-guidelines = guidelines

## T2
chart-span-title = Of 4 sellers each gets { $few } minutes a week with the manager, of 20 each gets { $many }, or { $booked } if the time is booked
chart-span-note = Every manager means the same for every seller. Booked: time with people comes before everything else in the week. Bands are 95% intervals.
chart-minutes = Minutes a week with the manager, each seller
chart-booked = booked
chart-not-booked = not booked

## A3
chart-group-title = Against an ordinary manager, sales in the second year: { $delegates } under one who delegates to the group, { $micro } under one who does so in every detail, { $all } under one who does it all
chart-group-note = Means over futures, by quarters of twelve weeks; bands are 95% intervals, paired by future.
chart-ownership = What the group does for itself (0–1)
chart-won-against-ordinary = Sales, against an ordinary manager
chart-delegates = delegates what the group can take
chart-ordinary = ordinary manager
chart-micro = delegates in every detail
chart-does-all = does it all

## R3
chart-backlog-title = Selling more than can be delivered: { $late } comes late in the third year, and sales are { $limited } against no limit; { $agreed } if promises are agreed on
chart-backlog-note = A strong team where deliveries are limited to a tenth more than ordinary sellers sell. Where promises are agreed on, more is sold and more comes late, but customers were told. Means by quarters of twelve weeks; bands are 95% intervals.
chart-late = Share that comes late
chart-goodwill = Customers' goodwill (0–1)
chart-won-against-unlimited = Sales, against no limit
chart-unlimited = no limit on deliveries
chart-agreed = limited, promises agreed on
chart-limited = limited
