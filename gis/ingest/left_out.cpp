// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/left_out.hpp"

namespace cunjing {
namespace {

constexpr std::size_t rows_remembered = 5;

Text reason(ShapeFault fault) {
    switch (fault) {
        case ShapeFault::none:
        case ShapeFault::null: break;
        case ShapeFault::empty: return {"几何为空（EMPTY）", "the geometry is EMPTY"};
        case ShapeFault::not_finite:
            return {"坐标不是数（NaN 或无穷）", "a coordinate is not a number (NaN or infinite)"};
        case ShapeFault::too_few_points:
            return {"线少于两点或面少于三点", "a line of fewer than two points or a ring of fewer than three"};
        case ShapeFault::mixed:
            return {"一个要素中混有点、线、面", "points, lines and polygons are mixed in one feature"};
        case ShapeFault::unsupported:
            return {"几何类型不支持（三维曲面等）",
                    "the geometry type is not supported (surfaces in space and the like)"};
    }
    return {};
}

}  // namespace

Text plural(Dimension dimension) {
    switch (dimension) {
        case Dimension::none: break;
        case Dimension::point: return {"点", "points"};
        case Dimension::line: return {"线", "lines"};
        case Dimension::polygon: return {"面", "polygons"};
    }
    return {"无几何", "rows without geometry"};
}

bool has_geometry(const Layer& layer) {
    return layer.has(Dimension::point) || layer.has(Dimension::line) || layer.has(Dimension::polygon);
}

Text dimensions_of(const Layer& layer) {
    if (!has_geometry(layer)) return plural(Dimension::none);
    Text all = plural(layer.dimensions.front());
    for (std::size_t i = 1; i < layer.dimensions.size(); ++i) {
        const Text one = plural(layer.dimensions[i]);
        all = {all.zh + "、" + one.zh, all.en + " or " + one.en};
    }
    return all;
}

void LeftOutTally::Entry::add(std::int64_t row) {
    ++count;
    if (first_rows.size() < rows_remembered) first_rows.push_back(row);
}

void LeftOutTally::add(ShapeFault fault, std::int64_t row) {
    by_fault_[static_cast<std::size_t>(fault)].add(row);
}

void LeftOutTally::add_wrong_kind(Dimension dimension, std::int64_t row) {
    by_wrong_kind_[static_cast<std::size_t>(dimension)].add(row);
}

void LeftOutTally::add_outside_crs(std::int64_t row) {
    outside_crs_.add(row);
}

void LeftOutTally::add_far(std::int64_t row) {
    far_.add(row);
}

void LeftOutTally::add_sum(std::int64_t row) {
    sums_.add(row);
}

std::int64_t LeftOutTally::wrong_kind_count() const {
    std::int64_t count = 0;
    for (const Entry& entry : by_wrong_kind_) count += entry.count;
    return count;
}

std::int64_t LeftOutTally::count() const {
    std::int64_t count = wrong_kind_count() + outside_crs_.count + far_.count + sums_.count;
    for (const Entry& entry : by_fault_) count += entry.count;
    return count;
}

std::vector<LeftOut> LeftOutTally::list(const Layer& layer) const {
    std::vector<LeftOut> list;
    const auto add = [&list](const Entry& entry, const Text& why) {
        if (entry.count > 0) list.push_back({why, entry.count, entry.first_rows});
    };
    const Text wanted = dimensions_of(layer);
    for (const Dimension dimension : {Dimension::point, Dimension::line, Dimension::polygon}) {
        const Text is = plural(dimension);
        add(by_wrong_kind_[static_cast<std::size_t>(dimension)],
            say("是{0}，图层 {1} 只收{2}", "{3}, and layer {1} takes {4}", is.zh, layer.name, wanted.zh, is.en,
                wanted.en));
    }
    for (std::size_t i = 0; i < by_fault_.size(); ++i) add(by_fault_[i], reason(static_cast<ShapeFault>(i)));
    add(outside_crs_, {"坐标不在坐标系的适用范围内（坐标系标错，或经纬度写反）",
                       "the coordinates lie outside what the coordinate system covers (declared wrongly, or latitude "
                       "and longitude swapped)"});
    add(far_, {"离项目已有数据 100 千米以上（坐标写错）",
               "it lies more than 100 km from what the project has (a slip in its coordinates)"});
    add(sums_, {"是合计行或表尾说明", "it is a total, or a remark under the table"});
    return list;
}

}  // namespace cunjing
