# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Times `cunjing zones` on made-up counties with a 10 m raster of heights, and the land that is left beside PostGIS, in one run.

Exit code 0: PostGIS leaves the same land (a seam of 4 cm along its borders aside); 1: it does not; 2: a program failed. Speed
and memory are reported, not judged.
"""

import argparse
import array
import json
import math
import os
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "oracle"))
import postgis_land_test as land  # noqa: E402
import postgis_rules  # noqa: E402
from county_files import Programs, county, megabytes  # noqa: E402
from measured_run import PeakMemory, run  # noqa: E402
from postgis_server import PostgisServer  # noqa: E402

CELL_M = 10
MARGIN_M = 500


def extent(county_file):
    with sqlite3.connect(county_file) as file:
        return file.execute("SELECT min_x, min_y, max_x, max_y, srs_id FROM gpkg_contents WHERE table_name = 'village'").fetchone()


def heights(county_file):
    """A raster of hills beside the county, made once: ridges of some 300 m, slopes up to 25 degrees. An ENVI file, which needs no library."""
    raster = county_file.removesuffix(".gpkg") + "-heights.bil"
    if os.path.exists(raster):
        return raster
    west, south, east, north, srs = extent(county_file)
    west, north = west - MARGIN_M, north + MARGIN_M
    columns, rows = (math.ceil((side + MARGIN_M) / CELL_M) for side in (east - west, north - south))
    along = [math.sin((west + column * CELL_M) / 430) for column in range(columns)]
    with open(raster + ".part", "wb") as file:
        for row in range(rows):
            y = north - row * CELL_M
            ridge, base = 90 + 60 * math.sin(y / 1100), 500 + 120 * math.sin(y / 700)
            array.array("f", [base + ridge * x for x in along]).tofile(file)
    with open(raster.removesuffix(".bil") + ".hdr", "w", encoding="ascii") as header:
        header.write(f"ENVI\nsamples = {columns}\nlines = {rows}\nbands = 1\nheader offset = 0\nfile type = ENVI Standard\ndata type = 4\n"
                     f"interleave = bil\nbyte order = 0\nmap info = {{Arbitrary, 1, 1, {west}, {north}, {CELL_M}, {CELL_M}, units=Meters}}\n"
                     f"coordinate system string = {{{wkt(srs)}}}\n")
    os.rename(raster + ".part", raster)
    return raster


def wkt(epsg):
    """The system as ENVI wants it: the old WKT of GDAL's own program."""
    return land.run("gdalsrsinfo", "-o", "wkt_esri", "--single-line", f"EPSG:{epsg}").strip()


def timed(command, runs):
    done = [run(command) for _ in range(runs)]
    return {"seconds": statistics.median(seconds for seconds, _ in done), "peak_bytes": max(peak for _, peak in done)}


def told(name, answer):
    print(f"  {name:34}{answer['seconds']:9.2f} s{megabytes(answer['peak_bytes']):8} MB", flush=True)


def beside_postgis(cunjing, county_file, layers_folder):
    """The land left by cunjing and by PostGIS, under a rule that plain buffers can answer."""
    with tempfile.TemporaryDirectory() as folder:
        catalogue = land.plain_catalogue(layers_folder, folder)
        project, out = os.path.join(folder, "county.gpkg"), os.path.join(folder, "land.gpkg")
        shutil.copy(county_file, project)
        land.run(cunjing, "derive", project, "--catalogue", catalogue)
        ours = timed([cunjing, "zones", "land", project, "--catalogue", catalogue, "-o", out, "--force"], 3)
        told("zones land, plain rule, to a file", ours)
        accuracy = {layer["id"]: layer["accuracy_m"] for layer in json.loads(land.run(cunjing, "layers", "--json", "--catalogue", catalogue))}
        with PostgisServer(postgis_rules.SETTINGS) as server, PeakMemory(server.process()) as memory:
            start = time.perf_counter()
            for table in ("village", *land.forbidden_sql(accuracy)):
                server.load(project, table)
            loaded = time.perf_counter()
            land.reckon_expected(server, accuracy)
            theirs = {"seconds": time.perf_counter() - loaded, "load_seconds": loaded - start}
            server.load(out, "land_left")
            wrong = land.compare(server, quiet=True)
        theirs["peak_bytes"] = memory.peak_bytes
        told("PostGIS, without loading", theirs)
        print(f"  loading {theirs['load_seconds']:.2f} s; PostGIS takes {theirs['seconds'] / ours['seconds']:.1f} times as long, loading aside", flush=True)
        return {"cunjing": ours, "postgis": theirs, "agree": wrong == 0}


def measure(options, cunjing, villages):
    county_file = county(Programs(options.programs), options.folder, villages)
    raster = heights(county_file)
    print(f"{villages} villages, heights every {CELL_M} m", flush=True)
    found = {"villages": villages, "agree": True}
    for name, arguments in (("suggest", ["suggest", county_file, "--elevation", raster, "--dry-run"]), ("land", ["land", county_file]),
                            ("audit", ["audit", county_file])):
        found[name] = timed([cunjing, "zones", *arguments, "--json"], options.runs)
        told(f"zones {name}", found[name])
    if villages <= options.postgis_most:
        found |= beside_postgis(cunjing, county_file, options.layers)
    return found


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--programs", default="build/bench/bin", help="folder of cunjing and make_county")
    arguments.add_argument("--layers", default="layers", help="the catalogue's folder")
    arguments.add_argument("--folder", default="build/bench", help="where counties and results are kept")
    arguments.add_argument("--villages", default="24,100,600", help="sizes, comma-separated")
    arguments.add_argument("--postgis-most", type=int, default=24, help="villages of the largest county that PostGIS is asked about")
    arguments.add_argument("--runs", type=int, default=3, help="of each command; the median is reported")
    options = arguments.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    cunjing = Programs(options.programs).cunjing
    found = [measure(options, cunjing, int(villages)) for villages in options.villages.split(",")]
    with open(os.path.join(options.folder, "zones.json"), "w", encoding="utf-8") as file:
        json.dump({"processors": os.cpu_count(), "runs": found}, file, indent=1)
    fine = all(one["agree"] for one in found)
    print("the answers agree" if fine else "THE ANSWERS DIFFER")
    raise SystemExit(0 if fine else 1)


if __name__ == "__main__":
    main()
