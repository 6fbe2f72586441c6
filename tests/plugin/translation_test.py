#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Fails where a sentence of the plugin's sources has no Chinese, or the Chinese of one is left that is gone."""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

PLACE = re.compile(r"%\d+")


def faults_of(file):
    """Sentences that are unfinished, gone, or whose Chinese has other places for values than the English."""
    faults = []
    for message in xml.etree.ElementTree.parse(file).iter("message"):
        source, translation = message.find("source").text, message.find("translation")
        state, words = translation.get("type", ""), translation.text or ""
        if state:
            faults.append(f"{state}: {source}")
        elif sorted(PLACE.findall(source)) != sorted(PLACE.findall(words)):
            faults.append(f"other places than in the English: {source} -> {words}")
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lupdate", required=True)
    parser.add_argument("--root", required=True, type=pathlib.Path, help="of the sources")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        gathered = pathlib.Path(folder) / "cunjing_zh_CN.ts"
        shutil.copy(args.root / "plugin/i18n/cunjing_zh_CN.ts", gathered)
        subprocess.run([args.lupdate, "-silent", "-locations", "none", "-I", ".", "-recursive", "plugin", "-ts", gathered],
                       cwd=args.root, check=True, stderr=subprocess.DEVNULL)
        faults = faults_of(gathered)
    if faults:
        sys.exit("Run ./dev words and translate:\n" + "\n".join(faults))


main()
