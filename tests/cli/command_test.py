#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""The built program as people and scripts start it: what it prints, where, and which exit code it ends with."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = pathlib.Path(sys.argv.pop(1)).resolve()
ROOT = pathlib.Path(__file__).resolve().parents[2]
COMMANDS = ["new", "layers", "rules", "import", "check", "derive", "export", "sample"]
DONE, FINDINGS, BAD_COMMAND, BAD_DATA = 0, 1, 2, 3


def run(*words, language="en"):
    """Starts the program in an environment of that language."""
    environment = dict(os.environ, LC_ALL={"zh": "zh_CN.UTF-8", "en": "C.UTF-8"}[language])
    return subprocess.run([PROGRAM, *map(str, words)], env=environment, capture_output=True, text=True, check=False)


class Command(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.town = self.folder / "town.gpkg"

    def done(self, *words, **options):
        """What the program prints when all is well; then it says nothing on standard error."""
        ended = run(*words, **options)
        self.assertEqual((ended.returncode, ended.stderr), (DONE, ""), ended.stdout)
        return ended.stdout

    def refused(self, code, *words, **options):
        """What the program complains of on standard error; then standard output is empty."""
        ended = run(*words, **options)
        self.assertEqual((ended.returncode, ended.stdout), (code, ""), ended.stderr)
        return ended.stderr

    def sample_town(self):
        shutil.copy(ROOT / "sample_data/sample_town.gpkg", self.town)
        return self.town


class Help(Command):
    def test_each_command_explains_itself_in_both_languages(self):
        for command in COMMANDS:
            with self.subTest(command):
                self.assertIn("--help", self.done(command, "--help"))
                self.assertIn("显示本帮助", self.done(command, "--help", language="zh"))
                self.assertIn("显示本帮助", self.done("--lang", "zh", command, "--help"))

    def test_the_program_lists_its_commands(self):
        for command in COMMANDS:
            self.assertIn(command, self.done("--help"))

    def test_it_tells_its_version(self):
        self.assertRegex(self.done("--version"), r"^cunjing \d+\.\d+")


class Misuse(Command):
    def test_a_mistyped_command_gives_the_nearest(self):
        self.assertIn("'check'", self.refused(BAD_COMMAND, "chekc"))
        self.assertIn("错误：", self.refused(BAD_COMMAND, "chekc", language="zh"))

    def test_no_command_is_refused(self):
        self.refused(BAD_COMMAND)

    def test_an_unknown_option_is_refused(self):
        for command in COMMANDS:
            with self.subTest(command):
                self.refused(BAD_COMMAND, command, self.town, "--no-such-option")

    def test_a_project_that_is_not_there_is_bad_data(self):
        self.assertIn("town.gpkg", self.refused(BAD_DATA, "check", self.town))
        self.refused(BAD_DATA, "export", self.town, "coop", "-o", self.folder / "coop.csv")
        self.refused(BAD_DATA, "import", self.town, "coop", self.folder / "coop.csv")

    def test_a_file_that_is_no_project_is_bad_data(self):
        self.town.write_text("no database", encoding="utf-8")
        self.refused(BAD_DATA, "check", self.town)


class Catalogue(Command):
    def test_layers_and_rules_are_json(self):
        layers = json.loads(self.done("layers", "--json"))
        self.assertIn("coop", [layer["id"] for layer in layers])
        rules = json.loads(self.done("rules", "--json"))
        self.assertTrue(rules)

    def test_the_rules_say_how_many_the_plan_asks_for_and_which_are_not_there(self):
        rules = json.loads(self.done("rules", "--json"))
        said = self.done("rules")
        self.assertIn(f"{len(rules)} rules; of the 43", said)
        self.assertIn("rectification-overdue", said.splitlines()[-1])

    def test_how_much_of_each_village_is_mapped(self):
        town = self.sample_town()
        mapped = json.loads(self.done("layers", town, "--by-village", "--json"))
        self.assertEqual(len(mapped["villages"]), 24)
        self.assertGreater(sum(village["features"]["coop"] for village in mapped["villages"]), 0)
        self.assertIn("圈舍", self.done("layers", town, "--by-village", language="zh"))
        self.assertIn("(orphan)", self.done("layers", town, "--by-village"))
        self.assertIn("PROJECT", self.refused(BAD_COMMAND, "layers", "--by-village"))

    def test_an_unknown_layer_gives_the_nearest(self):
        self.assertIn("'coop'", self.refused(BAD_COMMAND, "layers", "cop"))

    def test_a_folder_that_is_no_catalogue_is_refused(self):
        self.refused(BAD_COMMAND, "layers", "--catalogue", self.folder)


class NewAndImport(Command):
    def test_a_new_project_takes_what_is_imported(self):
        self.done("new", self.town)
        coops = self.folder / "coops.csv"
        coops.write_text("户主,存栏数,经度,纬度\n甲,12,108.5,30.9\n", encoding="utf-8")
        report = json.loads(self.done("import", self.town, "coop", coops, "--source-crs", "EPSG:4490", "--json"))
        self.assertEqual(report["written"], 1)

    def test_a_project_is_not_made_over_another(self):
        self.done("new", self.town)
        self.refused(BAD_DATA, "new", self.town)

    def test_a_work_crs_in_degrees_is_refused(self):
        self.refused(BAD_DATA, "new", self.town, "--work-crs", "EPSG:4490")
        self.assertFalse(self.town.exists())


class Check(Command):
    def test_the_result_is_json_and_the_exit_code_follows_severity(self):
        town = self.sample_town()
        result = json.loads(self.done("check", town, "--json", "--as-of", "2026-01-01"))
        self.assertTrue(any(rule["violated"] for rule in result["rules"]))
        failed = run("check", town, "--json", "--as-of", "2026-01-01", "--fail-on", "1")
        self.assertEqual(failed.returncode, FINDINGS)

    def test_a_day_that_is_none_is_refused(self):
        self.assertIn("YYYY-MM-DD", self.refused(BAD_COMMAND, "check", self.sample_town(), "--as-of", "yesterday"))

    def test_a_distance_is_tried_before_the_town_decides(self):
        town = self.sample_town()
        chart = self.folder / "sweep.svg"
        before = town.read_bytes()
        result = json.loads(self.done("check", town, "--json", "--as-of", "2026-01-01", "--sweep",
                                      "coop_road.village=3,5,10", "--chart", chart))
        self.assertEqual(result["values"], [3, 5, 10])
        self.assertEqual(result["rules"], ["coop-roadside"])
        violated = [sum(counts["of_value"][i]["violated"] for counts in result["counts"]) for i in range(3)]
        self.assertLess(violated[0], violated[2])
        self.assertTrue(chart.read_text(encoding="utf-8").startswith("<svg"))
        self.assertEqual(town.read_bytes(), before)

    def test_a_rule_is_switched_off_by_a_document_and_on_again(self):
        town = self.sample_town()
        self.done("rules", town, "--set", "coop-roadside=off", "--document", "No. 7", "--author", "Wang")
        listed = self.done("rules", town)
        self.assertRegex(listed, r"rule coop-roadside +off +yes +project +No\. 7 +Wang")
        self.assertIn("规则 coop-roadside", self.done("rules", town, language="zh"))
        self.assertEqual(json.loads(self.done("rules", town, "--json"))[0]["switched"], "off")
        checked = json.loads(self.done("check", town, "--dry-run", "--json"))
        why = {rule["id"]: rule["why"] for rule in checked["not_run"]}
        self.assertIn("switched off by Wang under No. 7", str(why["coop-roadside"]))
        self.assertNotIn("coop-roadside", [rule["id"] for rule in checked["rules"]])
        sweep = self.done("check", town, "--sweep", "coop_road.village/t0=3,5")
        self.assertIn("switched off and left out: coop-roadside", sweep)
        self.done("rules", town, "--undo", "coop-roadside")
        checked = json.loads(self.done("check", town, "--dry-run", "--json"))
        self.assertIn("coop-roadside", [rule["id"] for rule in checked["rules"]])
        self.done("rules", town, "--set", "coop-roadside=on", "--document", "No. 8")

    def test_a_switch_that_makes_no_sense_is_refused(self):
        town = self.sample_town()
        for words, said in [
                (["--set", "coop-roadsid=off", "--document", "No. 7"], "'coop-roadside'"),  # the nearest
                (["--undo", "coop-roadsid"], "'coop-roadside'"),
                (["--set", "coop-roadside=off"], "--document"),
                (["--set", "coop-roadside=3", "--document", "No. 7"], "off or on"),
                (["--set", "coop-roadside=off", "--document", "No. 7", "--scope", "county:999999"], "--scope")]:
            with self.subTest(words):
                self.assertIn(said, self.refused(BAD_COMMAND, "rules", town, *words))
        self.assertIn("no parameter", self.done("rules", town))  # nothing was kept

    def test_a_sweep_that_makes_no_sense_is_refused(self):
        town = self.sample_town()
        for words, answer in [(["coop_raod.village=5"], "coop_road"), (["coop_road.village"], "PARAMETER.WORD"),
                              (["coop_road.village=far"], "not 'far'"), (["coop_road.village="], "1 to 20"),
                              (["coop_road.village=5", "--evidence"], "only counts"),
                              (["coop_road.village=5", "--chart", "sweep.png"], ".svg")]:
            with self.subTest(words=words):
                self.assertIn(answer, self.refused(BAD_COMMAND, "check", town, "--sweep", *words))
        self.assertIn("--sweep", self.refused(BAD_COMMAND, "check", town, "--chart", "sweep.svg"))


class Derive(Command):
    def test_what_is_computed_is_written_once(self):
        town = self.sample_town()
        self.assertEqual(json.loads(self.done("derive", town, "--json", "--dry-run"))["rows_changed"], 0)
        result = json.loads(self.done("derive", town, "--json"))
        layers = {layer["layer"]: layer for layer in result["layers"]}
        self.assertGreater(layers["residential_area"]["features"], 0)
        self.assertGreater(layers["public_area"]["features"], 0)
        self.assertEqual([counts["eps_m"] for counts in result["sensitivity"]], [30, 50, 80])
        self.assertGreater(result["rows_changed"], 0)
        self.assertEqual(json.loads(self.done("derive", town, "--json"))["rows_changed"], 0)

    def test_a_layer_that_is_only_drawn_and_a_raster_that_is_none_are_refused(self):
        town = self.sample_town()
        self.assertIn("residential_area", self.refused(BAD_COMMAND, "derive", town, "--layers", "residental_area"))
        self.assertIn("not a raster", self.refused(BAD_DATA, "derive", town, "--elevation", ROOT / "README.md"))


class Export(Command):
    def setUp(self):
        super().setUp()
        self.done("check", self.sample_town(), "--json", "--as-of", "2026-01-01")

    def test_what_was_checked_becomes_a_ledger(self):
        ledger = self.folder / "ledger.xlsx"
        self.assertIn("finding", self.done("export", self.town, "finding", "-o", ledger))
        self.assertTrue(ledger.read_bytes().startswith(b"PK"))

    def test_each_format_is_written_and_counted(self):
        for name in ["a.csv", "a.geojson", "a.kml", "a.gpx", "a.gpkg", "a.zip", "a.xlsx"]:
            with self.subTest(name):
                report = json.loads(self.done("export", self.town, "coop", "-o", self.folder / name, "--json"))
                self.assertEqual(report["layers"][0]["layer"], "coop")
                self.assertTrue((self.folder / name).exists())

    def test_a_public_export_says_what_it_left_out(self):
        text = self.done("export", self.town, "water", "--public", "-o", self.folder / "water.csv", language="zh")
        self.assertIn("村级责任人", text)

    def test_a_file_is_not_replaced_unless_asked(self):
        out = self.folder / "coop.csv"
        self.done("export", self.town, "coop", "-o", out)
        self.assertIn("--force", self.refused(BAD_DATA, "export", self.town, "coop", "-o", out))
        self.done("export", self.town, "coop", "-o", out, "--force")

    def test_an_unknown_layer_or_encoding_is_a_bad_command(self):
        self.assertIn("'coop'", self.refused(BAD_COMMAND, "export", self.town, "cop", "-o", self.folder / "a.csv"))
        self.refused(BAD_COMMAND, "export", self.town, "coop", "-o", self.folder / "a.zip", "--encoding", "big5")


class AssignZones(Command):
    def test_birds_are_assigned_and_each_is_counted_once(self):
        told = json.loads(self.done("zones", "assign", self.sample_town(), "--json"))
        moving = sum(part["birds"] for of in told["households"] for part in of["to"] if not part["is_there"])
        self.assertGreater(moving, 0)
        self.assertEqual(moving, sum(zone["arriving"] for zone in told["zones"]))
        self.assertEqual(moving, sum(village["moving"] for village in told["villages"]))
        self.assertEqual(told, json.loads(self.done("zones", "assign", self.town, "--json")))
        for zone in told["zones"]:
            self.assertLessEqual(zone["animals"] + zone["arriving"], zone["capacity"] + zone["over_capacity"])

    def test_the_public_learns_nothing_of_a_household(self):
        out = self.folder / "public.csv"
        told = self.done("zones", "assign", self.sample_town(), "--json", "--public", "-o", out, language="zh")
        self.assertNotIn("households\": [", told)
        everything = told + out.read_text(encoding="utf-8-sig") + self.done("zones", "assign", self.town, "--public")
        for of in json.loads(self.done("zones", "assign", self.town, "--json"))["households"]:
            self.assertNotIn(of["uid"], everything)
            self.assertNotIn(of["head"] or "no name", everything)

    def test_what_makes_no_sense_is_refused(self):
        town = self.sample_town()
        self.assertIn("more than 0 m", self.refused(BAD_COMMAND, "zones", "assign", town, "--max-walk", "-1"))
        self.assertIn("no village", self.refused(BAD_COMMAND, "zones", "assign", town, "--village", "1"))
        self.assertIn(".xlsx or .csv", self.refused(BAD_COMMAND, "zones", "assign", town, "-o", "a.kml"))


class ZoneCorners(Command):
    def test_the_corners_of_a_zone_are_listed_and_written(self):
        town = self.sample_town()
        listed = json.loads(self.done("zones", "corners", town, "云雀坡村圈养区1", "--json"))
        self.assertEqual([corner["corner"] for corner in listed["zones"][0]["corners"]], ["J1", "J2", "J3", "J4"])
        self.assertEqual(listed["degrees"], "CGCS2000")
        self.assertIn("108°41′56.8025″", self.done("zones", "corners", town, "--village", "999999100201"))
        table = self.folder / "corners.csv"
        self.done("zones", "corners", town, "--village", "999999100201", "-o", table)
        self.assertEqual(len(table.read_text("utf-8-sig").splitlines()), 1 + 8)

    def test_a_zone_that_there_is_not_and_a_table_that_stands_there_are_refused(self):
        town = self.sample_town()
        self.assertIn("did you mean '云雀坡村圈养区1'",
                      self.refused(BAD_COMMAND, "zones", "corners", town, "云雀坡村圈养区9"))
        table = self.folder / "corners.xlsx"
        table.write_text("mine")
        self.assertIn("--force", self.refused(BAD_DATA, "zones", "corners", town, "-o", table))
        self.assertEqual(table.read_text(), "mine")


if __name__ == "__main__":
    unittest.main()
