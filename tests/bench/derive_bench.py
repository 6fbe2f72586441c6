# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Times `cunjing derive` on made-up counties beside PostGIS, in one run, and compares number and area of what is computed.

Exit code 0: the answers agree; 1: some differ; 2: a program failed. Speed and memory are reported, not judged.
"""

import argparse
import json
import os
import resource
import shutil
import statistics
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "oracle"))
import postgis_layers  # noqa: E402
import postgis_rules  # noqa: E402
from county_files import HERE, Programs, catalogue, county, megabytes  # noqa: E402
from measured_run import PeakMemory, run  # noqa: E402
from postgis_server import PostgisServer  # noqa: E402

# How much two areas may differ: whose ground lies between houses that stand upon each other is told by other points.
AREA_ALLOWED = {"residential_area": 0.001, "frontage_zone": 0.01}
COUNT_ALLOWED = {"residential_area": 0, "frontage_zone": 0.001}  # houses that lie wholly under others


def catalogue_without_borders(folder):
    """The catalogue of the rules' benchmark with the two layers."""
    made = catalogue(folder)
    shutil.copy(os.path.join(HERE, "derived.yaml"), made)
    return made


def cpu_seconds_of_children():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def cpu_seconds_of_server(process):
    """Of the main process and those of its children that have ended."""
    with open(f"/proc/{process}/stat", encoding="ascii") as file:
        fields = file.read().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def ask_cunjing(programs, folder, county_file, layer, runs):
    command = [programs.cunjing, "derive", county_file, "--layers", layer, "--dry-run", "--json", "--catalogue", catalogue_without_borders(folder)]
    answer = os.path.join(folder, "derived.json")
    done = []
    cpu_before = cpu_seconds_of_children()
    for _ in range(runs):
        with open(answer, "wb") as file:
            done.append(run(command, stdout=file))
    cpu_seconds = (cpu_seconds_of_children() - cpu_before) / runs
    with open(answer, encoding="utf-8") as file:
        found = json.load(file)["layers"][0]
    return {"seconds": statistics.median(seconds for seconds, _ in done), "best_seconds": min(seconds for seconds, _ in done),
            "cpu_seconds": cpu_seconds, "peak_bytes": max(peak for _, peak in done), "features": found["features"], "area_m2": found["area_m2"]}


def ask_postgis(county_file, layer):
    with PostgisServer(postgis_rules.SETTINGS) as server:
        cpu_before = cpu_seconds_of_children() + cpu_seconds_of_server(server.process())
        with PeakMemory(server.process()) as memory:
            seconds, features, area_m2 = postgis_layers.run(server, county_file, layer)
        cpu_seconds = cpu_seconds_of_children() + cpu_seconds_of_server(server.process()) - cpu_before
        return {"stages": seconds, "seconds": sum(seconds.values()), "cpu_seconds": cpu_seconds, "peak_bytes": memory.peak_bytes, "features": features, "area_m2": area_m2}


def agree(layer, ours, theirs):
    def differ(key):
        return abs(ours[key] - theirs[key]) / theirs[key]

    return differ("features") <= COUNT_ALLOWED[layer] and differ("area_m2") <= AREA_ALLOWED[layer]


def told(name, answer):
    return (f"  {name:8}{answer['seconds']:9.2f} s{answer['cpu_seconds']:9.2f} s of CPU{megabytes(answer['peak_bytes']):7} MB{answer['features']:9} features"
            f"{answer['area_m2'] / 1e4:12.2f} ha")


def measure(programs, options, villages, layer):
    county_file = county(programs, options.folder, villages)
    ours = ask_cunjing(programs, options.folder, county_file, layer, options.runs)
    print(f"{layer}, {villages} villages\n{told('cunjing', ours)}", flush=True)
    found = {"villages": villages, "layer": layer, "cunjing": ours, "agree": True}
    if villages <= options.postgis_most:
        theirs = ask_postgis(county_file, layer)
        print(told("PostGIS", theirs) + f"  × {theirs['seconds'] / ours['seconds']:.1f},"
              f" of CPU × {theirs['cpu_seconds'] / ours['cpu_seconds']:.1f}")
        print("  " + ", ".join(f"{stage} {seconds:.2f} s" for stage, seconds in theirs["stages"].items()), flush=True)
        found |= {"postgis": theirs, "agree": agree(layer, ours, theirs)}
    return found


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--programs", default="build/bench/bin", help="folder of cunjing and make_county")
    arguments.add_argument("--folder", default="build/bench", help="where counties and results are kept")
    arguments.add_argument("--villages", default="10,100,1000", help="sizes, comma-separated")
    arguments.add_argument("--postgis-most", type=int, default=100, help="villages of the largest county that PostGIS is asked about")
    arguments.add_argument("--runs", type=int, default=3, help="of cunjing derive; the median is reported")
    options = arguments.parse_args()
    programs = Programs(options.programs)
    os.makedirs(options.folder, exist_ok=True)
    found = [measure(programs, options, villages, layer) for villages in map(int, options.villages.split(","))
             for layer in postgis_layers.LAYERS]
    with open(os.path.join(options.folder, "derive.json"), "w", encoding="utf-8") as file:
        json.dump({"processors": os.cpu_count(), "runs": found}, file, indent=1)
    fine = all(one["agree"] for one in found)
    print("the answers agree" if fine else "THE ANSWERS DIFFER")
    raise SystemExit(0 if fine else 1)


if __name__ == "__main__":
    main()
