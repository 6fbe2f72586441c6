# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Time and peak memory of `cunjing check` on counties of several sizes, with the slope of their growth.

With --memory, each size is also run under that bound, and the findings of both runs are compared row by row.
Exit code 0: all runs agree; 1: some differ; 2: a program failed.
"""

import argparse
import json
import math
import os
import sqlite3
import sys

from county_files import Check, Programs, county, knows_option, megabytes
from growth_plot import Series, plot


def slope(sizes, values):
    """The exponent of growth: least squares of the logarithms. 1: twice the villages, twice as much."""
    x = [math.log(size) for size in sizes]
    y = [math.log(value) for value in values]
    middle_x, middle_y = sum(x) / len(x), sum(y) / len(y)
    return sum((a - middle_x) * (b - middle_y) for a, b in zip(x, y)) / sum((a - middle_x) ** 2 for a in x)


def rows(file, table, but=()):
    project = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    columns = [column[1] for column in project.execute(f"PRAGMA table_info({table})") if column[1] not in but]
    return project.execute(f"SELECT {', '.join(map(quoted, columns))} FROM {table} ORDER BY fid")


def quoted(name):
    return f'"{name}"'


def differing_rows(one, other):
    """How many rows of the results differ, in their order; a row too many differs too."""
    differing = 0
    for table, but in (("finding", ()), ("run_rule", ("fid", "run_id"))):
        ours, theirs = rows(one, table, but), rows(other, table, but)
        while True:
            a, b = ours.fetchone(), theirs.fetchone()
            if a is None and b is None:
                break
            differing += a != b
            if a is None or b is None:
                differing += len(ours.fetchall()) + len(theirs.fetchall())
                break
    return differing


def count_findings(file):
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as project:
        return project.execute("SELECT count(*) FROM finding").fetchone()[0]


def measure(programs, options, villages):
    county_file = county(programs, options.folder, villages)
    check = Check(programs, options.folder, county_file, options.threads, options.runs)
    found = {"villages": villages, "file_bytes": os.path.getsize(county_file), "findings": count_findings(check.result),
             "seconds": check.seconds, "peak_bytes": check.peak_bytes}
    print(f"{villages} villages: {check.seconds:.2f} s, {megabytes(check.peak_bytes)} MB", flush=True)
    if options.memory:
        bound = Check(programs, options.folder, county_file, options.threads, options.runs, ("--memory", options.memory))
        found["bounded"] = {"seconds": bound.seconds, "peak_bytes": bound.peak_bytes,
                            "differing_rows": differing_rows(check.result, bound.result)}
        print(f"  --memory {options.memory}: {bound.seconds:.2f} s, {megabytes(bound.peak_bytes)} MB, "
              f"{found['bounded']['differing_rows']} rows differ", flush=True)
        os.remove(bound.result)
    os.remove(check.result)
    return found


def table(report):
    """The figures in Markdown."""
    memory = report["memory"]
    lines = [["villages", "file", "findings", "time", "peak memory"] + ([f"time, {memory}", f"peak, {memory}", "rows that differ"] if memory else [])]
    for size in report["sizes"]:
        line = [f"{size['villages']:,}".replace(",", " "), f"{megabytes(size['file_bytes'])} MB", f"{size['findings']:,}".replace(",", " "),
                f"{size['seconds']:.2f} s", f"{megabytes(size['peak_bytes'])} MB"]
        if memory:
            bounded = size["bounded"]
            line += [f"{bounded['seconds']:.2f} s", f"{megabytes(bounded['peak_bytes'])} MB", str(bounded["differing_rows"])]
        lines.append(line)
    lines.insert(1, ["--:"] * len(lines[0]))
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--programs", default="build/bench/bin", help="folder of cunjing and make_county")
    arguments.add_argument("--folder", default="build/bench", help="where counties and results are kept")
    arguments.add_argument("--villages", default="10,100,1000,5000", help="sizes, comma-separated")
    arguments.add_argument("--threads", type=int, default=2)
    arguments.add_argument("--runs", type=int, default=3, help="of each size; the median time and the greatest memory are reported")
    arguments.add_argument("--memory", default="512M", help="the bound of the second runs; 'none': no second runs")
    arguments.add_argument("--svg", help="where to draw the plot; FOLDER/growth.svg by default")
    options = arguments.parse_args()
    programs = Programs(options.programs)
    os.makedirs(options.folder, exist_ok=True)
    unbounded = options.memory == "none"
    if not unbounded and not knows_option(programs, "--memory"):
        print("\n*** This cunjing check has no option --memory: NO run was made under a bound, and nothing compared. ***\n", file=sys.stderr)
        unbounded = True
    options.memory = None if unbounded else options.memory

    report = {"processors": os.cpu_count(), "memory": options.memory, "sizes": []}
    for villages in map(int, options.villages.split(",")):
        report["sizes"].append(measure(programs, options, villages))
    sizes = [size["villages"] for size in report["sizes"]]
    print("\n" + table(report))
    for name, key in (("time", "seconds"), ("memory", "peak_bytes")):
        if len(sizes) > 1:
            report[f"slope_{name}"] = slope(sizes, [size[key] for size in report["sizes"]])
            report[f"slope_{name}_of_last_two"] = slope(sizes[-2:], [size[key] for size in report["sizes"][-2:]])
            print(f"{name} grows with the {report[f'slope_{name}']:.2f}th power of the number of villages"
                  f" (between the last two sizes: {report[f'slope_{name}_of_last_two']:.2f})")
    with open(os.path.join(options.folder, "growth.json"), "w", encoding="utf-8") as file:
        json.dump(report, file, indent=1)
    if len(sizes) > 1:
        draw(report, options.svg or os.path.join(options.folder, "growth.svg"))
    differing = sum(size["bounded"]["differing_rows"] for size in report["sizes"] if "bounded" in size)
    raise SystemExit(1 if differing else 0)


def draw(report, file):
    sizes = report["sizes"]

    def series(name, of):
        return Series(name, [(size["villages"], of(size)) for size in sizes])

    panels = [("seconds", [series("cunjing check", lambda size: size["seconds"])]),
              ("peak memory, MB", [series("cunjing check", lambda size: size["peak_bytes"] / 1e6)])]
    if report["memory"]:
        name = f"--memory {report['memory']}"
        panels[0][1].append(series(name, lambda size: size["bounded"]["seconds"]))
        panels[1][1].append(series(name, lambda size: size["bounded"]["peak_bytes"] / 1e6))
    plot(file, "villages", panels)
    print(f"drawn: {file}")


if __name__ == "__main__":
    main()
