#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Starts the real QGIS with the built plugin and a copy of a project, lets in_qgis.py act in it as a person would, and
compares what it saw with what `cunjing check` says of another copy. Needs a screen (xvfb-run)."""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys

PROFILE = """[Plugins]
libcunjing_plugin=true
[plugins]
searchPathsForPlugins={plugin_folder}
[PythonPlugins]
processing=true
[qgis]
checkVersion=false
showTips=false
[locale]
overrideFlag=true
userLocale={locale}
"""


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plugin-folder", required=True)
    parser.add_argument("--cunjing", required=True, help="the engine's command")
    parser.add_argument("--project", required=True, type=pathlib.Path)
    parser.add_argument("--out", required=True, type=pathlib.Path, help="where copies, screenshots and results go")
    parser.add_argument("--locale", required=True)
    parser.add_argument("--timeout-s", type=int, default=240)
    return parser.parse_args()


def checked_by_command(cunjing, project):
    """The counts per rule that the command prints, findings only."""
    run = subprocess.run([cunjing, "check", project, "--json"], capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1):
        sys.exit(f"cunjing check failed ({run.returncode}): {run.stderr}")
    verdicts = ("violated", "doubtful", "undetermined")
    return {rule["id"]: {verdict: rule[verdict] for verdict in verdicts} for rule in json.loads(run.stdout)["rules"]}


def main():
    args = arguments()
    shutil.rmtree(args.out, ignore_errors=True)
    settings = args.out / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(PROFILE.format(plugin_folder=args.plugin_folder, locale=args.locale))
    ours, theirs = args.out / "in_qgis.gpkg", args.out / "by_command.gpkg"
    for copy in (ours, theirs):
        shutil.copy(args.project, copy)
    expected = checked_by_command(args.cunjing, theirs)

    runtime = args.out / "runtime"
    runtime.mkdir(mode=0o700)
    result = args.out / "result.json"
    environment = dict(
        os.environ,
        XDG_RUNTIME_DIR=str(runtime),
        PATH="/usr/bin:/bin",  # Processing wants the Python that QGIS was built with
        CUNJING_TEST_PROJECT=str(ours),
        CUNJING_TEST_SCRIPTS=str(pathlib.Path(__file__).parent),
        CUNJING_TEST_OUT=str(args.out),
        CUNJING_TEST_EXPECTED=json.dumps(expected),
    )
    startup = pathlib.Path(__file__).with_name("in_qgis.py")
    command = ["timeout", str(args.timeout_s), "qgis", "--profiles-path", args.out, "--profile", "default",
               "--noversioncheck", "--nologo", "--code", startup]
    ended = subprocess.run(command, env=environment, check=False)
    if not result.exists():
        sys.exit(f"QGIS ended with {ended.returncode} before the script did")
    failures = json.loads(result.read_text())["failures"]
    print(result.read_text())
    if failures or ended.returncode != 0:
        sys.exit(f"QGIS ended with {ended.returncode}; failed: {failures}")


main()
