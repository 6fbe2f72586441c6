# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Starts qgis_rules.py in a process of its own and reads what it found."""

import glob
import json
import math
import os
import sqlite3
import sys

from measured_run import run

NOT_EXPRESSIBLE = ["coop-near-road-land"]  # no algorithm measures with an offset for each side of a line


def ask(county_file, folder):
    """Gives seconds by stage, peak memory and the answers: (rule, layer, uid) → ('', NaN, '')."""
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "qgis_rules.py")
    _, peak = run([sys.executable, script, county_file, folder])
    with open(os.path.join(folder, "seconds.json"), encoding="utf-8") as file:
        seconds = json.load(file)
    answers = {}
    for name in glob.glob(os.path.join(folder, "*.gpkg")):
        rule = os.path.basename(name).split(".")[0]
        layer = {"coop": "coop", "dump": "dump_site", "structure": "structure", "building": "building"}[rule.split("-")[0]]
        with sqlite3.connect(f"file:{name}?mode=ro", uri=True) as found:
            table = found.execute("SELECT table_name FROM gpkg_contents").fetchone()[0]
            for (uid,) in found.execute(f'SELECT uid FROM "{table}"'):
                answers[rule, layer, uid] = ("", math.nan, "")
    return seconds, peak, answers
