"""The whole model once more, in plain Python, from docs/model.md alone: one team, any policy, no events.

It uses the equations of `../mechanisms/` and adds what lies between them: the order of the week, the initial state, the
pipeline, staffing and succession. Random numbers are Python's own, so it agrees with the Rust code in distribution, not
draw by draw.

    python3 tests/oracles/rebuild/rebuild.py target/release/teamdrift [FUTURES] [seed=0] [key=value ...]

simulates FUTURES futures (100 by default) with both, and prints every outcome's mean from both and how many standard errors
apart they lie. Exits 1 if any lies more than 4.5 apart. Some minutes.
"""

import csv
import math
import pathlib
import statistics
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "mechanisms"))
import energy  # noqa: E402
import leaving  # noqa: E402
import page  # noqa: E402
import zone  # noqa: E402
from week import Week, manners  # noqa: E402


class Run(Week):
    """A team over a whole future, and the outcomes of it (docs/model.md, section 8)."""

    def run(self, weeks):
        p, n = self.p, self.n
        sums = dict.fromkeys(
            "won delivered contribution leads exits voluntary vacancies sick people selling".split(), 0.0
        )
        lists = {name: [] for name in "motivation energy exhaustion burnt safety standard satisfaction hours".split()}
        counted = {"hires": 0, "manager_exits": 0, **{f"exits_{cause}": 0 for cause in leaving.CAUSES}}
        zones, apart = dict.fromkeys(["performance", "comfort", "stress", "apathy"], 0), 0
        for week in range(-int(p.start.history_weeks), weeks):
            self.filled_now = len(self.present())
            self.week(week)
            if week == -1:
                self.means()
                self.t.high[:2] = [self.t.means[name] > p.zone.boundary for name in ("safety", "standard")]
            if week < 0:
                continue
            here = [seat.person for seat in self.present()]
            sold = self.t.manager_won
            delivered = sum(seat.delivered for seat in self.seats) + sold
            base = sum(who.base_pay / 52 for who in here)
            commission = sum(seat.earned for seat in self.seats) - base
            sums["won"] += sum(seat.won for seat in self.seats) + sold
            sums["delivered"] += delivered
            sums["contribution"] += (
                p.company.margin * delivered - base * (1 + p.pay.overhead) - commission - self.log["replacement"]
                - p.company.manager_cost / 52
            )
            sums["leads"] += sum(seat.leads for seat in self.seats)
            sums["exits"] += len(self.log["exits"])
            sums["voluntary"] += sum(cause in leaving.CAUSES[:5] for cause in self.log["exits"])
            sums["vacancies"] += n - len(here)
            sums["sick"] += sum(who.absence > 0 for who in here)
            sums["people"] += self.t.people_hours
            for cause in self.log["exits"]:
                counted[f"exits_{cause}"] += 1
            counted["hires"] += self.log["hires"]
            counted["manager_exits"] += self.log["manager_exits"]
            hours = p.team.hours_per_week * p.market.working_time
            time = self.t.effects["selling_time_factor"]
            rows = {
                "hours": [min(hours, hours * p.effort.selling_share * who.effort * time) for who in here],
                "energy": [energy.energy(p, who.fatigue, who.exhaustion) for who in here],
                "burnt": [float(who.exhaustion > p.energy.burnout_threshold) for who in here],
                **{
                    name: [getattr(who, name) for who in here]
                    for name in "motivation exhaustion safety standard satisfaction".split()
                },
            }
            for name, values in rows.items():
                if values:
                    lists[name].append(statistics.fmean(values))
            now, meant = zone.zone(p, *self.t.high[:2]), zone.zone(p, *self.t.high[2:])
            zones[now] += 1
            apart += now != meant
        years = weeks / 52
        mean = {name: statistics.fmean(values) for name, values in lists.items()}
        worked = max(1.0, weeks * n - sums["vacancies"])
        return {
            "won_per_year": sums["won"] / years,
            "delivered_per_year": sums["delivered"] / years,
            "contribution_per_year": sums["contribution"] / years,
            "leads_per_seat_year": sums["leads"] / years / n,
            "turnover": sums["exits"] / years / n,
            "voluntary_turnover": sums["voluntary"] / years / n,
            "vacant": sums["vacancies"] / weeks / n,
            "sick_leave": sums["sick"] / worked,
            "selling_hours": mean["hours"],
            "coaching_hours": 52 / 12 * sums["people"] / worked,
            "skill_at_end": statistics.fmean(statistics.fmean(who.skills.values()) for who in here),
            **{name: mean[name] for name in mean if name != "hours"},
            **{f"weeks_{name}": x for name, x in zones.items()},
            "weeks_apart": apart,
            **counted,
        }


def main():
    binary, *rest = sys.argv[1:]
    futures = next((int(word) for word in rest if word.isdigit()), 100)
    first = next((int(word.removeprefix("seed=")) for word in rest if word.startswith("seed=")), 0)
    rest = [word for word in rest if not word.startswith("seed=")]
    changed = {}
    for word in rest:
        if "=" in word:
            key, text = word.split("=", 1)
            is_word = isinstance(page.defaults()[key], str)
            changed[key] = text if is_word else page.value(text)
    manners()
    p, history = page.parameters(changed), page.parameters(
        {key: x for key, x in changed.items() if not key.startswith("policy.")}
    )
    history.policy.kind, history.policy.support, history.policy.demand = "balanced", p.start.support, p.start.demand
    weeks = 156
    rows = [Run(p, history, seed).run(weeks) for seed in range(first, first + futures)]
    with tempfile.TemporaryDirectory() as folder:
        sets = [part for word in rest if "=" in word for part in ("--set", word)]
        command = [binary, "run", "ordinary", "--futures", "2000", "--weeks", str(weeks), "--out", f"{folder}/out"]
        subprocess.run(command + ["--no-figures", "--quiet"] + sets, check=True, stdout=subprocess.DEVNULL)
        path = next(pathlib.Path(folder).rglob("futures.csv"))
        with open(path, newline="", encoding="utf-8") as file:
            theirs = list(csv.DictReader(file))
    worst = 0.0
    for name in rows[0]:
        a = [float(row[name]) for row in rows]
        b = [float(row[name]) for row in theirs if row[name]]
        # The spread is the larger sample's: a few futures may happen to hold none of what is rare.
        error = math.sqrt(statistics.variance(b) * (1 / len(a) + 1 / len(b)))
        apart = (statistics.fmean(a) - statistics.fmean(b)) / error if error else 0.0
        worst = max(worst, abs(apart))
        print(f"{name:24} page {statistics.fmean(a):14.5g}   program {statistics.fmean(b):14.5g}   {apart:6.2f} se")
    sys.exit(worst > 4.5)


if __name__ == "__main__":
    main()
