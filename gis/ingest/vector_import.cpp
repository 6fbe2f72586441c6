// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/vector_import.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_set>

#include "gis/base/error.hpp"
#include "gis/ingest/feature_values.hpp"
#include "gis/ingest/gdal_source.hpp"
#include "gis/ingest/ogr_shape.hpp"
#include "gis/ingest/part_of_progress.hpp"
#include "gis/ingest/source_crs.hpp"

namespace cunjing {
namespace {

constexpr std::int64_t rows_between_reports = 1000;
constexpr double share_of_reading = 0.8;

/// Headings of coordinate columns whose meaning is plain. X and Y alone are not: in Chinese surveys X is northing.
std::vector<std::string> open_options(const std::filesystem::path& path) {
    if (folded(path.extension().string()) != ".csv") return {};
    return {"AUTODETECT_TYPE=NO", "EMPTY_STRING_AS_NULL=YES",
            "X_POSSIBLE_NAMES=lon,lng,long,longitude,经度,easting,东坐标",
            "Y_POSSIBLE_NAMES=lat,latitude,纬度,northing,北坐标"};
}

/// One source layer on its way into one layer of the project.
class VectorImport {
public:
    VectorImport(Project& project, const Catalogue& catalogue, const Layer& layer, const ImportOptions& options)
        : project_(project),
          catalogue_(catalogue),
          layer_(layer),
          options_(options),
          source_(open_vector(options.source, listener_, open_options(options.source))),
          input_(choose_layer(*source_, options.source, layer, options.source_layer)) {}

    ImportReport run(Progress& progress) {
        report_.layer = layer_.name;
        report_.source_layer = input_.GetName();
        FeatureValues values(layer_, *input_.GetLayerDefn(), {options_.map, options_.set, is_shapefile()});
        const bool has_shapes = has_geometry(layer_);
        if (has_shapes) prepare_shapes();
        Table table(layer_, values.field_names());
        read_known_uids(values);
        read_rows(table, values, has_shapes, progress);
        finish(values);
        refuse_if_nothing_is_left(table);
        PartOfProgress writing(progress, share_of_reading, 1);
        if (table.size() > 0) report_.written = project_.append(table, writing);
        return report_;
    }

private:
    [[nodiscard]] bool is_shapefile() const {
        return source_->GetDriver() != nullptr && EQUAL(source_->GetDriver()->GetDescription(), "ESRI Shapefile");
    }

    void prepare_shapes() {
        if (input_.GetGeomType() == wkbNone) refuse_without_shapes();
        crs_ = source_crs_of(input_, options_.source_crs);
        const std::optional<Point> sample = first_point();
        if (crs_.definition.empty()) refuse_without_crs(options_.source, sample ? crs_hint(*sample) : Text());
        report_.source_crs = crs_.info.name;
        if (sample) require_degrees(*sample);
        if (crs_.overridden)
            report_.notes.push_back(say("按要求采用坐标系 {0}，不用文件所述的坐标系",
                                        "the coordinate system {0} was used as asked, not the one the file states",
                                        crs_.info.name));
        transform_.emplace(crs_.definition, project_.work_crs());
        if (transform_->shift_unknown())
            report_.notes.push_back(say("{0} 与 {1} 之间的基准面偏移未知，位置可能偏差上百米：请用当地转换参数核对",
                                        "the datum shift between {0} and {1} is not known, positions may be off by a "
                                        "hundred metres and more: check with the local parameters",
                                        crs_.info.name, project_.work_crs()));
        prefix_.emplace(crs_.definition);
    }

    [[noreturn]] void refuse_without_shapes() const {
        const Text wanted = dimensions_of(layer_);
        throw DataError(say("{0} 没有几何，图层 {1} 需要{2}：请提供带几何的文件，CSV 可用“经度”“纬度”或 WKT 列",
                            "{0} has no geometry, and layer {1} needs {3}: give a file with geometry; a CSV may have "
                            "columns lon and lat, or WKT",
                            options_.source.string(), layer_.name, wanted.zh, wanted.en));
    }

    std::optional<Point> first_point() {
        input_.ResetReading();
        std::optional<Point> found;
        for (const OGRFeatureUniquePtr& feature : input_) {
            if (shape_.read(feature->GetGeometryRef()) != ShapeFault::none) continue;
            found = shape_.points().front();
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

    void read_known_uids(const FeatureValues& values) {
        if (!values.fills("uid") || !project_.has(layer_)) return;
        const Table present = project_.read(layer_, {});
        for (std::size_t row = 0; row < present.size(); ++row) uids_.emplace(present.uid(row));
    }

    void read_rows(Table& table, FeatureValues& values, bool has_shapes, Progress& progress) {
        const auto total = static_cast<double>(std::max<GIntBig>(input_.GetFeatureCount(FALSE), 1));
        input_.ResetReading();
        listener_.forget();
        for (const OGRFeatureUniquePtr& feature : input_) {
            ++report_.read;
            if (report_.read % rows_between_reports == 0)
                progress.step(std::min(1.0, static_cast<double>(report_.read) / total) * share_of_reading, "read");
            if (has_shapes)
                take_with_shape(*feature, table, values);
            else
                take_row(*feature, Shape(), table, values, true);
        }
        if (listener_.failed())
            throw DataError(say("读取 {0} 在第 {1} 行后中断，文件可能不完整（GDAL：{2}）",
                                "reading {0} stopped after row {1}, the file may be cut (GDAL: {2})",
                                options_.source.string(), report_.read, listener_.first_failure()));
    }

    void take_with_shape(const OGRFeature& feature, Table& table, FeatureValues& values) {
        const ShapeFault fault = shape_.read(feature.GetGeometryRef());
        if (fault == ShapeFault::null) {
            ++without_shape_;
            return take_row(feature, Shape(), table, values, true);
        }
        if (fault != ShapeFault::none) return left_out_.add(fault, report_.read);
        if (!layer_.has(shape_.dimension())) return left_out_.add_wrong_kind(shape_.dimension(), report_.read);
        if (!to_work_crs()) return left_out_.add_outside_crs(report_.read);
        rows_closed_ += shape_.closed_rings() > 0 ? 1 : 0;
        rows_with_curves_ += shape_.had_curves() ? 1 : 0;
        if (shape_.dimension() != Dimension::point) return take_row(feature, shape_.shape(), table, values, true);
        for (std::size_t part = 0; part < shape_.part_count(); ++part)
            take_row(feature, shape_.part(part), table, values, part == 0);
        rows_of_parts_ += static_cast<std::int64_t>(shape_.part_count()) - 1;
    }

    /// Whether all points have an image. A single row outside the system must not stop the others.
    bool to_work_crs() {
        prefix_->remove(shape_.points());
        if (transform_->is_identity()) return true;
        ShapeColumn one;
        one.append(shape_.shape());
        try {
            const ShapeColumn moved = (*transform_)(one);
            shape_.points().assign(moved.points().begin(), moved.points().end());
        } catch (const CrsError&) {
            return false;
        }
        return true;
    }

    void take_row(const OGRFeature& feature, const Shape& shape, Table& table, FeatureValues& values, bool own_uid) {
        values.read(feature, table);
        const std::string& uid = values.uid();
        const bool is_free = own_uid && !uid.empty() && uids_.insert(uid).second;
        const std::string& parent = uid.empty() || is_free ? values.parent_uid() : uid;
        if (is_free) table.set("uid", Value(std::string_view(uid)));
        if (!parent.empty()) table.set("parent_uid", Value(std::string_view(parent)));
        rows_renamed_ += own_uid && !uid.empty() && !is_free ? 1 : 0;
        if (shape.dimension() == Dimension::none)
            table.shapes.append_none();
        else
            table.shapes.append(shape);
        table.end_row();
    }

    void finish(const FeatureValues& values) {
        report_.fields = values.map().fields;
        report_.dropped_columns = values.map().dropped;
        report_.left_out = left_out_.list(layer_);
        const auto note = [this](std::int64_t count, const Text& text) {
            if (count > 0) report_.notes.push_back(text);
        };
        if (prefix_) note(prefix_->removed_count(), prefix_->note());
        note(without_shape_, say("{0} 行没有几何，已保留，检查时列为无法判定",
                                 "{0} rows have no geometry; they are kept, and cannot be judged", without_shape_));
        note(rows_closed_, say("{0} 行的面未闭合，已闭合", "{0} rows had rings that were not closed; they were closed",
                               rows_closed_));
        note(rows_with_curves_,
             say("{0} 行含弧线，已化为折线", "{0} rows had arcs; they became chords", rows_with_curves_));
        note(rows_of_parts_, say("多点要素已拆开，多出 {0} 行",
                                 "features of several points were taken apart: {0} rows more", rows_of_parts_));
        note(rows_renamed_,
             say("{0} 行的 uid 已被占用，已另编新号，原号记入 parent_uid",
                 "{0} rows had a uid that is taken; they get a new one, the old is kept in parent_uid", rows_renamed_));
        for (const Text& text : values.notes()) report_.notes.push_back(text);
    }

    void refuse_if_nothing_is_left(const Table& table) const {
        if (table.size() > 0 || report_.read == 0) return;
        if (left_out_.wrong_kind_count() == report_.read) refuse_wrong_kind();
        std::vector<std::string> zh;
        std::vector<std::string> en;
        for (const LeftOut& one : report_.left_out) {
            zh.push_back(fmt::format("{}（{} 行）", one.why.zh, one.count));
            en.push_back(fmt::format("{} ({} rows)", one.why.en, one.count));
        }
        throw DataError(say("{0} 的 {1} 行都不能采用：{2}", "none of the {1} rows of {0} can be taken: {3}",
                            options_.source.string(), report_.read, join(zh, "；"), join(en, "; ")));
    }

    [[noreturn]] void refuse_wrong_kind() const {
        const Text wanted = dimensions_of(layer_);
        std::vector<std::string> zh;
        std::vector<std::string> en;
        std::vector<std::string> fitting;
        for (const Dimension dimension : {Dimension::point, Dimension::line, Dimension::polygon}) {
            const std::int64_t count = left_out_.wrong_kind_count(dimension);
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
    GDALDatasetUniquePtr source_;
    OGRLayer& input_;
    SourceCrs crs_;
    std::optional<CrsTransform> transform_;
    std::optional<ZonePrefix> prefix_;
    OgrShapeReader shape_;
    LeftOutTally left_out_;
    std::unordered_set<std::string> uids_;
    std::int64_t without_shape_ = 0;
    std::int64_t rows_closed_ = 0;
    std::int64_t rows_with_curves_ = 0;
    std::int64_t rows_of_parts_ = 0;
    std::int64_t rows_renamed_ = 0;
    ImportReport report_;
};

}  // namespace

ImportReport import_vector(Project& project, const Catalogue& catalogue, const Layer& layer,
                           const ImportOptions& options, Progress& progress) {
    return VectorImport(project, catalogue, layer, options).run(progress);
}

}  // namespace cunjing
