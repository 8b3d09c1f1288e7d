"""The week of a team, in the order of docs/model.md, section 3."""

import math
import statistics

import activities
import channels
import coaching
import coaching_program
import delivery
import development
import diagnosis
import earnings
import effort
import energy
import feedback
import friction
import hiring
import joint_meetings
import leadership
import leaving
import manager
import market
import marketing
import meetings
import motivation
import ownership
import page
import perception
import pipeline
import policy
import recognition
import roles
import satisfaction
import skill
import style
import zone
from page import clip
from team import SEVEN, Team

MANNER = {}


def manners():
    """The table of policies: {kind: (support, demand, avoidance, criticism, consequences)}."""
    text = page.MODEL.read_text(encoding="utf-8")
    part = text[text.index("<!-- policies -->") : text.index("<!-- end -->", text.index("<!-- policies -->"))]
    for line in part.splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if line.startswith("| ") and cells[1] != "kind":
            MANNER[cells[1]] = tuple(map(float, cells[2:7]))


def intent(p, week):
    """What the policy intends in a week: support, demand, avoidance, criticism, manner of consequences."""
    support, demand, avoidance, criticism, consequences = MANNER[p.policy.kind]
    support = p.policy.support if p.policy.support is not None else support
    demand = p.policy.demand if p.policy.demand is not None else demand
    if p.policy.kind in ("drift", "erratic"):
        found = (policy.drift if p.policy.kind == "drift" else policy.erratic)(p, support, demand, week)
        support, demand = found["support"], found["demand"]
    return support, demand, avoidance, criticism, consequences

class Week(Team):
    """A team, week by week."""

    def week(self, week):
        self.p_now = p = self.history if week < 0 else self.p
        self.log = {"replacement": 0.0, "hires": 0, "exits": [], "manager_exits": 0}
        t, b = self.t, self.boss
        t.swing = market.swing(p, t.swing, self.z())
        t.market = market.market(p, week, t.swing)
        self.means()
        self.lead(p, week)
        self.diagnose(p, week)
        for seat in self.present():
            self.perceive(p, seat.person)
        for seat in self.present():
            self.live(p, seat.person)
        self.sell(p)
        self.leave(p, week)
        for seat in self.seats:
            if not seat.person:
                seat.vacancy -= hiring.week_counts(p, t.c_rest, t.acting)
                if seat.vacancy <= 0:
                    self.fill(seat)
        self.succeed(p)
        self.means()
        sides = [t.means["safety"], t.means["standard"], t.so, t.do]
        t.high = [zone.high(p, value, was) for value, was in zip(sides, t.high)]

    def lead(self, p, week):
        t, b = self.t, self.boss
        t.so, t.do, avoidance, t.criticism, manner = intent(p, week)
        n = len(self.present())
        efforts = {name: getattr(p.policy, name) for name in SEVEN[:6]}
        t.enforcement = efforts["consequences"] = activities.consequences_effort(p, manner)
        q = p.policy
        more = meetings.manager_hours(p, q.meeting_hours, q.meeting_regularity, q.meeting_preparation)
        needs = manager.selling_and_recruiting_hours(p, self.n - n)
        people = manager.people_hours(p, n, t.so, t.do, t.ownership)
        covered = manager.coverage(
            p,
            people=people,
            administration=manager.administration_hours(p, n),
            other=manager.other_hours(p, n, more, activities.hours(p, **efforts)),
            **needs,
        )
        t.acting = b.chair > 0
        chair = p.manager.acting_share if t.acting else 1.0
        given = ownership.given(p, t.ownership)

        def share(of):
            return manager.delivered_share(
                p, clip(of + b.growth), b.energy, b.role_clarity, covered["administration"], b.administration
            )

        delivered_s = manager.delivered_support(
            p, t.so, share(b.relation), covered["people"], t.acting, t.criticism, given, self.z()
        )
        delivered_d = manager.delivered_demand(
            p, t.do, share(b.system), covered["people"], t.acting, avoidance, given, self.z()
        )
        ran = leadership.running(p, delivered_s, t.mean_s, t.dev_s)
        t.mean_s, t.dev_s = ran["mean"], ran["deviation"]
        ran = leadership.running(p, delivered_d, t.mean_d, t.dev_d)
        t.mean_d, t.dev_d = ran["mean"], ran["deviation"]
        t.s = leadership.felt(p, delivered_s, t.dev_s)
        t.d = leadership.felt(p, delivered_d, t.dev_d)
        t.people_hours = people * covered["people"] * chair
        t.load, t.c_rest, t.c_selling = covered["load"], covered["other"], covered["selling"]
        time = manager.time_coverage(p, t.c_rest, t.acting)
        own = marketing.own_coverage(p, time)
        t.marketing = marketing.coverage(p, own, own)
        t.credit = manager.credit(p, b.need)
        t.promises = leadership.promises(
            p, t.promises, t.so, t.do, covered["people"], covered["administration"], q.meeting_regularity
        )
        b.energy = manager.energy(p, b.energy, t.load, b.need)
        b.role_clarity = manager.role_clarity(p, b.role_clarity)
        b.need = manager.need(p, b.need)
        b.growth = development.growth(p, b.growth)
        b.habit = coaching_program.habit(p, b.habit)
        b.tenure += 1
        b.chair = max(0.0, b.chair - 1)
        t.loss *= 1 - 1 / p.leaving.manager_exit_weeks
        last = {name: activities.felt(p, t.coverage[name]) for name in SEVEN}
        t.unfairness = leadership.unfairness(p, t.unfairness, 0, t.credit, last["consequences"])
        shared = activities.effects(p, **last)["friction_target"]
        target = friction.target(p, t.unfairness, t.d, t.s, t.means["safety"], t.promises, shared)
        t.friction = friction.friction(p, t.friction, target)
        # Coverage uses the ownership after its step.
        t.ownership = ownership.ownership(p, t.ownership, t.means["safety"], t.means["standard"])
        t.lived = meetings.worth_lived(p, t.lived)
        t.coverage = {name: activities.coverage(p, efforts[name], time, t.ownership) for name in SEVEN}
        t.felt = {name: activities.felt(p, t.coverage[name]) for name in SEVEN}
        t.effects = activities.effects(p, **t.felt)

    def diagnose(self, p, week):
        t, b, q = self.t, self.boss, p.policy
        reads = q.kind in ("situational", "advised")
        fitted = q.style == "fitting" or q.style == "usual" and reads
        named = None if q.style in ("usual", "own", "fitting") else q.style
        due = week % int(p.reading.every_weeks) == 0
        for seat in self.present():
            who = seat.person
            if not fitted:
                who.style = named
            if not reads:
                who.answer, who.cause = diagnosis.answer(p, "none", 0.5, 0.5), None
        if not reads:
            t.shift = 0.0
        if due and (reads or fitted):
            noise = diagnosis.noise_sd(p, q.kind == "advised", b.diagnosis, b.growth)
            for seat in self.present():
                who = seat.person
                mean = statistics.fmean(who.skills.values())
                if q.answer == "read":
                    seen = energy.energy(p, who.fatigue, who.exhaustion)
                    signs = diagnosis.signs(
                        p, diagnosis.openness(p, who.safety), mean, who.motivation, who.clarity, who.standard, seen,
                        who.safety,
                    )
                    cause = diagnosis.cause(p, **{name: x + noise * self.z() for name, x in signs.items()})
                else:
                    cause = "none" if q.answer == "leave" else q.answer
                found = diagnosis.answer(p, cause, who.motivation, mean)
                if fitted:
                    who.style = None if found["style"] == "own" else found["style"]
                if reads:
                    who.answer, who.cause = found, cause
            if q.kind == "advised":
                here = [seat.person for seat in self.present()]
                t.shift = diagnosis.team_shift(
                    p, t.friction, statistics.fmean(x.trust for x in here), t.loss, t.means["attainment"],
                    statistics.fmean(x.satisfaction for x in here),
                )
        here = [seat.person for seat in self.present()]
        if q.coaching != "best":
            for who in here:
                who.weight = 1.0
        elif due:
            for place, who in enumerate(sorted(here, key=lambda x: -x.won_recent)):
                who.weight = coaching.weight_by_place(p, place, len(here))
        kinds = {who.role for who in here}
        if q.roles == "generalists":
            for who in here:
                who.role = "generalist"
        elif week % int(p.roles.every_weeks) == 0 or not {"books", "negotiates"} <= kinds:
            leans = [
                roles.lean(p, w.talents["prospecting"], w.talents["closing"], w.skills["prospecting"], w.skills["closing"])
                for w in here
            ]
            book = roles.who_books(p, leans)
            for at, who in enumerate(here):
                who.role = "generalist" if not book else "books" if at in book else "negotiates"

    def perceive(self, p, who):
        t = self.t
        mean = who.skill = statistics.fmean(who.skills.values())
        factor = 1.0
        if who.style:
            suits = style.suits(p, mean, who.motivation, who.safety, who.standard)[who.style]
            factor = style.style_factor(p, suits)
        own = who.answer["support_shift"]
        found = leadership.received(p, t.s, t.d, who.contact, own + t.shift, who.answer["elsewhere"], factor, 0)
        who.s, who.d = found["support"], found["demand"]
        who.pressure = leadership.pressure(p, who.d, who.s)
        who.strain = leadership.strain(p, who.d, who.s, mean)
        target = perception.safety_target(
            p, who.s, who.strain, who.resilience, t.means["safety"], t.exits / self.n, t.dismissals / self.n, t.promises
        )
        who.safety = perception.safety(p, who.safety, target)
        target = perception.standard_target(
            p, perception.expected(p, who.d, own), t.means["standard"], t.unfairness, t.effects["standard_target"]
        )
        who.standard = perception.standard(p, who.standard, target)
        lived = meetings.effects(p, t.lived)
        added = lived["clarity"] + who.answer["clarity"] + t.effects["clarity_target"]
        who.clarity = perception.clarity(p, who.clarity, who.d, who.s, added)
        target = perception.trust_target(p, who.s, who.safety, t.promises, t.criticism)
        who.trust = perception.trust(p, who.trust, target)
        over = joint_meetings.effects(p)
        who.responsibility = perception.responsibility(
            p, who.responsibility, who.safety, who.standard, over["responsibility_target"]
        )

    def live(self, p, who):
        t, b = self.t, self.boss
        lived, over = meetings.effects(p, t.lived), joint_meetings.effects(p)
        belief = motivation.belief(p, who.attainment, who.d, who.tenure)
        seen = recognition.recognized_support(p, who.s, who.effort, who.attainment, t.credit, who.absence > 0)
        will = diagnosis.answer(p, who.cause, who.motivation, who.skill)["motivation"] if who.cause else 0.0
        added = (
            feedback.motivation_part(p, feedback.misfit(p, who.affinity, b.diagnosis))
            + lived["motivation"]
            + will
            + t.effects["motivation_target"]
            + over["motivation_target"]
        )
        target = motivation.target(
            p, seen, who.safety, who.standard, who.strain, who.skill, belief, who.ambition, who.fit, who.attainment,
            who.exhaustion, t.unfairness, self.z(), added,
        )
        who.motivation = motivation.motivation(p, who.motivation, target, t.means["motivation"])
        who.private = energy.private_load(p, who.private, self.z())
        vacant = 1 - self.filled() / self.n
        load = energy.load(
            p, who.d, who.standard, who.strain, who.safety, who.s, who.exhaustion, who.effort, vacant, who.resilience,
            who.private, friction.load_part(p, t.friction), who.answer["relief"],
        )
        load = p.energy.sick_leave_load if who.absence > 0 else load
        who.fatigue = energy.fatigue(p, who.fatigue, load)
        who.exhaustion = energy.exhaustion(p, who.exhaustion, load, t.means["exhaustion"])
        hour = (
            coaching.talent_yield(p, statistics.fmean(who.talents.values()))
            * who.answer["coaching_factor"]
            * feedback.coaching_factor(p)
            * (coaching.individual_yield(p, b.diagnosis) if p.policy.coaching == "individual" else 1.0)
            * coaching_program.coaching_yield(p, b.habit)
        )
        taught = skill.taught(p, who.weight, who.s, hour, who.safety, who.standard)
        for kind in who.skills:
            shared = lived["skill_level"] + (over["closing_level"] if kind == "closing" else 0.0)
            level = skill.level(p, taught, who.standard, who.fit, shared)
            who.skills[kind] = skill.skill(p, who.skills[kind], level, who.ceilings[kind])
        target = satisfaction.target(
            p, who.safety, who.fatigue, who.exhaustion, who.disposition, who.attainment, who.fit
        )
        who.satisfaction = satisfaction.satisfaction(p, who.satisfaction, target, self.z())
        log = effort.log_effort(
            p, who.motivation, who.standard, who.d, who.clarity, who.responsibility, who.exhaustion, who.fatigue, belief,
            friction.log_effort_part(p, t.friction),
        )
        away = who.absence > 0
        who.effort = 0.0 if away else math.exp(log)
        ramp = skill.ramp(p, who.tenure)
        q = p.policy
        time = meetings.selling_time_factor(p, q.meeting_hours, q.meeting_regularity) * t.effects["selling_time_factor"]
        common = effort.common_yield(p, ramp, time, log)
        logs = {kind: skill.log_output(p, who.talents[kind], who.skills[kind], who.fit) for kind in who.skills}
        who.log_outputs = sum(logs.values())
        who.push = effort.push(p, who.pressure)
        by = self.channel(p)
        who.out = effort.outputs(
            p, common, who.push, logs["prospecting"], logs["closing"], by["prospecting"], by["closing"],
            over["log_closing_output"],
        )
        if away:
            who.out = dict.fromkeys(who.out, 0.0)
        who.quota = effort.quota(p, ramp)
        who.tenure += 1
        who.absence = max(0, who.absence - 1)

    def channel(self, p):
        if not hasattr(p, "channel_factors"):
            p.channel_factors = channels.output_factors(p, p.policy.channels)
        return p.channel_factors

    def filled(self):
        return self.filled_now

    def poisson(self, mean):
        u, k, term = self.r.random(), 0, math.exp(-mean)
        total = term
        while u > total and k < 160:
            k += 1
            term *= mean / k
            total += term
        return k

    def sell(self, p):
        t = self.t
        here = [seat for seat in self.present()]
        bookers = [seat for seat in here if seat.person.role == "books"]
        closers = [seat for seat in here if seat.person.role == "negotiates"]
        pool = 0.0
        if bookers and closers:
            mean = statistics.fmean(seat.territory for seat in bookers + closers)
            pool = roles.booked(p, [seat.person.out["prospecting"] for seat in bookers], len(closers), mean)
        picked = joint_meetings.picked(p, t.credit)
        factor = joint_meetings.leads_factor(p, picked, self.filled()) * marketing.effects(p, t.marketing)["leads"]
        losing = t.effects["lead_loss_factor"] * marketing.effects(p, t.marketing)["lead_loss"]
        for seat in self.seats:
            who = seat.person
            seat.leads = 0
            seat.oversold = 0.0
            if who:
                work = {"books": 0.0, "negotiates": pool}.get(who.role, seat.territory * who.out["prospecting"])
                mean = market.expected_leads(p, t.market, 1.0, work) * factor * delivery.leads_factor(p, seat.goodwill)
                seat.leads = self.poisson(mean)
                seat.oversold = delivery.oversold(p, who.d, who.s)
            for _ in range(min(seat.leads, 160 - len(seat.cases))):
                seat.cases.append([None, *(self.r.expovariate(1) for _ in range(3))])
            lead = pipeline.lead_hazards(p, who.effort if who else 0.0, losing, who is None)
            if who:
                closing = who.out["closing"] * delivery.winning_factor(p, seat.oversold)
                if who.role == "negotiates":
                    closing *= roles.winning_factor(p, len(bookers), len(closers)) if bookers else 1.0
            else:
                closing = p.pipeline.vacant_win_factor
            lose = pipeline.losing_hazard(p, who.push if who else 0.0, who is None)
            seat.deals, kept = 0.0, []
            for case in seat.cases:
                age, ready, win, loss = case
                if age is None:
                    found = pipeline.fate(p, ready, loss, lead["qualify"], lead["lose"])
                else:
                    found = pipeline.fate(p, win, loss, pipeline.winning_hazard(p, age, closing), lose)
                if found["fate"] == "open":
                    case[3] = found["patience_lost"]
                    if age is None:
                        case[1] = found["patience"]
                    else:
                        case[0], case[2] = age + 1, found["patience"]
                    kept.append(case)
                elif found["fate"] == "moves" and age is None:
                    kept.append([0, 0.0, win, found["patience_lost"]])
                elif found["fate"] == "moves":
                    seat.deals += market.deal_value(p, self.z())
            seat.cases = kept
        books = [seat.person.out["prospecting"] for seat in bookers]
        closed = sum(seat.deals for seat in closers)
        repeat = {id(seat): pipeline.repeat_orders(p, seat.base, seat.goodwill) for seat in self.seats}
        due = sum(seat.backlog + seat.deals + repeat[id(seat)] for seat in self.seats) / p.company.delivery_weeks
        deliverable = delivery.deliverable(p, self.n, due)
        for seat in self.seats:
            again = repeat[id(seat)]
            seat.won = seat.deals + again
            own = seat.won
            if sum(books) > 0:
                if seat in closers:
                    own = roles.credited(p, seat.deals, again, books)["negotiator"]
                if seat in bookers:
                    own += closed * p.roles.booker_credit_share * seat.person.out["prospecting"] / sum(books)
            found = pipeline.delivery(p, seat.backlog, seat.won, seat.base, deliverable)
            seat.delivered, seat.backlog, seat.base = found["delivered"], found["backlog"], found["base"]
            seat.goodwill = delivery.goodwill(p, seat.goodwill, deliverable, seat.oversold)
            seat.earned = 0.0
            if seat.person:
                who = seat.person
                seat.earned = earnings.earned(p, who.base_pay, own, who.quota)
                who.attainment = earnings.attainment(p, who.attainment, own, who.quota)
                who.won_recent = earnings.won_recent(p, who.won_recent, own)
                who.earnings = earnings.earnings(p, who.earnings, seat.earned)
                who.expected = earnings.expectation(p, who.expected, who.earnings)
                who.trailing = (who.trailing + [own])[-52:]
        t.manager_won = manager.own_sales(p, t.c_selling, t.acting, t.market, self.boss.log_talents, picked)

    def leave(self, p, week):
        t = self.t
        going = []
        for seat in self.present():
            who = seat.person
            pull = leaving.pull(p, who.tenure, t.exits, self.n)
            gap = earnings.pay_gap(p, who.expected, earnings.offer(p, who.won_recent, who.base_pay), who.earnings)
            hazards = [
                p.leaving.shock_hazard,
                leaving.dissatisfaction(p, pull, who.satisfaction, who.clarity, who.exhaustion, who.trust),
                leaving.ambition(p, pull, who.ambition, who.standard, who.log_outputs),
                leaving.pay(p, pull, gap),
                leaving.manager(p, t.loss, who.trust),
                leaving.misfit(p, who.fit, who.tenure, who.safety),
                leaving.dismissal(p, t.enforcement, who.d, who.attainment, t.means["attainment"], who.tenure),
                leaving.burnout(p, who.exhaustion),
            ]
            cause = leaving.outcome(p, hazards, self.r.random())
            ill = self.r.random() < 1 - math.exp(-energy.sick_hazard(p, who.exhaustion))
            if cause != "stays":
                going.append((seat, cause))
            elif ill and who.absence <= 0:
                who.absence = energy.sick_weeks(p, self.r.expovariate(1))
        t.exits = perception.faded(p, t.exits, 0)
        t.dismissals = perception.faded(p, t.dismissals, 0)
        for seat, cause in going:
            self.log["exits"].append(cause)
            seat.base *= 1 - p.company.customers_lost
            t.exits += 1
            t.dismissals += cause == "dismissal"
            self.vacate(seat)
