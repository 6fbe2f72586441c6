// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/ways.hpp"

#include <tbb/enumerable_thread_specific.h>

#include <mutex>

#include "gis/base/error.hpp"
#include "gis/geometry/distance.hpp"

namespace cunjing {
namespace {

const Table* table_of(const ReferenceLayers& references, const char* layer) {
    const auto found = references.find(layer);
    return found == references.end() ? nullptr : &found->second->table();
}

/// The roads as a network to walk along.
struct WalkLines {
    WalkLines(const Table* roads, double offroad)
        : offroad_m(offroad), network({roads == nullptr ? none : roads->shapes}), locator(network) {}

    ShapeColumn none;
    double offroad_m;
    LineNetwork network;
    NetworkLocator locator;
};

class WalkSearch : public WaySearch {
public:
    explicit WalkSearch(const WalkLines& lines) : lines_(lines), search_(lines.network) {}

    void begin(const Shape& from, double reach_m) override {
        from_ = from;
        std::vector<SearchStart> starts;
        if (const auto at = lines_.locator.nearest(from, lines_.offroad_m)) starts.push_back({at->at, at->away_m});
        search_.search(starts, reach_m);
    }

    [[nodiscard]] std::optional<Away> to(const Shape& shape) const override {
        double best_m = PathSearch::unreached;
        if (const double straight_m = shortest_way(from_, shape).distance_m; straight_m <= lines_.offroad_m)
            best_m = straight_m;
        if (const auto at = lines_.locator.nearest(shape, lines_.offroad_m))
            best_m = std::min(best_m, search_.distance_m(at->at) + at->away_m);
        if (best_m == PathSearch::unreached) return std::nullopt;
        return Away{best_m, true};
    }

private:
    const WalkLines& lines_;
    PathSearch search_;
    Shape from_;
};

/// What is certain comes first, then what is nearer.
bool is_better(const Away& one, const Away& other) {
    return one.is_certain != other.is_certain ? one.is_certain : one.distance_m < other.distance_m;
}

class FlowWaySearch : public WaySearch {
public:
    FlowWaySearch(const FlowLines& lines, FlowSearch::Towards towards)
        : lines_(lines), search_(lines.network(), lines.directions().of_edge, towards) {}

    void begin(const Shape& from, double reach_m) override {
        std::vector<SearchStart> starts;
        for (const Attachment& at : lines_.attachments(from)) starts.push_back({at.at, 0});
        search_.search(starts, reach_m);
    }

    [[nodiscard]] std::optional<Away> to(const Shape& shape) const override {
        std::optional<Away> best;
        for (const Attachment& at : lines_.attachments(shape)) {
            const auto away = search_.to(at.at);
            if (away && (!best || is_better(*away, *best))) best = away;
        }
        return best;
    }

private:
    const FlowLines& lines_;
    FlowSearch search_;
};

}  // namespace

struct Ways::Built {
    const ReferenceLayers& references;
    const ParameterSet& parameters;
    HeightAt height_m;
    std::once_flag walk_once;
    std::once_flag flow_once;
    std::optional<WalkLines> walk;
    std::optional<FlowLines> flow;
    tbb::enumerable_thread_specific<std::unique_ptr<WaySearch>> walking;
    tbb::enumerable_thread_specific<std::unique_ptr<WaySearch>> upstream;
    tbb::enumerable_thread_specific<std::unique_ptr<WaySearch>> downstream;

    const WalkLines& walk_lines() {
        std::call_once(walk_once, [this] {
            const Parameter* offroad = parameters.find("walk_offroad");
            const auto offroad_m = offroad == nullptr ? std::nullopt : parameters.number(*offroad, {});
            if (!offroad_m) throw ConfigError(say("缺少参数 {}", "the parameter {} is missing", "walk_offroad"));
            walk.emplace(table_of(references, "road"), *offroad_m);
        });
        return *walk;
    }

    const FlowLines& flow_lines() {
        std::call_once(flow_once, [this] {
            flow.emplace(table_of(references, "ditch"), table_of(references, "watercourse"),
                         table_of(references, "water"), parameters, height_m);
        });
        return *flow;
    }
};

Ways::Ways(const ReferenceLayers& references, const ParameterSet& parameters, HeightAt height_m)
    : built_(new Built{references, parameters, std::move(height_m), {}, {}, {}, {}, {}, {}, {}}) {}
Ways::~Ways() = default;

const FlowLines& Ways::flow() const {
    return built_->flow_lines();
}

WaySearch& Ways::search(Count::Along along) const {
    const auto own = [](auto& searches, auto make) -> WaySearch& {
        std::unique_ptr<WaySearch>& search = searches.local();
        if (!search) search = make();
        return *search;
    };
    if (along == Count::Along::walk)
        return own(built_->walking, [this] { return std::make_unique<WalkSearch>(built_->walk_lines()); });
    const bool up = along == Count::Along::upstream;
    return own(up ? built_->upstream : built_->downstream, [this, up] {
        return std::make_unique<FlowWaySearch>(built_->flow_lines(),
                                               up ? FlowSearch::Towards::upstream : FlowSearch::Towards::downstream);
    });
}

}  // namespace cunjing
