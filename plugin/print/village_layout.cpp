// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/print/village_layout.hpp"

#include <qgsexpressioncontextutils.h>
#include <qgslayoutatlas.h>
#include <qgslayoutframe.h>
#include <qgslayoutitempage.h>
#include <qgslayoutmanager.h>
#include <qgslayoutpagecollection.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include "gis/base/error.hpp"
#include "gis/report/latest_check.hpp"
#include "gis/store/project.hpp"
#include "plugin/language.hpp"
#include "plugin/print/layout_findings.hpp"
#include "plugin/print/layout_numbers.hpp"
#include "plugin/print/layout_parts.hpp"
#include "plugin/qgis_compat.hpp"
#include "plugin/town/town_layers.hpp"

namespace cunjing {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(cunjing::VillageLayout)
};

const QString own_property = QStringLiteral("cunjing/village_layout");

// Millimetres of an A3 sheet, lying.
constexpr double left_mm = 15;
constexpr double right_mm = 405;
constexpr double top_mm = 28;
constexpr double bottom_mm = 276;
constexpr double column_mm = 126;
constexpr double gap_mm = 6;
constexpr double legend_mm = 92;
constexpr int further_pages = 2;

QgsVectorLayer* coverage_of(const TownLayers& town) {
    QgsVectorLayer* best = nullptr;
    for (QgsVectorLayer* table : town.tables_of(QStringLiteral("village"))) {
        if (table->featureCount() == 0) continue;
        if (best == nullptr || has_polygons(*table)) best = table;
    }
    return best;
}

QString free_name(const QgsLayoutManager& layouts) {
    const QString name = Words::tr("Village maps");
    QString free = name;
    for (int number = 2; layouts.layoutByName(free) != nullptr; ++number)
        free = QStringLiteral("%1 %2").arg(name).arg(number);
    return free;
}

/// The titles of rules by id, as the file tells them that the findings stand in, for a rule may be gone since.
QString titles_json(const std::vector<ListedFinding>& findings, const Catalogue& catalogue) {
    QJsonObject object;
    for (const Rule& rule : catalogue.rules()) object[QString::fromStdString(rule.id)] = shown(rule.title);
    for (const ListedFinding& finding : findings) object[QString::fromStdString(finding.rule)] = shown(finding.title);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QVariantMap facts_of(const TownLayers& town, const Catalogue& catalogue) {
    const Project project = Project::open(file_path(town.file()), catalogue, Access::read_only);
    std::map<std::string, std::string> settings = project.settings();
    const auto setting = [&](const char* name) { return QString::fromStdString(settings[name]); };
    const QString sources = setting("sources");
    QVariantMap facts;
    facts[layout_fact::town] = setting("town");
    facts[layout_fact::heading] = setting("heading").isEmpty() ? Words::tr("Map of findings") : setting("heading");
    facts[layout_fact::sources] = Words::tr("the layers of this project and what the check found") +
                                  (sources.isEmpty() ? QString() : "; " + sources);
    const LatestCheck check = read_latest_check(file_path(town.file()), catalogue);
    if (check.run) facts[layout_fact::checked_on] = QString::fromStdString(check.run->as_of);
    facts[layout_fact::findings] = town.findings() == nullptr ? QString() : town.findings()->id();
    facts[layout_fact::rule_titles] = titles_json(check.findings, catalogue);
    facts[layout_fact::unspoken] = unspoken_json(catalogue);
    return facts;
}

void write(const QVariantMap& facts, QgsPrintLayout& layout) {
    for (auto fact = facts.begin(); fact != facts.end(); ++fact)
        QgsExpressionContextUtils::setLayoutVariable(&layout, fact.key(), fact.value());
}

void set_atlas(QgsPrintLayout& layout, QgsVectorLayer& villages) {
    QgsLayoutAtlas* atlas = layout.atlas();
    QString error;
    atlas->setEnabled(true);
    atlas->setCoverageLayer(&villages);
    atlas->setSortFeatures(true);
    atlas->setSortExpression(QStringLiteral("\"code\""));
    atlas->setPageNameExpression(QStringLiteral("\"name\""));
    atlas->setFilenameExpression(QStringLiteral("\"code\" || '-' || \"name\""), error);
}

void add_pages(QgsPrintLayout& layout) {
    layout.initializeDefaults();
    layout.pageCollection()->page(0)->setPageSize(QStringLiteral("A3"), QgsLayoutItemPage::Landscape);
    for (int i = 0; i < further_pages; ++i) {
        auto* page = new QgsLayoutItemPage(&layout);
        page->setPageSize(QStringLiteral("A3"), QgsLayoutItemPage::Landscape);
        layout.pageCollection()->addPage(page);
    }
}

/// A further page is left out where its first frame has nothing to show.
void add_frame(QgsPrintLayout& layout, QgsLayoutItemAttributeTable& table, int page, const QRectF& box_mm) {
    auto* frame = new QgsLayoutFrame(&layout, &table);
    frame->setHidePageIfEmpty(page > 0 && box_mm.left() <= left_mm);
    frame->setHideBackgroundIfEmpty(page > 0);
    table.addFrame(frame, false);
    frame->attemptMove(QgsLayoutPoint(box_mm.topLeft(), page_millimetres), true, false, page);
    frame->attemptResize(QgsLayoutSize(box_mm.size(), page_millimetres));
}

void add_table(QgsPrintLayout& layout, QgsVectorLayer& findings) {
    QgsLayoutItemAttributeTable* table = add_finding_table(layout, findings);
    table->setResizeMode(QgsLayoutMultiFrame::UseExistingFrames);
    const double beside_legend = top_mm + legend_mm + 8;
    add_frame(layout, *table, 0, {right_mm - column_mm, beside_legend, column_mm, bottom_mm - beside_legend});
    for (int page = 1; page <= further_pages; ++page)
        for (int column = 0; column < 3; ++column)
            add_frame(layout, *table, page,
                      {left_mm + column * (column_mm + gap_mm), top_mm, column_mm, bottom_mm - top_mm});
    table->recalculateFrameSizes();
}

void add_words(QgsPrintLayout& layout) {
    const QString title =
        QStringLiteral("[% coalesce(@cunjing_town, '') || %1 %]")
            .arg(gui_language() == Language::zh ? QStringLiteral("\"name\" || @cunjing_heading")
                                                : QStringLiteral("' ' || \"name\" || ': ' || @cunjing_heading"));
    const QString date = Words::tr("Checked on %1").arg(QStringLiteral("[% @cunjing_checked_on %]"));
    const QString sources = Words::tr("Sources: %1").arg(QStringLiteral("[% @cunjing_sources %]"));
    const QString count = Words::tr("Findings: %1").arg(QStringLiteral("[% %1 %]").arg(count_expression()));
    const QString note = Words::tr("All findings are suspected until they are confirmed on the spot.");
    const QRectF over_all(left_mm, 12, right_mm - left_mm, 12);
    for (int page = 0; page <= further_pages; ++page) {
        const QString number = page == 0 ? QString() : Words::tr(" (continued %1)").arg(page);
        add_label(layout, {QStringLiteral("title %1").arg(page + 1), title + number, over_all, 7, Qt::AlignHCenter,
                           page, true});
        add_label(layout,
                  {QStringLiteral("note %1").arg(page + 1), note, {left_mm, 278, 230, 5}, 3, Qt::AlignLeft, page});
        add_label(layout, {QStringLiteral("date %1").arg(page + 1),
                           date,
                           {right_mm - column_mm, 278, column_mm, 5},
                           3,
                           Qt::AlignRight,
                           page});
    }
    add_label(layout,
              {QStringLiteral("scale"),
               Words::tr("Scale 1:%1").arg(QStringLiteral("[% round(map_get(item_variables('map'), 'map_scale')) %]")),
               {left_mm + 190, 278, right_mm - column_mm - gap_mm - left_mm - 190, 5},
               3,
               Qt::AlignRight});
    add_label(layout, {QStringLiteral("sources"), sources, {left_mm, 283, 390, 5}, 2.6});
    add_label(layout, {QStringLiteral("count"),
                       count,
                       {right_mm - column_mm, top_mm + legend_mm + 1, column_mm, 6},
                       3.4,
                       Qt::AlignLeft,
                       0,
                       true});
}

}  // namespace

QgsPrintLayout* add_village_layout(QgsProject& project, const TownLayers& town, const Catalogue& catalogue) {
    QgsVectorLayer* villages = coverage_of(town);
    QgsVectorLayer* findings = town.findings();
    if (villages == nullptr || findings == nullptr)
        throw DataError({"没有村的图形（图层 village），无法分村排版；请先画出或导入村界",
                         "no village has a shape (layer village), so there is no page for one; draw or import "
                         "boundaries first"});
    auto layout = std::make_unique<QgsPrintLayout>(&project);
    layout->setName(free_name(*project.layoutManager()));
    layout->setCustomProperty(own_property, true);
    write(facts_of(town, catalogue), *layout);
    add_pages(*layout);
    set_atlas(*layout, *villages);
    QgsLayoutItemMap* map =
        add_map(*layout, {left_mm, top_mm, right_mm - column_mm - gap_mm - left_mm, bottom_mm - top_mm});
    map->setKeepLayerStyles(true);
    map->setLayerStyleOverrides({{findings->id(), numbered_style(*findings)}});
    map->zoomToExtent(town.extent());
    add_legend(*layout, *map, {right_mm - column_mm, top_mm, column_mm, legend_mm});
    add_table(*layout, *findings);
    add_words(*layout);
    add_scale_bar(*layout, *map, {left_mm + 3, bottom_mm - 17});
    add_north_arrow(*layout, *map, {left_mm + 3, top_mm + 3, 12, 16});
    QgsPrintLayout* added = layout.release();
    project.layoutManager()->addLayout(added);
    return added;
}

void refresh_village_layouts(QgsProject& project, const TownLayers& town, const Catalogue& catalogue) {
    QgsVectorLayer* villages = coverage_of(town);
    QgsVectorLayer* findings = town.findings();
    if (villages == nullptr || findings == nullptr) return;
    for (QgsPrintLayout* layout : project.layoutManager()->printLayouts()) {
        if (!layout->customProperty(own_property).toBool()) continue;
        write(facts_of(town, catalogue), *layout);
        if (layout->atlas()->coverageLayer() == nullptr) layout->atlas()->setCoverageLayer(villages);
        if (auto* map = qobject_cast<QgsLayoutItemMap*>(layout->itemById(QStringLiteral("map")));
            map != nullptr && !map->layerStyleOverrides().contains(findings->id()))
            map->setLayerStyleOverrides({{findings->id(), numbered_style(*findings)}});
        for (QgsLayoutMultiFrame* frames : layout->multiFrames())
            if (auto* table = qobject_cast<QgsLayoutItemAttributeTable*>(frames);
                table != nullptr && table->vectorLayer() == nullptr)
                show_findings(*table, *findings);
    }
}

}  // namespace cunjing
