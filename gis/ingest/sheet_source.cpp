// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/sheet_source.hpp"

#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "gis/base/error.hpp"
#include "gis/ingest/coordinate_columns.hpp"
#include "gis/ingest/gdal_source.hpp"
#include "gis/ingest/left_out.hpp"
#include "gis/ingest/names.hpp"
#include "gis/ingest/sheet.hpp"

namespace cunjing {
namespace {

constexpr std::size_t titles_shown = 3;

std::optional<std::size_t> find_wkt(const std::vector<std::string>& headings) {
    static constexpr std::array<std::string_view, 5> words{"wkt", "geometry", "geom", "几何", "thegeom"};
    for (std::size_t column = 0; column < headings.size(); ++column)
        if (std::ranges::find(words, std::string_view(comparable(headings[column]))) != words.end()) return column;
    return std::nullopt;
}

/// A sheet on its way into a layer in memory.
class SheetOpening {
public:
    SheetOpening(SheetLayout layout, const std::string& name, const std::filesystem::path& path)
        : layout_(std::move(layout)), name_(name), path_(path) {}

    SheetSource open(const Layer& layer, const std::string& asked) {
        if (has_geometry(layer)) find_places(layer, asked);
        make_layer(places_ || wkt_ || layer.has(Dimension::point));
        for (const CsvRow& row : layout_.rows) add(row);
        source_.rows_of_sums = layout_.rows_of_sums;
        note_titles();
        return std::move(source_);
    }

private:
    void make_layer(bool has_places) {
        register_drivers();
        GDALDriver* memory = GetGDALDriverManager()->GetDriverByName("Memory");
        source_.data.reset(memory->Create(name_.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        rows_ = source_.data->CreateLayer(name_.c_str(), nullptr, has_places ? wkbUnknown : wkbNone);
        for (const std::string& heading : layout_.headings) {
            OGRFieldDefn column(heading.c_str(), OFTString);
            rows_->CreateField(&column);
        }
    }

    void find_places(const Layer& layer, const std::string& asked) {
        if (asked.empty()) wkt_ = find_wkt(layout_.headings);
        if (wkt_) {
            source_.used_columns.push_back(layout_.headings[*wkt_]);
            return;
        }
        places_ = find_coordinate_columns(layout_.headings, layout_.rows, asked, path_.string());
        if (!places_) {
            if (!layer.has(Dimension::point)) return;
            source_.notes.push_back(say("没有坐标列（如“经度”“纬度”）：所有行都列为待定位",
                                        "there are no columns of coordinates (such as lon and lat): all rows are to be "
                                        "located"));
            return;
        }
        if (!layer.has(Dimension::point)) refuse_points(layer);
        source_.notes.push_back(places_->note);
        source_.used_columns = {layout_.headings[places_->east], layout_.headings[places_->north]};
    }

    [[noreturn]] void refuse_points(const Layer& layer) const {
        const Text wanted = dimensions_of(layer);
        throw DataError(say("图层 {0} 只收{1}，{2} 的坐标列给出的却是点",
                            "layer {0} takes {3}, but the coordinates in {2} make points", layer.name, wanted.zh,
                            path_.string(), wanted.en));
    }

    void add(const CsvRow& row) {
        const OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(rows_->GetLayerDefn()));
        feature->SetFID(row.line);
        for (std::size_t column = 0; column < row.cells.size(); ++column)
            if (!row.cells[column].empty()) feature->SetField(static_cast<int>(column), row.cells[column].c_str());
        if (places_) set_point(*feature, row);
        if (wkt_) set_shape(*feature, row);
        if (rows_->CreateFeature(feature.get()) != OGRERR_NONE)
            throw DataError(say("{0} 第 {1} 行无法读取", "row {1} of {0} cannot be read", path_.string(), row.line));
    }

    void set_point(OGRFeature& feature, const CsvRow& row) {
        const SheetPlace place = place_of(*places_, row);
        if (place.why == NoPlace::has_one)
            feature.SetGeometryDirectly(std::make_unique<OGRPoint>(place.point.x, place.point.y).release());
        if (place.why != NoPlace::unreadable) return;
        const auto cell = [&](std::size_t column) { return column < row.cells.size() ? row.cells[column] : ""; };
        std::string text = cell(places_->east);
        if (places_->north != places_->east) text += ", " + cell(places_->north);
        note_unreadable(row, text);
    }

    void set_shape(OGRFeature& feature, const CsvRow& row) {
        if (*wkt_ >= row.cells.size() || row.cells[*wkt_].empty()) return;
        OGRGeometry* shape = nullptr;
        const OGRErr error = OGRGeometryFactory::createFromWkt(row.cells[*wkt_].c_str(), nullptr, &shape);
        if (error == OGRERR_NONE && shape != nullptr)
            feature.SetGeometryDirectly(shape);
        else
            note_unreadable(row, row.cells[*wkt_]);
    }

    void note_unreadable(const CsvRow& row, const std::string& text) {
        source_.rows_unreadable.push_back(row.line);
        source_.unreadable_places.push_back(text);
    }

    void note_titles() {
        if (layout_.titles.empty()) return;
        std::vector<std::string> shown = layout_.titles;
        if (shown.size() > titles_shown) {
            shown.resize(titles_shown);
            shown.emplace_back("…");
        }
        source_.notes.push_back(
            say("表头上方的文字未采用：{0}", "what stands above the headings was not taken: {0}", join(shown, " | ")));
    }

    SheetLayout layout_;
    const std::string& name_;
    const std::filesystem::path& path_;
    std::optional<CoordinateColumns> places_;
    std::optional<std::size_t> wkt_;
    SheetSource source_;
    OGRLayer* rows_ = nullptr;  // of source_.data
};

}  // namespace

SheetSource open_sheet(const std::filesystem::path& path, const Layer& layer, const SheetOptions& options,
                       const GdalListener& messages) {
    const std::vector<Sheet> sheets = read_sheets(path, messages);
    const Sheet& sheet = choose_sheet(sheets, path, layer, options.sheet);
    std::vector<std::string> named = split_list(options.coordinates);
    named.insert(named.end(), options.columns_by_name.begin(), options.columns_by_name.end());
    return SheetOpening(lay_out(sheet, layer, named), sheet.name, path).open(layer, options.coordinates);
}

}  // namespace cunjing
