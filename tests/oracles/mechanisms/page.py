"""What the oracles of the mechanisms share: the parameters as docs/model.md states them, and its notation.

Nothing here comes from the Rust code. Python's standard library is enough.
"""

import functools
import json
import pathlib
import types
from math import exp, sqrt

MODEL = pathlib.Path(__file__).parents[3] / "docs" / "model.md"
DIGITS = 12


def clip(x, low=0.0, high=1.0):
    """x put into [low, high]."""
    return min(max(x, low), high)


def soft(x):
    """soft(x): x from .1 to .9; beyond, 0 and 1 are approached ever slower."""
    if x > 0.5:
        return 1 - soft(1 - x)
    return x if x >= 0.1 else 0.1 * exp(x / 0.1 - 1)


def soft_above(x, width):
    """The part of x above 0 with a rounded corner of this width."""
    return (x + sqrt(x * x + width * width)) / 2


def above(x):
    """x⁺: the part of x above 0."""
    return max(0.0, x)


def toward(x, target, weeks):
    """One week's step from x toward its target, with time constant `weeks`."""
    return x + (target - x) / weeks


def value(text):
    """A default as the page prints it: a number, a switch, a choice, or None where it is unset."""
    if text in ("true", "false"):
        return text == "true"
    if text == "unset":
        return None
    try:
        return float(text)
    except ValueError:
        return text


@functools.cache
def rows():
    """All rows of the page's tables of parameters: {"section.name": cells}."""
    found, section = {}, None
    for line in MODEL.read_text(encoding="utf-8").splitlines():
        if line.startswith("<!-- parameters: "):
            section = line.removeprefix("<!-- parameters: ").removesuffix(" -->")
        elif line == "<!-- end -->":
            section = None
        elif section and line.startswith("| `"):
            cells = [cell.strip() for cell in line.split("|")]
            found[f"{section}.{cells[1].strip('`')}"] = cells
    assert len(found) > 400, f"only {len(found)} parameters were found in {MODEL}"
    return found


@functools.cache
def defaults():
    """The default of every parameter: {"section.name": default}."""
    return {key: value(cells[2]) for key, cells in rows().items()}


@functools.cache
def ranges():
    """What the page allows of every parameter: {"section.name": "0 to 1"}."""
    return {key: cells[5] for key, cells in rows().items()}


def allowed(key, number):
    """Whether a parameter may have this value, by the page's column of allowed ranges."""
    low, _, high = ranges()[key].partition(" to ")
    if isinstance(number, float):
        return float(low) <= number <= float(high)
    return isinstance(number, bool) or number in [name.strip() for name in ranges()[key].split(",")]


def parameters(changed=None):
    """The parameters as attributes, `p.friction.adjustment_weeks`, some of them changed: {"friction.adjustment_weeks": 4}."""
    values = dict(defaults())
    for key, number in (changed or {}).items():
        assert key in values, f"{key} is no parameter of {MODEL}"
        number = float(number) if isinstance(number, int) and not isinstance(number, bool) else number
        assert allowed(key, number), f"{key} may not be {number}"
        values[key] = number
    sections = {}
    for key, number in values.items():
        section, name = key.split(".", 1)
        sections.setdefault(section, {})[name] = number
    return types.SimpleNamespace(**{name: types.SimpleNamespace(**inside) for name, inside in sections.items()})


def rounded(found):
    """Numbers to twelve significant digits: what every platform's exp and ln agree on."""
    if isinstance(found, dict):
        return {name: rounded(inside) for name, inside in found.items()}
    if isinstance(found, (list, tuple)):
        return [rounded(inside) for inside in found]
    if isinstance(found, float):
        return float(f"{found:.{DIGITS}g}") + 0.0
    return found


def worked(examples):
    """The examples of a module with their results, as its JSON file holds them."""
    rows = []
    for equation, cases in examples.items():
        number = equation.__doc__.split(")")[0].lstrip("(")
        for case in cases:
            inputs = dict(case)
            changed = inputs.pop("parameters", {})
            row = {"equation": equation.__name__, "number": number, "inputs": inputs}
            if changed:
                row["parameters"] = changed
            row["expected"] = rounded(equation(parameters(changed), **inputs))
            rows.append(row)
    return rows


def text(rows):
    """The JSON file: an example a line."""
    return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]\n"


@functools.cache
def ordinary():
    """Means and standard deviations of the ordinary company, from the page: {"clarity": (mean, sd)}."""
    found, inside = {}, False
    for line in MODEL.read_text(encoding="utf-8").splitlines():
        if line == "<!-- ordinary -->":
            inside = True
        elif line == "<!-- end -->":
            inside = False
        elif inside and line.startswith("| ") and not line.startswith("| state"):
            cells = [cell.strip() for cell in line.split("|")]
            found[cells[1]] = (float(cells[2]), float(cells[3]))
    return found
