# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Brings the algorithms of the Cunjing plugin to qgis_process, which loads no plugins in C++. Nothing is printed: what
qgis_process writes to standard output is JSON."""

import ctypes
import os
import pathlib

from qgis.core import Qgis, QgsApplication, QgsMessageLog

PROVIDER = "cunjing"
LIBRARY = "libcunjing_plugin.so"
NAMED_BY = "CUNJING_PLUGIN"


def library():
    """The plugin's library: the file that the environment names, else one beside this, else the installed one."""
    if named := os.environ.get(NAMED_BY):
        return pathlib.Path(named)
    here = pathlib.Path(__file__).resolve().parent
    for folder in (here, here.parent, pathlib.Path(QgsApplication.pluginPath())):
        if (folder / LIBRARY).exists():
            return folder / LIBRARY
    raise OSError(f"{LIBRARY} is neither beside {here} nor in {QgsApplication.pluginPath()}: install the plugin, or name "
                  f"its file in the environment variable {NAMED_BY}")


class CunjingProcessing:
    """Has the library add its provider, unless the plugin in C++ has done so already."""

    def __init__(self):
        self.has_added = False

    def initProcessing(self):  # noqa: N802  QGIS looks for these names
        if QgsApplication.processingRegistry().providerById(PROVIDER) is not None:
            return
        try:
            self.has_added = ctypes.CDLL(str(library())).cunjing_register_provider() == 1
        except (OSError, AttributeError) as error:
            QgsMessageLog.logMessage(str(error), "Cunjing", Qgis.Critical)

    def initGui(self):  # noqa: N802
        self.initProcessing()

    def unload(self):
        if self.has_added:
            QgsApplication.processingRegistry().removeProvider(PROVIDER)
            self.has_added = False


def classFactory(_iface):  # noqa: N802
    return CunjingProcessing()
