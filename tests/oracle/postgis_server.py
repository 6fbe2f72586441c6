# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""A PostgreSQL server with PostGIS that lives as long as a test or a benchmark, reachable by a socket in its own folder only."""

import glob
import os
import shutil
import subprocess
import tempfile


SMALL = {"fsync": "off", "shared_buffers": "256MB", "max_parallel_workers_per_gather": 0}


class PostgisServer:
    def __init__(self, settings=None):
        self.settings = settings or SMALL
        homes = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))
        if not homes:
            raise SystemExit("no PostgreSQL server is installed (package postgresql-15-postgis-3)")
        self.programs = os.path.dirname(homes[-1])
        self.folder = tempfile.mkdtemp(prefix="cunjing-oracle-")
        # A server refuses to run as root; then it runs as the user its package made.
        self.prefix = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        if self.prefix:
            shutil.chown(self.folder, "postgres")

    def __enter__(self):
        data = os.path.join(self.folder, "data")
        self._run("initdb", "--pgdata", data, "--username", "oracle", "--auth", "trust", "--encoding", "UTF8", "--locale", "C.UTF-8")
        options = f"-k {self.folder} -c listen_addresses= " + " ".join(f"-c {name}={value}" for name, value in self.settings.items())
        self._run("pg_ctl", "--pgdata", data, "--wait", "--log", os.path.join(self.folder, "log"), "-o", options, "start")
        self.query("CREATE EXTENSION postgis")
        return self

    def __exit__(self, *_):
        self._run("pg_ctl", "--pgdata", os.path.join(self.folder, "data"), "--mode", "immediate", "stop")
        shutil.rmtree(self.folder)

    def _run(self, program, *arguments):
        done = subprocess.run([*self.prefix, os.path.join(self.programs, program), *arguments], cwd="/",
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode != 0:
            raise RuntimeError(f"{program} failed:\n{done.stdout}")

    def query(self, sql):
        """Rows as lists of text; NULL is the empty text."""
        done = subprocess.run(["psql", "-h", self.folder, "-U", "oracle", "-d", "postgres", "-X", "-q", "-A", "-t", "-F", "\t",
                               "-v", "ON_ERROR_STOP=1", "-c", sql], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if done.returncode != 0:
            raise RuntimeError(f"{done.stderr}\nin:\n{sql}")
        return [line.split("\t") for line in done.stdout.splitlines()]

    def process(self):
        """The number of the server's main process, whose children do the work."""
        with open(os.path.join(self.folder, "data", "postmaster.pid"), encoding="ascii") as file:
            return int(file.readline())

    def load(self, geopackage, table, *options):
        done = subprocess.run(["ogr2ogr", "-f", "PostgreSQL", f"PG:host={self.folder} user=oracle dbname=postgres", geopackage, table,
                               "-nln", table, "-lco", "GEOMETRY_NAME=geom", "-lco", "FID=fid", *(options or ["-unsetFid"])],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode != 0:
            raise RuntimeError(f"loading {table}: {done.stdout}")
