#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Holds the includes of the source tree against include_table.txt.

    include_checker.py ROOT [TABLE]

Prints one line per fault, `file:line: what is wrong; what would be right`, and ends with 1 if there is any.
"""

import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
OURS = ("gis/", "plugin/", "tests/")
SOURCES = (".hpp", ".cpp")


class Table:
    """The include table: which folder may include which, and where each library may be seen."""

    def __init__(self, text):
        self.folders = {}
        self.libraries = []
        section = None
        for number, line in enumerate(text.splitlines(), 1):
            line = line.split("#")[0].strip()
            if not line:
                continue
            if line in ("[folders]", "[libraries]"):
                section = line
                continue
            name, colon, rest = line.partition(":")
            if section == "[folders]" and colon:
                self.folders[name] = set(rest.split())
            elif section == "[libraries]" and colon and len(rest.split()) > 1:
                pattern, *allowed = rest.split()
                self.libraries.append((name, re.compile(pattern), set(allowed)))
            else:
                raise SystemExit(f"include table, line {number}: not understood: {line}")
        for name, named in self.folders.items():
            for unknown in named - self.folders.keys():
                raise SystemExit(f"include table: {name} names {unknown}, which has no line of its own")

    def may_include(self, folder):
        """The folder itself and everything that is reached from it."""
        reached = {folder}
        waiting = [folder]
        while waiting:
            for below in self.folders[waiting.pop()] - reached:
                reached.add(below)
                waiting.append(below)
        return reached


def folder_of(path):
    """`gis/check` of `gis/check/relations/inside.cpp`; `plugin` and `tests` are one folder each."""
    first, *rest = path.split("/")
    return f"gis/{rest[0]}" if first == "gis" and len(rest) > 1 else first


def faults_of_include(table, path, quote, included, root):
    folder = folder_of(path)
    if quote == "<":
        if included.startswith(OURS):
            yield f'<{included}> is ours; write "{included}"'
        for library, headers, allowed in table.libraries:
            if headers.fullmatch(included) and folder not in allowed:
                yield f"{library} must not be seen in {folder}; it belongs to {', '.join(sorted(allowed - {'tests'}))}"
        return
    if pathlib.PurePath(included).suffix == ".moc":
        return
    if not included.startswith(OURS) or ".." in included:
        yield f'"{included}" is not written from the root of the tree; write "gis/…", "plugin/…" or "tests/…"'
    elif not (root / included).is_file():
        yield f'"{included}" does not exist'
    elif folder_of(included) not in table.may_include(folder):
        allowed = " ".join(sorted(table.may_include(folder) - {folder})) or "nothing else"
        yield f'{folder} must not include {folder_of(included)} ("{included}"); it may include {allowed}'


def faults_of_file(table, path, root):
    if folder_of(path) not in table.folders:
        yield 1, f"{folder_of(path)} is not in the include table; give it a line"
        return
    for number, line in enumerate((root / path).read_text(encoding="utf-8").splitlines(), 1):
        match = INCLUDE.match(line)
        if match:
            for fault in faults_of_include(table, path, *match.groups(), root):
                yield number, fault


def faults_of_first_include(path, root):
    """A source that begins with its own header shows that the header compiles alone."""
    own = pathlib.PurePath(path).with_suffix(".hpp").as_posix()
    if not path.endswith(".cpp") or not (root / own).is_file():
        return
    for number, line in enumerate((root / path).read_text(encoding="utf-8").splitlines(), 1):
        match = INCLUDE.match(line)
        if match:
            if match.group(2) != own:
                yield number, f'begins with {match.group(2)}; include its own header "{own}" first'
            return


def faults_of_lists(path, root):
    """A source that no CMakeLists.txt above it names is never compiled, so nothing would notice it rot."""
    if path.endswith(".cpp"):
        for above in (root / path).parents:
            lists = above / "CMakeLists.txt"
            if lists.is_file():
                name = (root / path).relative_to(above).as_posix()
                if not re.search(rf"(?<![\w/.-]){re.escape(name)}(?![\w.-])", lists.read_text(encoding="utf-8")):
                    yield 1, f"{lists.relative_to(root)} does not name it; add {name} to SOURCES"
                return
        yield 1, "no CMakeLists.txt above it"


def sources(root):
    for top in ("gis", "plugin", "tests"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix in SOURCES:
                yield path.relative_to(root).as_posix()


def check(root, table):
    """All faults of the tree, as `file:line: text`, in the order of the files."""
    faults = []
    for path in sources(root):
        for number, fault in [*faults_of_file(table, path, root), *faults_of_first_include(path, root),
                              *faults_of_lists(path, root)]:
            faults.append(f"{path}:{number}: {fault}")
    return faults


def main():
    root = pathlib.Path(sys.argv[1])
    table = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else pathlib.Path(__file__).with_name("include_table.txt")
    if not any(sources(root)):
        raise SystemExit(f"{root} has no sources; name the root of the source tree")
    faults = check(root, Table(table.read_text(encoding="utf-8")))
    print("\n".join(faults), end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
