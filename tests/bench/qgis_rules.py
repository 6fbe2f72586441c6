# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Those of the eight rules that QGIS Processing can express, by its native algorithms without a display.

Usage: qgis_rules.py GEOPACKAGE FOLDER: writes FOLDER/<rule>.<number>.gpkg and FOLDER/seconds.json.
Not expressible: coop-near-road-land (no algorithm measures with an offset for each side of a line). Points stand as circles of
64 corners and roads as buffers; what is found has its village (of an overlap: the village of the ground shared), measures are
not kept.
"""

import json
import os
import sys
import time

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.append("/usr/share/qgis/python/plugins")
from qgis.core import QgsApplication, QgsProcessingFeedback, QgsProperty, QgsVectorLayer  # noqa: E402

DISJOINT, LARGEST_OVERLAP = 2, 2


class Rules:
    def __init__(self, geopackage, folder, processing):
        self.geopackage = geopackage
        self.folder = folder
        self.processing = processing
        self.seconds = {}

    def layer(self, table):
        layer = QgsVectorLayer(f"{self.geopackage}|layername={table}", table, "ogr")
        if not layer.isValid():
            raise SystemExit(f"no layer {table} in {self.geopackage}")
        return layer

    def run(self, algorithm, **parameters):
        parameters = {"OUTPUT": "TEMPORARY_OUTPUT", **parameters}
        return self.processing.run(f"native:{algorithm}", parameters, feedback=QgsProcessingFeedback(False))["OUTPUT"]

    def grown(self, layer, radius, segments):
        return self.run("buffer", INPUT=layer, DISTANCE=QgsProperty.fromExpression(radius), SEGMENTS=segments)

    def areas(self, table, area_m2):
        """Polygons, and points as circles."""
        circles = self.grown(self.layer(f"{table}_point"), f"sqrt({area_m2} / pi())", 16)
        merged = self.run("mergevectorlayers", LAYERS=[self.layer(table), circles])
        self.run("createspatialindex", INPUT=merged)
        return merged

    def keep(self, rule, found):
        for number, layer in enumerate(found):
            self.run("joinattributesbylocation", INPUT=layer, JOIN=self.layer("village"), PREDICATE=[0], JOIN_FIELDS=["code"],
                     METHOD=LARGEST_OVERLAP, OUTPUT=os.path.join(self.folder, f"{rule}.{number}.gpkg"))

    def overlapping(self, subjects, references, columns):
        parts = self.run("intersection", INPUT=subjects, OVERLAY=references, INPUT_FIELDS=columns, OVERLAY_FIELDS=["uid"])
        return [self.run("extractbyexpression", INPUT=parts, EXPRESSION="area($geometry) > 0.5")]

    def within(self, subjects, references, distance_m):
        return [self.run("extractwithindistance", INPUT=subjects, REFERENCE=references, DISTANCE=distance_m)]

    def outside_zones(self):
        approved = self.run("extractbyexpression", INPUT=self.layer("pen_zone"), EXPRESSION="status = 'approved'")
        coops = self.run("fieldcalculator", INPUT=self.layer("coop"), FIELD_NAME="whole", FIELD_TYPE=0, FORMULA="area($geometry)")
        parts = self.run("intersection", INPUT=coops, OVERLAY=approved, INPUT_FIELDS=["uid", "whole"], OVERLAY_FIELDS=["status"])
        inside = self.run("extractbyexpression", INPUT=parts, EXPRESSION="area($geometry) >= 0.899999 * whole")
        outside = self.processing.run("native:joinattributestable", {
            "INPUT": coops, "FIELD": "uid", "INPUT_2": inside, "FIELD_2": "uid", "METHOD": 1, "OUTPUT": None,
            "NON_MATCHING": "TEMPORARY_OUTPUT"}, feedback=QgsProcessingFeedback(False))["NON_MATCHING"]
        points = self.run("extractbylocation", INPUT=self.layer("coop_point"), PREDICATE=[DISJOINT], INTERSECT=approved)
        return [outside, points]

    def answer(self):
        def timed(name, work):
            start = time.perf_counter()
            result = work()
            self.seconds[name] = time.perf_counter() - start
            return result

        coops = timed("prepare coops", lambda: self.areas("coop", "coalesce(nullif(area_m2, 0), 6)"))
        dumps = timed("prepare dump sites", lambda: self.areas("dump_site", "4"))
        strips = timed("prepare strips", lambda: self.grown(self.layer("road"), "surface_width_m / 2", 16))
        ditches = timed("prepare ditches", lambda: self.grown(self.layer("ditch"), "width_m / 2", 16))
        for rule, work in {
            "coop-in-public-area": lambda: self.overlapping(coops, self.layer("public_area"), ["uid"]),
            "coop-outside-pen-zone": self.outside_zones,
            "dump-near-road": lambda: self.within(dumps, strips, 5),
            "structure-on-carriageway": lambda: self.overlapping(self.layer("structure"), strips, ["uid"]),
            "building-on-carriageway": lambda: self.overlapping(self.layer("building"), strips, ["uid"]),
            "coop-near-water": lambda: self.within(coops, self.layer("water"), 20),
            "dump-near-ditch": lambda: self.within(dumps, ditches, 0.5),
        }.items():
            timed(rule, lambda rule=rule, work=work: self.keep(rule, work()))


def main():
    geopackage, folder = sys.argv[1:3]
    start = time.perf_counter()
    application = QgsApplication([], False)
    application.initQgis()
    import processing
    from processing.core.Processing import Processing
    from qgis.analysis import QgsNativeAlgorithms
    Processing.initialize()
    if not QgsApplication.processingRegistry().providerById("native"):
        QgsApplication.processingRegistry().addProvider(QgsNativeAlgorithms())
    rules = Rules(geopackage, folder, processing)
    rules.seconds["start"] = time.perf_counter() - start
    rules.answer()
    with open(os.path.join(folder, "seconds.json"), "w", encoding="utf-8") as file:
        json.dump(rules.seconds, file)
    # Leaving by the usual way tears down layers in an order that QGIS 3.22 does not survive.
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
