"""The equations of docs/model.md once more, written from the page alone: worked numbers for its examples and tests.

Each `tests/oracles/mechanisms/<mechanism>.py` holds a mechanism's equations in plain Python. Its numbers stand in
`<mechanism>.json`, which the Rust tests beside the equations read, and in docs/model.md beside the equations.

    python3 tests/oracles/mechanisms.py            checks that files and page are what the equations give
    python3 tests/oracles/mechanisms.py --write    writes them anew
"""

import importlib
import json
import math
import pathlib
import re
import sys

FOLDER = pathlib.Path(__file__).with_suffix("")
sys.path.insert(0, str(FOLDER))
sys.dont_write_bytecode = True
import page  # noqa: E402

TOLERANCE = 1e-10
SHOWN = 2


def same(found, kept):
    """Whether two results are equal, numbers to ten digits: platforms differ in the last bit of exp and ln."""
    if isinstance(found, dict) and isinstance(kept, dict):
        return list(found) == list(kept) and all(same(found[name], kept[name]) for name in found)
    if isinstance(found, list) and isinstance(kept, list):
        return len(found) == len(kept) and all(map(same, found, kept))
    if isinstance(found, float) and isinstance(kept, float):
        return math.isclose(found, kept, rel_tol=TOLERANCE, abs_tol=TOLERANCE)
    return type(found) is type(kept) and found == kept


def number(x):
    """A number as the page shows it."""
    if isinstance(x, float):
        return f"{x:.6g}"
    if isinstance(x, dict):
        return ", ".join(f"{name} {number(inside)}" for name, inside in x.items())
    if isinstance(x, list):
        return "[" + ", ".join(number(inside) for inside in x) + "]"
    if x is None:
        return "none"
    return str(x).lower() if isinstance(x, bool) else str(x)


def shown(rows):
    """At most SHOWN examples of each equation, as a table."""
    lines = ["<details><summary>Worked numbers</summary>", "", "| equation | given | result |", "|---|---|---|"]
    counted = {}
    for row in rows:
        counted[row["equation"]] = counted.get(row["equation"], 0) + 1
        if counted[row["equation"]] > SHOWN:
            continue
        given = [f"{name.strip('_')} {number(x)}" for name, x in row["inputs"].items()]
        given += [f"`{name}` {number(x)}" for name, x in row.get("parameters", {}).items()]
        name = row["equation"].replace("_", " ")
        lines.append(f"| ({row['number']}) {name} | {', '.join(given)} | {number(row['expected'])} |")
    return "\n".join([*lines, "", "</details>"]) + "\n"


def worked_part(text, name):
    """Where the worked numbers of a mechanism stand in the page."""
    begin = f"<!-- generated: worked {name} -->\n"
    assert begin in text, f"docs/model.md has no line {begin.strip()}"
    start = text.index(begin) + len(begin)
    return start, text.index("<!-- end -->", start)


def names(text, begin, end):
    """The names in code in the first column of the tables between two lines of a page."""
    part = text[text.index(begin) : text.index(end, text.index(begin))]
    return re.findall(r"^\| `([a-z0-9_]+)` \|", part, re.MULTILINE)


def table_faults(text):
    """What the tables of measures, outcomes and switches lack, or have too much."""
    data = page.MODEL.with_name("data.md").read_text(encoding="utf-8")
    switches = [key.split(".")[1] for key in page.defaults() if key.startswith("mechanisms.")]
    tables = [
        ("| measure | formula |", "\n\n", names(data, "### The measures of `weekly`", "\n## ")),
        ("| outcome | formula |", "\n\n", names(data, "## `futures`", "\n## ")[1:]),
        ("| switch | off means |", "\n\n", switches),
    ]
    for begin, end, expected in tables:
        if names(text, begin, end) != expected:
            yield f"docs/model.md: the table {begin} has other rows than the program: {expected}"


def main():
    write = "--write" in sys.argv
    modules = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "page")
    text = page.MODEL.read_text(encoding="utf-8")
    tags = re.findall(r"\\tag\{([a-z_]+\.\d+)\}", text)
    faults = [f"docs/model.md numbers two equations ({tag})" for tag in sorted({t for t in tags if tags.count(t) > 1})]
    faults += table_faults(text)
    count, covered = 0, set()
    for name in modules:
        rows = page.worked(importlib.import_module(name).EXAMPLES)
        count += len(rows)
        covered |= {row["number"] for row in rows}
        for tag in sorted({row["number"] for row in rows} - set(tags)):
            faults.append(f"{name}.py works equation ({tag}), which docs/model.md does not have")
        file = FOLDER / f"{name}.json"
        if write:
            file.write_text(page.text(rows), encoding="utf-8")
        elif not file.exists() or not same(json.loads(json.dumps(rows)), json.loads(file.read_text(encoding="utf-8"))):
            faults.append(f"{file.name} is stale")
        start, end = worked_part(text, name)
        fresh = text[:start] + shown(rows) + text[end:]
        if fresh != text and not write:
            faults.append(f"docs/model.md is stale at the worked numbers of {name}")
        text = fresh
    for file in sorted(FOLDER.glob("*.json")):
        if file.stem not in modules:
            faults.append(f"{file.name} has no {file.stem}.py")
    if write:
        page.MODEL.write_text(text, encoding="utf-8")
    for tag in sorted(set(tags) - covered):
        print(f"({tag}) has no worked number")
    if faults:
        print(*faults, "python3 tests/oracles/mechanisms.py --write", sep="\n", file=sys.stderr)
        sys.exit(1)
    print(f"{count} worked numbers of {len(covered)} equations in {len(modules)} mechanisms are as kept")


if __name__ == "__main__":
    main()
