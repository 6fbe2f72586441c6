// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/osm_import.hpp"

#include <algorithm>
#include <unordered_set>

#include "gis/base/error.hpp"
#include "gis/base/part_of_progress.hpp"
#include "gis/crs/crs.hpp"
#include "gis/ingest/osm_file.hpp"
#include "gis/ingest/osm_layers.hpp"

namespace cunjing {
namespace {

constexpr std::string_view osm_crs = "EPSG:4326";
constexpr std::int64_t rows_between_reports = 1000;
constexpr double share_of_reading = 0.6;
constexpr std::size_t listed_at_most = 5;

/// The rows of a table whose uid is not among those that are there already.
Table new_rows(const Table& rows, const std::unordered_set<std::string>& present) {
    std::vector<std::string> fields;
    for (std::size_t i = 0; i < rows.layer().fields.size(); ++i)
        if (rows.carries(i)) fields.push_back(rows.layer().fields[i].name);
    Table fresh(rows.layer(), fields);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (present.contains(std::string(rows.uid(row)))) continue;
        for (std::size_t i = 0; i < rows.layer().fields.size(); ++i)
            if (rows.carries(i)) fresh.column(i).append(rows.column(i)[row]);
        fresh.shapes.append(rows.shapes[row]);
        fresh.end_row();
    }
    return fresh;
}

std::string listed(const std::vector<std::string>& words) {
    const std::vector<std::string> first(
        words.begin(), words.begin() + static_cast<std::ptrdiff_t>(std::min(listed_at_most, words.size())));
    return join(first, ", ") + (words.size() > listed_at_most ? ", …" : "");
}

/// One OpenStreetMap file on its way into a project.
class OsmImport {
public:
    OsmImport(Project& project, const Catalogue& catalogue, const std::filesystem::path& path)
        : project_(project),
          catalogue_(catalogue),
          mapping_(OsmMapping::load(catalogue)),
          builder_(mapping_),
          villages_(mapping_.villages),
          file_(path, catalogue),
          transform_(std::string(osm_crs), project.work_crs()) {}

    OsmReport run(Progress& progress) {
        OsmFeature feature;
        while (file_.next(feature)) {
            if (++report_.read % rows_between_reports == 0)
                progress.step(file_.share_read() * share_of_reading, "read");
            take(feature);
        }
        PartOfProgress writing(progress, share_of_reading, 1);
        write(writing);
        note_losses();
        return std::move(report_);
    }

private:
    void take(const OsmFeature& feature) {
        if (feature.dimension == Dimension::line || feature.dimension == Dimension::polygon) ++ways_and_areas_;
        const bool closed_way = feature.dimension == Dimension::polygon && feature.id.kind == "way";
        const auto entries = builder_.entries_for(feature.tags, feature.dimension, closed_way);
        const bool may_be_village = villages_.wants(feature.tags, feature.dimension);
        if (entries.empty() && !may_be_village) {
            ++report_.unmapped;
            return;
        }
        if (shape_.read(feature.feature->GetGeometryRef()) != ShapeFault::none) {
            without_shape_.push_back(feature.id.kind + " " + feature.id.number);
            return;
        }
        ShapeColumn degrees;
        degrees.append(shape_.shape());
        const ShapeColumn moved = transform_(degrees);
        for (const std::size_t entry : entries) add(entry, feature, moved[0]);
        if (may_be_village) villages_.take(feature.id, feature.tags, moved[0]);
    }

    void add(std::size_t entry, const OsmFeature& feature, const Shape& shape) {
        const std::vector<Dimension>& takes = mapping_.entries[entry].takes;
        if (std::ranges::find(takes, shape.dimension()) != takes.end())
            return builder_.add(entry, feature.id, feature.tags, shape);
        ShapeColumn outline;
        outline.append(Dimension::line, shape.ring(0));
        builder_.add(entry, feature.id, feature.tags, outline[0]);
    }

    void write(Progress& progress) {
        std::vector<Table> tables{villages_.make(catalogue_.layer("village"))};
        tables.insert(tables.end(), builder_.tables().begin(), builder_.tables().end());
        std::vector<Table> fresh;
        for (const Table& table : tables) {
            if (table.size() == 0) continue;
            fresh.push_back(new_rows(table, present_uids(table.layer())));
            const auto found = static_cast<std::int64_t>(table.size());
            const auto written = static_cast<std::int64_t>(fresh.back().size());
            report_.layers.push_back({table.layer().name, found, found - written, written});
        }
        project_.append(fresh, progress);
        // What is printed from these data has to name their contributors.
        if (!project_.settings().contains("sources"))
            project_.add_settings({{"sources", "© OpenStreetMap contributors, ODbL"}}, "import --osm");
    }

    [[nodiscard]] std::unordered_set<std::string> present_uids(const Layer& layer) const {
        std::unordered_set<std::string> uids;
        if (!project_.has(layer)) return uids;
        const Table present = project_.read(layer, {});
        for (std::size_t row = 0; row < present.size(); ++row) uids.emplace(present.uid(row));
        return uids;
    }

    void note_losses() {
        report_.notes = villages_.notes();
        if (const auto broken = file_.broken_relations(); !broken.empty())
            report_.notes.push_back(say(
                "{0} 个面状关系伸出数据范围、缺少部分边线，未能导入（关系 {1}）：大河水面、边缘村界可能因此缺失",
                "{0} areas reach beyond the extract, lack some of their lines and were left out (relations {1}): the "
                "surface of a large river or villages at the edge may be missing",
                broken.size(), listed(broken)));
        if (!without_shape_.empty())
            report_.notes.push_back(say("{0} 个对象没有可用的几何，未导入（{1}）",
                                        "{0} objects have no usable shape and were left out ({1})",
                                        without_shape_.size(), listed(without_shape_)));
        if (report_.read > 0 && ways_and_areas_ == 0)
            report_.notes.push_back({"文件中只有点，没有线和面：可能不完整",
                                     "the file has points but neither lines nor areas: it may be cut"});
        for (const Text& note : builder_.notes()) report_.notes.push_back(note);
    }

    Project& project_;
    const Catalogue& catalogue_;
    OsmMapping mapping_;
    OsmLayerBuilder builder_;
    OsmVillageCollector villages_;
    OsmFile file_;
    CrsTransform transform_;
    OgrShapeReader shape_;
    std::int64_t ways_and_areas_ = 0;
    std::vector<std::string> without_shape_;
    OsmReport report_;
};

}  // namespace

OsmReport import_osm(Project& project, const Catalogue& catalogue, const std::filesystem::path& path,
                     Progress& progress) {
    return OsmImport(project, catalogue, path).run(progress);
}

std::string work_crs_for_osm(const std::filesystem::path& path, const Catalogue& catalogue) {
    OsmFile file(path, catalogue);
    std::optional<Point> middle = file.stated_middle();
    if (!middle) {
        Box box;
        OsmFeature feature;
        OgrShapeReader shape;
        while (file.next(feature))
            if (shape.read(feature.feature->GetGeometryRef()) == ShapeFault::none) box.add(shape.shape().box());
        if (box.is_empty())
            throw DataError(say("{} 中没有任何点，无法确定工作坐标系",
                                "there is not a single point in {}, so no work CRS can be chosen", path.string()));
        middle = box.middle();
    }
    return work_crs_at({middle->x, middle->y});
}

std::vector<Text> sentences(const OsmReport& report) {
    std::vector<Text> lines;
    for (const OsmLayerCount& count : report.layers) {
        Text line = say("{0}：写入 {1}", "{0}: {1} written", count.layer, count.written);
        if (count.already_there > 0) {
            const Text there = say("，已有 {0}", ", {0} there already", count.already_there);
            line = {line.zh + there.zh, line.en + there.en};
        }
        lines.push_back(line);
    }
    lines.push_back(say("共读取 {0} 个带标签的对象，其中 {1} 个与本系统无关",
                        "{0} objects with tags read, {1} of no concern here", report.read, report.unmapped));
    lines.insert(lines.end(), report.notes.begin(), report.notes.end());
    return lines;
}

OsmReport import_osm_file(const std::filesystem::path& project, const Catalogue& catalogue,
                          const std::filesystem::path& path, Progress& progress) {
    const bool is_new = !std::filesystem::exists(project);
    if (is_new) Project::create(project, catalogue, work_crs_for_osm(path, catalogue));
    try {
        Project file = Project::open(project, catalogue, Access::read_write);
        return import_osm(file, catalogue, path, progress);
    } catch (...) {
        std::error_code ignored;
        if (is_new) std::filesystem::remove(project, ignored);
        throw;
    }
}

}  // namespace cunjing
