#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compare the Fleischner table with a second transcription, for every combination of inputs.

Written from MacMahon et al., Radiology 2017;284:228-243 (table 1; "How to measure nodules": mean of long and short
axis, rounded to the nearest millimetre) and not from resources/medical/fleischner_2017.json.
Usage: check_fleischner.py ENGINE_PROBE ...   (fleischner_probe is looked for beside it)
"""
import subprocess
import sys
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

UNKNOWN = "-"
DENSITIES = ("solid", "ground-glass", "part-solid")
COUNTS = ("single", "multiple")
RISKS = ("low", "high")
GROUPS = ("small", "middle", "large")


def group_of(size):
    """small: < 6 mm or < 100 mm3; middle: 6-8 mm or 100-250 mm3; large: > 8 mm or > 250 mm3."""
    if "x" in size:
        long, short = map(Decimal, size.split("x"))
        diameter = int(((long + short) / 2).quantize(Decimal(1), rounding=ROUND_HALF_UP))
        return "small" if diameter <= 5 else "middle" if diameter <= 8 else "large"
    volume = Decimal(size)
    return "small" if volume < 100 else "large" if volume > 250 else "middle"


def solid(count, group, risk):
    if group == "small":
        return "none" if risk == "low" else "optional-12"
    if count == "single":
        if group == "large":
            return "consider-3-pet-biopsy"
        return "ct-6-12-then-consider-18-24" if risk == "low" else "ct-6-12-then-18-24"
    return "ct-3-6-then-consider-18-24" if risk == "low" else "ct-3-6-then-18-24"


def subsolid(density, count, group):
    if count == "multiple":
        return "ct-3-6-then-2-and-4-years" if group == "small" else "ct-3-6-then-by-most-suspicious"
    if group == "small":
        return "none"
    return "ct-6-12-then-every-2-years" if density == "ground-glass" else "ct-3-6-then-yearly"


def recommendation(density, count, group, risk):
    return solid(count, group, risk) if density == "solid" else subsolid(density, count, group)


def is_needed(index, known):
    """An unknown input is needed where some choice of the others makes its own choice matter."""
    choices = [DENSITIES, COUNTS, GROUPS, RISKS]
    open_choices = [choices[i] if known[i] == UNKNOWN else (known[i],) for i in range(4)]
    results = {}
    for density in open_choices[0]:
        for count in open_choices[1]:
            for group in open_choices[2]:
                for risk in open_choices[3]:
                    inputs = (density, count, group, risk)
                    others = inputs[:index] + inputs[index + 1:]
                    results.setdefault(others, set()).add(row_of(*inputs))
    return known[index] == UNKNOWN and any(len(rows) > 1 for rows in results.values())


def row_of(density, count, group, risk):
    """The printed table's cell: rows of equal words are still different rows."""
    kind = "subsolid" if density != "solid" and count == "multiple" else density
    if density != "solid":
        return kind, count, group == "small"
    return kind, count, group, "both" if count == "single" and group == "large" else risk


def expected(density, count, size, risk, age, cancer, suppressed, incidental):
    outside = [name for name, refuses in (
        ("age", age != UNKNOWN and int(age) < 35), ("cancer", cancer == "yes"),
        ("immunosuppression", suppressed == "yes"), ("incidental", incidental == "no")) if refuses]
    if outside:
        return UNKNOWN, UNKNOWN, ",".join(outside)
    known = (density, count, group_of(size) if size != UNKNOWN else UNKNOWN, risk)
    missing = [name for i, name in enumerate(("density", "count", "size", "risk")) if is_needed(i, known)]
    missing += [name for name, value in (("age", age), ("cancer", cancer), ("immunosuppression", suppressed),
                                         ("incidental", incidental)) if value == UNKNOWN]
    if missing:
        return UNKNOWN, ",".join(missing), UNKNOWN
    filled = [value if value != UNKNOWN else choices[0] for value, choices in zip(known, (DENSITIES, COUNTS, GROUPS, RISKS))]
    return recommendation(*filled), UNKNOWN, UNKNOWN


def main():
    probe = Path(sys.argv[1]).parent / "fleischner_probe"
    lines = subprocess.run([probe], capture_output=True, text=True, check=True).stdout.splitlines()
    wrong = 0
    for line in lines:
        fields = line.split("\t")
        want = expected(*fields[:8])
        if tuple(fields[8:]) != want:
            wrong += 1
            if wrong <= 20:
                print("differs:", fields, "expected", want)
    print(f"fleischner: {len(lines)} combinations, {wrong} differ")
    return 1 if wrong or len(lines) != 4 * 3 * 17 * 3 * 81 else 0


if __name__ == "__main__":
    sys.exit(main())
