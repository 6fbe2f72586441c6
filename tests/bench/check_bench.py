# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Times `cunjing check` on a made-up county beside PostGIS and QGIS Processing, in one run, and compares the answers.

Exit code 0: all answers agree; 1: some differ; 2: a program failed. Speed and memory are reported, not judged by the exit
code: they belong to the machine.
"""

import argparse
import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "oracle"))
import compare  # noqa: E402
import postgis_rules  # noqa: E402
import qgis_answers  # noqa: E402
from county_files import Check, Programs, county, megabytes  # noqa: E402
from measured_run import PeakMemory  # noqa: E402
from postgis_server import PostgisServer  # noqa: E402

LEAST_RATIO = 20
MOST_MEMORY_BYTES = 1_000_000_000
TIES_ALLOWED = 0.001  # of the rows: two references that measure alike
ROUNDED_ALLOWED = 0.001  # of the rows: QGIS judges by circles and strips with corners


def print_stages(name, seconds):
    print(f"\n{name}")
    for stage, value in seconds.items():
        print(f"  {stage:26}{value:9.2f} s")
    print(f"  {'total':26}{sum(seconds.values()):9.2f} s", flush=True)


def ask_postgis(county_file):
    with PostgisServer(postgis_rules.SETTINGS) as server:
        with PeakMemory(server.process()) as memory:
            seconds = postgis_rules.run(server, county_file)
        return seconds, memory.peak_bytes, postgis_rules.answers(server)


def agree(result):
    rows = compare.count(result, "equal") + compare.count(result, "tied")
    return rows > 0 and compare.count(result, "different") == 0 and compare.count(result, "tied") <= TIES_ALLOWED * rows + 1


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--programs", default="build/bench/bin", help="folder of cunjing and make_county")
    arguments.add_argument("--folder", default="build/bench", help="where counties and results are kept")
    arguments.add_argument("--villages", type=int, default=1000)
    arguments.add_argument("--threads", type=int, default=2)
    arguments.add_argument("--runs", type=int, default=3, help="of cunjing check; the median is reported")
    arguments.add_argument("--no-postgis", action="store_true")
    arguments.add_argument("--no-qgis", action="store_true")
    options = arguments.parse_args()
    programs = Programs(options.programs)
    os.makedirs(options.folder, exist_ok=True)
    county_file = county(programs, options.folder, options.villages)
    report = {"villages": options.villages, "file_bytes": os.path.getsize(county_file), "processors": os.cpu_count()}
    fine = True

    check = Check(programs, options.folder, county_file, options.threads, options.runs)
    ours = compare.engine_answers(check.result)
    report["cunjing"] = {"seconds": check.seconds, "best_seconds": check.best_seconds, "peak_bytes": check.peak_bytes,
                         "findings": len(ours)}
    print(f"\ncunjing check: {options.villages} villages, {megabytes(report['file_bytes'])} MB, {len(ours)} findings: "
          f"median of {options.runs} runs {check.seconds:.2f} s, best {check.best_seconds:.2f} s, peak memory {megabytes(check.peak_bytes)} MB", flush=True)

    if not options.no_postgis:
        seconds, peak, theirs = ask_postgis(county_file)
        print_stages("PostGIS", seconds)
        result = compare.compare(ours, theirs, "PostGIS")
        fine = agree(result) and fine
        ratio = sum(seconds.values()) / check.seconds
        report["postgis"] = {"seconds": seconds, "total_seconds": sum(seconds.values()), "peak_bytes": peak, "ratio": ratio,
                             "compared": result}

    if not options.no_qgis:
        with tempfile.TemporaryDirectory(dir=options.folder) as folder:
            seconds, peak, theirs = qgis_answers.ask(county_file, folder)
        print_stages("QGIS Processing", seconds)
        left_out = qgis_answers.NOT_EXPRESSIBLE
        result = compare.compare_ids({key: row for key, row in ours.items() if key[0] not in left_out}, theirs, "QGIS Processing")
        print(f"  not expressible: {', '.join(left_out)}")
        fine = compare.count(result, "different") <= ROUNDED_ALLOWED * len(ours) and fine
        report["qgis"] = {"seconds": seconds, "total_seconds": sum(seconds.values()), "peak_bytes": peak,
                          "ratio": sum(seconds.values()) / check.seconds, "compared": result, "not_expressible": left_out}

    print(f"\n{'':18}{'seconds':>9}{'× cunjing':>11}{'peak MB':>9}")
    print(f"{'cunjing check':18}{check.seconds:9.2f}{1:11.1f}{megabytes(check.peak_bytes):9}")
    for key, name in (("postgis", "PostGIS"), ("qgis", "QGIS Processing")):
        if key in report:
            print(f"{name:18}{report[key]['total_seconds']:9.2f}{report[key]['ratio']:11.1f}{megabytes(report[key]['peak_bytes']):9}")
    if "postgis" in report:
        reached = report["postgis"]["ratio"] >= LEAST_RATIO
        print(f"at most 1/{LEAST_RATIO} of PostGIS's time: {'reached' if reached else 'NOT reached'}")
    print(f"less than 1 GB of memory: {'reached' if check.peak_bytes < MOST_MEMORY_BYTES else 'NOT reached'}")
    print("the answers agree" if fine else "THE ANSWERS DIFFER")
    with open(os.path.join(options.folder, "check.json"), "w", encoding="utf-8") as file:
        json.dump(report, file, indent=1, ensure_ascii=False)
    raise SystemExit(0 if fine else 1)


if __name__ == "__main__":
    main()
