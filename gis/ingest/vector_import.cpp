// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/vector_import.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "gis/base/error.hpp"
#include "gis/ingest/datum_file.hpp"
#include "gis/ingest/feature_values.hpp"
#include "gis/ingest/ground_overlap.hpp"
#include "gis/base/part_of_progress.hpp"
#include "gis/ingest/place_columns.hpp"
#include "gis/ingest/placement.hpp"
#include "gis/ingest/remoteness.hpp"
#include "gis/ingest/row_identity.hpp"
#include "gis/ingest/row_merge.hpp"
#include "gis/ingest/source.hpp"
#include "gis/ingest/source_crs.hpp"
#include "gis/ingest/source_rows.hpp"

namespace cunjing {
namespace {

constexpr double share_of_reading = 0.8;

SheetOptions sheet_options(const ImportOptions& options) {
    SheetOptions sheet{options.source_layer, options.coordinates, options.key};
    for (const auto& [field, column] : options.map) sheet.columns_by_name.push_back(column);
    return sheet;
}

Table read_villages(const Project& project, const Catalogue& catalogue) {
    const Layer& villages = catalogue.layer("village");
    const std::vector<std::string> names{"code", "name"};
    return project.has(villages) ? project.read(villages, names) : Table(villages, names);
}

Box box_of(const Table& table) {
    Box box;
    for (std::size_t row = 0; row < table.size(); ++row)
        if (table.shapes.dimension(row) != Dimension::none) box.add(table.shapes.box(row));
    return box;
}

/// One source layer on its way into one layer of the project.
class VectorImport {
public:
    VectorImport(Project& project, const Catalogue& catalogue, const Layer& layer, const ImportOptions& options)
        : project_(project),
          catalogue_(catalogue),
          layer_(layer),
          options_(options),
          source_(options.source, layer, sheet_options(options), listener_),
          input_(source_.layer()),
          villages_(read_villages(project, catalogue)) {}

    ImportReport run(Progress& progress) {
        report_.layer = layer_.name;
        report_.source_layer = source_.name();
        FeatureValues values(layer_, *input_.GetLayerDefn(), {options_.map, options_.set, source_.cuts_names()});
        PlaceColumns places = place_columns(values.map());
        RowIdentity identity(layer_.name, *input_.GetLayerDefn(), options_.key);
        if (has_geometry(layer_)) prepare_shapes();
        const std::vector<std::string> fields = values.field_names();
        const Table present = project_.has(layer_) ? project_.read(layer_, fields) : Table(layer_, fields);
        Box project = box_of(villages_);
        project.add(box_of(present));
        SourceRows rows(source_, layer_, values, places, identity, placement_, crs_.definition, project);
        PartOfProgress reading(progress, 0, share_of_reading);
        rows.read(options_.source, listener_, reading);
        report(rows, values, places, identity);
        if (placement_)
            if (const auto note =
                    check_remoteness(rows.box(), project, rows.first_point(), *placement_, options_.source))
                report_.notes.push_back(*note);
        refuse_if_nothing_is_left(rows);
        if (layer_.name == "village" || layer_.name == "village_group")
            for (const Text& note : overlap_notes(rows.table())) report_.notes.push_back(note);
        PartOfProgress writing(progress, share_of_reading, 1);
        merge(rows, present, writing);
        return report_;
    }

private:
    PlaceColumns place_columns(const FieldMap& map) {
        const std::vector<std::string> headings = source_.headings();
        std::vector<std::size_t> taken = map.column_indexes;
        for (const std::string& used : source_.sheet().used_columns)
            taken.push_back(static_cast<std::size_t>(std::ranges::find(headings, used) - headings.begin()));
        const bool is_of_villages = layer_.name == villages_.layer().name;
        return {headings, taken, VillageNames(is_of_villages ? Table(villages_.layer()) : villages_)};
    }

    void prepare_shapes() {
        if (input_.GetGeomType() == wkbNone) refuse_without_shapes();
        crs_ = source_crs_of(input_, options_.source_crs);
        const std::optional<Point> sample = first_point();
        if (crs_.definition.empty() && sample) refuse_without_crs(options_.source, crs_hint(*sample));
        if (crs_.definition.empty()) crs_.definition = project_.work_crs();  // no row has a place
        report_.source_crs = crs_.info.name;
        if (sample) require_degrees(*sample);
        if (crs_.overridden)
            report_.notes.push_back(say("按要求采用坐标系 {0}，不用文件所述的坐标系",
                                        "the coordinate system {0} was used as asked, not the one the file states",
                                        crs_.info.name));
        std::optional<DatumParameters> parameters;
        if (!options_.datum_parameters.empty()) parameters = read_datum_parameters(options_.datum_parameters);
        placement_.emplace(crs_, parameters, project_.work_crs());
        for (const Text& note : placement_->notes()) report_.notes.push_back(note);
    }

    [[noreturn]] void refuse_without_shapes() const {
        const Text wanted = dimensions_of(layer_);
        throw DataError(say("{0} 没有几何，图层 {1} 需要{2}：请提供带几何的文件，CSV 可用“经度”“纬度”或 WKT 列",
                            "{0} has no geometry, and layer {1} needs {3}: give a file with geometry; a CSV may have "
                            "columns lon and lat, or WKT",
                            options_.source.string(), layer_.name, wanted.zh, wanted.en));
    }

    std::optional<Point> first_point() {
        OgrShapeReader shape;
        std::optional<Point> found;
        input_.ResetReading();
        for (const OGRFeatureUniquePtr& feature : input_) {
            if (shape.read(feature->GetGeometryRef()) != ShapeFault::none) continue;
            found = shape.points().front();
            break;
        }
        input_.ResetReading();
        return found;
    }

    void require_degrees(Point p) const {
        if (!crs_.info.geographic || (std::abs(p.x) <= 360 && std::abs(p.y) <= 360)) return;
        const Text hint = crs_hint(p);
        throw DataError(say("{0} 的坐标 ({1}, {2}) 不是经纬度，但坐标系是 {3}：请用 --source-crs 指明真正的坐标系{4}",
                            "the coordinates of {0} are no degrees ({1}, {2}), yet its coordinate system is {3}: name "
                            "the true one with --source-crs{5}",
                            options_.source.string(), p.x, p.y, crs_.info.name, hint.zh, hint.en));
    }

    void report(const SourceRows& rows, const FeatureValues& values, const PlaceColumns& places,
                const RowIdentity& identity) {
        report_.read = rows.count();
        if (!source_.complaint().empty())
            report_.notes.push_back(
                say("打开来源时 GDAL 报告：{}", "opening the source, GDAL said: {}", source_.complaint()));
        report_.fields = values.map().fields;
        report_.left_out = rows.left_out().list(layer_);
        report_.to_be_located = rows.to_be_located();
        report_.repaired = rows.repaired();
        const std::vector<std::string> headings = source_.headings();
        std::vector<std::string> used = source_.sheet().used_columns;
        for (const std::size_t column : places.columns()) used.push_back(headings[column]);
        for (const std::string& column : values.dropped())
            if (std::ranges::find(used, column) == used.end()) report_.dropped_columns.push_back(column);
        for (const auto& notes :
             {source_.sheet().notes, rows.notes(), places.notes(), identity.notes(), values.notes()})
            report_.notes.insert(report_.notes.end(), notes.begin(), notes.end());
    }

    void merge(const SourceRows& rows, const Table& present, Progress& progress) {
        const RowMerge merged(rows.table(), rows.known_by(), present);
        report_.written = static_cast<std::int64_t>(merged.added().size());
        report_.updated = static_cast<std::int64_t>(merged.changed().size());
        report_.unchanged = merged.unchanged();
        report_.missing = merged.missing();
        for (const Text& note : merged.notes()) report_.notes.push_back(note);
        report_.dry_run = options_.dry_run;
        if (!options_.dry_run && report_.written + report_.updated > 0)
            project_.merge(merged.added(), merged.changed(), progress);
    }

    void refuse_if_nothing_is_left(const SourceRows& rows) const {
        if (rows.table().size() > 0 || report_.read == 0) return;
        if (rows.left_out().wrong_kind_count() == report_.read) refuse_wrong_kind(rows.left_out());
        std::vector<std::string> zh;
        std::vector<std::string> en;
        for (const LeftOut& one : report_.left_out) {
            zh.push_back(fmt::format("{}（{} 行）", one.why.zh, one.count));
            en.push_back(fmt::format("{} ({} rows)", one.why.en, one.count));
        }
        throw DataError(say("{0} 的 {1} 行都不能采用：{2}", "none of the {1} rows of {0} can be taken: {3}",
                            options_.source.string(), report_.read, join(zh, "；"), join(en, "; ")));
    }

    [[noreturn]] void refuse_wrong_kind(const LeftOutTally& left_out) const {
        const Text wanted = dimensions_of(layer_);
        std::vector<std::string> zh;
        std::vector<std::string> en;
        std::vector<std::string> fitting;
        for (const Dimension dimension : {Dimension::point, Dimension::line, Dimension::polygon}) {
            const std::int64_t count = left_out.wrong_kind_count(dimension);
            if (count == 0) continue;
            zh.push_back(fmt::format("{} 个{}", count, plural(dimension).zh));
            en.push_back(fmt::format("{} {}", count, plural(dimension).en));
            for (const auto& other : catalogue_.layers())
                if (count == report_.read && other->has(dimension)) fitting.push_back(other->name);
        }
        Text hint;
        if (!fitting.empty())
            hint = say("；收这种几何的图层：{0}", "; layers that take them: {0}", join(fitting, ", "));
        throw DataError(say("图层 {0} 只收{1}，{2} 中却是{3}{4}", "layer {0} takes {5}, but {2} has {6}{7}",
                            layer_.name, wanted.zh, options_.source.string(), join(zh, "、"), hint.zh, wanted.en,
                            join(en, " and "), hint.en));
    }

    Project& project_;
    const Catalogue& catalogue_;
    const Layer& layer_;
    const ImportOptions& options_;
    GdalListener listener_;
    Source source_;
    OGRLayer& input_;
    Table villages_;
    SourceCrs crs_;
    std::optional<Placement> placement_;
    ImportReport report_;
};

}  // namespace

ImportReport import_vector(Project& project, const Catalogue& catalogue, const Layer& layer,
                           const ImportOptions& options, Progress& progress) {
    return VectorImport(project, catalogue, layer, options).run(progress);
}

}  // namespace cunjing
