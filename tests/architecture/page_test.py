#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""docs/architecture.md shows the same include table as the one that the include checker reads."""

import pathlib
import re
import unittest

import include_checker

ROOT = pathlib.Path(include_checker.__file__).parents[2]
ROW = re.compile(r"^\| (`[^|]*`) \| ([^|]*)\|$")


def table_of_page():
    """Folder → folders it names, from the section on includes; names without `gis/`, as the page writes them."""
    section = (ROOT / "docs/architecture.md").read_text(encoding="utf-8").split("## Who may include whom")[1].split("\n## ")[0]
    rows = {}
    for line in section.splitlines():
        if match := ROW.match(line):
            for folder in re.findall(r"`(\w+)`", match[1]):
                rows[folder] = set(re.findall(r"`(\w+)`", match[2])) or {match[2].strip()} - {""}
    return rows


class Page(unittest.TestCase):
    def test_the_page_and_the_checker_have_one_table(self):
        text = (ROOT / "tests/architecture/include_table.txt").read_text(encoding="utf-8")
        bare = lambda folder: folder.removeprefix("gis/")
        expected = {bare(folder): {bare(other) for other in named}
                    for folder, named in include_checker.Table(text).folders.items()}
        expected["tests"] = {"everything"}
        self.assertEqual(table_of_page(), expected)


if __name__ == "__main__":
    unittest.main()
