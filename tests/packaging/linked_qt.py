#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether a file would bring another Qt into a process than the one named: two versions of Qt in one process crash it.

    linked_qt.py --only Qt5 FILE

Looks at all libraries that the file needs, and those that these need. Ends with 1 if one is of another Qt, or is missing.
"""

import argparse
import re
import subprocess
import sys


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", required=True, help="Qt5 or Qt6")
    parser.add_argument("file")
    args = parser.parse_args()
    needed = subprocess.run(["ldd", args.file], capture_output=True, text=True, check=True).stdout.splitlines()
    of_qt = [line.split()[0] for line in needed if re.match(r"\s*libQt\d", line)]
    others = [library for library in of_qt if not library.startswith(f"lib{args.only}")]
    missing = [line.strip() for line in needed if "not found" in line]
    if not of_qt:
        sys.exit(f"{args.file} needs no Qt at all: is it the plugin?")
    if others:
        sys.exit(f"{args.file} brings in {', '.join(others)}, but may bring in {args.only} only")
    if missing:
        sys.exit(f"{args.file} needs what is not installed: {', '.join(missing)}")
    print(f"{len(needed)} libraries, {len(of_qt)} of them of {args.only}")


main()
