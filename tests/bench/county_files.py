# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""What the benchmarks are made on: counties, the catalogue of the eight rules, and runs of `cunjing check`."""

import os
import shutil
import statistics
import subprocess

from measured_run import run

HERE = os.path.dirname(os.path.abspath(__file__))
LAYERS = os.path.join(HERE, "..", "..", "layers")


class Programs:
    def __init__(self, folder):
        self.cunjing = os.path.join(folder, "cunjing")
        self.make_county = os.path.join(folder, "make_county")
        for program in (self.cunjing, self.make_county):
            if not os.access(program, os.X_OK):
                raise SystemExit(f"{program} is missing; ./dev bench builds it")


def county(programs, folder, villages):
    """A county of that size, made unless one is there that the generator of today has made."""
    file = os.path.join(folder, f"county-{villages}.gpkg")
    if not os.path.exists(file) or os.path.getmtime(file) < os.path.getmtime(programs.make_county):
        seconds, peak = run([programs.make_county, file, "--villages", str(villages), "--layers", LAYERS])
        print(f"made {file}: {seconds:.1f} s, {megabytes(peak)} MB", flush=True)
    return file


def catalogue(folder):
    """The layers and parameters of the source tree with the eight rules only; PostGIS knows drawn areas, so nothing is computed."""
    made = os.path.join(folder, "catalogue")
    shutil.rmtree(made, ignore_errors=True)
    shutil.copytree(LAYERS, made, ignore=lambda path, names: [
        name for name in names if name == "derived.yaml" or os.path.isdir(os.path.join(path, name))])
    os.mkdir(os.path.join(made, "rules"))
    shutil.copy(os.path.join(HERE, "rules.yaml"), os.path.join(made, "rules", "bench.yaml"))
    return made


class Check:
    """`cunjing check` on fresh copies of a county; the findings of the last run stay in `result`."""

    def __init__(self, programs, folder, county_file, threads=2, runs=3, options=()):
        self.result = os.path.join(folder, "checked" + "".join(options).replace("--", "-") + "-" + os.path.basename(county_file))
        command = [programs.cunjing, "check", self.result, "--catalogue", catalogue(folder), "-j", str(threads), "--as-of", "2026-01-01"]
        done = []
        for _ in range(runs):
            for rest in ("", "-wal", "-shm", "-journal"):
                if os.path.exists(self.result + rest):
                    os.remove(self.result + rest)
            shutil.copyfile(county_file, self.result)
            done.append(run([*command, *options]))
        self.seconds = statistics.median(seconds for seconds, _ in done)
        self.best_seconds = min(seconds for seconds, _ in done)
        self.peak_bytes = max(peak for _, peak in done)


def knows_option(programs, option):
    text = subprocess.run([programs.cunjing, "check", "--help"], stdout=subprocess.PIPE, text=True, check=True).stdout
    return option in text


def megabytes(amount_bytes):
    return round(amount_bytes / 1e6)
