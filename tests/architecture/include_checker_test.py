#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""The include checker must find each kind of fault, and nothing in a tree without one."""

import pathlib
import tempfile
import unittest

import include_checker

TABLE = pathlib.Path(include_checker.__file__).with_name("include_table.txt").read_text(encoding="utf-8")


class IncludeChecker(unittest.TestCase):
    def faults(self, files):
        """The faults of a small tree that has the given files beside a sound base and store."""
        tree = {
            "gis/base/CMakeLists.txt": "cunjing_folder(base SOURCES text.cpp USES fmt::fmt)",
            "gis/base/text.hpp": "#include <string>",
            "gis/base/text.cpp": '#include "gis/base/text.hpp"',
            "gis/store/project.hpp": '#include <gdal_priv.h>\n#include <sqlite3.h>\n#include "gis/base/text.hpp"',
            **files,
        }
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, content in tree.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(content, encoding="utf-8")
            return include_checker.check(root, include_checker.Table(TABLE))

    def assert_fault(self, files, *words):
        faults = self.faults(files)
        self.assertEqual(len(faults), 1, faults)
        for word in words:
            self.assertIn(word, faults[0])

    def test_a_sound_tree_has_no_fault(self):
        self.assertEqual(self.faults({}), [])

    def test_a_lower_folder_must_not_include_a_higher_one(self):
        self.assert_fault({"gis/base/a.hpp": '\n#include "gis/store/project.hpp"'},
                          "gis/base/a.hpp:2:", "gis/base must not include gis/store")

    def test_what_is_reached_through_others_may_be_included(self):
        self.assertEqual(self.faults({"gis/report/a.hpp": '#include "gis/base/text.hpp"\n#include "gis/store/project.hpp"'}), [])

    def test_neighbours_of_one_level_do_not_meet(self):
        self.assert_fault({"gis/zoning/a.hpp": "", "gis/patrol/b.hpp": '#include "gis/zoning/a.hpp"'},
                          "gis/patrol must not include gis/zoning")

    def test_a_source_begins_with_its_own_header(self):
        self.assert_fault({"gis/base/text.cpp": '#include <string>\n#include "gis/base/text.hpp"'},
                          "gis/base/text.cpp:1:", '"gis/base/text.hpp" first')

    def test_only_the_command_line_and_tests_use_the_sample(self):
        sample = {"gis/sample/town.hpp": ""}
        self.assertEqual(self.faults({**sample, "gis/cli/a.hpp": '#include "gis/sample/town.hpp"'}), [])
        self.assert_fault({**sample, "gis/check/a.hpp": '#include "gis/sample/town.hpp"'}, "gis/check must not")

    def test_map_plugin_and_command_line_never_meet(self):
        for folder, other in (("gis/map", "gis/cli"), ("plugin", "gis/cli"), ("plugin", "gis/map"),
                              ("gis/map", "plugin"), ("gis/cli", "plugin"), ("gis/cli", "gis/map")):
            self.assert_fault({f"{other}/b.hpp": "", f"{folder}/a.hpp": f'#include "{other}/b.hpp"'},
                              f"{folder} must not include {other}")

    def test_each_library_stays_behind_its_folder(self):
        for folder, header, library in (
            ("gis/check", "gdal_priv.h", "GDAL"), ("gis/geometry", "ogrsf_frmts.h", "GDAL"), ("gis/base", "cpl_conv.h", "GDAL"),
            ("gis/check", "sqlite3.h", "SQLite"), ("gis/check", "geos_c.h", "GEOS"), ("gis/store", "proj.h", "PROJ"),
            ("gis/cli", "QString", "Qt"), ("gis/cli", "QtCore/QString", "Qt"), ("gis/style", "qglobal.h", "Qt"),
            ("gis/map", "qgsvectorlayer.h", "QGIS"), ("gis/check", "CLI/CLI.hpp", "CLI11"), ("gis/store", "yaml-cpp/yaml.h", "yaml-cpp"),
        ):
            self.assert_fault({f"{folder}/a.hpp": f"#include <{header}>"}, f"{library} must not be seen in {folder}")

    def test_each_library_is_free_where_it_belongs(self):
        for folder, header in (("gis/report", "sqlite3.h"), ("gis/geometry", "geos_c.h"), ("gis/crs", "proj.h"),
                               ("gis/map", "QPainter"), ("plugin", "qgsvectorlayer.h"), ("gis/check", "queue"), ("gis/base", "vector")):
            self.assertEqual(self.faults({f"{folder}/a.hpp": f"#include <{header}>"}), [])

    def test_includes_are_written_from_the_root(self):
        for written in ('"text.hpp"', '"../base/text.hpp"', '"gis/base/../base/text.hpp"'):
            self.assert_fault({"gis/base/a.hpp": f"#include {written}"}, "not written from the root")
        self.assert_fault({"gis/base/a.hpp": "#include <gis/base/text.hpp>"}, "is ours")

    def test_an_include_of_nothing_is_found(self):
        self.assert_fault({"gis/base/a.hpp": '#include "gis/base/gone.hpp"'}, "does not exist")

    def test_a_folder_without_a_line_in_the_table_is_found(self):
        self.assert_fault({"gis/novelty/a.hpp": ""}, "gis/novelty is not in the include table")

    def test_a_source_that_is_never_compiled_is_found(self):
        self.assert_fault({"gis/base/date.cpp": ""}, "gis/base/CMakeLists.txt does not name it")
        self.assert_fault({"gis/base/deep/text.cpp": ""}, "add deep/text.cpp")

    def test_a_wrong_table_is_refused(self):
        for text in ("[folders]\ngis/base: gis/nowhere", "gis/base:", "[libraries]\nGDAL: gdal.h", "[folders]\nnonsense"):
            with self.assertRaises(SystemExit):
                include_checker.Table(text)


if __name__ == "__main__":
    unittest.main()
