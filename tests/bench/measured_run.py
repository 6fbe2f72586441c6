# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Wall-clock time and peak memory of programs."""

import os
import subprocess
import threading
import time


def run(command, stdout=subprocess.DEVNULL, **options):
    """Runs a program to its end; gives (seconds, peak resident bytes). A failing program ends the benchmark."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=stdout, stderr=subprocess.PIPE, **options)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)}\nfailed with {process.returncode}:\n{errors.decode()}")
    return seconds, usage.ru_maxrss * 1024


class PeakMemory:
    """The most memory that the children of a process had together, shared pages counted once, looked at ten times a second."""

    def __init__(self, process):
        self.process = process
        self.peak_bytes = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._over.set()
        self._thread.join()

    def _watch(self):
        while not self._over.wait(0.1):
            self.peak_bytes = max(self.peak_bytes, sum(map(proportional_bytes, children(self.process))))


def children(process):
    try:
        with open(f"/proc/{process}/task/{process}/children", encoding="ascii") as file:
            return [process, *map(int, file.read().split())]
    except OSError:
        return []


def proportional_bytes(process):
    try:
        with open(f"/proc/{process}/smaps_rollup", encoding="ascii") as file:
            return next(int(line.split()[1]) * 1024 for line in file if line.startswith("Pss:"))
    except (OSError, StopIteration):  # it has just ended
        return 0
