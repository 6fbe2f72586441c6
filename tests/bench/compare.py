# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Findings of two programs, row by row.

An answer is (rule, layer, uid) → (reference, measured or NaN, village). Ids must be equal but for rows within a tolerance of
a threshold; areas to max(0.05 m², 1 %), distances to 1 mm, shares to 1 %.
"""

import math
import sqlite3

SAME = 1e-6  # metres, square metres: what is left of rounding
DISTANCE, AREA, SHARE = "distance_m", "overlap_m2", "share"
# rule → (what it measures, its threshold)
THRESHOLDS = {
    "coop-in-public-area": (AREA, 0.5), "coop-near-road-land": (DISTANCE, 5 - 0.001), "coop-outside-pen-zone": (SHARE, 0.9),
    "dump-near-road": (DISTANCE, 5 - 0.001), "structure-on-carriageway": (AREA, 0.5), "building-on-carriageway": (AREA, 0.5),
    "coop-near-water": (DISTANCE, 20 - 0.001), "dump-near-ditch": (DISTANCE, 0.5 - 0.001),
}


def engine_answers(geopackage):
    """The findings that `cunjing check` left in a project."""
    with sqlite3.connect(f"file:{geopackage}?mode=ro", uri=True) as project:
        doubtful = project.execute("SELECT count(*) FROM finding WHERE verdict <> 'violated'").fetchone()[0]
        if doubtful:
            raise SystemExit(f"{doubtful} findings are not violations: the county must be measured exactly (accuracy_m 0)")
        rows = project.execute("SELECT rule, subject_layer, subject_uid, reference_uid, measured, village_code FROM finding")
        return {(rule, layer, uid): (reference or "", math.nan if measured is None else measured, village or "")
                for rule, layer, uid, reference, measured, village in rows}


def tolerance(kind, value):
    return {DISTANCE: 0.001, AREA: max(0.05, 0.01 * abs(value)), SHARE: 0.01}[kind]


def near_threshold(rule, value):
    """Whether a value is so close to its rule's threshold that the other program may have judged otherwise."""
    kind, threshold = THRESHOLDS[rule]
    return abs(value - threshold) <= tolerance(kind, value)


def zero_if_unknown(value):
    return 0 if math.isnan(value) else value


def difference(rule, ours, theirs):
    """What differs between two rows of one finding: 'tied' for two references that measure alike, '' for nothing."""
    kind = THRESHOLDS[rule][0]
    measured, expected = zero_if_unknown(ours[1]), zero_if_unknown(theirs[1])
    if ours[2] != theirs[2]:
        return "another village"
    if abs(measured - expected) > tolerance(kind, expected):
        return "measured otherwise"
    # A share of nothing names no reference.
    if ours[0] == theirs[0] or (kind == SHARE and max(measured, expected) < 0.01):
        return ""
    return "tied" if abs(measured - expected) < SAME else "another reference"


def compare(ours, theirs, name, differs=difference, most_printed=10):
    """Prints per rule how many rows are equal, tied, near a threshold, different; gives {rule: counts}."""
    result = {rule: {"equal": 0, "tied": 0, "near threshold": 0, "different": 0} for rule in THRESHOLDS}
    lines = []
    for key in sorted(set(ours) | set(theirs)):
        rule = key[0]
        mine, other = ours.get(key), theirs.get(key)
        if mine and other:
            what = differs(rule, mine, other)
            column = {"": "equal", "tied": "tied"}.get(what, "different")
        else:
            what = "found by one only"
            column = "near threshold" if near_threshold(rule, (mine or other)[1]) else "different"
        result[rule][column] += 1
        if what:
            lines.append(f"  {column}{'' if what == column else ', ' + what}: {' '.join(key)}: cunjing {mine}, {name} {other}")
    print(f"\nAnswers of cunjing and {name}")
    columns = list(next(iter(result.values())))
    print(f"  {'rule':26}" + "".join(f"{column:>16}" for column in columns))
    for rule, counts in result.items():
        print(f"  {rule:26}" + "".join(f"{counts[column]:16}" for column in columns))
    print("\n".join(lines[:most_printed]))
    if len(lines) > most_printed:
        print(f"  … and {len(lines) - most_printed} rows more")
    return result


def compare_ids(ours, theirs, name):
    """The same where the other program only tells what it found."""
    return compare(ours, theirs, name, lambda *_: "")


def count(result, what):
    return sum(counts[what] for counts in result.values())
