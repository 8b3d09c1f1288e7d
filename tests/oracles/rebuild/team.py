"""A team: who sits in its seats, who manages it, and how both change (docs/model.md, sections 5 and 7)."""

import math
import random
import statistics
from types import SimpleNamespace as New

import coaching_program
import diagnosis
import hiring
import manager
import market
import person
import skill
from page import clip

SEVEN = ["direction", "shared_view", "engagement", "planning", "resourcing", "driving", "consequences"]


class Team:
    """One team in one future."""

    def __init__(self, p, history, seed):
        self.r = random.Random(seed)
        self.p = p  # as the scenario has it
        self.history = history  # with the ordinary policy
        self.n = int(p.team.sellers)
        self.seats = [New(person=None, vacancy=0.0, cases=[]) for _ in range(self.n)]
        for seat in self.seats:
            self.begin(seat)
        who = self.person(0.0)
        self.boss = New(
            tenure=104.0, role_clarity=1.0, energy=0.8, need=0.0, growth=0.0, habit=0.0, chair=0.0, **self.skills(who)
        )
        level = (p.start.support + p.start.demand) / 2
        usual = p.leadership.ordinary_unsteadiness
        self.t = New(
            swing=0.0, exits=0.0, dismissals=0.0, promises=0.0, unfairness=0.0, loss=0.0, friction=p.friction.ordinary_level,
            ownership=0.5, lived=0.225, mean_s=level, mean_d=level, dev_s=usual, dev_d=usual, shift=0.0,
            coverage={name: 1.0 for name in SEVEN}, high=[True] * 4, means={},
        )

    def z(self):
        return self.r.gauss(0, 1)

    def person(self, poor):
        p = self.p
        talents = person.talents(p, self.z(), self.z(), self.z())
        return New(
            ambition=person.ambition(p, self.z()),
            affinity=person.affinity(p, self.z()),
            resilience=clip(self.z(), -3, 3),
            disposition=clip(self.z(), -3, 3),
            talents=talents,
            aptitude=person.aptitude(p, talents["prospecting"], talents["closing"], self.z()),
            fit=person.fit(p, self.r.random(), self.z(), poor),
            contact=p.leadership.contact_sd * clip(self.z(), -3, 3),
        )

    def newcomer(self, who):
        p, q = self.p, self.p.person
        usual = p.pay.base / 52 + p.pay.commission * p.pay.ordinary_week
        who.skills = {"prospecting": q.newcomer_skill, "closing": q.newcomer_skill}
        who.ceilings = {kind: skill.own_ceiling(p, who.talents[kind]) for kind in who.skills}
        who.motivation, who.exhaustion, who.fatigue = q.newcomer_motivation, q.newcomer_exhaustion, q.newcomer_fatigue
        who.safety = who.standard = q.newcomer_belief
        who.clarity, who.responsibility, who.trust = q.newcomer_clarity, 0.5, 0.5
        who.satisfaction = clip(q.newcomer_satisfaction + p.satisfaction.disposition_effect * who.disposition)
        who.attainment, who.won_recent, who.earnings, who.expected = q.newcomer_attainment, p.pay.ordinary_week, usual, usual
        who.base_pay, who.private, who.effort, who.tenure, who.absence = p.pay.base, 0.0, 1.0, 0.0, 0
        who.cause, who.answer, who.style, who.weight = None, diagnosis.answer(p, "none", 0.5, 0.5), None, 1.0
        who.role, who.trailing, who.hazard, who.quota = "generalist", [], None, p.quota.weekly
        return who

    def begin(self, seat):
        p = self.p
        tenure = clip(p.person.start_tenure_weeks * self.r.expovariate(1), 1, 1560)
        who = self.newcomer(self.person(p.hiring.poor_match * (0.3 + 0.7 * math.exp(-tenure / 52))))
        settled = 1 - math.exp(-tenure / 26)
        who.tenure = tenure
        who.skills = dict.fromkeys(who.skills, clip(p.person.newcomer_skill + settled * (0.13 + 0.05 * self.z())))
        who.motivation = clip(0.53 + 0.06 * self.z())
        who.exhaustion = clip(0.22 + settled * (0.13 - 0.13 * who.resilience + 0.04 * self.z()))
        who.fatigue = clip(0.35 - 0.15 * who.resilience)
        seat.person = who
        seat.territory = market.territory(p, self.z())
        seat.base = 52 * p.pay.ordinary_week * seat.territory
        seat.backlog = p.pay.ordinary_week * p.company.delivery_weeks
        seat.goodwill = 1.0

    def skills(self, who):
        p, m = self.p, self.p.manager
        return dict(
            relation=manager.skill(p, m.relation_skill, who.aptitude, self.z()),
            system=manager.skill(p, m.system_skill, who.aptitude, self.z()),
            diagnosis=manager.skill(p, m.diagnosis, who.aptitude, self.z()),
            administration=clip(m.administration_skill + m.skill_sd * self.z()),
            log_talents=p.person.talent_sd * (who.talents["prospecting"] + who.talents["closing"]),
        )

    def present(self):
        return [seat for seat in self.seats if seat.person]

    def means(self):
        here = self.present()
        if here:
            for name in ["safety", "standard", "motivation", "exhaustion", "attainment"]:
                self.t.means[name] = statistics.fmean(getattr(seat.person, name) for seat in here)

    # Who comes and goes.

    def vacate(self, seat):
        seat.person = None
        seat.vacancy = hiring.wait(self.p_now, self.z())

    def fill(self, seat):
        p = self.p_now
        best = None
        for _ in range(int(p.hiring.candidates)):
            who = self.person(p.hiring.poor_match)
            quality = hiring.quality(p, statistics.fmean(who.talents.values()), who.fit)
            shown = hiring.signal(p, quality, self.z()) - 100 * hiring.withdraws(p, who.fit, self.r.random())
            if best is None or shown > best[0]:
                best = (shown, who)
        seat.person = self.newcomer(best[1])
        seat.vacancy = 0.0
        self.log["hires"] += 1
        self.log["replacement"] += p.company.replacement_cost * p.pay.base

    def succeed(self, p):
        t, b, m = self.t, self.boss, p.manager
        if b.chair > 0:
            if b.chair <= 1:
                self.take_over(p)
            return
        hazard = manager.leaving_hazard(p, b.need, b.role_clarity)
        if self.r.random() < 1 - math.exp(-hazard):
            self.log["manager_exits"] += 1
            t.loss = 1.0
            for seat in self.present():
                seat.person.trust = manager.trust_after_exit(p, seat.person.trust)
            b.chair = 1 + max(1.0, m.replacement_weeks)

    def take_over(self, p):
        q = p.company.aptitude_validity

        def assessed(who):
            return q * who.aptitude + math.sqrt(1 - q * q) * self.z()

        rule = p.company.promotion_rule
        score = {
            "best-seller": lambda who: sum(who.trailing),
            "assessed-aptitude": assessed,
            "random": lambda who: self.r.random(),
        }.get(rule)
        here = self.present()
        if score and here:
            scores = [score(seat.person) for seat in here]
            seat = here[scores.index(max(scores))]
            who = seat.person
            others = [x.person for x in here if x is not seat]
            need = manager.need_when_promoted(p, sum(sum(who.trailing) > sum(x.trailing) for x in others), len(others))
            clarity = p.manager.role_clarity_promoted
            self.vacate(seat)
        else:
            people = [self.person(0.0) for _ in range(int(p.hiring.candidates))]
            scores = [assessed(who) for who in people]
            who, need, clarity = people[scores.index(max(scores))], 0.0, p.manager.role_clarity_outside
        habit = coaching_program.successor_habit(p, self.boss.habit)
        clarity = clip(clarity + p.company.onboarding * p.company.onboarding_clarity)
        self.boss = New(
            tenure=0.0, role_clarity=clarity, energy=0.8, need=need, growth=0.0, habit=habit, chair=0.0,
            **self.skills(who),
        )
