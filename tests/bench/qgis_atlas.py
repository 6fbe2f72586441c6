# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""The maps of villages as a print-layout atlas of QGIS: the same layers, findings, table and page as `cunjing maps`.

    qgis_atlas.py PROJECT OUT_FOLDER

Writes a PDF of two A3 pages for each village and prints, as JSON, the seconds of starting, of building and of exporting.
"""

import json
import os
import sys
import time

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import (  # noqa: E402
    QgsApplication, QgsCategorizedSymbolRenderer, QgsFillSymbol, QgsLayoutExporter, QgsLayoutFrame,
    QgsLayoutItemAttributeTable, QgsLayoutItemLabel, QgsLayoutItemLegend, QgsLayoutItemMap, QgsLayoutItemPage, QgsLayoutItemPicture,
    QgsLayoutItemScaleBar, QgsLayoutMultiFrame, QgsLayoutPoint, QgsLayoutSize, QgsLegendStyle, QgsLineSymbol, QgsMarkerSymbol, QgsPalLayerSettings,
    QgsPrintLayout, QgsProject, QgsRendererCategory, QgsRuleBasedRenderer, QgsSimpleLineSymbolLayer, QgsSingleSymbolRenderer, QgsTextBufferSettings,
    QgsTextFormat, QgsUnitTypes, QgsVectorLayer, QgsVectorLayerSimpleLabeling)
from qgis.PyQt.QtGui import QColor, QFont  # noqa: E402

FONT = "WenQuanYi Micro Hei"
MILLIMETRES = QgsUnitTypes.LayoutMillimeters
FILLS = {"cropland": "#f5f8e9", "restricted_area": "#f3d9d2", "water": "#d6e9f5", "homestead": "#f6efe2", "pen_zone": "#dcecc8",
         "building": "#e8dfd4", "structure": "#ded5ea", "coop": "#f5dca8", "dump_site": "#d9c3b3", "pile": "#e5d2bd", "facility": "#f3e8ee"}
LINES = {"watercourse": "#5d9cc9", "ditch": "#3f8fc4"}
POINTS = {"coop_point": "#b97a1f", "dump_site_point": "#7a4b2a", "pile_point": "#c49a6c", "facility_point": "#83305f",
          "water_source": "#1f6fb2", "collection_point": "#2e8b57", "household": "#8d8d8d", "village_point": "#5b357a"}
ROADS = {"national": 1.3, "provincial": 1.2, "county": 1.1, "township": 1.0, "village": 0.8, "group": 0.6, "footpath": 0.3}
SEVERITIES = {3: "#b10026", 2: "#f16913", 1: "#fed976", 0: "#8fc98f"}
SHAPES = {"road": "diamond", "yard": "square", "water": "circle", "poultry": "triangle", "care": "hexagon"}
LABELLED = ["village", "road", "water", "pen_zone", "facility_point"]
# From the ground up.
ORDER = ["cropland", "restricted_area", "water", "watercourse", "homestead", "pen_zone", "road", "ditch", "building", "structure", "coop",
         "coop_point", "pile", "pile_point", "dump_site", "dump_site_point", "collection_point", "facility", "facility_point",
         "water_source", "household", "village", "village_point"]


def text_format(size_mm, colour="#282828", halo=False):
    format_ = QgsTextFormat()
    format_.setFont(QFont(FONT))
    format_.setSize(size_mm)
    format_.setSizeUnit(QgsUnitTypes.RenderMillimeters)
    format_.setColor(QColor(colour))
    if halo:
        buffer = QgsTextBufferSettings()
        buffer.setEnabled(True)
        buffer.setSize(0.4)
        format_.setBuffer(buffer)
    return format_


def road_renderer():
    categories = []
    for word, width in ROADS.items():
        symbol = QgsLineSymbol.createSimple({"line_color": "#8c8c8c", "line_width": str(width)})
        symbol.appendSymbolLayer(QgsSimpleLineSymbolLayer(QColor("#ffffff"), width - 0.2))
        categories.append(QgsRendererCategory(word, symbol, word))
    renderer = QgsCategorizedSymbolRenderer("class", categories)
    renderer.setUsingSymbolLevels(True)
    return renderer


def renderer_of(name):
    if name == "village":
        return QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(
            {"style": "no", "outline_color": "#6f5a8c", "outline_width": "0.4", "outline_style": "dash dot"}))
    if name == "road":
        return road_renderer()
    if name in FILLS:
        return QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({"color": FILLS[name], "outline_color": "#8a8a8a", "outline_width": "0.1"}))
    if name in LINES:
        return QgsSingleSymbolRenderer(QgsLineSymbol.createSimple({"line_color": LINES[name], "line_width": "0.3"}))
    return QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple({"name": "circle", "color": POINTS[name], "size": "1.8", "outline_style": "no"}))


def label(layer, expression, size_mm, colour, is_expression=False):
    settings = QgsPalLayerSettings()
    settings.fieldName = expression
    settings.isExpression = is_expression
    settings.setFormat(text_format(size_mm, colour, halo=True))
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def finding_renderer():
    """A rule for each family and severity, as our style has."""
    root = QgsRuleBasedRenderer.Rule(None)
    for focus, shape in SHAPES.items():
        for severity, colour in SEVERITIES.items():
            for verdict, fill in (("violated", colour), ("doubtful", "#ffffff")):
                symbol = QgsMarkerSymbol.createSimple({"name": shape, "color": fill, "outline_color": "#33201f", "outline_width": "0.2",
                                                       "size": str(2.6 + 0.6 * severity)})
                rule = QgsRuleBasedRenderer.Rule(symbol)
                rule.setFilterExpression(f"\"focus\" = '{focus}' and \"severity\" = {severity} and \"verdict\" = '{verdict}' and "
                                         "\"village_code\" = attribute(@atlas_feature, 'code')")
                rule.setLabel(f"{focus} {severity} {verdict}")
                root.appendChild(rule)
    return QgsRuleBasedRenderer(root)


def layers_of(project, file):
    layers = {}
    for name in ORDER:
        layer = QgsVectorLayer(f"{file}|layername={name}", name, "ogr")
        if not layer.isValid():
            continue
        layer.setRenderer(renderer_of(name))
        if name in LABELLED:
            label(layer, "name", 5 if name == "village" else 2.2, "#5b357a")
        project.addMapLayer(layer)
        layers[name] = layer
    findings = QgsVectorLayer(f"{file}|layername=numbered_finding", "finding", "ogr")
    if not findings.isValid():
        raise SystemExit("the table numbered_finding is missing")
    findings.setRenderer(finding_renderer())
    label(findings, "case when \"village_code\" = attribute(@atlas_feature, 'code') then \"number\" end", 2.3, "#000000", True)
    project.addMapLayer(findings)
    layers["finding"] = findings
    return layers


def place(item, x, y, width, height, page=0):
    item.attemptMove(QgsLayoutPoint(x, y, MILLIMETRES), True, False, page)
    item.attemptResize(QgsLayoutSize(width, height, MILLIMETRES))


def fit(map_, extent, *box):
    """Zooms an item: one without an extent cannot be, giving it one changes its form, and one without a form takes none."""
    place(map_, *box)
    map_.setExtent(extent)
    place(map_, *box)
    map_.zoomToExtent(extent)
    if map_.extent().isEmpty():
        raise SystemExit("a map of the atlas shows nothing: there is nothing to compare")


def font_of(size_mm):
    font = QFont(FONT)
    font.setPointSizeF(size_mm * 72 / 25.4)
    return font


def add_label(layout, text, size_mm, x, y, width, height, page=0):
    item = QgsLayoutItemLabel(layout)
    item.setText(text)
    item.setFont(font_of(size_mm))
    layout.addLayoutItem(item)
    place(item, x, y, width, height, page)


def add_table(layout, layer):
    table = QgsLayoutItemAttributeTable.create(layout)
    table.setVectorLayer(layer)
    table.setDisplayedFields(["number", "title_zh", "place", "measured", "limit_", "responsible"])
    table.setFilterFeatures(True)
    table.setFeatureFilter("\"village_code\" = attribute(@atlas_feature, 'code')")
    table.setMaximumNumberOfFeatures(500)
    table.setContentTextFormat(text_format(2.2))
    table.setHeaderTextFormat(text_format(2.2))
    table.setResizeMode(QgsLayoutMultiFrame.UseExistingFrames)
    layout.addMultiFrame(table)
    for page, box in ((0, (315, 160, 90, 108)), (1, (35, 30, 180, 240)), (1, (222, 30, 180, 240))):
        frame = QgsLayoutFrame(layout, table)
        table.addFrame(frame)
        place(frame, *box, page)
    table.recalculateFrameSizes()


def layout_of(project, layers):
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    pages = layout.pageCollection()
    pages.page(0).setPageSize("A3", QgsLayoutItemPage.Landscape)
    second = QgsLayoutItemPage(layout)
    second.setPageSize("A3", QgsLayoutItemPage.Landscape)
    pages.addPage(second)
    drawn = [layers[name] for name in ["finding", *reversed(ORDER)] if name in layers]
    map_ = QgsLayoutItemMap(layout)
    layout.addLayoutItem(map_)
    map_.setLayers(drawn)
    map_.setKeepLayerSet(True)
    map_.setFrameEnabled(True)
    fit(map_, layers["village"].extent(), 39, 31, 267, 238)
    layout.renderContext().setPredefinedScales([500, 1000, 2000, 5000, 10000, 15000, 20000, 25000])
    map_.setAtlasDriven(True)
    map_.setAtlasScalingMode(QgsLayoutItemMap.Predefined)
    map_.grid().setEnabled(True)
    map_.grid().setIntervalX(1000)
    map_.grid().setIntervalY(1000)
    map_.grid().setStyle(map_.grid().Cross)
    map_.grid().setAnnotationEnabled(True)
    inset = QgsLayoutItemMap(layout)
    layout.addLayoutItem(inset)
    inset.setLayers([layers["village"]])
    inset.setKeepLayerSet(True)
    fit(inset, layers["village"].extent(), 315, 31, 90, 36)
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(map_)
    legend.setLegendFilterByMapEnabled(True)
    for part in (QgsLegendStyle.Title, QgsLegendStyle.Group, QgsLegendStyle.Subgroup, QgsLegendStyle.SymbolLabel):
        style = legend.style(part)
        style.setTextFormat(text_format(2.0)) if hasattr(style, "setTextFormat") else style.setFont(font_of(2.0))
        legend.setStyle(part, style)
    legend.setSymbolHeight(2.4)
    legend.setColumnCount(3)
    layout.addLayoutItem(legend)
    place(legend, 315, 70, 90, 80)
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(map_)
    bar.applyDefaultSize()
    layout.addLayoutItem(bar)
    place(bar, 45, 255, 60, 12)
    north = QgsLayoutItemPicture(layout)
    north.setPicturePath(":/images/north_arrows/layout_default_north_arrow.svg")
    layout.addLayoutItem(north)
    place(north, 42, 240, 10, 12)
    add_label(layout, "[% \"name\" %]人居环境问题分布图（2024年第三季度）", 7.2, 100, 16, 220, 12)
    add_label(layout, "内部工作用图，不得公开", 3.2, 360, 16, 50, 6)
    add_label(layout, "坐标系：2000国家大地坐标系　制图单位：____　制图人：____　审核人：____　检查日期：2024-08-20", 2.4, 35, 274, 370, 8)
    add_label(layout, "[% \"name\" %]人居环境问题分布图（2024年第三季度）", 7.2, 100, 16, 220, 12, 1)
    add_table(layout, layers["finding"])
    atlas = layout.atlas()
    atlas.setEnabled(True)
    atlas.setCoverageLayer(layers["village"])
    atlas.setFilenameExpression("\"code\"")
    return layout


def main():
    start = time.perf_counter()
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], False)
    QgsApplication.initQgis()
    project = QgsProject.instance()
    started = time.perf_counter()
    layers = layers_of(project, sys.argv[1])
    project.setCrs(layers["village"].crs())
    layout = layout_of(project, layers)
    built = time.perf_counter()
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.forceVectorOutput = True
    result = QgsLayoutExporter.exportToPdfs(layout.atlas(), os.path.join(sys.argv[2], "x.pdf"), settings)
    if result[0] != QgsLayoutExporter.Success:
        raise SystemExit(f"QGIS could not export: {result}")
    exported = time.perf_counter()
    print(json.dumps({"start_s": started - start, "build_s": built - started, "export_s": exported - built,
                      "pages": 2 * layers["village"].featureCount()}))
    del layout
    project.clear()
    application.exitQgis()


if __name__ == "__main__":
    main()
