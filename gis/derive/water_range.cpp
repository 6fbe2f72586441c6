// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/water_range.hpp"

#include <algorithm>
#include <iterator>

#include "gis/base/uid.hpp"
#include "gis/derive/flow_lines.hpp"
#include "gis/derive/start_line.hpp"
#include "gis/geometry/distance.hpp"
#include "gis/geometry/geos.hpp"

namespace cunjing {
namespace {

const Table* table_of(const DerivedLayer& layer, const char* purpose, const DeriveInput& input) {
    const std::vector<DerivedSource>& sources = layer.of(purpose);
    return sources.empty() ? nullptr : input.table(*sources.front().layer);
}

/// Half the least width of each line; 0 where nobody knows what it is.
std::vector<double> half_widths_m(const Table* lines, const ParameterSet& parameters) {
    std::vector<double> half_m;
    if (lines == nullptr) return half_m;
    for (const auto& offsets : StartLines(*lines, parameters).offsets(StartLine::edge).of_row)
        half_m.push_back(offsets ? offsets->least.greater_m() : 0);
    return half_m;
}

/// The ground beside waters, put together from the pieces of lines that a search reached.
class RangeGround {
public:
    explicit RangeGround(double bank_m) : bank_m_(bank_m) {}

    /// Takes how far the water's edge is from the line.
    void add(const LineNetwork& network, const EdgeStretch& stretch, double half_m) {
        const NetworkEdge& edge = network.edge(stretch.edge);
        std::vector<Point> path;
        std::ranges::unique_copy(network.points_between(stretch.edge, stretch.from_m, stretch.to_m),
                                 std::back_inserter(path));
        if (path.size() < 2) return;
        add_cells(path, half_m);
        if (stretch.from_m <= 0) ends_[edge.from].push_back({path[1], half_m});
        if (stretch.to_m >= edge.length_m) ends_[edge.to].push_back({path[path.size() - 2], half_m});
    }
    void add_pond(const Shape& pond) { ponds_.append(pond); }

    /// One feature; `none` where nothing was added.
    [[nodiscard]] ShapeColumn drawn(const LineNetwork& network) {
        for (const auto& [node, ends] : ends_)
            for (std::size_t i = 0; i < ends.size(); ++i)
                for (std::size_t j = i + 1; j < ends.size(); ++j)
                    add_cells({ends[i].before, network.node_place(node), ends[j].before},
                              std::min(ends[i].half_m, ends[j].half_m));
        GeosGeometry all = GeosGeometry::union_of(cells_);
        if (ponds_.size() > 0) all = all.united(GeosGeometry::union_of(ponds_).grown(bank_m_));
        ShapeColumn ground;
        all.append_to(ground, Dimension::polygon);
        return ground;
    }

private:
    /// The last piece of way to a node.
    struct End {
        Point before;
        double half_m = 0;
    };

    void add_cells(const std::vector<Point>& path, double half_m) {
        const double reach_m = half_m + bank_m_;
        for (std::vector<Point>& cell : square_ended_cells(path, {reach_m, reach_m})) cells_.push_back(std::move(cell));
    }

    double bank_m_;
    std::vector<std::vector<Point>> cells_;
    std::map<std::uint32_t, std::vector<End>> ends_;  // by node
    ShapeColumn ponds_;
};

/// Finds the range of one intake after another.
class RangeFinder {
public:
    RangeFinder(const DerivedLayer& layer, const DeriveInput& input)
        : up_m_(input.number("range_upstream")),
          down_m_(input.number("range_downstream")),
          bank_m_(input.number("range_bank")),
          waters_(table_of(layer, "water", input)),
          ditch_half_m_(half_widths_m(table_of(layer, "ditch", input), input.parameters)),
          watercourse_half_m_(half_widths_m(table_of(layer, "watercourse", input), input.parameters)),
          lines_(table_of(layer, "ditch", input), table_of(layer, "watercourse", input), waters_, input.parameters,
                 input.height_m),
          up_(lines_.network(), lines_.directions().of_edge, FlowSearch::Towards::upstream),
          down_(lines_.network(), lines_.directions().of_edge, FlowSearch::Towards::downstream),
          water_index_(waters_ == nullptr ? std::span<const Box>() : waters_->shapes.boxes()) {}

    [[nodiscard]] ShapeColumn range_of(const Shape& intake) {
        RangeGround ground(bank_m_);
        for (const EdgeStretch& stretch : stretches_at(intake)) {
            ground.add(lines_.network(), stretch, half_width_m(stretch.edge));
            if (lines_.network().edge(stretch.edge).feature.source == FlowLines::pond_source)
                add_ponds(stretch, ground);
        }
        ShapeColumn range = ground.drawn(lines_.network());
        if (range.dimension(0) == Dimension::polygon) return range;
        ShapeColumn disc;
        GeosGeometry(intake).grown(bank_m_).append_to(disc, Dimension::polygon);
        return disc;
    }

private:
    /// The pieces of lines that certainly or perhaps carry water to the intake, and on from it.
    std::vector<EdgeStretch> stretches_at(const Shape& intake) {
        std::vector<SearchStart> starts;
        for (const Attachment& at : lines_.attachments(intake)) starts.push_back({at.at, 0});
        up_.search(starts, up_m_);
        down_.search(starts, down_m_);
        std::vector<EdgeStretch> stretches = up_.possible().reached_stretches();
        for (const EdgeStretch& stretch : down_.possible().reached_stretches()) stretches.push_back(stretch);
        return joined(std::move(stretches));
    }

    [[nodiscard]] double half_width_m(std::uint32_t edge) const {
        const NetworkFeature feature = lines_.network().edge(edge).feature;
        if (feature.source == FlowLines::ditch_source) return ditch_half_m_[feature.row];
        return feature.source == FlowLines::watercourse_source ? watercourse_half_m_[feature.row] : 0;
    }

    /// The ponds that a made-up line leads into.
    void add_ponds(const EdgeStretch& stretch, RangeGround& ground) const {
        for (const double along_m : {stretch.from_m, stretch.to_m}) {
            const Point end = lines_.network().point_at({stretch.edge, along_m});
            water_index_.visit({end.x, end.y, end.x, end.y}, [&](std::uint32_t water) {
                const Shape pond = waters_->shapes[water];
                if (pond.dimension() == Dimension::polygon && covers(pond, end)) ground.add_pond(pond);
            });
        }
    }

    double up_m_;
    double down_m_;
    double bank_m_;
    const Table* waters_;
    std::vector<double> ditch_half_m_;
    std::vector<double> watercourse_half_m_;
    FlowLines lines_;
    FlowSearch up_;
    FlowSearch down_;
    PackedRTree water_index_;
};

void add_row(Table& rows, const Table& intakes, std::uint32_t row, const ShapeColumn& range) {
    rows.set("uid", Value(uid_of("restricted_area/" + std::string(intakes.uid(row)))));
    if (const std::string_view code = intakes.village_code(row); !code.empty()) rows.set("village_code", Value(code));
    rows.set("kind", Value("water_source"));
    rows.set("source", Value(derived_source));
    rows.set("document_no", Value("重庆市水资源管理条例 第十七条"));
    rows.set("accuracy_m", Value(intakes.accuracy_m(row)));
    rows.shapes.append(range[0]);
    rows.end_row();
}

}  // namespace

Table water_ranges(const DerivedLayer& layer, const DeriveInput& input, Progress& progress) {
    Table rows(*layer.layer);
    std::optional<RangeFinder> finder;  // where nothing is to be found, no network is built
    for (const DerivedSource& source : layer.of("intake")) {
        const std::vector<std::uint32_t> intakes = input.rows_of(source);
        for (std::size_t i = 0; i < intakes.size(); ++i) {
            progress.step(static_cast<double>(i) / static_cast<double>(intakes.size()), "draw");
            if (!finder) finder.emplace(layer, input);
            const Table& table = *input.table(*source.layer);
            add_row(rows, table, intakes[i], finder->range_of(table.shapes[intakes[i]]));
        }
    }
    progress.step(1, "draw");
    return rows;
}

}  // namespace cunjing
