# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Times the maps of the sample's 24 villages as A3 PDFs, by `cunjing maps` and by a print-layout atlas of QGIS, in turns in one
run: the same layers, findings and table on the same number of pages.

Exit code 0: both made all pages; 2: a program failed. Speed is reported, not judged.
"""

import argparse
import glob
import json
import os
import shutil
import sqlite3
import statistics
import subprocess

from measured_run import run

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLE = os.path.join(HERE, "..", "..", "sample_data", "sample_town.gpkg")

# What a person would prepare for a layout: findings with their rule's title and a number in their village.
NUMBERED = """
create table numbered_finding as select f.fid as fid, f.geom as geom, f.village_code as village_code, f.verdict as verdict,
  f.severity as severity, r.focus as focus, r.title_zh as title_zh, f.subject_layer as place, round(f.measured, 2) as measured,
  f."limit" as limit_, f.responsible as responsible, row_number() over (partition by f.village_code order by
  case f.verdict when 'violated' then 0 when 'doubtful' then 1 else 2 end, -f.severity, f.fid) as number
  from finding f left join rule r on r.id = f.rule;
insert into gpkg_contents (table_name, data_type, identifier, srs_id)
  select 'numbered_finding', 'features', 'numbered_finding', srs_id from gpkg_contents where table_name = 'finding';
insert into gpkg_geometry_columns select 'numbered_finding', column_name, geometry_type_name, srs_id, z, m
  from gpkg_geometry_columns where table_name = 'finding';
"""


def prepared(programs, folder):
    project = os.path.join(folder, "maps_town.gpkg")
    shutil.copy(SAMPLE, project)
    run([os.path.join(programs, "cunjing"), "check", project, "--as-of", "2024-08-20"])
    with sqlite3.connect(project) as file:
        file.executescript(NUMBERED)
    return project


def fresh(folder):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    return folder


def pages_in(folder):
    pages = 0
    for pdf in glob.glob(os.path.join(folder, "*.pdf")):
        info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
        pages += int(next(line.split()[1] for line in info.splitlines() if line.startswith("Pages:")))
    return pages


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--programs", default="build/bench/bin", help="folder of cunjing and cunjing-maps")
    arguments.add_argument("--folder", default="build/bench/maps", help="where maps and results are kept")
    arguments.add_argument("--runs", type=int, default=3, help="of each, in turns; medians are reported")
    options = arguments.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    project = prepared(options.programs, options.folder)
    ours, theirs, exports = [], [], []
    for _ in range(options.runs):
        mine = fresh(os.path.join(options.folder, "cunjing"))
        ours.append(run([os.path.join(options.programs, "cunjing"), "maps", project, "-o", mine]))
        atlas = fresh(os.path.join(options.folder, "qgis"))
        answer = os.path.join(options.folder, "atlas.json")
        with open(answer, "wb") as file:
            theirs.append(run(["/usr/bin/python3", os.path.join(HERE, "qgis_atlas.py"), project, atlas], stdout=file))
        with open(answer, encoding="utf-8") as file:
            exports.append(json.loads(file.read().splitlines()[-1])["export_s"])
    pages, atlas_pages = pages_in(mine), pages_in(atlas)
    if len(glob.glob(os.path.join(mine, "*.pdf"))) != 24 or len(glob.glob(os.path.join(atlas, "*.pdf"))) != 24:
        raise SystemExit("a village has no map")
    our_s = statistics.median(seconds for seconds, _ in ours)
    atlas_s = statistics.median(seconds for seconds, _ in theirs)
    export_s = statistics.median(exports)
    print(f"cunjing maps   {our_s:7.2f} s, {pages} pages, {pages / our_s:6.1f} a second, {max(peak for _, peak in ours) / 1e6:.0f} MB")
    print(f"QGIS atlas     {atlas_s:7.2f} s, {atlas_pages} pages, {atlas_pages / atlas_s:6.1f} a second, {max(peak for _, peak in theirs) / 1e6:.0f} MB")
    print(f"  of it export {export_s:7.2f} s, {atlas_pages / export_s:6.1f} a second")
    print(f"pages a second: {pages / our_s / (atlas_pages / atlas_s):.1f} times, whole command beside whole command; "
          f"{pages / our_s / (atlas_pages / export_s):.1f} times beside the export alone")


if __name__ == "__main__":
    main()
