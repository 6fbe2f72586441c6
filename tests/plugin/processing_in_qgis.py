# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""What a person does with the plugin's algorithms in Processing, inside the real QGIS. Steps as in in_qgis.py, which calls
this; QGIS's own Processing plugin must be on."""

import pathlib

VERDICTS = ("violated", "doubtful", "undetermined")


def counted(layer):
    """Findings per rule and verdict."""
    counts = {}
    for finding in layer.getFeatures():
        rule = counts.setdefault(finding["rule"], dict.fromkeys(VERDICTS, 0))
        rule[finding["verdict"]] += 1
    return counts


def dialog_of(name, parameters, out):
    """Opens an algorithm's dialog as the toolbox does, and takes a picture of it."""
    import processing

    dialog = processing.createAlgorithmDialog(f"cunjing:{name}", parameters)
    dialog.resize(1000, 760)
    dialog.show()
    yield 800
    dialog.grab().save(str(pathlib.Path(out) / f"processing_{name}.png"))
    dialog.close()


def by_processing(expect, project, expected, out):
    """Checks a project from Processing: the findings are those that the command lists; and looks at two dialogs."""
    import processing
    from qgis.core import QgsProcessingException

    done = processing.run("cunjing:check", {"PROJECT": project, "OUTPUT": "memory:"})
    found = counted(done["OUTPUT"])
    expect(found == {rule: counts for rule, counts in expected.items() if any(counts.values())},
           f"Processing found {found}, the command says {expected}")
    for verdict in VERDICTS:
        total = sum(counts[verdict] for counts in expected.values())
        expect(done[verdict.upper()] == total, f"{verdict}: {done[verdict.upper()]}, the command says {total}")
    refused = ""
    try:
        processing.run("cunjing:check", {"PROJECT": str(pathlib.Path(out) / "nowhere.gpkg")})
    except QgsProcessingException as error:
        refused = str(error)
    expect("nowhere.gpkg" in refused, f"a project that is not there: {refused!r}")
    yield from dialog_of("check", {"PROJECT": project}, out)
    yield from dialog_of("sweep", {"PROJECT": project}, out)
