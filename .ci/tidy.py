#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs clang-tidy on sources, and skips those that were clean before and have not changed since.

    tidy.py BUILD_DIR STAMP_DIR SOURCE...

A source counts as unchanged while its text, that of all headers of ours it reaches, how it is compiled, .clang-tidy and
the version of clang-tidy are the same. Ends with 1 if a source has a fault.

What a source costs is nearly all in the headers of others, so the sources that wait are looked at in bunches, each the text
of some sources one after the other; to clang-tidy they are one main file. Sources whose helpers bear the same names come into
different bunches. Where a bunch is faulty, the sources at fault are looked at once more alone, and what is told is what they
have there: it does not depend on the neighbours, and its places are true. A bunch that does not compile is parted.
"""

import bisect
import collections
import concurrent.futures
import functools
import hashlib
import json
import math
import os
import pathlib
import re
import shlex
import subprocess
import sys
import time

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)
UNNAMED = re.compile(r"^namespace \{$(.*?)^\}  // namespace$", re.MULTILINE | re.DOTALL)
TYPE = re.compile(r"(?:struct|class|union|concept|using|enum class|enum) (\w+)")
FAULT = re.compile(r"^([^\s:]+):\d+:\d+: (?:error|warning): ", re.MULTILINE)
# Alone, a source's function is analyzed for itself unless another of that source calls it; in a bunch many more are called.
ALL_FUNCTIONS = ("-Xclang", "-analyzer-inlining-mode=all")
# In a larger bunch two sources clash more often, and its end is waited for longer while the other processors are idle.
MOST_IN_A_BUNCH = 24


def reached(source, seen):
    """The source and every file of ours that it includes, directly or not."""
    if source not in seen and source.is_file():
        seen.add(source)
        for included in INCLUDE.findall(source.read_text(encoding="utf-8")):
            reached(pathlib.Path(included), seen)
    return seen


def fingerprint(source, command, common):
    digest = hashlib.sha256(f"{common}\n{command}\n".encode())
    for path in sorted(reached(source, set())):
        digest.update(f"{path}\n".encode() + path.read_bytes())
    return digest.hexdigest()


def flags_of(entry):
    """How a source is compiled, without what differs from source to source."""
    words = shlex.split(entry["command"])
    while words and not words[0].startswith("-"):  # ccache, the compiler
        words.pop(0)
    output = words.index("-o")
    return tuple(word for word in words[:output] + words[output + 2:] if word not in ("-c", entry["file"]))


@functools.cache
def declared(text):
    """The functions, and the types and values, that are declared at the margin of a text, as far as its layout shows them."""
    functions, things = set(), set()
    for line in re.findall(r"^[A-Za-z_].*", text, re.MULTILINE):
        if line.startswith("namespace "):  # an alias may stand twice
            continue
        kind = TYPE.match(line)
        while (shorter := re.sub(r"<[^<>]*>", "", line)) != line:
            line = shorter
        before, end = re.match(r"([^({=;\[]*)(.?)", line).groups()
        words = [kind.group(1)] if kind else re.findall(r"\w+", before)[-1:]
        (functions if end == "(" and not kind else things).update(words)
    no_names = {"template", "public", "protected", "private"}
    return functions - no_names, things - no_names


def names_of(source):
    """What must not meet in a bunch: all that the unnamed namespaces of a source declare, and what would mean something else
    where another source declares it. A guess that is good enough, for a bunch that does not compile is parted."""
    text = pathlib.Path(source).read_text(encoding="utf-8")
    functions, things = declared("\n".join(UNNAMED.findall(text)))
    shown = set()
    for path in reached(pathlib.Path(source), set()) - {pathlib.Path(source)}:
        shown.update(*declared(path.read_text(encoding="utf-8")))
    return Names(functions | things, things, set(re.findall(r"\w+", text)), shown)


class Names:
    """Names of one source or of several that go together."""

    def __init__(self, own=(), things=(), words=(), shown=()):
        self.parts = [set(own), set(things), set(words), set(shown)]

    def go_with(self, other):
        own, things, words, shown = self.parts
        other_own, other_things, other_words, other_shown = other.parts
        return not (own & other_own or things & other_words or other_things & words or own & other_shown or other_own & shown)

    def add(self, other):
        for mine, others in zip(self.parts, other.parts):
            mine |= others


def bunches_of(sources, flags, processors):
    """The sources in bunches of about the same size, at least one for each processor. They come in order: neighbours share
    most headers."""
    by_flags = collections.defaultdict(list)
    for source in sources:
        by_flags[flags[source]].append(source)
    bunches = []
    for alike in by_flags.values():
        share = math.ceil(len(sources) / processors)
        most = math.ceil(len(alike) / math.ceil(len(alike) / min(share, MOST_IN_A_BUNCH)))
        open_bunches = []  # of sources, and of their names
        for source in alike:
            names = names_of(source)
            for members, taken in open_bunches:
                if len(members) < most and taken.go_with(names):
                    members.append(source)
                    taken.add(names)
                    break
            else:
                open_bunches.append(([source], names))
        bunches += [members for members, _ in open_bunches]
    return sorted(bunches, key=lambda bunch: -sum(os.path.getsize(source) for source in bunch))


def joined(members):
    """The texts of sources one after the other, and the line with which each begins. What one includes is not included by
    the next again, which would be a fault in one file."""
    lines, first_lines, included = [], [], set()
    for member in members:
        first_lines.append(len(lines) + 1)
        own = set()
        for line in pathlib.Path(member).read_text(encoding="utf-8").splitlines():
            again = line in included and line not in own
            if line.startswith("#include"):
                own.add(line)
            lines.append("" if again else line)
        included |= own
    return "\n".join(lines) + "\n", first_lines


def with_true_places(text, file, members, first_lines):
    """What clang-tidy says of a bunch, with the files and lines where it truly stands."""
    def place(match):
        line = int(match.group(1))
        member = bisect.bisect_right(first_lines, line) - 1
        return f"{os.path.abspath(members[member])}:{line - first_lines[member] + 1}"
    return re.sub(re.escape(str(file)) + r":(\d+)", place, text)


def clang_tidy(file, flags):
    """What it says of a file, which is nothing if the file is clean."""
    run = subprocess.run(["clang-tidy", "--quiet", file, "--", *flags], capture_output=True, text=True, check=False)
    return "" if run.returncode == 0 else run.stdout or run.stderr or f"clang-tidy ended with {run.returncode}\n"


def tidy(members, folder, flags):
    """Pairs of sources that were looked at together and of the faults in them as text."""
    if len(members) == 1:
        return [(members, clang_tidy(members[0], flags))]
    file = (folder / f"{hashlib.sha256(' '.join(members).encode()).hexdigest()[:16]}.cpp").absolute()
    text, first_lines = joined(members)
    file.write_text(text, encoding="utf-8")
    faults = with_true_places(clang_tidy(file, (*flags, *ALL_FUNCTIONS)), file, members, first_lines)
    if not faults:
        return [(members, "")]
    # A fault counts when it is there without the neighbours, whose names may hide others and whose functions the analyzer
    # walks through.
    places = {os.path.relpath(place) for place in FAULT.findall(faults)}
    alone = [[member] for member in members if member in places]
    others = [member for member in members if member not in places]
    if not places or not places <= set(members):  # in a header, or clang-tidy broke off
        alone, others = [], members
    if not alone or "[clang-diagnostic-" in faults:  # the others may not have been looked at to the end
        middle = max(1, len(others) // 2) if not alone else len(others)
        parts = [part for part in (others[:middle], others[middle:]) if part]
        return [pair for part in alone + parts for pair in tidy(part, folder, flags)]
    return [pair for member in alone for pair in tidy(member, folder, flags)] + [(others, "")] * bool(others)


def timed_tidy(*job):
    started = time.monotonic()
    return tidy(*job), time.monotonic() - started


def main():
    build, stamps, *sources = sys.argv[1:]
    folder = pathlib.Path(build) / "bunches"
    folder.mkdir(exist_ok=True)
    entries = {}
    for entry in json.loads((pathlib.Path(build) / "compile_commands.json").read_text(encoding="utf-8")):
        entries[os.path.relpath(os.path.join(entry["directory"], entry["file"]))] = entry
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, text=True, check=True).stdout
    common = version + pathlib.Path(".clang-tidy").read_text(encoding="utf-8")

    faulty, keys, flags = 0, {}, {}
    for source in sources:
        if source not in entries:
            print(f"{source}: no target compiles it; add it to its CMakeLists.txt")
            faulty += 1
            continue
        stamp = pathlib.Path(stamps) / f"{source}.clean"
        key = fingerprint(pathlib.Path(source), entries[source]["command"], common)
        if not stamp.is_file() or stamp.read_text(encoding="ascii") != key:
            keys[source], flags[source] = key, flags_of(entries[source])

    done = 0
    with concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        bunches = bunches_of(list(keys), flags, os.cpu_count())
        runs = [pool.submit(timed_tidy, bunch, folder, flags[bunch[0]]) for bunch in bunches]
        for run in concurrent.futures.as_completed(runs):
            parts, elapsed_s = run.result()
            for members, faults in parts:
                done += len(members)
                print(f"[{done}/{len(keys)}] {' '.join(members)} ({elapsed_s:.0f} s)", flush=True)
                if faults:
                    print(faults, flush=True)
                    faulty += 1
                    continue
                for source in members:
                    stamp = pathlib.Path(stamps) / f"{source}.clean"
                    stamp.parent.mkdir(parents=True, exist_ok=True)
                    stamp.write_text(keys[source], encoding="ascii")
    print(f"clang-tidy: {len(sources)} sources, {len(sources) - len(keys)} unchanged since they were clean, "
          f"{faulty} with faults")
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
