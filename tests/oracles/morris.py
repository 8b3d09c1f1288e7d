"""Morris screening by SALib, on one design: the numbers that `crates/stats/src/morris.rs` is tested against.

    .venv/bin/python tests/oracles/morris.py            checks that SALib still gives tests/oracles/morris.json
    .venv/bin/python tests/oracles/morris.py --write    writes it anew
"""

import json
import pathlib
import sys

import numpy as np
from SALib.analyze import morris as analyze
from SALib.sample import morris as sample

FILE = pathlib.Path(__file__).with_suffix(".json")
FACTORS, LEVELS, TRAJECTORIES = 6, 4, 24


def outcome(x):
    """Linear, curved, and in interaction, so that mu, mu* and sigma all differ."""
    return 3 * x[0] - 2 * x[1] ** 2 + 5 * x[2] * x[3] + np.sin(7 * x[4]) - 0.1 * x[5]


problem = {"num_vars": FACTORS, "names": [f"x{i}" for i in range(FACTORS)], "bounds": [[0, 1]] * FACTORS}
if "--write" in sys.argv:
    x = sample.sample(problem, TRAJECTORIES, num_levels=LEVELS, seed=20260701)
else:
    x = np.array(json.loads(FILE.read_text())["trajectories"]).reshape(-1, FACTORS)
y = np.array([outcome(row) for row in x])
told = analyze.analyze(problem, x, y, num_levels=LEVELS, seed=1)
found = {
    "trajectories": x.reshape(TRAJECTORIES, FACTORS + 1, FACTORS).tolist(),
    "outcomes": y.tolist(),
    "mu": np.asarray(told["mu"]).tolist(),
    "mu_star": np.asarray(told["mu_star"]).tolist(),
    "sigma": np.asarray(told["sigma"]).tolist(),
}
if "--write" in sys.argv:
    FILE.write_text(json.dumps(found) + "\n")
    sys.exit(0)
kept = json.loads(FILE.read_text())
for name in ["outcomes", "mu", "mu_star", "sigma"]:
    apart = np.max(np.abs(np.array(found[name]) - np.array(kept[name])))
    assert apart < 1e-12, f"{name}: {apart} from what was kept"
print(f"SALib gives mu, mu* and sigma of {FACTORS} factors as kept")
