# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""PostGIS as an independent oracle for closer_than, overlaps and inside (design §4).

A small catalogue of four rules is judged by the engine on the sample town; the same questions are asked in SQL written
from the design, not from the engine. Verdicts must be equal but for features whose measure lies within a millimetre, or
for areas 1 % or 0.05 m², of where a verdict changes; distances to 1 mm, areas to max(0.05 m², 1 %).

Usage: postgis_oracle_test.py CUNJING LAYERS_FOLDER PROJECT
"""

import json
import math
import os
import shutil
import subprocess
import sys
import tempfile

from postgis_server import PostgisServer

RULES = """
closer-to-water:
  title: {zh: 甲, en: a}
  focus: poultry
  subject: coop
  when: {closer_than: {reference: water, limit_m: 10}}
  severity: 1
  deadline_days: 1
  responsible: owner
  basis: {text: oracle, source: oracle, verified: false}
  remedy: {zh: 试验, en: oracle}
closer-to-road-land:
  title: {zh: 乙, en: b}
  focus: poultry
  subject: coop
  when:
    closer_than:
      reference: road
      # Both sides alike and all widths measured: what a plain buffer can answer.
      where: "surface_width_m is known and roadbed_width_m is known and class != 'footpath'
        and (ditch_side = 'none' or ditch_side = 'both' and ditch_width_m is known)"
      from: road_land
      limit_m: 5
  severity: 1
  deadline_days: 1
  responsible: owner
  basis: {text: oracle, source: oracle, verified: false}
  remedy: {zh: 试验, en: oracle}
covers-carriageway:
  title: {zh: 丙, en: c}
  focus: road
  subject: [structure, building]
  when:
    overlaps: {reference: road, where: surface_width_m is known and roadbed_width_m is known, from: edge, min_area_m2: 0.5}
  severity: 1
  deadline_days: 1
  responsible: owner
  basis: {text: oracle, source: oracle, verified: false}
  remedy: {zh: 试验, en: oracle}
covers-public-area:
  title: {zh: 丁, en: d}
  focus: yard
  subject: coop
  when: {overlaps: {reference: public_area, min_area_m2: 0.5}}
  severity: 1
  deadline_days: 1
  responsible: owner
  basis: {text: oracle, source: oracle, verified: false}
  remedy: {zh: 试验, en: oracle}
inside-basic-farmland:
  title: {zh: 戊, en: e}
  focus: yard
  subject: [coop, structure, dump_site]
  when: {inside: {reference: restricted_area, where: "kind = 'basic_farmland'", min_share: 0.9}}
  severity: 1
  deadline_days: 1
  responsible: owner
  basis: {text: oracle, source: oracle, verified: false}
  remedy: {zh: 试验, en: oracle}
"""

TABLES = ["coop", "coop_point", "water", "road", "structure", "building", "public_area", "restricted_area",
          "dump_site", "dump_site_point"]

# Each layer's default accuracy and, for points, the ground a point stands for, are asked of the program itself.
SUBJECT = """
subject AS (
  SELECT uid, geom, geom AS area, 0::float8 AS r, coalesce(accuracy_m, {accuracy}) AS a FROM {layer}
"""
SUBJECT_POINT = """
  UNION ALL
  SELECT uid, geom, ST_Buffer(geom, sqrt({area} / pi()), 'quad_segs=64'), sqrt({area} / pi()), coalesce(accuracy_m, {accuracy})
  FROM {layer}_point
"""


def subject_sql(layer):
    sql = SUBJECT.format(layer=layer["id"], accuracy=layer["accuracy_m"])
    if "point" in layer["geometry"]:
        own = "coalesce(nullif(area_m2, 0), {0})" if any(f["name"] == "area_m2" for f in layer["fields"]) else "{0}"
        sql += SUBJECT_POINT.format(layer=layer["id"], accuracy=layer["accuracy_m"],
                                    area=own.format(float(layer["point_area_m2"])))
    return sql + ")"


def distance_sql(subject, reference, accuracy, where, offset, limit):
    """The worst reference of each subject: strongest verdict, then nearest."""
    return f"""
    WITH {subject_sql(subject)}, pairs AS (
      SELECT s.uid, ref.uid AS ref, ST_Distance(s.geom, ref.geom) - ({offset}) - s.r AS d,
             sqrt(s.a ^ 2 + coalesce(ref.accuracy_m, {accuracy}) ^ 2) AS t
      FROM subject s JOIN {reference} ref ON ST_DWithin(s.geom, ref.geom, 60) WHERE {where}
    ), judged AS (
      SELECT *, CASE WHEN d < {limit} - t - 0.001 THEN 3 WHEN d >= {limit} + t - 0.001 THEN 1 ELSE 2 END AS verdict,
             least(abs(d - ({limit} - t - 0.001)), abs(d - ({limit} + t - 0.001))) AS slack
      FROM pairs
    )
    SELECT DISTINCT ON (uid) uid, verdict, d, slack, min(slack) OVER (PARTITION BY uid) FROM judged ORDER BY uid, verdict DESC, d
    """


def area_sql(subject, reference, accuracy, where, ground, least_area):
    return f"""
    WITH {subject_sql(subject)}, ground AS (
      SELECT uid, {ground} AS geom, coalesce(accuracy_m, {accuracy}) AS a FROM {reference} ref WHERE {where}
    ), pairs AS (
      SELECT s.uid, ST_Area(ST_Intersection(s.area, g.geom)) AS whole, sqrt(s.a ^ 2 + g.a ^ 2) AS t, s.area, g.geom
      FROM subject s JOIN ground g ON ST_Intersects(s.area, g.geom)
    ), eroded AS (
      SELECT uid, whole, ST_Area(ST_Intersection(ST_Buffer(area, -t, 'quad_segs=16'), geom)) AS core FROM pairs
    ), judged AS (
      SELECT *, CASE WHEN core > {least_area} THEN 3 WHEN whole > {least_area} THEN 2 ELSE 1 END AS verdict,
             least(abs(whole - {least_area}), CASE WHEN core > 0 THEN abs(core - {least_area}) ELSE 1e9 END) AS slack
      FROM eroded
    )
    SELECT DISTINCT ON (uid) uid, verdict, whole, slack, min(slack) OVER (PARTITION BY uid) FROM judged
    ORDER BY uid, verdict DESC, whole DESC
    """


def inside_sql(subject, reference, accuracy, where, share):
    return f"""
    WITH {subject_sql(subject)}, pairs AS (
      SELECT s.uid, s.geom, g.geom AS zone, sqrt(s.a ^ 2 + coalesce(g.accuracy_m, {accuracy}) ^ 2) AS t
      FROM subject s JOIN {reference} g ON ST_DWithin(s.geom, g.geom, 60) WHERE {where}
    ), shares AS (
      SELECT uid, t,
             CASE WHEN ST_Dimension(geom) = 0 THEN ST_Intersects(geom, zone)::int
                  ELSE ST_Area(ST_Intersection(geom, zone)) / ST_Area(geom) END AS whole,
             CASE WHEN ST_Dimension(geom) = 0 THEN (ST_Distance(geom, zone) <= t)::int
                  ELSE ST_Area(ST_Intersection(geom, ST_Buffer(zone, t, 'quad_segs=16'))) / ST_Area(geom) END AS reached
      FROM pairs
    ), judged AS (
      SELECT *, CASE WHEN whole >= {share} - 1e-6 THEN 3 WHEN reached >= {share} - 1e-6 THEN 2 ELSE 1 END AS verdict,
             least(abs(whole - {share}), abs(reached - {share})) AS slack
      FROM shares
    )
    SELECT DISTINCT ON (uid) uid, verdict, whole, slack, min(slack) OVER (PARTITION BY uid) FROM judged ORDER BY uid, verdict DESC, whole DESC
    """


ROAD_LAND_OFFSET = """ref.roadbed_width_m / 2 + CASE ref.ditch_side WHEN 'both' THEN ref.ditch_width_m ELSE 0 END
  + coalesce(ref.land_width_m, CASE ref.class WHEN 'group' THEN 0.5 WHEN 'footpath' THEN 0 ELSE 1 END)"""


def engine_answers(cunjing, layers_folder, project):
    with tempfile.TemporaryDirectory() as folder:
        catalogue = os.path.join(folder, "layers")
        shutil.copytree(layers_folder, catalogue, ignore=shutil.ignore_patterns("rules", "derived.yaml"))
        os.mkdir(os.path.join(catalogue, "rules"))
        with open(os.path.join(catalogue, "rules", "oracle.yaml"), "w", encoding="utf-8") as file:
            file.write(RULES)
        command = [cunjing, "check", project, "--catalogue", catalogue, "--dry-run", "--evidence", "--json", "--as-of", "2026-01-01"]
        result = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)
    if result["not_run"]:
        raise SystemExit(f"rules did not run: {result['not_run']}")
    answers = {}
    for finding in result["findings"]:
        verdict = {"violated": 3, "doubtful": 2, "undetermined": 0}[finding["verdict"]]
        answers.setdefault((finding["rule"], finding["subject"]["layer"]), {})[finding["subject"]["uid"]] = (verdict, finding["measured"])
    return answers


def compare(name, engine, oracle, near, agrees):
    """Counts what differs; what lies near a threshold is counted apart and printed."""
    wrong, close, found = [], 0, 0
    for uid in sorted(set(engine) | set(oracle)):
        verdict, measured = engine.get(uid, (1, None))
        expected, value, slack = oracle.get(uid, (1, None, math.inf))
        if verdict == expected and (measured is None or value is None or agrees(measured, value)):
            found += verdict > 1
            continue
        if slack < near:
            close += 1
            continue
        wrong.append(f"  {uid}: engine {verdict} {measured}, PostGIS {expected} {value} (slack {slack})")
    print(f"{name}: {found} findings equal, {close} differ within the tolerance of a threshold, {len(wrong)} differ")
    print("\n".join(wrong[:10]))
    return found, len(wrong)


def main():
    cunjing, layers_folder, project = sys.argv[1:4]
    engine = engine_answers(cunjing, layers_folder, project)
    layers = {layer["id"]: layer for layer in json.loads(subprocess.run(
        [cunjing, "layers", "--json", "--catalogue", layers_folder], check=True, stdout=subprocess.PIPE, text=True).stdout)}
    accuracy = {name: layer["accuracy_m"] for name, layer in layers.items()}
    known = "ref.surface_width_m IS NOT NULL AND ref.roadbed_width_m IS NOT NULL"
    questions = [("closer-to-water", "coop", distance_sql(layers["coop"], "water", accuracy["water"], "true", "0", 10), "distance"),
                 ("closer-to-road-land", "coop", distance_sql(
                     layers["coop"], "road", accuracy["road"],
                     f"{known} AND ref.ditch_side IN ('none', 'both') AND ref.class <> 'footpath' AND (ref.ditch_side = 'none' OR ref.ditch_width_m IS NOT NULL)",
                     ROAD_LAND_OFFSET, 5), "distance"),
                 ("covers-public-area", "coop", area_sql(
                     layers["coop"], "public_area", accuracy["public_area"], "true", "ref.geom", 0.5), "area")]
    for layer in ("structure", "building"):
        questions.append(("covers-carriageway", layer, area_sql(
            layers[layer], "road", accuracy["road"], known, "ST_Buffer(ref.geom, ref.surface_width_m / 2, 'quad_segs=64')", 0.5), "area"))
    for layer in ("coop", "structure", "dump_site"):
        questions.append(("inside-basic-farmland", layer, inside_sql(
            layers[layer], "restricted_area", accuracy["restricted_area"], "g.kind = 'basic_farmland'", 0.9), "share"))

    near = {"distance": 0.001, "area": 0.05, "share": 0.01}
    agrees = {"distance": lambda a, b: abs(a - b) <= 0.001,
              "area": lambda a, b: abs(a - b) <= max(0.05, 0.01 * b),
              "share": lambda a, b: abs(a - b) <= 0.01}
    found = wrong = 0
    with PostgisServer() as server:
        for table in TABLES:
            server.load(project, table)
        server.query("ANALYZE")
        for rule, layer, sql, kind in questions:
            oracle = {uid: (int(verdict), float(value), float(slack)) for uid, verdict, value, _, slack in server.query(sql)}
            oracle = {uid: row for uid, row in oracle.items() if row[0] > 1 or row[2] < near[kind]}
            more_found, more_wrong = compare(f"{rule} ({layer})", engine.get((rule, layer), {}), oracle, near[kind], agrees[kind])
            found += more_found
            wrong += more_wrong
    print(f"{found} findings compared, {wrong} differ")
    if found < 50:
        raise SystemExit("too few findings to prove anything")
    raise SystemExit(1 if wrong else 0)


if __name__ == "__main__":
    main()
