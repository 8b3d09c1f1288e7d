"""The licenses of what is linked into the binary, with their texts.

cargo metadata ... | python3 tests/licenses.py LINKED

LINKED has a line a package: its name and version. Each text is printed once, under the packages that carry it.
"""

import json
import os
import sys

BEGINNINGS = ("LICENSE", "LICENCE", "COPYING", "NOTICE", "COPYRIGHT", "UNLICENSE")


def texts(folder):
    """The license texts in a package's folder."""
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if name.upper().startswith(BEGINNINGS) and os.path.isfile(path):
            with open(path, encoding="utf-8", errors="replace") as file:
                yield "\n".join(line.rstrip() for line in file.read().strip().splitlines())


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        linked = {tuple(line.split()) for line in file}
    known = {(package["name"], package["version"]): package for package in json.load(sys.stdin)["packages"]}
    missing = sorted(linked - known.keys())
    if missing:
        sys.exit(f"packages without metadata: {missing}")
    ours = sorted(key for key in linked if not known[key]["source"])
    theirs = sorted(linked - set(ours))
    without = [key for key in theirs if not known[key]["license"] and not known[key]["license_file"]]
    if without or not theirs:
        sys.exit(f"packages without a license: {without}")

    print("teamdrift itself is licensed under MIT or Apache-2.0, at your choice: LICENSE-MIT, LICENSE-APACHE.")
    print("The binary holds these packages, and the Rust standard library (MIT or Apache-2.0).")
    print("It holds parts of the GNU C library too: LICENSE-LGPL-2.1.txt, NOTICES-glibc.txt. ./release in the repository links it anew.\n")
    carriers = {}
    for key in theirs:
        package = known[key]
        found = list(texts(os.path.dirname(package["manifest_path"])))
        for text in found:
            carriers.setdefault(text, []).append(f"{key[0]} {key[1]}")
        note = "" if found else "; the package carries no text"
        print(f"{key[0]} {key[1]}: {package['license'] or package['license_file']}{note}")
    for text, packages in sorted(carriers.items(), key=lambda item: item[1]):
        print(f"\n\n{'=' * 100}\n{', '.join(dict.fromkeys(packages))}\n{'=' * 100}\n\n{text}")


main()
