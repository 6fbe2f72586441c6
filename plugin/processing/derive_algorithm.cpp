// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/processing/derive_algorithm.hpp"

#include <qgsfeaturesink.h>
#include <qgsgeometry.h>

#include "gis/check/derive_project.hpp"
#include "gis/geometry/wkb.hpp"
#include "plugin/language.hpp"
#include "plugin/processing/feature_row.hpp"
#include "plugin/processing/word_parameter.hpp"

namespace cunjing {
namespace {

using qgis::FieldType;

QgsFields count_fields() {
    QgsFields fields;
    for (const char* name : {"layer", "title", "village_code", "village"})
        fields.append(qgis::field(QString::fromLatin1(name), FieldType::text));
    fields.append(qgis::field(QStringLiteral("features"), FieldType::integer));
    fields.append(qgis::field(QStringLiteral("area_m2"), FieldType::real));
    return fields;
}

QgsFields ground_fields() {
    QgsFields fields;
    for (const char* name : {"layer", "uid", "village_code"})
        fields.append(qgis::field(QString::fromLatin1(name), FieldType::text));
    fields.append(qgis::field(QStringLiteral("area_m2"), FieldType::real));
    return fields;
}

QgsGeometry geometry_of(const Shape& shape) {
    std::vector<std::uint8_t> bytes;
    write_wkb(shape, bytes);
    QgsGeometry geometry;
    geometry.fromWkb(QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<int>(bytes.size())));
    return geometry;
}

}  // namespace

QStringList DeriveAlgorithm::tags() const {
    return search_words(
        QStringLiteral("推算,集中居住区,公共区域,门前三包,道路用地,水源地,derive,residential,public area,"
                       "frontage,road strip,cluster,computed"));
}

QString DeriveAlgorithm::shortDescription() const {
    return tr("Computes residential areas, public areas, frontage zones, road strips and the like.");
}

QString DeriveAlgorithm::shortHelpString() const {
    return tr(
        "Computes the layers that follow from others: residential areas, public areas, frontage zones, road "
        "strips, ranges of water sources.\n\n"
        "What was computed before is replaced. What a person drew or corrected stays, and nothing is computed "
        "where it stands.");
}

void DeriveAlgorithm::initAlgorithm(const QVariantMap& /*configuration*/) {
    add_project();
    QStringList names;
    QStringList titles;
    if (loaded().catalogue != nullptr)
        for (const DerivedLayer& derived : catalogue().derived_layers()) {
            names << QString::fromStdString(derived.layer->name);
            titles << titled_word(shown(derived.layer->title), names.back());
        }
    add(std::make_unique<WordParameter>(QStringLiteral("LAYERS"), tr("Layers"), names, titles, true, true),
        tr("Only these layers and those that they are computed from; none: all."));
    add_day();
    add_heights();
    add_write();
    add(std::make_unique<QgsProcessingParameterFeatureSink>(QStringLiteral("OUTPUT"), tr("Counts"), qgis::any_table,
                                                            QVariant(), true, false),
        tr("A table of how many features there are of each layer in each village, and how large they are."));
    add(std::make_unique<QgsProcessingParameterFeatureSink>(QStringLiteral("GROUND"), tr("Computed ground"),
                                                            qgis::polygon_layer, QVariant(), true, false),
        tr("What was computed, as one layer of polygons in the work CRS."));
    add_number(QStringLiteral("FEATURES"), tr("Features computed"));
    add_number(QStringLiteral("ROWS_CHANGED"), tr("Rows changed in the project"));
    add_project_output();
}

void DeriveAlgorithm::work(Run& run) {
    DeriveOptions options;
    options.layers = words(run.parameters, QStringLiteral("LAYERS"), run.context);
    options.as_of = day(run.parameters, run.context);
    options.dry_run = !writes(run);
    Project project = open_project(run, options.dry_run ? Access::read_only : Access::read_write);
    options.height_m = heights(run, project);
    const DeriveReport report = derive_project(project, catalogue(), options, run.progress);

    const QString counts = QStringLiteral("OUTPUT");
    const QString ground = QStringLiteral("GROUND");
    const auto table = sink(run, counts, count_fields());
    const auto polygons = sink(run, ground, ground_fields(), qgis::polygons_shape, project.work_crs());
    std::int64_t features = 0;
    for (const ComputedLayer& layer : report.layers) {
        const Layer& of = *layer.layer->layer;
        const Table& computed = layer.computed;
        features += static_cast<std::int64_t>(computed.size());
        run.feedback.pushInfo(
            tr("%1: %2 computed; %3 drawn by people stay").arg(shown(of.title)).arg(computed.size()).arg(layer.drawn));
        if (table != nullptr)
            for (const auto& [code, sum] : area_by_village(computed)) {
                const auto name = report.village_names.find(code);
                QgsFeature row = feature_row({known(of.name), shown(of.title), known(code),
                                              name == report.village_names.end() ? QVariant() : known(name->second),
                                              count_of(static_cast<std::int64_t>(sum.features)), sum.area_m2});
                put(*table, row, run, counts);
            }
        if (polygons == nullptr) continue;
        for (std::size_t i = 0; i < computed.size(); ++i) {
            QgsFeature feature = feature_row(
                {known(of.name), known(computed.uid(i)), known(computed.village_code(i)), area_m2(computed.shapes[i])});
            feature.setGeometry(geometry_of(computed.shapes[i]));
            put(*polygons, feature, run, ground);
        }
    }
    run.results.insert(QStringLiteral("FEATURES"), count_of(features));
    run.results.insert(QStringLiteral("ROWS_CHANGED"), count_of(report.rows_changed));
    if (options.dry_run) run.feedback.pushInfo(tr("Dry run: nothing was written."));
}

}  // namespace cunjing
