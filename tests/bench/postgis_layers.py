# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""The two layers of derived.yaml beside this file asked of PostGIS, by the best plan we can write.

In PostGIS's favour: only the columns needed are loaded, by COPY into an unlogged table, no reading is checked and nothing is
written but tables; the Voronoi diagram is made for each group of houses that are near each other, as cunjing does.
"""

import time

COLUMNS = "uid,use,state,occupied,household_uid"

RESIDENTIAL = {
    "cluster": """CREATE UNLOGGED TABLE clustered AS
        SELECT fid, geom, coalesce(household_uid, 'of ' || fid) AS household, ST_ClusterDBSCAN(geom, eps := 50, minpoints := 1) OVER () AS cluster
        FROM building WHERE use = 'dwelling' AND coalesce(state, '') <> 'demolished' AND coalesce(occupied, true)""",
    "hull": """CREATE UNLOGGED TABLE residential_area AS
        WITH settled AS (SELECT cluster FROM clustered GROUP BY cluster HAVING count(DISTINCT household) >= 10),
        drawn AS (SELECT cluster, ST_Buffer(ST_Union(ST_Buffer(geom, 25, 'quad_segs=8')), -20, 'quad_segs=8') AS geom
                  FROM clustered JOIN settled USING (cluster) GROUP BY cluster),
        filled AS (SELECT cluster, ST_MakePolygon(ST_ExteriorRing(part.geom), ARRAY(
                            SELECT ST_ExteriorRing(ring.geom) FROM ST_DumpRings(part.geom) AS ring
                            WHERE ring.path[1] > 0 AND ST_Area(ring.geom) >= 2000)) AS geom
                   FROM drawn, ST_Dump(drawn.geom) AS part)
        SELECT cluster, ST_Collect(geom) AS geom FROM filled GROUP BY cluster HAVING sum(ST_Area(geom)) >= 3000""",
}

FRONTAGE = {
    "group": """CREATE UNLOGGED TABLE house AS
        SELECT fid, geom, ST_ClusterDBSCAN(geom, eps := 20, minpoints := 1) OVER () AS cluster
        FROM building WHERE use = 'dwelling' AND coalesce(state, '') <> 'demolished'; CREATE INDEX ON house USING gist (geom); ANALYZE house""",
    "points": """CREATE UNLOGGED TABLE outline_point AS
        SELECT fid, cluster, (ST_DumpPoints(ST_Segmentize(ST_Buffer(geom, -0.25, 'join=mitre'), 1))).geom AS geom FROM house;
        CREATE INDEX ON outline_point USING gist (geom); ANALYZE outline_point""",
    "Voronoi": """CREATE UNLOGGED TABLE voronoi AS
        SELECT cluster, (ST_Dump(ST_VoronoiPolygons(ST_Collect(geom), 0, ST_Expand(ST_Extent(geom)::geometry, 45)))).geom AS geom
        FROM outline_point WHERE cluster IN (SELECT cluster FROM house GROUP BY cluster HAVING count(*) > 1) GROUP BY cluster""",
    "cells": """CREATE UNLOGGED TABLE cell AS
        SELECT fid, ST_Union(geom) AS geom FROM (
          SELECT DISTINCT ON (voronoi.ctid) point.fid, voronoi.geom
          FROM voronoi JOIN outline_point point ON ST_Intersects(voronoi.geom, point.geom) AND point.cluster - voronoi.cluster = 0
          ORDER BY voronoi.ctid, point.fid) AS nearest
        GROUP BY fid""",
    "zones": """CREATE UNLOGGED TABLE frontage_zone AS
        WITH near AS (SELECT fid, ST_Buffer(geom, 10, 'quad_segs=8') AS geom FROM house),
        own AS (SELECT fid, CASE WHEN cell.geom IS NULL THEN near.geom ELSE ST_Intersection(near.geom, ST_Union(cell.geom, house.geom)) END AS geom
                FROM near JOIN house USING (fid) LEFT JOIN cell USING (fid)),
        others AS (SELECT own.fid, ST_Union(house.geom) AS geom FROM own JOIN house ON house.fid <> own.fid AND ST_Intersects(house.geom, own.geom)
                   GROUP BY own.fid)
        SELECT fid, CASE WHEN others.geom IS NULL THEN own.geom ELSE ST_Difference(own.geom, others.geom) END AS geom
        FROM own LEFT JOIN others USING (fid)""",
}

LAYERS = {"residential_area": RESIDENTIAL, "frontage_zone": FRONTAGE}


def run(server, geopackage, layer):
    """Computes a layer from a file. Gives seconds by stage, the number of features and their area in m²."""
    seconds = {}
    server.query("DROP TABLE IF EXISTS building")
    start = time.perf_counter()
    server.load(geopackage, "building", "-lco", "SPATIAL_INDEX=NONE", "-lco", "UNLOGGED=ON", "--config", "PG_USE_COPY", "YES",
                "-gt", "unlimited", "-preserve_fid", "-select", COLUMNS)
    seconds["load"] = time.perf_counter() - start
    for name, statement in LAYERS[layer].items():
        start = time.perf_counter()
        server.query(statement)
        seconds[name] = time.perf_counter() - start
    count, area = server.query(f"SELECT count(*), sum(ST_Area(geom)) FROM {layer} WHERE ST_Area(geom) > 0")[0]
    return seconds, int(count), float(area)
