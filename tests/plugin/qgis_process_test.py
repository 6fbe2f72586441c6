#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs algorithms with the real qgis_process on a copy of a project; the counts are those of `cunjing check`."""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import unittest

DAY = "2026-03-01"
VERDICTS = ("violated", "doubtful", "undetermined")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--qgis-process", required=True, help="the program itself: Debian's wrapper of 3.22 is broken")
    parser.add_argument("--plugin", required=True, help="libcunjing_plugin.so")
    parser.add_argument("--python-plugins", required=True, help="the folder that has cunjing_processing")
    parser.add_argument("--cunjing", required=True, help="the engine's command")
    parser.add_argument("--project", required=True, type=pathlib.Path)
    parser.add_argument("--out", required=True, type=pathlib.Path)
    return parser.parse_args()


class QgisProcess(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        shutil.rmtree(ARGS.out, ignore_errors=True)
        (ARGS.out / "runtime").mkdir(parents=True, mode=0o700)
        cls.project = ARGS.out / "town.gpkg"
        shutil.copy(ARGS.project, cls.project)
        cls.environment = dict(
            os.environ,
            QGIS_CUSTOM_CONFIG_PATH=str(ARGS.out),
            QGIS_PLUGINPATH=ARGS.python_plugins,
            CUNJING_PLUGIN=ARGS.plugin,
            QT_QPA_PLATFORM="offscreen",
            XDG_RUNTIME_DIR=str(ARGS.out / "runtime"),
            LANG="C.UTF-8",
            PATH="/usr/bin:/bin",  # QGIS looks for Python's own modules beside the first python3
        )
        cls.started("plugins", "enable", "cunjing_processing")

    @classmethod
    def started(cls, *words):
        return subprocess.run([ARGS.qgis_process, *map(str, words)], env=cls.environment, capture_output=True, text=True,
                              check=False, timeout=120)

    def run_algorithm(self, name, **parameters):
        words = [f"{key}={value}" for key, value in parameters.items()]
        return self.started("run", f"cunjing:{name}", "--json", "--", *words)

    def test_all_algorithms_are_listed(self):
        provider = json.loads(self.started("list", "--json").stdout)["providers"]["cunjing"]
        self.assertEqual(set(provider["algorithms"]), {f"cunjing:{name}" for name in (
            "check", "derive", "export", "import", "import_osm", "map_book", "sweep")})

    def test_a_check_counts_what_the_command_counts(self):
        said = subprocess.run([ARGS.cunjing, "check", self.project, "--json", "--dry-run", "--as-of", DAY],
                              capture_output=True, text=True, check=True)
        rules = json.loads(said.stdout)["rules"]
        expected = {verdict.upper(): sum(rule[verdict] for rule in rules) for verdict in VERDICTS}
        self.assertGreater(expected["VIOLATED"], 0)
        done = self.run_algorithm("check", PROJECT=self.project, AS_OF=DAY, OUTPUT=ARGS.out / "findings.geojson")
        self.assertEqual(done.returncode, 0, done.stderr)
        results = json.loads(done.stdout)["results"]
        self.assertEqual({name: results[name] for name in expected}, expected)
        findings = json.loads((ARGS.out / "findings.geojson").read_text(encoding="utf-8"))["features"]
        self.assertEqual(len(findings), sum(expected.values()))

    def test_what_is_wrong_is_said(self):
        letter = ARGS.out / "letter.gpkg"
        letter.write_text("Dear Sir", encoding="utf-8")
        for parameters, answer in [({"PROJECT": letter}, "letter.gpkg"),
                                   ({"PROJECT": ARGS.out / "nowhere.gpkg"}, "nowhere.gpkg"),
                                   ({"PROJECT": self.project, "RULES": "coop-roadsid"}, "coop-roadside")]:
            done = self.run_algorithm("check", **parameters)
            self.assertNotEqual(done.returncode, 0)
            self.assertIn(answer, done.stdout + done.stderr)


ARGS = arguments()
if __name__ == "__main__":
    unittest.main(argv=[__file__])
