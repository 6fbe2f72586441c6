// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/print/layout_parts.hpp"

#include <qgsapplication.h>
#include <qgslayertree.h>
#include <qgslayertreemodel.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitempicture.h>
#include <qgslayoutitemscalebar.h>
#include <qgslayoutpagecollection.h>
#include <qgslegendrenderer.h>
#include <qgsvectorlayer.h>

#include <QCoreApplication>

#include "plugin/qgis_compat.hpp"

namespace cunjing {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(cunjing::LayoutParts)
};

const QString font_family = QStringLiteral("WenQuanYi Micro Hei");
constexpr double point_mm = 25.4 / 72;

QFont page_font(double size_mm, bool is_bold = false) {
    QFont font(font_family);
    font.setPointSizeF(size_mm / point_mm);
    font.setBold(is_bold);
    return font;
}

/// Layers without shapes have nothing that a legend could explain, and the name of the town's group is a file's.
void leave_out_what_says_nothing(QgsLayoutItemLegend& legend) {
    QgsLayerTree* tree = legend.model()->rootGroup();
    for (QgsLayerTreeNode* top : tree->children())
        if (QgsLayerTree::isGroup(top)) QgsLegendRenderer::setNodeLegendStyle(top, LegendPart::Hidden);
    for (QgsLayerTreeLayer* node : tree->findLayers()) {
        const auto* layer = qobject_cast<QgsVectorLayer*>(node->layer());
        if (layer != nullptr && layer->isSpatial()) continue;
        auto* parent = qobject_cast<QgsLayerTreeGroup*>(node->parent());
        if (parent != nullptr) parent->removeChildNode(node);
    }
}

}  // namespace

QgsTextFormat page_letters(double size_mm, bool is_bold) {
    QgsTextFormat format;
    format.setFont(page_font(size_mm, is_bold));
    format.setSize(size_mm / point_mm);
    format.setSizeUnit(letter_points);
    format.setColor(QColor(30, 30, 30));
    return format;
}

void add_label(QgsPrintLayout& layout, const PageLabel& label) {
    auto* item = new QgsLayoutItemLabel(&layout);
    item->setId(label.id);
    item->setText(label.text);
    item->setFont(page_font(label.size_mm, label.is_bold));
    item->setHAlign(label.alignment);
    item->setVAlign(Qt::AlignVCenter);
    item->setMarginX(0);
    item->setMarginY(0);
    layout.addLayoutItem(item);
    item->attemptMove(QgsLayoutPoint(label.box_mm.topLeft(), page_millimetres), true, false, label.page);
    item->attemptResize(QgsLayoutSize(label.box_mm.size(), page_millimetres));
}

QgsLayoutItemMap* add_map(QgsPrintLayout& layout, const QRectF& box_mm) {
    auto* map = new QgsLayoutItemMap(&layout);
    map->setId(QStringLiteral("map"));
    layout.addLayoutItem(map);
    map->attemptSetSceneRect(box_mm);
    map->setFrameEnabled(true);
    map->setAtlasDriven(true);
    map->setAtlasScalingMode(QgsLayoutItemMap::Auto);
    map->setAtlasMargin(0.05);
    return map;
}

void add_legend(QgsPrintLayout& layout, QgsLayoutItemMap& map, const QRectF& box_mm) {
    auto* legend = new QgsLayoutItemLegend(&layout);
    legend->setId(QStringLiteral("legend"));
    layout.addLayoutItem(legend);
    legend->setLinkedMap(&map);
    legend->setAutoUpdateModel(false);
    leave_out_what_says_nothing(*legend);
    legend->setLegendFilterByMapEnabled(true);
    legend->setTitle(Words::tr("Legend"));
    legend->setStyleFont(LegendPart::Title, page_font(3, true));
    legend->setStyleFont(LegendPart::Group, page_font(2.2, true));
    legend->setStyleFont(LegendPart::Subgroup, page_font(2));
    legend->setStyleFont(LegendPart::SymbolLabel, page_font(2));
    legend->setStyleMargin(LegendPart::Group, QgsLegendStyle::Top, 1.2);
    legend->setStyleMargin(LegendPart::Subgroup, QgsLegendStyle::Top, 0.6);
    legend->setStyleMargin(LegendPart::Symbol, QgsLegendStyle::Top, 0.4);
    legend->setSymbolWidth(4.5);
    legend->setSymbolHeight(2.4);
    legend->setMaximumSymbolSize(3.2);
    legend->setBoxSpace(0);
    legend->setColumnSpace(2);
    legend->setColumnCount(3);
    legend->setSplitLayer(true);
    legend->setResizeToContents(false);
    legend->attemptSetSceneRect(box_mm);
}

void add_scale_bar(QgsPrintLayout& layout, QgsLayoutItemMap& map, QPointF place_mm) {
    auto* bar = new QgsLayoutItemScaleBar(&layout);
    bar->setId(QStringLiteral("scale bar"));
    layout.addLayoutItem(bar);
    bar->setStyle(QStringLiteral("Single Box"));
    bar->setLinkedMap(&map);
    bar->setUnits(length_metres);
    bar->setUnitLabel(Words::tr("m"));
    bar->setMapUnitsPerScaleBarUnit(1);
    bar->setSegmentSizeMode(bar_that_fits);
    bar->setMinimumBarWidth(30);
    bar->setMaximumBarWidth(60);
    bar->setNumberOfSegments(2);
    bar->setNumberOfSegmentsLeft(0);
    bar->setHeight(1.6);
    bar->setTextFormat(page_letters(2.4));
    bar->setBackgroundEnabled(true);
    bar->attemptMove(QgsLayoutPoint(place_mm, page_millimetres));
    bar->update();
}

void add_north_arrow(QgsPrintLayout& layout, QgsLayoutItemMap& map, const QRectF& box_mm) {
    auto* arrow = new QgsLayoutItemPicture(&layout);
    arrow->setId(QStringLiteral("north arrow"));
    layout.addLayoutItem(arrow);
    arrow->setPicturePath(QStringLiteral(":/images/north_arrows/layout_default_north_arrow.svg"));
    arrow->setLinkedMap(&map);
    arrow->setNorthMode(QgsLayoutItemPicture::GridNorth);
    arrow->attemptSetSceneRect(box_mm);
}

}  // namespace cunjing
