# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""What a person does with the plugin, step by step inside QGIS; started by drive_qgis.py. A step yields how long to
wait, or what to wait for. What was seen goes into result.json."""

import json
import os
import pathlib
import sys
import time
import traceback

from qgis.core import QgsFeature, QgsGeometry, QgsLayoutExporter, QgsProject, QgsRectangle, QgsWkbTypes
from qgis.gui import QgsFileWidget, QgsRubberBand
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QAction,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDockWidget,
    QDoubleSpinBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListView,
    QTableView,
    QTableWidget,
    QTextBrowser,
    QToolBar,
    QToolButton,
    QTreeView,
    QWizard,
)
from qgis.utils import iface

sys.path.insert(0, os.environ["CUNJING_TEST_SCRIPTS"])
from processing_in_qgis import by_processing  # noqa: E402

OUT = pathlib.Path(os.environ["CUNJING_TEST_OUT"])
PROJECT = os.environ["CUNJING_TEST_PROJECT"]
EXPECTED = json.loads(os.environ["CUNJING_TEST_EXPECTED"])
PATIENCE_S = 60

seen = {"failures": [], "messages": []}
window = iface.mainWindow()


def expect(holds, what):
    if not holds:
        seen["failures"].append(what)
    return holds


def child(kind, name):
    found = window.findChild(kind, name)
    expect(found is not None, f"{name} is not in QGIS")
    return found


def screenshot(name):
    window.grab().save(str(OUT / f"{name}.png"))


def drawn():
    return not iface.mapCanvas().isDrawing()


def note_message():
    message = iface.messageBar().currentItem()
    seen["messages"].append([int(message.level()), message.text()])


def choose_file():
    """Answers the file dialog that the open action shows."""
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, QFileDialog):
        QTimer.singleShot(200, choose_file)
        return
    dialog.findChild(QLineEdit, "fileNameEdit").setText(PROJECT)
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.Open).click()


def switch_plugin(state):
    """Ticks the plugin on or off in QGIS's own dialog of plugins."""
    dialog = QApplication.activeModalWidget()
    plugins = dialog.findChild(QListView, "vwPlugins").model()
    for row in range(plugins.rowCount()):
        index = plugins.index(row, 0)
        if index.data(Qt.UserRole + 1) == "cpp:libcunjing_plugin":
            plugins.setData(index, state, Qt.CheckStateRole)
    dialog.close()


def parts_of_plugin():
    """What the plugin has put into QGIS's window."""
    menus = [action.text() for action in iface.pluginMenu().actions() if action.text() in ("Cunjing", "村境")]
    parts = [(QToolBar, "cunjing_toolbar"), (QDockWidget, "cunjing_findings"), (QAction, "cunjing_check")]
    return menus + [name for kind, name in parts if window.findChild(kind, name) is not None]


def listed():
    """Findings per rule and verdict, read off the list as it is shown."""
    model = child(QTreeView, "cunjing_finding_view").model()
    counts = {rule: dict.fromkeys(verdicts, 0) for rule, verdicts in EXPECTED.items()}
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        rule, verdict = index.data(Qt.UserRole + 1), index.data(Qt.UserRole + 2)
        counts.setdefault(rule, dict.fromkeys(("violated", "doubtful", "undetermined"), 0))[verdict] += 1
    return counts


def drawn_over_map():
    return sum(isinstance(item, QgsRubberBand) for item in iface.mapCanvas().scene().items())


def tables_of(layer):
    return [table for table in QgsProject.instance().mapLayers().values()
            if table.customProperty("cunjing/layer") == layer]


def edit_a_coop_onto_a_road():
    """Draws a coop on a road: it is found at once, nothing is saved, and discarding takes it back."""
    coops = next(table for table in tables_of("coop") if table.geometryType() == QgsWkbTypes.PolygonGeometry)
    road = next(tables_of("road")[0].getFeatures()).geometry()
    middle = road.interpolate(road.length() / 2).asPoint()
    iface.mapCanvas().setCenter(middle)
    iface.mapCanvas().zoomScale(800)
    coops.startEditing()
    state = child(QLabel, "cunjing_live_state")
    reading = state.text()
    yield lambda: state.text() != reading
    coop = QgsFeature(coops.fields())
    coop.setGeometry(QgsGeometry.fromRect(QgsRectangle(middle.x() - 3, middle.y() - 2, middle.x() + 3, middle.y() + 2)))
    coop["uid"] = "drawn"
    coops.addFeature(coop)
    live = child(QTreeView, "cunjing_live_view").model()
    yield lambda: live.rowCount() > 0
    rules = [live.index(row, 0).data(Qt.UserRole + 1) for row in range(live.rowCount())]
    expect("coop-roadside" in rules, f"the coop on the road is not found before it is saved, only {rules}")
    seen["live"] = state.text()
    yield 500
    yield drawn
    screenshot("live")
    coops.rollBack()
    yield 1500
    expect(not child(QDockWidget, "cunjing_live").isVisible(), "the live dock stays after editing")


def make_a_project():
    """Goes through the wizard to a town without villages, and sees its empty layers."""
    file = OUT / "new_town.gpkg"
    child(QAction, "cunjing_new").trigger()
    yield 500
    wizard = child(QWizard, "cunjing_new_town")
    wizard.findChild(QLineEdit, "name").setText("枫溪镇")
    wizard.findChild(QgsFileWidget, "file").setFilePath(str(file))
    wizard.grab().save(str(OUT / "wizard.png"))
    while wizard.nextId() != -1:
        before = wizard.currentId()
        wizard.next()
        if not expect(wizard.currentId() != before, f"page {before} of the wizard holds on: {wizard.currentPage().title()}"):
            return
    wizard.grab().save(str(OUT / "wizard_end.png"))
    wizard.accept()
    yield lambda: len(tables_of("coop")) == 2 and file.exists()
    yield drawn


def look_at_a_form():
    """The form of a coop as a person gets it."""
    coops = tables_of("coop")[0]
    coop = next(coops.getFeatures())  # the form keeps hold of this very object
    form = iface.getFeatureForm(coops, coop)
    form.resize(640, 760)
    form.show()
    yield 800
    form.grab().save(str(OUT / "form.png"))
    expect(form.findChild(QComboBox) is not None, "the form of a coop has no list of words")
    form.close()


def look_at_what_is_mapped():
    child(QAction, "cunjing_mapped_action").trigger()
    yield lambda: window.findChild(QDialog, "cunjing_mapped") is not None
    dialog = child(QDialog, "cunjing_mapped")
    yield 300
    expect(dialog.findChild(QTableView).model().rowCount() == 24, "not all villages of the sample are told of")
    dialog.grab().save(str(OUT / "mapped.png"))
    dialog.close()


def print_an_atlas():
    """Makes the layout and prints a page of each of two villages."""
    child(QAction, "cunjing_print_layout").trigger()
    layouts = QgsProject.instance().layoutManager()
    yield lambda: len(layouts.printLayouts()) == 1 and len(iface.openLayoutDesigners()) == 1
    designer = iface.openLayoutDesigners()[0]
    layout = layouts.printLayouts()[0]
    atlas = layout.atlas()
    expect(atlas.enabled() and atlas.updateFeatures() == 24, f"{atlas.count()} pages, the sample has 24 villages")
    atlas.beginRender()
    for village in ("first", "second"):
        atlas.next()
        done = QgsLayoutExporter(layout).exportToPdf(str(OUT / f"{village}.pdf"), QgsLayoutExporter.PdfExportSettings())
        expect(done == QgsLayoutExporter.Success, f"the page of the {village} village was not printed: {done}")
    atlas.endRender()
    yield 1500
    designer.window().grab().save(str(OUT / "layout.png"))
    designer.close()
    yield 500


def by_a_person():
    window.resize(1390, 880)
    yield 500
    iface.messageBar().widgetAdded.connect(note_message)
    expect(child(QToolBar, "cunjing_toolbar").isVisible(), "the toolbar is hidden")
    expect(child(QDockWidget, "cunjing_findings").isVisible(), "the dock is hidden")
    expect(len(parts_of_plugin()) == 4, f"of toolbar, dock, menu and action there is only {parts_of_plugin()}")

    yield from make_a_project()

    QTimer.singleShot(200, choose_file)
    child(QAction, "cunjing_open").trigger()
    yield lambda: tables_of("village") and tables_of("village")[0].source().startswith(PROJECT)
    seen["layers"] = len(QgsProject.instance().mapLayers())
    yield 1500
    yield drawn
    screenshot("opened")

    check = child(QAction, "cunjing_check")
    started = time.monotonic()
    check.trigger()
    expect(not check.isEnabled(), "the check can be started twice")
    yield check.isEnabled
    seen["check_s"] = round(time.monotonic() - started, 2)
    yield 1500
    yield drawn
    screenshot("checked")
    seen["listed"] = listed()
    for rule, counts in EXPECTED.items():
        expect(seen["listed"][rule] == counts, f"{rule}: listed {seen['listed'][rule]}, the command says {counts}")
    expect(sum(counts["violated"] for counts in EXPECTED.values()) > 0, "nothing is violated: the sample shows nothing")
    expect(seen["listed"].keys() == EXPECTED.keys(), "other rules than the command's are listed")

    view = child(QTreeView, "cunjing_finding_view")
    before = iface.mapCanvas().extent()
    view.setCurrentIndex(view.model().index(0, 0))
    view.doubleClicked.emit(view.model().index(0, 0))
    yield 2500
    yield drawn
    after = iface.mapCanvas().extent()
    expect(after.width() < before.width() / 4 and before.contains(after.center()), f"no zoom: {before} to {after}")
    screenshot("zoomed")

    view.setCurrentIndex(view.model().index(0, 0))
    expect(drawn_over_map() >= 1, "the selected finding is not drawn")
    yield lambda: drawn_over_map() >= 3  # the evidence is computed in the background
    clause = child(QTextBrowser, "cunjing_finding_words").toPlainText()
    expect(len(clause) > 100, f"the panel says too little: {clause}")
    yield drawn
    screenshot("selected")

    child(QToolButton, "cunjing_rule").click()
    yield 500
    dialog = child(QDialog, "cunjing_rule_dialog")
    value = dialog.findChild(QDoubleSpinBox, "cunjing_rule_value")
    value.setValue(value.value() + 2)
    counts = dialog.findChild(QTableWidget, "cunjing_rule_counts")
    yield lambda: counts.rowCount() == 2
    dialog.grab().save(str(OUT / "rule.png"))
    dialog.close()

    yield from edit_a_coop_onto_a_road()
    yield from look_at_a_form()
    yield from look_at_what_is_mapped()
    yield from print_an_atlas()
    yield from by_processing(expect, PROJECT, EXPECTED, OUT)

    QTimer.singleShot(500, lambda: switch_plugin(Qt.Unchecked))
    iface.actionManagePlugins().trigger()
    yield 1000
    expect(not parts_of_plugin(), f"still there after unloading: {parts_of_plugin()}")
    QTimer.singleShot(500, lambda: switch_plugin(Qt.Checked))
    iface.actionManagePlugins().trigger()
    yield 1000
    expect(len(parts_of_plugin()) == 4, f"after loading again there is only {parts_of_plugin()}")
    expect(listed() == seen["listed"], "the plugin does not know its project again after it was loaded again")

    critical = [text for level, text in seen["messages"] if level == 2]
    expect(not critical, f"errors were shown: {critical}")


def leave():
    (OUT / "result.json").write_text(json.dumps(seen, ensure_ascii=False, indent=1))
    QgsProject.instance().clear()
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


def advance(steps):
    """Runs to the next wait; a step that does not come true in time ends the script."""
    try:
        wait = next(steps)
    except StopIteration:
        return leave()
    except Exception:  # noqa: BLE001  an error in a step must not leave QGIS waiting
        seen["failures"].append(traceback.format_exc())
        return leave()
    if callable(wait):
        return wait_for(wait, steps, time.monotonic() + PATIENCE_S)
    QTimer.singleShot(wait, lambda: advance(steps))


def wait_for(holds, steps, deadline):
    if holds():
        return advance(steps)
    if time.monotonic() > deadline:
        seen["failures"].append("waited in vain: " + traceback.format_stack()[0])
        screenshot("stuck")
        return leave()
    QTimer.singleShot(100, lambda: wait_for(holds, steps, deadline))


def note_error(kind, error, trace):
    """QGIS would show a dialog about it and wait for ever."""
    seen["failures"].append("".join(traceback.format_exception(kind, error, trace)))


sys.excepthook = note_error
QTimer.singleShot(1500, lambda: advance(by_a_person()))
