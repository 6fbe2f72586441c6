#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Takes the pictures of docs/lesson.zh-CN.md anew: starts the real QGIS in Chinese with the built plugin and a copy of
the sample town, does what the lesson says, and saves the pictures beside this file. After ./dev test or ./dev build:

    xvfb-run -a -s "-screen 0 1280x900x24" docs/lesson/take_pictures.py

--preset takes the plugin of another build. QGIS runs this file too, inside; it prints what it saw in words."""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time
import traceback

IN_QGIS = "CUNJING_LESSON" in os.environ  # where this text has no file of its own
HERE = pathlib.Path(os.environ["CUNJING_LESSON"]) if IN_QGIS else pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PROFILE = """[Plugins]
libcunjing_plugin=true
[plugins]
searchPathsForPlugins={plugin_folder}
[PythonPlugins]
processing=false
[qgis]
checkVersion=false
showTips=false
[locale]
overrideFlag=true
userLocale=zh-Hans
"""


# --- outside of QGIS ---

def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--preset", default="dev", help="whose plugin: build/PRESET/plugin")
    # Not below /tmp, where QGIS marks every layer as a temporary one.
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("/var/tmp/cunjing_lesson"),
                        help="where the copy of the sample and the settings go; emptied first")
    parser.add_argument("--timeout-s", type=int, default=240)
    return parser.parse_args()


def start_qgis(args, work):
    settings = work / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(PROFILE.format(plugin_folder=ROOT / "build" / args.preset / "plugin"))
    project = work / "sample_town.gpkg"
    shutil.copy(ROOT / "sample_data" / "sample_town.gpkg", project)
    runtime = work / "runtime"
    runtime.mkdir(mode=0o700)
    environment = dict(os.environ, XDG_RUNTIME_DIR=str(runtime), CUNJING_LESSON=str(HERE),
                       CUNJING_LESSON_WORK=str(work), CUNJING_PROJECT=str(project))
    command = ["timeout", str(args.timeout_s), "qgis", "--profiles-path", work, "--profile", "default",
               "--noversioncheck", "--nologo", "--code", pathlib.Path(__file__).resolve()]
    ended = subprocess.run(command, env=environment, check=False)
    seen = work / "seen.json"
    if not seen.exists():
        sys.exit(f"QGIS ended with {ended.returncode} before the pictures were taken")
    print(seen.read_text())
    if json.loads(seen.read_text())["failures"] or ended.returncode != 0:
        sys.exit(f"QGIS ended with {ended.returncode}; see the failures above")


def main():
    args = arguments()
    shutil.rmtree(args.work, ignore_errors=True)
    args.work.mkdir(parents=True)
    start_qgis(args, args.work.resolve())


if not IN_QGIS:
    main()
    sys.exit(0)


# --- inside of QGIS ---

from qgis.core import QgsFeatureRequest, QgsProject, QgsVector, QgsWkbTypes  # noqa: E402
from qgis.PyQt.QtCore import QPoint, QRect, Qt, QTimer  # noqa: E402
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPen  # noqa: E402
from qgis.PyQt.QtTest import QTest  # noqa: E402
from qgis.PyQt.QtWidgets import (  # noqa: E402
    QAction,
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QTableView,
    QTableWidget,
    QTextBrowser,
    QToolBar,
    QToolButton,
    QTreeView,
)
from qgis.utils import iface  # noqa: E402

PATIENCE_S = 60
BYTES = 150_000
IS_MISSING_ROLE = Qt.UserRole + 1  # of the table of what is mapped
RULE_ROLE = Qt.UserRole + 1  # of the list of findings
VILLAGE = "墨荷丘社区"
RULE = "coop-roadside"
WORK = pathlib.Path(os.environ["CUNJING_LESSON_WORK"])

seen = {"failures": [], "messages": [], "names": {}, "pictures": {}}
window = iface.mainWindow()
canvas = iface.mapCanvas()


def expect(holds, what):
    if not holds:
        seen["failures"].append(what)


def child(kind, name):
    found = window.findChild(kind, name)
    expect(found is not None, f"{name} is not in QGIS")
    return found


def drawn():
    return not canvas.isDrawing()


def keep_message():
    """Notes what the message bar says and takes it away, so that it hides nothing in a later picture."""
    while iface.messageBar().currentItem() is not None:
        seen["messages"].append(iface.messageBar().currentItem().text())
        iface.messageBar().popWidget(iface.messageBar().currentItem())


def in_256_colours(image):
    """The picture in the colours that it has most of."""
    image = image.convertToFormat(QImage.Format_RGB32)
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    counts = {}
    for pixel in memoryview(bytes(bits)).cast("I"):
        counts[pixel] = counts.get(pixel, 0) + 1
    groups = {}
    for pixel, count in counts.items():
        groups.setdefault(pixel & 0xF8F8F8, []).append((count, pixel))
    most = sorted(groups.values(), key=lambda group: -sum(count for count, _ in group))[:256]
    return image.convertToFormat(QImage.Format_Indexed8, [max(group)[1] for group in most], Qt.ThresholdDither)


def save(image, name):
    file = HERE / f"{name}.png"
    in_256_colours(image).save(str(file), "PNG", 0)
    seen["pictures"][name] = [image.width(), image.height(), file.stat().st_size]
    expect(file.stat().st_size <= BYTES, f"{name}.png has more than {BYTES} bytes")


def place_of(widget, margin=3):
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-margin, -margin, margin, margin)


def framed(image, *places):
    """A red frame round what the lesson speaks of."""
    painter = QPainter(image)
    painter.setRenderHint(QPainter.Antialiasing)
    painter.setPen(QPen(QColor(214, 30, 30), 3))
    for place in places:
        painter.drawRoundedRect(place, 4, 4)
    painter.end()
    return image


def picture(name, crop=None, frames=()):
    image = framed(window.grab().toImage(), *frames)
    save(image if crop is None else image.copy(crop), name)


def picture_of_screen(name, crop):
    """With menus and dialogs that lie over the window."""
    save(QApplication.primaryScreen().grabWindow(0).toImage().copy(crop), name)


def right_part():
    """Map and lists, without toolbars and layers."""
    return place_of(canvas, 0).united(place_of(child(QDockWidget, "cunjing_findings"), 0))


def button_of(action_name):
    return child(QToolBar, "cunjing_toolbar").widgetForAction(child(QAction, action_name))


def choose(box_name, word):
    box = child(QComboBox, box_name)
    row = next(row for row in range(box.count()) if word in (box.itemData(row), box.itemText(row).split(" (")[0]))
    box.setCurrentIndex(row)


def menus_with(word, actions):
    """The ways through the menus to what has this word."""
    ways = []
    for action in actions:
        if action.menu() is not None:
            ways += [[action.text()] + way for way in menus_with(word, action.menu().actions())]
        elif word in action.text():
            ways.append([action.text()])
    return ways


def note_names():
    """The words that QGIS itself has on what the lesson asks to click."""
    for name in ("mActionToggleEditing", "mActionSaveLayerEdits", "mActionMoveFeature", "mActionUndo"):
        seen["names"][name] = child(QAction, name).text()
    menu = next(action for action in iface.pluginMenu().actions() if action.text() == "村境").menu()
    seen["names"]["menu"] = [action.text() for action in menu.actions()]
    seen["names"]["move_in"] = menus_with("移动要素", window.menuBar().actions())
    seen["names"]["toolbar"] = [action.text() for action in child(QToolBar, "cunjing_toolbar").actions()]
    seen["names"]["themes"] = QgsProject.instance().mapThemeCollection().mapThemes()


def opened():
    yield lambda: len(QgsProject.instance().mapLayers()) > 20
    yield 1500
    yield drawn
    note_names()
    keep_message()
    for bar in ("mPluginToolBar", "mDatabaseToolBar", "mWebToolBar", "mVectorToolBar", "mRasterToolBar",
                "mDataSourceToolBar", "mSnappingToolBar", "mMeshToolBar", "mHelpToolBar", "mLabelToolBar"):
        found = window.findChild(QToolBar, bar)
        if found is not None:
            found.hide()
    for dock in window.findChildren(QDockWidget):
        if dock.objectName() == "Browser":
            dock.hide()
    yield 500
    layers, findings = child(QDockWidget, "Layers"), child(QDockWidget, "cunjing_findings")
    window.resizeDocks([layers, findings], [252, 500], Qt.Horizontal)
    yield 1500
    yield drawn
    themes = next(button for button in layers.findChildren(QToolButton) if "主题" in button.toolTip())
    seen["names"]["themes_button"] = themes.toolTip()
    ours = place_of(button_of("cunjing_new"), 1).united(place_of(button_of("cunjing_print_layout"), 1))
    picture("01-opened", frames=[ours, place_of(themes, 0)])


def menu_shown():
    menu = iface.pluginMenu()
    menu.popup(window.menuBar().mapToGlobal(window.menuBar().actionGeometry(menu.menuAction()).bottomLeft()))
    ours = next(action for action in menu.actions() if action.text() == "村境")
    menu.setActiveAction(ours)
    ours.menu().popup(menu.mapToGlobal(menu.actionGeometry(ours).topRight()))
    yield 800
    corner = ours.menu().geometry().bottomRight()
    left = window.menuBar().actionGeometry(menu.menuAction()).left()
    picture_of_screen("02-menu", QRect(QPoint(max(0, left - 60), 0), corner + QPoint(30, 20)))
    ours.menu().close()
    menu.close()
    yield 500


def checked():
    check = child(QAction, "cunjing_check")
    check.trigger()
    yield check.isEnabled
    yield 1500
    yield drawn
    picture("03-checked", crop=QRect(0, 100, 1280, 440), frames=[place_of(button_of("cunjing_check"), 1)])
    keep_message()
    yield 500


def one_selected():
    choose("cunjing_filter_village", VILLAGE)
    choose("cunjing_filter_rule", RULE)
    choose("cunjing_filter_verdict", "violated")
    yield 800
    view = child(QTreeView, "cunjing_finding_view")
    seen["shown"] = [[view.model().index(row, column).data() for column in range(view.model().columnCount())]
                     for row in range(min(view.model().rowCount(), 12))]
    view.setCurrentIndex(view.model().index(0, 0))
    view.parent().setSizes([150, 420])
    yield 3000
    seen["panel"] = child(QTextBrowser, "cunjing_finding_words").toPlainText()
    child(QToolButton, "cunjing_zoom").click()
    yield 3500
    yield drawn
    frames = [place_of(child(QComboBox, f"cunjing_filter_{name}"), 1) for name in ("village", "rule", "verdict")]
    picture("04-finding", crop=right_part(), frames=[*frames, place_of(child(QToolButton, "cunjing_zoom"), 1)])


def limit_tried():
    child(QToolButton, "cunjing_rule").click()
    yield 500
    dialog = child(QDialog, "cunjing_rule_dialog")
    value = dialog.findChild(QDoubleSpinBox, "cunjing_rule_value")
    seen["limit"] = value.value()
    value.setValue(value.value() + 2)
    counts = dialog.findChild(QTableWidget, "cunjing_rule_counts")
    yield lambda: counts.rowCount() == 2
    dialog.findChild(QLineEdit, "cunjing_rule_author").setText("李某某（镇人居办）")
    dialog.findChild(QLineEdit, "cunjing_rule_document").setText("示例：镇长办公会纪要第 3 号")
    yield 500
    save(dialog.grab().toImage(), "05-limit")
    dialog.close()
    yield 500


def coop_moved():
    """Moves the coop of the finding into a public area, undoes it, moves it elsewhere, saves and checks."""
    coops = next(table for table in QgsProject.instance().mapLayers().values()
                 if table.customProperty("cunjing/layer") == "coop"
                 and table.geometryType() == QgsWkbTypes.PolygonGeometry)
    iface.setActiveLayer(coops)
    coop = next(each for each in coops.getFeatures(QgsFeatureRequest().setFilterRect(canvas.extent()))
                if each["uid"] in seen["panel"])
    middle = coop.geometry().centroid().asPoint()
    iface.actionToggleEditing().trigger()
    state = child(QLabel, "cunjing_live_state")
    yield lambda: "边改边判" in state.text()
    live, findings = child(QDockWidget, "cunjing_live"), child(QDockWidget, "cunjing_findings")
    window.resizeDocks([findings, live], [560, 170], Qt.Vertical)
    canvas.setCenter(middle + QgsVector(11, 8))

    def told(act):
        """Does it and waits for the answer."""
        before = state.text()
        act()
        yield lambda: state.text() != before
        seen.setdefault("live", []).append(state.text())

    def move(dx, dy):
        """With the tool of QGIS: a click on the coop, another where it is to go."""
        child(QAction, "mActionMoveFeature").trigger()
        for place in (middle, middle + QgsVector(dx, dy)):
            pixel = canvas.getCoordinateTransform().transform(place)
            at = QPoint(round(pixel.x()), round(pixel.y()))
            QTest.mouseClick(canvas.viewport(), Qt.LeftButton, pos=at, delay=300)

    yield 1500
    yield drawn
    yield from told(lambda: move(5, 12))
    iface.actionPan().trigger()
    yield 1500
    yield drawn
    picture("06-moved", crop=right_part().united(place_of(live, 0)), frames=[place_of(live, 0)])
    yield from told(child(QAction, "mActionUndo").trigger)
    yield from told(lambda: move(-20, 16))
    iface.actionPan().trigger()
    yield 1500
    yield drawn
    iface.actionSaveActiveLayerEdits().trigger()
    yield 1000
    iface.actionToggleEditing().trigger()
    yield 1500
    keep_message()
    check = child(QAction, "cunjing_check")
    check.trigger()
    yield check.isEnabled
    yield 1500
    keep_message()
    view = child(QTreeView, "cunjing_finding_view")
    seen["after"] = [view.model().index(row, 4).data() for row in range(view.model().rowCount())]


def maps_ordered():
    def answer():
        dialog = QApplication.activeModalWidget()
        save(dialog.grab().toImage(), "07-print")
        dialog.reject()
    QTimer.singleShot(1500, answer)
    child(QAction, "cunjing_map_book").trigger()
    yield 500
    view = child(QTreeView, "cunjing_finding_view")
    view.setCurrentIndex(view.model().index(0, 0))
    yield 500
    for name in ("cunjing_print_notice", "cunjing_print_map"):
        child(QToolButton, name).click()
        yield child(QAction, "cunjing_check").isEnabled
        yield 2500
        keep_message()
    notice = next(WORK.glob("maps/*/*.pdf"))
    subprocess.run(["pdftoppm", "-r", "80", "-png", "-singlefile", notice, WORK / "notice"], check=True)
    save(QImage(str(WORK / "notice.png")), "08-notice")
    seen["files"] = sorted(str(file) for file in WORK.glob("maps/**/*.pdf"))


def mapped_shown():
    child(QAction, "cunjing_mapped_action").trigger()
    yield lambda: window.findChild(QDialog, "cunjing_mapped") is not None
    yield 1500
    dialog = child(QDialog, "cunjing_mapped")
    view = dialog.findChild(QTableView, "cunjing_mapped_view")
    rows, columns = view.model().rowCount(), view.model().columnCount()
    cells = [view.model().index(row, column) for row in range(rows) for column in range(columns)]
    missing = [cell for cell in cells if cell.data(IS_MISSING_ROLE)]
    seen["not_mapped"] = len(missing)
    if missing:
        view.scrollTo(missing[0], view.PositionAtCenter)
    yield 500
    save(dialog.grab().toImage(), "09-mapped")
    dialog.close()
    child(QAction, "cunjing_locate").trigger()
    yield 1000
    seen["unplaced"] = child(QLabel, "cunjing_unplaced_state").text()
    child(QDockWidget, "cunjing_unplaced").hide()
    yield 300


def simple_view_shown():
    for name in ("village", "rule", "verdict"):
        child(QComboBox, f"cunjing_filter_{name}").setCurrentIndex(0)
    choose("cunjing_filter_village", VILLAGE)
    model = iface.layerTreeView().layerTreeModel()
    QgsProject.instance().mapThemeCollection().applyTheme("检查结果", model.rootGroup(), model)
    child(QAction, "cunjing_simple").trigger()
    yield 500
    docks = [child(QDockWidget, "Layers"), child(QDockWidget, "cunjing_findings")]
    window.resizeDocks(docks, [252, 500], Qt.Horizontal)
    yield 1000
    villages = next(table for table in QgsProject.instance().mapLayers().values()
                    if table.customProperty("cunjing/layer") == "village"
                    and table.geometryType() == QgsWkbTypes.PolygonGeometry)
    extent = next(each for each in villages.getFeatures() if each["name"] == VILLAGE).geometry().boundingBox()
    extent.scale(1.1)
    canvas.setExtent(extent)
    canvas.refresh()
    model = child(QTreeView, "cunjing_finding_view").model()
    child(QTreeView, "cunjing_finding_view").setCurrentIndex(next(
        model.index(row, 0) for row in range(model.rowCount())
        if model.index(row, 0).data(RULE_ROLE) == "coop-in-public-area"))
    yield 2500
    yield drawn
    picture("10-simple")
    child(QAction, "cunjing_simple").trigger()
    yield 1000


def lesson():
    window.showNormal()
    window.setGeometry(0, 0, 1280, 900)
    yield 1000
    for part in (opened, menu_shown, checked, one_selected, limit_tried, coop_moved, maps_ordered, mapped_shown,
                 simple_view_shown):
        yield from part()


def leave():
    (WORK / "seen.json").write_text(json.dumps(seen, ensure_ascii=False, indent=1))
    QgsProject.instance().clear()
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


def advance(steps):
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
        seen["failures"].append(f"waited in vain at line {steps.gi_frame.f_lineno}: "
                                f"{steps.gi_yieldfrom and steps.gi_yieldfrom.gi_frame.f_lineno}")
        window.grab().save(str(WORK / "stuck.png"))
        return leave()
    QTimer.singleShot(100, lambda: wait_for(holds, steps, deadline))


def note_error(kind, error, trace):
    """QGIS would show a dialog about it and wait for ever."""
    seen["failures"].append("".join(traceback.format_exception(kind, error, trace)))


sys.excepthook = note_error
QTimer.singleShot(1500, lambda: advance(lesson()))
