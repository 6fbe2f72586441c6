#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes the Debian packages of a build, installs them on this machine, works with what was installed, removes them, and
shows that nothing is left. Needs root, a screen (xvfb-run), and that neither package is installed."""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys

PACKAGES = ["cunjing", "cunjing-qgis"]
CATALOGUE = pathlib.Path("/usr/share/cunjing/layers")
MARK = "Coop as installed"  # a title that only the installed catalogue has
PROFILE = """[Plugins]
libcunjing_plugin=true
[PythonPlugins]
processing=false
[qgis]
checkVersion=false
showTips=false
[locale]
overrideFlag=true
userLocale=en_US
"""


class Fault(Exception):
    pass


def expect(holds, what):
    if not holds:
        raise Fault(what)


def run(*command, may_end_with=(0,), **options):
    """What a command prints."""
    ended = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False, **options)
    if ended.returncode not in may_end_with:
        raise Fault(f"{command} ended with {ended.returncode}:\n{ended.stdout}{ended.stderr}")
    return ended.stdout


def installed():
    asked = subprocess.run(["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *PACKAGES],
                           capture_output=True, text=True, check=False).stdout
    return [line.split()[0] for line in asked.splitlines() if not line.endswith("not-installed")]


def make_packages(config, folder):
    run("cpack", "--config", config, "-B", folder)
    packages = sorted(folder.glob("*.deb"))
    expect(len(packages) == 2, f"two packages were to be made, not {packages}")
    return packages


def files_of_packages():
    paths = run("dpkg", "-L", *PACKAGES).splitlines()
    return sorted({pathlib.Path(path) for path in paths if path.startswith("/usr/") and not pathlib.Path(path).is_dir()})


def folders_of_ours():
    return [path for path in (pathlib.Path("/usr/share/cunjing"), pathlib.Path("/usr/share/doc/cunjing"),
                              pathlib.Path("/usr/share/doc/cunjing-qgis")) if path.exists()]


def check_dependencies():
    """Each library that is called is of a package that ours name, and the plugin is bound to this QGIS and this engine."""
    named = run("dpkg-query", "-W", "-f", "${Depends}", "cunjing-qgis")
    version = run("dpkg-query", "-W", "-f", "${Version}", "cunjing")
    expect(f"cunjing (= {version})" in named, f"the plugin does not ask for its own engine: {named}")
    expect("libqgis-core" in named, f"the plugin does not ask for its QGIS: {named}")
    expect("qt6" not in named, f"the plugin asks for Qt 6: {named}")
    expect("qgis" not in run("dpkg-query", "-W", "-f", "${Depends}", "cunjing"), "the engine asks for QGIS")


def try_programs(project, out):
    """The installed command judges as the one that was built, and its maps can be printed."""
    project_copy = out / "checked.gpkg"
    shutil.copy(project, project_copy)
    told = run("cunjing", "layers", cwd=out)
    expect(MARK in told, f"cunjing does not read {CATALOGUE}:\n{told}")
    result = json.loads(run("cunjing", "check", project_copy, "--json", may_end_with=(0, 1), cwd=out))
    expect(sum(rule["violated"] for rule in result["rules"]) > 0, "nothing is violated in the sample")
    village = result["villages"][0]["code"]
    run("cunjing", "maps", project_copy, "-o", out / "maps", "--village", village, cwd=out)
    sheets = list((out / "maps").glob("*.pdf"))
    expect(len(sheets) == 1 and sheets[0].read_bytes().startswith(b"%PDF"), f"no sheet was printed: {sheets}")


def try_plugin(project, out):
    """QGIS finds the plugin in its own folder, with its icon, and the plugin reads what was installed with it."""
    project_copy = out / "in_qgis.gpkg"
    shutil.copy(project, project_copy)
    settings = out / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(PROFILE)
    (out / "runtime").mkdir(mode=0o700)
    environment = dict(os.environ, XDG_RUNTIME_DIR=str(out / "runtime"), CUNJING_PROJECT=str(project_copy),
                       CUNJING_TEST_OUT=str(out))
    run("xvfb-run", "-a", "-s", "-screen 0 1400x900x24", "timeout", "150", "qgis", "--profiles-path", out, "--profile",
        "default", "--noversioncheck", "--nologo", "--code", pathlib.Path(__file__).with_name("in_installed_qgis.py"),
        env=environment, cwd=out)
    seen = json.loads((out / "result.json").read_text(encoding="utf-8"))
    print(json.dumps(seen, ensure_ascii=False))
    expect(not seen["errors"], "".join(seen["errors"]))
    expect(len(seen["loaded_from"]) == 1 and seen["loaded_from"][0].startswith("/usr/lib/"), "not the installed plugin")
    expect(MARK in seen["layers"], f"the plugin does not read {CATALOGUE}")
    expect(seen.get("listed") == "Cunjing" and seen["has_icon"], "QGIS's dialog of plugins does not show it")


def mark_catalogue():
    layer = CATALOGUE / "coop.yaml"
    text = layer.read_text(encoding="utf-8")
    expect("en: Coop}" in text, f"{layer} has another title than this test knows")
    layer.write_text(text.replace("en: Coop}", f"en: {MARK}}}"), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", required=True, type=pathlib.Path, help="CPackConfig.cmake of the build")
    parser.add_argument("--project", required=True, type=pathlib.Path)
    parser.add_argument("--out", required=True, type=pathlib.Path, help="where packages, copies and screenshots go")
    args = parser.parse_args()
    if os.geteuid() != 0:
        sys.exit("packages can be installed by root only: run the tests as root, or leave this one out (ctest -LE package)")
    if installed():
        sys.exit(f"{installed()} are installed already, and this test would remove them: remove them first, or leave this "
                 f"test out (ctest -LE package)")
    shutil.rmtree(args.out, ignore_errors=True)
    args.out.mkdir(parents=True)
    try:
        packages = make_packages(args.config, args.out / "packages")
        try:
            run("dpkg", "-i", *packages)
            files = files_of_packages()
            check_dependencies()
            mark_catalogue()
            try_programs(args.project, args.out)
            try_plugin(args.project, args.out)
        finally:
            run("dpkg", "--purge", *reversed(PACKAGES))
        left = [str(path) for path in files if path.exists()] + [str(path) for path in folders_of_ours()] + installed()
        expect(not left, f"left behind after removal: {left}")
    except Fault as fault:
        sys.exit(str(fault))
    print(f"{len(files)} files installed, worked with and removed")


main()
