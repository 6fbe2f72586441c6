// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/elevation.hpp"

#include <array>
#include <cmath>
#include <mutex>
#include <vector>

#include "gis/base/error.hpp"
#include "gis/crs/crs.hpp"
#include "gis/store/gdal.hpp"

namespace cunjing {
namespace {

/// How GDAL opens the file: SRTM tiles come zipped under their own name (`N42E001.hgt.zip`).
std::string gdal_name(const std::filesystem::path& file) {
    if (file.extension() != ".zip" || file.string().starts_with("/vsi")) return file.string();
    return "/vsizip/" + std::filesystem::absolute(file).string();
}

GDALDatasetUniquePtr open_raster(const std::filesystem::path& file) {
    GDALAllRegister();
    const GdalMessages messages;
    const auto open = [](const std::string& name) {
        return GDALDatasetUniquePtr(GDALDataset::Open(name.c_str(), GDAL_OF_RASTER | GDAL_OF_VERBOSE_ERROR));
    };
    const std::string name = gdal_name(file);
    GDALDatasetUniquePtr raster;
    if (name.starts_with("/vsizip/") && file.extension() == ".zip") {
        // The driver of .hgt knows the place by the file's name alone, so the one inside of the zip is named.
        char** inside = VSIReadDir(name.c_str());
        for (char** entry = inside; raster == nullptr && entry != nullptr && *entry != nullptr; ++entry)
            raster = open(name + "/" + *entry);
        CSLDestroy(inside);
    } else {
        raster = open(name);
    }
    if (raster == nullptr || raster->GetRasterCount() < 1)
        throw DataError(say("{0} 不是可读取的高程栅格（{1}）；请给出 GeoTIFF、.hgt 或其 .zip",
                            "{0} is not a raster of heights that can be read ({1}); give a GeoTIFF, a .hgt or a .zip "
                            "with one",
                            file.string(), messages.joined()));
    return raster;
}

std::string crs_of(GDALDataset& raster, const std::filesystem::path& file) {
    const OGRSpatialReference* crs = raster.GetSpatialRef();
    char* wkt = nullptr;
    if (crs == nullptr || crs->exportToWkt(&wkt) != OGRERR_NONE)
        throw DataError(say("{} 没有坐标系，不知道它在哪里",
                            "{} has no coordinate system, so nobody knows where it lies", file.string()));
    std::string text(wkt);
    CPLFree(wkt);
    return text;
}

/// How many metres a unit of height is, and whether that is certain.
struct HeightUnit {
    double metres = 1;
    bool is_known = true;
};

HeightUnit unit_of(const std::string& name) {
    const std::string word = folded(name);
    if (word.find("us") != std::string::npos && word.find('f') != std::string::npos) return {1200.0 / 3937.0, true};
    if (word == "ft" || word == "foot" || word == "feet" || word == "internationalfoot") return {0.3048, true};
    return {1, word == "m" || word == "metre" || word == "meter" || word == "metres" || word == "meters"};
}

std::optional<Text> doubt_about(const std::string& unit, const std::filesystem::path& file) {
    if (unit_of(unit).is_known) return std::nullopt;
    if (unit.empty())
        return say("{} 没有写明高程单位，按米计算", "{} does not say which unit its heights are in; metres are assumed",
                   file.filename().string());
    return say(
        "{0} 的高程单位“{1}”无法识别，按米计算；请用 gdal_calc 换算成米，或用 gdal_edit 写明 ft",
        "the heights of {0} are in '{1}', which is not known; metres are assumed: convert them with gdal_calc, or "
        "say ft with gdal_edit",
        file.filename().string(), unit);
}

/// A transform for each thread that asks at the same time: one serves one thread at a time, and is dear to make.
class Transforms {
public:
    Transforms(std::string from, std::string to) : from_(std::move(from)), to_(std::move(to)) {
        free_.emplace_back(from_, to_);
        is_identity_ = free_.front().is_identity();
    }

    [[nodiscard]] Point operator()(Point place) const {
        if (is_identity_) return place;
        std::optional<CrsTransform> transform = taken();
        if (!transform) transform.emplace(from_, to_);
        const Point moved = (*transform)(place);
        const std::scoped_lock lock(mutex_);
        free_.push_back(std::move(*transform));
        return moved;
    }

private:
    [[nodiscard]] std::optional<CrsTransform> taken() const {
        const std::scoped_lock lock(mutex_);
        if (free_.empty()) return std::nullopt;
        std::optional<CrsTransform> last(std::move(free_.back()));
        free_.pop_back();
        return last;
    }

    std::string from_;
    std::string to_;
    bool is_identity_ = false;
    mutable std::mutex mutex_;
    mutable std::vector<CrsTransform> free_;
};

}  // namespace

struct Elevation::Raster {
    Raster(const std::string& work_crs, const std::string& crs) : to_raster(work_crs, crs) {}

    int columns = 0;
    int rows = 0;
    Point corner;  // of the first cell
    double step_x = 0;
    double step_y = 0;
    std::vector<float> cells;
    std::optional<double> no_data;
    double scale = 1;  // of what is written in a cell to metres
    double offset_m = 0;
    Transforms to_raster;
    std::optional<Text> note;

    /// In cells, from the middle of the first.
    [[nodiscard]] Point in_cells(Point place) const {
        const Point p = to_raster(place);
        return {(p.x - corner.x) / step_x - 0.5, (p.y - corner.y) / step_y - 0.5};
    }
    [[nodiscard]] std::optional<double> at(int column, int row) const {
        const float cell =
            cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column)];
        if (!std::isfinite(cell) || (no_data && cell == static_cast<float>(*no_data))) return std::nullopt;
        return cell * scale + offset_m;
    }
};

Elevation::Elevation(std::unique_ptr<const Raster> raster) : raster_(std::move(raster)) {}
Elevation::~Elevation() = default;
Elevation::Elevation(Elevation&&) noexcept = default;
Elevation& Elevation::operator=(Elevation&&) noexcept = default;

Elevation Elevation::open(const std::filesystem::path& file, const std::string& work_crs) {
    constexpr double most_cells = 5e8;
    const GDALDatasetUniquePtr source = open_raster(file);
    auto raster = std::make_unique<Raster>(work_crs, crs_of(*source, file));
    std::array<double, 6> place{};
    if (source->GetGeoTransform(place.data()) != CE_None || place[2] != 0 || place[4] != 0)
        throw DataError(say("{} 没有位置信息，或者是旋转过的栅格；请先用 gdalwarp 转正",
                            "{} does not say where it lies, or is turned; put it upright with gdalwarp first",
                            file.string()));
    raster->columns = source->GetRasterXSize();
    raster->rows = source->GetRasterYSize();
    raster->corner = {place[0], place[3]};
    raster->step_x = place[1];
    raster->step_y = place[5];
    const double cells = static_cast<double>(raster->columns) * raster->rows;
    if (cells > most_cells)
        throw DataError(say("{0} 有 {1:.0f} 个格，过大；请先裁到本镇范围",
                            "{0} has {1:.0f} cells, which is too many; cut it "
                            "to the township first",
                            file.string(), cells));
    raster->cells.resize(static_cast<std::size_t>(cells));
    GDALRasterBand& band = *source->GetRasterBand(1);
    const GdalMessages messages;
    if (band.RasterIO(GF_Read, 0, 0, raster->columns, raster->rows, raster->cells.data(), raster->columns, raster->rows,
                      GDT_Float32, 0, 0) != CE_None)
        throw DataError(say("读取 {0} 失败：{1}", "reading {0} failed: {1}", file.string(), messages.joined()));
    int has_no_data = 0;
    const double no_data = band.GetNoDataValue(&has_no_data);
    if (has_no_data != 0) raster->no_data = no_data;
    const std::string unit = band.GetUnitType();
    raster->scale = band.GetScale() * unit_of(unit).metres;
    raster->offset_m = band.GetOffset() * unit_of(unit).metres;
    raster->note = doubt_about(unit, file);
    return Elevation(std::move(raster));
}

std::optional<double> Elevation::height_m(Point place) const {
    const Raster& raster = *raster_;
    const auto [x, y] = raster.in_cells(place);
    if (!(x >= 0 && y >= 0 && x <= raster.columns - 1 && y <= raster.rows - 1)) return std::nullopt;
    const int column = std::min(static_cast<int>(x), std::max(0, raster.columns - 2));
    const int row = std::min(static_cast<int>(y), std::max(0, raster.rows - 2));
    double height_m = 0;
    for (const int down : {0, 1})
        for (const int right : {0, 1}) {
            const double weight = (right == 1 ? x - column : 1 - (x - column)) * (down == 1 ? y - row : 1 - (y - row));
            if (!(weight > 0)) continue;
            const auto cell = raster.at(column + right, row + down);
            if (!cell) return std::nullopt;
            height_m += weight * *cell;
        }
    return height_m;
}

double Elevation::spacing_m(Point place) const {
    constexpr double step_m = 10;
    const Point here = raster_->in_cells(place);
    const Point east = raster_->in_cells({place.x + step_m, place.y});
    const Point north = raster_->in_cells({place.x, place.y + step_m});
    const double cells = std::abs((east.x - here.x) * (north.y - here.y) - (east.y - here.y) * (north.x - here.x));
    return cells > 0 ? step_m / std::sqrt(cells) : 0;
}

const std::optional<Text>& Elevation::note() const {
    return raster_->note;
}

}  // namespace cunjing
