# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""What QGIS shows of the installed plugin; run inside QGIS by install_test.py. What was seen goes into result.json."""

import json
import os
import pathlib
import sys
import time
import traceback

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QListView
from qgis.utils import iface

OUT = pathlib.Path(os.environ["CUNJING_TEST_OUT"])
PLUGIN = "cpp:libcunjing_plugin"
PATIENCE_S = 60

seen = {"errors": []}


def loaded_from():
    """The files of ours that are in this process."""
    maps = pathlib.Path("/proc/self/maps").read_text(encoding="utf-8")
    return sorted({line.split()[-1] for line in maps.splitlines() if "libcunjing_plugin" in line})


def look_into_manager():
    """Selects the plugin in QGIS's dialog of plugins and notes what the dialog says of it."""
    dialog = QApplication.activeModalWidget()
    view = dialog.findChild(QListView, "vwPlugins")
    if view is None or not view.isVisible():
        QTimer.singleShot(200, look_into_manager)
        return
    dialog.resize(1100, 700)
    for row in range(view.model().rowCount()):
        index = view.model().index(row, 0)
        if index.data(Qt.UserRole + 1) == PLUGIN:
            view.setCurrentIndex(index)
            view.clicked.emit(index)
            seen["listed"] = index.data(Qt.DisplayRole)
            seen["has_icon"] = not index.data(Qt.DecorationRole).isNull()
    QTimer.singleShot(1500, lambda: leave_manager(dialog))


def leave_manager(dialog):
    dialog.grab().save(str(OUT / "manager.png"))
    dialog.close()


def leave():
    (OUT / "result.json").write_text(json.dumps(seen, ensure_ascii=False, indent=1), encoding="utf-8")
    QgsProject.instance().clear()
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


def look():
    try:
        seen["loaded_from"] = loaded_from()
        seen["layers"] = sorted(layer.name() for layer in QgsProject.instance().mapLayers().values())
        iface.mainWindow().grab().save(str(OUT / "opened.png"))
        QTimer.singleShot(500, look_into_manager)
        iface.actionManagePlugins().trigger()
    except Exception:  # noqa: BLE001  an error must not leave QGIS waiting
        seen["errors"].append(traceback.format_exc())
    leave()


def wait_for_layers(deadline):
    if len(QgsProject.instance().mapLayers()) > 20 and not iface.mapCanvas().isDrawing() or time.monotonic() > deadline:
        QTimer.singleShot(1000, look)
    else:
        QTimer.singleShot(200, lambda: wait_for_layers(deadline))


def note_error(kind, error, trace):
    """QGIS would show a dialog about it and wait for ever."""
    seen["errors"].append("".join(traceback.format_exception(kind, error, trace)))


sys.excepthook = note_error
iface.mainWindow().resize(1390, 880)
QTimer.singleShot(1500, lambda: wait_for_layers(time.monotonic() + PATIENCE_S))
