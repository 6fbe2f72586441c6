#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""PostGIS as an independent oracle for the land that the siting rule leaves for penning zones.

`cunjing zones land` writes what is left of each village; the same is asked of PostGIS as ST_Difference of the village and
the union of buffers, in SQL written from the rule's text. The buffers of the oracle have 100 chords a quarter and end a
hair (3 parts in 100 000) too early, the engine's go round the circle. So no land may be the engine's that the oracle
forbids, and what the engine forbids beyond the oracle is a seam of less than 4 cm along the borders of the land.

Roads and watercourses count where all widths were measured and both sides are alike: what a plain buffer can answer.

Usage: postgis_land_test.py CUNJING LAYERS_FOLDER PROJECT
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from postgis_server import PostgisServer

ROADS = """closer_than: {reference: road, where: "class != 'footpath'", from: control, limit_m: 0}"""
PLAIN_ROADS = """closer_than:
          reference: road
          where: "class != 'footpath' and surface_width_m is known and roadbed_width_m is known
            and (ditch_side = 'none' or ditch_side = 'both' and ditch_width_m is known)"
          from: control
          limit_m: 0"""
STREAMS = "closer_than: {reference: watercourse, from: edge, limit_m: pen_water_gap}"
PLAIN_STREAMS = "closer_than: {reference: watercourse, where: width_m is known, from: edge, limit_m: pen_water_gap}"

# domain: road land reaches to 1 m beyond bed and ditch (组道 0.5 m), the control zone so far beyond it.
CONTROL = {"national": 20, "provincial": 15, "county": 10, "township": 5, "village": 3, "group": 0}
SEAM_M = 0.04


def run(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def plain_catalogue(layers_folder, folder):
    """The catalogue, its siting rule asking only for what a plain buffer can answer."""
    catalogue = pathlib.Path(folder) / "layers"
    shutil.copytree(layers_folder, catalogue)
    rules = catalogue / "rules" / "poultry.yaml"
    text = rules.read_text(encoding="utf-8")
    for shipped, plain in ((ROADS, PLAIN_ROADS), (STREAMS, PLAIN_STREAMS)):
        if text.count(shipped) != 1:
            raise SystemExit(f"the siting rule no longer says: {shipped}")
        text = text.replace(shipped, plain)
    rules.write_text(text, encoding="utf-8")
    return str(catalogue)


def forbidden_sql(accuracy):
    """One SELECT of ground for each condition of the siting rule."""

    def buffer(layer, distance, where):
        off = f"sqrt({accuracy['pen_zone']}::float8 ^ 2 + coalesce(accuracy_m, {accuracy[layer]}) ^ 2)"
        return f"SELECT ST_Buffer(geom, (({distance}) + {off}) * 0.99997, 'quad_segs=100') AS geom FROM {layer} WHERE {where}"

    control = " ".join(f"WHEN '{name}' THEN {width}" for name, width in CONTROL.items())
    road = f"""roadbed_width_m / 2 + CASE ditch_side WHEN 'both' THEN ditch_width_m ELSE 0 END
        + coalesce(land_width_m, CASE class WHEN 'group' THEN 0.5 ELSE 1 END) + coalesce(control_width_m, CASE class {control} END)"""
    return {
        "restricted_area": "SELECT geom FROM restricted_area WHERE kind IN ('no_breeding', 'basic_farmland', 'eco_redline', "
                           "'river_management', 'water_source', 'geohazard', 'reservoir')",
        "road": buffer("road", road, "class <> 'footpath' AND surface_width_m IS NOT NULL AND roadbed_width_m IS NOT NULL AND "
                                     "(ditch_side = 'none' OR ditch_side = 'both' AND ditch_width_m IS NOT NULL)"),
        "residential_area": buffer("residential_area", "50", "true"),
        "water": buffer("water", "20", "true"),
        "watercourse": buffer("watercourse", "20 + width_m / 2", "width_m IS NOT NULL"),
        "water_source": buffer("water_source", "30", "kind IN ('well', 'spring')"),
    }


def reckon_expected(server, accuracy):
    """Makes the table `expected`: what PostGIS leaves of each village. Gives how many pieces of ground each condition forbids."""
    grounds = forbidden_sql(accuracy)
    counts = {name: int(server.query(f"SELECT count(*) FROM ({sql}) AS each")[0][0]) for name, sql in grounds.items()}
    server.query("CREATE TABLE forbidden AS " + " UNION ALL ".join(
        f"SELECT ST_MakeValid(geom) AS geom FROM ({sql}) AS each" for sql in grounds.values()))
    server.query("CREATE INDEX ON forbidden USING gist (geom)")
    server.query("""
        CREATE TABLE expected AS
        WITH villages AS (SELECT code, ST_Union(geom) AS geom FROM village GROUP BY code)
        SELECT v.code, v.geom AS village, ST_Difference(v.geom, coalesce((SELECT ST_Union(f.geom) FROM forbidden f
          WHERE ST_Intersects(f.geom, v.geom)), ST_GeomFromText('POLYGON EMPTY', ST_SRID(v.geom)))) AS geom FROM villages v""")
    return counts


def compare(server, quiet=False):
    """Holds the table `land_left` against `expected`; gives how many villages differ."""
    headings = [row[0] for row in server.query("SELECT column_name FROM information_schema.columns WHERE table_name = 'land_left'")]
    code = next(heading for heading in headings if heading.lower() in ("village_code", "village code"))
    answers = server.query(f"""
        SELECT e.code, ST_Area(e.village), ST_Area(e.geom), ST_Area(l.geom), ST_Area(ST_Difference(l.geom, e.geom)),
               ST_Area(ST_Difference(e.geom, l.geom)), ST_Perimeter(e.geom)
        FROM expected e LEFT JOIN land_left l ON l."{code}" = e.code ORDER BY e.code""")
    if not answers:
        raise SystemExit("there are no villages to compare")
    wrong = 0
    for village, *numbers in answers:
        whole, expected, left, too_much, too_little, border = (float(number or 0) for number in numbers)
        bad = too_much > 0.01 or too_little > SEAM_M * border + 0.01
        wrong += bad
        if bad or not quiet:
            print(f"{village}: of {whole:.0f} m² PostGIS leaves {expected:.1f}, the engine {left:.1f}; {too_much:.4f} too much, "
                  f"{too_little:.2f} too little along {border:.0f} m of border{' WRONG' if bad else ''}")
    print(f"{len(answers)} villages compared, {wrong} differ")
    return wrong


def main():
    cunjing, layers_folder, sample = sys.argv[1:4]
    with tempfile.TemporaryDirectory() as folder, PostgisServer() as server:
        project, land = os.path.join(folder, "town.gpkg"), os.path.join(folder, "land.gpkg")
        shutil.copy(sample, project)
        os.chmod(project, 0o644)
        catalogue = plain_catalogue(layers_folder, folder)
        run(cunjing, "derive", project, "--catalogue", catalogue)
        run(cunjing, "zones", "land", project, "--catalogue", catalogue, "-o", land, "--lang", "en")
        accuracy = {layer["id"]: layer["accuracy_m"] for layer in json.loads(run(cunjing, "layers", "--json", "--catalogue", catalogue))}
        for table in ("village", *forbidden_sql(accuracy)):
            server.load(project, table)
        counts = reckon_expected(server, accuracy)
        print("grounds:", counts)
        server.load(land, "land_left")
        wrong = compare(server)
    if min(counts["road"], counts["residential_area"], counts["water"]) == 0:
        raise SystemExit("too little ground to prove anything")
    raise SystemExit(1 if wrong else 0)


if __name__ == "__main__":
    main()
