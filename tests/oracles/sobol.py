"""Sobol' points by SciPy: the places that `crates/stats/src/sobol.rs` is tested against.

    .venv/bin/python tests/oracles/sobol.py            checks that SciPy still gives tests/oracles/sobol.json
    .venv/bin/python tests/oracles/sobol.py --write    writes it anew
"""

import json
import pathlib
import sys

from scipy.stats import qmc

FILE = pathlib.Path(__file__).with_suffix(".json")
AXES = [*range(40), 100, 200, 300, 400, 511]
NUMBERS = [0, *(2**digit for digit in range(24)), 12_345, 9_999_999]


def places(number):
    """A point's places as 32-bit fractions."""
    sequence = qmc.Sobol(max(AXES) + 1, scramble=False, bits=32)
    if number > 0:
        sequence.fast_forward(number)
    point = sequence.random(1)[0]
    return [int(point[axis] * 2**32) for axis in AXES]


found = {"axes": AXES, "numbers": NUMBERS, "places": [places(number) for number in NUMBERS]}
if "--write" in sys.argv:
    FILE.write_text(json.dumps(found) + "\n")
    sys.exit(0)
assert found == json.loads(FILE.read_text()), "not the points that were kept"
print(f"SciPy gives {len(NUMBERS)} Sobol' points in {len(AXES)} dimensions as kept")
