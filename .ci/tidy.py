#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs clang-tidy on sources, and skips those that were clean before and have not changed since.

    tidy.py BUILD_DIR STAMP_DIR SOURCE...

A source counts as unchanged while its text, that of all headers of ours it reaches, how it is compiled, .clang-tidy and
the version of clang-tidy are the same. Ends with 1 if a source has a fault.
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import time

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)


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


def tidy(source, build, stamp, key):
    """Faults of one source as text, and the seconds it took."""
    started = time.monotonic()
    run = subprocess.run(["clang-tidy", "-p", build, "--quiet", source], capture_output=True, text=True, check=False)
    if run.returncode == 0:
        stamp.parent.mkdir(parents=True, exist_ok=True)
        stamp.write_text(key, encoding="ascii")
        return "", time.monotonic() - started
    return run.stdout or run.stderr or f"clang-tidy ended with {run.returncode}\n", time.monotonic() - started


def main():
    build, stamps, *sources = sys.argv[1:]
    commands = {}
    for entry in json.loads((pathlib.Path(build) / "compile_commands.json").read_text(encoding="utf-8")):
        commands[os.path.relpath(os.path.join(entry["directory"], entry["file"]))] = entry["command"]
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, text=True, check=True).stdout
    common = version + pathlib.Path(".clang-tidy").read_text(encoding="utf-8")

    faulty, waiting = [], []
    for source in sources:
        if source not in commands:
            print(f"{source}: no target compiles it; add it to its CMakeLists.txt")
            faulty.append(source)
            continue
        stamp = pathlib.Path(stamps) / f"{source}.clean"
        key = fingerprint(pathlib.Path(source), commands[source], common)
        if not stamp.is_file() or stamp.read_text(encoding="ascii") != key:
            waiting.append((source, build, stamp, key))

    done = 0
    with concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        runs = {pool.submit(tidy, *job): job[0] for job in waiting}
        for run in concurrent.futures.as_completed(runs):
            faults, elapsed_s = run.result()
            done += 1
            print(f"[{done}/{len(waiting)}] {runs[run]} ({elapsed_s:.0f} s)", flush=True)
            if faults:
                print(faults, flush=True)
                faulty.append(runs[run])
    print(f"clang-tidy: {len(sources)} sources, {len(sources) - len(waiting)} unchanged since they were clean, "
          f"{len(faulty)} with faults")
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
