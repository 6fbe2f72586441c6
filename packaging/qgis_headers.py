#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Fetches the headers of a later QGIS than Debian 12 has, to compile against; nothing is installed.

    qgis_headers.py FOLDER

Unpacks libqgis-dev of QGIS 3.44 from Debian's trixie-backports into FOLDER and prints where its headers are; what is
there already is used as it is. The mirror is one that apt of this machine knows, the signature that of Debian's archive.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

PACKAGE = "libqgis-dev"
MINOR = "3.44"
SUITE = "trixie-backports"
KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"


class NotFetched(Exception):
    pass


def mirrors():
    """The archives that apt takes this Debian's own packages from."""
    release = "unknown"
    for line in pathlib.Path("/etc/os-release").read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition("=")
        if key == "VERSION_CODENAME":
            release = value.strip('"')
    asked = ["apt-get", "indextargets", "--format", "$(RELEASE) $(COMPONENT) $(REPO_URI)", "Created-By: Packages"]
    told = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    found = [line.split()[2] for line in told.splitlines() if line.split()[:2] == [release, "main"]]
    return list(dict.fromkeys(found))


def run(command, log):
    with log.open("a", encoding="utf-8") as output:
        return subprocess.run(command, cwd=log.parent, stdout=output, stderr=output, check=False).returncode == 0


def fetch(mirror, work):
    """The package of one mirror as a file."""
    sources = work / "sources.list"
    sources.write_text(f"deb [signed-by={KEYRING}] {mirror} {SUITE} main\n", encoding="utf-8")
    for folder in ("lists/partial", "cache/archives/partial"):
        (work / folder).mkdir(parents=True, exist_ok=True)
    # As the one who calls, for apt's own user may not enter the folder; strict about what was not fetched.
    settings = {
        "Dir::Etc::sourcelist": sources,
        "Dir::Etc::sourceparts": "-",
        "Dir::State::lists": work / "lists",
        "Dir::Cache": work / "cache",
        "APT::Sandbox::User": "",
        "APT::Update::Error-Mode": "any",
    }
    apt = ["apt-get", "-q"] + [word for key, value in settings.items() for word in ("-o", f"{key}={value}")]
    log = work / "log"
    if not run([*apt, "update"], log) or not run([*apt, "download", f"{PACKAGE}={MINOR}.*"], log):
        raise NotFetched(f"{mirror}:\n{log.read_text(encoding='utf-8')}")
    return next(work.glob("*.deb"))


def fetch_from_any(folder):
    complaints = []
    for mirror in mirrors():
        with tempfile.TemporaryDirectory() as work:
            try:
                package = fetch(mirror, pathlib.Path(work))
            except NotFetched as error:
                complaints.append(str(error))
                continue
            unpacked = folder.with_name(folder.name + ".part")
            shutil.rmtree(unpacked, ignore_errors=True)
            unpacked.mkdir(parents=True)
            subprocess.run(["dpkg-deb", "-x", package, unpacked], check=True)
            unpacked.rename(folder)
            return
    raise NotFetched("\n".join(complaints) or "apt knows no archive of this Debian (/etc/apt/sources.list)")


def main():
    folder = pathlib.Path(sys.argv[1])
    headers = folder / "usr/include/qgis"
    if not headers.is_dir():
        try:
            fetch_from_any(folder)
        except NotFetched as error:
            sys.exit(f"{error}\n{PACKAGE} {MINOR} was not fetched from {SUITE}")
    print(headers)


main()
