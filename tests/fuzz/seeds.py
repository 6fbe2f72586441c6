#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes the inputs that fuzzing starts from: expressions and files of the catalogue, and small geometries.

usage: seeds.py FOLDER   (gets expression/, catalogue_yaml/ and wkb/)
"""

import pathlib
import re
import struct
import sys

LAYERS = pathlib.Path(__file__).resolve().parents[2] / "layers"
EXPRESSION = re.compile(r'(?:where|pair|matches|limit_m|surveyed): *"([^"]+)"')
RULE = re.compile(r"^(?=[a-z0-9-]+:$)", re.MULTILINE)


def expressions():
    """All that the rules say, and one of each kind that they do not."""
    found = {text for file in LAYERS.glob("rules/*.yaml") for text in EXPRESSION.findall(file.read_text(encoding="utf-8"))}
    more = ["not (headcount > 3 or owner is unknown)", "least(1, ref.surface_width_m * 2) + age_days(built_on) / 7 > -1",
            "species in ('chicken', 'duck')", "built_on >= '2024-01-31' and enclosed", "species not in ('pig')"]
    return [text.encode() for text in sorted(found) + more]


def catalogue_files():
    """Each layer, each rule by itself, and what only YAML can do."""
    layers = [file.read_text(encoding="utf-8") for file in sorted(LAYERS.glob("*.yaml"))]
    rules = [part for file in sorted(LAYERS.glob("rules/*.yaml"))
             for part in RULE.split(file.read_text(encoding="utf-8"))[1:]]
    return [text.replace("\nlayer: ", "\nlayer: fuzz # ").encode() for text in layers + rules + ["a: &a [*a]\n", "[[[[]]]]"]]


def geometries():
    """Point, line, polygon with a hole, multi-geometries, Z, big-endian, EMPTY."""
    square = [(0, 0), (9, 0), (9, 9), (0, 9), (0, 0)]
    hole = [(2, 2), (2, 4), (4, 4), (2, 2)]

    def blob(code, *parts, order="<"):
        return struct.pack(order + "BI", order == "<", code) + b"".join(parts)

    def points(items, order="<"):
        return struct.pack(order + "I", len(items)) + b"".join(struct.pack(order + "dd", *item) for item in items)

    count = lambda number: struct.pack("<I", number)
    polygon = blob(3, count(2), points(square), points(hole))
    point = blob(1, struct.pack("<dd", 1, 2))
    line = blob(2, points([(0, 0), (5, 5), (9, 1)]))
    return [point, line, polygon, blob(4, count(2), point, point), blob(5, count(1), line), blob(6, count(2), polygon, polygon),
            blob(7, count(2), point, line), blob(1001, struct.pack("<ddd", 1, 2, 3)), blob(0x20000001, count(4545), struct.pack("<dd", 1, 2)),
            blob(2, points([(0, 0), (5, 5)], ">"), order=">"), blob(6, count(0)), blob(8, points(square[:3]))]


def main():
    for name, seeds in (("expression", expressions()), ("catalogue_yaml", catalogue_files()), ("wkb", geometries())):
        folder = pathlib.Path(sys.argv[1]) / name
        folder.mkdir(parents=True, exist_ok=True)
        for number, seed in enumerate(seeds):
            (folder / f"seed-{number:03}").write_bytes(seed)


if __name__ == "__main__":
    main()
