# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""The eight rules of rules.yaml asked of PostGIS, by the best plan we can write.

In PostGIS's favour: only the columns needed are loaded, by COPY into unlogged tables, two at a time; spatial indexes are
built after loading; joins go by integers; nothing is synced to the disk; shapes are not checked for validity and rows not put
in order, which `cunjing check` does. The same work otherwise: findings with reference, measure, village and place, counts of
every rule and village.
"""

import math
import time
from concurrent.futures import ThreadPoolExecutor

SETTINGS = {
    "fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "wal_level": "minimal", "max_wal_senders": 0,
    "autovacuum": "off", "jit": "off", "shared_buffers": "1GB", "work_mem": "256MB", "maintenance_work_mem": "512MB",
    "max_wal_size": "8GB", "max_parallel_workers_per_gather": 2, "max_parallel_workers": 4, "min_parallel_table_scan_size": "512kB",
    "parallel_setup_cost": 100, "parallel_tuple_cost": 0.01, "random_page_cost": 1.1, "effective_cache_size": "4GB",
}

# Table of the GeoPackage → columns that the rules need beside the shape. The largest first.
COLUMNS = {
    "building": "uid", "structure": "uid", "coop": "uid", "coop_point": "uid,area_m2", "dump_site": "uid", "dump_site_point": "uid",
    "road": "uid,surface_width_m,roadbed_width_m,ditch_side,ditch_width_m,land_width_m", "ditch": "uid,width_m", "water": "uid",
    "pen_zone": "uid,status", "public_area": "uid", "village": "code",
}

EPSILON_M = 0.001  # a distance that much short of its limit still keeps it
SEARCHED_M = 40    # round the end of a line; farther than a coop that is too close can reach

PREPARE = [
    # Points and areas of a layer as one; a point stands for a circle of its own area or the layer's default.
    """CREATE UNLOGGED TABLE subject_coop AS
       SELECT 2 * fid AS id, uid, geom, 0::float8 AS r FROM coop UNION ALL
       SELECT 2 * fid + 1, uid, geom, sqrt(coalesce(nullif(area_m2, 0), 6) / pi()) FROM coop_point""",
    """CREATE UNLOGGED TABLE subject_dump_site AS
       SELECT 2 * fid AS id, uid, geom, 0::float8 AS r FROM dump_site UNION ALL
       SELECT 2 * fid + 1, uid, geom, sqrt(4 / pi()) FROM dump_site_point""",
    "CREATE INDEX ON subject_coop USING gist (geom)",
    "CREATE INDEX ON subject_dump_site USING gist (geom)",
    # How far road land reaches to each side, and how far round the road a coop could be too close.
    f"""CREATE UNLOGGED TABLE road_line AS
        SELECT *, greatest(left_m, right_m) + 5 + (SELECT max(r) FROM subject_coop) AS reach_m FROM (
          SELECT fid, uid, (ST_Dump(geom)).geom AS geom,
                 roadbed_width_m / 2 + CASE WHEN ditch_side IN ('left', 'both') THEN ditch_width_m ELSE 0 END + land_width_m AS left_m,
                 roadbed_width_m / 2 + CASE WHEN ditch_side IN ('right', 'both') THEN ditch_width_m ELSE 0 END + land_width_m AS right_m
          FROM road) AS widths""",
    # Cut into pieces by ST_Subdivide, whatever their size, the strips cost more than they save.
    "CREATE UNLOGGED TABLE strip AS SELECT uid, ST_Buffer(geom, surface_width_m / 2, 'quad_segs=16') AS geom FROM road",
    "CREATE INDEX ON strip USING gist (geom)",
    # At the end of a line a subject may lie on both sides of it: each is measured by itself, a side without it gives NULL.
    f"""CREATE FUNCTION clear_beyond_end(subject geometry, line geometry, at_start boolean, left_m float8, right_m float8)
        RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
          WITH ends AS (
            SELECT CASE WHEN at_start THEN ST_StartPoint(line) ELSE ST_EndPoint(line) END AS e,
                   CASE WHEN at_start THEN ST_PointN(line, 2) ELSE ST_PointN(line, -2) END AS b
          ), turned AS (
            SELECT e, (ST_X(e) - ST_X(b)) / ST_Distance(e, b) * {SEARCHED_M} AS x, (ST_Y(e) - ST_Y(b)) / ST_Distance(e, b) * {SEARCHED_M} AS y
            FROM ends
          ), halves AS (  -- to the left and to the right of the way out over the end
            SELECT ST_MakePolygon(ST_MakeLine(ARRAY[ST_Translate(e, -x, -y), ST_Translate(e, x, y), ST_Translate(e, x - y, y + x),
                                                    ST_Translate(e, -x - y, -y + x), ST_Translate(e, -x, -y)])) AS l,
                   ST_MakePolygon(ST_MakeLine(ARRAY[ST_Translate(e, -x, -y), ST_Translate(e, x, y), ST_Translate(e, x + y, y - x),
                                                    ST_Translate(e, -x + y, -y - x), ST_Translate(e, -x, -y)])) AS r
            FROM turned
          )
          SELECT least(ST_Distance(ST_Intersection(subject, l), line) - CASE WHEN at_start THEN right_m ELSE left_m END,
                       ST_Distance(ST_Intersection(subject, r), line) - CASE WHEN at_start THEN left_m ELSE right_m END)
          FROM halves $$""",
    "ANALYZE subject_coop, subject_dump_site, road_line, strip",
]

# In two steps, else the planner puts the measure into the filter too and takes it twice.
ANSWER = """CREATE UNLOGGED TABLE measured AS {measured}; CREATE UNLOGGED TABLE "hit {rule}" AS {choice}; DROP TABLE measured"""
WORST_DISTANCE = "SELECT DISTINCT ON (id) id, ref, measured FROM measured WHERE measured < {limit} - %s ORDER BY id, measured, ref" % EPSILON_M
MOST_SHARED = "SELECT DISTINCT ON (id) id, ref, measured FROM measured WHERE measured > {limit} ORDER BY id, measured DESC, ref"

# The distance from a coop to the road land of each road nearby: to the centre line, less the offset of the side on which the
# coop's nearest place lies, as seen along the road just before and behind the place on the road.
NEAR_ROAD_LAND = """
WITH pairs AS (
  SELECT s.id, s.geom AS coop, s.r, road.uid AS ref, road.geom AS line, left_m, right_m, ST_Distance(s.geom, road.geom) AS d,
         ST_ClosestPoint(road.geom, s.geom) AS q
  FROM road_line road JOIN subject_coop s ON s.geom && ST_Expand(road.geom, road.reach_m)
  WHERE ST_DWithin(s.geom, road.geom, greatest(left_m, right_m) + 5 + s.r)
), located AS (
  SELECT *, CASE WHEN left_m <> right_m AND d > 0 THEN ST_LineLocatePoint(line, q) END AS f FROM pairs
), sided AS (
  SELECT *, ST_ClosestPoint(coop, line) AS p, ST_LineInterpolatePoint(line, greatest(f - 0.001 / ST_Length(line), 0)) AS before,
         ST_LineInterpolatePoint(line, least(f + 0.001 / ST_Length(line), 1)) AS behind
  FROM located
)
SELECT id, ref, CASE
      WHEN f IS NULL THEN d - greatest(left_m, right_m)
      WHEN (f < 1e-9 OR f > 1 - 1e-9) AND ST_Dimension(coop) = 2
        THEN clear_beyond_end(coop, line, f < 0.5, left_m, right_m)
      WHEN (ST_X(behind) - ST_X(before)) * (ST_Y(p) - ST_Y(q)) - (ST_Y(behind) - ST_Y(before)) * (ST_X(p) - ST_X(q)) > 0 THEN d - left_m
      ELSE d - right_m END - r AS measured
FROM sided"""

SUBJECT_AREA = "CASE WHEN s.r > 0 THEN ST_Buffer(s.geom, s.r, 'quad_segs=32') ELSE s.geom END"


def near(subject, reference, half_width, limit):
    return f"""
SELECT s.id, ref.uid AS ref, ST_Distance(s.geom, ref.geom) - {half_width} - s.r AS measured
FROM {reference} ref JOIN {subject} s ON s.geom && ST_Expand(ref.geom, {half_width} + {limit} + 3.2)
WHERE ST_DWithin(s.geom, ref.geom, {half_width} + {limit} + s.r)""", WORST_DISTANCE.format(limit=limit)


def on_carriageway(subject):
    return f"""
SELECT s.fid AS id, strip.uid AS ref, ST_Area(ST_Intersection(s.geom, strip.geom)) AS measured
FROM strip JOIN {subject} s ON ST_Intersects(strip.geom, s.geom)""", MOST_SHARED.format(limit=0.5)


# rule → (subject layer, table of subjects, its integer key, what is measured as id, ref, measured; the choice among it)
RULES = {
    "coop-in-public-area": ("coop", "subject_coop", "id", f"""
SELECT s.id, p.uid AS ref, ST_Area(ST_Intersection({SUBJECT_AREA}, p.geom)) AS measured
FROM subject_coop s JOIN public_area p ON ST_DWithin(s.geom, p.geom, s.r)""", MOST_SHARED.format(limit=0.5)),
    "coop-near-road-land": ("coop", "subject_coop", "id", NEAR_ROAD_LAND, WORST_DISTANCE.format(limit=5)),
    "coop-outside-pen-zone": ("coop", "subject_coop", "id", """
SELECT s.id, z.uid AS ref, CASE WHEN s.r > 0 OR ST_Covers(z.geom, s.geom) THEN 1
                                ELSE ST_Area(ST_Intersection(s.geom, z.geom)) / ST_Area(s.geom) END AS measured
FROM subject_coop s JOIN pen_zone z ON ST_Intersects(s.geom, z.geom) WHERE z.status = 'approved'""", """
WITH best AS (SELECT DISTINCT ON (id) id, ref, measured FROM measured ORDER BY id, measured DESC, ref)
SELECT s.id, best.ref, best.measured FROM subject_coop s LEFT JOIN best USING (id) WHERE coalesce(best.measured, 0) < 0.9 - 1e-6"""),
    "dump-near-road": ("dump_site", "subject_dump_site", "id", *near("subject_dump_site", "road", "ref.surface_width_m / 2", 5)),
    "structure-on-carriageway": ("structure", "structure", "fid", *on_carriageway("structure")),
    "building-on-carriageway": ("building", "building", "fid", *on_carriageway("building")),
    "coop-near-water": ("coop", "subject_coop", "id", *near("subject_coop", "water", "0", 20)),
    "dump-near-ditch": ("dump_site", "subject_dump_site", "id", *near("subject_dump_site", "ditch", "ref.width_m / 2", 0.5)),
}
SUBJECTS = {layer: (table, key) for layer, table, key, *_ in RULES.values()}

# Most features lie wholly in one village; the others go to the one with the largest share.
ATTRIBUTE = """
CREATE UNLOGGED TABLE village_of_{layer} AS
  SELECT s.{key} AS id, v.code FROM village v JOIN {table} s ON ST_Contains(v.geom, s.geom);
INSERT INTO village_of_{layer}
  SELECT DISTINCT ON (s.{key}) s.{key}, v.code FROM {table} s JOIN village v ON ST_Intersects(v.geom, s.geom)
  WHERE s.{key} NOT IN (SELECT id FROM village_of_{layer})
  ORDER BY s.{key}, CASE ST_Dimension(s.geom) WHEN 0 THEN 1 ELSE ST_Area(ST_Intersection(s.geom, v.geom)) / ST_Area(s.geom) END DESC, v.code;
ANALYZE village_of_{layer}
"""

WRITE = """
INSERT INTO finding SELECT '{rule}', '{layer}', s.uid, hit.ref, hit.measured, v.code, ST_PointOnSurface(s.geom)
  FROM "hit {rule}" hit JOIN {table} s ON s.{key} = hit.id LEFT JOIN village_of_{layer} v ON v.id = hit.id;
INSERT INTO run_rule SELECT '{rule}', v.code, count(hit.id), count(*) - count(hit.id)
  FROM {table} s LEFT JOIN village_of_{layer} v ON v.id = s.{key} LEFT JOIN "hit {rule}" hit ON hit.id = s.{key} GROUP BY v.code
"""


def run(server, geopackage):
    """Answers the rules from a file. Gives seconds by stage; the answers stay in the table `finding`."""
    seconds = {}

    def stage(name, *statements):
        start = time.perf_counter()
        for statement in statements:
            server.query(statement)
        seconds[name] = time.perf_counter() - start

    start = time.perf_counter()
    options = ["-lco", "SPATIAL_INDEX=NONE", "-lco", "UNLOGGED=ON", "--config", "PG_USE_COPY", "YES", "-gt", "unlimited", "-preserve_fid"]
    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(server.load, geopackage, table, *options, "-select", columns) for table, columns in COLUMNS.items()]:
            done.result()
    seconds["load"] = time.perf_counter() - start
    start = time.perf_counter()
    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(server.query, f"CREATE INDEX ON {table} USING gist (geom); ANALYZE {table}") for table in COLUMNS]:
            done.result()
    seconds["index and analyse"] = time.perf_counter() - start
    stage("prepare", *PREPARE)
    for rule, (_, _, _, measured, choice) in RULES.items():
        stage(rule, ANSWER.format(rule=rule, measured=measured, choice=choice))
    stage("attribute", *[ATTRIBUTE.format(layer=layer, table=table, key=key) for layer, (table, key) in SUBJECTS.items()])
    stage("write", """CREATE UNLOGGED TABLE finding (rule text, subject_layer text, subject_uid text, reference_uid text,
                                                     measured float8, village_code text, geom geometry(Point));
                      CREATE UNLOGGED TABLE run_rule (rule text, village_code text, violated bigint, satisfied bigint)""",
          *[WRITE.format(rule=rule, layer=layer, table=table, key=key) for rule, (layer, table, key, *_) in RULES.items()],
          "CREATE INDEX ON finding USING gist (geom)")
    return seconds


def answers(server):
    """(rule, layer, uid) → (reference, measured or NaN, village)."""
    rows = server.query("SELECT rule, subject_layer, subject_uid, reference_uid, measured, village_code FROM finding")
    return {(rule, layer, uid): (reference, float(measured) if measured else math.nan, village)
            for rule, layer, uid, reference, measured, village in rows}
