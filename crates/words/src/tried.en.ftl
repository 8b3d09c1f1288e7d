# English. What figures of the experiments on claims say.

tried-source = teamdrift { $version } · claim { $claim } · { $futures } futures of each alternative · seed { $seed }
tried-sellers = Sellers in the team
tried-booked-time = booked time

## K1
tried-promotion-title = After the best seller is promoted, sales are { $low } to { $high } against no change; after the best assessed leader, { $less } to { $more }
tried-promotion-note = The manager leaves in week 26 and is followed by the person that each line names; all sales from then on. Bands are 95% intervals, paired by future.
tried-won-against-no-change = Sales, against no change of manager
tried-correlation = How selling talent and leading aptitude correlate
tried-best-seller = the best seller
tried-best-leader = the best leader, were it known
tried-best-assessed = the best assessed as a leader
tried-by-lot = a seller drawn by lot
tried-outside = somebody from outside

## K2
tried-own-quota-title = Half a quota for the manager stops paying at { $half } sellers, a quarter at { $quarter }, an eighth at { $eighth }
tried-own-quota-note = What a manager's own quota adds to the team's contribution in a week, against none. Rings mark where that turns into a loss, bars their 95% interval: { $halfLow } to { $halfHigh } for half a quota, { $threeLow } to { $threeHigh } for three eighths ({ $three }), { $quarterLow } to { $quarterHigh } for a quarter, { $eighthLow } to { $eighthHigh } for an eighth.
tried-gain-of-selling = Contribution a week, against a manager without a quota
tried-an-eighth = an eighth of a quota
tried-a-quarter = a quarter
tried-three-eighths = three eighths
tried-half = half of a quota
tried-practice-five = practice: no more than five

## B6
tried-split-title = { $form ->
    [near] The best split lies near the middle for all: { $new } relation for the new, { $comfortable } for the comfortable, { $driven } for the able and driven
   *[apart] The best split has { $new } relation for the new, { $comfortable } for the comfortable, { $driven } for the able and driven
}
tried-split-note = Teams of eight of a kind, led by fixed splits of the same total; sales of the first year. Rings mark the best split, bars its 95% interval; bands are 95% intervals.
tried-won-against-middle = Sales of the first year, against 50/50
tried-relation-to-system = Relation/system, percent of the same total
tried-new = new and insecure
tried-comfortable = experienced, in the comfort zone
tried-driven = able and self-driven
tried-practice-comfortable = practice, for the comfortable
tried-practice-new = practice, for the new

## B11
tried-warning-title = Perceived standard shows a slide into comfort after { $months } months; satisfaction has shown { $share } of slides after { $within }
tried-warning-note = Demand slides from .7 to .15 within half a year, support stays. Each watcher raises a false alarm in { $rate } of the teams that do not slide. A line at half: the median warning. Bands are 95% intervals.
tried-slides-seen = Slides seen so far
tried-months-since = Months (of four weeks) since demand began to slide
tried-by-standard = perceived standard (survey)
tried-by-skill = skill (survey)
tried-by-results = results
tried-by-leavers = leavers for better offers
tried-by-satisfaction = satisfaction (survey)

## T1
tried-system-title = All five parts of a coaching system raise skill by { $whole }; written guidelines alone bring { $share } of that
tried-system-note = Each part there or not: 32 combinations. A main effect is the mean over the other four; an interaction is how much more one part brings where the other is there, halved. Lines are 95% intervals.
tried-skill-gained = Sellers' skill after three years (0–1): gained
tried-main-effects = Each part, in the mean over the others
tried-interactions = What two bring beyond the sum
tried-top-support = top support
tried-training = training
tried-kpis = KPIs
tried-guidelines = guidelines

## T2
tried-span-title = Of 4 sellers each gets { $few } minutes a week with the manager, of 20 each gets { $many }, or { $booked } if the time is booked
tried-span-note = Every manager means the same for every seller. Booked: time with people comes before everything else in the week. Bands are 95% intervals.
tried-minutes = Minutes a week with the manager, each seller
tried-booked = booked
tried-not-booked = not booked

## A3
tried-group-title = Against an ordinary manager, sales in the second year: { $delegates } under one who delegates to the group, { $micro } under one who does so in every detail, { $all } under one who does it all
tried-group-note = Means over futures, by quarters of twelve weeks; bands are 95% intervals, paired by future.
tried-ownership = What the group does for itself (0–1)
tried-won-against-ordinary = Sales, against an ordinary manager
tried-delegates = delegates what the group can take
tried-ordinary = ordinary manager
tried-micro = delegates in every detail
tried-does-all = does it all

## R3
tried-backlog-title = Selling more than can be delivered: { $late } comes late in the third year, and sales are { $limited } against no limit; { $agreed } if promises are agreed on
tried-backlog-note = A strong team where deliveries are limited to a tenth more than ordinary sellers sell. Where promises are agreed on, more is sold and more comes late, but customers were told. Means by quarters of twelve weeks; bands are 95% intervals.
tried-late = Share that comes late
tried-goodwill = Customers' goodwill (0–1)
tried-won-against-unlimited = Sales, against no limit
tried-unlimited = no limit on deliveries
tried-agreed = limited, promises agreed on
tried-limited = limited
